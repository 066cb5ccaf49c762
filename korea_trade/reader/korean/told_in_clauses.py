"""What the clauses of a Korean sentence tell, and of whom they leave it open."""

import re
from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.doubts import (
    GROWN_FROM_WHEN,
    GROWTH_OR_SHARE,
    OF_TRADE_OR_NOT,
    OF_WHICH_FLOW,
    ONLY_EXPECTED,
    UNKNOWN_NAME,
    WHOSE_IS_OPEN,
)
from korea_trade.reader.growth_or_share import LEVEL_AND_UNDIRECTED_GROWTH, UNDIRECTED_GROWTH
from korea_trade.reader.korean.amounts_traded import without_denied
from korea_trade.reader.korean.clause import GOODS, Clause, Standing
from korea_trade.reader.korean.clauses import Splitter
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.frames.line import Line
from korea_trade.reader.korean.frames.registry import FRAMES
from korea_trade.reader.korean.groups import Group, Node, gather
from korea_trade.reader.korean.last_share import begins_with_next
from korea_trade.reader.korean.left_open import doubt_left_open
from korea_trade.reader.korean.looking_ahead import look_ahead
from korea_trade.reader.korean.moods import (
    aimed_at,
    feared_at,
    in_fact,
    is_condition,
    is_only_expected,
    is_past,
    looks_ahead_apart,
    may_be,
    of_event,
    polled_from,
    said_until,
    status_of,
)
from korea_trade.reader.korean.reader_state import ReaderState
from korea_trade.reader.korean.reworded import taken_for_exports
from korea_trade.reader.korean.sector_of_sentence import share_sector
from korea_trade.reader.korean.subjects import (
    go_on_with_amount,
    goes_on_from_goods,
    names_balance,
    names_moved_to,
    tells_bare_flow,
    tells_of_next,
    with_name,
)
from korea_trade.reader.korean.times import Role, is_one_month
from korea_trade.reader.korean.word_parts import final_of
from korea_trade.vocabulary.goods import goods
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import korean_list

_OF_THESE = re.compile(r"[이그] ?(?:중|가운데)(?:에서도|에서|에선|에서는|에는)?,? ")
_FOLLOWED = re.compile(r"[^\n다]{0,90}뒤를 (?:이|따|잇)")
_OF_THAT = re.compile(r"(?:이는|이것은|이 ?(?:규모|금액|액수)는) ")
_SEVERAL = 2
_NEXT = 2  # characters to the next sentence
_AMOUNTS = ("액", "금액", "량")
_ALL = "전체"
_FUTURE = re.compile(r"([가-힣]) ?것['\"’”]?(?:으로|이라|이다|임|이며)")


