"""What views need beside their rows: the sources to name under them, and the language to say it in."""

from collections.abc import Mapping
from dataclasses import dataclass

from korea_trade.model.codes import Language
from korea_trade.presentation.language import Speech
from korea_trade.questions.row import SourceRow
from korea_trade.questions.trade import Trade


@dataclass(frozen=True, slots=True)
class RenderContext:
    """The sources by id, and the language."""

    sources: Mapping[str, SourceRow]
    speech: Speech


def render_context(trade: Trade, language: Language = Language.EN) -> RenderContext:
    """The context for views of an open fact base."""
    return RenderContext({source.id: source for source in trade.sources()}, Speech(language, trade.base))
