"""Wordings that are put as others are before clauses are told apart: "the growth of chips reached 5 percent"."""

from dataclasses import replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.clauses import is_boundary
from korea_trade.reader.english.elements import AND, Element, past_fillers
from korea_trade.reader.english.examples import has_each
from korea_trade.reader.english.topics import Node, Topic, joined, sign_at
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list


def grown_first(nodes: list[Node]) -> list[Node]:
    """For "the import growth of oil and gas reached 62.1 and 45.8 percent": what grew is the subject of the noun.

    So it is for "the growth of exports to India slowed to 3 percent".
    """
    found, index = list[Node](), 0
    while index < len(nodes):
        noun, of, topic, verb = (node_at(nodes, index + step) for step in range(4))
        figure = node_at(nodes, index + 4)
        if not (
            isinstance(noun, Element)
            and noun.has("directions", part="nouns")
            and isinstance(of, Element)
            and of.word in ("of", "in")
            and isinstance(topic, Topic)
            and not topic.foreign
            and isinstance(verb, Element)
            and isinstance(figure, Element)
            and ((verb.has("level_verbs") and figure.is_figure(Kind.PERCENT)) or _is_paced(verb, figure))
        ):
            found.append(nodes[index])
            index += 1
            continue
        before = found[-1] if found else None
        if isinstance(before, Topic) and len(before.cells) == 1 and not before.foreign:
            found.pop()
            topic = replace(topic, cells=[cell.over(before.cells[0]) for cell in topic.cells])
        found += [topic, noun]
        index += 4
    return found


def _is_paced(verb: Element, to: Element) -> bool:
    """Whether "slowed to", "quickened to" stands behind a noun of growth."""
    moved = verb.has("directions", part="verbs") or verb.word in ("quickened", "accelerated", "cooled")
    return to.word == "to" and moved


def with_partner_behind_apposition(nodes: list[Node]) -> list[Node]:
    """For "exports to China, the top market, and to Japan fell 3 and 8 percent, respectively": two that are told apart.

    What stands between the commas is left out.
    """
    if not any(isinstance(node, Element) and (node.has("respectively") or node.word == "each") for node in nodes):
        return nodes
    for at, node in enumerate(nodes):
        opened = sign_at(nodes, at + 1) == ","
        if not isinstance(node, Topic) or node.foreign or node.cells[-1].partner is None or not opened:
            continue
        closed = next(
            (place for place in range(at + 2, min(at + 12, len(nodes))) if sign_at(nodes, place) == ","), None
        )
        if closed is None or any(not _plain(between) for between in nodes[at + 2 : closed]):
            continue
        behind = closed + 2
        joint = node_at(nodes, closed + 1)
        to = node_at(nodes, behind)
        behind += isinstance(to, Element) and to.word in ("to", "from")
        topic, verb = (node_at(nodes, place) for place in (behind, behind + 1))
        alone = isinstance(topic, Topic) and all(
            cell.partner and cell.flow is cell.item is None for cell in topic.cells
        )
        moved = isinstance(verb, Element) and verb.has("directions")
        if isinstance(joint, Element) and joint.word == "and" and isinstance(topic, Topic) and alone and moved:
            return [*nodes[:at], joined([node, topic]), *nodes[behind + 1 :]]
    return nodes


def with_owned(nodes: list[Node]) -> list[Node]:
    """For "ships whose exports grew 35 percent": the exports of the good before.

    For "chips and ships, whose exports grew 63.9 percent", "… 63.9 percent and 35.2 percent, respectively": of each.
    """
    found = list[Node]()
    for at, node in enumerate(nodes):
        before = next(
            (other for other in reversed(found[:-1]) if not (isinstance(other, Element) and other.sign)), None
        )
        whose = found[-1] if found else None
        if (
            isinstance(node, Topic)
            and isinstance(whose, Element)
            and whose.word == "whose"
            and isinstance(before, Topic)
        ):
            owned, owner = node.cells[0], before.cells[-1]
            alone = (
                len(node.cells) == 1 and owned.flow is not None and owned.item is owned.partner is owned.refers is None
            )
            aside = isinstance(comma := found[-2], Element) and comma.sign == ","
            owners = before.cells if aside or has_each(nodes[at + 1 :], len(before.cells)) else [owner]
            if alone and all(one.item and one.partner is None for one in owners) and not before.foreign:
                found[-1] = replace(node, cells=[replace(owned, item=one.item, unknown=one.unknown) for one in owners])
                continue
        found.append(node)
    return found


