"""The columns of what is derived beside stated figures."""

from collections.abc import Mapping

from korea_trade.arithmetic.comparison import Bounded
from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.language import Speech
from korea_trade.questions.derived import Beside
from korea_trade.questions.row import ListedRow

Besides = Mapping[str, Beside] | None
BESIDE_HEADINGS = (("Year before*", True), ("Change*", True), ("Contribution*", True))


def _bounded_text(bounded: Bounded | None, speech: Speech) -> str:
    """A derived figure with its bounds: "542 (541.8 to 542.6)"."""
    if bounded is None:
        return ""
    value, low, high = (text_of(figure) for figure in (bounded.value, bounded.low, bounded.high))
    return speech.say("{value} ({low} to {high})", value=value, low=low, high=high)


def beside_cells(row: ListedRow, beside: Besides, speech: Speech) -> tuple[str, ...]:
    """The three cells of a row; empty where nothing follows."""
    found = beside.get(row.id, Beside()) if beside else Beside()
    return tuple(_bounded_text(figure, speech) for figure in (found.year_before, found.change, found.contribution))


def derived_notes(beside: Besides, share: bool, speech: Speech) -> list[str]:
    """What the asterisks mean."""
    said = ["share of the total"] if share else []
    if beside is not None:
        said += [
            "level a year before and change in USD bn",
            "contribution to the growth of the whole in percentage points",
        ]
    if not said:
        return []
    bounds = speech.say(", with the bounds that rounding leaves") if beside is not None else ""
    what = "; ".join(speech.say(phrase) for phrase in said)
    return [speech.say("* Derived, not stated: {what}{bounds}.", what=what, bounds=bounds)]
