"""Trade between Korea and a partner that a text names with it, and partners by their place among Korea's."""

import pytest

from tests.reader.reading import read

PUBLISHED = "2024-02-05"


@pytest.mark.parametrize(
    ("named", "partner"),
    [
        ("한중 교역액", "china"),
        ("한·중 교역", "china"),
        ("韓中 교역", "china"),
        ("한미 간 교역", "us"),
        ("한·미 양국 간 교역액", "us"),
        ("한-베트남 교역 규모", "vietnam"),
        ("한·EU 교역액", "eu"),
        ("한국과 베트남의 교역액", "vietnam"),
        ("우리나라와 미국 간 교역", "us"),
        ("한국-인도네시아 교역액", "indonesia"),
    ],
)
def test_trade_of_two_countries_is_trade_with_one(named: str, partner: str) -> None:
    """Trade between Korea and a country is trade with that country, however the two are named."""
    read_of = read(f"{named}은 지난해 794억 달러로 9.2% 늘었다.", PUBLISHED)
    assert read_of == [f"2023 trade >{partner} 79.4 USD bn +9.2%"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "한미 FTA가 발효된 지 12년인 지난해 양국 간 교역이 1,869억 달러로 사상 최대를 기록했다.",
            ["2023 trade >us 186.9 USD bn", "2023 trade >us rank 1 place"],
        ),
        (
            "한국과 미국의 무역은 지난해 1,869억 달러로 늘었다. 두 나라 무역은 5년 연속 늘었다.",
            ["2023 trade >us 186.9 USD bn", "2023 trade >us streak 5 years of growth"],
        ),
        ("한미 FTA에 이어 한중 FTA도 발효됐다. 지난해 양국 간 교역은 1,869억 달러로 늘었다.", []),
        ("한일 무역적자는 지난해 187억 달러로 줄었다.", ["2023 balance >japan -18.7 USD bn"]),
    ],
)
def test_both_countries_are_those_named_before(text: str, expected: list[str]) -> None:
    """What is told of both countries is of the one that the text has named with Korea, if it is one alone."""
    assert read(text, PUBLISHED) == expected


@pytest.mark.parametrize(
    "named", ["한·중·일 교역", "미·중 교역액", "중국과 일본 간 교역액", "미국과 중국의 교역액", "미중 무역"]
)
def test_trade_of_others_is_none_of_koreas(named: str) -> None:
    """Trade among more than two countries, and between two others, is no trade of Korea's."""
    assert read(f"{named}은 지난해 6,906억 달러였다.", PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "미국은 우리나라의 2대 교역국으로, 지난해 교역액은 1,869억 달러였다.",
            ["2023 trade >us 186.9 USD bn"],
        ),
        (
            "베트남은 우리나라의 3대 교역국이다. 지난해 교역액은 794억 달러로 9.2% 줄었다.",
            ["2023 trade >vietnam 79.4 USD bn -9.2%"],
        ),
        (
            "지난해 인도네시아는 우리나라의 13위 수출국이자 12위 수입국이었다.",
            ["2023 exports >indonesia rank 13 place"],
        ),
        ("지난해 베트남은 한국의 세 번째로 큰 교역국이었다.", ["2023 trade >vietnam rank 3 place"]),
        ("미국은 지난해 우리나라의 최대 수출국으로 올라섰다.", ["2023 exports >us rank 1 place"]),
        (
            "미국은 지난해 교역액 2,676억 달러를 기록한 중국에 이어 우리나라의 제2위 교역 대상국이 됐다.",
            ["2023 trade >china 267.6 USD bn", "2023 trade >us rank 2 place"],
        ),
    ],
)
def test_partners_have_a_place_among_those_of_korea(text: str, expected: list[str]) -> None:
    """A place among Korea's partners is of the trade that its noun says, and amounts behind it are of that partner."""
    assert read(text, PUBLISHED) == expected


def test_goods_and_partner_before_an_amount_make_one_cell() -> None:
    """Goods as the topic of the exports to a partner are the goods of these exports."""
    text = "자동차는 지난해 대미 수출액 316억 달러를 기록해 전년(222억 달러)보다 42.3% 늘었다."
    assert read(text, PUBLISHED) == [
        "2023 exports automobiles>us 31.6 USD bn",
        "2022 exports automobiles>us 22.2 USD bn",
        "2023 exports automobiles>us +42.3%",
    ]


def test_a_text_that_opens_with_one_partner_is_of_it() -> None:
    """Exports, imports and goods without a partner are of the one whose trade opens the text."""
    text = (
        "한국과 베트남의 교역이 지난해 794억 달러를 기록했다.\n"
        "수출은 535억 달러로 12.3% 줄었고, 수입은 259억 달러로 3.0% 감소했다.\n"
        "반도체가 125억 달러로 가장 많았다.\n"
        "베트남은 중국과 미국에 이어 한국의 3대 교역국 자리를 지켰다.\n"
    )
    assert read(text, PUBLISHED)[1:] == [
        "2023 exports >vietnam 53.5 USD bn -12.3%",
        "2023 imports >vietnam 25.9 USD bn -3.0%",
        "2023 exports semiconductors>vietnam 12.5 USD bn",
        "2023 exports semiconductors>vietnam rank 1 place",
    ]


def test_a_place_before_has_the_year_before() -> None:
    """A place in the world from which Korea moved is of the year that is said with it."""
    assert read("지난해 수출 순위는 전년 6위에서 8위로 떨어졌다.", PUBLISHED) == [
        "2022 exports rank 6 place",
        "2023 exports rank 8 place",
    ]
