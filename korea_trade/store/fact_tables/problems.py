"""What is wrong with a table of facts: bad rows counted by SQL, the first of them named.

What goes together in a fact is checked by the model on one row of each shape: rows that differ only in digits, names
and times are right or wrong together.
"""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import ValidationError

from korea_trade.bases.entries import rule_and_problem, shown_value
from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.fact_table import FactTable
from korea_trade.bases.problem import MOST_SHOWN, Problem
from korea_trade.errors import NotReadable
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.fact import Fact
from korea_trade.model.fields import CODE, COUNT_DIGITS, LEVEL_DIGITS, PERCENT_DIGITS
from korea_trade.model.period import Period
from korea_trade.phrase import phrase
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
_WHOLE = "(0|[1-9][0-9]{{0,{}}})"
_LEVEL, _PERCENT = (
    rf"-?{_WHOLE.format(whole - 1)}(\.[0-9]{{1,{places}}})?" for whole, places in (LEVEL_DIGITS, PERCENT_DIGITS)
)
_COUNT = rf"{_WHOLE.format(COUNT_DIGITS - 1)}(\.0+)?"
_ANY_LENGTH = r"-?(0|[1-9][0-9]*)(\.[0-9]+)?"
_DIGITS = {"value": _LEVEL, "level": _LEVEL, "growth": _PERCENT, "of": _COUNT}
_FITTING: dict[str, Wrong] = {
    name: phrase(ProblemPhrases.digits_at_most, whole, places)
    for names, (whole, places) in ((("value", "level"), LEVEL_DIGITS), (("growth",), PERCENT_DIGITS))
    for name in names
} | {"of": phrase(ProblemPhrases.a_count, COUNT_DIGITS)}
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
    expected: Wrong


def problems_of_columns(table: FactTable, types: Mapping[str, str]) -> list[Problem]:
    """Columns that are missing, not known, or have lost the digits that their numbers were written with."""
    missing = [name for name in NEEDED if name not in types]
    found: list[tuple[str, Wrong]] = [
        ("missing", phrase(ProblemPhrases.column_missing, name, NEEDED)) for name in missing
    ]
    for name, kind in types.items():
        if name not in KNOWN:
            found.append(("unknown-key", phrase(ProblemPhrases.unknown_column, name)))
        elif name in LISTS and kind not in ("VARCHAR", "VARCHAR[]"):
            found.append(("value", phrase(ProblemPhrases.column_is_no_list, name, kind)))
    for name in _DIGITS:
        column = written_in(name, types)
        if column is not None and is_floating(types[column]):
            found.append(("value", phrase(ProblemPhrases.floating_column, column, types[column], name)))
    return [Problem(table.file, 1, "", rule, wrong) for rule, wrong in found]


def problems_of_values(
    connection: DuckDBPyConnection, table: FactTable, source: str, types: Mapping[str, str], place: RowPlace
) -> Iterator[Problem]:
    """Values that cannot be read as what their column holds, and numbers of JSON that have lost their digits."""
    for column, (wrong, expected) in _unreadable(types).items():
        ((number,),) = connection.execute(f"SELECT count(*) FROM {source} WHERE {wrong}").fetchall()
        if number:
            shown = f'SELECT {place.line}, CAST("{column}" AS VARCHAR) FROM {source} WHERE {wrong} ORDER BY 1'
            rows = connection.execute(f"{shown} LIMIT {MOST_NAMED}").fetchall()
            if expected is None:
                told = phrase(ProblemPhrases.fraction_of_json, column)
            else:
                told = phrase(ProblemPhrases.value_is, column, shown_value(rows[0][1]), expected)
            yield Problem(table.file, int(rows[0][0]), "", "value", _in_rows(told, int(number), rows))


