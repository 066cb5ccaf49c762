"""The columns of exported tables: what each holds, for the tables of DuckDB, of SQLite and the data package alike."""

from collections.abc import Mapping
from enum import StrEnum

from korea_trade.light_dataclass import dataclass


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    COUNT = "count"
    """A whole number, as it is written."""
    INTEGER = "integer"
    TRUTH = "truth"
    DAY = "day"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Table:
    """The table of the store that is exported, and its columns in their order."""

    view: str
    columns: Mapping[str, Kind]


def _texts(names: str) -> dict[str, Kind]:
    return dict.fromkeys(names.split(), Kind.TEXT)


FACTS = Table(
    "fact_entries",
    {
        **_texts("id source period flow sector item partner measure"),
        "value": Kind.NUMBER,
        "unit": Kind.TEXT,
        "growth": Kind.NUMBER,
        **_texts("comparison direction status bound"),
        "of": Kind.COUNT,
        "event": Kind.TEXT,
        "level": Kind.NUMBER,
        **_texts("among ranked_from ranked since window variant"),
        **dict.fromkeys(("quotes", "inferred", "inferred_ko"), Kind.LIST),
        **_texts("confirmed_by confirmed_reason confirmed_reason_ko"),
        "retracted": Kind.DAY,
        **_texts("retracted_reason note note_ko caveat caveat_ko"),
        "acknowledges": Kind.LIST,
        "frequency": Kind.TEXT,
        **dict.fromkeys(("period_start", "period_end"), Kind.DAY),
        **_texts("value_written growth_written level_written"),
        "group": Kind.INTEGER,
        "floor": Kind.TRUTH,
    },
)
_NAMES = {
    **_texts("code en ko"),
    "aliases": Kind.LIST,
    "parent": Kind.TEXT,
    "aggregate": Kind.TRUTH,
    "members": Kind.LIST,
}
OTHERS = {
    "documents": Table(
        "documents",
        {
            **_texts("id title publisher"),
            "published": Kind.DAY,
            **_texts("published_from address"),
            "accessed": Kind.DAY,
            **_texts("file sha256 note"),
        },
    ),
    "items": Table("item_codes", {**_NAMES, "partition": Kind.TEXT}),
    "partners": Table("partner_codes", {**_NAMES, "iso3166": Kind.TEXT}),
}
"""By name: the tables beside that of the facts."""


def listed_sql(table: Table) -> str:
    """A SELECT of a table beside that of the facts, in its order; lists are JSON."""
    columns = (
        f'CAST(to_json("{name}") AS VARCHAR) AS "{name}"' if kind is Kind.LIST else f'"{name}"'
        for name, kind in table.columns.items()
    )
    return f"SELECT {', '.join(columns)} FROM {table.view} ORDER BY position"  # noqa: S608  (our own names)
