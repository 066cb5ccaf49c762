"""The period of a figure, and of what it is compared with."""

import re
from dataclasses import replace
from decimal import Decimal

from korea_trade.model.codes import MILESTONES, OUTLOOK, Comparison
from korea_trade.reader.cells import MOVED_FROM, Cell, Finding, Located, Values, taken
from korea_trade.reader.doubts import (
    COMPARED_WITH_WHAT,
    ENDED,
    OF_WHICH_TIME,
    OTHER_TIME_COMPARED,
    SO_FAR_UNTIL_WHEN,
    YEAR_NOT_OVER,
    YEAR_UNKNOWN,
)
from korea_trade.reader.state import Period, State
from korea_trade.reader.times import (
    MONTH_ENDS,
    PREVIOUS_TERM,
    Shape,
    When,
    earlier,
    in_year,
    is_in_calendar,
    months_of,
    tells_days_of,
    to_date,
    written,
)
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.word_lists import word_list

_MEASURED = ("value", "daily-average", "quantity", "volume", "share")


def since_of(state: State, since: When | None) -> str | None:
    """The canonical period of the time since which something holds; None where it cannot be known."""
    known = state.resolve(since) if since is not None else None
    return known[0] if known is not None else None


def comparison_of(state: State, values: Values, period: Period | None) -> str | None:
    """A growth against a named time is against the year or the month before, or nothing that the model can hold."""
    if values.get("comparison") == PREVIOUS_TERM and period is not None:
        values["comparison"] = _term_before(period.text)
        return None if values["comparison"] is not None else OTHER_TIME_COMPARED
    against = values.pop("comparison_time", None)
    if not isinstance(against, When) or period is None:
        if values.get("comparison") in (None, *Comparison):
            return None
        values["comparison"] = None  # with a time that the text leaves open: "a year before they had grown"
        return OTHER_TIME_COMPARED
    known = state.resolve(against, period.text)
    last = earlier(period.text, years=1)
    yearly = last[:4] if against.shape is Shape.YEAR else last  # "the same quarter of 2022"
    if known is not None and known[0] in (last, yearly, period.text):  # nothing is against itself
        values["comparison"] = "previous-year"
    elif known is not None and known[0] == earlier(period.text, months=1) != period.text:
        values["comparison"] = "previous-month"
    elif known is not None and known[0] == earlier(period.text, months=3) and _quarter(period.text):
        values["comparison"] = "previous-quarter"
    else:
        values["comparison"] = None
        return OTHER_TIME_COMPARED
    return None


def _term_before(period: str) -> str | None:
    """The comparison with the month before a month, with the quarter before a quarter."""
    if len(period) == len("2024-12"):
        return Comparison.PREVIOUS_MONTH
    return Comparison.PREVIOUS_QUARTER if _quarter(period) else None


def of_streak(values: Values, period: Period | None) -> tuple[Period | None, str | None]:
    """The period of a streak: the last of it, or all of one that had ended; and why it is in doubt."""
    moved = values.get("event") in ("growth", "decline", "surplus", "deficit")
    monthly, of_days = values.pop("monthly", False), False
    if values.get("mark") and values.get("unit") == "years" and period is not None:
        period = replace(period, text=period.text[:4])  # "topped $1 trillion by May, above that level for four years"
    if values.get("unit") == "months" and moved and period is not None:
        period = _last_month(period)
        if months_of(period.text) is None:
            if not monthly:
                return period, "of the days of each month, or of whole months?"
            period, of_days = replace(period, text=earlier(period.text[:7], months=1)), True
    if not values.pop("ended", False):
        return period, None
    if of_days:
        return period, ENDED
    before = _streak_before(period, values.get("value"), values.get("unit"))
    return before or period, ENDED if before is None else None


def is_only_from_record(state: State, finding: Finding, period: Period | None) -> bool:
    """Whether a figure is only how far above or below a record it is, and no growth of the year.

    It is one if the record is of the year before. Of a level that has such a figure beside it, the level is left.
    """
    values = finding.values
    if "record_time" not in values:
        return False
    time = values.pop("record_time")
    known = state.resolve(time, period.text) if time is not None and period is not None else None
    if known is not None and period is not None and known[0] == earlier(period.text, years=1):
        return False
    finding.values = taken(values, *(key for key in values if key not in _OF_GROWTH))
    finding.spans.pop("growth", None)
    return not finding.spans


