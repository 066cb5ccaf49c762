"""Exporting on the command line, and asking what was exported."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.test_own_bases import Run, run

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
    assert run("export", "trade.db", "--as", "sqlite")[0] == 2


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


def test_the_size_of_documents_is_limited(run: Run) -> None:
    """--max-bytes holds for the documents of an export too."""
    code, _, err = run("export", "small", "--as", "csv", "--max-bytes", "1")
    assert (code, "has more than 1 bytes" in err) == (1, True)
