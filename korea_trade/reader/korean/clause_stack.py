"""The clauses of a Korean sentence as far as they are split, and what they say for the names behind them."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import GOODS, Clause, Standing
from korea_trade.reader.korean.clause_nodes import (
    compared,
    counted_of,
    joins_times,
    laid_over,
    leads_name,
    only_flow,
    turns,
    whose,
)
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Node
from korea_trade.reader.korean.times import Role, TimeTag

_WHOLE = ("전체", "전국", "총", "우리나라", "국내")


class ClauseStack:
    """The clauses so far; ``outer`` is what a heading says of all, ``abroad`` the flow of another country told last."""

    def __init__(self, nodes: list[Node], outer: Cell, opening: TimeTag | None, abroad: Located | None = None) -> None:
        self._nodes = nodes
        self.abroad = abroad
        self._outer = outer
        self._adverbial = Cell()  # 내수에서, 중국으로: stated next to the subject
        self._places = list[Located]()  # 베트남과 인도에서 수출이
        self._topic: Clause | None = None
        self._time = opening
        self._has_figure = False
        self._listed = list[Cell]()
        self._identified = False
        self._named: str | None = None
        self._excluding = False
        self._expected = any(isinstance(node, Element) and node.has("status") for node in nodes)
        self._firms: Located | None = None
        self._told = set[int]()
        self._traded: Cell | None = None  # with whom the nation is said to have traded
        self.clauses = [Clause(None, Standing.NONE, inherited=opening)]

    @property
    def _current(self) -> Clause:
        return next(clause for clause in reversed(self.clauses) if clause.standing is not Standing.ENTRY)

    def _resume(self) -> None:
        """Behind the verb of an inner clause: what follows is said of the topic again."""
        if self._topic is not None:
            topic = self._topic
            again = Clause(topic.subject, topic.standing, [], self._time, topic.foreign, whole=topic.whole)
            again.unsure = self._has_conceded(topic)
            self.clauses.append(again)
        else:
            closed, carried = self._current, self.clauses[0]
            if closed.foreign:
                self.clauses.append(Clause(None, Standing.NONE, [], self._time, foreign=True))
            elif carried.subject and carried is not closed:
                self.clauses.append(Clause(carried.subject, Standing.NONE, [], self._time, carried.foreign))

    def _has_conceded(self, topic: Clause) -> bool:
        """Whether a topic within another has been told to its end: 수출은 하이브리드차는 줄었으나 …해 12% 늘었다."""
        outer = [clause for clause in self.clauses if clause.standing is Standing.TOPIC and clause is not topic]
        verbs = [node for clause in outer for node in clause.nodes if isinstance(node, Element) and _tells(node)]
        last = [node for node in topic.nodes if isinstance(node, Element) and node.has("directions")]
        return bool(outer) and not verbs and bool(last) and last[-1].ending.endswith(("으나", "지만"))

    def _start(self, cells: list[Cell] | None, standing: Standing, *, foreign: bool = False) -> None:
        """Begin a clause; times and small words right before its subject go with it."""
        current = self._current
        lead = list[Node]()
        while current.nodes:
            last = current.nodes[-1]
            if not isinstance(last, Element) or not (
                leads_name(last)
                or counted_of(last, lead)
                or joins_times(current.nodes, lead)
                or compared(current.nodes)
            ):
                break
            if last.is_figure(Kind.ORDINAL) and last.end <= current.lead_end and not current.seeks:
                break  # 1위는 호주였고 2위는: the place of the name before
            lead.insert(0, current.nodes.pop())
        times = [
            node.time
            for node in lead
            if isinstance(node, Element)
            and node.time is not None
            and node.time.role is Role.PERIOD
            and not node.time.within
        ]
        if times:
            self._time = times[-1]
        before = self._topic
        clause = Clause(cells, standing, lead, self._time, foreign)
        clause.named = self._named
        clause.lead_end = lead[-1].end if lead else -1
        clause.whole = any(isinstance(node, Element) and node.text in _WHOLE for node in lead) or any(
            cell.sector is not None and cell.sector.value == "all-industries" and cell.sector.start >= 0
            for cell in cells or []
        )
        told = (Standing.TOPIC, Standing.BARE) if before and turns(cells, before.subject) else (Standing.TOPIC,)
        if before is not None and before.standing in told and standing in told:
            clause.unsure = (
                not clause.whole and not _made_of(cells, before) and whose(cells, before.subject, unsure=before.unsure)
            )
            if clause.unsure and before.subject is not None and len(before.subject) == 1:
                clause.owner = before.owner or before.subject[0]
        self.clauses.append(clause)
        if standing is not Standing.NONE:
            self._excluding = False
        if standing in (Standing.TOPIC, Standing.BARE, Standing.COUNT, Standing.DAYS):
            self._topic = clause if standing is not Standing.COUNT else self._topic

    def _combined(self, cell: Cell, inner: bool) -> Cell:
        """A name with what the topic, the words next to it and the heading say."""
        if cell.foreign:
            return cell
        outer = self._outer
        topic = self._topic.subject if self._topic is not None and not self._topic.foreign else None
        if inner and topic and len(topic) == 1:
            outer = laid_over(topic[0], outer)
        outer = laid_over(self._adverbial, outer)
        said = inner and topic is not None and len(topic) == 1 and only_flow(topic[0])
        said = said and topic is not None and topic[0].flow is not None and topic[0].flow.start >= self._nodes[0].start
        named = cell.item is not None or cell.partner is not None
        if cell.flow is None and named and self._adverbial.flow is None and not said:
            outer = replace(outer, flow=self._flow_said() or outer.flow)
        if self._firms is not None and cell.sector is None:
            cell = replace(cell, sector=self._firms)  # 대기업은 …, 소비재는
        return laid_over(cell, outer)

    def _flow_said(self) -> Located | None:
        """The one flow that the sentence has said of a name: 에너지 수입은 0.3% 감소하였고, 이 중 원유는."""
        said = [
            cell.flow for clause in self.clauses[1:] if not clause.foreign and clause.standing is not Standing.ENTRY
            for cell in clause.subject or []
            if cell.flow is not None and cell.flow.start >= self._nodes[0].start
        ]  # fmt: skip
        values = {flow.value for flow in said}
        return said[-1] if len(values) == 1 and values <= set(GOODS) else None


def _tells(node: Element) -> bool:
    return node.has("directions") or (node.figure is not None and node.time is None)


def _made_of(cells: list[Cell] | None, topic: Clause) -> bool:
    """Whether a flow has taken its goods from the topic before it, which told nothing: 친환경차의 경우 내수는."""
    own, before = (cells or [Cell()])[0], (topic.subject or [Cell()])[0]
    return own.item is not None and own.item is before.item
