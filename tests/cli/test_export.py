"""Exporting on the command line, and asking what was exported."""

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import rmtree

import pytest

from tests.cli.test_own_bases import Run, run
from tests.small import write_fact_base

__all__ = ["run"]  # the fixture
ASKED = ("items", "2020", "--json")


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_an_export_answers_as_what_it_was_made_of(run: Run, form: str) -> None:
    """A table answers a ranking as the YAML does, and passes the checks as it does; nothing is written over."""
    assert run("export", "trade", "--as", form) == (0, "", "ktrade: 243 facts written to trade\n")
    assert json.loads(run(*ASKED, "--facts", "trade", "--only-facts")[1]) == json.loads(run(*ASKED)[1])
    assert run("check", "--facts", "trade", "--only-facts")[0] == 0
    assert (
        run("sources", "--facts", "trade", "--only-facts", "--csv", "--columns", "base")[1].split()[-1]
        == "trade/facts.yaml"
    )
    code, _, err = run("export", "trade", "--as", form)
    assert (code, "trade is there already" in err) == (2, True)


def test_sqlite_is_one_file(run: Run) -> None:
    """A file that SQLite opens; one that is there is not touched."""
    assert run("export", "trade.db", "--as", "sqlite")[0] == 0
    with closing(sqlite3.connect("trade.db")) as read:
        assert read.execute("SELECT count(*) FROM facts").fetchone() == (243,)
    said = "ktrade: error: trade.db is there already\n  name another file; nothing was written\n"
    assert run("export", "trade.db", "--as", "sqlite") == (2, "", said)
    assert "trade.db is there already, and not an empty folder" in run("export", "trade.db", "--as", "csv")[2]
    Path("folder").mkdir()
    said = (
        "ktrade: error: folder is a folder; SQLite is written as one file\n  name another file; nothing was written\n"
    )
    assert run("export", "folder", "--as", "sqlite") == (2, "", said)


@pytest.mark.parametrize("form", ["parquet", "csv", "ndjson"])
def test_no_table_is_written_that_is_not_read_again(run: Run, form: str) -> None:
    """Names that DuckDB takes for several files, or does not open, are refused in both languages; YAML takes them."""
    for name, why in (("x[1]", "takes for several files"), (os.fsdecode(b"x\xffq"), "a name that is not UTF-8")):
        code, out, err = run("export", name, "--as", form)
        assert (code, out, why in err, "name another folder" in err) == (2, "", True, True)
        assert "다른 이름을 쓰세요" in run("export", name, "--as", form, "--lang", "ko")[2]
        assert not Path(name).exists()
        assert run("export", name, "--as", "yaml")[0] == 0
        assert run("totals", "--json", "--facts", name, "--only-facts")[1] == run("totals", "--json")[1]
        rmtree(name)


def test_a_name_like_an_address_is_one_of_a_file(run: Run, tmp_path: Path) -> None:
    """What DuckDB would take for the kind of a place, or for a column, is only part of a name."""
    for name in (f"file:{tmp_path}/away", "flow=imports"):
        assert run("export", name, "--as", "csv")[0] == 0
        assert (Path(name) / "facts.csv").is_file()
        assert run("totals", "--json", "--facts", name, "--only-facts")[1] == run("totals", "--json")[1]


def test_a_floor_is_one_after_an_export(run: Run) -> None:
    """A total that was topped is shown as such by what was exported."""
    asked = ("totals", "2025", "--flow", "exports", "--json", "--columns", "value,bound")
    assert run("export", "trade", "--as", "parquet")[0] == 0
    (total,) = (row for row in json.loads(run(*asked)[1]) if row["bound"] == "above")
    assert total in json.loads(run(*asked, "--facts", "trade", "--only-facts")[1])


def test_what_fails_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    """Where a document is missing there is no folder, or the empty one that was there, and the retry works."""
    path = write_fact_base(tmp_path / "own", others={"other": "Exports.\n"})
    document = tmp_path / "own" / "seeds" / "other.txt"
    text = document.read_bytes()
    Path("empty").mkdir()
    for form in ("csv", "yaml"):
        document.unlink()
        for name in ("new", "empty"):
            code, _, err = run("export", name, "--as", form, "--facts", path, "--only-facts")
            assert (code, "other.txt" in err) == (1, True)
        assert (Path("new").exists(), list(Path("empty").iterdir())) == (False, [])
        document.write_bytes(text)
        assert run("export", f"{form}-new", "--as", form, "--facts", path, "--only-facts")[0] == 0


def test_what_a_program_made_is_asked_without_more(run: Run) -> None:
    """A bare CSV answers beside the facts that ship: no receipt, and the check counts it apart."""
    Path("facts.csv").write_text(
        "source,period,flow,sector,item,value_written,unit\ncustoms,2021,exports,all-industries,ships,22.990,USD bn\n",
        encoding="utf-8",
    )
    shown = run("show", "2021.exports.ships", "--facts", "facts.csv")[1]
    assert "22.990" in shown
    assert "no receipt" in shown
    assert "근거 없음" in run("show", "2021.exports.ships", "--facts", "facts.csv", "--lang", "ko")[1]
    assert ": no receipt" in run("items", "2021", "--facts", "facts.csv")[1]
    code, out, _ = run("check", "--facts", "facts.csv")
    assert (code, "0 refuted, 1 no receipt" in out) == (0, True)
    (row,) = json.loads(run("show", "2021.exports.ships", "--facts", "facts.csv", "--json")[1])
    assert (row["outcome"], row["quotes"], row["file"]) == ("no-receipt", [], None)


def test_seconds_have_a_limit(run: Run) -> None:
    """A query gets at most a day: more is a usage error."""
    for seconds in ("86401", "99999999999999999999"):
        code, out, err = run("sql", "SELECT 1", "--timeout", seconds)
        assert (code, out, "86400" in err) == (2, "", True)


def test_the_size_of_documents_is_limited(run: Run) -> None:
    """--max-bytes holds for the documents of an export too."""
    code, _, err = run("export", "small", "--as", "csv", "--max-bytes", "1")
    assert (code, "has more than 1 bytes" in err) == (1, True)
