"""Names of a Korean sentence drawn together: 대중국 반도체 수출은, and lists: 반도체(5.2%), 선박(△3.0%) 등의."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import FIRMS, Cell, Located
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.reworded import bound_for, by_working_day, traded_by_nation
from korea_trade.reader.korean.word_parts import is_rate_of_both, makes_rate
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.china import CHINA, CHINA_AND_HONG_KONG, HONG_KONG
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import korean_list, korean_row

_NOMINAL = ("flows", "balances", "item", "partner", "sector", "measures", "foreign", "provinces", "all_industries")
_OPENED, _CLOSED = ("'", "‘", '"', "“"), ("'", "’", '"', "”")
_SEPARATORS = (",", "·", "/", "‧", "、")
_GLUE = (
    "전체", "전국", "총", "주력", "주요", "관련", "국내", "제품", "한국", "우리나라", "해당", "대표", "핵심",
)  # fmt: skip
_WITH = ("로의", "으로의", "에서의", "로부터의", "으로부터의")
_WHOLE = ("전체", "총")
_BOTH_TOWARD = ("로의", "과의", "와의")
_BETWEEN = ("과의", "와의")
_FROM = ("로부터", "으로부터")  # 주요 자원국으로부터 높은 수입 증가세를 보였다
_WHERE = ("에서", "에서도", "로", "으로", "에서의")
_BOUGHT = ("들여온", "들여오는", "사들인")
_ENDS = ("topic", "subject", "object", "adverbial", "copula", "until", "than", "since", "suffix")
ADNOMINAL = re.compile(
    r"(?:(?:아|어|여|려|러|커|해|워|라|저|이|러)진|(?:어|아|해|와)온|(?:로|거|려|까|러|다)운|력인|자인|적인)\Z|"
    r"(?:\A|나|어|아|여|려|너)간\Z|(?:한|된|던|는|은|을|를|의|할|될|린|난|게|히|른|로|에|서|며|고|해|돼|여|려|져|어|아|도|만|째|들|적|면|지|다|및|큰|새)\Z"
)
_OR = "나"
_SINCE = ("들어",)  # 3월 들어 수출은
_SHORT = 2  # syllables
_NO_VERB = "고어아지면다서도로만들이가"
_NO_CONNECTIVE = ("지", "과")  # before a flow: 줄지 수출은 is nothing
_MAYBE_CONNECTIVE = ("서", "도")
_BEFORE_CONNECTIVE = "아어여해라러려려혀켜져쳐펴와워에데래"  # 늘어서, 줄어도, 이라서, 그런데도
_TELLING = (
    Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.QUANTITY, Kind.CARDINAL, Kind.ORDINAL, Kind.MULTIPLE,
)  # fmt: skip


@dataclass(slots=True)
class Member:
    """One name of a list with the elements of the bracket behind it.

    ``joined`` says that the bracket is of the name before it too: 합금철·선철(1억 달러).
    """

    cell: Cell
    start: int
    end: int
    bracketed: "list[Element]" = field(default_factory=list)
    joined: bool = False


@dataclass(slots=True)
class Group:
    """Names that stand together, and the role that the particle behind the last one gives them.

    ``wanted`` says that it is the demand for them, or their sales (SSD 수요가), ``amount`` that it is how much was
    traded (수출액은), ``averaged`` that it is an average of months or years (월평균 기준으로).
    """

    start: int
    end: int
    members: list[Member]
    role: str
    particle: str = ""
    tail: str = ""
    rates: bool = False
    placed: bool = False
    wanted: bool = False
    amount: bool = False
    averaged: bool = False

    @property
    def cells(self) -> list[Cell]:
        """The cells of its names."""
        return [member.cell for member in self.members]

    @property
    def foreign(self) -> bool:
        """Whether it is no trade of Korea's, or a name of no list."""
        return any(cell.foreign for cell in self.cells)


Node = Element | Group


def nominal(element: Element) -> bool:
    """Whether it is a name, a flow, a sector or a measure."""
    return any(kind in element.means for kind in _NOMINAL) and element.figure is None and element.time is None


