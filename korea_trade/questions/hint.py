"""What does exist, for a question that found nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.coded import CodeLists
from korea_trade.model.codes import Measure
from korea_trade.questions.filters import WORLD, Filters
from korea_trade.questions.ranking import RANKINGS, as_ranked, inside_of
from korea_trade.said import said
from korea_trade.store.engine import DuckDBPyConnection

_MOST_NAMED = 12
OF_KIND = {
    "totals": "item IS NULL AND partner IS NULL",
    "items": "item IS NOT NULL",
    "regions": "partner IS NOT NULL",
}
"""What the rows of a listing are about: its kind. The other listings take every kind."""
Codes = Callable[[], CodeLists]
"""Gives the items and partners, when they are asked for."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows another view has under filters, and how many of them are of the kind that was asked for."""

    number: int
    of_kind: int
    filters: Filters


def counts_elsewhere(connection: DuckDBPyConnection, view: str, filters: Filters) -> dict[str, Counted]:
    """By the other views that have something which passes the filters: how much.

    ``connection`` has the view of derived figures filled. "No match" is a statement, which must be true of all facts.
    """
    counts = {}
    for other in ("facts", "derived"):
        # Of derived figures the measure is what was derived: a stated measure says nothing of them.
        counted = _counted(connection, other, filters.without("measure") if other == "derived" else filters, view)
        # What follows of something else says nothing of what was asked for.
        if (counted.of_kind if other == "derived" else counted.number) and other != view:
            counts[other] = counted
    return counts


def milestones_beside(connection: DuckDBPyConnection, listing: str, filters: Filters) -> list[Message]:
    """The milestones of what a listing of levels and growth is about, which it leaves out, with their command."""
    counted = count_milestones_beside(connection, listing, filters)
    if not counted.of_kind:
        return []
    command = Command.of("milestones", *counted.filters.arguments())
    return [said(Phrases.milestones_beside, counted.number, counted.of_kind, listing, command)]


def count_milestones_beside(connection: DuckDBPyConnection, listing: str, filters: Filters) -> Counted:
    """How many milestones pass the filters of a listing of levels and growth, and how many are of its kind.

    None where a measure is asked for, or the listing has milestones itself.
    """
    if listing not in OF_KIND or filters.measure:
        return Counted(0, 0, filters)
    asked = as_ranked(filters) if listing in RANKINGS else filters
    return _counted(connection, "milestones", asked, listing)


def _counted(connection: DuckDBPyConnection, view: str, filters: Filters, listing: str) -> Counted:
    """How many rows a view has, and how many of them are of the kind of a listing."""
    where, parameters = filters.where()
    of_kind = OF_KIND.get(listing, "TRUE")
    query = f"SELECT count(*), count(*) FILTER ({of_kind}) FROM {view} WHERE {where}"  # noqa: S608
    ((number, kind),) = connection.execute(query, parameters).fetchall()
    return Counted(int(number), int(kind), filters)


def inside_periods(connection: DuckDBPyConnection, view: str, filters: Filters) -> list[Message]:
    """Where periods are asked for: how much a view has of the months and parts inside them, with the command."""
    inside = filters.inside_periods()
    number = 0 if inside is None else _count(connection, view, inside)
    if inside is None or not number:
        return []
    phrase = Phrases.inside_the_year if inside.year else Phrases.inside_the_period
    return [said(phrase, number, Command.of(view, *inside.arguments()))]


def more_inside_periods(connection: DuckDBPyConnection, command: str, filters: Filters, codes: Codes) -> list[Message]:
    """Where periods are asked for that have some: how much more there is of the months and parts inside them.

    ``command`` is a listing, "about", or the chart of one of them ("chart totals"). Where a ranking of names has no
    more, it is their pages that may have, of groups and parts.
    """
    inside = filters.inside_periods()
    number = 0 if inside is None else count_more_inside(connection, command.rsplit(maxsplit=1)[-1], filters, codes)
    if not number and command in RANKINGS and _has_page(filters):
        return more_inside_periods(connection, "about", filters, codes)
    if inside is None or not number:
        return []
    whole = Command.of(*command.split(), *inside.arguments())
    if inside.year:
        return [said(Phrases.more_inside_the_year, number, tuple(map(str, inside.year)), whole)]
    return [said(Phrases.more_inside_the_period, number, whole)]


