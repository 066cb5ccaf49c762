"""Of rows with figures of several facts: under which of the chosen keys stands the figure that a caveat is of."""

from collections.abc import Sequence

from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import caveat_of, caveat_on_facts
from korea_trade.questions.compared_row import ComparisonRow, RevisionRow
from korea_trade.questions.row import ListedRow

_OF_SIDES = (("first", "first_growth", "first_bound"), ("second", "second_growth", "second_bound"))
_OF_BOTH = ("value", "growth", "direction", "low", "high", "growth_low", "growth_high", "bound")


def caveats_by_key(row: ListedRow, keys: Sequence[str], marked: str, context: RenderContext) -> dict[str, str]:
    """The caveats of a row by the key whose cell has the mark: that of a figure, or else of what follows from it.

    Where no figure is chosen, and of rows with figures of one fact, that is ``marked``. What no chosen figure rests on
    is not said.
    """
    if (whole := caveat_of(row, context)) is None:
        return {}
    if isinstance(row, RevisionRow) and {"stated", "before"} & {*keys}:
        return {"stated": whole} if "stated" in keys else {}
    figures = {key for of_side in (*_OF_SIDES, _OF_BOTH) for key in of_side}
    if not isinstance(row, ComparisonRow) or not figures & {*keys}:
        return {marked: whole}
    caveats: dict[str, list[str]] = {}
    for fact, own in zip(row.facts, _OF_SIDES, strict=True):
        caveat = caveat_on_facts([fact], context)
        key = next((key for of_kind in (own, _OF_BOTH) for key in keys if key in of_kind), None)
        if caveat and key is not None:
            caveats.setdefault(key, []).append(caveat)
    return {key: " ".join(dict.fromkeys(caveats[key])) for key in keys if key in caveats}
