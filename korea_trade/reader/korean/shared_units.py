"""Units that a list of a Korean sentence says once: 인삼(64백만불, 39.0%), 배(24, 51.2%)."""

import re
from dataclasses import replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.korean.clause import Clause, Standing
from korea_trade.reader.korean.elements import Element

_SCALED = re.compile(r"(백만|천만|억) ?(?:불|달러)\Z")
_SCALES = {"백만": Decimal("0.001"), "천만": Decimal("0.01"), "억": Decimal("0.1")}


def share_units(clauses: list[Clause]) -> None:
    """Give the unit of an amount in a list to the bare numbers behind it: 인삼(64백만불, 39.0%), 배(24, 51.2%)."""
    unit: Element | None = None
    for clause in clauses:
        first, comma, rate = (*clause.nodes, None, None, None)[:3]
        if clause.standing is not Standing.ENTRY or not isinstance(first, Element) or first.figure is None:
            continue
        if first.is_figure(Kind.MONEY):
            unit = first if _SCALED.search(first.text) else None
            continue
        if not isinstance(comma, Element) or comma.sign != "," or not isinstance(rate, Element):
            continue
        bare = first.is_figure(Kind.CARDINAL) and first.figure.noun is None and rate.is_figure(Kind.PERCENT)
        if unit is None or unit.figure is None or not bare:
            continue
        scale = _SCALED.search(unit.text)
        if scale is not None and first.figure.value is not None:
            value = first.figure.value * _SCALES[scale[1]]
            first.figure = replace(first.figure, kind=Kind.MONEY, value=value, unit=unit.figure.unit)