_OF_GROWTH = ("growth", "comparison", "direction")


_MONTHS_OF = {"months": 1, "quarters": 3, "years": 12}


def of_record(values: Values, period: Period | None) -> str | None:
    """For "a quarterly record", in a text about a month: why it is in doubt of which quarter a record is."""
    every = values.pop("every", None)
    span = months_of(period.text) if period is not None and every is not None else None
    if every is None or (span is not None and span[1] - span[0] + 1 == _MONTHS_OF[every]):
        return None
    return f"of which of the {every}?"


def _last_month(period: Period) -> Period:
    """For "a 14th monthly gain in a row" in a text about a year: the streak is that of the last month."""
    span = months_of(period.text)
    if span is None or span[0] == span[1]:
        return period
    year, month = divmod(span[1], 12)
    return replace(period, text=f"{year}-{month + 1:02}")


def _streak_before(period: Period | None, length: Decimal | None, unit: str | None) -> Period | None:
    """For "snapping a 19-month run of declines", of a month: the 19 months before it; None where they are not known."""
    span = months_of(period.text) if period is not None else None
    if period is None or span is None or length is None or length < 1 or unit not in ("months", "years"):
        return None
    size = 1 if unit == "months" else 12
    if span[1] - span[0] != size - 1:
        return None
    first, last = span[0] - int(length) * size, span[0] - 1
    if unit == "years" and first // 12 == last // 12:
        return replace(period, text=f"{last // 12}")
    text = "/".join(dict.fromkeys(f"{month // 12}-{month % 12 + 1:02}" for month in (first, last)))
    return replace(period, text=text) if is_in_calendar(text) else None


def _months_since(state: State, since: When, period: Period | None) -> tuple[Period | None, str | None]:
    """The months from one on to the last whole one of a period: "have been falling since October"; and why in doubt."""
    first = state.resolve(since, None)
    last = None if period is None else months_of(period.text) or months_of(earlier(period.text[:7], months=1))
    months = None if first is None else months_of(first[0])
    if period is None or first is None or months is None or last is None or months[0] >= last[1]:
        return period, "since then, or at one time?"
    end = f"{last[1] // 12}-{last[1] % 12 + 1:02}"
    return replace(period, text=f"{first[0]}/{end}"), None


def _quarter(period: str) -> bool:
    span = months_of(period)
    return span is not None and span[1] - span[0] == 2


def period_of(state: State, finding: Finding, cell: Cell) -> tuple[Period | None, str | None]:
    """The period of a figure, and why it is in doubt."""
    period, doubt = _period_of(state, finding, cell)
    since = finding.values.get("onward")
    return (period, doubt) if since is None or doubt is not None else _months_since(state, since, period)


def _period_of(state: State, finding: Finding, cell: Cell) -> tuple[Period | None, str | None]:
    period, doubt = _said_or_carried(state, finding, cell)
    is_actual = finding.status is None and finding.measure in _MEASURED and not finding.values.get("bound")
    if doubt is not None or period is None or finding.shift is not None:
        return period, doubt
    when, current = finding.time or cell.when, state.period or state.document_period
    if when is not None and _since_a_year(when, finding.when) and (current is None or len(current.text) > len("2024")):
        return period, "of the whole year, or of the same part of it?"
    inside = period.located is not None and sentence_words("inside-a-time").search(period.located.value)
    if inside and finding.status is None and finding.measure in _MEASURED:
        return period, "of which part of the time?"  # "mid-March exports"
    if not is_actual:
        return period, None
    if (finding.of_then or finding.aside) and _is_month_beside_days(current, period, finding.when):
        return period, "of the whole month, or of the same days of it?"
    if when is None and _behind_sum(state, period):
        return period, OF_WHICH_TIME
    if when is None and _beside_days(state, period):
        return period, "of the days that the text is about, or of the time before?"
    return _of_month_not_over(state, when, period)


_YEAR = len("2024")


def _days_of_year(finding: Finding, current: Period | None) -> Period | None:
    """For "there were 16 working days this year, compared with 15.5 last year": the part of those years told of."""
    when = finding.time
    if current is None or len(current.text) <= _YEAR or not finding.measure.startswith("working-days"):
        return None
    if when is None or when.shape is not Shape.YEAR or when.back not in (0, 1):
        return None
    return replace(current, text=earlier(current.text, years=when.back))


