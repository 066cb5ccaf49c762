"""Exported bases: the same facts when they are read again, and files that the readers of each form take."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import duckdb
import pytest
from frictionless import Package
from hypothesis import given, settings
from hypothesis import strategies as st

from korea_trade.bases.fact_base import FactBase, read_fact_base
from korea_trade.bases.given import read_facts
from korea_trade.questions.trade import Trade, open_trade
from korea_trade.store.database import load_for_export
from korea_trade.store.export.columns import FACTS
from korea_trade.store.export.folder import export_folder
from korea_trade.store.export.sqlite import export_sqlite
from tests.small import CHIPS, group, write_fact_base

TABLES = ("parquet", "csv", "ndjson")


def exported(base: FactBase, folder: Path, form: str) -> Path:
    """The folder of an exported base."""
    with load_for_export(base) as connection:
        export_folder(connection, base, folder, form)
    return folder


def content(folder: Path) -> tuple[object, ...]:
    """All that a base says: documents, names, and facts with their groups."""
    with open_trade(folder, only_facts=True) as trade:
        return content_of(trade.base)


def content_of(base: FactBase) -> tuple[object, ...]:
    """The same of a base that was read."""
    groups = {number: place for place, number in enumerate(dict.fromkeys(placed.group for placed in base.facts))}
    facts = tuple((placed.fact, groups[placed.group]) for placed in base.facts)
    return base.sources, base.items, base.partners, facts


@pytest.fixture(scope="module")
def folders(bundled: Trade, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The facts that ship in every form."""
    root = tmp_path_factory.mktemp("exported")
    return {form: exported(bundled.base, root / form, form) for form in (*TABLES, "yaml")}


@pytest.mark.parametrize("form", [*TABLES, "yaml"])
def test_all_shipped_facts_come_back(folders: dict[str, Path], bundled: Trade, form: str) -> None:
    """Every form holds every document, name and fact to the digit, and its documents lie beside it."""
    base = bundled.base
    assert content(folders[form]) == content_of(base)
    for source in base.sources:
        assert (folders[form] / source.file).read_bytes() == base.document_path(source).read_bytes()


def stated(trade: Trade) -> list[tuple[object, ...]]:
    """All that the view of facts says, but for the line, which a table counts otherwise."""
    with trade.sql("SELECT * EXCLUDE (line) FROM stated ORDER BY position") as cursor:
        return list(cursor.fetchall())


@pytest.mark.parametrize("form", [*TABLES, "yaml"])
def test_every_column_comes_back(folders: dict[str, Path], bundled: Trade, form: str) -> None:
    """The view of facts has the same in every column, what follows from other facts too: that a level is a floor."""
    with open_trade(folders[form], only_facts=True) as trade:
        assert stated(trade) == stated(bundled)
        assert trade.floors == bundled.floors != frozenset()


def test_an_exported_base_passes_the_checks(folders: dict[str, Path]) -> None:
    """From a table, the receipts, the ledger and the arithmetic are those of the base that it was."""
    with open_trade(folders["parquet"], only_facts=True) as trade:
        report = trade.check()
    assert report.problems == ()
    assert sum(outcome.outcome == "proven" for outcome in report.outcomes) > 100


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)
figures = st.tuples(
    st.integers(0, 99_999), st.integers(0, 999), st.sampled_from(["", ".{:d}", ".{:03d}", ".{:d}0"])
).map(lambda parts: f"{parts[0]}{parts[2].format(parts[1])}")
optional = st.fixed_dictionaries(
    {},
    optional={
        "note": texts,
        "caveat": texts,
        "variant": st.just("b"),
        "confirmed": st.fixed_dictionaries({"by": st.just("a person"), "reason": texts}),
        "retracted": st.fixed_dictionaries({"date": st.just("2021-03-01"), "reason": texts}),
        "inferred": st.fixed_dictionaries({"period": texts, "flow": texts}),
        "partner": st.sampled_from(["us", "china"]),
        "quotes": st.lists(texts, max_size=3),
    },
)


@given(
    facts=st.lists(
        st.tuples(figures, optional, st.sampled_from(["2020", "2020-11", "2020-01/2020-03"])), min_size=1, max_size=20
    ),
    form=st.sampled_from(TABLES),
)
@settings(max_examples=5)
def test_any_base_comes_back(
    tmp_path_factory: pytest.TempPathFactory, facts: list[tuple[str, dict[str, object], str]], form: str
) -> None:
    """From YAML to a table and to YAML again, nothing is lost: digits, texts of any letters, groups, documents."""
    folder = tmp_path_factory.mktemp("any")
    groups = [
        group({"item": "ships", "value": value, "unit": "USD bn", **more}, period=period, source=f"d{number}")
        for number, (value, more, period) in enumerate(facts)
    ]
    path = write_fact_base(
        folder / "yaml",
        groups=[group(CHIPS), *groups],
        others={f"d{number}": "Text\n" for number, _ in enumerate(facts)},
    )
    base = read_fact_base(path)
    written = exported(base, folder / form, form)
    with open_trade(written, only_facts=True) as trade:
        assert content_of(trade.base) == content_of(base)
    again = exported(read_facts(written, only_facts=True), folder / "again", "yaml")
    assert content_of(read_fact_base(again / "facts.yaml")) == content_of(base)


