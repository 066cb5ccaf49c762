"""A tool: a typed function over the open facts, with the schemas of what it takes and gives."""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import getdoc
from typing import TypeVar

from pydantic import ValidationError

from korea_trade.agents.arguments import Arguments
from korea_trade.agents.phrases import phrases_of
from korea_trade.agents.reply import Reply
from korea_trade.agents.sentences import Sentences
from korea_trade.agents.structure import Structure
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.questions.trade import Trade
from korea_trade.said import Said, said
from korea_trade.suggest import suggest

A = TypeVar("A", bound=Arguments)


class AnswerContext:
    """The facts that a server answers from, and the language in which it says them."""

    def __init__(self, trade: Trade, code: LanguageCode = LanguageCode.EN) -> None:
        self.trade = trade
        self.phrases = phrases_of(code)
        self.sentences = Sentences(render_context(trade, code))

    def say(self, message: Message | str) -> str:
        """A message in the language; the words of others as they are."""
        return message.by(self.phrases) if isinstance(message, Said) else message


@dataclass(frozen=True, slots=True)
class Tool:
    """A question that agents ask by name. ``call`` raises KtradeError and OSError."""

    name: str
    title: str
    description: str
    input_schema: Structure
    output_schema: Structure
    call: Callable[[AnswerContext, Structure], Reply]


def tool(
    name: str, title: str, arguments: type[A], gives: Structure, answer: Callable[[AnswerContext, A], Reply]
) -> Tool:
    """The tool that answers by a function, whose docstring describes it."""

    def call(context: AnswerContext, given: Structure) -> Reply:
        try:
            asked = arguments.model_validate(given)
        except ValidationError as error:
            raise _wrong_arguments(error, arguments) from error
        return answer(context, asked)

    description = " ".join((getdoc(answer) or "").split())
    return Tool(name, title, description, arguments.model_json_schema(), gives, call)


def _wrong_arguments(error: ValidationError, arguments: type[Arguments]) -> QuestionError:
    """What is wrong with arguments, with the names of those that may have been meant."""
    known = {name: name for name in arguments.model_fields}
    wrong = error.errors(include_url=False, include_context=False)
    told = [f"{'.'.join(map(str, entry['loc'][:1])) or 'arguments'}: {entry['msg']}" for entry in wrong]
    extra = [str(entry["loc"][0]) for entry in wrong if entry["type"] == "extra_forbidden"]
    near = dict.fromkeys(meant for name in extra for meant in suggest(name, known))
    hint = said(Phrases.did_you_mean, tuple(near)) if near else said(Phrases.expected_one_of, tuple(known))
    return QuestionError(said(Phrases.wrong_arguments, tuple(dict.fromkeys(told))), hint if extra else "")
