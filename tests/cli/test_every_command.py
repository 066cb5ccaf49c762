"""What holds for every command: its records have their schema, and all formats give the same digits."""

import csv
import io
import json
import re
import subprocess
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import jsonschema
import pytest

from tests.cli.conftest import KTRADE, Ktrade
from tests.forked import environment

DOCUMENT = str(Path(__file__).resolve().parents[2] / "seeds" / "004_117c58e96395d10d.txt")
CLAIMS = str(Path(__file__).parent / "claims.jsonl")
COMMANDS = {
    "about": ["about", "chips", "us", "china"],
    "totals": ["totals"],
    "items": ["items"],
    "regions": ["regions", "--all-periods"],
    "milestones": ["milestones"],
    "facts": ["facts", "--source", "article-2025"],
    "derived": ["derived", "--period", "2019"],
    "revisions": ["revisions"],
    "compare": ["compare", "2020-11", "2020-12"],
    "sources": ["sources"],
    "names": ["names"],
    "search": ["search", "record"],
    "check": ["check"],
    "check --outcomes": ["check", "--outcomes"],
    "check --ledger": ["check", "--ledger"],
    "check --verdicts": ["check", "--verdicts"],
    "prove": ["prove", DOCUMENT, CLAIMS],
    "draft": ["draft", DOCUMENT],
    "verify": ["verify", DOCUMENT],
    "show": ["show", "2020.exports@motie-2021-01-04", "2023-12.balance@article-2023"],
    "cite": ["cite", "2020.exports@motie-2021-01-04", "article-2025"],
    "help": ["help"],
    "schema": ["schema"],
    "cache": ["cache"],
}
ON_FIGURES = ["totals", "items", "milestones", "derived", "compare", "names"]


def as_written(text: str) -> Any:
    return json.loads(text, parse_float=Decimal)


@pytest.fixture(scope="session")
def schemas(ktrade: Ktrade) -> dict[str, Any]:
    return {record["command"]: record["schema"] for record in json.loads(ktrade("schema", "--json").stdout)}


