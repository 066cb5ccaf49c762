"""The main period of a text: what its figures are about where they name no time."""

from dataclasses import replace
from itertools import pairwise

from korea_trade.model.codes import OUTLOOK
from korea_trade.reader.cells import Finding, Located, Reading
from korea_trade.reader.state import Period, State
from korea_trade.reader.times import Shape, When, earlier, months_of, resolve, tells_days_of
from korea_trade.vocabulary.sentence_words import sentence_words

_RECENT = 18  # months: results are news for so long
_YEAR_ENDS = (12, 28)  # the month and day from which what is told of a year may be called that of the whole
_FIRST = 6  # telling sentences, within which a text says what it is about


def period_of_title(state: State, readings: list[Reading]) -> Period | None:
    """The time that the title says with its year: "Korea's trade at a glance: February 2026"."""
    title = readings[0] if readings else None
    if title is None or not title.heading or len(title.times) != 1 or title.findings:
        return None
    located, when = title.times[0]
    if when.year is None or when.shape not in (Shape.MONTHS, Shape.DAYS, Shape.YEAR):
        return None
    known = resolve(when, state.published, None, state.years)
    if known is None or (when.shape is Shape.YEAR and _just_begun(state, when.year)):
        return None  # "Korea enters 2024 with the wind at its back", on January 2
    return Period(known[0], located, known[1])


def _just_begun(state: State, year: int) -> bool:
    """Whether a year had no month behind it when the text was published."""
    day = state.published
    return day is not None and (day.year, day.month) <= (year, 1)


def period_of_text(state: State, readings: list[Reading], telling: list[Reading]) -> Period | None:
    """The first time that is said of a result and may be news; else that of the title, of its sentences, or an old one.

    What an older record or a comparison names is none. A text about times long past has a period in doubt, unless it
    begins with it.
    """
    if state.year is not None:
        return Period(state.year.value, state.year)
    if state.title_period is not None:
        return state.title_period
    titled = _time_of_title(state, readings)
    named = _time_asked_about(state, readings, telling) or _year_spoken_of(state, readings, telling)
    if named is not None:
        return named
    running = _running_year(state, telling)
    if running is not None:
        return running
    month = _month_of_title(state, readings, telling)
    if month is not None:
        return month
    results, certain = _results(state, telling)
    first = next((found for found in results if _recent(state, found)), None)
    if first is not None:
        if titled is not None and titled.text != first.text and _within(first.text, titled.text):
            return titled  # "Ulsan leads exports in first half … In June alone, exports fell"
        month = _month_of_sum(state, first, telling) or _month_of_year(state, first, telling)
        return month or _days_so_far(state, first, readings) or first
    if titled is not None:
        return titled
    if not certain:
        return None
    if results:
        spoken = _recent_of(state, telling[:_FIRST])
        alone = len({period.text for period in results}) == 1
        opening = alone and any(
            located is results[0].located for reading in telling[:2] for located in _places(reading)
        )
        return spoken or (results[0] if opening else replace(results[0], weak=True))
    return _before_results(state, readings, telling) or _time_had(state, telling[:_FIRST_BODY])


def _running_year(state: State, telling: list[Reading]) -> Period | None:
    """For "Annual exports crossed $700 billion on Monday", told in the last days of a year: that year."""
    times = next((reading.times for reading in telling[:_FIRST_BODY] if reading.times), ())
    located, when = times[0] if times else (None, None)
    day = state.published
    if when is None or day is None or when.shape is not Shape.YEAR or (day.month, day.day) < _YEAR_ENDS:
        return None
    running = when.back == 0 or when.year == day.year or when.names_no_year
    return Period(str(day.year), located, when.year is None) if running else None


def _month_of_title(state: State, readings: list[Reading], telling: list[Reading]) -> Period | None:
    """For "Korea: June trade softer than hoped. ¶ Exports rose 5.1 percent, half the pace of May (11.5)": June."""
    title = readings[0] if readings and readings[0].heading and not readings[0].findings else None
    if title is None or len(title.times) != 1 or not telling:
        return None
    located, when = title.times[0]
    first = min(telling[0].findings, key=lambda finding: finding.start)
    said = first.time or first.cell.when
    if when.shape is not Shape.MONTHS or located.start in title.older or said is not None or first.shift is not None:
        return None
    known = state.resolve(when)
    period = Period(known[0], located, known[1]) if known is not None else None
    day = state.published
    last = None if day is None else earlier(f"{day:%Y-%m}", months=1)
    return period if period is not None and period.text == last else None


