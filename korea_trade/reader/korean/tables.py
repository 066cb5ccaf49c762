"""Tables in plain text: 구분 / 수출액(억 달러) / 증감률(%), then a row for each name."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind, printed_figure
from korea_trade.reader.cells import Cell, Finding, Located, Values
from korea_trade.reader.doubts import OF_WHICH_FLOW, UNKNOWN_NAME
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, Member, gather
from korea_trade.reader.korean.listed_tables import ListedTable
from korea_trade.reader.korean.table_heads import Caption, Column, Head, split
from korea_trade.reader.korean.times import TimeTag
from korea_trade.vocabulary.word_lists import korean_row

_LEVEL_AND_RATE = 2
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_PART_OF_ROW = ("└", "┗", "ㄴ")
_OF_MONEY = re.compile(r"액|불|달러")
_OF_NUMBER = re.compile(r"대수|물량|량|생산|내수|판매")
_RATES = re.compile(r"\(?(?:전년 ?(?:동월|동기)? ?(?:대비)?,? ?)?(?:증감|증가|감소)[률율]?(?:,? ?\(?%\)?)?\)?")
_HOME = ("domestically-produced-automobiles", "imported-automobiles")


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its head and its caption; ``begun`` is whether a row of it has been read."""

    head: Head
    caption: Caption
    begun: bool = False

    @classmethod
    def at(cls, start: int, line: str, parts: list[Element], text: str) -> "Table | None":
        """The table that a line of a text heads, if it does."""
        head = Head.of(start, line, parts)
        if head is None or not any(column.kind in ("level", "growth") for column in (*head.first, *_more(head, line))):
            return None
        return cls(head, Caption.of(text, start - (len(text[:start]) - len(text[:start].rstrip(" |"))), start))

    def with_head(self, start: int, line: str, parts: list[Element]) -> "Table | None":
        """The table with a further line of its head; None where the line is a row."""
        head = self.head.with_line(start, line, parts) if not self.begun else None
        return None if head is None else replace(self, head=head)


def _more(head: Head, line: str) -> list[Column]:
    """A column that lines below may say, where the first line has no kind of column and yet delimiters."""
    return [] if head.first else [Column("level", Cell())] if "|" in line else []


def read_row(
    table: Table, start: int, line: str, parts: list[Element], outer: Cell, before: Cell | None
) -> tuple[Cell | None, list[tuple[Finding, TimeTag | None]]] | None:
    """What a row names and its findings; None where the line is none. ``before`` is what the row above names."""
    cells = split(line)
    cells = cells[1:] if table.head.placed and len(cells) > 1 else cells
    columns = table.head.columns(len(cells) - 1)
    if columns is None:
        return None
    rates = _RATES.fullmatch(line[slice(*cells[0])].strip()) is not None
    name = before if rates else _name(start, line, cells[0], parts, before or Cell())
    if name is None:
        return None, []
    row = _Row(table.caption, name, outer, line[slice(*cells[0])])
    for (first, last), column in zip(cells[1:], columns, strict=True):
        inside = [part for part in parts if start + first <= part.start < start + last and part.figure is not None]
        balance = _balance(parts, start + first, start + last)
        rate = _rate(inside, parts) if column.kind == "level" else None
        inside = inside[:1] if rate is not None else inside
        if len(inside) == 1 and inside[0].figure is not None and inside[0].figure.value is not None:
            own = replace(column, kind="growth") if rates and column.kind == "level" else column
            row.read(own, inside[0], rate, balance)
    for finding, _ in row.found:
        finding.doubt(UNKNOWN_NAME if finding.cell.unknown else None)
        if finding.cell.flow is None and table.caption.open:
            finding.doubt(OF_WHICH_FLOW)
    return name, row.found


