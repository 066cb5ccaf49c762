"""What single Korean sentences state, by kinds of sentence."""

import pytest

from tests.reader.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 수출은 전년 동월 대비 3.1% 증가한 565.6억 달러를 기록했다.", "2024-03 exports 56.56 USD bn +3.1%"),
        ("3월 수출이 565억6천만 달러로 1년 전보다 3.1% 늘었다.", "2024-03 exports 56.56 USD bn +3.1%"),
        ("지난달 수입액은 522억 8,000만 달러로 12.3% 줄었다.", "2024-03 imports 52.28 USD bn -12.3%"),
        ("3월 수출 565.6억불(+3.1%)", "2024-03 exports 56.56 USD bn +3.1%"),
        ("3월 수출 3.1%↑", "2024-03 exports +3.1%"),
        ("3월 반도체 수출은 △2.0%", "2024-03 exports semiconductors -2.0%"),
        ("3월 수출 감소율은 2.4%에 그쳤다.", "2024-03 exports -2.4%"),
    ],
)
def test_a_level_and_its_growth_are_one_statement(text: str, expected: str) -> None:
    """A level and the growth beside it are one statement; the direction is of the verb, sign or noun of rate."""
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 대미 수출은 11.6% 늘었다.", "2024-03 exports >us +11.6%"),
        ("3월 대(對)중국 수출은 11.6% 늘었다.", "2024-03 exports >china +11.6%"),
        ("3월 EU로의 수출은 5.2% 줄었다.", "2024-03 exports >eu -5.2%"),
        ("3월 미국에 대한 수출은 5.2% 줄었다.", "2024-03 exports >us -5.2%"),
        ("3월 대베트남 반도체 수출은 5.2% 줄었다.", "2024-03 exports semiconductors>vietnam -5.2%"),
    ],
)
def test_flow_and_partner_in_one_word(text: str, expected: str) -> None:
    """대미, 대(對)중국 and EU로의 are exports to a partner."""
    assert read(text) == [expected]


def test_the_verb_behind_a_list_gives_the_direction() -> None:
    """The verb that closes a list is the direction of what stands in its brackets without a sign."""
    assert read("3월 반도체(35.7%), 선박(2.0%) 등은 증가, 자동차(5.0%), 섬유(△1.2%) 등은 감소했다.") == [
        "2024-03 exports semiconductors +35.7%",
        "2024-03 exports ships +2.0%",
        "2024-03 exports automobiles -5.0%",
        "2024-03 exports textiles -1.2%",
    ]


def test_respectively() -> None:
    """각각 gives the figures to the names in order."""
    assert read("3월 수출과 수입은 각각 565억 달러, 522억 달러로 집계됐다.") == [
        "2024-03 exports 56.5 USD bn",
        "2024-03 imports 52.2 USD bn",
    ]
    assert read("3월 반도체와 자동차 수출은 각각 3개월, 5개월 연속 증가했다.") == [
        "2024-03 exports semiconductors streak 3 months of growth",
        "2024-03 exports automobiles streak 5 months of growth",
    ]


def test_the_verb_of_a_row_of_names() -> None:
    """In a row of names and figures without brackets the last verb holds for all."""
    assert read("3월 대중국 3.2%, 대미 11.5%, 대EU 26.4% 늘어") == [
        "2024-03 exports >china +3.2%",
        "2024-03 exports >us +11.5%",
        "2024-03 exports >eu +26.4%",
    ]


def test_a_deficit_is_negative() -> None:
    """적자 makes a balance negative, before or behind the figure."""
    assert read("3월 무역수지는 42억 달러 적자였다.") == ["2024-03 balance -4.2 USD bn"]
    assert read("3월 무역적자는 42억 달러였다.") == ["2024-03 balance -4.2 USD bn"]
    assert read("3월 무역수지는 42억 달러 흑자였다.") == ["2024-03 balance 4.2 USD bn"]


