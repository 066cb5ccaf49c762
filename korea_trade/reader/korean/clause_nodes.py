"""What the nodes of a Korean sentence tell of the clause around them: whether they lead a name, count, name a cause."""

import re
from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.clause import GOODS, Clause, Standing
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import ADNOMINAL, Group, Node
from korea_trade.reader.korean.times import Role, TimeTag
from korea_trade.reader.korean.word_parts import describes_what_follows, is_cause, is_caused, makes_rate
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import korean_list

_PAST_BEFORE_NOUN = re.compile(r"(?:한|된|던|끈|킨)\Z")
_LEADING = ("ignored", "each", "counts", "largest")
_ADNOMINAL_TOPIC = re.compile(
    r"(?:하|되|있|없|지|오|내|치|르|리|키|않|못하|보이|넘|띠|쓰|(?:나타|일어|늘어|벗어|살아)나|(?:이어|들어|나)가|거두|줄이|높이|매기|이끄|받)는\Z"
    r"|\A(?:찍|겪|쌓|잡|닫|깎|묶|꺾|씻|찾|맺|남|품|맞|낳|딛|뚫|쫓|맡)은\Z"
    r"|\A(?:나|빠져나|팔려나|뻗어나|불어나|들어|올라|내려|이어|넘어|실려|늘려|줄여|사|팔려|건너|옮겨)가\Z"
    r"|(?:높|많|적|작|좋|낮|같|입|얻|받|넘|않|짧|늦|굳)은\Z|(?:많|높|같|없|깊|줄줄|끊임없|꾸준)이\Z"
)

_ADVERB = re.compile(
    r"(?:게|히|려|해|아|어|여|래|라|마|직|금|데|서|면서|져|지|만|로|든|나|고|늘|번|럼|적어|다|기|수|은|는)도\Z"
)


def one_of_causes(nodes: list[Node]) -> bool:
    """Whether what follows ends a list of causes: 수출 증가, 전년 감소에 따른 기저효과 등으로, 수요 증가에 힘입어."""
    inside = 0
    for at, node in enumerate(nodes):
        sign = node.sign if isinstance(node, Element) else ""
        inside += (sign == "(") - (sign == ")")
        if inside or (isinstance(node, Element) and node.time is not None):
            continue  # 최고 실적을 기록한 전년 동월(199.3억불)의 기저효과 등으로
        if isinstance(node, Element) and (is_caused(node.text) or _is_direction_as_cause(nodes, at)):
            return True
        if node.role in ("topic", "subject") or (isinstance(node, Element) and node.figure is not None):
            return False
        if isinstance(node, Element) and node.has("directions") and node.ending in ("로", "으로", "에"):
            return True  # 가격 하락과 수요 부진으로
        if isinstance(node, Element) and node.text == "등":
            return node.particle in ("로", "으로") or (node.particle == "의" and one_of_causes(nodes[at + 1 : at + 2]))
    return False


def _is_direction_as_cause(nodes: list[Node], at: int) -> bool:
    """Whether a noun of growth or decline is a cause right before a figure: 선박 호조로 28.2%; not 감소로 돌아서."""
    noun, figure = nodes[at], node_at(nodes, at + 1)
    moved = isinstance(noun, Element) and noun.has("directions") and (noun.ending or noun.particle) in ("로", "으로")
    told = isinstance(figure, Element) and (figure.figure is not None or figure.time is not None)
    return moved and told


def names_cause(nodes: list[Node], index: int) -> bool:
    """Whether a word is a noun of which the next one makes a cause, whatever its last syllable is: 저유가 영향으로."""
    after = node_at(nodes, index + 1)
    return isinstance(after, Element) and is_cause(after.text + after.ending)


