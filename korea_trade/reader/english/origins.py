"""Goods that are called by where they are made: "imports of Chinese steel", "3 million barrels of American crude"."""

from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list


def with_origins(parts: list[Element]) -> list[Element]:
    """The elements with "steel from China" in the place of "Chinese steel", where it is imported.

    Elsewhere such goods may be another country's own trade.
    """
    found, at, bought = list[Element](), 0, False
    while at < len(parts):
        part, goods = parts[at], node_at(parts, at + 1)
        bought = (bought and not _ends(part)) or _imports(part)
        end = _end_of_goods(parts, at + 1)
        behind = (bought and _behind_of(found)) or _is_imported(parts, end)
        if part.has("origins") and goods is not None and end > at + 1 and behind:
            country = Element(part.start, part.end, part.text, {"partner": Meaning("partner", part.value("origins"))})
            goods_from = [*parts[at + 1 : end], Element(part.start, part.start, "from", _FROM), country]
            if _is_imported(parts, end):
                flow = Element(part.start, part.start, "imports", {"flows": Meaning("flows", "imports")})
                of = Element(part.start, part.start, "of", {"prepositions": Meaning("prepositions", "of")})
                goods_from, end = [flow, of, *goods_from, parts[end]], end + 2
            found += goods_from
            at = end
            continue
        if part.has("origins"):
            part.without("origins")
            if goods is not None and goods.word in word_list("goods_of_others"):
                text = f"{part.text} {goods.text}"
                part = Element(part.start, goods.end, text, {"foreign": Meaning("foreign", "")})
                at += 1
        found.append(part)
        at += 1
    return found


_FROM = {"prepositions": Meaning("prepositions", "from")}


def _is_imported(parts: list[Element], at: int) -> bool:
    """For "Russian crude was imported for $180 million"."""
    verb, done = node_at(parts, at), node_at(parts, at + 1)
    return verb is not None and verb.word in ("was", "were") and done is not None and _imports(done)


def _imports(part: Element) -> bool:
    return part.has("flows", "imports") or part.has("flow_verbs", "imports")


def _ends(part: Element) -> bool:
    return part.sign in (";", ":", ".") or part.has("conjunctions") or part.has("flows") or part.has("flow_verbs")


def _end_of_goods(parts: list[Element], at: int) -> int:
    """Where the name of the goods ends that begins at a place; the place itself where none begins."""
    while (part := node_at(parts, at)) is not None and part.has("item") and not part.has("flows"):
        at += 1
    return at


def _behind_of(before: list[Element]) -> bool:
    last = next((part for part in reversed(before) if not part.has("fillers")), None)
    return last is not None and last.word == "of"
