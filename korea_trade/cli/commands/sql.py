"""``ktrade sql``."""

import sys
from time import monotonic
from typing import Annotated

import typer

from korea_trade.cli.documents import read_words
from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.output import MOST_ROWS, Output
from korea_trade.cli.session import DatedSession
from korea_trade.errors import KtradeError
from korea_trade.messages.phrases import Phrases
from korea_trade.presentation.answer import plain_answer
from korea_trade.said import said

app = typer.Typer(add_completion=False)
MOST_SECONDS = 86_400
_LOOKED_THROUGH = 1000
"""In so many rows it is looked for what tells of which kind figures are."""
TIMEOUT = Annotated[
    int,
    typer.Option(
        "--timeout",
        help="End a query that takes longer than this many seconds.",
        metavar="N",
        min=1,
        max=MOST_SECONDS,
        rich_help_panel=Panel.OTHER,
    ),
]
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
def sql(*, query: QUERY, timeout: TIMEOUT = 30, output: Output, session: DatedSession) -> None:
    """Query the facts with one read-only SELECT over views such as facts, totals and derived."""
    from korea_trade.cli.interrupt import ends_after_main
    from korea_trade.cli.query_process import go_on_in_child
    from korea_trade.presentation.tables.relation import ResultRows

    text = read_words("-") if query == "-" else query
    child = go_on_in_child(timeout, is_own_process=ends_after_main())
    from korea_trade.presentation.query_remarks import remarks_on_mixture, seconds_for_remarks  # which loads DuckDB
    from korea_trade.questions.sql_result import fetched, in_texts

    with session.open() as trade:
        trade.cursor().close()  # so that all is loaded
        child.query_begins()
        begun = monotonic()
        try:
            with trade.sql_relation(text) as relation:
                first = fetched(in_texts(relation.limit(_LOOKED_THROUGH)))
                seconds = seconds_for_remarks(begun, timeout)
                context = session.context(trade)
                messages = session.told(*remarks_on_mixture(context, text, relation.columns, first, seconds))
                if output.is_table and sys.stdout.isatty() and len(relation) > MOST_ROWS:
                    messages += session.told(said(Phrases.first_rows, MOST_ROWS, len(relation)))
                    relation = relation.limit(MOST_ROWS)  # noqa: PLW2901  (the part of it that is shown)
                output.deliver(
                    plain_answer(ResultRows(relation), typed=True, language=session.code()),
                    trade,
                    messages=messages,
                    before_writing=child.answer_is_there,
                )
        except MemoryError:
            raise KtradeError(said(Phrases.query_took_too_much), said(Phrases.ask_for_less)) from None