def calls_listed(nodes: list[Node], index: int) -> bool:
    """Whether a word of no list says what the names before it are: 반도체 95.6%, 승용차 60.6% 등 주력산업이."""
    at = index - 1
    while at > 1 and isinstance(near := nodes[at], Element) and near.has("ignored") and near.text != "등":
        at -= 1
    etc, figure = node_at(nodes, at), node_at(nodes, at - 1)
    listed = isinstance(etc, Element) and etc.text == "등" and not etc.role
    return listed and isinstance(figure, Element) and figure.is_figure(Kind.PERCENT, Kind.MONEY)


def ends_in_cause(nodes: list[Node]) -> bool:
    """Whether the names of a list, and what they are called, are a cause: 반도체·자동차 등 3대 주력 품목 호조로."""
    if not nodes or not isinstance(nodes[0], Group) or nodes[0].tail != "등":
        return False
    for node in nodes[1:]:
        if isinstance(node, Group):
            if node.role or any(member.bracketed for member in node.members):
                return False
            continue
        told = node.figure is not None and not node.is_figure(Kind.CARDINAL)
        if told or node.sign or node.time is not None or node.role in ("topic", "subject", "object"):
            return False
        if node.has("directions") or is_cause(node.text + node.ending):
            return is_cause(node.text + node.ending) or (node.ending or node.particle) in ("로", "으로", "에", "에도")
    return False


def ends_setting(nodes: list[Node]) -> bool:
    """Whether what follows ends the setting of what a topic did: 가격 급락 등 어려운 여건 속에서도."""
    for node in nodes:
        if not isinstance(node, Element) or node.figure is not None or node.time is not None or node.has("records"):
            return False
        if is_cause(node.text) or node.text in ("속에서", "속에서도", "속에도", "불구하고"):
            return True
        if node.has("directions") and node.ending in ("에도", "속에", "속에도", "로", "으로"):
            return True
    return False


def days_before(nodes: list[Node]) -> list[Node]:
    """The days that a noun has before it: 작년보다 4일 많은 조업일수."""
    figure, verb = (None, None, *nodes)[-2:]
    if not isinstance(verb, Element) or not verb.has("directions") or (verb.text + verb.ending)[-1] not in "은든난":
        return []
    days = isinstance(figure, Element) and figure.is_figure(Kind.CARDINAL, Kind.QUANTITY, Kind.DATE)
    if not days or not isinstance(figure, Element) or not figure.text.endswith("일") or figure.role:
        return []
    before = nodes[-3] if len(nodes) > 2 else None
    compared = isinstance(before, Element) and before.time is not None and before.time.role is Role.COMPARISON
    return nodes[-3:] if compared else nodes[-2:]


def names_place(nodes: list[Node]) -> bool:
    """Whether a place is said to be that of a time: 2위는 2017년 5천737억 달러였다."""
    place, time = (*nodes[:2], None, None)[:2]
    return (
        isinstance(place, Element) and place.is_figure(Kind.ORDINAL) and place.role == "topic"
        and isinstance(time, Element) and time.time is not None
    )  # fmt: skip


def whose(cells: list[Cell] | None, before: list[Cell] | None, *, unsure: bool) -> bool:
    """Whether what a bare flow or goods tell may be of the name before them: 친환경차 수출은 …, 수출액은."""
    if not cells or not before or len(cells) != 1:
        return False
    cell = cells[0]
    if unsure and only_flow(cell):
        return True  # 대일 수출은 …, 수입은 40억 달러로 무역수지는 16억 달러 적자다
    goods_there = any(own.item is not None and own.partner is not None for own in before)
    if cell.partner is not None and cell.item is None and cell.flow is not None:
        return unsure or goods_there
    if cell.item is not None and cell.partner is None and cell.flow is not None:
        there = any(own.partner is not None and own.flow is cell.flow for own in before)
        return goods_there or there  # 대중국 반도체 수출은 …, 대미 수출은 15.6% 늘었고, 자동차는 12% 늘었다
    named = any(own.item is not None or own.partner is not None for own in before)
    return named and cell.item is None and cell.partner is None and cell.flow is not None and cell.flow.value in GOODS


