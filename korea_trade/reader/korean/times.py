"""Korean times: periods, times that a figure is compared with, since when, and dates that are no period."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from korea_trade.documents.numbers import Kind, Time
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.word_lists import korean_list

if TYPE_CHECKING:
    from datetime import date

    from korea_trade.reader.korean.elements import Element

_KINDS = (Kind.YEAR, Kind.MONTH, Kind.DAYS, Kind.PART, Kind.DATE)
_RELATIVE = {
    "previous-year": "previous-year",
    "year-ago": "previous-year",
    "previous-month": "previous-month",
    "previous-quarter": "previous-quarter",
    "years-ago": "other",
}
_BACK = {"this-year": 0, "last-year": 1, "year-before-last": 2, "next-year": -1, "year-after-next": -2}
_MONTHS_BACK = {"last-month": 1, "next-month": -1}


_SUM = 6
_LONG = 5  # elements of a bracket
_BEFORE_NOUN = re.compile(r"[한된은난진선]\Z")
_QUARTER = 3  # months
_ROW = 2  # times
_BEFORE_BRACKET = 2  # elements
RESULTS = ("실적", "기록", "수준", "규모", "최고치")
RANGE_SIGNS = ("~", "∼", "～", "-", "–")
_SAME_MONTH = ("동월", "같은 달", "같은달")
GOING_ON = ("이어", "이은")  # 6월에 이어, 463억 달러에 이은 2위
_MONTHLY = ("월간", "월별")


class Role(StrEnum):
    """What a time does in its sentence."""

    PERIOD = "period"
    COMPARISON = "comparison"
    SINCE = "since"
    AMONG = "among"
    SAME = "same"
    PASSED = "passed"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class TimeTag:
    """A time of a text.

    ``when`` is the time by itself, ``against`` what it is if a figure is compared with it (``previous-year``, …;
    ``time`` is a named time). ``to_date`` marks the sum from the beginning of the year. ``titled`` is a time in the
    title of a document. ``within`` is where a clause ends that describes a name, of which alone it is the time.
    """

    start: int
    end: int
    text: str
    role: Role
    when: When | None = None
    against: str = ""
    to_date: bool = False
    titled: bool = False
    until: bool = False
    loose: bool = False
    within: int = 0

    @property
    def of_whole_year(self) -> bool:
        """Whether its words say that it is all of a year: 연간."""
        return "연간" in self.text


def _is_time(element: Element) -> bool:
    """Whether an element is a part of a time."""
    return element.has("times") or element.is_figure(*_KINDS)


def join_times(text: str, parts: list[Element], year_told: When | None = None) -> list[Element]:
    """The elements with parts of times that stand together made into one; roles are settled from what follows.

    ``year_told`` is the year that was told last before them: 그해 12월 is a month of it.
    """
    parts = _with_days_as_of(_without_events(parts))
    found: list[Element] = []
    index = 0
    before: Time | None = None
    while index < len(parts):
        if not _is_time(parts[index]):
            found.append(parts[index])
            index += 1
            continue
        last = index
        while (after := node_at(parts, last + 1)) is not None and _is_time(after) and _together(parts[last], after):
            last += 1
        if _to_a_day(parts, last):
            last += 2
        if _from_day_to_day(parts, last):
            last += 1
        elif _day_and_day(parts, last):
            last += 2
        last = _up_to(parts, last)
        atoms = parts[index : last + 1]
        behind = parts[last]
        if _days_in_bracket(parts, last):
            atoms, behind = [*atoms, parts[last + 2]], parts[last + 3]
            last += 3
        time, before = _composed(text, atoms, before, year_told)
        behind_it = node_at(parts, last + 1)
        if behind_it is None or not (behind_it.has("since") or behind_it.has("comparisons")):
            year_told = year_of(time) or year_told
        joined = replace(
            behind, start=atoms[0].start, text=text[atoms[0].start : atoms[-1].end],
            means={}, figure=None, time=time, sign="",
        )  # fmt: skip
        found.append(joined)
        index = last + 1
    for place, element in enumerate(found):
        if element.time is not None:
            element.time = _settled(element, element.time, found, place)
    _set_rows_aside(found)
    _set_explained_aside(found)
    for whole, part in pairwise(found):
        quarter = part.time is not None and part.time.role in (Role.PERIOD, Role.AMONG) and not whole.role
        if quarter and whole.time is not None and whole.text == "연간" and part.text != "연간":
            whole.time = replace(whole.time, role=Role.DATE)  # 연간 3분기까지 누계 기준 1위
    _go_on_with_year(found)
    _give_opening_year(found)
    for year, month in pairwise(found):
        if year.time is not None and month.time is not None and _of_its_month(year.time, month):
            year.time = replace(year.time, role=Role.DATE)  # 올해는 전년 동월 대비 10.6% 줄었다
    for begin, sign, end in zip(found, found[1:], found[2:], strict=False):
        if begin.time is not None and end.time is not None and end.time.role is Role.SINCE and sign.sign in RANGE_SIGNS:
            begin.time = replace(begin.time, role=Role.DATE)  # 1995년 1월~1997년 5월 이후
    return found


def _without_events(parts: list[Element]) -> list[Element]:
    """The elements with the time of an event as no time told before (금융위기 당시), and 3월 당시 as 3월."""
    found: list[Element] = []
    for part in parts:
        before = found[-1] if found and part.text in korean_list("time_of_event") else None
        if before is None or before.sign or before.role or before.has("flows"):
            found.append(part)
        elif _is_time(before):
            found[-1] = replace(before, stop=part.stop, role=part.role, particle=part.particle)
        else:
            found.append(replace(part, means={}))
    return found


def is_time_of_event(part: Element) -> bool:
    """Whether an element says that the time is that of an event, which is not known: 금융위기 당시."""
    return part.time is None and part.text in korean_list("time_of_event")


def _with_days_as_of(parts: list[Element]) -> list[Element]:
    """The elements with 11월 30일 현재, 11월 말 현재, 11월 현재 as what they mean, 11월 30일까지, and so on."""
    found: list[Element] = []
    for part in parts:
        time = found[-1] if found and _is_time(found[-1]) and not found[-1].role else None
        if time is not None and _is_as_of(time, part):
            found[-1] = replace(time, stop=part.stop, role="until", particle=_UNTIL)
        else:
            found.append(part)
    return found


def _is_as_of(time: Element, part: Element) -> bool:
    """Whether a word says that something is told until the time before it: 11월 현재, 11월 말 기준."""
    if part.text in korean_list("as_of") and not part.means:
        return part.role in ("", "until")
    return part.text in korean_list("as_of_its_end") and time.text.endswith(korean_list("end_of_month"))


_UNTIL = "까지"


def is_row_of_times(parts: list[Element]) -> bool:
    """Whether figures follow one another by their months: ('21.6월) 548.0 → (7월) 554.0 → (8월) 532.3."""
    return (
        any(part.sign == "→" for part in parts)
        and sum(part.time is not None and before.sign in ("(", "[") for before, part in pairwise(parts)) >= _ROW
    )


def _set_rows_aside(parts: list[Element]) -> None:
    """Make dates of the times of a row that what is told goes on from: 1월과 2월에 이어, 작년 12월, 올해 1월에 이어."""
    aside = False
    for place in range(len(parts) - 1, -1, -1):
        element, after = parts[place], node_at(parts, place + 1)
        if element.time is not None:
            goes_on = after is not None and after.text in GOING_ON and element.role == "adverbial"
            joined = element.role in ("and", "") and (
                after is None or after.sign in (",", "·") or after.time is not None
            )
            aside = element.time.role in (Role.DATE, Role.PERIOD) and (goes_on or (aside and joined))
            element.time = replace(element.time, role=Role.DATE) if aside else element.time
        elif element.sign not in (",", "·"):
            aside = False


def _set_explained_aside(parts: list[Element]) -> None:
    """Make a date of a time that a bracket says again behind what is compared with: 앞 달(5월)보다, 전월(6월) 대비."""
    for compared, opened, again, closed in zip(parts, parts[1:], parts[2:], parts[3:], strict=False):
        against = compared.time is not None and compared.time.role is Role.COMPARISON
        bracket = opened.sign == "(" and closed.sign == ")" and opened.start - compared.end <= 1
        if against and bracket and again.time is not None and again.time.role is Role.PERIOD:
            again.time = replace(again.time, role=Role.DATE)


def _go_on_with_year(parts: list[Element]) -> None:
    """Give a later half or quarter the year of the one before it: 내년 상반기에는 1.4%, 하반기에는 3.0%."""
    before: When | None = None
    for part in parts:
        when = part.time.when if part.time is not None and part.time.role is Role.PERIOD else None
        if part.time is None or when is None or when.months is None or when.months[0] == when.months[1]:
            continue
        dated = when.year is not None or when.back is not None
        if not dated and before is not None and before.months is not None and before.months[1] < when.months[0]:
            when = replace(when, year=before.year, back=before.back)
            part.time = replace(part.time, when=when)
        before = when if when.year is not None or when.back is not None else None


def _give_opening_year(parts: list[Element]) -> None:
    """Give a time the year before it: 2023년에는 12월 수출이, 2023년 들어 상반기에, 2023년에는 수출이 12월에."""
    year: When | None = None
    goes_on = False
    for part in parts:
        if part.time is None:
            told_of = goes_on and any(part.has(kind) for kind in ("flows", "item", "partner"))
            year = year if part.text in _OPENED_BY_A_YEAR or told_of else None
            continue
        when, of_period = part.time.when, part.time.role is Role.PERIOD
        if of_period and year is not None and when is not None and when.months is not None and when.names_no_year:
            part.time = replace(part.time, when=when.with_year(year.year, year.back))
        plain = of_period and not part.time.to_date and part.role not in ("since", "until")
        year = when if plain and when is not None and when.shape is Shape.YEAR and not when.names_no_year else None
        goes_on = part.particle in ("에", "에는", "엔")


_OPENED_BY_A_YEAR = ("들어", "경우", ",")


def _of_its_month(year: TimeTag, month: Element) -> bool:
    """Whether a year behind which the same month of the year before stands is only that of the month told of."""
    when = year.when
    this = year.role is Role.PERIOD and when is not None and when.shape is Shape.YEAR and when.back == 0
    same = month.time is not None and month.time.role is Role.COMPARISON and month.time.text.endswith(_SAME_MONTH)
    return this and not year.to_date and same


def _together(one: Element, other: Element) -> bool:
    """Whether two parts of a time are one time: 작년 + 12월, 2022년 + 상반기, 전년 + 동월."""
    first, second = _rank(one), _rank(other)
    if one.role == "until" and second == _SUM:
        return True
    if one.role == "since" and other.role == "until":
        return one.is_figure(Kind.MONTH) and other.is_figure(Kind.MONTH)
    if one.role not in ("", "genitive") or one.particle in ("로의",):
        return False
    return first < second


def _to_a_day(parts: list[Element], at: int) -> bool:
    """For 12월 들어 10일까지: a month, and the day of it up to which."""
    if at + 2 >= len(parts) or not parts[at].is_figure(Kind.MONTH) or parts[at].role or parts[at + 1].text != "들어":
        return False
    day = parts[at + 2]
    return (
        day.figure is not None
        and day.role == "until"
        and day.figure.when is not None
        and day.figure.when.day is not None
    )


def _from_day_to_day(parts: list[Element], at: int) -> bool:
    """For 5월 1일부터 10일까지: the first day, and the one until which."""
    first, last = parts[at].figure, parts[at + 1].figure if at + 1 < len(parts) else None
    if first is None or first.when is None or last is None or last.when is None:
        return False
    of_month = first.when.months is not None and last.when.months in (None, first.when.months)
    days = first.when.day == 1 and first.when.last_day is None and last.when.day is not None
    return parts[at].role == "since" and parts[at + 1].role == "until" and of_month and days


def _days_in_bracket(parts: list[Element], at: int) -> bool:
    """Whether the days of a month stand in the bracket behind it: 9월(1~20일), 3월(3.1~20)."""
    inside = parts[at + 1 : at + 4]
    if len(inside) < len("(d)") or (inside[0].sign, inside[2].sign) != ("(", ")") or inside[0].start != parts[at].end:
        return False
    month, days = parts[at].figure, inside[1].figure
    if days is None or days.kind is not Kind.DAYS or days.when is None or days.when.year is not None:
        return False
    if parts[at].value("times") == "this-month":
        return True
    if month is None or month.kind is not Kind.MONTH or month.when is None or month.when.months is None:
        return False
    return month.when.last_month is None and days.when.month in (None, month.when.month)


def _day_and_day(parts: list[Element], at: int) -> bool:
    """For 11월 1일 ~ 11월 20일: two days of one month with a sign between them."""
    first, sign, last = parts[at], node_at(parts, at + 1), node_at(parts, at + 2)
    if sign is None or last is None or sign.sign not in RANGE_SIGNS or first.role:
        return False
    begin, end = (part.figure.when if part.is_figure(Kind.DATE) and part.figure else None for part in (first, last))
    if begin is None or end is None or begin.day is None or end.day is None or begin.months is None:
        return False
    return end.months in (None, begin.months) and begin.last_day is end.last_day is None and begin.day < end.day


def _up_to(parts: list[Element], at: int) -> int:
    """The end of 1월부터 이달 18일까지 누적, 1월부터 지난달까지, 1월~이달 18일: a month from which, and until when."""
    end = _until_when(parts, at)
    summed = node_at(parts, end + 1)
    return end + 1 if end > at and summed is not None and summed.value("times") == "to-date" else end


def _until_when(parts: list[Element], at: int) -> int:
    if (last := _day_behind_sign(parts, at)) is not None:
        return last
    figure = parts[at].figure
    first = figure.when if figure is not None else None
    if parts[at].role != "since" or first is None or first.months != (1, 1) or first.day not in (None, 1):
        return at
    month, day = (node_at(parts, place) for place in (at + 1, at + 2))
    if month is None or not (
        month.value("times") in ("this-month", "last-month") or month.is_figure(Kind.MONTH, Kind.DATE)
    ):
        return at
    if month.role == "until":
        return at + 1
    return at + 2 if not month.role and day is not None and day.role == "until" and day.is_figure(Kind.DATE) else at


def _day_behind_sign(parts: list[Element], at: int) -> int | None:
    """Where the day stands until which the year so far goes: 1월~이달 18일, 1월 1일~9월 20일."""
    first, sign, month, day = (node_at(parts, place) for place in range(at, at + 4))
    begin = first.figure.when if first is not None and first.figure is not None else None
    if begin is None or begin.months != (1, 1) or begin.day not in (None, 1) or begin.last_day is not None:
        return None
    if sign is None or sign.sign not in RANGE_SIGNS or month is None:
        return None
    if month.is_figure(Kind.DATE) and month.figure is not None and month.figure.when is not None:
        later = month.figure.when.months
        return at + 2 if later is not None and later != (1, 1) else None
    this = month.value("times") == "this-month" and not month.role
    return at + 3 if this and day is not None and day.is_figure(Kind.DATE) else None


def _rank(element: Element) -> int:
    """Years come before months, months before days, and what adds them up last."""
    value = element.value("times")
    if value in (
        "this-year",
        "last-year",
        "year-before-last",
        "next-year",
        "year-after-next",
        "following-year",
        _THAT_YEAR,
        "previous-year",
        "year-ago",
    ):
        return 0
    if value in ("same", "annual"):
        return 4
    if value == "to-date":
        return _SUM
    if value in ("first-ten", "first-twenty", "beginning", "end"):
        return 3
    if value:
        return 1
    assert element.figure is not None  # noqa: S101  (_is_time)
    kind, when = element.figure.kind, element.figure.when
    if kind is Kind.YEAR:
        return 0
    if kind in (Kind.MONTH, Kind.PART):
        return 1 if when is not None and when.year is None else 2
    return 3


@dataclass(slots=True)
class _Parts:
    year: int | None = None
    back: int | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    month_back: int | None = None
    words: list[str] = field(default_factory=list)
    day: int | None = None
    until: bool = False
    since: bool = False
    quarter: bool = False
    from_new_year: bool = False  # whether it begins with January and goes on to a later month


def year_of(time: TimeTag) -> When | None:
    """The year that a time names or means, for 그해 behind it; none that is compared with, or since which."""
    when, aside = time.when, time.role in (Role.COMPARISON, Role.SINCE)
    return None if when is None or when.names_no_year or aside else when


def _composed(
    text: str, atoms: list[Element], before: Time | None, year_told: When | None
) -> tuple[TimeTag, Time | None]:
    parts = _Parts(
        until=any(atom.role == "until" for atom in atoms), since=any(atom.role == "since" for atom in atoms[:-1])
    )
    for atom in atoms:
        value = atom.value("times")
        if value:
            parts.words.append(value)
            parts.back = _BACK.get(value, parts.back)
            parts.month_back = _MONTHS_BACK.get(value, parts.month_back)
            if value == "this-month":
                parts.month_back = 0
            if value == "following-year" and before is not None and before.year is not None:
                parts.year = before.year + 1  # 2015년 1월부터 이듬해 7월까지
            if value == _THAT_YEAR and year_told is not None:
                parts.year, parts.back = year_told.year, year_told.back
            if value == _FINAL_MONTH and (parts.year is not None or parts.back is not None):
                parts.months = (_DECEMBER, _DECEMBER)  # 그해 마지막 달, 2020년 마지막 달
            if value == "first-month":
                parts.back, parts.months = 0, (1, 1)
            if value == "first-ten":
                parts.days = (1, 10)
            if value == "first-twenty":
                parts.days = (1, 20)
            continue
        when = atom.figure.when if atom.figure is not None else None
        if when is None:
            continue
        if _labelled(text, atom) and before is not None:
            when = _continued(when, before)
        if parts.months == (1, 1) and parts.day in (None, 1) and when.month not in (None, 1):
            parts.from_new_year = parts.since or any(sign.sign in RANGE_SIGNS for sign in atoms)
        before = when if when.year is not None and when.month is not None else before
        parts.year = when.year if when.year is not None else parts.year
        if atom.is_figure(Kind.PART) and when.months is not None:
            parts.quarter = when.months[1] - when.months[0] == _QUARTER - 1  # 3분기까지 누적
        if atom.role == "until" and parts.months is not None and when.months is not None:
            parts.months = (parts.months[0], when.months[1])  # 1월부터 3월까지
        else:
            parts.months = when.months or parts.months
        if when.last_day is not None and when.day is not None:
            parts.days = (when.day, when.last_day)
        elif when.day is not None:
            if parts.day is not None and any(atom.sign in RANGE_SIGNS for atom in atoms):
                parts.days = (parts.day, when.day)  # 11월 1일 ~ 11월 20일
            parts.day = when.day
    tag = TimeTag(
        atoms[0].start,
        atoms[-1].end,
        text[atoms[0].start : atoms[-1].end],
        Role.PERIOD,
        until=atoms[-1].role == "until" and len(atoms) == 1,
    )
    return _tagged(tag, parts), before


_THAT_YEAR = "that-year"
_FINAL_MONTH = "final-month"
_DECEMBER = 12


def _labelled(text: str, atom: Element) -> bool:
    return text[atom.start - 1 : atom.start] + text[atom.end : atom.end + 1] in ("()", "[]")


def _continued(when: Time, before: Time) -> Time:
    """In a series ('20.10) … (11) … (12) … a month goes on with the year of the one before it."""
    if when.year is not None or when.month is None or before.year is None or before.month is None:
        return when
    return replace(when, year=before.year + (when.month < before.month))


def _tagged(tag: TimeTag, parts: _Parts) -> TimeTag:
    words = parts.words
    relative = next((_RELATIVE[word] for word in words if word in _RELATIVE), "")
    same, to_date = "same" in words, False
    ranged = parts.since or "~" in tag.text or "∼" in tag.text or "～" in tag.text
    if ranged and parts.months == (1, 1) and parts.month_back is not None:
        parts.months, to_date = None, True  # 1월부터 이달 18일까지
        parts.days = (1, parts.day) if parts.day is not None else parts.days
    if parts.from_new_year and parts.day is not None and parts.months is not None:
        parts.months, to_date = (parts.months[1], parts.months[1]), True  # 1월 1일부터 9월 20일까지
        parts.days = (1, parts.day)
    to_date = to_date or "to-date" in words or ("this-year" in words and parts.until and "들어" in tag.text)
    if parts.day is not None and not parts.days:
        if parts.until and (parts.months or parts.month_back == 0 or "this-year" in words or to_date):
            parts.days = (1, parts.day)
            if parts.months is None and ("this-year" in words or parts.month_back is None):  # 지난 20일까지 누적
                parts.month_back, to_date = 0, True
        else:
            return replace(tag, role=Role.DATE)
    if relative:
        return replace(tag, role=Role.COMPARISON, against=relative)
    if same:
        if "last-year" in words:
            return replace(tag, role=Role.COMPARISON, against="previous-year")
        if "last-month" in words:
            return replace(tag, role=Role.COMPARISON, against="previous-month")
        if parts.year is not None or parts.back:
            back = parts.back
            return replace(tag, role=Role.COMPARISON, against="same", when=When(Shape.YEAR, parts.year, back))
        return replace(tag, role=Role.SAME)
    return _plain(tag, parts, to_date)


def _plain(tag: TimeTag, parts: _Parts, to_date: bool) -> TimeTag:
    """A time by itself: days, months, a year."""
    words = parts.words
    if "beginning" in words:
        return replace(tag, role=Role.DATE)
    if parts.days is not None:
        of_month = (parts.day is None or "들어" in tag.text) and "this-year" not in words and not parts.since
        to_date = to_date and not of_month  # 이달 1~20일 누적, 이달 들어 20일까지 누적: the sum of those days
        if parts.month_back not in (None, 0):
            return replace(tag, role=Role.COMPARISON, against="other")
        return replace(tag, when=When(Shape.DAYS, parts.year, parts.back, parts.months, parts.days), to_date=to_date)
    if parts.months is not None:
        summed = parts.until and (parts.back is not None or not parts.since)
        if (to_date or summed) and (parts.quarter or parts.months[0] == parts.months[1]):
            return replace(tag, when=When(Shape.MONTHS, parts.year, parts.back, (1, parts.months[1])))
        return replace(tag, when=When(Shape.MONTHS, parts.year, parts.back, parts.months))
    if "following-month" in words:
        return replace(tag, when=When(Shape.NEXT_MONTH))
    if parts.month_back is not None and parts.back in (None, 0):
        summed = parts.until and not parts.since  # 지난달까지, 올해 들어 지난달까지
        return replace(tag, when=When(Shape.MONTH_BACK, back=parts.month_back), to_date=to_date or summed)
    if to_date:
        return replace(tag, when=When(Shape.YEAR, parts.year, parts.back), to_date=True)
    if parts.year is not None or parts.back is not None:
        loose = "this-year" in words and "annual" not in words
        return replace(tag, when=When(Shape.YEAR, parts.year, parts.back), loose=loose)
    if "annual" in words:
        return replace(tag, when=When(Shape.YEAR))
    return replace(tag, role=Role.SAME if _THAT_YEAR in words else Role.DATE)


def _settled(element: Element, tag: TimeTag, parts: list[Element], place: int) -> TimeTag:
    """What a time does, from its particle and the words behind it."""
    last, after = beyond_bracket(parts, place)
    role = last.role or element.role
    if element.role == "than" or last.role == "than" or (after is not None and after.has("comparisons")):
        against = tag.against or _compared(tag)
        return replace(tag, role=Role.COMPARISON, against=against)
    if (
        tag.role is Role.PERIOD
        and role in ("", "genitive")
        and after is not None
        and after.figure is not None
        and after is not last
    ):
        again = _bracket_of_money(parts, place + 2)
        behind = node_at(parts, again + 1 if again else place + 2) if parts[place + 1] is after else None
        after = parts[again] if again else after
        if after.role == "than" or (behind is not None and behind.has("comparisons") and not after.role):
            return replace(tag, role=Role.COMPARISON, against=_compared(tag))  # 작년 23.5일에 비해
    if tag.role is Role.COMPARISON and element.text.startswith("전년") and element.role in ("topic", "subject"):
        return tag
    if element.role == "and" and after is not None and after.has("same_as"):
        return replace(tag, role=Role.COMPARISON, against=tag.against or _compared(tag))
    if tag.role is Role.PERIOD and not role and after is not None and after.text == "그대로":
        return replace(tag, role=Role.COMPARISON, against=_compared(tag))  # 재작년 그대로 7위
    if tag.role is Role.PERIOD and _level_of_then(element, tag, parts, place):
        return replace(tag, role=Role.PASSED)
    if tag.role is Role.PERIOD and last.particle == "에" and after is not None and after.text in GOING_ON:
        return replace(tag, role=Role.DATE)  # 2022년 6월에 이어 역대 두 번째
    if tag.role is Role.PERIOD and not last.role and _goes_on_from_flow(parts, place):
        return replace(tag, role=Role.DATE)  # 10월 수출에 이어 두 달 연속
    if tag.role is Role.PERIOD and last.particle == "에" and _passed_then(parts, place):
        return replace(tag, role=Role.PASSED)
    if tag.role is Role.PERIOD and (_begun_with_figure(parts, place) or _estimated_then(parts, place)):
        return replace(tag, role=Role.PASSED)
    if tag.role is Role.PERIOD and (_begun_with(parts, place) or _had_moved(parts, place)):
        return replace(tag, role=Role.DATE)
    if tag.role is Role.PERIOD and _result_of_then(parts, place):
        return replace(tag, role=Role.DATE)  # 9월 실적을 45억 달러 웃돌며
    if tag.role is Role.PERIOD and _explains_row(parts, place):
        return replace(tag, role=Role.SINCE)  # 34개월(’18.10월) 만에
    if tag.role is Role.PERIOD and _since_event(parts, place):
        return replace(tag, role=Role.SINCE)
    since = role == "since" or last.particle in ("부터는", "부터도")
    if since or (after is not None and after.has("since") and _near(last, after)):
        return replace(tag, role=Role.SINCE)
    if tag.loose:
        return replace(tag, role=Role.AMONG) if _best_next(parts, place) else replace(tag, loose=False)
    monthly = tag.text.endswith(_MONTHLY) or (after is not None and after.text in _MONTHLY)
    if (
        monthly
        and tag.when is not None
        and tag.when.shape is Shape.YEAR
        and tag.role is Role.PERIOD
        and _ranks(parts, place)
    ):
        return replace(tag, role=Role.AMONG)  # 2023년 월간 최대
    if after is not None and after.has("among") and tag.role is Role.PERIOD and _ranks(parts, place):
        return replace(tag, role=Role.AMONG)
    if after is not None and after.has("records") and not role and _said_before(tag, parts[:place]):
        return replace(tag, role=Role.AMONG)  # 5월 자동차 수출은 …로 5월 최고치를 경신했다
    among = after is not None and after.has("among")  # 역대 2월 중 2012년 463억 달러에 이은 2위
    if tag.role is Role.PERIOD and place and parts[place - 1].has("ever") and (among or _ranks(parts, place)):
        return replace(tag, role=Role.AMONG)
    return tag


def _goes_on_from_flow(parts: list[Element], place: int) -> bool:
    """For 10월 수출에 이어, 9월 수출 증가에 이어: what was so then, from which the sentence goes on."""
    for part in parts[place + 1 : place + 4]:
        if part.figure is not None or part.sign or part.time is not None or part.role not in ("", "adverbial"):
            return False
        if part.particle == "에" or part.ending == "에":
            behind = node_at(parts, parts.index(part) + 1)
            traded = any(part.has(kind) for kind in ("flows", "directions", "balances", "records"))
            return traded and behind is not None and behind.text in GOING_ON
    return False


def _explains_row(parts: list[Element], place: int) -> bool:
    """Whether a time stands alone in the bracket between a number of months and 만에: 34개월(’18.10월) 만에."""
    around = [node_at(parts, place + at) for at in (-2, -1, 1, 2)]
    if place < _BEFORE_BRACKET or any(part is None for part in around):
        return False
    count, opened, closed, behind = (part for part in around if part is not None)
    counted = count.figure is not None and count.figure.noun in ("months", "years", "quarters")
    passed = behind.has("firsts") or behind.has("streaks") or closed.particle.startswith("만")
    return counted and (opened.sign, closed.sign) == ("(", ")") and passed


def _passed_then(parts: list[Element], place: int) -> bool:
    """For 2017년 10월에 기록한 25억 달러를 웃돌아, 3월에 세운 최고 기록을 갈아치웠다: a level or record of then."""
    verb, then = parts[place + 1 : place + 2], parts[place + 2 : place + 6]
    if not verb or not verb[0].has("level_verbs") or verb[0].connects:
        return False
    for element in then:
        if element.sign or element.time is not None or element.role in ("topic", "subject"):
            return False
        if element.is_figure(Kind.MONEY, Kind.QUANTITY) or element.has("records"):
            last, _ = beyond_bracket(parts, parts.index(element))  # 2010년에 세운 최고 기록(4664억 달러)을
            return last.role in ("than", "object", "and") or _below(element)
    return False


def _result_of_then(parts: list[Element], place: int) -> bool:
    """The result of a time that another one passed: 9월 실적을 45억 달러 웃돌며, 8월 기록을 한 달 만에 경신했다."""
    result = node_at(parts, place + 1)
    if result is None or parts[place].role not in ("", "genitive") or not result.text.startswith(RESULTS):
        return False
    verb = node_at(parts, place + 2)
    if result.role != "object" or verb is None or verb.sign:
        return False
    behind = parts[parts.index(verb) :]
    first_in = [part.has("firsts") for part in behind[:2]] == [False, True] and behind[0].is_figure(Kind.CARDINAL)
    if first_in or (verb.is_figure(Kind.MONEY, Kind.PERCENT, Kind.QUANTITY) and not verb.role):
        behind = behind[2 if first_in else 1 :]
    verb = next((part for part in behind if not part.has("ignored")), None)
    return verb is not None and (verb.has("limits") or (first_in and verb.has("renewed")))


def _begun_with(parts: list[Element], place: int) -> bool:
    """For 지난해 12월을 시작으로 12개월 연속: with which a row began."""
    behind = node_at(parts, place + 1)
    return parts[place].role == "object" and behind is not None and behind.text.startswith("시작")


def _begun_with_figure(parts: list[Element], place: int) -> bool:
    """For 작년 7월 -6.5%를 시작으로 15개월 연속: the figure of then, with which a row began."""
    figure, behind = (*parts[place + 1 : place + 3], None, None)[:2]
    told = figure is not None and figure.is_figure(Kind.PERCENT, Kind.MONEY) and figure.role == "object"
    return told and not parts[place].role and behind is not None and behind.text.startswith("시작")


def _estimated_then(parts: list[Element], place: int) -> bool:
    """For 내년 흑자는 올해 추정치인 295억 달러에서 증가한 300억 달러: the level of then, from which another moves."""
    noun, level = (*parts[place + 1 : place + 3], None, None)[:2]
    named = noun is not None and noun.figure is None and (noun.text + noun.ending).endswith("치인")
    from_it = level is not None and level.is_figure(Kind.MONEY) and level.particle == "에서"
    return named and from_it and any(part.time is not None for part in parts[:place])


def _had_moved(parts: list[Element], place: int) -> bool:
    """For 올해 들어 꾸준히 증가했던 중국 수출은: how long a name had gone another way before."""
    for part in parts[place + 1 : place + 5]:
        if part.figure is not None or part.sign or part.time is not None or part.has("flows"):
            return False
        if part.has("directions"):
            return part.ending.endswith("던")
    return False


def names_last_month(text: str, published: date | None) -> bool:
    """Whether a text names the month before its publication, by its number or as the last one: 지난달, 2월.

    12월 may be that of a year before too.
    """
    if published is None:
        return False
    named = rf"(?<![\d~∼～-]){published.month - 1} ?월"
    return re.search("지난달" if published.month == 1 else f"지난달|{named}", text) is not None


def was_so_then(parts: list[Element], place: int) -> bool:
    """For 2018년 26.8%로 최고점을 찍었던 비중이: what was so then, before the name that is told of."""
    for part in parts[place + 1 : place + 8]:
        if part.sign or part.time is not None or part.role == "topic":
            return False
        if (part.text + part.ending).endswith("던") or part.particle.endswith("던"):
            return True  # 1992년 5억 달러이던 교역액은
    return False


def _said_before(tag: TimeTag, parts: list[Element]) -> bool:
    """Whether a sentence has said a month before, of which it is said again."""
    month = tag.role is Role.PERIOD and tag.when is not None and tag.when.shape is Shape.MONTHS
    return month and any(part.time is not None and part.time.when == tag.when for part in parts)


def _below(figure: Element) -> bool:
    """Whether a level is one that another is above or below of: 5,422억 달러에 못 미쳤다."""
    return figure.role == "adverbial" and figure.particle in ("에", "에는", "에도", "엔")


def _level_of_then(element: Element, tag: TimeTag, parts: list[Element], place: int) -> bool:
    """For 4월의 562억 달러를 넘어선, 2019년의 5,422억 달러에 못 미쳤지만: the level of then, which another passed.

    Without 의, it is that of a time before the one that the sentence is about: 5월 수출은 4월 562억 달러를 웃도는.
    """
    figure = node_at(parts, place + 1)
    if figure is None or not figure.is_figure(Kind.MONEY, Kind.QUANTITY) or figure.start - element.stop > 1:
        return False
    last, _ = beyond_bracket(parts, place + 1)
    if not (last.role == "object" or _below(last)):
        return False
    behind = parts[parts.index(last) + 1 :][:3]
    verb = next((part for part in behind if not (part.has("ignored") or (part.unknown and not part.connects))), None)
    if verb is None or not (verb.has("limits") or verb.has("leads")):
        return False
    after = parts[parts.index(verb) + 1 :][:1]
    if after and after[0].has("since"):
        return False  # 2011년 5,000억 달러를 넘어선 뒤
    if element.role == "genitive" and element.particle == "의":
        return True
    return element.role == "" and _before_another(tag, parts[:place])


def _before_another(tag: TimeTag, parts: list[Element]) -> bool:
    """Whether a time is before the first one of its kind that a sentence has said."""
    said = next((part.time for part in parts if part.time is not None and part.time.role is Role.PERIOD), None)
    when, first = tag.when, said.when if said is not None else None
    if when is None or first is None or when.shape is not first.shape:
        return False
    if when.shape is Shape.YEAR:
        if when.year is not None and first.year is not None:
            return when.year < first.year
        return when.back is not None and first.back is not None and when.back > first.back
    if when.months is None or first.months is None or when.shape is not Shape.MONTHS:
        return False
    if when.back is not None:
        return when.back > (first.back or 0)
    if when.year is not None and first.year is not None and when.year != first.year:
        return when.year < first.year
    return when.months < first.months


def _since_event(parts: list[Element], place: int) -> bool:
    """For 2018년 6천억 달러 달성 이후, 1996년 통계 집계 이래: since what happened then."""
    again = _bracket_of_money(parts, place + 2)
    parts = [*parts[: place + 2], *parts[again + 1 :]] if again else parts
    for at, element in enumerate(parts[place + 1 : place + 10], start=place + 1):
        if element.has("since") or (element.has("ever") and element.text.endswith(("이래", "이후"))):
            near = at < place + 5 and not any(part.role == "subject" for part in parts[place + 1 : at])
            return near or _BEFORE_NOUN.search(parts[at - 1].text + parts[at - 1].ending) is not None
        if element.sign or element.time is not None or element.role == "topic":
            return False
    return False


def _bracket_of_money(parts: list[Element], at: int) -> int:
    """Where a bracket behind an amount closes that says nothing but another one: 32억 달러(한화 약 4조 원)를."""
    amounts = len(parts) > at > 0 and parts[at].sign == "(" and parts[at - 1].is_figure(Kind.MONEY)
    close = next((place for place in range(at + 1, min(len(parts), at + _LONG)) if parts[place].sign), 0)
    inside = parts[at + 1 : close]
    if not (amounts and inside and parts[close].sign == ")" and inside[-1].is_figure(Kind.MONEY)):
        return 0
    return close if all(part.figure is None and part.time is None for part in inside[:-1]) else 0


def _near(last: Element, after: Element) -> bool:
    return after.start - last.stop <= 2


def _compared(tag: TimeTag) -> str:
    """What a growth against a plain time is against: 작년보다 is the year before, 지난달보다 the month before."""
    when = tag.when
    if when is None:
        return "other"
    if when.shape is Shape.YEAR and when.back == 1 and when.year is None:
        return "previous-year"
    if when.shape is Shape.MONTH_BACK and when.back == 1:
        return "previous-month"
    return "time"


def _best_next(parts: list[Element], place: int) -> bool:
    """Whether a record, a place or the first growth stands right behind a time: 올해 최대, 올해 처음으로 2.1% 감소."""
    first, rate = (*parts[place + 1 : place + 3], None, None)[:2]
    if first is not None and first.has("ever_first") and rate is not None and rate.is_figure(Kind.PERCENT):
        return True
    for element in parts[place + 1 : place + 4]:
        ranked = any(element.has(kind) for kind in ("records", "bests", "worsts"))
        if ranked or element.is_figure(Kind.ORDINAL):
            return True  # 올해 최저 감소율(-1.2%), 올 들어 가장 낮은 증가율
        if not (element.has("ignored") or element.has("among") or element.text in _MONTHLY):
            return False
    return False


def _ranks(parts: list[Element], place: int) -> bool:
    """Whether a record or a place follows before the next figure of another kind."""
    for element in parts[place + 1 : place + 9]:
        if element.has("records") or element.has("bests") or element.is_figure(Kind.ORDINAL) or element.has("worsts"):
            return True
        if element.figure is not None and not element.is_figure(Kind.CARDINAL):
            return False
    return False


def beyond_bracket(parts: list[Element], place: int) -> tuple[Element, Element | None]:
    """The last element of a time (the bracket behind it, if there is one) and the one that follows."""
    at = place
    opened = node_at(parts, at + 1)
    if opened is not None and opened.sign == "(":
        depth = 0
        for index in range(at + 1, min(len(parts), at + 12)):
            depth += (parts[index].sign == "(") - (parts[index].sign == ")")
            if depth == 0:
                at = index
                break
    return parts[at], node_at(parts, at + 1)


def is_one_month(tag: TimeTag) -> bool:
    """Whether a time is one month, and no sum: 지난달, 4월."""
    when = tag.when
    if when is None or tag.to_date or tag.until:
        return False
    month = when.shape is Shape.MONTHS and when.months is not None and when.months[0] == when.months[1]
    return when.shape is Shape.MONTH_BACK or month
