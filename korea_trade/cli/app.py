"""The commands of ``ktrade``."""

import sys
from typing import Annotated

import typer

from korea_trade.cli.errors import ExitCode
from korea_trade.cli.listings import LISTINGS, add_listing
from korea_trade.cli.options import AsCsv, AsJson, FactsFile
from korea_trade.cli.output import check_format, write_records, write_rows

app = typer.Typer(
    name="ktrade",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        typer.echo(f"ktrade {version('korea-trade')}")
        raise typer.Exit


@app.callback()
def ktrade(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Korea's foreign trade, each figure with the words of the document that states it."""


for _listing in LISTINGS:
    add_listing(app, _listing)


@app.command()
def show(
    ids: Annotated[list[str], typer.Argument(help="Ids of facts, as every listing gives them.", metavar="ID...")],
    as_json: AsJson = False,
    facts_file: FactsFile = None,
) -> None:
    """The receipt: what a fact says, and the words of the document that state it."""
    from korea_trade.questions.trade import open_trade

    with open_trade(facts_file) as trade:
        receipts = trade.show(ids)
        if as_json:
            from korea_trade.showing.receipt import receipt_record

            write_records([receipt_record(receipt) for receipt in receipts], (), as_json=True)
        else:
            from korea_trade.showing.receipt import print_receipts

            print_receipts(receipts)


@app.command()
def sources(as_json: AsJson = False, as_csv: AsCsv = False, facts_file: FactsFile = None) -> None:
    """The documents that the facts were read from."""
    from korea_trade.questions.row import SourceRow
    from korea_trade.questions.trade import open_trade
    from korea_trade.showing.sheets import sources_sheets

    with open_trade(facts_file) as trade:
        rows = trade.sources()
        write_rows(rows, SourceRow, as_json, as_csv, lambda: sources_sheets(rows))


@app.command()
def sql(
    query: Annotated[str, typer.Argument(help="One SELECT over the views; - reads it from standard input.")],
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    facts_file: FactsFile = None,
) -> None:
    """Ask in SQL: one SELECT over facts, totals, items, regions, milestones, quotes and sources."""
    from korea_trade.questions.trade import open_trade
    from korea_trade.showing.relation import names_of, records_of_relation, relation_sheet

    check_format(as_json, as_csv)
    with open_trade(facts_file) as trade:
        relation = trade.sql(sys.stdin.read() if query == "-" else query)
        if as_json or as_csv:
            write_records(records_of_relation(relation), names_of(relation), as_json)
        else:
            from korea_trade.showing.table import print_sheets

            print_sheets([relation_sheet(relation)])


@app.command()
def check(
    as_json: AsJson = False,
    facts_file: FactsFile = None,
) -> None:
    """Is every figure in its document, and every number of a document accounted for?"""
    from korea_trade.checks.report import check_file
    from korea_trade.reading.bundle import bundled_facts

    report = check_file(facts_file or bundled_facts())
    if as_json:
        from korea_trade.showing.record import cell

        write_records(
            [{key: cell(value) for key, value in problem.record().items()} for problem in report.problems], (), True
        )
    else:
        from korea_trade.showing.check import print_report

        print_report(report)
    if not report.clean:
        raise typer.Exit(ExitCode.FAILED)
