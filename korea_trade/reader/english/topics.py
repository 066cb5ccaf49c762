"""Names of a sentence drawn together into topics: "exports of semiconductors and cars to China" is two cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.english.elements import Element, plural
from korea_trade.reader.english.longer_names import end_of_longer_name, with_longer_name
from korea_trade.reader.english.names import UNKNOWN
from korea_trade.reader.english.sales import SALES
from korea_trade.reader.node_at import node_at
from korea_trade.reader.times import Shape
from korea_trade.vocabulary.goods import is_vehicle
from korea_trade.vocabulary.words import code_of_name

_NOMINAL = ("flows", "balances", "item", "partner", "sector", "measures", "back_references", "foreign", SALES)
REST_OF = "rest-of-"
"""What a partner's name begins with that is no partner: "exports to the rest of the region"."""
_COORDINATORS = ("and", "or", "&", "plus", "as well as")


@dataclass(slots=True)
class Topic:
    """Names that stand together: one cell for each of the names that are joined by commas and "and"."""

    start: int
    end: int
    cells: list[Cell] = field(default_factory=list)
    parts: list[Element] = field(default_factory=list)
    examples: list[Cell] = field(default_factory=list)

    @property
    def foreign(self) -> bool:
        """Whether it is no trade of Korea's."""
        return any(cell.foreign for cell in self.cells)


Node = Element | Topic


def nominal(element: Element) -> bool:
    """Whether it is a name, a flow, a sector, a measure or a word that points back."""
    return any(kind in element.meanings for kind in _NOMINAL) and element.figure is None


def gather(elements: list[Element]) -> list[Node]:
    """The elements with names that stand together drawn into topics, and topics in a list into one."""
    nodes, index = list[Node](), 0
    while index < len(elements):
        if nominal(elements[index]) and not _is_verb(elements, index):
            last = _last_of_chunk(elements, index)
            nodes.append(_topic(elements[index : last + 1], elements, index))
            index = last + 1
        else:
            nodes.append(elements[index])
            index += 1
    return _coordinate(nodes)


def _is_verb(elements: list[Element], index: int) -> bool:
    """For "ships" and "displays" after a subject may be verbs; here they are names unless a figure follows."""
    element = elements[index]
    after = node_at(elements, index + 1)
    to_come = index > 1 and elements[index - 1].word == "to" and elements[index - 2].has("status")
    if element.word == "ship" and to_come:
        return True  # "is projected to ship goods worth $600 billion"
    if element.has("item") and index and elements[index - 1].word in (",", "and", "while", "but"):
        return False  # "chips brought in $31 billion, and ships $5.6 billion"
    return (
        element.has("flow_verbs")
        and after is not None
        and after.figure is not None
        and not after.is_figure(Kind.PERCENT, Kind.MULTIPLE)
    )


def _last_of_chunk(elements: list[Element], index: int) -> int:
    last, at = index, index + 1
    while at < len(elements):
        element = elements[at]
        if element.has("back_references", "it") and elements[last].has("partner"):
            break  # "To Japan they rose 5 percent"
        if elements[last].has("partner") and elements[last + 1].word == "the" and _is_trade(element):
            break  # "With Japan the deficit widened"
        if nominal(element) and not _is_verb(elements, at):
            last = at
        elif not (_glue(element) or (element.unknown and _of(elements, at, last))) or at - last > 5:
            break
        at += 1
    abroad = _unknown_partner(elements, last)
    if abroad:
        return abroad[-1]
    longer = end_of_longer_name(elements, last) or _end_of_plural(elements, last)
    if longer is not None:
        return longer
    # "exports of instant noodles": unknown words after "of" are a name
    at = last + 1
    balance = elements[last].has("balances")
    of = _word_at(elements, at) in (("of", "in", "for") if balance else ("of", "in"))
    behind = node_at(elements, at + 1)
    at += 2 if of and behind is not None and _is_korean(behind) else 1
    if of and (balance or elements[last].has("flows") or elements[last].has("back_references", "those")):
        while at < len(elements) and elements[at].may_name and at - last < 6:
            last = at
            at += 1
    return last


