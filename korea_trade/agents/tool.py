"""A tool: a typed function over the open facts, with the schemas of what it takes and gives."""

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from inspect import getdoc
from typing import Self, TypedDict, TypeVar

from pydantic import ValidationError

from korea_trade.agents.arguments import Arguments, Query
from korea_trade.agents.phrases import phrases_of
from korea_trade.agents.reply import Reply
from korea_trade.agents.sentences import Sentences
from korea_trade.agents.structure import Structure
from korea_trade.errors import KtradeError, QuestionError
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase, worded
from korea_trade.presentation.context import render_context
from korea_trade.questions.interruption import Interruption
from korea_trade.questions.trade import Trade
from korea_trade.suggest import suggest

A = TypeVar("A", bound=Arguments)


class AnswerContext:
    """The facts that a server answers from, and the language in which it says them."""

    def __init__(
        self,
        trade: Trade,
        code: LanguageCode = LanguageCode.EN,
        query_process: Callable[[Query, Interruption], Reply] | None = None,
    ) -> None:
        """``query_process`` answers queries in a process of their own; without it they are answered in this one."""
        self.trade = trade
        self.query_process = query_process
        self.interruption = Interruption()
        self.phrases = phrases_of(code)
        self.sentences = Sentences(render_context(trade, code))

    def of_call(self, interruption: Interruption) -> Self:
        """The same for one call, which an interruption can end."""
        other = copy(self)
        other.interruption = interruption
        return other

    def say(self, message: Message | str) -> str:
        """A message in the language; the words of others as they are."""
        return worded(message, self.phrases)


def error_lines(phrases: Phrases, error: KtradeError | OSError) -> list[str]:
    """The candidates, the message, and the next step."""
    if isinstance(error, OSError):
        return [str(error)]
    told = [worded(text, phrases) for text in (*error.details, error.phrase, error.advice)]
    return [text for text in told if text]


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


_Accepted = TypedDict(
    "_Accepted",
    {
        "type": str,
        "enum": list[str],
        "anyOf": "list[_Accepted]",
        "$ref": str,
        "minimum": int,
        "maximum": int,
        "minLength": int,
        "minItems": int,
    },
    total=False,
)
"""What of the JSON Schema of an argument says which values it takes."""


def _wrong_arguments(error: ValidationError, arguments: type[Arguments]) -> QuestionError:
    """What is wrong with arguments: what each expects, and which may have been meant."""
    schema = arguments.model_json_schema()
    known: dict[str, _Accepted] = schema["properties"]
    codes: dict[str, _Accepted] = schema.get("$defs", {})
    wrong = {str(entry["loc"][0]): entry["type"] for entry in error.errors(include_url=False)}
    told: list[Message] = []
    for name, kind in wrong.items():
        if name not in known:
            told.append(phrase(Phrases.no_such_argument, name))
        else:
            asked = Phrases.argument_missing if kind == "missing" else Phrases.argument_expects
            told.append(phrase(asked, name, _expected(known[name], codes)))
    extra = [name for name in wrong if name not in known]
    near = dict.fromkeys(meant for name in extra for meant in suggest(name, {name: name for name in known}))
    for entry in error.errors(include_url=False):
        if entry["type"] in ("enum", "literal_error") and isinstance(entry["input"], str):
            choices = _choices(known[str(entry["loc"][0])], codes)
            meant = {choice: choice for choice in choices} | ({"level": "value"} if "value" in choices else {})
            near |= dict.fromkeys(suggest(entry["input"], meant))
    if near:
        return QuestionError(phrase(Phrases.wrong_arguments, *told), phrase(Phrases.did_you_mean, tuple(near)))
    hint = phrase(Phrases.expected_one_of, tuple(known))
    return QuestionError(phrase(Phrases.wrong_arguments, *told), hint if extra else "")


def _choices(accepted: _Accepted, codes: Mapping[str, _Accepted]) -> list[str]:
    """The words that an argument may be, if it takes only some."""
    ways = accepted.get("anyOf", [accepted])
    return [choice for way in ways for choice in codes.get(way.get("$ref", "").rpartition("/")[2], way).get("enum", [])]


def _expected(accepted: _Accepted, codes: Mapping[str, _Accepted]) -> Message:
    """What an argument may be; lists and texts that may not be empty are kinds of their own."""
    kinds: list[str] = []
    choices: list[str] = []
    least = most = None
    for way in accepted.get("anyOf", [accepted]):
        kind = codes.get(way.get("$ref", "").rpartition("/")[2], way)
        choices += kind.get("enum", [])
        filled = "minLength" in kind or "minItems" in kind
        kinds += [f"filled-{kind['type']}" if filled else kind["type"]] if kind["type"] != "null" else []
        least, most = kind.get("minimum", least), kind.get("maximum", most)
    return phrase(Phrases.some_kind, tuple(kinds), tuple(choices), least, most)