def test_every_command_with_rows_of_its_own_has_a_schema(schemas: dict[str, Any]) -> None:
    """The schema names each command whose records have documented keys."""
    assert sorted(schemas) == sorted(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_records_are_as_the_schema_says(ktrade: Ktrade, schemas: dict[str, Any], command: str) -> None:
    """The records of each command have the keys and types of its schema, in its order."""
    records = json.loads(ktrade(*COMMANDS[command], "--json").stdout)
    jsonschema.validate(records, schemas[command])
    keys = list(schemas[command]["items"]["properties"])
    assert all(list(record) == keys for record in records)


@pytest.mark.parametrize("command", ON_FIGURES)
def test_all_formats_give_the_same_digits(ktrade: Ktrade, tmp_path: Path, command: str) -> None:
    """JSON, JSON lines, CSV, TSV and Parquet hold the same records; figures have the digits of the documents."""
    words = COMMANDS[command]
    records = as_written(ktrade(*words, "--json").stdout)
    lines = [as_written(line) for line in ktrade(*words, "--ndjson").stdout.splitlines()]
    assert lines == records
    for flag, delimiter in (("--csv", ","), ("--tsv", "\t")):
        rows = list(csv.DictReader(io.StringIO(ktrade(*words, flag).stdout), delimiter=delimiter))
        for row, record in zip(rows, records, strict=True):
            assert list(row) == list(record)
            figures = {key: str(value) for key, value in record.items() if isinstance(value, (int, Decimal))}
            assert {key: row[key] for key in figures} == figures
    file = tmp_path / "answer.parquet"
    assert ktrade(*words, "-o", str(file)).returncode == 0
    with duckdb.connect() as connection:
        found = connection.execute("SELECT * FROM read_parquet(?)", [str(file)])
        names = [column[0] for column in found.description or ()]
        stored = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    for kept, record in zip(stored, records, strict=True):
        numbers = {key: value for key, value in record.items() if isinstance(value, (int, Decimal))}
        assert {key: kept[key] for key in numbers} == numbers


@pytest.mark.parametrize(
    ("ending", "flag"),
    [
        ("json", "--json"),
        ("ndjson", "--ndjson"),
        ("csv", "--csv"),
        ("tsv", "--tsv"),
        ("md", "--markdown"),
        ("txt", None),
    ],
)
def test_a_file_holds_what_a_pipe_gets(ktrade: Ktrade, tmp_path: Path, ending: str, flag: str | None) -> None:
    """A file is written in the format of its ending, stdout stays empty, and what is remarked is the same."""
    file = tmp_path / f"answer.{ending}"
    done = ktrade("items", "--lang", "en", "-o", str(file))
    piped = ktrade("items", "--lang", "en", *([flag] if flag else []))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", piped.stderr)
    assert file.read_bytes() == piped.stdout.encode()
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_excel_gets_what_it_opens(ktrade: Ktrade, tmp_path: Path) -> None:
    """``--excel`` writes CSV with a byte order mark, to a pipe or a file; a file that ends in .xlsx is a workbook."""
    plain = ktrade("items", "--csv", "--limit", "1").stdout
    assert ktrade("items", "--excel", "--limit", "1").stdout == f"\ufeff{plain}"
    file = tmp_path / "answer.csv"
    assert ktrade("items", "--csv", "--excel", "--limit", "1", "-o", str(file)).returncode == 0
    assert file.read_bytes() == f"\ufeff{plain}".encode()
    book = tmp_path / "answer.XLSX"
    assert ktrade("items", "--excel", "-o", str(book)).returncode == 0
    assert book.read_bytes().startswith(b"PK")


def test_a_file_that_cannot_be_written_is_left_alone(ktrade: Ktrade, tmp_path: Path) -> None:
    """A full disk ends in an error with exit code 1; what stood in the file before still does."""
    if not Path("/dev/full").exists():
        pytest.skip("no device that is always full")
    done = ktrade("items", "--json", "-o", "/dev/full")
    assert done.returncode == 1
    assert done.stderr.startswith("ktrade: error: /dev/full: No space left")
    missing = tmp_path / "nowhere" / "answer.csv"
    done = ktrade("items", "-o", str(missing))
    assert done.returncode == 1
    assert done.stderr == f"ktrade: error: {missing}: No such file or directory\n"


def test_a_pipe_that_is_full_is_an_error() -> None:
    """A full disk behind stdout ends in an error with exit code 1, not in a traceback."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [str(KTRADE), "items", "--json"], stdout=full, stderr=subprocess.PIPE, env=environment(), check=False
        )
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.startswith(b"ktrade: error: ")


def test_columns_are_chosen_in_order(ktrade: Ktrade) -> None:
    """``--columns`` picks keys in the order given, in every format, tables too."""
    chosen = ["items", "--columns", "value,id", "--limit", "1", "--sector", "ict"]
    assert ktrade(*chosen, "--tsv").stdout == "value\tid\n100.3\t2020.ict.exports.semiconductors@motie-ict-2021-01-18\n"
    assert list(json.loads(ktrade(*chosen, "--json").stdout)[0]) == ["value", "id"]
    assert ktrade(*chosen).stdout.splitlines()[1].split() == ["USD", "bn", "Id"]


@pytest.mark.parametrize("style", ["apa", "bibtex", "csl-json", "ris"])
def test_listings_cite_the_documents_behind_their_rows(ktrade: Ktrade, style: str) -> None:
    """``--cite`` gives the citations of the documents of the rows, and of no others."""
    cited = ktrade("totals", "--sector", "ict", "--cite", style).stdout
    assert "Korea’s ICT exports record 3.8" in cited
    assert "512.9" not in cited


def test_cite_takes_facts_and_documents(ktrade: Ktrade) -> None:
    """``ktrade cite`` takes ids of facts, whose words it quotes, and of documents."""
    cited = ktrade("cite", "2020.balance@motie-2021-01-04", "motie-2020-12-01").stdout
    assert "“a trade surplus of $45.6 billion”" in cited
    assert "(2020, December 1)" in cited


def test_citations_are_a_table_in_markdown(ktrade: Ktrade) -> None:
    """With ``--markdown`` each citation is a row with its document and style."""
    lines = ktrade("cite", "motie-2020-12-01", "--style", "bibtex", "--markdown").stdout.splitlines()
    assert lines[:3] == ["**1 row**", "", "| source | style | citation |"]
    assert lines[-1].startswith("| motie-2020-12-01 | bibtex | @")


def test_what_is_cited_with_a_caveat_is_told_of(ktrade: Ktrade) -> None:
    """The caveat of a fact that is cited goes to stderr, in the language asked for; other facts say nothing."""
    doubtful = "2023-12.balance@article-2023"
    assert ktrade("cite", doubtful).stderr.startswith(f"ktrade: {doubtful}: ")
    assert re.search("[가-힣]", ktrade("cite", doubtful, "--lang", "ko").stderr)
    assert ktrade("cite", "2020.balance@motie-2021-01-04").stderr == ""


@pytest.mark.slow
def test_charts_are_drawn_to_files(ktrade: Ktrade, tmp_path: Path) -> None:
    """``ktrade chart -o`` draws in the format of the ending, and says what of a name it left out."""
    file = tmp_path / "chips.pdf"
    done = ktrade("chart", "items", "chips", "--sort", "growth", "--title", "Chips", "--width", "500", "-o", str(file))
    left_out = "ktrade: 6 facts are not in this chart; `ktrade about semiconductors` lists all\n"
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"ktrade: drawing {file}\nktrade: drew {file}\n{left_out}"
    assert file.read_bytes().startswith(b"%PDF-")


def test_charts_are_drawn_as_text(ktrade: Ktrade, tmp_path: Path) -> None:
    """Without ``-o`` the chart is text, 80 columns wide in a pipe and 80 at most; ``-o x.txt`` writes the same."""
    done = ktrade("chart", "items", "2020", "ict", "--title", "Mine")
    lines = done.stdout.split("\n")
    assert (done.returncode, done.stderr.count("\n"), lines[0]) == (0, 3, "Mine")  # directions, milestones, months
    assert max(map(len, lines)) == 80
    file = tmp_path / "chart.txt"
    ktrade("chart", "items", "2020", "ict", "--title", "Mine", "-o", str(file))
    assert file.read_text(encoding="utf-8") == done.stdout
    assert max(map(len, ktrade("chart", "items", "2020", "ict", "--width", "60").stdout.split("\n"))) == 60


def test_bars_stand_in_the_rows(ktrade: Ktrade) -> None:
    """``--chart`` draws a bar for each figure of the sort key, diverging around zero."""
    rows = ktrade("items", "--sort", "growth", "--sector", "all-industries", "--chart").stdout.split("\n")[3:23]
    assert all("│" in row for row in rows)
    assert "█" in rows[0].partition("│")[2]
    assert "█" in rows[-1].partition("│")[0]


def test_one_name_keeps_its_place_among_all(ktrade: Ktrade) -> None:
    """A name as an argument answers for all periods, newest first, with its rank among all of its group."""
    records = json.loads(ktrade("items", "secondary-batteries", "--sort", "growth", "--json").stdout)
    listed = [record for record in records if record["measure"] in ("value", "share")]
    assert [record["period"] for record in listed] == ["2020", "2020-12", "2020-11"]
    beside = records[len(listed) :]  # what else is known of the name comes after: its own facts, then those of others
    assert [record["relation"] for record in beside] == ["itself", "group", "group", "group"]
    assert [(record["period"], record["measure"]) for record in beside][:1] == [("2020", "streak")]
    assert {record["rank"] for record in beside} == {None}
    assert records[0]["rank"] == 6