def is_grown_from(nodes: Sequence[Node], at: int) -> bool:
    """Whether an amount stands at a place from which another has grown: 작년 20억 달러에서 15억 달러로."""
    amount = nodes[at] if 0 <= at < len(nodes) else None
    if not isinstance(amount, Element) or not amount.is_figure(Kind.MONEY, Kind.PERCENT, Kind.QUANTITY):
        return False
    bracket = nodes[at + 1 : at + 4]  # 20억 달러(2조 원)에서
    signs = [node.sign if isinstance(node, Element) else "" for node in bracket]
    close = bracket[-1] if signs[::2] == ["(", ")"] else None
    return "에서" in (amount.particle, close.particle if isinstance(close, Element) else "")


def closing(parts: list[Element], at: int) -> int:
    """Where the bracket that opens at a place closes."""
    depth = 0
    for index in range(at, len(parts)):
        depth += (parts[index].sign in ("(", "[")) - (parts[index].sign in (")", "]"))
        if depth == 0:
            return index
    return len(parts) - 1


def has_content(inner: list[Element]) -> bool:
    """Whether a bracket tells something: a figure, a direction, a record."""
    return any(
        element.is_figure(*_TELLING)
        or (element.has("directions") and not element.has("ignored") and not makes_rate(element.ending))
        or element.has("records")
        for element in inner
    )


def gather(parts: list[Element]) -> list[Node]:
    """The elements with names that stand together drawn into groups."""
    parts = _with_firms_by_size(
        _with_short_goods(_with_short_nouns(_without_outlook(traded_by_nation(bound_for(parts)))))
    )
    parts = _times_first(_unquoted(_without_other_counts(_without_between(by_working_day(parts)))))
    nodes, at = list[Node](), 0
    while at < len(parts):
        if nominal(parts[at]) or _unknown_name(parts, at):
            group, at = _group(parts, at)
            nodes.append(group)
        else:
            nodes.append(parts[at])
            at += 1
    return nodes


def _without_outlook(parts: list[Element]) -> list[Element]:
    """The elements without what says that the figures in a bracket are expected: 수출 전망치(5,382억 달러, +2.1%)는."""
    found = list[Element]()
    for at, part in enumerate(parts):
        behind = node_at(parts, at + 1)
        noun = part.has("status") and part.ending in ("", "치", "액") and not part.role
        flow = bool(found) and found[-1].has("flows") and not found[-1].role
        told = behind is not None and behind.sign == "(" and has_content(parts[at + 2 : closing(parts, at + 1)])
        if not (noun and flow and told):
            found.append(part)
    return found


def _with_short_nouns(parts: list[Element]) -> list[Element]:
    """The elements with a word right before a flow as the noun that it is, though its end looks like a particle.

    바나나 수입은, and, where a sentence opens with it, 망고 수입은, as no verb stands there without a subject.
    """
    found = list[Element]()
    opens = True
    for part, after in zip_longest(parts, parts[1:]):
        traded = part.unknown and after is not None and after.has("flows") and after.start > part.stop
        noun = traded and part.text not in _SINCE and _is_noun(part, opens=opens)
        found.append(replace(part, role="", particle="", noun=True) if noun else part)
        opens = (opens and (part.time is not None or part.has("ignored"))) or part.sign == ","
    return found


def _with_short_goods(parts: list[Element]) -> list[Element]:
    """The elements with goods that a row of others has by one syllable: 반도체·차·선박 수출, 차·철강 수출."""
    found = list(parts)
    for at, part in enumerate(parts):
        goods = korean_row("short_goods", part.text) if part.unknown and not part.role else None
        near = (found[at - 2 : at] if at > 1 else [], parts[at + 1 : at + 3][::-1])
        row = any(len(two) > 1 and two[1].sign == "·" and two[0].has("item") for two in near)
        if goods is not None and row:
            found[at] = replace(part, means={"item": Meaning("item", goods)})
    return found


def _with_firms_by_size(parts: list[Element]) -> list[Element]:
    """The elements with firms of a size before their trade as its sector: 수출 중소기업의 지난해 수출액은."""
    found = list(parts)
    for at, part in enumerate(parts):
        size = part.means["firms"].part if part.has("firms") and part.role in ("", "genitive") else ""
        behind = next((after for after in parts[at + 1 :] if after.time is None), None)
        if size and behind is not None and behind.has("flows"):
            found[at] = replace(part, means={"sector": Meaning("sector", size)})
    return found


