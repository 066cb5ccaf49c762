"""What does exist, for a question that found nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import Measure, Unit
from korea_trade.model.period import Period
from korea_trade.phrase import phrase
from korea_trade.questions.filters import RANKINGS, Filters, column_of
from korea_trade.questions.left_out import (
    OF_KIND,
    Codes,
    Counted,
    apart_from_others,
    count_in,
    count_of,
    count_of_kind,
    has_page,
    ranks_names,
)
from korea_trade.questions.ranking_scope import as_ranked, inside_of
from korea_trade.store.engine import DuckDBPyConnection

_PAGES = {"facts": "TRUE", "derived": f"measure = '{DerivedKind.LEVEL}'"}
"""What the page of a name has of the name itself, by view."""
_MOST_NAMED = 12
_MOST_SHOWN = 3


def counts_elsewhere(connection: DuckDBPyConnection, view: str, filters: Filters) -> dict[str, Counted]:
    """By the other views that have something which passes the filters: how much.

    ``connection`` has the view of derived figures filled. "No match" is a statement, which must be true of all facts.
    """
    counts = {}
    for other in ("facts", "derived"):
        counted = count_of_kind(connection, other, filters, view)
        # What follows of something else says nothing of what was asked for.
        if (counted.of_kind if other == "derived" else counted.number) and other != view:
            counts[other] = counted
    return counts


def inside_periods(
    connection: DuckDBPyConnection, listing: str, filters: Filters, codes: Codes, asked: str = "facts"
) -> list[Message]:
    """Where periods are asked for: how much a listing, or the pages of names, has inside them, with the command.

    Facts are counted by the kind of the listing that was ``asked`` for too.
    """
    return [
        message
        for periods in filters.inside_periods()
        for message in _listed_inside(connection, listing, filters, periods, codes, asked)
    ]


def _listed_inside(
    connection: DuckDBPyConnection,
    listing: str,
    filters: Filters,
    periods: tuple[str, ...],
    codes: Codes,
    asked: str = "facts",
) -> list[Message]:
    inside = filters.inside_periods()[periods]
    number = count_of(connection, listing, inside, codes)
    if not number:
        return []
    where = Phrases.inside_the_year if inside.year else Phrases.inside_the_period
    of_kind = count_of_kind(connection, listing, inside, asked).of_kind if listing == "facts" else number
    named = apart_from_others(filters, periods)
    return [phrase(where, named, number, of_kind, asked, Command.of(listing, *inside.arguments(listing)))]


def _derived_inside(connection: DuckDBPyConnection, view: str, inside: Filters) -> list[Message]:
    """How much follows from facts ``inside`` periods, with the command."""
    counted = count_of_kind(connection, "derived", inside, view)
    if not counted.of_kind or view == "derived":
        return []
    command = Command.of("derived", *counted.filters.arguments("derived"))
    return [phrase(Phrases.derived_elsewhere, counted.number, counted.of_kind, view, command)]


def elsewhere(
    connection: DuckDBPyConnection, view: str, filters: Filters, codes: Codes, *, levels: bool = True
) -> list[Message]:
    """What there is inside the periods and in other views, each with the command that shows it.

    Of totals also the levels that were passed. Of a comparison, which is of no ``levels`` that are listed, only views.
    """
    phrases = {"facts": Phrases.facts_elsewhere, "derived": Phrases.derived_elsewhere}
    others = [
        phrase(
            phrases[other],
            counted.number,
            counted.of_kind,
            view,
            Command.of(other, *counted.filters.arguments(other)),
        )
        for other, counted in counts_elsewhere(connection, view, filters).items()
    ]
    inside = [
        message
        for periods in filters.inside_periods()
        for message in _inside(connection, view, filters, periods, codes, levels=levels)
    ]
    return [*(levels_passed(connection, view, filters) if levels and view == "totals" else ()), *inside, *others]


def _inside(
    connection: DuckDBPyConnection,
    view: str,
    filters: Filters,
    periods: tuple[str, ...],
    codes: Codes,
    *,
    levels: bool,
) -> list[Message]:
    """What a view has inside periods; where it has nothing, and nothing is known of these: what others have inside."""
    of_view = _listed_inside(connection, view, filters, periods, codes) if levels else []
    own = replace(filters, period=periods)
    passed = levels and view == "totals" and bool(levels_passed(connection, view, own))
    if of_view or passed or counts_elsewhere(connection, view, own):
        return of_view
    of_all = [
        *_listed_inside(connection, "facts", filters, periods, codes, view),
        *_derived_inside(connection, view, filters.inside_periods()[periods]),
    ]
    return of_all or (_listed_inside(connection, "about", filters, periods, codes) if has_page(filters) else [])


def withdrawn(connection: DuckDBPyConnection, view: str, filters: Filters) -> list[Message]:
    """How many figures that a view would have were withdrawn, which answers leave out; with the command for them."""
    where, parameters = filters.where()
    about = f"{OF_KIND.get(view, 'TRUE')} AND {inside_of(view, filters)}"
    condition = f"{where} AND {about} AND retracted IS NOT NULL"
    query = f"SELECT id FROM stated WHERE {condition} ORDER BY position"  # noqa: S608  (our own names)
    ids = [str(id_) for (id_,) in connection.execute(query, parameters).fetchall()]
    return [phrase(Phrases.only_withdrawn, len(ids), Command.of("show", *ids[:_MOST_SHOWN]))] if ids else []


def levels_passed(connection: DuckDBPyConnection, listing: str, filters: Filters) -> list[Message]:
    """The levels in dollars passed by what a listing is about, where none is stated: charts of totals draw them."""
    if filters.measure:
        return []
    passed = replace(as_ranked(filters) if listing in RANKINGS else filters, measure=(Measure.THRESHOLD,))
    where, parameters = passed.where()
    query = (
        f"SELECT count(*) FROM milestones WHERE {where} AND {OF_KIND[listing]} AND {inside_of(listing, filters)} "  # noqa: S608
        f"AND ranked IS NULL AND value <> 0 AND unit = '{Unit.USD_BN}'"
    )
    ((number,),) = connection.execute(query, parameters).fetchall()
    command = Command.of("milestones", *passed.arguments("milestones"))
    return [phrase(Phrases.only_levels_passed, command)] if number else []


def side_of_comparison(
    connection: DuckDBPyConnection, period: str, filters: Filters, listing: str, daily: bool
) -> Message:
    """What a period has of what a listing is about, to be compared by: levels, plans, levels passed or only growth.

    Where none is stated, those that follow from facts count. ``connection`` has the view of derived figures filled.
    """
    levels = "('daily-average')" if daily else "('value', 'share')"
    side = replace(filters, period=(period,))
    where, parameters = side.where()
    query = (
        f"SELECT count(value) FILTER (measure IN {levels} AND status NOT IN ('target', 'forecast')), "  # noqa: S608
        f"count(value) FILTER (measure IN {levels} AND status IN ('target', 'forecast')), "
        "count(*) FILTER (measure = 'threshold' AND status NOT IN ('target', 'forecast') AND value <> 0), "
        f"count(growth) FILTER (measure IN {levels} AND value IS NULL) "
        f"FROM facts WHERE {where} AND {OF_KIND[listing]} AND ranked IS NULL"
    )
    ((stated, planned, passed, grown),) = connection.execute(query, parameters).fetchall()
    passed_by_levels = 0 if daily else int(passed)
    derived = 0 if stated or daily else _levels_derived(connection, side, listing)
    command = Command.of("derived", *side.arguments("derived"))
    counts = (int(stated), int(planned), passed_by_levels, int(grown), daily, derived)
    return phrase(Phrases.side_states, period, *counts, command)


def _levels_derived(connection: DuckDBPyConnection, filters: Filters, listing: str) -> int:
    """How many levels of what a listing is about follow from facts."""
    where, parameters = filters.where("derived")
    condition = f"{where} AND {OF_KIND[listing]} AND measure = '{DerivedKind.LEVEL}'"
    ((number,),) = connection.execute(f"SELECT count(*) FROM derived WHERE {condition}", parameters).fetchall()  # noqa: S608
    return int(number)


def hint(connection: DuckDBPyConnection, view: str, filters: Filters) -> Message:
    """Which filter to lift and what it could be instead, in a sentence with a whole command with its options.

    Of periods the nearest that has happened is the example, if any has. A ranking of names has all of their pages,
    which are the listing "about".
    """
    of_names = view == "about" or ranks_names(view, filters)
    for name in filters.given:
        column = "period" if name in ("year", "from_", "to") else name
        lifted = filters.without(name)
        found = _found_in(connection, column, lifted, _PAGES if of_names else {view: inside_of(view, lifted)})
        if found:
            values = list(found)
            shown = [*values[:_MOST_NAMED], *(["…"] if len(values) > _MOST_NAMED else [])]
            happened = [value for value, has_happened in found.items() if has_happened] or values
            instead = lifted.with_only(column, _nearest(happened, filters) if column == "period" else values[0])
            command = Command.of(view, *instead.arguments(view))
            return phrase(Phrases.without_filter, name.rstrip("_"), shown, command)
    return _without_several(connection, "facts" if view == "about" else view, filters)


def _found_in(
    connection: DuckDBPyConnection, column: str, filters: Filters, listed: Mapping[str, str]
) -> dict[str, bool]:
    """The values that a column has where views list rows, by a condition each; and whether any of it has happened."""
    selects, bound = [], []
    for view, condition in listed.items():
        where, parameters = filters.where(view)
        selects.append(f"SELECT {column_of(column, view)} AS found, status FROM {view} WHERE {where} AND {condition}")  # noqa: S608
        bound += parameters
    query = (
        f"SELECT found, bool_or(status NOT IN ('target', 'forecast')) FROM ({' UNION ALL '.join(selects)}) "  # noqa: S608
        "WHERE found IS NOT NULL GROUP BY found ORDER BY found"
    )
    return {str(value): bool(has_happened) for value, has_happened in connection.execute(query, bound).fetchall()}


def _nearest(periods: Sequence[str], filters: Filters) -> str:
    """The period whose middle is nearest to that of the first period asked for; of two the later."""
    asked = next(iter(filters.spans()), None)
    ends = [Period.parse(end) for end in (filters.from_, filters.to) if end is not None]
    middle = _middle(asked or ends[0]) if asked or ends else None
    return min(
        periods,
        key=lambda text: (
            0 if middle is None else abs(_middle(Period.parse(text)) - middle),
            -_middle(Period.parse(text)),
        ),
    )


def _middle(period: Period) -> int:
    """Twice the middle of a period, in days."""
    return period.first_day.toordinal() + period.last_day.toordinal()


def outside(filters: Filters) -> list[Message]:
    """That periods asked for lie outside the years or the ends asked for beside them, where none lies inside."""
    apart = filters.apart()
    if not apart or len(apart) < len(filters.period):
        return []
    limits = filters.only(("year", "from_", "to")).arguments()
    return [phrase(Phrases.outside, [period.text for period in apart], limits)]


def _without_several(connection: DuckDBPyConnection, view: str, filters: Filters) -> Message:
    """Filters that leave something when they are lifted together, none of them needlessly; with the command."""
    if not count_in(connection, "facts", filters.only(())):
        return phrase(Phrases.no_facts_at_all, Command.of("sources"))
    if not count_in(connection, view, filters.only(())):
        return phrase(Phrases.nothing_of_this_kind, Command.of("facts"))
    kept: list[str] = []
    for name in filters.given:
        kept += [name] if count_in(connection, view, filters.only((*kept, name))) else []
    lifted = tuple(name.rstrip("_") for name in filters.given if name not in kept)
    command = Command.of(view, *filters.only(kept).arguments(view))
    return phrase(Phrases.without_filters, lifted, command)