class ToldInClauses(ReaderState):
    """Splits a sentence into clauses, lets the frames read them, and doubts what their words leave open."""

    def _lines(self, parts: list[Element], label: list[Cell] | None) -> list[Line]:
        parts = _with_goods_before(parts, self._goods_named)
        nodes = with_name(gather(parts), self._turned_to if label is None else None, self._text)
        shares = self._last_share.ends and names_moved_to(nodes)  # 컴퓨터는 2.6%로, 자동차는 7.3%로 낮아졌다
        opening = self._tag
        carried = label or self._topic or ([self._section.label] if self._section.label is not None else None)
        alone = None if carried else self._only_trade()
        carried, unsure = carried or alone, self._unsure
        if label is None and (other := self._told_otherwise(nodes, parts)) is not None:
            carried, unsure = other, False
        if carried is not None and self._last_share.ends and any(part.is_figure(Kind.POINTS) for part in parts):
            carried = [replace(cell, measure=Located("share", -1, -1)) for cell in carried]
            opening = self._recent or opening
        by_years = bool(parts) and label is None and self._last_share.goes_on_by_years(parts)
        if by_years and self._last_share.undisturbed:
            carried, unsure = [replace(self._last_share.cell, measure=Located("share", -1, -1))], False
        splitter = Splitter(nodes, self._outer(nodes, parts, label), opening, self._abroad)
        if carried is not None:
            splitter.begin(carried, labelled=label is not None)
        self._foretells = self._to_come(parts)
        status = status_of(parts) or ("forecast" if self._foretells else None)
        told, self._polled = said_until(parts), polled_from(parts)
        lines = list[Line]()
        clauses = self._last_share.with_rate(share_sector(splitter.split(), parts[0].start if parts else 0))
        go_on_with_amount(clauses, self._topic if label is None else None)
        self._abroad = splitter.abroad
        _give_label_to_its_whole(clauses, label)
        _leave_other_objects(clauses, alone)
        for clause in clauses:
            if shares and clause.subject is not None:
                clause.subject = [replace(cell, measure=Located("share", -1, -1)) for cell in clause.subject]
            line = Line.of(clause)
            over = bool(clause.nodes) and clause.nodes[-1].end <= told
            line.status = None if status != "provisional" and (over or is_past(clause) or in_fact(clause)) else status
            lines.append(line)
            days = clause.standing is Standing.DAYS  # 조업일수를 고려하지 않은 경우
            if not days and any(is_condition(clause.nodes, at) for at in range(len(clause.nodes))):
                break
            if clause.foreign:
                continue
            for name, frame in FRAMES.items():
                if name not in self._without:
                    frame(line)
            if clause.whole:
                self._wholly |= {id(finding) for finding in line.findings if finding.cell.item is None}
            if line.findings:
                self._hold_open(line, parts, label, unsure=unsure)
        for finding in (finding for line in lines for finding in line.findings if by_years):
            finding.doubt(GROWTH_OR_SHARE if "growth" in finding.values else None)
        self._tell_trade_compared(nodes, lines)
        self._go_on_between(lines, parts)
        look_ahead(lines)
        self._doubt_other_money(lines, parts)
        _without_denied(parts, lines)
        return lines

    def _doubt_other_money(self, lines: list[Line], parts: list[Element]) -> None:
        """Doubt exports that only a verb tells, unless exports are told with it: 이 중 277억 달러가 미국으로 갔다."""
        taken = taken_for_exports(parts)
        last = self._placed[-1] if self._placed and parts else None
        near = last is not None and last[2] <= parts[0].start <= last[2] + _NEXT
        before = [found for found, start, _ in self._placed if near and last is not None and start == last[1]]
        told = any(found.flow == "exports" and found.doubtful is None for found in before)
        for start, other in taken.items():
            if other or not (told or any(part.has("flows", "exports") and part.end <= start for part in parts)):
                self._maybe_other_money.add(start)
        for finding in (finding for line in lines for finding in line.findings):
            if finding.cell.flow is not None and finding.cell.flow.start in self._maybe_other_money:
                finding.doubt(OF_TRADE_OR_NOT)

    def _outer(self, nodes: list[Node], parts: list[Element], label: list[Cell] | None) -> Cell:
        """What the headings, the paragraph and the sentence before say of all names of a sentence."""
        bought = self._bought.flow if self._section.level <= 1 else None
        outer = replace(self._section.cell, flow=self._flow or self._section.cell.flow or bought)
        if label is not None and (label[0].flow is not None or _names_one_of_both(label)):
            outer = replace(outer, item=label[0].item, partner=label[0].partner, sector=label[0].sector or outer.sector)
        if (flow := self._flow_of_whole(nodes)) is not None:
            outer = replace(outer, flow=flow)
        if self._back_to_exports(nodes):
            outer = replace(outer, flow=self._sold)
        if parts and self._last_share.is_followed_by(parts, self._text):
            money = any(part.is_figure(Kind.MONEY, Kind.QUANTITY) for part in parts)
            outer = outer if money else self._last_share.of_next(outer)  # 이어 미국 18.7%, 베트남 8.6%
        return outer

    def _go_on_between(self, lines: list[Line], parts: list[Element]) -> None:
        """Take the two years of the sentence before for what grew between them: 수출은 5억 달러에서 16억 달러로."""
        if self._then_and_now is None or any(part.time is not None and part.time.role is Role.PERIOD for part in parts):
            return
        then, now = self._then_and_now
        for line in lines:
            grown = [finding for finding in line.findings if finding.doubtful == GROWN_FROM_WHEN]
            for finding in line.findings if len(grown) == 1 else ():
                line.tags[id(finding)] = then if finding is grown[0] else now
            for finding in grown if len(grown) == 1 else ():
                finding.doubtful = None

    def _told_last(self, parts: list[Element]) -> list[Cell] | None:
        """The balance that the sentence before told last, of which one tells that begins with 이는."""
        last = self._placed[-1][0] if self._placed else None
        points = bool(parts) and parts[0].text in korean_list("points_back")
        before = (
            last is not None and self._placed[-1][2] <= parts[0].start <= self._placed[-1][2] + _NEXT
            if parts
            else False
        )
        if not (points and before) or last is None or last.flow != "balance" or last.measure != "value":
            return None
        level = last.level_in_dollars or 0
        way = Located("surplus" if level >= 0 else "deficit", last.start, last.end)
        return [replace(last.cell, measure=None, balance=last.cell.balance or way)]

    def _told_otherwise(self, nodes: list[Node], parts: list[Element]) -> list[Cell] | None:
        """What a sentence is about that names it by other words than its own: the balance, that, each before."""
        if (several := self._each_before(nodes)) is not None:
            return several  # 대중 수출은 …, 대미 수출은 …. 비중은 각각 19.7%, 18.3%다
        if (that := self._told_last(parts)) is not None:
            return that  # 수입은 …에 머물러 518억 달러 흑자다. 이는 2018년 이후 가장 크다
        return self._balance if self._unsure and names_balance(nodes) else None  # 무역수지는 …. 두 달 연속 적자다

    def _only_trade(self) -> list[Cell] | None:
        """The one trade that prose has told of so far: 상반기 수출 3천억 달러 / 2분기 성적은 …. 상반기를 통틀면."""
        prose = self._section.level == 1 and not self._section.numbered
        return [*self._trades.values()] if prose and len(self._trades) == 1 and not self._other_trades else None

    def _flow_of_whole(self, nodes: list[Node]) -> Located | None:
        """The flow that was told last of goods of which a sentence tells a part: 소비재 가운데 승용차(15.4%)는."""
        whole, among = (*nodes[:2], None, None)[:2]
        part = isinstance(among, Element) and (among.has("among_count") or among.has("among"))
        if not (part and isinstance(whole, Group)) or len(whole.cells) > 1 or whole.role or whole.cells[0].item is None:
            return None
        item = whole.cells[0].item.value
        told = (found.cell for found, _, _ in reversed(self._placed) if found.cell.item is not None)
        return next((cell.flow for cell in told if cell.item is not None and cell.item.value == item), None)

    def _tell_trade_compared(self, nodes: list[Node], lines: list[Line]) -> None:
        """Give amounts and places of partners the trade of another compared: 이는 1위 중국(2676억 달러)의 30%다.

        Where another flow may be meant, it is not stated which.
        """
        that = bool(nodes) and _OF_THAT.match(self._text, nodes[0].start) is not None
        before = self._topic[0].flow if self._topic and len(self._topic) == 1 else None
        if that and before is None and self._placed:
            before = self._placed[-1][0].cell.flow
        if before is None or before.value != "trade":
            return
        groups = [node for node in nodes if isinstance(node, Group)]
        said = next((cell.flow for group in groups for cell in group.cells if cell.flow is not None), None)
        said = before if said is None and that else said
        trade = said is not None and said.value == "trade"
        for finding in (finding for line in lines for finding in line.findings):
            cell = finding.cell
            if finding.measure == "value" and cell.flow is None and cell.partner is not None:
                finding.cell = replace(cell, flow=said) if trade else cell
                finding.doubt(None if trade else OF_WHICH_FLOW)
            placed = [group for group in groups if finding.measure == "rank" and 0 <= group.start - finding.end <= 1]
            if placed and len(placed[0].cells) == 1 and placed[0].cells[0].partner is not None:
                finding.cell = replace(cell, partner=placed[0].cells[0].partner)

    def _hold_open(self, line: Line, parts: list[Element], label: list[Cell] | None, *, unsure: bool) -> None:
        """Doubt what the words of a clause leave open, above all whose its figures are."""
        clause, goes_on = line.clause, label is None
        line.apart = looks_ahead_apart(parts, max(finding.end for finding in line.findings) - 1)
        doubt_left_open(line)
        if goes_on_from_goods(clause) or tells_of_next(clause) or _is_all_of_goods(clause):
            for finding in line.findings:
                finding.doubt(WHOSE_IS_OPEN)
        goods_before = goes_on and self._of_goods_before(clause, parts)
        signed = any(part.is_figure(Kind.PERCENT) and part.figure and part.figure.signed for part in parts)
        self._doubt(line, goods_before=goods_before, signed=signed)
        if goods_before and self._topic is not None and not self._only_named:
            self._owners.hear(line.findings, self._topic[0])
        if goes_on and self._is_volume_alone(clause, parts[0].start):
            self._give_volume(line)
        if clause.owner is not None and clause.unsure:
            self._owners.hear(line.findings, clause.owner)
        elif goes_on and self._our_partner is not None and tells_bare_flow(clause, parts[0].start):
            self._give_our_partner(line, self._our_partner)
        elif goes_on and self._owner is not None and tells_bare_flow(clause, parts[0].start):
            self._owners.hear(line.findings, self._owner)
        if goes_on and self._around is not None and not any(part.has("by_heads") for part in parts):
            self._go_on(line, parts[0].start, self._around)
        if clause.standing is Standing.NONE and goes_on and unsure and self._is_topic(clause):
            for finding in line.findings:
                finding.doubt(WHOSE_IS_OPEN)

    def _is_volume_alone(self, clause: Clause, start: int) -> bool:
        """Whether a sentence begins with how much was traded, and not of what: 수입량은 20만t으로, 수출 물량은."""
        cells = clause.subject or []
        if clause.standing is not Standing.TOPIC or len(cells) != 1 or clause.whole or clause.foreign:
            return False
        cell = cells[0]
        volume = cell.measure is not None and cell.measure.value == "volume" and cell.flow is not None
        return volume and cell.flow is not None and cell.flow.start >= start and not (any(cell.name) or cell.sector)

    def _give_volume(self, line: Line) -> None:
        """Give a volume the goods told of right before it: so many tons are those of goods, a growth may be of all."""
        before, flow = self._topic or [], line.cells[0].flow
        same = [cell for cell in before if cell.flow is None or (flow is not None and cell.flow.value == flow.value)]
        if flow is None or not same or not any(cell.item is not None for cell in before):
            return
        own = before[0]
        counted = any(finding.measure == "quantity" for finding in line.findings)
        alone = len(before) == 1 and not (self._unsure or own.foreign)
        of_all = any(found.flow == flow.value and not any(found.cell.name) for found, _, _ in self._placed)
        for finding in line.findings:
            if counted and alone:
                finding.cell = replace(finding.cell, item=own.item, partner=own.partner, unknown=own.unknown)
            elif of_all or not alone:
                finding.doubt(WHOSE_IS_OPEN)

    def _give_our_partner(self, line: Line, owner: Cell) -> None:
        """Give an amount without a name the partner told of before it: 베트남은 우리나라의 3대 교역국이다. 교역액은 ….

        Whether exports without a word for their amount are of it, is not stated.
        """
        flow = line.cells[0].flow
        amount = flow is not None and self._text[flow.start : flow.end].endswith(_AMOUNTS)
        if flow is None or not (amount or flow.value == "trade"):
            self._owners.hear(line.findings, owner)
            return
        for finding in line.findings:
            finding.cell = replace(finding.cell, partner=owner.partner)

    def _is_topic(self, clause: Clause) -> bool:
        """Whether a clause is about the names of the sentence before, or a measure of them: 물량 기준으로는."""
        own, before = clause.subject, self._topic
        names = own is not None and before is not None and [cell.name for cell in own] == [cell.name for cell in before]
        return own is before or (names and any(cell.measure is not None for cell in own or []))

    def _doubt(self, line: Line, *, goods_before: bool, signed: bool) -> None:
        """Mark findings of a clause that may be of something else, with ``goods_before`` of the goods before it.

        ``signed`` is whether a percentage of the sentence has a sign, and so is a growth, as the others are.
        """
        clause = line.clause
        next_of_shares = self._last_share.is_open and begins_with_next(self._text, self._began) and not signed
        followed = _FOLLOWED.match(self._text, line.nodes[-1].end) is not None
        asked = max((node.start for node in line.nodes if isinstance(node, Element) and node.sign == "?"), default=-1)
        fear = feared_at(line)
        feared = of_event(line, fear) if fear is not None else aimed_at(line)
        for finding in line.findings:
            doubt: str | None = None
            if (next_of_shares or followed or clause.share_before) and finding.frame in (
                UNDIRECTED_GROWTH,
                LEVEL_AND_UNDIRECTED_GROWTH,
            ):
                doubt = GROWTH_OR_SHARE
            elif finding.cell.unknown:
                doubt = UNKNOWN_NAME
            elif is_only_expected(self._text, finding):
                doubt = ONLY_EXPECTED
            elif finding.end <= asked:
                doubt = "asked, not stated"
            elif any(finding is event for event in feared) or may_be(self._text, finding.end, line.nodes[-1].end):
                doubt = "feared or possible, not so"
            elif clause.summed_up and finding.measure != "count" and finding.cell not in clause.listed:
                doubt = "of the names of a list together"
            elif clause.unsure or goods_before:
                doubt = WHOSE_IS_OPEN
            finding.doubt(doubt)

    def _of_goods_before(self, clause: Clause, parts: list[Element]) -> bool:
        """Whether a sentence begins with a flow alone behind one about goods: 전기차 수출은 …. 수출액은 38% 늘었다."""
        cells, before = clause.subject or [], self._topic or []
        if clause.standing is not Standing.TOPIC or len(cells) != 1 or len(before) != 1 or clause.whole or self._unsure:
            return False
        cell, own = cells[0], before[0]
        if cell.flow is None or cell.item or cell.partner or cell.sector:
            return False
        if self._only_named:
            return cell.flow.start >= parts[0].start  # 중국은 최대 수출국이다. 지난해 수출액은
        leads = (node for node in clause.nodes if isinstance(node, Element) and node.end <= clause.lead_end)
        times = [node.time for node in leads if node.time]
        if any(time.role is Role.PERIOD and not is_one_month(time) for time in times):
            return False  # 1∼5월 누적 수출액은
        if cell.flow.start < parts[0].start or own.item is None or own.item.value not in self._goods_told:
            return False
        amount = self._text[cell.flow.start : cell.flow.end].endswith(_AMOUNTS)
        return amount and cell.flow.value in GOODS and (own.flow is None or own.flow.value == cell.flow.value)

    def _each_before(self, nodes: list[Node]) -> list[Cell] | None:
        """The names of the sentence before, for which 각각 holds in one that has as many figures and no name."""
        each = any(isinstance(node, Element) and node.has("each") for node in nodes)
        groups = [node for node in nodes if isinstance(node, Group) and node.role != "adverbial"]
        bare = all(
            not any((cell.item, cell.partner, cell.flow, cell.balance)) for group in groups for cell in group.cells
        )
        percents = sum(isinstance(node, Element) and node.is_figure(Kind.PERCENT) for node in nodes)
        several = self._names_before
        return several if each and bare and len(several) == percents >= _SEVERAL else None

    def _back_to_exports(self, nodes: list[Node]) -> bool:
        """Whether names without a flow, behind the totals of exports and imports in one paragraph, are of exports.

        Those of imports are told with what is imported only, fuels and goods by their use.
        """
        if self._sold is None or self._flow is None or self._flow.value != "imports":
            return False
        cells = [cell for node in nodes if isinstance(node, Group) for cell in node.cells]
        named = [cell for cell in cells if cell.item is not None or cell.partner is not None]
        imported = goods("fuels") | goods("mostly_imported") | goods("often_imported")
        return bool(named) and not any(cell.item is not None and cell.item.value in imported for cell in named)

    def _go_on(self, line: Line, start: int, around: Cell) -> None:
        """A name without a flow behind what is said of a name of the other kind: 대미 수출은 …. 자동차(5.0%)는.

        In a list of partners of goods, the goods stay; else it is not stated whether they do.
        """
        for finding in line.findings:
            cell = finding.cell
            if finding.measure == "count" or (cell.flow is not None and cell.flow.start >= start):
                continue
            partner, item = (located is not None and located.start >= start for located in (cell.partner, cell.item))
            if partner and cell.item is None and around.item is not None:
                if self._listed:
                    finding.cell = replace(cell, item=around.item, flow=cell.flow or around.flow)
                else:
                    self._open.add(id(finding))
            elif item and cell.partner is None and around.partner is not None:
                if _OF_THESE.match(self._text, start):
                    finding.cell = replace(cell, partner=around.partner, flow=cell.flow or around.flow)
                else:
                    self._owners.hear([finding], Cell(partner=around.partner))

    def _to_come(self, parts: list[Element]) -> bool:
        """Whether a verb of the future before 것 makes a forecast: 기록할 것으로, 머물 것으로."""
        found = _FUTURE.finditer(self._text, parts[0].start, parts[-1].end) if parts else []
        return any(final_of(match[1]) == "ㄹ" for match in found)


