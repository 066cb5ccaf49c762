"""Rules about the directions of what makes up a whole."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.codes import Rule
from tests.arithmetic.judging import USES, in_memory, judged
from tests.arithmetic.true_trade import CUTTING, ROUNDING, TrueTrade, true_trades
from tests.entries import growth, level
from tests.small import group

CAPITAL, CONSUMER = {"item": "capital-goods"}, {"item": "consumer-goods"}
IMPORTS, BALANCE, TRADE = {"flow": "imports"}, {"flow": "balance"}, {"flow": "trade"}
UP, DOWN = {"direction": "up"}, {"direction": "down"}


def wrong(folder: Path, *entries: dict[str, Any], items: Any = USES) -> list[str]:
    """The messages of directions that contradict each other."""
    groups = [
        group({k: v for k, v in entry.items() if k != "flow"}, flow=entry.get("flow", "exports")) for entry in entries
    ]
    return [verdict.message for verdict in judged(folder, Rule.DIRECTIONS, *groups, items=items) if verdict.wrong]


@pytest.mark.parametrize(
    ("entries", "messages"),
    [
        ([growth("5.0"), DOWN | CAPITAL, DOWN | CONSUMER], ["capital-goods down, consumer-goods down; exports up"]),
        ([UP, growth("-1.0", **CAPITAL), DOWN | CONSUMER], ["capital-goods down, consumer-goods down; exports up"]),
        ([growth("0.0"), DOWN | CAPITAL, DOWN | CONSUMER], []),
        ([growth("5.0"), DOWN | CAPITAL, UP | CONSUMER], []),
        ([growth("5.0"), DOWN | CAPITAL], []),
        ([growth("5.0"), DOWN | IMPORTS, DOWN | BALANCE], ["exports up, imports down; balance down"]),
        ([DOWN, UP | IMPORTS, DOWN | BALANCE], []),
        ([UP, UP | IMPORTS, DOWN | BALANCE], []),
        ([UP, UP | IMPORTS, DOWN | TRADE], ["exports up, imports up; trade down"]),
        ([UP, DOWN | IMPORTS, DOWN | TRADE], []),
        ([UP, DOWN | IMPORTS, growth("-40.0", **BALANCE)], []),
        ([UP, DOWN | IMPORTS, level("3.0", growth="-40.0", **BALANCE)], ["exports up, imports down; balance down"]),
    ],
)
def test_what_all_parts_did_the_whole_did(tmp_path: Path, entries: list[dict[str, Any]], messages: list[str]) -> None:
    """Parts that all went one way leave the whole no other; parts that differ, or are not all told, leave it open."""
    assert wrong(tmp_path, *entries) == messages


@pytest.mark.parametrize(
    ("number", "rate", "messages"),
    [
        (2, "3.0", ["all 2 down, cars among them up"]),
        (2, "-3.0", []),
        (2, "0.0", []),
        (3, "3.0", []),
    ],
)
def test_what_all_members_of_a_group_did_each_did(tmp_path: Path, number: int, rate: str, messages: list[str]) -> None:
    """All items of a group fell: so did each, where the code list names exactly so many members."""
    items = (
        {"code": "both", "en": "Both", "ko": "둘", "aggregate": "true", "members": ["cars", "taxis"]},
        {"code": "cars", "en": "Cars", "ko": "승용차"},
        {"code": "taxis", "en": "Taxis", "ko": "택시"},
    )
    count = {"measure": "count", "value": str(number), "of": str(number), "unit": "items", "item": "both", **DOWN}
    assert wrong(tmp_path, count, growth(rate, item="cars"), items=items) == messages


@given(true_trades(ROUNDING + CUTTING))
def test_no_alarm_for_true_trade(trade: TrueTrade) -> None:
    """Directions of true exports and imports never contradict the true direction of their balance and their sum."""

    def way(now: Any, before: Any) -> dict[str, str]:
        return {"direction": "up" if now > before else "down" if now < before else "flat"}

    both = [exports + imports for exports, imports in zip(trade.exports, trade.imports, strict=True)]
    facts = [
        way(trade.exports[1], trade.exports[0]),
        IMPORTS | way(trade.imports[1], trade.imports[0]),
        BALANCE | way(trade.balance[1], trade.balance[0]),
        TRADE | way(both[1], both[0]),
    ]
    assert not any(verdict.wrong for verdict in Arithmetic(in_memory(facts)).verdicts)
