"""Sales of which it is not said where they were: "sales of oil products rose", "deliveries of ships", "EV sales"."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning

SALES = "sales"
_SALES = ("sales", "sale", "deliveries", "delivery")
_OPENERS = ("conjunctions", "by_head", "clause_openers", "adjectives", "fillers")


def with_sales(parts: list[Element]) -> list[Element]:
    """The elements with such sales, where they are a subject, as a part of the name that was sold."""
    found, index = list[Element](), 0
    while index < len(parts):
        part, after = parts[index], node_at(parts, index + 1)
        if part.word == "market" and _at_home(found):
            found.append(Element(part.start, part.end, part.text, _DOMESTIC))  # "the domestic car market shrank"
            index += 1
            continue
        if part.word == "figures" and after is not None and after.word == "for" and _tells_of_item(found, parts, index):
            index += 2  # "Figures for cars and ships rose": those of the exports that are told of
            continue
        if part.word in _SALES and after is not None and part.unknown:
            if after.word == "in" and _opens(found) and _names_partner(parts, index + 2):
                found.append(_sales(part, part))  # "Sales in Japan grew 9 percent"
                index += 1
                continue
            if after.word == "of" and _opens(found) and names_item(parts, index + 2):
                found.append(_sales(part, after))
                index += 2
                continue
            if _at_home(found):
                found.append(Element(part.start, part.end, part.text, _DOMESTIC))
                index += 1
                continue
            if _behind_measure(found):
                pointing = {"back_references": Meaning("back_references", "it", "plural")}
                found.append(Element(part.start, part.end, part.text, pointing))
                index += 1
                continue
            named = bool(found) and found[-1].has("item") and not found[-1].has("flows")
            if named and (_said_of(after) or _of_drop(found)):
                part = _sales(part, part)
        found.append(part)
        index += 1
    return found


def _behind_measure(found: list[Element]) -> bool:
    """For "In terms of value, sales jumped": those of what was told before, by value and not by number."""
    words = [part.word for part in found]
    return (
        words[-1:] == [","]
        and len(words) < _LONGEST_OPENING
        and any({"value", "volume"} & {*word.split()} for word in words)
    )


_LONGEST_OPENING = 6
_DOMESTIC = {"flows": Meaning("flows", "domestic-sales")}


def _at_home(found: list[Element]) -> bool:
    """For "domestic automobile sales", "local EV sales": whether words before sales say that they were at home."""
    if not found or not found[-1].has("item") or found[-1].has("flows"):
        return False
    return len(found) > 1 and found[-2].word in ("domestic", "local", "home", "domestically")


def _sales(first: Element, last: Element) -> Element:
    text = first.text if first is last else f"{first.text} {last.text}"
    return Element(first.start, last.end, text, {SALES: Meaning(SALES, "sold")})


def _opens(before: list[Element]) -> bool:
    """Whether a clause may begin behind these elements."""
    last = before[-1] if before else None
    return last is None or last.sign in (",", ";", ":") or any(last.has(kind) for kind in _OPENERS)


def names_item(parts: list[Element], at: int) -> bool:
    """Whether an item is named at a place."""
    while (part := node_at(parts, at)) is not None and (part.has("fillers") or part.has("adjectives")):
        at += 1
    return part is not None and part.has("item")


def _names_partner(parts: list[Element], at: int) -> bool:
    """Whether a partner is named at a place, and something said of it right behind."""
    at = past_fillers(parts, at)
    while at + 2 < len(parts) and parts[at].has("partner") and parts[at + 1].word == "and":
        at += 2 + parts[at + 2].has("fillers")
    partner, said = node_at(parts, at), node_at(parts, at + 1)
    if partner is None or not partner.has("partner") or said is None:
        return False
    return said.has("directions", part="verbs") or said.is_figure(Kind.PERCENT)


def _tells_of_item(before: list[Element], parts: list[Element], index: int) -> bool:
    return _opens(before) and names_item(parts, index + 2)


def _of_drop(found: list[Element]) -> bool:
    """For "a 15 percent drop in car sales"."""
    return len(found) > 2 and found[-2].word in ("in", "of") and found[-3].has("directions", part="nouns")


def _said_of(after: Element) -> bool:
    """Whether something is said of sales: "car sales rose", "the car sales volume was 17,879"."""
    if after.word in ("volume", "volumes", "figures"):
        return True
    moved = after.has("directions", part="verbs") or after.has("directions", part="participles")
    return moved or after.has("level_verbs") or after.has("light_verbs") or after.has("share_verbs")