def leads_name(element: Element) -> bool:
    """Whether a word right before a subject goes with it: a time, a small word, how many of the items."""
    if element.time is not None or any(element.has(kind) for kind in _LEADING):
        return True
    if element.is_figure(Kind.CARDINAL) and element.figure is not None and element.role not in ("topic", "subject"):
        if element.figure.noun is None and element.text.endswith(("개", "곳")):
            return True  # 주력 품목 13개 가운데 8개의 수출이
        return element.figure.noun in ("items", "regions", "countries", "months", "years", "quarters")
    if element.is_figure(Kind.ORDINAL) and (element.role == "topic" or (not element.role and element.text[-1] == "위")):
        return True  # 2위는, 1위는 중국이고 2위 홍콩(2.6%)
    return element.has("among_count") or element.has("firsts") or element.has("streaks")


def counted_of(element: Element, behind: list[Node]) -> bool:
    """Whether it is the number of all that some are counted of: 9대 주요 수출지역 가운데 8곳의 수출이."""
    of = any(isinstance(node, Element) and node.has("counts") for node in behind)
    among = any(isinstance(node, Element) and node.has("among_count") for node in behind)
    return of and among and element.is_figure(Kind.CARDINAL) and element.text.endswith("대")


def joins_times(nodes: list[Node], behind: list[Node]) -> bool:
    """Whether a sign stands last between two times of a row: 1월, 2월 수출은."""
    first, sign, second = (*[None, *nodes][-2:], *behind[:1], None)[:3]
    times = all(isinstance(node, Element) and node.time is not None for node in (first, second))
    joined = isinstance(sign, Element) and sign.sign in (",", "·")
    return times and joined and isinstance(first, Element) and not first.role


def compared(nodes: list[Node]) -> bool:
    """Whether what stands last is a word behind the time with which is compared: 작년 상반기에 비해, 전월 대비."""
    time, word = (*[None, *nodes][-2:], None)[:2]
    against = isinstance(time, Element) and time.time is not None and time.time.role is Role.COMPARISON
    return against and isinstance(word, Element) and word.has("comparisons") and not word.ending


def at_one_partner(group: Group) -> bool:
    """For 중국(73억9000만 달러)에서 29.4% 감소했다."""
    cell = group.cells[-1]
    return (
        len(group.cells) == 1
        and cell.partner is not None
        and cell.item is None
        and group.particle in ("에서", "으로", "로")
    )


def rest_of(nodes: list[Node], index: int) -> bool:
    """Whether a word makes what follows the rest of the trade: 나머지 품목의 수출은, 그 외 지역, 기타 품목은."""
    element = nodes[index]
    if not isinstance(element, Element) or not element.has("rest") or element.role not in ("", "genitive"):
        return False
    for node in nodes[index + 1 : index + 6]:
        if isinstance(node, Group):
            named = any(any(cell.name) or cell.sector is not None for cell in node.cells)
            return not named or (element.has("rest", "others") and node is nodes[index + 1])
        if node.figure is not None or node.time is not None or node.sign:
            return False
        if node.role in ("topic", "subject"):
            return True
    return False


def measure_only(group: Group) -> bool:
    """Whether a group names a measure and nothing that is measured: 물량은."""
    cell = group.cells[-1]
    return (
        len(group.members) == 1
        and cell.measure is not None
        and cell.measure.value in ("share", "volume", "price")
        and not any((cell.flow, cell.item, cell.partner, cell.sector))
    )


def moves_without_figure(nodes: list[Node], index: int) -> bool:
    """Whether a name's verb stands right behind it and goes on to another: 물량이 늘어 12.3% 증가했다."""
    verb = (*nodes[index + 1 : index + 2], None)[0]
    return isinstance(verb, Element) and closes(verb)


