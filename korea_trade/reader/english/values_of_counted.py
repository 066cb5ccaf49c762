"""The value of goods counted before: "car exports rose to 223,000 units, and export value to $5 billion"."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.word_lists import word_list


def with_value_of_counted(nodes: list[Node]) -> list[Node]:
    """The nodes with a value of exports that names no goods as that of the goods that were counted before it."""
    found, named, counted = list[Node](), Cell(), Cell()
    for node in nodes:
        if isinstance(node, Topic):
            own = node.cells[0] if len(node.cells) == 1 else Cell()
            if counted.item is not None and _is_value_alone(node, own):
                node = replace(node, cells=[replace(own, item=counted.item, partner=counted.partner)])  # noqa: PLW2901
                own = node.cells[0]
            counted = counted if own.item is own.partner is None else Cell()
            named = Cell() if own.item is None or node.foreign or own.unknown else own
        elif node.is_figure(Kind.QUANTITY):
            counted = named
        found.append(node)
    return found


def _is_value_alone(topic: Topic, cell: Cell) -> bool:
    words = {part.word for part in topic.parts}
    alone = cell.flow is not None and cell.nameless and not (cell.whole or cell.foreign)
    return alone and bool(words & set(word_list("values_of_exports")))