def _is_noun(word: Element, *, opens: bool) -> bool:
    """Whether a word of no list before a flow is a noun and no verb, by its last syllable: 전자레인지, 빙과, 껌."""
    if word.particle == _OR or (word.text.endswith(_NO_CONNECTIVE) and word.role != "until"):
        return True
    if not opens or word.text in korean_list("determiners"):
        return False
    if len(word.text) >= _SHORT and word.text.endswith(_MAYBE_CONNECTIVE):
        return word.text[-2] not in _BEFORE_CONNECTIVE
    return (len(word.text) == 1 and "가" <= word.text <= "힣") or (
        len(word.text) == _SHORT and word.text[-1] in _NO_VERB
    )


def _without_between(parts: list[Element]) -> list[Element]:
    """The elements without "between" behind Korea and a partner: 한국과 베트남 간 교역은 is trade with Vietnam."""
    found = list[Element]()
    for at, part in enumerate(parts):
        first, behind = at, node_at(parts, at + 1)
        while first and (parts[first - 1].has("partner") or parts[first - 1].sign == ","):
            first -= 1
        nation = node_at(parts, first - 1)
        with_them = first < at and nation is not None and nation.has("nation", "name") and nation.role == "and"
        traded = with_them and behind is not None and behind.has("flows")
        if not (traded and part.unknown and part.text in korean_list("between")):
            found.append(part)
    return found


def _without_other_counts(parts: list[Element]) -> list[Element]:
    """The elements without a bracket that counts for other times what is counted: 7개(9월 12개, 10월 11개) 품목의."""
    found = list(parts)
    for at in range(len(found) - 2, 0, -1):
        number = found[at - 1]
        if found[at].sign != "(" or not number.is_figure(Kind.CARDINAL) or number.role:
            continue
        close = closing(found, at)
        inner = found[at + 1 : close]
        counted = any(part.is_figure(Kind.CARDINAL) for part in inner) and any(part.time is not None for part in inner)
        alone = all(part.is_figure(Kind.CARDINAL) or part.time is not None or part.sign == "," for part in inner)
        if counted and alone:
            found[at : close + 1] = []
    return found


def _unquoted(parts: list[Element]) -> list[Element]:
    """The elements without the quotation marks around a name before what is told of it: '라면' 누적 수출."""
    found = list(parts)
    for at in range(len(found) - 4, -1, -1):
        opened, name, closed, after = found[at : at + 4]
        quoted = opened.sign in _OPENED and nominal(name) and closed.sign in _CLOSED
        if (
            quoted
            and not (name.role or closed.role)
            and (after.time is not None or nominal(after) or after.sign == "(")
        ):
            found[at : at + 3] = [name]
    return found


def _times_first(parts: list[Element]) -> list[Element]:
    """The elements with a time inside a name put before it: OLED 누적 수출은, 자동차 (역대) 상반기, 김(laver) 9월.

    So is the word of a row of times: 반도체 월별 수출(억 달러), and that of trade with a partner: 미국에 대한 3월.
    """
    found = list(parts)
    for at in range(1, len(found) - 1):
        ever = found[at - 1].has("ever") and at > 1 and not found[at - 1].role
        toward = _toward(found, at)
        name = at - 2 if ever else _before_alias(found, at) if toward is None else toward
        before, element, after = found[name], *found[at : at + 2]
        if before.role == "genitive" and after.text in _WHOLE and at + 2 < len(found):
            after = found[at + 2]  # 중국의 올해 1분기 전체 수입
        if (
            (element.time is None and not element.has("by_times"))
            or element.role
            or not nominal(before)
            or not nominal(after)
            or (toward is None and not {before.role, found[at - 1].role} <= {"", "genitive"})
        ):
            continue
        if before.has("flows") or not (toward is not None or after.has("flows") or after.has("balances")):
            continue
        first = _first_of_row(found, name, rows=toward is not None)
        found.insert(first, found.pop(at))
        if _says_again_that_summed(found, first):
            found.pop(first)
            return _times_first(found)
        if ever:
            found.insert(first, found.pop(at))
    bought = next((at for at, part in enumerate(found) if part.text in _BOUGHT), len(found))
    when = node_at(found, bought + 1)
    if (
        when is not None
        and when.time is not None
        and not when.role
        and all(part.time is None for part in found[:bought])
    ):
        found.insert(0, found.pop(bought + 1))  # 중국(3.2%) 등지에서 들여온 3월 수입이
    return found


def _says_again_that_summed(parts: list[Element], at: int) -> bool:
    """Whether a time only says that what is until the time before it is a sum: 9월까지 라면 누적 수출액."""
    time, before = parts[at].time, parts[at - 1] if at else None
    only_sums = time is not None and time.to_date and (time.when is None or time.when.names_no_year)
    return only_sums and before is not None and before.time is not None and before.role == "until"


