"""Words in the phrase on exports or imports that leave it that of all a country's, and words that may not."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


def of_right_and_wrong(text: str, known: Knowledge) -> list[str]:
    """What is said of the growth of chip exports in 2020, and of another one, in a text."""
    growths = [f"{rate} percent" if text.isascii() else f"{rate}%" for rate in ("5.6", "8.9")]
    return [judged(text.format(growth), "2021-01-05", known).get(growth, "unknown") for growth in growths]


@pytest.mark.parametrize(
    "text",
    [
        "Online exports of chips rose {} in 2020.",
        "Seaborne exports of chips rose {} in 2020.",
        "North Korean exports of chips rose {} in 2020.",
        "Used chip exports via Hong Kong rose {} in 2020.",
        "Exports of chips by sea rose {} in 2020.",
        "Exports of chips settled in yuan rose {} in 2020.",
        "Exports of chips under the free trade pact rose {} in 2020.",
        "Exports of chips a week rose {} in 2020.",
        "Most of exports of chips rose {} in 2020.",
        "The cost of exports of chips rose {} in 2020.",
        "Tariffs on exports of chips rose {} in 2020.",
        "Chip export contracts rose {} in 2020.",
        "Chip export paperwork rose {} in 2020.",
        "Chip export routes rose {} in 2020.",
        "Chip exporters' profits rose {} in 2020.",
        "Per head, exports of chips rose {} in 2020.",
        "Toy chip exports rose {} in 2020.",
        "Freight rates for exports of chips rose {} in 2020.",
        "The odds of higher exports of chips rose {} in 2020.",
        "The won rose {} as exports of chips grew in 2020.",
        "Sales at home of chips, unlike exports, rose {} in 2020.",
        "Exports of chips rose {} less than expected in 2020.",
        "Exports of chips in 2020 were {} above the target.",
        "2020년 반도체 수출은 예상보다 {} 많았다.",
        "2020년 반도체 판매는 {} 늘었다.",
        "In Japan, exports of chips rose {} in 2020.",
        "2020년 온라인 반도체 수출은 {} 늘었다.",
        "2020년 소상공인 반도체 수출은 {} 늘었다.",
        "2020년 항공 반도체 수출은 {} 늘었다.",
        "2020년 반도체 수출 계약은 {} 늘었다.",
        "2020년 반도체 수출 예상치는 {} 늘었다.",
        "2020년 반도체 수출 이익은 {} 늘었다.",
        "일본에서는 2020년 반도체 수출이 {} 늘었다.",
    ],
)
def test_what_may_be_other_trade_is_open(text: str, known: Knowledge) -> None:
    """Neither the growth of all chip exports nor another one is judged by that where a word may make them others."""
    assert of_right_and_wrong(text, known) == ["unknown", "unknown"]


@pytest.mark.parametrize(
    "text",
    [
        "Brisk chip exports rose {} in 2020.",
        "Chip export sales rose {} in 2020.",
        "Korea's chip export increased {} in 2020.",
        "Korea's chip export also climbed {} in 2020.",
        "Pandemic-hit chip exports rose {} in 2020.",
        "Korea's once-mighty chip exports rose {} in 2020.",
        "The ministry put the rise in exports of chips at {} in 2020.",
        "By value, exports of chips rose {} in 2020.",
        "In Korea, exports of chips rose {} in 2020.",
        "지난해 우리나라 반도체 수출은 {} 늘었다.",
        "주력 품목인 반도체 수출은 2020년 {} 늘었다.",
        "수출 효자인 반도체는 2020년 수출이 {} 늘었다.",
        "[기자] 2020년 반도체 수출은 {} 늘었다.",
    ],
)
def test_what_is_all_trade_is_judged(text: str, known: Knowledge) -> None:
    """Adjectives, titles and nouns that say nothing of a part leave a growth of exports right or wrong."""
    assert of_right_and_wrong(text, known) == ["agrees", "contradicts"]


def test_one_flow_set_against_the_other(known: Knowledge) -> None:
    """What imports are set against is all exports."""
    text = "In November 2020 imports fell 2.1 percent to $39.9 billion {} exports of $45.8 billion."
    for against in ("against", "versus"):
        assert judged(text.format(against), "2020-12-02", known)["$45.8 billion"] == "agrees"
