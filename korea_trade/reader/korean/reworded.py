"""Korean elements put as the reader knows them: what went to a partner as exports to it, days as daily averages."""

from dataclasses import replace
from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import korean_list, korean_lists


def bound_for(parts: list[Element]) -> list[Element]:
    """The elements with what went to a partner as exports to it: 러시아로 나간 수출은, 미국으로 간 것이.

    So it is with 4억 달러가 미국으로 갔다 and 일본에는 3억 달러어치가 나갔고.
    """
    found, at = list[Element](), 0
    while at < len(parts):
        part, verb, thing = (node_at(parts, place) for place in (at, at + 1, at + 2))
        if part is None or not part.has("partner") or part.has("flows") or part.has("item"):
            found.append(parts[at])
            at += 1
            continue
        before = found[-1] if found else None
        there = part.particle in _TOWARD
        if there and verb is not None and thing is not None and _went(verb, "went_there"):
            flow = thing.has("flows", "exports")
            thing_gone = thing.has("empty") or (thing.unknown and _is_goods(thing))
            if flow or (thing_gone and thing.role in ("topic", "subject") and thing.figure is None):
                found.append(replace(part, role="genitive", particle="로의"))
                found.append(thing if flow else replace(thing, means=_EXPORTED))
                at += 3
                continue
        amount = before is not None and before.is_figure(Kind.MONEY) and before.role in ("subject", "topic")
        if there and amount and before is not None and verb is not None and _went(verb, "goes_there"):
            moved = replace(part, means={**part.means, **_EXPORTED}, role="topic", particle="은")
            found[-1] = replace(before, role="", particle="")
            first = len(found) - 1
            while first and not (found[first - 1].sign or found[first - 1].has("ignored") or found[first - 1].time):
                first -= 1  # 그중 절반이 넘는 4억 달러가 미국으로 갔다
            found.insert(first, moved)
            at += 1
            continue
        gone = thing is not None and _went(thing, "goes_there")
        sold = verb is not None and verb.is_figure(Kind.MONEY) and verb.role in ("subject", "topic")
        if part.particle in _AT_THEM and sold and gone and verb is not None:
            found.append(replace(part, means={**part.means, **_EXPORTED}, role="topic", particle="은"))
            found.append(replace(verb, role="", particle=""))
            at += 2
            continue
        found.append(part)
        at += 1
    return found


_TOWARD = ("로", "으로")
_AT_THEM = ("에", "에는", "엔", "에도", "로", "으로", "로는", "으로는", "에서", "에서는")
_EXPORTED = {"flows": Meaning("flows", "exports")}


def _went(verb: Element, kind: str) -> bool:
    """Whether a verb says that goods went somewhere; ``kind`` is the list of its forms."""
    return not verb.sign and verb.figure is None and verb.text.startswith(korean_list(kind))


def by_working_day(parts: list[Element]) -> list[Element]:
    """The elements with what is told of each working day as such: 하루 수출액은, 하루 25억 달러, 조업일수를 감안하면.

    조업일수 차이를 뺀 수출은 is 일평균 수출은, too.
    """
    found, at = list[Element](), 0
    while at < len(parts):
        part, behind = parts[at], node_at(parts, at + 1)
        last = _adjusted_days(parts, at)
        if last is not None:
            verb, traded = parts[last], node_at(parts, last + 1)
            own = traded is not None and (traded.has("flows") or traded.has("measures"))
            if not (traded is not None and traded.has("measures", "daily-average")):
                role, particle = ("", "") if own else ("adverbial", "으로는")
                found.append(replace(verb, start=part.start, means=_EACH_DAY, role=role, particle=particle, ending=""))
            at = last + 1
            continue
        each = part.has("one_day") and not part.role and behind is not None
        if each and behind is not None and (behind.has("flows") or (behind.is_figure(Kind.MONEY) and not behind.role)):
            part = replace(part, means=_EACH_DAY)
        found.append(part)
        at += 1
    return found


_EACH_DAY = {"measures": Meaning("measures", "daily-average")}


def _adjusted_days(parts: list[Element], at: int) -> int | None:
    """Where the verb stands that leaves the number of working days out of account: 조업일수 효과를 빼도."""
    if not parts[at].has("working_days") or parts[at].role not in ("", "object"):
        return None
    place = at + 1
    while (what := node_at(parts, place)) is not None and what.text.startswith(korean_list("effects_of_days")):
        if what.sign or what.figure is not None or what.role not in ("", "object"):
            return None
        place += 1
    verb, denied = node_at(parts, place), node_at(parts, place + 1)
    adjusts = verb is not None and verb.text.startswith(korean_list("adjusting"))
    if denied is not None and denied.is_figure(Kind.PERCENT) and denied.role in ("topic", "subject"):
        return None  # 조업일수 감소를 고려해도 3.1%는 낮다
    if not adjusts or (denied is not None and denied.has("negations")):
        return None
    return place


