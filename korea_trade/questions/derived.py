"""What follows from the facts: derived figures, the columns they add to other listings, and verdicts."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import duckdb

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.comparison import Bounded
from korea_trade.arithmetic.derive import Derived
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import in_order
from korea_trade.questions.row import DerivedColumnsRow, DerivedRow, ListedRow, RankedRow, VerdictRow
from korea_trade.questions.select import select
from korea_trade.questions.sort import Order


def ask_derived(
    connection: duckdb.DuckDBPyConnection,
    filters: Filters,
    order: Order,
) -> list[DerivedRow]:
    """The derived figures that pass the filters, in the order of the facts they come from."""
    return in_order(select(connection, DerivedRow, "derived", filters), order)


@dataclass(frozen=True, slots=True)
class DerivedColumns:
    """What is derived from a stated figure: the level a year before, the change, the contribution to its whole."""

    year_before: Bounded | None = None
    change: Bounded | None = None
    contribution: Bounded | None = None


_COLUMN_OF = {"level": "year_before", "change": "change", "contribution": "contribution"}


def derived_columns(arithmetic: Arithmetic, rows: Iterable[ListedRow]) -> dict[str, DerivedColumns]:
    """By the id of each row's fact: what is derived from it; nothing for rows from which nothing follows."""
    return {row.id: _derived_columns(arithmetic.derived_from(row.id)) for row in rows}


def _derived_columns(figures: Iterable[Derived]) -> DerivedColumns:
    found: dict[str, Bounded] = {}
    for figure in figures:
        column = _COLUMN_OF.get(figure.kind)
        if column and figure.value is not None and figure.low is not None and figure.high is not None:
            found[column] = Bounded(figure.value, figure.low, figure.high)
    return DerivedColumns(**found)


def columns_row(row: ListedRow, found: DerivedColumns) -> DerivedColumnsRow:
    """What is derived from a row, as columns of its own."""
    named = {"year_before": found.year_before, "change": found.change, "contribution": found.contribution}
    computed = row.derived if isinstance(row, RankedRow) else ()
    year_before, year_before_low, year_before_high = _columns(found.year_before)
    change, change_low, change_high = _columns(found.change)
    contribution, contribution_low, contribution_high = _columns(found.contribution)
    return DerivedColumnsRow(
        year_before=year_before,
        year_before_low=year_before_low,
        year_before_high=year_before_high,
        change=change,
        change_low=change_low,
        change_high=change_high,
        contribution=contribution,
        contribution_low=contribution_low,
        contribution_high=contribution_high,
        derived=(*computed, *(name for name, figure in named.items() if figure is not None)),
    )


def _columns(figure: Bounded | None) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    return (None, None, None) if figure is None else (figure.value, figure.low, figure.high)


def ask_verdicts(arithmetic: Arithmetic) -> list[VerdictRow]:
    """Every verdict, by rule."""
    return verdict_rows(arithmetic.verdicts)


def verdict_rows(verdicts: Iterable[Verdict]) -> list[VerdictRow]:
    """Verdicts as rows."""
    return [
        VerdictRow(
            rule=verdict.rule,
            outcome=verdict.outcome,
            facts=verdict.facts,
            message=verdict.message,
            low=verdict.low,
            high=verdict.high,
            acknowledged=verdict.acknowledged,
        )
        for verdict in verdicts
    ]
