"""Reading a document: text in, statements out, in the order of the text."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable
from datetime import date

from korea_trade.documents.numbers import find_mentions
from korea_trade.hangul import has_hangul
from korea_trade.reader.blocks import BlockKind, Sentence, sentences
from korea_trade.reader.cells import Reading
from korea_trade.reader.english.cues import cues_of
from korea_trade.reader.english.dates import announced_date, computed_year
from korea_trade.reader.english.elements import elements
from korea_trade.reader.english.sentence import read_sentence
from korea_trade.reader.english.tables import Tables
from korea_trade.reader.korean.reader import KoreanReader
from korea_trade.reader.part_of_goods import in_doubt_of_parts
from korea_trade.reader.publication import publication_in
from korea_trade.reader.settle import statements_of
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.words import Name, korean_phrases, phrases

_WORD = re.compile("[a-z]{3}")


def read_statements(
    text: str,
    published: str | None = None,
    names: Iterable[Name] = (),
    without: Collection[str] = (),
) -> list[Statement]:
    """The statements of a text, in its order.

    ``published`` is the date of publication (2024-04-01); without one, a date in the first lines is taken. ``names``
    are names of items and partners beyond the built-in ones. ``without`` names frames to leave out.
    """
    names = tuple(names)
    vocabulary = phrases("words.en.yaml", names)
    said = None if published else publication_in(text)
    when = published or (said.day if said else announced_date(text))
    day = date.fromisoformat(when) if when else None
    korean: KoreanReader | None = None
    mentions, tables = find_mentions(text), Tables()
    starts = [mention.start for mention in mentions]
    readings, in_korean = [], False
    for sentence in sentences(text):
        in_korean = _is_korean(text[sentence.start : sentence.end], in_korean)
        if in_korean:
            korean = korean or KoreanReader(text, mentions, korean_phrases(names), day, without)
            reading = korean.read(sentence)
        else:
            first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
            parts = elements(text, sentence.start, sentence.end, vocabulary, mentions[first:last])
            reading = read_sentence(text, sentence.start, sentence.end, parts, tables, without)
            reading.cues = cues_of(parts) if reading.findings else []
        reading.block, reading.first = sentence.block, sentence.first
        reading.heading = sentence.kind in (BlockKind.HEADING, BlockKind.CELL)
        reading.bullet = sentence.kind is BlockKind.BULLET
        reading.section = not reading.findings and (sentence.section or _heads_by_time(text, sentence, reading))
        readings.append(reading)
    if korean is not None:
        korean.finish()
    statements = statements_of(readings, day, None if day else computed_year(text))
    return list(in_doubt_of_parts(text, statements))


def _heads_by_time(text: str, sentence: Sentence, reading: Reading) -> bool:
    """For "Values for May 2026:", "June 1-10": a line below the title that gives what follows its one time."""
    if len(reading.times) != 1 or not reading.heading or not (sentence.block and sentence.first):
        return False
    words = text[sentence.start : sentence.end].strip()
    named, (located, _) = words.rstrip(":").strip("[]<>() "), reading.times[0]
    return named == located.value.strip() or (words.endswith(":") and len(words) <= _LONGEST_HEAD)


_LONGEST_HEAD = 90  # characters


def _is_korean(sentence: str, before: bool) -> bool:
    """Whether a sentence is Korean: it has Hangul, or follows such a one and has no word of another language."""
    return has_hangul(sentence) or (before and not _WORD.search(sentence))
