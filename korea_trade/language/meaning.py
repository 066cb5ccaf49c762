"""Facts in plain words: "highest in history", "8 months in a row", "exports of semiconductors in 2020"."""

from collections.abc import Mapping
from typing import Any

from korea_trade.model.codes import Among, Comparison, Event, Frequency, Measure, Ranked, RankedFrom, Unit
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
SECTOR_NAMES = {
    "all-industries": "all industries",
    "ict": "ICT",
    "large": "large firms",
    "mid-sized": "mid-sized firms",
    "small": "small firms",
    "small-and-midsize": "small and midsize firms",
    "top-10": "the 10 largest firms",
}
_RANKED = {
    Ranked.GROWTH: "growth",
    Ranked.SHARE: "share",
    Ranked.QUANTITY: "quantity",
    Ranked.VOLUME: "volume",
    Ranked.PRICE: "price",
    Ranked.DAILY_AVERAGE: "daily average",
    Ranked.DAILY_AVERAGE_GROWTH: "growth of the daily average",
    Ranked.GROWING_REGIONS: "number of regions with growth",
    Ranked.NUMBER_OF_EXPORTERS: "number of exporters",
}
_EVENTS = {
    Event.GROWTH: "growth",
    Event.DOUBLE_DIGIT_GROWTH: "double-digit growth",
    Event.DECLINE: "decline",
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
    "trade": "Trade",
    "production": "Production",
    "domestic-sales": "Domestic sales",
    "fdi": "Foreign direct investment",
    "other": "Other",
}
_FLOWS = {
    "exports": "exports",
    "imports": "imports",
    "balance": "trade balance",
    "trade": "trade",
    "production": "production",
    "domestic-sales": "domestic sales",
    "fdi": "foreign direct investment",
    "other": "other",
}


_AGAINST = {
    Comparison.PREVIOUS_YEAR: "year-on-year",
    Comparison.PREVIOUS_MONTH: "month-on-month",
    Comparison.PREVIOUS_QUARTER: "quarter-on-quarter",
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
    if parsed.frequency is Frequency.DAYS:
        return _days_name(parsed)
    first, last = month_name(str(parsed.start)), month_name(str(parsed.end))
    if parsed.start.year == parsed.end.year:
        first = first.partition(" ")[0]
    return f"{first} to {last}"


def _days_name(period: Period) -> str:
    """A span of days: "March 1 to 20, 2024", "December 25, 2023 to January 5, 2024"."""
    first, last = period.first_day, period.last_day
    day = f"{_MONTHS[first.month - 1]} {first.day}"
    if first == last:
        return f"{day}, {first.year}"
    end = f"{last.day}" if period.start == period.end else f"{_MONTHS[last.month - 1]} {last.day}"
    year = "" if first.year == last.year else f", {first.year}"
    return f"{day}{year} to {end}, {last.year}"


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
            return _threshold(fact)


def _threshold(fact: Mapping[str, Any]) -> str:
    value, bound, unit = fact["value"], fact["bound"], fact["unit"]
    if fact.get("ranked"):
        return f"{_RANKED[fact['ranked']]} {bound} {_amount(value, unit)}"
    if value == 0:
        return "in surplus" if bound == "above" else "in deficit"
    if value < 0:
        return f"a deficit of {'more' if bound == 'below' else 'less'} than {_amount(-value, unit)}"
    if unit == Unit.TIMES:
        return f"{'more' if bound == 'above' else 'less'} than {value} times the year before"
    return f"{bound} {_amount(value, unit)}"


def _rank(fact: Mapping[str, Any]) -> str:
    place = int(fact["value"])
    if fact["among"] == Among.ORDER:
        return f"{_ordinal(place).strip() or 'first'} country to reach {_amount(fact['level'], 'USD bn')}"
    if fact["among"] == Among.DESTINATIONS:
        return f"{_ordinal(place)}{_largest(fact)} destination"
    if fact["among"] == Among.ITEMS:
        return f"{_ordinal(place)}{_largest(fact)} item"
    what = f" {_RANKED[fact['ranked']]}" if fact["ranked"] else ""
    return f"{_ordinal(place)}{_highest(fact)}{what} {_among(fact)}"


def _highest(fact: Mapping[str, Any]) -> str:
    return "lowest" if fact.get("ranked_from") == RankedFrom.LOWEST else "highest"


def _largest(fact: Mapping[str, Any]) -> str:
    return "smallest" if fact.get("ranked_from") == RankedFrom.LOWEST else "largest"


def _among(fact: Mapping[str, Any]) -> str:
    match fact["among"]:
        case Among.YEAR:
            return f"in {fact['period'][:4]}"
        case Among.SINCE:
            return f"since {period_name(fact['since'])}" if fact["since"] else ""
        case Among.WINDOW:
            return f"in {fact['window']}"
        case Among.WORLD:
            return "in the world"
        case Among.SAME_PERIOD:
            month = Period.parse(fact["period"])
            single = month.frequency is Frequency.MONTHLY
            return f"of any {_MONTHS[month.start.month - 1]}" if single else "of the same period in any year"
        case _:
            return "in history"


def _ordinal(place: int) -> str:
    # Nothing for the first, as in "highest".
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place % 10 if place % 100 not in (11, 12, 13) else 0, "th")
    return _ORDINALS.get(place, f"{place}{ending} ")


