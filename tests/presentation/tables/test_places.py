"""One number of places for the derived figures of a column."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.language.languages import language_of
from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.context import render_context
from korea_trade.presentation.tables.places import Bounds, places_of, round_to
from korea_trade.presentation.tables.ranking import share_texts
from korea_trade.presentation.tables.totals import TotalsView
from korea_trade.questions.trade import Trade


@pytest.mark.parametrize(
    ("figures", "stated", "places"),
    [
        ([], [], 0),
        (["542", "36"], [], 0),
        (["542", "503.4", "38.9"], [], 0),
        (["19.34", "2.61"], [], 2),
        (["47", "12", "1.91"], [], 0),
        (["54.6", "11.27", "5.5"], [], 1),
        (["1.76", "-0.86"], [], 2),
        (["14.47"], ["38.1"], 1),
        (["0.0004", "12"], [], 4),
        (["0.63", "3"], [], 1),
    ],
)
def test_places_of_a_column(figures: list[str], stated: list[str], places: int) -> None:
    """Those of the coarsest figure, but more than leave any figure nothing; of stated figures, where there are any."""
    assert places_of(map(Bounds, map(Decimal, figures)), map(Decimal, stated)) == places


def test_a_rounded_figure_stays_in_its_bounds() -> None:
    """Where rounding would take a figure out of its bounds, the column has more places."""
    narrow = Bounds(Decimal("5.75"), Decimal("5.74"), Decimal("5.76"))
    assert places_of([Bounds(Decimal("0.8")), narrow]) == 2
    assert places_of([Bounds(Decimal("0.8")), Bounds(Decimal("5.75"), Decimal("5.7"), Decimal("5.9"))]) == 1


decimals = st.decimals(-999, 999, places=3).map(lambda value: value.normalize() + 0)


@given(st.lists(st.tuples(decimals, st.decimals(0, 1, places=3)), min_size=1, max_size=6))
def test_no_column_misleads(figures: list[tuple[Decimal, Decimal]]) -> None:
    """All figures of a column have the same places, lie in their bounds, and are zero only if they were."""
    bounded = [Bounds(value, value - room, value + room) for value, room in figures]
    places = places_of(bounded)
    for figure in bounded:
        rounded = round_to(figure.value, places)
        assert rounded.as_tuple().exponent == -places
        assert figure.low is not None
        assert figure.high is not None
        assert figure.low <= rounded <= figure.high
        assert bool(rounded) == bool(figure.value)


@pytest.mark.parametrize("code", LanguageCode)
def test_derived_columns_have_one_number_of_places(bundled: Trade, code: LanguageCode) -> None:
    """In tables the derived shares, levels and changes of a column end at the same place; records keep their digits."""
    rows = [row for row in bundled.items().rows if row.sector == "ict"]
    shares = [text for text in share_texts(rows, language_of(code, bundled.base)) if text]
    assert {len(text.partition(".")[2]) for text in shares} == {1}
    assert {len(str(row.share).partition(".")[2]) for row in rows if row.share is not None} == {1, 2}
    totals = bundled.totals(bundled.filters(year=2020, sector="all-industries"))
    view = TotalsView(totals, render_context(bundled, code), bundled.derived_columns(totals))
    narrow = [table.narrow for table in view.tables() if table.narrow]
    derived = [
        [len(row[index].partition(".")[2]) for row in table.rows if row[index]]
        for table in narrow
        for index, column in enumerate(table.columns)
        if column.heading.endswith("*")
    ]
    assert [len(set(places)) for places in derived] == [1] * 4


def test_a_narrow_table_has_the_figures_of_the_wide_one(bundled: Trade) -> None:
    """How wide the terminal is changes whether bounds are shown, and no figure."""
    totals = bundled.totals(bundled.filters(year=2020))
    for table in TotalsView(totals, render_context(bundled), bundled.derived_columns(totals)).tables():
        assert table.narrow is not None
        assert [tuple(cell.partition(" (")[0] for cell in row[2:]) for row in table.rows] == [
            row[2:] for row in table.narrow.rows
        ]
