"""Vintages: which of two figures of one cell revises the other."""

import pytest

from korea_trade.model.codes import Status
from korea_trade.model.vintage import Vintage

MINISTRY, PAPER = "Ministry", "Paper"


def vintage(published: str | None = None, publisher: str | None = None, status: str = "actual") -> Vintage:
    """Who stated a figure, when and how."""
    return Vintage(Status(status), published, publisher)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (vintage("2020-12-01", MINISTRY), vintage("2021-01-04", MINISTRY)),
        (vintage("2020-12-01", MINISTRY, "provisional"), vintage("2020-12-02", PAPER)),
        (vintage("2020-12-01", MINISTRY), vintage("2021-01-04", PAPER, "revised")),
        (vintage("2020-12-01"), vintage("2020-12-01", status="revised")),
        (vintage(), vintage(status="revised")),
        (vintage("2020-12-01", status="revised"), vintage("2021-12-01", status="revised", publisher=MINISTRY)),
    ],
)
def test_a_revision(earlier: Vintage, later: Vintage) -> None:
    """What is called revised, follows a provisional figure, or comes later from the same publisher is a revision."""
    if earlier.status is later.status is Status.REVISED:  # two publishers that both revised
        assert not later.revises(earlier)
    else:
        assert later.revises(earlier)
    assert not earlier.revises(later)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (vintage("2020-12-01", MINISTRY), vintage("2020-12-01", PAPER)),
        (vintage("2020-12-01", MINISTRY), vintage("2020-12-05", PAPER)),
        (vintage("2020-12-01", MINISTRY), vintage("2020-12-01", MINISTRY)),
        (vintage("2020-12-01"), vintage("2020-12-05")),
        (vintage(None, MINISTRY), vintage("2020-12-05", MINISTRY)),
        (vintage("2020-12-01", MINISTRY, "provisional"), vintage("2020-12-01", PAPER)),
    ],
)
def test_two_first_releases(one: Vintage, other: Vintage) -> None:
    """Figures of two publishers, of one day or of no known date revise nothing, so that a difference contradicts."""
    assert not one.revises(other)
    assert not other.revises(one)
