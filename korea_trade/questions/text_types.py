"""Which types of DuckDB have values that Python takes as they are, and as what the others are asked."""

from typing import TYPE_CHECKING

from korea_trade.store.engine import identifier

if TYPE_CHECKING:
    from duckdb.sqltypes import DuckDBPyType

_KEPT = frozenset(
    (
        "tinyint smallint integer bigint hugeint utinyint usmallint uinteger ubigint uhugeint bignum "
        "float double decimal boolean varchar enum null"
    ).split()
)


def type_in_texts(type_: "DuckDBPyType") -> str | None:
    """A type in SQL with texts in the place of all but numbers and truths; None where it is such a type already.

    Python has no day that is infinite or before the year 1, and would show another one.
    """
    match type_.id:
        case kept if kept in _KEPT:
            return None
        case "list":
            element = type_in_texts(_parts(type_)["child"])
            return None if element is None else f"{element}[]"
        case "array":
            child = _parts(type_)["child"]
            return f"{type_in_texts(child) or child}[]"
        case "struct" | "map":
            parts = _parts(type_)
            written = {name: type_in_texts(part) for name, part in parts.items()}
            if not any(written.values()):
                return None
            types = {name: written[name] or str(part) for name, part in parts.items()}
            if type_.id == "map":
                return f"map({', '.join(types.values())})"
            return f"struct({', '.join(f'{identifier(name)} {part}' for name, part in types.items())})"
        case _:
            return "VARCHAR"


def _parts(type_: "DuckDBPyType") -> "dict[str, DuckDBPyType]":
    """The types inside a type, by name."""
    return {name: part for name, part in type_.children if isinstance(part, type(type_))}
