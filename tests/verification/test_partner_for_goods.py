"""A partner named behind sentences on goods, which the goods before it are not told of."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("partner", "level", "growth", "said"),
    [
        ("EU", "9억9500만달러", "7.6%", ("agrees", "agrees")),
        ("EU", "99억5000만달러", "7.6%", ("contradicts", "agrees")),
        ("EU", "9억9500만달러", "6.7%", ("agrees", "contradicts")),
        ("대만", "9억9500만달러", "6.7%", ("unknown", "unknown")),
    ],
)
def test_what_went_to_a_partner(partner: str, level: str, growth: str, said: tuple[str, str], known: Knowledge) -> None:
    """Its level and growth are of all goods where one of them agrees so, and an error in the other is one."""
    before = "작년 12월 ICT 수출이 180억달러로 24.9% 뛰었다. 디스플레이는 31.3% 늘었다."
    found = judged(f"{before} {partner}로 나간 물량은 {level}로 {growth} 증가했다.", "2021-01-20", known)
    assert (found[level], found[growth]) == said
