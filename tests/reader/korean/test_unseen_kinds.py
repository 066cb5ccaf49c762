"""Kinds of Korean sentences that published texts were found to have: each states this, and nothing else."""

import pytest

from tests.reader.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 라면은 28.1%나 수출이 늘었다.", ["2024-03 exports instant-noodles +28.1%"]),
        ("3월 석유제품의 경우 작년 3월보다 12.5% 수출액이 줄었다.", ["2024-03 exports petroleum-products -12.5%"]),
        ("3월 수출은 작년보다 5.4% 늘어난 반도체가 이끌었다.", ["2024-03 exports semiconductors +5.4%"]),
        (
            "3월 수출은 12.3% 줄어든 중국 수출 탓에 3.1% 감소했다.",
            ["2024-03 exports >china -12.3%", "2024-03 exports -3.1%"],
        ),
        ("3월 중국산 중간재 수입은 6.1% 감소했다.", ["2024-03 imports intermediate-goods>china -6.1%"]),
        ("3월 EU산 수입은 45억 달러로 7.2% 줄었다.", ["2024-03 imports >eu 4.5 USD bn -7.2%"]),
        ("3월 한국산 자동차 수출은 13.1% 감소했다.", ["2024-03 exports automobiles -13.1%"]),
        ("3월 수출 증가율은 전월 대비 12.6%였다.", ["2024-03 exports +12.6% m/m"]),
        ("3월 화장품은 39.1%의 성장률을 보였다.", ["2024-03 exports cosmetics +39.1%"]),
        ("3월 화장품은 21.7%의 수출증가세를 나타냈다.", ["2024-03 exports cosmetics +21.7%"]),
        ("3월 수출은 1년 전에 비해 3.1% 높다.", ["2024-03 exports +3.1%"]),
        ("3월 반도체 수출은 작년 3월보다 13.4% 밑돌았다.", ["2024-03 exports semiconductors -13.4%"]),
        (
            "3월 수출은 1.7%(2.3억 달러↓), 수입은 9.1%(14.2억 달러↓) 감소했다.",
            ["2024-03 exports -1.7%", "2024-03 imports -9.1%"],
        ),
        ("3월 무역흑자는 1년 전보다 17.3% 늘어난 45억 달러였다.", ["2024-03 balance 4.5 USD bn +17.3%"]),
    ],
)
def test_growths_stand_before_their_names_and_flows(text: str, expected: list[str]) -> None:
    """A growth is that of the name behind it, or of the topic whose flow stands behind it."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3월 반도체(5.2%), 디스플레이(3.1%) 등 IT 제품이 줄었다.",
            [
                "2024-03 exports semiconductors -5.2%",
                "2024-03 exports displays -3.1%",
                "2024-03 exports it-products down",
            ],
        ),
        (
            "3월 중국(5.2%), 미국(3.1%) 등 주요 시장 수출이 줄었다.",
            ["2024-03 exports >china -5.2%", "2024-03 exports >us -3.1%"],
        ),
        (
            "3월 늘어난 품목은 반도체(7.7%), 승용차(7.3%) 등이고, 줄어든 품목은 섬유(4.2%)다.",
            [
                "2024-03 exports semiconductors +7.7%",
                "2024-03 exports automobiles +7.3%",
                "2024-03 exports textiles -4.2%",
            ],
        ),
        (
            "3월 증가한 국가는 미국 11.6%, 베트남 4.4%였고 줄어든 곳은 일본 12.0%였다.",
            ["2024-03 exports >us +11.6%", "2024-03 exports >vietnam +4.4%", "2024-03 exports >japan -12.0%"],
        ),
        (
            "3월 수입은 중국(5.8%), 미국(2.1%) 등은 늘고 일본(1.8%)은 줄었다.",
            ["2024-03 imports >china +5.8%", "2024-03 imports >us +2.1%", "2024-03 imports >japan -1.8%"],
        ),
        (
            "3월 수입 현황은 반도체(6.9%), 승용차(2.9%) 등에서 증가하고, 원유(△3.6%) 등은 감소했다.",
            [
                "2024-03 imports semiconductors +6.9%",
                "2024-03 imports automobiles +2.9%",
                "2024-03 imports crude-oil -3.6%",
            ],
        ),
        (
            "3월 국가별로는 대만(22.4%), 베트남(0.7%) 등에서 수입이 늘었다.",
            ["2024-03 imports >taiwan +22.4%", "2024-03 imports >vietnam +0.7%"],
        ),
        (
            "3월 선박이 31.7% 늘었고 반도체가 52.6%, 석유제품 19.1% 감소했다.",
            [
                "2024-03 exports ships +31.7%",
                "2024-03 exports semiconductors -52.6%",
                "2024-03 exports petroleum-products -19.1%",
            ],
        ),
        (
            "3월 석유화학 수출이 5.9%, 선박이 18.8% 늘며 각각 18개월, 7개월 만에 증가로 돌아섰다.",
            [
                "2024-03 exports petrochemicals +5.9%",
                "2024-03 exports ships +18.8%",
                "2024-03 exports petrochemicals first-in 18 months",
                "2024-03 exports ships first-in 7 months",
            ],
        ),
        (
            "3월 디스플레이, 컴퓨터 등 여타 IT 품목도 각각 2.4%, 61.6% 늘었다.",
            ["2024-03 exports displays +2.4%", "2024-03 exports computers +61.6%"],
        ),
        ("3월 반도체·컴퓨터 등 3개 품목 수출은 합쳐서 145억 달러였다.", []),
        ("3월 9대 주요 시장 중 8대 지역에서 수출이 늘었다.", ["2024-03 exports count 8 regions"]),
        ("3월 15대 품목 중 철강과 컴퓨터를 제외한 12개 품목의 수출이 늘었다.", ["2024-03 exports count 12 items"]),
    ],
)
def test_what_lists_take_from_around_them(text: str, expected: list[str]) -> None:
    """Names of lists have the flow of the topic, the verb of what they are, and the direction of what is sought."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3월 전체 수출에서 반도체가 차지하는 비중은 20.7%, 자동차는 10.9%였다.",
            ["2024-03 exports semiconductors share 20.7 percent", "2024-03 exports automobiles share 10.9 percent"],
        ),
        (
            "3월 국가별 비중은 중국 19.5%, 미국 18.7% 순이었다.",
            ["2024-03 exports >china share 19.5 percent", "2024-03 exports >us share 18.7 percent"],
        ),
        (
            "3월 반도체와 자동차의 수출 비중은 각각 20.7%, 10.9%다.",
            ["2024-03 exports semiconductors share 20.7 percent", "2024-03 exports automobiles share 10.9 percent"],
        ),
        ("지난해 한국은 세계 수출 순위에서 6위를 차지했다.", ["2023 exports rank 6 place"]),
        ("우리나라는 지난해 수출액 기준 세계 6위로 두 계단 올라섰다.", ["2023 exports rank 6 place"]),
        (
            "지난해 수출 규모는 세계 8위, 무역 규모는 세계 9위였다.",
            ["2023 exports rank 8 place", "2023 trade rank 9 place"],
        ),
        ("지난해 한국은 중국, 미국, 독일에 이어 세계 6위의 수출국에 올랐다.", ["2023 exports rank 6 place"]),
    ],
)
def test_shares_and_places_of_several(text: str, expected: list[str]) -> None:
    """A row of shares says 비중 once; Korea's place in the world is one by the flow that is named."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3월 수출은 575억 달러로, 550억 달러를 기록했던 2011년 12월 이후 최대였다.",
            ["2024-03 exports 57.5 USD bn", "2011-12 exports 55.0 USD bn", "2024-03 exports first-in"],
        ),
        (
            "3월 반도체 수출은 작년 11월 플러스로 돌아선 뒤 5개월째 증가했다.",
            ["2024-03 exports semiconductors streak 5 months of growth"],
        ),
        (
            "3월 자동차 수출은 2022년 6월 3.9% 줄어든 뒤 21개월 만에 감소했다.",
            ["2022-06 exports automobiles -3.9%", "2024-03 exports automobiles first-in 21 months"],
        ),
        (
            "3월 수입은 391억 달러로 60억 달러 규모의 무역수지 흑자를 기록했다.",
            ["2024-03 imports 39.1 USD bn", "2024-03 balance 6.0 USD bn"],
        ),
        ("3월 수입은 388억 4천 7백만 달러였다.", ["2024-03 imports 38.847 USD bn"]),
    ],
)
def test_levels_and_events_of_another_time(text: str, expected: list[str]) -> None:
    """What happened before 이후 or 뒤, and a level that its time stands behind, are of that time."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3월 아세안과 중국 등 신흥국에 대한 수출이 전년 대비 늘어난 반면 일본 등 선진국으로의 수출은 줄었다.",
            ["2024-03 exports >asean up", "2024-03 exports >china up", "2024-03 exports >japan down"],
        ),
        (
            "3월 원유(-2.6%), 석탄(-19.4%) 등은 수입액이 감소했다.",
            ["2024-03 imports crude-oil -2.6%", "2024-03 imports coal -19.4%"],
        ),
        (
            "3월 자동차는 16개월 연속, 일반기계는 7개월 연속, 가전은 5개월 연속 수출이 늘었다.",
            [
                "2024-03 exports automobiles streak 16 months of growth",
                "2024-03 exports general-machinery streak 7 months of growth",
                "2024-03 exports home-appliances streak 5 months of growth",
            ],
        ),
        (
            "3월 석유제품도 가격 상승과 휘발유의 수요 증가에 힘입어 8개월 만에 수출 플러스로 돌아섰다.",
            ["2024-03 exports petroleum-products first-in 8 months"],
        ),
        ("3월 2차전지 수출은 3.1% 줄었다.", ["2024-03 exports secondary-batteries -3.1%"]),
        ("3월 선박은 고객사에 인도하면서 10% 늘었다.", ["2024-03 exports ships +10%"]),
        (
            "3월 수입은 522억 달러다. 이는 작년 3월보다 32억 달러(5.8%) 줄었다.",
            ["2024-03 imports 52.2 USD bn", "2024-03 imports -5.8%"],
        ),
        (
            "3월 조업일수를 고려하지 않은 경우 반도체(20.3%), 승용차(13.7%) 등의 수출액이 늘었다.",
            ["2024-03 exports semiconductors +20.3%", "2024-03 exports automobiles +13.7%"],
        ),
        (
            "작년 3월 조업일수는 22.5일이었는데 올해 3월은 21.5일로 1일이 줄었다.",
            [
                "2023-03 other working-days 22.5 days",
                "2024-03 other working-days 21.5 days",
                "2024-03 other working-days-change -1 days",
            ],
        ),
    ],
)
def test_names_and_days_of_a_sentence(text: str, expected: list[str]) -> None:
    """Partners that are called something, names whose flow or event follows, and working days of two times."""
    assert read(text) == expected


