"""Tables in plain text: 구분 / 수출액(억 달러) / 증감률(%), then a row for each name."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.documents.numbers import Kind, printed_figure, unit_of_head
from korea_trade.reader.cells import Cell, Finding, Located, Values
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, Member, gather
from korea_trade.reader.korean.times import TimeTag
from korea_trade.vocabulary.word_lists import korean_row

_SEPARATOR = re.compile(r" *[|\t] *| +/ +| {3,}")
_GROWTH = re.compile(r"증감|증가율|감소율|전년|동월|동기")
_SHARE = re.compile(r"비중|점유")
_LEVEL = re.compile(r"수출|수입|금액|액|실적|수지|대수|량|생산|내수|판매")
_LEVEL_AND_RATE = 2
_WITH_RATE = re.compile(r"\(증감[률율]?\)")
_UNITS = re.compile(r"(?<![\d조억만천백십])[조억만천백십]+ ?(?:불|달러|弗)")
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_PART_OF_ROW = ("└", "┗", "ㄴ")
_HEADS = re.compile(r"구분|품목|지역|국가|업종|항목|차종|기업")


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table: ``name``, ``level``, ``growth``, ``share`` or nothing, with the cell that a head says."""

    columns: tuple[tuple[str, Cell], ...]
    times: tuple[TimeTag | None, ...]
    scale: Decimal | None = None

    @classmethod
    def head(cls, start: int, line: str, parts: list[Element], above: str = "") -> "Table | None":
        """The table that a line heads, if it does; ``above`` is the text before it, which may say a unit."""
        cells = split(line)
        if len(cells) < 2 or not _HEADS.search(line[cells[0][0] : cells[0][1]].replace(" ", "")):
            return None
        columns = [("name", Cell())]
        times: list[TimeTag | None] = [None]
        for first, last in cells[1:]:
            word = line[first:last]
            inside = [part for part in parts if start + first <= part.start < start + last]
            groups = [node for node in gather(inside) if isinstance(node, Group)]
            cell = groups[0].cells[0] if groups else Cell()
            kind = (
                "growth"
                if _GROWTH.search(word)
                else "share"
                if _SHARE.search(word)
                else "level"
                if _LEVEL.search(word)
                else ""
            )
            time = next((part.time for part in inside if part.time is not None and part.time.when is not None), None)
            if time is not None and (not kind or _WITH_RATE.search(word)):
                kind = "level"  # ’13(증감률)
            times.append(time)
            columns.append((kind, replace(cell, measure=None) if kind != "level" else cell))
        units = [unit for piece in _UNITS.findall(above) if (unit := unit_of_head(piece)) is not None]
        scale = units[-1].billions_of_dollars if units else None
        return (
            cls(tuple(columns), tuple(times), scale)
            if any(kind in ("level", "growth") for kind, _ in columns)
            else None
        )


def split(line: str) -> list[tuple[int, int]]:
    """Where the cells of a line stand."""
    found, at = list[tuple[int, int]](), 0
    for match in _SEPARATOR.finditer(line.strip("\n")):
        found.append((at, match.start()))
        at = match.end()
    found.append((at, len(line)))
    return [(first, last) for first, last in found if line[first:last].strip()]


