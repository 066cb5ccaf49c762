"""Rows in words: what an agent reads, with the id, the words of the document and the caveat on one line."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from korea_trade.arithmetic.codes import DerivedKind, DerivedStatus
from korea_trade.language.language import Language
from korea_trade.model.codes import Bound, Measure, Sector, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import bounds
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.derived_words import derived_words
from korea_trade.presentation.remarks import caveat_of, caveat_on, facts_behind, inferred_of, note_of
from korea_trade.presentation.tables.comparison import difference_sign
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.presentation.tables.places import places_in, round_to
from korea_trade.questions.compared_row import ComparisonRow
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.ranking import share_between
from korea_trade.questions.receipt import Receipt, message_of, receipt_row
from korea_trade.questions.receipt_row import ConfirmedRow, ReceiptRow
from korea_trade.questions.row import ListedRow
from korea_trade.questions.row_with_rank import RowWithRank, has_computed_share

R = TypeVar("R", bound=ListedRow)


@dataclass(frozen=True, slots=True)
class Sentences:
    """Says rows and facts in the language of a context."""

    context: RenderContext

    @property
    def language(self) -> Language:
        """The language that they are said in."""
        return self.context.language

    def of(self, row: ListedRow) -> str:
        """What a row says: "Exports of semiconductors, 2020: $99.2 bn, +5.6%"."""
        if isinstance(row, ComparisonRow):
            return self._of_comparison(row)
        if isinstance(row, (DerivedRow, RowWithRank)) and isinstance(row.measure, DerivedKind):
            return derived_words(row, row.measure, self.context)
        said = self.of_fact(self.fact(row.id))
        if isinstance(row, RowWithRank) and row.rank is not None and row.ranked_of != 1:
            place = self.language.place(row.rank, row.ranked_of, row.group_size)
            said = f"{said}; {self.language.headings.rank}: {place}"
        return f"{said}; {share}" if (share := self._share(row)) else said

    def _share(self, row: ListedRow) -> str:
        """The share that a row has beside its own figure: "share of the whole (derived): ≈7 % (6.9 to 7.6)"."""
        if not isinstance(row, RowWithRank) or row.share is None:
            return ""
        low, high = self.share_bounds(row)
        if low is None or high is None:  # a stated one, which is its own figure
            return ""
        language, whole = self.language, self.fact(row.facts[1])
        kind = DerivedKind.SHARE_OF_ITEM if row.partner and whole.item else DerivedKind.SHARE
        share = APPROXIMATE + language.bounded(row.share, low, high, Unit.PERCENT)
        return f"{language.derived(kind, row)} ({language.status(DerivedStatus.DERIVED)}): {share}"

    def share_bounds(self, row: RowWithRank) -> tuple[Decimal | None, Decimal | None]:
        """Between which percents the share of a row is, where it was computed from the facts of part and whole."""
        if not has_computed_share(row):
            return None, None
        part, whole = (self.fact(id_).value for id_ in row.facts)
        return (None, None) if part is None or whole is None else bounds(share_between(part, whole))

    def of_fact(self, fact: Fact) -> str:
        """What a fact says."""
        return f"{self.language.subject(fact)}: {self._statement(fact)}"

    def fact(self, id_: str) -> Fact:
        """A fact by its id."""
        return self.context.base.fact_by_id[id_].fact

    def caveat_on(self, fact: Fact) -> str | None:
        """Why a fact is to be used with care."""
        return caveat_on(fact, self.context)

    def in_its_language(self, row: R) -> R:
        """The row with its caveat, note and grounds in the language; what documents and codes say stays as it is."""
        if isinstance(row, FactRow):
            row = replace(row, inferred=tuple(inferred_of(row, self.context)))
        return replace(row, caveat=caveat_of(row, self.context), note=note_of(row, self.context))

    def receipt(self, receipt: Receipt) -> ReceiptRow:
        """A receipt as one row, with all that is not of the document in the language."""
        language, confirmed = self.language, receipt.outcome.confirmed
        row = receipt_row(receipt)
        messages = (message_of(verdict, receipt.row, self.context.base, language) for verdict in receipt.verdicts)
        return replace(
            self.in_its_language(row),
            subject=language.subject(receipt.row),
            statement=language.statement(receipt.row),
            verdicts=tuple(
                replace(note, message=message) for note, message in zip(row.verdicts, messages, strict=True)
            ),
            confirmed=None
            if confirmed is None
            else ConfirmedRow(by=confirmed.by, reason=language.remark(confirmed.reason, confirmed.reason_ko)),
        )

    def line(self, row: ListedRow) -> str:
        """What a row says, with its status, id, words and caveat."""
        caveat = caveat_of(row, self.context)
        # What a fact and a comparison say has their status already.
        has_status = isinstance(row, (DerivedRow, RowWithRank)) and isinstance(row.measure, DerivedKind)
        return " ".join(
            (
                self.of(row),
                f"[{row.id}]",
                *((f"({self.language.status(row.status)})",) if has_status else ()),
                *(f"“{quote}”" for quote in row.quotes),
                *((f"{self.language.headings.caveat}: {caveat}",) if caveat else ()),
            )
        )

    def _statement(self, fact: Fact) -> str:
        """What a fact says of its subject; of a tally that has been topped, "more than"."""
        return self.language.statement(self.context.with_bound_of_floor(fact))

    def _of_comparison(self, row: ComparisonRow) -> str:
        language, headings = self.language, self.language.headings
        of_sectors = row.compared[0] in list(Sector)
        names = [language.sector(Sector(name)) if of_sectors else language.period(name) for name in row.compared]
        pairs = zip(names, map(self.fact, facts_behind(row)), strict=True)
        said = [f"{name}: {self._statement(fact)}" for name, fact in pairs]
        unit = Unit.PERCENTAGE_POINTS if row.measure is Measure.SHARE else Unit.USD_BN
        level = self._difference(row.value, (row.low, row.high), unit, row.bound)
        percent = self._difference(row.growth, (row.growth_low, row.growth_high), Unit.PERCENT, row.bound)
        heading = headings.difference if of_sectors else headings.change_between
        figures = ", ".join(filter(None, (level, percent)))
        said += [f"{heading} ({language.status(DerivedStatus.DERIVED)}): {figures}"] if figures else []
        where = language.period(row.period) if of_sectors else language.sector(row.sector)
        return f"{language.cell(row)}, {where}: {'; '.join(said)}"

    def _difference(
        self, value: Decimal | None, span: tuple[Decimal | None, Decimal | None], unit: Unit, bound: Bound | None
    ) -> str:
        """A derived figure, with a place as its bounds have: "≈+1.0 USD bn (+0.9 to +1.1)"; nothing where none is."""
        if value is None:
            return ""
        low, high = span
        beside = min(map(places_in, (low, high))) if low is not None and high is not None else 0
        places = max(places_in(value), min(beside, 1))
        return f"{difference_sign(bound)}{self.language.difference(round_to(value, places), low, high, unit)}"


def is_derived(row: ListedRow) -> bool:
    """Whether a row was computed from facts and is stated by none."""
    return isinstance(row, ComparisonRow) or isinstance(row.measure, DerivedKind)
