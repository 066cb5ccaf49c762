"""The columns of a row class: the key of each field, and its type, the same whatever the rows hold."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import MappingProxyType, NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Union, get_args, get_origin, get_type_hints

from korea_trade.errors import KtradeError, QuestionError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

UNLISTED = MappingProxyType({"listed": False})
"""Marks a field that tables and questions need and records leave out."""
LAST = MappingProxyType({"last": True})
"""Marks a field whose key comes after those that the classes below add."""
_DAY = "day"
Day = Annotated[str, _DAY]
"""An ISO date, such as 2021-01-04."""


class Kind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    DAY = "day"
    DECIMAL = "decimal"
    INTEGER = "integer"
    TRUTH = "truth"
    LIST = "list"
    RECORD = "record"
    OPEN = "open"
    """A mapping of any keys."""


@dataclass(frozen=True, slots=True)
class ColumnType:
    """The type of a column: of a list, ``of`` is the type of its entries; ``columns`` are those of a record."""

    kind: Kind
    optional: bool = False
    of: "ColumnType | None" = None
    columns: "tuple[tuple[str, ColumnType], ...]" = ()


DECIMAL_PLACES = 9
"""Places after the point of a column of decimals, which hold 38 digits in all: of no figure are more kept."""
TEXT = ColumnType(Kind.TEXT, optional=True)
Columns = dict[str, ColumnType]
"""By key: the type of the column, in the order of the records."""
_KINDS = (
    (StrEnum, Kind.TEXT),
    (str, Kind.TEXT),
    (bool, Kind.TRUTH),
    (int, Kind.INTEGER),
    (Decimal, Kind.DECIMAL),
    (dict, Kind.OPEN),
)


@cache
def field_of(row_type: "type[DataclassInstance]") -> dict[str, str]:
    """By key: the field, for the records of a row type, in their order."""
    listed = [field for field in fields(row_type) if field.metadata.get("listed", True)]
    first, last = ([field for field in listed if field.metadata.get("last", False) is late] for late in (False, True))
    return {field.name.rstrip("_"): field.name for field in (*first, *last)}


def keys_of(row_type: "type[DataclassInstance]") -> tuple[str, ...]:
    """The keys of the records of a row type, in order."""
    return tuple(field_of(row_type))


def last_keys_of(row_type: "type[DataclassInstance]") -> tuple[str, ...]:
    """Those of the keys that come after all that is added."""
    return tuple(field.name.rstrip("_") for field in fields(row_type) if field.metadata.get("last", False))


def columns_of_sql(names: Iterable[str], types: Iterable[str]) -> Columns:
    """The columns of a query by DuckDB's types: days, and what is written as it is."""
    kinds = (Kind.DAY if type_ == "DATE" else Kind.TEXT for type_ in types)
    return {name: ColumnType(kind, optional=True) for name, kind in zip(names, kinds, strict=True)}


def check_names(names: Sequence[str]) -> None:
    """Raise QuestionError where columns have the same name; to SQL and Parquet, capitals make no other name."""
    count = Counter(name.casefold() for name in names)
    repeated = {name.casefold(): name for name in names if count[name.casefold()] > 1}.values()
    if repeated:
        raise QuestionError(phrase(Phrases.column_twice, tuple(repeated)), phrase(Phrases.name_columns_once))


def check_decimal(text: str) -> str:
    """A figure as text, if columns of decimals hold it without loss. Raises KtradeError."""
    whole, _, places = text.lstrip("-").partition(".")
    if len(whole) > 38 - DECIMAL_PLACES or len(places) > DECIMAL_PLACES:
        too_long = phrase(Phrases.too_many_digits, text, 38 - DECIMAL_PLACES, DECIMAL_PLACES)
        raise KtradeError(too_long, phrase(Phrases.take_json))
    return text


def columns_of(row_type: "type[DataclassInstance]") -> Columns:
    """The columns of a row type."""
    hints = get_type_hints(row_type, include_extras=True)
    return {key: _type_of(hints[name]) for key, name in field_of(row_type).items()}


def _type_of(hint: object, optional: bool = False) -> ColumnType:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        options = [option for option in arguments if option is not NoneType]
        found = {_type_of(option, optional=NoneType in arguments) for option in options}
        if len(found) != 1:
            raise TypeError(f"{hint} is no single type of a column")
        return found.pop()
    if origin is Annotated:
        return ColumnType(Kind.DAY, optional) if _DAY in arguments[1:] else _type_of(arguments[0], optional)
    if origin is tuple:
        return ColumnType(Kind.LIST, optional, of=_type_of(arguments[0]))
    kind = origin or hint
    if not isinstance(kind, type):
        raise TypeError(f"{hint} is no type of a column")
    if is_dataclass(kind):
        return ColumnType(Kind.RECORD, optional, columns=tuple(columns_of(kind).items()))
    found_kind = next((named for type_, named in _KINDS if issubclass(kind, type_)), None)
    if found_kind is None:
        raise TypeError(f"{hint} is no type of a column")
    return ColumnType(found_kind, optional)
