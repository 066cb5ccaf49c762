"""The listing commands: totals, items, regions, milestones, facts and derived share options, formats and manners."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from korea_trade.cli.command import Command, Request
from korea_trade.cli.complete import complete_item, complete_partner
from korea_trade.cli.options import FILTERS, FORMAT, ORDER, argument, parameters
from korea_trade.cli.output import Answer
from korea_trade.errors import QuestionError
from korea_trade.questions.order import Order, SortKey

if TYPE_CHECKING:
    from korea_trade.presentation.tables.derived_columns import DerivedColumns
    from korea_trade.presentation.tables.ranking import RankedBy
    from korea_trade.presentation.view import View
    from korea_trade.questions.filters import Filters


@dataclass(frozen=True)
class Found:
    """Rows, their type (for the keys of an empty answer), the filters that applied, and the view."""

    rows: Sequence[Any]
    row_type: type
    filters: "Filters"
    view: "Callable[[DerivedColumns | None, SortKey | None], View]"


@dataclass(frozen=True)
class Listing:
    """A listing: its name, what its help says, examples, how it asks, and which options it takes or leaves."""

    name: str
    help: str
    examples: tuple[str, ...]
    ask: "Callable[[Request, Filters, dict[str, Any]], Found]"
    without: tuple[str, ...] = ()
    figures: bool = False
    named: str | None = None

    def command(self) -> Command:
        """The listing as a command."""
        filters = [name for name in FILTERS if name not in self.without]
        extra = (("all_periods",) if self.named else ()) + (("derived", "chart") if self.figures else ())
        own = {}
        if self.named:
            says = f"One {self.named} by code, name or alias, in all periods, newest first."
            complete = complete_item if self.named == "item" else complete_partner
            own["name"] = argument(str | None, default=None, says=says, metavar="NAME", autocompletion=complete)
        taken = parameters((*filters, *extra, *ORDER, "cite", *FORMAT), **own)
        return Command(self.name, self.help, self.examples, taken, self.answer)

    def answer(self, request: Request) -> Answer:
        """Ask, and make the answer deliverable."""
        from korea_trade.presentation.formats.record import listing_records

        given = dict(request.given)
        chosen = {name: given.pop(name) for name in FILTERS if name in given}
        wanted, chart = given.pop("derived", False), given.pop("chart", False)
        if given["sort"] is SortKey.SHARE and not self.named:
            raise QuestionError(f"{self.name} have no share to sort by", "sort by value, growth, name or period")
        if self.named:
            self._apply_name(chosen, given)
        filters = request.trade.filters(**chosen)
        found = self.ask(request, filters, given)
        beside = request.trade.beside(found.rows) if wanted else None
        records, keys = listing_records(found.rows, found.row_type, beside)
        charted = (given["sort"] or SortKey.VALUE) if chart else None
        told = () if found.rows else (f"no {self.name} match; {request.trade.hint(self.name, found.filters)}",)
        return Answer(
            records, keys, lambda: found.view(beside, charted).tables(), told=told, cited=cited_by(found.rows)
        )

    def _apply_name(self, chosen: dict[str, Any], given: dict[str, Any]) -> None:
        name = given.pop("name")
        if name is None or self.named is None:
            return
        if chosen[self.named] is not None:
            raise QuestionError(f"{name!r} and --{self.named} {chosen[self.named]!r} are two names", "give one of them")
        chosen[self.named] = name
        given["all_periods"] = True


def order_of(given: dict[str, Any]) -> Order:
    """The order that is asked for."""
    return Order(given["sort"], given["reverse"], given["limit"])


def cited_by(rows: Iterable[Any]) -> dict[str, list[str]]:
    """The sources behind rows, each with the quotes of its rows."""
    cited: dict[str, list[str]] = {}
    for row in rows:
        quotes = cited.setdefault(row.source, [])
        quotes += [quote for quote in row.quotes if quote not in quotes]
    return cited


def _totals(request: Request, filters: "Filters", order: dict[str, Any]) -> Found:
    from korea_trade.questions.row import Row

    rows = request.trade.totals(filters, order_of(order))

    def view(beside: "DerivedColumns | None", chart: SortKey | None) -> "View":
        from korea_trade.presentation.tables.totals import TotalsView

        return TotalsView(rows, request.context, beside, chart)

    return Found(rows, Row, filters, view)


def _ranking(by: "RankedBy") -> "Callable[[Request, Filters, dict[str, Any]], Found]":
    def ask(request: Request, filters: "Filters", order: dict[str, Any]) -> Found:
        from korea_trade.questions.row import RankedRow

        question = request.trade.items if by == "item" else request.trade.regions
        ranking = question(filters, order_of(order), order["all_periods"])

        def view(beside: "DerivedColumns | None", chart: SortKey | None) -> "View":
            from korea_trade.presentation.tables.ranking import RankingView

            return RankingView(ranking, by, request.context, beside, chart)

        return Found(ranking.rows, RankedRow, ranking.filters, view)

    return ask


def _milestones(request: Request, filters: "Filters", order: dict[str, Any]) -> Found:
    from korea_trade.questions.row import MilestoneRow

    rows = request.trade.milestones(filters, order_of(order))

    def view(_beside: "DerivedColumns | None", _chart: SortKey | None) -> "View":
        from korea_trade.presentation.tables.milestones import MilestonesView

        return MilestonesView(rows, request.context)

    return Found(rows, MilestoneRow, filters, view)


def _facts(request: Request, filters: "Filters", order: dict[str, Any]) -> Found:
    from korea_trade.questions.row import FactRow

    rows = request.trade.facts(filters, order_of(order))

    def view(_beside: "DerivedColumns | None", _chart: SortKey | None) -> "View":
        from korea_trade.presentation.tables.facts import FactsView

        return FactsView(rows, request.context)

    return Found(rows, FactRow, filters, view)


def _derived(request: Request, filters: "Filters", order: dict[str, Any]) -> Found:
    from korea_trade.questions.row import DerivedRow

    rows = request.trade.derived(filters, order_of(order))

    def view(_beside: "DerivedColumns | None", _chart: SortKey | None) -> "View":
        from korea_trade.presentation.tables.derived import DerivedView

        return DerivedView(rows, request.context)

    return Found(rows, DerivedRow, filters, view)


LISTINGS = (
    Listing(
        "totals",
        "How much did Korea trade in all: exports, imports, balance?",
        ("ktrade totals --year 2020", "ktrade totals --flow exports --derived", "ktrade totals --sector ict --json"),
        _totals,
        ("item", "partner"),
        figures=True,
    ),
    Listing(
        "items",
        "Which goods does Korea trade most, and which grew? Exports to the world by item, unless you say otherwise.",
        ("ktrade items --sort growth", "ktrade items chips", "ktrade items --partner us --sector ict --chart"),
        _ranking("item"),
        ("measure",),
        figures=True,
        named="item",
    ),
    Listing(
        "regions",
        "With whom does Korea trade most? Exports of all items by partner, unless you say otherwise.",
        ("ktrade regions --year 2020", "ktrade regions china", "ktrade regions --item semiconductors --csv"),
        _ranking("partner"),
        ("measure",),
        figures=True,
        named="partner",
    ),
    Listing(
        "milestones",
        "What was the highest ever, the first in years, the longest run?",
        ("ktrade milestones", "ktrade milestones --year 2025", "ktrade milestones --measure streak --item bio-health"),
        _milestones,
    ),
    Listing(
        "facts",
        "What do the documents state, all of it?",
        (
            "ktrade facts --item chips",
            "ktrade facts --source article-2025",
            "ktrade facts --columns id,value,unit --csv",
        ),
        _facts,
    ),
    Listing(
        "derived",
        "What follows from the facts and is stated nowhere, with its bounds and formula?",
        ("ktrade derived --period 2019", "ktrade derived --partner us", "ktrade derived --flow balance --json"),
        _derived,
        ("measure",),
    ),
)
