"""What the rows of rankings and of pages have in common."""

from decimal import Decimal
from typing import TypeGuard

from korea_trade.model.codes import Among, Event, Ranked, RankedFrom
from korea_trade.questions.relation import Relation
from korea_trade.questions.row import ListedRow


class RowWithRank(ListedRow):
    """A fact, or a year-earlier level that follows from one, with its place and its share among others of its kind.

    The classes below say in which order their records have these keys.
    """

    __slots__ = ()
    rank: int | None
    share: Decimal | None
    ranked_of: int
    group_size: int
    facts: tuple[str, ...]
    derived: tuple[str, ...]
    relation: Relation | None
    of: int | None
    event: Event | None
    level: Decimal | None
    among: Among | None
    ranked: Ranked | None
    since: str | None
    window: str | None
    inferred: tuple[str, ...]
    ranked_from: RankedFrom | None
    low: Decimal | None
    high: Decimal | None
    formula: str | None
    acknowledges: tuple[str, ...]
    parent: str | None
    partition: str | None

    @property
    def is_doubtful(self) -> bool:
        """Whether the figure contradicts others."""
        return bool(self.acknowledges)


def has_computed_share(row: ListedRow) -> TypeGuard[RowWithRank]:
    """Whether a row has a share that was computed from part and whole, and that no document states."""
    return isinstance(row, RowWithRank) and "share" in row.derived
