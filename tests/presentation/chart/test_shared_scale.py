"""Which panels of a chart share a scale: in characters and in pictures alike, by one rule."""

from io import StringIO

import pytest

from korea_trade.presentation.chart.chart import Chart, Figure, Panel
from korea_trade.presentation.chart.image_layout import laid_out
from korea_trade.presentation.chart.scene import Box, Point
from korea_trade.presentation.chart.shared_scale import scales
from korea_trade.presentation.chart.text_chart import print_chart
from korea_trade.presentation.console import console_for
from tests.presentation.chart.marks import chart, mark, panel

YEAR, MONTH = panel(mark("80.0", "2020", "2020")), panel(mark("20.0", "December", "2020-12"))
YEARS = panel(mark("38.0", "2019", "2019"), mark("40.0", "2020", "2020"), over_time=True)
MONTHS = panel(mark("4.0", "November", "2020-11"), mark("8.0", "December", "2020-12"), over_time=True)


def alike(*panels: Panel) -> list[set[int]]:
    """The places of the panels that share a scale."""
    shared = scales(panels)
    return [{i for i, one in enumerate(panels) if shared[one] == scale} for scale in dict.fromkeys(shared.values())]


def test_bars_of_one_measure_share_a_scale_whatever_the_length_of_their_periods() -> None:
    """A bar of a month never looks longer than a greater one of a year; growth has a scale of its own."""
    assert alike(YEAR, MONTH, panel(mark("5.0"), figure=Figure.GROWTH)) == [{0, 1}, {2}]


def test_points_over_the_longest_periods_share_the_scale_of_bars() -> None:
    """Points beside bars of periods as long or shorter have one scale with them, as a part may be among them."""
    assert alike(YEARS, MONTHS, YEAR) == [{0, 2}, {1}]
    assert alike(YEARS, MONTH) == [{0, 1}]
    assert alike(MONTHS, MONTH) == [{0, 1}]


def test_points_of_shorter_periods_have_a_scale_for_each_length_whatever_bars_there_are() -> None:
    """Points of months do not lie flat beside years, with a bar of a month, or of a year, as without."""
    assert alike(YEARS, MONTHS, YEARS, MONTHS) == [{0, 2}, {1, 3}]
    assert alike(YEARS, MONTHS, YEAR, MONTH) == [{0, 2, 3}, {1}]
    assert alike(MONTHS, MONTH, YEAR) == [{0}, {1, 2}]
    begun = panel(mark("2.0", "", "2020-11-01/2020-11-20"), mark("3.0", "", "2020-12-01/2020-12-20"), over_time=True)
    assert alike(YEARS, MONTHS, begun, MONTH) == [{0, 3}, {1}, {2}]


def test_each_measure_has_its_own_longest_periods() -> None:
    """Growth by month has one scale with bars of growth, whatever the periods of the levels beside it are."""
    months = panel(mark("1.0", "", "2020-11"), mark("2.0", "", "2020-12"), figure=Figure.GROWTH, over_time=True)
    bar = panel(mark("3.0", "", "2020-12"), figure=Figure.GROWTH)
    assert alike(YEARS, months, bar, MONTHS) == [{0}, {1, 2}, {3}]


def columns(drawn: Chart) -> list[float]:
    """How long the bars and lines of points of a chart in characters are."""
    stream = StringIO()
    print_chart(console_for(stream), drawn, 80)
    return [len(line.partition("│")[2]) for line in stream.getvalue().split("\n") if "│" in line]


def test_text_and_picture_follow_one_rule() -> None:
    """Bars are as long as their figures beside each other, and points as high, in characters and in the picture."""
    drawn = chart(YEARS, MONTHS, YEAR, MONTH, notes=[])
    long = columns(drawn)
    assert [part / max(long) for part in long] == pytest.approx([38 / 80, 1 / 2, 1 / 2, 1, 1, 1 / 4], abs=0.03)
    scene = laid_out(drawn)
    year, month = (shape.area for shape in scene.shapes if isinstance(shape, Box) and shape.mark)
    assert (month.right - month.left) / (year.right - year.left) == pytest.approx(20 / 80)
    earlier_year, later_year, november, december = (
        shape.y for shape in scene.shapes if isinstance(shape, Point) and shape.mark
    )
    assert (november - december) / (earlier_year - later_year) == pytest.approx((8 - 4) / 8 / ((40 - 38) / 80))
