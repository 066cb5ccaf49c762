"""Heads of tables in plain text: their columns, in one line or in several, and the caption above them."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.documents.numbers import HeadUnit, Kind, Sort, unit_of_head
from korea_trade.reader.cells import Cell, Located
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, gather
from korea_trade.reader.korean.times import TimeTag

_SEPARATOR = re.compile(r" *[|\t] *| +/ +| {3,}")
_GROWTH = re.compile(r"증감|증가율|감소율|전년|동월|동기")
_SHARE = re.compile(r"비중|점유")
_LEVEL = re.compile(r"수출|수입|금액|액|실적|수지|대수|량|생산|내수|판매")
_WITH_RATE = re.compile(r"\(증감[률율]?\)")
_HEADS = re.compile(r"구분|품목|지역|국가|업종|항목|차종|기업")
_PLACES = re.compile(r"순위|번호|연번")
_CAPTION_UNITS = re.compile(r"(?:\(|단위)(?: ?단위)? ?:? ?([^()\n>》】]{1,30})")
_OF_MONEY = re.compile(r"액|불|달러")
_EXPORTS, _IMPORTS = re.compile(r"수출(?!입)"), re.compile(r"수입(?!차)")
_BALANCE = re.compile(r"(?:무역 ?)?수지")
_BOTH_FLOWS = re.compile(r"수출입|교역|무역(?! ?수지)")
_CAPTION_LINES = 3
_MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Column:
    """What the head of a column says: ``level``, ``growth``, ``share`` or nothing, its cell, its time, its words."""

    kind: str
    cell: Cell
    time: TimeTag | None = None
    words: str = ""

    def under(self, above: "Column") -> "Column":
        """This column with what the head above it says: 2021년 above 금액 and 증감률."""
        cell = self.cell if any(self.cell.codes) else above.cell
        kind = self.kind or above.kind
        words = f"{above.words} {self.words}"
        return Column(kind, replace(cell, measure=None), self.time or above.time, words)


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands above a table: the one flow that it tells, and how many dollars or pieces one of its numbers is.

    ``apart`` says that a row tells by its words which numbers are dollars, where others are of pieces, ``open`` that it
    is of exports and imports, and does not tell of which a row is.
    """

    flow: Located | None = None
    dollars: Decimal | None = None
    counted: HeadUnit | None = None
    apart: bool = False
    open: bool = False

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Caption":
        """The caption of the table whose head stands between two places."""
        told = [line.span() for line in re.finditer(r"[^\n]*\S[^\n]*", text[:start])][-_CAPTION_LINES:]
        units, flow, both = list[HeadUnit](), None, False
        for place, last in told:
            line = text[place:last]
            prose = line.rstrip().endswith("다.") or "|" in line
            pieces = [] if prose else _CAPTION_UNITS.findall(line)
            units += [
                unit for found in pieces for piece in re.split("[,;·/]", found)
                if (unit := unit_of_head(piece.strip())) is not None
            ]  # fmt: skip
            flow = None if prose else _flow_of(line, place) or (flow if pieces else None)
            both = not prose and (_BOTH_FLOWS.search(line) is not None or (both and bool(pieces)))
        dollars = next((unit.billions_of_dollars for unit in units if unit.billions_of_dollars is not None), None)
        counted = next((unit for unit in units if unit.sort is Sort.QUANTITY), None)
        names = (line[slice(*row[0])] for line in text[end:].split("\n")[1:_MOST_ROWS] if (row := split(line)))
        return cls(flow, dollars, counted, any(_OF_MONEY.search(name) for name in names), both and flow is None)


def _flow_of(line: str, place: int) -> Located | None:
    """The one flow that a line of a caption tells of: 주요 에너지원 수입액, 지역별 무역수지; not of 수출입 실적."""
    found = {"exports": _EXPORTS.search(line), "imports": _IMPORTS.search(line), "balance": _BALANCE.search(line)}
    told = [(flow, match) for flow, match in found.items() if match is not None]
    if len(told) != 1 or _BOTH_FLOWS.search(line):
        return None
    return Located(told[0][0], place + told[0][1].start(), place + told[0][1].end())


