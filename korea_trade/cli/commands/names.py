"""``ktrade names``."""

from typing import TYPE_CHECKING

import typer

from korea_trade.cli.options import examples, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import DatedSession
from korea_trade.presentation.answer import Answer, TypedRows

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)


@app.command(epilog=examples("ktrade names", "ktrade names --csv", "ktrade names --columns code,ko,facts"))
@options
def names(*, output: Output, session: DatedSession) -> None:
    """List items and partners in English and Korean, with how many facts each has."""
    from korea_trade.questions.entry_row import NameRow

    with session.open() as trade:
        rows = trade.names()

        def view() -> "View":
            from korea_trade.presentation.tables.names import NamesView

            return NamesView(rows, session.context(trade))

        output.deliver(Answer(TypedRows(NameRow, rows), view), trade)
