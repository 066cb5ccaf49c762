"""The numbers of the documents, in reading order, each with what accounts for it."""

from collections.abc import Sequence

from rich.console import Console

from korea_trade.checks.ledger import LedgerNumber
from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.tables.print_tables import print_table
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.view import SaysColumns


@dataclass(frozen=True, slots=True)
class LedgerView(SaysColumns):
    """A line a number: where it stands, its role, and the fact or the reason."""

    numbers: Sequence[LedgerNumber]
    language: Language

    def tables(self) -> list[Table]:
        """One table, a row a number."""
        headings = self.language.headings
        columns = (
            Column(headings.place),
            Column(headings.number),
            Column(headings.role),
            Column(headings.accounted_by, key=True),
        )
        rows = tuple(
            (
                f"{number.file}:{number.line}",
                number.text,
                self.language.role(number.role, number.kind),
                number.fact or (self.language.remark(number.reason, number.reason_ko) if number.reason else ""),
            )
            for number in self.numbers
        )
        return [Table("", columns, rows)]

    def texts_under(self, key: str) -> Sequence[str] | None:
        """Roles and reasons in the language of the view."""
        match key:
            case "role":
                return [self.language.role(number.role, None) for number in self.numbers]
            case "kind":
                return [self.language.exclusion(number.kind) if number.kind else "" for number in self.numbers]
            case "reason":
                return [
                    self.language.remark(number.reason, number.reason_ko) if number.reason else ""
                    for number in self.numbers
                ]
            case _:
                return None

    def print(self, console: Console) -> None:
        """Print the table."""
        for table in self.tables():
            print_table(console, table)