def _time_had(state: State, telling: list[Reading]) -> Period | None:
    """For "Car exports reach record. ¶ Car makers had a strong July": the one time, without "in", that opens a text."""
    times = [
        (located, when)
        for reading in telling
        for located, when in reading.times
        if _nameable(when) and located.start not in reading.older | _times_compared_with(reading)
    ]
    located, when = times[0] if len(times) == 1 else (None, None)
    if located is None or when is None or when.shape is not Shape.MONTHS or located.value.split()[0].islower():
        return None
    known = state.resolve(when)
    period = Period(known[0], located, known[1]) if known is not None else None
    return period if period is not None and _recent(state, period) else None


_FIRST_BODY = 2  # telling sentences: a title, and what opens the text


def _time_asked_about(state: State, readings: list[Reading], telling: list[Reading]) -> Period | None:
    """For "How large was the deficit in January? It was $12.7 billion.": the time of a question that opens a text."""
    before = _before_timeless(readings, telling)
    period = time_of_question(state, before[-1]) if before else None
    return period if period is not None and _recent(state, period) else None


def _year_spoken_of(state: State, readings: list[Reading], telling: list[Reading]) -> Period | None:
    """For "Batteries had a difficult 2024. Exports fell 16.5 percent.": the year of a sentence without figures."""
    times = [time for reading in _before_timeless(readings, telling) if not reading.question for time in reading.times]
    located, when = times[0] if len(times) == 1 else (None, None)
    if when is None or when.shape is not Shape.YEAR or when.year is None or located is None:
        return None
    year = Period(str(when.year), located)
    return year if _recent(state, year) and _ended(state, year) and not _just_begun(state, when.year) else None


def _before_timeless(readings: list[Reading], telling: list[Reading]) -> list[Reading]:
    """The sentences without figures before the first with some, where that says no time of them."""
    first = telling[0] if telling else None
    if first is None or first.heading or any(_of_result(finding, when) for finding, when in _times_of(first)):
        return []
    return [reading for reading in readings if reading.start < first.start]


def _times_of(reading: Reading) -> list[tuple[Finding, When]]:
    told = ((finding, finding.time or finding.cell.when) for finding in reading.findings)
    return [(finding, when) for finding, when in told if when is not None]


def time_of_question(state: State, reading: Reading) -> Period | None:
    """The one time that a question names, where it is over: what answers it is of that."""
    times = [(located, when) for located, when in reading.times if _nameable(when)]
    if not reading.question or reading.findings or len(times) != 1:
        return None
    located, when = times[0]
    known, day = state.resolve(when), state.published
    span = months_of(known[0]) if known is not None else None
    over = span is not None and (day is None or span[1] < day.year * 12 + day.month - 1)
    return Period(known[0], located, known[1]) if known is not None and over else None


def _results(state: State, telling: list[Reading]) -> tuple[list[Period], bool]:
    """The times that the first telling sentences say of results, in order; and whether all of them are known.

    It ends with the first sentence that says one that may be news, or one that cannot be known.
    """
    found, passed = list[Period](), 0
    for number, reading in enumerate(telling):
        if number - passed >= _FIRST:
            break
        if reading.looks_back or _tells_of_long_past(state, reading):
            passed += not reading.looks_back
            continue
        unknown, since = False, [finding.values.get("since") for finding in reading.findings]
        compared = _times_compared_with(reading)
        for finding in sorted(reading.findings, key=lambda finding: finding.start):
            when, located = finding.time or finding.cell.when, finding.when or finding.cell.period
            if when is None or when in since or (located and located.start in reading.older | compared):
                continue
            if located is not None and sentence_words("inside-a-time").search(located.value):
                continue  # "Exports in early November rise": of which days, the sentences behind the title say
            known = state.resolve(when)
            if not _of_result(finding, when) and not _expected_of(state, finding, known):
                continue
            if known is None:
                unknown = True
                continue
            found.append(Period(known[0], located, known[1]))
            if _recent(state, found[-1]):
                return [*found[:-1], _latest_of(state, finding, found[-1], reading)], True
        if unknown:
            return found, False
    return found, True