def _of_part_last_year(finding: Finding, current: Period | None) -> Period | None:
    """For "$14.9 billion in the first 10 days, after $18.2 billion last year": of the same part of that year."""
    when, said = finding.time, finding.when.value.lower().split() if finding.when is not None else ()
    yearly = when is not None and when.shape is Shape.YEAR and when.back == 1
    yearly = yearly and finding.of_then and not finding.far_greater
    if not yearly or current is None or "value" not in finding.values or not word_list("whole_times").isdisjoint(said):
        return None
    part = len(current.text) == len("2024-12") or months_of(current.text) is None
    return replace(current, text=earlier(current.text, years=1)) if part else None


def _said_or_carried(state: State, finding: Finding, cell: Cell) -> tuple[Period | None, str | None]:
    current = state.period or state.document_period
    when, located = finding.time, finding.when
    days = _days_of_year(finding, current) or _of_part_last_year(finding, current)
    when, current = (None, days) if days is not None else (when, current)
    stray = state.stray and when is None and cell.when is None and days is None
    annual = cell.when is not None and cell.when.shape is Shape.YEAR
    if annual and when is not None and when.shape is Shape.YEAR and cell.when is not None and cell.when.year is None:
        annual = cell.when.back is not None  # "the annual deficit will narrow next year"
    if cell.when is not None and (when is None or (annual and finding.status in OUTLOOK)):
        when, located = cell.when, cell.period
    monthly = finding.measure == "streak" and finding.values.get("unit") in (None, "months")
    if monthly and when is not None and _unfinished(state, when):  # "the fifth month in a row this year"
        when, current = None, state.document_period if current is not None and len(current.text) == _YEAR else current
    period, doubt = current, "another period stands before it" if stray else _unsure(current)
    is_actual = finding.status is None and finding.measure in _MEASURED and not finding.values.get("bound")
    if when is not None and is_actual and _unfinished(state, when):
        when = When(Shape.TO_DATE)
    if when is not None and not (when.shape is Shape.SAME and finding.shift):
        if finding.status in OUTLOOK:
            when = _to_come(state, when)
        period, doubt = resolved(state, when, located, current)
        doubt = doubt or _of_open_month(state, when)
        if finding.status in OUTLOOK and not finding.aside:
            state.aimed = period
    elif finding.status in OUTLOOK and when is None:
        known = state.aimed is not None and (finding.measure == "threshold" or finding.measure not in MILESTONES)
        period, doubt = state.aimed, None if known else "when it is expected is not stated"
    apart = state.first_said is not None and period is not None and state.first_said.text != period.text
    if when is None and doubt is None and apart and not state.opened and state.period is state.sticky:
        period, doubt = _behind_another_time(state, finding, cell, period)
    if when is None and is_actual and doubt is None and _to_be_over(state, period):
        period, doubt = (state.said, None) if state.said is not None else (period, YEAR_NOT_OVER)
    early = state.published is not None and state.published.month < _FORECASTS_READ_AS_RESULTS_FROM
    told = is_actual and when is not None and finding.shift is None and doubt is None
    if told and early and _to_be_over(state, period):
        doubt = YEAR_NOT_OVER
    turned = is_actual and state.turned and period is state.document_period
    turned = turned or (finding.status is None and _is_behind_turn(state, period))
    if when is None and doubt is None and turned:
        doubt = "of the year, or of the month before?"
    if finding.shift == "year" and current is None:
        return period, "of which part of that year?"  # "the same month of 2023 saw exports of $54.9 billion"
    if finding.shift == "year" and finding.time is not None and finding.time.year is not None and current is not None:
        then = earlier(current.text, years=int(current.text[:4]) - finding.time.year)
        return Period(then, current.located, current.dated), doubt  # "above the $20 billion of the same period in 2014"
    happened = finding.status not in OUTLOOK and doubt is None and finding.shift is None
    happened = happened and not finding.values.get("ended")  # "will rise in 2017 to end two years of decline"
    if happened and period is not None and _to_begin(state, period, may_go_on=not is_actual):
        doubt = "its months are not over"
    named = finding.shift is not None and finding.time is not None and finding.when is None
    if finding.shift is None or period is None or named:
        return period, doubt
    shifted, unsaid = _shifted(period, finding.shift)
    return shifted, doubt or unsaid