def _with_goods_before(parts: list[Element], goods: Located | None) -> list[Element]:
    """The elements with the goods named last for a word that points back to them: 이 품목 수출은."""
    found = list(parts)
    for at in range(len(found) - 2, 0, -1) if goods is not None else ():
        this, noun, flow = found[at - 1 : at + 2]
        points = this.text in korean_list("this_one") and (this.end < noun.start) and noun.has("counts", "items")
        if points and goods is not None and noun.role in ("", "genitive") and noun.figure is None and flow.has("flows"):
            found[at - 1 : at + 1] = [replace(noun, start=this.start, means={"item": Meaning("item", goods.value)})]
    return found


def _without_denied(parts: list[Element], lines: list[Line]) -> None:
    for line in lines:
        line.findings = without_denied(parts, line.findings)


def _leave_other_objects(clauses: list[Clause], alone: list[Cell] | None) -> None:
    """Take the trade of the text from clauses that tell of something else: 정부는 …. 무역금융을 3억 달러로 늘렸다."""
    for clause in clauses:
        if alone is not None and clause.subject is alone and _has_other_object(clause):
            clause.subject = None


def _has_other_object(clause: Clause) -> bool:
    """Whether a verb has another object before the first figure of a clause."""
    for node in clause.nodes:
        if isinstance(node, Element) and node.figure is not None and node.time is None:
            return False
        if isinstance(node, Element) and node.unknown and node.role == "object":
            return True
    return False


