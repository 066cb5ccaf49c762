"""The derived figures and verdicts as tables: filled only when asked for, as most questions need neither."""

from dataclasses import asdict
from decimal import Decimal
from typing import Any

import duckdb

from korea_trade.arithmetic.audit import audit
from korea_trade.arithmetic.derive import Derived, derive
from korea_trade.bases.fact_base import FactBase
from korea_trade.model.period import Period
from korea_trade.store.database import dates, insert


def load_arithmetic(connection: duckdb.DuckDBPyConnection, base: FactBase) -> None:
    """Fill the tables behind the views ``derived`` and ``verdicts``."""
    figures = derive(base)
    insert(connection, "derived_entries", [_derived(figure, position) for position, figure in enumerate(figures)])
    verdicts = [{**asdict(verdict), "position": position} for position, verdict in enumerate(audit(base))]
    insert(connection, "verdict_entries", [_as_text(verdict) for verdict in verdicts])


def _as_text(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: str(value) if isinstance(value, Decimal) else value for key, value in entry.items()}


def _derived(figure: Derived, position: int) -> dict[str, Any]:
    period = Period.parse(figure.period)
    cell = {**asdict(figure.cell), "measure": figure.kind}
    entry = {
        **cell,
        "id": figure.id,
        "source": figure.source,
        "period": figure.period,
        "value": figure.value,
        "low": figure.low,
        "high": figure.high,
        "unit": figure.unit,
        "event": figure.event,
        "formula": figure.formula,
        "from": [fact.id for fact in figure.facts],
        "quotes": figure.quotes,
        "caveat": figure.caveat,
        **dates(period),
        "position": position,
    }
    return _as_text(entry)
