"""Derived figures and verdicts as rows."""

from decimal import Decimal

from korea_trade.arithmetic.codes import DerivedKind, DerivedStatus, Outcome, Rule
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import (
    Among,
    Direction,
    Event,
    Ranked,
    RankedFrom,
    Unit,
)
from korea_trade.questions.row import ListedRow


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedRow(ListedRow):
    """A derived figure: ``value`` lies from ``low`` to ``high``, by the formula, from the facts named by ``from_``.

    It has the keys of a fact, so that both can be read together. Its quotes, source and caveat are those of the facts
    it came from.
    """

    measure: DerivedKind
    unit: Unit | None
    direction: Direction | None
    status: DerivedStatus
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
    formula: str
    from_: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedColumnsRow:
    """What follows from the stated figures of a row, each with its bounds; ``derived`` names what is computed."""

    year_before: Decimal | None
    year_before_low: Decimal | None
    year_before_high: Decimal | None
    change: Decimal | None
    change_low: Decimal | None
    change_high: Decimal | None
    contribution: Decimal | None
    contribution_low: Decimal | None
    contribution_high: Decimal | None
    derived: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictRow:
    """Whether facts agree.

    ``low`` and ``high`` bound what the others allow for the first; ``acknowledged`` is the caveat that names it.
    """

    rule: Rule
    outcome: Outcome
    facts: tuple[str, ...]
    message: str
    low: Decimal | None
    high: Decimal | None
    acknowledged: str | None
