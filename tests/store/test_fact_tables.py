"""Facts of Parquet, CSV and NDJSON: answered as those of YAML, the digits as written, bad rows counted and named."""

import json
import os
import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from korea_trade.bases.problem import FactBaseError
from korea_trade.errors import KtradeError, QuestionError
from korea_trade.model.codes import (
    Among,
    Comparison,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.model.fact import Fact
from korea_trade.questions.trade import Trade, open_trade
from korea_trade.reader.reasons import Outcome
from korea_trade.store.fact_tables import as_facts
from korea_trade.store.fact_tables.columns import ID_SQL
from tests.small import DOCUMENT, write_fact_base

SHIPS = {"source": "customs", "period": "2020", "flow": "exports", "sector": "all-industries", "item": "ships"}
Rows = list[dict[str, Any]]


def table(folder: Path, ending: str, rows: Rows, types: str = "*") -> Path:
    """A table of rows, as a program writes one; ``types`` is what a SELECT makes of the texts of the rows."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = folder / "lines.json"
    lines.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    names = dict.fromkeys(name for row in rows for name in row)
    columns = ", ".join(f"'{name}': '{'VARCHAR[]' if name == 'quotes' else 'VARCHAR'}'" for name in names)
    path = folder / f"facts{ending}"
    form = {".parquet": "PARQUET", ".csv": "CSV"}.get(ending, "JSON")
    duckdb.sql(
        f"COPY (SELECT {types} FROM read_ndjson('{lines}', columns = {{{columns}}})) TO '{path}' (FORMAT {form})"  # noqa: S608
    )
    return path


def opened(*paths: Path) -> Trade:
    return open_trade(*paths, only_facts=True)


def problems(path: Path) -> list[str]:
    """What opening a table ends with."""
    with pytest.raises(FactBaseError) as caught, opened(path) as trade:
        trade.facts()
    return [str(problem).partition(": ")[2] for problem in caught.value.problems]


@pytest.mark.parametrize("ending", [".parquet", ".csv", ".ndjson"])
def test_the_digits_lead(tmp_path: Path, ending: str) -> None:
    """What is written counts, trailing zeros too, in every form; what a fact leaves out is filled in."""
    rows = [{**SHIPS, "value_written": "19.70", "unit": "USD bn", "growth_written": "-3.0"}]
    with opened(table(tmp_path, ending, rows)) as trade:
        (row,) = trade.facts()
        assert (str(row.value), str(row.growth), row.direction, row.comparison) == (
            "19.70", "-3.0", "down", "previous-year",
        )  # fmt: skip
        assert (row.id, row.measure, row.status, row.quotes) == ("2020.exports.ships@customs", "value", "actual", ())
        assert [row.item for row in trade.items(trade.filters(item="선박", year=2020))] == ["ships"]
        assert [(row.id, row.title, row.file, row.facts) for row in trade.sources()] == [
            ("customs", "customs", None, 1)
        ]


def test_a_decimal_column_gives_its_scale_and_a_float_is_refused(tmp_path: Path) -> None:
    """Without written digits the scale of a decimal counts; a floating-point column is refused with the reason."""
    rows: Rows = [{**SHIPS, "value": "19.7", "unit": "USD bn"}]
    path = table(tmp_path, ".parquet", rows, "* REPLACE (CAST(value AS DECIMAL(9, 2)) AS value)")
    with opened(path) as trade:
        assert [str(row.value) for row in trade.facts()] == ["19.70"]
    floating = table(tmp_path, ".parquet", rows, "* REPLACE (CAST(value AS DOUBLE) AS value)")
    (problem,) = problems(floating)
    assert "`value` is DOUBLE: a floating-point number has lost the digits it was written with" in problem
    assert "expected `value_written` as text" in problem
    (tmp_path / "n.ndjson").write_text(json.dumps({**SHIPS, "value": 19.7, "unit": "USD bn"}), encoding="utf-8")
    assert "`value` is DOUBLE" in problems(tmp_path / "n.ndjson")[0]
    both = table(
        tmp_path, ".parquet", [{**rows[0], "value_written": "19.8"}], "* REPLACE (CAST(value AS DOUBLE) AS value)"
    )
    assert problems(both) == ["`value` is '19.8': the column `value` says otherwise (value)"]


@pytest.mark.parametrize("name", ["value", "value_written", "growth", "growth_written", "level", "level_written", "of"])
def test_a_fraction_of_json_is_refused_in_each_row(tmp_path: Path, name: str) -> None:
    """A number of JSON has lost its zeros and last digits, whatever other rows hold; whole ones have their digits."""
    path = tmp_path / "facts.ndjson"
    numbers = ('"19.70"', "19.70", "7", "123456789012.1234567", "1e3", "null", '"7.0"')
    rows = [
        json.dumps({**SHIPS, "unit": "USD bn", "variant": f"v{line}", name: "?"}).replace('"?"', number)
        for line, number in enumerate(numbers, start=1)
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    (problem,) = (problem for problem in problems(path) if "JSON" in problem)
    assert problem == (
        f"`{name}` is a number of JSON with a fraction, which has lost the digits it was written with; "
        "expected them as text; 3 rows, the first of them 2, 4, 5 (value)"
    )


def test_whole_numbers_of_json_and_texts_stand_together(tmp_path: Path) -> None:
    """A whole number has all its digits, so that it may stand for them; a text has those that it says."""
    path = tmp_path / "facts.ndjson"
    rows = [{**SHIPS, "unit": "USD bn", "variant": f"v{n}", "value": value} for n, value in enumerate([7, "7.00", -3])]
    path.write_text("\n".join(map(json.dumps, [{**row, "flow": "balance"} for row in rows])), encoding="utf-8")
    with opened(path) as trade:
        assert [str(row.value) for row in trade.facts()] == ["7", "7.00", "-3"]


def test_a_retraction_before_publication_is_refused(tmp_path: Path) -> None:
    """What nobody had published cannot be withdrawn: the row is named; on the day of publication it can."""
    yaml = write_fact_base(tmp_path / "yaml", source={"published": "2021-01-04", "published_from": "its address"})
    row = {**SHIPS, "source": "memo", "value_written": "19.7", "unit": "USD bn", "retracted_reason": "withdrawn"}
    with opened(yaml, table(tmp_path, ".csv", [{**row, "retracted": "2021-01-04"}])) as trade:
        assert [row.item for row in trade.facts()] == ["semiconductors"]
    path = table(tmp_path, ".csv", [{**row, "retracted": "2021-01-03"}])
    expected = "`retracted` is '2021-01-03': expected a day on which its document had been published"
    with pytest.raises(FactBaseError, match=expected), opened(yaml, path) as trade:
        trade.facts()


def test_bad_rows_are_counted_and_the_first_are_named(tmp_path: Path) -> None:
    """Every rule says in how many rows it is broken, and which are the first; what goes together is the model's."""
    rows: Rows = [
        {**SHIPS, "value_written": "1,5", "unit": "USD bn"},
        *({**SHIPS, "value_written": "7", "unit": "USD bn", "item": "boats", "variant": f"v{n}"} for n in range(5)),
        {**SHIPS, "value_written": "7", "unit": "USD bn", "period": "2020-13"},
        {**SHIPS, "value_written": "7", "unit": "USD bn", "flow": None},
    ]
    found = problems(table(tmp_path, ".parquet", rows))
    assert found == [
        "`value` is '1,5': expected a decimal such as 512.9 or -5.4, with the digits of the document (value)",
        "item `boats` is not listed; expected a known item; 5 rows, the first of them 2 (unknown-code)",
        found[2],
        "`flow` is missing: expected one in every row (missing)",
    ]
    assert "`period` is '2020-13'" in found[2]
    mixed = [{**SHIPS, "value_written": "7", "unit": "percent", "variant": f"v{n}"} for n in range(3)]
    assert problems(table(tmp_path, ".csv", mixed)) == [
        "a value of exports in percent; expected `growth`, or measure share for a part of a whole; so are 3 rows "
        "(contradiction)"
    ]
    twice = [{**SHIPS, "value_written": value, "unit": "USD bn"} for value in ("7", "8")]
    (problem,) = problems(table(tmp_path, ".ndjson", twice))
    assert "the same cell is stated in rows 1, 2; expected a `variant` (duplicate-id)" in problem
    wrong = [{**SHIPS, "value_written": "7", "unit": "USD bn", "id": "x", "colour": "red"}]
    assert problems(table(tmp_path, ".parquet", wrong)) == [
        "unknown column `colour`; expected columns of `facts` (unknown-key)"
    ]
    del wrong[0]["colour"]
    assert problems(table(tmp_path, ".parquet", wrong)) == ["`id` is 'x': expected the id that its cell gives (value)"]


def test_a_folder_is_no_table(tmp_path: Path) -> None:
    """A base whose table is a folder, as other programs write them, is told so, and not that there is no file."""
    (tmp_path / "facts.yaml").write_text("sources: []\ngroups: []\ntables: [parts.parquet]\n", encoding="utf-8")
    (tmp_path / "parts.parquet").mkdir()
    assert problems(tmp_path) == ["a folder; expected a table of facts in one file (structure)"]


def test_what_is_no_table_is_a_problem(tmp_path: Path) -> None:
    """A file that DuckDB cannot read, and a name that it would take for several, are told with the file."""
    path = tmp_path / "facts.parquet"
    path.write_text("no parquet", encoding="utf-8")
    assert problems(path)[0].startswith("not read: ")
    os.mkfifo(tmp_path / "pipe.csv")
    assert problems(tmp_path / "pipe.csv") == ["no file; expected a table of facts (structure)"]
    path = tmp_path / "facts*.csv"
    path.write_text("source\n", encoding="utf-8")
    assert "takes for several files" in problems(path)[0]
    path = tmp_path / os.fsdecode(b"\xff") / "facts.csv"
    path.parent.mkdir()
    path.write_text("source\n", encoding="utf-8")
    assert "a name that is not UTF-8" in problems(path)[0]
    with pytest.raises(OSError, match=r"nowhere\.csv"):
        opened(tmp_path / "nowhere.csv")


def test_a_line_of_broken_json_is_told_where_it_is(tmp_path: Path) -> None:
    """What is no JSON is told at its own line, wherever that is, by what is wrong and where in it."""
    path, row = tmp_path / "facts.ndjson", json.dumps({**SHIPS, "value_written": "7", "unit": "USD bn"})
    for before, after in ((0, 0), (0, 2), (1, 0), (3, 2)):
        path.write_text("\n".join([row] * before + ['{"source": "memo" 7}'] + [row] * after) + "\n", encoding="utf-8")
        with pytest.raises(FactBaseError) as raised:
            opened(path)
        (problem,) = raised.value.problems
        assert (problem.line, str(problem).endswith("Malformed JSON at byte 19: unexpected character (structure)")) == (
            before + 1,
            True,
        )


@pytest.mark.parametrize(
    ("header", "message"),
    [(b"source,\xff", "not UTF-8"), (b'source,"period" x', "expected after")],
)
def test_a_header_that_cannot_be_read_is_a_problem(tmp_path: Path, header: bytes, message: str) -> None:
    """Bytes that are no text, and quotes that CSV does not have, are named at the first line."""
    path = tmp_path / "facts.csv"
    path.write_bytes(header + b"\nmemo,2020\n")
    (found,) = problems(path)
    assert message in found


@pytest.mark.parametrize("ending", [".parquet", ".csv", ".ndjson"])
def test_no_folder_gives_a_column(tmp_path: Path, ending: str) -> None:
    """A folder called ``flow=imports`` changes no row: all that a fact says is in the file."""
    rows = [{**SHIPS, "value_written": "19.7", "unit": "USD bn"}]
    folder = tmp_path / "flow=imports" / "note=aside"
    folder.mkdir(parents=True)
    with opened(table(tmp_path, ending, rows).rename(folder / f"facts{ending}")) as trade:
        assert [(row.id, row.flow, row.note) for row in trade.facts()] == [
            ("2020.exports.ships@customs", Flow.EXPORTS, None)
        ]


def test_facts_without_quotes_have_no_receipt(tmp_path: Path) -> None:
    """They are shown as such, checked by arithmetic, and never counted as proven."""
    rows = [{**SHIPS, "value_written": "19.7", "unit": "USD bn", "growth_written": "3.0"}]
    with opened(table(tmp_path, ".parquet", rows)) as trade:
        (receipt,) = trade.show(["2020.exports.ships@customs"])
        assert (receipt.outcome.outcome, receipt.evidence, receipt.source.file) == (Outcome.NO_RECEIPT, (), None)
        assert [figure.kind for figure in receipt.derived] == ["level", "change"]
        report = trade.check()
        assert (report.problems, report.facts) == ((), 1)
        assert [outcome.outcome for outcome in report.outcomes] == [Outcome.NO_RECEIPT]
        assert trade.search("ships")[0].id == "2020.exports.ships@customs"


def test_a_table_of_a_base_has_its_documents_and_quotes(tmp_path: Path) -> None:
    """A YAML base names tables: their facts cite its documents and are proven by them."""
    fact = {
        "source": "memo", "period": "2020", "flow": "exports", "sector": "all-industries", "item": "semiconductors",
        "value_written": "99.2", "unit": "USD bn", "growth_written": "5.6",
        "quotes": ["Exports of chips rose 5.6 percent to $99.2 billion in 2020"],
    }  # fmt: skip
    path = write_fact_base(tmp_path, document=DOCUMENT, groups="", items=[], partners=[])
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("items:")] + "tables: [facts.csv]\n", encoding="utf-8")
    written = table(tmp_path / "data", ".csv", [fact], "* REPLACE (CAST(to_json(quotes) AS VARCHAR) AS quotes)")
    with opened(path) as trade:
        report = trade.check()
        assert report.problems == ()
        assert [outcome.outcome for outcome in report.outcomes] == [Outcome.PROVEN]
        assert written in trade.files()
        assert [row.base for row in trade.sources()] == [str(path)]
    assert "has quotes, and no base lists its document" in problems(written)[0]
    path.write_text(path.read_text(encoding="utf-8").replace("facts.csv", "../facts.csv"), encoding="utf-8")
    with pytest.raises(FactBaseError, match="a table that is not a file beside this one"):
        opened(path)
    (tmp_path / "data" / "link.csv").symlink_to(tmp_path / "elsewhere.csv")
    path.write_text(path.read_text(encoding="utf-8").replace("../facts.csv", "link.csv"), encoding="utf-8")
    with pytest.raises(FactBaseError, match="a table that is not a file beside this one"):
        opened(path)


