"""Lists whose first entry says the units of all: "미국 886백만불(23.0%↑), 중국 837(5.9↑), 일본 794(△6.7)"."""

import re
from itertools import pairwise

from korea_trade.documents.numbers.draft import Draft
from korea_trade.documents.numbers.units import Sort

_LONGEST_GAP = 40
_NEXT_NAME = re.compile(r"\)[,;·/] ?[^\d,;\n()]{0,24}(?:\([^()\d]{1,12}\)[^\d,;\n()]{0,16})?")


def give_entry_units(text: str, drafts: list[Draft]) -> None:
    """Give bare pairs "837(5.9↑)" the units of the pair before them in their list."""
    before: tuple[Draft, Draft] | None = None
    for level, growth in pairwise(drafts):
        if text[level.end : growth.start] != "(" or not text.startswith(")", growth.end):
            continue
        if before and _continues(text, before[1], level) and level.alone and growth.bare:
            _take(level, before[0])
            _take(growth, before[1])
        before = (level, growth) if _has_units(level, growth) else None


def _continues(text: str, growth: Draft, level: Draft) -> bool:
    gap = level.start - growth.end
    return 0 < gap <= _LONGEST_GAP and _NEXT_NAME.fullmatch(text, growth.end, level.start) is not None


def _has_units(level: Draft, growth: Draft) -> bool:
    unit = bool(level.currency) or level.sort is Sort.QUANTITY
    return unit and level.scale != 0 and level.upper is None and growth.sort is Sort.PERCENT


def _take(draft: Draft, first: Draft) -> None:
    if draft.figure is not None and first.scale:
        draft.figure, draft.scale = draft.figure.scaleb(first.scale), first.scale
    draft.currency, draft.sort, draft.code, draft.per = first.currency, first.sort, first.code, first.per
