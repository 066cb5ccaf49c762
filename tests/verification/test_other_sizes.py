"""Figures that a level is said to be a part or a multiple of, far beyond, the lack of, or the same as imports."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import AGREEING, judged


@pytest.mark.parametrize(
    "text",
    [
        "In 2020 exports trailed imports by $45.6 billion.",
        "In 2020 exports came in below imports by $45.6 billion.",
        "Imports outpaced exports by $45.6 billion in 2020.",
        "2020년 무역수지는 456억 달러 밑졌다.",
        "2020년 수출이 수입에 456억 달러 뒤졌다.",
        "2020년 수입이 수출을 456억 달러 앞질렀다.",
    ],
)
def test_a_surplus_is_no_lack(text: str, known: Knowledge) -> None:
    """A surplus said as exports that were behind imports agrees with none."""
    assert AGREEING.isdisjoint(judged(text, "2021-01-05", known).values())


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("In November, exports rose and imports fell by 2.1 percent each.", "2020-12-02"),
        ("In November exports rose, and imports fell, by 2.1 percent.", "2020-12-02"),
        ("Exports fell, as did imports, by 5.4 percent in 2020.", "2021-01-05"),
        ("Exports fell, and so did imports, by 5.4 percent in 2020.", "2021-01-05"),
        ("Exports, like imports, fell 5.4 percent in 2020.", "2021-01-05"),
        ("Exports fell 5.4 percent in 2020, the same rate as imports.", "2021-01-05"),
        ("Exports came to $512.9 billion in 2020, the same amount as imports.", "2021-01-05"),
        ("Exports fell 5.4 percent in 2020 and imports fell just as much.", "2021-01-05"),
        ("Exports fell 5.4 percent in 2020, matching the drop in imports.", "2021-01-05"),
        ("수출은 수입과 마찬가지로 2020년 5.4% 감소했다.", "2021-01-05"),
        ("2020년 수출은 수입처럼 5.4% 감소했다.", "2021-01-05"),
        ("2020년 수출은 5.4% 감소했고 수입도 같은 폭으로 감소했다.", "2021-01-05"),
        ("2020년 수출은 수입과 똑같이 5.4% 줄었다.", "2021-01-05"),
        ("2020년 수출은 수입과 같은 5,129억 달러였다.", "2021-01-05"),
    ],
)
def test_one_figure_of_both_flows(text: str, published: str, known: Knowledge) -> None:
    """One figure that is said of exports and of imports does not agree where it is that of one of them."""
    assert AGREEING.isdisjoint(judged(text, published, known).values())


@pytest.mark.parametrize(
    "text",
    [
        "Exports were half of $512.9 billion in 2020.",
        "Exports were a third of $512.9 billion in 2020.",
        "Exports were double $512.9 billion in 2020.",
        "Exports were at 10 percent of $512.9 billion in 2020.",
        "Half the exports of 2020 came to $512.9 billion.",
        "Exports doubled from $512.9 billion in 2020.",
        "수출은 2020년 5,129억 달러에서 두 배로 늘었다.",
        "Exports were a multiple of $512.9 billion in 2020.",
        "2020년 수출은 5,129억 달러의 절반이었다.",
        "2020년 수출은 5,129억 달러 절반 수준이었다.",
        "2020년 수출은 5,129억 달러의 일부에 불과했다.",
        "2020년 수출은 5,129억 달러의 두 배였다.",
        "2020년 수출은 5,129억 달러의 10%였다.",
    ],
)
def test_a_part_or_a_multiple_of_a_figure(text: str, known: Knowledge) -> None:
    """A figure of which the level is said to be a part, or a multiple, is not that level."""
    assert AGREEING.isdisjoint(judged(text, "2021-01-05", known).values())


@pytest.mark.parametrize(
    "text",
    [
        "Exports far exceeded $512.9 billion in 2020.",
        "Exports were well above $512.9 billion in 2020.",
        "Exports blew past $512.9 billion in 2020.",
        "2020년 수출은 5,129억 달러를 훌쩍 넘었다.",
        "2020년 수출은 5,129억 달러를 가볍게 넘었다.",
        "2020년 무역흑자는 456억 달러를 크게 웃돌았다.",
        "2020년 반도체 수출은 992억 달러를 훨씬 넘어섰다.",
    ],
)
def test_a_level_is_not_far_above_itself(text: str, known: Knowledge) -> None:
    """A limit that was passed by far does not agree with a level that is equal to it."""
    assert AGREEING.isdisjoint(judged(text, "2021-01-05", known).values())


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Exports far exceeded $500 billion in 2020.", "$500 billion"),
        ("2020년 수출은 5,000억 달러를 훌쩍 넘었다.", "5,000억 달러"),
        ("Imports trailed exports by $45.6 billion in 2020.", "$45.6 billion"),
        ("Exports outpaced imports by $45.6 billion in 2020.", "$45.6 billion"),
        ("수입과 마찬가지로 수출도 2020년 5.4% 감소했다.", "5.4%"),
        ("Exports rose and imports fell 7.2 percent in 2020.", "7.2 percent"),
        ("Chips accounted for 19.3 percent of $512.9 billion of exports in 2020.", "$512.9 billion"),
        ("반도체는 2020년 전체 수출 5,129억 달러의 5분의 1에 가까웠다.", "5,129억 달러"),
    ],
)
def test_what_is_the_size(text: str, figure: str, known: Knowledge) -> None:
    """Limits far below a level, a surplus, a flow beside the other and the whole of a share go on agreeing."""
    assert judged(text, "2021-01-05", known)[figure] in AGREEING
