"""No derived figure of a column has more places than its coarsest, nor a digit that it does not have."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.language.languages import language_of
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.presentation.tables.derived_columns import derived_cells
from korea_trade.presentation.tables.places import Bounds, places_in, places_of, round_to
from korea_trade.presentation.tables.ranking import share_text, shown_share
from korea_trade.presentation.tables.totals import TotalsView
from korea_trade.questions.filters import Filters
from korea_trade.questions.row_with_rank import has_computed_share
from korea_trade.questions.trade import Trade


@pytest.mark.parametrize(
    ("figures", "places"),
    [
        ([], 0),
        (["542", "36"], 0),
        (["542", "503.4", "38.9"], 0),
        (["19.34", "2.61"], 2),
        (["47", "12", "1.91"], 0),
        (["54.6", "11.27", "5.5"], 1),
        (["1.76", "-0.86"], 2),
        (["0.0004", "12"], 4),
        (["0.63", "3"], 1),
    ],
)
def test_places_of_a_column(figures: list[str], places: int) -> None:
    """Those of the coarsest figure, but more than leave any figure nothing."""
    assert places_of(map(Bounds, map(Decimal, figures))) == places


def test_a_rounded_figure_stays_in_its_bounds() -> None:
    """Where rounding would take a figure out of its bounds, the column has more places."""
    narrow = Bounds(Decimal("5.75"), Decimal("5.74"), Decimal("5.76"))
    assert places_of([Bounds(Decimal("0.8")), narrow]) == 2
    assert places_of([Bounds(Decimal("0.8")), Bounds(Decimal("5.75"), Decimal("5.7"), Decimal("5.9"))]) == 1


decimals = st.decimals(-999, 999, places=3).map(lambda value: value.normalize() + 0)


@given(st.lists(st.tuples(decimals, st.decimals(0, 1, places=3)), min_size=1, max_size=6))
def test_no_column_misleads(figures: list[tuple[Decimal, Decimal]]) -> None:
    """No figure of a column gets a digit or more places than the column has; each lies in its bounds."""
    bounded = [Bounds(value, value - room, value + room) for value, room in figures]
    places = places_of(bounded)
    for figure in bounded:
        rounded = round_to(figure.value, places)
        assert places_in(rounded) == min(places, places_in(figure.value))
        assert figure.low is not None
        assert figure.high is not None
        assert figure.low <= rounded <= figure.high
        assert bool(rounded) == bool(figure.value)


@pytest.mark.parametrize("code", LanguageCode)
def test_derived_figures_get_no_digits(bundled: Trade, code: LanguageCode) -> None:
    """In tables derived shares are no finer than their coarsest; levels and changes end where their own digits do."""
    rows = [row for row in bundled.items().rows if row.sector == "ict"]
    shares = [text for row in rows if (text := share_text(row, language_of(code, bundled.base)))]
    assert {len(text.partition(".")[2]) for text in shares} == {1}
    assert {len(str(row.share).partition(".")[2]) for row in rows if row.share is not None} == {1, 2}
    totals = bundled.totals(bundled.filters(period="2020", sector="all-industries"))
    view = TotalsView(totals, render_context(bundled, code), bundled.derived_columns(totals))
    narrow = [table.narrow for table in view.tables() if table.narrow]
    derived = [
        [row[index] for row in table.rows if row[index]]
        for table in narrow
        for index, column in enumerate(table.columns)
        if column.heading.endswith("*")
    ]
    english = [["≈542", "≈503.4", "≈38.9"], ["≈-29.3", "≈-36.2", "≈+6.73"]]
    korean = [["≈5,420", "≈5,034", "≈389"], ["≈-293", "≈-362", "≈+67.3"]]
    assert derived == (english if code is LanguageCode.EN else korean)


@pytest.mark.parametrize("code", LanguageCode)
def test_a_share_is_the_same_on_every_page(bundled: Trade, code: LanguageCode) -> None:
    """One share has the same digits in a ranking and on the page of its name, whatever else stands in their columns."""
    language = language_of(code, bundled.base)
    ranked = [*bundled.items(Filters(all_periods=True)), *bundled.regions(Filters(all_periods=True))]
    shown = {row.id: share_text(row, language) for row in ranked if row.share is not None}
    names = {name for row in ranked if row.id in shown for name in (row.item, row.partner) if name}
    pages = [row for name in sorted(names) for page in bundled.about(name) for row in page.rows if row.id in shown]
    assert len({row.id for row in pages}) == len(shown) > 10
    assert {row.id: share_text(row, language) for row in pages} == shown


@pytest.mark.parametrize(
    ("share", "shown"), [("14.47", "14.5"), ("12", "12"), ("12.04", "12.0"), ("0.344", "0.3"), ("0.021", "0.02")]
)
def test_a_computed_share_has_one_place(bundled: Trade, share: str, shown: str) -> None:
    """It has no more places than shares of documents, unless all its digits would go, and gets none that it lacks."""
    row = next(row for row in bundled.items() if has_computed_share(row))
    assert str(shown_share(replace(row, share=Decimal(share)))) == shown


@pytest.mark.parametrize("period", ["2020", "2020-11"])
def test_a_derived_figure_is_the_same_in_every_listing(bundled: Trade, period: str) -> None:
    """What a ranking derives has no digit that its record does not have."""
    ranking = bundled.items(bundled.filters(period=period))
    derived = bundled.derived_columns(ranking.rows)
    for row, cells in zip(
        ranking.rows, derived_cells(ranking.rows, derived, render_context(bundled).language), strict=True
    ):
        found = derived[row.id]
        for cell, figure in zip(cells, (found.year_before, found.change, found.contribution), strict=True):
            shown = Decimal(cell.partition(" (")[0]) if cell else None
            assert (shown is None) == (figure is None)
            assert shown is None or figure is None or places_in(shown) <= places_in(figure.value)


def test_a_narrow_table_has_the_figures_of_the_wide_one(bundled: Trade) -> None:
    """How wide the terminal is changes whether bounds are shown, and no figure."""
    totals = bundled.totals(bundled.filters(year=2020))
    for table in TotalsView(totals, render_context(bundled), bundled.derived_columns(totals)).tables():
        assert table.narrow is not None
        assert [tuple(cell.partition(" (")[0] for cell in row[2:]) for row in table.rows] == [
            tuple(cell.removeprefix("≈") for cell in row[2:]) for row in table.narrow.rows
        ]
        assert any("≈ within the bounds" in note for note in table.narrow.footnotes) == any(
            cell.startswith("≈") for row in table.narrow.rows for cell in row
        )