def _end_of_plural(elements: list[Element], last: int) -> int | None:
    """For "those of heating and cooling facilities 67.2 percent": where a name of no vocabulary ends before its figure.

    Its words may be such as begin other things: "heating", "used".
    """
    at = last + 2
    if not (elements[last].has("back_references", "those") and _word_at(elements, last + 1) == "of"):
        return None
    while (part := node_at(elements, at)) is not None and (
        part.nameable or (part.word == "and" and elements[at - 1].nameable)
    ):
        at += 1
    told = part is not None and (part.is_figure(Kind.PERCENT) or part.has("directions", part="verbs"))
    return at - 1 if told and at > last + 2 and elements[at - 1].word.endswith("s") else None


def _word_at(elements: list[Element], at: int) -> str:
    element = node_at(elements, at)
    return element.word if element is not None else ""


def _is_trade(element: Element) -> bool:
    return element.has("flows") or element.has("balances")


def _is_korean(element: Element) -> bool:
    """Whether a word says whose goods are: "exports of Korean games"."""
    return element.has("nation") and not element.is_korea


def _unknown_partner(elements: list[Element], last: int) -> list[int]:
    """For "exports to Sri Lanka", "those to emerging markets": where the words stand of a partner of no vocabulary."""
    at = last + 1
    if not (
        elements[last].has("flows") or elements[last].has("back_references", "those") or elements[last].has("item")
    ):
        return []
    if _word_at(elements, at) not in ("to", "from"):
        return []
    while (after := node_at(elements, at + 1)) is not None and after.has("fillers") and not after.has("counts"):
        at += 1
    found = list[int]()
    for place in range(at + 1, min(at + 6, len(elements))):
        element = elements[place]
        named = element.nameable or element.has("counts") or element.has("adjectives")
        named = named or (bool(found) and _is_rest(elements[found[0]]) and element.word in ("of", "the"))
        named = named or _tells_which(elements, place)
        if not named or element.has("directions", part="nouns"):
            break
        found.append(place)
    capital = any(elements[place].unknown and elements[place].text[0].isupper() for place in found)
    counted = any(elements[place].has("counts") for place in found)
    return found if capital or counted else []


def _tells_which(elements: list[Element], at: int) -> bool:
    """For "several countries", "advanced economies": whether a word right before what is counted says which ones."""
    element, counted = elements[at], node_at(elements, at + 1)
    plain = element.figure is None and element.time is None and not element.sign and not element.has("prepositions")
    return plain and counted is not None and counted.has("counts")


def _is_rest(element: Element) -> bool:
    """For "the rest of the region"."""
    return element.word in ("rest", "the rest")


def _of(elements: list[Element], at: int, last: int) -> bool:
    return at - last <= 1 and elements[at].word in ("shipped", "sold", "exported", "bound")


def _glue(element: Element) -> bool:
    return (
        element.has("fillers")
        or element.has("ignored")
        or (
            element.has("prepositions")
            and element.word in ("of", "to", "from", "in", "with", "for", "by", "into", "between")
        )
        or element.has("flow_verbs")
        or element.word in ("bound for", "destined for")
        or element.period is not None
    )


