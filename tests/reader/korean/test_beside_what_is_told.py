"""What stands beside what a text tells: conditions, numbers of markets, and times kept."""

import pytest

from tests.reader.reading import read


def test_a_flow_goes_on_with_the_time_of_the_other() -> None:
    """Imports behind exports, and the balance behind both, are of the time that the sentence before has said."""
    text = (
        "지난달 수출은 565억 달러로 3.1% 늘었다.\n"
        "지난해 수출은 6,322억 달러로 7.5% 줄었다. 수입은 6,426억 달러로 12.1% 감소했다. "
        "무역수지는 103억 달러 적자였다.\n"
    )
    assert read(text, "2024-04-15")[1:] == [
        "2023 exports 632.2 USD bn -7.5%",
        "2023 imports 642.6 USD bn -12.1%",
        "2023 balance -10.3 USD bn",
    ]


def test_an_outlook_keeps_its_two_years_apart() -> None:
    """Imports behind exports of this year are of this year in a text about the next one."""
    text = (
        "내년 수출은 7천110억달러로 1.0% 증가할 전망이다. 수입은 0.5% 늘 것으로 보인다.\n"
        "올해 수출은 7천40억달러로 예상된다. 수입은 0.3% 감소한 6천300억달러로 추정된다.\n"
    )
    assert read(text, "2025-11-17") == [
        "2026 exports 711.0 USD bn +1.0% (forecast)",
        "2026 imports +0.5% (forecast)",
        "2025 exports 704.0 USD bn (forecast)",
        "2025 imports 630.0 USD bn -0.3% (forecast)",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7월에도 적자가 나면 6개월 연속 무역적자를 기록하게 된다.", []),
        ("올해 김 수출은 13년 만에 8배 가까이로 불어났다.", []),
        (
            "상반기 라면 수출은 30.1% 늘었고 수출 상대국은 역대 가장 많았다.",
            ["2023-01/2023-06 exports instant-noodles +30.1%"],
        ),
        (
            "라면 수출액은 2020년 6억달러, 2022년 7억달러를 차례로 넘었다.",
            [
                "2020 exports instant-noodles threshold >0.6 USD bn",
                "2022 exports instant-noodles threshold >0.7 USD bn",
            ],
        ),
        ("라면 수출액은 2015년부터 8년 연속 늘었다.", ["2022 exports instant-noodles streak 8 years of growth"]),
        (
            "지난해 수출은 6천445억달러로 1956년 무역 통계 집계 이후 66년 만에 최고치다.",
            ["2022 exports 644.5 USD bn", "2022 exports first-in 66 years"],
        ),
        (
            "6월 반도체 단가는 33.2%, 석유화학은 17.3% 떨어졌다.",
            ["2023-06 other semiconductors price -33.2%", "2023-06 other petrochemicals price -17.3%"],
        ),
        (
            "7월 수출 2.9% 증가…반도체 0.3%·승용차 6.2%↑",
            ["2023-07 exports +2.9%", "2023-07 exports semiconductors +0.3%", "2023-07 exports automobiles +6.2%"],
        ),
    ],
)
def test_words_around_a_figure_say_what_it_is(text: str, expected: list[str]) -> None:
    """Conditions, multiples and numbers of markets are no results; rows of years, prices and arrows reach all names."""
    assert read(text, "2023-08-16") == expected
