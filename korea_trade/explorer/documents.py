"""A document on the page: paragraphs with each figure marked, and a card for whatever a mark leads to."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from korea_trade.checks.codes import Role
from korea_trade.documents.document import Document
from korea_trade.explorer.fact_cards import FactCards
from korea_trade.explorer.marks import (
    ALSO_OF_FACTS,
    CAVEAT,
    MISSING,
    OF_FACTS,
    OF_NUMBERS,
    OUTCOMES,
    PERIOD,
    PROVEN,
    REFUTED,
    SAID,
    WORDS,
    gravest,
    mark_of,
    mark_of_number,
    meaning_of,
    word_of,
)
from korea_trade.explorer.page import Card, Count, Counts, Mark, PageDocument, Paragraph, Piece, Remark
from korea_trade.explorer.shown_text import place_of
from korea_trade.hangul import is_hangul
from korea_trade.model.codes import CitationStyle, ExclusionKind
from korea_trade.presentation.citation.citation import cite
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import document_note
from korea_trade.questions.exploring import ExploredDocument, Figure
from korea_trade.questions.receipt import Receipt

_BULLET = re.compile(r"\s*[•·\-–*◦▪○□■ㅇ]\s")
_SHORT = 70  # characters: a line that ends no sentence and is so short is a heading
Marked = tuple[Figure, Mark]


def card_ids(explored: ExploredDocument) -> list[str]:
    """The cards of a document: a fact where its figure first stands, each number that is in none, then other facts."""
    found: dict[str, None] = {}
    for figure in explored.figures:
        if figure.role in (Role.SAID, None):
            found |= dict.fromkeys(figure.facts)
        elif figure.role is not Role.PERIOD:
            found[card_id(explored.source.id, figure.start)] = None
    return [*found, *(fact for fact in explored.quotes if fact not in found)]


@dataclass(slots=True)
class Documents:
    """Makes documents; ``marks`` counts their marks. ``numbers`` has the number of each card of the page, by its id."""

    context: RenderContext
    receipts: Mapping[str, Receipt]
    cards: FactCards
    numbers: Mapping[str, int]
    marks: Counter[str] = field(default_factory=Counter)

    def document(self, explored: ExploredDocument) -> PageDocument:
        """A document with all that its figures lead to."""
        source, language = explored.source, self.context.language
        text = Document(source.file or source.id, explored.text, source.sha256 or "")
        marked = [(figure, self._mark(figure, source.id)) for figure in explored.figures]
        cards = self._cards(explored, text)
        counts = self._counts(explored, cards)
        self.marks += counts
        return PageDocument(
            id=source.id,
            title=source.title,
            byline=language.publisher_and_date(source.publisher, source.published),
            note=document_note(source.id, self.context) or "",
            address=source.address or "",
            citation=cite([source], CitationStyle.APA),
            language=language_of_text(explored.text),
            paragraphs=paragraphs(text, marked, source.title),
            cards=cards,
            counts=counted(counts, self.context),
        )

    def _cards(self, explored: ExploredDocument, text: Document) -> list[Card]:
        figure_of = {card_id(explored.source.id, figure.start): figure for figure in explored.figures}
        return [
            self.cards.card(self.receipts[id_], self.numbers[id_], text, explored.quotes[id_])
            if id_ in explored.quotes
            else self._number(figure_of[id_], id_, text)
            for id_ in card_ids(explored)
        ]

    def _counts(self, explored: ExploredDocument, cards: Sequence[Card]) -> Counter[str]:
        """How many facts have each outcome, a caveat, no number; how many numbers are in none, as the checks count."""
        counts = Counter(card.mark for card in cards)
        counts[CAVEAT] = sum(bool(self.receipts[id_].row.caveat) for id_ in explored.quotes)
        counts[WORDS] = len({fact for figure in explored.figures if figure.role is None for fact in figure.facts})
        for mark, role in ((SAID, Role.SAID), (PERIOD, Role.PERIOD)):
            counts[mark] = sum(figure.role is role for figure in explored.figures)
        return counts

    def _number(self, figure: Figure, id_: str, text: Document) -> Card:
        language = self.context.language
        words, mark = language.page_words, mark_of_number(figure.role, figure.kind)
        remark = Remark("", meaning_of(mark, words))
        if figure.reason is not None:
            remark = self._why(figure.kind, language.remark(figure.reason, figure.reason_ko))
        return Card(
            id=id_,
            number=self.numbers[id_],
            mark=mark,
            outcome=word_of(mark, words),
            headline=text.text[figure.start : figure.end],
            places=place_of(text, (figure.start, figure.end)),
            remarks=(remark,),
        )

    def _why(self, kind: ExclusionKind | None, reason: str) -> Remark:
        """Why a number is excluded: its kind and the reason; without a kind that the outcome or the reason says."""
        language = self.context.language
        called = "" if kind in (None, ExclusionKind.BEYOND_THE_MODEL) else language.exclusion(kind)
        if not called or reason.startswith(called):
            return Remark("", language.heading(reason))
        return Remark(language.heading(called), reason)

    def _mark(self, figure: Figure, source: str) -> Mark:
        receipts = [self.receipts[id_] for id_ in figure.facts]
        ids = figure.facts or (card_id(source, figure.start),)
        if figure.role in (Role.SAID, None):
            classes = [gravest(mark_of(receipt.outcome) for receipt in receipts)]
            classes += [CAVEAT] if any(receipt.row.caveat for receipt in receipts) else []
            classes += [WORDS] if figure.role is None else []
        else:
            classes = [mark_of_number(figure.role, figure.kind)]
        return Mark(" ".join(classes), tuple(self.numbers[id_] for id_ in ids))


def card_id(source: str, start: int) -> str:
    """The id of the card of a number that is in no fact."""
    return f"number/{source}/{start}"


def counted(counts: Mapping[str, int], context: RenderContext) -> list[Counts]:
    """Facts and numbers by their marks: those that there are; proven, refuted and missing ones even where none are."""
    words = context.language.page_words

    def of(marks: Iterable[str]) -> list[Count]:
        return [
            Count(mark, word_of(mark, words), meaning_of(mark, words), counts.get(mark, 0))
            for mark in marks
            if counts.get(mark) or mark in (PROVEN, REFUTED, MISSING)
        ]

    return [Counts(words.facts, of(OF_FACTS), of(ALSO_OF_FACTS)), Counts(words.numbers, of(OF_NUMBERS))]


def together(groups: Iterable[Counts]) -> list[Counts]:
    """Counts of several documents as one for each kind, by word."""
    found: dict[str, dict[str, Count]] = {}
    for group in groups:
        known = found.setdefault(group.title, {})
        for count in group.counts:
            number = known[count.word].number if count.word in known else 0
            known[count.word] = replace(count, number=number + count.number)
    return [Counts(title, list(counts.values())) for title, counts in found.items()]


def language_of_text(text: str) -> str:
    """Korean where a tenth of a text is Hangul, else English."""
    return "ko" if 10 * sum(map(is_hangul, text)) > len(text) else "en"


def paragraphs(document: Document, marked: Sequence[Marked], title: str) -> list[Paragraph]:
    """The lines that are not blank, each in pieces: figures, words that state a fact, and what is between."""
    lines = document.text.split("\n")
    titles = [number for number, line in enumerate(lines, start=1) if title and title in line]
    first = titles[0] if titles else 0
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        start = document.line_start(number)
        inside = [one for one in marked if one[0].start < start + len(line) and one[0].end > start]
        pieces = _pieces(document.text, (start, start + len(line)), inside)
        found.append(Paragraph(number, _style(line, number, first), pieces))
    return found


def _style(line: str, number: int, title: int) -> str:
    if number < title:
        return "menu"
    if number == title:
        return "title"
    if _BULLET.match(line):
        return "entry"
    return "head" if len(line) <= _SHORT and not line.rstrip().endswith((".", "다", "”", '"')) else ""


def _pieces(text: str, line: tuple[int, int], marked: Sequence[Marked]) -> tuple[Piece, ...]:
    """A line cut at the ends of its figures. A number belongs to itself, other words to all facts that they state.

    Of words that a number cuts, all but the last piece are a ``part``: in print, one footnote is enough.
    """
    cuts = {line[0], line[1]}
    for figure, _ in marked:
        cuts |= {max(figure.start, line[0]), min(figure.end, line[1])}
    places = sorted(cuts)
    pieces: list[tuple[Mark | None, str]] = []
    for start, end in pairwise(places):
        over = [(figure, mark) for figure, mark in marked if figure.start <= start and end <= figure.end]
        numbers = [(figure, mark) for figure, mark in over if figure.role is not None]
        mark = _together([mark for _, mark in numbers or over])
        if pieces and pieces[-1][0] == mark:
            pieces[-1] = (mark, pieces[-1][1] + text[start:end])
        else:
            pieces.append((mark, text[start:end]))
    last = {mark: place for place, (mark, _) in enumerate(pieces) if mark is not None and WORDS in mark.classes.split()}
    return tuple(
        Piece(
            words,
            mark if mark is None or last.get(mark, place) == place else replace(mark, classes=f"{mark.classes} part"),
        )
        for place, (mark, words) in enumerate(pieces)
    )


def _together(marks: Sequence[Mark]) -> Mark | None:
    if len(marks) <= 1:
        return marks[0] if marks else None
    classes = {name for mark in marks for name in mark.classes.split()}
    outcome = gravest(classes & set(OUTCOMES)) if classes & set(OUTCOMES) else ""
    others = [name for name in (CAVEAT, WORDS) if name in classes]
    cards = tuple(dict.fromkeys(card for mark in marks for card in mark.cards))
    return Mark(" ".join(filter(None, (outcome, *others))), cards)
