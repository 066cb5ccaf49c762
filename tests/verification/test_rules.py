"""The rules of judging a figure, each on a fact base and a sentence made for it."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify
from tests.small import CHIPS, PARTNERS, group, write_fact_base

LEVEL = {"value": "512.9", "unit": "USD bn", "growth": "-5.4", "quotes": ["Exports"]}
ABOVE = {"item": "ships", "measure": "threshold", "value": "10", "unit": "USD bn", "bound": "above", "quotes": ["x"]}


def knowledge(folder: Path, *facts: Any, source: dict[str, str] | None = None, **shared: Any) -> Knowledge:
    """A fact base of one group."""
    path = write_fact_base(folder, groups=[group(*facts, **shared)], source=source or {"published": "2021-01-04"})
    return Knowledge(Arithmetic(read_fact_base(path)))


def outcomes(found: list[Judgement]) -> list[str]:
    """The outcome of each figure but times, with its reasons."""
    return [
        " ".join((judgement.outcome, *judgement.reasons)) for judgement in found if judgement.outcome != "not-a-claim"
    ]


@pytest.mark.parametrize(
    ("sentence", "published", "said"),
    [
        ("Exports fell 5.4 percent to $512.9 billion in 2020.", "2021-01-02", ["agrees", "agrees"]),
        ("Exports came to $513 billion in 2020.", "2021-01-02", ["within-rounding"]),
        ("Exports came to $512.8 billion in 2020.", "2021-01-02", ["within-rounding"]),
        ("Exports came to $512 billion in 2020.", "2021-01-02", ["within-rounding only-if-truncated"]),
        ("Exports came to about $510 billion in 2020.", "2021-01-02", ["within-rounding"]),
        ("Exports came to about $500 billion in 2020.", "2021-01-02", ["within-rounding"]),
        ("Exports came to about $600 billion in 2020.", "2021-01-02", ["contradicts other-figure"]),
        ("Exports fell about 5 percent in 2020.", "2021-01-02", ["within-rounding"]),
        ("Exports fell about 6 percent in 2020.", "2021-01-02", ["unknown unsure-reading"]),
        ("Exports exceeded $500 billion in 2020.", "2021-01-02", ["agrees"]),
        ("Exports exceeded $520 billion in 2020.", "2021-01-02", ["contradicts other-figure"]),
        ("Exports came to $521.9 billion in 2020.", "2021-01-02", ["contradicts other-figure"]),
        ("Exports came to $512.9 million in 2020.", "2021-01-02", ["contradicts other-scale"]),
        ("Exports rose 5.4 percent in 2020.", "2021-01-02", ["contradicts other-direction"]),
        ("Exports fell 4.5 percent in 2020.", "2021-01-02", ["contradicts other-figure"]),
        ("Exports came to $511.5 billion in 2020.", "2021-01-02", ["contradicts other-figure"]),
        ("Exports came to $511.5 billion in 2020.", "2022-03-01", ["unknown may-be-revised"]),
        ("Exports came to $521.9 billion in 2020.", "2022-03-01", ["contradicts other-figure"]),
        ("Exports came to $542.2 billion in 2019.", "2021-01-02", ["agrees-derived"]),
        ("Exports came to $524.2 billion in 2019.", "2021-01-02", ["contradicts other-figure"]),
        ("Exports came to $612.3 billion in 2021.", "2022-01-02", ["unknown no-fact"]),
        ("Imports came to $512.9 billion in 2020.", "2021-01-02", ["unknown no-fact"]),
        ("The ministry aims to raise exports to $600 billion in 2020.", "2020-01-02", ["unknown not-a-result"]),
    ],
)  # fmt: skip
def test_a_level_and_its_growth(tmp_path: Path, sentence: str, published: str, said: list[str]) -> None:
    """What is equal agrees, what touches is within rounding, what is apart contradicts unless it may be a revision."""
    assert outcomes(verify(sentence, published, knowledge(tmp_path, LEVEL))) == said


@pytest.mark.parametrize(
    ("level", "sentence", "said"),
    [
        ("512.9", "Exports came to $500 billion in 2020.", "within-rounding"),
        ("512.9", "Exports came to $500.0 billion in 2020.", "contradicts other-figure"),
        ("512.9", "Exports came to $600 billion in 2020.", "contradicts other-figure"),
        ("45.6", "Exports came to $50 billion in 2020.", "contradicts other-figure"),
        ("45.6", "Exports came to $50.0 billion in 2020.", "contradicts other-figure"),
        ("45.6", "Exports came to about $50 billion in 2020.", "within-rounding"),
        ("49.7", "Exports came to $50 billion in 2020.", "within-rounding"),
        ("45.6", "2020년 수출은 500억 달러였다.", "contradicts other-figure"),
        ("45.6", "2020년 수출은 약 500억 달러였다.", "within-rounding"),
        ("45.6", "2020년 수출은 약 600억 달러였다.", "contradicts other-figure"),
        ("6.9", "Exports came to $10 billion in 2020.", "contradicts other-figure"),
        ("980.1", "Exports came to $1 trillion in 2020.", "within-rounding"),
        ("712.9", "Exports came to $1 trillion in 2020.", "contradicts other-figure"),
    ],
)
def test_zeros_at_the_end_leave_five_percent(tmp_path: Path, level: str, sentence: str, said: str) -> None:
    """A round figure is near what it rounds, never half as far as its first digit; printed decimals count."""
    known = knowledge(tmp_path, {"value": level, "unit": "USD bn", "quotes": ["Exports"]})
    assert outcomes(verify(sentence, "2021-01-02", known)) == [said]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Exports of ships exceeded $10 billion in 2020.", "agrees"),
        ("Exports of ships exceeded $9 billion in 2020.", "agrees-derived"),
        ("Exports of ships exceeded $11 billion in 2020.", "unknown limit-leaves-open"),
        ("Exports of ships came to $11.5 billion in 2020.", "unknown limit-leaves-open"),
        ("Exports of ships came to $9.5 billion in 2020.", "contradicts beyond-limit"),
    ],
)
def test_a_limit_decides_only_what_it_can(tmp_path: Path, sentence: str, said: str) -> None:
    """Above 10 excludes 9.5, implies above 9, and says nothing of 11.5."""
    assert outcomes(verify(sentence, "2021-01-02", knowledge(tmp_path, ABOVE))) == [said]


def test_what_only_a_group_has_decides_nothing_and_is_named(tmp_path: Path) -> None:
    """Of a partner of which nothing is stated, what is said of its group is named, and no alarm is given."""
    partners = [*PARTNERS, {"code": "all-but-us", "en": "All but the U.S.", "ko": "미국 외", "aggregate": "true"}]
    partners[-1]["members"] = ["china"]
    down = group({"partner": "all-but-us", "direction": "down", "quotes": ["x"]})
    path = write_fact_base(tmp_path, groups=[down], partners=partners)
    known = Knowledge(Arithmetic(read_fact_base(path)))
    for sentence, said, facts in (
        ("Exports to China rose 3.0 percent in 2020.", "unknown only-of-group", ["all-but-us"]),
        ("Exports to China fell 3.0 percent in 2020.", "unknown only-of-group", ["all-but-us"]),
        ("Exports to the U.S. fell 3.0 percent in 2020.", "unknown no-fact", []),
    ):
        judged = verify(sentence, "2021-01-02", known)
        assert outcomes(judged) == [said]
        assert [fact.partner for judgement in judged for fact in judgement.facts] == facts


def test_a_level_is_judged_by_the_known_level_not_by_a_limit(tmp_path: Path) -> None:
    """Beside 512.9 the fact above 500 makes no level of 500 agree; passing 500 still agrees with it."""
    passed = {"measure": "threshold", "value": "500", "unit": "USD bn", "bound": "above", "quotes": ["x"]}
    known = knowledge(tmp_path, LEVEL, passed)
    for sentence, said in (
        ("Exports in 2020 stood at $500 billion.", "within-rounding"),
        ("Exports in 2020 stood at $500.0 billion.", "contradicts"),
        ("Exports in 2020 exceeded $500 billion.", "agrees"),
    ):
        (found,) = (j for j in verify(sentence, "2021-01-02", known) if j.facts)
        assert (found.outcome, found.facts[0].measure) == (said, "value"), sentence


def test_a_carried_sector_makes_no_error_of_what_all_trade_explains(tmp_path: Path) -> None:
    """A level under a sector of the sentence before, which a limit of all industries states, is no error."""
    passed = {"measure": "threshold", "value": "500", "unit": "USD bn", "bound": "above", "quotes": ["x"]}
    ict = group({"value": "183.6", "unit": "USD bn", "quotes": ["x"]}, sector="ict")
    path = write_fact_base(tmp_path, groups=[ict, group(LEVEL, passed)], source={"published": "2021-01-04"})
    known = Knowledge(Arithmetic(read_fact_base(path)))
    text = "In 2020 OLED exports in ICT were $10.0 billion. Exports in 2020 stood at ${} billion."
    assert outcomes(verify(text.format("500.0"), None, known))[1:] == ["unknown unsure-reading"]
    assert outcomes(verify(text.format("186.3"), None, known))[1:] == ["contradicts other-figure"]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Exports stayed below $510 billion in 2020.", "contradicts other-figure"),
        ("ICT exports exceeded $200 billion in 2020.", "contradicts other-figure"),
        ("ICT exports exceeded $500 billion in 2020.", "other-definition other-sector"),
    ],
)
def test_a_limit_is_of_another_definition_only_near_its_level(tmp_path: Path, sentence: str, said: str) -> None:
    """A false limit is not excused by another sector's level that merely lies beyond it."""
    ict = group({"value": "183.6", "unit": "USD bn", "quotes": ["x"]}, sector="ict")
    path = write_fact_base(tmp_path, groups=[ict, group(LEVEL)], source={"published": "2021-01-04"})
    assert outcomes(verify(sentence, "2021-01-04", Knowledge(Arithmetic(read_fact_base(path))))) == [said]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Exports fell more than 4 percent in 2020.", "agrees"),
        ("Exports fell less than 8 percent in 2020.", "agrees"),
        ("Exports fell by a little more than 5 percent in 2020.", "agrees"),
        ("Exports fell more than 6 percent in 2020.", "contradicts other-figure"),
        ("2020년 수출은 5%대 감소했다.", "within-rounding"),
        ("2020년 수출은 5100억 달러대를 기록했다.", "within-rounding"),
        ("2020년 수출은 5000억달러대였다.", "within-rounding"),
        ("2020년 수출은 5300억달러대였다.", "unknown unsure-reading"),
    ],
)
def test_limits_of_a_fall_and_ranges(tmp_path: Path, sentence: str, said: str) -> None:
    """A fall of more than 4 percent is one below -4; 5,100억 달러대 is from 510 to 520."""
    assert outcomes(verify(sentence, "2021-01-02", knowledge(tmp_path, LEVEL))) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "In won terms exports fell 4.2 percent in 2020.",
        "On a seasonally adjusted basis, exports rose 2.1 percent in 2020.",
        "Online exports rose 9.1 percent in 2020.",
        "Exports of the top 10 firms fell 6.4 percent in 2020.",
        "2020년 원화 기준 수출은 4.2% 감소했다.",
        "Without ships, 2020 exports fell 4.2 percent.",
    ],
)
def test_what_is_counted_otherwise_is_no_error(tmp_path: Path, text: str) -> None:
    """Growth in won, seasonally adjusted or of some firms is no claim about the growth that a fact states."""
    known = knowledge(tmp_path, LEVEL)
    assert "contradicts other-figure" not in outcomes(verify(text, "2021-01-02", known))
    after = text + " Exports came to $521.9 billion in 2020."
    assert outcomes(verify(after, "2021-01-02", known))[-1] == "contradicts other-figure"


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("In 2019 imports fell. December exports were $51.4 billion.", "2021-01-20", "agrees"),
        ("In 2019 imports fell. December exports were $51.4 billion.", None, "unknown"),
        ("2019년 수입은 6.0% 감소했다. 12월 수출은 514억 달러였다.", "2021-01-20", "unknown"),
        ("2019년 수입은 6.0% 감소했다. 12월 수출은 541억 달러였다.", "2021-01-20", "contradicts"),
        ("2019년 수입은 6.0% 감소했다. 2019년 12월 수출은 514억 달러였다.", "2021-01-20", "contradicts"),
        ("In 2019 imports fell. December exports were $51.4 billion.", "2020-01-20", "contradicts"),
    ],
)
def test_a_month_without_its_year_may_be_the_latest(
    tmp_path: Path, text: str, published: str | None, said: str
) -> None:
    """After another year was named, the latest month of the name may be meant: what is right of it is no error."""
    known = knowledge(
        tmp_path, {"value": "51.4", "unit": "USD bn", "growth": "12.6", "quotes": ["x"]}, period="2020-12"
    )
    assert [j.outcome for j in verify(text, published, known) if j.figure.mention.text[0] in "$5"][-1] == said


