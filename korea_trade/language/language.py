"""The protocol of a language: one method or attribute for each thing said, so that none can be missing in one of them.

Sentences are made from the typed fields of a fact; numbers keep their digits. A language has the names of the items and
partners of a fact base, and gives text only: how it looks is for the presentation.
"""

from __future__ import annotations  # tables need no types of checks

from typing import TYPE_CHECKING, Protocol

from korea_trade.model.codes import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from korea_trade.arithmetic.codes import DerivedKind, DerivedStatus, Outcome, Rule, Undecided
    from korea_trade.arithmetic.phrases import VerdictPhrases
    from korea_trade.checks.codes import Role
    from korea_trade.language.headings import Headings
    from korea_trade.language.page_words import PageWords
    from korea_trade.language.statement import Statement, Subject
    from korea_trade.model.codes import (
        Comparison,
        Direction,
        Event,
        ExclusionKind,
        Flow,
        Frequency,
        LanguageCode,
        Ranked,
        Sector,
        Status,
        Unit,
    )
    from korea_trade.reader.reasons import Outcome as ProofOutcome
    from korea_trade.reader.reasons import Reason
    from korea_trade.reader.statement import Origin, ProofField
    from korea_trade.verification.codes import Outcome as Verified
    from korea_trade.verification.codes import Reason as VerifiedReason