def _unreadable(types: Mapping[str, str]) -> dict[str, tuple[str, Wrong | None]]:
    """By column: which of its values cannot be read, in SQL, and what was expected; None where digits were lost."""
    found = dict[str, tuple[str, Wrong | None]]()
    converted = {
        "retracted": ("DATE", phrase(ProblemPhrases.a_day)),
        "group": ("INTEGER", phrase(ProblemPhrases.an_integer)),
    }
    converted |= {name: (kind, phrase(ProblemPhrases.that_of_the_period)) for name, kind in PERIOD_COLUMNS.items()}
    for name, (kind, expected) in converted.items():
        if types.get(name, kind) != kind:
            found[name] = (f'"{name}" IS NOT NULL AND TRY_CAST("{name}" AS {kind}) IS NULL', expected)
    for name in LISTS:
        if types.get(name) == "VARCHAR":
            is_list = f'CASE WHEN json_valid("{name}") THEN json_type("{name}") = \'ARRAY\' ELSE FALSE END'
            no_list = f'"{name}" IS NOT NULL AND NOT {is_list}'
            holds_null = f"list_contains(json_extract(\"{name}\", '$[*]')::VARCHAR[], 'null')"
            found[name] = (f"CASE WHEN {no_list} THEN TRUE ELSE {holds_null} END", phrase(ProblemPhrases.list_as_json))
        elif types.get(name) == "VARCHAR[]":
            holds_null = f'len(list_filter("{name}", lambda text: text IS NULL)) > 0'
            found[name] = (holds_null, phrase(ProblemPhrases.list_as_json))
    for name in figures_not_floating(types):
        if types[name] == "JSON":
            found[name] = (f"json_type(\"{name}\") = 'DOUBLE'", None)
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
    in_every_row, day = phrase(ProblemPhrases.one_in_every_row), phrase(ProblemPhrases.day_after_publication)
    rules = [_Rule(f"{name} IS NULL", name, "missing", in_every_row) for name in NEEDED]
    for name, pattern in _DIGITS.items():
        expected = phrase(ProblemPhrases.decimal_as_written)
        is_decimal = f"regexp_full_match(\"{name}\", '{_ANY_LENGTH}')"
        rules.append(_Rule(f'"{name}" IS NOT NULL AND NOT {is_decimal}', name, "value", expected))
        is_short = f"regexp_full_match(\"{name}\", '{pattern}')"
        rules.append(_Rule(f"{is_decimal} AND NOT {is_short}", name, "value", _FITTING[name]))
    a_code = phrase(ProblemPhrases.a_code)
    for name in ("source", "variant"):
        rules.append(_Rule(f"{name} IS NOT NULL AND NOT regexp_full_match({name}, '{CODE}')", name, "value", a_code))
    for written in repeated(types):
        name, number = WRITTEN[written], f"TRY_CAST({written.removesuffix('_written')} AS DECIMAL(38, 6))"
        column = f"number_of_{written}"
        other = phrase(ProblemPhrases.other_in_column, name)
        rules.append(_Rule(f"{column} IS DISTINCT FROM {number}", name, "value", other))
    if "id" in types:
        of_cell = phrase(ProblemPhrases.id_of_the_cell)
        rules.append(_Rule(f"id IS DISTINCT FROM ({ID_SQL})", "id", "value", of_cell))
    published = "(SELECT published FROM documents WHERE id = source)"
    rules.append(_Rule(f"retracted < {published}", "retracted", "contradiction", day))
    quoted = "len(quotes) > 0 AND source NOT IN (SELECT id FROM documents WHERE file IS NOT NULL)"
    if table.as_of is None:  # else documents are left out
        rules.append(_Rule(quoted, "source", "unknown-code", phrase(ProblemPhrases.document_of_no_base)))
    dated = (f'(p."{name}" IS DISTINCT FROM t."{name}")' for name in PERIOD_COLUMNS if name in types)
    for name, wrong in zip((name for name in PERIOD_COLUMNS if name in types), dated, strict=True):
        rules.append(_Rule(wrong, name, "value", phrase(ProblemPhrases.that_of_the_period)))
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
        value = None if rows[0][1] is None else shown_value(rows[0][1])
        wrong = phrase(ProblemPhrases.value_is, rule.column, value, rule.expected)
        found.append(Problem(table.file, int(rows[0][0]), "", rule.rule, _in_rows(wrong, int(number), rows)))
    return found


