"""What the sentences of a Korean text are about, for those that follow."""

import re
from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.korean.clause import GOODS, Clause, Standing
from korea_trade.reader.korean.clause_nodes import before_noun
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.groups import Group, Node, gather, nominal
from korea_trade.reader.korean.times import Role
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import korean_list

_OTHER_FLOW = {"exports": ("imports", "balance"), "imports": ("exports", "balance")}
_MOVED_BY_FLOW = re.compile(r"(?:수출|수입) ?(?:증가|증대|확대|감소|호조|부진|둔화)[세]?(?:로|으로|에|에도)\Z")
_BY = ("기준", "통계 기준")  # 1∼20일 기준 역대 최대다
_COUNTED = ("volume", "price")
_TOWARD = ("로의", "으로의", "에의", "과의", "와의")


def names_moved_to(nodes: list[Node]) -> bool:
    """Whether a sentence tells of names alone, and of each percentage that it came to so much."""
    figures = [node for node in nodes if isinstance(node, Element) and node.is_figure(Kind.PERCENT, Kind.MONEY)]
    cells = [cell for node in nodes if isinstance(node, Group) for cell in node.cells]
    named = all(any(cell.name) and cell.flow is None and cell.measure is None for cell in cells)
    to = all(figure.is_figure(Kind.PERCENT) and figure.particle in ("로", "으로") for figure in figures)
    return bool(figures) and bool(cells) and named and to


def main_subjects(lines: list[Line]) -> list[list[Cell]]:
    """What the clauses of a sentence are about, in order."""
    found, led = list[list[Cell]](), list[Cell]()
    for number, line in enumerate(lines):
        if line.clause.seeks:
            found.clear()  # 수출 증가를 이끈 품목은 반도체로
        subject = line.clause.subject
        if line.clause.standing not in (Standing.TOPIC, Standing.BARE) or not subject or line.clause.foreign:
            continue
        inner = _told_inside(lines, number)
        if inner is not None:
            found.append(inner)
            led = subject
        elif subject is not led:
            found.append(subject)
    return found


def names_one_topic(lines: list[Line]) -> bool:
    """Whether a sentence is about one name, and about no trade in it: 중국은 우리나라의 최대 수출국이다."""
    clauses = [line.clause for line in lines if line.clause.subject and line.clause.standing is not Standing.NONE]
    if len(clauses) != 1 or clauses[0].foreign or clauses[0].by_subject or len(clauses[0].subject or []) != 1:
        return False
    cell = (clauses[0].subject or [Cell()])[0]
    return any(cell.name) and cell.flow is None and cell.measure is None


def stands_out(parts: list[Element]) -> Cell | None:
    """The name that a sentence without a figure turns to: 미국 시장의 성장세가 두드러졌다."""
    nodes = [node for node in gather(parts) if not (isinstance(node, Element) and node.has("ignored"))]
    name = nodes[0] if nodes and isinstance(nodes[0], Group) else None
    moved = any(isinstance(node, Element) and node.has("directions") and node.role == "subject" for node in nodes[1:4])
    seen = any(isinstance(node, Element) and node.text.startswith(korean_list("stands_out")) for node in nodes[2:6])
    if name is None or len(name.cells) > 1 or name.foreign or any(isinstance(node, Group) for node in nodes[1:]):
        return None
    cell = name.cells[0]
    named = any(cell.name) and cell.flow is None and cell.measure is None and name.role in ("", "genitive")
    return cell if named and moved and seen and not cell.unknown else None


def with_name(nodes: list[Node], name: Cell | None, text: str) -> list[Node]:
    """The nodes of a sentence with a name for the amount with which it begins: 수출액은 123억 달러로 늘었다."""
    flow = nodes[0] if nodes else None
    if name is None or not isinstance(flow, Group) or flow.role != "topic" or len(flow.members) > 1:
        return nodes
    cell = flow.cells[0]
    amount = cell.flow is not None and cell.flow.value in GOODS and text[cell.flow.start : cell.flow.end].endswith("액")
    if not amount or any(cell.name) or cell.sector is not None or cell.measure is not None:
        return nodes
    own = replace(cell, item=name.item, partner=name.partner)
    return [replace(flow, members=[replace(flow.members[0], cell=own)]), *nodes[1:]]


