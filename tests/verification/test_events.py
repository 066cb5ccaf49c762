"""How often in a row, in which place and for the first time in how long: each by the fact on what happened so."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged, judged_if_claimed


@pytest.mark.parametrize(
    ("text", "seven", "three"),
    [
        ("The surplus of November, $5.9 billion, was the {} in as many months and the {} in a row above $5 billion.",
         ("seventh", "sixth"), ("third", "fourth")),
        ("The November surplus was the {} monthly surplus in a row, and topped $5 billion for a {} month.",
         ("seventh", "sixth"), ("third", "fourth")),
        ("11월 무역수지 흑자는 59억 달러로 {} 연속이며, 50억 달러 이상은 {}째다.",
         ("7개월", "6개월"), ("3개월", "4개월")),
    ],
)  # fmt: skip
def test_two_streaks_of_one_balance(
    text: str, seven: tuple[str, str], three: tuple[str, str], known: Knowledge
) -> None:
    """Months of surplus and months above a level, told in one sentence, are judged each by its own fact."""
    right = judged(text.format(seven[0], three[0]), "2020-12-10", known)
    assert set(right.values()) == {"agrees"}
    wrong = judged(text.format(seven[1], three[1]), "2020-12-10", known)
    assert [wrong[seven[1]], wrong[three[1]]] == ["contradicts", "contradicts"]


@pytest.mark.parametrize(
    "text",
    [
        "Exports passed $700 billion in 2025, seven years after $600 billion in 2018, making Korea the {} to do so.",
        "Annual exports passed $700 billion, seven years after $600 billion in 2018, making it the {} to do so.",
    ],
)  # fmt: skip
def test_a_place_behind_two_levels(text: str, known: Knowledge) -> None:
    """Of two levels the one that had been passed years before is not that of "the sixth to do so"."""
    found = judged(text.format("sixth country"), "2025-12-30", known)
    assert (found["sixth"], found["$700 billion"]) == ("agrees", "agrees")
    assert judged(text.format("seventh country"), "2025-12-30", known)["seventh"] == "contradicts"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("Exports to the U.S. passed China for the first time in {} years in December 2023.", "20", "12"),
        ("The U.S. bought more from Korea than China did in December 2023, the first time in {} years.", "20", "12"),
        ("2023년 12월 대미 수출액이 대중국 수출액을 넘어선 것은 {} 만이다.", "20년", "12년"),
    ],
)
def test_who_passed_whom(text: str, right: str, wrong: str, known: Knowledge) -> None:
    """That sales to one partner passed those to the other is the first time in so long of the largest market."""
    assert judged(text.format(right), "2024-01-05", known)[right] == "agrees"
    assert judged(text.format(wrong), "2024-01-05", known)[wrong] == "contradicts"


@pytest.mark.parametrize(
    "text",
    [
        "Korea's exports passed $100 billion in 1995, $600 billion in 2018 and $700 billion in 2025.",
        "1995년 1000억 달러, 2018년 6000억 달러에 이어 2025년 7000억 달러를 넘었다.",
    ],
)
def test_marks_passed_one_after_the_other(text: str, known: Knowledge) -> None:
    """A round sum of a sentence that tells which were passed is the mark that facts have, wherever its verb stands."""
    first, *others = judged(text, "2025-12-30", known).values()
    assert (first, set(others)) == ("unknown", {"agrees"})


def test_what_grew_and_what_fell(known: Knowledge) -> None:
    """A number behind 증가한 것은 is of what grew, though 감소 stands behind it."""
    text = "11월 20대 품목 중 증가한 것은 {}, 감소한 것은 {}다."
    assert set(judged(text.format("15개", "5개"), "2020-12-05", known).values()) == {"agrees"}
    wrong = judged(text.format("14개", "5개"), "2020-12-05", known)
    assert (wrong["14개"], wrong["5개"]) == ("contradicts", "agrees")


def test_a_mark_of_another_time(known: Knowledge) -> None:
    """A sum that 때 stands behind is that of a time which the sentence leaves open, and no error."""
    text = "올해 수출은 7000억 달러를 넘어 세계 6번째다. 6000억 달러 때는 7번째였다."
    assert "contradicts" not in judged(text, "2025-12-30", known).values()


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (
            "China surpassed the U.S. as the largest market for the first time in {} years in December 2023.",
            "2024-01-02",
        ),
        ("In December 2023 Japan became the largest export destination for the first time in {} years.", "2024-01-02"),
        ("2023년 12월 중국이 {}년 만에 미국을 제치고 최대 수출국이 됐다.", "2024-01-02"),
    ],
)
def test_who_passed_nobody(text: str, published: str, known: Knowledge) -> None:
    """That the U.S. passed China after 20 years is no word on China, Japan or anybody else who passed another."""
    assert "agrees" not in judged(text.format(20), published, known).values()


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Exports topped 50 billion dollars for the first time in {} years in December 2020.", "2021-01-05"),
        ("December 2023 exports were the highest in 18 months.", "2024-01-02"),
        ("2023년 12월 수출은 18개월 만에 최대였다.", "2024-01-02"),
        ("The U.S. and China took 35.7 percent of imports in January-November 2025.", "2026-01-02"),
        ("2025년 1~11월 수입에서 미국과 중국의 비중은 35.7%였다.", "2026-01-02"),
    ],
)
def test_what_agrees_with_no_fact_of_its_own(text: str, published: str, known: Knowledge) -> None:
    """Years agree with no months, levels with no growth of daily averages, shares of imports with none of exports."""
    found = judged(text.format(25), published, known)
    assert [
        outcome for figure, outcome in found.items() if figure in ("25", "18", "18개월", "35.7 percent", "35.7%")
    ] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "published", "figure"),
    [
        ("All seven new growth items grew again in December 2020, the first time in {} years.", "2021-01-05", "29"),
        ("December 2020 exports passed $50 billion for the {} time in 25 working days.", "2021-01-05", "first"),
        ("In December 2023 the U.S. lost its place to China as the largest market, a first in {} years.",
         "2024-01-02", "20"),
        ("In December 2023 the U.S. was passed by China as the largest market, the first time in {} years.",
         "2024-01-02", "20"),
        ("The U.S. overtook Japan as the largest market for the first time in {} years in December 2023.",
         "2024-01-02", "20"),
        ("2023년 12월 미국은 {} 만에 중국에 추월당해 최대 수출국에서 물러났다.", "2024-01-02", "20년"),
        ("Daily average exports in December 2023 were the largest in {} months.", "2024-01-02", "18"),
        ("The daily average of December 2023 exports had its lowest growth in {} months.", "2024-01-02", "18"),
        ("2023년 12월 일평균 수출은 {} 만에 가장 많았다.", "2024-01-02", "18개월"),
        ("December 2023 brought the largest trade deficit in {} years.", "2024-01-02", "three"),
        ("2023년 12월 무역수지 적자는 {} 만에 최대다.", "2024-01-02", "3년"),
        ("The December 2023 surplus was the smallest in {} years.", "2024-01-02", "three"),
        ("2020년 ICT 수출액은 역대 {}로 낮았다.", "2021-01-19", "3번째"),
        ("The trade balance stayed negative for {} straight months until December 2020.", "2021-01-05", "8"),
        ("11월 무역흑자는 {} 연속 줄었다.", "2020-12-02", "7개월"),
        ("Korea was the {} economy in Asia to reach $700 billion in exports.", "2026-01-02", "sixth"),
        ("Exports and imports both rose in November for the {} time since November 2018.", "2020-12-02", "first"),
        ("Exports broke monthly records for {} straight months in the first half of 2025.", "2026-01-02", "six"),
        ("Exports sank to record lows for {} straight months in 2025.", "2026-01-02", "six"),
        ("The trade surplus widened for a {} straight year in 2020.", "2021-01-05", "12th"),
        ("2020 was the {} straight year of growth in the trade surplus.", "2021-01-05", "12th"),
        ("2020 was the {} straight year of record surpluses.", "2021-01-05", "12th"),
        ("2020년 무역흑자 규모가 {} 연속 늘었다.", "2021-01-05", "12년"),
        ("12월 무역흑자는 {} 연속 커졌다.", "2021-01-05", "8개월"),
        ("Chip exports of 2020 were the {} largest of all export items.", "2021-01-05", "second"),
        ("ICT exports of 2020 were the {} highest in the world.", "2021-01-19", "third"),
        ("Korea's exports passed $700 billion in 2025, the {} largest in the world.", "2026-01-02", "sixth"),
        ("Japan became the {} country to reach $700 billion in exports.", "2026-01-02", "sixth"),
        ("중국은 세계 {}로 수출 7000억 달러를 달성했다.", "2026-01-02", "6번째"),
        ("The U.S. became Korea's greatest trading partner for the first time in {} years in December 2023.",
         "2024-01-02", "20"),
        ("2023년 12월 미국이 {} 만에 최대 교역국에 올랐다.", "2024-01-02", "20년"),
        ("The U.S. became the largest market for Korean cars for the first time in {} years in December 2023.",
         "2024-01-02", "20"),
        ("The U.S. passed China as the world's largest exporter for the first time in {} years in December 2023.",
         "2024-01-02", "20"),
    ],
)  # fmt: skip
def test_what_is_another_event(text: str, published: str, figure: str, known: Knowledge) -> None:
    """A number that a fact has of a surplus, the highest, all the world or the winner agrees with no other event."""
    assert judged_if_claimed(text.format(figure), published, known).get(figure, "unknown") == "unknown"


@pytest.mark.parametrize(
    ("text", "published", "figure"),
    [
        ("China was overtaken by the U.S. as the largest market, the first time in {} years, in December 2023.",
         "2024-01-02", "20"),
        ("2023년 12월 중국은 {} 만에 미국에 최대 수출국 자리를 내줬다.", "2024-01-02", "20년"),
        ("The December 2023 trade surplus was the largest in {} years.", "2024-01-02", "three"),
        ("Daily average exports rose 14.5 percent in December 2023, the fastest growth in {} months.",
         "2024-01-02", "18"),
        ("The trade balance stayed positive for {} straight months until December 2020.", "2021-01-05", "8"),
        ("December 2020 exports passed $50 billion for the {} time in 25 months.", "2021-01-05", "first"),
        ("Exports rose in December, and the trade balance was in surplus for the {} month in a row.",
         "2021-01-05", "eighth"),
        ("2020년 흑자는 17.3% 늘어 456억 달러로, {} 연속 흑자다.", "2021-01-05", "12년"),
        ("Led by chips, exports passed $700 billion in 2025, and Korea was the {} country to get there.",
         "2026-01-02", "sixth"),
    ],
)  # fmt: skip
def test_what_is_the_event(text: str, published: str, figure: str, known: Knowledge) -> None:
    """The winner told last, a surplus and the best growth are the event of the fact, and agree."""
    assert judged(text.format(figure), published, known)[figure] == "agrees"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The U.S. and China had a {} share of Korea's trade in January-November 2025.", "35.7 percent"),
        ("Of chip exports the share of the U.S. and China was {} in January-November 2025.", "35.7 percent"),
        ("2025년 1~11월 반도체 수출 중 미국과 중국의 비중은 {}였다.", "35.7%"),
        ("The U.S.-China share in exports climbed from {} to 38.1 percent in January-November 2025.", "35.7 percent"),
        ("미국과 중국의 수출 비중은 2025년 1~11월 {}로 높아졌다.", "35.7%"),
        ("The U.S.-China share in exports rose to {} in January-November 2025.", "35.7 percent"),
        ("Without the U.S. and China, the share of exports was {} in January-November 2025.", "35.7 percent"),
        ("2025년 1~11월 미국과 중국을 뺀 나라의 수출 비중은 {}였다.", "35.7%"),
    ],
)
def test_what_is_another_share(text: str, figure: str, known: Knowledge) -> None:
    """A share of all exports that fell is none of trade, of exports of chips, of the rest, or one that rose."""
    assert judged(text.format(figure), "2026-01-02", known)[figure] == "unknown"


def test_sales_at_home_or_abroad(known: Knowledge) -> None:
    """What goods sold may be their sales at home, with which no growth of exports agrees."""
    assert judged("Sales of cars fell 13.1 percent in 2020.", "2021-01-05", known)["13.1 percent"] == "unknown"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("한국은 세계 7번째로 수출 6,000억 달러를 달성했다.", "agrees"),
        ("한국은 세계 6번째로 수출 6,000억 달러를 달성했다.", "contradicts"),
        ("한국은 세계 6번째로 수출 7천억 달러를 달성했다.", "agrees"),
        ("한국은 세계 6번째로 수출 8,000억 달러를 달성했다.", "unknown"),
        ("2025년 수출이 세계 6번째로 7,000억 달러를 넘었다.", "agrees"),
        ("2025년 수출이 세계 7번째로 7,000억 달러를 넘었다.", "contradicts"),
        ("2025년 수출은 7번째로 7,000억 달러를 달성했다.", "unknown"),
        ("2025년 무역 규모가 세계 6번째로 7,000억 달러를 넘었다.", "unknown"),
        ("Korea became the 6th country to reach $600 billion in exports.", "contradicts"),
        ("Korea became the 6th country to reach $800 billion in exports.", "unknown"),
    ],
)
def test_a_place_before_the_sum_it_is_for(text: str, said: str, known: Knowledge) -> None:
    """A place in the order of reaching a sum is judged by that sum, though it stands before it."""
    place = next(name for name in ("7번째", "6번째", "6th") if name in text)
    assert judged(text, "2026-01-05", known)[place] == said


@pytest.mark.parametrize(
    "text",
    [
        "In December shipments jumped 12.6 percent, the first time in {} months that they topped $50 billion.",
        "December shipments jumped 12.6 percent, for the first time in {} months that exports were above $50 billion.",
    ],
)
def test_a_first_time_of_passing_a_sum_that_stands_behind_it(text: str, known: Knowledge) -> None:
    """What exports did before "the first time that they topped" does not make it the first time of that."""
    assert judged(text.format(25), "2021-01-05", known)["25"] == "agrees"
    assert judged(text.format(52), "2021-01-05", known)["52"] == "contradicts"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("In December exports rose. Day-adjusted, they were up 14.5 percent, the best showing in 18 months.", "18"),
        ("지난달 수출은 576억 달러로 늘었다. 하루 평균으로 따지면 14.5%로 18개월 만에 최고치다.", "18개월"),
    ],
)
def test_the_best_by_working_day_is_that_of_the_daily_average(text: str, number: str, known: Knowledge) -> None:
    """A growth of each working day that is the best in so many months is the fact on that of the daily average."""
    assert judged(text, "2024-01-02", known)[number] == "agrees"


@pytest.mark.parametrize(
    ("text", "published", "figure"),
    [
        ("The surplus of $5.9 bn in November was bigger than $5 bn for a third month.", "2020-12-02", "$5 bn"),
        ("Chip exports came in north of $10 billion in December.", "2024-01-03", "$10 billion"),
        ("The surplus was $45.6 billion in 2020, 17.3 percent wider than in 2019.", "2021-01-05", "17.3 percent"),
        ("In 2020 there was a fall of 5.4 percent in exports and 7.2 percent in imports.", "2021-01-05", "7.2 percent"),
        ("Exports came to $512.9bn in 2020 (2019: $542.2bn), down 5.4%.", "2021-01-05", "5.4%"),
    ],
)
def test_figures_that_agree_by_the_words_beside_them(text: str, published: str, figure: str, known: Knowledge) -> None:
    """Limits, sizes compared, a flow behind its figure and a bracket between level and growth are understood."""
    assert judged(text, published, known)[figure] == "agrees"


def test_a_streak_counts_in_the_time_that_its_text_is_about(known: Knowledge) -> None:
    """The "seventh in succession" of a text about a month, whose figures were read of a year, is one of months."""
    text = (
        "November was good for trade.\n\nIn 2019 there was a slump. Exports came to $45.8bn, up 4.0%. Imports came to "
        "$39.9bn. The surplus of $5.9bn was the {} in succession."
    )
    assert judged(text.format("seventh"), "2020-12-04", known)["seventh"] == "agrees"
    assert judged(text.format("seventh year"), "2020-12-04", known)["seventh"] != "agrees"


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("In December the U.S. passed {} to become Korea's top destination.", "China", "Japan"),
        ("In December the U.S. overtook {} as the largest export market, a first in 20 years.", "China", "India"),
        ("12월 미국이 {} 제치고 20년 만에 최대 수출국이 됐다.", "중국을", "일본을"),
    ],
)  # fmt: skip
def test_whom_the_greatest_market_passed(text: str, right: str, wrong: str, known: Knowledge) -> None:
    """That a partner became the greatest market agrees only where it passed the one that the document names."""
    assert set(judged(text.format(right), "2024-01-02", known).values()) == {"agrees"}
    assert set(judged_if_claimed(text.format(wrong), "2024-01-02", known).values()) <= {"unknown"}


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("지난해 ICT 수출이 3.8% 늘었다. 연간 기준으로 역대 {}로 많은 규모다.", "2021-01-19",
         {"세 번째": "agrees", "두 번째": "contradicts"}),
        ("작년 반도체 수출은 992억 달러였다. 연간 수출액으로 역대 {} 기록이다.", "2021-06-03",
         {"2위": "agrees", "1위": "contradicts"}),
        ("2020년 반도체 수출은 992억 달러로 역대 {}로 많았다.", "2022-02-03",
         {"두 번째": "agrees", "세 번째": "unknown"}),
        ("Chip exports in 2020 were $99.2 billion, the {} highest ever.", "2021-06-03",
         {"second": "agrees", "third": "contradicts"}),
    ],
)  # fmt: skip
def test_a_place_among_years_lasts_for_a_year(
    text: str, published: str, said: dict[str, str], known: Knowledge
) -> None:
    """Until the next year is over the place of a year among all is that of its document, whatever has been revised."""
    for number, outcome in said.items():
        found = judged(text.format(number), published, known)
        assert next(found[figure] for figure in found if number in figure) == outcome


@pytest.mark.parametrize(("goods", "sector"), [("두", "세"), ("두", "두")])
def test_the_place_of_a_sector_behind_that_of_goods(goods: str, sector: str, known: Knowledge) -> None:
    """A place behind the name of a sector is no error because that of the goods before it is another."""
    text = f"2020년 반도체 수출은 992억 달러로 역대 {goods} 번째, ICT 전체로는 역대 {sector} 번째였다."
    assert "contradicts" not in judged(text, "2021-01-06", known).values()


def test_a_place_behind_the_year_of_another_sum(known: Knowledge) -> None:
    """A place in the world contradicts only where the sum that it is for stands right behind it."""
    text = (
        "한국 수출이 지난해 처음으로 7천억달러를 넘어섰습니다. "
        "6천억달러를 밟은 2018년으로부터 7년이 걸렸고, 순서로는 세계 6번째입니다."
    )
    assert judged(text, "2026-01-05", known)["6번째"] == "unknown"