def read_listed(
    table: ListedTable, text: str, times: list[TimeTag | None], names: list[Cell | None]
) -> list[tuple[Finding, TimeTag | None]]:
    """The levels in dollars and the growths of a table with its cells in lines of their own, by what its rows name."""
    caption = Caption.of(text, table.start, table.start)
    found = list[tuple[Finding, TimeTag | None]]()
    for row, name in zip(table.rows, names, strict=True):
        flow = (name.flow or caption.flow) if name is not None else None
        if name is None or flow is None or caption.dollars is None or caption.counted is not None:
            continue
        cell = replace(name, flow=flow, measure=None)
        for span, rate, time in zip(row.numbers, row.rates, times, strict=True):
            level = Finding("table", cell, "value", *span)
            level.values |= {"value": _signed(text, span) * caption.dollars, "unit": "USD bn"}
            level.spans["value"] = span
            if rate is not None:
                growth = _signed(text, rate)
                way = "up" if growth > 0 else "down" if growth < 0 else "flat"
                level.values |= {"growth": growth, "comparison": "previous-year", "direction": way}
                level.spans["growth"] = rate
            found.append((level, time))
    return found


def _signed(text: str, span: tuple[int, int]) -> Decimal:
    """A number with its sign: △14.1 is below zero."""
    number = Decimal(text[slice(*span)].lstrip("△▲-").replace(",", ""))
    return -number if text[span[0]] in "△▲-" else number


class _Row:
    """One row of a table, whose figures are read one after the other."""

    def __init__(self, caption: Caption, name: Cell, outer: Cell, words: str) -> None:
        self._caption = caption
        self._name = name
        self._outer = outer
        self._words = words
        self._level: Finding | None = None
        self.found = list[tuple[Finding, TimeTag | None]]()

    def read(self, column: Column, figure: Element, rate: Element | None, balance: Located | None) -> None:
        """Take in the figure of a column, with the rate in a bracket behind it."""
        mention, cell = figure.figure, self._cell(column, balance)
        span = (figure.start, figure.end)
        amount = self._amount(figure, column) if column.kind == "level" else None
        if mention is None or mention.value is None:
            return
        if column.kind == "level" and amount is not None:
            measure, value, unit = amount
            self._level = _level(cell, figure, measure, value, unit)
            self.found.append((self._level, column.time))
            if rate is not None:  # 549 (△14.1)
                self._level.values |= _growth(rate)
                self._level.spans["growth"], self._level.end = (rate.start, rate.end), rate.end
        elif column.kind == "growth" and mention.kind in (Kind.PERCENT, Kind.CARDINAL, Kind.MONEY, Kind.QUANTITY):
            beside = self._level is not None and "growth" not in self._level.values
            if beside and self._level is not None and self.found[-1][1] in (column.time, None):
                self._level.values |= _growth(figure)
                self._level.spans["growth"], self._level.end = span, figure.end
                return
            finding = Finding("table", cell, "value", *span)
            finding.values |= _growth(figure)
            finding.spans["growth"] = span
            self.found.append((finding, column.time))
        elif column.kind == "share" and mention.kind is Kind.PERCENT:
            finding = Finding("table", cell, "share", *span)
            finding.values |= {"value": mention.value, "unit": "percent"}
            finding.spans["value"] = span
            self.found.append((finding, column.time))

    def _cell(self, column: Column, balance: Located | None) -> Cell:
        name, head, outer = self._name, column.cell, self._outer
        cell = replace(
            name,
            flow=name.flow or head.flow or self._caption.flow or outer.flow, measure=head.measure,
            item=name.item or outer.item, partner=name.partner or outer.partner, sector=name.sector or head.sector,
        )  # fmt: skip
        return cell if balance is None else replace(cell, balance=balance, flow=replace(balance, value="balance"))

    def _amount(self, figure: Element, column: Column) -> tuple[str, Decimal, str] | None:
        """What a number is: its measure, its value and its unit; None where no words tell whether it counts money."""
        mention, digits = figure.figure, _DIGITS.search(figure.text)
        caption, words = self._caption, f"{self._words} {column.words}"
        if mention is None or mention.value is None:
            return None
        if mention.kind is Kind.QUANTITY and mention.unit is not None:
            return "quantity", mention.value, mention.unit
        if mention.kind is Kind.MONEY and mention.unit is not None:
            return "value", mention.value, mention.unit
        bare = printed_figure(digits[0]) if digits is not None else None
        if bare is None or "%" in figure.text:
            return None
        value = -bare if mention.value < 0 else bare
        if caption.dollars is None:
            return None
        if caption.counted is None or _OF_MONEY.search(words):
            return "value", value * caption.dollars, "USD bn"
        if _OF_NUMBER.search(words) or caption.apart:
            return "quantity", value * Decimal(10) ** caption.counted.power, caption.counted.code
        return None


