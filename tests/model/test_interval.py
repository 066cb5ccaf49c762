"""The interval that digits mean: it holds the true value, and arithmetic never loses a possible result."""

import operator
from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from korea_trade.model.interval import (
    Interval,
    bounds,
    exactly,
    less_than,
    more_than,
    rounded,
    truncated,
    within,
)

Operation = Callable[[Interval, Interval], Interval]
FIGURES = st.tuples(st.integers(-99_999, 99_999), st.integers(0, 3)).map(lambda pair: Decimal(pair[0]).scaleb(-pair[1]))
TRUE_VALUES = st.tuples(st.integers(-(10**7), 10**7), st.integers(0, 6)).map(
    lambda pair: Decimal(pair[0]).scaleb(-pair[1])
)
SMALL = st.builds(Fraction, st.integers(-60, 60), st.integers(1, 6))
WIDTHS = st.builds(Fraction, st.integers(0, 9), st.just(3))
STEPS = st.sampled_from([Decimal("1"), Decimal("0.1"), Decimal("0.01")])
OPERATIONS = [operator.add, operator.sub, operator.mul, operator.truediv]


@st.composite
def intervals(draw: st.DrawFn, *, bounded: bool = False) -> Interval:
    """An interval, empty ones left out; an end may be open, or absent."""
    low, high = sorted((draw(SMALL), draw(SMALL)))
    open_low, open_high = (draw(st.booleans()), draw(st.booleans())) if low < high else (False, False)
    no_low, no_high = (False, False) if bounded else (draw(st.integers(0, 5)) == 0, draw(st.integers(0, 5)) == 0)
    return Interval(None if no_low else low, None if no_high else high, open_low, open_high)


@st.composite
def members(draw: st.DrawFn, interval: Interval) -> Fraction:
    """A value that lies in the interval."""
    low = interval.low if interval.low is not None else (interval.high or Fraction(0)) - 100
    high = interval.high if interval.high is not None else max(low, Fraction(0)) + 100
    share = Fraction(draw(st.sampled_from([0, 1, 50]) | st.integers(0, 50)), 50)
    value = low + share * (high - low)
    assume(interval.holds(value))
    return value


@st.composite
def widened(draw: st.DrawFn, interval: Interval) -> Interval:
    """An interval that holds everything the given one does."""
    by_low, by_high = draw(WIDTHS), draw(WIDTHS)
    return Interval(
        None if interval.low is None else interval.low - by_low,
        None if interval.high is None else interval.high + by_high,
        interval.open_low and draw(st.booleans()),
        interval.open_high and draw(st.booleans()),
    )


def probes(one: Interval, other: Interval) -> list[Fraction]:
    """Every end of two intervals, a value in every gap between them, and one beyond on each side."""
    ends = sorted({end for end in (one.low, one.high, other.low, other.high, Fraction(0)) if end is not None})
    gaps = [(end + following) / 2 for end, following in pairwise(ends)]
    return [ends[0] - 1, *ends, *gaps, ends[-1] + 1]


def result(operation: Operation, one: Interval, other: Interval) -> Interval | None:
    """What an operation gives, or None for a division by what may be zero."""
    try:
        return operation(one, other)
    except ZeroDivisionError:
        return None


