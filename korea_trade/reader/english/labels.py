"""Names that head a paragraph: "(Semiconductors) Exports rose …", "[China] …", "Ships (USD 2.4 billion): Exports …"."""

from korea_trade.reader.cells import Cell
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic, sign_at
from korea_trade.reader.node_at import node_at


def label_of(nodes: list[Node]) -> Cell | None:
    """The one good or partner that a sentence begins with as its heading; None where it has none."""
    bracket = sign_at(nodes, 0) in ("(", "[")
    at = 1 if bracket else 0
    topic = node_at(nodes, at)
    cell = topic.cells[0] if isinstance(topic, Topic) and len(topic.cells) == 1 else None
    if cell is None or cell.foreign or (cell.item is None) == (cell.partner is None):
        return None
    if cell.flow is not None or cell.refers is not None or cell.measure is not None:
        return None
    if not bracket and sign_at(nodes, at + 1) in ("(", "["):
        closed = _closed(nodes, at + 1)
        return cell if closed is not None and sign_at(nodes, closed + 1) == ":" else None
    if not bracket:
        return cell if sign_at(nodes, at + 1) == ":" else None
    closed = _closed(nodes, 0)
    alone = closed == at + 1 or sign_at(nodes, at + 1) in (",", ":")
    return cell if alone and closed is not None and closed + 1 < len(nodes) else None


def named_by(nodes: list[Node]) -> Cell | None:
    """The one trade that a heading names and says nothing of: "Korea's exports to China in the first quarter"."""
    topics = [node for node in nodes if isinstance(node, Topic)]
    cell = topics[0].cells[0] if len(topics) == 1 and len(topics[0].cells) == 1 else None
    words = (node for node in nodes if isinstance(node, Element))
    plain = all(word.sign or word.period or word.has("fillers") or word.has("prepositions") for word in words)
    return cell if plain and cell is not None and cell.flow is not None and not cell.foreign else None


def partner_named(nodes: list[Node]) -> Cell | None:
    """The trade, both ways, with the one partner that a title names, whatever it says: "Trade with Vietnam at 30"."""
    cells = [cell for node in nodes if isinstance(node, Topic) for cell in node.cells if not cell.foreign]
    cell = cells[0] if len(cells) == 1 else Cell()
    return cell if cell.partner is not None and cell.flow is not None and cell.flow.value == "trade" else None


def asked_about(nodes: list[Node]) -> Cell | None:
    """The one trade that a question without figures names: "And imports?", "What became of the surplus?"."""
    topics = [node for node in nodes if isinstance(node, Topic)]
    cell = topics[0].cells[0] if len(topics) == 1 and len(topics[0].cells) == 1 else None
    told = any(isinstance(node, Element) and node.figure is not None for node in nodes)
    if cell is None or cell.foreign or told:
        return None
    pointing = cell.refers is not None and cell.refers.value == "those" and any(cell.name)  # "And those to Japan?"
    return cell if cell.flow is not None or pointing else None


def _closed(nodes: list[Node], opened: int) -> int | None:
    """Where a bracket ends."""
    return next((at for at in range(opened + 1, len(nodes)) if sign_at(nodes, at) in (")", "]")), None)