def with_share_behind(nodes: list[Node]) -> list[Node]:
    """For "ships accounted for 28 percent of exports and chips for 34 percent": the whole, and the next part of it."""
    found = list[Node]()
    for at, node in enumerate(nodes):
        percent, of, behind, share = (node_at(nodes, at + step) for step in (-2, -1, 1, 2))
        fillers = [part for part in found[-2:] if isinstance(part, Element) and part.has("fillers")]
        if fillers and isinstance(of, Element) and of.has("fillers"):
            percent, of = node_at(nodes, at - 3), percent
        apart = isinstance(node, Topic) and len(node.cells) == 2 and not any(node.cells[0].name)
        if not (apart and isinstance(node, Topic) and any(node.cells[-1].name) and _are(percent, of, "of")):
            found.append(node)
            continue
        if not _are(share, behind, "for"):
            found.append(node)
            continue
        name = replace(node.cells[-1], flow=None, refers=None)
        joint = Element(node.end, node.end, "and", dict(AND))
        found += [replace(node, cells=node.cells[:1]), joint, replace(node, cells=[name])]
    return found


def _are(percent: Node | None, word: Node | None, text: str) -> bool:
    figure = isinstance(percent, Element) and percent.is_figure(Kind.PERCENT)
    return figure and isinstance(word, Element) and word.word == text


def with_level_of_balance(nodes: list[Node]) -> list[Node]:
    """For "resulting in a record-high trade surplus $44.2 billion": the level right behind the balance is of it."""
    found = list[Node]()
    for node in nodes:
        topic, ahead = found[-1] if found else None, found[-2] if len(found) > 1 else None
        balance = isinstance(topic, Topic) and len(topic.cells) == 1 and topic.cells[0].balance is not None
        named = isinstance(ahead, Element) and (ahead.word in ("a", "an") or ahead.has("records"))
        if balance and named and isinstance(node, Element) and node.is_figure(Kind.MONEY):
            found.append(Element(node.start, node.start, "of", {"prepositions": Meaning("prepositions", "of")}))
        found.append(node)
    return found


def _plain(node: Node) -> bool:
    """Whether nothing is said at a place: no figure, no verb."""
    if not isinstance(node, Element) or node.has("directions", part="verbs"):
        return False
    return node.figure is None or node.is_figure(Kind.ORDINAL)


def without_figures(parts: list[Element]) -> list[Element]:
    """The elements with "imports" in the place of "the corresponding figure for imports", "the total for exports"."""
    found, index = list[Element](), 0
    while index < len(parts):
        flow = past_fillers(parts, index + 2)
        figure, told = parts[index].word in word_list("figures"), node_at(parts, flow)
        if figure and told is not None and told.has("flows") and parts[index + 1].word == "for":
            index = flow
        found.append(parts[index])
        index += 1
    return found


def without_brackets_of_conditions(nodes: list[Node]) -> list[Node]:
    """For "imports (excluding oil) fell": a bracket leaves out as the words without it do."""
    for at, node in enumerate(nodes[:-1]):
        inside = nodes[at + 1]
        if not (isinstance(node, Element) and node.sign == "(" and isinstance(inside, Element)):
            continue
        end = next((i for i, n in enumerate(nodes) if i > at and isinstance(n, Element) and n.sign == ")"), None)
        told = any(isinstance(n, Element) and n.figure is not None for n in nodes[at:end])
        named = at > 0 and isinstance(nodes[at - 1], Topic)
        if inside.has("conditions") and end is not None and named and not told:
            rest = without_brackets_of_conditions(nodes[end + 1 :])
            return [*nodes[:at], *nodes[at + 1 : end], *rest]
    return nodes


