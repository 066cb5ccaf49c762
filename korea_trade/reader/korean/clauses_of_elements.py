"""What the words and figures of a Korean sentence that are no names make of its clauses."""

import re
from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import FIGURES, GOODS, TRADED, Clause, Standing
from korea_trade.reader.korean.clause_nodes import (
    balance_of_next,
    calls_listed,
    closes,
    compares,
    counts,
    days_before,
    direction_before,
    is_noun,
    leads_bullets,
    moved_before_colon,
    names_cause,
    of_country,
    only_flow,
    rest_of,
    said_before,
    since_it,
    sought,
    trade_before,
)
from korea_trade.reader.korean.clause_stack import ClauseStack
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.figures_nearby import (
    done,
    grown_quantity,
    made,
    trades,
    with_whom,
)
from korea_trade.reader.korean.groups import Group, Node, is_grown_from
from korea_trade.reader.korean.surroundings import (
    all_of_both,
    difference,
    heads_line,
    in_bracket,
    is_unknown_name,
    labels,
    looks_behind,
    quoted,
    rest_counted,
)
from korea_trade.reader.korean.times import Role
from korea_trade.reader.korean.word_parts import is_by_region, is_cause
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import korean_list

_SEVERAL_TIMES = 3
_NEAR_RECORD = 12  # characters
_OPENING = ("“", '"', "‘", "'")
_SPEAKER = re.compile(r"(?:관계자|장관|실장|국장|정책관|연구원|청장|원장|회장|과장|위원)[은는]\Z|[청부원][은는]\Z")
_OFFICE = re.compile(r"(?:청|부|처|원|회|공사|은행|연구소|협회)[은는]\Z")


