"""Figures that turned or grew from what they were at another time, judged by the built-in facts."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged, judged_each


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("무역적자는 지난해 4월 17억 달러에서 12월에는 {} 흑자로 돌아섰다.", "2021-01-04",
         {"69억 달러": "agrees", "96억 달러": "contradicts"}),
        ("지난해 4월의 무역적자가 12월엔 {} 흑자로 뒤집혔다.", "2021-01-04",
         {"69억 달러": "agrees", "96억 달러": "contradicts"}),
        ("지난해 12월 무역수지는 {} 적자였다.", "2021-01-04", {"69억 달러": "contradicts"}),
    ],
)  # fmt: skip
def test_a_surplus_that_a_deficit_became(text: str, published: str, said: dict[str, str], known: Knowledge) -> None:
    """It is the word right behind the figure that says whether it is a surplus, not the deficit told before."""
    assert judged_each(text, said, published, known) == said


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("Exports slipped from $51.4 billion in December to $48.0 billion in January. Imports edged from "
         "$44.5 billion to {}.", "2021-02-02", {"$44.1 billion": "unknown"}),
        ("Exports rose from $512.9 billion in 2020 to $644.5 billion in 2021. Imports went from {} to $615.0 billion.",
         "2022-01-03", {"$467.2 billion": "agrees"}),
        ("Exports rose from $512.9 billion in 2020 to $644.5 billion in 2021. Imports went from $467.2 billion to {}.",
         "2022-01-03", {"$615.0 billion": "unknown"}),
        ("지난해 수출은 25.8% 증가한 6천445억 달러였다. 2020년에는 5.4% 감소한 5천129억 달러였다. "
         "무역흑자는 456억 달러에서 295억 달러로 줄었다. 수입은 4천672억 달러에서 {}로 늘었다.",
         "2022-01-03", {"6천150억 달러": "unknown"}),
    ],
)  # fmt: skip
def test_what_grew_is_of_the_later_time(text: str, published: str, said: dict[str, str], known: Knowledge) -> None:
    """A level that others grew from may be of the time before; what it grew to is not judged by that time."""
    assert judged_each(text, said, published, known) == said


@pytest.mark.parametrize(
    ("text", "right", "open_yet"),
    [
        ("지난해 수출은 6천445억 달러였다. 2020년에는 5천129억 달러였다. "
         "무역흑자는 456억 달러에서 295억 달러로 줄었다. 수입은 4천672억 달러에서 6천150억 달러로 늘었다.",
         ["5천129억 달러", "456억 달러", "4천672억 달러"], ["295억 달러", "6천150억 달러"]),
        ("지난해 수출은 6천445억 달러였다. 2020년은 5천129억 달러였다. "
         "반도체 수출은 992억 달러에서 1천280억 달러로 늘었다.",
         ["992억 달러"], ["1천280억 달러"]),
        ("컴퓨터 수출은 2020년 134억 달러에서 2021년 168억 달러로, "
         "반도체 수출은 992억 달러에서 1천280억 달러로 늘었다.",
         ["134억 달러"], ["168억 달러", "992억 달러", "1천280억 달러"]),
    ],
)  # fmt: skip
def test_what_grew_from_a_year_with_facts(text: str, right: list[str], open_yet: list[str], known: Knowledge) -> None:
    """What a figure grew from agrees with the year before, which is no reason to read what it became of that year."""
    found = judged(text, "2022-01-03", known)
    assert [found[figure] for figure in right] == ["agrees"] * len(right)
    assert [found[figure] for figure in open_yet] == ["unknown"] * len(open_yet)


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("Imports were $44.5 billion in December, after a drop of {} to $39.9 billion in November.", "2021-01-25",
         {"2.1 percent": "agrees"}),
        ("In December 2023 exports grew 5.1 percent; in the same month of 2022, they had been {}.", "2024-01-05",
         {"$54.8 billion": "agrees-derived"}),
        ("By the end of December exports were down {}.", "2021-01-25", {"5.4 percent": "agrees"}),
        ("By the end of November exports were down {}.", "2021-01-25", {"7.1 percent": "unknown"}),
        ("11월과 12월을 합치면 수출은 {} 늘었다.", "2021-01-25", {"8.4%": "unknown"}),
        ("11월과 12월 수출은 합쳐서 {} 늘었다.", "2021-01-25", {"8.4%": "unknown"}),
        ("State-run firms exported {} less in 2020.", "2021-01-25", {"3 percent": "unknown"}),
        ("Exports sent by plane grew {} in 2020.", "2021-01-25", {"9 percent": "unknown"}),
    ],
)  # fmt: skip
def test_true_figures_of_another_time_or_of_a_part(
    text: str, published: str, said: dict[str, str], known: Knowledge
) -> None:
    """A true figure of then, of several months together or of a part of trade is no error of the time or the whole."""
    assert judged_each(text, said, published, known) == said