def test_directions_decide_signs(tmp_path: Path) -> None:
    """A fact that only says up contradicts a fall, but not by how much something rose."""
    known = knowledge(tmp_path, {"item": "ships", "direction": "up", "quotes": ["x"]})
    assert outcomes(verify("Exports of ships fell 3 percent in 2020.", "2021-01-02", known)) == [
        "contradicts other-direction"
    ]
    assert outcomes(verify("Exports of ships rose 3 percent in 2020.", "2021-01-02", known)) == [
        "unknown limit-leaves-open"
    ]


def test_another_definition_is_named(tmp_path: Path) -> None:
    """What is right for the ICT industry is no error of a text on all industries, and the other way round."""
    ict = knowledge(tmp_path, CHIPS, sector="ict")
    text = "Exports of chips rose 5.6 percent to $99.2 billion in 2020."
    assert outcomes(verify(text, "2021-01-02", ict)) == ["other-definition other-sector"] * 2
    told = verify("ICT exports of chips rose 6.5 percent in 2020.", "2021-01-02", ict)
    assert outcomes(told) == ["contradicts other-figure"]


def test_a_fact_that_contradicts_others_decides_nothing(tmp_path: Path) -> None:
    """What breaks a rule by the curator's own word is no ground to call a text wrong."""
    broken = {**LEVEL, "caveat": "A misprint is likely.", "acknowledges": ["outlier"]}
    text = "Exports came to $51.29 billion in 2020."
    assert outcomes(verify(text, "2021-01-02", knowledge(tmp_path, broken))) == ["unknown fact-has-caveat"]


