"""What records with some keys leave out of their rows."""

from collections.abc import Iterable

import pytest

from korea_trade.errors import in_english
from korea_trade.presentation.keys_left_out import RowsOfKeys
from korea_trade.questions.row import ListedRow
from tests.conftest import OpenSmall
from tests.entries import growth
from tests.small import group


def told_of(rows: Iterable[ListedRow], *keys: str) -> list[str]:
    """What is said of rows of which only some keys are written."""
    looked_at = RowsOfKeys(rows, keys)
    assert list(looked_at) == list(rows)
    return [in_english(message) for message in looked_at.remarks()]


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("item", "growth"), ["of the figures, 1 is a growth not over the year before, which comparison would say: "]),
        (("item", "growth", "comparison"), []),
        (("item", "value"), []),
    ],
)
def test_growth_over_another_time_is_counted(small: OpenSmall, keys: tuple[str, ...], told: list[str]) -> None:
    """Growth over the month before is no growth over the year, which nobody can tell from a number alone."""
    month = growth("2.0", item="ships", comparison="previous-month")
    rows = small(group(month), items=[{"code": "ships", "en": "Ships", "ko": "선박"}]).facts()
    assert [remark.partition("add")[0] for remark in told_of(rows, *keys)] == told
