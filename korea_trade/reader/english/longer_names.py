"""Names that begin with a known one and go on with words of no vocabulary: "car seats", "auxiliary memory devices"."""

from dataclasses import replace

from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.names import with_names
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list


def with_longer_names(parts: list[Element]) -> list[Element]:
    """The elements with "nickel sulfate" in "imports of nickel sulfate from Japan" as one name."""
    return with_names(parts, _last_of_name_of)


def _last_of_name_of(parts: list[Element], first: int) -> int | None:
    """Where a name ends that goes on behind a known one, up to who it came from or went to, or what it did."""
    name, at = parts[first], first + 1
    if first == 0 or parts[first - 1].word != "of":
        return None
    if not name.has("item") or name.has("flows") or name.word.endswith("s"):
        return None
    while at < len(parts) and _goes_on(parts[at - 1], parts[at]):
        at += 1
    behind = node_at(parts, at)
    if at == first + 1 or behind is None or parts[at - 1].word in word_list("of_goods"):
        return None
    toward = behind.word in ("from", "to") and any(part.has("partner") for part in parts[at + 1 : at + 3])
    told = behind.has("directions", part="verbs") or behind.has("level_verbs")
    return at - 1 if toward or told else None


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


def _goes_on(before: Element, word: Element) -> bool:
    return word.may_name and word.text.islower() and word.start <= before.end + 1
