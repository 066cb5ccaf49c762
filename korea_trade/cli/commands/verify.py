"""``ktrade verify``."""

from pathlib import Path
from typing import Annotated

import typer

from korea_trade.cli.documents import PUBLISHED, read_text
from korea_trade.cli.options import examples, options
from korea_trade.cli.page_output import PageOutput, write_page
from korea_trade.cli.session import Session
from korea_trade.cli.verdict import verdict
from korea_trade.documents.period_spelling import publication_day
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import Answer, TypedRows

app = typer.Typer(add_completion=False)
ARTICLES = Annotated[
    list[str], typer.Argument(help="Texts of articles; - reads one from standard input.", metavar="ARTICLE")
]


@app.command(
    epilog=examples(
        "ktrade verify article.txt --published 2021-01-01",
        "ktrade verify *.txt --json",
        "ktrade verify article.txt -o report.md",
        "ktrade verify article.txt --html -o report.html",
        "pbpaste | ktrade verify -",
    )
)
@options
def verify(*, articles: ARTICLES, published: PUBLISHED = None, output: PageOutput, session: Session) -> None:
    """Judge every figure of an article by the facts: exit code 1 if one contradicts them."""
    from korea_trade.presentation.tables.verified import VerifiedView
    from korea_trade.questions.verifying import Article, VerifiedRow
    from korea_trade.verification.codes import Outcome

    if len(set(articles)) < len(articles):
        raise QuestionError(phrase(Phrases.article_twice), phrase(Phrases.name_articles_once))
    day = publication_day(published)
    read = [Article(name, read_text(name, session.max_bytes), day) for name in articles]
    with session.open() as trade:
        verified = trade.verify(read)
        rows = [row for one in verified for row in one.rows]
        context = session.context(trade)
        judged = any(row.outcome is not Outcome.NOT_A_CLAIM for row in rows)
        messages = [] if judged else session.texts_of(phrase(Phrases.no_figures_to_judge))
        inputs = [Path(name) for name in articles if name != "-"]
        with verdict(failed=any(row.outcome is Outcome.CONTRADICTS for row in rows)):
            if output.is_page:
                from korea_trade.explorer.explore import verified_page

                write_page(verified_page(trade, context, verified), output.file, trade, inputs, messages)
            else:
                answer = Answer(TypedRows(VerifiedRow, rows), lambda: VerifiedView(verified, context))
                output.deliver(answer, trade, inputs=inputs, messages=() if output.is_table else messages)
