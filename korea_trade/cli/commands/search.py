"""``ktrade search``."""

from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.ordering import LIMIT
from korea_trade.cli.output import CITE, Output
from korea_trade.cli.session import DatedSession
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import Answer, TypedRows

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)
_FIRST = 20
WORDS = Annotated[list[str], typer.Argument(help="Words, names or figures.", metavar="WORD")]

ALL = Annotated[
    bool,
    typer.Option("--all", help=f"List every match, not only the {_FIRST} best.", rich_help_panel=Panel.ORDER),
]


@app.command(epilog=examples("ktrade search record exports", "ktrade search 반도체 5.6", "ktrade search masks --json"))
@options
def search(
    *,
    words: WORDS,
    limit: LIMIT = None,
    everything: ALL = False,
    output: Output,
    cite: CITE = None,
    session: DatedSession,
) -> None:
    """Search facts and documents for words; all must match, and the most relevant results come first."""
    from korea_trade.questions.search import SearchRow

    if everything and limit is not None:
        raise QuestionError(phrase(Phrases.exclude_each_other, ("--all", "--limit")), phrase(Phrases.give_one))
    with session.open() as trade:
        found = trade.search(words)
        rows = found if everything else found[: limit or _FIRST]

        def view() -> "View":
            from korea_trade.presentation.receipt.search_results import SearchView

            return SearchView(rows, session.context(trade))

        nothing = () if found else (trade.why_nothing_found(words),)
        rest = phrase(Phrases.some_of_matches, len(rows), len(found))
        messages = *((rest,) if len(rows) < len(found) else nothing), *trade.names_not_found(words, found)
        answer = Answer(TypedRows(SearchRow, rows), view, {row.source: () for row in rows})
        output.deliver(answer, trade, cite=cite, messages=session.texts_of(*messages))
