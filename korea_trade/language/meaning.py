"""Facts in plain words: "highest in history", "8 months in a row", "exports of semiconductors in 2020"."""

from collections.abc import Mapping
from typing import Any

from korea_trade.model.codes import Among, Event, Measure, Ranked
from korea_trade.model.period import Period

_MONTHS = "January February March April May June July August September October November December".split()
_ORDINALS = {
    1: "",
    2: "second ",
    3: "third ",
    4: "fourth ",
    5: "fifth ",
    6: "sixth ",
    7: "seventh ",
    8: "eighth ",
    9: "ninth ",
}
SECTOR_NAMES = {"all-industries": "all industries", "ict": "ICT", "small-and-midsize": "small and midsize firms"}
_RANKED = {
    Ranked.DAILY_AVERAGE: "daily average",
    Ranked.DAILY_AVERAGE_GROWTH: "growth of the daily average",
    Ranked.GROWING_REGIONS: "number of regions with growth",
    Ranked.NUMBER_OF_EXPORTERS: "number of exporters",
}
_EVENTS = {
    Event.GROWTH: "growth",
    Event.SURPLUS: "a surplus",
    Event.DEFICIT: "a deficit",
    Event.RECORD: "a record",
    Event.BOTH_GROW: "both the value and the daily average grew",
    Event.ALL_GROW: "all of them grew",
    Event.ALL_GROW_AGAIN: "all of them grew twice in a row",
    Event.LARGEST_DESTINATION: "the largest destination",
}
FLOW_HEADINGS = {
    "exports": "Exports",
    "imports": "Imports",
    "balance": "Balance",
    "fdi": "Foreign direct investment",
    "other": "Other",
}
_FLOWS = {
    "exports": "exports",
    "imports": "imports",
    "balance": "trade balance",
    "fdi": "foreign direct investment",
    "other": "other",
}


def month_name(month: str) -> str:
    """``2018-11`` as "November 2018"; a year stays as it is."""
    year, dash, number = month.partition("-")
    return f"{_MONTHS[int(number) - 1]} {year}" if dash else year


def period_name(period: str) -> str:
    """A period in words: "2020", "November 2020", "January to October 2020"."""
    parsed = Period.parse(period)
    if "/" not in period:
        return month_name(period)
    first, last = month_name(str(parsed.start)), month_name(str(parsed.end))
    if parsed.start.year == parsed.end.year:
        first = first.partition(" ")[0]
    return f"{first} to {last}"


def meaning_of(fact: Mapping[str, Any]) -> str:
    """The plain meaning of a rank, streak, first time or threshold (keys as in a fact)."""
    match fact["measure"]:
        case Measure.RANK:
            return _rank(fact)
        case Measure.STREAK:
            return f"{_event(fact)}, {_count(fact)} in a row"
        case Measure.FIRST_IN:
            return f"{_event(fact)}, for the first time{_how_long(fact)}"
        case _:
            if fact["value"] == 0:
                return "in surplus" if fact["bound"] == "above" else "in deficit"
            return f"{fact['bound']} {_amount(fact['value'], fact['unit'])}"


def _rank(fact: Mapping[str, Any]) -> str:
    place = int(fact["value"])
    if fact["among"] == Among.ORDER:
        return f"{_ordinal(place).strip() or 'first'} country to reach {_amount(fact['level'], 'USD bn')}"
    if fact["among"] == Among.DESTINATIONS:
        return f"{_ordinal(place)}largest destination"
    among = {
        Among.HISTORY: "in history",
        Among.YEAR: f"in {fact['period'][:4]}",
        Among.SINCE: f"since {month_name(fact['since'])}" if fact["since"] else "",
        Among.WINDOW: f"in {fact['window']}",
    }[fact["among"]]
    what = f" {_RANKED[fact['ranked']]}" if fact["ranked"] else ""
    return f"{_ordinal(place)}highest{what} {among}"


def _ordinal(place: int) -> str:
    # Nothing for the first, as in "highest".
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place % 10 if place % 100 not in (11, 12, 13) else 0, "th")
    return _ORDINALS.get(place, f"{place}{ending} ")


def _event(fact: Mapping[str, Any]) -> str:
    if fact["event"] == Event.ABOVE:
        return f"above {_amount(fact['level'], 'USD bn')}"
    return _EVENTS[fact["event"]]


def _count(fact: Mapping[str, Any]) -> str:
    number = fact["value"]
    return f"{number} {fact['unit'][:-1] if number == 1 else fact['unit']}"


def _how_long(fact: Mapping[str, Any]) -> str:
    if fact["since"]:
        return f" since {month_name(fact['since'])}"
    return "" if fact["value"] is None else f" in {_count(fact)}"


def _amount(value: object, unit: str) -> str:
    return f"USD {value} bn" if unit == "USD bn" else f"{value} {unit}"


def inside_sentence(name: str) -> str:
    """A name as it stands inside a sentence: "Semiconductors" loses its capital, "OLEDs" and "K-food" keep theirs."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name


def with_article(partner: str) -> str:
    """A partner's name as it stands after "to": with "the" where English wants it."""
    if partner.startswith("All "):
        return inside_sentence(partner)
    return f"the {partner}" if partner in _WITH_ARTICLE else partner


_WITH_ARTICLE = frozenset({"United States", "European Union", "Middle East", "CIS", "U.S. and China together"})


def subject_of(fact: Mapping[str, Any]) -> str:
    """What a fact is about: flow, item, partner, period and sector in words."""
    item, partner = fact["item_name"], fact["partner_name"]
    flow = _FLOWS[fact["flow"]]
    of = "" if item is None else f" of {inside_sentence(item)}"
    if fact["flow"] == "other":
        flow, of = item or fact["measure"].replace("-", " "), ""
    where = "" if partner is None else f" {'from' if fact['flow'] == 'imports' else 'to'} {with_article(partner)}"
    if fact["flow"] == "other" and partner:
        where = f", {partner}"
    sector = "" if fact["sector"] == "all-industries" else f", {SECTOR_NAMES[fact['sector']]}"
    said = f"{flow}{of}{where}, {period_name(fact['period'])}{sector}"
    return said[0].upper() + said[1:]


def statement_of(fact: Mapping[str, Any]) -> str:
    """What a fact says of its subject: level, growth, direction, count or milestone, in words."""
    measure = fact["measure"]
    if measure in (Measure.RANK, Measure.STREAK, Measure.FIRST_IN, Measure.THRESHOLD):
        said = meaning_of(fact)
    else:
        said = ", ".join(part for part in (_level(fact), _change(fact)) if part)
    status = "" if fact["status"] == "actual" else f" ({fact['status']})"
    return said + status


def _level(fact: Mapping[str, Any]) -> str:
    value, measure = fact["value"], fact["measure"]
    prefix = "" if measure in (Measure.VALUE, Measure.COUNT, Measure.WORKING_DAYS) else f"{measure.replace('-', ' ')} "
    if value is None:
        return prefix.strip()
    if measure == Measure.COUNT:
        out_of = f" out of {fact['of']}" if fact["of"] is not None else ""
        return f"{value}{out_of} {fact['unit']}"
    bound = {"above": "more than ", "below": "less than ", None: ""}[fact["bound"]]
    return f"{prefix}{bound}{_amount(value, fact['unit'])}"


def _change(fact: Mapping[str, Any]) -> str:
    growth, direction = fact["growth"], fact["direction"]
    if growth is not None:
        return f"{direction} {abs(growth)} percent year-on-year" if growth else "unchanged year-on-year"
    return direction or ""
