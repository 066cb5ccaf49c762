"""What follows from the facts: derived figures, the columns they add to other listings, and verdicts."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from korea_trade.arithmetic.bounded import Bounded
from korea_trade.light_dataclass import dataclass
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import Order
from korea_trade.questions.row import ListedRow
from korea_trade.questions.row_with_rank import RowWithRank
from korea_trade.questions.select import select
from korea_trade.questions.sorting import in_order
from korea_trade.store.engine import DuckDBPyConnection

if TYPE_CHECKING:
    from korea_trade.arithmetic.verdict import Verdict
    from korea_trade.questions.derived_row import DerivedColumnsRow, DerivedRow, VerdictRow


def ask_derived(
    connection: DuckDBPyConnection,
    filters: Filters,
    order: Order,
) -> "list[DerivedRow]":
    """The derived figures that pass the filters, in the order of the facts they come from."""
    from korea_trade.questions.derived_row import DerivedRow

    return in_order(select(connection, DerivedRow, "derived", filters), order)


@dataclass(frozen=True, slots=True)
class DerivedColumns:
    """What is derived from a stated figure: the level a year before, the change, the contribution to its whole."""

    year_before: Bounded | None = None
    change: Bounded | None = None
    contribution: Bounded | None = None


_COLUMN_OF = {"level": "year_before", "change": "change", "contribution": "contribution"}


def derived_columns(connection: DuckDBPyConnection, rows: Iterable[ListedRow]) -> dict[str, DerivedColumns]:
    """By the id of each row's fact: what is derived from it; nothing for rows from which nothing follows.

    The view ``derived`` must be filled.
    """
    found: dict[str, dict[str, Bounded]] = {row.id: {} for row in rows}
    figures = connection.execute(
        'SELECT "from"[1], measure, value, low, high FROM derived_entries '
        'WHERE "from"[1] IN (SELECT unnest(?)) AND measure IN (SELECT unnest(?)) '
        "AND value IS NOT NULL AND low IS NOT NULL AND high IS NOT NULL ORDER BY position",
        [list(found), list(_COLUMN_OF)],
    ).fetchall()
    for id_, kind, value, low, high in figures:
        found[id_][_COLUMN_OF[kind]] = Bounded(Decimal(value), Decimal(low), Decimal(high))
    return {id_: DerivedColumns(**columns) for id_, columns in found.items()}


def columns_row(row: ListedRow, found: DerivedColumns) -> "DerivedColumnsRow":
    """What is derived from a row, as columns of its own."""
    from korea_trade.questions.derived_row import DerivedColumnsRow

    named = {"year_before": found.year_before, "change": found.change, "contribution": found.contribution}
    computed = row.derived if isinstance(row, RowWithRank) else ()
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


def ask_verdicts(connection: DuckDBPyConnection) -> "list[VerdictRow]":
    """Every verdict, by rule; the view ``verdicts`` must be filled."""
    from korea_trade.questions.derived_row import VerdictRow

    return select(connection, VerdictRow, "verdicts")


def verdict_rows(verdicts: "Iterable[Verdict]") -> "list[VerdictRow]":
    """Verdicts as rows."""
    from korea_trade.questions.derived_row import VerdictRow

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