def with_left_out_noun(nodes: list[Node]) -> list[Node]:
    """For "September's were $58.8 billion", "October alone saw a fall of 5 percent": what was told of before, then."""
    month, first = node_at(nodes, 0), node_at(nodes, 1)
    behind = 2 if isinstance(first, Element) and first.word == "alone" else 1
    verb = node_at(nodes, behind)
    if not (isinstance(month, Element) and month.period is not None and isinstance(verb, Element)):
        return nodes
    owns = month.period.possessive and (_says(verb) or verb.has("level_verbs"))
    if not owns and not (_is_month(month) and verb.has("light_verbs") and _saw_growth(nodes[behind + 1 :])):
        return nodes
    they = Located("it", month.start, month.end)
    return [month, Topic(month.start, month.end, [Cell(refers=they)], [month]), *nodes[behind:]]


def with_record_before(nodes: list[Node]) -> list[Node]:
    """For "The previous record of $54.1 billion was set in 2022": that of what was told of before."""
    first = past_fillers(nodes, 0)
    record, behind = node_at(nodes, first), node_at(nodes, first + 1)
    if not isinstance(record, Element) or record.word.split()[0] not in word_list("passed"):
        return nodes
    noun = behind if isinstance(behind, Element) else record
    best = record.has("records") or noun.has("records") or noun.word in word_list("bests")
    rest = nodes[first + 1 :]
    named = next((at for at, node in enumerate(rest) if isinstance(node, Topic)), len(rest))
    told = any(isinstance(node, Element) and node.figure is not None for node in rest[:named])
    if not best or not told:
        return nodes
    it = Element(record.start, record.start, "it", {"back_references": Meaning("back_references", "it")})
    pointing = Located("it", it.start, it.end)
    return [*nodes[:first], Topic(it.start, it.end, [Cell(refers=pointing)], [it]), *nodes[first:]]


def _is_month(month: Element) -> bool:
    when = month.period.when if month.period is not None and not month.period.preposition else None
    return when is not None and when.months is not None and when.months[0] == when.months[1] and when.days is None


def _saw_growth(behind: list[Node]) -> bool:
    """Whether a percentage comes before any name: "a fall of 5 percent"."""
    first = next((n for n in behind if isinstance(n, Topic) or n.sign or n.figure is not None), None)
    return isinstance(first, Element) and first.is_figure(Kind.PERCENT)


def without_bare_ranks(nodes: list[Node]) -> list[Node]:
    """For "and automobiles, No. 2, $6.2 billion": a place in commas says nothing of what is ranked."""
    for at in range(1, len(nodes) - 2):
        closed = next((place for place in range(at + 1, min(at + 6, len(nodes))) if sign_at(nodes, place) == ","), None)
        if closed is None or sign_at(nodes, at) != "," or not isinstance(nodes[at - 1], Topic):
            continue
        if closed > at + 1 and _is_place(nodes[at + 1]) and all(map(_says_of_list, nodes[at + 2 : closed])):
            return without_bare_ranks([*nodes[:at], *nodes[closed + 1 :]])
    return nodes


def _is_place(node: Node) -> bool:
    return isinstance(node, Element) and (node.is_figure(Kind.ORDINAL) or node.word == "no. 1")


def _says_of_list(node: Node) -> bool:
    return isinstance(node, Element) and (node.word in word_list("rankings") or node.has("fillers"))


def with_left_out_flow(nodes: list[Node]) -> list[Node]:
    """For "Taiwan's exports fell 3 percent, while Korea's jumped 5 percent": the flow before, of Korea."""
    found = list[Node]()
    for node, verb in zip(nodes, [*nodes[1:], None], strict=True):
        shared = _of_share_before(node, found) if isinstance(verb, Element) and _says(verb) else None
        if shared is not None and _points_behind(found):
            found = _without_pointer(found)
        found.append(shared or node)
        if not (isinstance(node, Element) and _is_koreas(node) and isinstance(verb, Element) and _says(verb)):
            continue
        flows = [cell.flow for topic in found if isinstance(topic, Topic) for cell in topic.cells if cell.flow]
        if flows:
            found.append(Topic(node.start, node.end, [Cell(flow=flows[-1])], [node]))
    return found


