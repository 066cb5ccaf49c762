"""Signs that need a look around: triangles and arrows, and the bracket that accountants write for minus."""

import re
from functools import lru_cache

from korea_trade.documents.numbers.draft import Draft
from korea_trade.documents.numbers.units import Sort, unit_after
from korea_trade.hangul import has_hangul
from korea_trade.model.quantity import is_whole

_NEIGHBOURHOOD = 40
_ARROW = re.compile(r" ?[↑↓](?! ?\d)|[▲▼](?=[\s).,;/]|$)")
_CELL = re.compile(r"(?:^|[\s|/])\(\Z")
_BRACKET_UNITS = (Sort.PERCENT, Sort.POINTS, Sort.SCALE, Sort.CURRENCY)


def bracketed_sign(text: str, at: int, end: int) -> bool:
    """Whether brackets around digits mean minus: (5.6)%, (5.6) billion, and a cell (5.6) of an English text."""
    if text[at - 1 : at] != "(" or not text.startswith(")", end):
        return False
    unit = unit_after(text, end + 1)
    if unit and unit.sort in _BRACKET_UNITS:
        return True
    return (
        "." in text[at:end]
        and _CELL.search(text[max(0, at - 2) : at]) is not None
        and not has_hangul(text[max(0, at - _NEIGHBOURHOOD) : end + _NEIGHBOURHOOD])
    )


def settle_sign(text: str, at: int, draft: Draft) -> None:
    """Make the sign of a draft "+", "-" or none; triangles before what is no measure are bullets."""
    if draft.sign in ("△", "▲", "▼", "↑", "↓"):
        counts = draft.noun is not None or draft.sort in (Sort.QUANTITY, Sort.COUNTER)
        if draft.kind or draft.ordinal or (counts and not _is_difference(text, draft)):
            draft.sign, draft.start = "", at
        else:
            draft.sign = _of_triangle(text, draft.sign, at)
    elif draft.sign in ("–", "−"):
        draft.sign = "-"
    arrow = _ARROW.match(text, draft.end)
    if arrow and not draft.sign and (draft.sort in (Sort.PERCENT, Sort.POINTS) or draft.bare):
        draft.sign = "+" if arrow[0][-1] in "↑▲" else "-"
        draft.end = arrow.end()


def _is_difference(text: str, draft: Draft) -> bool:
    """Whether a count with a triangle is a difference, (△1.5일), and not an entry of a list, △3개 품목."""
    return text[draft.start - 1 : draft.start] == "(" or (draft.figure is not None and not is_whole(draft.figure))


@lru_cache(maxsize=8)
def _has_down(text: str) -> bool:
    """Whether ▼ stands in a text; asked for every number of it."""
    return "▼" in text


def _of_triangle(text: str, sign: str, at: int) -> str:
    """△ is minus in Korean statistics, and so is ▲, unless ▼ stands for it in the same text; in English ▲ is plus."""
    if sign in "▼↓":
        return "-"
    if sign == "↑" or _has_down(text):
        return "+"
    if sign == "▲" and not has_hangul(text[max(0, at - _NEIGHBOURHOOD) : at + _NEIGHBOURHOOD]):
        return "+"
    return "-"
