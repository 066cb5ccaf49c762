"""Names that begin with a known one and go on with words of no vocabulary: "car seats", "auxiliary memory devices"."""

from dataclasses import replace

from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.elements import Element
from korea_trade.vocabulary.word_lists import word_list


def end_of_longer_name(elements: list[Element], last: int) -> int | None:
    """For "exports of car seats", "steel pipe exports": where a name ends that begins with a known one."""
    name, at = elements[last], last + 1
    if not name.has("item") or name.has("flows") or name.word.endswith("s"):
        return None
    while (
        at < len(elements) and at - last < 4 and _noun(elements[at]) and elements[at - 1].end + 1 >= elements[at].start
    ):
        at += 1
    return at - 1 if at > last + 1 else None


def with_longer_name(cell: Cell, parts: list[Element], ahead: list[Element]) -> Cell:
    """The cell with the whole of a name of which a known one is the first word, or follows unknown ones."""
    first = len(parts)
    while first > 0 and _noun(parts[first - 1]):
        first -= 1
    while 0 < first < len(parts) and parts[first - 1].has("item") and parts[first - 1].end + 1 >= parts[first].start:
        first -= 1
    if first == len(parts) or not parts[first].has("item") or cell.foreign:
        return cell
    words = parts[first:]
    for part in reversed(ahead if first == 0 else parts[:first]):
        if part.may_name and part.text.islower():
            words.insert(0, part)
        else:
            break
    name = "-".join(part.word.replace(" ", "-") for part in words)
    return replace(cell, item=Located(name, words[0].start, parts[-1].end), unknown=True)


def _noun(element: Element) -> bool:
    """Whether a word of no vocabulary may be a noun of goods: in the plural, and without a capital."""
    goods = element.word not in word_list("of_goods")
    return goods and element.nameable and element.text.islower() and element.word.endswith("s")