def test_the_columns_are_those_of_the_view(folders: dict[str, Path]) -> None:
    """A table has columns that the view has, and Parquet has them with types: decimals, dates and lists."""
    described = duckdb.execute(f"DESCRIBE FROM '{folders['parquet']}/facts.parquet'").fetchall()
    types = {name: kind for name, kind, *_ in described}
    assert tuple(types) == tuple(FACTS.columns)
    assert (types["value"], types["value_written"], types["quotes"], types["period_start"]) == (
        "DECIMAL(18,6)", "VARCHAR", "VARCHAR[]", "DATE",
    )  # fmt: skip


def test_every_field_of_a_fact_is_exported() -> None:
    """What the store keeps of a fact is a column of the exported tables, but for numbers that are there as written."""
    with open_trade() as trade, trade.cursor() as cursor:
        kept = {name for name, *_ in cursor.execute("DESCRIBE fact_entries").fetchall()}
    assert kept - set(FACTS.columns) == {
        "value_number", "growth_number", "level_number", "table_number", "line", "position",
    }  # fmt: skip


@pytest.mark.parametrize("form", TABLES)
def test_the_data_package_is_valid(folders: dict[str, Path], form: str) -> None:
    """Frictionless finds nothing wrong with the description or with the tables: types, codes, keys and references."""
    package = Package(str(folders[form] / "datapackage.json"))
    assert [resource.name for resource in package.resources] == ["facts", "documents", "items", "partners"]
    report = package.validate()
    assert report.flatten(["type", "message"]) == []
    assert report.stats["tasks"] == 4


def test_each_form_is_described(folders: dict[str, Path]) -> None:
    """The description of each form is one by the profile of Frictionless, and names the file of the facts."""
    for form in ("parquet", "ndjson"):
        described = json.loads((folders[form] / "datapackage.json").read_text(encoding="utf-8"))
        assert Package.metadata_validate(described) is not None
        assert list(Package.metadata_validate(described)) == []
        assert described["resources"][0]["path"] == f"facts.{form}"


def test_the_sqlite_file_is_sound(tmp_path: Path, bundled: Trade) -> None:
    """SQLite finds the file whole and every reference answered; figures have their digits, quotes their facts."""
    file = tmp_path / "trade.db"
    with load_for_export(bundled.base) as connection:
        assert export_sqlite(connection, file) == len(bundled.base.facts)
    with closing(sqlite3.connect(file)) as read:
        assert read.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert read.execute("PRAGMA foreign_key_check").fetchall() == []
        tables = {name for (name,) in read.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert tables == {"documents", "items", "partners", "facts", "quotes"}
        found = read.execute("SELECT id, value_written, growth_written FROM facts").fetchall()
        floors = read.execute("SELECT id, bound FROM facts WHERE floor").fetchall()
        quotes = read.execute("SELECT count(*) FROM quotes").fetchone()
    written = [
        (placed.id, *(None if figure is None else str(figure) for figure in (placed.fact.value, placed.fact.growth)))
        for placed in bundled.base.facts
    ]
    assert found == written
    assert quotes == (sum(len(placed.fact.quotes) for placed in bundled.base.facts),)
    assert {id_ for id_, _ in floors} == bundled.floors != frozenset()
    assert {bound for _, bound in floors} == {"above"}


def test_datasette_opens_the_sqlite_file(tmp_path: Path, bundled: Trade) -> None:
    """Datasette shows all facts, with their digits, and finds their documents and items, without a network."""
    file = tmp_path / "trade.db"
    with load_for_export(bundled.base) as connection:
        export_sqlite(connection, file)
    asked = "/trade/facts.json?_shape=array&_size=max&_labels=on&_col=item&_col=source&_col=value_written"
    command = [sys.executable, "-m", "datasette", str(file), "--get", asked]
    rows = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=60).stdout)
    shown = {row["id"]: row for row in rows}
    assert {id_: row["value_written"] for id_, row in shown.items()} == {
        placed.id: None if placed.fact.value is None else str(placed.fact.value) for placed in bundled.base.facts
    }
    chips = shown["2020.exports.semiconductors@motie-2021-01-04"]
    assert (chips["item"]["value"], chips["source"]["value"]) == ("semiconductors", "motie-2021-01-04")


def test_sqlite_that_fails_leaves_no_file(tmp_path: Path, bundled: Trade) -> None:
    """Where a table cannot be read there is no half of a file, and the error is told."""
    file = tmp_path / "trade.db"
    with load_for_export(bundled.base) as connection:
        connection.execute("DROP VIEW quotes; DROP TABLE documents CASCADE")
        with pytest.raises(duckdb.Error):
            export_sqlite(connection, file)
    assert list(tmp_path.iterdir()) == []


def test_documents_of_one_name_are_told_apart(tmp_path: Path) -> None:
    """Two bases whose documents have the same name are exported with both."""
    first = write_fact_base(tmp_path / "first")
    second = write_fact_base(
        tmp_path / "second", source={"id": "other"}, groups=[group(CHIPS, source="other", period="2020")]
    )

    with open_trade(first, second, only_facts=True) as trade:
        base = trade.base
    folder = exported(base, tmp_path / "both", "csv")
    with open_trade(folder, only_facts=True) as trade:
        assert [source.file for source in trade.base.sources] == ["seeds/memo.txt", "documents/other/memo.txt"]
        assert trade.check().problems == ()
