"""An answer as HTML: the tables that a terminal shows, with caption, footnotes and sources."""

from collections.abc import Sequence
from html import escape
from typing import TypeVar

from korea_trade.language.message_texts import in_language
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import RenderContext, render_context
from korea_trade.presentation.formats.record import cell, records_of
from korea_trade.presentation.receipt.receipt import ReceiptsView
from korea_trade.presentation.receipt.search_results import SearchView
from korea_trade.presentation.tables.about import AboutView
from korea_trade.presentation.tables.comparison import ComparisonView
from korea_trade.presentation.tables.derived import DerivedView
from korea_trade.presentation.tables.facts import FactsView
from korea_trade.presentation.tables.milestones import MilestonesView
from korea_trade.presentation.tables.names import NamesView
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.ranking import RankingView
from korea_trade.presentation.tables.revisions import RevisionsView
from korea_trade.presentation.tables.sources import SourcesView
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.tables.totals import TotalsView
from korea_trade.presentation.tables.verified import VerifiedView
from korea_trade.presentation.view import View
from korea_trade.questions.about import Page
from korea_trade.questions.answered_rows import Answered, Shown
from korea_trade.questions.column import keys_of
from korea_trade.questions.compared_row import ComparisonRow, RevisionRow
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.entry_row import NameRow
from korea_trade.questions.fact_row import FactRow, MilestoneRow
from korea_trade.questions.ranking import Ranking
from korea_trade.questions.receipt import Receipt
from korea_trade.questions.row import Row
from korea_trade.questions.search import SearchRow
from korea_trade.questions.source_row import SourceRow
from korea_trade.questions.sql_result import SqlResult
from korea_trade.questions.trade import Trade
from korea_trade.questions.verifying import Verified
from korea_trade.store.engine import ConnectionException

T = TypeVar("T")


def html_of(trade: Trade, answer: Shown, code: LanguageCode) -> str:
    """The tables of an answer, every word escaped. What is money to a reader is no formula to the notebook.

    An answer without rows has no table, as on a terminal: it says why there are none.
    """
    context = render_context(trade, code)
    tables = [table for view in _views(answer, context) for table in view.tables()]
    told = _reasons(answer, code) or ([] if tables else [context.language.rows_title(0)])
    inside = "".join(map(_table, tables)) + "".join(f"<p>{_escaped(text)}</p>" for text in told)
    return f'<div lang="{code}" class="tex2jax_ignore mathjax_ignore">{inside}</div>'


def _reasons(answer: Shown, code: LanguageCode) -> list[str]:
    """Why an answer has no rows and what else there is, while the trade is open."""
    try:
        return [in_language(message, code) for message in answer.why_empty()] if isinstance(answer, Answered) else []
    except ConnectionException:
        return []


def _views(answer: Shown, context: RenderContext) -> list[View]:
    if isinstance(answer, Ranking):  # of names that were asked for, their pages
        return [AboutView(answer.pages_shown, context) if answer.pages else RankingView(answer, context)]
    if isinstance(answer, Page):
        return [AboutView([answer], context)]
    if isinstance(answer, SqlResult):
        records = [dict(zip(answer.columns, map(cell, row), strict=True)) for row in answer]
        return [PlainView(records, answer.columns, typed=True, title=context.language.rows_title(len(records)))]
    if not isinstance(answer, Answered):
        raise TypeError(f"{type(answer)} has no table")
    if not answer.rows_of_frame():
        return []
    view = _view_of_list(list(answer), context) if isinstance(answer, list) else None
    if view:
        return [view]
    records = records_of(answer.rows_of_frame())
    return [PlainView(records, keys_of(answer.row_type()), title=context.language.rows_title(len(records)))]


def _view_of_list(entries: Sequence[object], context: RenderContext) -> View | None:
    """The view of entries that are all of one kind; None where there is none, or no view of its own."""
    if totals := _all(Row, entries):
        return TotalsView(totals, context)
    if facts := _all(FactRow, entries):
        return FactsView(facts, context)
    if milestones := _all(MilestoneRow, entries):
        return MilestonesView(milestones, context)
    if derived := _all(DerivedRow, entries):
        return DerivedView(derived, context)
    if revisions := _all(RevisionRow, entries):
        return RevisionsView(revisions, context)
    if comparisons := _all(ComparisonRow, entries):
        return ComparisonView(comparisons, context)
    if sources := _all(SourceRow, entries):
        return SourcesView(sources, context)
    if names := _all(NameRow, entries):
        return NamesView(names, context)
    if found := _all(SearchRow, entries):
        return SearchView(found, context)
    if receipts := _all(Receipt, entries):
        return ReceiptsView(receipts, context)
    if pages := _all(Page, entries):
        return AboutView(pages, context)
    if verified := _all(Verified, entries):
        return VerifiedView(verified, context)
    return None


def _all(kind: type[T], entries: Sequence[object]) -> list[T]:
    """The entries, if all of them are of just this kind."""
    found = [entry for entry in entries if isinstance(entry, kind) and type(entry) is kind]
    return found if len(found) == len(entries) else []


def _table(table: Table) -> str:
    head = "".join(f"<th{_style(column)}>{_escaped(column.heading)}</th>" for column in table.columns)
    body = "".join(f"<tr>{_cells(table.columns, row)}</tr>" for row in table.rows)
    notes = "".join(f"<p>{_escaped(note)}</p>" for note in table.footnotes)
    caption = f"<caption>{_escaped(table.title)}</caption>" if table.title else ""
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{notes}"


def _cells(columns: Sequence[Column], row: Sequence[str]) -> str:
    return "".join(f"<td{_style(column)}>{_cell(column, cell)}</td>" for column, cell in zip(columns, row, strict=True))


def _cell(column: Column, cell: str) -> str:
    """A cell; where text begins with blanks, it is a part of what stands above."""
    indent = 0 if column.figures else len(cell) - len(cell.lstrip(" "))
    return "&nbsp;" * indent + _escaped(cell)


def _style(column: Column) -> str:
    return f' style="text-align: {"right" if column.figures else "left"}"'


def _escaped(text: str) -> str:
    return escape(text.strip()).replace("\n", "<br>")
