"""The derived figures and verdicts as tables: filled only when asked for, as most questions need neither."""

from collections.abc import Iterable
from dataclasses import asdict
from threading import Lock

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.derive import Derived
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.model.period import Period
from korea_trade.store.computed import place_of
from korea_trade.store.database import dates, insert
from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.store.opening import DERIVED

_FILLING = Lock()


def fill(connection: DuckDBPyConnection, table: str, arithmetic: Arithmetic) -> None:
    """Fill one of the ``ARITHMETIC_TABLES``, unless another connection to the same facts has filled it."""
    rows = _derived_rows(arithmetic.derived) if table == DERIVED else _verdict_rows(arithmetic.verdicts)
    with _FILLING:
        if connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is None:  # noqa: S608
            insert(connection, table, rows, place_of(connection, table))


def _verdict_rows(verdicts: Iterable[Verdict]) -> Iterable[dict[str, object]]:
    for position, verdict in enumerate(verdicts):
        yield {
            "rule": verdict.rule,
            "outcome": verdict.outcome,
            "facts": verdict.facts,
            "message": verdict.message,
            "low": verdict.low,
            "high": verdict.high,
            "acknowledged": verdict.acknowledged,
            "position": position,
        }


def _derived_rows(figures: Iterable[Derived]) -> Iterable[dict[str, object]]:
    for position, figure in enumerate(figures):
        yield {
            **asdict(figure.cell),
            "measure": figure.kind,
            "id": figure.id,
            "source": figure.source,
            "period": figure.period,
            "value": figure.value,
            "low": figure.low,
            "high": figure.high,
            "unit": figure.unit,
            "event": figure.event,
            "level": figure.facts[0].level if figure.event else None,
            "ranked": figure.facts[0].ranked if figure.event else None,
            "formula": figure.formula,
            "from": [fact.id for fact in figure.facts],
            "quotes": figure.quotes,
            "caveat": figure.caveat,
            **dates(Period.parse(figure.period)),
            "position": position,
        }
