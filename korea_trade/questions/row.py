"""The rows that questions give: the keys every listing shares, and what each question adds."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every listing says of a fact. Money is in USD bn, growth in percent year-on-year, digits as written."""

    id: str
    period: str
    flow: str
    sector: str
    item: str | None
    partner: str | None
    measure: str
    value: Decimal | None
    unit: str | None
    growth: Decimal | None
    direction: str | None
    status: str
    source: str
    quotes: tuple[str, ...]
    note: str | None
    caveat: str | None
    bound: str | None
    item_name: str | None
    partner_name: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedRow(Row):
    """A row of a ranking. ``rank`` counts within its group; ``share`` is of the total, in percent.

    ``derived`` names the keys that were computed, ``facts`` the facts that they and the row rest on.
    """

    rank: int | None
    share: Decimal | None
    facts: tuple[str, ...]
    derived: tuple[str, ...]
    parent: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow(Row):
    """A fact with all that qualifies it."""

    of: int | None
    event: str | None
    level: Decimal | None
    among: str | None
    ranked: str | None
    since: str | None
    window: str | None
    inferred: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRow(FactRow):
    """A rank, streak, first time or threshold, with its plain meaning."""

    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedRow(FactRow):
    """A derived figure: ``value`` lies from ``low`` to ``high``, by the formula, from the facts named by ``from_``.

    Its status is "derived"; its quotes, source and caveat are those of the facts it came from.
    """

    low: Decimal | None
    high: Decimal | None
    formula: str
    from_: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonRow(Row):
    """A cell in two periods, or under two definitions of trade, side by side.

    ``value`` is the second level less the first, in USD bn, ``growth`` the same in percent, each with its bounds;
    ``direction`` is "cannot tell" where rounding leaves it open. Two definitions may have growth only: then no level
    is given and nothing is derived.
    """

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


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictRow:
    """Whether facts agree.

    ``low`` and ``high`` bound what the others allow for the first; ``acknowledged`` is the caveat that names it.
    """

    rule: str
    outcome: str
    facts: tuple[str, ...]
    message: str
    low: Decimal | None
    high: Decimal | None
    acknowledged: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """An item or partner of the vocabulary, and how many facts it has."""

    kind: str
    code: str
    en: str
    ko: str
    aliases: tuple[str, ...]
    parent_code: str | None
    iso3166: str | None
    facts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A document, and how many facts it holds. ``published`` is an ISO date."""

    id: str
    title: str
    publisher: str | None
    published: str | None
    file: str
    sha256: str
    facts: int
    note: str | None
