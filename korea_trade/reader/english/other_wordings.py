"""Trade put in other words: "spent $8.6 billion on crude oil", "goods worth $52.3 billion came in"."""

from collections.abc import Collection

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list

_IMPORTED = Meaning("flow_verbs", "imports")
_EXPORTED = Meaning("flow_verbs", "exports")


def with_plain_trade(parts: list[Element]) -> list[Element]:
    """The elements of a sentence with the plain words for trade in the place of others."""
    parts = _of_side(_bill(_in_return(_what_was_sold(_without_old_forecast(_streak_behind(parts))))))
    parts = _earned_from(_of_owner_earned(_bought(parts)))
    return _of_goods_moved(_at_place(parts))


def _at_place(parts: list[Element]) -> list[Element]:
    """For "Incoming deliveries at Amazon": those of a place are no trade of all."""
    found = list[Element]()
    for at, part in enumerate(parts):
        link, place = node_at(parts, at + 1), node_at(parts, past_fillers(parts, at + 2))
        local = part.has("flows") and part.word.startswith(("incoming", "outgoing", "inbound", "outbound"))
        local = local and link is not None and link.word == "at" and place is not None and place.unknown
        found.append(Element(part.start, part.end, part.text) if local else part)
    return found


def _named(element: Element, word: str, kind: str, value: str) -> Element:
    """An element in the place of another, with one meaning."""
    return Element(element.start, element.end, word, {kind: Meaning(kind, value)})


def end_of_phrase(parts: list[Element], at: int, phrases: Collection[str]) -> int | None:
    """Where the longest of some phrases ends that stands at a place, whatever elements it is made of."""
    words, found = list[str](), None
    for place in range(at, min(at + _LONGEST_PHRASE, len(parts))):
        if parts[place].sign or parts[place].figure is not None:
            break
        words += parts[place].word.replace("-", " ").split()
        if " ".join(words) in phrases:
            found = place + 1
    return found


_LONGEST_PHRASE = 6


def _is_nation(element: Element | None) -> bool:
    return element is not None and element.has("nation") and not element.is_owner


def _amount(parts: list[Element], at: int) -> int | None:
    """The place of the sum of money that stands at a place, behind words such as "some"."""
    while (part := node_at(parts, at)) is not None and (part.has("fillers") or part.has("limits")):
        at += 1
    return at if part is not None and part.is_figure(Kind.MONEY) else None


def _past_asides(parts: list[Element], at: int) -> int:
    """The next place that holds no time and no adverb."""
    while (part := node_at(parts, at)) is not None and (part.period is not None or part.has("adjectives")):
        at += 1
    return at


def _said_by_nation(parts: list[Element], at: int) -> bool:
    """Whether Korea, the country or its traders are what the verb at a place is said of."""
    before = at - 1
    while before >= 0 and (parts[before].has("adjectives") or parts[before].has("auxiliaries")):
        before -= 1
    subject = node_at(parts, before) if before >= 0 else None
    if subject is None:
        return False
    return _is_nation(subject) or subject.word in word_list("traders_of_nation")


def _bought(parts: list[Element]) -> list[Element]:
    """For "Korea spent $8.6 billion on crude oil", "shipped in coffee for $58 million": it imported that."""
    found, at = list[Element](), 0
    while at < len(parts):
        verb, amount = parts[at], _amount(parts, at + 1)
        obtained = end_of_phrase(parts, at, word_list("obtaining")) if _said_by_nation(parts, at) else None
        if obtained is not None:
            found.append(_named(verb, "imported", "flow_verbs", "imports"))
            at = obtained
            continue
        link = None if amount is None else _past_asides(parts, amount + 1)
        paid = verb.word in word_list("paying") and _said_by_nation(parts, at)
        if not paid or link is None or amount is None:
            found.append(verb)
            at += 1
            continue
        word, goods = node_at(parts, link), node_at(parts, past_fillers(parts, link + 1))
        of_imports = goods is not None and goods.has("flows", "imports")
        if (
            word is None
            or word.word not in ("on", "for")
            or goods is None
            or not (_is_all_named(parts, link + 1) or of_imports)
        ):
            found.append(verb)
            at += 1
            continue
        found += [_named(verb, "imported", "flow_verbs", "imports"), *parts[at + 1 : link]]
        found.append(_named(word, "of", "prepositions", "of"))
        at = link + 1
        if of_imports and not _says_more(node_at(parts, past_fillers(parts, at) + 1)):
            at = past_fillers(parts, at)
            found.append(_named(parts[at], "goods", "fillers", "goods"))
            at += 1
    return found


