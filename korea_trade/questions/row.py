"""The rows that questions give: each row class is what a SELECT fills and what the JSON Schema is generated from.

Codes are enums, figures decimals with the digits as written, money in USD bn, growth in percent.

That of totals is here; the others have modules of their own, as making a class takes a while.
"""

from dataclasses import field
from decimal import Decimal

from korea_trade.arithmetic.codes import DerivedKind, DerivedStatus, Undecided
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import (
    Bound,
    Comparison,
    Direction,
    Flow,
    Frequency,
    Measure,
    Sector,
    Status,
    Unit,
)
from korea_trade.questions.column import LAST, UNLISTED, Day


@dataclass(frozen=True, slots=True, kw_only=True, init=False, repr=False, eq=False)  # of which there are no objects
class ListedRow:
    """The keys that every listing shares, whether a row is stated or derived.

    ``period_start`` and ``period_end`` are the first and last day of the period, as ISO dates. The names are those of
    the vocabulary, in English and Korean, ``iso3166`` the code of a partner that is a country.
    """

    id: str
    period: str
    flow: Flow
    sector: Sector
    item: str | None
    partner: str | None
    measure: Measure | DerivedKind
    value: Decimal | None
    unit: Unit | None
    growth: Decimal | None
    direction: Direction | Undecided | None
    status: Status | DerivedStatus
    source: str
    quotes: tuple[str, ...]
    note: str | None
    caveat: str | None
    bound: Bound | None
    comparison: Comparison | None
    period_start: Day = field(metadata=LAST)
    period_end: Day = field(metadata=LAST)
    frequency: Frequency = field(metadata=LAST)
    item_name: str | None = field(metadata=LAST)
    partner_name: str | None = field(metadata=LAST)
    item_name_ko: str | None = field(metadata=LAST)
    partner_name_ko: str | None = field(metadata=LAST)
    iso3166: str | None = field(metadata=LAST)

    @property
    def is_doubtful(self) -> bool:
        """Whether it is, or compares, a fact whose figure contradicts others, as its caveat acknowledges."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(ListedRow):
    """What a listing says of a fact."""

    measure: Measure
    unit: Unit | None
    direction: Direction | None
    status: Status
    acknowledges: tuple[str, ...] = field(metadata=UNLISTED)

    @property
    def is_doubtful(self) -> bool:
        """Whether the figure contradicts others."""
        return bool(self.acknowledges)
