"""English times: periods, comparisons with an earlier time, since when, and dates that are no period."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from korea_trade.reader.times import PREVIOUS_TERM, Shape, When
from korea_trade.vocabulary.numbers import month_abbreviations, month_names, month_numbers, number_words
from korea_trade.vocabulary.word_lists import word_list

_NUMBERS = [word for word, number in number_words("en").cardinals.items() if 1 <= number <= 12]
_LAST_OF_FOUR = ("last", "final")


class Role(StrEnum):
    """What a time does in its sentence."""

    PERIOD = "period"
    COMPARISON = "comparison"
    SINCE = "since"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class TimeTag:
    """A time of a text. ``against`` is what a growth next to it is against; ``glue``: a preposition was met.

    ``of_older_record`` says that it is when a record was set that has been broken since, ``possessive`` that what
    stands behind it is of that time: "February's 4.8 percent".
    """

    start: int
    end: int
    text: str
    role: Role
    when: When | None = None
    against: str | None = None
    preposition: str = ""
    of_older_record: bool = False
    possessive: bool = False

    @property
    def is_time_compared_with(self) -> bool:
        """Whether it names the other time, "a year ago", and not only what a growth is against, "from a year ago"."""
        return self.preposition in ("a", "one", "the", "in", "during")


def _words(pattern: str) -> str:
    """A pattern in which a blank stands for a blank or a hyphen."""
    return pattern.replace(" ", r"[\s-]")


def _any(*patterns: str) -> str:
    return "(?:" + "|".join(_words(pattern) for pattern in patterns) + ")"


_TRADED = r"(?:exports?|imports?|trade|shipments|sales|output|production|surplus|deficit)\b"  # "Jan exports"
_MONTH = _any(
    *month_names(),
    *(rf"{name}\." for name in month_abbreviations()),
    *(
        rf"{name}(?=[\s-](?:19|20)\d\d\b|-[A-Z][a-z][a-z]\b|\)|:|,?\s[+\-−±]?[A-Z]*\$?\d|\s{_TRADED})"
        for name in month_abbreviations()
    ),
    *(rf"(?<=\b(?:in|of)\s){name}\b(?!\.)" for name in month_abbreviations()),
    *(rf"{name}(?=\s\|)|(?<=\|\s){name}\b(?!\.)" for name in month_abbreviations()),
)
_YEAR = r"(?:19|20)\d\d"
_COUNT = _any(r"\d{1,2}", *_NUMBERS)
_PART_OF_YEAR = _any("[4-9]", "10", "11", *_NUMBERS[3:11])
_DASH = r"\s?(?:-|–|—|~|∼|to|through|until|and)\s?"
_NO_UNIT = r"(?!\d|[.,]\d|\s?(?:percent|per\scent|billion|million|%))"
_BEFORE = "(?:earlier|ago|before|prior)"
_PREVIOUS = "(?:previous|prior|preceding)"


def _year_after(p: str) -> str:
    """The year behind a named time: "2018", "last year", "of this year"."""
    last = _any("last year", f"(?:the|a) {_PREVIOUS} year", f"(?:a|the|one) year {_BEFORE}")
    return (
        rf"(?:,?\s(?:of\s|in\s)?(?P<{p}year>{_YEAR})(?!\d|-\d\d-\d\d)|\s(?:of\s)?(?P<{p}last>{last})"
        rf"|\s(?:of\s)?(?P<{p}this>this\syear)|\s(?:of\s)?(?P<{p}next>next\syear)|\sof\sthe\syear)?"
    )


def _the_month(p: str) -> str:
    """The month that some of its days are counted of, named or this one."""
    return rf"(?:(?P<{p}month>{_MONTH})|(?P<{p}this>(?:this|the) month))"


def _named(p: str) -> str:
    """The named times: a month, a span, a quarter, a half, days of a month, a year."""
    month = rf"(?:(?P<{p}daysmonth>{_MONTH})|(?P<{p}daysthis>(?:this|the)\smonth)|(?P<{p}dayslast>last\smonth))"
    quarter = _any(
        "first", "second", "third", "fourth", r"last(?=\squarter\sof\b)", "final", "1st", "2nd", "3rd", "4th"
    )
    day, of_year = r"(?:st|nd|rd|th)", rf"(?=\sof\s(?:(?:the|this|last)\syear|{_YEAR}))"
    until = "(?:up to|until|till|through|up until|as of)"
    return _any(
        rf"(?:the )?(?P<{p}daysfirst>(?:first|opening|initial) |the (?=(?:[12]0|ten|twenty) days of ))"
        rf"(?P<{p}dayscount>\d\d?|ten|twenty) days?(?: (?:of|in|for) {month}|(?! (?:of|in|for)))",
        rf"(?:from |between )?(?:the )?(?:1st|first) (?:to|through|until|and) (?:the )?"
        rf"(?P<{p}olast>\d\d?{day}|tenth|twentieth) (?:of |in )?" + _the_month(f"{p}o"),
        rf"between (?:the )?(?:1st|first) and (?:the )?(?P<{p}jlast>[12]0th|tenth|twentieth)"
        r"(?! (?:of|in|largest|biggest|place|quarter|month|year))",
        rf"(?P<{p}rfirst>\d\d?){day}?{_DASH}(?P<{p}rlast>\d\d?){day}? (?:of )?(?P<{p}rmonth>{_MONTH})",
        rf"(?:the )?(?:first )?(?:[12]0|ten|twenty) days (?:to|through|until|ended|ending) (?P<{p}nmonth>{_MONTH}) "
        rf"(?P<{p}nlast>[12]0)(?:th)?{_NO_UNIT}",
        rf"(?:the )?first (?P<{p}kthirds>two thirds|third) of " + _the_month(f"{p}k"),
        rf"the year (?:up )?(?:to|through|until) the (?P<{p}blast>\d\d?){day}",
        rf"{until} the (?P<{p}ulast>\d\d?){day}(?: of {_the_month(f'{p}u')})?",
        rf"{until} (?P<{p}vmonth>{_MONTH}) (?P<{p}vlast>[12]0)(?:th)?{_NO_UNIT}",
        rf"{until} (?P<{p}ilast>[12]0)(?:th)? (?P<{p}imonth>{_MONTH})",
        rf"(?P<{p}wmonth>{_MONTH}|(?:this|the) month)['’]s first (?P<{p}wlast>\d\d?) days",
        rf"the year (?:to|through|until|up to) (?P<{p}amonth>{_MONTH}) (?P<{p}alast>\d\d?){_NO_UNIT}",
        rf"(?P<{p}tocount>{_COUNT}) months (?:to|through|ended|ending|until|up to) (?:in )?(?P<{p}tolast>{_MONTH})",
        rf"(?:the )?(?P<{p}toquarter>quarter) (?:to|ended|ending) (?:in |with )?(?P<{p}qtlast>{_MONTH})",
        rf"(?P<{p}dmonth>{_MONTH})\s(?P<{p}dfirst>\d\d?){_DASH}(?:(?P={p}dmonth)\s)?(?P<{p}dlast>\d\d?){_NO_UNIT}",
        rf"(?P<{p}xmonth>{_MONTH})\s(?P<{p}xfirst>\d\d?){_DASH}(?P<{p}ymonth>{_MONTH})\s(?P<{p}xlast>\d\d?){_NO_UNIT}",
        rf"(?P<{p}zfirst>{_MONTH}){_DASH}(?P<{p}zmonth>{_MONTH})\s(?P<{p}zlast>\d\d?)(?:st|nd|rd|th)?{_NO_UNIT}",
        rf"(?P<{p}spanfirst>{_MONTH})(?:, (?:when|which|where|as)[^,.;:\d]{{3,60}},)?{_DASH}(?P<{p}spanlast>{_MONTH})",
        rf"(?:the )?(?:first|initial|opening) (?P<{p}spancount>{_COUNT}) months",
        rf"the (?P<{p}spansaid>{_PART_OF_YEAR}) months(?=,| (?:were|was|came|rose|fell|totaled|stood)|\.|$)",
        rf"(?:the )?(?:last|final|closing) (?P<{p}endcount>{_COUNT}) months{of_year}",
        rf"(?P<{p}ownyear>{_YEAR})(?:['’]s (?P<{p}ownquarter>{quarter}) quarter"
        rf"|['’]s (?P<{p}ownhalf>first|second|latter) half| (?P<{p}ownh>H[12]|[12]H)\b)",
        rf"(?P<{p}h>H[12]|[12]H)\b",
        rf"(?:the )?(?P<{p}edge>first|opening|last|final|closing) month{of_year}",
        rf"(?:(?P<{p}which>last|this) )?(?P<{p}month>{_MONTH})(?!\s\d\d?(?:st|nd|rd|th)?\b(?!\d|,?\s?\d*\.\d))",
        rf"(?:the )?(?P<{p}quarter>{quarter}) quarter",
        rf"(?P<{p}qfirst>Q[1-4]){_DASH}(?P<{p}qlast>Q[1-4])\b",
        rf"(?P<{p}q>Q[1-4]|[1-4]Q)\b",
        rf"(?:the )?(?P<{p}half>first|second|latter|1st|2nd) half",
        rf"(?P<{p}yearalone>{_YEAR})(?!\d|[.,]\d|-\d)",
    )


_SPANS = "month months timeframe interval period quarter term time day days half span stretch point".split()
_SAME = _any(
    r"(?:the |a )?(?:same|corresponding|comparable|year earlier|year ago|equivalent) "
    rf"(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twenty) (?:day )?)?"
    rf"(?:{'|'.join((*_SPANS, 'time frame', *month_names()))})"
)
_LAST_YEAR = _any(
    "last year",
    f"(?:the|a|one) {_PREVIOUS} year",
    f"(?:the|a|one) year {_BEFORE}",
    f"(?:twelve|12) months {_BEFORE}",
    "the year (?:earlier|ago) (?:period|month|quarter|level)",
)
_FROM = _any(
    "from",
    "than(?: in| for)?",
    "(?:when |as )?compared (?:with|to)",
    "compared",
    "(?:in )?comparisons? (?:with|to)",
    "against",
    "versus",
    r"vs\.?",
    "relative to",
    "over",
    "above",
    "below",
    "under",
    "beyond",
    "short of",
    "shy of",
    "ahead of",
    "behind",
    "on",
    "in",
)
_BEFORE_SAME = _any(_FROM, "of", "during", "for")
_OF_THEN = (
    "(?: (?:that|those) (?:of|in|for)"
    rf"| (?:the|its|their)(?: \\w+)? (?:{'|'.join(sorted(word_list('amounts_of_then')))})"
    rf" (?:of|in|for|(?:{'|'.join(sorted(word_list('reached_then')))}) in))"
)
_THAT_OF = f"{_OF_THEN}?"
_PASSING = f"(?:{'|'.join(sorted(word_list('passing_a_time') | word_list('missing_a_time')))})"
_COMPARISONS = (
    (
        _any("year (?:on|over|to) year(?: basis)?", r"on (?:a |the )?year(?:ly)?(?: basis)?\b", r"\bY/?[oO]?/?Y\b"),
        "previous-year",
    ),
    (_any("over (?:a|the) year") + rf"\b(?!\s(?:{_BEFORE}|to\s{_MONTH}|{_YEAR}))", "previous-year"),
    (_any("on an (?:annual|on year) basis", "on a year (?:on|over) year basis"), "previous-year"),
    (
        _any(
            "month (?:on|over|to) month", r"on (?:the )?month\b", r"\bM/?[oO]?/?M\b", "on a month(?:ly| on month) basis"
        ),
        "previous-month",
    ),
    (
        _any("quarter (?:on|over|to) quarter", r"on quarter\b", r"\bQ/?[oO]?/?Q\b", "on a quarterly basis"),
        "previous-quarter",
    ),
    (
        _any("sequentially", "on a sequential basis")
        + rf"|{_FROM}{_words(_THAT_OF)}\s(?:the|a|one)\s(?:{_PREVIOUS}\s(?:period|term)|period\s{_BEFORE})",
        PREVIOUS_TERM,
    ),
    (
        rf"(?:{_BEFORE_SAME}\s)?{_SAME}(?:\s(?:of|in|a))?\s(?:the\s)?{_any(_LAST_YEAR, f'{_PREVIOUS} year')}",
        "previous-year",
    ),
    (rf"(?:{_BEFORE_SAME}\s)?{_SAME}\s(?:of|in)\s(?:{_MONTH}\s)?(?P<sameyear>{_YEAR})", "same-year-number"),
    (
        rf"{_FROM}{_words(_THAT_OF)}\s(?:the\s)?" + _any("year (?:earlier|ago)(?: (?:period|month|level|figure))?"),
        "previous-year",
    ),
    (
        rf"{_FROM}{_words(_THAT_OF)}\s"
        + _any(f"the {_PREVIOUS} month", r"last month(?!['’]s)", f"(?:a|one|the) month {_BEFORE}"),
        "previous-month",
    ),
    (
        rf"{_FROM}{_words(_THAT_OF)}\s"
        + _any(f"the {_PREVIOUS} quarter", f"(?:a|one|the) quarter {_BEFORE}", f"three months {_BEFORE}")
        + rf"|{_FROM}\sthe\s{_PREVIOUS}\sthree\smonths",
        "previous-quarter",
    ),
    (
        rf"{_FROM}(?:\sin)?\sthe\s(?P<barequarter>first|second|third|fourth)(?=[.,;)]|\sto\s[A-Z]*\$|$)",
        "previous-quarter",
    ),
    (rf"(?!in\s){_FROM}{_words(_THAT_OF)}\s{_LAST_YEAR}", "previous-year"),
    (
        _any(f"(?:a|one|the) year {_BEFORE}", f"(?:twelve|12) months {_BEFORE}", r"(?:a )?year (?:earlier|ago)\b"),
        "previous-year",
    ),
    (_any(f"(?:a|one|the) month {_BEFORE}", f"the {_PREVIOUS} month"), "previous-month"),
    (_any(f"(?:a|one|the) quarter {_BEFORE}"), "previous-quarter"),
)
_COMPARED = (
    rf"(?:(?!on\s|in\s){_FROM}{_words(_THAT_OF)}|{_PASSING}{_words(_OF_THEN)}|{_PASSING}(?=\s[A-Z0-9]\w+['’]s))"
    rf"\s{_named('c')}{_year_after('c')}"
)
_SINCE = _any(
    rf"(?:since|going back to|dating back to) (?:the )?(?:early |late |mid )?{_named('s')}{_year_after('s')}"
    r"(?:[-–—/](?:20)?\d\d(?!\d))?"
)
_DATE = _any(
    rf"(?:on |by )?{_MONTH}\s\d\d?(?:st|nd|rd|th)?{_NO_UNIT}(?!{_DASH}\d)(?:,?\s{_YEAR})?",
    rf"(?:on |by )?\d\d?(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,?\s{_YEAR})?",
    rf"(?:after|before) {_MONTH}(?!,?\s{_YEAR}['’]s)(?:,?\s(?:of\s)?{_YEAR})?(?!['’]s)",
    r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s\(\w+\.?\s\d+\))?",
    r"on the \d\d?(?:st|nd|rd|th)\b",
    r"\b\d{4}-\d\d-\d\d\b",
    r"as of \d+:\d\d\s[ap]\.m\.",
    rf"prior to {_YEAR}\b",
)
_IN = _any(
    "(?:as of|by) (?:the )?end(?: of)?",
    "for", "in", "during", "over", "up to",
    "from", "throughout", "through", "of", "by", "between", "as of", "until", "till",
    "(?:at )?the end of",
)  # fmt: skip
_PERIOD = (
    rf"(?P<preposition>{_IN}[\s-])?(?:(?:all|the\swhole|the\sentire|the\smonth|(?:early|late)(?:\sin)?|mid|the)[\s-](?:of\s)?)?"
    r"(?:(?P<todate>so\sfar\s(?:this\syear|in\sthe\syear|in\s20\d\d)|(?:this|the)\syear\s(?:so\sfar|to\sdate)"
    r"|(?:the\s)?year[\s-]to[\s-]date|since\s(?:the\s)?(?:start|beginning)\sof\s(?:the|this)\syear|since\sJanuary"
    r"|this\syear\s(?:to|through|up\sto|until|till)\slast\smonth"
    rf"|the\syear\s(?:to|ended|ending|up\sto|through|until)\s(?:in\s)?(?P<tomonth>{_MONTH})"
    r"(?!\s\d\d?(?:st|nd|rd|th)?\b)(?:\s20[0-9]{2})?)"
    rf"|{_named('p')}(?:[\s-](?:period|window)(?=,?\s(?:of|in|this|last|next|20)))?{_year_after('p')}"
    r"(?:[\s-](?:period|window))?"
    r"|(?P<lastmonth>last\smonth|the\spast\smonth)|(?P<thismonth>this\smonth)|(?P<comingmonth>(?<!the\s)next\smonth)"
    r"|(?P<yearbeforelast>the\syear\sbefore\slast)"
    r"|(?P<lastyear>last\syear|the\sprevious\syear|the\spast\syear)|(?P<thisyear>this\syear)|(?P<nextyear>next\syear)"
    r"|(?P<nextmonth>(?:the\s)(?:following|next|subsequent)\smonth|(?:a|one)\smonth\slater|the\smonth\s(?:after|that\sfollowed))"
    r"|(?P<lastquarter>(?:the\s)?last\squarter|the\s(?:previous|past)\squarter)|(?P<thisquarter>this\squarter)"
    r"|(?P<sofar>so\sfar(?!\s(?:this|in|as|from|of)\b))"
    r"|(?P<same>(?:the\s)?(?:same|cited|said|reported|given)\s(?:period|month|term|quarter|year)(?:\s(?P<samethis>(?:of\s)?this\syear))?"
    r"|(?:that|the\ssame)\s(?:same|very|entire|whole|full)\s(?:month|quarter|year)"
    r"|(?:the|that)\s(?:month|year|quarter|half(?:[\s-]year)?|period|\d+-day\speriod))\b(?!-on-|\son[\s-]year)"
    r"|(?P<annual>annual|annually|yearly|full[\s-]year|(?:for\s)?the\s(?:full|whole|entire)\syear|entire\syear))"
)


_UP_TO = ("up to", "through", "until", "till")
_AT_END = tuple(f"{until} {end}" for until in ("as of", "by") for end in ("the end of", "end of", "end", "the end"))


@cache
def _patterns() -> "re.Pattern[str]":
    comparisons = "|".join(f"(?P<k{index}>{pattern})" for index, (pattern, _) in enumerate(_COMPARISONS))
    compared = rf"(?P<compared>{_COMPARED})"
    # a date of the announcement is no period; a month with days is one
    return re.compile(
        rf"(?<![\w.])(?:{comparisons}|{compared}|(?P<since>(?!since\s(?:the\s(?:start|beginning)|January\b(?!\s\d))){_SINCE})|(?P<date>{_DATE})|{_PERIOD})(?!\w)",
        re.IGNORECASE,
    )


def find_times(text: str, offset: int = 0) -> list[TimeTag]:
    """Every time that a piece of text says, in order, with what it does there."""
    found, pattern, end = list[TimeTag](), _patterns(), 0
    for word in _WORD.finditer(text):
        if word.start() < end or not (word[0].lower() in _FIRST_WORDS or word[0][0].isdigit()):
            continue
        match = pattern.match(text, word.start())
        if match is not None and match.end() > match.start():
            if word[0].lower() in _BESIDE_A_LEVEL and _is_possessive(match):
                continue  # "fell short of last year's $24.8 billion" tells a level of then
            end = match.end()
            if _capital(match) and not (_of_record(match) or _is_of_no_quarter(match) or _ends_inside_a_month(match)):
                tag, near = _tag(match, offset), max(0, word.start() - _FAR)
                older = tag.role is Role.PERIOD and _passed_record(_OLDER_RECORD).search(text, near, word.start())
                found.append(replace(tag, of_older_record=bool(older), possessive=_is_possessive(match)))
    return found


_BESIDE_A_LEVEL = ("short", "shy", "ahead", "behind")
_WORD = re.compile(r"(?<![\w.])\w+")
_FIRST_WORDS = frozenset(
    "a above after against all annual annually as at before below between beyond by cited comparable compared "
    "comparison comparisons corresponding dating during early end entire equivalent final first for from full "
    "fri friday given going in initial last late latter m mid mom mon monday month of on one opening over "
    "prior previous preceding q q1 q2 q3 q4 qoq h1 h2 quarter relative reported said same sat saturday second "
    "since so sun sunday than that the third fourth this three through throughout thu thursday till to tues "
    "tuesday two under until up versus vs wednesday when y year yearly yoy yy mm qq next four five six seven "
    "eight nine ten eleven twelve past eventually sequentially short shy ahead behind".split()
) | set(month_numbers())
_FIRST_WORDS |= word_list("passing_a_time") | word_list("missing_a_time")
"""What every time begins with, but for numbers: the pattern is tried at no other word."""


def _is_possessive(match: "re.Match[str]") -> bool:
    return match.string[match.end() : match.end() + 2] in ("'s", "’s")


def _capital(match: "re.Match[str]") -> bool:
    """Whether a month has its capital: "may" and "march" are words too."""
    return not re.search(r"\b(?:may|march|mar\.)", match[0])


def _of_record(match: "re.Match[str]") -> bool:
    """For "the previous annual record of $604.9 billion in 2018": the year of another record stands behind it."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    other = _passed_record(r"(?:PASSED|all-time)\s(?:all-time\s)?\Z").search(before)
    return (
        match["annual"] is not None and other is not None and _passed_record(r"\s(?:RECORD)\b").match(after) is not None
    )


