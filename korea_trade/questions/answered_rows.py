"""An answer as a sequence of rows that turns into a data frame, and into a table where a notebook shows it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field, fields
from functools import partial
from typing import TYPE_CHECKING, Protocol, SupportsIndex, TypeVar, overload

from korea_trade.errors import Say, in_english
from korea_trade.light_dataclass import dataclass
from korea_trade.questions.errors_in_language import in_its_language

T = TypeVar("T")

if TYPE_CHECKING:
    import pandas as pd
    import polars
    import pyarrow as pa
    from _typeshed import DataclassInstance

    from korea_trade.messages.phrases import Message

    RowType = type[DataclassInstance]
    Slice = slice[SupportsIndex | None, SupportsIndex | None, SupportsIndex | None]
    AsRows = Callable[[T], Iterable[DataclassInstance]]

Why = Callable[[], "Sequence[Message]"]
"""Says why an answer has no rows, and what else there is."""


class Notebook(Protocol):
    """Where a person reads answers, in one language."""

    def html(self, answer: "Shown") -> str:
        """The tables of an answer."""
        ...

    @property
    def say(self) -> Say:
        """What says errors and remarks in its language."""
        ...


class Shown:
    """What a notebook shows as a table."""

    __slots__ = ()

    def shown_in(self) -> Notebook | None:
        """The notebook that it was asked for in, if it was in one."""
        return None

    def _repr_html_(self) -> str | None:
        """What a notebook shows."""
        notebook = self.shown_in()
        return None if notebook is None else notebook.html(self)


@in_its_language
class Answered(Shown):
    """What answers have in common: rows of one class, as data frames of other libraries.

    Columns and their types are those of the row class, whatever the rows hold: days are dates, figures exact decimals.
    """

    __slots__ = ()

    def row_type(self) -> "RowType":
        """The class of the rows."""
        raise NotImplementedError

    def rows_of_frame(self) -> "Sequence[DataclassInstance]":
        """All rows, in order."""
        raise NotImplementedError

    def why(self) -> "Why | None":
        """What says why there are no rows, if anything does."""
        return None

    def why_empty(self) -> "Sequence[Message]":
        """Why there are no rows, and what else there is; nothing where there are rows."""
        why = self.why()
        return () if why is None or self.rows_of_frame() else why()

    @property
    def reason(self) -> str:
        """Why there are no rows and what else there is, as the command says it; "" where there are rows.

        It is in the language that the trade was opened in, and asked for when it is read, so the trade has to be open.
        """
        notebook = self.shown_in()
        return "\n".join(map(in_english if notebook is None else notebook.say, self.why_empty()))

    def df(self) -> "pd.DataFrame":
        """A pandas DataFrame; figures are ``Decimal`` with the digits as written. Raises PackageMissing."""
        from korea_trade.questions.frames import pandas_frame

        return pandas_frame(self.row_type(), self.rows_of_frame())

    def arrow(self) -> "pa.Table":
        """A table of pyarrow; figures are decimal128(38, 9). Raises PackageMissing."""
        from korea_trade.questions.frames import arrow_table

        return arrow_table(self.row_type(), self.rows_of_frame())

    def pl(self) -> "polars.DataFrame":
        """A polars DataFrame; figures are Decimal(38, 9). Raises PackageMissing."""
        from korea_trade.questions.frames import polars_frame

        return polars_frame(self.row_type(), self.rows_of_frame())


class Listing(list[T], Answered):
    """An answer as a list. Its entries are rows, unless ``as_rows`` gives the rows of an entry, as of a receipt."""

    __slots__ = ("_as_rows", "_notebook", "_row_type", "_why")

    def __init__(
        self,
        entries: Iterable[T],
        row_type: "RowType",
        notebook: Notebook | None = None,
        as_rows: "AsRows[T] | None" = None,
        why: Why | None = None,
    ) -> None:
        super().__init__(entries)
        self._why = why
        self._row_type = row_type
        self._notebook = notebook
        self._as_rows = as_rows

    def row_type(self) -> "RowType":
        """The class of the rows."""
        return self._row_type

    def rows_of_frame(self) -> "Sequence[DataclassInstance]":
        """The entries, or the rows of each."""
        as_rows: AsRows[T] = self._as_rows or _itself
        return [row for entry in self for row in as_rows(entry)]

    def shown_in(self) -> Notebook | None:
        """The notebook that it was asked for in, if it was in one."""
        return self._notebook

    def why(self) -> Why | None:
        """What says why there are no rows, if anything does."""
        return self._why

    @overload
    def __getitem__(self, index: SupportsIndex) -> T: ...
    @overload
    def __getitem__(self, index: "Slice") -> "Listing[T]": ...
    def __getitem__(self, index: "SupportsIndex | Slice") -> "T | Listing[T]":
        if isinstance(index, slice):
            why = None if self else self._why  # a part of rows may be empty, and then says nothing of the facts
            return Listing(super().__getitem__(index), self._row_type, self._notebook, self._as_rows, why)
        return super().__getitem__(index)

    def __reduce__(self) -> tuple[object, ...]:
        return Listing, (list(self), self._row_type, None, self._as_rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredRows(Sequence[T], Answered):
    """An answer that says more than its rows, and is the sequence of them; it knows its notebook, and why it is empty.

    Pickled it has neither, as these hold the open facts.
    """

    notebook: Notebook | None = field(default=None, compare=False, repr=False)
    why_none: Why | None = field(default=None, compare=False, repr=False)

    def listed(self) -> Listing[T]:
        """The rows as a list, with the notebook of the answer."""
        raise NotImplementedError

    def row_type(self) -> "RowType":
        """The class of the rows."""
        return self.listed().row_type()

    def rows_of_frame(self) -> "Sequence[DataclassInstance]":
        """All rows, in order."""
        return self.listed().rows_of_frame()

    def shown_in(self) -> Notebook | None:
        """The notebook that it was asked for in, if it was in one."""
        return self.notebook

    def why(self) -> Why | None:
        """What says why there are no rows, if anything does."""
        return self.why_none

    def __len__(self) -> int:
        return len(self.listed())

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: "Slice") -> Listing[T]: ...
    def __getitem__(self, index: "int | Slice") -> T | Listing[T]:
        return self.listed()[index]

    def __iter__(self) -> Iterator[T]:
        return iter(self.listed())

    def __reduce__(self) -> tuple[object, ...]:
        kept = {
            kept.name: getattr(self, kept.name) for kept in fields(self) if kept.name not in ("notebook", "why_none")
        }
        return partial(type(self), **kept), ()


def _itself(entry: object) -> "Iterator[DataclassInstance]":
    from dataclasses import is_dataclass

    if is_dataclass(entry) and not isinstance(entry, type):
        yield entry