def goes_on_without_figure(nodes: list[Node]) -> bool:
    """Whether a verb ends a clause without a figure and goes on to another: 미국·중국 등에서 확대되며."""
    for node in nodes:
        if isinstance(node, Element):
            if node.figure is not None or node.role == "topic" or node.sign == ",":
                return False
            if closes(node):
                return True
    return False


def laid_over(cell: Cell, outer: Cell) -> Cell:
    """A cell with what it leaves open taken from an outer one, where the two can be one cell."""
    if cell.flow is not None and cell.flow.value == "other":
        return cell
    flow = cell.flow or (outer.flow if outer.flow is None or outer.flow.value != "other" else None)
    item, partner = cell.item, cell.partner
    own_share = cell.sector is not None and cell.flow is not None and cell.measure is not None  # ICT 수출 비중이
    if item is None and outer.item is not None and not own_share:
        item = outer.item
    if partner is None and outer.partner is not None:
        partner = outer.partner
    return replace(
        cell, flow=flow, item=item, partner=partner, sector=cell.sector or outer.sector,
        measure=cell.measure or (outer.measure if cell.flow is None or outer.flow is None else None),
        balance=cell.balance or (outer.balance if cell.flow is None else None),
        unknown=cell.unknown or (item is not None and item is outer.item and outer.unknown),
    )  # fmt: skip


def turns(cells: list[Cell] | None, before: list[Cell] | None) -> bool:
    """Whether what is told turns from exports to imports, or from these to those."""
    flows = [{cell.flow.value for cell in told or [] if cell.flow is not None} for told in (cells, before)]
    return flows in ([{"exports"}, {"imports"}], [{"imports"}, {"exports"}])


def only_flow(cell: Cell) -> bool:
    """Whether a cell says a flow and no more: 수출은."""
    return cell.flow is not None and cell.item is None and cell.partner is None and cell.sector is None


def leads_names(cell: Cell) -> bool:
    """Whether it holds for the names behind it only: the flow or the share of a topic that they are told of."""
    return cell.item is None and cell.partner is None and (cell.flow is not None or cell.measure is not None)


def of_these(nodes: list[Node], index: int, topic: Clause | None) -> Located | None:
    """The partner whose goods a name is one of: 대미 수출은 5.1% 줄었는데, 이 중 자동차는 17.3% 줄었다."""
    before, name = node_at(nodes, index - 1), nodes[index]
    these = isinstance(before, Element) and before.text.replace(" ", "") in ("이중", "그중", "이가운데", "그가운데")
    goods = isinstance(name, Group) and all(cell.item is not None for cell in name.cells)
    own = topic.subject if topic is not None and not topic.foreign and topic.subject is not None else []
    alone = len(own) == 1 and own[0].item is None and own[0].partner is not None
    return own[0].partner if these and goods and alone else None


def since_it(nodes: list[Node], element: Element) -> bool:
    """Whether an inner clause only tells what happened at a time: 금융위기가 닥친 2008년 이후."""
    verb = nodes[-1] if nodes else None
    since = element.time is not None and element.time.role is Role.SINCE
    adnominal = isinstance(verb, Element) and verb.unknown and describes_what_follows(verb.text)
    return since and adnominal


def leads_to_names(element: Element) -> bool:
    """Whether a word between a flow and the names of a list only leads to them: 품목 가운데, 을 보면, 중에서는."""
    if element.has("directions") or element.has("limits"):
        return False
    kinds = ("ignored", "among", "counts", "by_heads", "empty", "reporting")
    return element.time is not None or element.sign == "," or any(element.has(kind) for kind in kinds)


def before_noun(verb: Element) -> bool:
    """Whether a verb says something of the noun behind it: 늘어난, 감소한, 준."""
    return (verb.text + verb.ending)[-1] in "난한은던된든린른준뛴낸선긴돈"


def compares(element: Element) -> bool:
    """Whether a word before a growth says what it is compared with: 작년보다, 전년 동월 대비."""
    compared = element.time is not None and element.time.role is Role.COMPARISON
    return compared or (element.has("comparisons") and element.figure is None)


