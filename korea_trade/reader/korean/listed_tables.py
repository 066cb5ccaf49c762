"""Tables whose cells stand in lines of their own, as copied pages have them: 구분, ’12, ’13, 수출, 5,479, 5,596."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from korea_trade.reader.korean.filled_lines import Span, lines_before, lines_from

_YEAR = re.compile(r"['’‘`]?(?:\d{2}|(?:19|20)\d{2})년?")
_NUMBER = re.compile(r"[△▲-]?\d[\d,]*(?:\.\d+)?")
RATE = re.compile(r"\(([△▲-]?\d[\d,]*(?:\.\d+)?)%?\)")
_HEAD = re.compile(r"구 ?분|품 ?목|국 ?가|지 ?역")
_FEWEST = 2  # times
_ABOVE = 3  # lines between the head and the times
_MOST_TIMES = 12


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row: where its name stands, and where each number does, with the rate in a bracket below it."""

    name: Span
    numbers: tuple[Span, ...]
    rates: tuple[Span | None, ...]


@dataclass(frozen=True, slots=True)
class ListedTable:
    """Where the head of a table begins, where its times stand, and its rows."""

    start: int
    times: tuple[Span, ...]
    rows: tuple[ListedRow, ...]


def listed_table(text: str, start: int) -> ListedTable | None:
    """The table whose last time stands in the line that begins at a place, if there is one."""
    first = [*islice(lines_from(text, start), 2)]
    if not first or [_YEAR.fullmatch(text, *line) is not None for line in first] not in ([True], [True, False]):
        return None
    before = lines_before(text, start, _ABOVE + _MOST_TIMES)
    earlier = [*takewhile(lambda span: _YEAR.fullmatch(text, *span) is not None, reversed(before))]
    times = (*reversed(earlier), first[0])
    above = before[len(before) - len(earlier) - _ABOVE : len(before) - len(earlier)]
    head = next((span for span in reversed(above) if _HEAD.match(text, *span)), None)
    rows = _rows(text, islice(lines_from(text, start), 1, None), len(times))
    if len(times) < _FEWEST or head is None or not rows:
        return None
    return ListedTable(head[0], times, tuple(rows))


def _rows(text: str, lines: Iterator[Span], number: int) -> list[ListedRow]:
    """The rows that have a number for each time, up to a line that is none of them."""
    found = list[ListedRow]()
    line = next(lines, None)
    while line is not None and not _NUMBER.fullmatch(text, *line):
        name, numbers, rates = line, list[Span](), list[Span | None]()
        line = next(lines, None)
        while line is not None and (_NUMBER.fullmatch(text, *line) or RATE.fullmatch(text, *line)):
            if (rate := RATE.fullmatch(text, *line)) is not None and numbers:
                rates[-1] = rate.span(1)
            else:
                numbers.append(line)
                rates.append(None)
            line = next(lines, None)
        if len(numbers) != number:
            break
        found.append(ListedRow(name, tuple(numbers), tuple(rates)))
    return found