def _ends_inside_a_month(match: "re.Match[str]") -> bool:
    """For "through mid-September", which does not say of which days it is."""
    return _INSIDE_A_MONTH.match(match[0]) is not None


_INSIDE_A_MONTH = re.compile(rf"{_any(*_UP_TO, 'by', 'as of')}[\s-](?:early|mid|late)\b", re.IGNORECASE)


def _is_of_no_quarter(match: "re.Match[str]") -> bool:
    """For "from the first", behind anything but "in the second quarter": no quarter that a figure is against."""
    ordinal = match["barequarter"]
    before = [*_QUARTER.finditer(match.string, 0, match.start())] if ordinal else []
    if not before:
        return ordinal is not None
    ordinals = number_words("en").ordinals
    return (ordinals[before[-1][1].lower()] - ordinals[ordinal.lower()]) % 4 != 1


_QUARTER = re.compile(r"\b(first|second|third|fourth)[\s-]quarter\b", re.IGNORECASE)
_FAR = 100  # characters between a record and its time
_OLDER_RECORD = (
    r"\b(?:PASSED)\s(?:[\w-]+\s){0,2}(?:RECORD)\b(?:(?!\s(?:and|but|while|when|as|or)\s)(?:[^,;:.]|[,.]\d))*\Z"
)


