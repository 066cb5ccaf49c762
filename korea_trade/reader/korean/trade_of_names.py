"""Of which trade the names of a Korean clause are, by what stands beside them."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import FIGURES, GOODS, TRADED, Clause, Standing
from korea_trade.reader.korean.clause_nodes import (
    before_noun,
    closes,
    measure_only,
    moves_without_figure,
    of_these,
    only_flow,
    says_nothing,
    tells_of_lists,
    time_before,
)
from korea_trade.reader.korean.clause_stack import ClauseStack
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group
from korea_trade.reader.korean.partners_of_ours import tells_of_ours
from korea_trade.reader.korean.surroundings import (
    also,
    described_flow,
    goes_on_about,
    has_part,
    of_year,
)
from korea_trade.reader.node_at import node_at


class TradeOfNames(ClauseStack):
    """Completes the names of a group by the measure, the topic and the partner that stand beside them."""

    def _whole_before(self, group: Group, index: int) -> Located | None:
        """All industries, where a word says that a flow is theirs: ICT 수출은 … 전체 수출(581억 달러)의 32.8%."""
        before = node_at(self._nodes, index - 1)
        if not isinstance(before, Element) or before.text != "전체" or of_year(self._nodes, index - 1):
            return None
        alone = all(only_flow(cell) for cell in group.cells) and any(member.bracketed for member in group.members)
        return Located("all-industries", before.start, before.end) if alone else None

    def _is_amount_of_topic(self, group: Group) -> bool:
        """Whether goods or a partner are led to by a topic of the other kind: 자동차는 대미 수출액 136억 달러를."""
        topic = self._topic.subject if self._topic is not None and self._topic is self._current else None
        if not topic or len(topic) > 1 or len(group.cells) > 1 or topic[0].flow or not self._only_explained():
            return False
        own, named = group.cells[0], topic[0]
        crossed = bool(own.item) == bool(named.partner) and bool(own.partner) == bool(named.item)
        return own.flow is not None and crossed and bool(own.item) != bool(own.partner)

    def _tells_apart(self, group: Group, index: int, subject: Standing | None) -> bool:
        """Tell an amount of what is no subject by itself; whether nothing else is to be told of the group."""
        if not subject:
            self._level_of(group, index)
        return subject == Standing.BARE and (self._of_which(group, index) or self._of_described(group, index))

    def _level_of(self, group: Group, index: int) -> None:
        """Tell the level of trade that stands before its name by itself: 109억 달러의 대중 수출을 앞질렀다."""
        level = self._current.nodes[-1] if self._current.nodes else None
        cell = group.cells[-1]
        named = len(group.cells) == 1 and any(cell.name) and cell.flow is not None and not group.foreign
        money = isinstance(level, Element) and level.is_figure(Kind.MONEY) and level.role == "genitive"
        if named and money and level is self._nodes[index - 1] and group.role == "object":
            self._current.nodes.pop()
            self.clauses.append(Clause([cell], Standing.ENTRY, [self._nodes[index - 1]], self._time))

    def _of_described(self, group: Group, index: int) -> bool:
        """Tell an amount of the name that it describes by itself: 미국은 교역액 2,686억 달러를 기록한 중국에 이어."""
        figure, verb, named = (node_at(self._nodes, index + place) for place in (1, 2, 3))
        cells = named.cells if isinstance(named, Group) and named.particle == "에" else []
        level = isinstance(figure, Element) and figure.is_figure(*FIGURES)
        described = isinstance(verb, Element) and verb.has("level_verbs") and before_noun(verb)
        bare = only_flow(group.cells[-1]) and len(cells) == 1 and any(cells[0].name) and cells[0].flow is None
        if self._topic is None or figure is None or not (level and described and bare) or cells[0].foreign:
            return False
        own = replace(cells[0], flow=group.cells[-1].flow)
        time = time_before(self._current.nodes) or self._time
        self.clauses.append(Clause([own], Standing.ENTRY, [figure], time))
        self._told |= {index + 1, index + 2}
        return True

    def _of_which(self, group: Group, index: int) -> bool:
        """Tell the total of which a topic is a part by itself: 전체 수출 658억 달러 중 44.1%를 차지했다."""
        before = node_at(self._nodes, index - 1)
        whole = isinstance(before, Element) and before.text == "전체" and all(only_flow(cell) for cell in group.cells)
        if (
            not whole
            or of_year(self._nodes, index - 1)
            or before is None
            or self._topic is None
            or not has_part(self._nodes, index)
        ):
            return False
        total = Cell(flow=group.cells[-1].flow, sector=Located("all-industries", before.start, before.end))
        amount = self._nodes[index + 1]
        self.clauses.append(Clause([total], Standing.ENTRY, [amount], self._time))
        group.role, group.particle = amount.role, amount.particle
        self._current.nodes.append(group)
        self._told.add(index + 1)
        return True

    def _measured(
        self, group: Group, index: int, cells: list[Cell], subject: Standing | None
    ) -> tuple[list[Cell], Standing | None]:
        """The cells and the standing of a measure by itself: that of what was told of, or of the names behind it."""
        whole = self._shared_whole(group, index) if subject else None
        measure = group.cells[-1].measure
        if whole is not None:
            self._adverbial = Cell()
            return [Cell(flow=whole, measure=measure)], subject
        if subject and (shared := self._share_of_told(group)) is not None:
            return shared, subject
        if not (measure_only(group) and subject and self._current.subject and not self._current.foreign):
            return cells, subject
        own = [replace(cell, measure=measure) for cell in self._current.subject]
        moved = measure is not None and measure.value in ("volume", "price")
        inner = self._topic is not None or self._current is self.clauses[0]
        if inner and moved and moves_without_figure(self._nodes, index):
            return own, Standing.INNER  # 물량이 늘어 12.3% 증가했다, 물량은 늘었지만 단가가 떨어져 4.5% 줄었다
        return own, self._current.standing if self._current.standing is not Standing.INNER else Standing.TOPIC

    def _share_of_told(self, group: Group) -> list[Cell] | None:
        """The one name whose trade moved before its share is told: 승용차 수출이 줄면서 수출 비중이 9.8%로 낮아졌다."""
        told, cell = self._current.subject or [], group.cells[-1]
        share = cell.measure is not None and cell.measure.value == "share" and only_flow(cell)
        if not share or cell.flow is None or len(told) != 1 or len(group.cells) > 1 or self._current.foreign:
            return None
        own, verb = told[0], node_at(self._current.nodes, len(self._current.nodes) - 1)
        here = own.flow is not None and own.flow.start >= self._nodes[0].start and own.flow.value == cell.flow.value
        moved = isinstance(verb, Element) and verb.has("directions") and closes(verb)
        return [replace(own, measure=cell.measure)] if here and moved and any(own.name) and not own.unknown else None

    def _of_measure_before(self, cells: list[Cell], group: Group) -> list[Cell]:
        """Goods beside others whose price or volume is told with one verb: 반도체 단가는 33%, 철강은 17% 내렸다."""
        topic = self._topic
        before = topic.subject if topic is not None and topic is self._current and not topic.foreign else None
        if not before or len(before) > 1 or len(group.cells) > 1 or before[0].measure is None:
            return cells
        own, told = group.cells[0], before[0]
        named = own.item is not None and told.item is not None and not any((own.flow, own.measure, own.partner))
        moved = any(isinstance(node, Element) and node.has("directions") for node in self._current.nodes)
        told_figure = any(isinstance(node, Element) and node.is_figure(*FIGURES) for node in self._current.nodes)
        if (
            not named
            or moved
            or not told_figure
            or told.measure is None
            or told.measure.value not in ("price", "volume")
        ):
            return cells
        return [replace(cell, flow=told.flow or cell.flow, measure=told.measure) for cell in cells]

    def _shared_whole(self, group: Group, index: int) -> Located | None:
        """The flow of which the names behind a word have their shares: 전체 수출에서 차지하는 비중은 미국 19.3%, …."""
        after = node_at(self._nodes, index + 1)
        named = isinstance(after, Group) and after.cells[0].flow is None and any(after.cells[0].name)
        measure = group.cells[-1].measure
        share = measure_only(group) and measure is not None and measure.value == "share"
        if not (named and share) or self._current.standing is not Standing.NONE:
            return None
        flows = (
            node.cells[0].flow for node in self._current.nodes
            if isinstance(node, Group) and node.particle == "에서" and len(node.cells) == 1 and only_flow(node.cells[0])
        )  # fmt: skip
        return next(flows, None)

    def _of_partners(self, cells: list[Cell], group: Group, index: int, standing: Standing) -> list[Cell]:
        """The cells of a flow with the several places right before it, or with the partner whose trade is told of.

        베트남과 인도에서 수출이; 인도와의 교역은 수출 55억 달러, 수입 47억 달러였다; 대미 수출은 …, 이 중 자동차는.
        """
        if group.cells[0].flow is not None:
            places, self._places = self._places, []
            if len(cells) == 1 and places:
                return [replace(cells[0], partner=place) for place in places]
        partner = of_these(self._nodes, index, self._topic)
        if partner is not None and len(cells) == 1 and not (cells[0].partner or cells[0].foreign):
            return [replace(cells[0], partner=partner)]
        if not only_flow(group.cells[0]):
            return cells
        if (theirs := self._of_our_partner()) is not None:
            return [replace(cell, partner=theirs) for cell in cells]
        told = (clause for clause in reversed(self.clauses) if clause.standing is Standing.TOPIC and not clause.foreign)
        trade = (next((clause.subject for clause in told), None) or [Cell()])[0]
        if standing is not Standing.BARE or trade.flow is None or trade.flow.value != "trade" or trade.partner is None:
            return cells
        return [replace(cell, partner=cell.partner or trade.partner) for cell in cells]

    def _of_our_partner(self) -> Located | None:
        """The partner whose place among those of Korea was told last: 미국은 우리나라의 2대 교역국으로, 교역액은."""
        topic = self._topic
        cells = topic.subject or [] if topic is not None and not topic.foreign else []
        if topic is None or len(cells) != 1 or cells[0].item is not None or topic.standing is not Standing.TOPIC:
            return None
        return cells[0].partner if tells_of_ours(topic.nodes) else None

    def _hear_beside(self, group: Group, index: int, subject: Standing) -> None:
        """Take in what a description or a topic before a subject says for it and the names behind it."""
        if self._outer.flow is not None and self._outer.flow.value == "trade":
            self._adverbial = described_flow(self._nodes, index) or self._adverbial
        if subject in (Standing.TOPIC, Standing.BARE) and (opened := self._left_open(group)) is not None:
            self._adverbial = opened

    def _left_open(self, group: Group) -> Cell | None:
        """What a topic says for its names, of which alone it tells: 수입은 중국(5.8%) 등은 늘고 일본(1.8%)은 줄었다."""
        current = self._current
        cells = current.subject or []
        if current is not self._topic or current.foreign or len(cells) != 1:
            return None
        cell = cells[0]
        share = cell.measure is not None and cell.measure.value == "share"
        traded = cell.flow is not None and cell.measure is None and cell.sector is None
        if cell.item or cell.balance or not (share or traded):
            return None
        if cell.partner is not None and (share or any(own.partner or own.unknown for own in group.cells)):
            return None  # 대미 수출은 기계(5.8%) 등은 늘고 선박(1.8%)은 줄었다
        if not tells_of_lists(current.nodes):
            return None
        named = all((own.item or own.partner) and own.flow is None for own in group.cells)
        said = cell.measure if share else cell.flow
        here = said is not None and said.start >= self._nodes[0].start
        return Cell(flow=cell.flow, measure=cell.measure, partner=cell.partner) if named and here else None

    def _made_too(self, cells: list[Cell], group: Group, index: int) -> list[Cell] | None:
        """The goods of the topic before, of whose output or sales at home it tells: 친환경차 내수는 …, 수출은 …."""
        before = self._topic.subject if self._topic is not None and not self._topic.foreign else None
        if self._topic is None and also(self._nodes, group, index):
            before = self.clauses[0].subject  # 친환경차 수출은 29.2% 늘었다. 내수 또한
        if before is None or len(before) > 1 or len(cells) > 1 or not only_flow(cells[0]):
            return None
        goods, flow, other = before[0].item, before[0].flow, cells[0].flow
        if goes_on_about(self._nodes, cells[0], before[0]):
            return [replace(cells[0], item=goods, partner=before[0].partner)]
        if goods is None or before[0].unknown or before[0].partner is not None or other is None:
            return None
        untold = self._current is self._topic and all(
            isinstance(node, Element) and says_nothing(node) for node in self._current.nodes
        )
        untold = untold or (flow is None and group.amount and self._only_explained())
        if untold and goods.start >= self._nodes[0].start and other.value in GOODS:
            return [replace(cells[0], item=goods)]  # 친환경차의 경우 내수는
        if flow is None:
            return None
        home = {"production", "domestic-sales"} & {flow.value, other.value} or self._each_of_both(flow, other)
        here = flow.start >= self._nodes[0].start and goods.start >= self._nodes[0].start
        here = here or self._topic is None
        return [replace(cells[0], item=goods)] if home and here and flow.value != other.value else None

    def _only_explained(self) -> bool:
        """Whether no figure has been told since the topic: 오징어는 어획량이 줄었지만 가격이 올라 수출액은."""
        told = self.clauses[self.clauses.index(self._topic) :] if self._topic in self.clauses else []
        nodes = [node for clause in told for node in clause.nodes]
        return bool(told) and not any(isinstance(node, Element) and node.is_figure(*FIGURES) for node in nodes)

    def _each_of_both(self, one: Located, other: Located) -> bool:
        """Whether a verb is told of both flows of goods: 의약품 수출액은 6.9%, 수입액은 8.3% 각각 증가했다."""
        each = any(isinstance(node, Element) and node.has("each") for node in self._nodes)
        moved = any(isinstance(node, Element) and node.has("directions") for node in self._current.nodes)
        return each and not moved and self._current is self._topic and {one.value, other.value} == {*TRADED}

    def _of_each(self, group: Group) -> list[Cell] | None:
        """The names that a flow by itself is told of: 반도체(75억 달러), 화장품(4억 달러)은 수출액이 역대 최고였다."""
        cell = group.cells[0]
        named = cell.item is not None or cell.partner is not None or cell.sector is not None
        topic = self._topic.subject if self._topic is not None and not self._topic.foreign else None
        if named or cell.flow is None or cell.flow.value not in GOODS or not topic:
            return None
        if any(own.item is None and own.partner is None for own in topic):
            return None
        begin = self._nodes[0].start
        said = (own.flow.value for own in topic if own.flow is not None and own.flow.start >= begin)
        if any(value != cell.flow.value for value in said):
            return None
        for entry in self.clauses:  # 원유(-2.6%), 석탄(-19.4%) 등은 수입액이 감소했다
            listed = entry.standing is Standing.ENTRY and entry.rest is self._topic and entry.subject is not None
            own_flow = [own.flow for own in entry.subject or [] if own.flow is not None and own.flow.start >= begin]
            if listed and not own_flow and not entry.foreign and cell.flow.value in TRADED:
                entry.subject = [replace(own, flow=cell.flow) for own in entry.subject or []]
        return [replace(own, flow=cell.flow, measure=cell.measure) for own in topic]
