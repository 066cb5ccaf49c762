"""Entries of items and partners that a draft uses: those of known fact bases as they are, others newly proposed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from korea_trade.bases.fact_base import FactBase
from korea_trade.drafting.kebab import kebab
from korea_trade.hangul import has_hangul
from korea_trade.model.fact import Item, Partner
from korea_trade.vocabulary.words import Name, built_in_names, code_of_name


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """An entry of a code list: its keys as a fact base writes them; ``decide`` says what a person must look at."""

    code: str
    keys: dict[str, str | list[str]]
    decide: str | None = None


class Codes:
    """Codes by the names that a document uses, and their entries, kept as they are first needed."""

    def __init__(self, bases: Iterable[FactBase], names: tuple[Name, ...], *, list_known: bool = True) -> None:
        self._list_known = list_known
        self._known: dict[str, dict[str, Item | Partner]] = {"item": {}, "partner": {}}
        for base in bases:
            self._known["item"].update(base.item_by_code)
            self._known["partner"].update(base.partner_by_code)
        self._names = names
        self._taken = {
            kind: {
                name.casefold()
                for entry in entries.values()
                for name in (entry.code, entry.en, entry.ko, *entry.aliases)
            }
            for kind, entries in self._known.items()
        }
        self.entries: dict[str, dict[str, CodeEntry]] = {"item": {}, "partner": {}}

    def code(self, kind: str, name: str) -> str:
        """The code of a name, whose entry is noted with those that it refers to."""
        code = code_of_name(kind, name, self._names) or kebab(name)
        self._note(kind, code, name)
        return code

    def _note(self, kind: str, code: str, name: str) -> None:
        if code in self.entries[kind]:
            return
        known = self._known[kind].get(code)
        if known is None:
            self.entries[kind][code] = self._proposed(kind, code, name)
            return
        if not self._list_known:
            return
        self.entries[kind][code] = _as_known(known)
        for other in (known.parent, *known.members):
            if other is not None:
                self._note(kind, other, other)

    def _proposed(self, kind: str, code: str, name: str) -> CodeEntry:
        """A new entry, of the words that the reader knows for the code, else of those of the document."""
        words = [word for of, own, all_words in built_in_names() if (of, own) == (kind, code) for word in all_words]
        words = [word for word in (words or [name]) if word.casefold() not in self._taken[kind] - {code}]
        english = [word for word in words if not has_hangul(word)]
        korean = [word for word in words if has_hangul(word)]
        missing = [language for language, found in (("English", english), ("Korean", korean)) if not found]
        en = english[0] if english else (korean or [name])[0]
        ko = korean[0] if korean else (english or [name])[0]
        self._taken[kind] |= {code, en.casefold(), ko.casefold()}
        keys: dict[str, str | list[str]] = {"code": code, "en": en[:1].upper() + en[1:], "ko": ko}
        aliases = [word for word in dict.fromkeys((*english[1:], *korean[1:])) if word.casefold() != code]
        aliases = [word for word in aliases if word.casefold() not in self._taken[kind]]
        unique = list({word.casefold(): word for word in aliases}.values())
        self._taken[kind] |= {word.casefold() for word in unique}
        if unique:
            keys["aliases"] = unique
        decide = "new: is it part of another (`parent`), a sum of others (`aggregate`)?"
        if missing:
            decide = f"{decide} {' and '.join(missing)} name to be found."
        return CodeEntry(code, keys, decide)


def _as_known(entry: Item | Partner) -> CodeEntry:
    """An entry as the fact base has it: two bases that list one code must list it alike."""
    keys = dict[str, str | list[str]]()
    for name, value in entry.model_dump(mode="json", exclude_defaults=True).items():
        keys[name] = [str(one) for one in value] if isinstance(value, list) else _text(value)
    return CodeEntry(entry.code, keys)


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def entries_of(codes: Codes, kind: str) -> Sequence[CodeEntry]:
    """The entries of a kind, in the order of their first use."""
    return tuple(codes.entries[kind].values())
