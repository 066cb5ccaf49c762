"""Amounts without a currency: 95 billion, 6000억, 512.9. No currency is assumed, so that they are not judged."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from operator import itemgetter

from korea_trade.cached_property import cached_property
from korea_trade.documents.numbers import Kind, Mention
from korea_trade.documents.span import Span
from korea_trade.model.quantity import is_whole
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name

_MILLION = 1_000_000
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_SENTENCE_ENDS = re.compile(r"[.!?。]['\"”’)]?\s*\Z")
_SCALE = re.compile(r"(?:[bmt]n?|k)(?![A-Za-z0-9])", re.IGNORECASE)
_NAME = re.compile(r"\d+[Bb]|\d{2,}[MT]")  # 95B; 3M is a firm
_NAME_GOES_ON = re.compile(r"[- ]?[A-Z]")  # 64M DRAMs
_OF_ADDRESS = re.compile(r"[\w/][=/&#?-]\Z")  # an address of the web: ?id=20170823000159, record-102-billion
_FAR = 80  # characters before a number in which a word may say that it is a count


@dataclass(frozen=True)
class Amounts:
    """Tells the amounts without a currency of one text; ``names`` are those of the fact base."""

    text: str
    names: tuple[Name, ...]

    def has(self, mention: Mention, sentence: str) -> bool:
        """Whether a number is an amount to which nothing gives a currency or unit, where the text speaks of trade.

        ``sentence`` is the one in which it stands. What is counted (2 million phones, a population of 52 million, 14.5
        working days) is no amount.
        """
        if not _looks_like_amount(mention, self.text):
            return False
        before = self.text[max(0, mention.start - _FAR) : mention.start].rpartition("\n")[2]
        if sentence_words("counted-behind").match(self.text, mention.end):
            return False
        if sentence_words("counted-before").search(before):
            return False
        return self._is_about_trade(sentence) or self._is_about_trade(self._paragraph(mention))

    def _is_about_trade(self, words: str) -> bool:
        return sentence_words("trade").search(words) is not None or self._items.search(words) is not None

    @cached_property
    def _items(self) -> "re.Pattern[str]":
        words = [re.escape(word) for kind, _, of_item in self.names if kind == "item" for word in of_item]
        return re.compile(rf"(?<!\w)(?:{'|'.join(words)})" if words else r"(?!)", re.IGNORECASE)

    @cached_property
    def _blank_lines(self) -> list[Span]:
        return [(0, 0), *(blank.span() for blank in _BLANK_LINE.finditer(self.text)), (len(self.text), len(self.text))]

    def _paragraph(self, mention: Mention) -> str:
        """The paragraph of a number, with the heading above it."""
        behind = bisect_left(self._blank_lines, mention.end, key=itemgetter(0))
        begins, ends = self._blank_lines[behind - 1][1], self._blank_lines[behind][0]
        if behind > 1:
            heading = self.text[self._blank_lines[behind - 2][1] : self._blank_lines[behind - 1][0]]
            if "\n" not in heading and _SENTENCE_ENDS.search(heading) is None:
                begins = self._blank_lines[behind - 2][1]
        return self.text[begins:ends]


def _looks_like_amount(mention: Mention, text: str) -> bool:
    if mention.kind is Kind.NAME:  # letters behind digits are taken for a name: 5G, and 95B
        return _NAME.fullmatch(mention.text) is not None and not _NAME_GOES_ON.match(text, mention.end)
    if mention.kind is not Kind.CARDINAL or mention.noun is not None:
        return False
    if mention.value is None:
        return _SCALE.match(text, mention.end) is not None
    if mention.value >= _MILLION:
        return _OF_ADDRESS.search(text[max(0, mention.start - 2) : mention.start]) is None
    return (
        not is_whole(mention.value)
        or sentence_words("worth").search(text[max(0, mention.start - _FAR) : mention.start]) is not None
    )
