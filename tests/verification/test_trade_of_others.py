"""Figures that are of a part of a year, of what a country trades with all others, or of some firms alone."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged

_PARTS_OF_YEARS = [
    "As of Nov. 30, exports in 2020 had reached $461 billion, a fall of 7.1 percent.",
    "As of 20 December, imports in 2020 had reached $441 billion, a fall of 9.1 percent.",
    "By Dec. 10 chip exports in 2020 had risen 4.1 percent, and cars had fallen 14 percent.",
    "With a month to go, exports in 2020 were down 7.1 percent, while imports were down 8.1 percent.",
    "Eleven months into 2020, exports were down 7.1 percent.",
    "11월까지 지난해 수출은 7.1% 줄었다.",
    "11월 현재 지난해 수출은 7.1% 줄었다.",
    "11월 30일 현재 지난해 수출은 7.1% 감소했다.",
    "지난해 11월 말 현재 수출은 4,615억 달러로 7.1% 감소했다.",
    "2020년 수출은 11월 30일 현재 4,615억 달러로 7.1% 감소했다.",
]


@pytest.mark.parametrize("text", _PARTS_OF_YEARS)
def test_a_part_of_a_year_is_no_year(text: str, known: Knowledge) -> None:
    """What is told until a day or a month of a year is not set beside the figures of the whole year."""
    assert "contradicts" not in judged(text, "2021-01-25", known).values()


@pytest.mark.parametrize(
    "text",
    [
        "As of Dec. 31, exports in 2020 had fallen 4.5 percent.",
        "Exports fell 4.5 percent in 2020, the ministry said on Nov. 30.",
        "As of Nov. 30, exports had fallen 7.1 percent, but in 2020 as a whole they fell 4.5 percent.",
        "지난해 수출은 4.5% 줄었다.",
    ],
)
def test_the_year_is_judged_beside_a_day(text: str, known: Knowledge) -> None:
    """A wrong figure of the whole year is one, be the year's last day or another day named beside it."""
    assert judged(text, "2021-01-25", known)["4.5%" if "%" in text else "4.5 percent"] == "contradicts"


@pytest.mark.parametrize(
    "text",
    [
        "The US imported $2.3 trillion of goods in 2020, 6.4 percent less.",
        "The US bought $2.3 trillion of goods abroad in 2020, 6.4 percent less.",
        "The U.S. imported 6.4 percent less in 2020.",
        "미국은 지난해 6.4% 줄어든 2조3천억 달러어치를 수입했다.",
        "수출 중소기업의 지난해 수출액은 1,008억 달러로 0.2% 감소했다.",
        "수출 중견기업의 지난해 수출은 4.5% 줄었다.",
        "Exports came to $1.4 trillion in 2020, 12.9 percent less.",
        "지난해 수출은 1조4천억 달러로 12.9% 줄었다.",
        "수출은 지난해 1조4천억 달러로 5.9% 줄었다.",
    ],
)
def test_trade_of_another_size_is_of_others(text: str, known: Knowledge) -> None:
    """What a country buys from all others, and what some firms export, is not set beside the nation's trade with it."""
    assert "contradicts" not in judged(text, "2021-01-25", known).values()


def test_what_a_country_bought_from_korea_is_judged(known: Knowledge) -> None:
    """What a country imported from Korea is what Korea exported to it."""
    text = "The US imported Korean goods worth $74.2 billion in 2020, {} percent more."
    assert list(judged(text.format("1.1"), "2021-01-25", known).values()) == ["agrees", "agrees"]
    assert list(judged(text.format("1.7"), "2021-01-25", known).values()) == ["agrees", "contradicts"]


def test_a_figure_of_open_owner_is_near_by_chance(known: Knowledge) -> None:
    """Where it is open whether imports are those from the partner before, 7.1 percent is not taken for 7.2 of all."""
    text = "지난해 대미 수출은 1.1% 늘고 수입은 7.1% 줄었다."
    assert list(judged(text, "2021-01-25", known).values()) == ["agrees", "unknown"]
