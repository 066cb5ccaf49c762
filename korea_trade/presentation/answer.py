"""An answer: rows for programs, a view for people, and the documents behind it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from korea_trade.errors import QuestionError
from korea_trade.presentation.formats.record import Record, keys_of, record_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from korea_trade.presentation.view import View
    from korea_trade.questions.row import ListedRow

Cited = Mapping[str, Sequence[str]]
"""Sources by id, each with the quotes that are cited from it."""


class Rows(Protocol):
    """Rows as programs take them: keys in their documented order, and a record a row."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of every record, also where there is none."""
        ...

    def records(self) -> Sequence[Record]:
        """The records."""
        ...


@dataclass(frozen=True, slots=True)
class TypedRows:
    """Rows of a class, each with a row of computed columns if given, whose keys win."""

    row_type: "type[DataclassInstance]"
    rows: "Sequence[DataclassInstance]"
    columns_type: "type[DataclassInstance] | None" = None
    columns: "Sequence[DataclassInstance]" = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Those of the class, then those of the columns."""
        added = () if self.columns_type is None else keys_of(self.columns_type)
        return tuple(dict.fromkeys((*keys_of(self.row_type), *added)))

    def records(self) -> list[Record]:
        """A record a row, with its columns."""
        if self.columns_type is None:
            return [record_of(row) for row in self.rows]
        pairs = zip(self.rows, self.columns, strict=True)
        return [record_of(row) | record_of(columns) for row, columns in pairs]


@dataclass(frozen=True, slots=True)
class PlainRows:
    """Records as they are."""

    keys: tuple[str, ...]
    rows: Sequence[Record]

    def records(self) -> Sequence[Record]:
        """The records."""
        return self.rows


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command has to say. The view is made when it is shown: most programs do without it."""

    rows: Rows
    view: "Callable[[], View]"
    cited: Cited = field(default_factory=dict)

    def with_columns(self, names: Sequence[str]) -> "Answer":
        """The same with only these keys, in this order. Raises QuestionError for one that is unknown or repeated."""
        keys = self.rows.keys
        unknown = [name for name in names if name not in keys]
        if unknown:
            raise QuestionError(f"no column {', '.join(unknown)}", f"the columns are {', '.join(keys)}")
        repeated = dict.fromkeys(name for name in names if names.count(name) > 1)
        if repeated:
            raise QuestionError(f"column {', '.join(repeated)} is named twice", "name each column once")
        records = [{name: record[name] for name in names} for record in self.rows.records()]
        return plain_answer(tuple(names), records, self.cited)


def plain_answer(keys: tuple[str, ...], records: Sequence[Record], cited: Cited | None = None) -> Answer:
    """An answer whose view is the table of its records."""

    def view() -> "View":
        from korea_trade.presentation.tables.plain import PlainView

        return PlainView(records, keys)

    return Answer(PlainRows(keys, records), view, cited or {})


def cited_by(rows: "Iterable[ListedRow]") -> Cited:
    """The sources behind rows, each with the quotes of its rows."""
    cited: dict[str, list[str]] = {}
    for row in rows:
        quotes = cited.setdefault(row.source, [])
        quotes += [quote for quote in row.quotes if quote not in quotes]
    return cited
