"""Firms that are counted from the largest, "the top 100", and their branches abroad, "its U.S. unit".

Their trade is not that of the nation.
"""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list

_FEWEST = 50  # "the top 100" are firms; "the top 10" may be items
_SHARES = 5  # how many elements before may hold the word share, of which the reader knows more


def with_largest_firms(parts: list[Element]) -> list[Element]:
    """The elements of a sentence with each such group of firms drawn into one element that is no trade of Korea's."""
    found, index = list[Element](), 0
    while index < len(parts):
        last = _last(parts, index)
        if last is None or any(part.has("measures", "share") for part in parts[max(0, index - _SHARES) : index]):
            found.append(parts[index])
            index += 1
            continue
        run = parts[index : last + 1]
        text = " ".join(part.text for part in run)
        found.append(Element(run[0].start, run[-1].end, text, {"foreign": Meaning("foreign", text)}))
        index = last + 1
    return found


def with_branches(parts: list[Element]) -> list[Element]:
    """The elements with "U.S. unit", "Vietnamese subsidiary" as one that is no trade of Korea's."""
    found = list[Element]()
    for part in parts:
        if part.word in word_list("branches") and found and found[-1].has("partner"):
            place = found.pop()
            text = f"{place.text} {part.text}"
            found.append(Element(place.start, part.end, text, {"foreign": Meaning("foreign", text)}))
        else:
            found.append(part)
    return found


def _last(parts: list[Element], index: int) -> int | None:
    """Where such a group that begins here ends: "top 100", "top 10 exporters", "10 largest companies"."""
    first, second = parts[index], node_at(parts, index + 1)
    if second is None:
        return None
    counted = (Kind.CARDINAL, Kind.QUANTITY)
    largest, number = (first, second) if first.word in word_list("largest") else (second, first)
    if largest.word not in word_list("largest") or not number.is_figure(*counted) or number.figure is None:
        return None
    if number.figure.unit == "companies":
        return index + 1
    for place in range(index + 2, min(index + 5, len(parts))):
        part = parts[place]
        if part.has("units", "companies") or part.has("counts", "companies") or part.word in word_list("firms"):
            return place
        if part.has("counts") or not (part.has("fillers") or part.has("adjectives") or part.has("flows")):
            break
    after = node_at(parts, index + 2)
    alone = after is None or after.sign or after.figure is not None or after.has("directions") or after.unknown
    many = number.figure.value is not None and number.figure.value >= _FEWEST
    return index + 1 if many and (alone or (after is not None and after.has("share_verbs"))) else None