def _of_share_before(node: Node, before: list[Node]) -> Topic | None:
    """For "the U.S. share of exports climbed to 18 percent, whereas China's slid": the same share of another.

    So it is for "as that of China slid".
    """
    if not isinstance(node, Topic) or len(node.parts) != 1 or not (node.foreign or _points_behind(before)):
        return None
    told = next((topic.cells[-1] for topic in reversed(before) if isinstance(topic, Topic)), Cell())
    own = node.cells[0]
    if told.measure is None or told.measure.value != "share" or told.partner is None or own.partner is None:
        return None
    return replace(node, cells=[replace(told, partner=own.partner)])


def with_pointing_share(nodes: list[Node]) -> list[Node]:
    """For "The share was up from 13.6 percent in 2019": the share that the sentence before tells of."""
    first = next((at for at, node in enumerate(nodes) if isinstance(node, Topic)), len(nodes))
    topic, verb = (node_at(nodes, place) for place in (first, first + 1))
    plain = all(isinstance(node, Element) and node.has("fillers") for node in nodes[:first])
    if not isinstance(topic, Topic) or not plain or not (isinstance(verb, Element) and _says(verb)):
        return nodes
    cell = topic.cells[0]
    named = cell.flow or cell.item or cell.partner or cell.sector or cell.refers or cell.foreign
    if len(topic.cells) > 1 or named or cell.measure is None or cell.measure.value != "share":
        return nodes
    pointing = Located("share", topic.start, topic.end)
    return [replace(topic, cells=[replace(cell, refers=pointing)]), *nodes[first + 1 :]]


def _points_behind(before: list[Node]) -> bool:
    """For "that of the U.S.": whether "that of" stands before."""
    nodes = [node for node in before if not (isinstance(node, Element) and node.word == "the")]
    pointing, of = nodes[-2:] if len(nodes) > 1 else (None, None)
    that = isinstance(pointing, Element) and pointing.word in ("that", "those")
    return that and isinstance(of, Element) and of.word == "of"


def _without_pointer(before: list[Node]) -> list[Node]:
    """The nodes without "that of the" at their end."""
    last = max(at for at, node in enumerate(before) if isinstance(node, Element) and node.word in ("that", "those"))
    return before[:last]


def _is_koreas(node: Element) -> bool:
    return node.has("nation", "name") and not node.is_korea


def _says(verb: Element) -> bool:
    moved = verb.has("directions", part="verbs") or verb.has("directions", part="adverbs")
    return moved or verb.has("level_verbs") or verb.has("auxiliaries")


def with_owned_behind(nodes: list[Node]) -> list[Node]:
    """For "chips, exports of which surged 50.9 percent": the exports of the good before."""
    found, index = list[Node](), 0
    while index < len(nodes):
        owner, comma, owned, of = (node_at(nodes, index + step) for step in range(4))
        aside = isinstance(comma, Element) and comma.sign == "," and isinstance(of, Element) and of.word == "of which"
        found.append(nodes[index])
        index += 1
        if not (aside and isinstance(owner, Topic) and isinstance(owned, Topic) and isinstance(comma, Element)):
            continue
        flow, good = owned.cells[0].flow, owner.cells[0]
        if len(owner.cells) == 1 and good.item and good.partner is None and not good.foreign and flow is not None:
            found += [comma, replace(owned, cells=[replace(owned.cells[0], item=good.item, unknown=good.unknown)])]
            index += len((",", "exports", "of which"))
    return found


def including_first(parts: list[Element]) -> list[Element]:
    """For "car exports, hybrids included, rose": as ", including hybrids,", the word before what is included.

    "Cars, hybrids included ($3 billion)" are cars; of "China, Hong Kong included ($9 billion)" the two are one.
    """
    found, index = list[Element](), 0
    while index < len(parts):
        part = parts[index]
        opened = part.sign in _OPENING
        last = _included(parts, index + 1, _OPENING[part.sign]) if opened else None
        aside = parts[index:last] if last is not None else []
        if last is not None and parts[last + 1].sign == "(" and not any(other.has("partner") for other in aside):
            index = last + 1
            continue
        found.append(part)
        index += 1
        if last is not None:
            word = parts[last]
            found += [replace(word, meanings={"examples": Meaning("examples", word.word)}), *aside[1:]]
            index = last + 1
    return found


_OPENING = {",": (",", "("), "(": (")",), "—": ("—",), "–": ("–",)}
_MOST_INCLUDED = 8


