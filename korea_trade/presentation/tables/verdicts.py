"""The table of verdicts: whether facts agree with each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.tables.table import Column, Table, table_of_used
from korea_trade.presentation.view import TableView
from korea_trade.questions.row import VerdictRow


@dataclass(frozen=True, slots=True)
class VerdictsView(TableView):
    """Rule, outcome, the numbers, and the ids of the facts."""

    rows: Sequence[VerdictRow]

    def tables(self) -> list[Table]:
        """One table."""
        cells = [
            (
                row.rule,
                f"{row.outcome} (acknowledged)" if row.acknowledged else row.outcome,
                row.message if row.low is row.high is None else f"{row.message}; bounds {_bounds(row)}",
                ", ".join(row.facts),
            )
            for row in self.rows
        ]
        notes = [
            f"Acknowledged, {row.rule} of {row.facts[0]}: {row.acknowledged}" for row in self.rows if row.acknowledged
        ]
        columns = [Column(heading) for heading in ("Rule", "Verdict", "Numbers", "Facts")]
        title = f"{len(self.rows)} verdicts: do the facts agree with each other?"
        return [table_of_used(title, columns, cells, notes)]


def _bounds(row: VerdictRow) -> str:
    if row.low is None:
        return f"up to {text_of(row.high)}"
    return f"{text_of(row.low)} and more" if row.high is None else f"{text_of(row.low)} to {text_of(row.high)}"
