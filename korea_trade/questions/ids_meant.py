"""The facts and derived figures that are meant by what people type."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from korea_trade.cached_property import cached_property
from korea_trade.errors import QuestionError, UnknownFact, UnknownName
from korea_trade.normal import normal
from korea_trade.questions import listings
from korea_trade.questions.filters import Filters
from korea_trade.questions.naming import ABOUT
from korea_trade.questions.open_facts import OpenFacts
from korea_trade.questions.order import AS_LISTED
from korea_trade.questions.words_given import ids_given, may_begin_an_id
from korea_trade.store.opening import DERIVED

# What most questions do without is imported by those that need it.
if TYPE_CHECKING:
    from korea_trade.questions.derived_row import DerivedRow
    from korea_trade.questions.fact_lookup import FactLookup


class IdsMeant(OpenFacts):
    """Open facts, found by ids, their beginnings and words."""

    @cached_property
    def lookup(self) -> "FactLookup":
        """The ids of the facts, found by their beginning."""
        from korea_trade.questions.fact_lookup import FactLookup

        if self.is_large:
            from korea_trade.questions.fact_lookup import StoredLookup

            return StoredLookup(self.cursor)
        return FactLookup(self._ids)

    def _ids(self) -> list[str]:
        return self._stored(lambda cursor: [id_ for (id_,) in cursor.execute("SELECT id FROM fact_entries").fetchall()])

    def ids_meant(self, typed: str | Iterable[str]) -> list[str]:
        """The ids of facts that are meant by ids, beginnings that no other id has, or words such as "chips 2020".

        The id of a derived figure, or its beginning, and the id of a comparison mean the facts that it rests on, as far
        as none of them is meant already. Raises UnknownFact, and QuestionError with the candidates where several facts
        are meant.
        """
        from korea_trade.questions.fact_lookup import ids_meant

        given = ids_given(typed)
        if isinstance(typed, str) and not any(self.lookup.has(text) or "@" in text for text in given):
            given = [word for text in given for word in ([text] if self.naming.meanings(text) else text.split())]
        return ids_meant(self.lookup, given, self._ids_about, self._ids_behind, self._unknown_id)

    def _unknown_id(self, text: str) -> QuestionError:
        """The error of a text, or of the side of a comparison, that is no id of a fact.

        What is like none, but like that of a document, is an unknown document.
        """
        from korea_trade.suggest import suggest_documents, suggest_ids

        text = next((side for side in text.split("..") if side and not self.lookup.has(side)), text)
        derived = self.lookup_of_all.ids if may_begin_an_id(text) else ()
        facts = suggest_ids(text, self.lookup.ids, derived)
        documents = () if facts or "@" in text else suggest_documents(text, self.naming.base.source_by_id)
        return UnknownName("source", text, documents) if documents else UnknownFact(text, facts)

    def _ids_behind(self, text: str) -> Sequence[str]:
        compared = text.split("..")
        if all(map(self.lookup.has, compared)):
            return compared
        id_ = self._derived_id(text)
        with self.cursor() as cursor:
            found = cursor.execute('SELECT "from" FROM derived_entries WHERE id = ?', [id_]).fetchone()
        return () if found is None else list(found[0])

    def _derived_id(self, text: str) -> str | None:
        """The id of a derived figure that a text is, or that it alone begins; such a beginning begins no fact."""
        if not may_begin_an_id(text):
            return None
        found = self.lookup_of_all.beginning_with(text) or self.lookup_of_all.beginning_with(normal(text))
        return found[0] if len(found) == 1 else None

    @cached_property
    def lookup_of_all(self) -> "FactLookup":
        """The ids of the facts and of what follows from them, found by their beginning."""
        from korea_trade.questions.fact_lookup import FactLookup

        if self.is_large:
            return self.lookup
        self._fill({DERIVED})
        derived = self._stored(lambda cursor: cursor.execute("SELECT id FROM derived_entries").fetchall())
        return FactLookup([*self._ids(), *(id_ for (id_,) in derived)])

    def computed(self, typed: str | Iterable[str]) -> "dict[str, tuple[DerivedRow | None, Sequence[str]]]":
        """Of what is typed for ``ids_meant``, the computed figures by id: the row (None of a comparison), its facts."""
        from korea_trade.questions.derived_row import DerivedRow
        from korea_trade.questions.select import select

        named = [text for text in ids_given(typed) if may_begin_an_id(text) and self.lookup.one(text) is None]
        behind = {self._derived_id(text) or text: facts for text in named if (facts := self._ids_behind(text))}
        if not behind:
            return {}
        with self.cursor() as cursor:
            asked = select(cursor, DerivedRow, "derived", condition="id IN (SELECT unnest(?))", given=[list(behind)])
        rows = {row.id: row for row in asked}
        return {id_: (rows.get(id_), facts) for id_, facts in behind.items()}

    def _ids_about(self, words: Sequence[str]) -> list[str]:
        meant = self.naming.words(words, ABOUT)
        filters = Filters(
            period=meant["period"],
            item=meant["item"],
            partner=meant["partner"],
            flow=meant["flow"],
            sector=meant["sector"],
            source=meant["source"],
        )
        with self.cursor() as cursor:
            return [row.id for row in listings.ask_facts(cursor, filters, AS_LISTED)]
