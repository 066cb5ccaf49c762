"""A base as a folder: documents, code lists, and the facts in a table or in YAML."""

from pathlib import Path, PurePosixPath
from shutil import rmtree

from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.locate import FACTS_FILE
from korea_trade.file_name import read_file_inside, real_path
from korea_trade.model.codes import Bound
from korea_trade.store.engine import DuckDBPyConnection, quoted
from korea_trade.store.export.base_yaml import groups_text, lists_text
from korea_trade.store.export.columns import FACTS, OTHERS, Kind, listed_sql
from korea_trade.store.export.data_package import data_package
from korea_trade.store.fact_tables.as_facts import with_facts_of_tables
from korea_trade.store.fact_tables.columns import NUMBERS

_HEAD = "# Written by ktrade export. The documents lie beside this file; every scalar is read as text.\n\n"


def export_folder(connection: DuckDBPyConnection, base: FactBase, folder: Path, form: str) -> int:
    """Write a base into a folder that is empty or not there: ``form`` is yaml, parquet, csv or ndjson.

    Gives how many facts it has. ``connection`` may write files. Raises KtradeError where YAML would have too many
    facts, and OSError; the folder is then as it was.
    """
    was_there = folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        return _write(connection, base, folder, form)
    except BaseException:
        _remove_content(folder)
        if not was_there:
            folder.rmdir()
        raise


def _remove_content(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir():
            rmtree(path)
        else:
            path.unlink()


def _write(connection: DuckDBPyConnection, base: FactBase, folder: Path, form: str) -> int:
    files = _document_files(base)
    for source in base.sources:
        copy = folder / files[source.id]
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(read_file_inside(base.part_of(source.id).root, source.file, base.most_bytes))
    ((number,),) = connection.execute("SELECT count(*) FROM fact_entries").fetchall()
    text = _HEAD + lists_text(base, files)
    if form == "yaml":
        text += groups_text(with_facts_of_tables(base, connection).facts)
    else:
        text += f"tables: [facts.{form}]\n"
        _write_tables(connection, folder, form)
    (folder / FACTS_FILE).write_text(text, encoding="utf-8")
    return int(number)


def _document_files(base: FactBase) -> dict[str, str]:
    """Where each document goes, by source: where it lies in its base, unless two bases have files of one name."""
    named: dict[str, str] = {}
    for source in base.sources:
        other = next((id_ for id_, file in named.items() if file == source.file), None)
        same = other is not None and base.document_path(base.source_by_id[other]) == base.document_path(source)
        kept = other is None or same
        named[source.id] = (
            source.file if kept else str(PurePosixPath("documents", source.id, PurePosixPath(source.file).name))
        )
    return named


def _write_tables(connection: DuckDBPyConnection, folder: Path, form: str) -> None:
    _copy(connection, facts_sql(form), folder / f"facts.{form}", form)
    described = {"facts": (f"facts.{form}", FACTS)}
    for name, table in OTHERS.items():
        _copy(connection, listed_sql(table), folder / f"{name}.csv", "csv")
        described[name] = (f"{name}.csv", table)
    (folder / "datapackage.json").write_text(data_package(described), encoding="utf-8")


def facts_sql(form: str) -> str:
    """A SELECT of all facts in their order, with the columns of the view; lists are lists where the form has them."""
    columns = ", ".join(_column(name, kind, form) for name, kind in FACTS.columns.items())
    return f"SELECT {columns} FROM {FACTS.view} ORDER BY position"  # noqa: S608  (our own names)


def _column(name: str, kind: Kind, form: str) -> str:
    if name.endswith("_written"):
        return f'"{name.removesuffix("_written")}" AS "{name}"'
    if name == "bound" and form == "sqlite":  # which is not read again: what answers say
        return f"CASE WHEN floor THEN '{Bound.ABOVE}' ELSE bound END AS bound"
    if kind is Kind.NUMBER and form == "parquet":
        return f'CAST("{name}" AS {NUMBERS[name]}) AS "{name}"'
    if kind is Kind.NUMBER and form == "ndjson":
        return f'CAST("{name}" AS DOUBLE) AS "{name}"'
    if kind is Kind.LIST and form in ("csv", "sqlite"):
        return f'CASE WHEN len("{name}") > 0 THEN CAST(to_json("{name}") AS VARCHAR) END AS "{name}"'
    return f'"{name}"'


def _copy(connection: DuckDBPyConnection, query: str, file: Path, form: str) -> None:
    path = quoted(str(real_path(file)))  # whole: DuckDB takes a beginning like "file:" for the kind of a place
    options = {"parquet": "FORMAT parquet, COMPRESSION zstd", "csv": "FORMAT csv, HEADER", "ndjson": "FORMAT json"}[
        form
    ]
    connection.execute(f"COPY ({query}) TO {path} ({options})")