def _tells_of_long_past(state: State, reading: Reading) -> bool:
    """For "Five countries had got there: the U.S. in 2000, Germany in 2003": times that are none of the text's."""
    known = [state.resolve(when) for _, when in reading.times if when.year is not None]
    return len(known) > _IN_PASSING and all(
        period is not None and not _recent(state, Period(period[0])) for period in known
    )


_IN_PASSING = 2  # times of a sentence, more of which tell what had been


def _latest_of(state: State, first: Finding, period: Period, reading: Reading) -> Period:
    """For "Exports rose from $52.4 billion in February to $56.6 billion in March": the time that they came to."""
    latest = period
    for finding in reading.findings:
        when, located = finding.time or finding.cell.when, finding.when or finding.cell.period
        alike = finding.cell.codes == first.cell.codes and finding.measure == first.measure == "value"
        in_one_unit = finding.values.get("unit") == first.values.get("unit") is not None
        known = (
            state.resolve(when) if when is not None and alike and in_one_unit and _of_result(finding, when) else None
        )
        if known is not None and len(known[0]) == len(period.text) and known[0] > latest.text:
            latest = Period(known[0], located, known[1])
    return latest


def _of_result(finding: Finding, when: When) -> bool:
    """Whether a time is that of a figure which is reported, and neither compared with nor expected."""
    if when.relative or finding.shift or finding.of_then or finding.status in OUTLOOK or when.back == -1:  # "next year"
        return False
    annual = when.shape is Shape.YEAR and when.names_no_year
    so_far = when.shape is Shape.DAYS and when.months is not None and when.months[0] < when.months[1]
    return when.shape is not Shape.TO_DATE and not (annual or so_far)  # "in the year to Nov. 21"


def _expected_of(state: State, finding: Finding, known: tuple[str, bool] | None) -> bool:
    """For "exports probably grew in November", near its end: expected of a month without figures yet."""
    day, span = state.published, months_of(known[0]) if known is not None else None
    if finding.status not in OUTLOOK or finding.shift or day is None or span is None or span[0] != span[1]:
        return False
    return span[1] == day.year * 12 + day.month - (1 if day.day >= _MONTH_EXPECTED else 2)


_MONTH_EXPECTED = 20  # the day from which what is expected of a month may be what a text is about


def _places(reading: Reading) -> list[Located | None]:
    return [finding.when or finding.cell.period for finding in reading.findings]


def _recent(state: State, period: Period) -> bool:
    """Whether a period ended not long before a text was published, so that its figures may be news."""
    if state.published is None:
        return True
    end = period.text.rpartition("/")[2]
    last = int(end[:4]) * 12 + (int(end[5:7]) if len(end) > 4 else 12)
    return last >= state.published.year * 12 + state.published.month - _RECENT


def _recent_of(state: State, telling: list[Reading]) -> Period | None:
    """The first time of telling sentences that may be news, though it stands at no figure."""
    for reading in telling:
        for located, when in reading.times:
            if located.start in reading.older | _times_compared_with(reading) or not _nameable(when):
                continue
            known = state.resolve(when)
            if known is not None and _recent(state, Period(known[0])):
                return Period(known[0], located, known[1])
    return None


def _nameable(when: When) -> bool:
    """Whether a text may be about such a time: a month or more, with its year where it is a year."""
    return when.shape in (Shape.MONTHS, Shape.DAYS, Shape.MONTH_BACK) or bool(when.shape is Shape.YEAR and when.year)


def _before_results(state: State, readings: list[Reading], telling: list[Reading]) -> Period | None:
    """The first time of a text up to its first result."""
    for reading in readings:
        if telling and reading.start > telling[0].start:
            break
        older = reading.older | _times_compared_with(reading)
        for located, when in reading.times:
            known = state.resolve(when) if _nameable(when) and located.start not in older else None
            if known is not None:
                return Period(known[0], located, known[1])
    return None


def _times_compared_with(reading: Reading) -> set[int]:
    """For "Exports were $683 billion, against $632 billion in 2023": where a time stands that only the second has."""
    return {
        later.when.start
        for before, later in pairwise(sorted(reading.findings, key=lambda finding: finding.start))
        if later.when is not None
        and before.when is None
        and before.shift is None
        and before.cell.when is None
        and before.values.get("unit") == later.values.get("unit") is not None
        and before.measure == later.measure
        and before.cell.codes == later.cell.codes
    }


