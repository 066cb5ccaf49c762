"""Periods, items and partners of a sum that have something in common, so that it has this in it twice."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from korea_trade.light_dataclass import dataclass
from korea_trade.model.coded import above
from korea_trade.model.period import Period
from korea_trade.questions.second_look import SecondLook


def periods_overlap(texts: Sequence[str]) -> bool:
    """Whether some of the periods have days in common."""
    try:
        periods = {period.canonical: period for period in map(Period.parse, texts)}.values()
    except ValueError:
        return False
    placed = sorted(periods, key=lambda period: period.first_day)
    return any(later.first_day <= period.last_day for period, later in pairwise(placed))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an item or partner stands in its list: what it is a part of, and in which division of all trade.

    A sum across the list has others of the list in it, of which its members are those that documents name.
    """

    wholes: frozenset[str] = frozenset()
    division: str | None = None
    is_sum: bool = False


def _places(look: SecondLook, column: str) -> dict[str, _Place]:
    """The place of each item or partner."""
    division = "partition" if column == "item" else "NULL"
    query = f"SELECT code, parent, {division}, aggregate FROM {column}_codes"  # noqa: S608
    codes = look.read(query, lambda cursor: cursor.fetchall()) or []
    parent_of = {code: parent for code, parent, _, _ in codes if parent is not None}
    division_of = {code: found for code, _, found, _ in codes}
    wholes = {code: tuple(above(code, parent_of)) for code, _, _, _ in codes}
    return {
        code: _Place(frozenset(wholes[code]), division_of.get((code, *wholes[code])[-1]), bool(is_sum))
        for code, _, _, is_sum in codes
    }


def names_overlap(look: SecondLook, column: str, rows: Sequence[Collection[str | None]]) -> bool:
    """Whether in some row some items or partners count others in."""
    several = [codes for codes in rows if len(codes) > 1]
    if not several:
        return False
    place_of = _places(look, column)
    return any(_count_others_in(codes, place_of) for codes in several)


def _count_others_in(codes: Collection[str | None], place_of: Mapping[str, _Place]) -> bool:
    """Whether some count others in: parts beside their whole, a sum, or two divisions; no code is all of them."""
    parts = {code for code in codes if code is not None}
    if None in codes:
        return bool(parts)
    places = [place_of.get(part, _Place()) for part in parts]
    count_others_in = any(place.is_sum or place.wholes & parts for place in places)
    return len(parts) > 1 and (count_others_in or len({place.division for place in places}) > 1)