def count_more_inside(connection: DuckDBPyConnection, listing: str, filters: Filters, codes: Codes) -> int:
    """How much more a listing has of the months and parts inside the periods that are asked for."""
    inside = filters.inside_periods()
    if inside is None:
        return 0
    if listing == "about":
        return _count_on_pages(connection, inside, codes) - _count_on_pages(connection, filters, codes)
    return _count(connection, listing, inside) - _count(connection, listing, filters)


def names_without(connection: DuckDBPyConnection, view: str, filters: Filters) -> list[tuple[str, str]]:
    """Of several items or partners that are asked for: those that a view has nothing of, by their kind."""
    return [
        (kind, name)
        for kind, names in several_named(filters)
        for name in names
        if not _count(connection, view, filters.with_only(kind, name))
    ]


def several_named(filters: Filters) -> list[tuple[str, list[str]]]:
    """The items and the partners that are asked for, where they are several."""
    named = {"item": list(filters.item), "partner": [name for name in filters.partner if name != WORLD]}
    return [(kind, names) for kind, names in named.items() if len(names) > 1]


def nothing_of(connection: DuckDBPyConnection, missing: Sequence[tuple[str, str]]) -> list[Message]:
    """That there is nothing of names, each with the command that shows what is known of it, if anything is."""
    told = []
    for kind, name in missing:
        known = _count(connection, "facts", Filters().with_only(kind, name))
        command = Command.of("about", f"--{kind}", name)
        told.append(said(Phrases.nothing_of_name_here, name, command) if known else said(Phrases.nothing_of_name, name))
    return told


def _inside_pages(connection: DuckDBPyConnection, filters: Filters, codes: Codes) -> list[Message]:
    """How much the pages of names have of the months and parts inside periods, as of groups, with the command."""
    inside = filters.inside_periods()
    number = 0 if inside is None or not _has_page(filters) else _count_on_pages(connection, inside, codes)
    if inside is None or not number:
        return []
    phrase = Phrases.inside_the_year if inside.year else Phrases.inside_the_period
    return [said(phrase, number, Command.of("about", *inside.arguments()))]


def _has_page(filters: Filters) -> bool:
    """Whether there are names to show the pages of, with nothing that these cannot be asked for."""
    beside = filters.measure or filters.comparison or filters.unit
    return not beside and bool(filters.item or set(filters.partner) - {WORLD})


def _count_on_pages(connection: DuckDBPyConnection, filters: Filters, codes: Codes) -> int:
    """How many facts the pages of names have, each once."""
    from korea_trade.questions.about import on_pages

    where, parameters = on_pages(codes(), filters)
    ((number,),) = connection.execute(f"SELECT count(*) FROM answers WHERE {where}", parameters).fetchall()  # noqa: S608
    return int(number)


def _count(connection: DuckDBPyConnection, listing: str, filters: Filters) -> int:
    """How many rows a listing has: rankings of a name with what else is known of it."""
    named = {"items": filters.item, "regions": filters.partner}.get(listing, ())
    view, condition = listing, inside_of(listing, filters)
    if named:
        view = "answers"
        condition = f"({condition} OR measure NOT IN ('{Measure.VALUE}', '{Measure.SHARE}'))"
    elif listing in RANKINGS:
        filters = as_ranked(filters)
    where, parameters = filters.where()
    query = f"SELECT count(*) FROM {view} WHERE {where} AND {condition}"  # noqa: S608
    ((number,),) = connection.execute(query, parameters).fetchall()
    return int(number)


