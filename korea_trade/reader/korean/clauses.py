"""Clauses of a Korean sentence: a subject (반도체는, 수출이, a bare name before a figure) and what is said of it."""

import re
from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import FIGURES, FIRMS, GOODS, Clause, Standing
from korea_trade.reader.korean.clause_nodes import (
    at_one_partner,
    before_noun,
    closes,
    compared,
    compares,
    counted_of,
    counts,
    days_before,
    direction_before,
    ends_setting,
    goes_on_without_figure,
    is_noun,
    joins_times,
    laid_over,
    leads_bullets,
    leads_name,
    leads_names,
    measure_only,
    moves_without_figure,
    names_cause,
    of_country,
    of_shares,
    of_these,
    one_of_causes,
    only_flow,
    rate_of_all,
    rest_of,
    said_before,
    says_nothing,
    since_it,
    sought,
    tells_of_lists,
    time_before,
    trade_before,
    turns,
    whose,
)
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.figures_nearby import (
    done,
    flow_before_verb,
    flow_behind,
    flow_of_topic,
    grown_before,
    grown_quantity,
    made,
    passed_before,
    toward,
    trades,
    with_whom,
)
from korea_trade.reader.korean.groups import Group, Node
from korea_trade.reader.korean.partners_of_ours import tells_of_ours
from korea_trade.reader.korean.shared_units import share_units
from korea_trade.reader.korean.surroundings import (
    all_energy,
    all_of_both,
    also,
    at_start,
    described_flow,
    difference,
    figure_at,
    flow_in_bracket,
    goes_on_about,
    goods_of,
    has_part,
    heads_line,
    in_bracket,
    is_bare,
    is_unknown_name,
    labels,
    labels_line,
    looked_at,
    of_figure,
    of_money,
    of_those_listed,
    of_year,
    opening_flow,
    owned,
    part_of_firms,
    placed,
    places_of,
    quoted,
    reckoned,
    rest_counted,
    summed,
)
from korea_trade.reader.korean.times import Role, TimeTag
from korea_trade.reader.korean.word_parts import is_cause, is_rate_of_both
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import korean_list

_TRADED = ("exports", "imports")
_OPENING = ("“", '"', "‘", "'")
_SPEAKER = re.compile(r"(?:관계자|장관|실장|국장|정책관|연구원|청장|원장|회장|과장|위원)[은는]\Z|[청부원][은는]\Z")
_OFFICE = re.compile(r"(?:청|부|처|원|회|공사|은행|연구소|협회)[은는]\Z")
_BESIDE = ("에서", "에서는", "에선", "에서도", "로", "으로", "로는", "으로는", "행", "향")
_WHOLE = ("전체", "전국", "총", "우리나라", "국내")
_FIGURE_AND_COMMA = 2
_SEVERAL = 2


