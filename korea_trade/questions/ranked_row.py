"""The row of a ranking."""

from dataclasses import field
from decimal import Decimal

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Among, Bound, Event, Ranked, RankedFrom
from korea_trade.questions.column import UNLISTED
from korea_trade.questions.relation import Relation
from korea_trade.questions.row_with_rank import RowWithRank


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedRow(RowWithRank):
    """A row of a ranking. ``rank`` is one more than the members of its group with a greater figure.

    Members are alike: of the same period, flow, sector and source, parts of the same whole, and no aggregates.
    Countries (partners with a code of ISO 3166) are ranked among countries, regions among regions.
    ``group_size`` counts those that the base knows of, and one more where their levels leave some of the total;
    ``ranked_of`` counts those that have the figure: if they differ, the rank is among these. Both are 0 for what is
    no member of a group: aggregates, and what is no level of trade on a page, or one that follows from others.
    ``ranked_of`` is 0 where nothing is ranked, by name or period. ``share`` is of the total, in percent;
    ``derived`` names the keys that were computed, ``facts`` the facts that they and the row rest on. ``relation`` says
    of names asked for what the row is about, as on their page; None where none was asked for. What follows it is of
    the other facts of a page, and of derived levels, and means what it means there.
    """

    acknowledges: tuple[str, ...] = field(metadata=UNLISTED)
    rank: int | None = None
    share: Decimal | None = None
    facts: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    ranked_of: int = 0
    group_size: int = 0
    relation: Relation | None = None
    of: int | None = None
    event: Event | None = None
    level: Decimal | None = None
    among: Among | None = None
    ranked: Ranked | None = None
    since: str | None = None
    window: str | None = None
    inferred: tuple[str, ...] = ()
    ranked_from: RankedFrom | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    formula: str | None = None
    parent: str | None = field(metadata=UNLISTED)
    partition: str | None = field(metadata=UNLISTED)
    aggregate: bool = field(metadata=UNLISTED)
    total_id: str | None = field(metadata=UNLISTED)
    total: Decimal | None = field(metadata=UNLISTED)
    total_bound: Bound | None = field(metadata=UNLISTED)
    known: int = field(metadata=UNLISTED)
    inside: str | None = field(default=None, metadata=UNLISTED)
    above: tuple[str, ...] = field(default=(), metadata=UNLISTED)
    """What it is a part of, the nearest first: its parent, the parent of that, and so on."""
