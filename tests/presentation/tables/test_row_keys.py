"""From any row of a table to its receipt: keys on a terminal, whole ids where they are asked for."""

import io
from collections.abc import Callable, Sequence

import pytest
from rich.cells import cell_len
from rich.console import Console

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import RenderContext, render_context
from korea_trade.presentation.remarks import facts_behind, is_computed
from korea_trade.presentation.tables.about import AboutView
from korea_trade.presentation.tables.comparison import ComparisonView
from korea_trade.presentation.tables.derived import DerivedView
from korea_trade.presentation.tables.facts import FactsView
from korea_trade.presentation.tables.milestones import MilestonesView
from korea_trade.presentation.tables.ranking import RankingView
from korea_trade.presentation.tables.totals import TotalsView
from korea_trade.presentation.view import View
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import SortKey
from korea_trade.questions.row import ListedRow
from korea_trade.questions.trade import Trade

Listing = Callable[[Trade, RenderContext], tuple[Sequence[ListedRow], View]]


def _totals(trade: Trade, context: RenderContext) -> tuple[Sequence[ListedRow], View]:
    rows = trade.totals()
    return rows, TotalsView(rows, context, trade.derived_columns(rows))


def _items(trade: Trade, context: RenderContext) -> tuple[Sequence[ListedRow], View]:
    ranking = trade.items()
    return ranking.rows, RankingView(ranking, context, trade.derived_columns(ranking.rows), SortKey.VALUE)


def _regions(trade: Trade, context: RenderContext) -> tuple[Sequence[ListedRow], View]:
    ranking = trade.regions(Filters(all_periods=True))
    return ranking.rows, RankingView(ranking, context)


def _about(trade: Trade, context: RenderContext) -> tuple[Sequence[ListedRow], View]:
    pages = trade.about("chips", "computers and peripherals")
    return [row for page in pages for row in page.rows], AboutView(pages, context)


def _comparison(trade: Trade, context: RenderContext) -> tuple[Sequence[ListedRow], View]:
    rows = trade.compare("2020-11", "2020-12")
    return rows, ComparisonView(rows, context)


LISTINGS: dict[str, Listing] = {
    "totals": _totals,
    "items": _items,
    "regions": _regions,
    "about": _about,
    "compare": _comparison,
    "milestones": lambda trade, context: (rows := trade.milestones(), MilestonesView(rows, context)),
    "facts": lambda trade, context: (rows := trade.facts(), FactsView(rows, context)),
    "derived": lambda trade, context: (rows := trade.derived(), DerivedView(rows, context)),
}


def shown(view: View, width: int, *, terminal: bool = True) -> str:
    stream = io.StringIO()
    view.print(Console(file=stream, width=width, force_terminal=terminal, color_system=None, markup=False, emoji=False))
    return stream.getvalue()


@pytest.mark.parametrize(("width", "language"), [(80, LanguageCode.EN), (80, LanguageCode.KO), (120, LanguageCode.EN)])
@pytest.mark.parametrize("listing", LISTINGS)
def test_every_row_leads_to_its_receipt(bundled: Trade, listing: str, width: int, language: LanguageCode) -> None:
    """On a terminal each row stands in a table no wider than that, with its unbroken key; of a comparison, two."""
    rows, view = LISTINGS[listing](bundled, render_context(bundled, language))
    text = shown(view, width)
    assert rows
    assert "─" * 20 in text
    assert [line for line in text.split("\n") if cell_len(line) > width] == []
    assert {key for row in rows for key in keys_of(row, bundled)} <= set(text.split())


@pytest.mark.parametrize("listing", LISTINGS)
def test_whole_ids_are_never_broken(bundled: Trade, listing: str) -> None:
    """Whole ids, where they are asked for, each stand on one line, however narrow the terminal."""
    rows, view = LISTINGS[listing](bundled, render_context(bundled, ids=True))
    wanted = {id_ for row in rows for id_ in ((row.id,) if is_computed(row) else facts_behind(row))}
    assert wanted <= set(shown(view, 80).split())


def test_no_two_derived_figures_share_a_key(bundled: Trade) -> None:
    """The key of a derived figure is its own, begins no fact, and leads to the facts that it follows from."""
    rows = bundled.derived()
    keys = [key for row in rows for key in keys_of(row, bundled)]
    assert len(set(keys)) == len(keys) == len(rows)
    for row, key in [*zip(rows, keys, strict=True)][::7]:
        assert bundled.ids_meant(key) == list(dict.fromkeys(row.from_))
        assert list(bundled.computed(key)) == [row.id]


def keys_of(row: ListedRow, trade: Trade) -> Sequence[str]:
    """What a terminal shows as the key of a row."""
    if is_computed(row):
        return (trade.lookup_of_all.key_of(row.id),)
    return [trade.lookup.key_of(id_) for id_ in facts_behind(row)]


def test_into_a_pipe_go_ids_only_if_asked_for(bundled: Trade) -> None:
    """A table in a pipe or a document has no keys; it has ids where these are asked for, and a list of facts always."""
    for ids in (False, True):
        context = render_context(bundled, ids=ids)
        for name in ("totals", "facts"):
            rows, view = LISTINGS[name](bundled, context)
            cells = {cell for table in view.tables() for row in table.rows for cell in row}
            told = ids or name == "facts"
            assert ({row.id for row in rows} <= cells) is told
            assert (rows[0].id in shown(view, 10_000, terminal=False).split()) is told
            assert bundled.lookup.key_of(rows[0].id) not in cells
