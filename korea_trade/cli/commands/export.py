"""``ktrade export``."""

from enum import StrEnum
from typing import Annotated

import typer

from korea_trade.cli.options import Panel, examples, named, options
from korea_trade.cli.output import print_message
from korea_trade.cli.session import Session
from korea_trade.errors import QuestionError
from korea_trade.file_name import file_path, real_path
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase

app = typer.Typer(add_completion=False)


class ExportForm(StrEnum):
    """What a base is written as."""

    PARQUET = "parquet"
    CSV = "csv"
    NDJSON = "ndjson"
    YAML = "yaml"
    SQLITE = "sqlite"


_TABLES = (ExportForm.PARQUET, ExportForm.CSV, ExportForm.NDJSON)
TO = Annotated[
    str, typer.Argument(help="The folder to write to, new or empty; for SQLite, a new file.", metavar="PATH")
]
FORM = Annotated[
    ExportForm,
    typer.Option(
        "--as",
        help=f"What the facts are written as: {named(ExportForm)}.",
        metavar="FORM",
        case_sensitive=False,
        rich_help_panel=Panel.FORMAT,
    ),
]


@app.command(
    epilog=examples(
        "ktrade export trade --as parquet",
        "ktrade export trade.db --as sqlite",
        "ktrade export again --as yaml --facts trade --only-facts",
    )
)
@options
def export(*, to: TO, as_: FORM, session: Session) -> None:
    """Write the facts with their documents and names for other programs.

    All forms but SQLite are read again by --facts PATH, with --only-facts if the facts that ship are among them.
    """
    from korea_trade.bases.fact_table import wrong_with_name
    from korea_trade.store.database import load_for_export

    path = file_path(to)
    if as_ is ExportForm.SQLITE and path.exists():
        wrong = Phrases.export_is_one_file if path.is_dir() else Phrases.base_is_there
        raise QuestionError(phrase(wrong, to), phrase(Phrases.name_another_file))
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise QuestionError(phrase(Phrases.export_is_there, to), phrase(Phrases.name_another_folder))
    if as_ in _TABLES and (of_name := wrong_with_name(real_path(path))) is not None:
        raise QuestionError(phrase(Phrases.export_not_read_again, to, of_name), phrase(Phrases.name_another_folder))
    base = session.read()
    with load_for_export(base) as connection:
        if as_ is ExportForm.SQLITE:
            from korea_trade.store.export.sqlite import export_sqlite

            facts = export_sqlite(connection, path)
        else:
            from korea_trade.store.export.folder import export_folder

            facts = export_folder(connection, base, path, as_)
    for told in session.texts_of(phrase(Phrases.exported, facts, to)):
        print_message(told)
