"""Tables of two years by month, year so far and month before, whose cells stand in lines of their own.

구분, 2021년, 2022년, 8월, 1~8월, 7월, 8월, 1~8월, 수 출, 53,181, (34.8), …, 수 입, …, 무역수지, …: the columns of the
first year are a month and the year up to it, those of the second the month before, too. Read only where the balance of
each column is what the exports and the imports above it leave.
"""

import re
from dataclasses import dataclass
from itertools import islice

from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.filled_lines import Span, lines_from
from korea_trade.reader.korean.listed_tables import RATE, ListedRow, ListedTable
from korea_trade.reader.times import Shape, When

_HEAD = re.compile(r"구 ?분")
_YEAR = re.compile(r"((?:19|20)\d{2})년?")
_MONTHS = re.compile(r"(?:(\d{1,2}) ?[~∼～-] ?)?(\d{1,2})월 ?p?")
_DAYS = re.compile(r"\((\d{1,2})\. ?(\d{1,2})\.? ?[~∼～-] ?(?:(\d{1,2})\. ?)?(\d{1,2})\.?\)")
_ROWS = (("exports", re.compile(r"수 ?출")), ("imports", re.compile(r"수 ?입")), ("balance", re.compile(r"무역 ?수지")))
_BELOW_NAME = re.compile(r"\(전년[^()\d]*\)")
_NUMBER = re.compile(r"[△▲-]?\d[\d,]*")
_TIMES = 5
_MOST_HEAD_LINES = 16
_MOST_LINES = _MOST_HEAD_LINES + len(_ROWS) * (2 + 2 * _TIMES)  # a name and what is below it, numbers and rates
_ROUNDING = 2


@dataclass(frozen=True, slots=True)
class TableByYears:
    """The table with the places of its cells, what each of its columns is of, and what each row is of."""

    table: ListedTable
    whens: tuple[When, ...]
    names: tuple[Cell, ...]


def table_by_years(text: str, start: int) -> TableByYears | None:
    """The table whose head begins at a place, if there is one and its figures fit each other."""
    if not _HEAD.match(text, start):
        return None
    lines = [*islice(lines_from(text, start), _MOST_LINES)]
    head = _columns(text, lines)
    if head is None:
        return None
    times, whens, at = head
    rows, names = list[ListedRow](), list[Cell]()
    for flow, word in _ROWS:
        row = _row(text, lines[at:], word, len(times))
        if row is None:
            return None
        found, used = row
        at += used
        rows.append(found)
        names.append(Cell(flow=Located(flow, *found.name)))
    if not _add_up(text, rows):
        return None
    return TableByYears(ListedTable(start, tuple(times), tuple(rows)), tuple(whens), tuple(names))


def _columns(text: str, lines: list[Span]) -> tuple[list[Span], list[When], int] | None:
    """Where the times of the columns stand, what they are, and how many lines the head takes."""
    years = [int(year[1]) for span in lines[1:3] if (year := _YEAR.fullmatch(text, *span)) is not None]
    spans, told = list[Span](), list[When]()
    at = 1 + len(years)
    while at < min(len(lines), _MOST_HEAD_LINES) and not _ROWS[0][1].fullmatch(text, *lines[at]):
        if (when := _when(text, lines[at])) is not None:
            spans.append(lines[at])
            told.append(when)
        at += 1
    if len(years) != len(("then", "now")) or years[1] != years[0] + 1 or len(told) != _TIMES:
        return None
    month, so_far, before, again, so_far_again = told
    last = month.months[1] if month.months is not None else 0
    fits = month == again and so_far == so_far_again and so_far.months == (1, last)
    if not fits or month.months != (last, last) or before.months != (last - 1, last - 1):
        return None  # in January the month before is of the year before
    whens = [when.with_year(years[number > 1], None) for number, when in enumerate(told)]
    return spans, whens, at


def _when(text: str, span: Span) -> When | None:
    """The months or the days that a line of the head names: 1~8월, (9.1.-20.), (1.1.-9.20.)."""
    if (months := _MONTHS.fullmatch(text, *span)) is not None:
        return When(Shape.MONTHS, months=(int(months[1] or months[2]), int(months[2])))
    if (days := _DAYS.fullmatch(text, *span)) is None:
        return None
    first, last = int(days[1]), int(days[3] or days[1])
    return When(Shape.DAYS, months=(first, last), days=(int(days[2]), int(days[4])))


def _row(text: str, lines: list[Span], name: "re.Pattern[str]", number: int) -> tuple[ListedRow, int] | None:
    """The row that begins with a name, and how many lines it takes; its rates stand each behind a number, or last."""
    if not lines or not name.fullmatch(text, *lines[0]):
        return None
    at = 2 if len(lines) > 1 and _BELOW_NAME.fullmatch(text, *lines[1]) else 1
    numbers, rates = list[Span](), list[Span]()
    for span in lines[at:]:
        rate = RATE.fullmatch(text, *span)
        if rate is not None:
            rates.append(rate.span(1))
        elif _NUMBER.fullmatch(text, *span) and len(numbers) < number:
            numbers.append(span)
        else:
            break
        at += 1
    if len(numbers) != number or len(rates) not in (0, number):
        return None
    told = tuple(rates) if rates else (None,) * number
    return ListedRow(lines[0], tuple(numbers), told), at


def _add_up(text: str, rows: list[ListedRow]) -> bool:
    """Whether each balance is what the exports and the imports of its column leave."""
    exports, imports, balances = ([_number(text, span) for span in row.numbers] for row in rows)
    return all(
        abs(sold - bought - left) <= _ROUNDING for sold, bought, left in zip(exports, imports, balances, strict=True)
    )


def _number(text: str, span: Span) -> int:
    number = int(text[slice(*span)].lstrip("△▲-").replace(",", ""))
    return -number if text[span[0]] in "△▲-" else number