def test_csv_is_read_as_it_is_written(tmp_path: Path) -> None:
    """No line of CSV is guessed away: what is no header, or has more or fewer values than it, is a located problem."""
    header, row = (
        "source,period,flow,sector,item,value_written,unit",
        "ex,2020,exports,all-industries,ships,19.7,USD bn",
    )
    first_line = "expected a first line such as source,period,flow,sector,value_written,unit (structure)"
    cases = {
        f"Korea's exports\n\n{header}\n{row}\n": [f"1: the first line does not name the columns; {first_line}"],
        f"{header}\n{row}\n".replace(",", ";"): [f"1: the first line does not name the columns; {first_line}"],
        "": [f"1: the first line does not name the columns; {first_line}"],
        f"{header},unit\n{row},\n": ["1: the column `unit` is named twice; expected each name once (structure)"],
        f"{header},\n{row},\n": ["1: a column without a name; expected one for each value (structure)"],
        f"{header}\n{row},7\n{row},7\n": ["2: 8 values; expected 7, one for each column (structure)"],
        f"{header}\n{row}\nex,2021\n": ["3: 2 values; expected 7, one for each column (structure)"],
        f'{header}\n"{row}\n': [
            '2: a quotation mark that is not closed; expected one at each end of a value, and "" inside (structure)'
        ],
        f"{header}\n{row}\n".replace("ships", "\udcb9\udcdd"): [
            "2: not UTF-8 text; expected a table in UTF-8 (structure)"
        ],
        f"{header}\n\n{row}\n\n".replace("ships", '"sh\nips"') + row.replace("19.7", "1234567890123.4"): [
            "3: item `sh\nips` is not listed; expected a known item (unknown-code)",
            "6: `value` is '1234567890123.4': expected at most 12 digits before the point and 6 after it (value)",
        ],
        f"{header}\n{row}\n{row.replace('19.7', '19.x')}\n": [
            "3: `value` is '19.x': expected a decimal such as 512.9 or -5.4, with the digits of the document (value)"
        ],
        f"{header}\n{row.replace('19.7', 'x' * 200)}\n": [
            f"2: `value` is '{'x' * 100}…': expected a decimal such as 512.9 or -5.4, with the digits of the document "
            "(value)",
        ],
    }
    for number, (text, expected) in enumerate(cases.items()):
        path = tmp_path / f"{number}.csv"
        path.write_text(text, encoding="utf-8", errors="surrogateescape")
        with pytest.raises(FactBaseError) as caught, opened(path) as trade:
            trade.facts()
        assert [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems] == expected
    path = tmp_path / "good.csv"
    path.write_bytes(f"\ufeff{header}\r\n\r\n{row}\r\n\r\n{row}\r\n".replace("2020", "2019", 1).encode())
    with opened(path) as trade:
        assert [(row.id, row.period) for row in trade.facts()] == [
            ("2019.exports.ships@ex", "2019"), ("2020.exports.ships@ex", "2020"),
        ]  # fmt: skip
    lines = path.with_name("lines.ndjson")
    record = json.dumps({**SHIPS, "value_written": "19.x", "unit": "USD bn"})
    lines.write_text(f"\n{record.replace('19.x', '19.7')}\n\n{record}\n", encoding="utf-8")
    assert "4: `value` is '19.x'" in _told(lines)


