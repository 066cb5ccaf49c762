"""Small fact bases judged by the rules of arithmetic, and the entries that only such tests need."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.bases.fact_base import FactBase, PlacedFact, read_fact_base
from korea_trade.model.fact import Fact, Item, Partner, Source
from tests.entries import level
from tests.small import group, write_fact_base

OTHER: Mapping[str, Any] = {"others": {"note": "A note on trade.\n"}}
"""Keys of ``write_fact_base`` for a second document, the source ``note``."""

FAMILY = (
    {"code": "vehicles", "en": "Vehicles", "ko": "탈것"},
    {"code": "cars", "en": "Cars", "ko": "승용차", "parent": "vehicles"},
    {"code": "taxis", "en": "Taxis", "ko": "택시", "parent": "cars"},
)
"""Items inside one another."""

USES = (
    {"code": "capital-goods", "en": "Capital goods", "ko": "자본재", "partition": "by-use"},
    {"code": "consumer-goods", "en": "Consumer goods", "ko": "소비재", "partition": "by-use"},
    {"code": "ships", "en": "Ships", "ko": "선박"},
)
"""Items of which two make up a whole."""


def base_of(folder: Path, *groups: Mapping[str, Any], **keys: Any) -> FactBase:
    """The fact base of these groups; ``keys`` are those of ``write_fact_base``."""
    return read_fact_base(write_fact_base(folder, groups=groups, **keys))


def judged(folder: Path, rule: Rule, *groups: Mapping[str, Any], **keys: Any) -> list[Verdict]:
    """The verdicts of one rule on a small fact base."""
    return [verdict for verdict in Arithmetic(base_of(folder, *groups, **keys)).verdicts if verdict.rule is rule]


def outcomes(verdicts: Iterable[Verdict]) -> list[str]:
    """The outcome of each verdict."""
    return [str(verdict.outcome) for verdict in verdicts]


def said(verdict: Verdict) -> tuple[str, str, str | None, str | None]:
    """Outcome, message and bounds of a verdict."""
    return (
        str(verdict.outcome),
        verdict.message,
        None if verdict.low is None else str(verdict.low),
        None if verdict.high is None else str(verdict.high),
    )


def legs(exports: str | None, imports: str | None, balance: str | None, **shared: str) -> list[dict[str, Any]]:
    """Groups that state levels of all exports, imports and balance; None leaves one out."""
    values = {"exports": exports, "imports": imports, "balance": balance}
    return [group(level(value), flow=flow, **shared) for flow, value in values.items() if value is not None]


def threshold(value: str, bound: str = "above", **keys: str) -> dict[str, Any]:
    """A level passed."""
    return {"measure": "threshold", "value": value, "unit": "USD bn", "bound": bound, **keys}


def first_in(event: str, **keys: str) -> dict[str, Any]:
    """A first time; with ``value`` and ``unit`` in so many months or years, with ``since`` since then, or ever."""
    return {"measure": "first-in", "event": event, **keys}


def count(value: int, unit: str = "items", **keys: Any) -> dict[str, Any]:
    """How many items, regions or countries."""
    return {"measure": "count", "value": str(value), "unit": unit, **keys}


def daily(value: str, **keys: str) -> dict[str, Any]:
    """A daily average."""
    return {"measure": "daily-average", "value": value, "unit": "USD bn", **keys}


def in_memory(facts: Iterable[Mapping[str, Any]], items: Iterable[str] = (), partners: Iterable[str] = ()) -> FactBase:
    """A fact base of one document that was never a file, for properties; facts default to exports of 2020."""
    cell = {"source": "memo", "period": "2020", "flow": "exports", "sector": "all-industries"}
    sources = [{"id": "memo", "title": "A memo", "file": "memo.txt", "sha256": "0" * 64}]
    return FactBase(
        file="facts.yaml",
        root=Path(),
        sources=tuple(Source.model_validate(source) for source in sources),
        items=tuple(Item.model_validate({"code": code, "en": code, "ko": code}) for code in items),
        partners=tuple(
            Partner.model_validate({"code": code, "en": code, "ko": code, "iso3166": code.upper()}) for code in partners
        ),
        facts=tuple(PlacedFact(Fact.model_validate({**cell, **fact}), 1, 0) for fact in facts),
        lines={},
    )


def written(value: Decimal) -> str:
    """A figure as a fact base has it: without an exponent."""
    return format(value, "f")