def _topic(parts: list[Element], elements: list[Element], first: int) -> Topic:
    cell, cells, unknown = Cell(), list[Cell](), [part for part in parts if part.unknown and not part.meanings]
    for part in parts:
        if part.period is not None and cell.when is None:
            cell = replace(cell, when=part.period.when, period=Located(part.text, part.start, part.end))
        for kind, meaning in part.meanings.items():
            located = Located(meaning.value, part.start, part.end)
            if kind == "flows":
                cell = _flow(cell, located)
            elif kind == "balances":
                cell = replace(cell, balance=located, flow=Located("balance", part.start, part.end))
            elif kind == "item":
                if cell.item is not None and cell.item.value != located.value:
                    cells.append(cell)
                    cell = replace(cell, item=located)
                else:
                    cell = replace(cell, item=located)
                if meaning.part == UNKNOWN:
                    cell = replace(cell, unknown=True)
            elif kind == "partner":
                if cell.partner is not None and cell.partner.value != located.value:
                    cells.append(cell)
                cell = replace(cell, partner=located)
            elif kind == "sector" and (cell.sector is None or cell.sector.value == "ict"):
                cell = replace(cell, sector=located)
            elif kind == "measures" and cell.measure is None:
                cell = replace(cell, measure=located)
                if cell.flow is None and part.word.startswith(("exports ", "shipments ")):
                    cell = replace(cell, flow=Located("exports", part.start, part.end))  # "exports by volume"
            elif kind == "back_references":
                cell = replace(cell, refers=located, number=meaning.part)
                toward = {part.word.split()[-1] for part in parts}
                cell = replace(cell, toward="to" in toward, from_whom="from" in toward)
            elif kind == "foreign":
                cell = replace(cell, foreign=True)
    abroad = _abroad(parts, unknown)
    if abroad and cell.partner is None and not cell.foreign:
        cell = _with_unknown_partner(cell, abroad, parts)
    elif unknown and cell.item is None and not cell.foreign:
        name = "-".join(part.word for part in _joined_words(parts, unknown))
        owner = unknown[-1].word.endswith(("'s", "’s"))  # "shipments of Celltrion's"
        cell = replace(cell, item=Located(name, unknown[0].start, unknown[-1].end), unknown=True, foreign=owner)
    before = elements[first - 1].period if first else None
    if before is not None and cell.when is None and before.when is not None and before.when.shape is Shape.YEAR:
        cell = replace(cell, when=before.when, period=Located(before.text, before.start, before.end))
    ahead = elements[max(0, first - 3) : first]
    cell = _with_owner(cell, ahead[-1] if ahead else None)
    cell = _such(with_longer_name(_sold(cell, parts), parts, ahead), [*ahead[-1:], *parts[:-1]])
    cell = _with_that_country(cell, parts, elements[:first], elements[first + len(parts) :])
    cell = _of_two_goods(cell, parts, elements[:first])
    cell = _whole(_own_share(cell, parts, ahead[-1] if ahead else None), elements, first)
    cell = _named_before(cell, elements, first)
    return Topic(
        parts[0].start,
        parts[-1].end,
        _owned(_part_of_goods([*cells, cell], parts), parts, elements[:first], elements[first + len(parts) :]),
        parts,
    )


def _part_of_goods(cells: list[Cell], parts: list[Element]) -> list[Cell]:
    """For "the share of SUVs in car exports": one cell, of the part, with the flow of the whole."""
    part, whole = (cells[0], cells[-1]) if len(cells) == 2 else (Cell(), Cell())
    shared = parts[0].has("measures", "share") and part.item is not None and part.flow is None
    if not shared or whole.flow is None or whole.item is None or whole.partner is not part.partner:
        return cells
    item = next(at for at, one in enumerate(parts) if one.start == whole.item.start)
    before = [one for one in parts[:item] if not one.has("fillers")]
    return [replace(part, flow=whole.flow)] if before[-1].word in ("in", "to", "of") else cells


def _joined_words(parts: list[Element], unknown: list[Element]) -> list[Element]:
    """The words of a name of no vocabulary with the "and" between two of them."""
    around = zip([None, *parts], parts, [*parts[1:], None], strict=False)
    return [
        part
        for before, part, after in around
        if part in unknown or (part.word == "and" and before in unknown and after in unknown)
    ]


def _with_unknown_partner(cell: Cell, abroad: list[Element], parts: list[Element]) -> Cell:
    """The cell with a partner of no vocabulary: none for "to emerging markets", "exports from the Kaesong complex"."""
    rest = any(map(_is_rest, parts))
    name = "-".join(part.word for part in abroad)
    partner = Located(REST_OF + name if rest else name, abroad[0].start, abroad[-1].end)
    origin = cell.flow is not None and cell.flow.value == "exports" and any(part.word == "from" for part in parts)
    several = origin or (any(part.has("counts") for part in abroad) and not rest)
    return replace(cell, partner=None if several else partner, unknown=True, foreign=several)