def _told_inside(lines: list[Line], number: int) -> list[Cell] | None:
    """The goods that a topic only leads to: 농산물의 경우 딸기 수출이 크게 늘었다."""
    line, inner = lines[number], node_at(lines, number + 1)
    if inner is None or inner.clause.standing is not Standing.INNER or line.findings or not inner.findings:
        return None
    if any(isinstance(node, Element) and (node.figure or node.has("directions")) for node in line.nodes):
        return None
    if any(after.findings for after in lines[number + 2 :]):
        return None
    outer, own = (line.clause.subject or [Cell()])[0], inner.clause.subject or []
    named = len(own) == 1 and own[0].item is not None and outer.item is not None
    return own if named and own[0].item is not outer.item else None


def to_unknown(parts: list[Element]) -> int | None:
    """Where a sentence names somebody of no list whom goods go to: 해당 국가로의 수출, 경제대국에 대한 수출."""
    start: int | None = None
    for part, behind, flow in zip(parts, parts[1:], [*parts[2:], None], strict=False):
        start = part.start if start is None else start
        toward = part.particle in _TOWARD and part.text not in ("등", "등지")  # 일본·중국 등으로의
        of = behind.text == "대한" and flow is not None and flow.has("flows") and part.role == "adverbial"
        if _MOVED_BY_FLOW.match(behind.text + behind.ending):
            continue  # 주력시장으로의 수출증대로: a cause of what the topic did
        if (toward or of) and not part.has("partner") and not part.text.startswith(korean_list("abroad")):
            return start
        if part.role or part.sign or part.time is not None:
            start = None  # what stands before belongs to something else
    return None


def is_led(line: Line, at: int) -> bool:
    """Whether a line is of a topic that stands before a place: 참치는 태국 등지로의 수출이 늘면서 17.6% 증가했다."""
    if line.clause.standing is not Standing.TOPIC or line.clause.by_subject or not line.nodes:
        return False
    named = [near for cell in line.cells for near in (cell.item, cell.flow) if near is not None and near.start >= 0]
    return bool(named) and all(near.end <= at for near in named) and at < line.nodes[0].start


def tells_bare_flow(clause: Clause, start: int) -> bool:
    """Whether a clause is about a flow alone that its sentence says, and not of all trade by its words."""
    cells = clause.subject or []
    said = len(cells) == 1 and cells[0].flow is not None and cells[0].flow.start >= start
    standing = clause.standing in (Standing.TOPIC, Standing.BARE, Standing.INNER)
    named = bool(cells) and (any(cells[0].name) or cells[0].sector is not None)
    return said and standing and not (named or clause.whole or clause.foreign)


def goes_on_from_goods(clause: Clause) -> bool:
    """For 수출 차량 4대 중 1대는 친환경차였고 수출은 62억 달러였다: a flow alone behind its goods."""
    before, cells = clause.previous, clause.subject or []
    if before is None or before.standing not in (Standing.TOPIC, Standing.BARE) or clause.whole or clause.foreign:
        return False
    flow = cells[0].flow.value if len(cells) == 1 and cells[0].flow is not None else None
    own = before.subject[0] if before.subject else Cell()
    counted = any(isinstance(node, Element) and node.is_figure(Kind.QUANTITY) for node in before.nodes)
    same = own.flow is not None and own.flow.value == flow and (own.item is not None or before.foreign)
    return same and counted and not any(cells[0].name) and cells[0].sector is None


def tells_of_next(clause: Clause) -> bool:
    """For 지난해 7.5% 줄어든 올해 수출은, behind a sentence about a name: what describes the next one, not that."""
    if clause.standing is not Standing.NONE or clause.following is None or clause.following.foreign:
        return False
    verb = next((node for node in reversed(clause.nodes) if not (isinstance(node, Element) and node.time)), None)
    moved = isinstance(verb, Element) and verb.has("directions") and before_noun(verb)
    return moved and clause.following.standing in (Standing.TOPIC, Standing.INNER)


