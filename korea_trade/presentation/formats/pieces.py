"""Formats that write an answer piece by piece, so that no more of it is held than a piece."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer

_RECORDS_OF_A_PIECE = 1_000


class InPieces(ABC):
    """A format whose records are written one after the other."""

    @abstractmethod
    def texts(self, answer: "Answer") -> Iterator[str]:
        """What is written of each record, and before and after all of them; no text is empty."""

    def encode(self, answer: "Answer") -> str:
        """The answer as text."""
        return "".join(self.texts(answer))

    def pieces(self, answer: "Answer") -> Iterator[str]:
        """The same in pieces of many records."""
        texts = self.texts(answer)
        while piece := "".join(islice(texts, _RECORDS_OF_A_PIECE)):
            yield piece