def test_comparison_and_points(tmp_path: Path) -> None:
    """A yearly growth given as a monthly one, or as percentage points, is an error; the digits show it."""
    month = {**LEVEL, "growth": "4.0"}
    known = knowledge(tmp_path, month, period="2020-11")
    assert outcomes(verify("Exports rose 4.0 percent from a month earlier in November.", "2020-12-01", known)) == [
        "contradicts other-comparison"
    ]
    assert outcomes(verify("Exports rose 4.0 percentage points in November 2020.", "2020-12-01", known)) == [
        "contradicts percentage-points"
    ]


def test_events(tmp_path: Path) -> None:
    """A streak is right or wrong; a rank may have changed since, so a later text is not wrong about it."""
    streak = {"measure": "streak", "value": "7", "unit": "months", "event": "surplus", "quotes": ["x"]}
    known = knowledge(tmp_path, streak, period="2020-11", flow="balance", source={"published": "2020-12-01"})
    text = "The trade balance was in surplus for the {} consecutive month in November 2020."
    assert outcomes(verify(text.format("seventh"), "2020-12-01", known)) == ["agrees"]
    assert outcomes(verify(text.format("ninth"), "2020-12-01", known)) == ["contradicts other-figure"]
    rank = {"item": "ships", "measure": "rank", "value": "2", "unit": "place", "among": "history", "quotes": ["x"]}
    known = knowledge(tmp_path, rank)
    text = "Exports of ships recorded the third highest value in history in 2020."
    assert outcomes(verify(text, "2021-01-02", known)) == ["contradicts other-figure"]
    assert outcomes(verify(text, "2023-01-02", known)) == ["unknown may-be-revised"]


