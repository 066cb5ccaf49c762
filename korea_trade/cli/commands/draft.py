"""``ktrade draft``."""

from pathlib import Path

import typer

from korea_trade.cli.documents import DOCUMENT, PUBLISHED, publication_day, read_text
from korea_trade.cli.options import examples, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import Session
from korea_trade.presentation.answer import TypedRows, plain_answer

app = typer.Typer(add_completion=False)


@app.command(
    epilog=examples("ktrade draft release.txt --published 2024-04-01 --json", "ktrade draft - --ndjson < release.txt")
)
@options
def draft(*, document: DOCUMENT, published: PUBLISHED = None, output: Output, session: Session) -> None:
    """Read what a document states, each statement as the fact that it may become."""
    from korea_trade.questions.reading import ask_draft
    from korea_trade.reader.draft import Drafted

    day, text = publication_day(published), read_text(document)
    rows = TypedRows(Drafted, ask_draft(text, day, session.names()))
    output.deliver(plain_answer(rows), inputs=[Path(document)] if document != "-" else [])
