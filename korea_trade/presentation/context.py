"""What views need besides their rows: the sources to name under them, and the language to say it in."""

from collections.abc import Mapping
from dataclasses import dataclass

from korea_trade.bases.fact_base import FactBase
from korea_trade.language.language import Language
from korea_trade.language.languages import language_of
from korea_trade.model.codes import LanguageCode
from korea_trade.questions.fact_lookup import FactLookup
from korea_trade.questions.row import SourceRow
from korea_trade.questions.trade import Trade


@dataclass(frozen=True, slots=True)
class RenderContext:
    """The sources by id, the language, the facts with what was remarked on them, and their ids.

    ``ids`` asks for the whole ids of rows, in place of the keys that a terminal shows.
    """

    sources: Mapping[str, SourceRow]
    language: Language
    base: FactBase
    lookup: FactLookup
    ids: bool = False


def render_context(trade: Trade, code: LanguageCode = LanguageCode.EN, *, ids: bool = False) -> RenderContext:
    """The context for views of an open fact base."""
    sources = {source.id: source for source in trade.sources()}
    return RenderContext(sources, language_of(code, trade.base), trade.base, trade.lookup, ids)