class ClausesOfElements(ClauseStack):
    """Takes in one element after the other: counts, days of work, firms, quotes and verbs begin a clause."""

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
        if self._seeks(element, index):
            return
        if self._tells_what_led(element, index):
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
            and not (quoted(self._nodes, index) or calls_listed(self._nodes, index))
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
        if is_unknown_name(self._nodes, element, index) and not self._tells_price_of_each(element):
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
                (self._has_figure and not self._turns_to(element, index) and not self._grows_to(index))
                or is_grown_from(self._nodes, index + 1)
                or time.loose
                or time.within
                or self._of_old_record(element)
                or in_bracket(self._nodes, index)
                or (current.foreign and not current.announces)
            )
        ):
            self._time = time
        before = current.nodes[-2] if len(current.nodes) > 1 else None
        caused = isinstance(before, Element) and before.has("directions") and is_cause(element.text)
        caused = caused or (isinstance(before, Element) and before.text == "데" and element.text == "힘입어")
        inside = current.standing is Standing.DAYS and self._topic is not None and self._topic is not current
        caused = caused or (inside and (is_cause(element.text + element.particle) or _is_last_reason(element)))
        if (inside or current.standing is Standing.INNER) and (caused or closes(element)):
            self._resume()

    def _of_old_record(self, time: Element) -> bool:
        """Whether a time is that of a record which was broken, and of no clause behind: 종전 최대인 2013년 41억을."""
        old = (node for node in self._nodes if isinstance(node, Element) and node.has("previous_best"))
        return any(node.end <= time.start <= node.end + _NEAR_RECORD for node in old)

    def _tells_price_of_each(self, element: Element) -> bool:
        """Whether a word says of how much the price of a topic is: 수출 단가는 배럴당 99.2달러로 8.2% 떨어졌다."""
        cells = self._current.subject or []
        priced = len(cells) == 1 and cells[0].measure is not None and cells[0].measure.value == "price"
        return element.text.endswith("당") and priced and self._current.standing is Standing.TOPIC

    def _hear_trade(self, element: Element, index: int) -> None:
        """Take in the trade of the goods or partners that are told next: 주요 수출국은, 대중 수출 상위 5대 품목은.

        So does one that heads a line: 지역별 수출액(억 달러) : (북미) 31.6, (EU) 5.4.
        """
        if element.sign == ":" and (headed := heads_line(self._nodes, index)) is not None:
            self._adverbial = headed
        if element.sign == ":" and (way := moved_before_colon(self._nodes, index)) is not None:
            self._named = way
        if element.has("traded_ones") and self._adverbial.flow is None:
            done_with = Located(element.value("traded_ones"), element.start, element.end)
            self._adverbial = replace(self._adverbial, flow=done_with)
        noun = element.has("counts") or element.has("traded_ones") or element.is_figure(Kind.ORDINAL)
        told = element.role == "topic" or (element.role == "object" and looks_behind(self._nodes, index))
        if told and noun and (trade := trade_before(self._nodes, index)) is not None:
            self._adverbial = trade

    def _seeks(self, element: Element, index: int) -> bool:
        """Begin with a name that is said next: 수출이 가장 많은 품목은, 수출 증가를 이끈 품목은, 흑자를 낸 나라는."""
        balance = balance_of_next(self._nodes, index)
        if balance is None and not (element.role == "topic" and sought(element, self._nodes, index)):
            return False
        self._identified = not of_country(self._nodes, index)
        self._named = None if balance is not None else direction_before(self._nodes, index)
        self._adverbial = balance or self._adverbial
        self._start([Cell(foreign=True)], Standing.TOPIC, foreign=True)
        self._current.seeks = True
        if element.figure is not None or element.has("largest"):
            self._current.nodes.append(element)
        return True

    def _tells_what_led(self, element: Element, index: int) -> bool:
        """End with the goods that only led trade of which they are a part: 반도체가 이끈 11월 수출은."""
        led = next((node for node in self._nodes[index + 1 : index + 4] if isinstance(node, Group)), None)
        if element.text not in korean_list("leading_verbs") or led is None or not all(map(only_flow, led.cells)):
            return False
        self._current.subject, self._current.standing = None, Standing.NONE
        self._topic = None
        self._start(None, Standing.NONE)
        return True

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
        before = node_at(self._nodes, index - 1) if index else None
        timed = isinstance(before, Element) and before.time is not None
        by_all = (
            element.particle in ("로", "로는", "로도", "론") and not timed
        )  # 전체로는 3.8% 늘어; not 상반기 전체로는
        by_all = by_all and not self._tells_of_times()
        if element.text != "전체" or not (element.role == "topic" or by_all):
            return self._tells_by_day(element, index)
        topic = self._topic if self._topic is not None and not self._topic.foreign else None
        own = (topic.subject if topic is not None else None) or [Cell()]
        told = topic is not None and any(isinstance(node, Element) and node.is_figure(*FIGURES) for node in topic.nodes)
        if by_all and topic is not None and not topic.by_subject and not told and any(own[0].name):
            self._start(own, Standing.TOPIC)  # 휴대폰은 완제품이 늘었지만 부분품이 줄면서 전체로는 23.4% 감소했다
            return True
        flow = own[0].flow or self._outer.flow or Located("exports", element.start, element.end)
        self._start([Cell(flow=flow, partner=own[0].partner, sector=own[0].sector)], Standing.TOPIC)
        self._current.whole, self._current.unsure = own[0].partner is None, False
        return True

    def _tells_of_times(self) -> bool:
        """Whether a clause tells of several times one after another: 1분기 수출은 1월 18.0%, 2월 4.8%, 3월 3.1%로."""
        times = [node for node in self._current.nodes if isinstance(node, Element) and node.time is not None]
        return sum(node.time is not None and node.time.role is Role.PERIOD for node in times) >= _SEVERAL_TIMES

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
        by_amount = isinstance(by, Element) and by.text == "기준" and by.role == "adverbial"
        by_amount = by_amount or element.particle in ("으로", "으로는", "으로도")
        own = self._current.subject or []
        if not (element.text == "금액" and by_amount and len(own) == 1 and not self._current.foreign):
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
        self._start([Cell(flow=Located(flow, element.start, element.end)) for flow in TRADED], Standing.BARE)
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
        more = days_before(nodes)
        del nodes[len(nodes) - len(more) :]
        untold = topic is self._current and not any(isinstance(node, Element) and node.figure for node in nodes)
        self._start([Cell(flow=Located("other", element.start, element.end))], Standing.DAYS)
        self._current.nodes += [*more, element]
        if topic is not None and topic.standing is Standing.TOPIC and (element.role in ("", "subject") or untold):
            self._topic = topic  # 수출은 조업일수 감소(△4일) 등의 영향으로 0.4% 줄었다

    def _clause_of(self, element: Element, current: Clause) -> Clause:
        """The clause that a verb of so many vehicles, or a figure behind working days, belongs to."""
        if (flow := made(element, current.nodes)) is not None:
            self._made(flow)
        elif current.standing is Standing.DAYS and _is_of_trade(element):
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
        traded = cell.flow is not None and cell.flow.value in GOODS
        if not traded or before.role not in ("", "genitive", "topic", "object"):
            return
        if cell.item is None:
            self._adverbial = Cell(flow=cell.flow, partner=cell.partner)  # 대미 수출을 품목별로 보면
        elif cell.partner is None and isinstance(head, Element) and is_by_region(head.text):
            self._adverbial = Cell(flow=cell.flow, item=cell.item)  # 라면 수출을 국가별로 보면

    def _count_cells(self) -> list[Cell]:
        flow = self._current.subject[0].flow if self._current.subject and not self._current.foreign else None
        said = flow is not None and flow.start >= self._nodes[0].start
        goods = flow is not None and (flow.value == "exports" or (flow.value == "imports" and said))
        return [Cell(flow=flow if goods else Located("exports", -1, -1))]

    def _has_predicate(self) -> bool:
        return any(
            isinstance(node, Element) and (node.figure or node.has("directions")) for node in self._current.nodes
        )

    def _grows_to(self, index: int) -> bool:
        """Whether a time is that to which an amount has grown, and the only one so far: 작년 20억에서 올해 15억으로."""
        return self._time is self.clauses[0].inherited and is_grown_from(self._nodes, index - 1)

    def _turns_to(self, time: Element, index: int) -> bool:
        """Whether a sentence turns to another time behind a verb: 선박(-20.1%)은 줄었으며, 6월에는 …도 줄었다."""
        comma = node_at(self._nodes, index - 1)
        at = index - 2 if isinstance(comma, Element) and comma.sign == "," else index - 1
        verb = node_at(self._nodes, at)
        return time.particle in ("에는", "엔") and isinstance(verb, Element) and closes(verb)


def _is_last_reason(element: Element) -> bool:
    """Whether a word ends a row of reasons: 신차 출시, 조업일수 1일 증가 등으로."""
    return element.text == "등" and element.particle in ("로", "으로")


def _is_of_trade(figure: Element) -> bool:
    """Whether a figure cannot be one of days: 37만 대, 3.1%."""
    return figure.is_figure(Kind.PERCENT, Kind.MONEY, Kind.QUANTITY) and not figure.text.endswith("일")
