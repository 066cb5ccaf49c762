"""Figures under a heading, or behind a name put first, are of what these name."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged

_PUBLISHED = "2021-01-20"


@pytest.mark.parametrize(
    "text",
    [
        "ICT exports to Vietnam in 2020: displays up 21.7% to $10.1 billion; chips up 7% to $11.5 billion.",
        "Exports of ICT goods to Vietnam: displays $10.1 billion, up 21.7%; chips $11.5 billion, up 7%, in 2020.",
        "ICT goods to Vietnam in 2020 - displays: $10.1 billion, up 21.7%; chips: $11.5 billion, up 7%.",
        "ICT exports to Vietnam in 2020:\n- displays $10.1 billion, up 21.7%\n- chips $11.5 billion, up 7%",
        "In ICT exports to Vietnam, displays rose 21.7% to $10.1 billion and chips 7% to $11.5 billion in 2020.",
        "2020년 대베트남 ICT 수출: 디스플레이 101억 달러(21.7%↑), 반도체 115억 달러(7.0%↑).",
        "2020년 대베트남 ICT 수출\n- 디스플레이 101억 달러(21.7%↑)\n- 반도체 115억 달러(7.0%↑)",
    ],
)
def test_goods_under_a_partner(text: str, known: Knowledge) -> None:
    """The goods of a list are those of the partner in its heading, and an error among them is one."""
    right = judged(text, _PUBLISHED, known)
    assert (len(right), set(right.values())) == (4, {"agrees"})
    changed = judged(text.replace("21.7", "12.7"), _PUBLISHED, known)
    assert sorted(changed.values()) == ["agrees", "agrees", "agrees", "contradicts"]


@pytest.mark.parametrize(
    "text",
    [
        "ICT exports of chips in 2020: Vietnam $11.5 billion, the U.S. $8.1 billion.",
        "2020년 ICT 반도체 수출: 베트남 115억 달러, 미국 81억 달러.",
    ],
)
def test_partners_under_a_good(text: str, known: Knowledge) -> None:
    """The partners of a list are those of the good in its heading."""
    assert list(judged(text, _PUBLISHED, known).values()) == ["agrees", "agrees"]


@pytest.mark.parametrize(
    "text",
    [
        "ICT exports in 2020: to the EU they rose 4.8% to $11.3 billion; to Japan they declined 5.1% to {}.",
        "Korea's ICT exports in 2020: to the EU they rose 4.8 percent. To Japan they declined 5.1 percent to {}.",
        "ICT exports rose 3.8% in 2020. To the EU they rose 4.8%, to Japan they declined 5.1% to {}.",
    ],
)
def test_a_partner_put_first(text: str, known: Knowledge) -> None:
    """What "to Japan they declined" tells is of Japan, and an error in it is one."""
    right = judged(text.format("$3.9 billion"), _PUBLISHED, known)
    assert set(right.values()) == {"agrees"}
    wrong = judged(text.format("$39 billion"), _PUBLISHED, known)
    assert wrong.pop("$39 billion") == "contradicts"
    assert set(wrong.values()) == {"agrees"}


def test_a_flow_behind_its_partner(known: Knowledge) -> None:
    """What "to the United States exports rose" tells is of these, and what "in all they fell" tells is of all."""
    text = (
        "Trade in 2020: to the United States exports rose 1.1 percent to $74.2 billion. In all they fell 5.4 percent."
    )
    found = judged(text, _PUBLISHED, known)
    assert "contradicts" not in found.values()
    assert found["5.4 percent"] == "agrees"


@pytest.mark.parametrize(
    "text",
    [
        "ICT exports to Vietnam in 2020 (chips: $11.5 billion, displays: $10.1 billion) were a record.",
        "2020년 베트남에 수출한 ICT 품목은 디스플레이 101억 달러(21.7%↑), 반도체 115억 달러(7.0%↑)다.",
        "ICT exports to Vietnam rose in 2020: chips gained 7.0 percent and displays 21.7 percent.",
    ],
)
def test_a_partner_elsewhere_in_the_sentence(text: str, known: Knowledge) -> None:
    """Figures of goods that are right of the partner that their sentence names are no errors."""
    found = judged(text, _PUBLISHED, known)
    assert "contradicts" not in found.values()
    assert "agrees" in found.values()


@pytest.mark.parametrize(
    "text",
    [
        "Exports fell 5.4 percent in 2020. Chips were the star: exports of $99.2 billion were 5.6 percent higher.",
        "In 2020 chips did well: exports of $99.2 billion were up 5.6 percent.",
    ],
)
def test_a_name_before_a_colon(text: str, known: Knowledge) -> None:
    """Exports behind a colon may be those of the name before it, and are no errors where they are."""
    assert set(judged(text, _PUBLISHED, known).values()) == {"agrees"}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("It was bio-health that grew most after computers in 2020: {}.", "54.4 percent"),
        ("Computers did best of all in 2020. Up 57.2 percent, they brought in {}.", "$13.4 billion"),
    ],
)
def test_names_that_are_easily_mistaken(text: str, figure: str, known: Knowledge) -> None:
    """A figure is none of the name that another comes after, and goods that bring in money import nothing."""
    assert judged(text.format(figure), _PUBLISHED, known)[figure] != "contradicts"


@pytest.mark.parametrize(("level", "said"), [("1836억달러", "agrees"), ("1386억달러", "contradicts")])
def test_a_title_in_two_parts(level: str, said: str, known: Knowledge) -> None:
    """What stands before the points of a Korean title is no part of the phrase on exports behind them."""
    text = f"재택근무가 키운 ICT…작년 수출 {level}\n\n지난해 정보통신기술(ICT) 수출이 3.8% 늘었다."
    assert judged(text, _PUBLISHED, known)[level] == said
