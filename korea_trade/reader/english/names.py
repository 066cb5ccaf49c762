"""Names of no vocabulary that are the subject of a clause: "coffee mixes 8.5 percent", "transport equipment fell"."""

from collections.abc import Callable

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list

UNKNOWN = "unknown"
_LONGEST = 5
_TRAILING = ("products", "product", "goods", "items", "trade", "equipment", "devices", "industries", "related")
_OPENERS = ("conjunctions", "by_head", "clause_openers", "adjectives")


def with_unknown_names(parts: list[Element]) -> list[Element]:
    """The elements of a sentence with each such name drawn into one element that means an item."""
    return with_names(parts, _last_of_subject)


def with_names(parts: list[Element], last_of_name: Callable[[list[Element], int], int | None]) -> list[Element]:
    """The elements with each name drawn into one that means an item; ``last_of_name`` says where one ends, if any."""
    found, index = list[Element](), 0
    while index < len(parts):
        last = last_of_name(parts, index)
        if last is None:
            found.append(parts[index])
            index += 1
            continue
        run = parts[index : last + 1]
        words = [part.word.replace(" ", "-") for part in run if part.word != "&"]
        meaning = Meaning("item", "-".join(words), UNKNOWN)
        found.append(Element(run[0].start, run[-1].end, " ".join(part.text for part in run), {"item": meaning}))
        index = last + 1
    return found


def _last_of_subject(parts: list[Element], index: int) -> int | None:
    """Where a name of no vocabulary ends that is the subject of a clause which may begin here."""
    return _name(parts, index) if _opens(parts, index) else None


def _opens(parts: list[Element], index: int) -> bool:
    """Whether a clause may begin here: behind a sign, a conjunction, or a word such as "the" behind one."""
    place = index - 1
    while place >= 0 and parts[place].has("fillers") and not parts[place].has("conjunctions"):
        place -= 1
    if place < 0:
        return True
    before = parts[place]
    if before.word == "of":
        return _is_behind_semicolon(parts, place)
    return before.sign in (",", ";", ":", "-", "*", "•") or any(before.has(kind) for kind in _OPENERS)


def _is_behind_semicolon(parts: list[Element], at: int) -> bool:
    """For "; of yarn, 4 percent; and of wool, 7 percent": whether "of" stands at the head of such a part."""
    head = at - 2 if at and parts[at - 1].word == "and" else at - 1
    return head >= 0 and parts[head].sign == ";"


def _name(parts: list[Element], index: int) -> int | None:
    """Where a name of no vocabulary that begins here ends; None where there is none with something said of it."""
    at, unknown = index, 0
    while at < len(parts) and at - index < _LONGEST:
        part = parts[at]
        if _word(part, at == index):
            unknown += 1
        elif part.word in ("and", "&") and at > index and _unfinished(parts, at):
            pass
        elif not (
            (part.has("item") and not part.has("flows"))
            or (at > index and part.word in _TRAILING and not parts[at - 1].has("item"))
        ):
            break
        at += 1
    last = at - 1
    if not unknown or (last > index and parts[last].word in ("and", "&")):
        return None
    if last > index and _ends_in_item(parts, index, last):
        return None
    of = index > 0 and parts[index - 1].word == "of" and at < len(parts) and parts[at].sign == ","
    if of and (figure := node_at(parts, at + 1)) is not None and figure.is_figure(Kind.PERCENT):
        return last  # "…; of yarn, 34.5 percent"
    return last if _has_figure(parts, at, last) else None


def _word(part: Element, first: bool) -> bool:
    """Whether it is a word that may be part of a name: no capital but at the head, no adverb, no participle."""
    if not part.nameable or len(part.word) < 3 or part.word in word_list("of_figures"):
        return False
    return (first or part.text.islower()) and not part.word.endswith(("ly", "ing", "ed"))


def _unfinished(parts: list[Element], at: int) -> bool:
    """For "electrical and electronic products": what stands before "and" is no name of its own."""
    before, after = parts[at - 1], node_at(parts, at + 1)
    named = after is not None and (_word(after, False) or after.has("item"))
    return before.unknown and not before.word.endswith("s") and named


def _ends_in_item(parts: list[Element], index: int, last: int) -> bool:
    """For "locally built cars": a known name behind unknown words is that name, unless "and" joins them."""
    is_of_two = any(part.word in ("and", "&") for part in parts[index:last])
    return parts[last].has("item") and not is_of_two


def _has_figure(parts: list[Element], at: int, last: int) -> bool:
    """Whether a figure follows that is said of the name: "8.5 percent", "rose 5 percent", "saw a fall of 5 percent"."""
    after = node_at(parts, at)
    if after is None:
        return False
    if after.is_figure(Kind.PERCENT):
        return parts[last].word.endswith("s") or parts[last].word in _TRAILING
    verbs = after.has("directions", part="verbs") or after.has("light_verbs") or after.word in ("was", "were")
    ahead = parts[at + 1 : at + 5]
    return verbs and any(part.is_figure(Kind.PERCENT, Kind.MONEY) for part in ahead)
