"""A text as it was read: its statements, and the sentences that they stand in."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from korea_trade.bounded_cache import BoundedCache
from korea_trade.documents.span import Span
from korea_trade.model.codes import Measure
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.sentence_words import Kind, sentence_words

_SENTENCE_END = re.compile(r"[^\W\d_]{2}\.\s|[0-9%]\.\s|[!?]\s|\n")
_LONGEST_SENTENCE = 800
_RIGHT_BEFORE = 250  # characters
_MOST_KEPT = 1_000  # kinds of words and places
_LONGEST_HEAD = 80  # characters of a sentence, or of a line, that only names what the next one is about


class ReadText:
    """The statements of a text, which appeared on a day if that is known, with their sentences."""

    def __init__(self, statements: Sequence[Statement], text: str, published: date | None) -> None:
        self._statements = statements
        self._text, self._published = text, published
        self._sentence_ends = list(_sentence_ends(text))
        self._place = {id(statement): index for index, statement in enumerate(statements)}
        self._in_order = sorted(statements, key=_start)
        self._starts = [statement.start for statement in self._in_order]
        self._levels = [one for one in self._in_order if _is_level(one)]
        self._starts_of_levels = [one.start for one in self._levels]
        self._told_in = defaultdict[Span, list[Statement]](list)
        self._of_trade = defaultdict[tuple[object, ...], list[Statement]](list)
        for statement in statements:
            self._told_in[statement.sentence].append(statement)
            self._of_trade[_trade(statement)].append(statement)
        self._sentences = sorted(self._told_in)
        self._longest = max((end - start for start, end in self._sentences), default=0)
        self._says = BoundedCache[tuple[Kind, int, int], bool](_MOST_KEPT)

    @property
    def text(self) -> str:
        """The text that is read."""
        return self._text

    def sentence_of(self, statement: Statement) -> str:
        """The sentence of a statement."""
        return self._text[slice(*statement.sentence)]

    def sentence_at(self, start: int, end: int) -> str:
        """The sentence in which a figure stands that is in no statement."""
        ended = bisect_right(self._sentence_ends, start)
        begins = self._sentence_ends[ended - 1] if ended else 0
        stops = bisect_right(self._sentence_ends, end)
        return self._text[begins : self._sentence_ends[stops] if stops < len(self._sentence_ends) else None]

    def before_in_sentence(self, place: int) -> str:
        """The words of the sentence before a place of the text."""
        ended = bisect_right(self._sentence_ends, place)
        return self._text[self._sentence_ends[ended - 1] if ended else 0 : place]

    def right_before(self, place: int) -> str:
        """The last words of the sentence before a place of the text."""
        return self.before_in_sentence(place)[-_RIGHT_BEFORE:]

    def sentence_says(self, statement: Statement, kind: Kind) -> bool:
        """Whether the sentence of a statement has words of a kind."""
        return self.says_between(kind, *statement.sentence)

    def says_between(self, kind: Kind, begins: int, ends: int) -> bool:
        """Whether words of a kind stand between two places; they are looked for once, whoever asks again."""
        return self._says.get(
            (kind, begins, ends), lambda: sentence_words(kind).search(self._text[begins:ends]) is not None
        )

    def _begin_of(self, statement: Statement) -> int:
        """Where the sentence begins in which the first figure of a statement stands."""
        ended = bisect_right(self._sentence_ends, statement.start)
        return self._sentence_ends[ended - 1] if ended else 0

    def _head_before(self, begins: int) -> str:
        """The short sentence, or the line, before a sentence; "" where a long one stands there."""
        ends = begins
        while ends and self._text[ends - 1].isspace():
            ends -= 1
        ended = bisect_left(self._sentence_ends, ends)
        head = self._text[self._sentence_ends[ended - 1] if ended else 0 : ends].strip()
        return head if len(head) <= _LONGEST_HEAD else ""

    def statements_around(self, place: int) -> list[Statement]:
        """The statements whose sentence holds a place of the text."""
        first = bisect_left(self._sentences, (place - self._longest, 0))
        last = bisect_left(self._sentences, (place + 1, 0))
        holding = [sentence for sentence in self._sentences[first:last] if place < sentence[1]]
        found = [one for sentence in holding for one in self._told_in[sentence]]
        return found if len(holding) < 2 else sorted(found, key=lambda one: self._place[id(one)])

    def statements_between(self, begins: int, ends: int) -> list[Statement]:
        """The statements whose figures stand between two places of the text."""
        return self._in_order[bisect_left(self._starts, begins) : bisect_left(self._starts, ends)]

    def last_before(self, place: int) -> Statement | None:
        """The last statement before a place of the text."""
        at = bisect_left(self._starts, place)
        return self._in_order[at - 1] if at else None

    def levels_before(self, place: int) -> Iterator[Statement]:
        """The levels that are told before a place of the text, the nearest first."""
        for at in range(bisect_left(self._starts_of_levels, place) - 1, -1, -1):
            yield self._levels[at]

    def of_the_same_trade(self, statement: Statement) -> list[Statement]:
        """The other statements of levels of the same time, sector, item and partner, whatever their flow."""
        return [one for one in self._of_trade.get(_trade(statement), ()) if one is not statement]


def _start(statement: Statement) -> int:
    return statement.start


def _is_level(statement: Statement) -> bool:
    return statement.measure is Measure.VALUE and statement.value is not None and not statement.is_change


def _trade(statement: Statement) -> tuple[object, ...]:
    return (statement.period, statement.sector, statement.item, statement.partner, statement.measure)


def _sentence_ends(text: str) -> Iterator[int]:
    """Where sentences end; one that goes on for long in pieces, as no sentence of a report is that long."""
    begins = 0
    for ends in (*(end.end() for end in _SENTENCE_END.finditer(text)), len(text)):
        while ends - begins > _LONGEST_SENTENCE:
            space = text.rfind(" ", begins, begins + _LONGEST_SENTENCE)
            begins = space + 1 if space > begins else begins + _LONGEST_SENTENCE
            yield begins
        if ends < len(text) or text[-1:] == "\n":
            yield ends
        begins = ends
