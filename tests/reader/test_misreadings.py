"""Sentences once read wrong without a doubt: whose trade it is, which name a figure is of, what a best is of."""

from decimal import Decimal

import pytest

from korea_trade.reader.reader import read_statements
from tests.reader.reading import PUBLISHED, read

_LEAD = "Korea's exports in March came to $56.6 billion.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Japan's exports rose 7.3 percent.",
        "China’s imports fell 3 percent to $220 billion.",
        "Exports of Taiwan rose 19 percent.",
        "Imports by Vietnam reached $31 billion.",
        "The U.S.'s imports rose 7 percent.",
        "The United States' trade deficit came to $68 billion.",
        "Germany's and Japan's exports fell 7 percent.",
        "Chinese exports grew 9 percent to $280 billion.",
        "China's imports of chips from Korea rose 19 percent.",
        "Taiwan's exports rose 19 percent, while imports fell 7 percent.",
        "China's exports to Korea rose 3 percent and its imports from Korea fell 2 percent.",
        "Japan shipped $60 billion worth of goods, up 7 percent.",
        "Japan recorded a trade deficit of $3 billion.",
        "Taiwan saw its exports rise 18 percent.",
        "In Taiwan, exports rose 18 percent.",
        "According to Japan's finance ministry, exports rose 7 percent.",
        "Chinese chip exports rose 5 percent.",
        "U.S. exports rose 2 percent.",
        "Japan's exports rose 7.3 percent. Imports fell 2 percent. They reached $70 billion.",
    ],
)
def test_the_trade_of_another_country_is_not_stated(text: str) -> None:
    """The reader is sure of nothing that another country exports or imports, nor of what may be its own."""
    assert read(_LEAD + text)[1:] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports rose 3 percent, while Japan's fell 2 percent.",
            ["2024-03 exports +3%"],
        ),
        (
            "Japan's exports rose 7.3 percent. Korea's imports fell 4 percent. Imports of gas fell 5 percent.",
            ["2024-03 imports -4%", "2024-03 imports natural-gas -5%"],
        ),
        (
            "Imports of U.S. beef rose 8 percent. China's share of exports was 20 percent.",
            ["2024-03 imports beef>us +8%", "2024-03 exports >china share 20 percent"],
        ),
        (
            "Exports of ships and displays fell 5 and 6 percent to $1.7 billion and $1.2 billion, respectively.",
            ["2024-03 exports ships 1.7 USD bn -5%", "2024-03 exports displays 1.2 USD bn -6%"],
        ),
        (
            "Exports to India and Japan came to $1.5 billion and $2.9 billion, up 4 percent and down 1.6 percent, "
            "respectively.",
            ["2024-03 exports >india 1.5 USD bn +4%", "2024-03 exports >japan 2.9 USD bn -1.6%"],
        ),
        (
            "Trade with India came to $2.6 billion, of which exports were $1.8 billion and imports $0.8 billion.",
            [
                "2024-03 trade >india 2.6 USD bn",
                "2024-03 exports >india 1.8 USD bn",
                "2024-03 imports >india 0.8 USD bn",
            ],
        ),
        (
            "Trade between Korea and India came to $2.6 billion.",
            ["2024-03 trade >india 2.6 USD bn"],
        ),
        (
            "Trade with India came to $2.6 billion. Exports were $1.8 billion.",
            ["2024-03 trade >india 2.6 USD bn"],
        ),
        (
            "Trade with India came to $2.6 billion, and total exports rose 3 percent.",
            ["2024-03 trade >india 2.6 USD bn", "2024-03 exports +3%"],
        ),
        (
            "Exports to India rose 8 percent on ships (4 percent), while those to Peru, the ninth largest destination, "
            "fell.",
            ["2024-03 exports >india +8%", "2024-03 exports ships>india +4%", "2024-03 exports >peru rank 9 place"],
        ),
        (
            "Exports by large firms fell 4.1 percent, by mid-sized firms 3.0 percent and by small firms 2.0 percent.",
            ["2024-03 exports [large] -4.1%", "2024-03 exports [mid-sized] -3.0%", "2024-03 exports [small] -2.0%"],
        ),
        (
            "Korea sold 240,000 cars abroad (4.6 percent more).",
            ["2024-03 exports automobiles quantity 240000 units +4.6%"],
        ),
        (
            "Imports of ships fell 9 percent, the worst showing since May 2020.",
            ["2024-03 imports ships -9%", "2024-03 imports ships first-in from the lowest"],
        ),
        (
            "Imports of ships fell 9 percent, the steepest fall ever.",
            ["2024-03 imports ships -9%", "2024-03 imports ships rank 1 place from the lowest"],
        ),
        (
            "Imports of ships rose 9 percent, the slowest growth ever.",
            ["2024-03 imports ships +9%"],
        ),
    ],
)
def test_a_figure_is_stated_of_what_it_is_of(text: str, expected: list[str]) -> None:
    """Each sentence states what is expected of it, and the reader is sure of nothing else."""
    assert read(_LEAD + text)[1:] == expected


