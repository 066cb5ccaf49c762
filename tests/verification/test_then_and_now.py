"""Korean figures that turned or grew from what they were at another time, judged by the built-in facts."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from tests.verification.judged import judged_each


@pytest.mark.parametrize(
    ("text", "published", "said"),
    [
        ("무역적자는 지난해 4월 17억 달러에서 12월에는 {} 흑자로 돌아섰다.", "2021-01-04",
         {"69억 달러": "agrees", "96억 달러": "contradicts"}),
        ("지난해 4월의 무역적자가 12월엔 {} 흑자로 뒤집혔다.", "2021-01-04",
         {"69억 달러": "agrees", "96억 달러": "contradicts"}),
        ("지난해 12월 무역수지는 {} 적자였다.", "2021-01-04", {"69억 달러": "contradicts"}),
    ],
)  # fmt: skip
def test_a_surplus_that_a_deficit_became(text: str, published: str, said: dict[str, str], known: Knowledge) -> None:
    """It is the word right behind the figure that says whether it is a surplus, not the deficit told before."""
    assert judged_each(text, said, published, known) == said
