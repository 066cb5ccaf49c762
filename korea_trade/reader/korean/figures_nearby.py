"""Figures next to a name of a Korean sentence that are not said of it in the usual order."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import GOODS, Clause, Standing
from korea_trade.reader.korean.clause_nodes import (
    before_noun,
    compares,
    only_flow,
)
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, Node
from korea_trade.reader.korean.times import Role
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import korean_lists

_LEVEL_AND_GROWTH = 4
_MUCH = ("", "나", "이나", "씩")


def flow_before_verb(nodes: list[Node], current: Clause, group: Group, index: int) -> bool:
    """Take the flow between a figure and its verb for that of the subject: 라면은 28.1%나 수출이 늘었다."""
    cell = group.cells[0]
    figure, verb = (node_at(nodes, at) for at in (index - 1, index + 1))
    if not isinstance(figure, Element) or not figure.is_figure(Kind.PERCENT) or figure.particle not in _MUCH:
        return False
    moves = isinstance(verb, Element) and verb.has("directions") and not verb.has("ignored")
    noun = isinstance(verb, Element) and not verb.ending and group.role == ""  # 각각 26.5%·7.9% 수출액 증가
    if not moves or not (group.role == "subject" or noun) or len(group.cells) > 1 or not only_flow(cell):
        return False
    if group.foreign:
        return False
    named = all(own.item is not None or own.partner is not None for own in current.subject or [Cell()])
    if current.foreign or not named or current.subject is None:
        return False
    current.subject = [replace(own, flow=cell.flow, measure=own.measure or cell.measure) for own in current.subject]
    return True


def flow_of_topic(nodes: list[Node], current: Clause, group: Group, index: int) -> bool:
    """Take the flow before a noun of change for that of the topic: 반도체, 자동차는 수출 증가, 철강은 감소."""
    noun, cell = node_at(nodes, index + 1), group.cells[0]
    moved = isinstance(noun, Element) and noun.has("directions") and not noun.ending and not noun.has("ignored")
    if not moved or group.role or len(group.cells) > 1 or not only_flow(cell) or group.foreign:
        return False
    own = current.subject or []
    named = bool(own) and all((one.item or one.partner) and not (one.foreign or one.unknown) for one in own)
    told = current.standing is Standing.TOPIC and not current.foreign and not current.nodes
    said = any(one.flow is not None and one.flow.start >= nodes[0].start for one in own)
    if not (named and told) or said:
        return False
    current.subject = [replace(one, flow=cell.flow) for one in own]
    return True


def passed_before(nodes: list[Node], current: Clause, group: Group, index: int) -> None:
    """Give what a flow alone had passed to the name behind it: 지난해 수출액 100억 달러를 넘어선 화장품이."""
    level, verb = (None, None, *current.nodes)[-2:]
    if not isinstance(verb, Element) or verb is not nodes[index - 1] or not isinstance(level, Element):
        return
    passed = (verb.has("limits") or verb.has("level_verbs")) and before_noun(verb) and level.is_figure(Kind.MONEY)
    own, cell = current.subject or [], group.cells[-1]
    bare = len(own) == 1 and only_flow(own[0]) and own[0].flow is not None
    helped = (*nodes[index + 1 : index + 2], None)[0]
    if isinstance(helped, Element) and helped.text.startswith("힘입"):
        return  # 100억 달러를 상회한 반도체에 힘입어
    if passed and bare and len(group.cells) == 1 and cell.flow is None and any(cell.name):
        here = own[0].flow is not None and own[0].flow.start >= nodes[0].start
        current.subject = [replace(cell, flow=own[0].flow)] if here else own


def _level_before(nodes: list[Node], current: Clause, index: int) -> list[Node]:
    """A level and its growth that stand before a name: 2.9% 줄어든 109억 달러를 나타낸 대중 수출을."""
    own = current.nodes
    if len(own) < _LEVEL_AND_GROWTH:
        return []
    grown, moved, level, verb = own[-_LEVEL_AND_GROWTH:]
    if not isinstance(verb, Element) or verb is not nodes[index - 1] or not verb.has("level_verbs"):
        return []
    if not isinstance(level, Element) or not level.is_figure(Kind.MONEY) or not before_noun(verb):
        return []
    rate = isinstance(grown, Element) and grown.is_figure(Kind.PERCENT)
    if not rate or not isinstance(moved, Element) or not moved.has("directions") or not before_noun(moved):
        return []
    at = len(own) - _LEVEL_AND_GROWTH
    while at and isinstance(node := own[at - 1], Element) and compares(node):
        at -= 1
    return own[at:]


def _had_place(element: Element) -> bool:
    return element.is_figure(Kind.ORDINAL) and element.role == "copula" and element.particle.endswith("던")


def _record_before(nodes: list[Node], current: Clause, index: int) -> list[Node]:
    """A record that a name is said to have set: 지난해 사상 최대 실적을 기록한 자동차 수출은."""
    record, verb = (None, None, *current.nodes)[-2:]
    if isinstance(verb, Element) and verb is nodes[index - 1] and _had_place(verb):
        return [verb]  # 1위였던 중국은
    if not isinstance(verb, Element) or verb is not nodes[index - 1] or not verb.has("level_verbs"):
        return []
    if not isinstance(record, Element) or not record.has("records") or not before_noun(verb):
        return []
    at = len(current.nodes) - 2
    while at and isinstance(node := current.nodes[at - 1], Element) and (node.has("ever") or node.has("ignored")):
        at -= 1
    return current.nodes[at:]


def _reached_before(nodes: list[Node], current: Clause, index: int) -> list[Node]:
    """A level of then that a name had come to: 2008년 상반기 171억 달러까지 늘었던 대일 무역적자는."""
    time, level, verb = (None, None, None, *current.nodes)[-3:]
    if not isinstance(verb, Element) or verb is not nodes[index - 1] or not verb.ending.endswith("던"):
        return []
    upto = isinstance(level, Element) and level.is_figure(Kind.MONEY) and level.role == "until"
    dated = isinstance(time, Element) and time.time is not None and not time.role
    return current.nodes[-3:] if upto and dated and verb.has("directions") else []


def grown_before(nodes: list[Node], current: Clause, group: Group, index: int) -> list[Node]:
    """The growth that a name has before it, out of the clause so far: 작년보다 5.4% 늘어난 반도체가."""
    if told := _been_before(nodes, current, group, index):
        return told
    timed = _grown_before_time(nodes, current, group, index)
    if timed or not all(cell.item is not None or cell.partner is not None for cell in group.cells):
        return timed
    ways = () if current.standing is Standing.INNER else (_level_before, _record_before, _reached_before)
    for told_before in ways:
        if told := told_before(nodes, current, index):
            del current.nodes[len(current.nodes) - len(told) :]
            return told
    verb = (None, *current.nodes)[-1]
    if verb is not nodes[index - 1] or (current.standing is Standing.INNER and not current.foreign):
        return []
    return _taken_growth(current.nodes, len(current.nodes))


def _grown_before_time(nodes: list[Node], current: Clause, group: Group, index: int) -> list[Node]:
    """The growth before the time of a trade that is told of, with its level behind it.

    30.8% 늘어난 11월 반도체 수출은; 13.9% 늘어난 574억 달러의 7월 수출은.
    """
    last = len(current.nodes)
    while last and isinstance(node := current.nodes[last - 1], Element) and _names_time(node):
        last -= 1
    told = group.role in ("topic", "subject") and any(cell.flow is not None for cell in group.cells)
    here = bool(current.nodes) and current.nodes[-1] is nodes[index - 1]
    if last == len(current.nodes) or not (told and here) or current.standing is not Standing.NONE:
        return []
    level = current.nodes[last - 1] if last else None
    worth = isinstance(level, Element) and level.is_figure(Kind.MONEY) and level.particle == "의"
    grown = [] if _has_own_time(current.nodes, last - worth) else _taken_growth(current.nodes, last - worth)
    if grown and worth and level is not None:
        current.nodes.remove(level)
        return [*grown, level]
    return grown


def _been_before(nodes: list[Node], current: Clause, group: Group, index: int) -> list[Node]:
    """The level of another time that a trade behind it is said to have had, out of the clause so far.

    2017년 443억 달러 흑자였던 대중 무역수지는; 지난해 12억 달러 흑자를 낸 무역수지는; 2021년 22억 달러였던 1분기 수출.
    """
    flows = [cell.flow for cell in group.cells if cell.flow is not None]
    if group.role not in ("topic", "subject") or group.foreign or not flows or current.standing is not Standing.NONE:
        return []
    own = current.nodes
    last = len(own)
    while last and isinstance(node := own[last - 1], Element) and _names_time(node):
        last -= 1
    if not own or own[-1] is not nodes[index - 1]:
        return []
    at = last
    verb = node_at(own, at - 1)
    had = isinstance(verb, Element) and verb.has("level_verbs") and before_noun(verb)
    at -= had
    balance = node_at(own, at - 1)
    if isinstance(balance, Group):
        named = any(cell.balance is None or any(cell.name) for cell in balance.cells)
        been = balance.role == "object" if had else balance.role == "copula" and balance.particle.endswith("던")
        if named or not been or flows[-1].value != "balance":
            return []
        at -= 1
    level, time = node_at(own, at - 1), node_at(own, at - 2)
    if not isinstance(level, Element) or not level.is_figure(Kind.MONEY) or not isinstance(time, Element):
        return []
    plain = level.role in ("", "suffix", "genitive") if isinstance(balance, Group) else (
        level.role == "object" if had else level.role == "copula" and level.particle.endswith("던")
    )  # fmt: skip
    opening = own[: max(at - 2, 0)]
    if not plain or not _names_time(time) or any(_is_figure(node) for node in opening):
        return []
    taken = own[at - 2 : last]
    del own[at - 2 : last]
    return taken


def _is_figure(node: Node) -> bool:
    return isinstance(node, Group) or (node.figure is not None and node.time is None)


def _has_own_time(nodes: list[Node], last: int) -> bool:
    """Whether a time stands before a growth, which is of that: 지난해 7.5% 줄어든 올해 수출은."""
    before = (node for node in nodes[:last] if isinstance(node, Element) and node.time is not None)
    return any(node.time is not None and node.time.role is not Role.COMPARISON for node in before)


def _names_time(node: Element) -> bool:
    return node.time is not None and node.time.role is Role.PERIOD and not node.role


def _taken_growth(nodes: list[Node], last: int) -> list[Node]:
    """Take the growth that ends before a place, with what it is against, out of the nodes of a clause."""
    figure, verb = (None, None, *nodes[:last])[-2:]
    if not isinstance(figure, Element) or not figure.is_figure(Kind.PERCENT) or figure.role not in ("", "suffix"):
        return []
    if not isinstance(verb, Element) or not verb.has("directions") or not before_noun(verb):
        return []
    at = last - 2
    while at and isinstance(node := nodes[at - 1], Element) and compares(node):
        at -= 1
    taken = nodes[at:last]
    del nodes[at:last]
    return taken


def flow_behind(nodes: list[Node], current: Clause, group: Group, index: int) -> None:
    """For 21만 대를 수출했다, 6천54억 달러의 수출 실적을 올렸다: the flow of the figure before it."""
    figure, verb = (node_at(nodes, at) for at in (index - 1, index + 1))
    if not isinstance(figure, Element) or not figure.is_figure(Kind.MONEY, Kind.QUANTITY) or group.foreign:
        return
    flow = group.cells[0].flow
    if len(group.cells) > 1 or not only_flow(group.cells[0]) or flow is None or flow.value not in GOODS:
        return
    did = isinstance(verb, Element) and verb.text[:1] in ("했", "한", "해", "하")
    made = isinstance(verb, Element) and verb.has("level_verbs")
    if not (group.role == "" and did) and not (figure.role == "genitive" and group.role == "object" and made):
        return
    begin = nodes[0].start
    nation = any(isinstance(node, Element) and node.has("nation", "name") for node in current.nodes)
    if current.foreign or (current.standing is not Standing.NONE and nation):
        return
    own = [Cell()] if nation or current.subject is None else current.subject
    before = (node for node in current.nodes[:-1] if isinstance(node, Group) and node.role != "genitive")
    named = [cell for node in before for cell in node.cells if cell.item is not None or cell.partner is not None]
    if nation and named:  # 우리나라는 중국에 107억 달러를 수출했다
        if len(named) > 1 or named[0].item is not None or named[0].flow is not None or named[0].foreign:
            current.foreign = True
            return
        own = [Cell(partner=named[0].partner)]
    current.subject = [
        cell if cell.flow is not None and cell.flow.start >= begin else replace(cell, flow=flow, balance=None)
        for cell in own
    ]
    current.whole = current.whole or (nation and not named)
    if nation:
        current.standing = Standing.BARE


def trades(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether a flow with its verb says what was done with the amount before it: 12억 달러를 수출하고, 수입했다."""
    figure, verb = (node_at(nodes, at) for at in (index - 1, index + 1))
    worth = isinstance(figure, Element) and figure.is_figure(Kind.MONEY) and figure.role == "object"
    cell = group.cells[0]
    if not worth or len(group.cells) > 1 or group.foreign or not only_flow(cell):
        return False
    did = isinstance(verb, Element) and verb.text[:1] in ("했", "한", "해", "하")
    both = group.particle == "하고" or (group.role == "" and did)
    return both and cell.flow is not None and cell.flow.value in ("exports", "imports")


