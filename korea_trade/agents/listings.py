"""Tools that list facts: all of them, totals, rankings, pages of names, comparisons, derived figures."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from korea_trade.agents.arguments import (
    About,
    Compared,
    DerivedWanted,
    FactsWanted,
    InPeriods,
    Paged,
    Ranked,
    Totals,
)
from korea_trade.agents.reply import Part, Reply, reply_of_rows, schema_of_reply
from korea_trade.agents.sentences import is_derived
from korea_trade.agents.structure import Structure, json_of, schema_of_row, structure_of
from korea_trade.agents.tool import AnswerContext, Tool, tool
from korea_trade.messages.phrases import ComparedBy, Message, Phrases
from korea_trade.model.codes import Measure
from korea_trade.phrase import phrase
from korea_trade.questions.about import without_own_rows
from korea_trade.questions.compared_row import ComparisonRow
from korea_trade.questions.comparing import Pair
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.filters import Filters
from korea_trade.questions.order import Order
from korea_trade.questions.page_row import AboutRow
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.row import ListedRow, Row
from korea_trade.questions.row_with_rank import RowWithRank

_MORE: Structure = {"statement": {"type": "string"}, "is_derived": {"type": "boolean"}}
_BOUND: Structure = {"type": ["string", "null"]}
_MORE_WITH_SHARES: Structure = _MORE | {"share_low": _BOUND, "share_high": _BOUND}


def facts(context: AnswerContext, asked: FactsWanted) -> Reply:
    """List facts: each figure, share, count, rank, streak and threshold that a document states.

    Every row has its statement in words, id, value as a string, unit, status, caveat and the quotes that prove it.
    Without arguments it lists everything.
    """
    return _filtered(context, context.trade.facts, asked, "facts")


def totals(context: AnswerContext, asked: Totals) -> Reply:
    """List totals: exports, imports, balance and investment as a whole, by period and sector."""
    return _filtered(context, context.trade.totals, asked, "totals")


def rank(context: AnswerContext, asked: Ranked) -> Reply:
    """Rank items or partners by level, growth or share, within each period, sector and document.

    Without a period it ranks the latest whole year, but names asked for in all periods, and then gives the other facts
    about them (`relation`). `rank` counts only members whose figure is stated: where `ranked_of` is less than
    `group_size`, say "of N stated", as those without a figure may rank higher. Countries are ranked among countries,
    regions among regions, the parts of a whole among its parts: several rows may be first. A share that `derived` names
    is computed, between `share_low` and `share_high`.
    """
    filters, order = asked.filters(context.trade), Order(asked.sort, asked.lowest_first)
    question = context.trade.items if asked.by == "item" else context.trade.regions
    ranking = question(filters, order)
    latest = [] if ranking.latest_year is None else [phrase(Phrases.latest_year_ranked, ranking.latest_year)]
    beside = (
        _milestones_beside(context, ranking.listing, ranking.filters) if ranking.rows and not ranking.other_rows else []
    )
    more = _more_inside(context, ranking.listing, filters) if ranking else []
    apart = _ranked_apart({asked.by: ranking})
    remarks = [*latest, *without_own_rows(ranking.pages), *apart, *beside, *more]
    return _listed(context, list(ranking), asked, "rank", ranking.filters, remarks, ranking.listing)


def about(context: AnswerContext, asked: About) -> Reply:
    """Tell all that is known of items or partners over all periods, the latest first.

    Levels, growth, shares, limits and milestones; then its parts, the groups it belongs to and facts whose remarks name
    it (`relation`), and levels of the year before that follow from growth (`is_derived`).
    """
    names = [asked.names] if isinstance(asked.names, str) else asked.names
    filters = context.trade.filters_about(*names, filters=asked.filters(context.trade))
    pages = context.trade.pages(filters)
    rows = [row for page in pages for row in page.rows]
    ranked: dict[Literal["item", "partner"], list[AboutRow]] = {"item": [], "partner": []}
    for page in pages:
        ranked["item" if page.item is not None else "partner"] += page.rows
    among = [context.sentences.language.ranks_on_a_page(of_item=by == "item") for by in _ranked_within(ranked)]
    more = _more_inside(context, "about", filters) if rows else []
    return _listed(
        context, rows, asked, "about", filters, [*without_own_rows(pages), *among, *_ranked_apart(ranked), *more]
    )


def _ranked_within(rows: Mapping[Literal["item", "partner"], Iterable[AboutRow]]) -> list[Literal["item", "partner"]]:
    """As what rows are ranked that name both an item and a partner: among the items of one partner, or the reverse."""
    return [by for by, some in rows.items() if any(row.rank is not None and row.item and row.partner for row in some)]


def _ranked_apart(rows: Mapping[Literal["item", "partner"], Iterable[RowWithRank]]) -> list[Message]:
    """Which rows, ranked as items or as partners, have their rank among regions, or among the parts of a whole."""
    regions, parts = dict[str, None](), dict[str, None]()
    for by, some in rows.items():
        for row in some:
            code = row.item if by == "item" else row.partner
            if code is None or row.rank is None:
                continue
            if row.parent is not None or (by == "item" and row.partition is not None):
                parts[code] = None
            elif row.partition is not None:  # partners are divided into countries and regions only
                regions[code] = None
    return [phrase(Phrases.ranked_apart, tuple(regions), tuple(parts))] if regions or parts else []


def compare(context: AnswerContext, asked: Compared) -> Reply:
    """Compare two periods of one length, or two definitions of trade, as a whole or by item or partner.

    `first` and `second` are stated by documents; `value` (their difference), `growth` and `direction` are derived, with
    the bounds that rounding leaves. Nothing is derived from a figure that contradicts others (`doubtful`).
    """
    pair = context.trade.pair(
        (str(asked.first), str(asked.second)),
        by=asked.by,
        period=asked.period,
        sector=asked.sector,
        flow=asked.flow,
        daily=asked.daily,
    )
    rows = context.trade.compare_pair(pair)
    told = [context.sentences.language.sectors_differ()] if pair.of_sectors else []
    alone = [
        phrase(Phrases.side_alone, one.side, one.levels, one.daily, one.limits, pair.compared)
        for one in (context.trade.only_one_side(pair) if rows else ())
    ]
    return _reply(context, rows, asked, [*told, *alone] if rows else _why_nothing_compares(context, asked, pair))


def _why_nothing_compares(context: AnswerContext, asked: Compared, compared: Pair) -> list[Message]:
    """What there is of each side of an empty comparison, and which other way of comparing finds something."""
    trade, pair = context.trade, (str(asked.first), str(asked.second))
    told: list[Message] = []
    for side in (compared.first, compared.second):
        filters = compared.filters.with_only("sector" if compared.of_sectors else "period", side)
        all_facts = trade.facts(filters)
        facts = [fact for fact in all_facts if _is_of(fact, asked.by)]
        measures = (Measure.DAILY_AVERAGE,) if asked.daily else (Measure.VALUE, Measure.SHARE)
        levels = [fact for fact in facts if fact.measure in measures and fact.value is not None]
        derived_figures = [row for row in trade.derived(filters) if _is_of(row, asked.by)]
        others = () if facts else tuple((by, len(rows)) for by, rows in _by_kind(all_facts, asked.by) if rows)
        told.append(phrase(Phrases.side_has, side, len(facts), len(levels), len(derived_figures), asked.by, others))
    ways = trade.compared_otherwise(compared)
    return [
        phrase(Phrases.nothing_in_both, asked.by, compared.compared, bool(compared.filters.given), *pair),
        *told,
        *([phrase(Phrases.compares_otherwise, ways)] if ways else []),
    ]


def _by_kind(rows: Sequence[FactRow], by: ComparedBy) -> list[tuple[ComparedBy, list[FactRow]]]:
    """The rows of each other kind of comparison."""
    every: tuple[ComparedBy, ...] = (None, "item", "partner")
    kinds = [kind for kind in every if kind != by]
    return [(kind, [row for row in rows if _is_of(row, kind)]) for kind in kinds]


def _is_of(row: Row | DerivedRow, by: str | None) -> bool:
    """Whether a row is about what is compared: trade as a whole, items, or partners."""
    match by:
        case "item":
            return row.item is not None
        case "partner":
            return row.partner is not None
        case _:
            return row.item is None and row.partner is None


def derived(context: AnswerContext, asked: DerivedWanted) -> Reply:
    """List figures that no document states and that follow from stated ones: each with bounds, formula and facts."""
    return _filtered(context, context.trade.derived, asked, "derived")


def _filtered(
    context: AnswerContext, question: Callable[[Filters], Sequence[ListedRow]], asked: InPeriods, view: str
) -> Reply:
    filters = asked.filters(context.trade)
    rows = question(filters)
    beside = _milestones_beside(context, view, filters) if rows else []
    more = _more_inside(context, view, filters) if rows else []
    return _listed(context, rows, asked, view, filters, [*beside, *more])


def _listed(
    context: AnswerContext,
    rows: Sequence[ListedRow],
    asked: Paged,
    view: str,
    filters: Filters,
    remarks: Sequence[Message | str] = (),
    listing: str | None = None,
) -> Reply:
    others = [] if rows else _elsewhere(context, view, listing or view, filters, asked)
    return _reply(context, rows, asked, [*remarks, *others])


def _more_inside(context: AnswerContext, view: str, filters: Filters) -> list[Message]:
    """How much more there is of the months inside the years that were asked for as periods."""
    years = ((periods, inside) for periods, inside in filters.inside_periods().items() if inside.year)
    counted = ((periods, context.trade.count_more_inside(view, filters, inside)) for periods, inside in years)
    return [phrase(Phrases.more_inside_years, number, periods) for periods, number in counted if number]


def _milestones_beside(context: AnswerContext, view: str, filters: Filters) -> list[Message]:
    """How many milestones the tool facts has of what a listing of levels and growth is about."""
    counted = context.trade.count_milestones_beside(view, filters)
    return [phrase(Phrases.tool_has_milestones, counted.number, counted.of_kind, view)] if counted.of_kind else []


def _reply(context: AnswerContext, rows: Sequence[ListedRow], asked: Paged, remarks: Sequence[Message | str]) -> Reply:
    def structure(row: ListedRow) -> Structure:
        said: Structure = {"statement": context.sentences.of(row), "is_derived": is_derived(row)}
        if isinstance(row, RowWithRank):
            low, high = map(json_of, context.sentences.share_bounds(row))
            said |= {"share_low": low, "share_high": high}
        return structure_of(context.sentences.in_its_language(row)) | said

    part = Part(asked.limit, asked.offset)
    told = [*_sectors_of(rows), *remarks]
    return reply_of_rows(rows, part, structure, context.sentences.line, context.say, list(map(context.say, told)))


def _sectors_of(rows: Sequence[ListedRow]) -> list[Message]:
    """That rows are of several definitions of trade, which must not be mixed; rows that compare two say so already."""
    sectors = tuple(dict.fromkeys(str(row.sector) for row in rows if not isinstance(row, ComparisonRow)))
    return [phrase(Phrases.several_sectors, sectors)] if len(sectors) > 1 else []


def _elsewhere(context: AnswerContext, view: str, listing: str, filters: Filters, asked: Paged) -> list[Message]:
    """That nothing was found, and which tools that take the same filters have something under them."""
    given = {name for name, value in asked if value is not None and name in FactsWanted.model_fields}
    counts = context.trade.counts_elsewhere(listing, filters)
    found = [
        phrase(Phrases.tool_has_rows, name, count.number, count.of_kind, listing)
        for name, count in counts.items()
        if given <= set((FactsWanted if name == "facts" else DerivedWanted).model_fields)
    ]
    found = [*_own_inside(context, view, listing, filters), *(found or _inside(context, listing, filters))]
    if not found and filters.given:
        found = [phrase(Phrases.lift_a_filter)]
    return [phrase(Phrases.no_rows, view), *found]


def _own_inside(context: AnswerContext, tool_name: str, listing: str, filters: Filters) -> list[Message]:
    """How much the tool itself has of the months and parts inside the periods asked for, and how to ask for these."""
    counted = (
        (context.trade.count_more_inside(listing, filters, inside), inside)
        for inside in filters.inside_periods().values()
    )
    return [
        phrase(Phrases.tool_has_inside, tool_name, number, number, listing, _asking(inside))
        for number, inside in counted
        if number
    ]


def _asking(inside: Filters) -> tuple[str, ...]:
    """The arguments that ask for what is inside periods."""
    ends = (("from_period", inside.from_), ("to_period", inside.to))
    asking = tuple(f"{name}: {end}" for name, end in ends if end)
    return asking or (f"year: {', '.join(map(str, inside.year))}",)


def _inside(context: AnswerContext, listing: str, filters: Filters) -> list[Message]:
    """Which tools have something of the months and parts inside the periods asked for, and how to ask for these."""
    return [
        phrase(Phrases.tool_has_inside, name, count.number, count.of_kind, listing, _asking(inside))
        for inside in filters.inside_periods().values()
        for name, count in context.trade.counts_elsewhere(listing, inside).items()
    ]


def _gives(row_type: type[ListedRow]) -> Structure:
    has_shares = issubclass(row_type, RowWithRank)
    return schema_of_reply(schema_of_row(row_type, _MORE_WITH_SHARES if has_shares else _MORE))


LISTINGS: tuple[Tool, ...] = (
    tool("facts", "Facts", FactsWanted, _gives(FactRow), facts),
    tool("totals", "Totals", Totals, _gives(Row), totals),
    tool("rank", "Ranking", Ranked, _gives(RankedRow), rank),
    tool("about", "All about a name", About, _gives(AboutRow), about),
    tool("compare", "Comparison", Compared, _gives(ComparisonRow), compare),
    tool("derived", "Derived figures", DerivedWanted, _gives(DerivedRow), derived),
)
