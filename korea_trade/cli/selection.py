"""Which facts are asked for: the filters, which mean the same in every command."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from korea_trade.cli.complete import (
    complete_comparison,
    complete_flow,
    complete_frequency,
    complete_item,
    complete_measure,
    complete_partner,
    complete_period,
    complete_sector,
    complete_source,
    complete_status,
    complete_unit,
    complete_word,
)
from korea_trade.cli.options import Panel, named
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import Comparison, Flow, Frequency, Measure, Sector, Status, Unit
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from korea_trade.messages.phrases import Message
    from korea_trade.questions.filters import Filters
    from korea_trade.questions.naming import Kind
    from korea_trade.questions.trade import Trade

ITEM = Annotated[
    list[str] | None,
    typer.Option(
        "--item",
        help="Select items by code, name or alias.",
        metavar="NAME,…",
        autocompletion=complete_item,
        rich_help_panel=Panel.FACTS,
    ),
]
PARTNER = Annotated[
    list[str] | None,
    typer.Option(
        "--partner",
        help="Select countries or regions by code, name or alias; world is all together.",
        metavar="NAME,…",
        autocompletion=complete_partner,
        rich_help_panel=Panel.FACTS,
    ),
]
MEASURE = Annotated[
    list[str] | None,
    typer.Option(
        "--measure",
        help=f"Select measures: {named(Measure)}.",
        metavar="MEASURE,…",
        autocompletion=complete_measure,
        rich_help_panel=Panel.FACTS,
    ),
]
COMPARISON = Annotated[
    list[str] | None,
    typer.Option(
        "--comparison",
        help=f"Select growths by what they are against: {named(Comparison)}.",
        metavar="TIME,…",
        autocompletion=complete_comparison,
        rich_help_panel=Panel.FACTS,
    ),
]
UNIT = Annotated[
    list[str] | None,
    typer.Option(
        "--unit",
        help=f"Select values by their unit, such as {Unit.USD_BN}, {Unit.KRW_TN} or {Unit.UNITS}.",
        metavar="UNIT,…",
        autocompletion=complete_unit,
        rich_help_panel=Panel.FACTS,
    ),
]
STATUS = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        help=f"Select what happened, or what is aimed at or expected: {named(Status)}.",
        metavar="STATUS,…",
        autocompletion=complete_status,
        rich_help_panel=Panel.FACTS,
    ),
]
ALL_PERIODS = Annotated[
    bool,
    typer.Option("--all-periods", help="Take every period, not only the latest year.", rich_help_panel=Panel.FACTS),
]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Asked:
    """The filters, and how words were taken that may mean more."""

    filters: "Filters"
    taken: "tuple[Message, ...]" = ()


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Selection:
    """The filters that every listing has. Each may be repeated or take a list; of several values any will do."""

    words: Annotated[
        list[str] | None,
        typer.Argument(
            help="Periods and names, such as 2020, 2020Q4, chips, us, exports or ict.",
            metavar="WORD",
            autocompletion=complete_word,
        ),
    ] = None
    year: Annotated[
        list[str] | None,
        typer.Option(
            "--year", help="Select every period inside these years.", metavar="YYYY,…", rich_help_panel=Panel.FACTS
        ),
    ] = None
    period: Annotated[
        list[str] | None,
        typer.Option(
            "--period",
            help="Select periods: 2020, 2020-11, 2020Q4, 2020H1, 2025-01/2025-11.",
            metavar="PERIOD,…",
            autocompletion=complete_period,
            rich_help_panel=Panel.FACTS,
        ),
    ] = None
    from_: Annotated[
        str | None,
        typer.Option(
            "--from",
            help="Select periods that begin no earlier.",
            metavar="PERIOD",
            autocompletion=complete_period,
            rich_help_panel=Panel.FACTS,
        ),
    ] = None
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            help="Select periods that end no later.",
            metavar="PERIOD",
            autocompletion=complete_period,
            rich_help_panel=Panel.FACTS,
        ),
    ] = None
    frequency: Annotated[
        list[str] | None,
        typer.Option(
            "--frequency",
            help=f"Select periods by length: {named(Frequency)}.",
            metavar="LENGTH,…",
            autocompletion=complete_frequency,
            rich_help_panel=Panel.FACTS,
        ),
    ] = None
    flow: Annotated[
        list[str] | None,
        typer.Option(
            "--flow",
            help=f"Select flows: {named(Flow)}.",
            metavar="FLOW,…",
            autocompletion=complete_flow,
            rich_help_panel=Panel.FACTS,
        ),
    ] = None
    sector: Annotated[
        list[str] | None,
        typer.Option(
            "--sector",
            help=f"Select which trade the figures cover: {named(Sector)}.",
            metavar="SECTOR,…",
            autocompletion=complete_sector,
            rich_help_panel=Panel.FACTS,
        ),
    ] = None
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            help="Select documents.",
            metavar="ID,…",
            autocompletion=complete_source,
            rich_help_panel=Panel.FACTS,
        ),
    ] = None

    def ask(
        self,
        trade: "Trade",
        *,
        item: Sequence[str] | None = None,
        partner: Sequence[str] | None = None,
        measure: Sequence[str] | None = None,
        comparison: Sequence[str] | None = None,
        unit: Sequence[str] | None = None,
        status: Sequence[str] | None = None,
        all_periods: bool = False,
    ) -> Asked:
        """The filters of options and words, with names resolved. Raises QuestionError."""
        from korea_trade.questions.naming import ABOUT

        return self._ask(trade, ABOUT, item, partner, measure, comparison, unit, status, all_periods)

    def ask_of_totals(self, trade: "Trade", measure: Sequence[str] | None = None) -> Asked:
        """The same for totals, which are of no item and no partner: those are refused with a hint."""
        from korea_trade.errors import QuestionError
        from korea_trade.questions.naming import NotTaken

        try:
            return self._ask(trade, ("period", "flow", "sector", "source"), None, None, measure)
        except NotTaken as error:
            command = "items" if error.meant.kind == "item" else "regions"
            hint = phrase(Phrases.try_command, Command.of(command, *(self.words or ())))
            raise QuestionError(phrase(Phrases.totals_are_of_all, error.word), hint) from error

    def _ask(
        self,
        trade: "Trade",
        kinds: "Sequence[Kind]",
        item: Sequence[str] | None,
        partner: Sequence[str] | None,
        measure: Sequence[str] | None,
        comparison: Sequence[str] | None = None,
        unit: Sequence[str] | None = None,
        status: Sequence[str] | None = None,
        all_periods: bool = False,
    ) -> Asked:
        naming = trade.naming
        words = naming.named(self.words or (), kinds)
        named = [*words, *naming.named_as("item", item), *naming.named_as("partner", partner)]
        codes = naming.codes(named)
        filters = trade.filters(
            year=self.year,
            period=[*codes["period"], *(self.period or ())],
            from_=self.from_,
            to=self.to,
            frequency=self.frequency,
            flow=[*codes["flow"], *(self.flow or ())],
            sector=[*codes["sector"], *(self.sector or ())],
            item=codes["item"],
            partner=codes["partner"],
            source=[*codes["source"], *(self.source or ())],
            measure=measure,
            comparison=comparison,
            unit=unit,
            status=status,
            all_periods=all_periods,
        )
        said_apart = naming.named_as("flow", self.flow)
        return Asked(filters, tuple(naming.taken(dict.fromkeys([*named, *said_apart]))))
