"""Where trade went to or came from, told next to the subject of a Korean clause: 내수에서, 중국으로."""

from dataclasses import replace

from korea_trade.reader.cells import Cell
from korea_trade.reader.korean.clause import FIGURES, GOODS, Clause, Standing
from korea_trade.reader.korean.clause_nodes import only_flow
from korea_trade.reader.korean.clause_stack import ClauseStack
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group
from korea_trade.reader.korean.surroundings import (
    at_start,
    figure_at,
    places_of,
)
from korea_trade.reader.node_at import node_at

_BESIDE = ("에서", "에서는", "에선", "에서도", "로", "으로", "로는", "으로는", "행", "향")


class PlacesAside(ClauseStack):
    """Takes in the partners and flows that stand next to a subject."""

    def _aside(self, group: Group, index: int) -> None:
        """For 내수에서 and 중국으로: what is stated next to the subject holds to the end of the sentence."""
        cell = group.cells[-1]
        self._places = places_of(self._nodes, group, index)
        self._excluding = self._excluding or group.averaged  # 월평균 기준으로 수출은
        if len(group.members) > 1 or cell.foreign or cell.unknown:
            return
        current = self._current
        if not any((cell.flow, cell.item, cell.partner, cell.sector)) and cell.measure is not None:
            if current.standing is Standing.DAYS and cell.measure.value == "daily-average":
                before = self._topic if self._topic is not current and self._topic is not None else self.clauses[0]
                own = before.subject if before.subject and not before.foreign else [Cell()]
                measured = [replace(one, measure=cell.measure) for one in own]
                current.nodes.pop()  # 조업일수는 14.5일로 하루 많아 하루 평균으로는 2.0% 줄었다
                self._topic = Clause(measured, Standing.TOPIC, [group], self._time)
                self.clauses.append(self._topic)
            elif current.subject and any(
                isinstance(node, Element) and node.has("directions") for node in current.nodes
            ):
                measured = [replace(own, measure=cell.measure) for own in current.subject]
                current.nodes.pop()  # 수출은 4.7% 줄었지만 일평균으로는 2.5% 늘었다
                self.clauses.append(Clause(measured, current.standing, [group], self._time))
            elif current.subject:  # 일평균 기준으로
                current.subject = [replace(own, measure=cell.measure) for own in current.subject]
            elif cell.measure.value == "daily-average":
                self._adverbial = replace(self._adverbial, measure=cell.measure)  # 일평균 기준으로 수출은
            return
        if cell.partner is not None and figure_at(self._nodes, index + 1) and self._at_partner(cell):
            return
        carried = current.subject if current.standing is Standing.NONE and current.subject is not None else []
        flow = cell.flow if cell.flow is not None and cell.flow.value in GOODS else None
        opens = group.particle in ("에서는", "에선") and only_flow(cell) and at_start(self._nodes, index)
        if opens and current.subject is None:
            carried = current.subject = [Cell()]
        if len(carried) == 1 and flow is not None and group.particle in _BESIDE:
            current.subject = [replace(carried[0], flow=flow)]  # 내수 시장에서는 11만 대가 팔려
            if self._topic is None and opens:
                self._topic = current  # 수출에서는 친환경차가 호조를 보이며 11.6% 늘어난 21만 대를 팔았다
        at_figure = cell.partner is not None and cell.item is None and figure_at(self._nodes, index + 1)
        if at_figure and self._beside_topic(cell):
            return
        if group.particle in _BESIDE:
            whole = group.particle == "에서" and self._share_is_told(index)
            self._adverbial = replace(cell, item=None, measure=cell.measure) if cell.flow and not whole else cell

    def _share_is_told(self, index: int) -> bool:
        """Whether the share of partners is told behind goods: 화장품 수출에서 중국 비중은."""
        after = node_at(self._nodes, index + 1)
        cells = after.cells if isinstance(after, Group) else []
        shares = any(cell.measure is not None and cell.measure.value == "share" for cell in cells)
        return shares and all(cell.partner is not None and cell.item is None for cell in cells)

    def _with_partner(self, cell: Cell) -> None:
        """Tell of the trade with a partner: 한국은 미국을 상대로 72억 달러 흑자를 기록했다."""
        current, own = self._current, (self._current.subject or [Cell()])[0]
        if current.standing is Standing.NONE:
            current.subject = [Cell(flow=own.flow, sector=own.sector, partner=cell.partner)]
        elif len(current.subject or []) == 1 and not current.foreign:
            current.subject = [replace(own, partner=cell.partner)]

    def _at_partner(self, cell: Cell) -> bool:
        """Take a partner next to a figure for what is told of: 미국으로 15억 달러어치를 수출해."""
        current = self._current
        own = current.subject
        first = current.nodes[0] if current.nodes else None
        begun = isinstance(first, Group) and own is not None and own[0].partner is first.cells[-1].partner
        if current.standing is Standing.NONE and own is not None:
            if len(own) == 1:
                current.subject = [replace(own[0], partner=cell.partner)]
            return True
        if (current.standing is Standing.NONE or (current.standing is Standing.BARE and begun)) and cell.item is None:
            node = current.nodes.pop()  # 국가별로는 중국에서 29.4%, 미국에서 3.1% 감소했다
            self.clauses.append(Clause([self._combined(cell, inner=False)], Standing.BARE, [node], self._time))
            return True
        return False

    def _beside_topic(self, cell: Cell) -> bool:
        """For 라면은 미국에서 51.0%, 중국에서 20.3% 늘었다: each partner's figure is of the topic and that partner."""
        current = self._current
        own = current.subject[0] if current.subject is not None and len(current.subject) == 1 else None
        if current.standing is not Standing.TOPIC or current.foreign or own is None:
            return False
        if own.item is None and own.flow is None:
            return False
        if not any(isinstance(node, Element) and node.is_figure(*FIGURES) for node in current.nodes):
            if own.partner is not None:
                return False
            current.subject = [replace(own, partner=cell.partner)]
            current.unsure = False
            return True
        group = current.nodes.pop()
        following = Clause([replace(own, partner=cell.partner)], current.standing, [group], self._time)
        following.unsure = current.unsure
        self.clauses.append(following)
        return True
