"""``ktrade schema``."""

import typer

from korea_trade.cli.options import examples, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import LANG, VERSION, language_asked

app = typer.Typer(add_completion=False)


@app.command(epilog=examples("ktrade schema", "ktrade schema --json", "ktrade schema --markdown"))
@options
def schema(*, output: Output, lang: LANG = None, version: VERSION = False) -> None:  # noqa: ARG001  (handled by its callback)
    """Print the JSON Schema of the records of each command."""
    from korea_trade.presentation.answer import TypedRows, plain_answer
    from korea_trade.presentation.formats.record_schema import SchemaRow, schema_rows

    output.deliver(plain_answer(TypedRows(SchemaRow, schema_rows()), language=language_asked(lang)))