def tells_of_lists(nodes: list[Node]) -> bool:
    """Whether a topic is told of by lists only: 수입은 반도체(6.9%) 등에서 증가하고, 원유(△3.2%) 등은 줄었다."""
    listed = False
    for node in nodes:
        if isinstance(node, Group):
            listed = any(member.bracketed for member in node.members)
            if not listed:
                return False
        elif node.has("directions") and listed:
            listed = False
        elif not says_nothing(node):
            return False
    return True


def said_before(nodes: list[Node]) -> bool:
    """Whether a sentence that someone says has ended in a clause so far: "수출은 늘었다"며."""
    return any(
        isinstance(mark, Element) and mark.sign in ('"', "”", "'", "’") and isinstance(verb, Element)
        and (verb.text + verb.ending).endswith("다")
        for verb, mark in pairwise(nodes)
    )  # fmt: skip


def says_nothing(element: Element) -> bool:
    """Whether a word behind a topic leaves open what is said of it: a time, 전년 대비, a small word, a comma."""
    if element.figure is not None or element.has("directions"):
        return False
    kinds = ("ignored", "comparisons", "each", "among", "empty", "by_heads", "reporting")
    return element.time is not None or element.sign == "," or any(element.has(kind) for kind in kinds)


def rate_of_all(nodes: list[Node]) -> str | None:
    """The direction of a rate that a sentence opens with: 증가율이 두 자릿수인 곳은 인도 30.0%, …."""
    for node in nodes:
        if isinstance(node, Group) or node.figure is None or node.is_figure(Kind.VAGUE):
            if isinstance(node, Element) and node.has("directions") and makes_rate(node.ending):
                behind = nodes[nodes.index(node) + 1 :][:1]
                named = any(isinstance(after, Element) and after.has("also") for after in behind)
                headed = node.role in ("topic", "subject") or node.ending.endswith(("으로는", "로는", "에서는"))
                return node.value("directions") if headed or named else None
            continue
        return None
    return None


def of_shares(node: Node) -> bool:
    """Whether a word is about shares, or about what is most: a bare percentage next to it may be a share."""
    if isinstance(node, Group):
        return any(cell.measure is not None and cell.measure.value == "share" for cell in node.cells)
    return node.has("shares") or node.has("bests")


def time_before(nodes: list[Node]) -> TimeTag | None:
    """The period that stands right before a name."""
    for node in reversed(nodes):
        if not isinstance(node, Element):
            return None
        if node.time is not None:
            return node.time if node.time.role is Role.PERIOD and node.role in ("", "genitive") else None
        if not node.has("ignored"):
            return None
    return None


def sought(element: Element, nodes: list[Node], index: int) -> bool:
    """Whether it is the head of "the item that was exported most": what it is, is said next."""
    if element.is_figure(Kind.ORDINAL):  # 2위는 중국으로
        before = node_at(nodes, index - 1)
        previous = isinstance(before, Element) and before.has("previous_best")
        return _said_next(nodes, index) and not previous
    if element.has("largest"):
        return _said_next(nodes, index)  # 수출 1위 품목은 라면으로
    word = element.text.removesuffix(element.particle) if element.unknown else element.text
    if not (element.has("counts") or word in ("품목", "국가", "지역", "시장", "곳", "제품", "나라")):
        return False
    before = node_at(nodes, index - 1)
    after = node_at(nodes, index + 1)
    named = isinstance(after, Group) and (after.particle in ("로", "으로") or after.role == "copula")
    if named and element.has("traded_ones"):
        return True  # 상위 수출 품목은 반도체(117억 달러)로
    if is_place(before) and _said_next(nodes, index):
        return True  # 수출 1위 품목은 라면으로
    if not isinstance(before, Element) or before.figure is not None:
        return False
    if isinstance(after, Element) and after.is_figure(Kind.CARDINAL):
        return False  # 수출이 감소한 품목은 4개였다
    if before.unknown and isinstance(after, Group) and after.particle in ("로", "으로"):
        return before.text == "상위" or _PAST_BEFORE_NOUN.search(before.text) is not None  # 증가를 견인한 품목은
    return (
        before.has("bests")
        or before.has("high")
        or (before.has("directions") and before.ending[-1:] in ("", "난", "한", "은", "인", "든", "린", "른"))
    )