def test_values_that_cannot_be_read(tmp_path: Path) -> None:
    """Dates, numbers and lists that are none are counted, and the first of them named, in every form of a table."""
    cases = {
        "retracted": ("2021-13-01", "a day such as 2021-03-01"),
        "group": ("x", "a whole number"),
        "period_start": ("x", "that of the period"),
        "acknowledges": ("x", "a list of texts as JSON"),
        "inferred": ('{"a": 1}', "a list of texts as JSON"),
    }
    for column, (value, expected) in cases.items():
        for ending in (".csv", ".ndjson", ".parquet"):
            header = ending == ".csv"
            good = {**SHIPS, "value_written": "1.0", "unit": "USD bn", column: None}
            rows = [
                {**good, "item": item, column: value if item != "ships" else None} for item in ("ships", "cars", "tvs")
            ]
            path = table(tmp_path / column / ending[1:], ending, rows)
            told = f"{path}:{2 + header}: `{column}` is {value!r}: expected {expected}; "
            assert _told(path) == f"{told}2 rows, the first of them {2 + header}, {3 + header} (value)"


def test_a_list_holds_texts_alone(tmp_path: Path) -> None:
    """A list of quotes with a NULL among them is a wrong list, not one whose document is missing."""
    held = table(tmp_path, ".parquet", [{**SHIPS, "value_written": "19.7", "unit": "USD bn", "quotes": ["19.7", None]}])
    assert _told(held).endswith(":1: `quotes` is '[19.7, NULL]': expected a list of texts as JSON (value)")
    as_json = tmp_path / "facts.csv"
    as_json.write_text(
        'source,period,flow,sector,value,unit,quotes\nex,2020,exports,ict,1.0,USD bn,"[""a"", null]"\n', "utf-8"
    )
    assert _told(as_json).endswith(""":2: `quotes` is '["a", null]': expected a list of texts as JSON (value)""")


