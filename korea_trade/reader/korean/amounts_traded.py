"""Amounts whose verb says which way they went, or that they were not reached: 742억 달러어치를 수입했다."""

from dataclasses import replace

from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import OF_PARTNER_OR_ALL, OF_WHICH_FLOW
from korea_trade.reader.korean.elements import Element
from korea_trade.vocabulary.word_lists import korean_list, korean_lists

_FLOWS = ("exports", "imports")
_EVENTS = ("streak", "threshold", "first-in", "rank")
_NEAR_RECORD = 2  # elements
_PLACES = ("regions", "countries", "markets")


def settle_amounts_traded(parts: list[Element], findings: list[Finding]) -> None:
    """Give amounts the flow that the verb behind them says, and doubt those of partners without a name."""
    adjusted = _adjusted(parts)
    for finding in findings:
        if adjusted is not None and finding.start > adjusted and "growth" in finding.spans and not finding.cell.measure:
            finding.doubt("of each working day?")
        if finding.measure != "value" or "value" not in finding.spans:
            continue
        behind = [part for part in parts if part.start >= finding.spans["value"][1]]
        while behind and behind[0].text.startswith("어치"):
            behind = behind[1:]
        flow = _flow_of(behind)
        if flow is not None and _bought_by_partner(parts, finding, flow):
            finding.doubt(OF_WHICH_FLOW if finding.cell.flow is None else None)  # 중국이 2억 달러어치를 사들여
            if finding.cell.flow is None or finding.cell.flow.value == "exports":
                continue
        if flow is not None and finding.cell.flow is None:
            finding.cell = replace(finding.cell, flow=flow)
        elif flow is not None and finding.cell.flow is not None and finding.cell.flow.value != flow.value:
            finding.doubt(OF_WHICH_FLOW)
        if finding.cell.partner is None and _taken_by_several(parts, finding):
            finding.doubt(OF_PARTNER_OR_ALL)


def without_denied(parts: list[Element], findings: list[Finding]) -> list[Finding]:
    """The findings without levels that were not reached: 수출은 5,129억 달러에 이르지 못했다."""
    found = list[Finding]()
    for finding in findings:
        end = finding.spans.get("value", (0, 0))[1]
        verb, denial = ([part for part in parts if end and part.start >= end] + [None, None])[:2]
        reached = finding.measure == "value" and verb is not None and verb.has("level_verbs")
        denied = reached and denial is not None and denial.has("negations")
        event = finding.measure in _EVENTS and finding.values.get("bound") != "below"
        if not (denied or (event and _came_to_nothing(parts, finding))):
            found.append(finding)
    return found


def _came_to_nothing(parts: list[Element], finding: Finding) -> bool:
    """Whether the verb behind an event says that it failed, or was only neared: 500억 달러를 넘는 데 실패했다."""
    behind = [part for part in parts if part.start >= finding.end]
    near = next((at for at, part in enumerate(behind[:_NEAR_RECORD]) if part.has("records")), -1) + 1
    if finding.measure == "rank" and any(
        part.text.startswith(korean_list("neared")) for part in behind[near : near + 1]
    ):
        return True
    for part in behind:
        if finding.measure == "rank" and part.text.startswith(korean_list("places_lost")):
            return True  # 수출국 1위 자리를 미국에 내줬다
        if part.has("negations") and (part.text + part.ending).startswith(korean_list("failed")):
            return True
        if part.sign or part.time is not None or (part.connects and part.role != "adverbial"):
            return False
    return False


def _flow_of(behind: list[Element]) -> Located | None:
    """The flow that the verb right behind an amount says: 수입했다, 들여왔다, 팔았다."""
    verb = behind[0] if behind else None
    done = len(behind) > 1 and behind[1].text.startswith(korean_list("did"))
    if verb is None or verb.figure is not None:
        return None
    if verb.has("flows") and verb.value("flows") in _FLOWS:
        return Located(verb.value("flows"), verb.start, verb.end) if done and not verb.role else None
    verbs = korean_lists("traded_amounts")
    flow = next((flow for flow in _FLOWS if verb.text.startswith(tuple(verbs[flow]))), None)
    return None if flow is None else Located(flow, verb.start, verb.end)


def _bought_by_partner(parts: list[Element], finding: Finding, flow: Located) -> bool:
    """Whether the partner of an amount is who bought it: what that is, is sold from here."""
    partner, level = finding.cell.partner, finding.spans["value"][0]
    who = next((part for part in parts if partner is not None and part.start <= partner.start < part.end), None)
    buyer = who is not None and who.role in ("topic", "subject") and who.end <= level
    return buyer and flow.value == "imports"


def _taken_by_several(parts: list[Element], finding: Finding) -> bool:
    """For 4개 지역이 ICT 수출 1,501억 달러를 차지했다: whether an amount is of so many places without a name."""
    before = [part for part in parts if part.end <= finding.spans["value"][0] and part.role in ("subject", "topic")]
    figure = before[-1].figure if before else None
    return figure is not None and (figure.noun in _PLACES or figure.unit in _PLACES)


def _adjusted(parts: list[Element]) -> int | None:
    """Where 조업일수를 감안한 stands, and what is told behind it is of each working day."""
    for days, verb, behind in zip(parts, parts[1:], parts[2:], strict=False):
        denied = behind.has("negations")  # 조업일수를 고려하지 않은
        if days.has("working_days") and verb.text.startswith(korean_list("adjusting")) and not denied:
            return verb.start
    return None
