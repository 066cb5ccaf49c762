"""A phrase as a typed value: which method of a protocol of phrases words it, and the values put into it.

So a verdict or an error carries what it is about, and its words are chosen where it is shown.
"""

from collections.abc import Callable
from operator import methodcaller
from typing import Concatenate, Generic, ParamSpec, TypeVar

from korea_trade.light_dataclass import dataclass

Wording = TypeVar("Wording")
Values = ParamSpec("Values")


@dataclass(frozen=True, slots=True)
class Phrase(Generic[Wording]):
    """The name of a phrase, with the values put into it."""

    name: str
    values: tuple[object, ...]

    def text(self, wording: Wording) -> str:
        """The phrase in the words of one language."""
        return str(methodcaller(self.name, *self.values)(wording))


def worded(text: Phrase[Wording] | str, wording: Wording) -> str:
    """A phrase in the words of one language; the words of others as they are."""
    return text.text(wording) if isinstance(text, Phrase) else text


def phrase(
    of: Callable[Concatenate[Wording, Values], str], *values: Values.args, **none: Values.kwargs
) -> Phrase[Wording]:
    """A phrase, given as a method of its protocol, and the values put into it, by their places."""
    if none:
        raise TypeError("the values of a phrase are given by their places")
    return Phrase(of.__name__, values)
