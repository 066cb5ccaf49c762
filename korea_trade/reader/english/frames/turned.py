"""Which way trade turned, and how it was next to a year before: "turned to growth", "were lower", "fared better"."""

from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import word_list


def turned(nodes: list[Node], at: int) -> str | None:
    """The way of "turned to growth", "turned negative", "remained in decline" at the noun or adjective."""
    node, before = nodes[at], node_at(nodes, at - 1) if at else None
    if not isinstance(node, Element) or not isinstance(before, Element) or not node.has("directions"):
        return None
    if before.word in word_list("turning"):
        return node.value("directions") if node.word in ("positive", "negative") else None
    verb = node_at(nodes, at - 2) if at > 1 else None
    if not isinstance(verb, Element) or not node.has("directions", part="nouns"):
        return None
    to = before.word == "to" and verb.word in word_list("turning")
    inside = before.word == "in" and verb.word in word_list("linking")
    return node.value("directions") if to or inside or _goes_on_a(nodes, at) else None


def _goes_on_a(nodes: list[Node], at: int) -> bool:
    """For "have been on a steady decline"."""
    place = at - 1
    while isinstance(word := node_at(nodes, place), Element) and (word.has("fillers") or word.has("adjectives")):
        place -= 1
    verb = node_at(nodes, place - 1) if place > 0 else None
    return isinstance(word, Element) and word.word == "on" and isinstance(verb, Element) and _links(verb)


def _links(verb: Element) -> bool:
    return verb.word in word_list("linking")


def compared_with_before(nodes: list[Node], at: int) -> str | None:
    """The way of "were lower", "was also higher than a year before", "fared better": of what was a year before.

    "Were higher than imports" tells of none.
    """
    node, place = nodes[at], at - 1
    while isinstance(adverb := node_at(nodes, place), Element) and place > 0 and _is_adverb(adverb):
        place -= 1
    verb = node_at(nodes, place) if place >= 0 else None
    if not isinstance(node, Element) or not isinstance(verb, Element) or not ends_comparison(nodes, at + 1):
        return None
    if verb.word in word_list("linking"):
        return next((way for way, name in _WAYS if node.word in word_list(name)), None)
    faring = verb.word in word_list("faring") and node.word in ("better", "worse")
    return ("up" if node.word == "better" else "down") if faring else None


_WAYS = (("up", "higher"), ("down", "lower"))


def _is_adverb(word: Element) -> bool:
    return word.word in ("also", "all", "both", "too", "again", "much", "even", "still") or word.word.endswith("ly")


def ends_comparison(nodes: list[Node], at: int) -> bool:
    """Whether nothing else is compared behind a word: only a time stands there, or the clause ends."""
    node = node_at(nodes, at)
    while isinstance(node, Element) and node.period is not None:
        at += 1
        node = node_at(nodes, at)
    if node is None or isinstance(node, Topic):
        return node is None
    ended = node.sign or node.has("conjunctions") or node.comparison is not None
    return bool(ended) or node.word in ("too", "as well", "again", "overall")
