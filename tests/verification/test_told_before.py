"""Figures computed from others that Korean words tell before them, judged by the facts of both."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged, judged_each


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("작년 ICT 무역흑자는 710억 달러였다. ICT 흑자는 전 산업 무역흑자의 {}에 이른다.",
         {"1.6배": "agrees-derived", "2.6배": "contradicts"}),
        ("작년 컴퓨터 수출은 134억 달러인데, 재작년의 {}다.",
         {"1.6배": "agrees-derived", "2.6배": "contradicts", "1.5배": "unknown"}),
        ("작년 바이오헬스 수출은 139억 달러로 2018년의 {}다.", {"1.5배": "unknown"}),
        ("작년 미국 수출은 742억 달러다. 계산해 보면 총수출의 {}다.",
         {"14.5%": "agrees-derived", "14.2%": "unknown", "41.5%": "contradicts"}),
        ("작년 미국 수출은 742억 달러다. 중국은 총수출의 {}다.", {"25.9%": "unknown"}),
        ("작년 미국 수출은 742억 달러다. 이는 국내총생산의 {}다.", {"4.5%": "unknown"}),
        ("작년 ICT 수출이 늘었다. 컴퓨터·주변기기는 139억 달러였다. 이 가운데 SSD가 101억 달러로 {}를 차지했다.",
         {"73%": "agrees-derived", "37%": "contradicts"}),
        ("작년 ICT 수출은 1836억 달러다. 이 중 반도체가 1003억 달러로 비중이 {}다.",
         {"54.6%": "agrees-derived", "64.5%": "contradicts"}),
        ("작년 수출은 5129억 달러로 수입(4672억 달러)보다 {} 많았다.",
         {"456억 달러": "agrees-derived", "654억 달러": "contradicts"}),
        ("작년 ICT 흑자는 710억 달러로 전 산업 흑자(456억 달러)보다 {} 많았다.",
         {"254억 달러": "agrees-derived", "354억 달러": "contradicts"}),
        ("작년 베트남 ICT 수출은 298억 달러로 미국보다 {} 많았다.",
         {"34.8%": "agrees-derived", "43.8%": "contradicts", "77억 달러": "agrees-derived"}),
        ("작년 일본 ICT 수출은 39억 달러로 유럽연합(113억 달러)보다 {} 적었다.",
         {"74억 달러": "agrees-derived", "47억 달러": "contradicts"}),
        ("작년 ICT 수출은 1836억 달러다. 총수출에서 ICT 수출을 빼면 {}가 남는다.",
         {"3293억 달러": "agrees-derived", "2393억 달러": "contradicts", "3330억 달러": "unknown"}),
    ],
)  # fmt: skip
def test_what_words_before_a_figure_tell(text: str, said: dict[str, str], known: Knowledge) -> None:
    """It agrees as derived or contradicts as the facts of both operands have it; near misses and the rest stay open."""
    assert judged_each(text, said, "2021-01-20", known) == said


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("작년 12월 ICT 수출은 180억 달러로 연간 수출의 9.8%다.", "9.8%"),
        ("작년 미국 수출은 742억 달러로 세계 수출의 0.4%다.", "0.4%"),
        ("작년 컴퓨터 수출은 134억 달러였고, 매출은 재작년의 2.5배였다.", "2.5배"),
        ("작년 ICT 수출은 1836억 달러다. 대기업 수출에서 ICT 수출을 빼면 2093억 달러다.", "2093억 달러"),
        ("작년 ICT 수출이 1836억 달러다. 세계 수출은 한국 수출의 30배다.", "30배"),
        ("작년 ICT 수출은 1836억 달러로 상반기 수출의 2.1배다.", "2.1배"),
        ("작년 반도체 수출은 992억 달러로 대만보다 20% 많았다.", "20%"),
        ("작년 수출은 5129억 달러로 일본(6413억 달러)보다 1284억 달러 적었다.", "1284억 달러"),
    ],
)
def test_what_may_be_of_something_else(text: str, figure: str, known: Knowledge) -> None:
    """Where an operand has words that are not read, as another time or a part, or another subject comes, it is open."""
    assert judged(text, "2021-01-20", known)[figure] == "unknown"
