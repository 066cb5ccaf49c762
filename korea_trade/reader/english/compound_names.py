"""Names of goods behind "of" that begin with a word that means something else: "exports of flat screens"."""

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.names import with_names
from korea_trade.reader.english.sales import SALES
from korea_trade.reader.node_at import node_at

_LONGEST = 5


def with_compound_names(parts: list[Element]) -> list[Element]:
    """The elements of a sentence with each such name drawn into one element that means an item."""
    return with_names(parts, _last)


def _is_behind_of(parts: list[Element], index: int) -> bool:
    """Whether goods are named here: "exports of …", "those of …"."""
    if index < 2 or parts[index - 1].word != "of":
        return False
    owner = parts[index - 2]
    return owner.has("flows") or owner.has("back_references", "those") or owner.has(SALES)


def _last(parts: list[Element], index: int) -> int | None:
    """Where such a name ends: at its last plain word, or at goods behind it; None where no word needs help."""
    if not _is_behind_of(parts, index):
        return None
    last, is_compound = index - 1, False
    for at in range(index, min(index + _LONGEST, len(parts))):
        part = parts[at]
        if part.may_name and part.text.islower() and part.word not in _ADVERBS:
            is_compound = is_compound or at > last + 1
            last = at
        elif not _begins_name(part) or (last >= index and parts[last].word.endswith("s")):
            break
    after = node_at(parts, last + 1)
    if not is_compound or (after is not None and any(after.has(kind) for kind in ("counts", "examples"))):
        return None
    return last + 1 if after is not None and after.has("item") else last


def _begins_name(part: Element) -> bool:
    """Whether it is one word that may stand before what it describes: "flat", "used", "advanced", "3D"."""
    if not part.text.replace("-", "").isalnum() or part.text[0].isupper() or part.has("fillers"):
        return False
    plain = part.unknown and not part.meanings
    return plain or part.is_figure(Kind.ORDINAL) or any(part.has(kind) for kind in _DESCRIBING)


_DESCRIBING = ("directions", "records", "adjectives", "ignored", "runs")
"""What words may mean that stand in a name too: "jump ropes", "record players", "heavy machinery", "stretch film"."""
_ADVERBS = ("abroad", "there", "here", "alone", "also", "again")
