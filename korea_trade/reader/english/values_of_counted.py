"""The value of goods that are counted too: "car exports rose to 223,000 units, and export value to $5 billion"."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.word_lists import word_list


def with_value_of_counted(nodes: list[Node]) -> list[Node]:
    """The nodes with a value of exports that names no goods as that of the goods that were counted before it."""
    found, named, counted = list[Node](), Cell(), Cell()
    for node in nodes:
        before = found[-1] if found else None
        if counted.item is not None and _is_their_value(before, node) and isinstance(before, Element):
            found[-1] = Topic(before.start, node.end, [replace(counted, measure=None)], [before])
            counted = Cell()
            continue
        if isinstance(node, Topic):
            topic = _of_counted(node, counted)
            own = topic.cells[0] if len(topic.cells) == 1 else Cell()
            counted = counted if own.item is own.partner is None else Cell()
            named = Cell() if own.item is None or topic.foreign or own.unknown else own
            found.append(topic)
        else:
            number = named.measure is not None and named.measure.value == "quantity" and node.is_figure(Kind.CARDINAL)
            counted = named if number or node.is_figure(Kind.QUANTITY) else counted
            found.append(node)
    return found


def _is_their_value(before: Node | None, node: Node) -> bool:
    """For "the number of cars rose to 223,000 and their value 47 percent": a value of what was counted."""
    words = [one.word if isinstance(one, Element) else "" for one in (before, node)]
    return words[0] in ("their", "its") and words[1] == "value"


def with_two_measures(nodes: list[Node]) -> list[Node]:
    """The nodes with "the volume and value of kimchi exports" as two names, of which one is a volume."""
    return [_of_two_measures(node) if isinstance(node, Topic) else node for node in nodes]


def _of_two_measures(topic: Topic) -> Topic:
    first, last = (topic.cells[0], topic.cells[-1]) if len(topic.cells) == len(_TWO) else (Cell(), Cell())
    measure = first.measure or last.measure
    goods = first.flow is not None and last.flow is not None and first.item is None and last.item is not None
    volume = measure is not None and measure.value == "volume" and first.partner is None
    beside = first.measure is not None or (first.refers is not None and first.refers.value == "it")
    if not (goods and volume and beside and not topic.foreign):
        return topic
    counted = replace(last, measure=measure, refers=None)
    worth = replace(counted, measure=None)
    return replace(topic, cells=[counted, worth] if first.measure is not None else [worth, counted])


_TWO = ("volume", "value")


def _of_counted(topic: Topic, counted: Cell) -> Topic:
    """A value of exports alone as that of the goods that were counted; other names as they are."""
    cell = topic.cells[0]
    alone = len(topic.cells) == 1 and cell.flow is not None and cell.nameless and not (cell.whole or cell.foreign)
    value = any(part.word in word_list("values_of_exports") for part in topic.parts)
    if counted.item is None or not alone or not value:
        return topic
    return replace(topic, cells=[replace(cell, item=counted.item, partner=counted.partner)])
