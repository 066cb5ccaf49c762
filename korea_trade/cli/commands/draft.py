"""``ktrade draft``."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.documents import DOCUMENT, PUBLISHED, read_bytes, text_of
from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.output import Output, print_message
from korea_trade.cli.session import Session
from korea_trade.presentation.answer import TypedRows, plain_answer

if TYPE_CHECKING:
    from korea_trade.drafting.suggestions import Suggestion
    from korea_trade.questions.drafting import Drafter
from korea_trade.questions.period_spelling import publication_day

app = typer.Typer(add_completion=False)
_YAML = (".yaml", ".yml")


TITLE = Annotated[
    str | None, typer.Option("--title", help="Its title, else its headline.", rich_help_panel=Panel.OTHER)
]
PUBLISHER = Annotated[str | None, typer.Option("--publisher", help="Who published it.", rich_help_panel=Panel.OTHER)]
ADDRESS = Annotated[
    str | None, typer.Option("--address", help="Where it was found, such as a URL.", rich_help_panel=Panel.OTHER)
]
WITH = Annotated[
    str | None,
    typer.Option(
        "--with",
        help="A command that proposes claims: it gets the text as JSON and prints JSON lines, each of which is proven.",
        metavar="COMMAND",
        rich_help_panel=Panel.OTHER,
    ),
]


@dataclass(frozen=True, slots=True)
class DraftOutput(Output):
    """The options of output, where YAML is the default and a file that ends in .yaml is added to."""

    @property
    def is_fact_base(self) -> bool:
        """Whether a fact base is written, not records."""
        if any((self.as_json, self.as_ndjson, self.as_csv, self.as_tsv, self.as_markdown)):
            return False
        return self.file is None or Path(self.file).suffix.lower() in _YAML

    def __post_init__(self) -> None:
        """Raises QuestionError before anything is asked."""
        if not self.is_fact_base:
            self.format()


@app.command(
    epilog=examples(
        "ktrade draft release.txt --published 2024-04-01 --publisher MOTIE -o release.yaml",
        "ktrade draft release.txt --published 2024-04-01 --json",
        "ktrade draft page.html --published 2024-04-01 --with ./propose.py -o page.yaml",
        "ktrade draft - --ndjson < release.txt",
    )
)
@options
def draft(
    *,
    document: DOCUMENT,
    published: PUBLISHED = None,
    title: TITLE = None,
    publisher: PUBLISHER = None,
    address: ADDRESS = None,
    with_: WITH = None,
    output: DraftOutput,
    session: Session,
) -> None:
    """Draft a fact base for a document: what the reader reads, and a comment where a person must decide."""
    from korea_trade.questions.drafting import Drafter
    from korea_trade.reader.draft import Drafted

    day, content = publication_day(published), read_bytes(document)
    drafter = Drafter(document, text_of(document, content), day, session.names())
    suggested = _suggestions(drafter, with_) if with_ is not None else []
    if not output.is_fact_base:
        rows = TypedRows(Drafted, drafter.records(suggested))
        inputs = [Path(document)] if document != "-" else []
        output.deliver(plain_answer(rows), inputs=inputs)
    else:
        from korea_trade.cli.drafted_base import write_fact_base
        from korea_trade.drafting.source_entry import About

        about = About(title, publisher, day, address)
        write_fact_base(drafter, content, about, suggested, output.file, session)
    for suggestion in suggested:
        if not suggestion.proven:
            print_message(str(suggestion))


def _suggestions(drafter: "Drafter", command: str) -> "list[Suggestion]":
    from korea_trade.presentation.formats.record_schema import claim_schema

    return drafter.suggestions(command, claim_schema())