def _told(path: Path) -> str:
    with pytest.raises(FactBaseError) as caught, opened(path) as trade:
        trade.facts()
    return str(caught.value)


def test_yaml_and_tables_are_one(tmp_path: Path) -> None:
    """Facts of both stand side by side, a fact of both is a clash, and a day leaves out what was not published."""
    yaml = write_fact_base(tmp_path / "yaml", source={"published": "2021-01-04", "published_from": "its address"})
    rows = [{**SHIPS, "value_written": "19.7", "unit": "USD bn"}]
    path = table(tmp_path, ".parquet", rows)
    with opened(yaml, path) as trade:
        assert [row.source for row in trade.facts()] == ["memo", "customs"]
        assert [row.source for row in trade.facts(trade.filters(source="customs"))] == ["customs"]
        assert [row.base for row in trade.sources()] == [str(yaml), str(path)]
        assert [row.source for row in trade.as_of("2021-02-01").facts()] == ["memo"]
    clash = table(tmp_path, ".csv", [{**SHIPS, "source": "memo", "item": "semiconductors", "growth_written": "5.6"}])
    (line,) = (number for number, text in enumerate(yaml.read_text("utf-8").splitlines(), 1) if "item:" in text)
    for bases, place in (((yaml, clash), f"{yaml}:{line}"), ((path, clash.with_name("again.csv")), f"{path}:1")):
        if not bases[1].exists():
            table(tmp_path / "other", ".csv", rows).rename(bases[1])
        with pytest.raises(FactBaseError) as caught, opened(*bases) as trade:
            trade.facts()
        (problem,) = caught.value.problems
        assert (problem.file, problem.line, problem.rule) == (str(bases[1]), 2, "duplicate-id")
        assert problem.message == f"the same fact is already at {place}; expected it in one base"


