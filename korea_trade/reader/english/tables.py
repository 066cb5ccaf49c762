"""Tables in plain text: a head line "Item | Exports (USD bn) | Change (%)", then a row for each name."""

import re
from dataclasses import dataclass, field, replace

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Topic, gather
from korea_trade.reader.times import When

_DELIMITERS = (re.compile(r" *\| *"), re.compile(r" *\t+ *"), re.compile(r" {2,}"), re.compile(r" / "))
_GROWTH = re.compile(
    r"\b(?:change|growth|rate|y/?o?/?y|yoy|m/?o?/?m|mom|q/?o?/?q|month-on-month|on-year|year-on-year|chg|up/down)\b|^\W*%\W*$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\bshare|weight|proportion", re.IGNORECASE)
_UNIT = re.compile(r"(?:in\s)?(?:USD|US\$|\$|KRW)?\s?1(?:00)?\s(?:mn|mil|million|bn|billion)(?:\s\w+)?", re.IGNORECASE)
_RULE = re.compile(r"[\s|:=+–—-]*")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds (``level``, ``growth``, ``share``), with the cell and the time that its head says."""

    kind: str
    cell: Cell
    located: Located | None = None
    when: When | None = None
    against: str = "previous-year"


@dataclass(slots=True)
class Tables:
    """The table that the lines of a text are in, if any."""

    columns: tuple[Column, ...] = ()
    row: list[Finding | None] = field(default_factory=list)

    def read(self, text: str, reading: Reading, parts: list[Element]) -> bool:
        """Read a line as the head or a row of a table into a reading; False where it is none."""
        line = text[reading.start : reading.end]
        cells = _split(line, reading.start)
        if len(cells) < 2 or reading.end - reading.start > 300:
            if not _RULE.fullmatch(line):
                self.columns = ()
            return False
        if not any(_is_figure(part) for part in parts):
            columns = tuple(_column(text, cell, parts) for cell in cells)
            if any(column.kind in ("level", "growth") for column in columns):
                self.columns = columns
                return True
        if self.columns and not 0 <= len(self.columns) - len(cells) + 1 < 2:
            self.columns = ()
        columns = self.columns[len(self.columns) - len(cells) + 1 :] or _plain(cells, parts)
        if self._grows(text, cells, parts):
            return True
        row = _row(cells, columns, parts)
        if row is None:
            return False
        reading.findings += row
        self.row = [next((one for one in row if one.start in range(*span)), None) for span in cells[1:]]
        return True

    def _grows(self, text: str, cells: list[tuple[int, int]], parts: list[Element]) -> bool:
        """For a row "(growth, %)" under one of levels: each figure is the growth of the level above it."""
        head = text[slice(*cells[0])]
        named = any(isinstance(node, Topic) for node in gather(_inside(cells[0], parts)))
        if named or not _GROWTH.search(head) or len(cells) != len(self.row) + 1 or not any(self.row):
            return False
        figures = [next((part for part in _inside(span, parts) if part.figure is not None), None) for span in cells[1:]]
        bracketed = head.lstrip().startswith("(")
        for level, figure in zip(self.row, figures, strict=True):
            if level is not None and figure is not None:
                _grow(level, figure)
                growth = level.values.get("growth")
                if bracketed and growth is not None and not any(sign in figure.text for sign in "-△▲−"):
                    level.values |= {"growth": abs(growth), "direction": "up"}  # "(growth, %)   (23.8)   (-1.5)"
        return True


def _is_figure(part: Element) -> bool:
    """Whether it is a figure of a table, and no unit such as "USD 100 million"."""
    money = part.is_figure(Kind.MONEY) and not _UNIT.fullmatch(part.text)
    return money or part.is_figure(Kind.PERCENT)


def _split(line: str, offset: int) -> list[tuple[int, int]]:
    delimiter = next((one for one in _DELIMITERS if one.search(line.strip(" |"))), None)
    if delimiter is None:
        return []
    found, at = list[tuple[int, int]](), len(line) - len(line.lstrip(" |\t"))
    end = len(line.rstrip(" |\t"))
    for match in delimiter.finditer(line, at, end):
        found.append((offset + at, offset + match.start()))
        at = match.end()
    return [*found, (offset + at, offset + end)]


def _inside(cell: tuple[int, int], parts: list[Element]) -> list[Element]:
    return [part for part in parts if cell[0] <= part.start < cell[1]]


def _column(text: str, span: tuple[int, int], parts: list[Element]) -> Column:
    words, inside = text[slice(*span)], _inside(span, parts)
    topics = [node for node in gather(inside) if isinstance(node, Topic)]
    cell = topics[0].cells[0] if topics and not topics[0].foreign else Cell()
    time = next((part for part in inside if part.period is not None and part.period.when is not None), None)
    if _SHARE.search(words):
        kind = "share"
    elif _GROWTH.search(words) or ("%" in words and cell.flow is None):
        kind = "growth"
    elif cell.flow is not None or time is not None or re.search(r"amount|value|USD|US\$|\$", words):
        kind = "level"
    else:
        kind = ""
    when = time.period.when if time is not None and time.period is not None else None
    located = Located(time.text, time.start, time.end) if time is not None else None
    compared = next((part.comparison.against for part in inside if part.comparison is not None), None)
    against = compared if compared in ("previous-month", "previous-quarter") else "previous-year"
    return Column(kind, replace(cell, measure=None, when=None, period=None), located, when, against or "previous-year")


def _plain(cells: list[tuple[int, int]], parts: list[Element]) -> tuple[Column, ...]:
    """The columns of a table without a head: a level, and its growth behind it."""
    kinds = list[str]()
    for cell in cells[1:]:
        figures = [part.figure for part in _inside(cell, parts) if part.figure is not None]
        if len(figures) != 1:
            return ()
        kinds.append({Kind.MONEY: "level", Kind.QUANTITY: "level", Kind.PERCENT: "growth"}.get(figures[0].kind, ""))
    return (
        tuple(Column(kind, Cell()) for kind in kinds) if kinds in (["level"], ["level", "growth"], ["growth"]) else ()
    )


def _without_unit(name: list[Element]) -> list[Element]:
    """The name of a row without the unit in brackets behind it: "Exports (US$ billion)"."""
    opens = next((at for at, part in enumerate(name) if part.sign == "(" and at), None)
    unit = opens is not None and any(part.sign in ("$", "%") or part.word in _UNITS for part in name[opens:])
    return name[:opens] if unit else name


_UNITS = ("usd", "us$", "billion", "million", "bn", "mn", "percent", "units")


def _row(cells: list[tuple[int, int]], columns: tuple[Column, ...], parts: list[Element]) -> list[Finding] | None:
    if not columns:
        return None
    topics = [node for node in gather(_without_unit(_inside(cells[0], parts))) if isinstance(node, Topic)]
    named = [part for part in _inside(cells[0], parts) if part.figure is not None and part.figure.kind is Kind.MONEY]
    if named or not any(part.figure is not None for cell in cells[1:] for part in _inside(cell, parts)):
        return None
    total = re.fullmatch(
        r"(?:the )?(?:total|all|world|overall)", " ".join(part.word for part in _inside(cells[0], parts))
    )
    times = [part for part in _inside(cells[0], parts) if part.period is not None and part.period.when is not None]
    if times and not topics:
        columns = tuple(_of_row(column, times[0]) for column in columns)
    elif (len(topics) != 1 or len(topics[0].cells) != 1 or topics[0].foreign) and not total:
        return []
    name = topics[0].cells[0] if topics else Cell()
    found, level = list[Finding](), None
    for span, column in zip(cells[1:], columns, strict=False):
        figures = [part for part in _inside(span, parts) if part.figure is not None and part.figure.value is not None]
        if not figures:
            level = level if column.kind == "growth" else None
            continue
        figure, growth = figures[0], figures[1] if len(figures) > 1 else None
        cell = replace(
            name,
            flow=name.flow or column.cell.flow, item=name.item or column.cell.item,
            partner=name.partner or column.cell.partner,
        )  # fmt: skip
        kind = figure.figure.kind if figure.figure else None
        if column.kind == "level" and kind in (Kind.MONEY, Kind.QUANTITY):
            level = _level(cell, column, figure)
            found.append(level)
        elif column.kind == "growth" and kind in (Kind.PERCENT, Kind.CARDINAL):
            growth, level = figure, _grown(found, level, cell, column, figure)
            continue
        elif column.kind == "share" and kind is Kind.PERCENT and figure.figure is not None:
            found.append(_finding(cell, column, figure, "share"))
            found[-1].values |= {"value": figure.figure.value, "unit": "percent"}
            found[-1].spans["value"] = (figure.start, figure.end)
        if (
            growth is not None
            and growth.figure is not None
            and growth.figure.kind is Kind.PERCENT
            and level is not None
        ):
            _grow(level, growth)
    return found


def _of_row(column: Column, time: Element) -> Column:
    """A column in a row whose name is a time."""
    when = time.period.when if time.period is not None else None
    return replace(column, located=Located(time.text, time.start, time.end), when=when)


def _finding(cell: Cell, column: Column, figure: Element, measure: str) -> Finding:
    found = Finding("table", cell, measure, figure.start, figure.end)
    found.when, found.time = column.located, column.when
    return found


def _level(cell: Cell, column: Column, figure: Element) -> Finding:
    mention = figure.figure
    quantity = mention is not None and mention.kind is Kind.QUANTITY
    found = _finding(cell, column, figure, "quantity" if quantity else "value")
    if mention is not None:
        deficit = cell.balance is not None and cell.balance.value == "deficit"
        value = -mention.value if deficit and mention.value is not None and mention.value > 0 else mention.value
        found.values |= {"value": value, "unit": mention.unit}
    found.spans["value"] = (figure.start, figure.end)
    return found


def _grown(found: list[Finding], level: Finding | None, cell: Cell, column: Column, figure: Element) -> Finding | None:
    """Give a growth to the level before it, or to a finding of its own."""
    if level is None or "growth" in level.values:
        level = _finding(cell, column, figure, "value")
        found.append(level)
    _grow(level, figure, column.against)
    return level


def _grow(level: Finding, figure: Element, against: str = "previous-year") -> None:
    value = figure.figure.value if figure.figure is not None else None
    if value is None:
        return
    direction = "up" if value > 0 else "down" if value < 0 else "flat"
    level.values |= {"growth": value, "comparison": against, "direction": direction}
    level.spans["growth"], level.end = (figure.start, figure.end), max(level.end, figure.end)