def _first_of_row(parts: list[Element], at: int, *, rows: bool) -> int:
    """Where the names begin that end at a place; with ``rows`` several of them: 중국 및 홍콩으로의."""
    while at and nominal(parts[at - 1]) and parts[at - 1].role in ("", *(("and",) if rows else ())):
        at -= 1
    joined = rows and at > 1 and (parts[at - 1].text == "및" or parts[at - 1].sign in (",", "·"))
    if joined and nominal(parts[at - 2]) and not parts[at - 2].role:
        return _first_of_row(parts, at - 2, rows=rows)
    return at


def _toward(parts: list[Element], at: int) -> int | None:
    """Where the partner stands with whom the trade behind a place is: 미국에 대한 3월 수출, 미국으로의 3월 수출."""
    behind = at - 1 if parts[at - 1].text == "대한" and at > 1 and parts[at - 2].particle == "에" else at
    if behind == at and parts[at - 1].particle not in (*_WITH, *_BETWEEN):
        return None
    name = _before_alias(parts, behind)
    return name if parts[name].has("partner") else None


def _before_alias(parts: list[Element], at: int) -> int:
    """Where the name before a place stands, behind which a bracket only says it again: 농식품(K-Food) 9월."""
    if parts[at - 1].sign != ")":
        return at - 1
    opened = next((place for place in range(at - 2, 0, -1) if parts[place].sign == "("), 0)
    alias = opened and not has_content(parts[opened + 1 : at - 1]) and parts[opened].start == parts[opened - 1].end
    return opened - 1 if alias else at - 1


def _unknown_name(parts: list[Element], at: int) -> bool:
    """Whether a word of no list is a name: 농기계 수출은, or 농기계(5.2%)."""
    element = parts[at]
    if not element.unknown or element.text in korean_list("leading_verbs"):
        return False
    after = node_at(parts, at + 1)
    if after is None:
        return False
    if after.sign == "(" and after.start == element.end and has_content(parts[at + 2 : closing(parts, at + 1)]):
        return True
    if not element.noun and (ADNOMINAL.search(element.text) or len(element.text) < _SHORT):
        return False
    traded = (after.has("flows") and not after.has("partner")) or after.has("balances")
    return traded and element.role in ("", "copula")


@dataclass(slots=True)
class _Phrase:
    cells: list[Cell]
    start: int
    end: int
    role: str
    particle: str
    next: int


def _group(parts: list[Element], at: int) -> tuple[Group, int]:
    members = list[Member]()
    shared: Cell | None = None
    tail = ""
    start = parts[at].start
    while True:
        at_name, phrase = at, _phrase(parts, at)
        inner, role, particle, at, cells = _bracket(parts, phrase)
        dotted = bool(members) and not members[-1].bracketed and parts[at_name - 1].sign == "·"
        for_both = dotted and bool(inner) and not _as_one(members[-1].cell, cells[0])
        members += [Member(cell, phrase.start, phrase.end) for cell in cells[:-1]]
        members.append(Member(cells[-1], phrase.start, phrase.end, inner, joined=for_both))
        end = parts[at - 1].stop
        bracketed = at > phrase.next
        if at < len(parts) and parts[at].has("ignored") and parts[at].text in ("등", "등지") and role in ("", "and"):
            tail, role, particle = "등", parts[at].role, parts[at].particle
            at += 1
        if tail and role == "" and (after := _traded_with(parts, at) or _what_they_are(parts, at)) is not None:
            role, particle, at = after.role, after.particle, after.next
            shared, end = next(iter(after.cells), None), parts[at - 1].stop
            break
        at = _filler(parts, at, role)
        if tail and _brought(parts, at):
            role, at = "", at + 1  # 중국(3.2%) 등지에서 들여온 수입이
        if bracketed and role == "adverbial" and particle == "에" and (after := _traded_with(parts, at)) is not None:
            role, particle, at = after.role, after.particle, after.next  # 유럽연합(EU)에 대한 수출액은
            shared, end = after.cells[-1], parts[at - 1].stop
            break
        if role == "" and _adds(parts, at):
            members[-1], role, particle, at = _added(parts, at, members[-1])
            bracketed, end = not members[-1].bracketed, parts[at - 1].stop  # 농식품+전후방산업(K-Food+) 수출액
        if role in ("", "genitive") and at < len(parts) and (bracketed or tail) and _is_tail(parts, at):
            after = _phrase(parts, at)
            shared, role, particle, at = after.cells[-1], after.role, after.particle, after.next
            if shared.measure is not None and shared.measure.value in ("price", "volume") and _tells_money(members):
                shared = replace(shared, measure=None)  # 메모리 반도체(54억 달러, 91.0%)의 단가 상승에 힘입어
            if role == "" and at < len(parts) and parts[at].sign == "(":  # 수출액(잠정)이
                close = closing(parts, at)
                if not has_content(parts[at + 1 : close]):
                    role, particle, at = parts[close].role, parts[close].particle, close + 1
            end = parts[at - 1].stop
            break
        joined = _joins(parts, at, role, members[-1])
        if joined is None:
            break
        at = joined
    if len(members) > 1:
        members = [one for one, after in zip_longest(members, members[1:]) if after is None or not _same(one, after)]
    if shared is None and tail and (role == "" or particle in _WHERE):
        shared = _flow_behind(parts, at)
    members = _shared(members, shared)
    return _told_together(Group(start, end, members, role, particle, tail), parts), at


