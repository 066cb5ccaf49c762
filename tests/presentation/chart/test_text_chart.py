"""The chart of a terminal: as wide as asked for, nothing clipped, and only measured figures look measured."""

from decimal import Decimal
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from korea_trade.model.codes import Bound
from korea_trade.presentation.chart.chart import Chart
from korea_trade.presentation.chart.text_chart import print_chart
from korea_trade.presentation.console import console_for
from tests.presentation.chart.marks import chart, mark, panel


def printed(drawn: Chart, width: int = 80) -> list[str]:
    stream = StringIO()
    print_chart(console_for(stream), drawn, width)
    return stream.getvalue().split("\n")[:-1]


def test_bars_look_as_what_they_are() -> None:
    """A limit ends in an arrow, an aim is pale, what contradicts others hatched; a key under the chart says so."""
    marks = [
        mark("8.0", "Chips"),
        mark("4.0", "Drives", depth=1),
        mark("8.0", "Passed", text=">8.0", bound=Bound.ABOVE),
        mark("8.0", "Aim", text="8.0 (target)", outlook=True),
        mark("4.0", "Doubt", text="?4.0", doubtful=True),
    ]
    assert printed(chart(panel(*marks)), 40) == [
        "A title",
        "",
        "In billions of US dollars",
        "Chips             8.0  │████████████████",
        "  Drives          4.0  │████████",
        "Passed           >8.0  │███████████████→",
        "Aim      8.0 (target)  │░░░░░░░░░░░░░░░░",
        "Doubt            ?4.0  │╱╱╱╱╱╱╱╱",
        "",
        "░ outlook",
        "→ limit",
        "╱ doubtful",
        "Source: The Ministry",
    ]


def test_points_over_time_look_as_what_they_are() -> None:
    """Over time each period is a row with a point, on one scale with other panels of such periods."""
    marks = [
        mark("-4.0", "2018", "2018", text="−4.0"),
        mark("8.0", "2019", "2019", text="≈8.0", low=Decimal("7.9"), high=Decimal("8.1")),
        mark("0.0", "2020"),
        mark("8.0", "2021", "2021", outlook=True),
        mark("8.0", "2022", "2022", bound=Bound.BELOW),
    ]
    other = panel(mark("4.0", "2020"), over_time=True)
    assert printed(chart(panel(*marks, over_time=True), other, notes=[]), 40)[3:] == [
        "2018 −4.0   ●········│",
        "2019 ≈8.0            │·················○",
        "2020  0.0            ●",
        "2021  8.0            │·················◇",
        "2022  8.0            │·················←",
        "",
        "In billions of US dollars",
        "2020  4.0            │········●",
        "",
        "◇ outlook",
        "← limit",
        "○ derived",
    ]


def test_bars_and_points_of_one_scale() -> None:
    """A bar is as long as its figure beside the points of a panel over time, whose periods are as long as its own."""
    over_time = panel(mark("8.0", "2020"), mark("4.0", "2021", "2021"), over_time=True)
    drawn = printed(chart(over_time, panel(mark("2.0", "2020")), notes=[]), 40)
    lengths = [len(line.partition("│")[2]) for line in drawn if "│" in line]
    assert [round(4 * length / max(lengths)) for length in lengths] == [4, 2, 1]


@given(st.lists(st.text("ab 반도체", max_size=90), min_size=1, max_size=4), st.integers(40, 120))
def test_a_chart_is_as_wide_as_asked_for(names: list[str], width: int) -> None:
    """No line is wider than asked for, however long the names and titles are, and nothing of them is lost."""
    long = " ".join(names)
    lines = printed(chart(panel(*(mark("1.0", name) for name in names), title=long), title=long, notes=[long]), width)
    assert max(map(cell_len, lines)) <= width
    letters = "".join(lines).replace(" ", "")
    assert all(letters.count(char) >= 4 * long.count(char) for char in "ab반도체")