def test_levels_from_which_and_to_which() -> None:
    """A growth from one level to another is sure where the two give it, and the first one is of the year before."""
    assert read("3월 수입은 199억5700만 달러에서 157억6500만 달러로 21.0% 줄었다.") == [
        "2023-03 imports 19.957 USD bn",
        "2024-03 imports 15.765 USD bn -21.0%",
    ]


def test_a_text_about_this_year_is_about_the_months_that_it_sums() -> None:
    """올해 in a text that goes on with the sum from January to a day or month of it is that sum."""
    text = (
        "라면 수출액 25.4% 늘어\n\n올해 농식품 수출액이 70억 달러를 돌파했다.\n\n"
        "농식품 수출 누적액이 1월부터 이달 18일까지 79억 달러로 1.2% 늘었다.\n\n김치 수출액은 1억 달러로 9.4% 늘었다."
    )
    assert read(text, "2023-11-24") == [
        "2023-01-01/2023-11-18 exports instant-noodles +25.4%",
        "2023-01-01/2023-11-18 exports agricultural-and-food-products threshold >7.0 USD bn",
        "2023-01-01/2023-11-18 exports agricultural-and-food-products 7.9 USD bn +1.2%",
        "2023-01-01/2023-11-18 exports kimchi 0.1 USD bn +9.4%",
    ]


