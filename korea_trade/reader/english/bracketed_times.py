"""Figures of other times beside one in brackets: "exports came to $45.8 billion (+4.0 percent; Oct: -3.8 percent)"."""

from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at


def without_figures_of_other_times(parts: list[Element]) -> list[Element]:
    """The elements without each such figure: its time is that of no other figure, and what it is of is not said."""
    found, index = list[Element](), 0
    while index < len(parts):
        if parts[index].sign == "(":
            end = next((at for at in range(index, len(parts)) if parts[at].sign == ")"), len(parts))
            found += [parts[index], *_without_others(parts[index + 1 : end])]
            index = end
        else:
            found.append(parts[index])
            index += 1
    return found


def _without_others(inside: list[Element]) -> list[Element]:
    """What stands in brackets, without the pieces behind its first one that begin with a time and a figure."""
    starts = [at for at, part in enumerate(inside) if part.sign in (",", ";")]
    pieces = [inside[start:end] for start, end in zip([0, *starts], [*starts, len(inside)], strict=True)]
    first, *others = pieces
    if _is_of_time(first) or not any(part.figure is not None for part in first):
        return inside
    return [part for piece in [first, *(other for other in others if not _is_of_time(other[1:]))] for part in piece]


def _is_of_time(piece: list[Element]) -> bool:
    """For "Oct: -3.8 percent", "Oct. -3.8 percent": a bare time and its figure."""
    time = node_at(piece, 0)
    behind = [part for part in piece[1:3] if part.sign != ":"]
    bare = time is not None and time.period is not None and not time.period.preposition
    return bare and bool(behind) and behind[0].figure is not None
