"""The values of a statement: what a frame leaves to the flow and the period, and the codes of the model."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from korea_trade.model.codes import (
    MILESTONES,
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Ranked,
    RankedFrom,
)  # fmt: skip
from korea_trade.reader.cells import Cell, Values
from korea_trade.reader.completing import Completed
from korea_trade.reader.doubts import UNSAID
from korea_trade.reader.state import Period, State

C = TypeVar("C", bound=StrEnum)


_BY_VALUE = "by-value"  # "in terms of value": what a figure without a measure is about anyway


def settle_values(state: State, cell: Cell, filled: Completed, values: Values, period: Period | None) -> str | None:
    """Fill in what the frame left to the text: what happened, of how many; the doubt that is left."""
    _passed_before(state, filled, values)
    _event(values, cell, filled, period)
    doubt = UNSAID if values.get("event_open") else None
    if values.get("rest"):
        values["of"] = state.counted
    elif filled.measure == "count":
        state.counted = values.get("of")
    ranked = cell.measure.value if cell.measure is not None else _BY_VALUE
    if filled.measure in MILESTONES and ranked != _BY_VALUE:
        values.setdefault("ranked", ranked)
    growth = values.get("growth")
    if growth is not None:
        values.setdefault("direction", "up" if growth > 0 else "down" if growth < 0 else "flat")
    if filled.flow.value == "balance" and cell.balance is not None and cell.balance.value == "deficit":
        doubt = _of_deficit(filled.measure, values) or doubt
    return doubt


OPPOSITE = {"up": "down", "down": "up", "above": "below", "below": "above"}


def _of_deficit(measure: str, values: Values) -> str | None:
    """Say what is said of a deficit of the balance, a negative number, and give the doubt that is left.

    A deficit that widened 20 percent is a balance that went down, and by no percentage; one above $10 billion is a
    balance below -10; the largest deficit is the lowest balance.
    """
    level = values.get("value")
    if values.get("unit") == "times":
        return None  # ten times the deficit of the year before: the balance is ten times it too
    if measure in ("value", "daily-average", "threshold"):
        values["growth"] = None
        values["direction"] = OPPOSITE.get(values.get("direction") or "", values.get("direction"))
        values["bound"] = OPPOSITE.get(values.get("bound") or "", values.get("bound"))
        ranked = measure == "threshold" and values.get("ranked") is not None
        if level is not None and not ranked:
            values["value"] = -abs(level)
    if measure in ("streak", "first-in") and values.get("event") in ("above", "below"):
        passed = values.get("level")
        values["event"] = OPPOSITE[values.get("event") or ""]
        values["level"] = None if passed is None else -abs(passed)
    record = measure == "rank" or (measure == "first-in" and values.get("event") == "record")
    if not record or values.get("ranked") is not None:
        return None
    if values.get("ranked_from") == "lowest":
        return "the smallest of deficits, not of balances"
    values["ranked_from"] = "lowest"
    return None


@dataclass(slots=True)
class _Codes:
    comparison: Comparison | None = None
    direction: Direction | None = None
    bound: Bound | None = None
    event: Event | None = None
    among: Among | None = None
    ranked: Ranked | None = None
    ranked_from: RankedFrom | None = None


def coded(values: Values) -> tuple[_Codes, str | None]:
    """The codes of the model for what frames found; one that no fact has is left out, and the statement in doubt."""
    doubts = list[str]()

    def code(kind: type[C], word: str | None) -> C | None:
        if word is None or word in list(kind):
            return None if word is None else kind(word)
        doubts.append(f"no fact has the {kind.__name__.lower()} {word}")
        return None

    codes = _Codes(
        code(Comparison, values.get("comparison")),
        code(Direction, values.get("direction")),
        code(Bound, values.get("bound")),
        code(Event, values.get("event")),
        code(Among, values.get("among")),
        code(Ranked, values.get("ranked")),
        code(RankedFrom, values.get("ranked_from")),
    )
    return codes, doubts[0] if doubts else None


def _passed_before(state: State, filled: Completed, values: Values) -> None:
    """For "It has stayed above that level for four years": the level of the same trade that was told to be passed."""
    cell = Cell(flow=filled.flow, item=filled.item, partner=filled.partner, sector=filled.sector)
    level, bound = values.get("value"), values.get("bound")
    if filled.measure == "threshold" and level is not None and bound is not None:
        state.passed = (cell, bound, level)
    if not values.pop("mark", False):
        return
    known = state.passed
    if known is not None and known[0].codes == cell.codes and known[1] == values.get("event", "above"):
        values["level"] = known[2]
        values.pop("event_open", None)
    else:
        values["event_open"] = True


def _event(values: Values, cell: Cell, filled: Completed, period: Period | None) -> None:
    """What a streak is of, and its unit, where the words leave it to the flow and the period."""
    if filled.measure not in ("streak", "rank"):
        values.pop("event_open", None)
        return
    if filled.measure == "streak" and values.get("unit") is None and period is not None:
        values["unit"] = "years" if len(period.text) == 4 else "months"
    if "event_open" in values and filled.flow.value == "balance":
        values["event"] = cell.balance.value if cell.balance is not None else "surplus"
        del values["event_open"]