class Language(Protocol):
    """All that is said to people."""

    @property
    def code(self) -> LanguageCode:
        """Which language it is."""
        ...

    @property
    def headings(self) -> Headings:
        """Headings and labels."""
        ...

    @property
    def page_words(self) -> PageWords:
        """What the explorer page says besides."""
        ...

    @property
    def verdicts(self) -> VerdictPhrases:
        """The messages of verdicts."""
        ...

    # Words

    def item(self, code: str) -> str:
        """The name of an item."""
        ...

    def partner(self, code: str) -> str:
        """The name of a partner."""
        ...

    def period(self, period: str) -> str:
        """A period in words."""
        ...

    def flow(self, flow: Flow) -> str:
        """A flow as a heading."""
        ...

    def total(self, flow: Flow, measure: Measure) -> str:
        """A flow as a whole, with its measure where that is not the value."""
        ...

    def sector(self, sector: Sector) -> str:
        """Which trade a figure covers."""
        ...

    def direction(self, direction: Direction | Undecided, measure: Measure = Measure.VALUE) -> str:
        """Where a figure of a measure went."""
        ...

    def balance_went(self, direction: Direction) -> str:
        """Where a balance went of which no figure is stated: a smaller deficit is no growth."""
        ...

    def against(self, comparison: Comparison) -> str:
        """What growth is against."""
        ...

    def higher_or_lower(self, direction: Direction | Undecided) -> str:
        """How the second of two definitions stands to the first."""
        ...

    def status(self, status: Status | DerivedStatus) -> str:
        """What a figure is, where it is not what happened."""
        ...

    def unit(self, unit: Unit) -> str:
        """A unit as it stands in a column of its own."""
        ...

    def rule(self, rule: Rule) -> str:
        """A rule of arithmetic."""
        ...

    def outcome(self, outcome: Outcome, *, acknowledged: bool) -> str:
        """How facts stand to each other, and whether a caveat says so."""
        ...

    def role(self, role: Role, kind: ExclusionKind | None) -> str:
        """What accounts for a number of a document; of an excluded one, what it is."""
        ...

    def exclusion(self, kind: ExclusionKind) -> str:
        """What an excluded number is."""
        ...

    def proof_field(self, field: ProofField) -> str:
        """A field of a fact that words prove."""
        ...

    def value_of_field(self, fact: Statement, field: ProofField) -> str:
        """The value of a field of a fact; nothing where the fact does not say it, or only what all do."""
        ...

    def proof_place(self, line: int | None, origin: Origin) -> str:
        """Where the words of a field stand, and where they come from if not from the clause of the figure."""
        ...

    def proofs_summary(self, counts: Mapping[ProofOutcome, int], confirmed: int) -> str:
        """How many facts the documents prove, and how many of the plausible ones somebody has confirmed."""
        ...

    # Figures

    def scaled(self, value: Decimal, unit: Unit | None) -> Decimal:
        """A value in the unit that tables of the language have: exact, with the digits as written."""
        ...

    def figure(self, value: Decimal, unit: Unit | None) -> str:
        """A value as it stands in a column, in the unit of the heading."""
        ...

    def signed_figure(self, value: Decimal, unit: Unit | None) -> str:
        """The same with its sign."""
        ...

    def amount(self, value: Decimal, unit: Unit) -> str:
        """A value with its unit, as it stands in a sentence."""
        ...

    def bounded(self, value: Decimal, low: Decimal, high: Decimal, unit: Unit) -> str:
        """A derived figure with its unit and bounds, as it stands in a line of its own."""
        ...

    def difference(self, value: Decimal, low: Decimal | None, high: Decimal | None, unit: Unit) -> str:
        """The same of a difference, with its sign, and with bounds where both are known."""
        ...

    def span(self, low: str, high: str) -> str:
        """From one figure to another."""
        ...

    def within(
        self, low: Decimal | None, high: Decimal | None, unit: Unit | None, opened: tuple[bool, bool] = (False, False)
    ) -> str:
        """Bounds of which one or both may be missing, in a unit; ``opened`` says which are left out themselves."""
        ...

    # Sentences about facts

    def subject(self, subject: Subject) -> str:
        """What a figure is about: flow, item, partner, period and sector."""
        ...

    def cell(self, subject: Subject) -> str:
        """The same without period and sector."""
        ...

    def statement(self, fact: Statement) -> str:
        """What a fact says of its subject: level, growth, direction, count or milestone, with its status."""
        ...

    def milestone(self, fact: Statement) -> str:
        """The plain meaning of a rank, streak, first time or threshold. Raises ValueError for another measure."""
        ...

    def derived(
        self,
        kind: DerivedKind,
        of: Subject,
        event: Event | None = None,
        level: Decimal | None = None,
        ranked: Ranked | None = None,
    ) -> str:
        """What was derived of a subject; for the start of a streak its event, the level passed, and of which figure.

        Of an item with a partner a share and a contribution name their whole, as it has two.
        """
        ...

    def formula(self, kind: DerivedKind, formula: str, facts: Sequence[Statement]) -> str:
        """How a figure was derived from facts, with their digits in the unit of the figure column.

        ``formula`` is that of records: in English, with money in billions of dollars.
        """
        ...

    # Titles

    def totals_title(self, sector: Sector) -> str:
        """The title of a table of totals."""
        ...

    def items_title(self, flow: Flow, partner: str | None, period: str, sector: Sector, *, latest: bool) -> str:
        """The title of a ranking of items, to or from a partner or the world; ``latest`` is the year by default."""
        ...

    def partners_title(self, flow: Flow, item: str | None, period: str, sector: Sector, *, latest: bool) -> str:
        """The title of a ranking of partners, of one item or all."""
        ...

    def by_item(self, flow: Flow, partner: str | None) -> str:
        """What a ranking of items shows, in any period: "Exports to the world by item"."""
        ...

    def by_partner(self, flow: Flow, item: str | None) -> str:
        """What a ranking of partners shows, in any period: "Exports of all items by partner"."""
        ...

    def by_length(self, months: int) -> str:
        """How long the periods of a chart over time are: "by year"; nothing for other lengths than usual ones."""
        ...

    def of_korea(self, what: str) -> str:
        """A flow as a whole, of which country it is: "Korea's exports"."""
        ...

    def heading(self, text: str) -> str:
        """A text as it begins a heading."""
        ...

    def rows_title(self, count: int, of: Sequence[str] = (), *, latest: bool = False) -> str:
        """The title of a table that is told by its number of rows, and by what all of them are of, as far as known."""
        ...

    def facts_title(self, count: int, of: int) -> str:
        """The title of a table of facts, and of how many, where some are left out."""
        ...

    def derived_title(self, count: int, of: int) -> str:
        """The title of a table of derived figures, and of how many."""
        ...

    def growth_caption(self, frequency: Frequency) -> str:
        """What bars of growth measure, in periods of a length."""
        ...

    def columns_left_out(self, headings: Sequence[str]) -> str:
        """Under a narrow table: which columns it leaves out, and what shows them."""
        ...

    def comparison_title(self, first: str, second: str, where: str, *, shares: bool = False) -> str:
        """The title of a comparison of levels or shares: two periods in a sector or two sectors in a period, named."""
        ...

    def growth_of(self, name: str) -> str:
        """The heading of the growth under one of two definitions."""
        ...

    def verdicts_title(self, count: int) -> str:
        """The title of a table of verdicts."""
        ...

    # Notes

    def remark(self, english: str, korean: str | None) -> str:
        """What a curator remarked, in this language if it is there."""
        ...

    def inferred(self, field: str, english: str, korean: str | None) -> str:
        """Why a field of a fact may be taken as read though no words prove it, in this language if it is there."""
        ...

    def source(self, publisher: str | None, published: str | None, title: str, id_: str) -> str:
        """The line that names a document."""
        ...

    def source_line(self, publisher: str | None, published: str | None, title: str) -> str:
        """The line that names a document to those who do not have it, without its id."""
        ...

    def publisher_and_date(self, publisher: str | None, published: str | None) -> str:
        """Who published a document and when, as far as it is known."""
        ...

    def publisher(self, name: str) -> str:
        """Who published a document, by its name in this language where one is known."""
        ...

    def published_from(self, text: str) -> str:
        """Where the date of a document comes from."""
        ...

    def to_be_used_with_care(self, mark: str, show: str) -> str:
        """What the mark means where the caveats are not spelled out, and the command that shows them."""
        ...

    def indented_are_parts(self) -> str:
        """What the indent of a row means."""
        ...

    def derived_columns(self, *, share: bool, levels: bool, contributions: bool, bounds: bool) -> str:
        """What the asterisks mean: a share, a year-earlier level and change, a contribution; perhaps with bounds."""
        ...

    def shares_on_a_page(self, *, of_item: bool) -> str:
        """What a share is of where a row of the page of an item names a partner too, or of a partner an item."""
        ...

    def ranks_on_a_page(self, *, of_item: bool) -> str:
        """Among what a rank is where a row of the page of an item names a partner too, or of a partner an item."""
        ...

    def shares_within_a_partner(self) -> str:
        """What shares and ranks are of on the page of an item and a partner."""
        ...

    def derived_from(self, figure: str, facts: Sequence[str]) -> str:
        """A derived figure in words, with the facts that it follows from."""
        ...

    def derived_sign(self) -> str:
        """What the sign of derived figures means."""
        ...

    def limit_sign(self) -> str:
        """What the signs of differences that are only limits mean."""
        ...

    def doubtful_sign(self) -> str:
        """What the sign of a figure means that contradicts others."""
        ...

    def difference_sign(self) -> str:
        """What the sign of differences means."""
        ...

    def sectors_differ(self) -> str:
        """Why two definitions of trade do not correct each other."""
        ...

    def rank_heading(self, stated: int | None) -> str:
        """The heading of ranks, among so many stated where the figures of others are not."""
        ...

    def rank(self, rank: int, stated: int | None) -> str:
        """A rank, among so many stated where the figures of others are not."""
        ...

    def place(self, rank: int, stated: int, size: int) -> str:
        """A rank among so many members of a group, of which so many are stated."""
        ...

    def with_share_and_rank(self, said: str, share: str, rank: str) -> str:
        """The text of a row with its computed share, in percent, and its rank, as far as there are any."""
        ...

    def page_title(self, name: str) -> str:
        """The title of the page of a name."""
        ...

    def page_of_relations(self, name: str) -> str:
        """The title of the groups that a name belongs to and its parts."""
        ...

    def page_of_remarks(self, name: str) -> str:
        """The title of facts about something else whose remarks name it."""
        ...

    def derived_from_year_after(self, span: str) -> str:
        """That a level, from low to high, follows from what the year after is said to be."""
        ...

    def countries_and_regions(self) -> str:
        """Among what the ranks of countries and regions are."""
        ...

    def ranks_of_parts(self) -> str:
        """What ranks in brackets are."""
        ...

    def only_stated(self, drawn: int, figure: str) -> str:
        """That a chart draws so many, as the figure is stated of no others."""
        ...

    def drawn(self, drawn: int, stated: int, size: int, figure: str) -> str:
        """How many of a group a chart draws; of so many of them the figure is stated."""
        ...

    def parts_drawn(self, number: int) -> str:
        """How many parts of the members of a group a chart draws under them."""
        ...

    def other_definition(self, sector: Sector) -> str:
        """That one of two facts covers another trade."""
        ...

    # Checks

    def acknowledged(self, rule: Rule, fact: str, caveat: str) -> str:
        """The caveat that names a rule that a fact breaks."""
        ...

    def verdicts_summary(self, counts: Mapping[Outcome, int], wrong: int, acknowledged: int) -> str:
        """How many verdicts there are of each outcome, and how many contradictions a caveat acknowledges."""
        ...

    def check_summary(self, facts: int, documents: int, problems: int, to_decide: int, where: str) -> str:
        """The last line of the checks; ``to_decide`` says at how many places a person has to, and ``where``."""
        ...

    def proof(self, outcome: ProofOutcome) -> str:
        """What a document says of a claim or a fact."""
        ...

    def reason(self, reason: Reason) -> str:
        """Why a claim is not proven: the code, with what it means where the code does not say it."""
        ...

    def claims_summary(self, counts: Mapping[ProofOutcome, int]) -> str:
        """How many claims have each outcome."""
        ...

    def verified(self, outcome: Verified) -> str:
        """What the facts say of a figure of an article."""
        ...

    def verified_reason(self, reason: VerifiedReason) -> str:
        """What decided the outcome of a figure of an article: in words, with the code."""
        ...

    def verified_summary(self, counts: Mapping[Verified, int], in_words: int) -> Sequence[str]:
        """How many figures of an article have each outcome, and how many statements are in words alone."""
        ...

    # The overview

    def tagline(self) -> str:
        """What the tool is."""
        ...

    def contents(self, facts: int, documents: int, years: tuple[int, int], sectors: Sequence[Sector]) -> str:
        """What is inside."""
        ...

    def worth_typing(self) -> Sequence[tuple[str, str]]:
        """Commands with what they answer."""
        ...

    def help_hint(self) -> str:
        """Where the commands are listed."""
        ...