def _is_all_named(parts: list[Element], at: int) -> bool:
    """Whether goods alone stand at a place: no "chips research", "oil spills"."""
    at = past_fillers(parts, at)
    first = at
    while (part := node_at(parts, at)) is not None and part.has("item"):
        at += 1
    return at > first and (part is None or not part.unknown)


def _says_more(after: Element | None) -> bool:
    """For "on imports of oil", "on imports from Japan"."""
    return after is not None and after.word in ("of", "from")


def _of_owner_earned(parts: list[Element]) -> list[Element]:
    """For "chips earned the country $11.7 billion abroad": they earned that."""
    found, at = list[Element](), 0
    while at < len(parts):
        found.append(parts[at])
        at += 1
        if found[-1].word not in word_list("earning"):
            continue
        owner = past_fillers(parts, at)
        nation = node_at(parts, owner)
        if nation is not None and _is_nation(nation) and _amount(parts, owner + 1) is not None:
            at = owner + 1
        elif nation is not None and owner > at and parts[owner - 1].word in _COUNTRIES and _amount(parts, owner):
            at = owner
    return found


_COUNTRIES = ("the country", "country", "the nation", "nation")


def _earned_from(parts: list[Element]) -> list[Element]:
    """For "Korea earned $11.7 billion from chip exports", "exporters did $13 billion of business"."""
    for at, verb in enumerate(parts):
        amount = _amount(parts, at + 1)
        if amount is None or not (verb.word in word_list("earning") and _said_by_nation(parts, at)):
            continue
        link = _past_asides(parts, amount + 1)
        word, last = node_at(parts, link), past_fillers(parts, link + 1)
        while (part := node_at(parts, last)) is not None and part.has("item"):
            last += 1
        earned = [*parts[:at], _named(verb, "exported", "flow_verbs", "exports"), *parts[at + 1 : link]]
        if word is not None and word.word == "from" and part is not None and part.has("flows", "exports"):
            of = _named(word, "of", "prepositions", "of")
            goods = parts[link + 1 : last] or [_named(part, "goods", "fillers", "goods")]
            return [*earned, of, *goods, *_earned_from(parts[last + 1 :])]
        exporting = node_at(parts, at - 1)
        if exporting is not None and exporting.word in word_list("traders_of_nation"):
            return [*earned, *_earned_from(parts[link:])]
    return parts


def _in_return(parts: list[Element]) -> list[Element]:
    """For "Vietnam bought for $4.7 billion and sold $2.2 billion worth in return": what it sold to Korea."""
    sold = False
    for at, part in enumerate(parts[:-1]):
        sold = sold or part.word in word_list("selling_back")
        if sold and part.word == "in" and parts[at + 1].word == "return":
            to = _named(part, "to", "prepositions", "to")
            korea = _named(parts[at + 1], "Korea", "nation", "name")
            before = at - (parts[at - 1].word == "worth")
            return [*parts[:before], to, korea, *parts[at + 2 :]]
    return parts


def _bill(parts: list[Element]) -> list[Element]:
    """For "the energy bill", "its bill for crude oil": what was paid for the imports of goods."""
    found = list[Element]()
    for at, part in enumerate(parts):
        owned = bool(found) and found[-1].has("item")
        behind = node_at(parts, at + 1)
        paid_for = behind is not None and behind.word == "for" and _is_item(parts, at + 2)
        is_bill = part.word in ("bill", "bills") and not _is_bill_of_others(parts, at)
        if part.word in ("bill", "bills") and any(map(_is_of_another, parts[max(0, at - 2) : at])):
            found.append(_named(part, part.word, "foreign", "bill"))
        elif is_bill and (owned or paid_for):
            found.append(_named(part, "imports", "flows", "imports"))
        elif found and found[-1].word == "imports" and part.word == "for" and parts[at - 1].word in ("bill", "bills"):
            found.append(_named(part, "of", "prepositions", "of"))
        else:
            found.append(part)
    return found


def _is_bill_of_others(parts: list[Element], at: int) -> bool:
    """For "the energy bill came to $1.2 billion for households"."""
    payers = (
        node_at(parts, past_fillers(parts, place + 1)) for place in range(at, len(parts)) if _is_for(parts[place])
    )
    return any(payer is not None and payer.unknown for payer in payers)


