"""Options with one value that are given twice: nothing that is said is dropped, so that is an error."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase


class Parameter(Protocol):
    """What Typer knows of an option or argument."""

    @property
    def opts(self) -> list[str]:
        """Its names, with their dashes; those of an argument have none."""
        ...

    @property
    def multiple(self) -> bool:
        """Whether it may be repeated."""
        ...

    @property
    def is_flag(self) -> bool:
        """Whether it takes no value."""
        ...


def refuse_repeated(arguments: Sequence[str], parameters: Iterable[Parameter]) -> None:
    """Raise QuestionError for an option that takes one value and has several."""
    known = {name: parameter for parameter in parameters for name in parameter.opts if name.startswith("-")}
    given: set[str] = set()
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            return
        name, sign, _ = argument.partition("=") if argument.startswith("--") else (argument[:2], argument[2:], "")
        option = known.get(name)
        if option is None or option.is_flag:
            continue
        if not sign:
            next(rest, None)  # its value
        called = option.opts[0]
        if called in given and not option.multiple:
            raise QuestionError(phrase(Phrases.option_twice, called), phrase(Phrases.give_it_once))
        given.add(called)
