"""Falsehoods that the words of the documents exclude, made from every fact of the base: none of them is proven."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations

import pytest

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.checks.citation import Citations
from korea_trade.checks.proof import FactOutcome, FactProver
from korea_trade.model.codes import Bound, Comparison, Direction, Event, Flow, Measure, Sector, Status, Unit
from korea_trade.model.fact import Fact
from korea_trade.reader.blocks import Sentence, sentences
from korea_trade.reader.comparing import same_period
from korea_trade.reader.reasons import Outcome

pytestmark = pytest.mark.no_cover  # goes over the same lines many times: measuring them here takes minutes

Span = tuple[int, int]


@cache
def base() -> Citations:
    """The fact base that ships, its quotes located."""
    citations = Citations(read_fact_base(bundled_facts()))
    citations.locate_all()
    return citations


@cache
def prover() -> FactProver:
    """Reads each document once, for all tests."""
    return FactProver(base())


def facts() -> list[Fact]:
    """Every fact of the base."""
    return [placed.fact for placed in base().base.facts]


def proven(fact: Fact) -> bool:
    """Whether the document proves a fact at its own quotes."""
    return outcome(fact).outcome is Outcome.PROVEN


def outcome(fact: Fact, quotes: list[Span] | None = None, of: Fact | None = None) -> FactOutcome:
    """What the document says of a fact, at the quotes of another one, or at these places."""
    return prover().outcome(fact, quotes if quotes is not None else base().spans[(of or fact).id])


def changed(fact: Fact, **keys: object) -> Fact:
    """The fact with some of its fields changed, unchecked."""
    return fact.model_copy(update=keys)


# ---------------------------------------------------------------- two figures of one sentence exchanged


@dataclass(frozen=True)
class Exchange:
    """Two facts of one sentence, each with the figure of the other, and the place of the whole sentence."""

    facts: tuple[Fact, Fact]
    sentence: Span


def sentence_of(fact: Fact) -> Span | None:
    """The sentence that holds the figure of a fact that is proven: its last quote stands in it."""
    start, _ = base().spans[fact.id][-1]
    text = base().documents[fact.source].text
    return next(((s.start, s.end) for s in _sentences(text) if s.start <= start < s.end), None)


@cache
def _sentences(text: str) -> list[Sentence]:
    return list(sentences(text))


def exchanges() -> Iterator[Exchange]:
    """Every pair of facts of one sentence with the same kind of figure, the figures exchanged."""
    of_sentence: dict[tuple[str, Span], list[Fact]] = {}
    for fact in facts():
        place = sentence_of(fact)
        if place is not None and fact.measure is Measure.VALUE and fact.status is Status.ACTUAL:
            of_sentence.setdefault((fact.source, place), []).append(fact)
    for (_, place), found in of_sentence.items():
        for one, other in combinations(found, 2):
            if one.growth is not None and other.growth is not None and one.growth != other.growth:
                yield Exchange((_with_growth(one, other), _with_growth(other, one)), place)
            if one.value is not None and other.value is not None and one.value != other.value:
                yield Exchange((changed(one, value=other.value), changed(other, value=one.value)), place)


def _with_growth(fact: Fact, other: Fact) -> Fact:
    return changed(fact, growth=other.growth, direction=other.direction)


def test_figures_exchanged_inside_a_sentence_are_refuted() -> None:
    """Two figures exchanged are refuted, also where the whole sentence is quoted; there are some hundred and more."""
    made = list(exchanges())
    assert len(made) > 150
    left = [
        (fact.id, where)
        for exchange in made
        for fact in exchange.facts
        for where, quotes in (("own quotes", None), ("whole sentence", [*base().spans[fact.id], exchange.sentence]))
        if outcome(fact, quotes).outcome is not Outcome.REFUTED
    ]
    assert left == []


# ---------------------------------------------------------------- one thing of a fact changed


def _digit(figure: Decimal) -> Decimal:
    exponent = figure.as_tuple().exponent
    return figure + Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


_OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP, Direction.FLAT: Direction.UP}
_OTHER_FLOW = {
    Flow.EXPORTS: Flow.IMPORTS,
    Flow.IMPORTS: Flow.EXPORTS,
    Flow.BALANCE: Flow.EXPORTS,
    Flow.FDI: Flow.IMPORTS,
}
_OTHER_EVENT = {Event.GROWTH: Event.DECLINE, Event.SURPLUS: Event.DEFICIT, Event.ABOVE: Event.BELOW}
_LEVELS = (Measure.VALUE, Measure.THRESHOLD, Measure.DAILY_AVERAGE)


def _digits(fact: Fact) -> Iterator[Fact]:
    for name in ("value", "growth", "of", "level"):
        figure = getattr(fact, name)
        if figure is not None:
            yield changed(fact, **{name: _digit(figure)})


def _sign(fact: Fact) -> Iterator[Fact]:
    if fact.growth:
        yield changed(fact, growth=-fact.growth, direction=_OPPOSITE[fact.direction or Direction.UP])
    elif fact.direction is not None and fact.value is None:
        yield changed(fact, direction=_OPPOSITE[fact.direction])
    if fact.flow is Flow.BALANCE and fact.value and fact.unit is Unit.USD_BN:
        yield changed(fact, value=-fact.value)


def _scale(fact: Fact) -> Iterator[Fact]:
    if fact.value and fact.unit is Unit.USD_BN:
        yield changed(fact, value=fact.value.scaleb(-3))
        yield changed(fact, value=Decimal(format(fact.value.scaleb(3), "f")))


def _unit(fact: Fact) -> Iterator[Fact]:
    if fact.value and fact.unit is Unit.USD_BN:
        yield changed(fact, unit=Unit.KRW_TN)
    if fact.unit in (Unit.MONTHS, Unit.YEARS):
        yield changed(fact, unit=Unit.YEARS if fact.unit is Unit.MONTHS else Unit.MONTHS)
    if fact.growth is not None:
        yield changed(fact, growth=None, measure=Measure.SHARE_CHANGE, value=fact.growth, unit=Unit.PERCENTAGE_POINTS)


def _comparison(fact: Fact) -> Iterator[Fact]:
    if fact.growth is not None or (fact.direction is not None and fact.value is None):
        yield changed(fact, comparison=Comparison.PREVIOUS_MONTH)
        yield changed(fact, comparison=Comparison.PREVIOUS_QUARTER)


def _item(fact: Fact) -> Iterator[Fact]:
    others = {other.item for other in facts() if other.source == fact.source and other.item is not None}
    if fact.item is not None:
        yield from (changed(fact, item=item) for item in sorted(others - {fact.item} - _about(fact, "item")))
        yield changed(fact, item=None)


def _partner(fact: Fact) -> Iterator[Fact]:
    others = {other.partner for other in facts() if other.source == fact.source and other.partner is not None}
    if fact.partner is not None:
        yield from (changed(fact, partner=name) for name in sorted(others - {fact.partner} - _about(fact, "partner")))
        yield changed(fact, partner=None)


def _about(fact: Fact, kind: str) -> set[str | None]:
    """The names (or periods) of which the document says the same: they make no falsehood."""
    told = {"quotes", "inferred", "note", "caveat", "confirmed", "variant"}
    if fact.growth is None and fact.value is None:  # a direction: another fact may give its figure too
        told |= {"value", "unit", "growth", "bound"}
    cell = fact.model_dump(exclude={kind, *told})
    return {
        getattr(other, kind)
        for other in facts()
        if other.source == fact.source and other.model_dump(exclude={kind, *told}) == cell
    }


def _period(fact: Fact) -> Iterator[Fact]:
    others = {other.period for other in facts() if other.source == fact.source}
    for period in sorted(others - {fact.period} - _about(fact, "period")):
        if same_period(period) != same_period(fact.period):
            yield changed(fact, period=period)
    yield changed(fact, period=str(int(fact.period[:4]) + 1) + fact.period[4:].replace(fact.period[:4], "2031"))


def _flow(fact: Fact) -> Iterator[Fact]:
    if fact.flow in _OTHER_FLOW:
        yield changed(fact, flow=_OTHER_FLOW[fact.flow])
        yield changed(fact, flow=Flow.PRODUCTION)


def _sector(fact: Fact) -> Iterator[Fact]:
    yield changed(fact, sector=Sector.ALL_INDUSTRIES if fact.sector is Sector.ICT else Sector.ICT)


def _bound(fact: Fact) -> Iterator[Fact]:
    if fact.value is None or fact.measure not in _LEVELS:
        return
    if fact.bound is not None:
        yield changed(fact, bound=Bound.BELOW if fact.bound is Bound.ABOVE else Bound.ABOVE)
        yield changed(fact, measure=Measure.VALUE, bound=None)
    elif fact.growth is None:
        yield changed(fact, bound=Bound.ABOVE)


def _streak(fact: Fact) -> Iterator[Fact]:
    if fact.measure in (Measure.STREAK, Measure.FIRST_IN):
        if fact.value is not None:
            yield changed(fact, value=fact.value + 1)
        if fact.event in _OTHER_EVENT:
            yield changed(fact, event=_OTHER_EVENT[fact.event])


def _neighbour(fact: Fact) -> Iterator[Fact]:
    for other in facts():
        if other.source != fact.source or other is fact or other.measure is not fact.measure:
            continue
        if None not in (fact.growth, other.growth) and fact.growth != other.growth:
            yield _with_growth(fact, other)
        if None not in (fact.value, other.value) and fact.value != other.value and fact.unit is other.unit:
            yield changed(fact, value=other.value)


FALSEHOODS: dict[str, Callable[[Fact], Iterator[Fact]]] = {
    "digits": _digits,
    "sign": _sign,
    "scale": _scale,
    "unit": _unit,
    "comparison": _comparison,
    "item": _item,
    "partner": _partner,
    "period": _period,
    "flow": _flow,
    "sector": _sector,
    "bound": _bound,
    "streak": _streak,
    "neighbour": _neighbour,
}


def claimed(fact: Fact) -> tuple[object, ...]:
    """What a fact claims: what another fact of the same document claims is no falsehood."""
    return (
        fact.source, fact.period, fact.flow, fact.sector, fact.item, fact.partner, fact.measure, fact.value, fact.unit,
        fact.growth, fact.comparison, fact.direction, fact.status, fact.bound, fact.event, fact.level,
    )  # fmt: skip


@pytest.mark.parametrize("kind", FALSEHOODS)
def test_no_falsehood_is_proven(kind: str) -> None:
    """Every fact with one thing changed that its document says otherwise is not proven at the same quotes."""
    true = {claimed(fact) for fact in facts()}
    made = [
        (fact, false, outcome(false, of=fact).outcome)
        for fact in facts()
        for false in FALSEHOODS[kind](fact)
        if claimed(false) not in true
    ]
    assert len(made) > 5
    shown = [
        (fact.id, {k: v for k, v in false.model_dump().items() if getattr(fact, k) != v})
        for fact, false, found in made
        if found is Outcome.PROVEN
    ]
    assert shown == [], Counter(found for _, _, found in made)