def _owned(cells: list[Cell], parts: list[Element], before: list[Element], behind: list[Element]) -> list[Cell]:
    """The cells of a topic, as no trade of Korea's where they are of another country.

    "Exports to China were $7.4 billion, followed by Japan's $2.8 billion" tells of those to Japan.
    """
    levelled = len(parts) == 1 and bool(behind) and behind[0].is_figure(Kind.MONEY)
    if levelled and any(part.word in ("followed by", "trailed by") for part in before):
        return cells
    if not _owned_abroad(parts, behind[0] if behind else None):
        return cells
    return [replace(cell, foreign=True) for cell in cells]


def _owned_abroad(parts: list[Element], after: Element | None) -> bool:
    """For "Japan's exports", "exports of Japan", "Japan's fell": the trade of a partner is not that with it.

    "China's share of exports" is one of Korea's exports, and "imports of U.S. beef" are those from there.
    """
    if any(part.has("measures", "share") for part in parts):
        return False
    for at, part in enumerate(parts):
        if not part.has("partner"):
            continue
        behind = parts[at + 1 :]
        named = after is not None and not behind and after.unknown
        if part.is_owner:
            return named or len(parts) == 1 or any(other.has("flows") or other.has("balances") for other in behind)
        before = [other for other in parts[:at] if not other.has("fillers")]
        if len(before) < 2 or named or (behind and behind[0].has("item")):
            continue
        traded = before[-2].has("flows", "exports") or before[-2].has("flows", "imports")
        if before[-1].word == "from" and before[-2].has("flows", "exports"):
            return True  # "shipments from China", which may be what it sells to Korea
        if before[-1].word in ("of", "by") and (traded or before[-2].has("back_references", "those")):
            return True
    return False


def with_owners(elements: list[Element]) -> list[Element]:
    """The elements with the "'s" behind a name that ends with a stop, as in "the U.S.'s exports", drawn into it."""
    found, index = list[Element](), 0
    while index < len(elements):
        element, sign, letter = (node_at(elements, index + step) for step in range(3))
        index += 1
        if element is None:
            break
        if element.has("partner") and sign is not None and sign.sign in ("'", "’") and sign.start == element.end:
            if letter is not None and letter.word == "s" and letter.start == sign.end:
                element, index = replace(element, end=letter.end, text=element.text + "'s"), index + 2
            elif letter is not None and nominal(letter):  # "the U.S.' exports"
                element, index = replace(element, end=sign.end, text=element.text + "'s"), index + 1
        found.append(element)
    return found


def between_two(elements: list[Element]) -> list[Element]:
    """The elements with "between Korea and Vietnam" as "between Vietnam": the partner of the trade."""
    found, index = list[Element](), 0
    while index < len(elements):
        first, joint, last = (node_at(elements, index + step) for step in range(3))
        between = bool(found) and found[-1].word == "between" and joint is not None and joint.word == "and"
        if between and first is not None and first.is_korea:
            index += 2
        elif between and last is not None and last.is_korea:
            found.append(elements[index])
            index += 3
        else:
            found.append(elements[index])
            index += 1
    return found


def _with_owner(cell: Cell, owner: Element | None) -> Cell:
    """For "its exports": those of what was spoken of."""
    bare = cell.flow is not None and cell.refers is cell.item is cell.partner is None
    if owner is None or not bare or owner.word not in ("its", "their"):
        return cell
    return replace(cell, refers=Located("its", owner.start, owner.end))


def _sold(cell: Cell, parts: list[Element]) -> Cell:
    """The cell with what its words say besides: that it is of sales, or of the year so far."""
    summed = any(part.word.split()[0] in ("cumulative", "accumulative", "accumulated") for part in parts)
    return replace(cell, sold=any(part.has(SALES) for part in parts), summed=summed)


