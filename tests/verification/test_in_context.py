"""Figures whose sentences leave open what they are of, judged by the built-in facts with what stands around them."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verified_text, verify
from tests.verification.judged import judged


def test_a_run_of_figures_is_of_the_time_that_bears_it_out(known: Knowledge) -> None:
    """Figures read of 2019, which agree with the facts of 2020, are judged there, errors too; single ones are not."""
    text = "In 2019 exports were $542.2 billion. The year 2020 was worse.\n\n{}"
    run = text.format(
        "Bio-health exports rose 54.4 percent, exports of cosmetics 15.7 percent. Ship exports rose 2.0 percent."
    )
    assert judged(run, "2021-01-02", known) == {
        "$542.2 billion": "agrees-derived", "54.4 percent": "agrees", "15.7 percent": "agrees",
        "2.0 percent": "contradicts",
    }  # fmt: skip
    assert judged(text.format("Ship exports rose 2.0 percent."), "2021-01-02", known)["2.0 percent"] == "unknown"


def test_a_figure_beside_a_right_one_is_read_for_sure(known: Knowledge) -> None:
    """Not fitting other figures of the text excuses no error where the growth agrees, or digits are exchanged."""
    text = (
        "In December 2020, exports rose 12.6 percent to $51.4 billion. "
        "Imports rose 1.8 percent to {}. The trade surplus was {}."
    )
    assert judged(text.format("$54.4 billion", "$9.6 billion"), "2021-01-02", known) == {
        "12.6 percent": "agrees", "$51.4 billion": "agrees", "1.8 percent": "agrees", "$54.4 billion": "contradicts",
        "$9.6 billion": "contradicts",
    }  # fmt: skip


def test_what_two_figures_tell_together_is_no_error(known: Knowledge) -> None:
    """A level and growth that are those of the item spoken of before are right, and no error of all items."""
    text = (
        "ICT exports of chips to Vietnam rose 7.0 percent to $11.5 billion in 2020. To the EU: $2.3 billion, up 4.5%."
    )
    assert set(judged(text, "2021-01-19", known).values()) == {"agrees"}


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("The U.S. became the No. 1 export market for the first time in 20 years in December.", "2024-01-02", "agrees"),
        ("12월 미국은 30년 만에 중국을 제치고 최대 수출국이 됐다.", "2024-01-02", "contradicts"),
        ("12월 미국은 20년 만에 중국을 제치고 최대 수출국이 됐다.", "2024-01-02", "agrees"),
        ("12월 일평균 수출은 18개월 만에 가장 높은 증가율을 기록했다.", "2024-01-02", "agrees"),
        ("12월 일평균 수출은 16개월 만에 가장 높은 증가율을 기록했다.", "2024-01-02", "contradicts"),
        ("In December exports to the U.S. passed $11 bn for the first time in 30 months.", "2024-01-02", "contradicts"),
        ("Exports passed $700 bn, seven years after they passed $600 bn in 2018.", "2025-12-30", "agrees-derived"),
        ("Exports passed $700 bn, eight years after they passed $600 bn in 2018.", "2025-12-30", "contradicts"),
        ("2025년 수출 7000억 달러는 2018년 6000억 달러 달성 이후 7년 만이다.", "2025-12-30", "agrees-derived"),
    ],
)  # fmt: skip
def test_first_times(text: str, published: str, said: str, known: Knowledge) -> None:
    """How long ago a market was the greatest, growth as high or a level passed is judged by facts of other shapes."""
    spans = ("20", "30", "18", "16", "7년", "seven", "eight")
    found = {figure: outcome for figure, outcome in judged(text, published, known).items() if figure.startswith(spans)}
    assert list(found.values()) == [said]


@pytest.mark.parametrize(
    ("years", "said"), [("20", ("agrees", "agrees")), ("30", ("unknown", "contradicts"))], ids=["right", "wrong"]
)
def test_the_word_of_a_first_time_rests_on_the_fact_of_its_number(
    years: str, said: tuple[str, str], known: Knowledge
) -> None:
    """The "first" before a number of years is judged by the fact that the number is, and raises no alarm beside it."""
    text = f"In December the U.S. overtook China as the largest export market for the first time in {years} years."
    found = {one.figure.mention.text: one for one in verify(text, "2024-01-02", known)}
    first, number = found["first"], found[years]
    assert (first.outcome, number.outcome) == said
    assert [fact.event for fact in first.facts] == ["largest-destination"]
    assert first.facts == number.facts


@pytest.mark.parametrize(
    ("text", "first", "said"),
    [
        ("In December 2023 exports to the U.S. first went above $11 billion.", "first", "agrees"),
        ("In December 2023 exports to the U.S. first went above $10 billion.", "first", "unknown"),
        ("2023년 12월 미국으로의 수출이 110억 달러를 처음 웃돌았다.", "처음", "agrees"),
    ],
)
def test_a_level_first_passed_is_one_passed_for_the_first_time(
    text: str, first: str, said: str, known: Knowledge
) -> None:
    """The word for a first time beside a level is judged by the fact that says of this level that it was the first."""
    assert judged(text, "2024-01-10", known)[first] == said


def test_a_share_of_two_partners_together(known: Knowledge) -> None:
    """What two partners have together is judged as theirs, and its change in points follows from both years."""
    text = "The combined share of the US and China in exports fell to {}% in January-November, by {} percentage points."
    for share, points, said in (("35.7", "2.4", ["agrees", "agrees-derived"]), ("37.5", "3.1", ["contradicts"] * 2)):
        assert list(judged(text.format(share, points), "2025-12-30", known).values()) == said
    for text in (
        "The share of China and the United States fell 2.4 percentage points to 35.7 percent.",
        "Exports depended less on the U.S. and China, whose share dropped from 38.1 percent to 35.7 percent.",
    ):
        assert set(judged(text, "2025-12-30", known).values()) <= {"agrees", "agrees-derived"}


def test_a_run_is_of_the_sector_that_bears_it_out(known: Knowledge) -> None:
    """Goods that are told of behind ICT exports are those of ICT, and so is an error among them."""
    text = (
        "ICT exports came to $183.6 billion in 2020. Chips rose 5.4 percent to $100.3 billion in that year.\n\n"
        "Exports of mobile phones fell 6.0 percent to $11.3 billion in 2020. Display exports rose 5.1 percent in 2020."
    )
    found = judged(text, "2021-01-19", known)
    assert found.pop("5.1 percent") == "contradicts"
    assert set(found.values()) == {"agrees"}


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("Korea is the sixth country to reach $700 billion in exports in 2025.", "2025-12-30", ["agrees"] * 2),
        (
            "Korea is the fifth country to reach $700 bn in exports in 2025.",
            "2025-12-30",
            ["contradicts", "agrees"],
        ),
        (
            "In 2018 Korea was the sixth country to pass $600 bn in exports.",
            "2025-12-30",
            ["contradicts", "agrees"],
        ),
        ("Exports set records for six consecutive months, as of November 2025.", "2025-12-30", ["agrees"]),
        ("It marked the 12th consecutive year the country logged a surplus.", "2021-01-02", ["agrees"]),
        ("2020년 수출은 4년 연속 5000억 달러를 지켰다.", "2021-01-02", ["agrees", "agrees"]),
        ("The IMF sees Korean inflation at 2.4 percent in 2024.", "2024-01-02", ["agrees"]),
        ("Chips made up 25 percent of exports in 2020.", "2021-01-02", ["contradicts"]),
        (
            "Chips made up 19.3 percent of exports of $512.9 billion in 2020.",
            "2021-01-02",
            ["agrees-derived", "agrees"],
        ),
        ("한국은 2025년 세계 6번째로 수출 7000억 달러를 달성했다.", "2026-01-02", ["agrees", "agrees"]),
    ],
)
def test_what_a_sentence_leaves_open(text: str, published: str, said: list[str], known: Knowledge) -> None:
    """Orders, streaks of what, sums that were reached and rates are judged by the words of their sentence."""
    lead = "" if "2020" in text or "202" in text else "In 2020 exports were $512.9 billion. "
    assert list(judged(lead + text, published, known).values())[bool(lead) :] == said


def test_a_time_behind_the_next_figure_is_of_the_next(known: Knowledge) -> None:
    """Exports of December beside a growth of November are no error of November, and points for percent are one."""
    text = (
        "Exports climbed 12.6{} year-on-year to $51.41 billion, after a 4.0% rise in November. Imports rose 1.8% to {}."
    )
    right = judged(text.format("%", "$44.46 billion"), "2021-01-04", known)
    assert set(right.values()) == {"agrees", "within-rounding"}
    wrong = judged(text.format("%", "$44.46 million"), "2021-01-04", known)
    assert {figure for figure, outcome in wrong.items() if outcome == "contradicts"} <= {"$44.46 million"}
    points = judged("In December, exports climbed 12.6%p year-on-year to $51.41 billion.", "2021-01-04", known)
    assert points == {"12.6%p": "contradicts", "$51.41 billion": "within-rounding"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Exports rose to $512.9 billion in 2020.", "contradicts"),
        ("Exports fell to $512.9 billion in 2020.", "agrees"),
        ("Imports in 2020 climbed sharply to about $467 billion.", "contradicts"),
        ("Chip exports dropped to $99.2 billion in 2020.", "contradicts"),
        ("Chip exports dwindled to $99.2 billion in 2020.", "contradicts"),
        ("Ship exports rose to $19.7 billion in 2020.", "contradicts"),
        ("2020년 수출은 5129억 달러로 증가했다.", "contradicts"),
        ("2020년 반도체 수출은 감소한 992억 달러였다.", "contradicts"),
        ("In November 2020 imports rose to $39.9 billion from a year earlier.", "contradicts"),
        ("In November 2020 imports rose to $39.9 billion.", "agrees"),
        ("In November 2020 imports rose to $39.9 billion from the previous month.", "agrees"),
        ("2020년 11월 수입은 399억 달러로 늘었다.", "agrees"),
        ("Exports rose to $512.9 billion in 2020 from $495.4 billion in 2016.", "agrees"),
        ("By the end of 2020, exports had grown to $512.9 billion.", "agrees"),
        ("Chip exports fell below $100 billion in 2020.", "contradicts"),
        ("Imports climbed above $460 billion in 2020.", "contradicts"),
        ("Exports fell below $520 billion in 2020.", "agrees"),
        ("Chip exports stayed below $100 billion in 2020.", "agrees"),
        ("2020년 반도체 수출이 1000억 달러 아래로 떨어졌다.", "contradicts"),
        ("2020년 수입은 4700억 달러 아래로 감소했다.", "agrees"),
    ],
)
def test_a_level_moves_as_the_facts_have_it(known: Knowledge, text: str, said: str) -> None:
    """A verb that has a level rise where it fell against the year before is an error, against other times not."""
    found = [one for one in verify(text, "2021-01-05", known) if one.outcome != "not-a-claim"]
    assert found[0].outcome == said
    assert (found[0].reasons == ("other-direction",)) == (said == "contradicts")


@pytest.mark.parametrize(
    "text",
    [
        "Exports by foreign-invested companies rose 3.4 percent to $99.8 billion in 2020.",
        "Samsung Electronics said its exports fell 10 percent to $60 billion in 2020.",
        "The firm's exports dropped 11 percent in 2020.",
        "The company exported $20.1 billion worth of goods in 2020.",
        "Computers and ships diverged in 2020. The former's exports grew 57.2 percent to $13.4 billion.",
        "외국인투자기업의 2020년 수출은 3.0% 증가한 998억 달러였다.",
        "In the year to November, exports fell 7.1 percent to $461.4 billion.",
        "In the 12 months to November 2020, exports fell 7.1 percent to $509 billion.",
        "A fifth of what we sold abroad in 2020, $99.2 billion in all, were goods of one kind.",
        "The current account surplus was $75.3 billion in 2020. Exports fell 7.2 percent and imports 8.8 percent.",
        "2020년 경상수지는 752억 달러 흑자였다. 수출은 7.2%, 수입은 8.8% 각각 감소했다.",
        "Of Gyeonggi's total in 2020, semiconductor exports were up 7.7 percent.",
        "2020년 경기도의 반도체 수출은 7.7% 늘었다.",
        "The Korea Automobile Manufacturers Association said automobile exports fell 11.9 percent in 2020.",
    ],
)
def test_what_is_not_of_all_trade_is_no_error(known: Knowledge, text: str) -> None:
    """What some firms sell, what takes up a name told before, and sums to a month are not judged as the total."""
    assert set(judged(text, "2021-01-05", known).values()) == {"unknown"}


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("The numbers for 2020 are in. Goods exports: $512.9bn (2019: $542.2bn). The tech ministry: chips $100.3bn.",
         ["agrees", "agrees-derived", "other-definition"]),
        ("The surplus of $45.6 billion of 2020 owed everything to imports, which collapsed by 7.2 percent.",
         ["agrees", "agrees"]),
    ],
)  # fmt: skip
def test_goods_and_everything_are_all_trade(known: Knowledge, text: str, outcomes: list[str]) -> None:
    """Exports of goods are those of the customs, also behind a level of another year."""
    assert list(judged(text, "2021-01-05", known).values()) == outcomes


@pytest.mark.parametrize(
    ("text", "published", "figure", "said"),
    [
        ("○ 2020년 ICT 수출은 1,836억 달러\n○ 2020년 수입은 4,672억 달러로 증가", "2021-01-20", "4,672억 달러",
         "contradicts"),
        ("○ 2020년 ICT 수출은 1,836억 달러\n○ 대미 수출은 742억 달러로 4년 연속 증가", "2021-01-20", "4년", "agrees"),
        ("2025년 1~11월 미국·중국 수출 비중은 35.7%로 작년(38.1%)보다 낮아졌다.", "2025-12-30", "35.7%", "agrees"),
        ("2025년 1~11월 미국·중국 수출 비중은 35.7%로 작년(38.1%)보다 낮아졌다.", "2025-12-30", "38.1%", "agrees"),
        ("미국과 중국의 수출 비중은 1~11월 2.4%포인트 낮아졌다.", "2025-12-30", "2.4%포인트", "agrees-derived"),
        ("미국과 중국의 수출 비중은 1~11월 53.7%였다.", "2025-12-30", "53.7%", "unknown"),
        ("OLED exports topped $10 billion in 2020.", "2021-01-19", "$10 billion", "other-definition"),
        ("In ICT, OLED exports topped $10 billion in 2020 for the third time.", "2021-01-19", "third", "unknown"),
        ("In ICT, OLED exports topped $10 billion in 2020 for the second time.", "2021-01-19", "second", "contradicts"),
        ("All seven new growth engine items grew for the second month in December 2020, the first time in 29 months.",
         "2021-01-02", "29", "agrees"),
        ("2023년 12월 대미 수출이 110억 달러를 처음 넘었다.", "2024-01-02", "110억 달러", "agrees"),
        ("The trade surplus grew in 2020, to $45.6 billion from $38.9 billion.", "2021-01-02", "$38.9 billion",
         "agrees-derived"),
    ],
)  # fmt: skip
def test_what_facts_decide_though_it_is_told_in_another_way(
    known: Knowledge, text: str, published: str, figure: str, said: str
) -> None:
    """Shares of partners together, levels passed, times counted and levels of before are set beside their facts."""
    assert judged(text, published, known)[figure] == said


_ALL_RIGHT = (
    "Exports fell 5.4 percent in 2020.\n\nQ: And in December?\nA: Exports jumped 12.6 percent to $51.4 billion. "
    "Imports rose 1.8 percent to $44.5 billion.",
    "Exports came to $512.9 billion in 2020.\n\nSemiconductors. Exports in November were $8.6 billion.",
    "The year was helped by the surplus, as imports collapsed by 7.2 percent in 2020.",
    "December 2020 was the best month of the year by daily average exports: $2.1 billion.",
    "2020년 11월 일평균 수출은 6.3% 늘었다. 전체로는 4.0% 늘었다.",
    "The ICT surplus was $71 billion in 2020.\n1. $100.3 billion: exports of semiconductors.\n"
    "2. $3.9 billion: ICT exports to Japan.",
    "2020년 주요 수치\n4,672억 달러: 수입\n992억 달러: 반도체 수출\n742억 달러: 미국 수출",
    "수입은 줄었다.\n992억 달러: 2020년 반도체 수출",
    "2020년 수출\n\n992억 달러: 반도체",
    "Shipbuilding. Exports fell 2.0 percent in 2020.",
    "CHIPS! Exports in 2020 were $99.2 billion.",
    "And auto parts?\n\nExports fell 17.2 percent in 2020.",
    "And the U.S.? Exports came to $74.2 billion in 2020.",
    "Not to America! Exports rose 1.1 percent in 2020.",
    "미국은? 2020년 수출은 1.1% 늘었다.",
    "Exports fell 5.4 percent in 2020. And imports? They fell 7.2 percent.",
    "수입은? 2020년 7.2% 줄었다.",
    "Exports in December 2020 rose to $51.4 billion from $45.6 billion.",
    "Exports in 2020 fell to $512.9 billion. Imports? $467.2 billion, from $503.3 billion.",
)
_LONG = "It was a year that nobody who makes chips in Korea will forget, as there were many more of them than buyers."


@pytest.mark.parametrize("text", _ALL_RIGHT)
def test_the_words_nearest_to_a_figure_tell_what_it_is_of(text: str, known: Knowledge) -> None:
    """A question, a head, a label behind it or the last flow before it may say its time, its name or its flow."""
    assert set(judged(text, "2021-01-05", known).values()) <= {"agrees", "agrees-derived"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Shipments. Exports fell 2.0 percent in 2020.", "contradicts"),  # no ships
        ("Chips and ships. Exports rose 5.6 percent in 2020.", "contradicts"),
        ("Chips and ships. Exports fell 2.0 percent in 2020.", "contradicts"),
        ("It was good for us. Exports rose 1.1 percent in 2020.", "contradicts"),
        ("Imports fell. Exports fell 7.2 percent in 2020.", "contradicts"),
        ("Exports of chips fell. Exports of ships rose 5.6 percent in 2020.", "contradicts"),
        ("Exports to the U.S. grew. Exports to China rose 1.1 percent in 2020.", "unknown"),
        (f"{_LONG} Exports in 2020 were $99.2 billion.", "contradicts"),
    ],
)
def test_words_before_a_figure_excuse_no_error(text: str, said: str, known: Knowledge) -> None:
    """A head that names several, another than the figure's own or none, or is a sentence by itself, changes nothing."""
    assert list(judged(text, "2021-01-05", known).values()) == [said]


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("Exports fell by $29.3 billion in 2020, imports by $36.2 billion.", "2021-01-06",
         {"$29.3 billion": "agrees-derived", "$36.2 billion": "agrees-derived"}),
        ("Exports rose by $5.6 billion from November in December 2020.", "2021-01-06",
         {"$5.6 billion": "agrees-derived"}),
        ("2020년 수출은 전년보다 293억 달러, 수입은 326억 달러 줄었다.", "2021-01-06",
         {"293억 달러": "agrees-derived", "326억 달러": "contradicts"}),
        ("Total trade was $980.1 billion in 2020. Total trade was $1.05 trillion in 2019.",
         "2021-01-06", {"$980.1 billion": "agrees-derived", "$1.05 trillion": "agrees-derived"}),
        ("In 2020 Korea had surpluses of $45.6 billion overall and $17.0 billion in ICT.", "2021-01-19",
         {"$45.6 billion": "agrees", "$17.0 billion": "contradicts"}),
        ("In 2020 mobile phone exports fell 6.0 percent to $13.1 billion.", "2021-01-19",
         {"6.0 percent": "other-definition", "$13.1 billion": "contradicts"}),
        ("ICT exports to the US, $18.4 billion in 2019, jumped to $22.1 billion in 2020. Chips brought in $8.1 billion "
         "(up 28.5 percent).", "2021-03-15",
         {"$18.4 billion": "agrees-derived", "$22.1 billion": "agrees", "28.5 percent": "contradicts"}),
        ("China, at $86.9 billion of ICT exports in 2020, accounts for nearly half (47.3 percent).", "2021-01-20",
         {"$86.9 billion": "agrees", "47.3 percent": "agrees-derived"}),
        ("2020년 베트남은 우리 ICT 수출의 두 번째 큰 시장이다.", "2021-01-20", {"두 번째": "unknown"}),
        ("Korea closed 2023 on a high note. December exports rose 5.1%. Chip exports were up 12.8%.", "2024-01-02",
         {"5.1%": "agrees", "12.8%": "contradicts"}),
        ("Textile exports were about $2 billion in November 2020.", "2020-12-01", {"$2 billion": "contradicts"}),
        ("The surplus widened to $45.6 billion in 2020 from $39.8 billion.", "2021-01-02",
         {"$45.6 billion": "agrees", "$39.8 billion": "contradicts"}),
        ("In December 2020, 11 of the 18 main items grew.", "2021-01-02", {"18": "contradicts"}),
        ("Samsung, which said that it would invest, was among the winners as chip exports rose 5.6 percent to $99.2 "
         "billion in 2020.", "2021-01-04", {"5.6 percent": "agrees", "$99.2 billion": "agrees"}),
        ("올해 연간 수출이 처음 7000억 달러를 넘었다. 6000억 달러는 2018년의 일로 7번째였다.",
         "2025-12-29", {"7000억 달러": "agrees", "6000억 달러": "unknown"}),
        ("The government wants exports to top $700 billion again in 2026.", "2025-12-31", {"$700 billion": "agrees"}),
        ("ICT exports were $183.6 billion in 2020, imports $112.6 billion, the surplus $61 billion.", "2021-01-18",
         {"$183.6 billion": "agrees", "$112.6 billion": "agrees", "$61 billion": "contradicts"}),
        ("Exports fell 7.4 percent in 2023, but December brought relief: exports rose 5.1 percent to $57.6 billion.",
         "2024-01-04", {"7.4 percent": "unknown", "5.1 percent": "agrees", "$57.6 billion": "agrees"}),
        ("Chip sales worldwide were $439 billion in 2020, up 6.5 percent.", "2021-01-12", {"6.5 percent": "unknown"}),
        ("In November 2020 exports rose 4.0 percent. Car exports were $8.6 billion, chip exports $4.0 billion.",
         "2020-12-02", {"$8.6 billion": "contradicts", "$4.0 billion": "contradicts"}),
        ("올해 1~11월 미국과 중국의 합산 비중은 38.1%였다.", "2025-12-30", {"38.1%": "unknown"}),
        ("Information technology made up 35.8 percent of all exports in 2020.", "2021-01-20",
         {"35.8 percent": "agrees-derived"}),
    ],
)  # fmt: skip
def test_time_and_name_and_definition_are_tried_together(
    known: Knowledge, text: str, published: str, said: dict[str, str]
) -> None:
    """Changes in dollars, totals, shares, other definitions and carried times are judged, and so are errors in them."""
    found = judged(text, published, known)
    assert {figure: found[figure] for figure in said} == said


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("In 2020 chip exports rose 5.6 percent to $99.2 billion, which was the second highest ever.", "2021-01-05",
         {"second": "agrees"}),
        ("지난해 ICT 수출은 1836억 달러로, 2018년과 2017년에 이어 역대 3위를 기록했다.", "2021-01-19",
         {"3위": "agrees"}),
        ("지난해 ICT 수출은 1836억 달러로, 2018년과 2017년에 이어 역대 4위를 기록했다.", "2021-01-19",
         {"4위": "contradicts"}),
        ("미국이 20년 만에 한국의 1위 수출국 자리에 올랐다. 12월 대미 수출은 처음 110억 달러를 넘었다.", "2024-01-02",
         {"20년": "agrees", "1위": "agrees"}),
        ("Korea was the seventh to reach $600 billion in exports in 2018, the sixth to reach $700 billion this year.",
         "2025-12-30", {"seventh": "agrees", "sixth": "agrees"}),
        ("한국은 6000억 달러를 세계 6번째로, 7000억 달러를 세계 7번째로 달성했다.", "2025-12-30",
         {"6번째": "contradicts", "7번째": "contradicts"}),
        ("Semiconductors, the country's key export, posted a 21.8 percent increase in December, growing for two "
         "consecutive months.", "2024-01-02", {"21.8 percent": "agrees", "two": "unknown"}),
        ("Thanks to chips, the main driver, shipments overall fell just 5.4 percent in 2020.", "2021-01-05",
         {"5.4 percent": "agrees"}),
        ("Automobiles, another key export, grew 17.9 percent in December, rising for 12 straight months.", "2024-01-02",
         {"17.9 percent": "agrees", "12": "contradicts"}),
        ("ICT exports to the US and the EU came to $11.25 billion and $22.13 billion, respectively, in 2020.",
         "2021-01-19", {"$11.25 billion": "contradicts", "$22.13 billion": "contradicts"}),
        ("2020년 ICT 수출은 미국 221억 달러, EU 113억 달러였다.", "2021-01-19",
         {"221억 달러": "agrees", "113억 달러": "agrees"}),
        ("미국과 중국을 합한 수출 비중은 지난해 1~11월 35.7%에서 올해 같은 기간 38.1%로 바뀌었다.", "2025-12-30",
         {"35.7%": "contradicts", "38.1%": "contradicts"}),
        ("12월 수출은 576억 달러로, 조업일수가 2일 부족했는데도 3개월 연속 늘었다. 조업일수를 고려한 일평균 수출 "
         "증가율(+15.4%)은 두 자릿수였다.", "2024-01-02", {"3개월": "agrees", "+15.4%": "contradicts"}),
        ("Mobile device exports in the ICT sector fell 6 percent to $11.3 billion in 2020.", "2021-01-19",
         {"6 percent": "agrees", "$11.3 billion": "agrees"}),
        ("한국의 수출액이 사상 처음으로 7천억달러를 넘었다. 올해 누적 수출액은 7천만달러로 잠정 집계됐다.",
         "2025-12-29", {"7천만달러": "contradicts"}),
        ("올해 누적 수출액은 7천만달러로 잠정 집계됐다.", "2025-12-29", {"7천만달러": "unknown"}),
        ("Exports of automobiles fell by 11.9 percent to $37.4 billion in 2020, by the industry's own count.",
         "2021-01-05", {"11.9 percent": "unknown"}),
        ("자동차 수출은 2020년 11.9% 줄었다고 자동차산업협회 집계는 전했다.", "2021-01-05", {"11.9%": "unknown"}),
        ("Exports fell 4.5 percent in 2020, Ministry of Trade, Industry and Energy data showed.", "2021-01-05",
         {"4.5 percent": "contradicts"}),
        ("2020년 수출은 4.5% 줄었다고 한국무역협회 자료가 전했다.", "2021-01-05", {"4.5%": "contradicts"}),
    ],
)  # fmt: skip
def test_names_ranks_and_counts_as_the_sentence_has_them(
    known: Knowledge, text: str, published: str, said: dict[str, str]
) -> None:
    """Ranks behind others, subjects in apposition, exchanged figures and other people's counts are told apart."""
    found = judged(text, published, known)
    assert {figure: found.get(figure) for figure in said} == said


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("Exports rose 12.6 percent in December 2020. Exports of ships also rose, and imports fell.", 2),
        ("2020년 12월 수출은 12.6% 늘었다. 선박 수출도 증가했다.", 1),
        ("Exports rose 12.6 percent in December 2020, a record for the month.", 1),
        ("Exports of chips (up 30.0 percent) and ships (up 105.9 percent) rose in December 2020.", 0),
    ],
)
def test_statements_in_words_alone_are_counted(text: str, statements: int, known: Knowledge) -> None:
    """What a text says of directions without a figure is counted beside its figures."""
    assert verified_text(text, "2021-01-05", known).in_words == statements


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("In 2020 exports of chips exceeded $300 billion.", "2021-01-05", {"$300 billion": "unknown"}),
        ("올해 수출은 7000억 달러를 넘었다. 외국인직접투자는 350억 달러를 넘어 역대 최대를 기록했다.", "2025-12-31",
         {"350억 달러": "unknown"}),
        ("Exports were US$57.6bn in December, 5.1% higher than a year ago, when they were about US$54.8bn.",
         "2024-01-03", {"US$54.8bn": "agrees-derived"}),
        ("Exports were US$57.6bn in December, 5.1% higher than a year ago, when they were US$58.4bn.",
         "2024-01-03", {"US$58.4bn": "contradicts"}),
        ("In Japan they bought less in 2020. ICT exports of chips to Japan fell 16.9 percent to $1.1 billion. Exports "
         "there fell 5.1 percent to $3.9 billion.", "2021-02-20", {"5.1 percent": "agrees", "$3.9 billion": "agrees"}),
        ("1~11월 미국과 중국의 합산 수출 비중은 35.7%로, 작년 같은 기간 31.8%에서 낮아졌다.", "2025-12-31",
         {"35.7%": "agrees", "31.8%": "contradicts"}),
    ],
)  # fmt: skip
def test_what_bears_a_figure_out_bears_no_other(
    known: Knowledge, text: str, published: str, said: dict[str, str]
) -> None:
    """A limit that any greater figure implies is no other's; the year before, a place, and two partners are told."""
    found = judged(text, published, known)
    assert {figure: found.get(figure) for figure in said} == said


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("In 2020 chips, the main driver, helped limit the fall in exports to 5.4 percent.", "2021-01-05",
         {"5.4 percent": "agrees"}),
        ("2020년 반도체가 수출 감소폭을 5.4%로 줄이는 데 기여했다.", "2021-01-05", {"5.4%": "agrees"}),
        ("Chips, the main driver, helped limit the fall in exports to 4.5 percent in 2020.", "2021-01-05",
         {"4.5 percent": "contradicts"}),
        ("Both were lower than in 2019, when exports were $542 billion and imports $503 billion. In 2020 they fell.",
         "2021-03-05", {"$542 billion": "agrees-derived", "$503 billion": "agrees-derived"}),
        ("In December 2020 exports were $51.4 billion and imports $44.5 billion. In December 2019 exports had been "
         "$51.4 billion.", "2021-01-05", {"$44.5 billion": "agrees", "$51.4 billion": "contradicts"}),
        ("In December 2020, ICT exports were 35 percent of all exports, which were $51.4 billion.", "2021-01-20",
         {"35 percent": "agrees-derived", "$51.4 billion": "agrees"}),
    ],
)  # fmt: skip
def test_a_figure_is_of_what_its_clause_names(
    known: Knowledge, text: str, published: str, said: dict[str, str]
) -> None:
    """The fall in exports is that of all; the year that a sentence names is that of its levels, wrong ones too."""
    found = judged(text, published, known)
    assert {figure: found.get(figure) for figure in said} == said


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("60억달러를 넘는 흑자가 2개월 연속 이어졌다. 2020년 11월의 일이다.", "2020-12-02",
         {"60억달러": "unknown", "2개월": "unknown"}),
        ("2020년 11월 50억 달러를 넘는 흑자가 3개월 연속 이어졌다.", "2020-12-02", {"3개월": "agrees"}),
        ("바이오헬스는 2020년 11월까지 6개월 연속 50% 이상 증가했다.", "2020-12-02", {"6개월": "unknown"}),
        ("2020년 무역흑자는 2년 연속 400억 달러 안팎이다.", "2021-01-05", {"2년": "unknown"}),
        ("2020년 11월 바이오헬스는 6개월 연속 증가했다.", "2020-12-02", {"6개월": "contradicts"}),
        ("In 2020, the surplus came to $45.6 billion, for the 11th year in a row.", "2021-01-05",
         {"11th": "contradicts"}),
        ("A look at 2020. ICT exports to the United States rose 20.4 percent to $22.1 billion. Semiconductors "
         "made up $8.1 billion of that, up 28.5 percent, and computers and peripherals $4.5 billion, up 95.9 percent.",
         "2021-02-10", {"28.5 percent": "contradicts", "$4.5 billion": "agrees", "95.9 percent": "agrees"}),
        ("지난해 소프트웨어 수출은 12% 늘었다.", "2021-01-20", {"12%": "unknown"}),
        ("지난해 우리 수출은 12% 늘었다.", "2021-01-20", {"12%": "contradicts"}),
    ],
)  # fmt: skip
def test_streaks_above_a_level_and_parts_of_what_was_told(
    known: Knowledge, text: str, published: str, said: dict[str, str]
) -> None:
    """A streak above a level is not that of any growth or surplus; parts of a partner's trade are told of it."""
    found = judged(text, published, known)
    assert {figure: found.get(figure) for figure in said} == said


