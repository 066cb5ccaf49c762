"""Rankings: trade by item and by partner, ranked within each period, sector and source."""

from collections.abc import Callable, Sequence
from dataclasses import field, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from korea_trade.light_dataclass import dataclass
from korea_trade.model.coded import above
from korea_trade.model.codes import Measure
from korea_trade.model.interval import Interval, exactly, rounded, within
from korea_trade.questions.answered_rows import AnsweredRows, Listing
from korea_trade.questions.filters import EVERYTHING, Filters
from korea_trade.questions.order import Order, SortKey
from korea_trade.questions.places import places
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.ranking_scope import as_ranked, inside_of
from korea_trade.questions.select import select
from korea_trade.questions.sorting import Group, group_of, grouped, is_outlook, number_without_order, sort_rows
from korea_trade.store.engine import DuckDBPyConnection

if TYPE_CHECKING:
    from korea_trade.messages.phrases import Message
    from korea_trade.questions.about import Page

RankedBy = Literal["item", "partner"]
RankedIn = Literal["items", "regions"]


def listing_of(by: RankedBy) -> RankedIn:
    """The listing of what is ranked, and its view."""
    return "items" if by == "item" else "regions"


@dataclass(frozen=True, slots=True)
class Ranking(AnsweredRows[RankedRow]):
    """Ranked rows, and the period they are for where none was asked for (the latest whole year that has figures).

    It is the sequence of its rows, then ``other_rows``: the other facts on the ``pages`` of the names asked for.
    ``asked`` are the filters before anything was filled in; ``by`` says what is ranked, "item" or "partner";
    ``cut_off`` are the rows behind a limit, ``unordered`` is how many of the rows before the cut lack the figure that
    orders them.
    """

    rows: tuple[RankedRow, ...]
    filters: Filters
    latest_year: str | None
    asked: Filters = EVERYTHING
    other_rows: tuple[RankedRow, ...] = ()
    by: RankedBy = "item"
    cut_off: tuple[RankedRow, ...] = ()
    unordered: int = 0
    pages: "tuple[Page, ...]" = field(default=(), compare=False, repr=False)

    @property
    def listing(self) -> RankedIn:
        """The listing that it is: of items or of regions."""
        return listing_of(self.by)

    @property
    def is_inside_a_name_in_one_period(self) -> bool:
        """Whether the period was filled in of items with a partner, or of partners of an item, that was asked for."""
        inside = self.asked.named("partner" if self.by == "item" else "item")
        return self.latest_year is not None and bool(inside)

    @property
    def pages_shown(self) -> "list[Page]":
        """The pages without the rows behind a limit."""
        cut = {row.id for row in self.cut_off}
        return [replace(page, rows=tuple(row for row in page.rows if row.id not in cut)) for page in self.pages]

    def why_empty(self) -> "Sequence[Message]":
        """Why there are no rows, and what else there is; of names with only rows of others, that it is so."""
        from korea_trade.questions.about import without_own_rows

        return AnsweredRows.why_empty(self) or without_own_rows(self.pages)

    def listed(self) -> Listing[RankedRow]:
        """All rows."""
        return Listing((*self.rows, *self.other_rows), RankedRow, self.notebook, why=self.why_none)


def ask_ranking(
    connection: DuckDBPyConnection,
    by: RankedBy,
    filters: Filters,
    order: Order,
) -> Ranking:
    """Trade by item or partner: exports, unless another flow is asked for.

    Items are those of trade with the world unless inside a partner, partners those of all items unless inside one item.
    Without a period they are those of the latest whole year, but of what is asked for by name those of every period.
    """
    view = listing_of(by)
    asked = filters
    inside, sort = inside_of(view, filters), order.sort or SortKey.VALUE
    filters = as_ranked(filters)
    latest = None
    if not (filters.fixes_period or filters.all_periods or filters.named(by)):
        latest = _latest_year(connection, view, filters, inside)
        filters = replace(filters, period=() if latest is None else (latest,))
    # One item or partner keeps its place among all of them.
    everyone = filters.without(by)
    rows = listed_rows(connection, view, everyone, inside)
    rows = sort_rows(rows, sort, reverse=order.reverse, group=_aggregates_last)
    rows = with_places(rows, by, sort)
    chosen = filters.item if by == "item" else filters.partner
    rows = [row for row in rows if not chosen or getattr(row, by) in chosen]
    groups = grouped(rows, ranking_group)
    shown = rows if order.limit is None else [row for _, members in groups for row in members[: order.limit]]
    cut = [members for _, members in groups if order.limit is not None and len(members) > order.limit]
    unordered = sum(number_without_order(members[: order.limit], sort) for members in cut)
    cut_off = tuple(row for members in cut for row in members[order.limit :])
    return Ranking(tuple(shown), filters, latest, asked, by=by, cut_off=cut_off, unordered=unordered)


