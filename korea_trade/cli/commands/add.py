"""``ktrade add``."""

from typing import Annotated

import typer

from korea_trade.cli.documents import DOCUMENT, PUBLISHED, read_bytes, text_of
from korea_trade.cli.drafting_options import ADDRESS, PUBLISHER, TITLE, WITH
from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.output import print_message
from korea_trade.cli.session import Session
from korea_trade.documents.period_spelling import publication_day

app = typer.Typer(add_completion=False)
TO = Annotated[
    str,
    typer.Option(
        "--to", help="The fact base to add to: its folder, or its file.", metavar="DIR", rich_help_panel=Panel.OTHER
    ),
]


@app.command(
    epilog=examples(
        "ktrade add release.txt --to mine --published 2024-04-01 --publisher MOTIE",
        "ktrade add page.html --to mine --address https://www.example.org/release",
        "ktrade add - --to mine/facts.yaml < release.txt",
    )
)
@options
def add(
    *,
    document: DOCUMENT,
    to: TO,
    published: PUBLISHED = None,
    title: TITLE = None,
    publisher: PUBLISHER = None,
    address: ADDRESS = None,
    with_: WITH = None,
    session: Session,
) -> None:
    """Add a document to a fact base of your own: its text is copied beside the base, and drafted into it."""
    from korea_trade.cli.drafted_base import add_to_base, existing_base
    from korea_trade.cli.drafting_options import suggestions_of
    from korea_trade.drafting.source_entry import About
    from korea_trade.questions.drafting import Drafter

    base = existing_base(to)
    day, content = publication_day(published), read_bytes(document, session.max_bytes)
    drafter = Drafter(document, text_of(document, content), day, session.with_facts(base).read())
    suggested = suggestions_of(drafter, with_)
    add_to_base(drafter, About(title, publisher, day, address), suggested, base, session)
    for suggestion in suggested:
        if not suggestion.proven:
            print_message(str(suggestion))
