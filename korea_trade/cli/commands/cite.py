"""``ktrade cite``."""

from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.complete import complete_cited
from korea_trade.cli.computed import computed_remarks
from korea_trade.cli.documents import with_standard_input
from korea_trade.cli.options import Panel, examples, named, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import DatedSession
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import CitationStyle
from korea_trade.presentation.answer import Answer, TypedRows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from korea_trade.presentation.tables.table import Table
    from korea_trade.questions.entry_row import CitationRow

app = typer.Typer(add_completion=False)
IDS = Annotated[
    list[str],
    typer.Argument(
        help="Ids of facts or their beginnings, or ids of documents; - reads them from standard input.",
        metavar="ID",
        autocompletion=complete_cited,
    ),
]
STYLE = Annotated[
    CitationStyle,
    typer.Option(
        "--style",
        help=f"Cite in this style: {named(CitationStyle)}.",
        metavar="STYLE",
        case_sensitive=False,
        rich_help_panel=Panel.FORMAT,
    ),
]


@app.command(
    epilog=examples(
        "ktrade cite 2020.balance@motie-2021-01-04",
        "ktrade cite motie-2021-01-04 --style bibtex",
        "ktrade items --year 2020 --cite ris",
    )
)
@options
def cite(*, ids: IDS, style: STYLE = CitationStyle.APA, output: Output, session: DatedSession) -> None:
    """Cite the document behind a figure, with the words it states it in."""
    from korea_trade.presentation.citation.citation import cite as citations
    from korea_trade.presentation.citation.cited import caveats_of, citation_rows, cited
    from korea_trade.questions.entry_row import CitationRow

    with session.open() as trade:
        given = with_standard_input(ids)
        documents, facts = cited(trade, given)
        rows = citation_rows(trade, documents, style)
        source_of = {source.id: source for source in trade.sources()}
        text = citations([source_of[id_] for id_ in documents], style, documents)
        output.deliver(
            Answer(
                TypedRows(CitationRow, rows),
                lambda: _CitationsView(rows, text, session.language().rows_title(len(rows))),
            ),
            trade,
            messages=[
                *computed_remarks(session, trade, trade.computed(given)),
                *caveats_of(trade, facts, session.language()),
                *session.changed(trade, documents),
            ],
        )


@dataclass(frozen=True, slots=True)
class _CitationsView:
    """Citations as their style writes them."""

    rows: "Sequence[CitationRow]"
    text: str
    title: str

    def tables(self) -> "list[Table]":
        """One table of plain columns."""
        from korea_trade.presentation.formats.record import records_of
        from korea_trade.presentation.tables.plain import PlainView
        from korea_trade.questions.column import keys_of
        from korea_trade.questions.entry_row import CitationRow

        return PlainView(records_of(self.rows), keys_of(CitationRow), title=self.title).tables()

    def print(self, console: "Console") -> None:
        """The text of the style."""
        console.out(self.text, end="", highlight=False)