def test_a_row_of_years_in_a_text_about_december() -> None:
    """What went on for years is told of the year, where the text is about its last month."""
    text = "12월 수출은 450억 달러로 5.5% 줄었다.\n\n정부는 2년 연속 무역 1조 달러를 달성했다고 밝혔다."
    assert read(text, "2013-01-01") == [
        "2012-12 exports 45.0 USD bn -5.5%",
        "2012 trade streak 2 years above 1000",
        "2012 trade threshold >1000 USD bn",
    ]


def test_a_car_industry_text_counts_what_it_worth() -> None:
    """In a text about the car industry, exports without goods are of cars, in number and in value."""
    text = (
        "지난달 국내 자동차 산업 실적에서 생산은 17.4% 증가한 35만9554대였다.\n\n"
        "수출에서는 친환경차의 판매가 호조를 보이며 11.6% 늘어난 21만5927대를 팔았다.\n\n"
        "금액으로는 21.6% 증가한 38억 달러를 수출했다. 북미가 23.2% 증가한 17억 달러였다.\n\n"
        "친환경차의 경우 내수는 23.0% 늘어난 1만2421대였다."
    )
    assert read(text) == [
        "2024-03 production automobiles quantity 359554 units +17.4%",
        "2024-03 exports eco-friendly-vehicles up",
        "2024-03 exports automobiles quantity 215927 units +11.6%",
        "2024-03 exports automobiles 3.8 USD bn +21.6%",
        "2024-03 exports automobiles>north-america 1.7 USD bn +23.2%",
        "2024-03 domestic-sales eco-friendly-vehicles quantity 12421 units +23.0%",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3월 ICT 수출은 5% 늘었다. 지역별로는 중국(74억 달러)에서 29.4%, 미국에서 3.1% 줄고 일본에서 2.1% 늘었다.",
            [
                "2024-03 exports [ict] +5%",
                "2024-03 exports >china [ict] 7.4 USD bn",
                "2024-03 exports >china [ict] -29.4%",
                "2024-03 exports >us [ict] -3.1%",
                "2024-03 exports >japan [ict] +2.1%",
            ],
        ),
        (
            "3월 무역수지는 61억 달러다. 중국(47억 달러)에서 최대 흑자를 봤으며 EU(2억 달러)에 대해서도 흑자였다.",
            ["2024-03 balance 6.1 USD bn", "2024-03 balance >china 4.7 USD bn", "2024-03 balance >eu 0.2 USD bn"],
        ),
        (
            "3월 대중 수출은 124억 달러, 대미 수출은 115억 달러다. 비중은 각각 19.7%, 18.3%로 집계됐다.",
            [
                "2024-03 exports >china 12.4 USD bn",
                "2024-03 exports >us 11.5 USD bn",
                "2024-03 exports >china share 19.7 percent",
                "2024-03 exports >us share 18.3 percent",
            ],
        ),
        (
            "3월 유럽연합(EU)에 대한 수출액은 1억 달러로 24.7% 증가했다.",
            ["2024-03 exports >eu 0.1 USD bn +24.7%"],
        ),
        (
            "3월 1위는 중국(3.7%)이었고, 2위 홍콩(2.6%), 3위 대만(-4.8%)이었다.",
            [
                "2024-03 exports >china rank 1 place",
                "2024-03 exports >china +3.7%",
                "2024-03 exports >hong-kong rank 2 place",
                "2024-03 exports >hong-kong +2.6%",
                "2024-03 exports >taiwan rank 3 place",
                "2024-03 exports >taiwan -4.8%",
            ],
        ),
        (
            "3월 라면은 세계 1위 소비국인 베트남에서 인기를 끌며 수출이 5.1% 늘었다.",
            ["2024-03 exports instant-noodles +5.1%"],
        ),
        (
            "농수산식품 수출, 세계경제 둔화 속 3월 '역대 최고'",
            ["2024-03 exports agriculture-and-fisheries rank 1 place"],
        ),
        ("3월 정보통신기술, ICT 분야 수출이 6.8% 줄었다.", ["2024-03 exports [ict] -6.8%"]),
        ("3월 수출은 5% 늘었다.반도체는 6% 줄었다.", ["2024-03 exports +5%", "2024-03 exports semiconductors -6%"]),
        (
            "올해 무역수지는 140억 달러(약 18조 원) 흑자가 전망된다.",
            ["2024 balance 14.0 USD bn (forecast)", "2024 balance 18 KRW tn (forecast)"],
        ),
    ],
)
def test_names_around_their_figures(text: str, expected: list[str]) -> None:
    """A partner next to a figure is what it is told of; balances, shares and places follow their names."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "3월 수출은 565억 달러다. 2014년 3월(491억 달러)보다 100억 달러 이상 늘었다.",
            ["2024-03 exports 56.5 USD bn", "2014-03 exports 49.1 USD bn"],
        ),
        (
            "3월 대미 수출은 110억 달러(약 14조 원)를 돌파했다.",
            ["2024-03 exports >us threshold >11.0 USD bn"],
        ),
        ("3분기까지 자동차 수출은 521억 달러다.", ["2023-01/2023-09 exports automobiles 52.1 USD bn"]),
        ("3월 수출 차량 4대 중 1대는 친환경차였다.", []),
        (
            "3월 미국은 2.9% 줄어든 109억 달러를 나타낸 대중 수출을 넘어섰다.",
            ["2024-03 exports >china 10.9 USD bn -2.9%"],
        ),
        (
            "3월 수입은 3% 줄었으며 원유는 10%, 승용차는 4% 감소했다.",
            ["2024-03 imports -3%", "2024-03 imports crude-oil -10%", "2024-03 imports automobiles -4%"],
        ),
        (
            "3월 미국으로부터 수입액은 4.8% 늘었다.",
            ["2024-03 imports >us +4.8%"],
        ),
        (
            "3월 국가별 비중은 중국이 19.5%로 가장 컸다. 이어 미국 18.7%, 베트남 8.6% 순이었다.",
            [
                "2024-03 exports >china share 19.5 percent",
                "2024-03 exports >us share 18.7 percent",
                "2024-03 exports >vietnam share 8.6 percent",
            ],
        ),
        (
            "3월 전기차는 18만 대(47.4%)가 수출돼 가장 큰 비중을 차지했다.",
            ["2024-03 exports electric-vehicles quantity 1.8E+5 units"],
        ),
        (
            "3월 친환경차 수출은 36.8% 늘었다. 같은 기간 수출액은 38% 증가했다.",
            ["2024-03 exports eco-friendly-vehicles +36.8%"],
        ),
        (
            "지난해 세계 10대 수출국 가운데 한국의 순위는 6위였다. 네덜란드(14.3%), 영국(8.8%) 등이 뒤를 이었다.",
            [],
        ),
        (
            "3월 지역별 자동차 수출은 북미가 31억 달러로 가장 많았다.\n\n이어 EU 10억 달러, 중동 4억 달러 순이었다.",
            [
                "2024-03 exports automobiles>north-america 3.1 USD bn",
                "2024-03 exports automobiles>north-america rank 1 place",
                "2024-03 exports automobiles>eu 1.0 USD bn",
                "2024-03 exports automobiles>middle-east 0.4 USD bn",
            ],
        ),
        (
            "3월 수출은 565억 달러를 기록했다.\n\n전년 동월 대비 7.8% 증가한 수치다.",
            ["2024-03 exports 56.5 USD bn", "2024-03 exports +7.8%"],
        ),
    ],
)
def test_what_a_figure_is_not_of(text: str, expected: list[str]) -> None:
    """Changes, shares, other countries and other goods are told from levels and growths of the name before."""
    assert read(text) == expected


def test_a_table_whose_unit_stands_above_it() -> None:
    """Blanks may stand within the words of a table; its unit is that of the line above."""
    text = (
        "< 2013년 수출입 실적 > (억불, %)\n구 분 / ’12 / ’13(증감률)\n수 출 / 5,479 / 5,596(2.1)\n"
        "수 입 / 5,196 / 5,156(△0.8)\n무역수지 / 283 / 441\n"
    )
    assert read(text, "2014-01-15") == [
        "2012 exports 547.9 USD bn",
        "2013 exports 559.6 USD bn +2.1%",
        "2012 imports 519.6 USD bn",
        "2013 imports 515.6 USD bn -0.8%",
        "2012 balance 28.3 USD bn",
        "2013 balance 44.1 USD bn",
    ]


def test_a_unit_that_a_list_says_once() -> None:
    """The numbers of a list behind one with a unit are of that unit; so are those of a later list in the sentence."""
    assert read("3월 라면(64백만불, 39.0%↑), 배(24, 51.2%↑) 등은 늘고, 김치(32, △6.8%)는 줄었다.") == [
        "2024-03 exports instant-noodles 0.064 USD bn +39.0%",
        "2024-03 exports pears 0.024 USD bn +51.2%",
        "2024-03 exports kimchi 0.032 USD bn -6.8%",
    ]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "관세청은 이달 1일부터 10일까지의 수출입 현황을 집계한 결과 수출 133억 달러, 수입 141억 달러라고 밝혔다.",
            "2020-07-13",
            ["2020-07-01/2020-07-10 exports 13.3 USD bn", "2020-07-01/2020-07-10 imports 14.1 USD bn"],
        ),
        (
            "1분기 수출액은 2022년 18억 달러(-22.2%), 2023년 19억 달러(+5.6%)였다.",
            "2024-04-01",
            ["2022-01/2022-03 exports 1.8 USD bn -22.2%", "2023-01/2023-03 exports 1.9 USD bn +5.6%"],
        ),
        (
            "2024년 3월까지 라면 수출은 2억 달러다.",
            "2024-04-15",
            ["2024-01/2024-03 exports instant-noodles 0.2 USD bn"],
        ),
        ("수출은 3월까지 6개월 연속 늘었다.", "2024-04-01", ["2024-03 exports streak 6 months of growth"]),
        (
            "지난해 수출액 100억 달러를 넘어선 화장품이 올해 1분기에도 26억 달러 수출됐다.",
            "2024-04-01",
            ["2023 exports cosmetics threshold >10.0 USD bn", "2024-01/2024-03 exports cosmetics 2.6 USD bn"],
        ),
        (
            "3월 중국은 5억 달러(전체 수출액의 20.0%)다. 미국 4억 달러(전체의 16.9%), 일본 2억 달러(10.4%) 순이다.",
            "2024-04-01",
            [
                "2024-03 exports >china 0.5 USD bn",
                "2024-03 exports >china share 20.0 percent",
                "2024-03 exports >us 0.4 USD bn",
                "2024-03 exports >us share 16.9 percent",
                "2024-03 exports >japan 0.2 USD bn",
                "2024-03 exports >japan share 10.4 percent",
            ],
        ),
    ],
)
def test_times_and_units_around_a_name(text: str, published: str, expected: list[str]) -> None:
    """Days behind who announces, a quarter in several years, months until one, and what a bracket before says."""
    assert sorted(read(text, published)) == sorted(expected)


def test_partners_of_goods_that_no_sentence_names_are_in_doubt() -> None:
    """In a text that tells of goods only, a list of partners is not of all goods."""
    text = "3월 농식품 수출은 22억 달러였다.\n\n라면(1억 달러)이 늘었다.\n\n국가별로는 아세안(4억 달러)이 많았다."
    assert not any(">asean" in line and "agri" not in line for line in read(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 반도체 중 메모리(38억 달러)와 시스템(33억 달러)이 늘었다.",
         ["2024-03 exports memory-semiconductors 3.8 USD bn", "2024-03 exports system-semiconductors 3.3 USD bn"]),
        ("3월 반도체 수출은 35.7% 늘었다. 통관 시스템은 12.3% 빨라졌다.", ["2024-03 exports semiconductors +35.7%"]),
        ("3월 의료 시스템 수출은 12.3% 늘었다.", []),
    ],
)  # fmt: skip
def test_a_word_for_a_part_is_a_name_before_its_figures_only(text: str, expected: list[str]) -> None:
    """What the parts of goods are called in rows and lists is no name of theirs elsewhere."""
    found = [line for line in read(text) if not line.endswith((" up", " down"))]
    assert found == expected
