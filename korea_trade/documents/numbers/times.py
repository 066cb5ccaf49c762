"""Times in digits: dates, spans of days, months, quarters and halves of a year, years, times of day."""

import re
from dataclasses import dataclass, replace
from functools import cache

from korea_trade.documents.numbers.mention import Kind, Time
from korea_trade.documents.numbers.numeral import read_digits
from korea_trade.documents.numbers.units import unit_after
from korea_trade.vocabulary.numbers import number_words


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time that was found: its place, its kind, its number (of a year, month, quarter or half) and when it is."""

    start: int
    end: int
    kind: Kind
    when: Time | None = None
    number: int | None = None
    noun: str | None = None


_TO = r" ?[-–~] ?"
_ENGLISH_TO = r"(?: ?[-–~] ?| to | through )"
_YEAR = r"(?:19|20)\d\d"

_NUMERIC_DATE = re.compile(
    rf"(?P<year>{_YEAR})(?P<sep>[-/]|\. ?)(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?!\d|[-./]\d)\.?", re.A
)
# 2024.9.1~20, 2024.09.01~09.20
_NUMERIC_DAYS = re.compile(
    rf"(?P<year>{_YEAR})(?P<sep>[-/]|\. ?)(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)\.? ?(?P<to>[-–~]) ?"
    r"(?:(?P=year)(?P=sep))?(?:(?P<month2>\d\d?)(?P=sep))?(?P<day2>\d\d?)(?:일|(?![\d%])(?![-./,]\d))",
    re.A,
)
_DAY_OR_MONTH_FIRST = re.compile(rf"\d{{1,2}}/\d{{1,2}}/{_YEAR}(?![\d/])", re.A)
_CLOCK = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b)"
    r"|\d{1,2}시(?![간장도기가])(?: ?\d{1,2}분(?!기))?",
    re.A,
)
_QUARTER = re.compile(
    rf"(?P<q>[1-4])(?:{_TO}(?P<q2>[1-4])|[/·]4)? ?분기(?! ?(?:연속|째|만에))"
    r"|(?P<q3>[1-4])[Qq](?:'?(?P<year>\d{4}|\d\d)(?![A-Za-z0-9(]|[.,]\d))?(?![A-Za-z])",  # 1Q24, but 2Q325(+6.0)
    re.A,
)
_HALF = re.compile(r"(?P<half>[12])H(?:'?(?P<year>\d{4}|\d\d))?(?![A-Za-z0-9])", re.A)
_LETTER_FIRST = re.compile(r"(?<![A-Za-z0-9])(?P<letter>[QqH]|FY ?'?)\Z", re.A)
_AFTER_LETTER = re.compile(r"(?P<number>\d{1,4})(?:'(?P<year>\d{4}|\d\d))?(?![A-Za-z0-9]|[.,]\d)", re.A)

_TEN = 10  # days
# 2024년 3월 1~20일 and its parts; '24.3월; 2019.3월.
_KOREAN = re.compile(
    rf"(?:(?P<year>{_YEAR}|(?P<short>\d\d))(?:년 ?|年 ?|\. ?))?"
    rf"(?P<month>\d{{1,2}})(?:[월月]?{_TO}(?P<month2>\d{{1,2}}))?[월月]"
    rf"(?: ?(?P<day>\d{{1,2}})(?:일?{_TO}(?P<day2>\d{{1,2}})[일日]|[일日](?!간)))?",
    re.A,
)
_KOREAN_DAYS = re.compile(rf"(?P<day>\d{{1,2}})(?:일?{_TO}(?P<day2>\d{{1,2}})|일부터 ?(?P<day3>\d{{1,2}}))[일日]", re.A)
_MONTH_AND_DAYS = re.compile(rf"(?P<month>\d{{1,2}})\.(?P<day>\d{{1,2}})(?:일?{_TO}(?P<day2>\d{{1,2}}))?[일日]", re.A)
# In brackets of their own: 3월(3.1~20), (9.1~9.20)
_BRACKETED_DAYS = re.compile(
    rf"(?P<month>\d{{1,2}})\. ?(?P<day>\d{{1,2}})\.?{_TO}(?:(?P<month2>\d{{1,2}})\. ?)?(?P<day2>\d{{1,2}})\.?(?=\))",
    re.A,
)
_KOREAN_DAY = re.compile(r"(?P<day>\d{1,2})[일日]", re.A)
_KOREAN_YEAR = re.compile(rf"(?P<year>{_YEAR})[년年](?P<decade>대)?", re.A)
_SHORT_YEAR = re.compile(r"(?P<year>\d\d)년", re.A)
# After an apostrophe: '24, '24년, '20.10, '20.10월, '21.1Q, '21.상, '23.상반기, '20. 6. 1
_APOSTROPHE = re.compile(
    rf"(?P<year>\d\d)(?:\.(?P<quarter>[1-4])(?:Q|/4|분기)|\.? ?(?P<half>[상하])(?:반기)?|\. ?(?P<month>\d{{1,2}})"
    rf"(?:\. ?(?P<day>\d{{1,2}})(?: ?~ ?(?P<day2>\d{{1,2}})일?)?|(?:{_TO}(?P<month2>\d{{1,2}}))?월?)"
    r"|년|(?P<decade>s)(?![A-Za-z]))?"
    r"(?:(?<=Q)|(?![\d%]))(?!\.\d|[가-힣](?<![은는이가의에도과와로말초상하중]))",
    re.A,
)
_QUOTED = re.compile(r" ?\w+'")  # '10 items': a quotation
_PLAIN_YEAR = re.compile(rf"{_YEAR}(?P<decade>s)?(?![A-Za-z0-9]|[.,]\d)", re.A)


_BETWEEN = re.compile(r"(?<![A-Za-z])between \Z", re.I)
_AND_DAY = re.compile(r" and (?P<day2>\d{1,2})(?:st|nd|rd|th)?(?![A-Za-z0-9%]|[.,]\d| [a-z])", re.A)


@cache
def _english() -> "tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]":
    names = "|".join(sorted(number_words("en").months, key=len, reverse=True))
    after_year = rf"(?:(?:st|nd|rd|th)?,? (?P<year>{_YEAR})(?!\d|[.,]\d))?"
    month_before = re.compile(rf"(?<![A-Za-z])(?P<month>{names})(?:\.? |\.|\n)\Z")
    last_day = rf"(?:{_ENGLISH_TO}(?:(?P<month2>{names})\.? )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?"
    day = re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{last_day}{after_year}(?![A-Za-z0-9%]|[.,]\d)", re.A)
    day_first = re.compile(
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:{_ENGLISH_TO}(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?(?: of)?[ -]"
        rf"(?P<month>{names})(?![A-Za-z])\.?{after_year}",
        re.A,
    )
    return month_before, day, day_first


def read_time(text: str, at: int, floor: int) -> TimeMention | None:
    """The time whose first digit stands at a place; nothing before ``floor`` belongs to it. None where none does."""
    return (
        _numeric_date(text, at)
        or _clock(text, at)
        or _part(text, at, floor)
        or _apostrophe_year(text, at, floor)
        or _korean(text, at)
        or _english_date(text, at, floor)
        or _year(text, at)
    )


def _number(text: str | None) -> int | None:
    return None if text is None else int(text)


def full_year(text: str | None) -> int | None:
    """The year of two or four digits: '24 is 2024, '98 is 1998."""
    if text is None:
        return None
    year = int(text)
    return year if year > 99 else year + (2000 if year < 70 else 1900)


def _is_day(day: int | None) -> bool:
    return day is None or 1 <= day <= 31


def _is_month(month: int | None) -> bool:
    return month is None or 1 <= month <= 12


def _numeric_date(text: str, at: int) -> TimeMention | None:
    span = _NUMERIC_DAYS.match(text, at)
    if span is not None and (found := _numeric_days(at, span)):
        return found
    match = _NUMERIC_DATE.match(text, at)
    if match is None:
        either = _DAY_OR_MONTH_FIRST.match(text, at)  # 01/02/2024: which is the month?
        return TimeMention(at, either.end(), Kind.DATE) if either else None
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not (_is_month(month) and _is_day(day)) or (
        match["sep"] == "-" and match.end("month") - match.start("month") < 2
    ):
        return None
    return TimeMention(at, match.end("day"), Kind.DATE, Time(year, month, day))


def _numeric_days(at: int, match: "re.Match[str]") -> TimeMention | None:
    if match["to"] != "~" and match["sep"] == "-":  # 2024-09-01-20 is no span
        return None
    found = _korean_date(at, match, int(match["year"]))
    when = found.when if found else None
    if when is None or when.day is None or when.last_day is None:
        return None
    last_month = None if when.last_month == when.month else when.last_month
    first, last = (when.month or 0, when.day), (last_month or when.month or 0, when.last_day)
    if when.day == 0 or when.last_day == 0 or last <= first:
        return None
    return TimeMention(at, match.end(), Kind.DAYS, replace(when, last_month=last_month))


def _clock(text: str, at: int) -> TimeMention | None:
    match = _CLOCK.match(text, at)
    return TimeMention(at, match.end(), Kind.TIME) if match else None


def _quarter(first: int, last: int, year: int | None) -> Time:
    return Time(year, 3 * first - 2, last_month=3 * last)


def half_year(half: int, year: int | None = None) -> Time:
    """The months of the first or second half of a year."""
    return Time(year, 6 * half - 5, last_month=6 * half)


def quarter_of_year(quarter: int, year: int | None = None) -> Time:
    """The months of a quarter of a year."""
    return _quarter(quarter, quarter, year)


def _part(text: str, at: int, floor: int) -> TimeMention | None:
    """1분기, 2/4분기, 1~3분기, 3Q, 1Q24, Q3, H1, 2H24, FY2024."""
    match = _QUARTER.match(text, at)
    if match:
        first = int(match["q"] or match["q3"])
        last = int(match["q2"] or first)
        return TimeMention(
            at, match.end(), Kind.PART, _quarter(first, last, full_year(match["year"])), first, "quarter"
        )
    match = _HALF.match(text, at)
    if match:
        half = int(match["half"])
        return TimeMention(at, match.end(), Kind.PART, half_year(half, full_year(match["year"])), half, "half")
    before = _LETTER_FIRST.search(text[max(floor, at - 5) : at])
    match = _AFTER_LETTER.match(text, at) if before else None
    if before is None or match is None:
        return None
    start, number, letter = at - len(before[0]), int(match["number"]), before["letter"]
    year = full_year(match["year"])
    if letter.startswith("FY") and len(match[0]) in (2, 4):
        year = full_year(match[0])
        return TimeMention(start, match.end(), Kind.YEAR, Time(year), year)
    if letter in "Qq" and 1 <= number <= 4:
        return TimeMention(start, match.end(), Kind.PART, quarter_of_year(number, year), number, "quarter")
    if letter == "H" and 1 <= number <= 2:
        return TimeMention(start, match.end(), Kind.PART, half_year(number, year), number, "half")
    return None


def _apostrophe_year(text: str, at: int, floor: int) -> TimeMention | None:
    """'24, ‘24년 and '20.10: an apostrophe before two digits, and no unit behind them."""
    if at <= floor or text[at - 1] != "'" or text[at - 2 : at - 1].isalnum():
        return None
    match = _APOSTROPHE.match(text, at)
    if match is None or not _is_month(_number(match["month"])) or not _is_month(_number(match["month2"])):
        return None
    if not match[0].endswith(("년", "월")) and (
        unit_after(text, match.end()) or _QUOTED.match(text, match.end(), match.end() + 12)
    ):
        return None
    year, month = full_year(match["year"]), _number(match["month"])
    if match["decade"]:
        return TimeMention(at - 1, match.end(), Kind.YEAR)
    if match["quarter"]:
        quarter = int(match["quarter"])
        return TimeMention(at - 1, match.end(), Kind.PART, quarter_of_year(quarter, year), quarter, "quarter")
    if match["half"]:
        half = "상하".index(match["half"]) + 1
        return TimeMention(at - 1, match.end(), Kind.PART, half_year(half, year), half, "half")
    if match["day"]:
        day, last_day = int(match["day"]), _number(match["day2"])
        if last_day is not None and not (day < last_day and _is_day(last_day)):
            return None
        kind = Kind.DATE if last_day is None else Kind.DAYS
        return TimeMention(at - 1, match.end(), kind, Time(year, month, day, None, last_day))
    if month is None:
        follow = _KOREAN.match(text, match.end() + (text[match.end() : match.end() + 1] == " "))
        if match[0].endswith("년") and follow and follow["year"] is None:
            return _korean_date(at - 1, follow, year)
        return TimeMention(at - 1, match.end(), Kind.YEAR, Time(year), year)
    return TimeMention(at - 1, match.end(), Kind.MONTH, Time(year, month, last_month=_number(match["month2"])), month)


def _korean(text: str, at: int) -> TimeMention | None:
    match = _KOREAN.match(text, at)
    found = _korean_date(at, match, full_year(match["year"])) if match else None
    if found:
        return found
    match = _MONTH_AND_DAYS.match(text, at)
    if match and not _is_days_and_a_half(text, match):
        return _korean_date(at, match, None)
    if (bracketed := _bracketed_days(text, at)) is not None:
        return bracketed
    match = _KOREAN_DAYS.match(text, at)
    if match:
        day, last = int(match["day"]), int(match["day2"] or match["day3"])
        first_days = day == 1 and last >= _TEN and text.startswith("간", match.end())  # 1~20일간
        if day < last and _is_day(last) and (first_days or not _counts_days(text, at, match.end())):
            return TimeMention(at, match.end(), Kind.DAYS, Time(day=day, last_day=last))
        return None
    match = _KOREAN_DAY.match(text, at)
    if match and 1 <= int(match["day"]) <= 31 and not _counts_days(text, at, match.end()):
        return TimeMention(at, match.end(), Kind.DATE, Time(day=int(match["day"])))
    match = _KOREAN_YEAR.match(text, at)
    if match:
        if match["decade"]:
            return TimeMention(at, match.end(), Kind.YEAR)
        return TimeMention(at, match.end(), Kind.YEAR, Time(int(match["year"])), int(match["year"]))
    match = _SHORT_YEAR.match(text, at)
    if match and not _counts_years(text, at, match.end()) and int(match["year"]) >= 10:
        # 20년 수출 is the year 2020 or twenty years: a number without a meaning.
        return TimeMention(at, match.end(), Kind.YEAR)
    return None


def _bracketed_days(text: str, at: int) -> TimeMention | None:
    """Days that a bracket holds alone, with the number of their month: 3월(3.1~20)."""
    match = _BRACKETED_DAYS.match(text, at) if text[at - 1 : at] == "(" else None
    if match is None or match["month2"] not in (None, match["month"]) or int(match["day"]) >= int(match["day2"]):
        return None
    found = _korean_date(at, match, None) if int(match["day"]) else None
    when = found.when if found else None
    return TimeMention(at, match.end(), Kind.DAYS, replace(when, last_month=None)) if when else None


def _korean_date(start: int, match: "re.Match[str]", year: int | None) -> TimeMention | None:
    parts = match.groupdict()
    month, last_month = int(match["month"]), _number(parts.get("month2"))
    day, last_day = _number(match["day"]), _number(match["day2"])
    if not (_is_month(month) and month > 0 and _is_month(last_month) and _is_day(day) and _is_day(last_day)):
        return None
    when = Time(year, month, day, last_month, last_day)
    kind = Kind.MONTH if day is None else Kind.DATE if last_day is None else Kind.DAYS
    return TimeMention(start, match.end(), kind, when, month if kind is Kind.MONTH else None)


@cache
def _count_patterns() -> "tuple[re.Pattern[str], ...]":
    words = number_words("ko")

    def before(entries: tuple[str, ...], between: str) -> "re.Pattern[str]":
        return re.compile(rf"(?:{'|'.join(entries)}){between}\Z")

    return (
        before(words.day_of_month_before, " ?"),
        before(words.day_count_before, r"(?:[^.\n]|\.(?=\d)){0,30}"),
        re.compile(rf"[가-힣() ]{{0,3}}(?:{'|'.join(words.day_count_after)})"),
        before(words.year_count_before, " ?"),
        re.compile(rf" ?(?:{'|'.join(words.year_count_after)}|\d\d?개월)"),
    )


def _counts_days(text: str, start: int, end: int) -> bool:
    """Whether N일 is a number of days, not a day of the month."""
    of_month, before, after, _, _ = _count_patterns()
    near = text[max(0, start - 40) : start]
    if of_month.search(near):
        return False
    return before.search(near) is not None or after.match(text, end) is not None


def _is_days_and_a_half(text: str, match: "re.Match[str]") -> bool:
    """Whether 12.5일 are twelve days and a half: working days are counted in halves, and 12.1일 is December 1st."""
    if match["day2"] is not None:
        return False
    halves = match["day"] in ("0", "5") and not re.compile("까지|부터|자|현재").match(text, match.end())
    return halves or _counts_days(text, match.start(), match.end())


def _counts_years(text: str, start: int, end: int) -> bool:
    """Whether NN년 is a number of years, not a year of two digits."""
    _, _, _, before, after = _count_patterns()
    return before.search(text[max(0, start - 5) : start]) is not None or after.match(text, end) is not None


def _english_date(text: str, at: int, floor: int) -> TimeMention | None:
    month_before, day_of, day_first = _english()
    before = month_before.search(text[max(floor, at - 11) : at])
    match = day_of.match(text, at) if before else None
    if before and match and _BETWEEN.search(text[max(0, at - 19) : at - len(before[0])]):
        both = _AND_DAY.match(text, match.end())
        if both and _is_day(int(both["day2"])) and int(match["day"]) < int(both["day2"]):
            when = Time(None, number_words("en").months[before["month"]], int(match["day"]), None, int(both["day2"]))
            return TimeMention(at - len(before[0]), both.end(), Kind.DAYS, when)
    if before and match and _is_day(int(match["day"])) and not _counts_something(text, match):
        start = at - len(before[0])
        months = number_words("en").months
        return _dated(start, match, months[before["month"]], months.get(match["month2"] or ""))
    match = day_first.match(text, at)
    if match and _is_day(int(match["day"])) and int(match["day"]):
        return _dated(at, match, number_words("en").months[match["month"]])
    return None


def _dated(start: int, match: "re.Match[str]", month: int, last_month: int | None = None) -> TimeMention | None:
    day, last_day = int(match["day"]), _number(match["day2"])
    if not (day and _is_day(last_day)):
        return None
    last_month = None if last_month == month else last_month
    if last_day is not None and last_month is None and last_day <= day:
        return None
    when = Time(_number(match["year"]), month, day, last_month, last_day)
    return TimeMention(start, match.end(), Kind.DATE if last_day is None else Kind.DAYS, when)


_FOLLOWING = re.compile(r"[ -]([A-Za-z]+)", re.A)


def _counts_something(text: str, match: "re.Match[str]") -> bool:
    """Whether the number after the name of a month has a unit of its own: "in March 12 items", "in May 5 percent"."""
    if match["year"]:
        return False
    if unit_after(text, match.end()):
        return True
    word = _FOLLOWING.match(text, match.end())
    return word is not None and any(word[1].lower() in words for words in number_words("en").nouns.values())


def _year(text: str, at: int) -> TimeMention | None:
    match = _PLAIN_YEAR.match(text, at)
    if match is None:
        return None
    if match["decade"]:
        return TimeMention(at, match.end(), Kind.YEAR)
    if unit_after(text, match.end()) is not None or read_digits(text, at).scale is not None:
        return None
    return TimeMention(at, match.end(), Kind.YEAR, Time(int(match[0])), int(match[0]))
