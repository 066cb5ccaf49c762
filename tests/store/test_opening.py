"""Compiled fact bases that are opened: what they answer where their file is removed meanwhile."""

from pathlib import Path

import pytest

from korea_trade.questions.trade import Trade, open_trade
from tests.small import write_fact_base


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def answers(trade: Trade) -> tuple[object, ...]:
    """Something of each kind that a compiled file is read for."""
    found = [row.id for row in trade.facts()]
    receipts = [str(receipt.row.value) for receipt in trade.show(found)]
    return found, receipts, list(trade.search("chips")), trade.files(), list(trade.base_names), trade.base.facts


def test_a_file_that_is_removed_costs_time_and_no_answer(tmp_path: Path) -> None:
    """Whoever clears the cache while a base is open changes nothing of what it answers."""
    path = write_fact_base(tmp_path / "mine")
    with open_trade(path, only_facts=True) as trade:
        right = answers(trade)
        assert trade.compiled_file is not None
    with open_trade(path, only_facts=True) as trade:
        assert trade.compiled_file is not None
        trade.compiled_file.unlink()
        assert answers(trade) == right