def test_an_older_vintage_says_so(tmp_path: Path) -> None:
    """A figure that a later document has revised agrees with the older one, and both are named."""
    path = write_fact_base(
        tmp_path,
        groups=[group(LEVEL), group({**LEVEL, "value": "512.5", "status": "revised"}, source="later")],
        source={"published": "2021-01-04"},
        others={"later": "Exports"},
        about={"later": {"published": "2021-12-01"}},
    )
    known = Knowledge(Arithmetic(read_fact_base(path)))
    (first,) = (j for j in verify("Exports came to $512.9 billion in 2020.", "2022-01-02", known) if j.facts)
    assert (first.outcome, first.reasons, len(first.facts)) == ("agrees", ("older-vintage",), 2)
    assert outcomes(verify("Exports came to $512.5 billion in 2020.", "2022-01-02", known)) == ["agrees"]


def test_what_is_no_claim(tmp_path: Path) -> None:
    """Dates and names are no claims; a figure that nothing binds is unknown."""
    found = verify(
        "On Jan. 4 the ministry praised 5G.\n\nA third of $3 billion went.", None, knowledge(tmp_path, LEVEL)
    )
    assert {j.figure.mention.text: j.outcome for j in found} == {
        "Jan. 4": "not-a-claim", "5G": "not-a-claim", "A third": "unknown", "$3 billion": "unknown",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Exports came to 512.9 billion in 2020.", ["512.9 billion"]),
        ("Exports were worth 95bn, and imports 90bn.", ["95bn", "90bn"]),
        ("Exports were 95B in 2020.", ["95B"]),
        ("Exports were 512.9B in 2020.", ["512.9"]),
        ("Exports hit 512,900,000,000 in 2020.", ["512,900,000,000"]),
        ("Exports were 512.9 in 2020.", ["512.9"]),
        ("Exports were 521 in 2020.", ["521"]),
        ("Korea posted 95 billion exports.", ["95 billion"]),
        ("Exports of 20-30 billion a year are expected.", ["20-30 billion"]),
        ("Exports by partner\n\n- China: 132.6 billion\n- US: 74 billion", ["132.6 billion", "74 billion"]),
        ("2020년 수출은 6000억이었다.", ["6000억"]),
        ("2020년 수출은 6천억을 넘었고 수입은 5000억 규모였다.", ["6천억", "5000억"]),
        ("Exports of 12 apples and of 2 million apples, in section 3.2.", []),
        ("Exports rose in 2020. Korea has a population of 52 million.", []),
        ("Exports rose, with working days at 14.5.", []),
        ("Exports of 5G phones and of 3M tape: example.org/exports?id=20170823000159", []),
        ("인구 5천만의 나라에서 수출이 늘었다.", []),
        ("The budget was 95 billion.", []),
    ],
)
def test_an_amount_without_a_currency_is_not_judged(tmp_path: Path, text: str, amounts: list[str]) -> None:
    """Where a text speaks of trade, an amount without a currency is unknown, right or wrong; a count is no amount."""
    found = verify(text, "2021-01-02", knowledge(tmp_path, LEVEL))
    assert [j.figure.mention.text for j in found if j.reasons == ("no-currency",)] == amounts
    assert {j.outcome for j in found} <= {"unknown", "not-a-claim"}


