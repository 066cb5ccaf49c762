"""Delivering an answer: which format, to which file, which columns. One mechanism for all commands."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from korea_trade.errors import ExitCode, QuestionError
from korea_trade.model.codes import CitationStyle

if TYPE_CHECKING:
    from rich.console import Console

    from korea_trade.presentation.formats.record import Record
    from korea_trade.presentation.tables.table import Table


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
    TSV = "tsv"
    MARKDOWN = "markdown"
    PARQUET = "parquet"


_ENDINGS = {
    ".txt": Format.TABLE,
    ".json": Format.JSON,
    ".ndjson": Format.NDJSON,
    ".jsonl": Format.NDJSON,
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".md": Format.MARKDOWN,
    ".parquet": Format.PARQUET,
}
FLAGS = {
    "as_json": Format.JSON,
    "as_ndjson": Format.NDJSON,
    "as_csv": Format.CSV,
    "as_tsv": Format.TSV,
    "as_markdown": Format.MARKDOWN,
}


@dataclass(frozen=True)
class Output:
    """What the options ask for."""

    format: Format
    file: Path | None
    columns: tuple[str, ...]
    cite: CitationStyle | None
    pager: bool


@dataclass(frozen=True)
class Answer:
    """What a command has to say: records with their keys, and the tables (or other drawing) for people.

    ``told`` goes to stderr, ``code`` is the exit code, ``cited`` the sources behind it with their quotes.
    """

    records: "Sequence[Record]"
    keys: Sequence[str]
    tables: "Callable[[], Iterable[Table]]"
    draw: "Callable[[Console], None] | None" = None
    told: tuple[str, ...] = ()
    code: ExitCode = ExitCode.DONE
    cited: Mapping[str, Sequence[str]] = field(default_factory=dict)


def output_of(given: dict[str, Any]) -> Output:
    """Take the options of the format out of what is given. Raises QuestionError where they exclude each other."""
    asked = [(name, format_) for name, format_ in FLAGS.items() if given.pop(name, False)]
    file, columns = given.pop("output", None), given.pop("columns", None)
    if len(asked) > 1:
        flags = " and ".join(f"--{format_}" for _, format_ in asked)
        raise QuestionError(f"{flags} exclude each other", "give one of them")
    format_ = asked[0][1] if asked else _by_ending(file)
    names = tuple(name.strip() for name in columns.split(",") if name.strip()) if columns else ()
    return Output(format_, file, names, given.pop("cite", None), given.pop("pager", False))


def _by_ending(file: Path | None) -> Format:
    if file is None:
        return Format.TABLE
    if file.suffix.lower() not in _ENDINGS:
        endings = ", ".join(_ENDINGS)
        raise QuestionError(
            f"{file} has no ending that names a format", f"end it in one of {endings}, or add --csv or the like"
        )
    return _ENDINGS[file.suffix.lower()]


def deliver(answer: Answer, output: Output, sources: Callable[[], Mapping[str, Any]]) -> None:
    """Write the answer where and how it was asked for, then what there is to tell beside it."""
    if output.columns:
        answer = _picked(answer, output.columns)
    if output.cite is not None:
        from korea_trade.presentation.citation.citation import cite

        known = sources()
        content: str | bytes = cite([known[id_] for id_ in answer.cited], output.cite, answer.cited)
    elif output.format is Format.TABLE:
        if output.file is None:
            _draw(answer, sys.stdout, output.pager)
            content = ""
        else:
            content = _drawn(answer)
    else:
        content = _encoded(answer, output.format)
    if output.file is not None:
        write_file(output.file, content)
    elif isinstance(content, bytes):
        if sys.stdout.isatty():
            raise QuestionError("a terminal cannot show Parquet", "write it to a file with -o FILE.parquet")
        sys.stdout.buffer.write(content)
    else:
        sys.stdout.write(content)
    for message in answer.told:
        tell(message)


def _picked(answer: Answer, columns: Sequence[str]) -> Answer:
    """The answer with only these keys; its table is one of plain columns then."""
    unknown = [name for name in columns if name not in answer.keys]
    if unknown:
        raise QuestionError(f"no column {', '.join(unknown)}", f"the columns are {', '.join(answer.keys)}")
    records = [{name: record[name] for name in columns} for record in answer.records]

    def tables() -> "Iterable[Table]":
        from korea_trade.presentation.tables.plain import PlainView

        return PlainView(records, columns).tables()

    return Answer(records, columns, tables, None, answer.told, answer.code, answer.cited)


def _draw(answer: Answer, stream: Any, pager: bool) -> None:
    from contextlib import nullcontext

    from korea_trade.presentation.console import console_for
    from korea_trade.presentation.tables.print_tables import print_tables

    console = console_for(stream)
    with console.pager(styles=True) if pager and stream.isatty() else nullcontext():
        if answer.draw is not None:
            answer.draw(console)
        else:
            print_tables(console, answer.tables())


def _drawn(answer: Answer) -> str:
    from io import StringIO

    out = StringIO()
    _draw(answer, out, pager=False)
    return out.getvalue()


def _encoded(answer: Answer, format_: Format) -> str | bytes:
    match format_:
        case Format.JSON:
            from korea_trade.presentation.formats.json_text import json_text

            return json_text(answer.records)
        case Format.NDJSON:
            from korea_trade.presentation.formats.json_text import ndjson_text

            return ndjson_text(answer.records)
        case Format.CSV:
            from korea_trade.presentation.formats.csv_text import csv_text

            return csv_text(answer.records, answer.keys)
        case Format.TSV:
            from korea_trade.presentation.formats.csv_text import tsv_text

            return tsv_text(answer.records, answer.keys)
        case Format.PARQUET:
            from korea_trade.presentation.formats.parquet import parquet_bytes

            return parquet_bytes(answer.records, answer.keys)
        case _:
            from korea_trade.presentation.formats.markdown import markdown_text

            return markdown_text(answer.tables())


def write_file(file: Path, content: str | bytes) -> None:
    """Write a file whole or not at all: beside it first, then in its place. Raises OSError that names the file."""
    encoded = content.encode("utf-8") if isinstance(content, str) else content
    try:
        if file.exists() and not file.is_file():  # a device or a pipe cannot be replaced
            file.write_bytes(encoded)
        else:
            _write_beside(file, encoded)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error


def _write_beside(file: Path, encoded: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(encoded)
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(file)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def tell(message: str) -> None:
    """Something beside the data, on stderr."""
    print(f"ktrade: {message}", file=sys.stderr)
