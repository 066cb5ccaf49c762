"""``ktrade sources``."""

from typing import TYPE_CHECKING

import typer

from korea_trade.cli.options import examples, options
from korea_trade.cli.output import CITE, Output
from korea_trade.cli.session import DatedSession
from korea_trade.presentation.answer import Answer, TypedRows

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)


@app.command(epilog=examples("ktrade sources", "ktrade sources --json", "ktrade sources --cite apa"))
@options
def sources(*, output: Output, cite: CITE = None, session: DatedSession) -> None:
    """List the documents that the facts were read from."""
    from korea_trade.questions.source_row import SourceRow

    with session.open() as trade:
        rows = trade.sources()

        def view() -> "View":
            from korea_trade.presentation.tables.sources import SourcesView

            return SourcesView(rows, session.context(trade))

        output.deliver(Answer(TypedRows(SourceRow, rows), view, {row.id: () for row in rows}), trade, cite=cite)
