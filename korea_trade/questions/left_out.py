"""What an answer leaves out: milestones, what is inside its periods, and names that it has nothing of."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from korea_trade.light_dataclass import dataclass
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.coded import CodeLists
from korea_trade.phrase import phrase
from korea_trade.questions.filters import RANKINGS, WORLD, Filters
from korea_trade.questions.ranking_scope import as_ranked, inside_of
from korea_trade.store.engine import DuckDBPyConnection

OF_KIND = {
    "totals": "item IS NULL AND partner IS NULL AND flow <> 'other'",
    "items": "item IS NOT NULL AND flow <> 'other'",
    "regions": "partner IS NOT NULL AND flow <> 'other'",
}
"""What the rows of a listing are about: its kind, of trade, so no inflation. The other listings take every kind."""
Codes = Callable[[], CodeLists]
"""Gives the items and partners, when they are asked for."""
Draws = Callable[[Filters], bool]
"""Whether a chart has something to draw under filters."""
NamesAnswered = Mapping[str, Collection[str | None]]
"""The items, and the partners, that an answer has something of, by "item" and "partner"."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many rows another view has under filters, and how many of them are of the kind that was asked for."""

    number: int
    of_kind: int
    filters: Filters


def milestones_beside(
    connection: DuckDBPyConnection, listing: str, filters: Filters, drawn: frozenset[str]
) -> list[Message]:
    """The milestones of what a listing of levels and growth is about, which it leaves out, with their command.

    Those that a chart has ``drawn`` are counted by themselves; where it draws all of the kind, there is nothing to say.
    """
    counted = count_milestones_beside(connection, listing, filters)
    where, parameters = counted.filters.where()
    query = f"SELECT count(*) FROM milestones WHERE {where} AND id IN (SELECT unnest(?))"  # noqa: S608
    ((shown,),) = connection.execute(query, [*parameters, list(drawn)]).fetchall() if drawn else ((0,),)
    if counted.of_kind <= shown:
        return []
    command = Command.of("milestones", *counted.filters.arguments("milestones"))
    return [phrase(Phrases.milestones_beside, counted.number, counted.of_kind, listing, command, int(shown))]


def count_milestones_beside(connection: DuckDBPyConnection, listing: str, filters: Filters) -> Counted:
    """How many milestones pass the filters of a listing of levels and growth, and how many are of its kind.

    None where a measure is asked for, or the listing has milestones itself.
    """
    if listing not in OF_KIND or filters.measure:
        return Counted(0, 0, filters)
    asked = as_ranked(filters) if listing in RANKINGS else filters
    return count_of_kind(connection, "milestones", asked, listing)


def count_of_kind(connection: DuckDBPyConnection, view: str, filters: Filters, listing: str) -> Counted:
    """How many rows a view has, and how many of them are of the kind of a listing."""
    where, parameters = filters.where(view)
    of_kind = OF_KIND.get(listing, "TRUE")
    query = f"SELECT count(*), count(*) FILTER ({of_kind}) FROM {view} WHERE {where}"  # noqa: S608
    ((number, kind),) = connection.execute(query, parameters).fetchall()
    return Counted(int(number), int(kind), filters)


def more_inside(
    connection: DuckDBPyConnection, listing: str, filters: Filters, codes: Codes, draws: Draws | None = None
) -> list[Message]:
    """Where periods are asked for that have some: how much more there is of the months and parts inside them.

    Where a ranking of names has no more, it is their pages that may have, of groups and parts. What a chart ``draws``
    is shown by a chart. Of several periods, those with nothing of their own are told of as such.
    """
    return [
        message
        for periods, inside in filters.inside_periods().items()
        if inside.year
        or len(filters.period) == 1
        or count_of(connection, listing, replace(filters, period=periods), codes)
        or not count_of(connection, listing, filters, codes)
        for message in _more_inside(connection, listing, filters, periods, codes, draws)
    ]


def _more_inside(
    connection: DuckDBPyConnection,
    listing: str,
    filters: Filters,
    periods: tuple[str, ...],
    codes: Codes,
    draws: Draws | None,
) -> list[Message]:
    inside = filters.inside_periods()[periods]
    drawn = draws is not None and draws(inside)
    number = count_more_inside(connection, listing, filters, inside, codes)
    if not number and not drawn and listing in RANKINGS and has_page(filters):
        return _more_inside(connection, "about", filters, periods, codes, None)
    if not number:
        return []
    whole = Command.of(*(("chart",) if drawn else ()), listing, *inside.arguments(listing))
    if inside.year:
        return [phrase(Phrases.more_inside_the_year, number, periods, whole)]
    return [phrase(Phrases.more_inside_the_period, number, apart_from_others(filters, periods), whole)]