def moved_before_colon(nodes: list[Node], index: int) -> str | None:
    """The direction of the goods or partners that a line lists behind a colon: 감소한 품목: 섬유 10억 달러(2.6%)."""
    moved, noun = node_at(nodes, index - 2), node_at(nodes, index - 1)
    listed = isinstance(noun, Element) and noun.has("counts") and not noun.role and index > 1
    if not listed or not isinstance(moved, Element) or not moved.has("directions"):
        return None
    return moved.value("directions") if not moved.ending or before_noun(moved) else None


def is_place(node: Node | None) -> bool:
    """Whether it is a place before a noun: 1위 품목은."""
    return isinstance(node, Element) and node.is_figure(Kind.ORDINAL) and not node.role and node.text[-1] == "위"


def _said_next(nodes: list[Node], index: int) -> bool:
    """Whether a name is said right behind a place: 1위는 중국으로, 1위는 중국이고, 1위는 중국, 2위는."""
    name, comma = (*nodes[index + 1 : index + 3], None, None)[:2]
    if not isinstance(name, Group):
        return False
    listed = isinstance(comma, Element) and comma.sign in (",", "·") and not name.role
    own = len(name.cells) == 1 and any(name.cells[0].name) and name.cells[0].flow is None
    return name.particle in ("로", "으로") or name.role == "copula" or (listed and own)


def trade_before(nodes: list[Node], index: int) -> Cell | None:
    """The trade of whose goods or partners a word is: 수입 1위는, 대미 수출 1위 품목은, 대중 수출 상위 5대 품목은."""
    at = index - 1
    while isinstance(node := node_at(nodes, at), Element) and _which_ones(node):
        at -= 1
    noun, trade = nodes[index], node_at(nodes, at)
    if not isinstance(noun, Element) or not isinstance(trade, Group) or len(trade.cells) > 1 or trade.foreign:
        return None
    cell, by = trade.cells[0], noun.value("traded_ones")
    flow = Located(by, noun.start, noun.end) if by else cell.flow
    of_goods = cell.item is not None and noun.value("counts") in ("regions", "countries")  # 반도체의 주요 수출국은
    if (cell.item is not None and not of_goods) or flow is None or any(member.bracketed for member in trade.members):
        return None
    said = cell.flow is not None or of_goods
    beside = not trade.role or (said and trade.particle in ("의", "에서", "에서는"))
    return Cell(flow=flow, partner=cell.partner, item=cell.item) if beside else None


def balance_of_next(nodes: list[Node], index: int) -> Cell | None:
    """The balance by which partners are told behind a noun: 흑자를 본 나라는 ▲미국, 적자가 난 국가는."""
    noun, after = nodes[index], node_at(nodes, index + 1)
    if not isinstance(noun, Element) or noun.figure is not None:
        return None
    bullet = isinstance(after, Element) and after.sign == "▲"
    if noun.role != "topic" and not (bullet and not noun.role):
        return None
    word = noun.text.removesuffix(noun.particle) if noun.unknown else noun.text
    balance, verb = (node_at(nodes, at) for at in (index - 2, index - 1))
    if not isinstance(balance, Group) or not isinstance(verb, Element) or verb.figure is not None:
        return None
    cell = balance.cells[-1]
    bare = len(balance.cells) == 1 and cell.balance is not None and not any(cell.name) and not cell.foreign
    had = balance.role in ("object", "subject") and describes_what_follows(verb.text + verb.ending)
    place = (
        word in korean_list("places_of_partners") or noun.has("counts", "countries") or noun.has("counts", "regions")
    )
    return Cell(flow=cell.flow, balance=cell.balance) if bare and had and place else None


