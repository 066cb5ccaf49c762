"""A text as blocks: headline, headings, paragraphs and bullets, and the sentences in them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise

from korea_trade.vocabulary.numbers import month_abbreviations
from korea_trade.vocabulary.word_lists import word_list

_END = re.compile(r"[.!?][\"”’)\]]*(?=\s|$)|[。．](?=\s|$)|(?<=다)\.(?=[가-힣\d“‘△ㅇ□])")
_GLUED = re.compile(r"(?<=[^\W_]{2})[.!?][\"”’)]*(?=[\"“‘]?[A-Z](?:[a-z]|\s|\.[A-Z]))|(?<=[%)])\.(?=[A-Z][a-z])")
_ADDRESS = re.compile(r"[/@]|\bwww\.", re.IGNORECASE)
_BEGIN = re.compile(r"\s+(?:The|Those|Exports|Imports|In|It|By)\b")
_BULLET = re.compile(r"\s*(?:[•·◦▪■□○●▶▷◈◆◇▣❖☐➊-➓ㅇㅁ※*\-–—]|\(?\d{1,2}[.)]|[①-⑳]|[oO○](?=\s+[A-Z(\[]))\s+")
_LONGEST_SECTION = 5  # words
_LONGEST_SENTENCE = 2000
_LONGEST_LABEL = 12
_ARROW = "→"
_BLANK_LINE = 2  # breaks
_FEWEST_CUT = 3  # lines that go on in small letters, for a text to be cut at one width
_WIDEST = 120
_NEARLY = 0.75
_MONTH_IN_BRACKET = r"\([’'‘`]?\d{1,4}[.년월/][^()\n]{0,8}\)"
_ROW = re.compile(rf"{_MONTH_IN_BRACKET}[^()\n]{{1,12}}(?:\([^()\n]{{1,12}}\))?[^()\n]{{1,6}}{_MONTH_IN_BRACKET}")
"""For (’19.12월) △9.5 → (’20.1월) △7.2: months in brackets, each before its figure."""
_FAR = 8  # characters before a point that may be an abbreviation


class BlockKind(StrEnum):
    """What a line of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"


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
    for number, (begin, end) in enumerate(part for block in _blocks(text) for part in _unglued(text, *block)):
        start, line = begin, text[begin:end]
        bullet = _BULLET.match(line)
        if bullet:
            kind, start = BlockKind.BULLET, start + bullet.end()
        elif not _END.search(line[-3:]) and len(line) < 200:
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


def _bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence in pieces that can be read in time linear in the text: no sentence of a report is that long."""
    pieces = list[tuple[int, int]]()
    while end - start > _LONGEST_SENTENCE:
        cut = max(text.rfind(" ", start, start + _LONGEST_SENTENCE), start + _LONGEST_SENTENCE // 2)
        pieces.append((start, cut))
        start = cut
    return [*pieces, (start, end)]


def _is_section(line: str) -> bool:
    return len(line.split()) <= _LONGEST_SECTION and not _END.search(line[-2:]) and not re.search(r"\d", line)


def _blocks(text: str) -> list[tuple[int, int]]:
    """The lines of a text that hold anything; a line that stops in a sentence takes the next one in."""
    found = list[tuple[int, int]]()
    lines = _lines(text)
    width = _width(text, lines)
    for at, (start, end) in enumerate(lines):
        breaks = text[lines[at - 1][1] : start].count("\n") if at else 0
        joined = (breaks == _BLANK_LINE and _ARROW in (text[lines[at - 1][1] - 1], text[start])) or (
            breaks == 1
            and (
                _goes_on_in_row(text, lines[at - 1][1], start)
                or _goes_on_in_sentence(text, lines[at - 1][1], start)
                or _goes_on_for_width(text, lines[at - 1], start, width)
            )
        )
        if joined:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines of a text that hold anything, without the blanks around them."""
    found = list[tuple[int, int]]()
    for match in re.finditer(r"[^\n\r]+", text):
        if match[0].strip():
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append((start, match.start() + len(match[0].rstrip())))
    return found


def _width(text: str, lines: list[tuple[int, int]]) -> int | None:
    """The longest line that stops in a sentence, of a text whose lines are all cut at one width; None of any other."""
    cut = [
        end - start
        for (start, end), (after, _) in pairwise(lines)
        if text[end:after].count("\n") == 1 and _goes_on_in_sentence(text, end, after)
    ]
    longest = max((end - start for start, end in lines), default=0)
    return max(cut) if len(cut) >= _FEWEST_CUT and longest <= _WIDEST else None


def _goes_on_for_width(text: str, line: tuple[int, int], start: int, width: int | None) -> bool:
    """Whether a line stops in a sentence only as it has come to the width at which the lines of the text are cut."""
    if width is None or _END.search(text[max(0, line[1] - 3) : line[1]]) or _BULLET.match(text, start):
        return False
    return line[1] - line[0] > width * _NEARLY


def _goes_on_in_sentence(text: str, end: int, start: int) -> bool:
    """Whether the line that begins at a place goes on with the sentence that the one before it has not ended."""
    lower = text[start].islower() and not _BULLET.match(text, start)
    return lower and not _END.search(text[max(0, end - 3) : end])


def _goes_on_in_row(text: str, end: int, start: int) -> bool:
    """Whether a row of figures goes on in the next line: at an arrow, or behind the colon of its head."""
    return _ARROW in (text[end - 1], text[start]) or (text[end - 1] == ":" and bool(_ROW.match(text, start)))


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
    for match in _END.finditer(text, start, end):
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
