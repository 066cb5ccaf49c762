"""The listing commands: totals, items, regions, milestones and facts share their options, formats and manners."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import Signature
from typing import TYPE_CHECKING, Any

import typer

from korea_trade.cli.errors import QuestionError
from korea_trade.cli.options import FILTERS, FORMAT, ORDER, parameters
from korea_trade.cli.output import check_format, print_sheets, tell, write_records
from korea_trade.questions.order import SortKey

if TYPE_CHECKING:
    from korea_trade.questions.derived import Beside
    from korea_trade.questions.filters import Filters
    from korea_trade.questions.trade import Trade
    from korea_trade.showing.sheet import Sheet


@dataclass(frozen=True)
class Answered:
    """Rows, their type (for the keys of an empty answer), the filters that applied, and the tables to draw."""

    rows: Sequence[Any]
    row_type: type
    filters: "Filters"
    sheets: "Callable[[dict[str, Beside] | None], list[Sheet]]"


@dataclass(frozen=True)
class Listing:
    """A command: its name, what its help says, how it asks, and which filters it does not take."""

    name: str
    help: str
    ask: "Callable[[Trade, Filters, dict[str, Any]], Answered]"
    without: tuple[str, ...] = ()
    ranked: bool = False
    beside: bool = False


def add_listing(app: typer.Typer, listing: Listing) -> None:
    """Make a listing a command of the app."""
    filters = [name for name in FILTERS if name not in listing.without]
    extra = (("all_periods",) if listing.ranked else ()) + (("derived",) if listing.beside else ())
    names = [*filters, *extra, *ORDER, *FORMAT]
    taken = parameters(names)

    def run(**given: Any) -> None:
        _run(listing, {name: given.pop(name) for name in filters}, given)

    run.__doc__ = listing.help
    run.__signature__ = Signature(taken)  # type: ignore[attr-defined]  # read by Typer
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in taken}
    app.command(listing.name)(run)


def _run(listing: Listing, chosen: dict[str, Any], given: dict[str, Any]) -> None:
    from korea_trade.questions.trade import open_trade
    from korea_trade.showing.record import listing_records

    as_json, as_csv, facts_file = given.pop("as_json"), given.pop("as_csv"), given.pop("facts_file")
    beside_wanted = given.pop("derived", False)
    check_format(as_json, as_csv)
    if given["sort"] is SortKey.SHARE and not listing.ranked:
        raise QuestionError(f"{listing.name} have no share to sort by", "sort by value, growth, name or period")
    with open_trade(facts_file) as trade:
        try:
            filters = trade.filters(**chosen)
        except ValueError as error:
            raise QuestionError(str(error), "`ktrade facts` lists every period") from error
        answered = listing.ask(trade, filters, given)
        beside = trade.beside(answered.rows) if beside_wanted else None
        if as_json or as_csv:
            write_records(*listing_records(answered.rows, answered.row_type, beside), as_json)
        else:
            print_sheets(answered.sheets(beside))
        if not answered.rows:
            tell(f"no {listing.name} match; {trade.hint(listing.name, answered.filters)}")


def _sources(trade: "Trade") -> dict[str, Any]:
    return {source.id: source for source in trade.sources()}


def _totals(trade: "Trade", filters: "Filters", order: dict[str, Any]) -> Answered:
    from korea_trade.questions.row import Row

    rows = trade.totals(filters, **order)

    def sheets(beside: "dict[str, Beside] | None") -> "list[Sheet]":
        from korea_trade.showing.sheets import totals_sheets

        return totals_sheets(rows, _sources(trade), beside)

    return Answered(rows, Row, filters, sheets)


def _ranking(by: str) -> "Callable[[Trade, Filters, dict[str, Any]], Answered]":
    def ask(trade: "Trade", filters: "Filters", order: dict[str, Any]) -> Answered:
        from korea_trade.questions.row import RankedRow

        order["sort"] = order["sort"] or SortKey.VALUE
        ranking = (trade.items if by == "item" else trade.regions)(filters, **order)

        def sheets(beside: "dict[str, Beside] | None") -> "list[Sheet]":
            from korea_trade.showing.sheets import ranking_sheets

            return ranking_sheets(ranking, by, _sources(trade), beside)

        return Answered(ranking.rows, RankedRow, ranking.filters, sheets)

    return ask


def _milestones(trade: "Trade", filters: "Filters", order: dict[str, Any]) -> Answered:
    from korea_trade.questions.row import MilestoneRow

    rows = trade.milestones(filters, **order)

    def sheets(_beside: "dict[str, Beside] | None") -> "list[Sheet]":
        from korea_trade.showing.sheets import milestones_sheets

        return milestones_sheets(rows, _sources(trade))

    return Answered(rows, MilestoneRow, filters, sheets)


def _facts(trade: "Trade", filters: "Filters", order: dict[str, Any]) -> Answered:
    from korea_trade.questions.row import FactRow

    rows = trade.facts(filters, **order)

    def sheets(_beside: "dict[str, Beside] | None") -> "list[Sheet]":
        from korea_trade.showing.sheets import facts_sheets

        return facts_sheets(rows, _sources(trade))

    return Answered(rows, FactRow, filters, sheets)


def _derived(trade: "Trade", filters: "Filters", order: dict[str, Any]) -> Answered:
    from korea_trade.questions.row import DerivedRow

    rows = trade.derived(filters, **order)

    def sheets(_beside: "dict[str, Beside] | None") -> "list[Sheet]":
        from korea_trade.showing.derived_sheets import derived_sheets

        return derived_sheets(rows, _sources(trade))

    return Answered(rows, DerivedRow, filters, sheets)


LISTINGS = (
    Listing(
        "totals",
        "How much did Korea trade in all: exports, imports, balance?",
        _totals,
        ("item", "partner"),
        beside=True,
    ),
    Listing(
        "items",
        "Which goods does Korea trade most, and which grew? Exports to the world by item, unless you say otherwise.",
        _ranking("item"),
        ("measure",),
        ranked=True,
        beside=True,
    ),
    Listing(
        "regions",
        "With whom does Korea trade most? Exports of all items by partner, unless you say otherwise.",
        _ranking("partner"),
        ("measure",),
        ranked=True,
        beside=True,
    ),
    Listing("milestones", "What was the highest ever, the first in years, the longest run?", _milestones),
    Listing("facts", "Everything the documents state, with all filters.", _facts),
    Listing(
        "derived",
        "What follows from the facts and is stated nowhere, with its bounds and formula.",
        _derived,
        ("measure",),
    ),
)