def _with_hong_kong(group: Group, parts: list[Element]) -> list[Member]:
    """China and Hong Kong as one where trade with both is told of: 중국 및 홍콩으로의 수출은 5% 늘었다."""
    first, last = (group.members[0], group.members[-1])
    partner = last.cell.partner
    toward = any(last.start <= part.start < group.end and part.particle.endswith(_BOTH_TOWARD) for part in parts)
    each = any(part.has("each") for part in parts if part.start >= group.end)
    if len(group.members) != len((CHINA, HONG_KONG)) or each or not toward or partner is None:
        return group.members
    if first.bracketed or last.bracketed or not _as_one(first.cell, last.cell):
        return group.members
    both = replace(partner, value=CHINA_AND_HONG_KONG, start=first.start)
    return [replace(last, cell=replace(last.cell, partner=both), start=first.start)]


def _as_one(one: Cell, other: Cell) -> bool:
    """Whether two names behind one another are told of as one: 중국·홍콩(3.4%)."""
    first, second = one.partner, other.partner
    return first is not None and first.value == CHINA and second is not None and second.value == HONG_KONG


def _told_together(group: Group, parts: list[Element]) -> Group:
    """The group with what its words say of all its names: that it is of rates, of places, of the demand for them."""
    said = [part for part in parts if group.start <= part.start < group.end]
    group.members = _with_hong_kong(group, parts)
    group.rates = any(is_rate_of_both(part.text) for part in said)
    group.placed = any(part.text.endswith("순위") for part in said)
    group.amount = any(part.has("flows") and part.text.endswith(("액", "금액", "량", "대수")) for part in said)
    group.averaged = any(part.has("foreign") and part.text.endswith("평균") for part in said)
    group.wanted = any(part.has("sold_there") for part in said)
    return group


def _added(parts: list[Element], at: int, one: Member) -> tuple[Member, str, str, int]:
    """Two names that are told of together: 유럽연합+영국(23.9%) is no member of its own."""
    added = _phrase(parts, at + 1)
    inner, role, particle, at, _ = _bracket(parts, added)
    return Member(replace(one.cell, foreign=True), one.start, added.end, inner), role, particle, at


def _same(one: Member, other: Member) -> bool:
    """Whether two names side by side are one sector: 정보통신기술, ICT 분야."""
    first, second = one.cell.sector, other.cell.sector
    plain = not one.bracketed and not any((one.cell.flow, one.cell.item, one.cell.partner))
    return plain and first is not None and second is not None and first.value == second.value


def _tells_money(members: list[Member]) -> bool:
    return any(
        part.is_figure(Kind.MONEY) and part.figure is not None and " per " not in (part.figure.unit or "")
        for member in members
        for part in member.bracketed
    )


def _flow_behind(parts: list[Element], at: int) -> Cell | None:
    """The flow of what a list is examples of: 원유(-12.8%), 가스(-37.4%) 등 에너지 수입이, … 등 7개 품목 수출이."""
    for index in range(at, min(len(parts), at + 4)):
        part = parts[index]
        if nominal(part):
            flow = _phrase(parts, index).cells[-1].flow
            return None if flow is None else Cell(flow=flow)
        if not (part.is_figure(Kind.CARDINAL) or part.has("counts") or part.has("ignored") or part.has("empty")):
            return None
    return None


