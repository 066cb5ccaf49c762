"""Compiled bases with tables of facts: checked once, and again whenever a table is not what it was."""

import os
import re
from pathlib import Path
from shutil import copyfile
from time import time

import pytest

from korea_trade.bases.problem import FactBaseError
from korea_trade.questions.trade import Trade, open_trade
from korea_trade.store import engine, seen_file
from korea_trade.store.engine import Error
from korea_trade.store.fact_tables import named
from korea_trade.store.fact_tables.problems import problems_of_rows
from korea_trade.store.schema import SCHEMA
from tests.store.test_fact_tables import SHIPS, opened, table

ROWS = [
    {**SHIPS, "value_written": "19.7", "unit": "USD bn", "growth_written": "-2.0"},
    {**SHIPS, "item": "chips-of-nobody", "period": "2021"},
]
SOUND = [ROWS[0], {**SHIPS, "period": "2019", "value_written": "20.1", "unit": "USD bn"}]
ENDINGS = (".parquet", ".csv", ".ndjson")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ktrade"


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The tables that were checked, as they are."""
    found: list[str] = []
    check = problems_of_rows

    def noted(*arguments: object) -> object:
        found.append("checked")
        return check(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("korea_trade.store.fact_tables.attach.problems_of_rows", noted)
    return found


def values(trade: Trade) -> list[str]:
    with trade:
        return [str(row.value) for row in trade.facts()]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_table_is_checked_once(tmp_path: Path, checks: list[str], ending: str) -> None:
    """The second time a table is not checked, and everything is answered as the first time and without the cache."""
    path = table(tmp_path / "base", ending, SOUND)
    for _ in range(3):
        with opened(path) as trade:
            assert [str(row.value) for row in trade.facts()] == ["19.7", "20.1"]
            assert [row.value for row in trade.derived()]
            assert [row.facts for row in trade.names() if row.code == "ships"] == [2]
            assert path in trade.files()
            assert trade.verdicts()
            assert trade.show("2020.exports.ships")
            with trade.as_of("2030-01-01") as known:
                assert not known.facts()
    assert checks == ["checked"]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_changed_table_is_checked_again(tmp_path: Path, checks: list[str], ending: str) -> None:
    """Other digits in a file of the same name, size and time are noticed, and so is a row that is wrong now."""
    path = table(tmp_path / "base", ending, SOUND)
    assert values(opened(path)) == ["19.7", "20.1"]
    before = path.stat()
    other = table(tmp_path / "other", ending, [{**SOUND[0], "value_written": "19.8"}, SOUND[1]])
    path.write_bytes(other.read_bytes())
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size
    assert values(opened(path)) == ["19.8", "20.1"]
    assert len(checks) == 2
    copyfile(table(tmp_path / "wrong", ending, ROWS), path)
    for _ in range(2):
        with pytest.raises(FactBaseError, match="chips-of-nobody"), opened(path) as trade:
            trade.facts()


def test_a_table_of_a_base_in_yaml_is_looked_at(tmp_path: Path, checks: list[str]) -> None:
    """A table that a YAML base lists is noticed to have changed, though the YAML has not."""
    base = tmp_path / "base" / "facts.yaml"
    table(base.parent, ".parquet", SOUND)
    base.write_text("sources: []\ngroups: []\ntables: [facts.parquet]\n", encoding="utf-8")
    assert values(opened(base)) == values(opened(base)) == ["19.7", "20.1"]
    assert len(checks) == 1
    table(base.parent, ".parquet", SOUND[:1])
    assert values(opened(base)) == ["19.7"]


def settled(path: Path) -> None:
    """Have a file seem to be written long ago; the time of its last change cannot be set."""
    os.utime(path, (time() - 100, time() - 100))


def test_a_large_table_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, checks: list[str]) -> None:
    """Of a large file that nobody has touched only the end is read; one that was touched is digested, not checked."""
    monkeypatch.setattr(seen_file, "LARGE", 0)
    monkeypatch.setattr(seen_file, "_SECONDS_UNTIL_SETTLED", -1.0)
    path = table(tmp_path / "base", ".parquet", SOUND)
    assert values(opened(path)) == ["19.7", "20.1"]
    with monkeypatch.context() as patched:
        patched.setattr(seen_file, "digest_of", None)
        assert values(opened(path)) == ["19.7", "20.1"]
    settled(path)
    assert values(opened(path)) == ["19.7", "20.1"]
    assert len(checks) == 1
    copyfile(table(tmp_path / "other", ".parquet", [{**SOUND[0], "value_written": "19.8"}]), path)
    assert values(opened(path)) == ["19.8"]


def test_a_file_just_written_is_not_taken_for_untouched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a large file whose last change was a moment ago, or is in the future, the content is asked each time."""
    monkeypatch.setattr(seen_file, "LARGE", 0)
    file = tmp_path / "file"
    file.write_bytes(b"1" * 10)
    seen = seen_file.see(file)
    assert seen.untouched is None
    file.write_bytes(b"2" * 10)
    assert not seen_file.is_as_seen(file, seen)
    monkeypatch.setattr(seen_file, "time", lambda: time() + 3)
    later = seen_file.see(file)
    assert later.untouched is not None
    assert seen_file.is_as_seen(file, later)
    os.utime(file, (time() + 99, time() + 99))
    assert seen_file.see(file).untouched is None
    file.unlink()
    assert not seen_file.is_as_seen(file, later)