def _of_open_month(state: State, when: When) -> str | None:
    """For "Exports hit $683.6 billion in 2024. In February they rose", of March 2025: in February of which year?"""
    open_month = int(state.open_month[-2:]) if state.open_month is not None else None
    bare = when.shape is Shape.MONTHS and when.names_no_year
    named = bare and when.months == (open_month, open_month)
    return "of the year that the text is about, or of the one behind it?" if named and not state.later_year else None


def _of_month_not_over(state: State, when: When | None, period: Period) -> tuple[Period, str | None]:
    """A result of the month that a text was published in is one of the days that the text is about, or in doubt.

    "This month's exports" are those of its first 20 days; "in early April", on April 11, is not the April before.
    """
    day, main = state.published, state.document_period
    if day is None or day.day >= MONTH_ENDS:
        return period, None
    this = f"{day:%Y-%m}"
    if period.text == this:
        days = main.text if main is not None and main.text != this and tells_days_of(this, main.text, day) else None
        days = days or _days_counted_by(state, this)
        return (period, "its month is not over") if days is None else (replace(period, text=days), None)
    named = when is not None and when.shape is Shape.MONTHS and when.names_no_year
    if named and when is not None and when.months == (day.month, day.month) and period.text == earlier(this, years=1):
        return period, "of this month, or of that of the year before?"
    return period, None


def _days_counted_by(state: State, month: str) -> str | None:
    """For "March exports so far", published on March 21: the days of a month that the customs have just counted.

    They tell of the first 10 days on the 11th, and of the first 20 on the 21st, or a few days later.
    """
    day = state.published
    if day is None or month != f"{day:%Y-%m}":
        return None
    counted = next((last for last in _DAYS_COUNTED if last < day.day <= last + _NEWS), None)
    return None if counted is None else f"{month}-01/{month}-{counted}"


_DAYS_COUNTED = (10, 20)
_NEWS = 3  # days that results are news for


def _is_month_beside_days(current: Period | None, period: Period, said: Located | None) -> bool:
    """For "$7.6 billion in the first 10 days, above the $6.7 billion of last month": whether a month is meant so."""
    days = current is not None and len(current.text) > len("2024") and months_of(current.text) is None
    whole = said is not None and not word_list("whole_times").isdisjoint(said.value.lower().split())
    return days and len(period.text) == len("2024-12") and not whole


def _since_a_year(when: When, located: Located | None) -> bool:
    """For "the biggest first half since 2018, when it was $31.1 billion", "above the 2018 level": of its half?"""
    said = located.value.lower() if located is not None else ""
    return when.shape is Shape.YEAR and when.year is not None and said.startswith(("since ", "the "))


def _unsure(main: Period | None) -> str | None:
    """The doubt about what has no time of its own, in a text that names none which must be what it is about."""
    return "of the time that the text is about, or of another?" if main is not None and main.weak else None


def _unfinished(state: State, when: When) -> bool:
    """Whether a time is the year that the text is still in: what it reports of "this year" is the year so far."""
    main, day = state.document_period, state.published
    if when.shape is not Shape.YEAR or main is None or day is None or len(main.text) == 4:
        return False
    now = when.back == 0 or when.year == day.year
    return now and main.text[:4] == str(day.year)


def _beside_days(state: State, period: Period | None) -> bool:
    """For "Last month's exports rose. Chips gained 5 percent", in a text about days of a month: of which time?"""
    main, said = state.document_period, state.said
    if main is None or said is None or period is None or state.opened or months_of(main.text) is not None:
        return False
    carried = period is not state.sticky and period.text != main.text
    return carried or (said.text != main.text and len(said.text) > len("2024"))


def _behind_another_time(
    state: State, finding: Finding, cell: Cell, period: Period | None
) -> tuple[Period | None, str | None]:
    """The period of what names no time in a paragraph that opened with another one than the text is about."""
    is_actual = finding.status is None and finding.measure in _MEASURED and not finding.values.get("bound")
    doubt: str | None = None
    if is_actual or finding.measure in _OF_THE_WHOLE:
        period, doubt = _of_sum(state, cell, period)
        doubt = doubt if is_actual else None
    other = state.only_time is not None and period is not None and state.only_time.text != period.text
    if doubt is None and is_actual and other and finding.shift is None:
        doubt = OF_WHICH_TIME  # "Exports had been $52.4 billion in February. Imports were $48.1 billion."
    return period, doubt