def _traded_with(parts: list[Element], at: int) -> _Phrase | None:
    """The flow that a list of partners has behind what they are: … 등 선진국에 대한 수출은."""
    for index in range(at, min(at + 5, len(parts) - 1)):
        part, after = parts[index], parts[index + 1]
        if part.figure is not None or part.time is not None or part.sign or part.role in ("topic", "subject", "object"):
            return None
        if (part.particle in _WITH or part.text == "대한") and after.has("flows"):
            return _phrase(parts, index + 1)
        behind = node_at(parts, index + 2)
        if part.particle in _FROM and behind is not None and behind.has("flows", "imports"):
            return _Phrase(_phrase(parts, index + 2).cells, part.start, part.end, "", "", index + 3)
    return None


def _what_they_are(parts: list[Element], at: int) -> _Phrase | None:
    """The noun that says what the names of a list are, each of which is told of: … 등 여타 IT 품목도 각각 2.4%."""
    for index in range(at, min(at + 8, len(parts) - 1)):
        part = parts[index]
        if part.sign in ("(", ")"):
            continue
        if part.figure is not None or part.time is not None or part.sign or part.has("flows"):
            return None
        if part.role in ("topic", "subject"):
            named = parts[index + 1].has("each")
            return _Phrase([], part.start, part.end, part.role, part.particle, index + 1) if named else None
    return None


def _filler(parts: list[Element], at: int, role: str) -> int:
    """Past 모두 and 관련 between a list and its noun."""
    part, noun = node_at(parts, at), node_at(parts, at + 1)
    if role == "" and part is not None and part.text in ("관련", "국가") and noun is not None and nominal(noun):
        return at + 1
    return at


def _brought(parts: list[Element], at: int) -> bool:
    """For 중국(3.2%) 등지에서 들여온 수입이."""
    verb, flow = node_at(parts, at), node_at(parts, at + 1)
    return verb is not None and verb.text in _BOUGHT and flow is not None and flow.has("flows")


def _adds(parts: list[Element], at: int) -> bool:
    """For 중국+홍콩."""
    sign, name = node_at(parts, at), node_at(parts, at + 1)
    return sign is not None and sign.sign in ("+", "&") and name is not None and nominal(name)


def _is_tail(parts: list[Element], at: int) -> bool:
    element = parts[at]
    return (
        element.has("flows") or element.has("measures") or element.has("balances") or element.has("empty")
    ) and not element.has("item")


def _joins(parts: list[Element], at: int, role: str, last: Member) -> int | None:
    """Where the next name of a list begins; None where the list ends with the last member."""
    if role not in ("", "and") or at >= len(parts):
        return None
    if role == "and":
        following = at
    elif parts[at].sign in _SEPARATORS or parts[at].text in ("및", "또는"):
        following = at + 1
    else:
        return None
    while (
        (name := node_at(parts, following)) is not None and name.has("ignored") and name.text in ("기타", "또", "주력")
    ):
        following += 1
    if name is None or not (nominal(name) or _unknown_name(parts, following)):
        return None
    if last.cell.balance is not None and parts[at].sign == "," and not name.has("balances"):
        return None  # 중국에서 21억 달러 흑자, 일본에서
    comma = role == "" and parts[at].sign == "," and not last.bracketed
    if comma and parts[following].has("flows") and not _row_of_flows(parts, following):
        return None  # 수출 548억 달러, 수입 …: not one list
    return following


def _row_of_flows(parts: list[Element], at: int) -> bool:
    """Whether flows alone follow up to the particle of the last one: 생산, 내수, 수출은."""
    for index in range(at, len(parts)):
        part = parts[index]
        if part.has("flows") and part.role in ("topic", "subject"):
            return True
        if not (part.has("flows") and not part.role) and part.sign != ",":
            return False
    return False


