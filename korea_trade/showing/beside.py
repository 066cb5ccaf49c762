"""The columns of what is derived beside stated figures."""

from collections.abc import Mapping

from korea_trade.arithmetic.comparison import Bounded
from korea_trade.questions.derived import Beside
from korea_trade.questions.row import Row
from korea_trade.showing.record import text_of

Besides = Mapping[str, Beside] | None
BESIDE_HEADINGS = (("Year before*", True), ("Change*", True), ("Contribution*", True))


def _bounded_text(bounded: Bounded | None) -> str:
    """A derived figure with its bounds: "542 (541.8 to 542.6)"."""
    return "" if bounded is None else f"{text_of(bounded.value)} ({text_of(bounded.low)} to {text_of(bounded.high)})"


def beside_cells(row: Row, beside: Besides) -> tuple[str, ...]:
    """The three cells of a row; empty where nothing follows."""
    found = beside.get(row.id, Beside()) if beside else Beside()
    return tuple(_bounded_text(figure) for figure in (found.year_before, found.change, found.contribution))


def derived_notes(beside: Besides, share: bool) -> list[str]:
    """What the asterisks mean."""
    said = ["share of the total"] if share else []
    if beside is not None:
        said += [
            "level a year before and change in USD bn",
            "contribution to the growth of the whole in percentage points",
        ]
    bounds = ", with the bounds that rounding leaves" if beside is not None else ""
    return [f"* Derived, not stated: {'; '.join(said)}{bounds}."] if said else []
