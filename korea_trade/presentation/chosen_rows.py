"""Rows with only some of their keys."""

from collections.abc import Iterator

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.answer import Rows
from korea_trade.presentation.formats.record import Record
from korea_trade.questions.column import Columns


@dataclass(frozen=True, slots=True)
class ChosenRows:
    """Some keys of other rows."""

    rows: Rows
    keys: tuple[str, ...]

    @property
    def columns(self) -> Columns:
        """Those of the other rows."""
        types = self.rows.columns
        return {key: types[key] for key in self.keys}

    def records(self) -> Iterator[Record]:
        """The records with these keys, in this order."""
        return ({key: record[key] for key in self.keys} for record in self.rows.records())

    def chosen(self, names: tuple[str, ...]) -> Rows:
        """The same with only these keys, in this order."""
        return ChosenRows(self.rows, names)
