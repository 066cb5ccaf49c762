"""What a Korean text is about throughout: its one kind of goods, and exports where no flow is said."""

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import groupby
from typing import TypeAlias

from korea_trade.model.codes import LEGS, TRADE_FLOWS
from korea_trade.model.interval import rounded
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.doubts import (
    OF_GOODS_OR_ALL,
    OF_PARTNER_OR_ALL,
    OF_WHICH_OF_GOODS,
    SOLD_AT_HOME,
    WHOSE_IS_OPEN,
    WITH_PARTNER_OR_ALL,
)
from korea_trade.reader.korean.clause import GOODS, TRADED
from korea_trade.reader.korean.word_parts import is_by_region
from korea_trade.reader.rounding import agree
from korea_trade.vocabulary.goods import goods, parts_of_goods, wholes_of

_Totals: TypeAlias = dict[str, tuple[Located, Decimal]]
_BY_GOODS = re.compile(r"품목별|제품별|상품별")
_TELLING_DIGITS = 3
_FAR_MORE = 5  # times
_HEAD_OF_PARAGRAPH = re.compile(r"^[ □ㅇ○◦·*-]*(?:주요 ?)?(?:수출|수입)? ?[가-힣]{1,4}별", re.MULTILINE)
_WHERE_IS_OPEN = {
    "imported-automobiles": "sold at home, or imported?",
    "domestically-produced-automobiles": SOLD_AT_HOME,
}
_ROW_OF_NAMES = re.compile(r"(?:[·,/]|와|과| 및) ?")
_LEAST_OF_ALL = 10  # billions of dollars, in ten days too
_OF_ALL = re.compile(r"전체 ?(?:수출|수입|교역|무역)")


@dataclass(slots=True)
class _FlowsBefore:
    """The flows of the cells before a place: those that words say, the last one, and whether the first has goods."""

    said: dict[str, Located] = field(default_factory=dict[str, Located])
    last: Located | None = None
    begins_with_goods: bool = False

    def take(self, cell: Cell) -> None:
        """Take the next cell."""
        if cell.flow is None:
            return
        if self.last is None:
            self.begins_with_goods = cell.item is not None
        self.last = cell.flow
        if cell.flow.start >= 0:
            self.said[cell.flow.value] = cell.flow


class _FlowsSaid:
    """Goes through the findings of a text once, and tells for each the flows of the cells before it."""

    def __init__(self, placed: list[tuple[Finding, int, int]]) -> None:
        self._sentences = [[found for found, _, _ in told] for _, told in groupby(placed, key=lambda found: found[1])]
        self._begins = [begin for begin, _ in groupby(placed, key=lambda found: found[1])]
        self._at, self._flows = 0, _FlowsBefore()

    def before(self, finding: Finding, begin: int) -> _FlowsBefore:
        """The flows before a finding of the sentence that begins at a place; findings are asked for in order."""
        while self._begins[self._at] != begin or all(found is not finding for found in self._sentences[self._at]):
            for found in self._sentences[self._at]:
                self._flows.take(found.cell)
            self._at += 1
        flows = replace(self._flows, said=dict(self._flows.said))
        for found in self._sentences[self._at]:
            if found.start < finding.start:
                flows.take(found.cell)
        return flows


