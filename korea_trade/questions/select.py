"""Filling rows from a SELECT: the fields of a row class are the columns asked for, figures as they are written."""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from types import NoneType
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar, cast, get_args, get_origin, get_type_hints

from korea_trade.questions.filters import EVERYTHING, Filters

if TYPE_CHECKING:
    from korea_trade.store.engine import DuckDBPyConnection

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class _Maker(Protocol[R_co]):
    """A row class, called with its fields by name."""

    def __call__(self, **cells: object) -> R_co: ...


_Convert = Callable[[object], object]


class _Shape(NamedTuple):
    """What is selected for a row class: its fields, their columns, and how cells are read that are not taken as is."""

    fields: tuple[str, ...]
    columns: tuple[str, ...]
    converted: tuple[tuple[str, _Convert], ...]


_SHAPES: dict[type, _Shape] = {}


def select(
    connection: "DuckDBPyConnection",
    row_type: type[R],
    view: str,
    filters: Filters = EVERYTHING,
    condition: str = "TRUE",
    order: str = "position",
    given: Sequence[object] = (),
    limit: int | None = None,
) -> list[R]:
    """The rows of a view that pass the filters and a fixed condition, in the order of the fact base, the first of them.

    ``given`` are the values of the parameters of the condition; without a ``limit`` all rows are given.

    ``row_type`` is a dataclass. Its fields without a default are selected; those with one are computed afterwards.
    """
    where, parameters = filters.where(view)
    query = f"SELECT {columns_of_row(row_type)} FROM {view} WHERE {where} AND {condition} ORDER BY {order} LIMIT ?"  # noqa: S608
    found = connection.execute(query, [*parameters, *given, limit]).fetchall()
    return [filled(row_type, record) for record in found]


def columns_of_row(row_type: type) -> str:
    """What to select for a row class."""
    return ", ".join(_shape_of(row_type).columns)


def filled(row_type: type[R], record: Sequence[object]) -> R:
    """The row of what was selected for its class."""
    make = cast("_Maker[R]", row_type)
    shape = _shape_of(row_type)
    cells = dict(zip(shape.fields, record, strict=True))
    for name, to in shape.converted:
        cells[name] = to(cells[name])
    return make(**cells)


def _shape_of(row_type: type) -> _Shape:
    if row_type not in _SHAPES:
        _SHAPES[row_type] = _shape(row_type)
    return _SHAPES[row_type]


def _shape(row_type: type) -> _Shape:
    if not is_dataclass(row_type):
        raise TypeError(f"{row_type} is not a dataclass")
    hints = get_type_hints(row_type)
    selected = [
        (field.name, *_column(field.name.rstrip("_"), hints[field.name]))
        for field in fields(row_type)
        if field.default is MISSING and field.default_factory is MISSING
    ]
    return _Shape(
        tuple(name for name, _, _ in selected),
        tuple(column for _, column, _ in selected),
        tuple((name, to) for name, _, to in selected if to is not None),
    )


def _column(name: str, hint: object) -> tuple[str, _Convert | None]:
    """The column of a field, and how its cells are read; None where they are taken as they are."""
    options = [option for option in get_args(hint) if option is not NoneType] if get_origin(hint) is not tuple else []
    kind = options[0] if options else hint
    if get_origin(hint) is tuple:
        return f'"{name}"', _as_tuple
    if kind is Decimal:
        return f'"{name}_written"', _figure
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return f'"{name}"', _code_of(kind)
    return (f'CAST("{name}" AS VARCHAR)' if kind is str else f'"{name}"'), None


def _figure(cell: object) -> object:
    return None if cell is None else Decimal(str(cell))


def _code_of(kind: type[StrEnum]) -> _Convert:
    codes: dict[object, StrEnum] = {str(code): code for code in kind}
    return lambda cell: None if cell is None else codes[cell]


def _as_tuple(cell: object) -> object:
    return tuple(cell) if isinstance(cell, list) else ()
