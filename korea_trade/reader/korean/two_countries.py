"""Trade between Korea and a partner that a text names together: 한중 교역, 한국과 베트남의 교역, 양국 간 교역."""

from dataclasses import dataclass, field, replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.korean.clause import TRADED
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import korean_list, korean_row

_BETWEEN_NAMES = ("·", "-", "–", "—", "∙")
_TRADED = ("trade", "balance")
_BOTH_WAYS = "수출입"
_ALONE = ("", "의")
_SEVERAL = 2
_TWO = 3  # elements: 한·중


@dataclass(slots=True)
class TwoCountries:
    """Which partners a text has named together with Korea so far."""

    _named: set[str] = field(default_factory=set)

    def hear(self, parts: list[Element]) -> list[Element]:
        """The elements of a sentence, in which two countries before their trade are the partner of Korea's."""
        found, at = list[Element](), 0
        while at < len(parts):
            if (each := _each_by_its_syllable(parts, at)) is not None:
                found += each
                at += len(each)
                continue
            if (behind := _several(parts, at) or _others(parts, at)) is not None:
                found.append(_with_meaning(parts[at:behind], Meaning("foreign", "")))
                at = behind
                continue
            partner, behind = self._pair(parts, at)
            if partner is None:
                found.append(parts[at])
                at += 1
                continue
            self._named.add(partner)
            behind = _past_between(parts, behind)
            if _is_traded(parts, behind):
                found.append(_with_meaning(parts[at:behind], Meaning("partner", partner)))
                parts = _with_trade_both_ways(parts, behind)
            else:
                found += parts[at:behind]
            at = behind
        return found

    def _pair(self, parts: list[Element], at: int) -> tuple[str | None, int]:
        """The partner of two countries that are named at a place, and what stands behind them."""
        first = parts[at]
        if first.text.startswith(korean_list("two_countries")) or first.text == "두":
            alone = next(iter(self._named)) if len(self._named) == 1 else None
            behind = at + 1 + (first.text == "두")
            return (alone if _is_traded(parts, _past_between(parts, behind)) else None), behind
        word = first.text.removesuffix("간")
        if first.unknown and len(word) == len("한중") and word.startswith(korean_list("korea_before")):
            return korean_row("korea_with_short", word[1:]), at + 1
        if first.has("nation", "name") and first.role == "and":
            return _named(node_at(parts, at + 1)), at + 2
        sign, second = node_at(parts, at + 1), node_at(parts, at + 2)
        if first.text not in korean_list("korea_before") or sign is None or sign.sign not in _BETWEEN_NAMES:
            return None, at
        return _named(second), at + 3


def _several(parts: list[Element], at: int) -> int | None:
    """What stands behind more than two countries whose trade is told of together: 한·중·일 교역, 한중일 3국 간 교역."""
    behind = at + 1 if _is_three_in_one(parts[at].text) else _past_row(parts, at)
    if behind is None:
        return None
    behind = _past_between(parts, behind)
    return behind if _is_traded(parts, behind) else None


def _is_three_in_one(text: str) -> bool:
    """Whether Korea and two others are one word: 한중일, 한미일간."""
    word = text.removesuffix("간")
    named = word.startswith(korean_list("korea_before")) and all(map(_named_by, word[1:]))
    return named and len(word) == len("한중일")


def _past_row(parts: list[Element], at: int) -> int | None:
    """Where a row of Korea and two others or more ends: 한·중·일; None where none begins at a place."""
    if parts[at].text not in korean_list("korea_before"):
        return None
    behind = at + 1
    while behind + 1 < len(parts) and parts[behind].sign in _BETWEEN_NAMES and _named(parts[behind + 1]) is not None:
        behind += 2
    return behind if behind > at + _TWO else None


def _others(parts: list[Element], at: int) -> int | None:
    """What stands behind two other countries whose trade is told of: 미·중 교역, 중일 무역, 중국과 일본 간 교역."""
    first, second = parts[at], node_at(parts, at + 1)
    word = first.text
    short = len(word) == len("중일") and korean_row("korea_with_short", word[:1]) and _named_by(word[1:]) is not None
    if (first.unknown and short) or (first.value("partner") == "us-and-china" and first.particle in _ALONE):
        behind = at + 1
    elif first.has("partner") and first.role == "and" and second is not None and second.has("partner"):
        between = node_at(parts, at + 2)
        if not (second.particle == "의" or (not second.role and between is not None and _stands_between(between))):
            return None
        behind = at + 2
    else:
        return None
    behind = _past_between(parts, behind)
    return behind if _is_traded(parts, behind) else None