def test_a_tally_that_was_topped_is_a_floor(tmp_path: Path) -> None:
    """A provisional level is above its digits where its document says that it was topped: in one table or in two."""
    total = {name: value for name, value in SHIPS.items() if name != "item"} | {"unit": "USD bn"}
    tally = total | {"value_written": "700", "status": "provisional"}
    limit = total | {"value_written": "700", "measure": "threshold", "bound": "above"}
    other = limit | {"period": "2021"}
    one, two = table(tmp_path / "one", ".parquet", [tally, limit]), table(tmp_path / "two", ".csv", [tally, other])
    three = table(tmp_path / "three", ".ndjson", [limit])
    for paths, floor, bound in (((one,), True, "above"), ((two,), False, None), ((two, three), True, "above")):
        with opened(*paths) as trade:
            assert [row.bound for row in trade.totals(trade.filters(year=2020))] == [bound]
            with trade.sql("SELECT DISTINCT floor FROM facts WHERE measure = 'value'") as cursor:
                assert cursor.fetchall() == [(floor,)]
            assert trade.floors == ({"2020.exports@customs"} if floor else set())
    with opened(table(tmp_path / "four", ".parquet", [tally | {"floor": "true"}])) as trade:
        assert trade.floors == frozenset()  # the column says what the view said where the table was made


