"""What views need besides their rows: the sources to name under them, and the language to say it in."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from korea_trade.language.language import Language
from korea_trade.language.languages import language_of
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.command import FactOptions, WritesCommands
from korea_trade.model.codes import LanguageCode
from korea_trade.questions.fact_lookup import FactLookup
from korea_trade.questions.trade import Trade

if TYPE_CHECKING:
    from korea_trade.bases.fact_base import FactBase
    from korea_trade.model.fact import Fact
    from korea_trade.questions.fact_row import FactRow
    from korea_trade.questions.source_row import SourceRow
    from korea_trade.store.remarks import Remarks


@dataclass(frozen=True, slots=True)
class RenderContext:
    """The sources by id, the language, and the facts with what was remarked on them, and their ids.

    ``ids`` asks for the whole ids of rows, in place of the keys that a terminal shows. ``fact_options`` are repeated by
    the commands that are suggested.
    """

    sources: "Mapping[str, SourceRow]"
    language: Language
    trade: Trade
    ids: bool = False
    fact_options: FactOptions = ()

    def with_bound_of_floor(self, fact: "Fact") -> "Fact":
        """A fact as sentences say it: one of the floors, tallies that have been topped, is above its digits."""
        from korea_trade.arithmetic.floors import with_bound_of_floor

        return with_bound_of_floor(fact, self.trade.floors)

    def command(self, *words: str) -> str:
        """A command as it is typed, which asks the same facts."""
        return WritesCommands(self.fact_options).typed(*words)

    @property
    def base(self) -> "FactBase":
        """The facts as the model has them."""
        return self.trade.base

    def stated(self, ids: Iterable[str]) -> "dict[str, FactRow]":
        """Facts by id."""
        return {row.id: row for row in self.trade.stated(ids)}

    @property
    def remarks(self) -> "Remarks":
        """What was remarked on facts and documents."""
        return self.trade.remarks

    @property
    def lookup(self) -> FactLookup:
        """The ids of the facts."""
        return self.trade.lookup


def render_context(
    trade: Trade, code: LanguageCode = LanguageCode.EN, *, ids: bool = False, fact_options: FactOptions = ()
) -> RenderContext:
    """The context for views of an open fact base; it may be used when that is closed."""
    sources = {source.id: source for source in trade.sources_stored()}
    return RenderContext(sources, language_of(code, trade.codes), trade, ids, fact_options)
