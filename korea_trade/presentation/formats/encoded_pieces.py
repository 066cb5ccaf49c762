"""An answer in pieces of UTF-8."""

from collections.abc import Iterator

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.answer import Answer
from korea_trade.presentation.formats.pieces import InPieces


@dataclass(frozen=True, slots=True)
class EncodedPieces:
    """The pieces of a format, made again each time they are gone through."""

    format: InPieces
    answer: Answer

    def __iter__(self) -> Iterator[bytes]:
        return (piece.encode("utf-8", "backslashreplace") for piece in self.format.pieces(self.answer))