@dataclass(frozen=True, slots=True)
class Head:
    """The columns of a table in its first line and in the lines below it; ``placed`` is a column of places before."""

    first: tuple[Column, ...]
    below: tuple[Column, ...] = ()
    placed: bool = False

    @classmethod
    def of(cls, start: int, line: str, parts: list[Element]) -> "Head | None":
        """The head that a line is, if it begins as one does."""
        cells = split(line)
        words = [line[first:last].replace(" ", "") for first, last in cells]
        placed = len(words) > 1 and _PLACES.search(words[0]) is not None and _HEADS.search(words[1]) is not None
        cells, words = (cells[1:], words[1:]) if placed else (cells, words)
        if not words or not _HEADS.search(words[0]) or (len(words) < 2 and "|" not in line):
            return None
        return cls(tuple(_column(start, line, cell, parts) for cell in cells[1:]), (), placed)

    def with_line(self, start: int, line: str, parts: list[Element]) -> "Head | None":
        """The head with a further line of it; None where the line is a row."""
        numbers = [part for part in parts if part.figure is not None and part.time is None]
        cells = split(line)
        if any(number.is_figure(*_TOLD) for number in numbers) or "|" not in line:
            return None
        columns = [_column(start, line, cell, parts) for cell in cells]
        if not all(column.kind or column.time for column in columns):
            return None
        return replace(self, below=(*self.below, *columns))

    def columns(self, number: int) -> list[Column] | None:
        """The columns of a row with so many figures; None where the head has others."""
        if number < 1:
            return None
        if not self.below and len(self.first) == number:
            return _with_times([*self.first])
        if self.first and len(self.below) == number and number % len(self.first) == 0:
            width = number // len(self.first)
            return [column.under(self.first[at // width]) for at, column in enumerate(self.below)]
        heads = [*self.first, *self.below]
        timed = [column for column in heads if column.time is not None]
        rates = [column for column in heads if column.time is None]
        if timed and len(timed) == len(rates) == number - len(timed) and all(rate.kind == "growth" for rate in rates):
            return [column for level, rate in zip(timed, rates, strict=True) for column in (level, rate.under(level))]
        return None


_TOLD = (Kind.MONEY, Kind.PERCENT, Kind.QUANTITY, Kind.CARDINAL)


def _with_times(columns: list[Column]) -> list[Column]:
    """The columns with the time of the level before it for each growth: 2021년 | 증감률 | 2022년 | 증감률."""
    found, time = list[Column](), None
    for column in columns:
        time = column.time or (time if column.kind == "growth" else None)
        found.append(replace(column, time=time))
    return found


def _column(start: int, line: str, cell: tuple[int, int], parts: list[Element]) -> Column:
    """What one cell of a head says."""
    first, last = cell
    word = line[first:last]
    inside = [part for part in parts if start + first <= part.start < start + last]
    groups = [node for node in gather(inside) if isinstance(node, Group)]
    own = groups[0].cells[0] if groups else Cell()
    kind = (
        "growth" if _GROWTH.search(word) else "share" if _SHARE.search(word) else "level" if _LEVEL.search(word) else ""
    )
    time = next((part.time for part in inside if part.time is not None and part.time.when is not None), None)
    if time is not None and (not kind or _WITH_RATE.search(word)):
        kind = "level"  # ’13(증감률)
    return Column(kind, own if kind == "level" else replace(own, measure=None), time, word)


def split(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line stand."""
    found, at = list[tuple[int, int]](), 0
    for match in _SEPARATOR.finditer(line.strip("\n")):
        found.append((at, match.start()))
        at = match.end()
    found.append((at, len(line)))
    return [(first, last) for first, last in found if line[first:last].strip()]