class TestFigures:
    """What the digits of a figure mean."""

    @given(TRUE_VALUES, STEPS, st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN]))
    def test_the_true_value_lies_in_the_interval_of_its_rounding(
        self, true: Decimal, step: Decimal, rounding: str
    ) -> None:
        """However halves are rounded, the value that was rounded is in the interval of the figure."""
        assert rounded(true.quantize(step, rounding)).holds(true)

    @given(TRUE_VALUES, STEPS)
    def test_the_true_value_lies_in_the_interval_of_its_truncation(self, true: Decimal, step: Decimal) -> None:
        """The value whose further digits were cut off is in the interval of the figure."""
        assert truncated(true.quantize(step, ROUND_DOWN)).holds(true)

    @given(FIGURES, TRUE_VALUES)
    def test_what_rounds_to_another_figure_is_left_out(self, figure: Decimal, true: Decimal) -> None:
        """A value that rounds to another figure however halves are rounded is not in the interval."""
        step = Decimal(1).scaleb(figure.as_tuple().exponent)  # type: ignore[arg-type]
        roundings = {true.quantize(step, rounding) for rounding in (ROUND_HALF_UP, ROUND_HALF_DOWN)}
        assert rounded(figure).holds(true) == (figure in roundings)

    @given(FIGURES, TRUE_VALUES)
    def test_what_is_cut_off_to_another_figure_is_left_out(self, figure: Decimal, true: Decimal) -> None:
        """A value is in the interval of exactly the figure that it is cut off to."""
        step = Decimal(1).scaleb(figure.as_tuple().exponent)  # type: ignore[arg-type]
        assert truncated(figure).holds(true) == (true.quantize(step, ROUND_DOWN) == figure)

    @pytest.mark.parametrize(
        ("figure", "low", "high"),
        [("5.6", "5.55", "5.65"), ("-5.6", "-5.65", "-5.55"), ("71.0", "70.95", "71.05"), ("0", "-0.5", "0.5")],
    )
    def test_rounded_is_half_a_unit_of_the_last_digit_both_ways(self, figure: str, low: str, high: str) -> None:
        """The digits as written decide: 71.0 is ten times as sharp as 71."""
        assert rounded(Decimal(figure)) == Interval(Fraction(low), Fraction(high))

    @pytest.mark.parametrize(
        ("figure", "expected"),
        [
            ("5.6", Interval(Fraction("5.6"), Fraction("5.7"), open_high=True)),
            ("-5.6", Interval(Fraction("-5.7"), Fraction("-5.6"), open_low=True)),
            ("0.0", Interval(Fraction("-0.1"), Fraction("0.1"), open_low=True, open_high=True)),
        ],
    )
    def test_truncated_is_one_unit_away_from_zero(self, figure: str, expected: Interval) -> None:
        """Cutting off brings a value nearer to zero, and zero itself may have come from either side."""
        assert truncated(Decimal(figure)) == expected

    def test_a_limit_leaves_the_limit_out(self) -> None:
        """More than 50 begins above 50, less than 50 ends below it."""
        above, below = more_than(Decimal(50)), less_than(Decimal(50))
        assert above.holds(Decimal("50.001"))
        assert not above.holds(50)
        assert below.holds(Decimal("49.999"))
        assert not below.holds(50)

    def test_an_exact_value_has_no_width(self) -> None:
        """A count is what it says."""
        assert exactly(15) == exactly(Decimal("15")) == Interval(Fraction(15), Fraction(15))
        assert exactly(15).width == 0


class TestMembership:
    """Which values an interval holds, and how two intervals lie to each other."""

    def test_the_lower_end_comes_first(self) -> None:
        """An interval whose ends are exchanged is refused."""
        with pytest.raises(ValueError, match="an interval from 2 down to 1; expected the lower end first"):
            Interval(Fraction(2), Fraction(1))

    @pytest.mark.parametrize("value", [1, 3])
    @pytest.mark.parametrize("is_open", [True, False])
    def test_an_open_end_is_left_out(self, value: int, is_open: bool) -> None:
        """An end is held exactly if it is closed."""
        assert Interval(Fraction(1), Fraction(3), is_open, is_open).holds(value) is not is_open

    @given(intervals(), intervals())
    def test_how_two_intervals_lie_is_about_every_value(self, one: Interval, other: Interval) -> None:
        """One encloses, meets or lies below another one exactly if their values do."""
        values = probes(one, other)
        here, there = [v for v in values if one.holds(v)], [v for v in values if other.holds(v)]
        assert one.encloses(other) == (set(there) <= set(here))
        assert one.meets(other) == other.meets(one) == (not set(here).isdisjoint(there))
        assert one.entirely_below(other) == (max(here) < min(there))

    @pytest.mark.parametrize(
        ("open_high", "open_low", "meet"), [(False, False, True), (True, False, False), (False, True, False)]
    )
    def test_intervals_that_touch_meet_only_if_both_ends_are_closed(
        self, open_high: bool, open_low: bool, meet: bool
    ) -> None:
        """At a common end an interval that leaves it out shares nothing."""
        one = Interval(Fraction(0), Fraction(1), open_high=open_high)
        other = Interval(Fraction(1), Fraction(2), open_low=open_low)
        assert one.meets(other) is other.meets(one) is meet

    @pytest.mark.parametrize("unbounded", [Interval(None, Fraction(1)), Interval(Fraction(1), None)])
    def test_an_unbounded_interval_has_no_width(self, unbounded: Interval) -> None:
        """Without one of its ends an interval has no width, and no ends to give."""
        assert unbounded.width is None
        with pytest.raises(ValueError, match="an unbounded interval supports no digits"):
            unbounded.ends()


