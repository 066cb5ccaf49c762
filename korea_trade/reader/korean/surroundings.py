"""What stands around a name or a word of a Korean sentence, and makes something else of it."""

import re
from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import FIGURES, GOODS
from korea_trade.reader.korean.clause_nodes import (
    counts,
    is_part_of_goods,
    leads_to_names,
    names_place,
    only_flow,
)
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import ADNOMINAL, Group, Node
from korea_trade.reader.korean.word_parts import is_rate_of_both
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.goods import parts_of_goods
from korea_trade.vocabulary.word_lists import korean_list

_MAIN = re.compile(r"\d대(?: ?(?:기업|업체|품목|국가|지역|시장))?\Z")
_OUR = ("우리의", "한국의", "국내의", "전체의")
_STOPS = (",", ";", "…", ".", "·", "/")


def goes_on_about(nodes: list[Node], cell: Cell, before: Cell) -> bool:
    """Whether a flow goes on about the partner or the goods of the topic before it in the sentence.

    대미 수출은 …, 무역수지는 50억 달러 흑자다; 석유제품 수출액은 …, 수출 물량은 4.2% 줄었다; 의약품 수출액은 16억
    달러로 6.9%, 수입액은 28억 달러로 8.3% 각각 늘었다.
    """
    begin = nodes[0].start
    if before.flow is None or cell.flow is None or before.flow.value not in ("exports", "imports", "trade"):
        return False
    if not any(located is not None and located.start >= begin for located in (before.item, before.partner)):
        return False
    if {before.flow.value, cell.flow.value} == {"exports", "imports"} and _told_together(nodes, cell.flow):
        return not before.unknown
    amount = cell.measure is not None and cell.measure.value in ("volume", "price")
    counted = before.measure is not None and before.measure.value in ("volume", "price")  # 수출 대수가 …, 수출 금액은
    if (amount or (counted and before.item is not None)) and cell.flow.value == before.flow.value:
        return not before.unknown
    return before.item is None and cell.flow.value == "balance"


def _told_together(nodes: list[Node], flow: Located) -> bool:
    """Whether one verb behind 각각 tells of a flow and of what stands before it."""
    told = [node for node in nodes if isinstance(node, Element) and node.start < flow.start]
    verb = any(node.has("directions") or node.has("level_verbs") or node.has("limits") for node in told)
    figures = any(node.is_figure(*FIGURES) for node in told)
    each = any(isinstance(node, Element) and node.has("each") and node.start > flow.start for node in nodes)
    return figures and each and not verb


def summed(nodes: list[Node], group: Group, index: int) -> Cell | None:
    """The cell of what is added up before a flow: 3대 에너지원을 합한 수입액, 원유, 가스와 석탄의 합계 수입액."""
    names, verb = (node_at(nodes, place) for place in (index - 2, index - 1))
    if not (isinstance(names, Group) and isinstance(verb, Element) and verb.has("summed")):
        return None
    cell = group.cells[-1]
    if cell.flow is None:
        return None  # 미국과 중국의 합산 비중은
    flows = [own.flow.value if only_flow(own) and own.flow is not None else "" for own in names.cells]
    if flows == ["exports", "imports"] and cell.flow.value == "trade":
        return cell  # 수출과 수입을 더한 교역액
    if only_flow(cell) and _are_all_energy(names) and not any(own.partner for own in names.cells):
        return replace(cell, item=Located("energy", names.start, names.end))
    if cell.item is not None and not any(own.item is None or own.item.value == cell.item.value for own in names.cells):
        return cell  # 가공식품을 더한 농식품 수출은
    if len(names.cells) > 1 or names.foreign or len(group.cells) > 1:
        return replace(cell, foreign=True)
    return replace(cell, item=names.cells[0].item, partner=names.cells[0].partner)