def _each_by_its_syllable(parts: list[Element], at: int) -> list[Element] | None:
    """The partners that a row before their trade names by their first syllables: 중·베트남 수출, 중·미 교역 모두."""
    behind = at
    while behind < len(parts) and _names_by_syllable(parts[behind]) and parts[behind + 1 : behind + 2]:
        if parts[behind + 1].sign not in _BETWEEN_NAMES:
            break
        behind += 2
    names, traded, after = parts[at : behind + 1 : 2], node_at(parts, behind + 1), node_at(parts, behind + 2)
    if len(names) < _SEVERAL or not _names_by_syllable(names[-1]) or all(name.has("partner") for name in names):
        return None
    each = after is not None and (after.has("together") or after.has("each"))
    flow = traded.value("flows") if traded is not None else ""
    if traded is None or traded.start - names[-1].end > 1 or not (flow in TRADED or (flow == "trade" and each)):
        return None
    row = list(parts[at : behind + 1])
    row[::2] = [_with_meaning([name], Meaning("partner", _named(name) or "")) for name in names]
    return row


def _names_by_syllable(element: Element) -> bool:
    """Whether an element names a partner other than Korea, be it by its first syllable."""
    return element.text not in korean_list("korea_before") and _named(element) is not None


def _named(element: Element | None) -> str | None:
    """The partner that an element names, be it by its first syllable."""
    if element is None or element.role not in ("", "genitive", "copula", "adverbial"):
        return None
    if element.has("partner"):
        return element.value("partner")
    return _named_by(element.text.removesuffix("간"))


def _named_by(syllable: str) -> str | None:
    return korean_row("korea_with_short", syllable)


def _stands_between(element: Element) -> bool:
    """Whether a word stands between two countries and their trade: 양국, 간의, 양국간."""
    between = (*korean_list("two_countries"), *korean_list("three_countries"), *korean_list("between"))
    return element.text in (*between, *(word + "간" for word in between))


def _past_between(parts: list[Element], at: int) -> int:
    """Past the words between countries and their trade: 양국 간의, 3국 간."""
    while at < len(parts):
        behind = node_at(parts, at + 1)
        if _counts_countries(parts[at], behind):
            at += 2
        elif _stands_between(parts[at]) or _counts_countries(parts[at], parts[at]):
            at += 1
        else:
            break
    return at


def _counts_countries(number: Element, word: Element | None) -> bool:
    """Whether countries are counted, in one element or in two: 3개국, 3 국."""
    nouns = korean_list("countries_behind_number")
    return number.is_figure(Kind.CARDINAL) and word is not None and word.text.removesuffix("간").endswith(nouns)


def _is_traded(parts: list[Element], at: int) -> bool:
    """Whether trade both ways, or the balance, is told of next; a time may stand before it."""
    traded = node_at(parts, _past_time(parts, at))
    if traded is None:
        return False
    return traded.has("balances") or traded.value("flows") in _TRADED or traded.text == _BOTH_WAYS


def _past_time(parts: list[Element], at: int) -> int:
    """Past the time before what is traded, and past the comma between names and that time: 한-베트남, 지난해 교역액."""
    comma, time = node_at(parts, at), node_at(parts, at + 1)
    at += comma is not None and comma.sign == "," and time is not None and time.time is not None
    while at < len(parts) and parts[at].time is not None:
        at += 1
    return at


def _with_trade_both_ways(parts: list[Element], at: int) -> list[Element]:
    """The elements with exports and imports between two countries as their trade: 한국과 베트남의 지난해 수출입이."""
    at = _past_time(parts, at)
    both = parts[at]
    if both.text != _BOTH_WAYS:
        return parts
    return [*parts[:at], replace(both, means={"flows": Meaning("flows", "trade")}), *parts[at + 1 :]]


def _with_meaning(names: list[Element], meaning: Meaning) -> Element:
    """Names as one element, which means something together."""
    first, last = names[0], names[-1]
    return Element(first.start, last.end, first.text, {meaning.kind: meaning}, stop=last.stop)