def test_an_error_among_figures_without_a_time(known: Knowledge) -> None:
    """In sentences without a time a figure is an error where three others around it are right of one time."""
    text = (
        "Machinery exports were down 8.8 percent, petrochemicals 16.4 percent and ships {} percent. "
        "Steel lost 14.4 percent."
    )
    assert set(judged(text.format("2.0"), "2021-01-06", known).values()) == {"agrees"}
    wrong = judged(text.format("12.2"), "2021-01-06", known)
    assert (wrong.pop("12.2 percent"), set(wrong.values())) == ("contradicts", {"agrees"})


@pytest.mark.parametrize(
    ("text", "figure", "said"),
    [
        ("Exports of chips reached $512.9 billion in 2020.", "$512.9 billion", "contradicts"),
        ("Exports to the U.S. were $512.9 billion in 2020.", "$512.9 billion", "contradicts"),
        ("Of the 20 main export items, three quarters gained in November 2020.", "three", "unknown"),
        ("Chips were 19.3 percent of exports of $512.9 billion in 2020.", "$512.9 billion", "agrees"),
        ("In 2020, Japan accounted for 35.8 percent of ICT exports.", "35.8 percent", "contradicts"),
        ("2020년 12월 일반기계 수출 증가율은 12.6%였다.", "12.6%", "unknown"),
        ("2020년 12월 수출 증가율은 12.6%였다.", "12.6%", "agrees"),
        ("2020년 12월 수출 증가율은 전월 대비 12.6%였다.", "12.6%", "contradicts"),
        ("2020년 12월 107억 달러의 ICT 수출을 올렸다.", "107억 달러", "contradicts"),
        ("2020년 12월 180억 달러의 ICT 수입을 기록했다.", "180억 달러", "contradicts"),
        ("2020년 12월 514억 달러의 일평균 수출을 올렸다.", "514억 달러", "contradicts"),
        ("A 4.0 percent rise in average daily exports was recorded in November 2020.", "4.0 percent", "contradicts"),
        ("Imports fell 7.2 percent from a year earlier in 2019.", "7.2 percent", "unknown"),
        ("ICT exports of OLEDs came to more than $10 billion in 2019.", "$10 billion", "unknown"),
        ("For the first time in 25 months, imports surpassed $50 billion in December 2020.", "25", "unknown"),
        ("For the first time in 24 months, exports surpassed $50 billion in December 2020.", "24", "contradicts"),
        ("For the fourth straight year, exports topped $500 billion in 2020.", "fourth", "agrees"),
        ("Exports exceeded $500 billion for the fourth straight month in 2020.", "fourth", "unknown"),
    ],
)
def test_nothing_agrees_as_what_its_sentence_does_not_say(text: str, figure: str, said: str, known: Knowledge) -> None:
    """A figure of a name, flow, time, measure or unit that its sentence says is not that of another one."""
    assert judged(text, "2021-01-18", known)[figure] == said
