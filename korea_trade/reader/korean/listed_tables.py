"""Tables whose cells stand in lines of their own, as copied pages have them: 구분, ’12, ’13, 수출, 5,479, 5,596."""

import re
from dataclasses import dataclass
from itertools import takewhile

_YEAR = re.compile(r"['’‘`]?(?:\d{2}|(?:19|20)\d{2})년?")
_NUMBER = re.compile(r"[△▲-]?\d[\d,]*(?:\.\d+)?")
_RATE = re.compile(r"\(([△▲-]?\d[\d,]*(?:\.\d+)?)%?\)")
_LINE = re.compile(r"[^\S\n]*([^\n]*\S)[^\S\n]*(?:\n|\Z)")
_HEAD = re.compile(r"구 ?분|품 ?목|국 ?가|지 ?역")
_FEWEST = 2  # times
_ABOVE = 3  # lines between the head and the times

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row: where its name stands, and where each number does, with the rate in a bracket below it."""

    name: _Span
    numbers: tuple[_Span, ...]
    rates: tuple[_Span | None, ...]


@dataclass(frozen=True, slots=True)
class ListedTable:
    """Where the head of a table begins, where its times stand, and its rows."""

    start: int
    times: tuple[_Span, ...]
    rows: tuple[ListedRow, ...]


def listed_table(text: str, start: int) -> ListedTable | None:
    """The table whose last time stands in the line that begins at a place, if there is one."""
    before = [line.span(1) for line in _LINE.finditer(text[:start])][-(_ABOVE + 12) :]
    lines = [line.span(1) for line in _LINE.finditer(text, start)]
    if not lines or not _YEAR.fullmatch(text, *lines[0]) or (len(lines) > 1 and _YEAR.fullmatch(text, *lines[1])):
        return None
    earlier = [*takewhile(lambda span: _YEAR.fullmatch(text, *span) is not None, reversed(before))]
    times = (*reversed(earlier), lines[0])
    above = before[len(before) - len(earlier) - _ABOVE : len(before) - len(earlier)]
    head = next((span for span in reversed(above) if _HEAD.match(text, *span)), None)
    rows = _rows(text, lines[1:], len(times))
    if len(times) < _FEWEST or head is None or not rows:
        return None
    return ListedTable(head[0], times, tuple(rows))


def _rows(text: str, lines: list[_Span], number: int) -> list[ListedRow]:
    """The rows that have a number for each time, up to a line that is none of them."""
    found, at = list[ListedRow](), 0
    while at < len(lines) and not _NUMBER.fullmatch(text, *lines[at]):
        name, numbers, rates = lines[at], list[_Span](), list[_Span | None]()
        at += 1
        while at < len(lines) and (_NUMBER.fullmatch(text, *lines[at]) or _RATE.fullmatch(text, *lines[at])):
            if (rate := _RATE.fullmatch(text, *lines[at])) is not None and numbers:
                rates[-1] = rate.span(1)
            else:
                numbers.append(lines[at])
                rates.append(None)
            at += 1
        if len(numbers) != number:
            break
        found.append(ListedRow(name, tuple(numbers), tuple(rates)))
    return found