_OTHERS = ("such", "non", "ex")


def _such(cell: Cell, ahead: list[Element]) -> Cell:
    """For "such cars": which they are stands before, so what is said is not of all cars; for "non-chip", of others.

    "Global chip sales" are those of all countries.
    """
    priced = cell.measure is not None and cell.measure.value == "price"  # "global chip prices" are those paid here
    apart = any(e.word in _OTHERS or (e.has("of_all_countries") and not priced) for e in ahead)
    good = cell.item
    for e in ahead if good is not None and not is_vehicle(good.value) else ():
        if good is not None and e.word == "finished" and e.end + 1 == good.start:  # "finished pharmaceuticals"
            return replace(cell, item=Located(f"finished-{good.value}", e.start, good.end))
    return replace(cell, foreign=True) if (cell.item or cell.sector) and apart else cell


def _with_that_country(cell: Cell, parts: list[Element], before: list[Element], behind: list[Element]) -> Cell:
    """For "the two countries' trade", "trade between the two sides", "bilateral trade": that with the one before."""
    if cell.flow is None or cell.flow.value != "trade" or cell.partner is not None or cell.refers is not None:
        return cell
    pair = [part.word.rstrip("'’") for part in before[-2:]] or [""]
    between = [part.word for part in behind[:4] if not part.has("fillers") and part.word not in _BOTH]
    two = pair[0] in _BOTH and pair[-1] in _SIDES
    two = two or (between[:1] == ["between"] and between[1:2] in [[side] for side in _SIDES])
    if not two and not any(part.word.startswith("bilateral") for part in parts):
        return cell
    return replace(cell, refers=Located("there", parts[0].start, parts[-1].end))


_BOTH = ("two", "both")
_SIDES = ("countries", "nations", "sides", "economies", "neighbors", "partners")


def _of_two_goods(cell: Cell, parts: list[Element], before: list[Element]) -> Cell:
    """For "shirt and chip exports rose": what is said is of both, and the vocabulary knows one."""
    word, joint = before[-2:] if len(before) > 1 else (None, None)
    if word is None or joint is None or joint.word != "and" or not word.may_name or word.word.endswith("s"):
        return cell
    goods = word.text.islower() or _opens_sentence(before, len(before) - 2)
    before_flow = cell.flow is not None and cell.item is not None and cell.item.end <= cell.flow.start
    both = goods and before_flow and parts[0].has("item") and not parts[0].word.endswith("s")
    return replace(cell, foreign=True) if both else cell


def _own_share(cell: Cell, parts: list[Element], owner: Element | None) -> Cell:
    """For "their share of all car exports": that of what "their" points to, not of cars.

    A "share of exports" is one of exports, whatever flow the text is about.
    """
    for part in parts:
        flow = part.word.split()[-1]
        if cell.flow is None and part.has("measures", "share") and flow in ("exports", "imports"):
            cell = replace(cell, flow=Located(flow, part.end - len(flow), part.end))
    if not parts[0].has("measures", "share") or owner is None or owner.word not in ("its", "their"):
        return cell
    return Cell(flow=cell.flow, measure=cell.measure, refers=Located("its", owner.start, owner.end))


def _whole(cell: Cell, elements: list[Element], first: int) -> Cell:
    """For "the country's overall exports": those of all goods, whatever the text is about; "national imports" too."""
    ahead = elements[max(0, first - 3) : first]
    words = [element.word for element in ahead]
    whole = {"overall", "total", "all", "entire", "whole"}.intersection(words)
    national = words[-1:] in (["national"], ["nationwide"])
    if (
        cell.flow is not None
        and (national or words[-1:] in (["overall"], ["total"]) or "overall" in elements[first].word.split()[:-1])
        and not any((cell.item, cell.partner, cell.refers))
    ):
        cell = replace(cell, whole=True)
    if cell.balance is not None and any(one.has("nation") for one in ahead):
        cell = replace(cell, of_nation=True)
    inside = {"overall", "total"}.intersection(elements[first].word.split()[:-1])  # "Korea's total trade surplus"
    nations = national or ((whole or inside) and any(one.has("nation") for one in ahead))
    if (cell.flow is None and cell.balance is None) or cell.sector or not nations:
        return cell
    return replace(cell, sector=Located("all-industries", elements[first - 1].start, elements[first - 1].end))


