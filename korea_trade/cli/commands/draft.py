"""``ktrade draft``."""

from pathlib import Path

import typer

from korea_trade.cli.documents import DOCUMENT, PUBLISHED, read_bytes, text_of
from korea_trade.cli.drafting_options import ADDRESS, PUBLISHER, TITLE, WITH, suggestions_of
from korea_trade.cli.options import examples, options
from korea_trade.cli.output import Output, print_message
from korea_trade.cli.session import Session
from korea_trade.documents.period_spelling import publication_day
from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.answer import TypedRows, plain_answer

app = typer.Typer(add_completion=False)
_YAML = (".yaml", ".yml")


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

    day, content = publication_day(published), read_bytes(document, session.max_bytes)
    drafter = Drafter(document, text_of(document, content), day, session.read())
    suggested = suggestions_of(drafter, with_)
    if not output.is_fact_base:
        rows = TypedRows(Drafted, drafter.records(suggested))
        inputs = [Path(document)] if document != "-" else []
        output.deliver(plain_answer(rows, language=session.code()), inputs=inputs)
    else:
        from korea_trade.cli.drafted_base import write_fact_base
        from korea_trade.drafting.source_entry import About

        about = About(title, publisher, day, address)
        write_fact_base(drafter, content, about, suggested, output.file, session)
    for suggestion in suggested:
        if not suggestion.proven:
            print_message(str(suggestion))
