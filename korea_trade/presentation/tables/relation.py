"""The result of a user's SQL as rows."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.formats.record import Record, cell
from korea_trade.questions.column import Columns, columns_of_sql
from korea_trade.questions.sql_result import each_fetched, in_texts

if TYPE_CHECKING:
    import duckdb


@dataclass(frozen=True, slots=True)
class ResultRows:
    """The rows of a result. Its columns keep DuckDB's types where a format has them: see ``relation``."""

    relation: "duckdb.DuckDBPyRelation"

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(self.relation.columns)

    @property
    def columns(self) -> Columns:
        """Days, and what is written as it is."""
        return columns_of_sql(self.keys, map(str, self.relation.types))

    def records(self) -> Iterator[Record]:
        """The rows as records, fetched a batch at a time. Raises UserSqlError where a value cannot be fetched."""
        keys = self.keys
        for row in each_fetched(in_texts(self.relation)):
            yield {key: cell(value) for key, value in zip(keys, row, strict=True)}

    def chosen(self, names: tuple[str, ...]) -> "ResultRows":
        """The same with only these columns, in this order."""
        import duckdb

        return ResultRows(self.relation.select(*map(duckdb.ColumnExpression, names)))
