"""What is wrong with a table of facts: bad rows counted by SQL, the first of them named.

What goes together in a fact is checked by the model on one row of each shape: rows that differ only in digits, names
and times are right or wrong together.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from korea_trade.bases.entries import rule_and_message
from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.fact_table import FactTable
from korea_trade.bases.problem import MOST_SHOWN, Problem
from korea_trade.model.fact import Fact
from korea_trade.model.fields import CODE, COUNT_DIGITS, LEVEL_DIGITS, PERCENT_DIGITS
from korea_trade.model.period import Period
from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.store.fact_tables.as_facts import entry_of
from korea_trade.store.fact_tables.columns import (
    ID_SQL,
    KNOWN,
    LISTS,
    NEEDED,
    PERIOD_COLUMNS,
    WRITTEN,
    RowPlace,
    figures_not_floating,
    is_floating,
    repeated,
    written_in,
)

MOST_NAMED = 3
_MOST_SHAPES = 10_000
_MOST_OF_VALUE = 100  # characters
_WHOLE = "(0|[1-9][0-9]{{0,{}}})"
_LEVEL, _PERCENT = (
    rf"-?{_WHOLE.format(whole - 1)}(\.[0-9]{{1,{places}}})?" for whole, places in (LEVEL_DIGITS, PERCENT_DIGITS)
)
_COUNT = rf"{_WHOLE.format(COUNT_DIGITS - 1)}(\.0+)?"
_ANY_LENGTH = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?"
_DIGITS = {"value": _LEVEL, "level": _LEVEL, "growth": _PERCENT, "of": _COUNT}
_FITTING = {
    name: f"expected at most {whole} digits before the point and {places} after it"
    for names, (whole, places) in ((("value", "level"), LEVEL_DIGITS), (("growth",), PERCENT_DIGITS))
    for name in names
} | {"of": f"expected a whole number of at most {COUNT_DIGITS} digits, without a sign"}
_AS_ONE = (
    "flow", "sector", "measure", "unit", "comparison", "direction", "status", "bound", "event", "among", "ranked_from",
    "ranked", "window", "acknowledges",
)  # fmt: skip
_OR_NONE = (
    "of", "level", "since", "note", "note_ko", "caveat", "caveat_ko", "confirmed_by", "confirmed_reason",
    "confirmed_reason_ko", "retracted",
    "retracted_reason",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Rule:
    """Which rows are wrong, in SQL, in which column, and what was expected."""

    wrong: str
    column: str
    rule: str
    expected: str


def problems_of_columns(table: FactTable, types: Mapping[str, str]) -> list[Problem]:
    """Columns that are missing, not known, or have lost the digits that their numbers were written with."""
    found = [("missing", f"no column `{name}`; expected {', '.join(NEEDED)}") for name in NEEDED if name not in types]
    for name, kind in types.items():
        if name not in KNOWN:
            found.append(("unknown-key", f"unknown column `{name}`; expected columns of `facts`"))
        elif name in LISTS and kind not in ("VARCHAR", "VARCHAR[]"):
            found.append(("value", f"`{name}` is {kind}; expected a list of texts, or such a list as JSON"))
    for name in _DIGITS:
        column = written_in(name, types)
        if column is not None and is_floating(types[column]):
            found.append(
                (
                    "value",
                    f"`{column}` is {types[column]}: a floating-point number has lost the digits it was written with; "
                    f"expected `{name}_written` as text, or a decimal column",
                )
            )
    return [Problem(table.file, 1, "", rule, message) for rule, message in found]


def problems_of_values(
    connection: DuckDBPyConnection, table: FactTable, source: str, types: Mapping[str, str], place: RowPlace
) -> Iterator[Problem]:
    """Values that cannot be read as what their column holds, and numbers of JSON that have lost their digits."""
    for column, (wrong, message) in _unreadable(types).items():
        ((number,),) = connection.execute(f"SELECT count(*) FROM {source} WHERE {wrong}").fetchall()
        if number:
            shown = f'SELECT {place.line}, CAST("{column}" AS VARCHAR) FROM {source} WHERE {wrong} ORDER BY 1'
            rows = connection.execute(f"{shown} LIMIT {MOST_NAMED}").fetchall()
            told = message.format(column=column, value=repr(str(rows[0][1])[:_MOST_OF_VALUE]))
            yield Problem(
                table.file, int(rows[0][0]), "", "value", told + _others(int(number), [row[0] for row in rows])
            )


def _unreadable(types: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """By column: which of its values cannot be read, in SQL, and what is said of them."""
    said, found = "`{column}` is {value}: expected ", dict[str, tuple[str, str]]()
    converted = {"retracted": ("DATE", "a day such as 2021-03-01"), "group": ("INTEGER", "a whole number")}
    converted |= {name: (kind, "that of the period") for name, kind in PERIOD_COLUMNS.items()}
    for name, (kind, expected) in converted.items():
        if types.get(name, kind) != kind:
            found[name] = (f'"{name}" IS NOT NULL AND TRY_CAST("{name}" AS {kind}) IS NULL', said + expected)
    for name in LISTS:
        if types.get(name) == "VARCHAR":
            is_list = f'CASE WHEN json_valid("{name}") THEN json_type("{name}") = \'ARRAY\' ELSE FALSE END'
            found[name] = (f'"{name}" IS NOT NULL AND NOT {is_list}', said + "a list of texts as JSON")
    for name in figures_not_floating(types):
        if types[name] == "JSON":
            lost = "`{column}` is a number of JSON with a fraction, which has lost the digits it was written with; "
            found[name] = (f"json_type(\"{name}\") = 'DOUBLE'", lost + "expected them as text")
    return found


def problems_of_rows(
    connection: DuckDBPyConnection, base: FactBase, table: FactTable, view: str, types: Mapping[str, str]
) -> Iterator[Problem]:
    """What is wrong with the rows of a table that ``view`` reads: by themselves, then with each other.

    Fills ``table_periods`` with the periods of the table.
    """
    found = list(problems_of_periods(connection, table, view)) + _broken(connection, table, view, _rules(table, types))
    yield from found
    yield from _unknown_codes(connection, table, view)
    if not found:
        yield from _problems_of_shapes(connection, table, view)
        yield from _same_ids(connection, base, table, view)


def _rules(table: FactTable, types: Mapping[str, str]) -> list[_Rule]:
    rules = [_Rule(f"{name} IS NULL", name, "missing", "expected one in every row") for name in NEEDED]
    for name, pattern in _DIGITS.items():
        expected = "expected a decimal such as 512.9 or -5.4, with the digits of the document"
        is_decimal = f"regexp_full_match(\"{name}\", '{_ANY_LENGTH}')"
        rules.append(_Rule(f'"{name}" IS NOT NULL AND NOT {is_decimal}', name, "value", expected))
        is_short = f"regexp_full_match(\"{name}\", '{pattern}')"
        rules.append(_Rule(f"{is_decimal} AND NOT {is_short}", name, "value", _FITTING[name]))
    for name in ("source", "variant"):
        rules.append(
            _Rule(f"{name} IS NOT NULL AND NOT regexp_full_match({name}, '{CODE}')", name, "value", "expected a code")
        )
    for written in repeated(types):
        name, number = WRITTEN[written], f"TRY_CAST({written.removesuffix('_written')} AS DECIMAL(38, 6))"
        column = f"number_of_{written}"
        rules.append(_Rule(f"{column} IS DISTINCT FROM {number}", name, "value", f"the column `{name}` says otherwise"))
    if "id" in types:
        rules.append(_Rule(f"id IS DISTINCT FROM ({ID_SQL})", "id", "value", "expected the id that its cell gives"))
    published = "(SELECT published FROM documents WHERE id = source)"
    expected = "expected a day on which its document had been published"
    rules.append(_Rule(f"retracted < {published}", "retracted", "contradiction", expected))
    quoted = "len(quotes) > 0 AND source NOT IN (SELECT id FROM documents WHERE file IS NOT NULL)"
    if table.as_of is None:  # else documents are left out
        rules.append(_Rule(quoted, "source", "unknown-code", "has quotes, and no base lists its document"))
    dated = (f'(p."{name}" IS DISTINCT FROM t."{name}")' for name in PERIOD_COLUMNS if name in types)
    for name, wrong in zip((name for name in PERIOD_COLUMNS if name in types), dated, strict=True):
        rules.append(_Rule(wrong, name, "value", "expected that of the period"))
    return rules


def _broken(connection: DuckDBPyConnection, table: FactTable, view: str, rules: list[_Rule]) -> list[Problem]:
    """One scan that counts the rows that break each rule; then the first rows of each broken one."""
    joined = f"FROM {view} AS t LEFT JOIN table_periods AS p USING (period)"
    counted = ", ".join(f"count(*) FILTER (WHERE {rule.wrong})" for rule in rules)
    (counts,) = connection.execute(f"SELECT {counted} {joined}").fetchall()
    found = []
    for rule, number in zip(rules, counts, strict=True):
        if not number:
            continue
        shown = f'SELECT t.line, CAST(t."{rule.column}" AS VARCHAR) {joined} WHERE {rule.wrong} ORDER BY 1'
        rows = connection.execute(f"{shown} LIMIT {MOST_NAMED}").fetchall()
        value = "missing" if rows[0][1] is None else repr(rows[0][1])
        message = f"`{rule.column}` is {value}: {rule.expected}{_others(int(number), [row[0] for row in rows])}"
        found.append(Problem(table.file, int(rows[0][0]), "", rule.rule, message))
    return found


def _others(number: int, rows: list[object]) -> str:
    if number == 1:
        return ""
    return f"; {number} rows, the first of them {', '.join(map(str, rows))}"


def problems_of_periods(connection: DuckDBPyConnection, table: FactTable, view: str) -> Iterator[Problem]:
    """Periods that are none; the others are noted with their days."""
    for column in ("period", "since"):
        query = f"SELECT {column}, min(line), count(*) FROM {view} WHERE {column} IS NOT NULL GROUP BY 1"
        periods, wrong = list[tuple[str, str, str, str]](), 0
        for text, line, number in connection.execute(query).fetchall():
            try:
                period = Period.parse(str(text))
            except ValueError as error:
                wrong += 1
                if wrong <= MOST_SHOWN:
                    message = f"`{column}` is {text!r}: {error}{_others(int(number), [line])}"
                    yield Problem(table.file, int(line), "", "value", message)
            else:
                periods.append((str(text), str(period.frequency), str(period.first_day), str(period.last_day)))
        yield from _more_values(table, column, wrong)
        if column == "period" and periods:
            columns = [list(column) for column in zip(*periods, strict=True)]
            connection.execute(
                "INSERT OR IGNORE INTO table_periods SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[]), "
                "unnest(?::VARCHAR[])::DATE, unnest(?::VARCHAR[])::DATE",
                columns,
            )


def _more_values(table: FactTable, column: str, wrong: int) -> Iterator[Problem]:
    """How many different values of a column are wrong beside those that are named: there may be one in each row."""
    if wrong > MOST_SHOWN:
        message = f"`{column}` has {wrong - MOST_SHOWN:,} more values that are wrong, each in its rows"
        yield Problem(table.file, 1, "", "value", message)


def _unknown_codes(connection: DuckDBPyConnection, table: FactTable, view: str) -> Iterator[Problem]:
    for name, listed in (("item", "item_codes"), ("partner", "partner_codes")):
        unknown = (
            f"SELECT {name}, min(line), count(*) FROM {view} "
            f"WHERE {name} IS NOT NULL AND {name} NOT IN (SELECT code FROM {listed}) GROUP BY 1"
        )
        ((different,),) = connection.execute(f"SELECT count(*) FROM ({unknown})").fetchall()
        yield from _more_values(table, name, int(different))
        for code, line, number in connection.execute(f"{unknown} ORDER BY 2 LIMIT {MOST_SHOWN}").fetchall():
            message = f"{name} `{code}` is not listed; expected a known {name}{_others(int(number), [line])}"
            yield Problem(table.file, int(line), "", "unknown-code", message)


def _problems_of_shapes(connection: DuckDBPyConnection, table: FactTable, view: str) -> Iterator[Problem]:
    """What the model says of one row of each shape."""
    keys = [f'"{name}"' for name in _AS_ONE] + [f'"{name}" IS NULL' for name in _OR_NONE]
    for name in ("value", "growth"):
        number = f"CAST({name} AS DECIMAL(38, 6))"
        keys += [f"sign({number})", f"{number} = trunc({number})"]
    keys += [
        f"list_transform({name}, lambda reason: split_part(reason, ': ', 1))" for name in ("inferred", "inferred_ko")
    ]
    grouped = f"SELECT min(line), count(*) FROM {view} GROUP BY {', '.join(keys)} LIMIT {_MOST_SHAPES + 1}"
    rows_alike = {int(line): int(number) for line, number in connection.execute(grouped).fetchall()}
    if len(rows_alike) > _MOST_SHAPES:
        message = f"the rows are of more than {_MOST_SHAPES} kinds; expected fewer, to check one row of each"
        yield Problem(table.file, 1, "", "value", message)
        return
    cursor = connection.execute(
        f"SELECT * FROM {view} WHERE line IN (SELECT unnest(?)) ORDER BY line", [list(rows_alike)]
    )
    columns = [str(column[0]) for column in cursor.description]
    for record in cursor.fetchall():
        row = dict(zip(columns, record, strict=True))
        line = int(str(row["line"]))
        try:
            Fact.model_validate(entry_of(row))
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                rule, message = rule_and_message(tuple(detail["loc"]), detail["type"], detail["msg"], detail["input"])
                alike = f"; so are {rows_alike[line]} rows" if rows_alike[line] > 1 else ""
                yield Problem(table.file, line, "", rule, f"{message}{alike}")


def _same_ids(connection: DuckDBPyConnection, base: FactBase, table: FactTable, view: str) -> Iterator[Problem]:
    """Ids that two rows have, or a row and a fact of another base."""
    ((number, different),) = connection.execute(f"SELECT count(*), count(DISTINCT hash(id)) FROM {view}").fetchall()
    if number != different:
        query = f"SELECT id, list(line ORDER BY line) FROM {view} GROUP BY id HAVING count(*) > 1 ORDER BY 2 LIMIT 3"
        for id_, lines in connection.execute(query).fetchall():
            message = f"the same cell is stated in rows {', '.join(map(str, lines[:5]))}; expected a `variant`"
            yield Problem(table.file, int(lines[1]), str(id_), "duplicate-id", message)
    query = (
        "SELECT t.id, t.line, e.line, e.source, e.table_number "
        f"FROM {view} AS t JOIN fact_entries AS e ON e.id = t.id ORDER BY 2 LIMIT 3"
    )
    for id_, line, other, source, number in connection.execute(query).fetchall():
        file = base.part_of(str(source)).file if number is None else base.tables[int(number)].file
        message = f"the same fact is already at {file}:{other}; expected it in one base"
        yield Problem(table.file, int(line), str(id_), "duplicate-id", message)