@pytest.mark.parametrize(
    ("text", "event", "ranked"),
    [
        ("Imports stayed below $55 billion for the first time in 3 months.", "below", None),
        ("Imports fell below $55 billion for the third month in a row.", "below", None),
        ("Imports topped $55 billion for the first time in 3 months.", "above", None),
        ("Imports grew 9 percent, the biggest rise since May 2020.", "record", "growth"),
    ],
)
def test_an_event_is_the_one_that_the_words_tell(text: str, event: str, ranked: str | None) -> None:
    """A level that figures stay below is not one that they passed, and the biggest rise is one of growth."""
    statements = read_statements(_LEAD + text, PUBLISHED)
    assert [(s.event, s.ranked) for s in statements if s.event is not None and s.doubtful is None] == [(event, ranked)]


def test_what_had_been_dates_nothing_before_it() -> None:
    """The time of "They had grown 3 percent in February" is that of its own figure, not of the sentence before it."""
    text = "Exports to China rose 4 percent. They had grown 3 percent in February."
    assert read(text) == ["2024-02 exports >china +3%"]


def test_what_a_country_exports_is_its_own_whatever_stands_between() -> None:
    """중국의 11월 자동차 수출 and 대만의 반도체 수출 are no trade of Korea's; 한국의 반도체 수출 is."""
    for text in ("중국의 3월 자동차 수출은 21.1% 증가했다.", "대만의 반도체 수출은 24% 늘었다."):
        assert read("3월 수출은 3.1% 증가했다. " + text)[1:] == [], text
    assert len(read("3월 수출은 3.1% 증가했다. 한국의 반도체 수출은 24% 늘었다.")) == 2


def test_a_limit_before_a_percentage_does_not_turn_its_direction() -> None:
    """A fall of "over 5 percent" is one of more than 5, no rise."""
    for text, growth in (("fell over 5", -5), ("plunged by over 5", -5), ("dropped above 5", -5), ("rose over 5", 5)):
        (found,) = read_statements(f"Exports {text} percent in March.", PUBLISHED)
        assert found.growth == growth, text
        assert found.bound == "above", text
        assert found.doubtful is None, text


def test_a_growth_keeps_its_limit_beside_a_level() -> None:
    """A rise of "less than 4 percent to $56.6 billion" is a level, and a growth of less than 4 percent."""
    for text, bound in (
        ("rose less than 4 percent in March, to $56.6 billion", "below"),
        ("jumped at least 4 percent to $56.6 billion in March", "above"),
        ("were $56.6 billion in March, up more than 4 percent", "above"),
    ):
        found = {statement.growth: statement for statement in read_statements(f"Exports {text}.", PUBLISHED)}
        assert found[Decimal(4)].bound == bound, text
        assert str(found[None].value) == "56.6", text
        assert found[None].bound is None, text


def test_what_excludes_a_name_is_not_of_it() -> None:
    """Exports of all but chips are none of chips."""
    for text in ("Non-chip exports fell 7.7 percent.", "Exports ex-chips fell 7.7 percent."):
        assert read(_LEAD + text)[1:] == [], text
