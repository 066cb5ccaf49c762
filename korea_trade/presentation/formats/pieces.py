"""Formats that write an answer piece by piece, so that no more of it is held than a piece."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer

_RECORDS = 1_000  # of a piece


class InPieces(ABC):
    """A format whose records are written one after the other."""

    @abstractmethod
    def texts(self, answer: "Answer") -> Iterator[str]:
        """What is written of each record, and before and after all of them; no text is empty."""

    def encode(self, answer: "Answer") -> str:
        """The answer as text."""
        return "".join(self.texts(answer))


@dataclass(frozen=True, slots=True)
class Pieces:
    """An answer in pieces of many records, made anew each time they are gone through."""

    format: InPieces
    answer: "Answer"

    def __iter__(self) -> Iterator[str]:
        texts = self.format.texts(self.answer)
        while piece := "".join(islice(texts, _RECORDS)):
            yield piece


@dataclass(frozen=True, slots=True)
class Encoded:
    """Pieces in UTF-8, as they are gone through."""

    pieces: Iterable[str]

    def __iter__(self) -> Iterator[bytes]:
        return (piece.encode("utf-8", "backslashreplace") for piece in self.pieces)
