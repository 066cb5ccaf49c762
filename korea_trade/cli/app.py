"""The app: all commands, and what ``ktrade`` alone says."""

import typer

from korea_trade.cli.chart import CHART
from korea_trade.cli.command import Request, add_command
from korea_trade.cli.commands import COMMANDS
from korea_trade.cli.listings import LISTINGS
from korea_trade.cli.options import VERSION

app = typer.Typer(
    name="ktrade",
    invoke_without_command=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def ktrade(context: typer.Context, version: VERSION = False) -> None:  # noqa: ARG001  (handled by its callback)
    """Korea's foreign trade, each figure with the words of the document that states it."""
    if context.invoked_subcommand is None:
        import sys

        from korea_trade.presentation.console import console_for
        from korea_trade.presentation.overview import OverviewView

        request = Request({})
        try:
            OverviewView(request.trade).print(console_for(sys.stdout))
        finally:
            request.close()


for _command in (*(listing.command() for listing in LISTINGS), *COMMANDS, CHART):
    add_command(app, _command)
