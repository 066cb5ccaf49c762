"""Clauses of a Korean sentence: a subject (반도체는, 수출이, a bare name before a figure) and what is said of it."""

from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import FIRMS, Cell
from korea_trade.reader.korean.clause import Clause, Standing
from korea_trade.reader.korean.clause_nodes import (
    at_one_partner,
    leads_names,
    of_shares,
    only_flow,
    rate_of_all,
    time_before,
)
from korea_trade.reader.korean.clauses_of_elements import ClausesOfElements
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.figures_nearby import (
    flow_before_verb,
    flow_behind,
    flow_of_topic,
    grown_before,
    passed_before,
    toward,
)
from korea_trade.reader.korean.groups import Group, Node
from korea_trade.reader.korean.places_aside import PlacesAside
from korea_trade.reader.korean.shared_units import share_units
from korea_trade.reader.korean.standing_of_names import StandingOfNames
from korea_trade.reader.korean.surroundings import (
    all_energy,
    flow_in_bracket,
    flow_of_sum,
    goods_of,
    of_those_listed,
    opening_flow,
    owned,
    part_of_firms,
    placed,
    places_of,
    summed,
)
from korea_trade.reader.korean.word_parts import is_rate_of_both


class Splitter(StandingOfNames, PlacesAside, ClausesOfElements):
    """Splits the nodes of a sentence into clauses.

    ``outer`` is what its heading says of all of them, ``abroad`` the flow of another country that was told of last.
    """

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
        explicit = explicit or (self._tells_share_in_bracket() and not signed)
        rates = any(node.rates if isinstance(node, Group) else is_rate_of_both(node.text) for node in self._nodes)
        for clause in found:
            clause.of_shares, clause.of_rates = shares, rates
            clause.rate, clause.beside_shares = headed, explicit
        share_units(found)
        main = [clause for clause in found if clause.standing is not Standing.ENTRY]
        for clause, following in pairwise(main):
            clause.following, following.previous = following, clause
        return found

    def _tells_share_in_bracket(self) -> bool:
        """Whether a bracket behind a name says that its rate is a share: 하이브리드(10.7억 달러, 비중 9.8%)."""
        members = (member for node in self._nodes if isinstance(node, Group) for member in node.members)
        return any(part.has("measures", "share") for member in members for part in member.bracketed)

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
        if (flow := flow_of_sum(self._nodes, index)) is not None:
            cells = [replace(cell, flow=cell.flow or flow) for cell in cells]
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
                entry.foreign = member.cell.foreign or (not told and home.foreign and not home.announces)
                entry.rest, entry.rest_at = home, len(home.nodes)
                entry.named, entry.unsure = self._named, member.joined
                self.clauses.append(entry)
                self._has_figure = True

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