class TestArithmetic:
    """Sums, differences, products and quotients of intervals."""

    @pytest.mark.parametrize("operation", OPERATIONS)
    @given(one=intervals(), other=intervals(), data=st.data())
    def test_no_possible_result_is_lost(
        self, operation: Operation, one: Interval, other: Interval, data: st.DataObject
    ) -> None:
        """The result of any two members lies in the result of their intervals."""
        whole = result(operation, one, other)
        assume(whole is not None)
        assert whole is not None
        a, b = data.draw(members(one)), data.draw(members(other))
        assert whole.holds(operation(a, b))  # type: ignore[arg-type]

    @pytest.mark.parametrize("operation", OPERATIONS)
    @given(one=intervals(), other=intervals(), data=st.data())
    def test_widening_an_input_never_narrows_a_result(
        self, operation: Operation, one: Interval, other: Interval, data: st.DataObject
    ) -> None:
        """Less exact figures never give a more exact result; a quotient may be refused, but is not invented."""
        wide = result(operation, data.draw(widened(one)), data.draw(widened(other)))
        narrow = result(operation, one, other)
        assert wide is None or (narrow is not None and wide.encloses(narrow))

    @pytest.mark.parametrize("operation", OPERATIONS)
    @given(one=intervals(bounded=True), other=intervals(bounded=True))
    def test_bounded_results_are_no_wider_than_their_ends(
        self, operation: Operation, one: Interval, other: Interval
    ) -> None:
        """The ends of a result are results of ends: the interval is the hull, not more."""
        whole = result(operation, one, other)
        assume(whole is not None)
        assert whole is not None
        of_ends = [operation(a, b) for a in one.ends() for b in other.ends()]  # type: ignore[arg-type]
        assert whole.ends() == (min(of_ends), max(of_ends))  # type: ignore[type-var]

    @given(intervals(bounded=True))
    def test_a_closed_zero_times_anything_is_held(self, other: Interval) -> None:
        """Zero is a result wherever a factor can be zero, even if the other factor's ends are left out."""
        assert (Interval(Fraction(0), Fraction(1)) * other).holds(0)

    @given(intervals())
    def test_negation_is_its_own_inverse(self, interval: Interval) -> None:
        """Turned around twice, an interval is what it was."""
        turned = -interval
        assert -turned == interval

    @pytest.mark.parametrize(
        "divisor",
        [
            Interval(Fraction(-1), Fraction(1)),
            Interval(Fraction(0), Fraction(1)),
            Interval(Fraction(0), Fraction(1), open_low=True),
            Interval(Fraction(-1), Fraction(0)),
            Interval(None, Fraction(1)),
            Interval(Fraction(-1), None),
            Interval(None, None),
        ],
    )
    def test_division_by_what_may_be_zero_is_refused(self, divisor: Interval) -> None:
        """A divisor that reaches zero has no quotient."""
        with pytest.raises(ZeroDivisionError, match="may be zero"):
            exactly(1) / divisor

    @pytest.mark.parametrize(
        ("divisor", "low", "high"),
        [
            (Interval(Fraction(2), Fraction(4)), Fraction(1, 4), Fraction(1, 2)),
            (Interval(Fraction(-4), Fraction(-2)), Fraction(-1, 2), Fraction(-1, 4)),
            (Interval(Fraction(2), None), Fraction(0), Fraction(1, 2)),
            (Interval(None, Fraction(-2)), Fraction(-1, 2), Fraction(0)),
        ],
    )
    def test_reciprocal(self, divisor: Interval, low: Fraction, high: Fraction) -> None:
        """One divided by an interval that keeps clear of zero, on either side, bounded or not."""
        quotient = divisor.reciprocal()
        assert (quotient.low, quotient.high) == (low, high)

    def test_a_reciprocal_exchanges_open_ends(self) -> None:
        """What leaves out its lower end leaves out the upper end of its reciprocal."""
        assert Interval(Fraction(2), Fraction(4), open_low=True).reciprocal() == Interval(
            Fraction(1, 4), Fraction(1, 2), open_high=True
        )

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            (more_than(Decimal(2)), exactly(3), Interval(Fraction(6), None, open_low=True)),
            (exactly(3), more_than(Decimal(2)), Interval(Fraction(6), None, open_low=True)),
            (more_than(Decimal(2)), more_than(Decimal(3)), Interval(Fraction(6), None, open_low=True)),
            (more_than(Decimal(2)), exactly(-3), Interval(None, None)),
            (less_than(Decimal(2)), exactly(3), Interval(None, None)),
            (exactly(3), less_than(Decimal(2)), Interval(None, None)),
        ],
    )
    def test_an_unbounded_factor(self, one: Interval, other: Interval, expected: Interval) -> None:
        """The product with a limit keeps its lower end where nothing is below zero, and is anything elsewhere."""
        assert one * other == expected


