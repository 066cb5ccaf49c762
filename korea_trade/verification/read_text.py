"""A text as it was read: its statements, and the sentences that they stand in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from korea_trade.model.codes import Measure
from korea_trade.reader.statement import Statement

_SENTENCE_END = re.compile(r"[^\W\d_]{2}\.\s|[0-9%]\.\s|[!?]\s|\n")
_LONGEST_HEAD = 80  # characters of a sentence, or of a line, that only names what the next one is about


class ReadText:
    """The statements of a text, which appeared on a day if that is known, with their sentences."""

    def __init__(self, statements: Sequence[Statement], text: str, published: date | None) -> None:
        self._statements = statements
        self._text, self._published = text, published
        self._sentence_ends = [end.end() for end in _SENTENCE_END.finditer(text)]
        self._place = {id(statement): index for index, statement in enumerate(statements)}

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
        return [one for one in self._statements if one.sentence[0] <= place < one.sentence[1]]

    def statements_between(self, begins: int, ends: int) -> list[Statement]:
        """The statements whose figures stand between two places of the text."""
        return [one for one in self._statements if begins <= one.start < ends]

    def last_before(self, place: int) -> Statement | None:
        """The last statement before a place of the text."""
        return next((one for one in reversed(self._statements) if one.start < place), None)

    def levels_before(self, place: int) -> Iterator[Statement]:
        """The levels that are told before a place of the text, the nearest first."""
        for one in reversed(self._statements):
            if one.start < place and one.measure is Measure.VALUE and one.value is not None and not one.is_change:
                yield one

    def of_the_same_trade(self, statement: Statement) -> list[Statement]:
        """The other statements of levels of the same time, sector, item and partner, whatever their flow."""
        same = (statement.period, statement.sector, statement.item, statement.partner, statement.measure)
        return [
            one
            for one in self._statements
            if one is not statement and (one.period, one.sector, one.item, one.partner, one.measure) == same
        ]
