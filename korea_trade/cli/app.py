"""The commands of ``ktrade``."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.comparing import CompareBy, ask_comparison
from korea_trade.cli.errors import ExitCode
from korea_trade.cli.listings import LISTINGS, add_listing
from korea_trade.cli.options import AsCsv, AsJson, FactsFile
from korea_trade.cli.output import check_format, tell, write_records, write_rows
from korea_trade.words.codes import Flow, Sector

if TYPE_CHECKING:
    from korea_trade.showing.sheet import Sheet

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
def compare(
    what: Annotated[
        list[str],
        typer.Argument(help="Two periods; or, after --sector FIRST, the second sector.", metavar="FIRST SECOND"),
    ],
    by: Annotated[CompareBy | None, typer.Option("--by", help="Row by row instead of as a whole.")] = None,
    period: Annotated[str | None, typer.Option("--period", help="The period in which sectors are compared.")] = None,
    sector: Annotated[Sector | None, typer.Option("--sector", help="One sector; or the first of two.")] = None,
    flow: Annotated[Flow | None, typer.Option("--flow", help="One flow.")] = None,
    daily: Annotated[bool, typer.Option("--daily", help="Daily averages, which also compare across lengths.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    facts_file: FactsFile = None,
) -> None:
    """Two periods side by side, or the same names under two definitions of trade."""
    from korea_trade.questions.row import ComparisonRow
    from korea_trade.questions.trade import open_trade

    with open_trade(facts_file) as trade:
        rows = ask_comparison(trade, what, by, period, sector, flow, daily)

        def sheets() -> "list[Sheet]":
            from korea_trade.showing.derived_sheets import comparison_sheets

            return comparison_sheets(rows, {source.id: source for source in trade.sources()})

        write_rows(rows, ComparisonRow, as_json, as_csv, sheets)
        if not rows:
            tell("nothing has a stated level in both; `ktrade facts --measure value` lists the levels")


@app.command()
def check(
    verdicts: Annotated[
        bool, typer.Option("--verdicts", help="All verdicts of arithmetic instead of the report.")
    ] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    facts_file: FactsFile = None,
) -> None:
    """Is every figure in its document, every number accounted for, and do the figures agree?"""
    from korea_trade.checks.report import check_file
    from korea_trade.questions.derived import verdict_rows
    from korea_trade.questions.row import VerdictRow
    from korea_trade.reading.bundle import bundled_facts
    from korea_trade.reading.problem import Problem

    report = check_file(facts_file or bundled_facts())
    if verdicts:
        from korea_trade.showing.derived_sheets import verdict_sheets

        rows = verdict_rows(report.verdicts)
        write_rows(rows, VerdictRow, as_json, as_csv, lambda: verdict_sheets(rows))
        for problem in report.problems:
            tell(str(problem))
    elif as_json or as_csv:
        write_rows(report.problems, Problem, as_json, as_csv, list)
    else:
        from korea_trade.showing.check import print_report

        print_report(report)
    if not report.clean:
        raise typer.Exit(ExitCode.FAILED)
