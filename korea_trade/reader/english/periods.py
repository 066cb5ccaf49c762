"""English times: periods, comparisons with an earlier time, since when, and dates that are no period."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from korea_trade.reader.times import Shape, When

_MONTHS = "january february march april may june july august september october november december".split()
_SHORT = {name[:3]: index for index, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4, "final": 4}


class Role(StrEnum):
    """What a time does in its sentence."""

    PERIOD = "period"
    COMPARISON = "comparison"
    SINCE = "since"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class TimeTag:
    """A time of a text. ``against`` is what a growth beside it is against; ``glue`` tells a preposition was met."""

    start: int
    end: int
    role: Role
    when: When | None = None
    against: str | None = None
    preposition: str = ""


_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Jun\.|Jul\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
_YEAR = r"(?:19|20)\d\d"
_COUNT = r"(?:\d{1,2}|" + "|".join(_NUMBERS) + ")"
_DASH = r"\s?(?:-|–|—|~|∼|to|through|until|and)\s?"
_YEAR_AFTER = (
    rf"(?:,?\s(?:of\s|in\s)?(?P<{{0}}year>{_YEAR})(?!\d)|\s(?:of\s)?(?P<{{0}}last>(?:last|the\sprevious|the\sprior)\syear"
    rf"|a\syear\s(?:earlier|ago|before)|the\syear\sbefore)|\s(?:of\s)?(?P<{{0}}this>this\syear)|\s(?:of\s)?(?P<{{0}}next>next\syear)|\sof\sthe\syear)?"
)


def _form(prefix: str) -> str:
    """The named times: a month, a span, a quarter, a half, days of a month, a year."""
    p = prefix
    return (
        rf"(?:(?:the\s)?(?P<{p}daysfirst>first)\s(?P<{p}dayscount>\d\d?)[\s-]days?\s(?:of|in)\s(?:(?P<{p}daysmonth>{_MONTH})|(?P<{p}daysthis>(?:this|the)\smonth)|(?P<{p}dayslast>last\smonth))"
        rf"|(?P<{p}dmonth>{_MONTH})\s(?P<{p}dfirst>\d\d?){_DASH}(?:(?P=  {p}dmonth)\s)?(?P<{p}dlast>\d\d?)(?!\d|[.,]\d|\s?(?:percent|billion|million|%))"
        rf"|(?P<{p}spanfirst>{_MONTH}){_DASH}(?P<{p}spanlast>{_MONTH})"
        rf"|(?:the\s)?(?:first|initial|opening)\s(?P<{p}spancount>{_COUNT})\smonths"
        rf"|(?P<{p}month>{_MONTH})(?!\s\d\d?(?:st|nd|rd|th)?\b(?!\d|,?\s?\d*\.\d))"
        rf"|(?:the\s)?(?P<{p}quarter>first|second|third|fourth|last|final|1st|2nd|3rd|4th)[\s-]quarter"
        rf"|(?P<{p}q>[Qq][1-4]|[1-4]Q)\b"
        rf"|(?:the\s)?(?P<{p}half>first|second|latter|1st|2nd)[\s-]half"
        rf"|(?P<{p}yearalone>{_YEAR})(?!\d|[.,]\d|-\d))"
    ).replace("(?P=  ", "(?P=")


_SAME = r"(?:the|a)?\s?(?:same|corresponding|comparable|year[\s-]earlier|year[\s-]ago|equivalent)\s(?:month|period|quarter|term|time|day|days|half|\d+-day\speriod|span|January|February|March|April|May|June|July|August|September|October|November|December)"
_LAST_YEAR = r"(?:last\syear|(?:the|a)\s(?:previous|prior|preceding)\syear|(?:the|a)\syear\s(?:before|earlier|ago|prior)|one\syear\s(?:before|earlier|ago|prior)|the\syear[\s-]earlier\s(?:period|month|quarter)|(?:a|the)\syear[\s-]ago(?:\s(?:level|period|month))?)"
_PREP = r"(?:from|than(?:\sin|\sfor|\sthat\sof|\sthose\sof)?|(?:when\s|as\s)?compared\s(?:with|to)(?:\sthat\sof)?|compared|in\scomparison\s(?:with|to)|against|versus|vs\.?|relative\sto|over|on|of|in)"
_COMPARISONS = (
    (r"(?:year[\s-](?:on|over|to)[\s-]year|on[\s-](?:a\s)?year(?:ly)?(?:\sbasis)?\b|\b[yY][/-]?[oO]?[/-]?[yY]\b|on\san\s(?:annual|on-year)\sbasis|on\sa\syear[\s-](?:on|over)[\s-]year\sbasis|year[\s-]on[\s-]year\sbasis)", "previous-year"),
    (r"(?:month[\s-](?:on|over|to)[\s-]month|on[\s-]month\b|\b[mM][/-]?[oO]?[/-]?[mM]\b|on\sa\s(?:month[\s-]on[\s-]month|monthly)\sbasis)", "previous-month"),
    (r"(?:quarter[\s-](?:on|over|to)[\s-]quarter|on[\s-]quarter\b|\b[qQ][/-]?[oO]?[/-]?[qQ]\b|on\sa\squarterly\sbasis)", "previous-quarter"),
    (rf"(?:{_PREP}\s)?{_SAME}(?:\s(?:of|in|a))?\s(?:the\s)?(?:{_LAST_YEAR}|(?:previous|prior|preceding)\syear|year\s(?:before|earlier|ago)|last\syear)", "same-year"),
    (rf"(?:{_PREP}\s)?{_SAME}(?:\s(?:of|in))\s(?P<sameyear>{_YEAR})", "same-year-number"),
    (rf"(?:{_PREP}\s)(?:the\s)?year[\s-](?:earlier|ago)(?:\s(?:period|month|level|figure))?", "previous-year"),
    (r"(?:from|than|compared\s(?:with|to)|against|versus|over|on|in)\s(?:that\sof\s)?(?:the\s(?:previous|prior|preceding)\smonth|a\smonth\s(?:earlier|ago|before)|the\smonth\s(?:before|earlier))", "previous-month"),
    (r"(?:from|than|compared\s(?:with|to)|against|versus|over|on|in)\s(?:that\sof\s)?(?:the\s(?:previous|prior|preceding)\squarter|a\squarter\s(?:earlier|ago|before)|three\smonths\s(?:earlier|ago|before)|the\squarter\s(?:before|earlier))", "previous-quarter"),
    (rf"(?:from|than(?:\sin)?|compared\s(?:with|to)(?:\sthat\sof)?|in\scomparison\s(?:with|to)|against|versus|vs\.?|relative\sto|over|on)\s(?:{_LAST_YEAR})", "previous-year"),
    (r"(?:a|one)\syear\s(?:earlier|ago|before|prior)|the\syear\s(?:before|earlier)|(?:a\s)?year[\s-](?:earlier|ago)\b", "previous-year"),
    (r"(?:a|one)\smonth\s(?:earlier|ago|before)", "previous-month"),
    (r"(?:a|one)\squarter\s(?:earlier|ago|before)", "previous-quarter"),
)
_COMPARED_FORM = rf"(?:than\s(?:in\s)?|compared\s(?:with|to)\s(?:that\sof\s)?|in\scomparison\s(?:with|to)\s|against\s|versus\s|vs\.?\s|relative\sto\s|from\s(?:that\sof\s)?|over\s)(?:the\s(?:level|figure|value)\sof\s|those\sof\s|that\sof\s)?{_form('c')}{_YEAR_AFTER.format('c')}"
_SINCE = rf"(?:since|going\sback\sto|dating\sback\sto)\s(?:the\s)?(?:early\s|late\s|mid[\s-])?{_form('s')}{_YEAR_AFTER.format('s')}"
_DATE = (
    rf"(?:on\s|by\s)?{_MONTH}\s\d\d?(?:st|nd|rd|th)?(?!\d|,\d{{3}}|\.\d|\s?(?:percent|billion|million|%)|{_DASH}\d)(?:,?\s{_YEAR})?"
    r"|(?:on\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?:\s\(\w+\.?\s\d+\))?"
    r"|on\sthe\s\d\d?(?:st|nd|rd|th)\b|\b\d{4}-\d\d-\d\d\b|as\sof\s\d+:\d\d\s[ap]\.m\."
)
_PERIOD = (
    rf"(?P<preposition>(?:for|in|during|over|from|throughout|through|of|by|between|as\sof|until|till|at\sthe\send\sof|the\send\sof)\s)?(?:(?:all|the\swhole|the\sentire|the\smonth|early|late|mid|the)\s(?:of\s)?)?"
    rf"(?:{_form('p')}{_YEAR_AFTER.format('p')}(?:[\s-](?:period|window))?"
    r"|(?P<lastmonth>last\smonth|the\spast\smonth)|(?P<thismonth>this\smonth)"
    r"|(?P<lastyear>last\syear|the\sprevious\syear|the\spast\syear)|(?P<thisyear>this\syear)|(?P<nextyear>next\syear)"
    r"|(?P<lastquarter>last\squarter|the\sprevious\squarter)|(?P<thisquarter>this\squarter)"
    r"|(?P<same>(?:the\s)?(?:same|cited|said|reported|given)\s(?:period|month|term|quarter|year)(?:\s(?P<samethis>this\syear))?|(?:the|that)\s(?:month|year|quarter|period|\d+-day\speriod))\b"
    r"|(?P<annual>annual|annually|yearly|full[\s-]year|for\sthe\s(?:full|whole|entire)\syear|the\s(?:full|whole|entire)\syear|entire\syear))"
)


@cache
def _patterns() -> "re.Pattern[str]":
    comparisons = "|".join(f"(?P<k{index}>{pattern})" for index, (pattern, _) in enumerate(_COMPARISONS))
    compared = rf"(?P<compared>{_COMPARED_FORM})"
    # a date of the announcement is no period; a month with days is one
    return re.compile(rf"(?<![\w.])(?:{comparisons}|{compared}|(?P<since>{_SINCE})|(?P<date>{_DATE})|{_PERIOD})(?!\w)", re.IGNORECASE)


def find_times(text: str, offset: int = 0) -> list[TimeTag]:
    """Every time that a piece of text says, in order, with what it does there."""
    return [_tag(match, offset) for match in _patterns().finditer(text) if _capital(match)]


def _capital(match: "re.Match[str]") -> bool:
    """Whether a month has its capital: "may" and "march" are words too."""
    return not re.search(r"\b(?:may|march|mar\.)", match[0])


def _tag(match: "re.Match[str]", offset: int) -> TimeTag:
    start, end = match.start() + offset, match.end() + offset
    if match["date"]:
        return TimeTag(start, end, Role.DATE)
    for index, (_, kind) in enumerate(_COMPARISONS):
        if match[f"k{index}"]:
            words = match[0].split()
            preposition = words[0].lower()
            if kind == "same-year":
                return TimeTag(start, end, Role.COMPARISON, When(Shape.SAME, back=1), "previous-year", preposition)
            if kind == "same-year-number":
                when = When(Shape.YEAR, year=int(match["sameyear"]))
                return TimeTag(start, end, Role.COMPARISON, when, "year", preposition)
            back = When(Shape.SAME, back=1) if kind == "previous-year" else None
            return TimeTag(start, end, Role.COMPARISON, back, kind, preposition)
    if match["compared"] and match["cspanfirst"]:
        return TimeTag(start, end, Role.PERIOD, _when(match, "c"), None, match[0].split()[0].lower())
    if match["compared"]:
        return TimeTag(start, end, Role.COMPARISON, _when(match, "c"), "time", match[0].split()[0].lower())
    if match["since"]:
        return TimeTag(start, end, Role.SINCE, _when(match, "s"))
    preposition = (match["preposition"] or "").strip().lower()
    return TimeTag(start, end, Role.PERIOD, _period(match), None, preposition)


def _period(match: "re.Match[str]") -> When:
    if match["lastmonth"]:
        return When(Shape.MONTH_BACK, back=1)
    if match["thismonth"]:
        return When(Shape.MONTH_BACK, back=0)
    if match["lastyear"]:
        return When(Shape.YEAR, back=1)
    if match["thisyear"]:
        return When(Shape.YEAR, back=0)
    if match["nextyear"]:
        return When(Shape.YEAR, back=-1)
    if match["lastquarter"] or match["thisquarter"]:
        return When(Shape.QUARTER_BACK, back=1 if match["lastquarter"] else 0)
    if match["same"]:
        return When(Shape.SAME, back=0, months=(0, 0) if match["samethis"] else None)
    if match["annual"]:
        return When(Shape.YEAR)
    return _when(match, "p")


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word.lower()) + 1


def _month(name: str) -> int:
    return _SHORT[name.lower().rstrip(".")[:3]]


def _when(match: "re.Match[str]", p: str) -> When:
    year = int(match[f"{p}year"]) if match[f"{p}year"] else None
    back = 1 if match[f"{p}last"] else 0 if match[f"{p}this"] else -1 if match[f"{p}next"] else None
    if match[f"{p}daysfirst"]:
        days = (1, int(match[f"{p}dayscount"]))
        if match[f"{p}daysmonth"]:
            month = _month(match[f"{p}daysmonth"])
            return When(Shape.DAYS, year, back, (month, month), days)
        return When(Shape.DAYS, year, 0, None, days)
    if match[f"{p}dmonth"]:
        month = _month(match[f"{p}dmonth"])
        return When(Shape.DAYS, year, back, (month, month), (int(match[f"{p}dfirst"]), int(match[f"{p}dlast"])))
    if match[f"{p}spanfirst"]:
        return When(Shape.MONTHS, year, back, (_month(match[f"{p}spanfirst"]), _month(match[f"{p}spanlast"])))
    if match[f"{p}spancount"]:
        return When(Shape.MONTHS, year, back, (1, _number(match[f"{p}spancount"])))
    if match[f"{p}month"]:
        month = _month(match[f"{p}month"])
        return When(Shape.MONTHS, year, back, (month, month))
    quarter = match[f"{p}quarter"] or match[f"{p}q"]
    if quarter:
        number = _ORDINALS[quarter.lower()] if quarter.lower() in _ORDINALS else int(re.sub(r"\D", "", quarter))
        return When(Shape.MONTHS, year, back, (3 * number - 2, 3 * number))
    if match[f"{p}half"]:
        return When(Shape.MONTHS, year, back, (1, 6) if match[f"{p}half"].lower() in ("first", "1st") else (7, 12))
    return When(Shape.YEAR, int(match[f"{p}yearalone"]))