def with_whom(current: Clause, nodes: list[Node]) -> Cell | None:
    """The one partner that the nation is said to have traded with: 우리나라는 일본과의 교역에서, 한국은 중국과."""
    nation = any(isinstance(node, Element) and node.has("nation", "name") for node in nodes)
    groups = [node for node in current.nodes if isinstance(node, Group)]
    cells = [cell for group in groups for cell in group.cells]
    traded = len(cells) == 1 and cells[0].partner is not None and cells[0].item is None and not cells[0].foreign
    flow = cells[0].flow if traded else None
    with_it = flow is not None and flow.value == "trade" and groups[0].particle in ("에서", "에서는", "을", "를")
    return cells[0] if traded and nation and with_it else None


def made(verb: Element, nodes: list[Node]) -> Located | None:
    """The flow that a verb makes of so many vehicles before it: 33만 대를 생산했다, 12만 대를 팔았다."""
    figure = nodes[-1] if nodes else None
    if not isinstance(figure, Element) or not figure.is_figure(Kind.QUANTITY) or figure.role != "object":
        return None
    if figure.figure is None or figure.figure.unit != "units":
        return None
    flow = next((flow for flow, words in korean_lists("made").items() if verb.text.startswith(words)), None)
    return None if flow is None else Located(flow, verb.start, verb.end)