@cache
def _passed_record(pattern: str) -> "re.Pattern[str]":
    """A pattern in which PASSED stands for "previous" and its like, RECORD for "record" and its like."""
    passed, record = (*sorted(word_list("passed")), r"last\syear['’]s"), ("record", *sorted(word_list("bests")))
    return re.compile(pattern.replace("PASSED", "|".join(passed)).replace("RECORD", "|".join(record)), re.IGNORECASE)


def _tag(match: "re.Match[str]", offset: int) -> TimeTag:
    start, end = match.start() + offset, match.end() + offset
    if match["date"]:
        return TimeTag(start, end, match[0], Role.DATE)
    for index, (_, kind) in enumerate(_COMPARISONS):
        if match[f"k{index}"]:
            words = match[0].split()
            preposition = words[0].lower()
            if kind == "same-year-number" and preposition in ("in", "during") and _opens(match):
                same = When(Shape.SAME, int(match["sameyear"]), 0, (0, 0))
                return TimeTag(start, end, match[0], Role.PERIOD, same, None, preposition)
            if kind == "same-year-number":
                when = When(Shape.YEAR, year=int(match["sameyear"]))
                return TimeTag(start, end, match[0], Role.COMPARISON, when, "year", preposition)
            return TimeTag(start, end, match[0], Role.COMPARISON, None, kind, preposition)
    whole = (
        match["cspanfirst"]
        or match["czfirst"]
        or match["cqfirst"]
        or match["cxmonth"]
        or match["cdmonth"]
        or match["cdaysfirst"]
        or match["colast"]
    )
    whole = whole or (match["cspancount"] and match[0].lower().startswith("over"))
    whole = whole or _opens_over_part(match)
    if match["compared"] and whole and match[0].split()[0].lower() in ("from", "over"):
        return TimeTag(start, end, match[0], Role.PERIOD, _when(match, "c"), None, match[0].split()[0].lower())
    if match["compared"]:
        return TimeTag(start, end, match[0], Role.COMPARISON, _when(match, "c"), "time", match[0].split()[0].lower())
    if match["since"]:
        return TimeTag(start, end, match[0], Role.SINCE, _when(match, "s"))
    preposition = (match["preposition"] or "").strip(" -").lower()
    when = _period(match)
    part = match["pmonth"] or match["pquarter"] or match["pq"]
    if preposition in (*_UP_TO, *_AT_END) and part and when.months is not None:
        when = replace(when, months=(1, when.months[1]))  # "through October": of the year so far
    if (
        match["pvlast"]
        and when.months is not None
        and (when.back == 0 or _OF_THIS_YEAR.search(match.string[: match.start()]))
    ):
        when = replace(when, months=(1, when.months[1]))  # "this year through March 20"
    return TimeTag(start, end, match[0], Role.PERIOD, when, None, preposition)


