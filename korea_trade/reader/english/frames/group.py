"""A level and the growth that goes with it, as they are found in a clause."""

from dataclasses import dataclass
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.periods import TimeTag
from korea_trade.reader.times import When

LEVEL_KINDS = (Kind.MONEY, Kind.QUANTITY)
"""Figures that may be levels."""
BEFORE_LEVEL = ("to", "at", "of", "worth", "with", "for", "near")
"""Words that stand before a level."""


@dataclass(slots=True)
class Group:
    """A level and the growth that goes with it, with their places in the clause."""

    growth: Decimal | None = None
    growth_at: int | None = None
    level_at: int | None = None
    bound: str | None = None
    comparison: TimeTag | None = None
    cells: list[Cell] | None = None
    shift: str | None = None
    flat: bool = False
    then: TimeTag | None = None
    doubtful: str | None = None
    said: tuple[Located, TimeTag] | None = None
    of_then: bool = False
    apart: bool = False
    """Whether its cells take nothing from the subject."""
    from_record: bool = False
    """Whether its growth says how far above or below a record it is."""
    record_time: When | None = None

    def doubt(self, why: str | None) -> None:
        """Hold it in doubt for a reason; the first one stays."""
        self.doubtful = self.doubtful or why
