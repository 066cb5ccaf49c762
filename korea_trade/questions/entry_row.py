"""Names, citations and terms as rows."""

from enum import StrEnum

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import (
    CitationStyle,
)


class NameKind(StrEnum):
    """What a name of the vocabulary is of."""

    ITEM = "item"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRow:
    """An item or partner of the vocabulary, and how many facts it has."""

    kind: NameKind
    code: str
    en: str
    ko: str
    aliases: tuple[str, ...]
    parent_code: str | None
    iso3166: str | None
    facts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationRow:
    """How a document is cited."""

    source: str
    style: CitationStyle
    citation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A word that the facts use: what else it is called, its explanation in both languages, a command that shows it."""

    term: str
    called: tuple[str, ...]
    en: str
    ko: str
    example: str
