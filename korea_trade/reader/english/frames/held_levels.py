"""Whether the words before a sum make it a level of the subject."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.frames.group import BEFORE_LEVEL
from korea_trade.reader.english.frames.line import Line
from korea_trade.reader.english.topics import Topic
from korea_trade.vocabulary.word_lists import word_list


def holds_level(line: Line, before: int, at: int) -> bool:
    """Whether what stands before a level makes it one of the subject: a verb, "to", "at", "of", or an apposition."""
    if at == len(line.clause.lead) - 1 and line.subject[0].flow is not None:
        return True
    if _left(line, at):
        return True
    element = line.element(before)
    black = line.element(before - 1)
    if element is not None and element.word == "by" and black is not None:
        return black.has("in_the_black") or black.has("in_the_red")  # "in surplus by $4.3 billion"
    if element is not None and element.has("streaks") and line.has(line.left(at, "fillers"), "limits", "above"):
        return True  # "the fourth month in a row above $50 billion"
    if before < 0:
        own = line.element(at)
        counted = own is not None and own.is_figure(Kind.QUANTITY) and not _is_of_vehicles(line, own)
        return line.clause.entry or (bool(line.clause.subject) and not counted)
    if element is None:
        return True
    if element.word == "but":
        return _is_of_another_time(line, before, at)
    if (
        element.has("brackets")
        and line.clause.subject
        and not any(isinstance(node, Element) and node.figure is not None for node in line.nodes[:before])
    ):
        return True  # "only Japan bought less ($300 million, -1.4 percent)"
    if element.sign in ("–", "—", "-", "=", "|", "·", "/", "•", "…", "→") and _named_alone(line, before):
        return True
    if element.sign == ",":  # an apposition: to a figure, an aim, or to the subject itself
        if any(isinstance(node, Element) and node.has("status", "target") for node in line.nodes[:before]):
            return True
        figures = any(
            isinstance(n, Element) and (n.figure is not None or n.has("ranks") or n.has("records"))
            for n in line.nodes[:before]
        )
        return figures or before <= len(line.clause.lead) or _named_alone(line, before)
    kinds = (
        "auxiliaries",
        "level_verbs",
        "light_verbs",
        "partner_verbs",
        "flow_verbs",
        "limits",
        "records",
        "directions",
        "share_verbs",
    )
    return (
        element.word in (*BEFORE_LEVEL, ",", ":", "and", "or")
        or element.word in word_list("buying")
        or element.has("status")
        or (element.unknown and element.word.endswith("ed") and bool(line.clause.subject))
        or any(element.has(kind) for kind in kinds)
        or element.time is not None
    )


def _is_of_another_time(line: Line, turn: int, at: int) -> bool:
    """For "was $2.26 billion in the first quarter, but just $500 million in the second": a level of a second time."""
    time = line.element(at + 1)
    told = any(isinstance(node, Element) and node.is_figure(Kind.MONEY) for node in line.nodes[:turn])
    dated = any(place < turn for place, _ in line.periods)
    return told and dated and time is not None and time.period is not None


def _is_of_vehicles(line: Line, own: Element) -> bool:
    """For "production came to 234,885 units, domestic sales 133,009 units": a number right behind its name."""
    units = own.figure is not None and own.figure.unit == "units"
    named = line.subject[0].flow is not None or line.subject[0].item is not None
    return units and named and comes_first(line, own)


def comes_first(line: Line, own: Element) -> bool:
    """Whether it is the first thing that is said of the one subject of a clause."""
    return len(line.subject) == 1 and bool(line.clause.nodes) and line.clause.nodes[0] is own


def _left(line: Line, at: int) -> bool:
    """For "In number, 245,924 vehicles were exported", "236,400 units left the ports": a quantity that was moved."""
    own = line.element(at)
    if own is None or not own.is_figure(Kind.QUANTITY, Kind.CARDINAL) or line.clause.subject is None:
        return False
    behind = (line.element(place) for place in range(at + 1, len(line.nodes)))
    return line.subject[0].by_flow_verb and any(node is not None and node.has("flow_verbs") for node in behind)


def _named_alone(line: Line, comma: int) -> bool:
    """For "Exports, $67.4 billion, up 29 percent": a level right behind the only name, where no verb stands."""
    skipped = ("fillers", "by_head", "conjunctions", "adjectives", "prepositions", "each")
    before = [
        node
        for node in line.nodes[:comma]
        if isinstance(node, Topic) or not (node.sign or node.period or any(node.has(kind) for kind in skipped))
    ]
    if not before:
        alone = line.clause.subject is not None and len(line.clause.subject) == 1 and not line.clause.entry
        return alone and line.word(comma) == ","  # "All exports in March, $56.6 billion, owed much to chips"
    return len(before) == 1 and isinstance(before[0], Topic)