def _included(parts: list[Element], first: int, closing: tuple[str, ...]) -> int | None:
    """Where "included" stands that ends an aside of nothing but names."""
    for at in range(first, min(first + _MOST_INCLUDED, len(parts) - 1)):
        part = parts[at]
        if part.word in word_list("included"):
            return at if at > first and parts[at + 1].sign in closing else None
        if part.sign or part.figure is not None or part.time is not None or part.has("directions", part="verbs"):
            return None
    return None


def with_measure_in_commas(nodes: list[Node]) -> list[Node]:
    """For "exports of cars, in value, reached $4.1 billion": a measure in commas is that of the name before it."""
    found, index = list[Node](), 0
    while index < len(nodes):
        name, comma, topic, end = (node_at(nodes, index + step) for step in range(4))
        signs = all(isinstance(sign, Element) and sign.sign == "," for sign in (comma, end))
        cell = topic.cells[0] if isinstance(topic, Topic) and len(topic.cells) == 1 else None
        alone = cell is not None and cell.flow is cell.item is cell.partner is cell.refers is None
        if isinstance(name, Topic) and signs and alone and cell is not None and cell.measure is not None:
            found.append(replace(name, cells=[replace(c, measure=c.measure or cell.measure) for c in name.cells]))
            index += 4
        else:
            found.append(nodes[index])
            index += 1
    return found


def with_number_of(nodes: list[Node]) -> list[Node]:
    """For "the number of exported cars", "the number of cars exported": the exports of them, counted."""
    found, index = list[Node](), 0
    while index < len(nodes):
        words = [node.word if isinstance(node, Element) else "" for node in nodes[index : index + 2]]
        run = nodes[index + 2 : index + 5] if words == ["number", "of"] else []
        verbs = [node for node in run if isinstance(node, Element) and node.has("flow_verbs")][:1]
        units = [node for node in run[:2] if isinstance(node, Element) and node.word in word_list("units_told")][:1]
        if verbs and units and len({*map(id, run[:2])} & {id(verbs[0]), id(units[0])}) == len(run[:2]):
            found.append(_units_traded(nodes[index], verbs[0], units[0]))
            index += 4
            continue
        topics = [node for node in run if isinstance(node, Topic)][:1]
        other = next((at for at, node in enumerate(run) if node not in (*verbs, *topics)), len(run))
        if verbs and topics and other > 1 and all(c.item and c.flow is None for c in topics[0].cells):
            first, verb = nodes[index], verbs[0]
            flow = Located(verb.value("flow_verbs"), verb.start, verb.end)
            counted = Located("quantity", first.start, first.end)
            found.append(replace(topics[0], cells=[replace(c, flow=flow, measure=counted) for c in topics[0].cells]))
            index += 4
        else:
            found.append(nodes[index])
            index += 1
    return found


def _units_traded(number: Node, verb: Element, units: Element) -> Topic:
    """For "the number of exported units": the exports of what was told before, counted."""
    flow = Located(verb.value("flow_verbs"), verb.start, verb.end)
    counted, told = Located("quantity", number.start, number.end), Located("it", units.start, units.end)
    cell = Cell(flow=flow, measure=counted, refers=told, number="plural")
    return Topic(number.start, max(verb.end, units.end), [cell], [verb, units])


def without_places(nodes: list[Node]) -> list[Node]:
    """For "exports to China, where production slowed, decreased": what went on there is no part of it."""
    for at, node in enumerate(nodes):
        if not (isinstance(node, Element) and node.word == "where") or at < 2 or not isinstance(nodes[at - 2], Topic):
            continue
        opened, partner = nodes[at - 1], nodes[at - 2]
        end = next((i for i, n in enumerate(nodes) if i > at and isinstance(n, Element) and n.sign == ","), None)
        verb = node_at(nodes, end + 1) if end is not None else None
        told = any(isinstance(n, Element) and n.figure is not None for n in nodes[at:end])
        verbs = ("level_verbs", "partner_verbs")
        goes_on = isinstance(verb, Element) and (verb.has("directions", part="verbs") or any(map(verb.has, verbs)))
        named = isinstance(partner, Topic) and all(cell.partner for cell in partner.cells)
        if end is not None and goes_on and named and not told and isinstance(opened, Element) and opened.sign == ",":
            return without_places([*nodes[: at - 1], *nodes[end + 1 :]])
    return nodes