def _phrase(parts: list[Element], at: int) -> _Phrase:
    """The names that stand together without a comma: 대중국 반도체 수출은, 미국으로의 자동차 수출."""
    cell = Cell()
    start, last, role, particle = parts[at].start, at, "", ""
    broken = False
    index = at
    while index < len(parts):
        element = parts[index]
        if index > at and (element.figure is not None or element.time is not None or element.sign):
            break
        if nominal(element):
            cell = _with(cell, element, role, parts[at : index + 1])
        elif index > at and element.has("sold_there") and cell.partner is not None and cell.flow is None:
            broken = True  # 미국의 자동차 판매
        elif (
            element.has("empty")
            or _related(element)
            or (index > at and _glue(element) and not _counts_next(parts, index))
        ):
            pass
        elif element.unknown and index == at:
            part = korean_row("item_rows", element.text) if parts[index + 1].sign == "(" else None  # 시스템(33억 달러)
            item = Located(part or element.text, element.start, element.end)
            cell = replace(cell, item=item, unknown=part is None)
        elif index > at and element.text == "상위" and _counts_places(parts, index):
            break  # 수출 상위 4개국
        elif index > at and (element.text in ("외", "이외") or (element.unknown and _compound(parts, index))):
            broken = True  # 반도체 업황, 자동차 업계, 에너지 외 수입
        else:
            break
        last, owned = index, role == "genitive" and _glue(element)  # 미국의 주요
        role, particle = (role, particle) if owned else (element.role, element.particle)
        index += 1
        if element.text == "경우" and last > at:
            role = "topic"  # 수입의 경우 원유(43.6%)
            break
        if role == "adverbial" and particle == "에" and index < len(parts) and parts[index].text == "대한":
            last, role, particle = index, "genitive", "로의"  # 미국에 대한 수출
            index += 1
            continue
        if role == "and" and element.has("partner") and _trades_in(parts, index):
            role = "genitive"  # 일본과 무역에서
        if role in _ENDS or role == "and":
            break
        if role == "genitive" and not (index < len(parts) and _continues(parts[index])):
            break
    if broken:
        cell = replace(cell, foreign=True)
    return _Phrase([cell], start, parts[last].end, role, particle, last + 1)


def _trades_in(parts: list[Element], at: int) -> bool:
    """Whether trade with a partner follows in which something was so: 일본과 무역에서, 중국과 교역에서는."""
    trade = node_at(parts, at)
    return trade is not None and trade.has("flows", "trade") and trade.particle.startswith("에서")


def _continues(element: Element) -> bool:
    return nominal(element) or element.has("empty") or element.has("ignored")


def _glue(element: Element) -> bool:
    if element.text == "상위":
        return not element.role
    return element.has("ignored") and element.text in _GLUE and not element.role


def _related(element: Element) -> bool:
    """For 선박 관련 수출액: the goods themselves."""
    return element.text == "관련" and not element.role


def _counts_next(parts: list[Element], index: int) -> bool:
    """For 수출 상위 10대 기업: a number follows, not a noun."""
    behind = node_at(parts, index + 1)
    return parts[index].text == "상위" and behind is not None and behind.figure is not None


def _counts_places(parts: list[Element], index: int) -> bool:
    """Whether the first so many countries or goods follow, and no firms."""
    after, noun = node_at(parts, index + 1), node_at(parts, index + 2)
    if after is None or not after.is_figure(Kind.CARDINAL):
        return False
    counted = after.text.endswith("대") and noun is not None and noun.has("counts")  # 상위 5대 품목
    return counted or after.text.endswith(("개국", "품목", "국가", "지역"))


def _compound(parts: list[Element], index: int) -> bool:
    """Whether a word of no list behind a name makes another noun of it (반도체 업계)."""
    element = parts[index]
    if element.text in korean_list("slowdowns"):
        return False
    if ADNOMINAL.search(element.text) and element.role not in ("topic", "subject", "genitive", "object"):
        return False
    before = parts[index - 1]
    return before.role in ("", "genitive") and len(element.text) > 1


def _with(cell: Cell, element: Element, role: str, parts: list[Element]) -> Cell:
    """A cell with one more name."""
    for kind, meaning in element.means.items():
        located = Located(meaning.value, element.start, element.end)
        owned = any(part.particle == "의" and "partner" in part.means for part in parts[:-1])
        if owned and kind in ("flows", "balances"):
            cell = replace(cell, foreign=True)  # 중국의 수출, 미국의 무역적자, 대만의 반도체 수출
        match kind:
            case "flows":
                flow = cell.flow is None or located.value not in ("trade",)
                cell = replace(cell, flow=located) if flow else cell
            case "balances":
                cell = replace(cell, balance=located, flow=replace(located, value="balance"))
            case "item" if cell.item is None or not cell.unknown:
                if cell.item is not None and cell.item.value != located.value and role == "":
                    cell = replace(cell, item=located, unknown=False, foreign=True)
                else:
                    cell = replace(cell, item=located)
            case "partner":
                cell = replace(cell, partner=located)
            case "sector":
                both = cell.sector is not None and {cell.sector.value, located.value} & {*FIRMS}
                two = both and cell.sector is not None and cell.sector.value != located.value
                cell = replace(cell, sector=located, foreign=cell.foreign or bool(two))  # 중소기업 ICT 수출
            case "measures":
                cell = replace(cell, measure=located)
            case "foreign" | "provinces":
                cell = replace(cell, foreign=True)
            case "all_industries":
                cell = replace(cell, sector=replace(located, value="all-industries"))
            case _:
                pass
    return cell