def _in_rows(wrong: Wrong, number: int, rows: Sequence[Sequence[object]]) -> Wrong:
    """What is wrong, with how many rows have it and the first of them, each the first column of a record."""
    return (
        wrong if number == 1 else phrase(ProblemPhrases.in_rows, wrong, number, tuple(int(str(row[0])) for row in rows))
    )


def problems_of_periods(connection: DuckDBPyConnection, table: FactTable, view: str) -> Iterator[Problem]:
    """Periods that are none; the others are noted with their days."""
    for column in ("period", "since"):
        query = f"SELECT {column}, min(line), count(*) FROM {view} WHERE {column} IS NOT NULL GROUP BY 1"
        periods, wrong = list[tuple[str, str, str, str]](), 0
        for text, line, number in connection.execute(query).fetchall():
            try:
                period = Period.parse(str(text))
            except NotReadable as error:
                wrong += 1
                if wrong <= MOST_SHOWN:
                    told = phrase(ProblemPhrases.in_words, error.phrase)
                    told = phrase(ProblemPhrases.value_is, column, shown_value(str(text)), told)
                    yield Problem(table.file, int(line), "", "value", _in_rows(told, int(number), [[line]]))
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
        yield Problem(table.file, 1, "", "value", phrase(ProblemPhrases.more_wrong_values, column, wrong - MOST_SHOWN))


def _number_of(connection: DuckDBPyConnection, query: str) -> int:
    ((number,),) = connection.execute(f"SELECT count(*) FROM ({query})").fetchall()
    return int(number)


def _unknown_codes(connection: DuckDBPyConnection, table: FactTable, view: str) -> Iterator[Problem]:
    for name, listed in (("item", "item_codes"), ("partner", "partner_codes")):
        unknown = (
            f"SELECT {name}, min(line), count(*) FROM {view} "
            f"WHERE {name} IS NOT NULL AND {name} NOT IN (SELECT code FROM {listed}) GROUP BY 1"
        )
        yield from _more_values(table, name, _number_of(connection, unknown))
        for code, line, number in connection.execute(f"{unknown} ORDER BY 2 LIMIT {MOST_SHOWN}").fetchall():
            wrong = _in_rows(phrase(ProblemPhrases.not_listed, name, str(code)), int(number), [[line]])
            yield Problem(table.file, int(line), "", "unknown-code", wrong)


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
        yield Problem(table.file, 1, "", "value", phrase(ProblemPhrases.rows_of_too_many_kinds, _MOST_SHAPES))
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
                rule, wrong = rule_and_problem(detail)
                if rows_alike[line] > 1:
                    wrong = phrase(ProblemPhrases.in_rows_alike, wrong, rows_alike[line])
                yield Problem(table.file, line, "", rule, wrong)


def _same_ids(connection: DuckDBPyConnection, base: FactBase, table: FactTable, view: str) -> Iterator[Problem]:
    """Ids that two rows have, or a row and a fact of another base."""
    ((number, different),) = connection.execute(f"SELECT count(*), count(DISTINCT hash(id)) FROM {view}").fetchall()
    if number != different:
        repeats = f"SELECT id, list(line ORDER BY line) AS lines FROM {view} GROUP BY id HAVING count(*) > 1"
        yield from _more_values(table, "id", _number_of(connection, repeats))
        for id_, lines in connection.execute(f"{repeats} ORDER BY 2 LIMIT {MOST_SHOWN}").fetchall():
            wrong = phrase(ProblemPhrases.same_cell_in_rows, tuple(lines[:5]))
            yield Problem(table.file, int(lines[1]), str(id_), "duplicate-id", wrong)
    clashes = (
        f"SELECT t.id, t.line, e.line, e.source, e.table_number FROM {view} AS t JOIN fact_entries AS e ON e.id = t.id"
    )
    yield from _more_values(table, "id", _number_of(connection, clashes))
    for id_, line, other, source, number in connection.execute(f"{clashes} ORDER BY 2 LIMIT {MOST_SHOWN}").fetchall():
        file = base.part_of(str(source)).file if number is None else base.tables[int(number)].file
        wrong = phrase(ProblemPhrases.fact_at, f"{file}:{other}")
        yield Problem(table.file, int(line), str(id_), "duplicate-id", wrong)
