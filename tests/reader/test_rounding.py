"""When two figures of a text may be one figure, written with more and with fewer digits."""

from decimal import Decimal

import pytest

from korea_trade.reader.rounding import agree


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("5.6", "5.63", True),
        ("5.6", "5.8", False),
        ("1100", "1140.46", True),
        ("1000", "1052", True),
        ("1000", "1900", False),
        ("2000", "2900", False),
        ("7000", "7999", False),
        ("70", "71", False),
    ],
)
def test_a_figure_agrees_with_what_it_is_rounded_from(one: str, other: str, expected: bool) -> None:
    """The digits decide; of a thousand or more, zeros behind two digits may be digits left out, and no more."""
    assert agree(Decimal(one), Decimal(other)) is agree(Decimal(other), Decimal(one)) is expected


def test_a_missing_figure_agrees_with_none() -> None:
    """Nothing is rounded from what is not there."""
    assert not agree(None, Decimal(1))