def _opens_over_part(match: "re.Match[str]") -> bool:
    """For "Over the first half, exports rose": behind a figure it would be what that is against."""
    before = match.string[: match.start()].rstrip()
    opens = _opens(match) or before[-1] in ",;:(" or before.endswith((" and", " while", " but"))
    return opens and bool(match["chalf"] or match["cquarter"] or match["cedge"])


def _opens(match: "re.Match[str]") -> bool:
    """Whether a sentence opens with a time, be it behind a word that links it: "But in the same month of 2019"."""
    return _LINKED.fullmatch(match.string, 0, match.start()) is not None


_LINKED = re.compile(r"(?:.*;)?\W*(?:(?:and|but|yet|still|while|whereas|back|only)\W+)*", re.IGNORECASE)


_OF_THIS_YEAR = re.compile(
    r"\b(?:this\syear,?\s|(?:so\sfar\s(?:this|in\sthe)\syear|this\syear\sso\sfar|year[\s-]to[\s-]date)\b.*)\Z",
    re.IGNORECASE | re.DOTALL,
)


def _period(match: "re.Match[str]") -> When:
    if match["todate"]:
        month = _month(match["tomonth"]) if match["tomonth"] else None
        return When(Shape.TO_DATE, months=None if month is None else (month, month))
    if match["lastmonth"]:
        return When(Shape.MONTH_BACK, back=1)
    if match["thismonth"]:
        return When(Shape.MONTH_BACK, back=0)
    if match["comingmonth"]:
        return When(Shape.MONTH_BACK, back=-1)
    if match["lastyear"] and "previous" in match["lastyear"].lower():  # than the one that is spoken of
        return When(Shape.SAME, back=1)
    if match["lastyear"]:
        return When(Shape.YEAR, back=1)
    if match["yearbeforelast"]:
        return When(Shape.YEAR, back=2)
    if match["thisyear"]:
        return When(Shape.YEAR, back=0)
    if match["nextyear"]:
        return When(Shape.YEAR, back=-1)
    if match["lastquarter"] or match["thisquarter"]:
        return When(Shape.QUARTER_BACK, back=1 if match["lastquarter"] else 0)
    if match["nextmonth"]:
        return When(Shape.NEXT_MONTH)
    if match["same"]:
        return When(Shape.SAME, back=0, months=(0, 0) if match["samethis"] else None)
    if match["sofar"]:
        return When(Shape.SAME, back=0)
    if match["annual"]:
        return When(Shape.YEAR)
    return _when(match, "p")