def listed_rows(
    connection: DuckDBPyConnection, view: str, filters: Filters, condition: str = "TRUE"
) -> list[RankedRow]:
    """The rows of the view "items" or "regions", with their shares, and inside which partner or item they are."""
    table = "item_codes" if view == "items" else "partner_codes"
    parents = connection.execute(f"SELECT code, parent FROM {table} WHERE parent IS NOT NULL").fetchall()  # noqa: S608
    parent_of = {str(code): str(parent) for code, parent in parents}
    return [
        replace(
            _with_share(row),
            inside=row.partner if view == "items" else row.item,
            above=() if row.parent is None else (row.parent, *above(row.parent, parent_of)),
        )
        for row in select(connection, RankedRow, view, filters, condition)
    ]


def with_places(rows: Sequence[RankedRow], ranked: str, sort: SortKey) -> list[RankedRow]:
    """Rows with their ranks by a figure, among items or partners ("item" or "partner")."""

    def member(row: RankedRow) -> str | None:
        return None if row.aggregate else row.item if ranked == "item" else row.partner

    def siblings(row: RankedRow) -> Group:
        return (*ranking_group(row), row.parent or "", row.partition or "")

    together: dict[Group, list[RankedRow]] = {}
    for row in rows:
        together.setdefault(siblings(row), []).append(row)
    known = {
        group: _known([row for row in members if member(row) is not None], member)
        for group, members in together.items()
    }
    found = places(rows, sort, siblings, member)
    return [
        replace(
            row,
            rank=place.rank,
            # A sum across the list is no member of a group.
            ranked_of=0 if row.aggregate else place.ranked_of,
            group_size=0 if row.aggregate else max(place.group_size, known[siblings(row)]),
        )
        for row, place in zip(rows, found, strict=True)
    ]


def _known(rows: Sequence[RankedRow], member: Callable[[RankedRow], str | None]) -> int:
    """How many members a group is known to have: those that the base names, and one more for what these leave over."""
    if not rows:
        return 0
    levels = {member(row): row.value for row in rows if row.measure is Measure.VALUE and row.value is not None}
    known, totals = rows[0].known, [row.total for row in rows if row.total is not None and row.parent is None]
    if len(levels) < known or not totals:
        return known
    stated = sum((rounded(level) for level in levels.values() if level is not None), exactly(0))
    return len(levels) + stated.entirely_below(rounded(totals[0]))


def _latest_year(connection: DuckDBPyConnection, view: str, filters: Filters, inside: str) -> str | None:
    where, parameters = filters.where()
    query = (
        f"SELECT CAST(max(year(period_start)) AS VARCHAR) FROM {view} WHERE {where} AND {inside} "  # noqa: S608
        "AND period_start = make_date(year(period_start), 1, 1) AND period_end = make_date(year(period_start), 12, 31) "
        "AND status IN ('actual', 'provisional', 'revised') AND (value IS NOT NULL OR growth IS NOT NULL)"
    )
    found = connection.execute(query, parameters).fetchone()
    return found[0] if found else None


def _with_share(row: RankedRow) -> RankedRow:
    """The row with its share: the stated one, or part by total where both are levels and no mere limits."""
    if row.measure is Measure.SHARE:
        return replace(row, share=row.value, facts=(row.id,))
    if row.value is None or not row.total or row.total_id is None or not _is_plain(row):
        return replace(row, facts=(row.id,))
    return replace(row, share=share_of(row.value, row.total), facts=(row.id, row.total_id), derived=("share",))


def _is_plain(row: RankedRow) -> bool:
    """Whether part and total are levels, not limits, and the part does not contradict others."""
    return row.bound is None and row.total_bound is None and not row.is_doubtful


def share_of(part: Decimal, total: Decimal) -> Decimal:
    """The share of a part in its total in percent, 100 x part / total, with the digits that rounding leaves certain."""
    return within(share_between(part, total))


def share_between(part: Decimal, total: Decimal) -> Interval:
    """Between which percents the share of a part in its total is."""
    return rounded(part) * exactly(100) / rounded(total)


def _aggregates_last(row: RankedRow) -> Group:
    return (*ranking_group(row), row.aggregate)


def ranking_group(row: RankedRow) -> Group:
    """What rows must share to be listed together, also inside what they are; aims stand apart, after what happened.

    Ranked together are of these only the parts of the same whole.
    """
    return (is_outlook(row), *group_of(row), row.inside or "")
