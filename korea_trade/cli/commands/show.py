"""``ktrade show``."""

from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.complete import complete_id
from korea_trade.cli.computed import computed_remarks
from korea_trade.cli.documents import with_standard_input
from korea_trade.cli.options import examples, options
from korea_trade.cli.output import CITE
from korea_trade.cli.page_output import PageOutput, write_page
from korea_trade.cli.session import DatedSession
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import Answer, TypedRows, cited_by

if TYPE_CHECKING:
    from korea_trade.presentation.view import View

app = typer.Typer(add_completion=False)
IDS = Annotated[
    list[str],
    typer.Argument(
        help="Ids of facts or their beginnings; words that only one fact is about; - reads ids from standard input.",
        metavar="ID",
        autocompletion=complete_id,
    ),
]


@app.command(
    epilog=examples(
        "ktrade show 2020.balance@motie-2021-01-04",
        "ktrade show 2023-12.bal --json",
        "ktrade show exports computers 2020",
        "ktrade facts --item oled --tsv --columns id | ktrade show -",
        "ktrade show 2020.exports@motie-2021-01-04 --cite bibtex",
        "ktrade show 2020.exports@motie-2021-01-04 --html -o exports.html",
    )
)
@options
def show(*, ids: IDS, output: PageOutput, cite: CITE = None, session: DatedSession) -> None:
    """Show the receipt of a fact: what it says, and the words of the document that state it."""
    with session.open() as trade:
        given = with_standard_input(ids)
        receipts = trade.show(given)
        changed = session.changed(trade, (receipt.row.source for receipt in receipts))
        computed = trade.computed(given)
        remarks = computed_remarks(session, trade, computed)
        changed += remarks
        if cite is not None:
            from korea_trade.presentation.citation.cited import caveats_of

            changed = [*caveats_of(trade, (receipt.row.id for receipt in receipts), session.language()), *changed]
        if output.is_page:
            from korea_trade.explorer.explore import receipts_page

            if cite is not None:
                raise QuestionError(phrase(Phrases.exclude_each_other, ["--html", "--cite"]), phrase(Phrases.give_one))
            derived = [row for row, _ in computed.values()] if len(computed) == len(given) else [None]
            facts = [receipt.row for receipt in receipts]
            page = receipts_page(trade, session.context(trade), facts, remarks, derived[0])
            write_page(page, output.file, trade, messages=changed)
            return

        def view() -> "View":
            from korea_trade.presentation.receipt.receipt import ReceiptsView

            return ReceiptsView(receipts, session.context(trade))

        from korea_trade.questions.receipt import receipt_row
        from korea_trade.questions.receipt_row import ReceiptRow

        rows = TypedRows(ReceiptRow, [receipt_row(receipt) for receipt in receipts])
        output.deliver(
            Answer(rows, view, cited_by(receipt.row for receipt in receipts)), trade, cite=cite, messages=changed
        )