def _names_one_of_both(label: list[Cell]) -> bool:
    """Whether a label is goods or a partner, which what is told behind it is of too: (중국 : 66억불) 반도체는 …."""
    return len(label) == 1 and (label[0].item is None) != (label[0].partner is None)


def _give_label_to_its_whole(clauses: list[Clause], label: list[Cell] | None) -> None:
    """Make "all" exports those of the name at the head of the line: (미국 : 25억불) 반도체가 늘며 전체 수출은 증가."""
    if label is None or len(label) != 1 or label[0].foreign or not any(label[0].name):
        return
    for clause in clauses:
        said = any(isinstance(node, Element) and node.text == _ALL for node in clause.nodes)
        if clause.whole and said and all(not any(cell.name) and cell.sector is None for cell in clause.subject or []):
            clause.subject = [
                replace(cell, item=label[0].item, partner=label[0].partner) for cell in clause.subject or []
            ]
            clause.whole = False


def _is_all_of_goods(clause: Clause) -> bool:
    """Whether "all" exports are those of the goods whose parts it tells: 휴대폰은 부분품이 …, 전체 수출은."""
    if not clause.whole or any(any(cell.name) for cell in clause.subject or []):
        return False
    parted, before = False, clause.previous
    while before is not None:
        goods = bool(before.subject) and all(cell.item is not None for cell in before.subject or [])
        if goods and before.standing is Standing.TOPIC and not before.by_subject and parted:
            return True
        parted = parted or (goods and before.standing is Standing.INNER)
        before = before.previous
    return False
