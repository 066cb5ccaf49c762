"""Streaks, ranks and first times read off a known series of years: true ones are never wrong, others always are."""

from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.codes import Rule
from tests.arithmetic.judging import first_in, in_memory
from tests.entries import rank, streak

pytestmark = pytest.mark.no_cover  # goes over the same lines many times: measuring them here takes minutes

START = 2001


@dataclass(frozen=True)
class Series:
    """Levels of successive years, all different by more than rounding, and a mark that none of them touches."""

    levels: tuple[int, ...]
    mark: str

    @property
    def above(self) -> list[bool]:
        """Whether each year passed the mark."""
        return [level > float(self.mark) for level in self.levels]

    @property
    def grew(self) -> list[bool]:
        """Whether each year but the first was higher than the one before."""
        return [after > before for before, after in pairwise(self.levels)]

    def facts(self) -> list[dict[str, Any]]:
        """The level of each year, with its direction from the second on."""
        directions = [{}, *({"direction": "up" if grew else "down"} for grew in self.grew)]
        return [
            {"value": f"{level}.0", "unit": "USD bn", "period": str(START + index), **direction}
            for index, (level, direction) in enumerate(zip(self.levels, directions, strict=True))
        ]

    def found_wrong(self, index: int, claim: dict[str, Any]) -> set[Rule]:
        """The rules that find something wrong when the claim is made of one year of the series."""
        base = in_memory([*self.facts(), {**claim, "period": str(START + index)}])
        return {verdict.rule for verdict in Arithmetic(base).verdicts if verdict.wrong}


@st.composite
def series(draw: st.DrawFn) -> Series:
    levels = draw(st.lists(st.integers(10, 30), min_size=3, max_size=8, unique=True))
    return Series(tuple(levels), f"{draw(st.integers(9, 30))}.5")


def run_before(happened: list[bool]) -> int:
    """How many of the last ones happened in a row."""
    return sum(1 for _ in takewhile(bool, reversed(happened)))


@given(series(), st.data())
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_streaks_above_a_mark(known: Series, data: st.DataObject) -> None:
    """A streak is right with its length and no other, where the year before it is known."""
    index = data.draw(st.integers(1, len(known.levels) - 1))
    length = run_before(known.above[: index + 1])
    assume(1 < length <= index)

    def claimed(number: int) -> set[Rule]:
        return known.found_wrong(index, streak(number, "years", event="above", level=known.mark))

    assert claimed(length) == set()
    assert Rule.STREAK in claimed(length + 1)
    assert Rule.STREAK in claimed(length - 1)


@given(series(), st.data())
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_streaks_of_growth(known: Series, data: st.DataObject) -> None:
    """A streak of growth is right with its length and no other."""
    index = data.draw(st.integers(1, len(known.levels) - 1))
    length = run_before(known.grew[:index])
    assume(1 < length < index)
    assert known.found_wrong(index, streak(length, "years", event="growth")) == set()
    assert Rule.STREAK in known.found_wrong(index, streak(length + 1, "years", event="growth"))
    assert Rule.STREAK in known.found_wrong(index, streak(length - 1, "years", event="growth"))


@given(series(), st.data())
def test_ranks_in_history(known: Series, data: st.DataObject) -> None:
    """A rank is possible at the place the series gives and lower, as more may be higher than is known."""
    index = data.draw(st.integers(1, len(known.levels) - 1))
    higher = sum(level > known.levels[index] for level in known.levels[:index])
    for place in range(1, len(known.levels) + 1):
        wrong = Rule.RANK in known.found_wrong(index, rank(place, among="history"))
        assert wrong is (place <= higher)


@given(series(), st.data())
def test_first_times_above_a_mark(known: Series, data: st.DataObject) -> None:
    """A first time in so many years is right if none of these years passed the mark."""
    index = data.draw(st.integers(1, len(known.levels) - 1))
    assume(known.above[index])
    years = data.draw(st.integers(1, len(known.levels)))
    since = data.draw(
        st.sampled_from([{}, {"value": str(years), "unit": "years"}, {"since": str(START + index - years)}])
    )
    before = known.above[:index] if not since else known.above[max(0, index - years + 1) : index]
    wrong = Rule.FIRST_IN in known.found_wrong(index, first_in("above", level=known.mark, **since))
    assert wrong is any(before)


@given(series(), st.data())
def test_thresholds(known: Series, data: st.DataObject) -> None:
    """A mark is passed where the level is above it."""
    index = data.draw(st.integers(0, len(known.levels) - 1))
    claim = {"measure": "threshold", "value": known.mark, "unit": "USD bn", "bound": "above"}
    assert (Rule.THRESHOLD in known.found_wrong(index, claim)) is not known.above[index]
