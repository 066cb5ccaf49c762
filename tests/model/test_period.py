"""Periods and months: parsing, length, order, and which spellings mean the same span."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.model.codes import Frequency
from korea_trade.model.period import Month, Period, parse_day, same_span

MONTHS = st.builds(Month, st.integers(1900, 2100), st.integers(1, 12))
YEARS = st.integers(1900, 2100).map(str)
SPANS = st.tuples(MONTHS, st.integers(1, 60)).map(lambda pair: f"{pair[0]}/{pair[0].plus(pair[1])}")
DAYS = st.tuples(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 800)).map(
    lambda pair: f"{pair[0]}/{pair[0] + timedelta(days=pair[1])}"
)
WHOLE_MONTHS = st.one_of(YEARS, MONTHS.map(str), SPANS)
PERIODS = st.one_of(WHOLE_MONTHS, DAYS)


def months_of(period: Period) -> set[Month]:
    """Every month of a period, counted one by one."""
    month, months = period.start, {period.start}
    while month != period.end:
        month = Month(month.year + month.month // 12, month.month % 12 + 1)
        months.add(month)
    return months


def days_of(period: Period) -> set[date]:
    """Every day of a period, counted one by one."""
    return {period.first_day + timedelta(days=n) for n in range((period.last_day - period.first_day).days + 1)}


@given(PERIODS)
def test_a_period_is_written_as_it_was_read(text: str) -> None:
    """The text of a period survives parsing."""
    assert str(Period.parse(text)) == text


@given(WHOLE_MONTHS)
def test_months_counts_the_months(text: str) -> None:
    """The number of months is that of the months from the first to the last."""
    period = Period.parse(text)
    assert period.months == len(months_of(period))


@pytest.mark.parametrize(
    ("text", "frequency", "start", "end"),
    [
        ("2020", Frequency.ANNUAL, Month(2020, 1), Month(2020, 12)),
        ("2020-11", Frequency.MONTHLY, Month(2020, 11), Month(2020, 11)),
        ("2025-01/2025-11", Frequency.SPAN, Month(2025, 1), Month(2025, 11)),
        ("2023-01/2023-12", Frequency.SPAN, Month(2023, 1), Month(2023, 12)),
        ("2019-12/2020-01", Frequency.SPAN, Month(2019, 12), Month(2020, 1)),
    ],
)
def test_frequency_and_ends(text: str, frequency: Frequency, start: Month, end: Month) -> None:
    """A year has 12 months, a month is its own first and last, and 12 months written as a span remain a span."""
    period = Period.parse(text)
    assert (period.frequency, period.start, period.end) == (frequency, start, end)


@given(PERIODS, PERIODS)
def test_within_is_about_every_day(inner: str, outer: str) -> None:
    """A period lies in another one exactly if all its days do."""
    one, other = Period.parse(inner), Period.parse(outer)
    assert one.within(other) == (days_of(one) <= days_of(other))


@given(WHOLE_MONTHS, st.booleans())
def test_equal_spans_match_however_they_are_written(text: str, by_day: bool) -> None:
    """A year, its twelve months and its days are one span; the canonical spelling is the shortest, and its own."""
    period = Period.parse(text)
    other = f"{period.first_day}/{period.last_day}"
    if not by_day and period.months > 1:
        other = f"{period.start}/{period.end}"
    assert same_span(text, other)
    assert Period.parse(other).canonical == period.canonical
    assert Period.parse(period.canonical).same_span(period)
    assert len(period.canonical) <= len(text)


@given(PERIODS, PERIODS)
def test_different_spans_do_not_match(one: str, other: str) -> None:
    """Two periods are one span exactly if they have the same days, and their canonical spellings say so."""
    first, second = Period.parse(one), Period.parse(other)
    equal = days_of(first) == days_of(second)
    assert same_span(one, other) is equal
    assert (first.canonical == second.canonical) is equal


@pytest.mark.parametrize(
    ("text", "frequency", "months", "shape", "canonical"),
    [
        ("2024-03-01/2024-03-20", Frequency.DAYS, 0, (1, 1, 20), "2024-03-01/2024-03-20"),
        ("2024-01-01/2024-03-20", Frequency.DAYS, 0, (3, 1, 20), "2024-01-01/2024-03-20"),
        ("2024-03-21/2024-03-31", Frequency.DAYS, 0, (1, 21, 0), "2024-03-21/2024-03-31"),
        ("2024-02-01/2024-02-29", Frequency.DAYS, 1, (1, 1, 0), "2024-02"),
        ("2023-01-01/2023-12-31", Frequency.DAYS, 12, (12, 1, 0), "2023"),
        ("2023-01/2023-12", Frequency.SPAN, 12, (12, 1, 0), "2023"),
        ("2022-07/2023-06", Frequency.SPAN, 12, (12, 1, 0), "2022-07/2023-06"),
        ("2022-01/2023-12", Frequency.SPAN, 24, (24, 1, 0), "2022-01/2023-12"),
        ("2024-03-05/2024-03-05", Frequency.DAYS, 0, (1, 5, 5), "2024-03-05/2024-03-05"),
    ],
)
def test_spans_of_days(
    text: str, frequency: Frequency, months: int, shape: tuple[int, int, int], canonical: str
) -> None:
    """A span of days has real ends; it counts months only where it covers whole ones, however it is written."""
    period = Period.parse(text)
    assert (period.frequency, period.months, period.shape, period.canonical) == (frequency, months, shape, canonical)


def test_a_part_of_a_month_is_no_month() -> None:
    """The first 20 days of March are neither March nor as long as it, but as long as the first 20 days of February."""
    part, month = Period.parse("2024-03-01/2024-03-20"), Period.parse("2024-03")
    assert part.within(month)
    assert not month.within(part)
    assert part.shape == Period.parse("2024-02-01/2024-02-20").shape != month.shape
    assert part.months != month.months


@pytest.mark.parametrize(
    ("text", "years", "before"),
    [
        ("2024-03-01/2024-03-20", 1, "2023-03-01/2023-03-20"),
        ("2024-02-01/2024-02-29", 1, "2023-02-01/2023-02-28"),
        ("2023-02-01/2023-02-28", 3, "2020-02-01/2020-02-29"),
        ("2024-02-29/2024-03-20", 1, "2023-02-28/2023-03-20"),
        ("2023-12-21/2024-01-10", 2, "2021-12-21/2022-01-10"),
    ],
)
def test_years_before_a_span_of_days(text: str, years: int, before: str) -> None:
    """The same days of an earlier year are real days; the end of a month stays one."""
    assert Period.parse(text).years_before(years) == before


@given(DAYS, st.integers(0, 50))
def test_days_of_earlier_years_are_a_period(text: str, years: int) -> None:
    """Whatever the days, those some years earlier can be read, and run as far into their months."""
    now = Period.parse(text)
    then = Period.parse(now.years_before(years))
    assert (then.start, then.end) == (now.start.plus(-12 * years), now.end.plus(-12 * years))
    assert then.frequency is Frequency.DAYS


@given(PERIODS)
def test_a_period_lies_in_itself(text: str) -> None:
    """Every period is within itself."""
    period = Period.parse(text)
    assert period.within(period)


@given(WHOLE_MONTHS, st.integers(0, 50))
def test_years_before_keeps_the_shape(text: str, years: int) -> None:
    """The period some years earlier has the same months and frequency, so many years back."""
    now, then = Period.parse(text), Period.parse(Period.parse(text).years_before(years))
    assert (then.start, then.end) == (now.start.plus(-12 * years), now.end.plus(-12 * years))
    assert then.frequency is now.frequency


@pytest.mark.parametrize(
    "text",
    [
        "",
        "20",
        "2020-00",
        "2020-13",
        "2020-1",
        "2020-011",
        "2020/2021",
        "2020-01/2020",
        "2020-01/",
        "/2020-01",
        "2020-01/2020-02/2020-03",
        "2020-01-02",
        "2020-01-02/2020-01",
        "2020-01/2020-01-02",
        "2020-01-02/2020-01-03/2020-01-04",
        " 2020",
        "2020\n",
        "2020-11\n",
        "Q4 2020",
    ],
)
def test_what_is_no_period_is_refused_with_what_was_expected(text: str) -> None:
    """Anything but a year, a month or a span is refused, and the message shows one of each."""
    with pytest.raises(ValueError, match=r"is not a period; expected a year \(2020\), a month .* or a span"):
        Period.parse(text)


@pytest.mark.parametrize("text", ["0300", "0999", "3020", "9999-12", "0999-01-01/0999-02-01", "2020-01/9999-01"])
def test_a_period_of_no_year_that_is_held_says_which_are(text: str) -> None:
    """A period that is well written, of a year before 1000 or after 2999, is told the years that there are."""
    with pytest.raises(ValueError, match="is not a period; expected years from 1000 to 2999"):
        Period.parse(text)


@pytest.mark.parametrize("text", ["20２0", "２020", "2020-1１", "2020-0１/2020-02"])
def test_digits_are_those_of_ascii(text: str) -> None:
    """Digits of other scripts make no period: a period is part of an id, which must be safe in a shell."""
    with pytest.raises(ValueError, match="is not a period"):
        Period.parse(text)


@pytest.mark.parametrize("text", ["2020-02/2020-01", "2020-01/2020-01", "2021-01/2020-12"])
def test_a_span_runs_forward(text: str) -> None:
    """A span that ends before or with its first month is refused."""
    with pytest.raises(ValueError, match="ends before it has begun; expected the earlier month first"):
        Period.parse(text)


@pytest.mark.parametrize("text", ["2023-02-01/2023-02-29", "2024-04-01/2024-04-31", "2024-00-01/2024-01-01"])
def test_days_are_those_of_the_calendar(text: str) -> None:
    """A span with a day that no calendar has is refused."""
    with pytest.raises(ValueError, match="is not a day; expected one like 2024-03-20"):
        Period.parse(text)


def test_a_span_of_days_runs_forward() -> None:
    """A span of days that ends before it begins is refused."""
    with pytest.raises(ValueError, match="ends before it has begun; expected the earlier day first"):
        Period.parse("2024-03-20/2024-03-01")


@pytest.mark.parametrize("text", ["2024-3-20", "20240320", "2024-03-20T00:00", "2024-03-20 ", "２024-03-20"])
def test_what_is_no_day_is_refused(text: str) -> None:
    """Anything but YYYY-MM-DD is refused with what was expected."""
    with pytest.raises(ValueError, match="is not a day; expected one like 2024-03-20"):
        parse_day(text)


@given(MONTHS, st.integers(-600, 600))
def test_plus_and_until_are_inverse(month: Month, months: int) -> None:
    """As many months later as were added."""
    assert month.until(month.plus(months)) == months


@given(MONTHS)
def test_a_month_survives_its_text(month: Month) -> None:
    """The text of a month is read back as the month."""
    assert Month.parse(str(month)) == month


@given(MONTHS, MONTHS)
def test_months_are_ordered_by_time(one: Month, other: Month) -> None:
    """An earlier month is the lesser one."""
    assert (one < other) == (one.until(other) > 0)


@pytest.mark.parametrize("text", ["2020", "2020-13", "2020-1", "11-2020", "2020-01/2020-02", "2020-01 "])
def test_what_is_no_month_is_refused(text: str) -> None:
    """Anything but YYYY-MM is refused with what was expected."""
    with pytest.raises(ValueError, match="is not a month; expected one like 2020-11"):
        Month.parse(text)
