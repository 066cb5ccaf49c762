"""Nouns for what was told before: "The 3.1 percent growth rested on chips", "The gain, at 3.1 percent, was smaller"."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list

_IT = Meaning("back_references", "it", "singular")
_NAMES = ("flows", "balances", "item", "partner", "sector", "foreign", "back_references", "nation", "measures", "sales")
_VERBS = ("level_verbs", "light_verbs", "auxiliaries", "flow_verbs", "share_verbs", "overtakes")
_PLAIN = ("fillers", "adjectives", "limits", "ever", "ranks", "streaks", "firsts", "records")
_FIGURES = (Kind.MONEY, Kind.PERCENT)


def with_pointing_nouns(parts: list[Element]) -> list[Element]:
    """The elements with "it" before what points back without a name, at the head of a sentence or behind ";"."""
    found, first = list[Element](), 0
    for at, part in enumerate(parts):
        if part.sign == ";":
            found += [*_pointing(parts[first:at]), part]
            first = at + 1
    return [*found, *_pointing(parts[first:])]


def _pointing(parts: list[Element]) -> list[Element]:
    start = _behind_opening(parts)
    if start == len(parts) or not _points_back(parts, start):
        return parts
    noun = parts[start]
    it = Element(noun.start, noun.start, "it", {"back_references": _IT})
    return [*parts[:start], it, *parts[start:]]


def _behind_opening(parts: list[Element]) -> int:
    """The place behind a time, a comparison and words such as "but" that open a sentence."""
    at = 0
    while (part := node_at(parts, at)) is not None and (
        part.time is not None or part.sign == "," or part.has("conjunctions") or part.has("adjectives")
    ):
        at += 1
    return at


def _points_back(parts: list[Element], start: int) -> bool:
    """Whether a clause names nothing of its own up to its first figure, but "the increase", "the sum"."""
    figure = next((at for at, part in enumerate(parts) if part.is_figure(*_FIGURES) and at >= start), None)
    if figure is None or any(not _is_plain(parts, at) for at in range(start, figure)):
        return False
    end = _end_of_said(parts, figure + 1)
    if end is None:
        return False
    named = [at for at in range(start, end) if _is_generic(parts, at)]
    return bool(named) and not _is_of_name(parts, named[-1] + 1) and not _is_of_name(parts, figure + 1)


def _is_generic(parts: list[Element], at: int) -> bool:
    """Whether a noun stands for what was told before, behind "the": "the increase", "the 3.1 percent growth"."""
    part = parts[at]
    moved = part.has("directions", part="nouns") and not part.has("directions", part="verbs")
    after = node_at(parts, at + 1)
    if moved and after is not None and after.has("level_verbs"):
        return False  # "The decline was 4.2 percent": of what was told to have declined
    if not moved and part.word.split()[-1] not in word_list("told_before"):
        return False
    before = parts[max(0, at - _NEAR) : at]
    return part.word.startswith(_DEFINITE) or any(other.word in _DEFINITE_WORDS for other in before)


_NEAR = 5
_DEFINITE_WORDS = ("the", "that", "this")
_DEFINITE = tuple(f"{word} " for word in _DEFINITE_WORDS)


def _is_plain(parts: list[Element], at: int) -> bool:
    """Whether a word before a figure names nothing."""
    part = parts[at]
    if any(part.has(kind) for kind in _NAMES):
        return False
    if part.sign:
        return part.sign in (",", ":", "(", "—", "–")
    if part.time is not None or part.has("directions") or part.word.split()[-1] in word_list("told_before"):
        return True
    if part.has("prepositions"):
        return part.word in ("at", "with", "to", "by", "of", "from")
    return any(part.has(kind) for kind in (*_PLAIN, *_VERBS)) and not part.has("negations")


def _end_of_said(parts: list[Element], at: int) -> int | None:
    """Where the verb stands behind a figure, or the clause ends; None where a name stands before it."""
    for place in range(at, len(parts)):
        part = parts[place]
        if any(part.has(kind) for kind in _NAMES):
            return None
        verb = part.has("directions", part="verbs") or any(part.has(kind) for kind in _VERBS)
        if verb or (part.unknown and not part.meanings and not part.word.endswith("ly")):
            return place + 1
    return len(parts)


def _is_of_name(parts: list[Element], at: int) -> bool:
    """For "the growth in exports", "3 percent of all trade": whether a name stands right behind."""
    link = node_at(parts, at)
    if link is None or not link.has("prepositions") or link.word not in ("of", "in", "for", "to", "from", "with"):
        return False
    return any(other.has(kind) for other in parts[at + 1 : at + 4] for kind in _NAMES) or any(
        other.unknown and not other.meanings for other in parts[at + 1 : at + 3]
    )