def _is_for(part: Element) -> bool:
    return part.word == "for"


def _is_item(parts: list[Element], at: int) -> bool:
    part = node_at(parts, past_fillers(parts, at))
    return part is not None and part.has("item")


def _streak_behind(parts: list[Element]) -> list[Element]:
    """For "For a third straight month, exports rose 3.1 percent": they rose for a third straight month."""
    first = next((at for at, part in enumerate(parts) if part.time is None and part.sign != ","), len(parts))
    ordinal = past_fillers(parts, first + 1)
    number = node_at(parts, ordinal)
    if first > len(("in March", ",")) or number is None or not number.is_figure(Kind.ORDINAL):
        return parts
    end = ordinal + 1
    while (part := node_at(parts, end)) is not None and (part.has("streaks") or part.has("frequencies")):
        end += 1
    run = parts[first:end]
    if parts[first].word != "for" or not any(part.has("streaks") for part in run):
        return parts
    behind = end + (part is not None and part.sign == ",")
    verb = next((at for at in range(behind, len(parts)) if _ends_subject(parts[at])), None)
    if verb is None or not parts[verb].has("directions", part="verbs"):
        return parts
    return [*parts[:first], *parts[behind : verb + 1], *run, *parts[verb + 1 :]]


def _ends_subject(part: Element) -> bool:
    other = any(part.has(kind) for kind in ("level_verbs", "light_verbs", "limits", "share_verbs", "overtakes"))
    return bool(part.sign) or part.has("directions") or other or part.has("conjunctions")


def _without_old_forecast(parts: list[Element]) -> list[Element]:
    """For "raised its forecast from 7.1 percent to 9.0 percent", "8.3 percent (previously 6.4)": without that."""
    forecast = any(part.has("status", "forecast") or part.has("status", "target") for part in parts)
    revised = forecast and any(part.word in word_list("revising") for part in parts)
    found, at = list[Element](), 0
    while at < len(parts):
        part = parts[at]
        old = _figure_at(parts, at + 1)
        behind = node_at(parts, old + 1) if old is not None else None
        said = part.word == "from" and old is not None and revised
        to = said and behind is not None and behind.word == "to" and _figure_at(parts, (old or 0) + 2) is not None
        after = said and found and found[-1].figure is not None
        if old is not None and (to or after):
            at = old + 1
            continue
        inside = _figure_at(parts, past_fillers(parts, at + 2)) if part.sign == "(" and forecast else None
        closed = node_at(parts, inside + 1) if inside is not None else None
        if (
            closed is not None
            and closed.sign == ")"
            and parts[at + 1].word in word_list("passed") | {"previously", "from"}
        ):
            at = (inside or 0) + 2
            continue
        found.append(part)
        at += 1
    return found


def _figure_at(parts: list[Element], at: int) -> int | None:
    part = node_at(parts, at)
    return at if part is not None and part.is_figure(Kind.MONEY, Kind.PERCENT) else None


def _what_was_sold(parts: list[Element]) -> list[Element]:
    """For "18.6 percent of what Korea sold abroad", "what Korea ships": of exports."""
    found, at = list[Element](), 0
    while at < len(parts):
        part, subject = parts[at], past_fillers(parts, at + 1)
        nation, verb = node_at(parts, subject), node_at(parts, subject + 1)
        named = _is_nation(nation)
        named = named or (subject > at + 1 and _is_nation(parts[subject - 1]))
        if named and nation is not None and not _is_nation(nation):
            verb = nation
        ways = (("exports", word_list("exports_sold")), ("imports", word_list("imports_sold")))
        flow = next((way for way, verbs in ways if verb and verb.word in verbs), None)
        shared = bool(found) and found[-1].word == "of" and any(other.is_figure(Kind.PERCENT) for other in found)
        if part.word != "what" or not (named and shared) or flow is None or verb is None:
            found.append(part)
            at += 1
            continue
        found.append(Element(part.start, verb.end, flow, {"flows": Meaning("flows", flow)}))
        at = next(place for place in range(at, len(parts)) if parts[place] is verb) + 1
        abroad = node_at(parts, at)
        at += abroad is not None and abroad.word in ("abroad", "overseas")
    return found


