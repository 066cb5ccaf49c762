"""Other names of goods in commas: "instant noodles, known as ramyeon in Korea, reached $1 billion" is of noodles."""

from korea_trade.reader.english.elements import Element
from korea_trade.vocabulary.word_lists import word_list

_LONGEST = 10
"""How many elements such a name has at most, with its commas."""


def without_other_names(parts: list[Element]) -> list[Element]:
    """The elements without what goods are called behind their name."""
    found, index = list[Element](), 0
    while index < len(parts):
        end = _end_of_other_name(parts, index)
        if end is not None and found and found[-1].has("item"):
            index = end
        else:
            found.append(parts[index])
            index += 1
    return found


def _end_of_other_name(parts: list[Element], at: int) -> int | None:
    """Where ", known as "ramyeon" in Korea," ends that begins at a place."""
    inside = parts[at + 1 : at + _LONGEST]
    if parts[at].sign != "," or not inside or inside[0].word not in word_list("called"):
        return None
    for step, part in enumerate(inside):
        if part.sign == ",":
            return at + step + 2
        if part.figure is not None or part.period is not None or part.has("flows") or part.has("directions"):
            return None
    return None
