"""The language of tables: English or Korean words for the same rows. Records keep codes whatever the language."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Protocol

from korea_trade.bases.fact_base import FactBase
from korea_trade.language import korean, meaning
from korea_trade.model.codes import Language
from korea_trade.model.fact import Item, Partner
from korea_trade.questions.row import ListedRow


class _Words(Protocol):
    """What ``words.meaning`` and ``words.korean`` have in common."""

    SECTOR_NAMES: dict[str, str]

    def period_name(self, period: str) -> str: ...
    def subject_of(self, fact: Mapping[str, Any]) -> str: ...
    def statement_of(self, fact: Mapping[str, Any]) -> str: ...
    def meaning_of(self, fact: Mapping[str, Any]) -> str: ...


class Speech:
    """Names, phrases and sentences in one language, for one fact base."""

    def __init__(self, language: Language, base: FactBase) -> None:
        self.language = language
        self._words: _Words = korean if language is Language.KO else meaning
        entries: list[Item | Partner] = [*base.items, *base.partners]
        korean_names = language is Language.KO
        self._names = {entry.code: entry.ko if korean_names else entry.en for entry in entries}

    def say(self, phrase: str, **values: object) -> str:
        """A phrase, given in English, with its values put in."""
        said = korean.PHRASES.get(phrase, phrase) if self.language is Language.KO else phrase
        return said.format(**values) if values else said

    def name(self, code: str | None) -> str:
        """The name of an item or partner; nothing for none."""
        return "" if code is None else self._names[code]

    def inside(self, code: str | None) -> str:
        """The name as it stands inside a sentence."""
        name = self.name(code)
        if self.language is Language.KO or not name:
            return name
        return meaning.with_article(name) if name.startswith("All ") else meaning.inside_sentence(name)

    def to(self, code: str | None) -> str:
        """The name of a partner as it stands after "to"."""
        name = self.name(code)
        return meaning.with_article(name) if self.language is Language.EN else name

    def coming_from(self, code: str | None) -> str:
        """The name of a partner as it stands after "from"."""
        return korean.coming_from(self.name(code)) if self.language is Language.KO else self.to(code)

    def period(self, period: str) -> str:
        """A period in words."""
        return self._words.period_name(period)

    def sector(self, sector: str) -> str:
        """A sector in words."""
        return self._words.SECTOR_NAMES[sector]

    def flow(self, flow: str) -> str:
        """A flow as a heading."""
        return korean.FLOW_NAMES[flow] if self.language is Language.KO else meaning.FLOW_HEADINGS[flow]

    def subject(self, row: ListedRow) -> str:
        """What a row is about."""
        return self._words.subject_of(self._named(row))

    def statement(self, row: ListedRow) -> str:
        """What a row says of its subject."""
        return self._words.statement_of(self._named(row))

    def meaning(self, row: ListedRow) -> str:
        """The plain meaning of a milestone."""
        return self._words.meaning_of(self._named(row))

    def _named(self, row: ListedRow) -> Mapping[str, Any]:
        names = {"item_name": self.name(row.item) or None, "partner_name": self.name(row.partner) or None}
        return {**asdict(row), **names}
