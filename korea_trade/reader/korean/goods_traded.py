"""Goods by what was done with them: 미국에서 사들인 원유는, 중국에 수출한 반도체는."""

from collections.abc import Iterable
from dataclasses import replace

from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import OF_WHICH_FLOW, UNKNOWN_NAME
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import korean_lists

_FAR = 6  # elements
_COUNTRIES = ("countries", "regions")
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


def settle_goods_of_countries(parts: list[Element], findings: Iterable[Finding]) -> None:
    """Give what is told of countries the goods that they bought or sold: 라면을 가장 많이 수입한 나라는 미국으로.

    Whether goods that a text tells of without a flow were bought or sold by Korea, is not stated.
    """
    findings = list(findings)
    for at, goods in enumerate(parts):
        if goods.role != "object" or not (goods.has("item") or goods.unknown):
            continue
        behind = range(at + 1, min(at + _FAR, len(parts)))
        told = ((flow, node_at(parts, place + 1)) for place in behind if (flow := _flow_of(parts[place])) is not None)
        flow, country = next(told, (None, None))
        if flow is None or country is None or not any(country.has("counts", kind) for kind in _COUNTRIES):
            continue
        for finding in findings:
            cell = finding.cell
            if finding.start < country.start or (cell.item is not None and cell.item.start >= goods.start):
                continue
            if goods.unknown or (at and parts[at - 1].has("item") and parts[at - 1].stop == goods.start):  # 커피콩을
                finding.doubt(UNKNOWN_NAME)
                continue
            if cell.flow is None and flow.value == "imports":
                finding.doubt(OF_WHICH_FLOW)
            finding.cell = replace(cell, item=Located(goods.value("item"), goods.start, goods.end))


def _flow_of(verb: Element) -> Located | None:
    """The flow that a verb before a name says."""
    if verb.figure is not None or verb.time is not None:
        return None
    word = verb.text + verb.ending
    flow = next((flow for flow, words in korean_lists("goods_traded").items() if word in words), None)
    return None if flow is None else Located(flow, verb.start, verb.end)