def _event(fact: Mapping[str, Any]) -> str:
    ranked = fact.get("ranked")
    if fact["event"] in (Event.ABOVE, Event.BELOW):
        unit = Ranked(ranked).level_unit if ranked else Unit.USD_BN
        what = f"{_RANKED[ranked]} " if ranked else ""
        return f"{what}{fact['event']} {_amount(fact['level'], unit)}"
    if fact["event"] == Event.RECORD and (fact.get("among") or _highest(fact) == "lowest"):
        return f"{_highest(fact)}{f' {_RANKED[ranked]}' if ranked else ''} {_among(fact)}"
    return f"{_EVENTS[fact['event']]} of the {_RANKED[ranked]}" if ranked else _EVENTS[fact["event"]]


def _count(fact: Mapping[str, Any]) -> str:
    number = fact["value"]
    return f"{number} {fact['unit'][:-1] if number == 1 else fact['unit']}"


def _how_long(fact: Mapping[str, Any]) -> str:
    if fact["since"]:
        return f" since {period_name(fact['since'])}"
    return "" if fact["value"] is None else f" in {_count(fact)}"


def _amount(value: object, unit: str) -> str:
    currency, _, rest = unit.partition(" ")
    if currency in ("USD", "KRW"):
        return f"{currency} {value} {rest}"
    return f"{value} {unit.replace('mn ', 'million ')}"


def inside_sentence(name: str) -> str:
    """A name as it stands inside a sentence: "Semiconductors" loses its capital, "OLEDs" and "K-food" keep theirs."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name


def with_article(partner: str) -> str:
    """A partner's name as it stands after "to": with "the" where English wants it."""
    if partner.startswith("All "):
        return inside_sentence(partner)
    return f"the {partner}" if partner in _WITH_ARTICLE else partner


_WITH_ARTICLE = frozenset({"United States", "European Union", "Middle East", "CIS", "U.S. and China together"})


_TOWARDS = {"imports": "from", "trade": "with", "production": "in", "domestic-sales": "in"}


def subject_of(fact: Mapping[str, Any]) -> str:
    """What a fact is about: flow, item, partner, period and sector in words."""
    item, partner = fact["item_name"], fact["partner_name"]
    flow = _FLOWS[fact["flow"]]
    of = "" if item is None else f" of {inside_sentence(item)}"
    if fact["flow"] == "other":
        flow, of = item or fact["measure"].removesuffix("-change").replace("-", " "), ""
    where = "" if partner is None else f" {_TOWARDS.get(fact['flow'], 'to')} {with_article(partner)}"
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
    elif measure == Measure.SHARE_CHANGE:
        said = _level(fact)
    else:
        said = ", ".join(part for part in (_level(fact), _change(fact)) if part)
    status = "" if fact["status"] == "actual" else f" ({fact['status']})"
    return said + status


_NAMED_BY_UNIT = (
    Measure.VALUE, Measure.COUNT, Measure.QUANTITY, Measure.WORKING_DAYS, Measure.WORKING_DAYS_CHANGE,
)  # fmt: skip


def _level(fact: Mapping[str, Any]) -> str:
    value, measure = fact["value"], fact["measure"]
    prefix = "" if measure in _NAMED_BY_UNIT else f"{measure.replace('-', ' ')} "
    if measure == Measure.SHARE_CHANGE:
        went = f"share {fact['direction']} {_limit(fact)}{abs(value)} percentage points" if value else "share unchanged"
        return f"{went} {_AGAINST[fact.get('comparison') or Comparison.PREVIOUS_YEAR]}"
    if value is None:
        return prefix.strip()
    if measure == Measure.COUNT:
        out_of = f" out of {fact['of']}" if fact["of"] is not None else ""
        return f"{value}{out_of} {fact['unit']}"
    return f"{prefix}{_limit(fact)}{_amount(value, fact['unit'])}"


def _limit(fact: Mapping[str, Any]) -> str:
    return {"above": "more than ", "below": "less than ", "about": "about ", None: ""}[fact["bound"]]


def _change(fact: Mapping[str, Any]) -> str:
    growth, direction, against = fact["growth"], fact["direction"], fact.get("comparison")
    said = _AGAINST[against or Comparison.PREVIOUS_YEAR]
    about = "about " if fact.get("bound") == "about" and fact["value"] is None else ""
    if growth is not None:
        return f"{direction} {about}{abs(growth)} percent {said}" if growth else f"unchanged {said}"
    return f"{direction} {said}" if against not in (None, Comparison.PREVIOUS_YEAR) else direction or ""
