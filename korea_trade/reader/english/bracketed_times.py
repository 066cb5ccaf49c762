"""Figures of other times beside one in brackets: "exports came to $45.8 billion (+4.0 percent; Oct: -3.8 percent)"."""

from korea_trade.reader.cells import Finding, taken
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.line import Line
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


def growth_behind_bracket(line: Line, finding: Finding) -> None:
    """For "exports were $512.9bn (2019: $542.2bn), down 5.4 percent": give the growth to the level before the bracket.

    A bracket ends in a comma that stands for its sign and takes no place in the text.
    """
    value, growth = finding.spans.get("value"), finding.spans.get("growth")
    if value is None or growth is None or growth[0] < value[1]:
        return
    between = [node for node in line.nodes if value[1] <= node.start and node.end <= growth[0]]
    closes = any(isinstance(node, Element) and node.sign == "," and node.start == node.end for node in between)
    opens = [node for node in line.nodes if isinstance(node, Element) and node.has("brackets") and node.end <= value[0]]
    if not closes or not opens:
        return
    before = [other for other in line.findings if other.end <= opens[-1].end and other is not finding]
    if not before or "growth" in before[-1].values:
        return
    told = before[-1]
    if told.cell != finding.cell or told.time == finding.time or None in (told.level_in_dollars, told.time):
        return
    moved = taken(finding.values, *_OF_GROWTH)
    told.values.update(moved)
    told.spans["growth"] = finding.spans.pop("growth")
    told.end, finding.end = finding.end, value[1]
    finding.values = taken(finding.values, *(key for key in finding.values if key not in _OF_GROWTH))


_OF_GROWTH = ("growth", "comparison", "direction")


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