_OF_THE_WHOLE = ("first-in", "rank")


def _behind_sum(state: State, period: Period | None) -> bool:
    """For "From January to May chips brought in $50 billion. Ships rose 3 percent", in a text about other months."""
    only = state.only_time
    if only is None or period is None or state.opened or only.text == period.text:
        return False
    return "/" in only.text and "/" in period.text


def _of_sum(state: State, cell: Cell, period: Period | None) -> tuple[Period | None, str | None]:
    """Behind "Output from January to March fell", in a text about March: of the months together, or of March?

    Behind "Exports in the first half were $290 billion" a whole flow goes on with the half: "Imports rose 12 percent".
    """
    whole = months_of(state.first_said.text) if state.first_said is not None else None
    main = months_of(period.text) if period is not None else None
    if state.first_said is None or whole is None or main is None or not (whole[0] < main[0] and whole[1] == main[1]):
        return period, None
    if state.said is not None and period is not None and state.said.text == period.text:
        return period, None  # the sentence before is about the month
    goes_on = state.opening_time is not None and state.said is not None and state.said.text == state.first_said.text
    if goes_on and cell.measure is None and not any(cell.name):
        return state.first_said, None
    return period, "of the month, or of the months before too?"


def _is_behind_turn(state: State, period: Period | None) -> bool:
    """For "¶ In December exports rose 3.7 percent. ¶ Steel was up 9.4 percent", in a text about the year."""
    main, turned = state.document_period, state.turned_in is not None and state.turned_in != state.block
    of_year = main is not None and len(main.text) == len("2024")
    return turned and of_year and period is not None and period is state.sticky and len(period.text) == len("2024-12")


def _to_be_over(state: State, period: Period | None) -> bool:
    """Whether a result would be that of the whole year in which a text was published."""
    day = state.published
    return day is not None and period is not None and period.text == str(day.year)


_FORECASTS_READ_AS_RESULTS_FROM = 11  # the month of a year


def _to_begin(state: State, period: Period, *, may_go_on: bool = False) -> bool:
    """Whether a year, the last of some months or days had not begun when a text was published: no result can be of it.

    What is no figure of the whole, such as a streak, may be told of a month that goes on.
    """
    span, day = months_of(period.text), state.published
    if day is not None and len(period.text) == len("2024"):
        return int(period.text) > day.year
    if day is None or span is None:
        return day is not None and period.text[:7] > f"{day:%Y-%m}"  # days of a month
    return span[1] >= day.year * 12 + day.month + may_go_on


def _to_come(state: State, when: When) -> When:
    """A half or a month that something is expected for is the next one to end, or the one that has just ended.

    "Economists had expected exports to rise 5 percent in March", published on April 1, is about the March before.
    """
    if state.published is None or when.months is None or when.year is not None or when.back is not None:
        return when
    year, last = state.published.year, when.months[1]
    if last % 12 == (state.published.month - 1) % 12:
        return when.with_year(year - (last >= state.published.month), None)
    return when.with_year(year + (last < state.published.month), None)


