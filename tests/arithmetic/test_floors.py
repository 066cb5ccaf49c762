"""Levels that are only floors."""

from typing import Any

import pytest

from korea_trade.arithmetic.floors import floors_of
from tests.conftest import OpenSmall
from tests.entries import level
from tests.small import group

TALLY = level("700", status="provisional")
TOPPED = {"measure": "threshold", "bound": "above", "status": "provisional", **level("700")}


@pytest.mark.parametrize(
    ("tally", "topped", "is_floor"),
    [
        (TALLY, TOPPED, True),
        (TALLY, {**TOPPED, "status": "actual"}, True),
        (level("700"), TOPPED, False),
        (TALLY, {**TOPPED, "value": "600"}, False),
        (TALLY, {**TOPPED, "bound": "below"}, False),
        (TALLY, {**TOPPED, "status": "target"}, False),
        (TALLY, {**TOPPED, "ranked": "growth", "unit": "percent"}, False),
        (TALLY, {**TOPPED, "partner": "us"}, False),
        ({**TALLY, "bound": "about"}, TOPPED, False),
    ],
)
def test_a_topped_tally(small: OpenSmall, tally: dict[str, Any], topped: dict[str, Any], is_floor: bool) -> None:
    """A provisional tally is a floor where its document says that just so much was topped, of the same cell."""
    base = small(group(tally, topped)).base
    assert floors_of(placed.fact for placed in base.facts) == ({"2020.exports@memo"} if is_floor else frozenset())


def test_another_document_makes_no_floor(small: OpenSmall) -> None:
    """That another document says it was topped does not make a tally a floor."""
    base = small(group(TALLY), group(TOPPED, source="second"), others={"second": "Another document.\n"}).base
    assert floors_of(placed.fact for placed in base.facts) == frozenset()
