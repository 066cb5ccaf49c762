"""Quotes: the shortest words around a place that a document holds exactly once, cutting no word and no number."""

import re

from korea_trade.documents.document import Document
from korea_trade.documents.span import Span

_WORD = re.compile(r"\S+")
_LOOSE = " \t\r\n,;:"
_SENTENCE_END = re.compile(r"[.!?。][\"'”’)]*\s")


def quote_at(document: Document, span: Span) -> Span | None:
    """The place of the shortest quote that holds a place; None where the document repeats itself altogether."""
    held = span
    start, end = _whole(document, *held)
    while _found_again(document.text, start, end):
        wider = _wider(document.text, *held)
        if wider is None:
            return None
        held = wider
        start, end = _whole(document, *held)
    return start, end


def _found_again(text: str, start: int, end: int) -> bool:
    words = text[start:end]
    first = text.find(words)
    return text.find(words, first + 1) >= 0


def _whole(document: Document, start: int, end: int) -> Span:
    """The place without loose ends, widened until it cuts no word and no number."""
    text = document.text
    while start < end and text[start] in _LOOSE:
        start += 1
    while end > start and text[end - 1] in _LOOSE:
        end -= 1
    while start > 0 and document.cuts(start, end) and _cut_before(document, start):
        start -= 1
    while end < len(text) and document.cuts(start, end):
        end += 1
    return start, end


def _cut_before(document: Document, start: int) -> bool:
    return document.cuts(start, len(document.text))


def _wider(text: str, start: int, end: int) -> Span | None:
    """The place with one word more: to the right in its sentence, else to the left, then in its line, else beyond."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    sentence_end = _SENTENCE_END.search(text, max(end - 1, 0), line_end)
    sentence = line_start, line_end if sentence_end is None else max(end, sentence_end.start())
    for first, last in (sentence, (line_start, line_end), (0, len(text))):
        match = _WORD.search(text, end, last)
        if match is not None:
            return start, match.end()
        before = text[first:start].rstrip()
        if before:
            return first + max(before.rfind(blank) for blank in " \n\t") + 1, end
    return None
