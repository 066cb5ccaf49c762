"""What qualifies a figure, field by field: the values that the rows of a receipt name beside their words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from korea_trade.language.statement import Statement, stated
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Event,
    Flow,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.reader.statement import ProofField

if TYPE_CHECKING:
    from korea_trade.language.language import Language

_TIMES = (Unit.MONTHS, Unit.QUARTERS, Unit.YEARS)


@dataclass(frozen=True, slots=True, kw_only=True)
class QualifierWords:
    """The words of a language for the fields of a receipt, and for codes that no sentence says alone."""

    fields: Mapping[ProofField, str]
    compared: Mapping[Comparison, str]
    bounds: Mapping[Bound, str]
    events: Mapping[Event, str]
    among: Mapping[Among, str]
    ranked: Mapping[Ranked, str]
    measures: Mapping[Measure, str]
    lowest: str


def value_of_field(fact: Statement, field: ProofField, words: QualifierWords, language: "Language") -> str:
    """The value of a field of a fact in words; nothing where the fact does not say it, or only what all do."""
    match field:
        case ProofField.FLOW:
            return language.flow(fact.flow)
        case ProofField.PERIOD:
            return language.period(fact.period)
        case ProofField.ITEM:
            return language.item(fact.item) if fact.item else ""
        case ProofField.PARTNER:
            return language.partner(fact.partner) if fact.partner else ""
        case ProofField.SECTOR:
            return "" if fact.sector is Sector.ALL_INDUSTRIES else language.sector(fact.sector)
        case ProofField.VALUE:
            return "" if fact.value is None or fact.unit is None else language.amount(fact.value, fact.unit)
        case ProofField.GROWTH:
            return "" if fact.growth is None else f"{language.signed_figure(fact.growth, Unit.PERCENT)} %"
        case ProofField.MEASURE:
            return "" if fact.measure is Measure.VALUE else words.measures[fact.measure]
        case ProofField.UNIT:
            return language.unit(fact.unit) if fact.unit in _TIMES else ""
        case ProofField.COMPARISON:
            return words.compared[fact.comparison] if fact.comparison else ""
        case ProofField.DIRECTION:
            return _direction(fact, language)
        case ProofField.STATUS:
            return "" if fact.status is Status.ACTUAL else language.status(fact.status)
        case _:
            return _of_milestone(fact, field, words, language)


def _direction(fact: Statement, language: "Language") -> str:
    if fact.direction is None:
        return ""
    balance = fact.flow is Flow.BALANCE and fact.growth is None
    return language.balance_went(fact.direction) if balance else language.direction(fact.direction, fact.measure)


def _of_milestone(fact: Statement, field: ProofField, words: QualifierWords, language: "Language") -> str:
    match field:
        case ProofField.BOUND:
            return words.bounds[fact.bound] if fact.bound else ""
        case ProofField.OF:
            return "" if fact.of is None else str(fact.of)
        case ProofField.EVENT:
            return words.events[fact.event] if fact.event else ""
        case ProofField.LEVEL:
            unit = fact.ranked.level_unit if fact.ranked else Unit.USD_BN
            return "" if fact.level is None else language.amount(fact.level, unit)
        case ProofField.AMONG:
            return words.among[fact.among] if fact.among else ""
        case ProofField.RANKED:
            return words.ranked[fact.ranked] if fact.ranked else ""
        case ProofField.RANKED_FROM:
            return words.lowest if fact.ranked_from is RankedFrom.LOWEST else ""
        case ProofField.SINCE:
            return language.period(fact.since) if fact.since else ""
        case ProofField.WINDOW:
            number, unit_name = stated(fact.window).split() if fact.window else ("", "")
            return language.amount(Decimal(number), Unit(unit_name)) if number else ""
    return ""
