"""What the template of the page is given: text, and where it stands. It is escaped and made visible there, not here."""

from collections.abc import Sequence
from dataclasses import dataclass

from korea_trade.presentation.chart.scene import Scene


@dataclass(frozen=True, slots=True)
class Count:
    """How many figures or facts have a mark: the class of the mark, its word, what it means."""

    mark: str
    word: str
    meaning: str
    number: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of one kind that add up to ``total``: facts, numbers of documents, figures of articles.

    ``also`` are marks that some of them have besides.
    """

    title: str
    counts: Sequence[Count]
    also: Sequence[Count] = ()

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(count.number for count in self.counts)


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure in the text: its classes, and the numbers of its cards."""

    classes: str
    cards: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a paragraph, with its mark if it is a figure."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of a document; ``style`` is how it looks: a title, a heading, an entry of a list, a menu, or prose."""

    line: int
    style: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A fact that is named, the number of its card if that is on the page, a note, such as its document, and quotes."""

    text: str
    card: int | None
    note: str = ""
    quotes: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Facts with what they have in common."""

    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field of a fact: its name and value, the words that prove it with their place, and where they come from.

    ``kind`` is the class of words that do not stand by the figure, short as it is said of hundreds: ``far`` from it, or
    those that the ``day`` of publication explains. ``origin`` is what no words prove.
    """

    name: str
    value: str
    words: str = ""
    place: str = ""
    origin: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """Whether others agree: sign, rule and outcome, the sum in words, what the others allow, the other facts."""

    sign: str
    is_wrong: bool
    rule: str
    outcome: str
    message: str
    allowed: str
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DerivedLine:
    """What follows from a fact: what it is, the figure with its bounds, and how it is computed."""

    what: str
    figure: str
    formula: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A labelled sentence."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What stands behind a figure: the receipt of a fact, why a number is excluded, or how an article's figure fares.

    ``number`` counts the cards of the page, ``quotes`` are texts, ``places`` where these stand in the document, if the
    page cannot find them.
    """

    id: str
    number: int
    mark: str
    outcome: str
    headline: str
    statement: str = ""
    caveat: str = ""
    fields: Sequence[FieldRow] = ()
    quotes: Sequence[str] = ()
    places: str = ""
    remarks: Sequence[Remark] = ()
    verdicts: Sequence[VerdictLine] = ()
    more_verdicts: str = ""
    derived: Sequence[DerivedLine] = ()
    same: Sequence[Link] = ()
    elsewhere: Sequence[LinkGroup] = ()
    facts: Sequence[Link] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDocument:
    """A document: what it is, its text with figures marked, and its cards in the order of the text."""

    id: str
    title: str
    byline: str
    note: str = ""
    address: str = ""
    is_article: bool = False
    citation: str
    language: str
    paragraphs: Sequence[Paragraph]
    cards: Sequence[Card]
    counts: Sequence[Counts]


@dataclass(frozen=True, slots=True)
class NamePage:
    """An item or partner: what else it is called, the facts about it, its chart over time with title and notes."""

    id: str
    name: str
    aliases: str
    facts: Sequence[LinkGroup]
    count: int
    chart: Scene | None = None
    chart_title: str = ""
    chart_notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The whole page; ``opens`` are the cards that it was asked for, ``data`` is what its script is given, as JSON.

    ``usual`` says what a receipt has no row for.
    """

    title: str
    subtitle: str
    documents: Sequence[PageDocument]
    items: Sequence[NamePage]
    partners: Sequence[NamePage]
    counts: Sequence[Counts]
    summaries: Sequence[str]
    facts: int
    problems: Sequence[str] = ()
    opens: Sequence[int] = ()
    usual: str = ""
    data: str