def _which_ones(node: Element) -> bool:
    """Whether a word says which goods or partners those behind it are: 상위 5대 품목은, 1위 품목은."""
    counted = node.is_figure(Kind.CARDINAL, Kind.ORDINAL)
    return not node.role and (counted or node.has("ignored") or node.has("counts") or node.text == "상위")


def of_country(nodes: list[Node], index: int) -> bool:
    """Whether what is sought is a country's own: 미국의 최대 수출 품목은, 중국이 흑자를 낸 나라는."""
    owner, does = node_at(nodes, index - 1), node_at(nodes, index - 3)
    if isinstance(does, Group) and does.role == "subject" and does.cells[-1].flow is None:
        owner = does
    own = isinstance(owner, Group) and (owner.particle == "의" or owner is does)
    return own and isinstance(owner, Group) and owner.cells[-1].partner is not None


def direction_before(nodes: list[Node], index: int) -> str | None:
    """The direction of the names that a sentence seeks: 늘어난 품목은, 수출이 감소한 국가는."""
    before = node_at(nodes, index - 1)
    return before.value("directions") or None if isinstance(before, Element) and before.has("directions") else None


def counts(element: Element, nodes: list[Node], index: int) -> bool:
    """Whether it is how many items or regions do something: 9개 품목은, 6개 시장이."""
    if element.is_figure(Kind.CARDINAL) and element.figure is not None:
        return element.figure.noun in ("items", "regions", "countries")
    if element.has("counts") and index:
        before = nodes[index - 1]
        return isinstance(before, Element) and before.is_figure(Kind.CARDINAL)
    return False


def is_noun(element: Element) -> bool:
    """Whether what a particle stands behind is a noun, and no form of a verb: 많은, 늘어나는."""
    if element.particle == "도":
        return not _ADVERB.search(element.text)  # 조선도
    return element.particle in ("은", "는", "이", "가") and not _ADNOMINAL_TOPIC.search(element.text)


def is_part_of_goods(nodes: list[Node], at: int) -> bool:
    """Whether a word of no list before 품목 or 제품 makes some of all goods of them: 고부가가치 품목 수출."""
    word, goods = nodes[at], node_at(nodes, at + 1)
    if not (isinstance(word, Element) and word.unknown and isinstance(goods, Element) and goods.has("counts")):
        return False
    return not word.role and len(word.text) > 1 and not ADNOMINAL.search(word.text)


def closes(element: Element) -> bool:
    """Whether a verb ends a clause here and another may follow: 늘면서, 줄어, 둔화하며."""
    if element.unknown:
        return element.connects
    verb = element.has("directions") or element.has("level_verbs") or element.has("limits") or element.has("negations")
    if not verb:
        return False
    text = element.text + element.ending
    return bool(
        re.search(
            r"(?:면서|며|고|해|여|어|아|려|져|라|자|으나|어나|지만|는데|는데도|음에도|데다|므로|다|됨|함|음)\Z", text
        )
    )


def leads_bullets(clause: Clause) -> Cell | None:
    """The flow and partner of a topic that tells nothing before bullets: 대중 수출은 ▲반도체 -44.6% ▲철강 -23.9%."""
    cells = clause.subject or []
    told = any(isinstance(node, Group) or node.figure is not None or node.has("directions") for node in clause.nodes)
    listed = any(member.bracketed for member in clause.members)  # ▲미국(13억 달러) ▲EU(2억 달러)
    if clause.standing is not Standing.TOPIC or clause.foreign or len(cells) != 1 or told or listed:
        return None
    cell = cells[0]
    return Cell(flow=cell.flow, partner=cell.partner) if cell.flow is not None and cell.item is None else None