class Splitter:
    """Splits the nodes of a sentence into clauses.

    ``outer`` is what its heading says of all of them, ``abroad`` the flow of another country that was told of last.
    """

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

    def begin(self, subject: list[Cell], *, labelled: bool) -> None:
        """Begin with a subject said before: by the sentence before, or by the bracket at the head of the line."""
        self.clauses[0].subject = subject
        if labelled:
            self._topic = self.clauses[0]

    def split(self) -> list[Clause]:
        """The clauses in order, entries of lists among them."""
        self._adverbial = opening_flow(self._nodes)
        for index, node in enumerate(self._nodes):
            if isinstance(node, Group):
                self._group(node, index)
            elif index not in self._told:
                self._element(node, index)
        found = [clause for clause in self.clauses if clause.subject is not None or clause.nodes]
        signed = any(
            part.is_figure(Kind.PERCENT) and part.figure is not None and part.figure.signed
            for node in self._nodes if isinstance(node, Group)
            for member in node.members
            for part in member.bracketed
        )  # fmt: skip
        headed = rate_of_all(self._nodes)
        best = (node for node in self._nodes if isinstance(node, Element) and node.has("bests"))
        ranked = [*best] if headed is not None else []  # 증가율로는 석유제품이 가장 높은 46.8%를
        shares = any(of_shares(node) and node not in ranked for node in self._nodes) and not signed
        explicit = any(isinstance(node, Element) and node.has("shares") for node in self._nodes) and shares
        rates = any(node.rates if isinstance(node, Group) else is_rate_of_both(node.text) for node in self._nodes)
        for clause in found:
            clause.of_shares, clause.of_rates = shares, rates
            clause.rate, clause.beside_shares = headed, explicit
        share_units(found)
        main = [clause for clause in found if clause.standing is not Standing.ENTRY]
        for clause, following in pairwise(main):
            clause.following, following.previous = following, clause
        return found

    @property
    def _current(self) -> Clause:
        return next(clause for clause in reversed(self.clauses) if clause.standing is not Standing.ENTRY)

    def _group(self, group: Group, index: int) -> None:
        if flow_before_verb(self._nodes, self._current, group, index) or flow_of_topic(
            self._nodes, self._current, group, index
        ):
            return
        if self._did(group, index):
            return
        passed_before(self._nodes, self._current, group, index)
        grown = grown_before(self._nodes, self._current, group, index)
        subject = self._standing(group, index)
        if self._tells_apart(group, index, subject):
            return
        inner = subject == Standing.INNER or not subject
        if subject == Standing.BARE and self._topic is not None and self._topic.standing is Standing.TOPIC:
            inner = not any(cell.item or cell.partner or cell.sector for cell in group.cells) or (
                placed(self._nodes, group, index) and all(only_flow(cell) for cell in self._topic.subject or [])
            )  # 교역 규모는 1위 중국(272억 달러)과 2위 미국(199억 달러)에 이어
            inner = inner or self._is_amount_of_topic(group)
        if (whole := all_energy(self._nodes, group, index)) is not None:
            group.members = [replace(group.members[-1], cell=replace(group.cells[-1], item=whole))]
        if (total := summed(self._nodes, group, index)) is not None:
            group.members = [replace(member, cell=total) for member in group.members]
        if subject:
            self._hear_beside(group, index, subject)
        if (goods := goods_of(self._nodes, index)) is not None:
            group.members = [replace(member, cell=replace(member.cell, item=goods)) for member in group.members]
        cells = [self._combined(cell, inner) for cell in group.cells]
        if not subject and (whole_trade := self._whole_before(group, index)) is not None:
            cells = [replace(cell, sector=whole_trade) for cell in group.cells]
        cells, subject = self._measured(group, index, cells, subject)
        each = subject == Standing.INNER and len(cells) == 1
        cells = (self._of_each(group) if each else None) or cells
        cells = (self._made_too(cells, group, index) if subject == Standing.TOPIC else None) or cells
        cells = self._of_partners(cells, group, index, subject) if subject else cells
        cells = self._of_measure_before(cells, group) if subject == Standing.TOPIC else cells
        self._identified = False
        if subject == Standing.TOPIC and only_flow(group.cells[0]) and leads_names(self._adverbial):
            self._adverbial = Cell()  # 수출 품목별로 …, 수입은 원유가
        if group.role == "topic" or any(cell.flow is not None for cell in group.cells):
            self._named = None
        if subject:
            self._begin(group, index, subject, cells, grown)
        else:
            if grown:
                foreign = any(cell.foreign for cell in cells)
                self.clauses.append(Clause(cells, Standing.ENTRY, grown, self._time, foreign))
            self._current.nodes.append(group)
            flow_behind(self._nodes, self._current, group, index)
            bracketed = any(member.bracketed for member in group.members)
            beside = group.role in ("adverbial", "until") and (
                not bracketed or at_one_partner(group) or bool(places_of(self._nodes, group, index))
            )
            if toward(self._nodes, group, index):
                self._with_partner(group.cells[0])
            elif beside:
                self._aside(group, index)
        self._entries(group, cells, told=bool(subject))
        self._listed = cells if group.tail else []

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
        if not (measure_only(group) and subject and self._current.subject and not self._current.foreign):
            return cells, subject
        own = [replace(cell, measure=measure) for cell in self._current.subject]
        moved = measure is not None and measure.value in ("volume", "price")
        inner = self._topic is not None or self._current is self.clauses[0]
        if inner and moved and moves_without_figure(self._nodes, index):
            return own, Standing.INNER  # 물량이 늘어 12.3% 증가했다, 물량은 늘었지만 단가가 떨어져 4.5% 줄었다
        return own, self._current.standing if self._current.standing is not Standing.INNER else Standing.TOPIC

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

    def _begin(self, group: Group, index: int, subject: Standing, cells: list[Cell], grown: list[Node]) -> None:
        """Begin the clause of a group that is its subject; ``grown`` is the growth that stood before the name."""
        placed = group.placed and len(cells) == 1 and only_flow(cells[0])
        foreign = (
            group.foreign
            or self._abroad_too(group)
            or self._goes_on_abroad(group)
            or (part_of_firms(self._current.nodes) and not placed)
            or owned(self._nodes, group, index)
            or self._excluding
        )
        self._hear_abroad(group, index)
        self._start(cells, subject, foreign=foreign)
        self._current.nodes += grown
        self._current.summed_up = of_those_listed(self._nodes, group, index)
        if self._current.summed_up and self._listed:
            self._current.listed = [replace(cell, flow=cell.flow or group.cells[0].flow) for cell in self._listed]
            self._current.unsure = False
        self._current.members = group.members
        self._current.placed = placed
        self._current.by_subject = group.role == "subject"
        self._current.too = group.particle == "도"
        own = group.cells[0].sector
        if own is not None:
            self._firms = own if len(group.cells) == 1 and own.value in FIRMS else None

    def _entries(self, group: Group, cells: list[Cell], *, told: bool) -> None:
        """The clauses of what brackets tell of the names of a group; ``told`` is whether it is a subject."""
        home = self._current
        time = self._time
        if not told:
            time = time_before(home.nodes[:-1]) or time  # 지난해 전체 적자액(477억 달러)
        members = group.members if len(cells) == len(group.members) else []  # 비중은, of the several names before
        for member, cell in zip(members, cells, strict=False):
            if member.bracketed:
                own = flow_in_bracket(member.bracketed)
                told_cell = replace(cell, flow=own) if own is not None else cell
                entry = Clause([told_cell], Standing.ENTRY, list[Node](member.bracketed), time)
                entry.foreign = member.cell.foreign or (not told and home.foreign)
                entry.rest, entry.rest_at = home, len(home.nodes)
                entry.named = self._named
                self.clauses.append(entry)
                self._has_figure = True

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
        return each and not moved and self._current is self._topic and {one.value, other.value} == {*_TRADED}

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
            if listed and not own_flow and not entry.foreign and cell.flow.value in _TRADED:
                entry.subject = [replace(own, flow=cell.flow) for own in entry.subject or []]
        return [replace(own, flow=cell.flow, measure=cell.measure) for own in topic]

    def _cause(self, index: int) -> bool:
        """Whether the word behind a name makes it the cause of what its topic did: 호조로, 부진에도."""
        after = node_at(self._nodes, index + 1)
        if names_cause(self._nodes, index):
            return True  # 미국 관세 영향으로
        if not isinstance(after, Element) or not after.has("directions"):
            return False
        behind = node_at(self._nodes, index + 2)
        listed = isinstance(behind, Element) and (behind.sign == "," or behind.text == "및")
        if listed and not after.ending and self._topic is not None:
            return one_of_causes(self._nodes[index + 3 : index + 13])
        if isinstance(behind, Element) and behind.text == "등" and not after.ending:  # 단가 상승 등으로
            settings = self._nodes[index + 3 : index + 9] if self._topic is not None and not behind.particle else []
            return behind.particle in ("로", "으로", "에", "의", "을") or ends_setting(settings)
        if isinstance(behind, Element) and behind.text == "등에 힘입어" and not after.ending:
            return True  # 단가 상승 등에 힘입어
        if after.ending in ("과", "와"):  # 가격 상승과 수요 증가에 힘입어
            return one_of_causes(self._nodes[index + 2 : index + 13])
        helped = isinstance(behind, Element) and behind.text.startswith("힘입")
        if helped and after.ending.endswith("에"):
            return True  # 메모리 가격 상승효과에 힘입어
        if after.particle == "의" and isinstance(behind, Element) and behind.text in ("영향으로", "여파로"):
            return True  # 선박 수출 부진의 영향으로
        named = isinstance(behind, Element) and after.ending in ("", "세") and is_cause(behind.text)
        return named or (after.ending or after.particle) in ("로", "으로", "에", "에도")

    def _abroad_too(self, group: Group) -> bool:
        """Whether a country goes on about whose exports: 중국의 수출은 7.0% 늘었고 일본은 10.3% 늘었다."""
        before = self._topic.subject if self._topic is not None and self._topic.foreign else None
        if not before or before[-1].partner is None or before[-1].flow is None:
            return False
        return all(cell.partner is not None and cell.item is None and cell.flow is None for cell in group.cells)

    def _goes_on_abroad(self, group: Group) -> bool:
        """Whether countries alone are told of behind the trade of another: 중국의 5월 수출은 …. 대만은 4.8% 줄었다."""
        alone = all(cell.partner and not (cell.flow or cell.item or cell.sector) for cell in group.cells)
        return self.abroad is not None and alone

    def _hear_abroad(self, group: Group, index: int) -> None:
        """Take in whose trade a subject is: that of another country, by its name, or Korea's own."""
        flow = group.cells[-1].flow
        if flow is None:
            return
        owner = self._nodes[index - 2] if index > 1 and owned(self._nodes, group, index) else group
        theirs = isinstance(owner, Group) and owner.cells[-1].partner is not None
        self.abroad = flow if theirs and (owner is not group or group.foreign) else None

    def _aside(self, group: Group, index: int) -> None:
        """For 내수에서 and 중국으로: what is stated next to the subject holds to the end of the sentence."""
        cell = group.cells[-1]
        self._places = places_of(self._nodes, group, index)
        self._excluding = self._excluding or group.averaged  # 월평균 기준으로 수출은
        if len(group.members) > 1 or cell.foreign or cell.unknown:
            return
        current = self._current
        if not any((cell.flow, cell.item, cell.partner, cell.sector)) and cell.measure is not None:
            if current.subject and any(isinstance(node, Element) and node.has("directions") for node in current.nodes):
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
            self._adverbial = replace(cell, item=None, measure=cell.measure) if cell.flow else cell

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

    def _element(self, element: Element, index: int) -> None:
        current = self._current
        self._hear_trade(element, index)
        if element.has("working_days"):
            self._days(element)
            return
        if element.sign == "▲" and (led := leads_bullets(current)) is not None:
            self._adverbial = led
        if element.has("excluding") and (difference(self._nodes, index) or rest_counted(self._nodes, index)):
            current.nodes.append(element)
            return
        if self._excludes(element, index):
            return
        if (element.sign == "(" and labels(self._nodes, index)) or self._quotes(element):
            return
        if element.role == "topic" and sought(element, self._nodes, index):
            self._seek(element, index)
            return
        if self._tells_of_firms(element) or self._tells_of_both(element, index) or self._tells_of_all(element, index):
            return
        if self._tells_worth(element, index):
            return
        if element.has("by_heads"):
            self._head_of_flow(index)
            self._start(None, Standing.NONE)
            self._topic = self._firms = None
            return
        if counts(element, self._nodes, index) and element.role in ("topic", "subject") and self._has_predicate():
            self._start(self._count_cells(), Standing.COUNT)
            self._current.nodes.append(element)
            return
        if (
            element.unknown
            and element.role in ("topic", "subject")
            and is_noun(element)
            and not quoted(self._nodes, index)
            and not (element.role == "subject" and names_cause(self._nodes, index))
        ):
            standing = Standing.TOPIC if element.role == "topic" else Standing.INNER
            self._start([Cell(foreign=True)], standing, foreign=True)
            self._current.speaks = bool(_SPEAKER.search(element.text))
            self._current.announces = standing is Standing.TOPIC and bool(_OFFICE.search(element.text))
            return
        if self.abroad is not None and element.role == "topic" and element.has("nation"):
            self._start([Cell(flow=self.abroad)], Standing.TOPIC)  # 중국의 5월 수출은 …, 한국은 9.4% 줄었다
            self._current.whole, self._current.unsure = True, False
            return
        if is_unknown_name(self._nodes, element, index):
            each = element.text.endswith("당")  # 단가가 배럴당 60.2달러로 떨어져 수입액은
            self._start([Cell(foreign=True)], Standing.INNER if each else Standing.BARE, foreign=True)
            return
        if current.standing is Standing.INNER and current.foreign and since_it(current.nodes, element):
            self._resume()
            current = self._current
        current = self._clause_of(element, current)
        current.nodes.append(element)
        if element.is_figure(*FIGURES):
            self._has_figure = True
        time = element.time
        if (
            time is not None
            and time.role is Role.PERIOD
            and not (
                (self._has_figure and not self._turns_to(element, index))
                or time.loose
                or time.within
                or in_bracket(self._nodes, index)
                or (current.foreign and not current.announces)
            )
        ):
            self._time = time
        before = current.nodes[-2] if len(current.nodes) > 1 else None
        caused = isinstance(before, Element) and before.has("directions") and is_cause(element.text)
        caused = caused or (isinstance(before, Element) and before.text == "데" and element.text == "힘입어")
        inside = current.standing is Standing.DAYS and self._topic is not None and self._topic is not current
        caused = caused or (inside and is_cause(element.text + element.particle))
        if (inside or current.standing is Standing.INNER) and (caused or closes(element)):
            self._resume()

    def _hear_trade(self, element: Element, index: int) -> None:
        """Take in the trade of the goods or partners that are told next: 주요 수출국은, 대중 수출 상위 5대 품목은.

        So does one that heads a line: 지역별 수출액(억 달러) : (북미) 31.6, (EU) 5.4.
        """
        if element.sign == ":" and (headed := heads_line(self._nodes, index)) is not None:
            self._adverbial = headed
        if element.has("traded_ones") and self._adverbial.flow is None:
            done_with = Located(element.value("traded_ones"), element.start, element.end)
            self._adverbial = replace(self._adverbial, flow=done_with)
        noun = element.has("counts") or element.has("traded_ones") or element.is_figure(Kind.ORDINAL)
        if element.role == "topic" and noun and (trade := trade_before(self._nodes, index)) is not None:
            self._adverbial = trade

    def _seek(self, element: Element, index: int) -> None:
        """Begin with a name that is said next: 수출이 가장 많은 품목은, 수출 증가를 이끈 품목은."""
        self._identified = not of_country(self._nodes, index)
        self._named = direction_before(self._nodes, index)
        self._start([Cell(foreign=True)], Standing.TOPIC, foreign=True)
        self._current.seeks = True
        if element.figure is not None or element.has("largest"):
            self._current.nodes.append(element)

    def _seeks_place(self) -> bool:
        """Whether the name is sought that has a place: 1위는."""
        nodes = self._current.nodes
        places = (node for node in nodes if isinstance(node, Element))
        return self._current.seeks and any(node.is_figure(Kind.ORDINAL) or node.has("largest") for node in places)

    def _tells_of_firms(self, element: Element) -> bool:
        """Begin with how many firms trade: 수출 중소기업 수는."""
        if not (element.has("firms") and element.role in ("topic", "subject")):
            return False
        before = self._current.nodes[-1] if self._current.nodes else None
        if isinstance(before, Element) and before.text in korean_list("some_firms"):
            self._start([Cell(foreign=True)], Standing.FIRMS, foreign=True)  # 신규 수출 기업은 5천 개였다
            return True
        flow = Located(element.value("firms"), element.start, element.end)
        size = element.means["firms"].part
        sector = replace(flow, value=size) if size else Located("all-industries", -1, -1)
        self._firms = sector if size else self._firms  # 수출 중소기업 수는 …, 수출액은
        self._start([Cell(flow=flow, sector=sector)], Standing.FIRMS)
        return True

    def _tells_of_all(self, element: Element, index: int) -> bool:
        """Begin with all of what is told of (반도체·선박 강세, 전체는 3.8% 늘어), or with its daily average."""
        if element.text != "전체" or element.role != "topic":
            return self._tells_by_day(element, index)
        own = (self._topic.subject if self._topic is not None and not self._topic.foreign else None) or [Cell()]
        flow = own[0].flow or self._outer.flow or Located("exports", element.start, element.end)
        self._start([Cell(flow=flow, partner=own[0].partner, sector=own[0].sector)], Standing.TOPIC)
        self._current.whole, self._current.unsure = own[0].partner is None, False
        return True

    def _tells_by_day(self, element: Element, index: int) -> bool:
        """Begin with daily averages by their value: 하루평균 수출액 기준으로는 7.1% 줄었다."""
        group = node_at(self._nodes, index - 1)
        cell = group.cells[-1] if isinstance(group, Group) else Cell()
        daily = cell.measure is not None and cell.measure.value == "daily-average" and cell.flow is None
        if (
            not daily
            or not element.text.startswith(("수출", "수입"))
            or element.particle not in ("으로는", "으로", "으로도")
        ):
            return False
        flow = Located("exports" if element.text.startswith("수출") else "imports", element.start, element.end)
        self._start([Cell(flow=flow, measure=cell.measure, sector=cell.sector)], Standing.TOPIC)
        self._current.unsure = False
        return True

    def _tells_worth(self, element: Element, index: int) -> bool:
        """Begin with the worth of what has been counted: 수출 대수는 3.3% 늘었고 금액 기준으로는 3.8% 늘었다."""
        by = node_at(self._nodes, index + 1)
        worth = element.text == "금액" and isinstance(by, Element) and by.text == "기준"
        own = self._current.subject or []
        if not (worth and by is not None and by.role == "adverbial" and len(own) == 1 and not self._current.foreign):
            return False
        if own[0].flow is None or own[0].flow.value not in GOODS or self._current.standing is not Standing.TOPIC:
            return False
        self._start([replace(own[0], measure=None)], Standing.TOPIC)
        self._current.unsure = False
        return True

    def _tells_of_both(self, element: Element, index: int) -> bool:
        """Begin with exports and imports, of each of which something is told: 수출입 모두."""
        if element.text != "수출입" or not all_of_both(self._nodes, index):
            return False
        self._start([Cell(flow=Located(flow, element.start, element.end)) for flow in _TRADED], Standing.BARE)
        return True

    def _made(self, flow: Located) -> bool:
        """Begin a clause of its own for so many vehicles that were made, sold or exported: 33만 대를 생산했다."""
        told = (clause for clause in reversed(self.clauses) if clause.standing is Standing.TOPIC)
        days = self._topic is not None and self._topic.standing is Standing.DAYS
        topic = (next(told, None) if days else self._topic) or self.clauses[0]
        cells = topic.subject or [Cell()]
        own, beside = cells[0], self._adverbial.flow
        if topic.foreign or len(cells) > 1 or own.partner is not None or own.unknown:
            return False
        said = next((near for near in (beside, own.flow) if near is not None and near.value in GOODS), None)
        if flow.value == "domestic-sales" and said is not None and said.value == "exports":
            flow = said  # 완성차 수출도 5.3% 늘어난 20만 대를 판매했다
        counted = grown_quantity(self._current.nodes)
        item = own.item if own.item is not None else Located("automobiles", -1, -1)
        first = topic.nodes[0] if topic.nodes else None
        early = first.time if isinstance(first, Element) and first.particle not in ("에는", "엔") else None
        time = early if early is not None and early.role is Role.PERIOD else topic.inherited
        time = self._time if topic is self._current and early is None else time
        clause = Clause([Cell(flow=flow, item=item)], Standing.BARE, counted, time)
        self.clauses.append(clause)
        self._has_figure = True
        return True

    def _did(self, group: Group, index: int) -> bool:
        """Begin a clause of its own for what was made, sold or bought, if a flow with its verb says so."""
        flow = done(self._nodes, group, index)
        return (flow is not None and self._made(flow)) or self._trades(group, index)

    def _trades(self, group: Group, index: int) -> bool:
        """Begin a clause of what was sold or bought: 일본과의 교역에서 12억 달러를 수출하고 30억 달러를 수입했다."""
        if not trades(self._nodes, group, index):
            return False
        if self._traded is None:
            self._traded = with_whom(self._current, self._nodes)
        if self._traded is None:
            return False
        worth = grown_quantity(self._current.nodes)
        cell = Cell(flow=group.cells[0].flow, partner=self._traded.partner)
        self.clauses.append(Clause([cell], Standing.BARE, worth, self._time))
        self._has_figure = True
        return True

    def _days(self, element: Element) -> None:
        """Begin with working days, and with how many more stand before them."""
        topic, nodes = self._topic, self._current.nodes
        untold = topic is self._current and not any(isinstance(node, Element) and node.figure for node in nodes)
        more = days_before(nodes)
        del nodes[len(nodes) - len(more) :]
        self._start([Cell(flow=Located("other", element.start, element.end))], Standing.DAYS)
        self._current.nodes += [*more, element]
        if topic is not None and topic.standing is Standing.TOPIC and (element.role in ("", "subject") or untold):
            self._topic = topic  # 수출은 조업일수 감소(△4일) 등의 영향으로 0.4% 줄었다

    def _clause_of(self, element: Element, current: Clause) -> Clause:
        """The clause that a verb of so many vehicles, or a figure behind working days, belongs to."""
        if (flow := made(element, current.nodes)) is not None:
            self._made(flow)
        elif element.is_figure(Kind.PERCENT, Kind.MONEY) and current.standing is Standing.DAYS:
            self._leave_days(current)
        return self._current

    def _leave_days(self, days: Clause) -> None:
        """Go back to the topic within which working days were a reason: 수출은 조업일수 감소와 파업으로 3.1% 줄었다."""
        if self._topic is None or self._topic is days:
            return
        against = list[Node]()
        while days.nodes and isinstance(node := days.nodes[-1], Element) and compares(node):
            against.insert(0, days.nodes.pop())
        self._resume()
        self._current.nodes += against

    def _quotes(self, element: Element) -> bool:
        """Begin with what someone says: 관세청 관계자는 "5년 연속 흑자를 이어가고 있다"고 말했다.

        What is said further is a sentence of its own: "수출은 늘었다"며 "대중국 수출이 16.1% 늘었다"고.
        """
        clause = self._current
        if element.sign in _OPENING and said_before(clause.nodes):
            self._start(None, Standing.NONE)
            self._topic = None
            return True
        told = any(isinstance(node, Group) or node.figure is not None for node in clause.nodes)
        if element.sign not in _OPENING or not clause.speaks or told:
            return False
        self._start(None, Standing.NONE)
        self._topic = None
        return True

    def _excludes(self, element: Element, index: int) -> bool:
        """Whether a word leaves something out of a total, or makes what it names the rest of one.

        Names of the rest with their own figures are told of: 컴퓨터(-5.8%)를 제외한 철강(5.7%), 선박(4.5%)이 늘었다.
        """
        rest = node_at(self._nodes, index + 1)
        if element.has("excluding") and isinstance(rest, Group) and all(member.bracketed for member in rest.members):
            left_out = replace(self._current, nodes=[*self._current.nodes, element])
            for entry in self.clauses:
                entry.rest = left_out if entry.rest is self._current else entry.rest
            return True
        if element.has("excluding") or rest_of(self._nodes, index):
            self._excluding = True
            self._current.nodes.append(element)
            self._start([Cell(foreign=True)], Standing.NONE, foreign=True)
            return True
        of_rest = element.has("rest") or (self._excluding and (element.has("counts") or element.has("empty")))
        if of_rest and element.role in ("topic", "subject"):
            self._excluding = False  # 나머지는 줄었고, 기타 품목은 4.6% 늘었고, 반도체는
            self._start([Cell(foreign=True)], Standing.TOPIC, foreign=True)
            return True
        return False

    def _head_of_flow(self, index: int) -> None:
        """For 수출국별로는 중국, 수입 품목별로 원유(43.6%), 수출은 국가별로 미국이: the flow of the names behind it."""
        head = self._nodes[index]
        if isinstance(head, Element) and (flow := head.value("by_heads")):
            self._adverbial = Cell(flow=Located(flow, head.start, head.end))
        before = node_at(self._nodes, index - 1)
        if not isinstance(before, Group) or len(before.cells) > 1 or before.foreign:
            return
        cell = before.cells[0]
        bare = cell.item is None and cell.flow is not None and cell.flow.value in GOODS
        if bare and before.role in ("", "genitive", "topic", "object"):
            self._adverbial = Cell(flow=cell.flow, partner=cell.partner)  # 대미 수출을 품목별로 보면

    def _count_cells(self) -> list[Cell]:
        flow = self._current.subject[0].flow if self._current.subject and not self._current.foreign else None
        goods = flow is not None and flow.value in ("exports", "imports")
        return [Cell(flow=flow if goods else Located("exports", -1, -1))]

    def _has_predicate(self) -> bool:
        return any(
            isinstance(node, Element) and (node.figure or node.has("directions")) for node in self._current.nodes
        )

    def _resume(self) -> None:
        """Behind the verb of an inner clause: what follows is said of the topic again."""
        if self._topic is not None:
            topic = self._topic
            again = Clause(topic.subject, topic.standing, [], self._time, topic.foreign, whole=topic.whole)
            self.clauses.append(again)
        else:
            closed, carried = self._current, self.clauses[0]
            if closed.foreign:
                self.clauses.append(Clause(None, Standing.NONE, [], self._time, foreign=True))
            elif carried.subject and carried is not closed:
                self.clauses.append(Clause(carried.subject, Standing.NONE, [], self._time, carried.foreign))

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

    def _explains(self, group: Group, index: int) -> bool:
        """Whether a price or a demand only explains what is told of the name before: SSD 수요가 늘며 4.8% 증가했다."""
        measure = group.cells[-1].measure
        moved = group.wanted or (measure is not None and measure.value == "price")
        carried = self._topic is None and self.clauses[0].subject and len(self.clauses) == 1
        return bool(moved and carried) and goes_on_without_figure(self._nodes[index + 1 :])

    def _only_explains(self, group: Group, index: int) -> bool:
        """Whether a price that moved too is a reason for what is told of the topic before it."""
        measure, topic = group.cells[-1].measure, self._topic
        price = measure is not None and measure.value == "price"
        told = topic is not None and not topic.foreign and topic.standing is Standing.TOPIC and bool(topic.subject)
        return price and told and self._only_explained() and goes_on_without_figure(self._nodes[index + 1 :])

    def _turns_to(self, time: Element, index: int) -> bool:
        """Whether a sentence turns to another time behind a verb: 선박(-20.1%)은 줄었으며, 6월에는 …도 줄었다."""
        comma = node_at(self._nodes, index - 1)
        at = index - 2 if isinstance(comma, Element) and comma.sign == "," else index - 1
        verb = node_at(self._nodes, at)
        return time.particle in ("에는", "엔") and isinstance(verb, Element) and closes(verb)

    def _parallel(self) -> bool:
        """Whether the clause before is such a subject too, the verb coming last: 선박이 77.1%, 반도체가 42.5% 각각."""
        current = self._current
        if current is not self._topic or not current.by_subject or len(current.nodes) < _FIGURE_AND_COMMA:
            return False
        figure, comma = current.nodes[-2:]
        return (
            isinstance(figure, Element) and figure.is_figure(Kind.PERCENT)
            and isinstance(comma, Element) and comma.sign == ","
            and not any(isinstance(node, Element) and node.has("directions") for node in current.nodes)
        )  # fmt: skip

    def _flow_said(self) -> Located | None:
        """The one flow that the sentence has said of a name: 에너지 수입은 0.3% 감소하였고, 이 중 원유는."""
        said = [
            cell.flow for clause in self.clauses[1:] if not clause.foreign and clause.standing is not Standing.ENTRY
            for cell in clause.subject or []
            if cell.flow is not None and cell.flow.start >= self._nodes[0].start
        ]  # fmt: skip
        values = {flow.value for flow in said}
        return said[-1] if len(values) == 1 and values <= set(GOODS) else None

    def _standing(self, group: Group, index: int) -> Standing | None:
        if group.particle == "도" and self._only_explains(group, index):
            return Standing.INNER  # 반도체는 메모리 가격도 오르면서 수출 136억 달러로
        if group.role == "topic" or labels_line(self._nodes, group, index) or also(self._nodes, group, index):
            return Standing.TOPIC
        named = any(cell.item is not None and cell.flow is None for cell in group.cells)
        if named and group.particle in ("로는", "으로는") and at_start(self._nodes, index):
            return Standing.TOPIC  # 친환경차 전체로는 4만7천 대
        if looked_at(self._nodes, group, index) or reckoned(self._nodes, group, index):
            return Standing.TOPIC  # 3분기 수출 성적표를 보면 10.7% 늘었다
        if group.role == "subject" and of_money(self._nodes, group, index):
            return None  # 40억 달러의 무역수지 흑자가 났다
        if group.role == "subject":
            inner = self._topic is not None and not self._topic.foreign and not self._parallel()
            inner = inner or self._explains(group, index)
            return Standing.INNER if inner else Standing.TOPIC
        if self._identified and (group.particle in ("로", "으로") or group.role == "copula"):
            return Standing.TOPIC  # 수출이 가장 많은 품목은 라면으로
        if self._identified and group.role == "" and self._seeks_place():
            return Standing.TOPIC  # 수출 1위는 중국, 2위는 미국이다
        if self._identified and group.role == "" and any(member.bracketed for member in group.members):
            return Standing.TOPIC  # 늘어난 품목은 반도체(35.7%), 컴퓨터(24.5%) 등 7개다
        if group.tail and group.role == "" and self._topic is not None and any(m.bracketed for m in group.members):
            return None  # 수출은 농약(5.2%) 등 30억 달러
        if group.role == "" and self._cause(index):
            return None  # 휴대폰은 대미(5억 달러, 81.4%↑) 수출 호조로
        if group.role == "" and self._topic is not None and self._topic.standing is Standing.TOPIC:
            after = node_at(self._nodes, index + 1)
            if isinstance(after, Element) and after.has("directions") and after.role == "subject":
                return Standing.INNER  # 메모리 가격 하락이 이어지며
        if group.role == "object" and self._expected and is_bare(self._nodes, index, expected=self._expected):
            return Standing.BARE  # 올해 수출을 6천685억 달러로 전망했다
        if group.role == "" and self._topic is not None and of_figure(self._nodes, index):
            return None  # 21.7%의 수출 증가세
        if group.role in ("", "and", "copula") and placed(self._nodes, group, index):
            return Standing.BARE  # 1위는 중국이고, 2위 홍콩(2.6%), 3위 네덜란드(-4.8%)다
        if group.role in ("", "and", "suffix") and is_bare(self._nodes, index, expected=self._expected):
            return Standing.BARE
        return None


def _made_of(cells: list[Cell] | None, topic: Clause) -> bool:
    """Whether a flow has taken its goods from the topic before it, which told nothing: 친환경차의 경우 내수는."""
    own, before = (cells or [Cell()])[0], (topic.subject or [Cell()])[0]
    return own.item is not None and own.item is before.item