def elsewhere(connection: DuckDBPyConnection, view: str, filters: Filters, codes: Codes) -> list[Message]:
    """What there is inside the periods and in other views, each with the command that shows it, with its options."""
    phrases = {"facts": Phrases.facts_elsewhere, "derived": Phrases.derived_elsewhere}
    others = [
        said(
            phrases[other],
            counted.number,
            counted.of_kind,
            view,
            Command.of(other, *counted.filters.arguments()),
        )
        for other, counted in counts_elsewhere(connection, view, filters).items()
    ]
    inside = inside_periods(connection, view, filters)
    found = [*(levels_passed(connection, filters) if view == "totals" else ()), *inside, *others]
    return found or inside_periods(connection, "facts", filters) or _inside_pages(connection, filters, codes)


def levels_passed(connection: DuckDBPyConnection, filters: Filters) -> list[Message]:
    """The levels that trade as a whole has passed, where no level is stated: charts of totals draw them."""
    if filters.measure:
        return []
    passed = replace(filters, measure=(Measure.THRESHOLD,))
    where, parameters = passed.where()
    query = (
        f"SELECT count(*) FROM milestones WHERE {where} AND item IS NULL AND partner IS NULL AND flow <> 'other' "  # noqa: S608
        "AND ranked IS NULL AND value <> 0"
    )
    ((number,),) = connection.execute(query, parameters).fetchall()
    command = Command.of("milestones", *passed.arguments())
    return [said(Phrases.only_levels_passed, command)] if number else []


def side_of_comparison(
    connection: DuckDBPyConnection, period: str, filters: Filters, by: str | None, daily: bool
) -> Message:
    """What a period has to be compared by, as a whole or by item or partner: levels, plans, or only levels passed."""
    about = {None: "item IS NULL AND partner IS NULL", "item": "item IS NOT NULL", "partner": "partner IS NOT NULL"}[by]
    levels = "('daily-average')" if daily else "('value', 'share')"
    where, parameters = replace(filters, period=(period,)).where()
    query = (
        f"SELECT count(*) FILTER (measure IN {levels} AND status NOT IN ('target', 'forecast')), "  # noqa: S608
        f"count(*) FILTER (measure IN {levels} AND status IN ('target', 'forecast')), "
        "count(*) FILTER (measure = 'threshold' AND status NOT IN ('target', 'forecast') AND value <> 0) "
        f"FROM facts WHERE {where} AND {about} AND ranked IS NULL AND value IS NOT NULL"
    )
    ((stated, planned, passed),) = connection.execute(query, parameters).fetchall()
    return said(Phrases.side_states, period, int(stated), int(planned), int(passed), daily)


def hint(connection: DuckDBPyConnection, view: str, filters: Filters) -> Message:
    """Which filter to lift and what it could be instead, in a sentence with a whole command with its options."""
    for name in filters.given:
        column = "period" if name in ("year", "from_", "to") else name
        lifted = filters.without(name)
        where, parameters = lifted.where()
        found = connection.execute(
            f"SELECT {column} AS found, count(*) FROM {view} WHERE {where} AND {inside_of(view, lifted)} "  # noqa: S608
            f"AND {column} IS NOT NULL GROUP BY found ORDER BY found",
            parameters,
        ).fetchall()
        if found:
            values = [str(value) for value, _ in found]
            shown = [*values[:_MOST_NAMED], *(["…"] if len(values) > _MOST_NAMED else [])]
            instead = lifted.with_only(column, values[-1] if column == "period" else values[0])
            command = Command.of(view, *instead.arguments())
            return said(Phrases.without_filter, f"--{name.rstrip('_')}", f"--{column}", shown, command)
    return _without_several(connection, view, filters)


def _without_several(connection: DuckDBPyConnection, view: str, filters: Filters) -> Message:
    """Filters that leave something when they are lifted together, none of them needlessly; with the command."""
    if not _count(connection, view, filters.only(())):
        return said(Phrases.nothing_of_this_kind, Command.of("facts"))
    kept: list[str] = []
    for name in filters.given:
        kept += [name] if _count(connection, view, filters.only((*kept, name))) else []
    lifted = tuple(f"--{name.rstrip('_')}" for name in filters.given if name not in kept)
    command = Command.of(view, *filters.only(kept).arguments())
    return said(Phrases.without_filters, lifted, command)
