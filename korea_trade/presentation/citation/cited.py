"""What is cited where ids of facts and documents are given."""

from collections.abc import Iterable, Mapping, Sequence

from korea_trade.errors import UnknownName
from korea_trade.language.language import Language
from korea_trade.model.codes import CitationStyle
from korea_trade.presentation.answer import cited_by
from korea_trade.presentation.citation.citation import cite
from korea_trade.questions.entry_row import CitationRow
from korea_trade.questions.trade import Trade
from korea_trade.questions.words_given import ids_given, may_begin_an_id
from korea_trade.suggest import suggest_documents


def cited(trade: Trade, ids: Iterable[str]) -> tuple[dict[str, list[str]], list[str]]:
    """The documents named, or behind the facts named, each with the quotes of its facts; and the ids of these.

    Words that are no ids are about one fact, together. Raises UnknownFact.
    """
    found: dict[str, list[str]] = {}
    facts, words = list[str](), list[str]()

    def add(asked: Sequence[str]) -> None:
        rows = [receipt.row for receipt in trade.show(asked)]
        facts.extend(row.id for row in rows)
        for source, quotes in cited_by(rows).items():
            found.setdefault(source, []).extend(quotes)

    for id_ in ids_given(ids):
        source = trade.naming.find_source(id_)
        if source is not None:
            found.setdefault(source, [])
        elif trade.naming.meanings(id_):
            words.append(id_)
        elif "@" not in id_ and (near := suggest_documents(id_, trade.base.source_by_id)):
            raise UnknownName("source", id_, near)
        elif trade.lookup.one(id_) is not None or may_begin_an_id(id_) or "@" in id_:
            add([id_])
        else:
            words.append(id_)
    if words:  # together they are about one fact
        add(words)
    return found, facts


def caveats_of(trade: Trade, facts: Iterable[str], language: Language) -> list[str]:
    """What whoever quotes these facts must know of them, each with its id: that one was withdrawn, and its caveat."""
    named = [(id_, trade.base.fact_by_id[id_].fact) for id_ in dict.fromkeys(facts)]
    withdrawn = [(id_, fact.retracted) for id_, fact in named if fact.retracted is not None]
    return [
        *(f"{id_}: {language.headings.retracted} {gone.date}: {gone.reason}" for id_, gone in withdrawn),
        *(f"{id_}: {language.remark(fact.caveat, fact.caveat_ko)}" for id_, fact in named if fact.caveat),
    ]


def citation_rows(trade: Trade, documents: Mapping[str, Sequence[str]], style: CitationStyle) -> list[CitationRow]:
    """A citation a document, in the order given, each with its quotes."""
    source_of = {source.id: source for source in trade.sources()}
    return [
        CitationRow(source=id_, style=style, citation=cite([source_of[id_]], style, {id_: quotes}))
        for id_, quotes in documents.items()
    ]