def flow_of_sum(nodes: list[Node], index: int) -> Located | None:
    """The flow of names whose sum is told next: 원유(47억 달러), 석탄(10억 달러)의 합계 수입액은."""
    names, word, sum_of = (node_at(nodes, place) for place in (index, index + 1, index + 2))
    added = isinstance(word, Element) and word.has("summed")
    if not (isinstance(names, Group) and names.particle == "의" and added):
        return None
    return sum_of.cells[0].flow if isinstance(sum_of, Group) and only_flow(sum_of.cells[0]) else None


def all_energy(nodes: list[Node], group: Group, index: int) -> Located | None:
    """The energy that all its kinds are said to be: 3대 에너지원인 원유·가스·석탄의 수입액."""
    each = any(isinstance(node, Element) and node.has("each") for node in nodes)
    if each or any(member.bracketed for member in group.members) or not _are_all_energy(group):
        return None
    whole = _energy_before(nodes, index)
    return Located("energy", group.start, group.end) if whole is None and _tell_one_amount(nodes, index) else whole


def _tell_one_amount(nodes: list[Node], index: int) -> bool:
    """Whether names have one amount together, as their sum: 원유·가스·석탄이 97억 달러로 47.0% 줄었다."""
    behind = nodes[index + 1 :]
    end = next((at for at, node in enumerate(behind) if isinstance(node, Group)), len(behind))
    told = [node for node in behind[:end] if isinstance(node, Element)]
    amounts = [node for node in told if node.is_figure(Kind.MONEY)]
    return len(amounts) == 1 and sum(node.is_figure(Kind.PERCENT) for node in told) <= 1


def _energy_before(nodes: list[Node], index: int) -> Located | None:
    """The energy that the names at a place are said to be the kinds of: 3대 에너지원인 원유·가스·석탄."""
    before = node_at(nodes, index - 1)
    if not isinstance(before, Group) or len(before.cells) > 1 or not before.particle.startswith("인"):
        return None
    whole = before.cells[0].item
    return whole if whole is not None and whole.value == "energy" else None


def _are_all_energy(names: Group) -> bool:
    return {cell.item.value if cell.item is not None else None for cell in names.cells} == parts_of_goods()["energy"]