def test_a_compiled_table_reaches_nothing_else(tmp_path: Path) -> None:
    """A connection to a compiled base reads its table and no other file, and changes neither settings nor facts."""
    path = table(tmp_path / "base", ".parquet", SOUND)
    other = table(tmp_path / "other", ".parquet", SOUND)
    values(opened(path))
    with opened(path) as trade:
        for query in (
            f"FROM '{other}'",
            "DELETE FROM fact_entries",
            "SET threads = 1",
            "FROM read_text('/etc/hostname')",
        ):
            with pytest.raises(Error):
                trade.cursor().execute(query)


def test_a_compiled_file_that_was_removed(tmp_path: Path, folder: Path) -> None:
    """Where the file goes while a base is open, the tables are read from where they are."""
    path = table(tmp_path / "base", ".parquet", SOUND)
    values(opened(path))
    with opened(path) as trade:
        trade.sources()
        for file in folder.glob("*.duckdb"):
            file.unlink()
        trade.close()
        assert [row.id for row in trade.sources_stored()] == ["customs"]


def test_a_broken_table_is_no_secret(tmp_path: Path, folder: Path) -> None:
    """What is wrong with a table is said each time, and nothing is kept of it."""
    path = table(tmp_path / "base", ".parquet", ROWS)
    for _ in range(2):
        with pytest.raises(FactBaseError, match="chips-of-nobody"), opened(path):
            pass
    assert not list(folder.glob("*.duckdb"))


@pytest.mark.parametrize("most", [named.MOST_CODES, 0])
def test_names_are_looked_up_as_they_are_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """However long the lists of codes are, each fact has the names that the joins of schema.sql give it."""
    monkeypatch.setattr(named, "MOST_CODES", most)
    rows = [
        {**SHIPS, "value_written": "19.7", "unit": "USD bn"},
        {**SHIPS, "item": "semiconductors", "partner": "us", "value_written": "1.7", "unit": "USD bn"},
        {**SHIPS, "item": "", "partner": "asean", "value_written": "1.8", "unit": "USD bn"},
    ]
    joined = re.search(r"CREATE VIEW named_entries AS(.*?);", SCHEMA.read_text(encoding="utf-8"), re.DOTALL)
    assert joined is not None
    columns = "id, item_name, item_name_ko, partner_name, partner_name_ko, iso3166"
    path = table(tmp_path / "base", ".parquet", rows, "* REPLACE (nullif(item, '') AS item)")
    for _ in range(2):
        with open_trade(path) as trade, trade.cursor() as cursor:
            ask = f"SELECT {columns} FROM {{}} ORDER BY position"  # noqa: S608
            looked_up = cursor.execute(ask.format("named_entries")).fetchall()
            assert looked_up == cursor.execute(ask.format(f"({joined[1]})")).fetchall()
            assert looked_up[-1][1:] == (None, None, "ASEAN", "아세안", None)
            assert any(row[-1] == "US" for row in looked_up)


def test_two_trades_share_what_is_computed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where two connections are to one file, as to a large one, what one fills beside it is not filled again."""
    monkeypatch.setattr(engine, "_MOST_COPIED", 0)
    path = table(tmp_path / "base", ".parquet", SOUND)
    expected = values(opened(path))
    with opened(path) as one, opened(path) as other:
        derived = [row.id for row in one.derived()]
        assert derived
        assert [row.id for row in other.derived()] == derived
        assert [str(row.value) for row in other.facts()] == expected
