"""What a figure of a fact leaves possible."""

import pytest

from korea_trade.arithmetic.figures import may_have_gone
from korea_trade.model.codes import Direction
from korea_trade.model.fact import Fact


def fact(**keys: str) -> Fact:
    """A fact about exports in 2020."""
    cell = {"source": "memo", "period": "2020", "flow": "exports", "sector": "all-industries"}
    return Fact.model_validate({**cell, **keys})


@pytest.mark.parametrize(
    ("given", "possible"),
    [
        (fact(growth="5.0"), {Direction.UP}),
        (fact(growth="-5.0"), {Direction.DOWN}),
        (fact(direction="flat"), {Direction.FLAT}),
        (fact(growth="0.0"), {Direction.UP, Direction.DOWN, Direction.FLAT}),
    ],
)
def test_a_figure_may_have_gone_as_its_digits_allow(given: Fact, possible: set[Direction]) -> None:
    """Only a growth that rounds to nothing leaves more than one way, and none is flat that is stated to have moved."""
    assert {direction for direction in Direction if may_have_gone(given, direction)} == possible
