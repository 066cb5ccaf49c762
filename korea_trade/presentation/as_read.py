"""The cell of a figure of an article, as the reader reads it."""

from korea_trade.model.codes import Sector
from korea_trade.presentation.context import RenderContext
from korea_trade.questions.verifying import VerifiedRow


def cell_as_read(row: VerifiedRow, context: RenderContext) -> str:
    """The cell in words; a name that no fact base has, in the words of the text; "" where the figure has no flow."""
    if row.flow is None:
        return ""
    language, codes = context.language, context.trade.codes
    parts = (
        language.flow(row.flow),
        language.item(row.item) if row.item in codes.item_by_code else row.item,
        language.partner(row.partner) if row.partner in codes.partner_by_code else row.partner,
        language.period(row.period) if row.period else None,
        None if row.sector in (None, Sector.ALL_INDUSTRIES) else language.sector(row.sector),
    )
    return ", ".join(part for part in parts if part)
