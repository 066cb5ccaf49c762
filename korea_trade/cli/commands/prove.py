"""``ktrade prove``."""

from pathlib import Path
from typing import Annotated

import typer

from korea_trade.cli.documents import DOCUMENT, PUBLISHED, read_text, read_words
from korea_trade.cli.options import examples, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import Session
from korea_trade.documents.period_spelling import publication_day
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import Answer, TypedRows

app = typer.Typer(add_completion=False)
CLAIMS = Annotated[
    str,
    typer.Argument(
        help="Claims, one JSON object a line, with keys of `ktrade facts --json`; - reads them from standard input.",
        metavar="CLAIMS",
    ),
]


@app.command(
    epilog=examples(
        "ktrade prove release.txt claims.jsonl --published 2024-04-01",
        "ktrade prove release.txt - --json < claims.jsonl",
        "ktrade facts --source article-2025 --ndjson | ktrade prove seeds/004_117c58e96395d10d.txt -",
    )
)
@options
def prove(*, document: DOCUMENT, claims: CLAIMS, published: PUBLISHED = None, output: Output, session: Session) -> None:
    """Check claims against a document: proven, plausible or refuted, with the words that decide."""
    from korea_trade.presentation.tables.answers import AnswersView
    from korea_trade.questions.proving import AnswerRow, ask_proofs
    from korea_trade.reader.claims import read_claims

    if document == claims == "-":
        raise QuestionError(phrase(Phrases.both_are_standard_input), phrase(Phrases.name_one_file))
    day, text = publication_day(published), read_text(document, session.max_bytes)
    asked = read_claims(read_words(claims), claims)
    rows = ask_proofs(text, asked, day, session.read())
    inputs = [Path(name) for name in (document, claims) if name != "-"]
    output.deliver(Answer(TypedRows(AnswerRow, rows), lambda: AnswersView(rows, session.language())), inputs=inputs)
