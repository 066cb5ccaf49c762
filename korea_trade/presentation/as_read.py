"""The cell of a figure of an article, as the reader reads it."""

from korea_trade.language.language import Language
from korea_trade.model.codes import LanguageCode, Sector
from korea_trade.presentation.context import RenderContext
from korea_trade.questions.verifying import VerifiedRow
from korea_trade.vocabulary.words import built_in_name


def cell_as_read(row: VerifiedRow, context: RenderContext) -> str:
    """The cell in words; a name that no fact base has, as the reader knows it or the text has it; "" without a flow."""
    if row.flow is None:
        return ""
    language, codes = context.language, context.trade.codes
    parts = (
        language.flow(row.flow),
        language.item(row.item) if row.item in codes.item_by_code else _named("item", row.item, language),
        language.partner(row.partner)
        if row.partner in codes.partner_by_code
        else _named("partner", row.partner, language),
        language.period(row.period) if row.period else None,
        None if row.sector in (None, Sector.ALL_INDUSTRIES) else language.sector(row.sector),
    )
    return ", ".join(part for part in parts if part)


def _named(kind: str, word: str | None, language: Language) -> str | None:
    """The name of a code that only the reader knows; a word of the text as it stands."""
    korean = language.code is LanguageCode.KO
    return None if word is None else built_in_name(kind, word, korean=korean) or word