def test_more_facts_than_memory_takes_are_still_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Listings, rankings, SQL and receipts read a large table where it is; what needs all facts at once says so."""
    monkeypatch.setattr(as_facts, "MOST_FACTS", 2)
    rows = [{**SHIPS, "value_written": str(n), "unit": "USD bn", "period": f"20{n}"} for n in range(10, 20)]
    with opened(table(tmp_path, ".parquet", rows)) as trade:
        assert len(trade.facts()) == 10
        assert [row.value for row in trade.items(trade.filters(year=2019))] == [Decimal(19)]
        (receipt,) = trade.show(["2019.exp"])
        assert (receipt.row.id, receipt.others) == ("2019.exports.ships@customs", ())
        assert len(trade.about("ships")) == 1
        with trade.sql("SELECT count(*) FROM facts") as cursor:
            assert cursor.fetchall() == [(10,)]
        for ask in (trade.derived, trade.check, lambda: trade.search("ships")):
            with pytest.raises(KtradeError, match="the tables have 10 facts"):
                ask()
        with pytest.raises(QuestionError):
            trade.show(["20"])


def test_nothing_else_can_be_read(tmp_path: Path) -> None:
    """SQL of users reads the file of the table and no other."""
    (tmp_path / "secret.csv").write_text("a\nb\n", encoding="utf-8")
    path = table(tmp_path, ".parquet", [{**SHIPS, "value_written": "1", "unit": "USD bn"}])
    with opened(path) as trade, pytest.raises(QuestionError, match="disabled by configuration"):
        trade.sql(f"SELECT * FROM read_csv('{tmp_path}/secret.csv')")  # noqa: S608


def test_ids_are_made_alike_in_sql() -> None:
    """The id that SQL gives to a cell is the one of the model, for any codes."""
    chance = random.Random(13)  # noqa: S311  (the same facts in every run)
    facts = []
    for _ in range(2_000):
        facts.append(
            Fact.model_construct(
                source="memo",
                period=chance.choice(["2020", "2020-11", "2020-01/2020-03"]),
                flow=Flow.EXPORTS,
                sector=chance.choice(list(Sector)),
                item=chance.choice([None, "ships"]),
                partner=chance.choice([None, "us"]),
                measure=chance.choice(list(Measure)),
                among=chance.choice([None, *Among]),
                ranked_from=chance.choice([None, *RankedFrom]),
                ranked=chance.choice([None, *Ranked]),
                event=chance.choice([None, *Event]),
                direction=chance.choice([None, *Direction]),
                unit=chance.choice([None, *Unit]),
                comparison=chance.choice([None, *Comparison]),
                status=chance.choice(list(Status)),
                variant=chance.choice([None, "b"]),
            )
        )
    names = (
        "source", "period", "flow", "sector", "item", "partner", "measure", "among", "ranked_from", "ranked", "event",
        "direction", "unit", "comparison", "status", "variant",
    )  # fmt: skip
    columns = ", ".join(f"unnest(?::VARCHAR[]) AS {name}" for name in names)
    cells = [[None if getattr(fact, name) is None else str(getattr(fact, name)) for fact in facts] for name in names]
    made = duckdb.execute(f"SELECT {ID_SQL} FROM (SELECT {columns})", cells).fetchall()  # noqa: S608
    assert [id_ for (id_,) in made] == [fact.id for fact in facts]


def test_all_shipped_facts_pass_as_a_table(tmp_path: Path, bundled: Trade) -> None:
    """What the model accepts, the checks by SQL accept: every fact that ships, from Parquet."""
    with bundled.cursor() as cursor:
        cursor.execute("SELECT * FROM fact_entries ORDER BY position")
        names = [column[0] for column in cursor.description]
        rows = [dict(zip(names, record, strict=True)) for record in cursor.fetchall()]
    left_out = (
        "position",
        "line",
        "table_number",
        "floor",
        "quotes",
        "frequency",
        "period_start",
        "period_end",
        "group",
        "value_number",
        "growth_number",
        "level_number",
    )
    texts = [
        {name: value for name, value in row.items() if name not in left_out and value is not None and value != []}
        for row in rows
    ]
    for row in texts:
        for name in ("inferred", "inferred_ko", "acknowledges"):
            if name in row:
                row[name] = json.dumps(row[name])
    with opened(table(tmp_path, ".parquet", texts)) as trade:
        assert [placed.fact.model_copy(update={"quotes": ()}) for placed in bundled.base.facts] == [
            placed.fact for placed in trade.base.facts
        ]


def test_more_kinds_of_rows_than_are_checked_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the rows are of more kinds than the model is asked about, the table is refused, not taken unchecked."""
    rows = [SHIPS | {"value_written": "1.5", "unit": "USD bn"}, SHIPS | {"growth_written": "-2.0", "item": "computers"}]
    path = table(tmp_path, ".csv", rows)
    monkeypatch.setattr("korea_trade.store.fact_tables.problems._MOST_SHAPES", 1)
    with pytest.raises(FactBaseError, match="more than 1 kinds"), open_trade(path, only_facts=True) as trade:
        trade.facts()


