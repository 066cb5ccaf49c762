"""``ktrade explore``."""

from typing import Annotated

import typer

from korea_trade.cli.options import Panel, examples, options
from korea_trade.cli.page_output import check_page_file, write_page
from korea_trade.cli.session import DatedSession

app = typer.Typer(add_completion=False)
FILE = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        help="Write the page to this file; else to standard output.",
        metavar="FILE",
        rich_help_panel=Panel.FORMAT,
    ),
]


@app.command(
    epilog=examples(
        "ktrade explore -o korea.html",
        "ktrade explore --lang ko -o korea.ko.html",
        "ktrade explore --facts my/facts.yaml -o all.html",
    )
)
@options
def explore(*, output: FILE = None, session: DatedSession) -> None:
    """Write one HTML page: the documents, each figure marked by what accounts for it, with its receipt beside it.

    The page needs no network and no server; facts can be searched, filtered and linked to in it.
    """
    check_page_file(None if output == "-" else output)
    with session.open() as trade:
        from korea_trade.explorer.explore import explorer_page

        write_page(
            explorer_page(trade, session.context(trade)),
            output,
            trade,
            messages=session.changed(trade, trade.base.source_by_id),
        )