def owned(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether a country stands before the time as whose trade or market it is: 중국의 11월 자동차 수출."""
    owner, time = (node_at(nodes, place) for place in (index - 2, index - 1))
    if _of_countries(owner, time):
        return all(map(only_flow, group.cells))
    if not isinstance(owner, Group) or not isinstance(time, Element):
        return False
    if time.time is None and time.text not in ("대한", "대한국"):  # 미국의 대한 수입
        return False
    cell = owner.cells[-1]
    shared = any(own.measure is not None and own.measure.value == "share" for own in group.cells)
    whose = cell.foreign or (cell.partner is not None and cell.flow is None)
    return not shared and owner.particle == "의" and whose


def _of_countries(before: Node | None, owners: Node | None) -> bool:
    """Whether trade is that of several countries: 세계 주요 70개국의 수입."""
    many = isinstance(owners, Element) and owners.is_figure(Kind.CARDINAL) and owners.particle == "의"
    world = isinstance(before, Element) and before.text in korean_list("countries_of_the_world")
    counted = isinstance(owners, Element) and owners.figure is not None and owners.figure.noun == "countries"
    return many and world and counted


def goods_of(nodes: list[Node], index: int) -> Located | None:
    """The goods that stand before the time of their trade: 라면의 5월 대미 수출액은."""
    group, goods, time = (node_at(nodes, place) for place in (index, index - 2, index - 1))
    if not isinstance(goods, Group) or not isinstance(time, Element) or not isinstance(group, Group):
        return None
    cell = goods.cells[-1]
    own = goods.particle == "의" and len(goods.cells) == 1 and not (cell.foreign or cell.flow or cell.partner)
    traded = all(named.flow is not None and named.item is None for named in group.cells)
    return cell.item if own and traded and time.time is not None and not cell.unknown else None


def of_those_listed(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether a flow is that of what a list has told of: 반도체(5.2%), 선박(3.1%) 등 주력 품목 수출이."""
    if not all(only_flow(cell) for cell in group.cells):
        return False
    at = index - 1
    while (
        at >= 0
        and isinstance(node := nodes[at], Element)
        and (node.has("ignored") or node.has("counts") or node.is_figure(Kind.CARDINAL))
    ):
        at -= 1
    before = nodes[at] if 0 <= at < index else None
    if not isinstance(before, Group) or not before.tail:
        return False
    return before.particle in ("에서", "에서도", "로", "으로") or (before.role == "" and at < index - 1)


def figure_at(nodes: list[Node], index: int) -> bool:
    """Whether an amount, a percentage, a quantity or points stand at a place."""
    node = node_at(nodes, index)
    return isinstance(node, Element) and node.is_figure(*FIGURES)


def opening_flow(nodes: list[Node]) -> Cell:
    """The flow that a sentence opens with, for the names behind it: 주요 수입 품목 가운데 원유(43.6%).

    With it goes the partner of whose goods these are some: 대미국 주요 수출 품목 중 일반기계는.
    """
    if (traded := _goods_of_partner(nodes)) is not None:
        return traded
    flow: Located | None = None
    for node in nodes:
        if isinstance(node, Element):
            if node.figure is not None or (flow is not None and not leads_to_names(node)):
                break
            continue
        cell = node.cells[0]
        if flow is not None or len(node.cells) > 1 or cell.foreign or cell.flow is None:
            return Cell(flow=flow) if any(own.item or own.partner for own in node.cells) else Cell()
        if cell.item or cell.partner or cell.flow.value not in GOODS or node.role in ("topic", "subject"):
            break
        flow = cell.flow
    return Cell()


def _goods_of_partner(nodes: list[Node]) -> Cell | None:
    """The trade with one partner of whose goods a sentence opens to tell of some."""
    partner: Located | None = None
    flow: Located | None = None
    for node in nodes:
        if isinstance(node, Group):
            cell = node.cells[0]
            toward = cell.partner is not None and cell.item is None and cell.measure is None and not cell.foreign
            if partner is not None or len(node.cells) > 1 or node.role not in ("", "genitive") or not toward:
                return None
            partner, flow = cell.partner, cell.flow
        elif partner is not None and flow is not None and (node.has("among_count") or node.has("among")):
            return Cell(flow=flow, partner=partner)
        elif partner is not None and node.has("traded_ones"):
            by = node.value("traded_ones")
            flow = Located(by, node.start, node.end) if flow is None and by in GOODS else flow
        elif node.figure is not None or not (node.has("counts") or node.has("ignored") or node.time is not None):
            return None
    return None


def quoted(nodes: list[Node], index: int) -> bool:
    """Whether a quotation mark closes right behind a word, whose last syllable is then no particle: '쌍끌이'로."""
    after = node_at(nodes, index + 1)
    return isinstance(after, Element) and after.sign in ("'", "’", '"', "”", "」", "』") and bool(after.role)


def difference(nodes: list[Node], index: int) -> bool:
    """Whether what is taken away explains a balance or a daily average: 수출액에서 수입액을 뺀, 조업일수를 뺀."""
    taken = node_at(nodes, index - 1)
    if isinstance(taken, Element):
        return taken.has("working_days")
    source = nodes[index - 2] if index > 1 else None
    if not isinstance(taken, Group) or not isinstance(source, Group):
        return False
    flows = [cell.flow.value for cell in (source.cells[-1], taken.cells[-1]) if cell.flow is not None]
    return flows == ["exports", "imports"]


def rest_counted(nodes: list[Node], index: int) -> bool:
    """Whether what is left is counted: 철강과 컴퓨터를 제외한 12개 품목의 수출이 증가했다."""
    after = node_at(nodes, index + 1)
    return isinstance(after, Element) and counts(after, nodes, index + 1)


def is_unknown_name(nodes: list[Node], element: Element, index: int) -> bool:
    """Whether a word of no list has a figure of its own: 광제조업 12.0%, 도소매업 2.6%."""
    if not element.unknown or element.role not in ("", "and") or len(element.text) < 2:
        return False
    after = node_at(nodes, index + 1)
    if not isinstance(after, Element) or not after.is_figure(*FIGURES):
        return False
    return not ADNOMINAL.search(element.text)


def labels(nodes: list[Node], index: int) -> bool:
    """Whether a bracket holds the subject of what follows, as in (수입) 20.5%↑."""
    before = node_at(nodes, index - 1)
    inner = nodes[index + 1 : index + 3]
    if isinstance(before, Group) or (before is not None and not before.sign):
        return False
    if len(inner) < 2 or not isinstance(inner[0], Group) or not isinstance(inner[1], Element) or inner[1].sign != ")":
        return False
    inner[0].role = "topic"
    return True


def in_bracket(nodes: list[Node], index: int) -> bool:
    """Whether a place is within a bracket of the sentence that tells more than a time."""
    signs = [node.sign if isinstance(node, Element) else "" for node in nodes]
    opened = next((at for at in range(index - 1, -1, -1) if signs[at] in ("(", ")")), -1)
    return opened >= 0 and signs[opened] == "(" and ")" not in signs[index : index + 2]


def also(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether 역시 or 또한 behind a name makes it what is told of: 반도체 수출 역시 역대 최대인 367억 달러다."""
    after = node_at(nodes, index + 1)
    return not group.role and isinstance(after, Element) and after.has("also")


def labels_line(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether a name with its figures heads the line before a colon, as 디스플레이(15.6억 달러, 1.2%↓) : does."""
    after = node_at(nodes, index + 1)
    one = len(group.members) == 1 and bool(group.members[0].bracketed)
    return index == 0 and group.role == "" and one and isinstance(after, Element) and after.sign == ":"


def heads_line(nodes: list[Node], index: int) -> Cell | None:
    """The trade that stands before a colon, with no figure and no name behind which one stands: 수출액(억 달러) :."""
    group, after = node_at(nodes, index - 1), node_at(nodes, index + 1)
    if not isinstance(group, Group) or group.foreign or group.role:
        return None
    if len(group.cells) > 1 or group.members[0].bracketed:
        return None
    by, cell = node_at(nodes, index - 2), group.cells[0]
    bracket = isinstance(after, Element) and after.sign == "("
    bracket = bracket or (index > 1 and isinstance(by, Element) and by.has("by_heads"))  # 성질별 수입 : 원자재 △10.9%
    traded = bracket and cell.flow is not None and cell.flow.value in GOODS
    return Cell(flow=cell.flow, item=cell.item, partner=cell.partner) if traded else None


def placed(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether a place stands before a name whose it is, as one of several."""
    place = node_at(nodes, index - 1)
    named = len(group.cells) == 1 and any(group.cells[0].name)
    ordinal = isinstance(place, Element) and place.is_figure(Kind.ORDINAL) and not place.role and place.text[-1] == "위"
    return named and ordinal and any(member.bracketed for member in group.members)


def places_of(nodes: list[Node], group: Group, index: int) -> list[Located]:
    """The several partners right before a flow that is told of each: 베트남과 인도에서 수출이 늘고."""
    after = node_at(nodes, index + 1)
    partners = [cell.partner for cell in group.cells if cell.partner is not None and cell.item is None]
    several = (
        len(partners) == len(group.cells) > 1
        and not group.foreign
        and group.particle in ("에서", "에서는", "으로", "로")
    )
    own = after.cells[0] if isinstance(after, Group) and len(after.cells) == 1 else Cell()
    flow = own.flow is not None and own.partner is None and own.sector is None and not own.foreign
    each = any(isinstance(node, Element) and node.has("each") for node in nodes[index + 2 : index + 4])
    flow = flow and (own.item is None or each)
    told = any(cell.flow is not None for cell in group.cells) or (
        any(member.bracketed for member in group.members) and not each
    )
    return partners if several and flow and not told else []


def looked_at(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether a flow is said to be looked at: 수출 성적표를 보면, 라면 수출을 국가별로 보면."""
    flows = all(cell.flow is not None for cell in group.cells)
    return flows and group.role == "object" and looks_behind(nodes, index)


def looks_behind(nodes: list[Node], index: int) -> bool:
    """Whether "looking at" stands behind a word, maybe with by what: 국가별로 보면, 살펴보면, 나라별로 나눠 보면."""
    at = index + 1
    for after in nodes[at : at + 3]:
        if isinstance(after, Group) or not (after.has("reporting") or after.has("by_heads") or after.connects):
            return False
        if (after.text + after.ending).endswith("보면"):
            return True
    return False


def widens(nodes: list[Node], index: int) -> bool:
    """Whether a sentence turns to a name by looking at it: 수산식품 전체로 시야를 넓히면, 전체로 보면."""
    for node in nodes[index + 1 : index + 4]:
        if isinstance(node, Group) or node.figure is not None or node.sign:
            return False
        if (node.text + node.ending).endswith("면"):
            return True
    return False


def reckoned(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether figures are reckoned by a flow: 일평균 수출액으로 따져도 8.2% 줄었다."""
    after = node_at(nodes, index + 1)
    by = group.particle in ("로", "으로") and all(cell.flow is not None for cell in group.cells)
    return by and isinstance(after, Element) and after.text.startswith(korean_list("reckoned"))


def described_flow(nodes: list[Node], index: int) -> Cell | None:
    """The flow of which the name that follows is said to be the first: 지난해 대일 수출 1위인 석유제품이."""
    described, place = node_at(nodes, index - 2), node_at(nodes, index - 1)
    first = isinstance(place, Element) and place.is_figure(Kind.ORDINAL) and place.particle.endswith(("인", "던"))
    flow = described.cells[-1].flow if first and isinstance(described, Group) else None
    return Cell(flow=flow) if flow is not None and flow.value in GOODS else None


def flow_in_bracket(parts: list[Element]) -> Located | None:
    """The one flow with which a bracket behind a name begins: 전복(수출 △8.1%)."""
    flows = [part for part in parts if part.has("flows")]
    if len(flows) != 1 or flows[0] is not parts[0] or flows[0].value("flows") not in GOODS:
        return None
    return Located(flows[0].value("flows"), flows[0].start, flows[0].end)


def heads(nodes: list[Node], index: int) -> bool:
    """Whether a flow with a comma behind it heads a line that names nothing else and tells of it."""
    group, comma = nodes[index], (*nodes[index + 1 : index + 2], None)[0]
    flows = isinstance(group, Group) and all(cell.flow is not None for cell in group.cells)
    if not flows or not isinstance(comma, Element) or comma.sign != ",":
        return False
    for node in nodes[index + 2 : index + 14]:
        if isinstance(node, Group):
            return False
        if node.has("records") or node.has("ever") or node.is_figure(*FIGURES):
            return True
    return False


def has_part(nodes: list[Node], index: int) -> bool:
    """Whether an amount stands behind a flow of which a part is told: 전체 수출 658억 달러 중 44.1%."""
    amount, among, part = (*nodes[index + 1 : index + 4], None, None, None)[:3]
    money = isinstance(amount, Element) and amount.is_figure(Kind.MONEY)
    of = isinstance(amount, Element) and amount.role == "genitive"
    rate = among if of else part
    within = of or (isinstance(among, Element) and among.has("among_count"))
    return money and within and isinstance(rate, Element) and rate.is_figure(Kind.PERCENT)


def of_year(nodes: list[Node], index: int) -> bool:
    """Whether 전체 says that something is of a whole year: 지난해 전체 수출액(85억 달러)의 87%에 이른다."""
    year = node_at(nodes, index - 1)
    when = year.time.when if isinstance(year, Element) and year.time is not None else None
    return when is not None and when.shape is Shape.YEAR and isinstance(year, Element) and not year.role


def at_start(nodes: list[Node], index: int) -> bool:
    """Whether only times and small words stand before a place in the sentence."""
    return all(isinstance(node, Element) and (node.time is not None or node.has("ignored")) for node in nodes[:index])


def ends_bracket(nodes: list[Node], index: int) -> bool:
    """Whether a name stands between a figure and the end of its bracket."""
    before, after = (node_at(nodes, at) for at in (index - 1, index + 1))
    figure = isinstance(before, Element) and before.is_figure(*FIGURES)
    return figure and isinstance(after, Element) and after.sign == ")"


def all_of_both(nodes: list[Node], index: int) -> bool:
    """Whether exports and imports are told of each: 수출입 모두 5천억 달러를 넘었다."""
    after = node_at(nodes, index + 1)
    return isinstance(after, Element) and (after.has("together") or after.has("each"))


def of_money(nodes: list[Node], group: Group, index: int) -> bool:
    """Whether an amount stands before a surplus or deficit: 40억 달러의 흑자가 났다, 3억 달러 적자가."""
    before = node_at(nodes, index - 1)
    money = isinstance(before, Element) and before.is_figure(Kind.MONEY) and before.role in ("", "genitive")
    return money and len(group.cells) == 1 and group.cells[0].balance is not None and not any(group.cells[0].name)


def is_bare(nodes: list[Node], index: int, *, expected: bool) -> bool:
    """Whether something is said of a name without a particle: 수출 548억 달러, 반도체 27.2%↓, 수출 16개월 만에."""
    ahead = nodes[index + 1 : index + 8]
    if _has_rate(ahead) or _has_rates(ahead):
        return True
    if ends_bracket(nodes, index):
        return False  # 전년 동월(21억 달러 적자) 대비 71억 달러
    if ahead and isinstance(ahead[0], Element) and ahead[0].sign == "," and at_start(nodes, index):
        ahead = ahead[1:]  # 10월 수출, 24개월 만에 감소
    if names_place(ahead):
        return True  # 역대 수출액 2위는 2017년
    if index == 0 and heads(nodes, index):
        return True  # 농수산식품 수출, 세계경제 둔화 속 상반기 '역대 최고'
    for node in ahead:
        if isinstance(node, Group):
            return False
        if node.figure is not None and node.time is None:
            return not node.is_figure(Kind.ORDINAL) or node.role == ""
        if node.has("directions"):
            if node.role == "object" and _is_passed(nodes, node):
                return False  # 수출 증가세가 수입 증가세를 웃돌면서
            rate = node.ending[:1] in ("율", "폭")
            return not rate or node.role in ("topic", "subject") or (node.role == "object" and expected)
        if node.has("records") or node.has("ever") or node.has("bests") or node.has("ever_first"):
            return True
        if node.sign and node.sign not in _STOPS:
            continue
        if node.has("status") and node.role in ("object", "subject", "topic"):
            continue
        if node.time is not None or node.has("ignored") or node.has("each") or node.has("comparisons"):
            continue
        return False
    return False


def _is_passed(nodes: list[Node], what: Element) -> bool:
    """Whether the verb right behind a word says that another one was above or below it."""
    verb = node_at(nodes, nodes.index(what) + 1)
    return isinstance(verb, Element) and (verb.has("limits") or verb.has("leads"))


def _has_rate(nodes: list[Node]) -> bool:
    """Whether a rate with its figure stands right behind a name: 12월 수출 증가율 14.5%에 비해, 증가율(18.0%)은."""
    rate, figure, inner = (*nodes[:3], None, None, None)[:3]
    if not (isinstance(rate, Element) and rate.has("directions") and rate.ending in ("율", "률")):
        return False
    if isinstance(figure, Element) and figure.sign == "(":
        if isinstance(inner, Element) and inner.sign == "%":
            return True  # 월별 수출 증가율(%) : (1월) 18.2
        figure = inner
    return isinstance(figure, Element) and figure.is_figure(Kind.PERCENT) and figure.start - rate.stop <= 1


def _has_rates(nodes: list[Node]) -> bool:
    """Whether a name heads a row of rates: 중국 수출 전년동월대비 증감률(%) : ['25.2월]△1.5→ [3월]△4.4."""
    for at, node in enumerate(nodes):
        if not isinstance(node, Element) or node.figure is not None:
            return False
        if is_rate_of_both(node.text):
            signs = [after.sign for after in nodes[at + 1 : at + 5] if isinstance(after, Element)]
            return signs == ["(", "%", ")", ":"]
        if not (node.time is not None or node.has("comparisons") or node.has("ignored")):
            return False
    return False


def of_figure(nodes: list[Node], index: int) -> bool:
    """Whether a percentage stands before a flow, whose rise or fall it is: 21.7%의 수출 증가세."""
    before, after = (node_at(nodes, at) for at in (index - 1, index + 1))
    rate = isinstance(before, Element) and before.is_figure(Kind.PERCENT) and before.role == "genitive"
    return rate and isinstance(after, Element) and after.has("directions")


def is_glossed(nodes: list[Node]) -> bool:
    """Whether a name of no list stands before a flow with its other name in a bracket, or a sign: 드론(무인기) 수출."""
    before = nodes[-1] if nodes else None
    if not isinstance(before, Element) or before.role:
        return False
    at = len(nodes) - 2
    if before.sign == ")":
        at = next((at for at in range(len(nodes) - 1, -1, -1) if _is_sign(nodes[at], "(")), 0) - 1
    elif before.sign != "+":
        return False
    name = node_at(nodes, at)
    return isinstance(name, Element) and name.unknown and not name.role and name.end == nodes[at + 1].start


def _is_sign(node: Node, sign: str) -> bool:
    return isinstance(node, Element) and node.sign == sign


def part_of_firms(nodes: list[Node]) -> bool:
    """Whether the names before a flow are a part that no list has: 상위 10대 기업 수출액, 13대 주력 품목 수출."""
    before = nodes[-1] if nodes else None
    if isinstance(before, Element) and before.text in korean_list("world_trade") and not before.role:
        return True  # 세계 교역
    if isinstance(before, Element) and before.unknown and before.particle == "의" and before.text not in _OUR:
        return True  # 상위 10대 기업의 수출, 종사자 10인 미만 업체의 수출
    if any(isinstance(node, Element) and node.text == "통한" for node in nodes[-3:]):
        return True  # 인천공항을 통한 5월 수출
    if is_glossed(nodes):
        return True
    if isinstance(before, Element) and before.sign == ")":  # 상위 3개국(중국, 미국, 유럽연합) 수출 비중
        opened = next((at for at, node in enumerate(nodes) if isinstance(node, Element) and node.sign == "("), 0)
        count = node_at(nodes, opened - 1)
        return isinstance(count, Element) and count.is_figure(Kind.CARDINAL) and count.stop == nodes[opened].start
    for at, node in reversed([*enumerate(nodes)][-3:]):
        if not isinstance(node, Element) or (node.has("counts") and node.role == "adverbial"):
            return False  # 8대 지역에서 수출이
        if node.is_figure(Kind.CARDINAL, Kind.QUANTITY):
            of = node_at(nodes, at - 1)
            if isinstance(of, Element) and of.has("among_count"):
                return False  # 9대 시장 중 8대 지역 수출이
            largest = isinstance(of, Element) and of.text == "상위"  # 상위 5개국 수출
            return (largest or bool(_MAIN.search(node.text))) and node.role in ("", "genitive")
        if is_part_of_goods(nodes, at):
            return True  # 고부가가치 품목 수출도
        if not (node.has("counts") or node.has("ignored")) or node.text in ("중", "가운데"):
            return False
    return False
