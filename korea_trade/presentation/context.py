"""What views need besides their rows: the sources to name under them, and the language to say it in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from korea_trade.arithmetic.floors import floors_of, told
from korea_trade.bases.fact_base import FactBase
from korea_trade.language.language import Language
from korea_trade.language.languages import language_of
from korea_trade.model.codes import Bound, LanguageCode
from korea_trade.model.fact import Fact
from korea_trade.questions.fact_lookup import FactLookup
from korea_trade.questions.row import FactRow, SourceRow
from korea_trade.questions.trade import Trade


@dataclass(frozen=True, slots=True)
class RenderContext:
    """The sources by id, the language, the facts with what was remarked on them, and their ids.

    ``ids`` asks for the whole ids of rows, in place of the keys that a terminal shows.
    """

    sources: Mapping[str, SourceRow]
    language: Language
    base: FactBase
    lookup: FactLookup
    ids: bool = False
    floors: frozenset[str] = frozenset()

    def told(self, id_: str) -> Fact:
        """A fact as sentences say it: one of the ``floors``, tallies that have been topped, is above its digits."""
        return told(self.base.fact_by_id[id_].fact, self.floors)

    def told_row(self, row: FactRow) -> FactRow:
        """The same of the row of a fact."""
        return replace(row, bound=Bound.ABOVE) if row.id in self.floors else row


def render_context(trade: Trade, code: LanguageCode = LanguageCode.EN, *, ids: bool = False) -> RenderContext:
    """The context for views of an open fact base."""
    return context_of(trade, {source.id: source for source in trade.sources()}, code, ids=ids)


def context_of(
    trade: Trade, sources: Mapping[str, SourceRow], code: LanguageCode, *, ids: bool = False
) -> RenderContext:
    """The same with the sources given, as where the fact base may be closed."""
    floors = floors_of(placed.fact for placed in trade.base.standing)
    return RenderContext(sources, language_of(code, trade.base), trade.base, trade.lookup, ids, floors)