@dataclass(frozen=True, slots=True)
class TextCells:
    """Completes the cells of a text's findings.

    ``placed`` holds the findings with the places of their sentences, ``texts`` the period of each, ``wholly`` and
    ``open`` the findings of all goods by their words and those that leave a name open, ``lead`` the cells of the
    headline and the first sentence, ``paragraphs`` the goods that the paragraph of a finding has opened with,
    ``titled`` the goods whose trade the title names, ``names_goods`` whether the headline names any.
    """

    text: str
    texts: dict[int, str]
    placed: list[tuple[Finding, int, int]]
    wholly: set[int]
    open: set[int]
    lead: list[Cell]
    paragraphs: dict[int, Located]
    headed: bool
    sectored: bool
    titled: Located | None
    names_goods: bool

    def fill(self) -> None:
        """What the text is about throughout: its one kind of goods; exports, where no flow is said."""
        goods, whose_open = self.titled or self._goods(), False
        unlike = goods is not None and self._also_of_all(goods.value)
        of_all = unlike or self._is_said_to_be_of_all()
        if goods is not None and (self._balances_with(goods) or self._is_titled(goods)):
            self._give_balanced(goods)
        else:
            self._doubt_balances(None if of_all else goods)
            if not self.headed and (unlike or self._tells_total()):
                whose_open = goods is not None and not of_all
                goods = None
        if goods is None and not self._tells_sum():
            self._doubt_partners_of_lead()
        self._give_partner()
        self._name_again()
        others = parts_of_goods().get(goods.value, frozenset()) | wholes_of(goods.value) if goods else frozenset()
        unsure = others & {finding.cell.item.value for finding, _, _ in self.placed if finding.cell.item is not None}
        owns = {} if goods is None else self._goods_of_each(goods)
        heads = [*_HEAD_OF_PARAGRAPH.finditer(self.text)] if unsure else []
        behind_sector, flows = False, _FlowsSaid(self.placed)
        for finding, begin, _ in self.placed:
            cell = finding.cell
            if cell.bare:
                continue
            behind_sector = cell.item is None and (behind_sector or (cell.sector is not None and not any(cell.name)))
            if cell.flow is None and cell.item is not None and cell.item.value in _WHERE_IS_OPEN:
                finding.doubt(_WHERE_IS_OPEN[cell.item.value])
            cell = (
                cell
                if cell.flow is not None
                else replace(cell, flow=self._flow_unsaid(finding, flows.before(finding, begin)))
            )
            whole = id(finding) in self.wholly or finding.measure == "count"
            own = owns.get(id(finding)) if not (whole or cell.of_industry) else None
            if own is not None and cell.item is None and cell.flow and self._is_of_goods(cell.flow.value):
                cell = replace(cell, item=own)
                shared = finding.measure == "share" and cell.partner is not None and self._opens_with_share()
                # 반도체 수출은 …. ICT 수출은 …. 대미 수출은
                turned = of_all and self._turned_to_all(finding)
                if unlike or turned or shared or behind_sector or self._is_hardly_of(finding, own):
                    finding.doubt(WHOSE_IS_OPEN)
            if whose_open and not whole and cell.flow and self._is_of_goods(cell.flow.value) and cell.item is None:
                finding.doubt(WHOSE_IS_OPEN)
            among = unsure and cell.partner is not None and not _goes_by_regions(heads, finding.start)
            if among and finding.cell.item is None and own is goods:
                finding.doubt(OF_WHICH_OF_GOODS)
            finding.cell = cell
            if id(finding) in self.open and (cell.item is None or cell.partner is None):
                finding.doubt(WHOSE_IS_OPEN)
            named = cell.item is not None or cell.partner is not None or cell.sector is not None
            if finding.measure in ("share", "share-change") and not (named or self.sectored):
                finding.doubt("whose share it is, is not stated")
        self._doubt_shared_levels()
        self._doubt_prices_of_none()
        if goods is None and self.names_goods and not self._tells_level_of_all():
            self._doubt_nameless()

    def _tells_level_of_all(self) -> bool:
        """Whether a level without a name is told that is as high as that of all goods can be, or said to be of all."""
        for finding, _, _ in self.placed:
            cell, level = finding.cell, finding.level_in_dollars
            bare = not any(cell.name) and finding.flow in TRADED
            high = level is not None and abs(level) >= _LEAST_OF_ALL and finding.doubtful is None
            if bare and (high or cell.sector is not None or id(finding) in self.wholly):
                return True
        return False

    def _doubt_nameless(self) -> None:
        """Doubt what names no goods, in a text whose headline does: 트랙터 수출 최대 / 지난해 수출은 23.3% 늘었다."""
        for finding, _, _ in self.placed:
            traded = finding.flow in TRADED or finding.flow == "balance"
            if traded and finding.cell.item is None and finding.cell.sector is None:
                finding.doubt(OF_GOODS_OR_ALL)

    def _is_hardly_of(self, finding: Finding, goods: Located) -> bool:
        """Whether trade with a partner is of the other flow than all that is told of goods, or far more than theirs.

        불화수소 수입액은 460만 달러였다. 대일 수출은 142억 달러로 늘었다.
        """
        if finding.cell.partner is None:
            return False
        named = [(found, found.cell.item) for found, _, _ in self.placed if found is not finding and not found.doubtful]
        told = [found for found, item in named if item is not None and item.value == goods.value]
        flows = {found.flow for found in told if found.flow in TRADED}
        other = finding.flow in TRADED and len(flows) == 1 and finding.flow not in flows
        level = finding.level_in_dollars
        levels = [abs(own) for found in told if (own := found.level_in_dollars) is not None]
        return other or (level is not None and bool(levels) and abs(level) > _FAR_MORE * max(levels))

    def _flow_unsaid(self, finding: Finding, cells: "_FlowsBefore") -> Located:
        """The flow of a finding that says none: exports, but for what is made abroad and in a text on imports alone.

        ``cells`` are those before it that say or were given one.
        """
        partner = finding.cell.partner
        made_there = partner is not None and self.text.startswith("산", partner.end)  # 칠레산은 8억 달러로
        said, last = cells.said, cells.last
        if said.keys() & {*TRADED} == {"imports"} and cells.begins_with_goods:
            return said["imports"]
        item = finding.cell.item
        bought = item is not None and item.value in goods("fuels") | goods("mostly_imported") and partner is None
        if bought and last is not None and last.value == "imports" and last.start >= 0:
            return last  # 수입은 원자재가 늘어 32.9% 증가했다. / 원자재는 석탄(59.9%), 원유(30.6%)가
        return Located("imports" if made_there else "exports", -1, -1)

    def _balances_with(self, goods: Located) -> bool:
        """Whether exports of goods, and imports and a balance without a name, make a sum: all are of the goods."""
        sums = defaultdict[str | None, dict[str, Decimal]](dict)
        for finding, _, _ in self.placed:
            cell, level = finding.cell, finding.level_in_dollars
            own = cell.item is not None and cell.item.value == goods.value and finding.flow == "exports"
            bare = cell.item is None and finding.flow in ("imports", "balance") and id(finding) not in self.wholly
            if level is not None and cell.partner is None and cell.sector is None and (own or bare):
                sums[self._period(finding)].setdefault(finding.flow, level)
        return any(
            len(told) == len(LEGS) and len(told["balance"].as_tuple().digits) >= _TELLING_DIGITS
            and (rounded(told["exports"]) - rounded(told["imports"])).meets(rounded(told["balance"]))
            for told in sums.values()
        )  # fmt: skip

    def _doubt_partners_of_lead(self) -> None:
        """Doubt of which goods exports to a partner are, in a text that begins with goods and tells no sum."""
        lead = next((cell for cell in self.lead if not cell.bare and any(cell.name)), Cell())
        if lead.item is None:
            return
        parted = lead.item if lead.item.value in parts_of_goods() and lead.partner is None else None
        for finding, begin, _ in self.placed:
            if finding.cell.partner is not None and finding.cell.item is None and not finding.cell.of_industry:
                if parted is not None and self._begins_paragraph(begin):
                    finding.cell = replace(finding.cell, item=parted)
                else:
                    finding.doubt("of which goods, is not stated")

    def _doubt_balances(self, own: Located | None) -> None:
        """Doubt balances without a name in a text about goods, of which they may be: those are no more than these."""
        told = {found.cell.item.value for found, _, _ in self.placed if found.cell.item is not None}
        if own is None or len(told & goods("main_items")) > 1:
            return
        levels = [
            abs(level) for found, _, _ in self.placed
            if found.cell.item is not None and found.cell.item.value == own.value and found.flow in TRADED
            and (level := found.level_in_dollars) is not None
        ]  # fmt: skip
        for finding, _, _ in self.placed:
            cell, level = finding.cell, finding.level_in_dollars
            bare = finding.flow == "balance" and not any(cell.name) and cell.sector is None
            if bare and id(finding) not in self.wholly and level is not None and abs(level) <= max(levels, default=0):
                finding.doubt(WHOSE_IS_OPEN)

    def _is_titled(self, goods: Located) -> bool:
        """Whether the statistics that the text tells of are those of goods: 관세청의 '커피 수출입 현황'에 따르면."""
        if goods is self.titled:
            return True
        word = re.escape(self.text[goods.start : goods.end])
        title = rf"{word} ?(?:수출입|교역|무역) ?(?:동향|현황|실적|통계)"
        return goods.start >= 0 and re.search(title, self.text) is not None

    def _give_balanced(self, goods: Located) -> None:
        """Give the goods what has no name, and what was doubtful only as it may be of all."""
        for finding, _, _ in self.placed:
            bare = finding.doubtful is None and finding.flow == "balance" and not any(finding.cell.name)
            if (bare or finding.doubtful in (WHOSE_IS_OPEN, OF_GOODS_OR_ALL)) and id(finding) not in self.wholly:
                finding.cell, finding.doubtful = replace(finding.cell, item=finding.cell.item or goods), None

    def _give_partner(self) -> None:
        """Give goods that are told by heads the one partner whose trade a text is about; others are doubted.

        올 상반기 대미 수출액이 643억 달러로 늘었다. 품목별로는 자동차가 190억 달러로 29.8% 늘었다.
        """
        partners = {
            cell.partner.value if cell.partner is not None and cell.item is None else None for cell in self.lead
        }
        partner = self.lead[0].partner if self.lead else None
        if partner is None or len(partners) > 1 or self.titled is not None:
            return
        opened = self.lead[0].flow
        of_all = self._tells_sum_of_goods()
        for finding, _, _ in self.placed if opened is not None and opened.value == "balance" else ():
            bare = finding.flow == "balance" and not any(finding.cell.name) and finding.cell.sector is None
            alike = self._same_balance(finding) and finding.doubtful in (None, WHOSE_IS_OPEN, OF_PARTNER_OR_ALL)
            if bare and alike and not of_all and id(finding) not in self.wholly:
                finding.cell, finding.doubtful = replace(finding.cell, partner=partner), None
            elif bare:
                finding.doubt(WITH_PARTNER_OR_ALL)
        if of_all:
            return
        for finding, begin, _ in self.placed:
            cell = finding.cell
            if (
                cell.partner is not None
                or cell.item is None
                or cell.foreign
                or (cell.flow and cell.flow.value not in GOODS)
            ):
                continue
            if _BY_GOODS.search(self.text, self.text.rfind("\n", 0, begin) + 1, finding.start):
                finding.cell = replace(cell, partner=partner)
            else:
                finding.doubt(OF_PARTNER_OR_ALL)

    def _same_balance(self, finding: Finding) -> bool:
        """Whether a finding is told by the word with which the text opens: 대일 무역적자는 …. 분기별 적자는 …."""
        own, opened = finding.cell.balance, self.lead[0].balance
        return own is not None and opened is not None and own.value == opened.value

    def _tells_sum_of_goods(self) -> bool:
        """Whether a text tells of all exports or imports."""
        return any(
            finding.doubtful is None and not any(finding.cell.name) and finding.flow in ("exports", "imports")
            and finding.measure in ("value", "streak")
            for finding, _, _ in self.placed
        )  # fmt: skip

    def _opens_with_share(self) -> bool:
        """Whether a text begins with the share of goods in all trade: 수출에서 반도체의 비중은 …. 대중 수출 비중은."""
        measure = self.lead[0].measure if self.lead else None
        return measure is not None and measure.value == "share"

    def _name_again(self) -> None:
        """Give a level without a name the goods of which the text tells the same one: 누적 적자액은 4억7600만 달러."""
        named = [
            found for found, _, _ in self.placed
            if found.cell.item is not None and found.cell.partner is None and not found.cell.unknown
        ]  # fmt: skip
        for finding, _, _ in self.placed:
            bare = not any(finding.cell.name) and finding.cell.sector is None and id(finding) not in self.wholly
            level = finding.level_in_dollars if bare and not finding.cell.of_industry else None
            if level is None or len(level.as_tuple().digits) < _TELLING_DIGITS:
                continue
            alike = [
                found for found in named
                if found.flow == finding.flow and self._period(found) == self._period(finding)
                and agree(found.level_in_dollars, level)
            ]  # fmt: skip
            items = {found.cell.item.value: found.cell.item for found in alike if found.cell.item is not None}
            if len(items) == 1:
                finding.cell = replace(finding.cell, item=next(iter(items.values())))

    def name_headline(self) -> None:
        """Give the levels of a headline the names of the one that is told again: 한·인도 CEPA …교역 200억달러."""
        headline = [found for found, begin, _ in self.placed if self.headed and begin == self.placed[0][1]]
        bare = [found for found in headline if self._is_bare_level(found) and not found.doubtful]
        told = {found.cell.name: found.cell for finding in bare for found in self._told_again(finding)}
        named = [cell for name, cell in told.items() if any(name)]
        if len(named) != 1 or len(bare) < len(headline):
            return
        for finding in bare:
            alike = [found for found in self._told_again(finding) if found.cell.name != named[0].name]
            if any(any(found.cell.name) or id(found) in self.wholly for found in alike):
                continue
            own = replace(finding.cell, item=named[0].item, partner=named[0].partner)
            self.lead[:] = [own if led is finding.cell else led for led in self.lead]
            finding.cell = own

    def _is_bare_level(self, finding: Finding) -> bool:
        """Whether a finding is a level that names nothing, and whose words do not say that it is of all."""
        cell = finding.cell
        bare = not any(cell.name) and cell.sector is None and id(finding) not in self.wholly
        return bare and finding.measure == "value" and finding.level_in_dollars is not None

    def _told_again(self, finding: Finding) -> list[Finding]:
        """The levels below the headline that are the same."""
        return [
            found for found, begin, _ in self.placed
            if begin != self.placed[0][1] and found.measure == "value" and not found.doubtful
            and found.flow == finding.flow and self._period(found) == self._period(finding)
            and agree(found.level_in_dollars, finding.level_in_dollars)
        ]  # fmt: skip

    def _is_of_goods(self, flow: str) -> bool:
        """Whether a flow is told of the goods of the text: the balance where the text opens with theirs."""
        opened = self.lead[0].flow if self.lead else None
        return flow in GOODS or (flow == "balance" and opened is not None and opened.value == flow)

    def _begins_paragraph(self, begin: int) -> bool:
        """Whether a sentence is the first of its paragraph, and not of one about a part of the goods."""
        return not self.text[:begin].rpartition("\n")[2].strip(" □ㅇ○◦-·*▲")

    def _goods_of_each(self, goods: Located) -> dict[int, Located]:
        """The goods that each finding is of where it names none."""
        most, totals = self._most_of_sentences(), self._totals()
        self._doubt_more_than_whole(goods, totals)
        return {
            id(finding): self._own_goods(finding, goods, most.get(begin), totals[finding.flow, self._period(finding)])
            for finding, begin, _ in self.placed
        }

    def _doubt_more_than_whole(self, goods: Located, totals: dict[tuple[str, str | None], _Totals]) -> None:
        """Doubt the goods of a paragraph whose partners together take more than these: 김 7억, 수산물 30억 달러."""
        levels, lines = defaultdict[tuple[int, str, str | None], dict[str, Decimal]](dict), set[int]()
        for finding, begin, _ in self.placed:
            cell, level = finding.cell, finding.level_in_dollars
            if level is not None and cell.partner is not None and cell.item is None and not finding.doubtful:
                levels[begin, finding.flow, self._period(finding)][cell.partner.value] = level
        for (begin, flow, period), taken in levels.items():
            told = totals[flow, period]
            whole = told[goods.value][1] if goods.value in told and len(told) > 1 else None
            if whole is not None and max(taken.values()) <= whole < sum(taken.values()):
                lines.add(self._line_of(begin))
        for finding, begin, _ in self.placed:
            if finding.cell.partner is not None and finding.cell.item is None and self._line_of(begin) in lines:
                finding.doubt(OF_WHICH_OF_GOODS)

    def _line_of(self, begin: int) -> int:
        return self.text.rfind("\n", 0, begin)

    def _own_goods(self, finding: Finding, goods: Located, most: Decimal | None, totals: _Totals) -> Located:
        """The goods of a finding that names none: those of its paragraph or text, which are no less than it.

        ``most`` is the largest level that its sentence tells of partners alone.
        """
        own = self.paragraphs.get(id(finding), goods)
        if most is None or finding.cell.partner is None:
            return own
        if own.value not in totals or totals[own.value][1] >= most:
            return own
        greater = [total for total, level in totals.values() if level >= most]
        if len(greater) != 1:
            finding.doubt(OF_WHICH_OF_GOODS)
            return own
        return greater[0]

    def _period(self, finding: Finding) -> str | None:
        return self.texts.get(id(finding))

    def _most_of_sentences(self) -> dict[int, Decimal]:
        """The largest level of partners alone that each sentence tells, by its beginning."""
        found = dict[int, Decimal]()
        for finding, begin, _ in self.placed:
            level = finding.level_in_dollars
            if level is not None and finding.cell.partner is not None and finding.cell.item is None:
                found[begin] = max(level, found.get(begin, level))
        return found

    def _totals(self) -> defaultdict[tuple[str, str | None], _Totals]:
        """The levels of goods that a text has told of, by flow and time."""
        found = defaultdict[tuple[str, str | None], _Totals](dict)
        for finding, _, _ in self.placed:
            item, level = finding.cell.item, finding.level_in_dollars
            if item is not None and finding.cell.partner is None and level is not None and not finding.doubtful:
                found[finding.flow, self._period(finding)].setdefault(item.value, (item, level))
        return found

    def _doubt_shared_levels(self) -> None:
        """Doubt a level without a name that has a share of all: 교역액은 2,151억 달러로 전체 교역액의 20.2%다."""
        unnamed = [entry for entry in self.placed if not any(entry[0].cell.name) and entry[0].cell.sector is None]
        shared = {
            (begin, found.cell.flow.value) for found, begin, end in unnamed
            if found.measure == "share" and found.cell.flow is not None and _OF_ALL.search(self.text, begin, end)
        }  # fmt: skip
        for found, begin, _ in unnamed:
            flow = found.cell.flow.value if found.cell.flow is not None else ""
            if found.measure == "value" and (begin, flow) in shared and not self.sectored:
                found.doubt(WHOSE_IS_OPEN)

    def _doubt_prices_of_none(self) -> None:
        """Doubt a price of no goods: 원유 수입단가는 내렸다. / 수입단가 증감률(%) : [9월]△9.8→[10월]△5.5."""
        for finding, _, _ in self.placed:
            measure = finding.cell.measure
            if measure is not None and measure.value == "price" and finding.cell.item is None:
                finding.doubt(None if id(finding) in self.wholly else WHOSE_IS_OPEN)

    def _goods(self) -> Located | None:
        """The goods that a text is about: its headline and the first sentence below tell of no total."""
        lead = self.lead[0] if self.lead else None
        if self.headed and lead is not None and lead.flow is None:  # 김 31.2%·라면 34.4% 증가 / 1∼4월 농식품 수출액은
            lead = next((cell for cell in self.lead if cell.flow is not None), None)
        if self.headed and lead is not None and lead.partner is not None and lead.item is None:
            lead = self._goods_of_headline() or lead  # 와인 수입 2배…칠레산 1위 / 와인 수입액은 1억 달러다
        if lead is None or lead.item is None or lead.flow is None or lead.unknown or lead.partner is not None:
            return None
        if self._headline_names_several(lead.item.value):
            return None  # SSD·컴퓨터 수출 반등
        # Production and sales are of cars in all texts.
        traded = (cell for cell in self.lead if cell.flow is not None and cell.flow.value in TRADE_FLOWS)
        others = {cell.item.value for cell in self.lead if cell.item is not None} - {lead.item.value}
        if not self.headed and others & goods("main_items") and lead.item.value in goods("main_items"):
            return None  # 승용차 수출은 22.6% 늘었으나 반도체는 18.1% 줄었다
        if any(cell.item is None and cell.partner is None for cell in traded) or self._tells_main_items(
            lead.item.value
        ):
            return None
        return self._told_below(lead) or lead.item

    def _headline_names_several(self, item: str) -> bool:
        """Whether a headline tells of several goods in a row, none of which is a part or the whole of another."""
        end = self.placed[0][2] if self.headed else 0
        named = [cell.item for cell in self.lead if cell.item is not None and 0 <= cell.item.start < end]
        related = parts_of_goods().get(item, frozenset()) | wholes_of(item) | {item}
        return any(
            item in (one.value, other.value) and not {one.value, other.value} <= related
            and _ROW_OF_NAMES.fullmatch(self.text, one.end, other.start) is not None
            for one in named for other in named
        )  # fmt: skip

    def _told_below(self, lead: Cell) -> Located | None:
        """The goods below a headline that have the level of the headline's: K뷰티 48억 / 화장품 48억2000만 달러."""
        if not self.headed:
            return None
        begin = self.placed[0][1]
        head = [found for found, first, _ in self.placed if first == begin and found.cell.item is lead.item]
        level = next((found for found in head if found.level_in_dollars is not None), None)
        body = next((first for _, first, _ in self.placed if first != begin), begin)
        alike = [
            found.cell.item for found, first, _ in self.placed
            if first == body and level is not None and found.flow == level.flow and found.cell.partner is None
            and self._period(found) == self._period(level)
            and agree(found.level_in_dollars, level.level_in_dollars)
        ]  # fmt: skip
        return alike[0] if len(alike) == 1 else None

    def _goods_of_headline(self) -> Cell | None:
        """The trade in goods of the first sentence, where the headline has their name and its figures no other."""
        begin, end = self.placed[0][1:]
        cells = [
            cell for cell in self.lead if cell.item is not None and cell.item.start >= end and cell.flow is not None
        ]
        named = cells and cells[0].item is not None and cells[0].partner is None
        if not named or any(cell.item is not None and cell.item.start < end for cell in self.lead):
            return None
        word = self.text[cells[0].item.start : cells[0].item.end] if cells[0].item is not None else ""
        return cells[0] if word in self.text[begin:end] else None

    def _tells_main_items(self, item: str) -> bool:
        """Whether a text without a headline about goods that are one of the main items tells of others of these."""
        placed = [finding.cell.item.value for finding, _, _ in self.placed if finding.cell.item is not None]
        others = {other for other in placed if other != item} & goods("main_items")
        return not self.headed and item in goods("main_items") and len(others) > 1

    def _tells_sum(self) -> bool:
        """Whether a text tells of trade in no goods and with no partner."""
        return any(
            finding.doubtful is None and not any(finding.cell.name) and finding.cell.flow is not None
            and finding.measure in ("value", "streak", "rank")
            for finding, _, _ in self.placed
        )  # fmt: skip

    def _is_said_to_be_of_all(self) -> bool:
        """Whether words say of exports or imports that they are of all goods; a surplus alone may be that of goods."""
        return any(id(finding) in self.wholly and finding.flow != "balance" for finding, _, _ in self.placed)

    def _turned_to_all(self, finding: Finding) -> bool:
        """Whether trade with a partner stands behind words that say of exports or imports that they are of all."""
        whole = (found.start for found, _, _ in self.placed if id(found) in self.wholly and found.flow != "balance")
        return finding.cell.partner is not None and finding.start > min(whole, default=len(self.text))

    def _tells_total(self) -> bool:
        """Whether a text tells of all trade by its words: 전체 수출은 3.1% 늘었다, 무역수지는 45억 달러 흑자였다."""
        for finding, _, _ in self.placed:
            cell = finding.cell
            balance = cell.flow is not None and cell.flow.value == "balance"
            total = id(finding) in self.wholly and finding.measure in ("value", "streak")
            if total or (balance and cell.sector is None and not any(cell.name)):
                return True
        return False

    def _also_of_all(self, item: str) -> bool:
        """Whether a text about goods tells of all goods too: what it says without a name is not what it says of them.

        반도체 수출은 5개월 연속 증가했다. 수출은 6개월 연속 증가했다.
        """
        named, bare = dict[object, set[object]](), dict[object, set[object]]()
        for finding, _, _ in self.placed:
            cell, values = finding.cell, finding.values
            if cell.flow is None or cell.partner is not None or cell.sector is not None or finding.doubtful:
                continue
            if id(finding) in self.wholly:  # 전체 수출은 says by itself that it is of all goods
                continue
            if finding.measure not in ("value", "streak") or (cell.item is not None and cell.item.value != item):
                continue
            said = named if cell.item is not None else bare
            place = self.texts.get(id(finding)), cell.flow.value, finding.measure, cell.measure
            said.setdefault((*place, "value", values.get("unit")), set()).add(values.get("value"))
            against = values.get("comparison"), values.get("comparison_time")
            said.setdefault((*place, "growth", against), set()).add(values.get("growth"))
        return any(
            len(numbers - {None}) == 1 and len(named.get(key, set()) - {None}) == 1 and numbers != named[key]
            for key, numbers in bare.items()
        )


def _goes_by_regions(heads: "list[re.Match[str]]", place: int) -> bool:
    """Whether the last head of a paragraph is one by region, those before it by goods: 부문별로 …. / 국가별로 …."""
    at = bisect_right(heads, place, key=lambda head: head.end())
    return at > 1 and is_by_region(heads[at - 1][0]) and not is_by_region(heads[at - 2][0])
