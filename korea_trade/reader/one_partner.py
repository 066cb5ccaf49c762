"""Texts about the trade with one partner alone, which name it once or twice: what they tell next is of it too."""

from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import itemgetter

from korea_trade.model.codes import TRADE_FLOWS
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.doubts import OF_PARTNER_OR_ALL, WITH_PARTNER_OR_ALL

_NAMED_TWICE = 2
_NAMED_OFTEN = 3


@dataclass(frozen=True, slots=True)
class OnePartner:
    """The one partner that a text tells of; it is sure that all is of it where several sentences name it."""

    partner: Located
    sure: bool


def one_partner(readings: list[Reading]) -> OnePartner | None:
    """The one partner of a text that opens with trade with it, and never tells of trade with all.

    Where it tells of goods first, or of other partners too, it is not sure what else is of that one; nor where only
    its later sentences name it, and no figure is of exports or imports without a partner.
    """
    telling = [reading for reading in readings if reading.findings]
    opening = next((reading for reading in telling if not reading.heading), None)
    lead = [finding.cell for finding in opening.findings if not _is_beside(finding)] if opening is not None else []
    partners = {cell.partner.value for cell in lead if cell.partner is not None}
    if len(partners) != 1 or not all(map(_is_with_partner, lead)):
        return None if _opens_with_good(readings, lead) else _most_told_of(telling)
    cells = [finding.cell for reading in telling for finding in reading.findings]
    named = [reading for reading in readings if any(map(_is_with_partner, _told_or_named(reading)))]
    others = _tell_of_others(telling, partners)
    often = len(named) >= _NAMED_OFTEN * max(1, others)
    beside = others > 0 and not often and any(map(_is_flow_alone, cells))
    if any(map(_is_of_all, cells)) or beside or _tells_of_more(telling):
        return None
    partner = next(cell.partner for cell in lead if cell.partner is not None)
    goods = any(cell.item is not None for cell in lead)
    return OnePartner(partner, (often if others else len(named) >= _NAMED_TWICE) and not goods)


def _opens_with_good(readings: list[Reading], lead: list[Cell]) -> bool:
    """Whether a text opens with the trade in one good with all partners, and its title names none."""
    goods = {cell.item.value for cell in lead if cell.item is not None and cell.flow is not None and not cell.foreign}
    of_all = bool(lead) and all(cell.item is not None and cell.partner is None for cell in lead)
    title = [cell for reading in readings[:1] if reading.heading for cell in _told_or_named(reading)]
    return of_all and len(goods) == 1 and all(cell.partner is None for cell in title)


def _tell_of_others(telling: list[Reading], partners: set[str]) -> int:
    """How many sentences tell of the trade with others than these partners."""
    return sum(
        any(
            finding.cell.partner is not None and finding.cell.partner.value not in partners for finding in told.findings
        )
        for told in telling
    )


def _most_told_of(telling: list[Reading]) -> OnePartner | None:
    """The partner that most sentences tell of, where no figure is of all exports or imports."""
    findings = [finding for reading in telling for finding in reading.findings if finding.doubtful is None]
    figures = [finding for finding in findings if {"value", "growth"} & finding.spans.keys()]
    whole = [found.cell for found in figures if found.measure == "value" and _is_flow_alone(found.cell)]
    if any(cell.flow is not None and cell.flow.value in ("exports", "imports") for cell in whole):
        return None
    named = [
        {
            cell.partner.value: cell.partner
            for cell in _told_or_named(reading)
            if _is_with_partner(cell) and cell.partner
        }
        for reading in telling
    ]
    alone = [next(iter(partners.items())) for partners in named if len(partners) == 1]
    counts = Counter(code for code, _ in alone)
    (most, count) = counts.most_common(1)[0] if counts else ("", 0)
    others = sum(any(code != most for code in partners) for partners in named)
    if count < _NAMED_OFTEN or count < _NAMED_TWICE * others:
        return None
    return OnePartner(dict(alone)[most], sure=False)


def of_one_partner_alone(about: OnePartner | None, finding: Finding, cell: Cell) -> tuple[Cell, str | None]:
    """In such a text, the cell of a figure that names no partner, and why it is in doubt that it is of that one."""
    flow = cell.flow.value if cell.flow is not None else "exports"
    other = finding.measure.startswith(("working-days", "count")) or flow not in TRADE_FLOWS
    other = other or finding.values.get("among") == "world"
    priced = cell.measure is not None and cell.measure.value == "price"
    of_title = finding.cell.partner is None and cell.partner is not None  # whose the title says that it is
    if about is None or other or priced or cell.foreign or (cell.partner is not None and not of_title):
        return cell, None
    if not about.sure:
        return cell, None if of_title else OF_PARTNER_OR_ALL
    if finding.doubtful in (OF_PARTNER_OR_ALL, WITH_PARTNER_OR_ALL):
        finding.doubtful = None
    return replace(cell, partner=cell.partner or about.partner), None


def _told_or_named(reading: Reading) -> list[Cell]:
    return [*(finding.cell for finding in reading.findings), *([reading.names] if reading.names is not None else [])]


def _is_beside(finding: Finding) -> bool:
    return finding.measure.startswith(("working-days", "count")) or finding.frame in ("price", "named")


def _is_with_partner(cell: Cell) -> bool:
    return cell.partner is not None and cell.flow is not None and cell.flow.value in TRADE_FLOWS and not cell.foreign


def _is_of_all(cell: Cell) -> bool:
    all_goods = cell.sector is not None and cell.sector.value == "all-industries"
    return cell.partner is None and (cell.whole or cell.of_nation or all_goods)


def _is_flow_alone(cell: Cell) -> bool:
    return cell.flow is not None and cell.partner is cell.item is cell.refers is None


def _tells_of_more(telling: list[Reading]) -> bool:
    """Whether a flow without a partner is greater than with it, or than that with one partner can be: it is of all."""
    levels = [
        (finding.cell, finding.flow, abs(level))
        for reading in telling
        for finding in reading.findings
        if (level := finding.level_in_dollars) is not None and finding.cell.item is None
    ]
    most = {flow: level for cell, flow, level in sorted(levels, key=itemgetter(2)) if cell.partner is not None}
    with_one = most.get("trade", _MOST_WITH_ONE)
    return any(
        cell.partner is None and level > (_OTHER_TIMES * most[flow] if flow in most else with_one)
        for cell, flow, level in levels
    )


_OTHER_TIMES = Decimal("1.5")
"""How much greater a flow with the same partner may be at another time that is compared."""
_MOST_WITH_ONE = Decimal(20)
"""Billions of dollars."""
