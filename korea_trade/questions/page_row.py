"""The rows of the page of a name."""

from dataclasses import field
from decimal import Decimal

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import (
    Among,
    Direction,
    Event,
    Ranked,
    RankedFrom,
)
from korea_trade.questions.column import UNLISTED
from korea_trade.questions.relation import Relation
from korea_trade.questions.row_with_rank import RowWithRank


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutRow(RowWithRank):
    """A fact, or a year-earlier level that follows from one, on the page of a name.

    ``rank``, ``ranked_of``, ``group_size``, ``share``, ``derived``, ``parent`` and ``partition`` are as in a ranking;
    only stated levels and shares have a place: ``ranked_of`` and ``group_size`` of the others are 0. ``low``, ``high``
    and ``formula`` are those of a derived level, ``facts`` what the row rests on.
    """

    direction: Direction | None
    of: int | None
    event: Event | None
    level: Decimal | None
    among: Among | None
    ranked: Ranked | None
    since: str | None
    window: str | None
    inferred: tuple[str, ...]
    ranked_from: RankedFrom | None
    relation: Relation
    rank: int | None = None
    share: Decimal | None = None
    ranked_of: int = 0
    group_size: int = 0
    low: Decimal | None = None
    high: Decimal | None = None
    formula: str | None = None
    facts: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    acknowledges: tuple[str, ...] = field(default=(), metadata=UNLISTED)
    parent: str | None = field(default=None, metadata=UNLISTED)
    partition: str | None = field(default=None, metadata=UNLISTED)
