"""Which facts are asked for: the filters, which mean the same in every command."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.complete import complete_item, complete_partner, complete_period, complete_source
from korea_trade.cli.options import Panel
from korea_trade.model.codes import Flow, Frequency, Measure, Sector

if TYPE_CHECKING:
    from korea_trade.questions.filters import Filters
    from korea_trade.questions.trade import Trade

ITEM = Annotated[
    str | None,
    typer.Option(
        "--item",
        help="Select an item by code, name or alias.",
        metavar="NAME",
        autocompletion=complete_item,
        rich_help_panel=Panel.FACTS,
    ),
]
PARTNER = Annotated[
    str | None,
    typer.Option(
        "--partner",
        help="Select a country or region by code, name or alias.",
        metavar="NAME",
        autocompletion=complete_partner,
        rich_help_panel=Panel.FACTS,
    ),
]
MEASURE = Annotated[Measure | None, typer.Option("--measure", help="Select one measure.", rich_help_panel=Panel.FACTS)]
ALL_PERIODS = Annotated[
    bool,
    typer.Option("--all-periods", help="Take every period, not only the latest year.", rich_help_panel=Panel.FACTS),
]


@dataclass(frozen=True, slots=True)
class Selection:
    """The filters that every listing has."""

    year: Annotated[
        int | None,
        typer.Option(
            "--year", help="Select every period inside this year.", metavar="YYYY", rich_help_panel=Panel.FACTS
        ),
    ] = None
    period: Annotated[
        str | None,
        typer.Option(
            "--period",
            help="Select one period: 2020, 2020-11, 2025-01/2025-11.",
            metavar="PERIOD",
            autocompletion=complete_period,
            rich_help_panel=Panel.FACTS,
        ),
    ] = None
    frequency: Annotated[
        Frequency | None,
        typer.Option("--frequency", help="Select periods of this length.", rich_help_panel=Panel.FACTS),
    ] = None
    flow: Annotated[Flow | None, typer.Option("--flow", help="Select one flow.", rich_help_panel=Panel.FACTS)] = None
    sector: Annotated[
        Sector | None,
        typer.Option("--sector", help="Select figures that cover this trade.", rich_help_panel=Panel.FACTS),
    ] = None
    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            help="Select one document.",
            metavar="ID",
            autocompletion=complete_source,
            rich_help_panel=Panel.FACTS,
        ),
    ] = None

    def filters(
        self,
        trade: "Trade",
        *,
        item: str | None = None,
        partner: str | None = None,
        measure: Measure | None = None,
    ) -> "Filters":
        """The filters, with names resolved. Raises QuestionError."""
        return trade.filters(
            year=self.year,
            period=self.period,
            frequency=self.frequency,
            flow=self.flow,
            sector=self.sector,
            item=item,
            partner=partner,
            source=self.source,
            measure=measure,
        )


def one_name(argument: str | None, option: str | None, flag: str) -> str | None:
    """The name that is given as an argument or by an option. Raises QuestionError where both are."""
    if argument is not None and option is not None:
        from korea_trade.errors import QuestionError

        raise QuestionError(f"{argument!r} and {flag} {option!r} are two names", "give one of them")
    return option if argument is None else argument
