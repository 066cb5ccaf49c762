"""Balances of another time in brackets, behind a deficit: 적자로 최대였던 1997년(91억 달러)을."""

from decimal import Decimal

from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import SURPLUS_OR_DEFICIT
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.groups import Group

_NEAR = (2, 3)  # elements before the bracket


def settle_deficit_before(line: Line, at: int, found: Finding, *, known: bool) -> None:
    """Make a deficit of the largest one or the last one before it; of another time it is not stated.

    ``known`` is whether a word or a sign says what it was.

    103억 달러 적자로 최대치였던 1997년(91억 달러)을 넘었다; 적자를 기록한 것은 2008년(132억 달러) 이후 처음이다.
    """
    opened, value = line.opening(at), found.values.get("value")
    if known or found.flow != "balance" or opened is None or not isinstance(value, Decimal) or not _tells_deficit(line):
        return
    best = any(line.has(opened - near, "records") for near in _NEAR)
    if best or line.has(line.closing(opened) + 1, "since"):
        found.values["value"] = -abs(value)
    else:
        found.doubt(SURPLUS_OR_DEFICIT)  # 24억 달러 적자로 지난해 6월(44억 달러)보다 악화됐다


def _tells_deficit(line: Line) -> bool:
    """Whether a clause tells of a deficit."""
    cells = (cell for node in line.nodes if isinstance(node, Group) for cell in node.cells)
    return any(cell.balance is not None and cell.balance.value == "deficit" for cell in cells)
