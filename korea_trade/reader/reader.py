"""Reading a document: text in, statements out, in the order of the text."""

from collections.abc import Collection, Iterable
from datetime import date

from korea_trade.reader.blocks import BlockKind, sentences
from korea_trade.reader.english.dates import date_in, date_told
from korea_trade.reader.english.sentence import read_sentence
from korea_trade.reader.state import statements_of
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.words import Name, phrases


def read_statements(
    text: str,
    published: str | None = None,
    title: str | None = None,
    names: Iterable[Name] = (),
    without: Collection[str] = (),
) -> list[Statement]:
    """The statements of a text, in its order.

    ``published`` is the date of publication (2024-04-01); without one, a date in the first lines is taken. ``names``
    are names of items and partners beyond the built-in ones. ``without`` names frames to leave out.
    """
    del title
    vocabulary = phrases("words.en.yaml", tuple(names))
    when = published or date_in(text) or date_told(text)
    readings = []
    for sentence in sentences(text):
        reading = read_sentence(text, sentence.start, sentence.end, vocabulary, without)
        reading.block, reading.first = sentence.block, sentence.first
        reading.heading = sentence.kind is BlockKind.HEADING
        reading.section = sentence.section and not reading.findings
        readings.append(reading)
    return statements_of(readings, date.fromisoformat(when) if when else None)
