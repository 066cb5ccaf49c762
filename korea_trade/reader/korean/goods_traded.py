"""Goods by what was done with them: 미국에서 사들인 원유는, 중국에 수출한 반도체는."""

from collections.abc import Iterable
from dataclasses import replace

from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.korean.elements import Element
from korea_trade.vocabulary.word_lists import korean_lists

_WITH = ("에", "로", "으로", "에서", "로부터", "으로부터", "에게")


def settle_goods_traded(parts: list[Element], findings: Iterable[Finding]) -> None:
    """Give what is told of goods the flow and the partner that the verb right before their name says."""
    findings = list(findings)
    for at in range(len(parts) - 1):
        verb, goods = parts[at], parts[at + 1]
        if not goods.has("item") or (flow := _flow_of(verb)) is None:
            continue
        before = parts[at - 1] if at else None
        partner = (
            Located(before.value("partner"), before.start, before.end)
            if before is not None and before.has("partner") and before.particle in _WITH
            else None
        )
        for finding in findings:
            cell = finding.cell
            named = cell.item is not None and cell.item.start == goods.start
            if named and (cell.flow is None or cell.flow.start < verb.start):
                finding.cell = replace(cell, flow=flow, partner=cell.partner or partner)


def _flow_of(verb: Element) -> Located | None:
    """The flow that a verb before a name says."""
    if verb.figure is not None or verb.time is not None:
        return None
    word = verb.text + verb.ending
    flow = next((flow for flow, words in korean_lists("goods_traded").items() if word in words), None)
    return None if flow is None else Located(flow, verb.start, verb.end)