def with_beaten(parts: list[Element]) -> list[Element]:
    """The elements with "beat" before a time or a figure as a verb of passing a level: "beat the 2022 high"."""
    for at, part in enumerate(parts):
        behind = next((other for other in parts[at + 1 :] if not other.has("fillers")), None)
        level = behind is not None and (behind.period is not None or behind.is_figure(Kind.MONEY))
        if part.word == "beat" and level:
            part.meanings = {"limits": Meaning("limits", "above", "verbs")}
    return parts


def with_last_year_passed(parts: list[Element]) -> list[Element]:
    """The elements with "exports beat last year's by 4 percent" as a growth against that year, not of it."""
    found = list(parts)
    for verb, time, by, rate in zip(parts, parts[1:], parts[2:], parts[3:], strict=False):
        when = time.period.when if time.period is not None and time.period.possessive else None
        passes = verb.word in word_list("beating") or verb.has("limits", "above", part="verbs")
        if passes and when is not None and when.back == 1 and by.word == "by" and rate.is_figure(Kind.PERCENT):
            verb.meanings = {"directions": Meaning("directions", "up", "verbs")}
            found = [part for part in found if part is not time]
    return found


def with_driven(parts: list[Element]) -> list[Element]:
    """The elements with "drove exports to $56.6 billion" as a verb and what it moved; "chips drove exports" leads."""
    found = list[Element]()
    for part, after in zip(parts, [*parts[1:], None], strict=True):
        moved = after is not None and (after.word in ("to", "by") or after.figure is not None)
        verb, _, flow = part.text.partition(" ")
        if moved and part.has("led") and flow.lower() == "exports":
            at = part.end - len(flow)
            found.append(Element(part.start, part.start + len(verb), verb, {"drives": Meaning("drives", "drives")}))
            found.append(Element(at, part.end, flow, {"flows": Meaning("flows", "exports")}))
        else:
            found.append(part)
    return found


def moved_first(nodes: list[Node]) -> list[Node]:
    """For "dearer oil lifted petrochemicals by 5 percent": what was moved is the subject."""
    found = list[Node]()
    index = 0
    while index < len(nodes):
        node, at = nodes[index], index + 1
        while isinstance(between := node_at(nodes, at), Element) and between.has("fillers"):
            at += 1
        moved, after = (node_at(nodes, place) for place in (at, at + 1))
        moving = isinstance(node, Element) and (node.has("moves") or node.has("drives")) and _says_how_far(after)
        moving = moving or (isinstance(node, Element) and node.word in word_list("letting") and _is_bare_verb(after))
        if isinstance(node, Element) and moving and isinstance(moved, Topic):
            if any(isinstance(other, Topic) for other in found):
                first = _opened(found)  # "oil at $84 a barrel pushed up exports by 3.1 percent"
                found = [*found[:first], *(n for n in found[first:] if isinstance(n, Element) and n.period is not None)]
            found += [moved, node]
            index = at + 1
        else:
            found.append(node)
            index += 1
    return found


def _says_how_far(behind: Node | None) -> bool:
    """For "lifted exports by 5 percent", "drove exports to $5 billion", "kept exports growing by 5 percent"."""
    if not isinstance(behind, Element):
        return False
    growing = behind.has("directions") and behind.word.endswith("ing")
    return growing or behind.word in ("by", "to") or behind.figure is not None


def _is_bare_verb(behind: Node | None) -> bool:
    """For "helped exports top $5 billion", "let exports grow 5 percent": what was helped to happen."""
    if not isinstance(behind, Element):
        return False
    moved = behind.has("directions") and not behind.has("directions", part="adverbs") and behind.word != "growth"
    return moved or behind.has("limits", part="verbs")


def _opened(nodes: list[Node]) -> int:
    """Where the part of a sentence begins that the last of some nodes is of."""
    ends = (at + 1 for at in range(len(nodes) - 1, -1, -1) if is_boundary(nodes[at]))
    return next(ends, 0)
