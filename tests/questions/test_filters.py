"""Filters mean the same in every question."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from korea_trade.bases.fact_base import PlacedFact
from korea_trade.errors import UnknownName
from korea_trade.model.period import Period
from korea_trade.questions.filters import Filters
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level
from tests.questions.asking import QUESTIONS, given_filters, ids
from tests.small import group

relaxed = settings(deadline=None, max_examples=60)


def passes(placed: PlacedFact, name: str, value: Any) -> bool:
    """What a filter is documented to mean, told without the database."""
    period = Period.parse(placed.fact.period)
    if name == "year":
        return bool(period.start.year == period.end.year == value)
    if name == "frequency":
        return bool(period.frequency == value)
    return bool(getattr(placed.fact, name) == value)


@given(given_filters)
@relaxed
def test_filters_let_through_what_they_say(bundled: Trade, chosen: dict[str, Any]) -> None:
    """The facts of a filtered question are those that pass every filter, in the order of the fact base."""
    expected = [fact.id for fact in bundled.base.facts if all(passes(fact, *filter_) for filter_ in chosen.items())]
    assert ids(bundled.facts(Filters(**chosen))) == expected


@given(given_filters, st.sampled_from(sorted(QUESTIONS)))
@relaxed
def test_filters_mean_the_same_in_all_questions(bundled: Trade, chosen: dict[str, Any], question: str) -> None:
    """A filtered question gives those of its rows that the same filters let through among all facts."""
    ask = QUESTIONS[question]
    # What opens another view of the data: asking inside an item or partner, and of another flow than exports.
    opens = {"items": ("partner", "flow"), "regions": ("item", "flow")}.get(question, ())
    opening = {name: value for name, value in chosen.items() if name in opens}
    passing = set(ids(bundled.facts(Filters(**chosen))))
    everything = ids(ask(bundled, Filters(**opening)))
    assert set(ids(ask(bundled, Filters(**chosen)))) == {id_ for id_ in everything if id_ in passing}


@given(given_filters, st.sampled_from(sorted(QUESTIONS)), st.data())
@relaxed
def test_a_filter_never_adds_rows(bundled: Trade, chosen: dict[str, Any], question: str, data: st.DataObject) -> None:
    """Whatever is filtered already, one more filter leaves the same rows or fewer."""
    opens = {"items": ("partner", "flow"), "regions": ("item", "flow")}.get(question, ())
    narrowing = [name for name in chosen if name not in opens]
    if narrowing:
        name = data.draw(st.sampled_from(narrowing))
        before = ids(QUESTIONS[question](bundled, Filters(**chosen).without(name)))
        after = ids(QUESTIONS[question](bundled, Filters(**chosen)))
        assert [id_ for id_ in before if id_ in after] == after


@given(given_filters)
def test_filters_know_what_is_set(chosen: dict[str, Any]) -> None:
    """What was given can be read back, left out one by one, and is bound as parameters, never as SQL text."""
    filters = Filters(**chosen)
    assert filters.given == chosen
    assert filters.fixes_period is bool({"year", "period", "frequency"} & chosen.keys())
    for name in chosen:
        assert filters.without(name).given == {other: value for other, value in chosen.items() if other != name}
    where, parameters = filters.where()
    assert where.count("?") == len(parameters)
    period = (
        {Period.parse(chosen["period"]).first_day, Period.parse(chosen["period"]).last_day}
        if "period" in chosen
        else set()
    )
    assert set(parameters) == {chosen[name] for name in chosen if name != "period"} | period


@pytest.mark.parametrize(
    ("year", "periods"),
    [
        (2020, ["2020", "2020-11", "2020-01/2020-10"]),
        (2021, ["2021-01"]),
        (2019, []),
    ],
)
def test_year_takes_every_period_inside_it(small: OpenSmall, year: int, periods: list[str]) -> None:
    """A year is the year itself, its months and its spans, but no span that reaches into another year."""
    written = ["2020", "2020-11", "2020-01/2020-10", "2020-11/2021-02", "2021-01"]
    trade = small(*(group(growth("1.0"), period=period) for period in written))
    assert [row.period for row in trade.facts(Filters(year=year))] == periods


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"year": 20}, "20 is not a year; expected one like 2020"),
        ({"year": 20200}, "20200 is not a year"),
        ({"period": "2020-13"}, "'2020-13' is not a period; expected a year"),
        ({"period": "2020/2021"}, "'2020/2021' is not a period"),
        ({"period": "2020-03/2020-01"}, "ends before it has begun"),
    ],
)
def test_malformed_year_or_period_is_refused(small: OpenSmall, wrong: dict[str, Any], said: str) -> None:
    """A year or period that is none raises ValueError with what was expected."""
    with pytest.raises(ValueError, match=said):
        small(group(growth("1.0"))).filters(**wrong)


@pytest.mark.parametrize("name", ["semiconductors", "Semiconductors", "CHIPS", " chip ", "반도체"])
def test_items_resolve_by_any_name(bundled: Trade, name: str) -> None:
    """An item is meant by its code, English or Korean name or alias, whatever the case."""
    assert bundled.filters(item=name) == Filters(item="semiconductors")


@pytest.mark.parametrize("name", ["us", "united states", "U.S.", "미국"])
def test_partners_resolve_by_any_name(bundled: Trade, name: str) -> None:
    """A partner is meant by its code, English or Korean name or alias, whatever the case."""
    assert bundled.filters(partner=name) == Filters(partner="us")


def test_all_filters_are_taken_together(bundled: Trade) -> None:
    """Each option of a question becomes the filter of its name."""
    chosen: dict[str, Any] = {"year": 2020, "period": "2020", "frequency": "annual", "flow": "exports", "sector": "ict"}
    chosen |= {"item": "ships", "partner": "us", "source": "article-2023", "measure": "value"}
    assert bundled.filters(**chosen) == Filters(**chosen)
    assert bundled.filters() == Filters()


@pytest.mark.parametrize(
    ("kind", "name", "candidates"),
    [
        ("item", "semiconductor chps", ("semiconductors",)),
        ("item", "shps", ("ships",)),
        ("item", "반도체들", ("semiconductors",)),
        ("item", "zzz", ()),
        ("partner", "chna", ("china",)),
        ("source", "meno", ("memo",)),
        ("source", "zzz", ("memo", "second")),
    ],
)
def test_near_names_are_suggested_never_guessed(
    small: OpenSmall, kind: str, name: str, candidates: tuple[str, ...]
) -> None:
    """A name that is none raises UnknownName with what may have been meant; for a source, with all there are."""
    facts = (level("1.0", item="semiconductors"), level("2.0", item="ships"), level("3.0", partner="china"))
    trade = small(group(*facts), others={"second": "Nothing.\n"})
    chosen: dict[str, Any] = {kind: name}
    with pytest.raises(UnknownName, match=f"unknown {kind} '{name}'") as unknown:
        trade.filters(**chosen)
    assert unknown.value.candidates[: len(candidates)] == candidates
    assert bool(unknown.value.candidates) is bool(candidates)


def test_unknown_name_passes_through_context_managers(small: OpenSmall) -> None:
    """The error can be raised out of any ``with`` block, as every exception can."""
    from contextlib import contextmanager

    @contextmanager
    def passing() -> Any:
        yield

    trade = small(group(level("1.0", item="ships")))
    with pytest.raises(UnknownName), passing():
        trade.filters(item="shps")
