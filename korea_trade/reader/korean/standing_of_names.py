"""How the names of a Korean sentence come to be the subject of a clause, if they do."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Located
from korea_trade.reader.korean.clause import Standing
from korea_trade.reader.korean.clause_nodes import (
    ends_in_cause,
    ends_setting,
    goes_on_without_figure,
    names_cause,
    one_of_causes,
    only_flow,
)
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group
from korea_trade.reader.korean.surroundings import (
    also,
    at_start,
    is_bare,
    labels_line,
    looked_at,
    of_figure,
    of_money,
    placed,
    reckoned,
    widens,
)
from korea_trade.reader.korean.trade_of_names import TradeOfNames
from korea_trade.reader.korean.word_parts import is_cause
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import korean_list

_FIGURE_AND_COMMA = 2
_LIST_OF_CAUSES = 18  # nodes


class StandingOfNames(TradeOfNames):
    """Tells a topic from a name before a figure, and both from what only explains."""

    def _cause(self, index: int) -> bool:
        """Whether the word behind a name makes it the cause of what its topic did: 호조로, 부진에도."""
        after = node_at(self._nodes, index + 1)
        if names_cause(self._nodes, index):
            return True  # 미국 관세 영향으로
        if self._topic is not None and ends_in_cause(self._nodes[index : index + 7]):
            return True  # 수출은 반도체·자동차 등 주력 품목 호조로
        behind = node_at(self._nodes, index + 2)
        helped = isinstance(behind, Element) and behind.text.startswith("힘입")
        if helped and isinstance(after, Element) and (after.particle == "에" or after.ending.endswith("에")):
            return True  # 반도체 호황에 힘입어, 메모리 가격 상승효과에 힘입어
        if isinstance(after, Element) and after.unknown and not after.role and self._topic is not None:
            return (
                isinstance(behind, Element) and behind.text == "등" and behind.particle in ("로", "으로")
            )  # 수요 둔화 등으로
        if not isinstance(after, Element) or not after.has("directions"):
            return False
        if isinstance(behind, Element) and behind.text.startswith(korean_list("slowdowns")) and not after.role:
            slowed = self._topic is not None and not behind.role  # 세계 냉장고 시장 성장세 둔화 등으로
            return behind.particle in ("로", "으로") or (slowed and one_of_causes(self._nodes[index + 3 : index + 13]))
        if is_cause(after.ending) and isinstance(behind, Element) and behind.text == "등":
            return True  # 물량 및 단가 상승영향 등
        listed = isinstance(behind, Element) and (behind.sign == "," or behind.text == "및")
        if listed and not after.ending and self._topic is not None:
            return one_of_causes(self._nodes[index + 3 : index + 3 + _LIST_OF_CAUSES])
        if isinstance(behind, Element) and behind.text == "등" and not after.ending:  # 단가 상승 등으로
            settings = self._nodes[index + 3 : index + 9] if self._topic is not None and not behind.particle else []
            return behind.particle in ("로", "으로", "에", "의", "을") or ends_setting(settings)
        if isinstance(behind, Element) and behind.text == "등에 힘입어" and not after.ending:
            return True  # 단가 상승 등에 힘입어
        if after.ending in ("과", "와"):  # 가격 상승과 수요 증가에 힘입어
            return one_of_causes(self._nodes[index + 2 : index + 13])
        if after.particle == "의" and isinstance(behind, Element) and behind.text in ("영향으로", "여파로"):
            return True  # 선박 수출 부진의 영향으로
        named = isinstance(behind, Element) and after.ending in ("", "세") and is_cause(behind.text)
        return named or (after.ending or after.particle) in ("로", "으로", "에", "에도")

    def _seeks_place(self) -> bool:
        """Whether the name is sought that has a place: 1위는."""
        nodes = self._current.nodes
        places = (node for node in nodes if isinstance(node, Element))
        return self._current.seeks and any(node.is_figure(Kind.ORDINAL) or node.has("largest") for node in places)

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

    def _told_of_goods(self, group: Group) -> bool:
        """Whether goods did something before trade of no name did: 반도체가 선전하며 2월 수출이 4.2% 증가했다."""
        topic = self._topic
        if topic is None or topic is not self._current or not topic.by_subject or not all(map(only_flow, group.cells)):
            return False
        goods = all(cell.item is not None and cell.partner is None for cell in topic.subject or [])
        return goods and any(isinstance(node, Element) and node.has("directions") for node in topic.nodes)

    def _turns_to_other(self, group: Group) -> bool:
        """Whether the trade before has been told to its end: 인도로의 수출이 늘었으나 대중 수출이 21.5% 줄었다."""
        topic = self._topic
        if topic is None or topic is not self._current or not topic.by_subject or not topic.nodes:
            return False
        verb = topic.nodes[-1]
        told = isinstance(verb, Element) and verb.has("directions") and verb.ending.endswith(("으나", "지만"))
        own = [cell for cell in topic.subject or [] if cell.flow is not None]
        return told and bool(own) and all(cell.flow is not None for cell in group.cells)

    def _is_led(self, index: int) -> bool:
        """Whether goods led the trade of a headline that goes on about it behind a sign."""
        before, after = node_at(self._nodes, index - 1), node_at(self._nodes, index + 1)
        led = isinstance(before, Element) and before.text in korean_list("leading_verbs")
        return led and isinstance(after, Element) and after.sign in (",", "…")

    def _behind_reason(self, group: Group) -> bool:
        """Whether a flow stands behind the weakness or strength of names: 대중 수출 부진이 겹쳐 6월 수출이."""
        topic = self._topic
        flow = all(cell.flow is not None and not any(cell.name) for cell in group.cells)
        if topic is None or topic.standing is not Standing.BARE or not flow or not topic.nodes:
            return False
        elements = [node for node in topic.nodes if isinstance(node, Element)]
        reason = [node for node in elements if node.has("directions") and node.role == "subject"]
        return bool(reason) and not any(node.figure is not None and node.time is None for node in elements)

    def _give_listed(self, flow: Located | None) -> None:
        """Give the names of a list the flow that they did."""
        for clause in reversed(self.clauses):
            cells = clause.subject or []
            said = any(cell.flow is not None and cell.flow.start >= self._nodes[0].start for cell in cells)
            if clause.standing is not Standing.BARE or said or not all(any(cell.name) for cell in cells):
                break
            clause.subject = [replace(cell, flow=flow) for cell in cells]

    def _is_flow_of_listed(self, group: Group, index: int) -> bool:
        """Whether a flow alone is what names that were listed with their figures did: 등은 수입이 늘었다."""
        etc, figure = node_at(self._nodes, index - 1), node_at(self._nodes, index - 2)
        listed = isinstance(etc, Element) and etc.text == "등" and etc.role == "topic"
        told = isinstance(figure, Element) and figure.is_figure(Kind.PERCENT)
        return listed and told and self._current.standing is Standing.BARE and all(map(only_flow, group.cells))

    def _standing(self, group: Group, index: int) -> Standing | None:
        of_course = node_at(self._nodes, index + 1)
        if group.role == "topic" and isinstance(of_course, Element) and of_course.text.startswith("물론"):
            return None  # 한국은 대만은 물론 미국에도 밀려 5위를 기록했다
        if group.particle == "도" and self._only_explains(group, index):
            return Standing.INNER  # 반도체는 메모리 가격도 오르면서 수출 136억 달러로
        if group.role == "topic" or labels_line(self._nodes, group, index) or also(self._nodes, group, index):
            return Standing.TOPIC
        named = any((cell.item or cell.sector) is not None and cell.flow is None for cell in group.cells)
        if named and group.particle in ("로는", "으로는") and at_start(self._nodes, index):
            return Standing.TOPIC  # 친환경차 전체로는 4만7천 대
        if named and group.particle in ("로", "으로") and at_start(self._nodes, index) and widens(self._nodes, index):
            return Standing.TOPIC  # 수산식품 전체로 시야를 넓히면
        if group.amount and group.particle == "으로는" and group.start == self._nodes[0].start:
            return Standing.TOPIC  # 월간 수출액으로는 역대 두 번째다
        if looked_at(self._nodes, group, index) or reckoned(self._nodes, group, index):
            return Standing.TOPIC  # 3분기 수출 성적표를 보면 10.7% 늘었다
        if group.role == "subject" and self._is_flow_of_listed(group, index):
            self._give_listed(group.cells[0].flow)
            return None  # 베트남 14.3%, 말레이시아 10.7% 등은 수입이 늘었다
        if group.role == "subject" and of_money(self._nodes, group, index):
            return None  # 40억 달러의 무역수지 흑자가 났다
        bracket = isinstance(of_course, Element) and of_course.sign == "("
        if group.role == "" and bracket and of_money(self._nodes, group, index):
            return None  # 무역수지는 29억 달러 적자(전년 동기 30억 달러 흑자)
        if group.role == "subject":
            inner = self._topic is not None and not self._topic.foreign and not self._parallel()
            inner = inner and not self._behind_reason(group)
            inner = inner and not (self._told_of_goods(group) or self._turns_to_other(group))
            inner = inner or self._explains(group, index)
            return Standing.INNER if inner else Standing.TOPIC
        if group.role == "" and self._is_led(index):
            return Standing.TOPIC  # 반도체가 이끈 수출, 이달 10일까지 7.4% 증가
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
