"""The documents behind an answer, in a style of citation."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from korea_trade.model.codes import CitationStyle
from korea_trade.presentation.citation.citation import cite

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer
    from korea_trade.questions.source_row import SourceRow


class Citations:
    """The citations of the sources that an answer rests on."""

    def __init__(self, style: CitationStyle, sources: "Iterable[SourceRow]") -> None:
        self.style = style
        self.sources = {source.id: source for source in sources}

    def encode(self, answer: "Answer") -> str:
        """One citation a document, with the quotes of the rows."""
        return cite([self.sources[id_] for id_ in answer.cited], self.style, answer.cited)