def _name(start: int, line: str, cell: tuple[int, int], parts: list[Element], before: Cell) -> Cell | None:
    """What the first cell of a row names; cars made abroad or at home are those of the row of sales above."""
    groups = _names(start, line, cell, parts)
    if len(groups) != 1 or len(groups[0].cells) != 1 or groups[0].foreign:
        return None
    own = replace(groups[0].cells[0], measure=None)
    sold = before.flow is not None and before.flow.value == "domestic-sales"
    return replace(own, flow=before.flow) if sold and own.item is not None and own.item.value in _HOME else own


def row_name(word: str, start: int, parts: list[Element]) -> Cell | None:
    """What a line that is the name of a row names; None where it is of no list, or no name alone."""
    groups = _names(start, word, (0, len(word)), parts)
    if len(groups) != 1 or len(groups[0].cells) != 1 or groups[0].foreign or groups[0].cells[0].unknown:
        return None
    return groups[0].cells[0]


def _names(start: int, line: str, cell: tuple[int, int], parts: list[Element]) -> list[Group]:
    """What the first cell of a row names; blanks may stand in it (수 출)."""
    inside = [part for part in parts if start + cell[0] <= part.start < start + cell[1]]
    groups = [node for node in gather(inside) if isinstance(node, Group)]
    word = line[slice(*cell)]
    item, flow = korean_row("item_rows", word.strip(" -·ㆍ")), korean_row("flow_rows", word.replace(" ", ""))
    if groups or (item is None and flow is None):
        return groups
    place = Located(item or flow or "", start + cell[0], start + cell[1])
    own = Cell(item=place) if item is not None else Cell(flow=place)
    return [Group(place.start, place.end, [Member(own, place.start, place.end)], "")]


def _balance(parts: list[Element], first: int, last: int) -> Located | None:
    """The word of a cell that says which way a balance is: 4억 달러 적자."""
    said = next((part for part in parts if first <= part.start < last and part.has("balances")), None)
    return None if said is None else Located(said.value("balances"), said.start, said.end)


def is_part_of_row(line: str) -> bool:
    """Whether a row is a part of the row above: └ 대중국 / 6500만 달러."""
    return line.lstrip().startswith(_PART_OF_ROW)


def _rate(inside: list[Element], parts: list[Element]) -> Element | None:
    """The growth in a bracket behind a level, where a cell has just the two."""
    if len(inside) != _LEVEL_AND_RATE or not inside[1].is_figure(Kind.PERCENT, Kind.CARDINAL):
        return None
    before = parts[parts.index(inside[1]) - 1]
    return inside[1] if before.sign == "(" and inside[1].figure and inside[1].figure.value is not None else None


def _growth(figure: Element) -> Values:
    """The growth that a number tells, whatever unit the head of its column gave it."""
    digits, mention = _DIGITS.search(figure.text), figure.figure
    assert mention is not None  # noqa: S101
    assert mention.value is not None  # noqa: S101
    bare = printed_figure(digits[0]) if digits is not None and mention.kind is not Kind.PERCENT else None
    value = mention.value if bare is None else -bare if mention.value < 0 else bare
    return {
        "growth": value,
        "comparison": "previous-year",
        "direction": "up" if value > 0 else "down" if value < 0 else "flat",
    }


def _level(cell: Cell, figure: Element, measure: str, value: Decimal, unit: str) -> Finding:
    finding = Finding("table", cell, measure, figure.start, figure.end)
    if cell.balance is not None:
        value = -abs(value) if cell.balance.value == "deficit" else abs(value)
    finding.values |= {"value": value, "unit": unit}
    finding.spans["value"] = (figure.start, figure.end)
    return finding