def _number(word: str) -> int:
    return int(word) if word.isdigit() else number_words("en").cardinals[word.lower()]


def _day(words: str) -> int:
    """A day of a month: "20", "20th", "twentieth"."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else number_words("en").ordinals[words.lower()]


def _month(name: str) -> int:
    return month_numbers()[name.lower().rstrip(".")]


_FIRST_HALF = ("first", "1st", "h1", "1h")
_BARE_LAST_QUARTER = re.compile(r"(?<!\bthe )last\squarter\Z", re.IGNORECASE)


def _when(match: "re.Match[str]", p: str) -> When:
    named = match[f"{p}year"] or match[f"{p}ownyear"]
    year = int(named) if named else None
    which = (match[f"{p}which"] or "").lower()
    now = which == "this" or match[f"{p}this"]
    back = 1 if match[f"{p}last"] else 0 if now else -1 if match[f"{p}next"] else None
    if match[f"{p}daysfirst"]:
        days = (1, _number(match[f"{p}dayscount"]))
        if match[f"{p}daysmonth"]:
            month = _month(match[f"{p}daysmonth"])
            return When(Shape.DAYS, year, back, (month, month), days)
        this = (match[f"{p}daysthis"] or "").lower().startswith("this")  # "of the month" may be that before this one
        named = this or match[f"{p}dayslast"]
        return When(Shape.DAYS, year, 0 if named else None, None, days)
    if match[f"{p}rfirst"]:
        month = _month(match[f"{p}rmonth"])
        return When(Shape.DAYS, year, back, (month, month), (int(match[f"{p}rfirst"]), int(match[f"{p}rlast"])))
    if match[f"{p}kthirds"]:
        until = (1, 10 if match[f"{p}kthirds"].lower() == "third" else 20)
        named = match[f"{p}kmonth"]
        months = (_month(named), _month(named)) if named else None
        return When(Shape.DAYS, year, back if named else 0, months, until)
    if match[f"{p}blast"]:
        return When(Shape.TO_DATE)
    if match[f"{p}jlast"]:
        return When(Shape.DAYS, year, 0, None, (1, _day(match[f"{p}jlast"])))
    for which in "ouvwni":
        if match[f"{p}{which}last"]:
            name = match[f"{p}{which}month"] or ""
            until = (1, _day(match[f"{p}{which}last"]))
            if not name or "month" in name:
                return When(Shape.DAYS, year, 0, None, until)
            return When(Shape.DAYS, year, back, (_month(name), _month(name)), until)
    if match[f"{p}amonth"]:
        return When(Shape.DAYS, year, back, (1, _month(match[f"{p}amonth"])), (1, int(match[f"{p}alast"])))
    if match[f"{p}tocount"]:
        end, count = _month(match[f"{p}tolast"]), _number(match[f"{p}tocount"])
        return When(Shape.MONTHS, year, back, (end - count + 1, end))
    if match[f"{p}toquarter"]:
        end = _month(match[f"{p}qtlast"])
        return When(Shape.MONTHS, year, back, (end - 2, end))
    if match[f"{p}dmonth"]:
        month = _month(match[f"{p}dmonth"])
        return When(Shape.DAYS, year, back, (month, month), (int(match[f"{p}dfirst"]), int(match[f"{p}dlast"])))
    if match[f"{p}xmonth"]:
        months = _month(match[f"{p}xmonth"]), _month(match[f"{p}ymonth"])
        return When(Shape.DAYS, year, back, months, (int(match[f"{p}xfirst"]), int(match[f"{p}xlast"])))
    if match[f"{p}zfirst"]:
        return When(
            Shape.DAYS,
            year,
            back,
            (_month(match[f"{p}zfirst"]), _month(match[f"{p}zmonth"])),
            (1, int(match[f"{p}zlast"])),
        )
    if match[f"{p}edge"]:
        edge = 1 if match[f"{p}edge"].lower() in ("first", "opening") else 12
        return When(Shape.MONTHS, year, back, (edge, edge))
    if match[f"{p}endcount"]:
        return When(Shape.MONTHS, year, back, (13 - _number(match[f"{p}endcount"]), 12))
    if match[f"{p}spanfirst"]:
        return When(Shape.MONTHS, year, back, (_month(match[f"{p}spanfirst"]), _month(match[f"{p}spanlast"])))
    from_january = match[f"{p}spancount"] or match[f"{p}spansaid"]  # "for the 11 months", behind "the first 11 months"
    if from_january:
        return When(Shape.MONTHS, year, back, (1, _number(from_january)))
    if match[f"{p}month"]:
        month = _month(match[f"{p}month"])
        return When(Shape.MONTHS, year, back, (month, month))
    if match[f"{p}qfirst"]:
        return When(Shape.MONTHS, year, back, (3 * int(match[f"{p}qfirst"][1]) - 2, 3 * int(match[f"{p}qlast"][1])))
    quarter = (match[f"{p}quarter"] or match[f"{p}ownquarter"] or match[f"{p}q"] or "").lower()
    if quarter == "last" and year is back is None and _BARE_LAST_QUARTER.search(match[0]):
        return When(Shape.QUARTER_BACK, back=1)  # "the last quarter" may be the fourth
    if quarter:
        ordinal = 4 if quarter in _LAST_OF_FOUR else number_words("en").ordinals.get(quarter)
        number = ordinal or int(re.sub(r"\D", "", quarter))
        return When(Shape.MONTHS, year, back, (3 * number - 2, 3 * number))
    half = match[f"{p}half"] or match[f"{p}ownhalf"] or match[f"{p}h"] or match[f"{p}ownh"]
    if half:
        return When(Shape.MONTHS, year, back, (1, 6) if half.lower() in _FIRST_HALF else (7, 12))
    return When(Shape.YEAR, int(match[f"{p}yearalone"]))