def resolved(
    state: State, when: When, located: Located | None, current: Period | None
) -> tuple[Period | None, str | None]:
    """The period that a time means where ``current`` is what the text is talking about, and why it is in doubt."""
    if when.shape is Shape.YEAR and when.names_no_year:
        to_come = current is not None and state.published is not None and int(current.text[:4]) > state.published.year
        year = None if current is None else Period(current.text[:4], located, current.dated)
        return year, "of which year as a whole?" if to_come else None
    if when.shape is Shape.TO_DATE:
        main = state.document_period
        if main is None:
            return None, SO_FAR_UNTIL_WHEN
        months = None if when.months is None else written(int(main.text[:4]), (1, when.months[1]))
        return Period(months or to_date(main.text), located, main.dated), None
    if when.shape is Shape.QUARTER_BACK and state.published is not None:
        quarter = (state.published.month - 1) // 3 - (when.back or 0)
        first = 3 * (quarter % 4) + 1
        return Period(written(state.published.year + quarter // 4, (first, first + 2)), located, True), None
    if when.shape is Shape.SAME and not when.back:
        named = when.year if when.year is not None or state.published is None else state.published.year
        if when.months == (0, 0) and named is not None and current is not None:
            return Period(in_year(current.text, named), located, True), None
        if located is not None and sentence_words("that-year").search(located.value):
            if state.year_told is not None:
                return state.year_told, None
            if current is not None:
                return Period(current.text[:4], located, current.dated), None
        said = state.said if located is not None and sentence_words("same-time").search(located.value) else None
        if located is not None and sentence_words("so-far").search(located.value):
            sum_before = (
                state.said is not None and "/" in state.said.text and to_date(state.said.text) == state.said.text
            )
            days = None if current is None else _days_counted_by(state, current.text)
            if days is not None:
                return Period(days, located, True), None
            return (state.said, None) if sum_before else (current, SO_FAR_UNTIL_WHEN)
        if said is None and located is not None and current is not None:
            return _whole_of(current, located)
        return said or current, None
    main = state.document_period
    early = main is not None and main.text == str(state.published)[:7]  # published before its month was over
    if when.shape is Shape.MONTH_BACK and when.back == 1 and main is not None and early:
        return Period(main.text, located, True), None
    if main is not None and re.fullmatch(r"\d{4}", main.text) and when.names_no_year:
        # a month or half in a text about a year is of that year, or of the later one that it has turned to
        when = when.with_year(int(state.later_year or main.text), None)
    days = _days_of_open_month(state, when)
    if days is not None:
        return Period(days, located, True), None
    known = state.resolve(when, current.text if current else None)
    if known is not None and main is not None and _is_that_of_year_before(state, located, when, main.text, known[0]):
        return Period(earlier(main.text, years=1), located, True), None
    if known is None:
        return (current, None) if when.shape is Shape.SAME else (None, YEAR_UNKNOWN)
    own = main is not None and main.text == known[0] and when.back == 1 and located is not None
    if own and located is not None and sentence_words("a-year-before").search(located.value):
        return Period(earlier(known[0], years=1), located, known[1]), None  # "December a year before", told of December
    return Period(known[0], located, known[1]), None


def _is_that_of_year_before(state: State, located: Located | None, when: When, main: str, known: str) -> bool:
    """For "last March", in a text about the March of the year that it was published in: that of the year before."""
    said = located is not None and located.value.lower().split()[:1] == ["last"]
    bare = when.shape is Shape.MONTHS and when.names_no_year and known[:7] == main[:7]
    return said and bare and state.published is not None and known[:4] == str(state.published.year)


def _days_of_open_month(state: State, when: When) -> str | None:
    """For "in March", of a text about the first 20 days of that month: these days."""
    day, main = state.published, state.document_period
    if day is None or main is None or not tells_days_of(f"{day:%Y-%m}", main.text, day):
        return None
    bare = when.shape is Shape.MONTHS and when.months == (day.month, day.month) and when.back in (None, 0)
    this = bare and when.year is None
    this = this or (when.shape is Shape.MONTH_BACK and not when.back)
    return main.text if this else None


def _whole_of(current: Period, located: Located) -> tuple[Period, str | None]:
    """For "for the year", "in the quarter", behind a month: the year or quarter that ends with it, or an open one."""
    span, named = months_of(current.text), located.value.lower().replace("-", " ").split()
    size = next((size for word, size in _SIZES.items() if word in named[-2:]), None)
    if span is None or size is None or span[1] - span[0] + 1 >= size:
        return current, None
    if (span[1] + 1) % size:
        return current, "of the month, or of a longer time?"
    return Period(_between(span[1] + 1 - size, span[1]), located, current.dated), None


_SIZES = {"year": 12, "half": 6, "quarter": 3}  # months


def _between(first: int, last: int) -> str:
    """The canonical period of months, given as months since the year 0."""
    return written(first // 12, (first % 12 + 1, last % 12 + 1))


def _shifted(period: Period, shift: str) -> tuple[Period, str | None]:
    """The period of a level that another one is compared with."""
    of_years = shift == MOVED_FROM and len(period.text) == len("2024")  # "widened to $51.8 billion from $9.5 billion"
    if shift == "previous-year" or of_years:
        return Period(earlier(period.text, years=1), period.located, period.dated), None
    if shift == "previous-month" and len(period.text) == len("2024-12"):
        return Period(earlier(period.text, months=1), period.located, period.dated), None
    if shift == "previous-quarter":
        return Period(earlier(period.text, months=3), period.located, period.dated), None
    return period, COMPARED_WITH_WHAT
