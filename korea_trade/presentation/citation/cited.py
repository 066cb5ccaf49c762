"""What is cited where ids of facts and documents are given."""

from collections.abc import Iterable, Mapping, Sequence

from korea_trade.errors import UnknownName
from korea_trade.model.codes import CitationStyle
from korea_trade.presentation.answer import cited_by
from korea_trade.presentation.citation.citation import cite
from korea_trade.questions.entry_row import CitationRow
from korea_trade.questions.trade import Trade
from korea_trade.suggest import suggest


def cited(trade: Trade, ids: Iterable[str]) -> dict[str, list[str]]:
    """The documents named, or behind the facts named, each with the quotes of its facts. Raises UnknownFact."""
    found: dict[str, list[str]] = {}
    for id_ in ids:
        source = trade.naming.find_source(id_)
        if source is not None:
            found.setdefault(source, [])
        elif "@" not in id_ and (near := suggest(id_, {known: known for known in trade.base.source_by_id})):
            raise UnknownName("source", id_, near)
        else:
            for source, quotes in cited_by(receipt.row for receipt in trade.show([id_])).items():
                found.setdefault(source, []).extend(quotes)
    return found


def citation_rows(trade: Trade, documents: Mapping[str, Sequence[str]], style: CitationStyle) -> list[CitationRow]:
    """A citation a document, in the order given, each with its quotes."""
    source_of = {source.id: source for source in trade.sources()}
    return [
        CitationRow(source=id_, style=style, citation=cite([source_of[id_]], style, {id_: quotes}))
        for id_, quotes in documents.items()
    ]