def traded_by_nation(parts: list[Element]) -> list[Element]:
    """The elements with what the nation traded by a verb as its trade: 538억 달러를 수출하고 496억 달러를 수입했다.

    So it is with what was traded, without a name: 해외에 판 물건은, 들여온 상품은.
    """
    found, at = list[Element](), 0
    while at < len(parts):
        amount, verb = parts[at], node_at(parts, at + 1)
        told = amount.is_figure(Kind.MONEY) and amount.role == "object"
        flow = _traded_by(verb, node_at(parts, at + 2)) if told else None
        ours = any(part.has("nation") or part.text == "우리" for part in found)
        if flow is not None and verb is not None and ours and _is_ours(found):
            first = len(found)
            while first and _tells_growth(found[first - 1]):
                first -= 1
            place = (found[first] if first < len(found) else amount).start
            said = replace(verb, start=place, end=place, stop=place, ending="", figure=None)
            found.insert(first, replace(said, means={"flows": Meaning("flows", flow)}, role="topic", particle="은"))
            found.append(replace(amount, role="", particle=""))
            found.append(replace(verb, means={"level_verbs": Meaning("level_verbs", "")}, role="", particle=""))
            at += 2
            continue
        goods = amount.unknown and amount.role in ("topic", "subject")
        goods = goods and _is_goods(amount)
        way, words = _traded_before(found) if goods and _is_ours(found) else (None, 0)
        if way is not None:
            abroad = node_at(found, len(found) - words - 1) if len(found) > words else None
            if abroad is not None and not (
                abroad.text.startswith(korean_list("abroad")) and abroad.role == "adverbial"
            ):
                abroad = None
            alone = way == "imports" and len(found) == words  # 사들인 물건은, with nothing before it
            if abroad is not None or alone or found[-1].text.startswith(korean_list("crosses_the_border")):
                first = (abroad or found[-words]).start
                del found[-words - (abroad is not None) :]
                amount = replace(amount, start=first, means={"flows": Meaning("flows", way)})
        found.append(amount)
        at += 1
    return found


def _is_goods(part: Element) -> bool:
    """Whether a word is goods without a name: 물건은, 상품이."""
    return part.text.removesuffix(part.particle) in korean_list("goods_without_name")


def taken_for_exports(parts: list[Element]) -> dict[int, bool]:
    """Where what went to a partner is taken for exports that no word names, and whether it may be other money.

    It may be where it goes with words that are unknown: 공장 건설에 4억 달러가 미국으로 갔다, unlike 이 중 4억 달러가.
    """
    said = {part.start for part in parts if part.has("flows")}
    goods = {part.start for part in parts if part.unknown and _is_goods(part)}
    taken = [part for part in bound_for(parts) if part.has("flows") and part.start not in said | goods]
    return {
        part.start: any(
            before.unknown and before.end <= part.start and not _is_of_those(before, behind, part)
            for before, behind in pairwise(parts)
        )
        for part in taken
    }


def _is_of_those(word: Element, behind: Element, partner: Element) -> bool:
    """Whether an unknown word leaves open nothing of what went to a partner: 이 중, 물건, 최대 소비국 미국에는."""
    went = any(_went(word, kind) for kind in ("went_there", "goes_there"))
    named = behind.start == partner.start and not word.role
    return went or named or _is_goods(word) or word.text in korean_list("part_of_those")


def _tells_growth(part: Element) -> bool:
    """Whether an element is of the growth before an amount: 전년보다 43.9% 증가한."""
    return part.is_figure(Kind.PERCENT) or part.has("directions") or part.has("comparisons") or part.role == "than"


def _traded_by(verb: Element | None, behind: Element | None) -> str | None:
    """The flow that the verb behind an amount is: 수출하고, 수입해, 사들였다."""
    if verb is None or verb.sign or verb.figure is not None:
        return None
    flow = verb.value("flows")
    did = behind is not None and not verb.role and behind.text.startswith(korean_list("did"))
    if flow and (did or verb.particle == "하고"):
        return flow if flow in _BOTH else None
    return next((way for way in _BOTH if verb.text.startswith(korean_lists("traded_amounts")[way])), None)


def _traded_before(found: list[Element]) -> tuple[str | None, int]:
    """The flow of the verb that describes goods without a name, and how many elements it takes: 내다 판, 사 온."""
    for count in (1, 2):
        words = " ".join(part.text for part in found[-count:])
        for way in _BOTH:
            if words in korean_lists("goods_without_name_by")[way]:
                return way, count
    return None, 0


def _is_ours(before: list[Element]) -> bool:
    """Whether nobody but the nation and its firms is said before a verb to have traded, and nothing by its name."""
    for part in before:
        if any(part.has(kind) for kind in ("partner", "item", "sector", "foreign", "provinces", "firms")):
            return False
        word = part.text.removesuffix(part.particle)
        if part.unknown and part.role in ("topic", "subject") and word not in korean_list("our_traders"):
            return False
    return True


_BOTH = ("exports", "imports")
