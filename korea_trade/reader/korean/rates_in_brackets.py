"""Brackets that say of their percentage what it is: 승용차(전년동월대비 증감률 22.3%) is 승용차(22.3%)."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.times import Role


def without_words_of_rate(parts: list[Element]) -> list[Element]:
    """The elements without the words for year-on-year growth between a bracket and the one percentage in it."""
    found, at = list[Element](), 0
    while at < len(parts):
        found.append(parts[at])
        at += 1
        if found[-1].sign != "(":
            continue
        behind = at
        while behind < len(parts) and _is_word_of_rate(parts[behind]):
            behind += 1
        rate, closed = parts[behind : behind + 1], parts[behind + 1 : behind + 2]
        compared = any(part.time is not None for part in parts[at:behind])
        if compared and rate and rate[0].is_figure(Kind.PERCENT) and closed and closed[0].sign == ")":
            at = behind
    return found


def _is_word_of_rate(part: Element) -> bool:
    time = part.time
    year_before = time is not None and time.role is Role.COMPARISON and time.against == "previous-year"
    return year_before or part.has("comparisons") or part.has("empty")
