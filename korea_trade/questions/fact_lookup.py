"""Which facts are meant by what people type to see them: ids of facts or of what follows from them, or words."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from korea_trade.cached_property import cached_property
from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.normal import normal
from korea_trade.phrase import phrase
from korea_trade.questions.words_given import may_begin_an_id

if TYPE_CHECKING:
    from korea_trade.store.engine import DuckDBPyConnection

MOST_LISTED = 12


class FactLookup:
    """Ids in order, for finding one by its beginning and the shortest beginning of each."""

    def __init__(self, ids: Iterable[str] | Callable[[], Iterable[str]]) -> None:
        """The ids, or what gives them when they are first asked for."""
        self._given = ids

    @cached_property
    def ids(self) -> list[str]:
        """The ids in order."""
        return sorted(self._given() if callable(self._given) else self._given)

    def has(self, id_: str) -> bool:
        """Whether it is one of the ids."""
        return list(self.beginning_with(id_)) == [id_]

    def beginning_with(self, text: str) -> Sequence[str]:
        """The ids that begin with a text; an id that is the text alone."""
        start = bisect_left(self.ids, text)
        if start < len(self.ids) and self.ids[start] == text:
            return self.ids[start : start + 1]
        end = bisect_left(self.ids, text + chr(0x10FFFF), lo=start)
        return self.ids[start:end]

    def key_of(self, id_: str) -> str:
        """The shortest beginning of an id that no other id has: at least its period and one letter more."""
        at = bisect_left(self.ids, id_)
        beside = (self.ids[near] for near in (at - 1, at + 1) if 0 <= near < len(self.ids))
        shared = max((_shared(id_, other) for other in beside), default=0)
        return id_[: max(shared, id_.find(".") + 1) + 1]

    def one(self, text: str) -> str | None:
        """The id that a text is, or begins alone, in any case and width; None where it begins none.

        Raises QuestionError with the ids, where it begins several.
        """
        found = (self.beginning_with(text) or self.beginning_with(normal(text))) if may_begin_an_id(text) else ()
        if len(found) > 1:
            raise several_facts(text, found)
        return found[0] if found else None


class StoredLookup(FactLookup):
    """Ids of more facts than are kept in memory, looked for where they are stored; each is its own key."""

    def __init__(self, cursor: "Callable[[], DuckDBPyConnection]") -> None:
        super().__init__(())
        self._cursor = cursor

    def beginning_with(self, text: str) -> Sequence[str]:
        """The ids that begin with a text, as far as they are shown; an id that is the text alone."""
        query = f"SELECT id FROM fact_entries WHERE id = ? OR starts_with(id, ?) ORDER BY id LIMIT {MOST_LISTED + 1}"  # noqa: S608
        with self._cursor() as cursor:
            found = [str(id_) for (id_,) in cursor.execute(query, [text, text]).fetchall()]
        return found[:1] if found[:1] == [text] else found

    def key_of(self, id_: str) -> str:
        """The id."""
        return id_


def _shared(one: str, other: str) -> int:
    """How many letters two ids have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (ours, theirs) in pairs if ours != theirs), min(len(one), len(other)))


def ids_meant(
    lookup: FactLookup,
    typed: Sequence[str],
    about: Callable[[Sequence[str]], Sequence[str]],
    behind: Callable[[str], Sequence[str]],
    unknown: Callable[[str], QuestionError],
) -> list[str]:
    """The ids that are typed, whole or begun; the words that are none of these mean, together, one fact.

    ``about`` gives the ids of the facts that words are about, ``behind`` those that a derived figure or a comparison
    rests on, by its id or, of a derived figure, the beginning of its id; ``unknown`` is what is raised of an id that
    means none. Raises QuestionError with the candidates where several facts are meant.
    """
    ids: list[str] = []
    words: list[str] = []
    for text in map(str.strip, typed):  # lines of CSV end in a carriage return
        id_ = lookup.one(text)
        if id_ is not None:
            ids.append(id_)
        elif found := behind(text) if may_begin_an_id(text) else ():
            ids += [fact for fact in found if fact not in ids]
        elif "@" in text:
            raise unknown(text)
        else:
            words.append(text)
    if not words:
        return ids
    try:
        found = about(words)
    except QuestionError as error:
        if len(words) > 1:
            raise
        raise unknown(words[0]) from error
    if len(found) != 1:
        raise several_facts(" ".join(words), found)
    return [*ids, *found]


def several_facts(text: str, ids: Sequence[str]) -> QuestionError:
    """The error of a text that means several facts, or none."""
    if not ids:
        return QuestionError(phrase(Phrases.about_no_fact, text), phrase(Phrases.search_documents, text))
    ids = sorted(ids, key=lambda id_: (len(id_.partition("@")[0].split(".")), id_))  # the whole before its parts
    more = [phrase(Phrases.and_more, len(ids) - MOST_LISTED)] if len(ids) > MOST_LISTED else []
    message = phrase(Phrases.means_several_facts, text, len(ids))
    return QuestionError(message, phrase(Phrases.give_the_id), [*ids[:MOST_LISTED], *more])
