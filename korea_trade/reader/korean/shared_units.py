"""Units that a list of a Korean sentence says once: 인삼(64백만불, 39.0%), 배(24, 51.2%)."""

import re
from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind, unit_of_head
from korea_trade.reader.korean.clause import Clause, Standing
from korea_trade.reader.korean.elements import Element

_WITH_UNIT = re.compile(r"[\d,.]+ ?(\D+)")


def share_units(clauses: list[Clause]) -> None:
    """Give the unit of an amount in a list to the bare numbers behind it: 인삼(64백만불, 39.0%), 배(24, 51.2%)."""
    scale: Decimal | None = None
    unit: str | None = None
    for clause in clauses:
        first, comma, rate = (*clause.nodes, None, None, None)[:3]
        if clause.standing is not Standing.ENTRY or not isinstance(first, Element) or first.figure is None:
            continue
        if first.is_figure(Kind.MONEY):
            scale, unit = _scale(first), first.figure.unit
            continue
        if not isinstance(comma, Element) or comma.sign != "," or not isinstance(rate, Element):
            continue
        bare = first.is_figure(Kind.CARDINAL) and first.figure.noun is None and rate.is_figure(Kind.PERCENT)
        if scale is not None and bare and first.figure.value is not None:
            first.figure = replace(first.figure, kind=Kind.MONEY, value=first.figure.value * scale, unit=unit)


def _scale(amount: Element) -> Decimal | None:
    """How many billions of dollars the unit of an amount is."""
    written = _WITH_UNIT.fullmatch(amount.text)
    unit = unit_of_head(written[1]) if written else None
    return unit.billions_of_dollars if unit is not None else None