def apart_from_others(filters: Filters, periods: Sequence[str]) -> tuple[str, ...]:
    """The periods, where they have to be told from others that are asked for beside them."""
    return () if len(filters.period) == 1 else tuple(periods)


def count_more_inside(
    connection: DuckDBPyConnection, listing: str, filters: Filters, inside: Filters, codes: Codes
) -> int:
    """How much more a listing has ``inside`` periods than of the periods themselves that filters ask for."""
    shown = replace(inside, period=filters.period)
    return count_of(connection, listing, inside, codes) - count_of(connection, listing, shown, codes)


def count_of(connection: DuckDBPyConnection, listing: str, filters: Filters, codes: Codes) -> int:
    """How many rows a listing has, or how many facts the pages of names: the listing "about".

    Rankings of names have the facts on their pages, where any is of the names themselves.
    """
    if listing == "about":
        return count_on_pages(connection, filters, codes)
    number = count_in(connection, listing, filters)
    return count_on_pages(connection, filters, codes) if number and ranks_names(listing, filters) else number


def values_without(
    connection: DuckDBPyConnection, listing: str, filters: Filters, codes: Codes, found: NamesAnswered | None = None
) -> list[tuple[str, str]]:
    """Of filters with several values: those that a listing, or the pages of names, has nothing of, by their filter.

    ``found`` are the items, and the partners, that an answer has something of. A word that means several sectors is
    dropped by none of them.
    """
    return [
        (kind, value)
        for kind, values in _several_values(filters)
        for value in values
        if not (
            value in found[kind]
            if found is not None and kind in found
            else count_of(connection, listing, filters.with_only(kind, value), codes)
        )
    ]


def _several_values(filters: Filters) -> list[tuple[str, list[str]]]:
    """The filters of several values, with their values: all but the world."""
    named = [(name, [str(value) for value in values if value != WORLD]) for name, values in filters.given.items()]
    return [(name, values) for name, values in named if len(values) > 1 and not _one_word(name, values)]


def _one_word(name: str, values: Sequence[str]) -> bool:
    if name != "sector":
        return False
    from korea_trade.vocabulary.spellings import codes_of_spellings

    return any(set(codes) == set(values) for codes in codes_of_spellings("sector").values())


def nothing_of(connection: DuckDBPyConnection, kind: str, name: str) -> Message:
    """That there is nothing of an item or partner, with the command that shows what is known of it, if anything is."""
    known = count_in(connection, "facts", Filters().with_only(kind, name))
    command = Command.of("about", f"--{kind}", name)
    return phrase(Phrases.nothing_of_name_here, name, command) if known else phrase(Phrases.nothing_of_name, name)


def ranks_names(listing: str, filters: Filters) -> bool:
    """Whether a listing is a ranking of names that are asked for."""
    return bool(
        {"items": filters.item, "regions": [name for name in filters.partner if name != WORLD]}.get(listing, ())
    )


def has_page(filters: Filters) -> bool:
    """Whether there are names to show the pages of, with nothing that these cannot be asked for."""
    beside = filters.measure or filters.comparison or filters.unit or filters.status
    return not beside and bool(filters.item or set(filters.partner) - {WORLD})


def count_on_pages(connection: DuckDBPyConnection, filters: Filters, codes: Codes) -> int:
    """How many facts the pages of names have, each once."""
    from korea_trade.questions.about import on_pages

    where, parameters = on_pages(connection, codes(), filters)
    ((number,),) = connection.execute(f"SELECT count(*) FROM facts WHERE {where}", parameters).fetchall()  # noqa: S608
    return int(number)


def count_in(connection: DuckDBPyConnection, listing: str, filters: Filters) -> int:
    """How many rows a listing has; rankings of names have all facts that are of the names themselves."""
    view, condition = listing, inside_of(listing, filters)
    if ranks_names(listing, filters):
        view, condition = "facts", "TRUE"
    elif listing in RANKINGS:
        filters = as_ranked(filters)
    where, parameters = filters.where(view)
    query = f"SELECT count(*) FROM {view} WHERE {where} AND {condition}"  # noqa: S608
    ((number,),) = connection.execute(query, parameters).fetchall()
    return int(number)
