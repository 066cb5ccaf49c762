"""``ktrade sql``."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.documents import read_words
from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.output import MOST_ROWS, Output
from korea_trade.cli.session import DatedSession
from korea_trade.errors import KtradeError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import plain_answer
from korea_trade.presentation.formats.format import FormatName

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Rows
    from korea_trade.questions.query_rows import SqlRow
    from korea_trade.questions.trade import Trade

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

    text = read_words("-") if query == "-" else query
    child = go_on_in_child(timeout, is_own_process=ends_after_main())
    if ends_after_main():
        session.open_ahead()
    from korea_trade.presentation.query_remarks import remarks_on_mixture, seconds_for_remarks  # which loads DuckDB

    with session.open() as trade:
        trade.cursor().close()  # so that all is loaded
        child.query_begins()
        begun = monotonic()
        try:
            most = MOST_ROWS if output.is_table and sys.stdout.isatty() else None
            with _held(trade, text) if output.format() is FormatName.PARQUET else _coming(trade, text, most) as asked:
                seconds = seconds_for_remarks(begun, timeout)
                remarks = remarks_on_mixture(trade, text, asked.rows.keys, asked.first, seconds)
                if asked.left_out_of:
                    remarks.append(phrase(Phrases.first_rows, MOST_ROWS, asked.left_out_of))
                output.deliver(
                    plain_answer(asked.rows, typed=True, language=session.code()),
                    trade,
                    messages=session.texts_of(*remarks),
                    query=child,
                )
        except MemoryError:
            raise KtradeError(phrase(Phrases.query_took_too_much), phrase(Phrases.ask_for_less)) from None


@dataclass(frozen=True, slots=True)
class _Asked:
    """The rows of a query, the first of them, and out of how many some were left out, if some were."""

    rows: "Rows"
    first: "Sequence[SqlRow]"
    left_out_of: int = 0


@contextmanager
def _held(trade: "Trade", query: str) -> "Iterator[_Asked]":
    """The rows with DuckDB's types, which Parquet keeps."""
    from korea_trade.presentation.tables.relation import ResultRows
    from korea_trade.questions.sql_result import fetched, in_texts

    with trade.sql_relation(query) as relation:
        yield _Asked(ResultRows(relation), fetched(in_texts(relation.limit(_LOOKED_THROUGH))))


@contextmanager
def _coming(trade: "Trade", query: str, most: int | None) -> "Iterator[_Asked]":
    """The rows as they come, not more than ``most`` of them."""
    from korea_trade.presentation.tables.asked import AskedRows

    with trade.sql_rows(query) as rows:
        first = rows.first(_LOOKED_THROUGH)
        number = 0 if most is None else rows.leave_out_all_but(most)
        yield _Asked(AskedRows(rows), first, number if most is not None and number > most else 0)
