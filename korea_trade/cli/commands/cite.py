"""``ktrade cite``."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.complete import complete_cited
from korea_trade.cli.documents import with_standard_input
from korea_trade.cli.options import Panel, examples, named, options
from korea_trade.cli.output import Output
from korea_trade.cli.session import DatedSession
from korea_trade.model.codes import CitationStyle
from korea_trade.presentation.answer import Answer, TypedRows, cited_by

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from korea_trade.presentation.tables.table import Table
    from korea_trade.questions.row import CitationRow
    from korea_trade.questions.trade import Trade

app = typer.Typer(add_completion=False)
IDS = Annotated[
    list[str],
    typer.Argument(
        help="Ids of facts or their beginnings, or ids of documents; - reads them from standard input.",
        metavar="ID...",
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
    from korea_trade.questions.row import CitationRow

    with session.open() as trade:
        cited = _cited(trade, ids)
        source_of = {source.id: source for source in trade.sources()}
        rows = [
            CitationRow(source=id_, style=style, citation=citations([source_of[id_]], style, {id_: quotes}))
            for id_, quotes in cited.items()
        ]
        text = citations([source_of[id_] for id_ in cited], style, cited)
        output.deliver(Answer(TypedRows(CitationRow, rows), lambda: _CitationsView(rows, text)), trade)


def _cited(trade: "Trade", ids: list[str]) -> dict[str, list[str]]:
    """The documents named, or behind the facts named, each with the quotes of its facts. Raises UnknownFact."""
    cited: dict[str, list[str]] = {}
    for id_ in with_standard_input(ids):
        source = trade.naming.find_source(id_)
        if source is not None:
            cited.setdefault(source, [])
        else:
            for source, quotes in cited_by(receipt.row for receipt in trade.show([id_])).items():
                cited.setdefault(source, []).extend(quotes)
    return cited


@dataclass(frozen=True, slots=True)
class _CitationsView:
    """Citations as their style writes them."""

    rows: "Sequence[CitationRow]"
    text: str

    def tables(self) -> "list[Table]":
        """One table of plain columns."""
        from korea_trade.presentation.formats.record import records_of
        from korea_trade.presentation.tables.plain import PlainView
        from korea_trade.questions.column import keys_of
        from korea_trade.questions.row import CitationRow

        return PlainView(records_of(self.rows), keys_of(CitationRow)).tables()

    def print(self, console: "Console") -> None:
        """The text of the style."""
        console.out(self.text, end="", highlight=False)
