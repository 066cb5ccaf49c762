"""The rows of a user's SQL as records."""

from collections.abc import Iterator

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.answer import Rows
from korea_trade.presentation.formats.record import Record, cell
from korea_trade.questions.column import Columns, columns_of_sql
from korea_trade.questions.query_rows import QueryRows


@dataclass(frozen=True, slots=True)
class AskedRows:
    """The rows of a query, to be gone through once."""

    asked: QueryRows

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.asked.columns

    @property
    def columns(self) -> Columns:
        """Days, and what is written as it is."""
        return columns_of_sql(self.keys, self.asked.types)

    def records(self) -> Iterator[Record]:
        """The rows as records, as they come. Raises UserSqlError and KtradeError."""
        keys = self.keys
        for row in self.asked:
            yield {key: cell(value) for key, value in zip(keys, row, strict=True)}

    def chosen(self, names: tuple[str, ...]) -> Rows:
        """The same with only these columns, in this order."""
        from korea_trade.presentation.chosen_rows import ChosenRows

        return ChosenRows(self, names)
