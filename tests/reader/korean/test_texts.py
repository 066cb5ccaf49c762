"""What Korean texts of several sentences and lines state: topics, sections, tables, contradictions."""

from tests.reader.reading import read


def test_a_sentence_without_a_subject_goes_on_with_the_last_one() -> None:
    """A sentence that names no subject is about that of the sentence before."""
    assert read("3월 수출은 565억 달러를 기록했다. 역대 최대 실적이며 6개월 연속 증가했다.") == [
        "2024-03 exports 56.5 USD bn",
        "2024-03 exports rank 1 place",
        "2024-03 exports streak 6 months of growth",
    ]


def test_a_paragraph_keeps_its_flow() -> None:
    """Names without a flow take that of their paragraph."""
    text = (
        "3월 수입액은 522억 달러로 12.3% 줄었다. 반도체(32.1%)는 늘고 원유(-5.0%)는 감소했다.\n자동차(5.0%)는 늘었다."
    )
    assert read(text)[1:] == [
        "2024-03 imports semiconductors +32.1%",
        "2024-03 imports crude-oil -5.0%",
        "2024-03 exports automobiles +5.0%",
    ]


def test_examples_take_the_flow_of_what_they_are_examples_of() -> None:
    """In "원유(…), 가스(…) 등 에너지 수입이" the examples are imports too."""
    assert read("3월 원유(-12.8%), 가스(-37.4%) 등 에너지 수입이 27.9% 감소했다.") == [
        "2024-03 imports crude-oil -12.8%",
        "2024-03 imports natural-gas -37.4%",
        "2024-03 imports energy -27.9%",
    ]


def test_a_table_in_plain_text() -> None:
    """The head of a table gives units and kinds, a caption the flow, a row its name; years at the head are periods."""
    text = (
        "2024년 수출 동향\n<주요 품목 수출 실적>\n구분 / 수출액(억 달러) / 증감률(%)\n"
        "반도체 / 1,419 / +43.9\n자동차 / 708 / △0.1"
    )
    assert read(text, "2025-01-01") == [
        "2024 exports semiconductors 141.9 USD bn +43.9%",
        "2024 exports automobiles 70.8 USD bn -0.1%",
    ]
    text = "2024년 수출 동향\n(단위: 백만 달러, %)\n구분 / 2023년 / 2024년 / 증감률\n라면 / 952 / 1,249 / 31.1"
    assert read(text, "2025-01-01") == [
        "2023 exports instant-noodles 0.952 USD bn",
        "2024 exports instant-noodles 1.249 USD bn +31.1%",
    ]


def test_a_label_is_the_subject_of_its_line() -> None:
    """A bracket at the head of a line is its subject, with what it tells; an inner clause leaves it the subject."""
    text = (
        "'24.3월 ICT 수출은 188.2억불\nㅇ (반도체, 117.0억불, 33.9%↑) 5개월 연속 증가\n"
        "ㅇ (미국) 메모리반도체(65.1%↑) 등이 늘며 20.9억 달러(21.2%↑)"
    )
    assert read(text)[1:] == [
        "2024-03 exports semiconductors [ict] 11.70 USD bn +33.9%",
        "2024-03 exports semiconductors [ict] streak 5 months of growth",
        "2024-03 exports memory-semiconductors>us [ict] +65.1%",
        "2024-03 exports >us [ict] 2.09 USD bn +21.2%",
    ]


def test_what_a_sentence_asks_for_and_then_names() -> None:
    """In "2위는 중국으로" and "가장 많은 품목은 라면으로" the name behind is the subject."""
    text = "3월 수출은 565억 달러다. 수출이 가장 많은 품목은 반도체로, 35.7% 늘었다. 2위는 자동차로 62억 달러였다."
    assert read(text)[1:] == [
        "2024-03 exports semiconductors +35.7%",
        "2024-03 exports automobiles rank 2 place",
        "2024-03 exports automobiles 6.2 USD bn",
    ]


def test_figures_that_contradict_each_other_are_in_doubt() -> None:
    """Of two growths of one cell only that of which the sentence says more stands; where neither does, none."""
    text = "3월 반도체 수출은 35.7% 늘었다. 3월 반도체 수출은 5.0% 줄었다."
    assert read(text) == []
    text = "3월 수출은 3.1% 늘었다. 3월 수출은 3.12% 늘었다."
    assert read(text) == ["2024-03 exports +3.1%", "2024-03 exports +3.12%"]


def test_parts_that_are_no_cell() -> None:
    """Names of no list, some firms, the rest of a total: their figures are not given to anything else."""
    for text in (
        "3월 수출은 565억 달러다. 신재생 4.1%, 특수강 3.3% 증가했다.",
        "3월 수출은 565억 달러다. 상위 10대 기업 수출액은 200억 달러로 늘었다.",
        "3월 수출은 565억 달러다. 반도체를 제외한 수출은 2.1% 줄었다.",
        "3월 수출은 565억 달러다. 현대차의 수출은 2.1% 줄었다.",
    ):
        assert read(text) == ["2024-03 exports 56.5 USD bn"]


def test_a_forecast_of_months_to_come() -> None:
    """Months that are expected are those to come, and the statement is a forecast."""
    assert read("하반기 수출은 3.8% 감소한 3천355억 달러로 예상됐다.", "2025-07-24") == [
        "2025-07/2025-12 exports 335.5 USD bn -3.8% (forecast)"
    ]


def test_the_sizes_of_firms_are_sectors() -> None:
    """대기업 and 중소기업 are sectors, for what follows in the sentence too; how many firms there are is a count."""
    text = "3월 대기업 수출은 13.0% 늘었지만 소비재(-2.2%)는 줄었다. 수출기업 수는 6만7천123개로 2.9% 늘었다."
    assert read(text) == [
        "2024-03 exports [large] +13.0%",
        "2024-03 exports consumer-goods [large] -2.2%",
        "2024-03 exports count 67123 companies +2.9%",
    ]


def test_the_goods_that_a_text_is_about() -> None:
    """Where headline and first sentence tell of one kind of goods, what names none is about it; 전체 is about all."""
    text = (
        "3월 자동차 수출 5.0% 감소\n지난달 자동차 수출액은 61억 달러로 5.0% 줄었다. 수출량은 25만 대로 3.0% 줄었다.\n"
        "지역별 수출액은 북미(34억 달러, +1.2%)를 빼고 모두 감소했다.\n전체 수출은 3.1% 늘었다."
    )
    assert read(text) == [
        "2024-03 exports automobiles -5.0%",
        "2024-03 exports automobiles 6.1 USD bn -5.0%",
        "2024-03 exports automobiles quantity 2.5E+5 units -3.0%",
        "2024-03 exports automobiles>north-america 3.4 USD bn +1.2%",
        "2024-03 exports +3.1%",
    ]
