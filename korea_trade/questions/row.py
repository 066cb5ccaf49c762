"""The rows that questions give: each row class is what a SELECT fills and what the JSON Schema is generated from.

Codes are enums, figures decimals with the digits as written, money in USD bn, growth in percent.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from korea_trade.arithmetic.codes import DerivedKind, DerivedStatus, Outcome, Rule, Undecided
from korea_trade.model.codes import (
    Among,
    Bound,
    CitationStyle,
    Comparison,
    Direction,
    Event,
    Flow,
    Frequency,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.model.vintage import Change
from korea_trade.questions.column import LAST, UNLISTED, Day
from korea_trade.reader.reasons import Outcome as ProofOutcome
from korea_trade.reader.reasons import Reason
from korea_trade.reader.statement import Origin, ProofField


class NameKind(StrEnum):
    """What a name of the vocabulary is of."""

    ITEM = "item"
    PARTNER = "partner"


class RevisedFigure(StrEnum):
    """Which figure of a fact another document states otherwise."""

    VALUE = "value"
    GROWTH = "growth"


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(ListedRow):
    """What a listing says of a fact."""

    measure: Measure
    unit: Unit | None
    direction: Direction | None
    status: Status
    acknowledges: tuple[str, ...] = field(metadata=UNLISTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedRow(Row):
    """A row of a ranking. ``rank`` is one more than the members of its group with a greater figure.

    Members are alike: of the same period, flow, sector and source, parts of the same whole, and no aggregates.
    Countries (partners with a code of ISO 3166) are ranked among countries, regions among regions.
    ``group_size`` counts them, ``ranked_of`` those that have the figure: if they differ, the rank is among these.
    ``ranked_of`` is None where nothing is ranked, by name or period. ``share`` is of the total, in percent;
    ``derived`` names the keys that were computed, ``facts`` the facts that they and the row rest on.
    """

    rank: int | None = None
    share: Decimal | None = None
    facts: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    ranked_of: int | None = None
    group_size: int = 0
    parent: str | None = field(metadata=UNLISTED)
    partition: str | None = field(metadata=UNLISTED)
    aggregate: bool = field(metadata=UNLISTED)
    total_id: str | None = field(metadata=UNLISTED)
    total: Decimal | None = field(metadata=UNLISTED)
    total_bound: Bound | None = field(metadata=UNLISTED)
    inside: str | None = field(default=None, metadata=UNLISTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow(Row):
    """A fact with all that qualifies it."""

    of: int | None
    event: Event | None
    level: Decimal | None
    among: Among | None
    ranked: Ranked | None
    since: str | None
    window: str | None
    inferred: tuple[str, ...]
    ranked_from: RankedFrom | None
    note_ko: str | None = field(metadata=UNLISTED)


class Relation(StrEnum):
    """What a row of the page of a name is about: the name itself, a part of it, or a group that it belongs to."""

    ITSELF = "itself"
    PART = "part"
    GROUP = "group"


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutRow(ListedRow):
    """A fact, or a year-earlier level that follows from one, on the page of a name.

    ``rank``, ``ranked_of``, ``group_size``, ``share`` and ``derived`` are as in a ranking; only levels and shares have
    them. ``low``, ``high`` and ``formula`` are those of a derived level, ``facts`` what the row rests on.
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
    ranked_of: int | None = None
    group_size: int | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    formula: str | None = None
    facts: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    acknowledges: tuple[str, ...] = field(default=(), metadata=UNLISTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A paragraph of the document and the quotes in it."""

    line: int
    paragraph: str
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictNote:
    """Whether other facts agree with one."""

    rule: Rule
    outcome: Outcome
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedRow:
    """Who settled a fact that is only plausible, and why."""

    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofRow:
    """The words that prove one field of a fact: in the clause of the figure, carried, or only the date."""

    field: ProofField
    origin: Origin
    words: str | None
    line: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRow:
    """Whether a document proves a fact, leaves it plausible or refutes it, why, and who confirmed it."""

    id: str
    outcome: ProofOutcome
    reasons: tuple[Reason, ...]
    confirmed: ConfirmedRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRow(FactRow):
    """A fact in words, with its document, the evidence in it, and the ids of what else is known of the cell."""

    subject: str
    statement: str
    title: str
    publisher: str | None
    published: Day | None
    file: str
    evidence: tuple[EvidenceRow, ...]
    others: tuple[str, ...]
    derived: tuple[str, ...]
    verdicts: tuple[VerdictNote, ...]
    outcome: ProofOutcome
    reasons: tuple[Reason, ...]
    confirmed: ConfirmedRow | None
    proofs: tuple[ProofRow, ...]
    published_from: str | None
    address: str | None
    accessed: Day | None
    retracted: Day | None
    retracted_reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneRow(FactRow):
    """A rank, streak, first time or threshold, with its plain meaning."""

    meaning: str = ""


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
class ComparisonRow(ListedRow):
    """A cell in two periods, or under two definitions of trade, side by side.

    ``value`` is the second level less the first, in USD bn, ``growth`` the same in percent, each with its bounds; of
    shares, ``value`` is in percentage points. ``direction`` is "cannot tell" where rounding leaves it open. If one of
    the two is only a limit, so are ``value`` and ``growth``: ``bound`` says which, and one of their bounds is None. Two
    definitions may have growth only: then no level is given and nothing is derived; nor is anything where a figure
    contradicts others, as its caveat acknowledges: ``doubtful`` names these facts.
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
    limits: tuple[Bound | None, Bound | None] = field(metadata=UNLISTED)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """An item or partner of the vocabulary, and how many facts it has."""

    kind: NameKind
    code: str
    en: str
    ko: str
    aliases: tuple[str, ...]
    parent_code: str | None
    iso3166: str | None
    facts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A document, and how many facts it holds. ``published`` is an ISO date, ``base`` the file of its fact base."""

    id: str
    title: str
    publisher: str | None
    published: Day | None
    file: str
    sha256: str
    facts: int
    note: str | None
    published_from: str | None
    address: str | None
    accessed: Day | None
    base: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """How a document is cited."""

    source: str
    style: CitationStyle
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A word that the facts use: what else it is called, its explanation in both languages, a command that shows it."""

    term: str
    called: tuple[str, ...]
    en: str
    ko: str
    example: str