def done(nodes: list[Node], group: Group, index: int) -> Located | None:
    """The flow that a noun with its verb makes of so many vehicles before it: 33만 대를 생산했다."""
    figure, verb = (node_at(nodes, at) for at in (index - 1, index + 1))
    did = isinstance(verb, Element) and verb.text[:1] in ("했", "한", "해", "하") and not verb.sign
    if not isinstance(figure, Element) or not figure.is_figure(Kind.QUANTITY) or figure.role != "object" or not did:
        return None
    bare = len(group.cells) == 1 and not group.role and only_flow(group.cells[0]) and not group.foreign
    flow = group.cells[0].flow
    units = figure.figure is not None and figure.figure.unit == "units"
    return flow if bare and units and flow is not None and flow.value in GOODS else None


def grown_quantity(nodes: list[Node]) -> list[Node]:
    """Take a quantity and the growth before it out of a clause so far: 전년보다 9.8% 증가한 33만 대를."""
    at = len(nodes) - 1
    while at and isinstance(node := nodes[at - 1], Element) and _grows(node):
        at -= 1
    taken = nodes[at:]
    del nodes[at:]
    return taken


def _grows(node: Element) -> bool:
    """Whether it is a part of the growth of a quantity: 전년보다, 9.8%, 증가한."""
    moved = node.has("directions") and before_noun(node)
    return moved or compares(node) or (node.is_figure(Kind.PERCENT) and node.role in ("", "suffix"))


def toward(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether a partner is one with whom there was a surplus or deficit: 미국을 상대로 72억 달러 흑자를 기록했다."""
    after = node_at(nodes, index + 1)
    alone = len(group.cells) == 1 and group.cells[0].partner is not None and group.role == "object"
    return alone and isinstance(after, Element) and after.text.startswith("상대로")