def _of_side(parts: list[Element]) -> list[Element]:
    """For "on the export side $56.6 billion came in", "on the import side, a rise took the bill to"."""
    found, at = list[Element](), 0
    while at < len(parts):
        flow = past_fillers(parts, at + 1)
        named, side = node_at(parts, flow), node_at(parts, flow + 1)
        opens = parts[at].word in ("on", "at") and named is not None and side is not None and side.word == "side"
        if not opens or named is None or side is None or not named.has("flows") or named.has("flows", "trade"):
            found.append(parts[at])
            at += 1
            continue
        amount = _amount(parts, flow + 2)
        if amount is None:
            found += parts[at : flow + 2]
            at = flow + 2
            continue
        found.append(named)
        found.append(Element(side.end, side.end, "were", {"level_verbs": Meaning("level_verbs", "were")}))
        found += parts[flow + 2 : amount + 1]
        after = amount + 1
        at = end_of_phrase(parts, after, word_list("going_either_way")) or after
    return found


def _of_goods_moved(parts: list[Element]) -> list[Element]:
    """For "goods worth $52.3 billion came in", "$56.6 billion of goods went out": imports and exports of so much."""
    for at, part in enumerate(parts):
        first = _goods_worth(parts, at) if part.word in word_list("any_goods") else None
        ahead = _worth_of_goods(parts, at) if part.is_figure(Kind.MONEY) else None
        if first is None and ahead is None:
            continue
        amount, behind = first if first is not None else (at, ahead or at)
        verb = _past_asides(parts, behind)
        flow, end = _moved(parts, verb)
        if flow is None or not _ends_move(node_at(parts, end)) or any(map(_is_of_another, parts[:at])):
            continue
        name = Element(part.start, part.start, flow, {"flows": Meaning("flows", flow)})
        were = Element(part.start, part.start, "were", {"level_verbs": Meaning("level_verbs", "were")})
        opened, between = parts[:at], [*parts[amount : amount + 1], *parts[behind:verb]]
        while opened and (opened[-1].has("fillers") or (opened[-1].has("limits") and first is None)):
            between = [opened.pop(), *between] if opened[-1].has("limits") else between
            if opened and opened[-1].has("fillers"):
                opened.pop()
        return [*opened, name, were, *between, *_of_goods_moved(parts[end:])]
    return parts


def _ends_move(behind: Element | None) -> bool:
    """Whether what stands behind a verb leaves it to be of all goods: no "entered China", "came in duty free"."""
    if behind is None or behind.sign or behind.time is not None or behind.figure is not None:
        return True
    return behind.has("conjunctions") or behind.word in ("in", "from", "to", "during", "on", "against")


def _is_of_another(part: Element) -> bool:
    """For "Chinese customs said goods worth $145 billion came in": what others may have told of themselves."""
    return part.has("partner") or part.has("origins") or part.has("foreign")


def _goods_worth(parts: list[Element], at: int) -> tuple[int, int] | None:
    """For "goods worth $52.3 billion": the place of the sum, and the one behind it."""
    worth = node_at(parts, at + 1)
    amount = _amount(parts, at + 2)
    said = worth is not None and worth.word in ("worth", "for", "of", "valued at")
    return (amount, amount + 1) if said and amount is not None else None


def _worth_of_goods(parts: list[Element], at: int) -> int | None:
    """For "$56.6 billion worth of goods", "$56.6 billion of goods": the place behind the goods."""
    place = at + 1
    worth = node_at(parts, place)
    place += worth is not None and worth.word in ("worth", "in")
    of = node_at(parts, place)
    place += of is not None and of.word == "of"
    while (part := node_at(parts, place)) is not None and part.has("fillers") and part.word not in _ANY:
        place += 1
    goods = node_at(parts, place)
    return place + 1 if place > at + 1 and goods is not None and goods.word in _ANY else None


_ANY = ("goods", "of goods", "products", "merchandise", "cargo")


def _moved(parts: list[Element], at: int) -> tuple[str | None, int]:
    """Which way goods went by the verb at a place, and the place behind it."""
    while (part := node_at(parts, at)) is not None and (
        part.word in ("was", "were", "being", "that", "which") or part.has("auxiliaries")
    ):
        at += 1
    for flow, moving in (("exports", word_list("exports_moving")), ("imports", word_list("imports_moving"))):
        end = end_of_phrase(parts, at, moving)
        if end is not None:
            return flow, end
    return None, at
