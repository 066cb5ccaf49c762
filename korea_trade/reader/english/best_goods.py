"""Goods that a sentence calls the best of all: "the biggest import item was oil", "chips led Korea's exports"."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Located
from korea_trade.reader.english.clauses import is_boundary
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list


def with_goods_first(nodes: list[Node]) -> list[Node]:
    """For "Korea's biggest import item in March was crude oil": the good is the subject."""
    for at in range(len(nodes)):
        opens = at == 0 or is_boundary(nodes[at - 1])
        end, flow = (_end_of_place(nodes, at) if opens else None) or (None, None)
        verb = None if end is None else node_at(nodes, end)
        good = None if end is None else past_fillers(nodes, end + 1)
        topic = None if good is None else node_at(nodes, good)
        told = isinstance(verb, Element) and verb.word in word_list("being")
        if end is not None and good is not None and told and isinstance(topic, Topic) and _is_one_good(topic):
            named = replace(topic, cells=[replace(topic.cells[0], flow=flow)])
            return [*nodes[:at], named, nodes[end], *nodes[at:end], *with_goods_first(nodes[good + 1 :])]
    return nodes


def _is_one_good(topic: Topic) -> bool:
    cell = topic.cells[0]
    return len(topic.cells) == 1 and cell.item is not None and cell.flow is cell.partner is None and not topic.foreign


def _end_of_place(nodes: list[Node], at: int) -> tuple[int, Located] | None:
    """Where "Korea's second-largest export item in March" ends that begins at a place, and which way its trade goes."""
    while isinstance(word := node_at(nodes, at), Element) and word.has("fillers") and not word.has("ranks"):
        at += 1
    ordinal = node_at(nodes, at)
    at += isinstance(ordinal, Element) and ordinal.is_figure(Kind.ORDINAL)
    best, trade, noun = (node_at(nodes, at + step) for step in range(3))
    ranked = isinstance(best, Element) and best.has("ranks", "high")
    if isinstance(trade, Topic):
        alone = trade.cells[0].nameless and not trade.foreign
        item = isinstance(noun, Element) and noun.word == "item"
        best_alone = trade.parts[-1].word in ("export", "import")  # "Korea's top export in March was chips"
        flow = trade.cells[0].flow if alone and (item or best_alone) else None
        end = at + 3 if item else at + 2
    else:
        way = {"export item": "exports", "import item": "imports"}.get(trade.word) if trade is not None else None
        flow = Located(way, trade.start, trade.end) if way is not None and trade is not None else None
        end = at + 2
    time = node_at(nodes, end)
    dated = isinstance(time, Element) and time.period is not None
    return (end + dated, flow) if ranked and flow is not None else None


def with_place_of_leader(nodes: list[Node]) -> list[Node]:
    """For "chips led Korea's exports in March": the good is the top item."""
    for at, verb in enumerate(nodes):
        good = node_at(nodes, at - 1)
        if not isinstance(verb, Element) or verb.word != "led" or not isinstance(good, Topic) or not _is_one_good(good):
            continue
        first = past_fillers(nodes, at + 1)
        korea = any(isinstance(other, Element) and other.has("nation") for other in nodes[at + 1 : first])
        trade, behind = node_at(nodes, first), node_at(nodes, first + 1)
        ends = behind is None or (
            isinstance(behind, Element) and (behind.period is not None or behind.sign or behind.word == "with")
        )
        if not (isinstance(trade, Topic) and trade.cells[0].flow is not None and trade.cells[0].nameless):
            continue
        if korea and ends and not trade.foreign:
            place = [_element(verb, "was", "level_verbs"), _element(verb, "top", "ranks", "high")]
            noun = Element(trade.end, trade.end, "item", {"counts": Meaning("counts", "items")})
            return [*nodes[:at], *place, replace(trade, cells=trade.cells[:1]), noun, *nodes[first + 1 :]]
    return nodes


def _element(verb: Element, word: str, kind: str, value: str | None = None) -> Element:
    return Element(verb.start, verb.end, word, {kind: Meaning(kind, value or word)})