def _time_of_title(state: State, readings: list[Reading]) -> Period | None:
    """The half or the year that a title names: "Exports at new high in 2021", "Ulsan leads exports in first half"."""
    title = readings[0] if readings and readings[0].heading else None
    if title is None or len(title.times) != 1 or any(finding.status in OUTLOOK for finding in title.findings):
        return None
    located, when = title.times[0]
    several = when.shape is Shape.MONTHS and when.months is not None and when.months[0] != when.months[1]
    if when.back == -1 or not (several or (when.shape is Shape.YEAR and when.year is not None)):
        return None
    known = state.resolve(when)
    period = None if known is None else Period(known[0], located, known[1])
    return period if several or (period is not None and _recent(state, period) and _ended(state, period)) else None


def _ended(state: State, year: Period) -> bool:
    """Whether a year was over, or as good as over, when the text was published."""
    day = state.published
    return day is None or (int(year.text) + 1) * 12 <= day.year * 12 + day.month


def _within(part: str, whole: str) -> bool:
    inner, outer = months_of(part), months_of(whole)
    return inner is not None and outer is not None and outer[0] <= inner[0] <= inner[1] <= outer[1]


def _days_so_far(state: State, month: Period, readings: list[Reading]) -> Period | None:
    """For "August exports fell until the 20th" on August 21: the days that are told of a month that is not over.

    "Exports so far in August" of a title seemed those of the year before.
    """
    day = state.published
    if day is not None and month.text == f"{day.year - 1}-{day.month:02}" and _is_without_year(month):
        month = replace(month, text=f"{day.year}-{day.month:02}")
    told = [reading for reading in readings if reading.findings][:_FIRST]
    for reading in readings[: readings.index(told[-1]) + 1 if told else 0]:
        for located, when in reading.times:
            known = state.resolve(when) if when.shape is Shape.DAYS else None
            if known is not None and tells_days_of(month.text, known[0], state.published):
                return Period(known[0], located, known[1])
    return None


def _is_without_year(period: Period) -> bool:
    """Whether the words of a period name no year."""
    words = period.located.value if period.located is not None else ""
    return not any(letter.isdigit() for letter in words) and "last" not in words.lower().split()


def _month_of_sum(state: State, found: Period, telling: list[Reading]) -> Period | None:
    """A text that opens with the sum of the year so far is about its last month, if it goes on with that."""
    span = months_of(found.text)
    if span is None or "/" not in found.text or span[0] % 12 or span[1] % 12 in (5, 11):
        return None
    for reading in telling[:4]:
        for located, when in reading.times:
            known = state.resolve(when)
            if known is not None and months_of(known[0]) == (span[1], span[1]):
                return Period(known[0], located, known[1])
    return None


def _month_of_year(state: State, found: Period, telling: list[Reading]) -> Period | None:
    """A text that opens with a year is about the month before it was published, if it names that early.

    The year is that of the month ("so far this year"), or one before it, told in passing ("Cars, a record $70.9 billion
    in 2023, slipped in June"); a text that names other months of the earlier year too is about that. Of a month behind
    a sentence about the year before it is open whose it is.
    """
    day = state.published
    if day is None or len(found.text) > len("2024"):
        return None
    last = earlier(f"{day:%Y-%m}", months=1)
    if found.text > last[:4] or (found.text == last[:4] and day.month == 1):
        return None
    expected = any(finding.status in (*OUTLOOK, "estimate") for reading in telling[:3] for finding in reading.findings)
    past = found.text < last[:4]
    if expected if not past else _names_other_months(last, telling):
        return None
    for reading in telling[:_FIRST]:
        for located, when in reading.times:
            known = state.resolve(when) if located.start not in reading.older else None
            if known is not None and known[0] == last:
                behind = found.located is None or located.start > found.located.start
                if past and behind and not any(told == found.located for told, _ in reading.times):
                    state.open_month = last
                    return None
                return Period(last, located, known[1])
    return None


def _names_other_months(last: str, telling: list[Reading]) -> bool:
    """Whether a text names a month without its year, other than the one before its publication."""
    month = int(last[-2:])
    named = (when for reading in telling for _, when in reading.times if when.shape is Shape.MONTHS)
    return any(when.names_no_year and when.months != (month, month) for when in named)
