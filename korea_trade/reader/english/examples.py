"""Examples behind a name or in its place: "such as chips and cars", "— A, B and C —", "including Hong Kong"."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Node, Topic, joined, sign_at
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.china import CHINA, CHINA_AND_HONG_KONG, HONG_KONG
from korea_trade.vocabulary.word_lists import word_list


def without_examples(nodes: list[Node]) -> list[Node]:
    """The nodes without ", including X," and "— A, B and C —"; "China, including Hong Kong" is the two together."""
    found, index = list[Node](), 0
    while index < len(nodes):
        node = nodes[index]
        after = _example(nodes, index)
        if after is None:
            found.append(_like_whole(node, _whole_of_examples(found)) if isinstance(node, Topic) else node)
            index += 1
            continue
        named = next((n for n in nodes[index:after] if isinstance(n, Topic)), None)
        counted = _counted(found)
        if counted and named is not None and has_each(nodes[after:], len(named.cells)):
            found = found[:-counted]
        elif isinstance(node, Element) and node.has("examples") and not (found and isinstance(found[-1], Topic)):
            found += [node] if counted > 1 else []  # "exports of items such as A rose": of which items, is open
            names = [other for other in nodes[index:after] if isinstance(other, Topic)]
            if len(names) > 1:
                found, index = [*found, joined(names)], after
                continue
            index += 1  # "high-value added products such as A and B": the examples are all that is named
            continue
        if found and isinstance(found[-1], Topic) and named is not None:
            behind = node_at(nodes, after)
            each = isinstance(behind, Element) and behind.has("each")  # "items such as A, B and C all rose"
            if each or has_each(nodes[after:], len(named.cells)):
                found[-1] = _like_whole(named, found[-1])
            else:
                found[-1] = _with_hong_kong(_with_names(found[-1], named), named)
                if sign_at(nodes, index) == "(" and sign_at(nodes, after) == ",":
                    found.append(node)  # "China (including Hong Kong, $2.68 billion, up 16.1 percent)"
                    after += 1
        index = after
    return found


def _whole_of_examples(nodes: list[Node]) -> Topic | None:
    """For "imports from partners such as", at the end: the name that what follows are examples of."""
    opener, at = node_at(nodes, len(nodes) - 1), len(nodes) - 2
    if not (isinstance(opener, Element) and opener.has("examples")):
        return None
    while isinstance(node := node_at(nodes, at), Element) and not (node.sign or node.figure or node.has("directions")):
        at -= 1
    whole = node_at(nodes, at)
    if not isinstance(whole, Topic) or len(whole.cells) > 1 or len(nodes) - at > _LONGEST_KIND:
        return None
    link = nodes[at + 1]
    toward, from_whom = (isinstance(link, Element) and link.word == word for word in ("to", "from"))
    cell = replace(whole.cells[0], toward=whole.cells[0].toward or toward)
    return replace(whole, cells=[replace(cell, from_whom=cell.from_whom or from_whom)])


_LONGEST_KIND = 7


def _like_whole(named: Topic, whole: Topic | None) -> Topic:
    """For "imports from neighbors such as Japan (down 9.6 percent)": the names with the flow of what they are of."""
    cell = whole.cells[0] if whole is not None and len(whole.cells) == 1 else Cell()
    those = cell.refers if cell.refers is not None and cell.refers.value == "those" else None
    if (cell.flow or those) is None or not all(_is_name_alone(name) for name in named.cells):
        return named
    shared = Cell(flow=cell.flow, refers=those)
    cells = [replace(name, toward=cell.toward, from_whom=cell.from_whom).over(shared) for name in named.cells]
    return replace(named, cells=cells)


def _is_name_alone(cell: Cell) -> bool:
    return (cell.item is None) != (cell.partner is None) and cell.flow is cell.refers is cell.measure is None


def _counted(nodes: list[Node]) -> int:
    """For "exports of IT items", "exports of key items": how many nodes say behind a name what is counted."""
    last = nodes[-1] if nodes else None
    if not (isinstance(last, Element) and (last.has("counts") or last.word in word_list("partners_counted"))):
        return 0
    at = len(nodes) - 2
    while isinstance(node := node_at(nodes, at), Element) and (
        node.has("fillers") or node.has("adjectives") or node.word in word_list("before_counted")
    ):
        at -= 1
    return len(nodes) - 1 - at if isinstance(node_at(nodes, at), Topic) else 0


def has_each(behind: list[Node], names: int) -> bool:
    """For "items such as A and B fell 3 percent and 4 percent each": there is a figure for each of several names."""
    figures = 0
    for node in behind:
        if isinstance(node, Topic) or node.sign == ";":
            return False
        figures += node.is_figure(Kind.PERCENT)
        if figures and (node.has("respectively") or node.word == "each"):
            return figures == names > 1
    return False


def _example(nodes: list[Node], index: int) -> int | None:
    """Where an example that begins here ends: behind its name and the sign that closes it."""
    sign = sign_at(nodes, index)
    if sign in ("—", "–"):
        for after in range(index + 1, min(len(nodes), index + 16)):
            node = nodes[after]
            if sign_at(nodes, after) == sign and after > index + 1:
                return after + 1
            if isinstance(node, Element) and (node.figure is not None or node.has("directions")):
                return None
        return None
    if sign == "(" and index and isinstance(nodes[index - 1], Topic) and names_only(nodes, index):
        return index + 3
    start = index + 1 if sign in (",", "(") else index
    opener = node_at(nodes, start)
    if not (isinstance(opener, Element) and opener.has("examples")):
        return None
    after = start + 1
    while after < len(nodes) and (_skippable(nodes[after]) or sign_at(nodes, after) in (".", ",")):
        after += 1
    if after >= len(nodes) or not isinstance(nodes[after], Topic):
        return None
    if start == index or opener.word != "including":
        after = _last_example(nodes, after)
    closing = sign_at(nodes, after + 1)
    which = node_at(nodes, after + 2)
    told = _are_told(nodes[after]) or _is_one_of_sector(nodes, index, after)
    if closing == "," and isinstance(which, Element) and which.word == "which" and told:
        return None  # "fell, including those to China, which slid 5.6 percent"
    if closing == "(" and not _is_hong_kong(nodes, index, after):
        return None  # an entry of a list
    return after + 2 if (sign, closing) in ((",", ","), ("(", ")")) else after + 1


def _last_example(nodes: list[Node], first: int) -> int:
    """For "such as ships, auto parts and industrial robots": the last name, where words of no vocabulary begin one."""
    last, plain = first, True
    while isinstance(joint := node_at(nodes, last + 1), Element) and (joint.sign == "," or joint.word == "and"):
        at = last + 2
        while isinstance(word := node_at(nodes, at), Element) and word.may_name and at < last + _LONGEST_KIND:
            at += 1
        named = node_at(nodes, at)
        if not isinstance(named, Topic) or not all(map(_is_name_alone, named.cells)):
            break
        last, plain = at, plain and at == last + 2
    return first if plain else last


def _skippable(node: Node) -> bool:
    return isinstance(node, Element) and (node.has("fillers") or node.has("adjectives"))


def _is_one_of_sector(nodes: list[Node], index: int, after: int) -> bool:
    """For "IT goods led, including chips, which grew 5.9 percent": one good of a sector, of which more is told."""
    named = nodes[after]
    one = isinstance(named, Topic) and len(named.cells) == 1 and named.cells[0].item is not None
    return one and not isinstance(node_at(nodes, index - 1), Topic)


def _are_told(node: Node) -> bool:
    """For "those to China and Europe": whether examples are trade of their own."""
    return isinstance(node, Topic) and all(cell.partner and (cell.flow or cell.refers) for cell in node.cells)


def _is_hong_kong(nodes: list[Node], index: int, after: int) -> bool:
    """For "China incl. Hong Kong ($9.2 billion)": the two are one partner."""
    before, named = node_at(nodes, index - 1), nodes[after]
    if not isinstance(before, Topic) or not isinstance(named, Topic) or len(named.cells) > 1:
        return False
    partners = (before.cells[-1].partner, named.cells[0].partner)
    return [partner.value for partner in partners if partner is not None] == [CHINA, HONG_KONG]


def names_only(nodes: list[Node], index: int) -> bool:
    """Whether a bracket holds a list of names and nothing else: "all three items (chips, cars and ships)"."""
    inner = node_at(nodes, index + 1)
    if not isinstance(inner, Topic) or sign_at(nodes, index + 2) != ")" or len(inner.cells) < 2:
        return False
    return all((cell.item or cell.partner) and not cell.unknown for cell in inner.cells)


def _with_names(topic: Topic, named: Topic) -> Topic:
    """A topic that remembers the names given as its examples: what is said of it is said of them."""
    shared = replace(topic.cells[-1], item=None, partner=None, refers=None)
    return replace(topic, examples=[*topic.examples, *(cell.over(shared) for cell in named.cells)])


def _with_hong_kong(topic: Topic, example: Topic) -> Topic:
    last, named = topic.cells[-1], example.cells[0]
    if last.partner is None or named.partner is None or (last.partner.value, named.partner.value) != (CHINA, HONG_KONG):
        return topic
    both = Located(CHINA_AND_HONG_KONG, last.partner.start, named.partner.end)
    return replace(topic, cells=[*topic.cells[:-1], replace(last, partner=both)])
