"""Periods and months: parsing, length, order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.model.codes import Frequency
from korea_trade.model.period import Month, Period

MONTHS = st.builds(Month, st.integers(1900, 2100), st.integers(1, 12))
YEARS = st.integers(1900, 2100).map(str)
SPANS = st.tuples(MONTHS, st.integers(1, 60)).map(lambda pair: f"{pair[0]}/{pair[0].plus(pair[1])}")
PERIODS = st.one_of(YEARS, MONTHS.map(str), SPANS)


def months_of(period: Period) -> set[Month]:
    """Every month of a period, counted one by one."""
    month, months = period.start, {period.start}
    while month != period.end:
        month = Month(month.year + month.month // 12, month.month % 12 + 1)
        months.add(month)
    return months


@given(PERIODS)
def test_a_period_is_written_as_it_was_read(text: str) -> None:
    """The text of a period survives parsing."""
    assert str(Period.parse(text)) == text


@given(PERIODS)
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
def test_within_is_about_every_month(inner: str, outer: str) -> None:
    """A period lies in another one exactly if all its months do."""
    one, other = Period.parse(inner), Period.parse(outer)
    assert one.within(other) == (months_of(one) <= months_of(other))


@given(PERIODS)
def test_a_period_lies_in_itself(text: str) -> None:
    """Every period is within itself."""
    period = Period.parse(text)
    assert period.within(period)


@given(PERIODS, st.integers(0, 50))
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
        "0300",
        "3020",
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
