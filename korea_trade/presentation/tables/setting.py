"""What tables need beside their rows: the sources to name under them, and the language to say it in."""

from collections.abc import Mapping
from dataclasses import dataclass

from korea_trade.model.codes import Language
from korea_trade.presentation.language import Speech
from korea_trade.questions.row import SourceRow
from korea_trade.questions.trade import Trade


@dataclass(frozen=True)
class Setting:
    """The sources by id, and the speech."""

    sources: Mapping[str, SourceRow]
    speech: Speech


def setting_of(trade: Trade, language: Language = Language.EN) -> Setting:
    """The setting for tables of an open fact base."""
    return Setting({source.id: source for source in trade.sources()}, Speech(language, trade.base))
