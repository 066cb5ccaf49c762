"""Which period a figure of a Korean text is about, worked out from the date of publication."""

import pytest

from tests.reader.reading import read


@pytest.mark.parametrize(
    ("text", "published", "period"),
    [
        ("지난달 수출은 5.2% 늘었다.", "2024-01-01", "2023-12"),
        ("12월 수출은 5.2% 늘었다.", "2024-01-01", "2023-12"),
        ("이달 1∼20일 수출은 5.2% 늘었다.", "2024-02-21", "2024-02-01/2024-02-20"),
        ("이달 들어 20일까지 수출은 5.2% 늘었다.", "2024-02-21", "2024-02-01/2024-02-20"),
        ("2월 초순 수출은 5.2% 늘었다.", "2024-02-13", "2024-02-01/2024-02-10"),
        ("작년 12월 수출은 5.2% 늘었다.", "2024-02-13", "2023-12"),
        ("지난해 수출은 5.2% 늘었다.", "2024-01-01", "2023"),
        ("상반기 수출은 5.2% 늘었다.", "2024-07-01", "2024-01/2024-06"),
        ("3분기 수출은 5.2% 늘었다.", "2024-10-01", "2024-07/2024-09"),
        ("1~9월 누적 수출은 5.2% 늘었다.", "2024-10-01", "2024-01/2024-09"),
        ("올해 들어 3월까지 누적 수출은 5.2% 늘었다.", "2024-04-01", "2024-01/2024-03"),
        ("'22.7월 수출은 5.2% 늘었다.", "2022-08-01", "2022-07"),
        ("2021년 9월 수출은 5.2% 늘었다.", None, "2021-09"),
    ],
)
def test_the_period_of_a_growth(text: str, published: str | None, period: str) -> None:
    """Relative times and months without a year mean what they mean at the date of publication."""
    assert read(text, published) == [f"{period} exports +5.2%"]


def test_levels_compared_with() -> None:
    """A level in the bracket of another time is that time's."""
    assert read("3월 수출은 565억 달러로 전년 동월(551억 달러)보다 늘었다.") == [
        "2024-03 exports 56.5 USD bn",
        "2023-03 exports 55.1 USD bn",
    ]
    assert read("2월 1∼20일 무역적자는 12억 달러로 지난달 같은 기간(49억 달러)보다 줄었다.", "2024-02-21") == [
        "2024-02-01/2024-02-20 balance -1.2 USD bn",
        "2024-01-01/2024-01-20 balance -4.9 USD bn",
    ]


def test_since_and_among_are_no_period() -> None:
    """A time since which, or among which, something is so leaves the period alone."""
    text = "3월 수출은 2022년 9월 이후 18개월 만에 최대치로, 역대 3월 중 2위다."
    assert read(text) == ["2024-03 exports first-in 18 months", "2024-03 exports rank 2 place"]


def test_a_series_of_months() -> None:
    """In a series each figure takes the time before it, and a month without a year goes on from the one before."""
    text = "3월 수출 5.0%↑\n * 수출 증감률(%): ('23.11)+7.8→(12)+5.1→('24.1)+18.0→(2)△4.8"
    assert read(text)[1:] == [
        "2023-11 exports +7.8%",
        "2023-12 exports +5.1%",
        "2024-01 exports +18.0%",
        "2024-02 exports -4.8%",
    ]


def test_a_section_keeps_its_period() -> None:
    """What stands below a bullet takes its period from it, until the next one."""
    text = (
        "2023년 12월 및 연간 수출입 동향\n□ (연간) 수출은 7.4% 감소\n ㅇ 반도체는 986억 달러(△23.7%)\n"
        "□ (12월) 수출은 5.1% 증가"
    )
    assert read(text, "2024-01-01") == [
        "2023 exports -7.4%",
        "2023 exports semiconductors 98.6 USD bn -23.7%",
        "2023-12 exports +5.1%",
    ]


@pytest.mark.parametrize(
    ("months", "period"),
    [
        ("1월부터 이달까지", "2024-01/2024-06"),
        ("1월부터 이달 20일까지", "2024-01-01/2024-06-20"),
        ("올해 1월부터 6월까지", "2024-01/2024-06"),
        ("3월부터 5월까지", "2024-03/2024-05"),
    ],
)
def test_a_span_begins_with_the_month_that_it_is_counted_from(months: str, period: str) -> None:
    """A month with 부터 is the first of a span, also where the last one is named by the day of publication."""
    assert read(f"{months} 수출은 5.2% 늘었다.", "2024-06-21") == [f"{period} exports +5.2%"]