def go_on_with_amount(clauses: list[Clause], topic: list[Cell] | None) -> None:
    """Give a price or an amount without a name the goods whose volume or price was told before it.

    철강재 수출량은 1.1% 늘었다. 반면 수출단가는 6.6% 떨어졌다. 이에 수출액은 22억 달러로 줄었다.
    """
    before = topic[0] if topic is not None and len(topic) == 1 else Cell()
    counted = before.measure is not None and before.measure.value in _COUNTED
    first = next((clause for clause in clauses if clause.standing is Standing.TOPIC), None)
    own = first.subject[0] if first is not None and first.subject is not None and len(first.subject) == 1 else None
    if own is None or own.flow is None or before.flow is None or before.item is None or before.unknown or not counted:
        return
    bare = not any((own.item, own.partner, own.sector)) and own.flow.value == before.flow.value
    if first is not None and bare and not (first.foreign or first.whole):
        first.subject = [replace(own, item=before.item, partner=before.partner)]


def begins_with_balance(parts: list[Element]) -> bool:
    """Whether a sentence is about the balance, and names no time: 무역수지는 830억 달러 흑자다."""
    first = next((part for part in parts if not part.has("ignored")), None)
    timed = any(part.time is not None and part.time.role is Role.PERIOD for part in parts)
    return first is not None and first.has("flows", "balance") and first.role == "topic" and not timed


def begins_with_other(parts: list[Element], told: set[str]) -> bool:
    """Whether a sentence goes on with the flow beside those told before, and no time: 수출은 …. 수입은 … 줄었다."""
    first = next((part for part in parts if not part.has("ignored")), None)
    timed = any(part.time is not None and part.time.role is Role.PERIOD for part in parts)
    other = {other for flow in told for other in _OTHER_FLOW.get(flow, ())}
    flow = first.value("flows") if first is not None and first.role == "topic" else ""
    return flow in other and flow not in told and not timed


def is_nameless_row(parts: list[Element]) -> bool:
    """Whether a line is a row of times with figures and names nothing: ‘23.上512(△12.4)→3Q524(△9.7)→10월550."""
    timed = bool(parts) and (parts[0].time is not None or parts[0].is_figure(Kind.YEAR, Kind.MONTH, Kind.DATE))
    return timed and any(part.sign == "→" for part in parts) and not any(nominal(part) for part in parts)


def begins_with_volume(parts: list[Element]) -> bool:
    """Whether a sentence goes on with how much that was, and no name or time: 지난해 수출액은 …. 수출량은 …."""
    first = next((node for node in gather(parts) if not (isinstance(node, Element) and node.has("ignored"))), None)
    if not isinstance(first, Group) or first.role != "topic" or len(first.cells) != 1 or first.foreign:
        return False
    cell = first.cells[0]
    alone = not any(cell.name) and cell.sector is None and cell.measure is not None
    timed = any(part.time is not None and part.time.role is Role.PERIOD for part in parts)
    return alone and cell.measure is not None and cell.measure.value == "volume" and not timed


def names_balance(nodes: list[Node]) -> bool:
    """Whether a sentence without a subject tells of a surplus or a deficit."""
    groups = [node for node in nodes if isinstance(node, Group)]
    return bool(groups) and all(
        group.cells[-1].balance is not None and group.role in ("", "copula", "object") for group in groups
    )


def names_one(group: Group) -> bool:
    """Whether it names goods or a partner, so that a sentence about it no longer goes on with a sum of months."""
    return any(cell.item is not None or cell.partner is not None for cell in group.cells)


def is_nameless(parts: list[Element]) -> bool:
    """Whether a sentence names nothing and no time that it is about: 전년 동월 대비 7.8% 증가한 수치다."""
    named = any(nominal(part) or (part.unknown and part.role in ("topic", "subject")) for part in parts)
    return not named and not any(
        part.time is not None and part.time.role is Role.PERIOD and not (after is not None and after.text in _BY)
        for part, after in zip(parts, [*parts[1:], None], strict=True)
    )