def _abroad(parts: list[Element], unknown: list[Element]) -> list[Element]:
    """The words of a partner of no vocabulary: those behind "to" or "from"."""
    toward = next((at for at in range(len(parts) - 1, -1, -1) if parts[at].word in ("to", "from")), None)
    if toward is None or not any(part.has("flows") or part.has("back_references") for part in parts[:toward]):
        return []
    behind = [part for part in parts[toward + 1 :] if part.unknown or part.has("counts")]
    return behind if any(part in unknown or part.has("counts") for part in behind) else []


def _flow(cell: Cell, located: Located) -> Cell:
    """A daily average "of exports" keeps its flow; "trade" gives way to a flow that says more."""
    if cell.flow is not None and located.value == "trade":
        return cell
    return replace(cell, flow=located)


def _named_before(cell: Cell, elements: list[Element], first: int) -> Cell:
    """For "kimchi exports": an unknown word right before the flow is the item; "demand" before it is not trade."""
    if first == 0 or cell.flow is None or cell.item is not None:
        return cell
    before, opens = elements[first - 1], _opens_sentence(elements, first - 1)
    if not before.nameable or before.end + 1 < elements[first].start:
        return cell
    ahead = elements[first - 2].word if first > 1 else ""
    verb = before.word.endswith("s") and not opens  # "drives exports"
    verb = verb or ahead.endswith((" to", "will", "would"))  # "aims to achieve exports of $700 billion"
    told = ahead == "that" and first > 2 and elements[first - 3].has("reporting")  # "said that tire exports rose"
    points = ahead in ("this", "that", "it", "which", "these", "they")  # "this cost exports 3 percent"
    verb = verb or (points and not told)
    if verb or before.word.endswith(("ly", "'s", "’s", "ose")):
        return cell
    if before.word.endswith(("ing", "ed")) and not before.word.endswith("eed"):
        # "packaging exports", "processed exports": of which goods, is open; "the resulting surplus" is of all
        return replace(cell, foreign=True) if cell.balance is None else cell
    name, start = before.word, before.start
    part = elements[first - 2] if first > 1 else None
    if part is not None and part.has("item") and not part.word.endswith("s"):  # "memory module exports"
        name, start = f"{part.word.replace(' ', '-')}-{name}", part.start
    elif part is not None and (part.has("item") or (part.unknown and part.word.endswith("s"))):
        return cell  # "chips drive exports"
    if before.text.isupper() or (before.text[0].isupper() and not opens):
        return replace(cell, foreign=True)  # "Jeonju exports", "KITA export figures": of a place, a firm or an office
    known = code_of_name("item", plural(name))
    if known is not None and name == before.word and not (part is not None and part.nameable):
        return replace(cell, item=Located(known, start, before.end))  # "battery exports", "tire exports"
    if part is not None and len(part.word) == 1 and part.text.isupper() and part.end + 1 == before.start:
        name, start = f"{part.word}-{name}", part.start  # "K-pop exports"
    else:
        name, start = _with_words_before(elements, first - 2, name, start)
    return replace(cell, item=Located(name, start, before.end), unknown=True)


def _with_words_before(elements: list[Element], at: int, name: str, start: int) -> tuple[str, int]:
    """For "garden tool exports", "building material exports": the name with the plain words right before it."""
    words = list[Element]()
    while at >= 0 and elements[at].nameable and elements[at].end + 1 == start and len(words) < 3:
        element = elements[at]
        if element.word.endswith(("ly", "s")) or not (element.text.islower() or _opens_sentence(elements, at)):
            break
        words.insert(0, element)
        start, at = element.start, at - 1
    begins = at < 0 or any(elements[at].has(kind) for kind in ("fillers", "prepositions", "conjunctions", "directions"))
    begins = begins or elements[at].sign in (",", ";", ":", "-", "*", "•")
    if not words or not begins:
        return name, start if not words else words[-1].end + 1
    return "-".join([*(word.word for word in words), name]), start


