"""A document to be drafted: what is read in it, as records or as the text of a fact base."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.names import names_of, names_typed
from korea_trade.cached_property import cached_property
from korea_trade.documents.document import Document
from korea_trade.drafting.base_text import BaseText
from korea_trade.drafting.draft_base import Draft, Drafting
from korea_trade.drafting.source_entry import About
from korea_trade.drafting.suggestion import Suggestion
from korea_trade.drafting.suggestions import suggestions
from korea_trade.light_dataclass import dataclass
from korea_trade.reader.draft import Drafted, draft
from korea_trade.reader.reader import read_statements
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.words import Name


@dataclass(frozen=True)
class Drafter:
    """A document by its name and text, when it was published, and the facts that are known, which name things."""

    name: str
    text: str
    published: str | None
    base: FactBase

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names that documents use."""
        return names_of(self.base)

    @cached_property
    def statements(self) -> list[Statement]:
        """What the reader reads."""
        return read_statements(self.text, self.published, self.names)

    def suggestions(self, command: str, schema: Mapping[str, object]) -> list[Suggestion]:
        """What another program proposes. Raises QuestionError and KtradeError."""
        return suggestions(command, self.text, self.published, schema, self.statements, names_typed(self.base))

    def records(self, suggested: Sequence[Suggestion] = ()) -> list[Drafted]:
        """The facts as records; those that a program proposed and the reader did not read come last."""
        read = draft(self.text, self.statements)
        known = {_figures(record) for record in read}
        more = [record for one in suggested if (record := one.record) is not None]
        return [*read, *(record for record in more if _figures(record) not in known)]

    def fact_base(
        self,
        document: Document,
        root: Path,
        about: About,
        suggested: Sequence[Suggestion],
        known: FactBase | None,
        target: BaseText,
        *,
        list_known: bool = True,
    ) -> Draft:
        """The text of a fact base with the document; without ``list_known``, known codes that it uses are not listed.

        Raises KtradeError where nothing is read.
        """
        drafting = Drafting(document, root, self.name, about, self.names, known, target, list_known)
        proposals = [proposal for one in suggested if (proposal := one.proposal) is not None]
        return drafting.draft(self.statements, proposals)


def _figures(record: Drafted) -> tuple[object, ...]:
    return (
        record.period, record.flow, record.sector, record.item, record.partner, record.measure, record.value,
        record.growth, record.direction,
    )  # fmt: skip
