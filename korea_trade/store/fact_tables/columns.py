"""From the columns of a table of facts to those of ``fact_entries``, in SQL that fills in what a fact leaves out.

The digits lead: a figure is the text of ``value_written``, or of ``value`` where that is text; else the decimal scale
of the column counts. A floating-point number has lost them.
"""

from collections.abc import Mapping

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Comparison, Measure, RankedFrom, Status, Unit
from korea_trade.model.fact_id import MEASURES_IN_IDS, STATUSES_IN_IDS, UNITS_IN_IDS
from korea_trade.model.well_formed import SIGNED_CHANGES

FIGURES = ("value", "growth", "level", "of")
LISTS = ("quotes", "inferred", "inferred_ko", "acknowledges")
TEXTS = (
    "source", "period", "flow", "sector", "item", "partner", "measure", "unit", "comparison", "direction", "status",
    "bound", "event", "among", "ranked_from", "ranked", "since", "window", "variant", "note", "note_ko", "caveat",
    "caveat_ko", "confirmed_by", "confirmed_reason", "confirmed_reason_ko", "retracted_reason",
)  # fmt: skip
NEEDED = ("source", "period", "flow", "sector")
PERIOD_COLUMNS = {"frequency": "VARCHAR", "period_start": "DATE", "period_end": "DATE"}
WRITTEN = {f"{name}_written": name for name in ("value", "growth", "level")}
NUMBERS = {"value": "DECIMAL(18, 6)", "growth": "DECIMAL(9, 3)", "level": "DECIMAL(18, 6)"}
"""Figures to compute with, which are not as written, and their types."""
_TOLD = (  # what the view says of the names and documents that a fact refers to, of where it stood, and what follows
    "item_name", "item_name_ko", "partner_name", "partner_name_ko", "iso3166", "published", "line", "position",
    "floor",
)  # fmt: skip
KNOWN = (*TEXTS, *FIGURES, *LISTS, *WRITTEN, *PERIOD_COLUMNS, *_TOLD, "id", "retracted", "group")
_FLOATING = ("FLOAT", "DOUBLE", "REAL")


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a row stands, in SQL over its table: its number from 1, and the line, or else row, that people see."""

    row: str
    line: str


def is_floating(kind: str) -> bool:
    """Whether a column type of DuckDB has lost the digits that its numbers were written with."""
    return kind in _FLOATING


def written_in(name: str, types: Mapping[str, str]) -> str | None:
    """The column in which the digits of a figure stand, of those that a table has."""
    return next((column for column in (f"{name}_written", name) if column in types), None)


def figures_not_floating(types: Mapping[str, str]) -> list[str]:
    """The columns of a table in which the digits of figures stand, but for those that have lost them all."""
    written = (written_in(name, types) for name in FIGURES)
    return [column for column in written if column is not None and not is_floating(types[column])]


def repeated(types: Mapping[str, str]) -> list[str]:
    """The written figures that a table gives as numbers too."""
    return [written for written, name in WRITTEN.items() if written in types and name in types]


def entries_sql(source: str, types: Mapping[str, str], place: RowPlace) -> str:
    """A SELECT that gives the columns of ``fact_entries`` from a table expression, and ``row_of_table``.

    ``types`` are the columns of the table with their types in DuckDB. Periods are looked up in ``table_periods``. The
    column ``stated_id`` is the id that the table itself gives.
    """
    texts = ", ".join(f'{_text(name, types)} AS "{name}"' for name in TEXTS)
    figures = ", ".join(f'{_text(written_in(name, types) or name, types)} AS "{name}"' for name in FIGURES)
    lists = ", ".join(f'{_list(name, types)} AS "{name}"' for name in LISTS)
    retracted = 'CAST("retracted" AS DATE)' if "retracted" in types else "NULL::DATE"
    group = 'CAST("group" AS INTEGER)' if "group" in types else "NULL::INTEGER"
    dates = ", ".join(
        f'CAST("{name}" AS {kind}) AS "{name}"' if name in types else f'NULL::{kind} AS "{name}"'
        for name, kind in PERIOD_COLUMNS.items()
    )
    numbers = "".join(
        f', TRY_CAST("{WRITTEN[name]}" AS DECIMAL(38, 6)) AS "number_of_{name}"' for name in repeated(types)
    )
    to_compute = ", ".join(f'{_number(name, types)} AS "{name}_number"' for name in NUMBERS)
    read = (
        f'SELECT {texts}, {figures}, {to_compute}, {lists}, {retracted} AS retracted, {group} AS "group", {dates}, '
        f"{_text('id', types)} AS stated_id, {place.row} AS row_of_table, {place.line} AS line{numbers} FROM {source}"
    )
    return _with_id(_with_defaults(read), types)


def _with_defaults(read: str) -> str:
    """What a fact leaves out, as the model fills it in."""
    measure, status = f"coalesce(measure, '{Measure.VALUE}')", f"coalesce(status, '{Status.ACTUAL}')"
    measured = f"SELECT * REPLACE ({measure} AS measure, {status} AS status) FROM ({read})"
    changes = ", ".join(f"'{measure}'" for measure in SIGNED_CHANGES)
    signed = f"coalesce(growth, CASE WHEN measure IN ({changes}) THEN value END)"
    direction = (
        f"coalesce(direction, CASE WHEN regexp_full_match({signed}, '-?[0.]+') THEN 'flat' "
        f"WHEN {signed} LIKE '-%' THEN 'down' WHEN {signed} IS NOT NULL THEN 'up' END)"
    )
    directed = f"SELECT * REPLACE ({direction} AS direction) FROM ({measured})"
    compared = f"CASE WHEN growth IS NOT NULL OR direction IS NOT NULL THEN '{Comparison.PREVIOUS_YEAR}' END"
    highest = f"CASE WHEN measure = '{Measure.RANK}' AND among IS DISTINCT FROM 'order' THEN '{RankedFrom.HIGHEST}' END"
    return (
        f"SELECT * REPLACE (coalesce(comparison, {compared}) AS comparison, "
        f"coalesce(ranked_from, {highest}) AS ranked_from) FROM ({directed})"
    )


def _with_id(filled: str, types: Mapping[str, str]) -> str:
    """The id as ``model/fact_id.py`` makes it, or as the table gives it, which is checked to be that."""
    made = "stated_id" if "id" in types else ID_SQL
    return f"SELECT {made} AS id, * FROM ({filled})"


def _cases(subject: str, words: Mapping[str, str | None], other: str) -> str:
    cases = " ".join(f"WHEN '{key}' THEN {'NULL' if word is None else repr(word)}" for key, word in words.items())
    return f"CASE {subject} {cases} ELSE {other} END"


_MEASURE = _cases("measure", {str(key): word for key, word in MEASURES_IN_IDS.items()}, "measure")
_USUAL_UNIT = _cases("regexp_replace(unit, '^mn ', '')", {str(key): word for key, word in UNITS_IN_IDS.items()}, "NULL")
_UNIT = (
    f"CASE WHEN (measure = '{Measure.COUNT}' AND unit = CASE WHEN direction IS NULL THEN '{Unit.ITEMS}' "
    f"ELSE '{Unit.COUNTRIES}' END) OR (measure = '{Measure.STREAK}' AND unit = '{Unit.YEARS}' "
    f"AND NOT regexp_full_match(period, '[0-9]{{4}}')) THEN unit ELSE {_USUAL_UNIT} END"
)
_STATUSES = ", ".join(f"'{status}'" for status in STATUSES_IN_IDS)
ID_SQL = (
    "concat_ws('.', replace(period, '/', '_'), nullif(sector, 'all-industries'), flow, item, partner, "
    f"nullif(concat_ws('-', {_MEASURE}, among, CASE WHEN ranked_from = 'lowest' THEN ranked_from END, ranked, event, "
    f"CASE WHEN measure = '{Measure.COUNT}' THEN direction END, {_UNIT}), ''), "
    f"nullif(comparison, '{Comparison.PREVIOUS_YEAR}'), CASE WHEN status IN ({_STATUSES}) THEN status END, variant) "
    "|| '@' || source"
)
"""The id of a fact in SQL, from the columns of ``fact_entries``."""


def _number(name: str, types: Mapping[str, str]) -> str:
    """A figure to compute with: the decimal column, which is checked to agree with the digits, if there is one."""
    written = written_in(name, types) or name
    number = f'"{name}"' if types.get(name) == "DECIMAL" else _text(written, types)
    return f"TRY_CAST({number} AS {NUMBERS[name]})"


def _text(name: str, types: Mapping[str, str]) -> str:
    kind = types.get(name)
    if kind is None:
        return "NULL::VARCHAR"
    if kind == "JSON":
        return f"""("{name}" ->> '$')"""
    return f'"{name}"' if kind == "VARCHAR" else f'CAST("{name}" AS VARCHAR)'


def _list(name: str, types: Mapping[str, str]) -> str:
    kind = types.get(name)
    if kind is None:
        return "[]::VARCHAR[]"
    read = f"""from_json("{name}", '["VARCHAR"]')""" if kind == "VARCHAR" else f'CAST("{name}" AS VARCHAR[])'
    return f"coalesce({read}, [])"
