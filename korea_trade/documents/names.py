"""The names of items and partners: which codes a text names, and which code a user means."""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from korea_trade.errors import UnknownName
from korea_trade.hangul import is_hangul
from korea_trade.normal import normal, plain_words

if TYPE_CHECKING:
    from korea_trade.messages.phrases import Entry
    from korea_trade.model.coded import Coded

_ASCII_CASE = re.IGNORECASE | re.ASCII  # or "ſ" would be an "s"


class Names:
    """All names of one kind of entry: code, English and Korean name, aliases."""

    def __init__(self, kind: str, entries: "Sequence[Coded]") -> None:
        self.kind = kind
        self._entry_of = {entry.code: (entry.code, entry.en, entry.ko) for entry in entries}
        self._code_of = {
            spelled: entry.code
            for entry in entries
            for name in (entry.code, entry.en, entry.ko, *entry.aliases)
            for spelled in (plain_words(name), normal(name))
        }
        for entry in entries:  # a name that another entry has of its own goes before a country's code
            iso3166 = getattr(entry, "iso3166", None)
            if iso3166:
                self._code_of.setdefault(normal(iso3166), entry.code)
        self._named = {name: entry.code for entry in entries for name in (entry.en, entry.ko, *entry.aliases)}

    def find(self, name: str) -> str | None:
        """The code of a name, whatever its case, width of letters and hyphens; a country's also by ISO 3166."""
        return self._code_of.get(normal(name)) or self._code_of.get(plain_words(name))

    def unknown(self, name: str, others: "Mapping[str, Entry] | None" = None) -> UnknownName:
        """The error for an unknown name, with names near it as candidates: they are never guessed.

        ``others`` are entries by what they are called, which are suggested where one of them is the nearest; no fact is
        about them.
        """
        from korea_trade.suggest import suggest

        beside = others or {}
        known = suggest(name, self._code_of)
        nearest = suggest(name, self._code_of | {called: code for called, (code, *_) in beside.items()})
        near = known if nearest[:1] == known[:1] else nearest
        entry_of = {entry[0]: entry for entry in beside.values() if entry[0] not in self._entry_of}
        return UnknownName(
            self.kind,
            name,
            near,
            entries=[self._entry_of[code] for code in near if code in self._entry_of],
            without_facts=[entry_of[code] for code in near if code in entry_of],
        )

    def has(self, code: str) -> bool:
        """Whether it is a code of an entry."""
        return self._code_of.get(normal(code)) == code

    def named_in(self, text: str) -> set[str]:
        """The codes of all names in a text. Of names inside one another only the longest counts.

        A name in capitals (US, EVs excepted) must be in capitals, or "us" would name a country. A Korean name
        may have a particle behind it (반도체는) and 대 before it (대중국).
        """
        found: set[str] = set()
        if not self._named:
            return found
        for match in self._pattern.finditer(text):
            if not _stands_alone(text, match.start(), match.end()):
                continue
            for name in self._spellings[match[0].casefold()]:
                if name != name.upper() or match[0] == name:
                    found.add(self._named[name])
        return found

    @property
    def _spellings(self) -> dict[str, list[str]]:
        if not hasattr(self, "_spelled"):
            self._spelled: dict[str, list[str]] = {}
            for name in self._named:
                self._spelled.setdefault(name.casefold(), []).append(name)
        return self._spelled

    @property
    def _pattern(self) -> "re.Pattern[str]":
        if not hasattr(self, "_compiled"):
            longest_first = sorted(self._named, key=len, reverse=True)
            names = "|".join(re.escape(name) for name in longest_first)
            self._compiled = re.compile(rf"(?<![A-Za-z0-9])(?:{names})(?![A-Za-z0-9])", _ASCII_CASE)
        return self._compiled


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether Hangul around a name leaves it a word of its own."""
    before = text[max(0, start - 2) : start]
    if before and is_hangul(before[-1]) and is_hangul(text[start : start + 1]):
        toward = before[-1] == "대" and not (len(before) > 1 and is_hangul(before[0]))
        if not toward:
            return False
    if not (is_hangul(text[end : end + 1]) and is_hangul(text[end - 1])):
        return True
    from korea_trade.documents.korean_words import word_ends  # the vocabulary is for reading documents

    return word_ends(text, end)
