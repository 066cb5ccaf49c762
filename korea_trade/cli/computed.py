"""What is said where the id of a figure that no document states is shown or cited."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from korea_trade.cli.session import Session
    from korea_trade.questions.derived_row import DerivedRow
    from korea_trade.questions.trade import Trade


def computed_remarks(
    session: "Session", trade: "Trade", computed: "Mapping[str, tuple[DerivedRow | None, Sequence[str]]]"
) -> list[str]:
    """That what ``Trade.computed`` found is computed, and from what; with bounds and formula, but of a comparison."""
    if not computed:
        return []
    from korea_trade.presentation.derived_words import computed_words, remarks_on_computed

    remarks = session.texts_of(*remarks_on_computed(computed))
    context = session.context(trade)
    return [*remarks, *(computed_words(row, context) for row, _ in computed.values() if row is not None)]
