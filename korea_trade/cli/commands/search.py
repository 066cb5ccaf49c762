"""``ktrade search``."""

from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.options import examples, options
from korea_trade.cli.ordering import LIMIT
from korea_trade.cli.output import CITE, Output
from korea_trade.cli.session import DatedSession
from korea_trade.presentation.answer import Answer, TypedRows

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)
WORDS = Annotated[list[str], typer.Argument(help="Words, names or figures.", metavar="WORDS...")]


@app.command(epilog=examples("ktrade search record exports", "ktrade search 반도체 5.6", "ktrade search masks --json"))
@options
def search(*, words: WORDS, limit: LIMIT = None, output: Output, cite: CITE = None, session: DatedSession) -> None:
    """Search facts and documents for words, all of which must be there."""
    from korea_trade.questions.search import SearchRow

    with session.open() as trade:
        rows = trade.search(words, limit)

        def view() -> "View":
            from korea_trade.presentation.receipt.search_results import SearchView

            return SearchView(rows, session.context(trade))

        nothing = f"nothing has all of {' '.join(words)!r}; try fewer words, or `ktrade names` for the vocabulary"
        answer = Answer(TypedRows(SearchRow, rows), view, {row.source: () for row in rows})
        output.deliver(answer, trade, cite=cite, messages=() if rows else (nothing,))