def test_an_inner_clause_ends_with_its_verb() -> None:
    """What stands behind the verb of an inner clause is said of the topic again."""
    assert read("3월 수입은 원유(-6.7%) 등이 줄면서 6.8% 감소한 145억 달러를 기록했다.") == [
        "2024-03 imports crude-oil -6.7%",
        "2024-03 imports 14.5 USD bn -6.8%",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "3월 수출은 감소하지 않았다.",
        "3월 수출은 600억 달러를 넘지 못했나?",
        "4월 수출이 늘면 7개월 연속 증가가 된다.",
        "중국의 3월 수출은 7.5% 감소했다.",
        "3월 소비자물가는 3.1% 올랐다.",
        "미국이 한국산 자동차에 매기는 관세율은 25%다.",
        "세계 경제는 올해 3.1% 성장했다.",
        "3월 자동차 업계의 매출은 5.2% 늘었다.",
    ],
)
def test_what_is_no_result_of_trade(text: str) -> None:
    """Denials, questions, conditions, other countries' trade and other subjects state nothing."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 수출은 14개월 연속 증가했다.", "2024-03 exports streak 14 months of growth"),
        ("3월 무역수지는 10개월째 흑자다.", "2024-03 balance streak 10 months of surplus"),
        ("3월 수출은 두 달 연속 감소했다.", "2024-03 exports streak 2 months of decline"),
        ("3월 반도체 수출은 16개월 만에 증가로 돌아섰다.", "2024-03 exports semiconductors first-in 16 months"),
        ("3월 대미 수출은 역대 3월 중 1위를 기록했다.", "2024-03 exports >us rank 1 place"),
        ("3월 수출은 역대 두 번째로 높은 실적이다.", "2024-03 exports rank 2 place"),
        ("3월 수출은 500억 달러를 돌파했다.", "2024-03 exports threshold >50.0 USD bn"),
        ("3월 수출은 500억 달러를 밑돌았다.", "2024-03 exports threshold <50.0 USD bn"),
        ("3월 반도체는 전체 수출의 20.7%를 차지했다.", "2024-03 exports semiconductors share 20.7 percent"),
        ("3월 15대 품목 중 7개 품목의 수출이 늘었다.", "2024-03 exports count 7 items"),
        ("3월 자동차 수출은 25만 대로 3.0% 줄었다.", "2024-03 exports automobiles quantity 2.5E+5 units -3.0%"),
        ("3월 일평균 수출은 25.1억 달러였다.", "2024-03 exports daily-average 2.51 USD bn"),
    ],
)
def test_other_kinds_of_figures(text: str, expected: str) -> None:
    """Streaks, first times, ranks, thresholds, shares, counts, quantities and daily averages."""
    assert read(text) == [expected]


def test_working_days() -> None:
    """A number of working days is a level, with its year-earlier level in brackets and the difference behind it."""
    assert read("3월 조업일수는 22.5일로 작년(24.0일)보다 1.5일 적었다.") == [
        "2024-03 other working-days 22.5 days",
        "2023-03 other working-days 24.0 days",
        "2024-03 other working-days-change -1.5 days",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 수출은 전월 대비 5.2% 감소했다.", "2024-03 exports -5.2% m/m"),
        ("1분기 수출은 전분기 대비 2.8% 감소했다.", "2024-01/2024-03 exports -2.8% q/q"),
        ("3월 수출은 전년 동기보다 5.2% 감소했다.", "2024-03 exports -5.2%"),
    ],
)
def test_what_a_growth_is_against(text: str, expected: str) -> None:
    """전월 대비 is month on month, 전분기 대비 quarter on quarter, all else year on year."""
    assert read(text) == [expected]


def test_an_amount_of_change_is_no_level() -> None:
    """An amount by which something moved is not read as its level."""
    assert read("3월 수입액은 386억 달러로 11.7%(40억3천만 달러) 늘었다.") == ["2024-03 imports 38.6 USD bn +11.7%"]
    assert read("3월 무역수지는 작년보다 26억 달러 늘어난 78억 달러 흑자다.") == ["2024-03 balance 7.8 USD bn"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3월 수출은 100억여 달러였다.", "2024-03 exports >10.0 USD bn"),
        ("3월 수출은 100여억 달러였다.", "2024-03 exports >10.0 USD bn"),
        ("3월 자동차 수출은 20만여 대였다.", "2024-03 exports automobiles quantity >2.0E+5 units"),
    ],
)
def test_some_more_than_a_figure(text: str, expected: str) -> None:
    """여 behind a number, or before its power of ten, says that there is some more."""
    assert read(text) == [expected]


def test_the_flow_and_the_partner_that_a_sentence_gives() -> None:
    """A name without a flow is of the flow of its numbered heading or of the name before it; a cause is the topic's."""
    for text, wanted in {
        "3월 수출은 565억 달러다.\n4. 수입\n□ 원유는 77억 달러로 6.7% 늘었다.": [
            "2024-03 exports 56.5 USD bn",
            "2024-03 imports crude-oil 7.7 USD bn +6.7%",
        ],
        "3월 에너지 수입은 0.3% 줄었고, 이 중 원유는 6.7% 늘었다.": [
            "2024-03 imports energy -0.3%",
            "2024-03 imports crude-oil +6.7%",
        ],
        "3월 통신장비 수출은 대미(5천만 달러, 81.4%↑) 수출 호조로 6.4% 늘었다.": [
            "2024-03 exports communications-equipment>us 0.05 USD bn +81.4%",
            "2024-03 exports communications-equipment +6.4%",
        ],
        "3월 수출은 자동차 부진에도 3.1% 늘어난 565억 달러였다.": ["2024-03 exports 56.5 USD bn +3.1%"],
        "3월 수출은 자동차 부진 속에 3.1% 줄었다.": ["2024-03 exports -3.1%"],
        "3월 수출은 반도체 수출이 5.2% 늘어난 덕분에 3.1% 늘었다.": [
            "2024-03 exports semiconductors +5.2%",
            "2024-03 exports +3.1%",
        ],
        "3월 라면 수출은 미국에서 51.0%, 중국에서 20.3% 늘었다.": [
            "2024-03 exports instant-noodles>us +51.0%",
            "2024-03 exports instant-noodles>china +20.3%",
        ],
    }.items():
        assert read(text) == wanted


