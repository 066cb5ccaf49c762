"""The items and partners that several words of a search name together: computers and peripherals."""

from collections.abc import Mapping, Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.model.coded import Coded, CodeLists
from korea_trade.normal import normal
from korea_trade.questions.search_index import About
from korea_trade.questions.search_terms import names_of
from korea_trade.vocabulary.function_words import function_words

_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class NameMeant:
    """What a name of several words is of: the codes of items and partners."""

    items: frozenset[str]
    partners: frozenset[str]

    def is_of(self, fact: About) -> bool:
        """Whether the fact is about what is named."""
        return fact.item in self.items or fact.partner in self.partners


class NamesOfWords:
    """The names in lists of codes, as words make them."""

    def __init__(self, codes: CodeLists) -> None:
        self._items, self._partners = _codes_by_name(codes.items), _codes_by_name(codes.partners)

    def meant(self, words: Sequence[str]) -> list[NameMeant | None]:
        """For each word the longest name that it makes with words beside it; None for what is no part of one."""
        found: list[NameMeant | None] = []
        while len(found) < len(words):
            rest = words[len(found) : len(found) + _MOST_WORDS]
            read = ((count, self._name(" ".join(rest[:count]))) for count in range(len(rest), 1, -1))
            count, name = next(((count, name) for count, name in read if name is not None), (1, None))
            found += [name] * count
        return found

    def _name(self, text: str) -> NameMeant | None:
        spelled = normal(text)
        items, partners = self._items.get(spelled, frozenset()), self._partners.get(spelled, frozenset())
        return NameMeant(items, partners) if items or partners else None


def _codes_by_name(entries: Sequence[Coded]) -> Mapping[str, frozenset[str]]:
    """The codes by name, also by a name without its function words ("computers peripherals")."""
    found = dict[str, frozenset[str]]()
    for entry in entries:
        for name in {spelled for known in names_of(entry) for spelled in (normal(known), _telling(known))}:
            found[name] = found.get(name, frozenset()) | {entry.code}
    return found


def _telling(name: str) -> str:
    """A name without its function words."""
    return normal(" ".join(word for word in name.split() if normal(word) not in function_words()) or name)
