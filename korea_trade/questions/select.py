"""Filling rows from a SELECT: the fields of a row class are the columns asked for, figures as they are written."""

from collections.abc import Callable, Sequence
from dataclasses import MISSING, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from types import NoneType
from typing import TYPE_CHECKING, Protocol, TypeVar, cast, get_args, get_origin, get_type_hints

from korea_trade.questions.filters import EVERYTHING, Filters

if TYPE_CHECKING:
    from korea_trade.store.engine import DuckDBPyConnection

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class _Maker(Protocol[R_co]):
    """A row class, called with its fields by name."""

    def __call__(self, **cells: object) -> R_co: ...


_Convert = Callable[[object], object]
_Shape = dict[str, tuple[str, _Convert]]
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
    return ", ".join(column for column, _ in _shape_of(row_type).values())


def filled(row_type: type[R], record: Sequence[object]) -> R:
    """The row of what was selected for its class."""
    make = cast("_Maker[R]", row_type)
    shape = _shape_of(row_type)
    return make(**{name: to(cell) for (name, (_, to)), cell in zip(shape.items(), record, strict=True)})


def _shape_of(row_type: type) -> _Shape:
    if row_type not in _SHAPES:
        _SHAPES[row_type] = _shape(row_type)
    return _SHAPES[row_type]


def _shape(row_type: type) -> _Shape:
    """By field: the column that fills it, and how its cells are read."""
    if not is_dataclass(row_type):
        raise TypeError(f"{row_type} is not a dataclass")
    hints = get_type_hints(row_type)
    return {
        field.name: _column(field.name.rstrip("_"), hints[field.name])
        for field in fields(row_type)
        if field.default is MISSING and field.default_factory is MISSING
    }


def _column(name: str, hint: object) -> tuple[str, _Convert]:
    options = [option for option in get_args(hint) if option is not NoneType] if get_origin(hint) is not tuple else []
    kind = options[0] if options else hint
    if get_origin(hint) is tuple:
        return f'"{name}"', _as_tuple
    if kind is Decimal:
        return f'"{name}_written"', _or_none(Decimal)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return f'"{name}"', _or_none(kind)
    return (f'CAST("{name}" AS VARCHAR)' if kind is str else f'"{name}"'), _as_it_is


def _or_none(make: Callable[[str], object]) -> _Convert:
    return lambda cell: None if cell is None else make(str(cell))


def _as_tuple(cell: object) -> object:
    return tuple(cell) if isinstance(cell, list) else ()


def _as_it_is(cell: object) -> object:
    return cell
