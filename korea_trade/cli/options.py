"""The options and arguments that commands share, each defined once as a named parameter."""

from collections.abc import Iterable
from inspect import Parameter
from pathlib import Path
from typing import Annotated, Any

import typer

from korea_trade.cli.complete import complete_item, complete_partner, complete_period, complete_source
from korea_trade.model.codes import CitationStyle, Flow, Frequency, Language, Measure, Sector
from korea_trade.questions.order import SortKey

_WHICH, _ORDER, _FORMAT, _OTHER = "Which facts", "Order and columns", "Format", "Other"


def option(kind: Any, panel: str, *names: str, default: Any = None, says: str, **more: Any) -> tuple[Any, Any]:
    """An option as (annotation, default)."""
    return Annotated[kind, typer.Option(*names, help=says, rich_help_panel=panel, **more)], default


def argument(kind: Any, *, default: Any = Parameter.empty, says: str, **more: Any) -> tuple[Any, Any]:
    """An argument as (annotation, default)."""
    return Annotated[kind, typer.Argument(help=says, **more)], default


def flag(panel: str, name: str, says: str) -> tuple[Any, Any]:
    """A switch, off unless given."""
    return option(bool, panel, name, default=False, says=says)


def print_version(asked: bool) -> None:
    """Print the version and stop, if asked to."""
    if asked:
        from importlib.metadata import version

        typer.echo(f"ktrade {version('korea-trade')}")
        raise typer.Exit


VERSION = Annotated[
    bool,
    typer.Option(
        "--version", help="Print the version and stop.", callback=print_version, is_eager=True, rich_help_panel=_OTHER
    ),
]

_OPTIONS: dict[str, tuple[Any, Any]] = {
    "year": option(int | None, _WHICH, "--year", says="Every period inside this year.", metavar="YYYY"),
    "period": option(
        str | None,
        _WHICH,
        "--period",
        says="One period: 2020, 2020-11, 2025-01/2025-11.",
        metavar="PERIOD",
        autocompletion=complete_period,
    ),
    "frequency": option(Frequency | None, _WHICH, "--frequency", says="Periods of this length."),
    "flow": option(Flow | None, _WHICH, "--flow", says="One flow."),
    "sector": option(Sector | None, _WHICH, "--sector", says="Figures that cover this trade."),
    "item": option(
        str | None,
        _WHICH,
        "--item",
        says="An item by code, name or alias.",
        metavar="NAME",
        autocompletion=complete_item,
    ),
    "partner": option(
        str | None,
        _WHICH,
        "--partner",
        says="A country or region by code, name or alias.",
        metavar="NAME",
        autocompletion=complete_partner,
    ),
    "source": option(
        str | None, _WHICH, "--source", says="One document.", metavar="ID", autocompletion=complete_source
    ),
    "measure": option(Measure | None, _WHICH, "--measure", says="One measure."),
    "all_periods": flag(_WHICH, "--all-periods", "Every period, not only the latest year."),
    "facts_file": option(
        Path | None, _WHICH, "--facts", says="Another fact base than the one that ships.", metavar="FILE"
    ),
    "sort": option(SortKey | None, _ORDER, "--sort", says="Sort by this, high to low."),
    "reverse": flag(_ORDER, "--reverse", "Low to high; what lacks the key stays last."),
    "limit": option(int | None, _ORDER, "--limit", says="At most so many rows of a group.", min=1, metavar="N"),
    "derived": flag(_ORDER, "--derived", "Add what follows: level a year before, change, contribution."),
    "columns": option(str | None, _ORDER, "--columns", says="Only these keys, in this order.", metavar="A,B,C"),
    "as_json": flag(_FORMAT, "--json", "One JSON array of records."),
    "as_ndjson": flag(_FORMAT, "--ndjson", "One JSON record a line."),
    "as_csv": flag(_FORMAT, "--csv", "CSV with a header line."),
    "as_tsv": flag(_FORMAT, "--tsv", "The same with tabs."),
    "as_markdown": flag(_FORMAT, "--markdown", "Tables in Markdown."),
    "output": option(
        Path | None,
        _FORMAT,
        "--output",
        "-o",
        says="Write to a file, in the format of its ending: .json .ndjson .csv .tsv .md .parquet .txt",
        metavar="FILE",
    ),
    "cite": option(
        CitationStyle | None, _FORMAT, "--cite", says="Only the citations of the documents behind the rows."
    ),
    "chart": flag(_FORMAT, "--chart", "Bars beside the rows."),
    "lang": option(Language | None, _FORMAT, "--lang", says="Words of tables in this language; else by the locale."),
    "pager": flag(_FORMAT, "--pager", "Through the pager, on a terminal."),
    "version": (VERSION, False),
}
FILTERS = ("year", "period", "frequency", "flow", "sector", "item", "partner", "source", "measure")
ORDER = ("sort", "reverse", "limit", "columns")
FORMAT = (
    "as_json", "as_ndjson", "as_csv", "as_tsv", "as_markdown", "output", "lang", "pager", "facts_file", "version",
)  # fmt: skip


def parameters(names: Iterable[str], **own: tuple[Any, Any]) -> list[Parameter]:
    """The parameters of a command: its own, as (annotation, default), then shared ones by name."""
    listed = {**own, **{name: _OPTIONS[name] for name in names}}
    return [
        Parameter(name, Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
        for name, (annotation, default) in listed.items()
    ]
