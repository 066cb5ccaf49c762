"""Other names of Korea that name a partner: "Asia's fourth-largest economy" is no trade with Asia."""

from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list


def without_epithets(parts: list[Element]) -> list[Element]:
    """The elements without the partner of such a name, and without "shipped by Asia's fourth-largest economy"."""
    parts = _without_owner(parts)
    for part, after in pairwise(parts):
        ranked = after.is_figure(Kind.ORDINAL) or after.has("ranks")
        if part.has("partner") and part.word.endswith(("'s", "’s")) and ranked:
            part.meanings = {"fillers": Meaning("fillers", "")}
    return parts


def _without_owner(parts: list[Element]) -> list[Element]:
    found, index = list[Element](), 0
    while index < len(parts):
        end = _owner(parts, index)
        if end is None:
            found.append(parts[index])
            index += 1
            continue
        if len(found) > 1 and found[-1].has("flow_verbs") and found[-2].has("flows"):
            found.pop()  # "exports shipped by …"
        index = end
    return found


def _owner(parts: list[Element], index: int) -> int | None:
    """Where "by Asia's fourth-largest economy" ends that begins at a place: Korea, whose exports they are."""
    at = index
    while at < len(parts) and parts[at].word in ("by", "from", "of", "out", "out of", "the"):
        at += 1
    place = parts[at + 1 : at + 4]
    whole = [part.word for part in place]
    fourth = len(place) > 2 and place[0].is_figure(Kind.ORDINAL) and whole[0] in ("fourth", "4th")
    if at == index or not fourth or not parts[at].word.startswith("asia") or not place[1].has("ranks"):
        return None
    return at + 4 if whole[2] in ("economy", "exporter") else None


def without_ministries(parts: list[Element]) -> list[Element]:
    """The elements without the rest of "the Ministry of Trade, Industry and Energy": it is no trade in energy."""
    found, index = list[Element](), 0
    while index < len(parts):
        found.append(parts[index])
        index += 1
        if found[-1].word.startswith("ministry of"):
            words = [part.word for part in parts[index : index + 4]]
            if words[1:3] == ["industry", "and"] and len(words) == 4:  # behind a comma
                index += 4
    return found


def without_institutes(parts: list[Element]) -> list[Element]:
    """The elements with the end of "the Institute for Industrial Economics & Trade" as a word: it is no trade."""
    found = list[Element]()
    for part in parts:
        joint, before = (node_at(found, len(found) - step) for step in (1, 2))
        named = before is not None and before.unknown and before.text[0].isupper()
        of_name = part.text == "Trade" and named and joint is not None and joint.word == "and"
        found.append(Element(part.start, part.end, part.text, {}) if of_name else part)
    return found


def without_members(parts: list[Element]) -> list[Element]:
    """The elements with "the 10-member countries of ASEAN", "the 27-nation European Union" as the partner alone."""
    found, index = list[Element](), 0
    while index < len(parts):
        partner = _behind_members(parts, index)
        if partner is not None and found and found[-1].word in ("to", "from", "with", "of", "in", "the", "by"):
            index = partner
        found.append(parts[index])
        index += 1
    return found


def with_countries_described(parts: list[Element]) -> list[Element]:
    """The elements with "from the South Asian country" as what points to the country that was told of before."""
    found = list[Element]()
    for part in parts:
        found.append(part)
        first = _described(found)
        if first is not None:
            start, toward = found[first].start, _is_toward(node_at(found, first - 2))
            text = " ".join(word.text for word in found[first:])
            points = {"back_references": Meaning("back_references", "there" if toward else "it")}
            found[first:] = [Element(start, part.end, text, points)]
    return found


_MOST_DESCRIBING = 3


def _described(found: list[Element]) -> int | None:
    """Where such a country begins behind "to the", "from the", that ends at the last of the elements."""
    if found[-1].word.split()[-1] not in word_list("country_words") or found[-1].figure is not None:
        return None
    first = len(found) - 1
    while first > 0 and len(found) - first <= _MOST_DESCRIBING and _describes_place(found[first - 1]):
        first -= 1
    article, preposition = (node_at(found, first - step) for step in (1, 2))
    the = article is not None and article.word in ("the", "that", "this")
    described = first < len(found) - 1 or found[-1].has("partner")
    return first if the and described and (_is_toward(preposition) or _opens(found, first)) else None


def _is_toward(preposition: Element | None) -> bool:
    return preposition is not None and preposition.word in ("to", "from", "with", "into")


def _opens(found: list[Element], first: int) -> bool:
    """Whether a name behind "the" begins a sentence or a part of it."""
    before = node_at(found, first - 2) if first > 1 else None
    return before is None or bool(before.sign) or before.has("conjunctions")


def _describes_place(part: Element) -> bool:
    """Whether a word says where a country lies: "South", "Asian", "neighboring"."""
    capital = part.text[0].isupper() and not part.word.endswith(("'s", "’s"))
    lies = part.word in word_list("where_partners_are") or part.word in word_list("compass")
    return lies or (capital and (part.unknown or part.has("partner")))


def without_places_of_partners(parts: list[Element]) -> list[Element]:
    """The elements without "neighboring" in "exports to neighboring China"."""
    places = word_list("where_partners_are")
    return [
        part
        for part, after in zip(parts, [*parts[1:], None], strict=True)
        if not (part.word in places and after and after.has("partner"))
    ]


_MOST_INCLUDED = 10


def without_included(parts: list[Element]) -> list[Element]:
    """The elements without ", which include udon and rice noodles," behind a name of what these are a part of."""
    for at, part in enumerate(parts[:-2]):
        words = [other.word for other in parts[at + 2 : at + 4]]
        inside = parts[at + 1].word == "which" and not word_list("include").isdisjoint((words[0], " ".join(words)))
        if part.sign != "," or not inside:
            continue
        aside = parts[at + 3 : at + 3 + _MOST_INCLUDED]
        closed = next((step for step, other in enumerate(aside) if other.sign == "," and _goes_on(aside, step)), None)
        if closed is not None and not any(other.figure for other in aside[:closed]):
            return [*parts[:at], *without_included(parts[at + 4 + closed :])]
    return parts


def _goes_on(aside: list[Element], comma: int) -> bool:
    """Whether a verb stands behind a comma, so that it is the last of an aside."""
    verb = next((part for part in aside[comma + 1 :] if not part.has("adjectives")), None)
    kinds = ("auxiliaries", "level_verbs", "light_verbs", "directions", "prepositions")
    return verb is not None and any(map(verb.has, kinds))


_MEMBERS = ("member", "members", "nation", "country", "state", "states", "strong", "bloc", "economy")


def _behind_members(parts: list[Element], index: int) -> int | None:
    """Where the partner stands whose members are counted or named from a place on; None where none does."""
    at, named = index, False
    while at < len(parts) and at < index + 6:
        part = parts[at]
        if part.has("partner"):
            return at if named and at > index else None
        member = part.word in _MEMBERS or part.has("counts", "countries")
        number = part.is_figure(Kind.CARDINAL, Kind.QUANTITY) and at == index
        if not (member or number or part.word == "of" or (at > index and part.has("fillers"))):
            return None
        named, at = named or member or number, at + 1
    return None
