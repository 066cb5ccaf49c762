"""Something said as a typed value: which phrase of a protocol, and what is put into it; who speaks a language says it.

So a verdict or an error carries what it is about, and its words are chosen where it is shown.
"""

from collections.abc import Callable
from operator import methodcaller
from typing import Concatenate, Generic, ParamSpec, TypeVar

from korea_trade.light_dataclass import dataclass

Speaker = TypeVar("Speaker")
Values = ParamSpec("Values")


@dataclass(frozen=True, slots=True)
class Said(Generic[Speaker]):
    """A phrase by its name, with the values put into it."""

    phrase: str
    values: tuple[object, ...]

    def by(self, speaker: Speaker) -> str:
        """The phrase in the words of a speaker."""
        return str(methodcaller(self.phrase, *self.values)(speaker))


def spoken(text: Said[Speaker] | str, speaker: Speaker) -> str:
    """What is said, by a speaker; the words of others as they are."""
    return text.by(speaker) if isinstance(text, Said) else text


def said(
    phrase: Callable[Concatenate[Speaker, Values], str], *values: Values.args, **none: Values.kwargs
) -> Said[Speaker]:
    """A phrase, given as a method of its protocol, and the values put into it, by their places."""
    if none:
        raise TypeError("the values of a phrase are given by their places")
    return Said(phrase.__name__, values)
