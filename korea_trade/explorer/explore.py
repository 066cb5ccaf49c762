"""The explorer page of a fact base, of some of its documents, or of articles with the documents that judge them."""

from collections.abc import Mapping, Sequence

from korea_trade.explorer.articles import Articles, claims, title_of
from korea_trade.explorer.data import page_data, usual
from korea_trade.explorer.documents import Documents, card_ids, counted, together
from korea_trade.explorer.fact_cards import FactCards
from korea_trade.explorer.marks import MISSING, NO_RECEIPT, REFUTED
from korea_trade.explorer.name_pages import NamePages
from korea_trade.explorer.page import Page
from korea_trade.explorer.rendering import rendered, require_extra
from korea_trade.language.message_texts import in_language
from korea_trade.language.page_words import PageWords
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.derived_words import derived_words
from korea_trade.presentation.tables.check_report import summaries
from korea_trade.progress import each
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.exploring import Explored
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.trade import Trade
from korea_trade.questions.verifying import Verified
from korea_trade.version import VERSION


def explorer_page(trade: Trade, context: RenderContext) -> str:
    """The page of all documents, as HTML. Raises ExploreExtraMissing and FactBaseError."""
    require_extra()
    return _page(trade, context, trade.explore(), (), context.language.headings.trade_of_korea)


def receipts_page(
    trade: Trade,
    context: RenderContext,
    facts: Sequence[FactRow],
    remarks: Sequence[str] = (),
    derived: DerivedRow | None = None,
) -> str:
    """The page of the documents that state some facts; it opens with the receipt of the first. Raises the same.

    It says the ``remarks`` on what was asked for, and is named after the figure that is ``derived`` from the facts.
    """
    require_extra()
    title = _statement(facts[0], context) if derived is None else derived_words(derived, derived.measure, context)
    explored = trade.explore(dict.fromkeys(fact.source for fact in facts))
    return _page(trade, context, explored, (), title, [fact.id for fact in facts], remarks)


def _statement(fact: FactRow, context: RenderContext) -> str:
    return f"{context.language.subject(fact)}: {context.language.statement(fact)}"


def verified_page(trade: Trade, context: RenderContext, verified: Sequence[Verified]) -> str:
    """The page of articles, with the documents whose facts say something of their figures. Raises the same."""
    require_extra()
    facts = {fact for one in verified for row in one.rows for fact in row.facts}
    sources = {trade.base.fact_by_id[fact].fact.source for fact in facts}
    names = ", ".join(title_of(one.article, context.language.page_words) for one in verified)
    title = context.language.page_words.title_of_article.replace("{what}", names)
    return _page(trade, context, trade.explore(sources), verified, title)


def _promise(counts: Mapping[str, int], words: PageWords) -> str:
    """What the page says of all figures; where it is not true of some, how many these are."""
    told = ", ".join(
        str(getattr(words, f"open_{mark}")).replace("{n}", str(counts[mark]))
        for mark in (REFUTED, NO_RECEIPT, MISSING)
        if counts.get(mark)
    )
    return words.subtitle_open.replace("{what}", told) if told else words.subtitle


def _page(
    trade: Trade,
    context: RenderContext,
    explored: Explored,
    verified: Sequence[Verified],
    title: str,
    opens: Sequence[str] = (),
    remarks: Sequence[str] = (),
) -> str:
    receipts = {receipt.row.id: receipt for receipt in explored.receipts}
    before = sum(len(claims(one)) for one in verified)
    ids = (id_ for document in explored.documents for id_ in card_ids(document))
    numbers = {id_: number for number, id_ in enumerate(ids, start=before + 1)}
    cards = FactCards(context, numbers)
    articles, sources = Articles(context, cards), Documents(context, receipts, cards, numbers)
    documents = [
        *(articles.article(one, place) for place, one in enumerate(verified, start=1)),
        *(sources.document(document) for document in each(phrase(Phrases.writing_receipts), explored.documents)),
    ]
    words = context.language.page_words
    answering = [receipt for receipt in explored.receipts if receipt.retracted is None]
    names = NamePages(trade, answering, cards)
    code, problems = context.language.code, explored.report.problems
    page = Page(
        title=title,
        subtitle=words.subtitle_of_article if verified else _promise(sources.marks, words),
        documents=documents,
        items=names.items(),
        partners=names.partners(),
        counts=[
            *together(group for document in documents if document.is_article for group in document.counts),
            *counted(sources.marks, context),
        ],
        facts=len(answering),
        summaries=remarks if verified or opens else summaries(explored.report, context.language),
        problems=() if verified or opens else tuple(in_language(problem.phrase, code) for problem in problems),
        usual=", ".join(f"{name}: {said}" for name, _, said in usual(answering, context).values()),
        opens=tuple(numbers[id_] for id_ in opens),
        data=page_data(answering, numbers, context),
    )
    return rendered(page, numbers, context.language, VERSION)