def _bracket(parts: list[Element], phrase: _Phrase) -> tuple[list[Element], str, str, int, list[Cell]]:
    """The bracket behind a name: what it states, and the particle behind it."""
    at, bracketed, cells = phrase.next, list[Element](), phrase.cells
    role, particle = phrase.role, phrase.particle
    while at < len(parts) and parts[at].sign in ("(", "[") and role in ("", "and"):
        close = closing(parts, at)
        inner = parts[at + 1 : close]
        if any(element.has("hong_kong_too") for element in inner) and cells[-1].partner is not None:
            partner = cells[-1].partner
            cells = [*cells[:-1], replace(cells[-1], partner=replace(partner, value=CHINA_AND_HONG_KONG))]
        if has_content(inner):
            if bracketed or (inner[0].time is not None and inner[0].time.role.value == "comparison"):
                break
            bracketed = _without_alias(inner)
        elif inner and any(nominal(element) for element in inner) and cells[-1].unknown:
            cells = [*cells[:-1], _with(Cell(), inner[0], "", inner)]
        elif len(inner) == 1 and _names_part(cells[-1], inner[0]):
            cells = [*cells[:-1], replace(cells[-1], unknown=True)]  # 휴대폰(부분품) 수출
        elif len(inner) == 1 and inner[0].has("measures", "volume") and cells[-1].flow is not None:
            cells = [*cells[:-1], _with(cells[-1], inner[0], "", inner)]  # 수출(대수)은
        role, particle = parts[close].role, parts[close].particle
        at = close + 1
    return bracketed, role, particle, at, cells


def _names_part(cell: Cell, inner: Element) -> bool:
    """Whether a bracket behind goods names others in Korean, which are a part of them: the trade is of these alone."""
    other = inner.value("item")
    return cell.item is not None and bool(other) and other != cell.item.value and "가" <= inner.text[0] <= "힣"


def _without_alias(inner: list[Element]) -> list[Element]:
    """The bracket without the name at its head that says the same again: EU(유럽연합·19.6%), 중국(홍콩 포함, 5%)."""
    at = 0
    while at < len(inner) and (nominal(inner[at]) or inner[at].has("hong_kong_too") or inner[at].unknown):
        at += 1
    return inner[at + 1 :] if 0 < at < len(inner) and inner[at].sign in ("·", ",", ":", ";", "/") else inner


def _shared(members: list[Member], shared: Cell | None) -> list[Member]:
    """What one name of a list says for all: the flow behind the last one, the partner before the first one."""
    last, first = members[-1].cell, members[0].cell
    done = list[Member]()
    for member in members:
        cell = member.cell
        if shared is not None:
            cell = replace(
                cell,
                flow=cell.flow or shared.flow, measure=cell.measure or shared.measure,
                balance=cell.balance or shared.balance, foreign=cell.foreign or shared.foreign,
                sector=cell.sector or shared.sector,
                item=cell.item or shared.item, partner=cell.partner or shared.partner,
            )  # fmt: skip
        elif len(members) > 1:
            if cell.flow is None and last.flow is not None and (cell.item or cell.partner or cell.sector):
                cell = replace(cell, flow=last.flow, measure=cell.measure or last.measure)
            if cell.partner is None and cell.item is not None and first.partner is not None and first.item is not None:
                cell = replace(cell, partner=first.partner)
            if cell.item is None and cell.flow is not None and first.item is not None and cell.partner is None:
                cell = replace(cell, item=first.item)  # 자동차 생산과 내수, 수출
            if cell.sector is None:
                cell = replace(cell, sector=first.sector)
        done.append(replace(member, cell=cell))
    return done