class TestDigits:
    """Intervals as decimals: the figure to show for one, and its ends."""

    @given(intervals(bounded=True))
    def test_the_figure_shown_lies_well_inside(self, interval: Interval) -> None:
        """A tenth of the width lies at least between the figure and either end, and a digit less would not do."""
        low, high = interval.ends()
        assume(low < high)
        figure, margin = within(interval), (high - low) / 10
        assert low + margin <= Fraction(figure) <= high - margin
        unit = Fraction(10) ** (figure.normalize().as_tuple().exponent + 1)  # type: ignore[operator]
        shorter = round((low + high) / 2 / unit) * unit
        assert figure == 0 or not low + margin <= shorter <= high - margin

    @given(FIGURES)
    def test_what_is_shown_of_a_rounded_figure_is_the_figure(self, figure: Decimal) -> None:
        """Of the interval of a figure nothing but the figure itself is shown."""
        assert within(rounded(figure)) == figure

    @pytest.mark.parametrize(
        ("low", "high", "shown"),
        [
            ("541.8", "542.5", "542"),
            ("1.0", "1.2", "1.1"),
            ("12.73", "12.95", "12.8"),
            ("-12.95", "-12.73", "-12.8"),
            ("4.95", "5.05", "5"),
            ("118", "347", "200"),
            ("-1", "2", "0"),
            ("0.00041", "0.00042", "0.000415"),
            ("7", "7", "7"),
            ("0.125", "0.125", "0.125"),
            ("1/3", "1/3", "0.333333333"),
            ("-4000000000000", "6400000000000", "1000000000000"),
        ],
    )
    def test_within(self, low: str, high: str, shown: str) -> None:
        """The figure is a plain decimal with the fewest digits; halves go to the even digit; a point is shown whole.

        At most nine places are shown, and no power of ten above 10^12 is rounded to.
        """
        assert str(within(Interval(Fraction(low), Fraction(high)))) == shown

    def test_no_figure_is_shown_of_a_limit(self) -> None:
        """An unbounded interval has no figure."""
        with pytest.raises(ValueError, match="an unbounded interval supports no digits"):
            within(more_than(Decimal(50)))

    @given(intervals())
    def test_bounds_are_rounded_outward(self, interval: Interval) -> None:
        """Bounds lose none of the interval, and are off its ends by less than a tenth of the last digit shown."""
        assume(interval.width != 0)
        unit = Fraction(1, 10**6)
        if interval.width is not None:
            unit = Fraction(1, 10 ** (1 - within(interval).as_tuple().exponent))  # type: ignore[operator]
        low, high = bounds(interval)
        assert (low is None) == (interval.low is None)
        assert (high is None) == (interval.high is None)
        if low is not None and interval.low is not None:
            assert 0 <= interval.low - Fraction(low) < unit
        if high is not None and interval.high is not None:
            assert 0 <= Fraction(high) - interval.high < unit

    @pytest.mark.parametrize(
        ("interval", "low", "high"),
        [
            (rounded(Decimal("5.6")), "5.55", "5.65"),
            (rounded(Decimal("71.0")), "70.9", "71.1"),
            (rounded(Decimal("-5.6")), "-5.65", "-5.55"),
            (rounded(Decimal("5.6")) / exactly(3), "1.85", "1.884"),
            (Interval(Fraction(-200), Fraction(1700)), "-200", "1700"),
            (exactly(7), "7", "7"),
            (more_than(Decimal("50.0")), "50", "None"),
            (less_than(Decimal("50")), "None", "50"),
            (more_than(Decimal(2)) / exactly(3), "0.666666", "None"),
        ],
    )
    def test_bounds(self, interval: Interval, low: str, high: str) -> None:
        """Bounds are plain decimals without idle zeros; a limit has one on one side only."""
        assert [str(end) for end in bounds(interval)] == [low, high]