def _opens_sentence(elements: list[Element], at: int) -> bool:
    """Whether a word has its capital because nothing but words such as "the" stands before it."""
    return all(element.has("fillers") for element in elements[:at])


def _coordinate(nodes: list[Node]) -> list[Node]:
    """Join topics that stand in a list: "A, B, and C", "A and B"."""
    found, index = list[Node](), 0
    while index < len(nodes):
        node = nodes[index]
        if not isinstance(node, Topic) or node.foreign or _is_whole_counted(nodes, index):
            found.append(node)
            index = _behind_foreign(nodes, index) if isinstance(node, Topic) and node.foreign else index + 1
            continue
        members, after, closed = [node], index + 1, index + 1
        while True:
            following = _next_member(nodes, after)
            if following is None:
                break
            member, after, final, comma = following
            if comma and (len(members) == 1 or (_governed(nodes, index) and _moves(nodes, after))):
                break  # "…, and cars fell" begins a clause
            if _is_its_own(member) and members[-1].cells[-1].flow is None:
                break  # "with the United States and its deficit with China"
            if final and _is_whole_of(members, member, node_at(nodes, after - 2)):
                members = [_whole_of(members, member)]
            else:
                members.append(member)
            if final:
                closed = after
                if sign_at(nodes, after) != ",":
                    break
        taken = members[: _count_until(nodes, index, closed, members)]
        found.append(joined(taken) if len(taken) > 1 else node)
        index = closed if len(taken) > 1 else index + 1
    return found


def _is_whole_counted(nodes: list[Node], at: int) -> bool:
    """For "Among the 13 key export items, tires and ships rose": what names are counted among is none of them."""
    topic, counted, place = nodes[at], False, at - 1
    while isinstance(word := node_at(nodes, place), Element) and (
        word.has("fillers") or word.has("adjectives") or word.is_figure(Kind.CARDINAL, Kind.QUANTITY)
    ):
        counted, place = counted or word.figure is not None, place - 1
    opens = isinstance(word, Element) and word.word in ("among", "of", "out of") and place == 0
    return opens and counted and isinstance(topic, Topic) and len(topic.cells) == 1 and topic.cells[0].nameless


def _is_whole_of(members: list[Topic], member: Topic, before: Node | None) -> bool:
    """For "tablets and other mobile devices": whether the last name is what those before it are kinds of."""
    kinds = [cell for topic in members for cell in topic.cells]
    whole = member.cells[0] if len(member.cells) == 1 else Cell()
    plain = whole.item is not None and whole.flow is whole.partner is whole.measure is whole.refers is None
    other = isinstance(before, Element) and before.word == "other"
    return other and plain and all(cell.item is not None and not cell.foreign for cell in kinds)


def _whole_of(members: list[Topic], member: Topic) -> Topic:
    cell = replace(members[0].cells[0], item=member.cells[0].item, unknown=member.cells[0].unknown)
    parts = [part for topic in (*members, member) for part in topic.parts]
    return Topic(members[0].start, member.end, [cell], parts)


def _behind_foreign(nodes: list[Node], at: int) -> int:
    """Where to go on behind "demand for chips": in "demand for chips and batteries" batteries are a part of it too."""
    topic, other = nodes[at], _next_member(nodes, at + 1)
    named = isinstance(topic, Topic) and topic.cells[-1].item is not None and topic.parts[-1].has("item")
    of = isinstance(topic, Topic) and any(part.word in ("for", "of") for part in topic.parts)
    if not (named and of) or other is None:
        return at + 1
    member, after, final, comma = other
    plain = all(c.item is not None and c.flow is c.partner is c.measure is None for c in member.cells)
    return after if final and not comma and plain else at + 1


