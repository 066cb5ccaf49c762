"""Figures, times and names that a text exchanges."""

from decimal import Decimal

import pytest

from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.slips import is_plain_slip
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("text", "then", "now"),
    [
        ("The combined share of the U.S. and China in exports went from {} in January-November last year to {} in the "
         "same period of this year.", "38.1 percent", "35.7 percent"),
        ("미국과 중국을 합한 수출 비중은 지난해 1~11월 {}에서 올해 같은 기간 {}로 바뀌었다.", "38.1%", "35.7%"),
    ],
)  # fmt: skip
def test_shares_of_two_years_in_their_order(text: str, then: str, now: str, known: Knowledge) -> None:
    """From so much last year to so much in the same period of this year agrees; the other way round both are wrong."""
    assert judged(text.format(then, now), "2025-12-30", known) == {then: "agrees", now: "agrees"}
    assert judged(text.format(now, then), "2025-12-30", known) == {then: "contradicts", now: "contradicts"}


def test_times_that_the_sentence_does_not_order_are_not_exchanged(known: Knowledge) -> None:
    """Two levels of which one has its time from elsewhere may be the reader's mistake, and are no exchange."""
    text = "Exports rose 12.6 percent in December 2020.\n\nThey were $45.8 billion, and $51.4 billion in November."
    assert judged(text, "2021-01-05", known)["$45.8 billion"] == "unknown"


@pytest.mark.parametrize(
    ("text", "growth", "level"),
    [
        ("ICT exports to China rose 0.1 percent to $86.9 billion in 2020.\n\nThose to the European Union jumped 20.4 "
         "percent to $22.1 billion.", "contradicts", "contradicts"),
        ("ICT exports to China rose 0.1 percent to $86.9 billion in 2020.\n\nThose to the U.S. jumped 20.4 percent to "
         "$22.1 billion.", "agrees", "agrees"),
    ],
)  # fmt: skip
def test_a_name_exchanged_for_another(text: str, growth: str, level: str, known: Knowledge) -> None:
    """A level and a growth that are both those of a partner that the sentence does not name are errors, both."""
    found = judged(text, "2021-01-19", known)
    assert (found["20.4 percent"], found["$22.1 billion"]) == (growth, level)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("In November 2020 exports rose 4.0 percent to $45.8 billion. In the following month they came to {}.",
         "${} billion"),
        ("2020년 11월 수출은 458억 달러로 4.0% 늘었다. 그 다음 달에는 {}를 기록했다.", "{}억 달러"),
        ("2020년 11월 수출은 458억 달러였다. 그다음 달 수출은 {}였다.", "{}억 달러"),
    ],
)  # fmt: skip
def test_the_month_behind_the_one_spoken_of(text: str, level: str, known: Knowledge) -> None:
    """What was in the following month is judged there, in either language."""
    right, wrong = (level.format(digits if "$" in level else digits.replace(".", "")) for digits in ("51.4", "54.1"))
    assert judged(text.format(right), "2021-01-05", known)[right] == "agrees"
    assert judged(text.format(wrong), "2021-01-05", known)[wrong] == "contradicts"


def test_a_printed_zero_tells_as_much_as_another_digit() -> None:
    """47.0 for 40.7 is an exchange of three digits, 47 for 74 one of two, which may be chance."""
    assert is_plain_slip(Decimal("-47.0"), Decimal("-40.7"))
    assert not is_plain_slip(Decimal("-47"), Decimal("-74"))


@pytest.mark.parametrize(
    ("text", "published", "left_open"),
    [
        ("지난해 수출은 5129억 달러였다. 12월 수출은 514억 달러였다. 무역수지는 456억 달러로 늘었다.", "2021-01-07",
         ["456억 달러"]),
        ("지난해 대베트남 ICT 수출은 298억 달러로 9.6% 증가했다. 전체 ICT 수출 1836억 달러의 일부다.\n\n반도체가 115억 "
         "달러(7.0%), 휴대폰이 32억 달러(16.1%)였다.", "2021-02-01", []),
    ],
)  # fmt: skip
def test_a_time_or_a_partner_told_before_keeps_an_alarm_back(
    text: str, published: str, left_open: list[str], known: Knowledge
) -> None:
    """What is right of last year, or of the partner that the text told of last, is no error."""
    outcomes = judged(text, published, known)
    assert [figure for figure, outcome in outcomes.items() if outcome != "agrees"] == left_open
    assert {outcomes[figure] for figure in left_open} <= {"unknown"}


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("December 2019 had seen exports of $45.7 billion; now they are $51.4 billion.",
         ["agrees-derived", "agrees"]),
        ("After December 2019's weak base, exports jumped 12.6 percent to $51.4 billion.", ["agrees", "agrees"]),
        ("In 2019 exports had fallen, but they fell again, by 5.4 percent to $512.9 billion.", ["agrees", "agrees"]),
        ("November's imports of $39.9 billion and exports of $45.8 billion left a surplus of $5.9 billion in 2020.",
         ["agrees", "agrees", "unknown"]),
    ],
)  # fmt: skip
def test_a_year_of_another_clause_makes_no_error(text: str, outcomes: list[str], known: Knowledge) -> None:
    """A year that stands before the clause of a figure, or a month of its sentence, keeps an alarm back."""
    assert list(judged(text, "2021-01-05", known).values()) == outcomes


@pytest.mark.parametrize(
    "text",
    [
        "In December 2019, exports had reached $51.4 billion.",
        "Exports fell 5.4 percent to $512.9 billion in 2019.",
        "In 2019 exports fell to $512.9 billion.",
    ],
)
def test_a_year_that_is_one_off_is_an_error(text: str, known: Knowledge) -> None:
    """A level of 2020 that the sentence says to be that of 2019 is wrong."""
    found = judged(text, "2021-01-05", known)
    assert {found[level] for level in found if level.startswith("$")} == {"contradicts"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Exports to China rose 1.1 percent to $74.2 billion in 2020.", "contradicts"),
        ("지난해 대중 수출은 1.1% 증가한 742억 달러였다.", "contradicts"),
        ("ICT exports to Europe rose 4.8 percent to $11.3 billion in 2020.", "unknown"),
        ("ICT exports to the 27-nation bloc rose 4.8 percent to $11.3 billion in 2020.", "unknown"),
        ("Exports of chipsets rose 5.6 percent to $99.2 billion in 2020.", "unknown"),
    ],
)
def test_level_and_growth_of_a_partner_that_is_not_named(text: str, said: str, known: Knowledge) -> None:
    """Both figures of one partner, told of another that facts know, are errors; not of one whose name may mean it."""
    assert set(judged(text, "2021-01-20", known).values()) == {said}


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("1∼11월 미국·중국 비중은 지난해 38.1%에서 올해 37.5%로 낮아졌다.", "37.5%"),
        ("The U.S.-China share went from 31.8 percent to 35.7 percent from January to November 2025.", "31.8 percent"),
    ],
)
def test_a_slip_of_one_of_two_shares(text: str, slip: str, known: Knowledge) -> None:
    """Of two shares of a group set side by side, one with exchanged digits beside the right other one is an error."""
    found = judged(text, "2025-12-30", known)
    assert found.pop(slip) == "contradicts"
    assert set(found.values()) <= {"agrees", "unknown"}
