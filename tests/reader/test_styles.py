"""Kinds of sentences in the styles of news agencies, bulletins and releases: each states this, and nothing else."""

import pytest

from tests.reader.reading import read

_LEAD = "Korea's exports rose 29.0 percent to $67.4 billion in February 2026.\n\n"


def _said(text: str) -> list[str]:
    return read(_LEAD + text, "2026-03-01")[1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Semiconductors bound for China grew 24.8% to $5.7 billion, displays 19.9% to $600 million.",
            [
                "2026-02 exports semiconductors>china 5.7 USD bn +24.8%",
                "2026-02 exports displays>china 0.600 USD bn +19.9%",
            ],
        ),
        (
            "Exports to China were $16.1 bn (+13.9%), to the EU $5.7 bn (+7.0%) and to Japan $3.5 bn (+1.9%).",
            [
                "2026-02 exports >china 16.1 USD bn +13.9%",
                "2026-02 exports >eu 5.7 USD bn +7.0%",
                "2026-02 exports >japan 3.5 USD bn +1.9%",
            ],
        ),
        (
            "Sales to China were 34.1 percent higher at $12.7 billion, those to the US 29.9 percent at $12.9 billion.",
            ["2026-02 exports >china 12.7 USD bn +34.1%", "2026-02 exports >us 12.9 USD bn +29.9%"],
        ),
        (
            "Imports from China rose 12.3 percent to $11.1 billion and imports from Japan 3.4 percent to $3.8 billion.",
            ["2026-02 imports >china 11.1 USD bn +12.3%", "2026-02 imports >japan 3.8 USD bn +3.4%"],
        ),
        (
            "Chips brought in $25.2 billion, a jump of 160.8 percent.",
            ["2026-02 exports semiconductors 25.2 USD bn +160.8%"],
        ),
        (
            "Exports to the United States did not grow this time; they fell 2.7 percent to $5.45 billion.",
            ["2026-02 exports >us 5.45 USD bn -2.7%"],
        ),
        (
            "Auto parts did not follow: their exports were $1.87 billion, 3.3 percent less than a year earlier.",
            ["2026-02 exports auto-parts 1.87 USD bn -3.3%"],
        ),
        (
            "Exports of ships, which had fallen 3.2 percent in January, jumped 41.2 percent to $2.2 billion.",
            ["2026-01 exports ships -3.2%", "2026-02 exports ships 2.2 USD bn +41.2%"],
        ),
    ],
)
def test_lists_without_verbs(text: str, expected: list[str]) -> None:
    """A list says verb, flow, partner and direction once; they hold for the names that follow."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports, $67.4 billion, plus 29.0 percent; imports, $51.9 billion, plus 7.5 percent.",
            ["2026-02 exports 67.4 USD bn +29.0%", "2026-02 imports 51.9 USD bn +7.5%"],
        ),
        (
            "Chips, $25.2 billion, up 160.8 percent.",
            ["2026-02 exports semiconductors 25.2 USD bn +160.8%"],
        ),
        (
            "Textiles, up 2.5 percent, and computers, up 17.1 percent",
            ["2026-02 exports textiles +2.5%", "2026-02 exports computers +17.1%"],
        ),
        (
            "ASEAN, $12.5 billion (+30.4%), the US, $12.9 billion (+29.9%), and China, $12.7 billion (+34.1%).",
            [
                "2026-02 exports >asean 12.5 USD bn +30.4%",
                "2026-02 exports >us 12.9 USD bn +29.9%",
                "2026-02 exports >china 12.7 USD bn +34.1%",
            ],
        ),
        (
            "To China: $12.7 billion, +34.1 percent.",
            ["2026-02 exports >china 12.7 USD bn +34.1%"],
        ),
        (
            "Higher: chips 160.8 percent, computers 221.6 percent; lower: cars 20.8 percent, steel 7.8 percent.",
            [
                "2026-02 exports semiconductors +160.8%",
                "2026-02 exports computers +221.6%",
                "2026-02 exports automobiles -20.8%",
                "2026-02 exports steel -7.8%",
            ],
        ),
        (
            "Cars: 189,442 units, 18.4 percent fewer; $4.8 billion, 20.8 percent less",
            [
                "2026-02 exports automobiles quantity 189442 units -18.4%",
                "2026-02 exports automobiles 4.8 USD bn -20.8%",
            ],
        ),
        (
            "Chips – $25.2 billion (+160.8%)",
            ["2026-02 exports semiconductors 25.2 USD bn +160.8%"],
        ),
        (
            "Only Japan bought less ($300 million, -1.4%).",
            ["2026-02 exports >japan 0.300 USD bn -1.4%"],
        ),
        (
            "There were 22,817 hybrids (up 22.6 percent) and 4,936 plug-in hybrids (up 4.7 percent).",
            [
                "2026-02 exports hybrid-vehicles quantity 22817 units +22.6%",
                "2026-02 exports plug-in-hybrid-vehicles quantity 4936 units +4.7%",
            ],
        ),
    ],
)
def test_terse_lines(text: str, expected: list[str]) -> None:
    """A line of a bulletin gives its figures to the name before them, whatever stands between."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "So far this year, imports have reached $109.0 billion, 9.6 percent more.",
            ["2026-01/2026-02 imports 109.0 USD bn +9.6%"],
        ),
        (
            "Compared with the month before, exports were 20.0 percent lower.",
            ["2026-02 exports -20.0% m/m"],
        ),
        (
            "A year ago they had been $52.3 billion.",
            ["2025-02 exports 52.3 USD bn"],
        ),
        (
            "Chip exports gained 8.1 percent after tumbling 1.8 percent in the previous month.",
            ["2026-02 exports semiconductors +8.1%", "2026-01 exports semiconductors -1.8%"],
        ),
        (
            "The surplus was $15.5 billion, after $8.7 billion in January and $4.0 billion a year earlier.",
            ["2026-02 balance 15.5 USD bn", "2026-01 balance 8.7 USD bn", "2025-01 balance 4.0 USD bn"],
        ),
        (
            "The surplus widened to $15.5 billion (January: $8.7 billion).",
            ["2026-02 balance 15.5 USD bn", "2026-01 balance 8.7 USD bn"],
        ),
        (
            "Imports (in $): (December) $50.1 billion (January) $57.1 billion",
            ["2025-12 imports 50.1 USD bn", "2026-01 imports 57.1 USD bn"],
        ),
        (
            "Exports came in at USD 67.4bn vs. USD 52.3bn in Feb 2025.",
            ["2026-02 exports 67.4 USD bn", "2025-02 exports 52.3 USD bn"],
        ),
        (
            "The shortfall with Japan was smaller than that of 2025 ($19.4 billion).",
            ["2025 balance >japan -19.4 USD bn"],
        ),
        (
            "January saw exports of $65.8 billion (+33.9 percent) and imports of $57.1 billion (+11.7 percent).",
            ["2026-01 exports 65.8 USD bn +33.9%", "2026-01 imports 57.1 USD bn +11.7%"],
        ),
        (
            "In January exports had gained 33.9 percent to $65.8 billion. Chips rose 102.7 percent.",
            ["2026-01 exports 65.8 USD bn +33.9%", "2026-01 exports semiconductors +102.7%"],
        ),
    ],
)
def test_other_times(text: str, expected: list[str]) -> None:
    """A figure of another time goes to that time, by the words beside it or at the head of the sentence."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Exports to Turkmenistan rose 9.6 percent, those to China fell 3 percent.",
            ["2026-02 exports >turkmenistan +9.6%", "2026-02 exports >china -3%"],
        ),
        (
            "Exports to emerging markets rose 9.6 percent.",
            [],
        ),
        (
            "Sauces grew 14.7 percent to $366 million, flavor enhancers 8.5 percent to $330 million.",
            ["2026-02 exports sauces 0.366 USD bn +14.7%", "2026-02 exports flavor-enhancers 0.330 USD bn +8.5%"],
        ),
        (
            "Petrochemicals fell 17.9 percent; electrical and mechanical parts lost 29.4 percent.",
            ["2026-02 exports petrochemicals -17.9%", "2026-02 exports electrical-and-mechanical-parts -29.4%"],
        ),
        (
            "Exports of agricultural and fishery products reached $1.0 billion.",
            ["2026-02 exports agriculture-and-fisheries 1.0 USD bn"],
        ),
        (
            "Exports to the U.S. $12.9 billion (+29.9%), China $12.7 billion (+34.1%)",
            ["2026-02 exports >us 12.9 USD bn +29.9%", "2026-02 exports >china 12.7 USD bn +34.1%"],
        ),
        (
            "On the import side, oil fell 11.4 percent to $6.0 billion and gas 5.3 percent to $2.9 billion.",
            ["2026-02 imports crude-oil 6.0 USD bn -11.4%", "2026-02 imports natural-gas 2.9 USD bn -5.3%"],
        ),
        (
            "Chips made up 37.4 percent of everything sold abroad.",
            ["2026-02 exports semiconductors share 37.4 percent"],
        ),
        (
            "Exports by small and medium-sized ICT firms grew 27.3% to $4.1 billion.",
            ["2026-02 exports [small] 4.1 USD bn +27.3%"],
        ),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    """A name of no vocabulary is taken whole, and never left out."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "| | Feb. 2025 | Jan. 2026 |\n|---|---|---|\n"
            "| Exports (USD bn) | 52.3 | 65.8 |\n| Balance (USD bn) | 4 | 8.7 |",
            [
                "2025-02 exports 52.3 USD bn",
                "2026-01 exports 65.8 USD bn",
                "2025-02 balance 4 USD bn",
                "2026-01 balance 8.7 USD bn",
            ],
        ),
        (
            "(USD billion)   Imports   y/y (%)   Balance\nJanuary 2026     57.1      11.7      8.7",
            ["2026-01 imports 57.1 USD bn +11.7%", "2026-01 balance 8.7 USD bn"],
        ),
        (
            "Exports by region (USD million, on-year change)\nNorth America 2,870 (+18.7%), EU 702 (+27.4%)",
            ["2026-02 exports >north-america 2.870 USD bn +18.7%", "2026-02 exports >eu 0.702 USD bn +27.4%"],
        ),
        (
            "Item | USD million | Change (%)\nShips | 2,200 | +41.2",
            ["2026-02 exports ships 2.200 USD bn +41.2%"],
        ),
        (
            "Month / Exports (USD bn) / Imports (USD bn)\nDecember 2025 / 69.5 / 57.4",
            ["2025-12 exports 69.5 USD bn", "2025-12 imports 57.4 USD bn"],
        ),
    ],
)
def test_tables(text: str, expected: list[str]) -> None:
    """A table or a list under a title gives each figure the name of its row, the time and unit of its head."""
    assert _said(text) == expected


def test_figures_that_contradict_each_other_are_in_doubt() -> None:
    """Of two figures for one cell that differ by more than rounding only the one of which more is said is sure."""
    text = "Exports in February 2026 rose 29.0 percent to $67.4 billion.\n\nThey were $61.0 billion.\n\nImports fell."
    assert read(text, "2026-03-01")[:1] == ["2026-02 exports 67.4 USD bn +29.0%"]
    assert not [found for found in read(text, "2026-03-01") if "61.0" in found]
    assert read(text.replace("61.0", "67.42"), "2026-03-01")[1] == "2026-02 exports 67.42 USD bn"


def test_the_item_of_a_text_is_that_of_its_body() -> None:
    """Partners in a text about one kind of goods are those of these goods, as its first sentence calls them."""
    text = (
        "K-food exports at a record\n\nExports of farm and food products rose 3 percent to $9.2 billion in 2023.\n\n"
        "China took $1.4 billion, and the country's overall exports were $632.2 billion."
    )
    assert read(text, "2024-01-10")[1:] == [
        "2023 exports agricultural-and-food-products 9.2 USD bn +3%",
        "2023 exports agricultural-and-food-products>china 1.4 USD bn",
        "2023 exports 632.2 USD bn",
    ]