def read_row(
    table: Table, start: int, line: str, parts: list[Element], outer: Cell
) -> list[tuple[Finding, TimeTag | None]] | None:
    """The findings of a row; None where the line is none."""
    cells = split(line)
    if len(cells) != len(table.columns):
        return None
    groups = _names(start, line, cells[0], parts)
    if len(groups) != 1 or len(groups[0].cells) != 1 or groups[0].foreign:
        return []
    name = groups[0].cells[0]
    found = list[tuple[Finding, TimeTag | None]]()
    level: Finding | None = None
    for (first, last), (kind, head), time in zip(cells[1:], table.columns[1:], table.times[1:], strict=True):
        inside = [part for part in parts if start + first <= part.start < start + last and part.figure is not None]
        rate = _rate(inside, parts) if kind == "level" else None
        inside = inside[:1] if rate is not None else inside
        if len(inside) != 1 or inside[0].figure is None or inside[0].figure.value is None:
            continue
        figure = inside[0]
        mention = inside[0].figure
        cell = replace(
            name,
            flow=name.flow or head.flow or outer.flow, measure=head.measure,
            item=name.item or outer.item, partner=name.partner or outer.partner, sector=name.sector or head.sector,
        )  # fmt: skip
        if (balance := _balance(parts, start + first, start + last)) is not None:
            cell = replace(cell, balance=balance, flow=replace(balance, value="balance"))
        span = (figure.start, figure.end)
        amount = _amount(figure, table.scale) if kind == "level" else None
        if kind == "level" and (amount is not None or mention.kind in (Kind.MONEY, Kind.QUANTITY)):
            level = _level(cell, figure)
            if amount is not None:
                level.measure = "value"
                level.values |= {"value": amount, "unit": "USD bn"}
            found.append((level, time))
            if rate is not None:  # 549 (△14.1)
                level.values |= _growth(rate)
                level.spans["growth"], level.end = (rate.start, rate.end), rate.end
        elif kind == "growth" and mention.kind is Kind.PERCENT and mention.value is not None:
            growth = _growth(figure)
            if level is not None and "growth" not in level.values:
                level.values |= growth
                level.spans["growth"], level.end = span, figure.end
            else:
                finding = Finding("table", cell, "value", *span)
                finding.values |= growth
                finding.spans["growth"] = span
                found.append((finding, time))
        elif kind == "share" and mention.kind is Kind.PERCENT:
            finding = Finding("table", cell, "share", *span)
            finding.values |= {"value": mention.value, "unit": "percent"}
            finding.spans["value"] = span
            found.append((finding, time))
    return found


def _names(start: int, line: str, cell: tuple[int, int], parts: list[Element]) -> list[Group]:
    """What the first cell of a row names; blanks may stand in it (수 출)."""
    groups = [
        node for node in gather([part for part in parts if part.start < start + cell[1]]) if isinstance(node, Group)
    ]
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


def _amount(figure: Element, scale: Decimal | None) -> Decimal | None:
    """The dollars of a number in a table whose unit stands above it; None where it has a unit of its own."""
    digits = _DIGITS.search(figure.text)
    if scale is None or digits is None or figure.is_figure(Kind.MONEY, Kind.QUANTITY):
        return None
    amount = printed_figure(digits[0])
    fallen = figure.figure is not None and (figure.figure.value or 0) < 0
    return None if amount is None else amount * scale * (-1 if fallen else 1)


def _rate(inside: list[Element], parts: list[Element]) -> Element | None:
    """The growth in a bracket behind a level, where a cell has just the two."""
    if len(inside) != _LEVEL_AND_RATE or not inside[1].is_figure(Kind.PERCENT, Kind.CARDINAL):
        return None
    before = parts[parts.index(inside[1]) - 1]
    return inside[1] if before.sign == "(" and inside[1].figure and inside[1].figure.value is not None else None


def _growth(figure: Element) -> Values:
    value = figure.figure.value if figure.figure is not None else None
    assert value is not None  # noqa: S101
    return {
        "growth": value,
        "comparison": "previous-year",
        "direction": "up" if value > 0 else "down" if value < 0 else "flat",
    }


def _level(cell: Cell, figure: Element) -> Finding:
    assert figure.figure is not None  # noqa: S101
    measure = "quantity" if figure.figure.kind is Kind.QUANTITY else "value"
    finding = Finding("table", cell, measure, figure.start, figure.end)
    value = figure.figure.value
    if value is not None and cell.balance is not None:
        value = -abs(value) if cell.balance.value == "deficit" else abs(value)
    finding.values |= {"value": value, "unit": figure.figure.unit}
    finding.spans["value"] = (figure.start, figure.end)
    return finding