def _is_its_own(topic: Topic) -> bool:
    refers, flow = topic.cells[0].refers, topic.cells[0].flow
    return refers is not None and refers.value == "its" and flow is not None


def _governed(nodes: list[Node], index: int) -> bool:
    """For "amid falling DRAM and NAND prices, and cars fell": whether a list is a reason, and no subject."""
    before = [node for node in nodes[max(0, index - 4) : index] if isinstance(node, Element)]
    return any(node.has("reasons") for node in before)


def _moves(nodes: list[Node], at: int) -> bool:
    """Whether a verb with a figure stands at a place."""
    verb, figure = (node_at(nodes, place) for place in (at, at + 1))
    moved = isinstance(verb, Element) and (verb.has("directions", part="verbs") or verb.has("level_verbs"))
    return moved and isinstance(figure, Element) and figure.figure is not None


def _count_until(nodes: list[Node], start: int, end: int, members: list[Topic]) -> int:
    inside = {id(node) for node in nodes[start:end]}
    return sum(id(member) in inside for member in members)


def _next_member(nodes: list[Node], at: int) -> tuple[Topic, int, bool, bool] | None:
    """The next topic of a list, where the list goes on, whether it may end there, and whether a comma stood too."""
    final = comma = False
    while at < len(nodes):
        node = nodes[at]
        if isinstance(node, Topic):
            return None if node.foreign else (node, at + 1, final, comma and final)
        if node.sign == ",":
            comma = True
        elif node.word in _COORDINATORS:
            final = True
        elif not (node.has("fillers") or (final and node.has("prepositions"))):
            return None
        at += 1
    return None


def joined(members: list[Topic]) -> Topic:
    """One topic of several in a list: what one name says alone (the flow, the partner) holds for its neighbours."""
    cells = [cell for member in members for cell in member.cells]
    done = list[Cell]()
    for index, cell in enumerate(cells):
        after = next((later.flow for later in cells[index:] if later.flow), None)
        done.append(_from_neighbour(cell, done[-1] if done else None, after))
    last = done[-1]
    flows = [cell.flow.value for cell in done if cell.flow is not None]
    plain = all(c.item is c.partner is c.sector is None and not c.foreign for c in done[:-1])
    if last.item is not None and plain and len(set(flows)) == len(done) > 1:
        done = [replace(c, item=last.item) for c in done]  # "exports, production and home sales of cars"
    if last.partner is not None and last.item is not None:  # chips and displays to China
        done = [replace(c, partner=last.partner) if c.partner is None and c.item is not None else c for c in done]
    return Topic(members[0].start, members[-1].end, done, [part for member in members for part in member.parts])


def _from_neighbour(cell: Cell, before: Cell | None, flow_after: Located | None) -> Cell:
    """A cell of a list with what it shares with the one before it."""
    own_flow = cell.flow
    if cell.flow is None and not cell.foreign:
        cell = replace(cell, flow=before.flow if before and before.flow else flow_after, balance=None)
    if before is None:
        return cell
    shares_item = (cell.partner is not None and before.partner is not None) or (
        # car exports, output and home sales
        own_flow is not None and before.flow is not None and cell.partner is None and cell.balance is None
    )
    if cell.item is None and before.item is not None and shares_item:
        cell = replace(cell, item=before.item)
    if cell.partner is None and cell.item is not None and before.item is not None:
        cell = replace(cell, partner=before.partner)
    return replace(
        cell,
        sector=cell.sector or before.sector,
        measure=cell.measure or before.measure,
        refers=cell.refers or before.refers,
        foreign=cell.foreign or before.foreign,
        when=cell.when or before.when,
        period=cell.period or before.period,
    )


def sign_at(nodes: Sequence[Node], at: int) -> str:
    """The sign at a place; none behind the last node."""
    node = node_at(nodes, at)
    return node.sign if isinstance(node, Element) else ""