def test_what_a_place_is_a_place_among() -> None:
    """A month that leads in rank gives no period, nor does this year; a place among partners is not the item's."""
    for text, wanted in {
        "3월 대미 수출은 106억 달러로 2022년 6월에 이어 역대 세 번째로 많았다.": [
            "2024-03 exports >us 10.6 USD bn",
            "2024-03 exports >us rank 3 place",
        ],
        "3월 반도체 수출은 3.1% 늘어 올해 들어 두 번째로 높았다. 메모리 수출은 5.0% 늘었다.": [
            "2024-03 exports semiconductors +3.1%",
            "2024-03 exports semiconductors rank 2 place",
            "2024-03 exports memory-semiconductors +5.0%",
        ],
        "3월 미국은 자동차 수출 1위 국가다.": [],
    }.items():
        assert read(text) == wanted


def test_a_verb_that_holds_for_the_subjects_before_it() -> None:
    """The last verb holds for the subjects before it; a name with its figures before a colon heads the line."""
    assert read("3월 수출은 미국이 305억 달러로 0.8%, 중국이 288억 달러로 6.8% 각각 줄었다.") == [
        "2024-03 exports >us 30.5 USD bn -0.8%",
        "2024-03 exports >china 28.8 USD bn -6.8%",
    ]
    assert read("3월 수출은 565억 달러다.\n- 디스플레이(15.6억 달러, 1.2%↓) : 수요 둔화로 3개월 연속 감소")[1:] == [
        "2024-03 exports displays 1.56 USD bn -1.2%",
        "2024-03 exports displays streak 3 months of decline",
    ]


def test_multiples_of_the_year_before() -> None:
    """Above a multiple of a year earlier is a threshold; a multiple of something else is nothing."""
    for text, wanted in {
        "3월 반도체 수출은 전년의 2배를 넘었다.": ["2024-03 exports semiconductors threshold >2 times"],
        "3월 선박 수출은 2배 이상 늘었다.": ["2024-03 exports ships threshold >2 times"],
        "3월 화장품 수출은 가전의 3배를 넘었다.": [],
        "3월 라면 수출은 지난달보다 2배 이상 늘었다.": [],
    }.items():
        assert read(text) == wanted


def test_exports_without_a_name_after_one_item() -> None:
    """Where what is said without a name differs from what is said of the one item, it is about all goods."""
    assert read("3월 반도체 수출은 5개월 연속 증가했다. 수출은 6개월 연속 증가했다.") == [
        "2024-03 exports semiconductors streak 5 months of growth",
        "2024-03 exports streak 6 months of growth",
    ]


def test_what_is_not_of_the_exports_of_all() -> None:
    """Some firms' exports, the place of a rate, and a half-year expected before are not stated of the total."""
    for text, wanted in {
        "3월 상위 10대 기업의 수출은 3.8% 늘었다.": [],
        "3월 종사자 10인 미만 업체의 수출은 3.8% 늘었다.": [],
        "3월 우리의 수출은 3.8% 늘었다.": ["2024-03 exports +3.8%"],
        "3월 수출은 3.8% 늘었다. 수출 증가율은 세계 2위다.": ["2024-03 exports +3.8%"],
        "하반기 수출은 3.8% 감소할 것으로 예상됐다. 하반기 반도체 수출은 5.1% 감소로 봤다.": [
            "2024-07/2024-12 exports -3.8% (forecast)"
        ],
    }.items():
        assert [line for line in read(text) if "?" not in line] == wanted


@pytest.mark.parametrize("label", ["(끝)", "<표>", "[사진]", "【2024년】"])
def test_a_label_alone_states_nothing(label: str) -> None:
    """A sentence that is a bracket and nothing else says nothing, and changes nothing of the one before it."""
    assert read(f"(자동차) 3월 수출은 5.0% 감소했다. {label}") == ["2024-03 exports automobiles -5.0%"]
