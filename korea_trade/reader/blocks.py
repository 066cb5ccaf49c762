"""A text as blocks: headline, headings, paragraphs and bullets, and the sentences in them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from korea_trade.reader.joined_lines import BULLET, END_OF_SENTENCE, blocks_of
from korea_trade.vocabulary.numbers import month_abbreviations
from korea_trade.vocabulary.word_lists import word_list

_GLUED = re.compile(r"(?<=[^\W_]{2})[.!?][\"”’)]*(?=[\"“‘]?[A-Z](?:[a-z]|\s|\.[A-Z]))|(?<=[%)])\.(?=[A-Z][a-z])")
_ADDRESS = re.compile(r"[/@]|\bwww\.", re.IGNORECASE)
_BEGIN = re.compile(r"\s+(?:The|Those|Exports|Imports|In|It|By)\b")
_LONGEST_SECTION = 5  # words
_LONGEST_SENTENCE = 2000
_LONGEST_LABEL = 12
_LONGEST_CELL, _FEWEST_CELLS, _CELLS_PER_FIGURE = 25, 8, 2.5
_FIGURE_ALONE = re.compile(
    r"[(△▲+−-]{0,2}\d[\d,.]*(?:%|[천백십]?[억만] ?(?:불|달러)|[백십]만 ?(?:불|달러)|만? ?대)?"
    r"(?:(?: ?\([^()]{1,10}\)|, ?[△+-]?[\d.]+%?[↑↓]?\))|\))?\Z"
)
_DAYS_ALONE = re.compile(r"\([\d. ~∼～-]{5,20}\)")
_FAR = 8  # characters before a point that may be an abbreviation


class BlockKind(StrEnum):
    """What a line of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it stands, in which block, and whether it is the first there.

    ``section`` marks a short line without a full stop below the headline, such as "By region" or "[Imports]".
    """

    start: int
    end: int
    block: int
    kind: BlockKind
    first: bool
    section: bool = False


def sentences(text: str) -> list[Sentence]:
    """All sentences of a text, in order. A line is a block of its own, unless it goes on in the next one."""
    found = list[Sentence]()
    blocks = [part for block in blocks_of(text) for part in _unglued(text, *block)]
    cells = _cells(text, blocks)
    for number, (begin, end) in enumerate(blocks):
        start, line = begin, text[begin:end]
        bullet = BULLET.match(line)
        if number in cells:
            kind = BlockKind.CELL
        elif bullet:
            kind, start = BlockKind.BULLET, start + bullet.end()
        elif not END_OF_SENTENCE.search(line[-3:]) and len(line) < 200:
            kind = BlockKind.HEADING
        else:
            kind = BlockKind.PARAGRAPH
        pieces = (piece for whole in _split(text, start, end) for piece in _bounded(text, *whole))
        for index, (first, last) in enumerate(pieces):
            found.append(Sentence(first, last, number, kind, index == 0, number > 0 and _is_section(text[first:last])))
    return found


def _unglued(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A line in the paragraphs that a stored page has run together: "… from a year earlier.Imports fell …"."""
    found = list[tuple[int, int]]()
    for match in _GLUED.finditer(text, start, end):
        word = text[max(start, text.rfind(" ", start, match.start()) + 1) : match.start() + 1]
        if not _ADDRESS.search(word) and not _abbreviation().search(word):
            found.append((start, match.end()))
            start = match.end()
    return [*found, (start, end)]


def _cells(text: str, blocks: list[tuple[int, int]]) -> set[int]:
    """The blocks that are the cells of a table each of which has a line of its own, as its columns are not known."""
    found, run = set[int](), list[int]()
    for number, (begin, end) in enumerate([*blocks, (0, 0)]):
        line = text[begin:end]
        ended = END_OF_SENTENCE.search(line[-2:]) and not _DAYS_ALONE.fullmatch(line)
        if line and len(line) <= _LONGEST_CELL and not (ended or BULLET.match(line)):
            run.append(number)
            continue
        figures = [at for at, cell in enumerate(run) if _FIGURE_ALONE.match(text, *blocks[cell])]
        if len(run) >= _FEWEST_CELLS and len(figures) * _CELLS_PER_FIGURE >= len(run):
            found.update(run[: figures[-1] + 1])  # behind the last figure stands what is no cell: a heading
        run = []
    return found


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence in pieces that can be read in time linear in the text: no sentence of a report is that long."""
    pieces = list[tuple[int, int]]()
    while end - start > _LONGEST_SENTENCE:
        cut = max(text.rfind(" ", start, start + _LONGEST_SENTENCE), start + _LONGEST_SENTENCE // 2)
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _is_section(line: str) -> bool:
    return (
        len(line.split()) <= _LONGEST_SECTION and not END_OF_SENTENCE.search(line[-2:]) and not re.search(r"\d", line)
    )


@cache
def _abbreviation() -> "re.Pattern[str]":
    """What a point ends that ends no sentence: an abbreviation, or a single letter."""
    known = (*word_list("abbreviations"), *month_abbreviations())
    words = "|".join(map(re.escape, (*known, *map(str.upper, known))))  # "EXPORTS IN NOV. 2020"
    return re.compile(rf"(?<!/)\b(?:[A-Za-z]|{words})\.$")  # but "rose 16% y/y."


@cache
def _month_abbreviation() -> "re.Pattern[str]":
    months = month_abbreviations()
    return re.compile(rf"\b(?:{'|'.join((*months, *map(str.upper, months)))})\.$")


def _split(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found, at = list[tuple[int, int]](), start
    for match in END_OF_SENTENCE.finditer(text, start, end):
        stop = match.end()
        after = text[stop : stop + 3].lstrip()
        if after and after[0].islower():
            continue
        if (
            text[at:stop].lstrip().startswith("(")
            and text[at:stop].rstrip().endswith(".)")
            and stop - at < _LONGEST_LABEL
        ):
            continue  # "(U.S.) Exports rose"
        if match[0][0] == "." and _abbreviation().search(text[max(at, stop - _FAR) : match.start() + 1]):
            # "the U.S." may end a sentence; before a capital it mostly does not, while "in Dec." does
            before = text[max(at, match.start() - _FAR) : match.start() + 1]
            country = re.search(r"[A-Z]\.[A-Z]\.$", before) and _BEGIN.match(text, stop)
            month = _month_abbreviation().search(before) and re.match(r"\s+[A-Z]", text[stop:])
            if not (country or month):
                continue
        if text[at:stop].strip():
            found.append((at + len(text[at:stop]) - len(text[at:stop].lstrip()), stop))
        at = stop
    if text[at:end].strip():
        found.append((at + len(text[at:end]) - len(text[at:end].lstrip()), end))
    return found
