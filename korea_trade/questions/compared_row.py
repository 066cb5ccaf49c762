"""Comparisons and revisions as rows."""

from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from korea_trade.arithmetic.codes import DerivedStatus
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import (
    Bound,
    Measure,
    Unit,
)
from korea_trade.model.vintage import Change
from korea_trade.questions.column import UNLISTED, Day
from korea_trade.questions.row import ListedRow, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonRow(ListedRow):
    """A cell in two periods, or under two definitions of trade, side by side.

    ``value`` is the second level less the first, in USD bn, ``growth`` the same in percent, each with its bounds; of
    shares, ``value`` is in percentage points. ``direction`` is "cannot tell" where rounding leaves it open. If one of
    the two is only a limit (``first_bound``, ``second_bound``), so are ``value`` and ``growth``: ``bound`` says which,
    and one of their bounds is None. Two definitions may have growth only: then no level is given and nothing is
    derived; nor is anything where a figure contradicts others, as its caveat acknowledges: ``doubtful`` names these.
    """

    measure: Measure
    unit: Unit | None
    status: DerivedStatus
    compared: tuple[str, str]
    first: Decimal | None
    second: Decimal | None
    first_growth: Decimal | None
    second_growth: Decimal | None
    low: Decimal | None
    high: Decimal | None
    growth_low: Decimal | None
    growth_high: Decimal | None
    facts: tuple[str, ...]
    derived: tuple[str, ...]
    doubtful: tuple[str, ...]
    first_bound: Bound | None
    second_bound: Bound | None

    @property
    def is_doubtful(self) -> bool:
        """Whether one of the two figures contradicts others."""
        return bool(self.doubtful)


class RevisedFigure(StrEnum):
    """Which figure of a fact another document states otherwise."""

    VALUE = "value"
    GROWTH = "growth"


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionRow(Row):
    """A figure that differs from the one that the document before states: ``stated`` now, ``before`` then.

    The other keys are those of the later fact, with the quotes of both.
    """

    figure: RevisedFigure
    stated: Decimal
    before: Decimal | None = None
    published: Day | None
    before_published: Day | None = None
    kind: Change = Change.REVISION
    facts: tuple[str, ...] = ()
    publisher: str | None = field(metadata=UNLISTED)
    cell: str = field(metadata=UNLISTED)
