"""The options that commands share, each defined once as a named parameter."""

from collections.abc import Iterable
from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any

import typer

from korea_trade.questions.order import SortKey
from korea_trade.words.codes import Flow, Frequency, Measure, Sector

_WHICH, _ORDER, _FORMAT = "Which facts", "Order and columns", "Format"


def _which(*names: str, says: str, metavar: str | None = None) -> Any:
    return typer.Option(*names, help=says, metavar=metavar, rich_help_panel=_WHICH)


AsJson = Annotated[bool, typer.Option("--json", help="One JSON array of records.", rich_help_panel=_FORMAT)]
AsCsv = Annotated[bool, typer.Option("--csv", help="CSV with a header line.", rich_help_panel=_FORMAT)]
FactsFile = Annotated[Path | None, _which("--facts", says="Another fact base than the one that ships.", metavar="FILE")]

_OPTIONS: dict[str, tuple[Any, Any]] = {
    "year": (Annotated[int | None, _which(says="Every period inside this year.", metavar="YYYY")], None),
    "period": (
        Annotated[str | None, _which("--period", says="One period: 2020, 2020-11, 2025-01/2025-11.", metavar="PERIOD")],
        None,
    ),
    "frequency": (Annotated[Frequency | None, _which("--frequency", says="Periods of this length.")], None),
    "flow": (Annotated[Flow | None, _which("--flow", says="One flow.")], None),
    "sector": (Annotated[Sector | None, _which("--sector", says="Figures that cover this trade.")], None),
    "item": (Annotated[str | None, _which("--item", says="An item by code, name or alias.", metavar="NAME")], None),
    "partner": (
        Annotated[str | None, _which("--partner", says="A country or region by code, name or alias.", metavar="NAME")],
        None,
    ),
    "source": (Annotated[str | None, _which("--source", says="One document.", metavar="ID")], None),
    "measure": (Annotated[Measure | None, _which("--measure", says="One measure.")], None),
    "all_periods": (Annotated[bool, _which("--all-periods", says="Every period, not only the latest year.")], False),
    "sort": (
        Annotated[SortKey | None, typer.Option("--sort", help="Sort by this, high to low.", rich_help_panel=_ORDER)],
        None,
    ),
    "reverse": (
        Annotated[
            bool, typer.Option("--reverse", help="Low to high; what lacks the key stays last.", rich_help_panel=_ORDER)
        ],
        False,
    ),
    "limit": (
        Annotated[
            int | None,
            typer.Option(
                "--limit", min=1, help="At most so many rows of a group.", metavar="N", rich_help_panel=_ORDER
            ),
        ],
        None,
    ),
    "derived": (
        Annotated[
            bool,
            typer.Option(
                "--derived", help="Add what follows: level a year before, change, contribution.", rich_help_panel=_ORDER
            ),
        ],
        False,
    ),
    "as_json": (AsJson, False),
    "as_csv": (AsCsv, False),
    "facts_file": (FactsFile, None),
}
FILTERS = ("year", "period", "frequency", "flow", "sector", "item", "partner", "source", "measure")
ORDER = ("sort", "reverse", "limit")
FORMAT = ("as_json", "as_csv", "facts_file")


def parameters(names: Iterable[str]) -> list[Parameter]:
    """The parameters of a command that takes these options."""
    return [
        Parameter(name, Parameter.KEYWORD_ONLY, annotation=_OPTIONS[name][0], default=_OPTIONS[name][1])
        for name in names
    ]
