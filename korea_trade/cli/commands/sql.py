"""``ktrade sql``."""

from typing import Annotated

import typer

from korea_trade.cli.documents import read_words
from korea_trade.cli.options import examples, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import DatedSession
from korea_trade.presentation.answer import plain_answer

app = typer.Typer(add_completion=False)
QUERY = Annotated[
    str, typer.Argument(help="One SELECT over the views; - reads it from standard input.", metavar="QUERY")
]


@app.command(
    epilog=examples(
        'ktrade sql "SELECT id, value_written FROM totals"',
        'ktrade sql "SHOW TABLES"',
        "ktrade sql - --csv < query.sql",
    )
)
@options
def sql(*, query: QUERY, output: Output, session: DatedSession) -> None:
    """Query the facts with one read-only SELECT over views such as facts, totals and derived."""
    from korea_trade.presentation.tables.relation import ResultRows

    text = read_words("-") if query == "-" else query
    with session.open() as trade, trade.sql_relation(text) as relation:
        output.deliver(plain_answer(ResultRows(relation), typed=True), trade)
