"""Somebody's article on the page: each figure marked by what the facts say of it, with these facts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from korea_trade.documents.document import Document
from korea_trade.explorer.documents import language_of_text, paragraphs
from korea_trade.explorer.fact_cards import FactCards
from korea_trade.explorer.marks import CAVEAT, VERIFIED, meaning_of
from korea_trade.explorer.page import Card, Count, Counts, Mark, PageDocument, Remark
from korea_trade.explorer.shown_text import place_of
from korea_trade.file_name import file_path
from korea_trade.language.page_words import PageWords
from korea_trade.model.codes import LanguageCode
from korea_trade.model.fact import Fact
from korea_trade.presentation.as_read import cell_as_read
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.derived_words import derived_claim
from korea_trade.presentation.remarks import caveat_on
from korea_trade.presentation.telling_quotes import telling_quotes
from korea_trade.questions.exploring import Figure
from korea_trade.questions.verifying import Article, Verified, VerifiedRow
from korea_trade.verification.codes import Outcome


def claims(verified: Verified) -> list[VerifiedRow]:
    """The figures of an article that have a card: those that are claims."""
    return [row for row in verified.rows if row.outcome is not Outcome.NOT_A_CLAIM]


def title_of(article: Article, words: PageWords) -> str:
    """The name of the file of an article, without its folders; standard input by its name."""
    return words.standard_input if article.name == "-" else file_path(article.name).name or article.name


@dataclass(slots=True)
class Articles:
    """Makes articles one after the other; ``last`` is the number of the last card."""

    context: RenderContext
    cards: FactCards
    last: int = 0

    def article(self, verified: Verified, number: int) -> PageDocument:
        """An article with a card for each of its figures that is a claim."""
        article, language = verified.article, self.context.language
        text = Document(article.name, article.text, "")
        rows = claims(verified)
        cards, marked = [], []
        for row in rows:
            card = self._card(row, text, f"figure/{number}/{row.start}")
            figure = Figure(row.start, row.end, None, row.facts)
            cards.append(card)
            marked.append((figure, Mark(f"{card.mark} {CAVEAT}" if card.caveat else card.mark, (card.number,))))
        found = Counter(row.outcome for row in rows)
        summary = language.verified_summary({outcome: found[outcome] for outcome in Outcome}, verified.in_words)
        return PageDocument(
            id=f"article-{number}",
            title=title_of(article, language.page_words),
            byline=". ".join(summary),
            is_article=True,
            citation="",
            language=language_of_text(article.text),
            paragraphs=paragraphs(text, marked, ""),
            cards=cards,
            counts=[Counts(language.page_words.figures, self._counts(found))],
        )

    def _counts(self, found: Mapping[Outcome, int]) -> list[Count]:
        """How many figures have each outcome."""
        language = self.context.language
        words = language.page_words
        return [
            Count(mark, language.verified(outcome), meaning_of(outcome.replace("-", "_"), words), found[outcome])
            for outcome, mark in VERIFIED.items()
            if found[outcome]
        ]

    def _card(self, row: VerifiedRow, text: Document, id_: str) -> Card:
        language = self.context.language
        headings = language.headings
        self.last += 1
        facts = [self.context.with_bound_of_floor(self.context.base.fact_by_id[fact].fact) for fact in row.facts]
        remarks = [Remark(headings.read_as, said) for said in [cell_as_read(row, self.context)] if said]
        if row.reasons:
            remarks.append(Remark(headings.reasons, ", ".join(map(language.verified_reason, row.reasons))))
        if derived := derived_claim(row, self.context):
            remarks.append(Remark(headings.facts_say, derived))
        elif row.low is not None or row.high is not None:
            unit = row.unit_of_bounds
            within = language.within(row.low, row.high, unit)
            said = language.unit(unit) if unit and language.code is LanguageCode.EN else ""
            remarks.append(Remark("", f"{within} {said}".rstrip()))
        caveats = dict.fromkeys(filter(None, (caveat_on(fact, self.context) for fact in facts)))
        return Card(
            id=id_,
            number=self.last,
            mark=VERIFIED[row.outcome],
            outcome=language.verified(row.outcome),
            headline=row.text,
            caveat=" ".join(caveats),
            quotes=row.quotes,
            places=place_of(text, (row.start, row.end)),
            remarks=remarks,
            facts=[
                self.cards.link(
                    fact.id,
                    f"{language.subject(fact)}: {language.statement(fact)}",
                    self._source(fact),
                    telling_quotes(fact, row),
                )
                for fact in facts
            ],
        )

    def _source(self, fact: Fact) -> str:
        """The document of a fact."""
        source = self.context.sources[fact.source]
        return f"{source.title}, {self.context.language.publisher_and_date(source.publisher, source.published)}"