NOT_ALL = "lines of JSON that are not all objects; expected one object a line"


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('[{"source": "customs"},\n {"source": "customs"}]', 1, "an array of JSON; expected one object a line"),
        ('\ufeff\n [\n{"source": "customs"}\n]', 2, "an array of JSON; expected one object a line"),
        ('{"source": "customs"}\n7\n', 2, NOT_ALL),
        ('\n\n{"source": "customs"}\n\n"x"\n', 5, NOT_ALL),
        ('{"source": "customs"}\n\n{"source": customs}\n', 3, "not read: Malformed JSON at byte 12: "),
    ],
)
def test_json_that_is_not_in_lines(tmp_path: Path, text: str, line: int, message: str) -> None:
    """An array, and a line that is no object or no JSON, is told from a table without its columns, at its line."""
    path = tmp_path / "facts.ndjson"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FactBaseError) as caught, opened(path) as trade:
        trade.facts()
    (problem,) = caught.value.problems
    assert (problem.line, problem.message[: len(message)]) == (line, message)


def test_all_problems_of_a_table_are_counted(tmp_path: Path) -> None:
    """Of cells that are stated twice the first hundred are named, and all are counted; so of facts of another base."""
    rows = [{**SHIPS, "period": str(1900 + n // 2), "value_written": str(n), "unit": "USD bn"} for n in range(206)]
    found = problems(table(tmp_path, ".csv", rows))
    assert found[0] == "`id` has 3 more values that are wrong, each in its rows (value)"
    assert len(found) == 101
    once = table(tmp_path / "one", ".csv", rows[::2])
    again = table(tmp_path / "two", ".csv", rows[::2])
    with pytest.raises(FactBaseError) as caught, opened(once, again):
        pass
    assert "`id` has 3 more values that are wrong, each in its rows" in {one.message for one in caught.value.problems}
    assert len(caught.value.problems) == 101


def test_a_column_called_as_one_of_duckdb(tmp_path: Path) -> None:
    """A column of Parquet that DuckDB would number rows in is named, and what to do."""
    path = table(tmp_path, ".parquet", [{**SHIPS, "value_written": "1", "unit": "USD bn", "file_row_number": "3"}])
    (problem,) = problems(path)
    assert (
        problem == "a column `file_row_number`, as DuckDB calls the number of a row; expected another name (structure)"
    )
