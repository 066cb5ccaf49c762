"""The page of a name: one table over all periods, and one of the groups it belongs to and of its parts."""

from collections.abc import Sequence
from dataclasses import replace

from korea_trade.language.statement import has_its_note
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Comparison, Flow, Measure, Status, Unit
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import note_of
from korea_trade.presentation.tables.cells import growth_text, level_text, statement_text
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.presentation.tables.derived_columns import derived_notes
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.tables.ranking import share_text
from korea_trade.presentation.tables.row_keys import row_keys
from korea_trade.presentation.tables.table import Column, Table, table_of_used, with_narrow
from korea_trade.presentation.view import TableView
from korea_trade.questions.about import Page
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.page_row import AboutRow
from korea_trade.questions.relation import Relation
from korea_trade.questions.row_with_rank import has_computed_share


@dataclass(frozen=True, slots=True)
class AboutView(TableView):
    """Pages of names, each with its caveats numbered and its sources named once, under its last table."""

    pages: Sequence[Page]
    context: RenderContext

    def tables(self) -> list[Table]:
        """The tables of each page."""
        return [table for page in self.pages if page.rows for table in self._page(page)]

    def _page(self, page: Page) -> list[Table]:
        language = self.context.language
        footnotes = Footnotes(page.rows, self.context)
        own = [row for row in page.rows if row.relation is Relation.ITSELF]
        related = [row for row in page.rows if row.relation in (Relation.GROUP, Relation.PART)]
        named = [row for row in page.rows if row.relation is Relation.NAMED]
        name = " · ".join(
            [
                *([language.item(page.item)] if page.item else ()),
                *([language.partner(page.partner)] if page.partner else ()),
            ]
        )
        titled = (
            (language.page_title(name), own),
            (language.page_of_relations(name), related),
            (language.page_of_remarks(name), named),
        )
        tables = [self._table(title, rows, page, footnotes) for title, rows in titled if rows]
        last, notes = tables[-1], footnotes.lines()
        assert last.narrow is not None  # noqa: S101  (``_table`` gives both forms)
        return [*tables[:-1], replace(_with_notes(last, notes), narrow=_with_notes(last.narrow, notes))]

    def _notes(self, rows: Sequence[AboutRow], page: Page) -> list[str]:
        """What the signs of one table mean, and what its shares are of."""
        language = self.context.language
        shares = [row for row in rows if has_computed_share(row)]
        notes = derived_notes(language, share=bool(shares))
        named = "partner" if page.item else "item"
        if any(getattr(row, named) for row in shares):
            of_both = page.item and page.partner
            of_one = language.shares_on_a_page(of_item=page.item is not None)
            notes.append(language.shares_within_a_partner() if of_both else of_one)
        ranks = [] if page.item and page.partner else [row for row in rows if self._rank(row)]
        if any(getattr(row, named) for row in ranks):
            notes.append(language.ranks_on_a_page(of_item=page.item is not None))
        return notes + ([language.derived_sign()] if any("value" in row.derived for row in rows) else [])

    def _table(self, title: str, rows: Sequence[AboutRow], page: Page, footnotes: Footnotes) -> Table:
        """The table; in its narrow form shares and ranks stand in words."""
        language, headings = self.context.language, self.context.language.headings
        derived_share = any(has_computed_share(row) for row in rows)
        columns = (
            Column(headings.period, whole=True, names=True),
            Column(headings.coverage, whole=True),
            Column(headings.fact, names=True),
            Column(headings.level, figures=True),
            Column(headings.growth, figures=True),
            Column(headings.derived_share if derived_share else headings.share, figures=True),
            Column(headings.rank, figures=True),
        )

        def cells(row: AboutRow, *, narrow: bool) -> tuple[str, ...]:
            fact = page.facts.get(row.id)
            share, rank = "" if row.share is None else share_text(row, language), self._rank(row)
            in_columns = fact is not None and _has_columns(fact, share=not narrow)
            level = level_text(row, language) if in_columns and row.measure is Measure.VALUE else ""
            said = self._said(row, fact, page, in_columns=in_columns)
            if narrow:
                said = language.with_share_and_rank(said, share if has_computed_share(row) else "", rank)
            return (
                row.period,
                language.sector(row.sector),
                footnotes.mark(said, row),
                level if fact is not None else APPROXIMATE + level_text(row, language),
                growth_text(fact, language) if fact is not None and in_columns else "",
                "" if narrow else share,
                "" if narrow else rank,
            )

        keys = row_keys(rows, self.context)
        wide, narrow = (
            table_of_used(
                title,
                columns,
                [cells(row, narrow=narrow) for row in rows],
                self._notes(rows, page),
                keys,
            )
            for narrow in (False, True)
        )
        return with_narrow(wide, narrow)

    def _said(self, row: AboutRow, fact: FactRow | None, page: Page, *, in_columns: bool) -> str:
        """What a row says beside its columns: of which trade it is, what has no column, and a remark for its name."""
        language = self.context.language
        cell = language.cell(_without_name(row, page))
        if fact is None:
            low, high = (language.figure(end, row.unit) for end in (row.low, row.high) if end is not None)
            return f"{cell}: {language.derived_from_year_after(language.span(low, high))}"
        if not in_columns:
            said = f"{cell}: {statement_text(fact, language)}"
        else:
            said = cell if fact.status is Status.ACTUAL else f"{cell} ({language.status(fact.status)})"
        note = note_of(row, self.context) if row.relation is Relation.NAMED else None
        return said if note is None or (has_its_note(fact) and not in_columns) else f"{said} ({note.rstrip('.')})"

    def _rank(self, row: AboutRow) -> str:
        if row.rank is None or row.ranked_of == 1:
            return ""
        return self.context.language.place(row.rank, row.ranked_of, row.group_size)


def _with_notes(table: Table, notes: Sequence[str]) -> Table:
    return replace(table, footnotes=(*table.footnotes, *notes))


def _has_columns(fact: FactRow, *, share: bool) -> bool:
    """Whether level, growth and share have room for all that a fact says."""
    if fact.comparison not in (None, Comparison.PREVIOUS_YEAR):
        return False
    if fact.measure is Measure.SHARE:
        return share and fact.value is not None and fact.growth is None
    return fact.measure is Measure.VALUE and fact.unit in (None, Unit.USD_BN) and fact.flow is not Flow.OTHER


def _without_name(row: AboutRow, page: Page) -> AboutRow:
    """The row without what the title of the page says already, unless nothing else would be left to say."""
    if row.relation is not Relation.ITSELF or row.flow is Flow.OTHER:
        return row
    return replace(row, item=None if page.item else row.item, partner=None if page.partner else row.partner)
