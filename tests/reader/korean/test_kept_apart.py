"""Korean figures that stand next to a year, a country, a rate or a wish of something else, and keep their own cell."""

import pytest

from korea_trade.reader.reader import read_statements
from tests.reader.reading import read, short


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        (
            "2025-03-01",
            "지난해 수출은 6836억 달러로 역대 최대였다. 2월 수출은 1.0% 증가한 526억 달러다.",
            ["2024 exports 683.6 USD bn", "2024 exports rank 1 place", "2025-02 exports 52.6 USD bn +1.0%"],
        ),
        (
            "2022-04-01",
            "2021년 305억 달러였던 대일 수출은 3월 12.5% 줄었다.",
            ["2021 exports >japan 30.5 USD bn", "2022-03 exports >japan -12.5%"],
        ),
        (
            "2024-06-01",
            "지난해 705억 달러로 사상 최대였던 자동차 수출은 5월 4.8% 늘어난 65억 달러였다.",
            ["2024-05 exports automobiles 6.5 USD bn +4.8%"],
        ),
        (
            "2025-01-15",
            "지난해 수출은 6,836억 달러였다. 12월 수출은 6.6% 늘었다.",
            ["2024 exports 683.6 USD bn", "2024-12 exports +6.6%"],
        ),
    ],
)
def test_a_month_is_the_last_one_though_an_earlier_year_is_named(
    published: str, text: str, expected: list[str]
) -> None:
    """The month before the publication is no month of a year that the text names in passing."""
    assert read(text, published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("중국의 3월 수출은 1.1% 증가했으나 한국은 9.4% 감소했다. 대만은 4.8% 줄었다.", ["2024-03 exports -9.4%"]),
        ("중국의 3월 수출은 1.3% 줄었다. 일본은 6.7%, 대만은 0.5% 각각 줄었다.", []),
        ("독일의 3월 수출은 1.2% 증가했으나 일본은 2.6% 늘었고 미국은 3.6% 줄었다.", []),
        (
            "중국의 3월 수출은 1.3% 줄었다. 우리나라 수출은 3.1% 늘었고 미국은 11.6% 증가했다.",
            ["2024-03 exports +3.1%", "2024-03 exports >us +11.6%"],
        ),
    ],
)
def test_countries_behind_the_trade_of_another_are_no_partners(text: str, expected: list[str]) -> None:
    """What is told of countries alone, behind the trade of another, is theirs; what 한국은 tells is Korea's."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "ranked_from"),
    [
        ("3월 수출 18.5%↓, 6년 5개월 만에 최대폭 감소.", "lowest"),
        ("3월 수출이 18.5% 줄어 6년 5개월 만에 가장 큰 폭으로 감소했다.", "lowest"),
        ("3월 수출이 45.6% 늘어 32년 만에 최대폭 증가를 기록했다.", None),
        ("3월 수출은 18.5% 줄어 2009년 8월 이후 최대 감소율을 기록했다.", "lowest"),
    ],
)
def test_the_greatest_width_is_a_record_of_growth(text: str, ranked_from: str | None) -> None:
    """What is the greatest by how much it moved is a record of growth, and none of the level."""
    first = next(found for found in read_statements(text, "2024-04-01") if found.measure == "first-in")
    assert (first.ranked, first.ranked_from, first.doubtful) == ("growth", ranked_from, None)


def test_the_greatest_width_ever_is_no_record_of_the_level() -> None:
    """A fall that is the widest on record makes the level no record."""
    assert read("3월 대미 수출은 62.8% 늘어 통계 작성 이래 가장 큰 폭으로 늘었다.") == ["2024-03 exports >us +62.8%"]


def test_months_of_growth_beyond_a_rate_are_no_row_of_growth() -> None:
    """A row of months with growth above a rate says so; one of falls in a range is in doubt."""
    found = read_statements("3월 수출은 39.7% 늘어 석 달 연속 30% 이상 증가했다.", "2024-04-01")
    assert [(short(one), one.ranked) for one in found if one.doubtful is None] == [
        ("2024-03 exports +39.7%", None),
        ("2024-03 exports streak 3 months above 30", "growth"),
        ("2024-03 exports threshold >30 percent", "growth"),
    ]
    assert read("3월 수출은 349억 달러로 23.7% 감소해 두 달째 20%대 감소했다.") == [
        "2024-03 exports 34.9 USD bn -23.7%"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 반도체 상위 5개국 수출은 40억 달러로 12.3% 늘었다.", []),
        ("3월 자동차 수출은 12.3% 늘었다. 상위 10개국 수출은 52억 달러였다.", ["2024-03 exports automobiles +12.3%"]),
        (
            "3월 수입은 531억 달러로 12.3% 감소했다. 3월 수출 증가율 3.1%에 비해 부진했다.",
            ["2024-03 imports 53.1 USD bn -12.3%", "2024-03 exports +3.1%"],
        ),
        (
            "3월 반도체 수출액은 100억 달러를 5개월 연속 웃돌았다.",
            [
                "2024-03 exports semiconductors streak 5 months above 10.0",
                "2024-03 exports semiconductors threshold >10.0 USD bn",
            ],
        ),
        ("3월 선박은 인도가 줄어 59.5% 급감했다. 선박 인도가 감소했다.", ["2024-03 exports ships -59.5%"]),
        ("3월 선박 수출은 인도가 늘어 14.5% 증가했다.", ["2024-03 exports ships +14.5%"]),
        ("3월 선박은 인도 물량이 늘어 14.5% 증가했다.", ["2024-03 exports ships +14.5%"]),
        ("3월 선박은 인도 물량 증가로 14.5% 늘었다.", ["2024-03 exports ships +14.5%"]),
        ("3월 해양플랜트는 인도 일정 조정으로 14.5% 감소했다.", ["2024-03 exports offshore-plants -14.5%"]),
        ("3월 선박 인도 수출은 2억 달러였다.", ["2024-03 exports ships>india 0.2 USD bn"]),
        ("3월 선박 수출은 인도가 14.5% 늘었다.", ["2024-03 exports ships>india +14.5%"]),
        (
            "3월 중국 물량은 3.1%, 인도 물량은 14.5% 늘었다.",
            ["2024-03 exports >china volume +3.1%", "2024-03 exports >india volume +14.5%"],
        ),
        ("3월 반도체는 물량이 늘어나 14.5% 증가했다.", ["2024-03 exports semiconductors +14.5%"]),
        ("3월 석유제품은 물량은 늘었지만 단가가 떨어져 4.5% 줄었다.", ["2024-03 exports petroleum-products -4.5%"]),
        ("3월 반도체는 물량이 14.5% 늘었다.", ["2024-03 exports semiconductors volume +14.5%"]),
        (
            "3월 원유 수입량은 8120만 배럴로 4.6% 늘었지만 단가가 배럴당 60.2달러로 떨어져 수입액은 41.0% 줄었다.",
            [
                "2024-03 imports crude-oil quantity 8.120E+7 barrels +4.6%",
                "2024-03 other crude-oil price 60.2 USD per barrel",
                "2024-03 imports crude-oil -41.0%",
            ],
        ),
    ],
)
def test_figures_are_of_the_name_that_the_words_tell(text: str, expected: list[str]) -> None:
    """What has no figure of its own, as a delivery or a volume, leaves those next to it theirs."""
    assert sorted(read(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 수출이 3.1% 늘어난 가운데 정부는 수출 7천억 달러 달성을 추진한다.", ["2024-03 exports +3.1%"]),
        (
            "3월 라면 수출이 40.1% 증가하는 등 성과가 이어져 판촉을 추진할 계획이다.",
            ["2024-03 exports instant-noodles +40.1%"],
        ),
        ("3월 수출은 3.1% 늘었다. 정부는 수출 확대를 위해 기업 지원을 추진한다.", ["2024-03 exports +3.1%"]),
        ("3월 수출은 시장 확대를 위한 노력에 힘입어 3.1% 늘었다.", ["2024-03 exports +3.1%"]),
        ("3월 수출 3.1% 증가…4월 수출 둔화 우려", ["2024-03 exports +3.1%"]),
        ("내년 수출도 먹구름\n\n수출은 563억 5천만 달러로 1년 전보다 1.4% 증가했다.", []),
        (
            "내년 수출 7천억 달러 넘을 듯\n\n지난달 수출은 575억 달러로 4.6% 늘고 반도체는 125억 달러로 40.3% 늘었다.",
            [
                "2025 exports threshold >700 USD bn (forecast)",
                "2024-03 exports 57.5 USD bn +4.6%",
                "2024-03 exports semiconductors 12.5 USD bn +40.3%",
            ],
        ),
    ],
)
def test_what_is_wanted_or_to_come_is_no_result(text: str, expected: list[str]) -> None:
    """A deed that is only wanted is none, leaves what has happened beside it, and a year to come has no results."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1위였던 중국은 3월 3.3% 늘었다.", ["2024-03 exports >china +3.3%"]),
        ("수출 1위였던 중국은 3월 2위로 밀렸다.", ["2024-03 exports >china rank 2 place"]),
        ("3월 수출 1위였던 중국은 2위로 밀렸다.", []),
        ("사상 최대 실적을 기록했던 자동차 수출은 3월 4.1% 줄었다.", ["2024-03 exports automobiles -4.1%"]),
        (
            "3월 반도체 수출은 12.3% 늘었다. 4개월 연속 감소했던 자동차는 3.3% 늘었다.",
            ["2024-03 exports semiconductors +12.3%", "2024-03 exports automobiles +3.3%"],
        ),
        ("5% 늘었던 대일 수출은 3월 3.3% 줄었다.", ["2024-03 exports >japan -3.3%"]),
        ("3월 수출은 역대 2위였던 2018년 3월보다 12억 달러 적었다.", []),
        (
            "2월 5.3% 늘었던 대일 수출은 3월 3.3% 줄었다.",
            ["2024-02 exports >japan +5.3%", "2024-03 exports >japan -3.3%"],
        ),
        (
            "2019년 1위였던 중국은 3월 3.3% 늘었다.",
            ["2019 exports >china rank 1 place", "2024-03 exports >china +3.3%"],
        ),
        (
            "3월 수출은 3.3% 늘며 역대 최대였던 것으로 집계됐다.",
            ["2024-03 exports +3.3%", "2024-03 exports rank 1 place"],
        ),
    ],
)
def test_what_had_been_so_is_of_no_later_time(text: str, expected: list[str]) -> None:
    """A figure told of a name with 던 has the time of its own clause, and none where that says none."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 대만은 한국을 제치고 중국의 최대 수입국이 됐다. 수입액은 129억 달러로 12.4% 증가했다.", []),
        ("중국은 일본의 최대 교역국이다. 3월 교역액은 30억 달러였다.", []),
        (
            "3월 대만이 한국을 제치고 중국의 최대 수입 상대국으로 떠올랐다. 수입액은 129억 달러였다. "
            "우리나라 수출은 3.1% 늘었다.",
            ["2024-03 exports +3.1%"],
        ),
        ("중국은 우리나라의 최대 수출국이다. 3월 대중 수출은 105억 달러였다.", ["2024-03 exports >china 10.5 USD bn"]),
        ("중국은 우리나라의 최대 수출국이다. 3월 수출은 105억 달러였다.", []),
        ("라면은 한류의 주역이다. 3월 수출액은 1억 달러로 29% 늘었다.", []),
    ],
)
def test_what_may_be_the_trade_of_others_is_left_open(text: str, expected: list[str]) -> None:
    """Trade without a name, behind who is whose partner or behind one name, is not said to be all of Korea's."""
    assert read(text) == expected


def test_the_trade_of_a_topic_is_told_of_each_place() -> None:
    """A growth right behind a place is of the trade with it, and not of all that the topic names."""
    text = "3월 수출은 중국에서 1.5%, 미국에서 3.1% 늘었고 일본에서는 11.7% 줄었다."
    assert read(text) == [
        "2024-03 exports >china +1.5%",
        "2024-03 exports >us +3.1%",
        "2024-03 exports >japan -11.7%",
    ]
    assert read("3월 무역수지는 중국에서 21억 달러 흑자, 일본에서 19억 달러 적자였다.") == [
        "2024-03 balance >china 2.1 USD bn",
        "2024-03 balance >japan -1.9 USD bn",
    ]


@pytest.mark.parametrize(
    "average",
    [
        "1분기 월평균 기준으로 수출은 546억 달러다.",
        "1분기 수출은 월평균 546억 달러였다.",
        "3월 수출은 연 평균 5.1% 늘었다.",
    ],
)
def test_averages_of_months_and_years_are_no_levels(average: str) -> None:
    """An average of months or years is no figure of the time that is named with it."""
    assert read(average) == []