def test_a_fact_that_contradicts_others_confirms_nothing(tmp_path: Path) -> None:
    """A text that repeats a figure which breaks a rule by the curator's own word is not called right."""
    broken = {**LEVEL, "caveat": "A misprint is likely.", "acknowledges": ["outlier"]}
    text = f"Exports came to ${LEVEL['value']} billion in 2020."
    assert outcomes(verify(text, "2021-01-02", knowledge(tmp_path, broken))) == ["unknown fact-has-caveat"]


def test_a_limit_decides_no_level(tmp_path: Path) -> None:
    """Above 11 does not say that something was 11; it agrees with a text that says so much only."""
    limit = {
        "measure": "threshold",
        "value": "11",
        "unit": "USD bn",
        "bound": "above",
        "item": "ships",
        "quotes": ["x"],
    }
    known = knowledge(tmp_path, limit)
    for text, outcome in (
        ("Exports of ships came to $11 billion in 2020.", "unknown limit-leaves-open"),
        ("Exports of ships exceeded $11 billion in 2020.", "agrees"),
        ("Exports of ships came to $9 billion in 2020.", "contradicts beyond-limit"),
    ):
        assert outcomes(verify(text, "2021-01-02", known)) == [outcome], text


@pytest.mark.parametrize(
    "sentence", ["Exports in 2020 were the largest in 3 years.", "2020년 수출은 3년 만에 최대였다."]
)
def test_a_window_is_no_place(tmp_path: Path, sentence: str) -> None:
    """How many years a best is of agrees with the window of a rank, and bounds nothing: the rank itself is a place."""
    rank = {"measure": "rank", "value": "1", "unit": "place", "among": "window", "window": "3 years", "quotes": ["x"]}
    [found] = [one for one in verify(sentence, "2021-01-02", knowledge(tmp_path, rank)) if one.facts]
    assert (found.outcome, found.interval) == ("agrees", None)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Of the goods followed most, 6 of 7 grew in 2020.", 2),
        ("Goods followed most rose: five out of the six in 2020.", 2),
        ("2020년 주요 성장 분야 7개 중 6개가 증가했다.", 2),
        ("Six of seven directors left in 2020.", 0),
        ("2020년 회의 7개 중 6개를 열었다.", 0),
        ("2020년 수출은 600억 달러를 처음 돌파했다.", 1),
        ("Exports in 2020 first topped $60 billion.", 1),
        ("Exports in 2020 were $9 billion; in May the house first passed the bill.", 0),
        ("처음부터 다시 썼다.", 0),
    ],
)
def test_what_is_counted_is_listed(tmp_path: Path, sentence: str, said: int) -> None:
    """Counts of those that rose or fell and of all, and first times, are listed as unknown where nothing reads them."""
    found = verify(sentence, "2021-01-02", knowledge(tmp_path, LEVEL))
    assert outcomes(found).count("unknown not-read") == said
