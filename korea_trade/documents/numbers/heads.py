"""Units that stand in the head of a table or of a series: "수출액(억 달러) / 증감률(%)", "Exports ($ bn) | …"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from korea_trade.documents.numbers.draft import Draft
from korea_trade.documents.numbers.mention import Kind, Time
from korea_trade.documents.numbers.units import Sort, currency_before, unit_after
from korea_trade.vocabulary.numbers import number_words

_BILLION = 9  # power of ten
_INSIDE = re.compile(r"\(([^()\d\n]{1,20})\):? (?=[^\d\n(),]{1,15} [△▲+-]?\d)")
_SENTENCE = re.compile(r"[.;](?= |\Z)|\((?=[^()\d\n]{1,20}\))")
_ARROW = "→"
_NEAR_END = 6  # characters
_LINE = re.compile(r"[^\n]+")
_BRACKETS = re.compile(r"\(([^()\n]{1,40})\)")
_SERIES = re.compile(
    r"[^():\n]{0,60}(?:\([^()\d\n]{1,20}\)[^():\n]{1,30})?\(([^()\n]{1,40})\)"
    r"(?: ?:| +(?=[-+–△▲(]?\d[-+–△▲()\d,. \t%]*\Z))"
)
"""The head of a series, maybe with a name in a bracket before its unit: 중국(홍콩 포함) 수출(억불, %) :."""
_TITLE = re.compile(r"[^()\n]{2,80}\(([^()\n]{2,60})\)[:.]?\s*\Z")
_IN_UNITS = re.compile(r"[^\d\n]{2,80}\bin ((?:USD|US\$|\$|[mb]illions of)[^,;)\n\d]{1,25}?)[:.]?\s*\Z")
_HUNDRED = re.compile(r"(USD|US\$|\$)? ?100 (million|mil|mn)\b")
_ON = re.compile(r"\s*→")
_DELIMITERS = (re.compile(r"\|"), re.compile(r"\t"), re.compile(r" / "), re.compile(r" {2,}"))
_RULE = re.compile(r"[\s|:=+-]*")
_BEHIND_NAME = re.compile(r"[^\W\d] ")
_OF = re.compile(r"s of (?:US |U\.S\. )?")


@dataclass(frozen=True, slots=True)
class HeadUnit:
    """What the unit in a head makes of the bare numbers under it."""

    power: int
    currency: str
    sort: Sort | None
    code: str

    @property
    def billions_of_dollars(self) -> Decimal | None:
        """How many billions of dollars one of its numbers is; None of what is no dollars."""
        return Decimal(1).scaleb(self.power - _BILLION) if self.currency == "USD" else None

    def give(self, draft: Draft) -> None:
        """Make a bare number one of this unit."""
        if draft.figure is not None and self.power:
            draft.figure, draft.scale = draft.figure.scaleb(self.power), self.power
        draft.currency, draft.sort, draft.code, draft.noun = self.currency, self.sort, self.code, None
        draft.kind = draft.when = None


@dataclass(frozen=True, slots=True)
class _Cell:
    start: int
    end: int
    text: str


def give_head_units(text: str, drafts: list[Draft]) -> None:
    """Give the bare numbers of tables and series the units that stand in their heads."""
    starts = [draft.start for draft in drafts]

    def within(start: int, end: int) -> list[Draft]:
        return drafts[bisect_left(starts, start) : bisect_left(starts, end)]

    caption: list[HeadUnit] = []
    running: list[HeadUnit] = []
    listing: list[HeadUnit] = []
    heads: list[list[HeadUnit]] = []
    for line in _LINE.finditer(text):
        series = _SERIES.match(line[0])
        units = _units_in(series[1]) if series else []
        if series and units:
            _give_series(text, within(line.start() + series.end(), line.end()), units)
            running = units
            continue
        left_open = text[max(0, line.start() - _NEAR_END) : line.start()].rstrip().endswith((_ARROW, ":", "),"))
        if running and (left_open or _ON.match(line[0])):  # a series that goes on in the next line
            _give_series(text, within(line.start(), line.end()), running)
            continue
        running = []
        for inside in _INSIDE.finditer(line[0]):
            stop = _SENTENCE.search(line[0], inside.end())
            _give_inside(
                text,
                within(line.start() + inside.end(), line.start() + (stop.start() if stop else len(line[0]))),
                _units_in(inside[1]),
            )
        several = len(_cells(line[0], line.start())) > 1
        listed = [] if several else _title_units(line[0], within(line.start(), line.end()))
        if listed:
            caption, heads, listing = listed, [], listed
            continue
        if listing and not _give_listing(
            text, within(line.start(), line.end()), _cells(line[0], line.start()), listing
        ):
            listing = []
        said = _caption(line[0])
        if said:
            caption, heads = said, []
            continue
        if _RULE.fullmatch(line[0]):
            continue
        cells = _cells(line[0], line.start())
        if len(cells) < 2:
            caption, heads = ([] if not listing else caption), []
        elif own := _row_units(cells, within(line.start(), line.end())):
            rates = _percent_columns(cells, heads)
            _give_listing(
                text, [d for cell in cells[1:] if cell not in rates for d in within(cell.start, cell.end)], [], own
            )
            for cell, head in rates.items():
                _give_cell(text, cell, within(cell.start, cell.end), head)
        elif _fits(cells, heads) and within(line.start(), line.end()) and not _says_units(cells):
            for cell, head in zip(cells[len(cells) - len(heads) :], heads, strict=True):
                _give_cell(text, cell, within(cell.start, cell.end), head)
        else:
            first = _BRACKETS.fullmatch(cells[0].text)
            whole = _units_in(first[1]) if first else []  # "(USD billion) | Exports | Imports"
            found = [_head_units(cell.text, whole or caption) for cell in cells]
            heads = found if any(found) else []


def _row_units(cells: Sequence[_Cell], drafts: Sequence[Draft]) -> list[HeadUnit]:
    """The units that the name of a row says: "Exports (USD bn) | 53.2 | 60.2"."""
    units = [unit for brackets in _BRACKETS.findall(cells[0].text) for unit in _units_in(brackets)]
    bare = [draft for draft in drafts if draft.alone and draft.start >= cells[1].start]
    return units if units and len(bare) >= len(cells) - 1 else []


def _percent_columns(cells: Sequence[_Cell], heads: Sequence[Sequence[HeadUnit]]) -> dict[_Cell, Sequence[HeadUnit]]:
    """The cells of a row that says its unit that stand under heads of percentages: "Exports ($ bn) | 632 | 8.2"."""
    if not _fits(cells, heads):
        return {}
    columns = zip(cells[len(cells) - len(heads) :], heads, strict=True)
    return {cell: head for cell, head in columns if any(unit.sort is Sort.PERCENT for unit in head)}


def _says_units(cells: Sequence[_Cell]) -> bool:
    """Whether a line is the head of another table: "Item | 2020 (billion dollars) | growth (%)"."""
    return any(_units_in(brackets) for cell in cells[1:] for brackets in _BRACKETS.findall(cell.text))


def _fits(cells: Sequence[_Cell], heads: Sequence[Sequence[HeadUnit]]) -> bool:
    """Whether a row has a cell for each head; the names of rows may have no head."""
    return bool(heads) and (len(cells) == len(heads) or (len(cells) == len(heads) + 1 and bool(heads[0])))


def _cells(line: str, offset: int) -> list[_Cell]:
    delimiter = next((one for one in _DELIMITERS if one.search(line.strip())), None)
    if delimiter is None:
        return []
    begin, end = len(line) - len(line.lstrip(" |\t")), len(line.rstrip(" |\t"))
    cells, at = [], begin
    for match in (*delimiter.finditer(line, begin, end), None):
        stop = match.start() if match else end
        cells.append(_Cell(offset + at, offset + stop, line[at:stop].strip()))
        at = match.end() if match else end
    return cells


def _head_units(head: str, caption: Sequence[HeadUnit]) -> list[HeadUnit]:
    """The units of a column: those in its brackets, or of the caption the one that fits its words."""
    own = [unit for brackets in (*_BRACKETS.findall(head), head) for unit in _units_in(brackets)]
    if own or not caption:
        return own
    fitting = [unit for unit in caption if (unit.sort is Sort.PERCENT) == _is_of_rates(head)]
    return fitting if len(fitting) == 1 else []


def _is_of_rates(head: str) -> bool:
    """Whether the words of a head say that what stands below is a rate or a share: YoY, 증감률."""
    return any(word in head.lower() for language in ("en", "ko") for word in number_words(language).percent_heads)


def _caption(line: str) -> list[HeadUnit]:
    """The units of a caption such as "(단위: 억달러, %)"."""
    match = _caption_pattern().search(line)
    return _units_in(match[1]) if match else []


def _title_units(line: str, drafts: Sequence[Draft]) -> list[HeadUnit]:
    """The units of a title such as "Exports by region (USD million, on-year change)": it says no figure itself."""
    match = _TITLE.match(line) or _IN_UNITS.match(line)
    if match is None or any(d.alone and d.start < match.start(1) for d in drafts if d.kind is None):
        return []
    units = _units_in(match[1])
    return units if units and any(unit.currency or unit.sort is Sort.QUANTITY for unit in units) else []


def _give_listing(text: str, drafts: Sequence[Draft], cells: Sequence[_Cell], units: Sequence[HeadUnit]) -> bool:
    """Give the units of a title to "Africa 77 (18.7%), EU 702" or to a row of cells; False if none is there."""
    bare = [draft for draft in drafts if draft.alone]
    if cells and len(bare) == len(cells) - 1 == len(units):
        for draft, unit in zip(bare, units, strict=True):
            unit.give(draft)
        return True
    percent = next((unit for unit in units if unit.sort is Sort.PERCENT), None)
    for draft in bare:
        if text[draft.start - 1] != "(":
            units[0].give(draft)
        elif percent is not None:
            percent.give(draft)
    return bool(bare)


@cache
def _caption_pattern() -> "re.Pattern[str]":
    words = "|".join(word for language in ("en", "ko") for word in number_words(language).unit_captions)
    return re.compile(rf"(?<![A-Za-z가-힣])(?:{words}) ?: ?([^)\n:]{{1,40}})", re.IGNORECASE)


def _units_in(brackets: str) -> list[HeadUnit]:
    return [unit for piece in re.split("[,;·]", brackets) if (unit := unit_of_head(piece.strip())) is not None]


def unit_of_head(piece: str) -> HeadUnit | None:
    """The unit that a piece of text names and nothing else: 억 달러, 백만불, USD million, billions of dollars, %."""
    piece = _OF.sub(" ", piece.removeprefix("in "))
    hundred = _HUNDRED.search(piece)
    if hundred is not None:
        whole = unit_of_head(piece.replace("100 ", "", 1))
        return None if whole is None else replace(whole, power=whole.power + 2)
    if re.search("%|percent", piece) and _is_of_rates(piece):
        piece = "%"  # "% growth vs yr ago"
    power, at = _korean_power(piece)
    currency, at = currency_before(piece) if not power else ("", at)
    if not power:
        scale = unit_after(piece, at)
        if scale and scale.sort in (Sort.SCALE, Sort.LETTER):
            power, at = int(scale.code), scale.end
    if currency:
        return HeadUnit(power, currency, None, "") if at == len(piece) else None
    unit = unit_after(piece, at, apart=True)
    if unit is None or unit.end != len(piece):
        return None
    if unit.sort is Sort.CURRENCY:
        return HeadUnit(power, unit.code, None, "")
    if unit.sort in (Sort.PERCENT, Sort.POINTS, Sort.QUANTITY) or (unit.sort is Sort.COUNTER and unit.code == "days"):
        return HeadUnit(power, "", unit.sort, unit.code)
    return None


def _korean_power(piece: str) -> tuple[int, int]:
    """The power of ten of the words with which a unit begins (백만 is 6), and where they end."""
    words = number_words("ko")
    scales = dict(words.small_scales) | dict(words.large_scales)
    power = at = 0
    while at < len(piece) and piece[at] in scales:
        power, at = power + scales[piece[at]], at + 1
    return power, at


def _give_series(text: str, drafts: Iterable[Draft], units: Sequence[HeadUnit]) -> None:
    for draft in drafts:
        if not draft.alone:
            continue
        bracketed = text[draft.start - 1] == "(" and text.startswith(")", draft.end)
        after = text[draft.end + 1 : draft.end + 3].lstrip(" ")[:1]  # (11)+3.9, (11) 58.1
        if bracketed and (after.isdigit() or (after and after in "+-–△▲▼")):
            if draft.figure is not None and draft.figure in _MONTHS:  # (11)+3.9: the figure of November
                draft.kind, draft.when = Kind.MONTH, Time(month=int(draft.figure))
        elif bracketed or len(units) == 1:
            units[-1].give(draft)
        else:
            units[0].give(draft)


_MONTHS = frozenset(map(Decimal, range(1, 13)))


def _give_inside(text: str, drafts: Iterable[Draft], units: Sequence[HeadUnit]) -> None:
    """Give a unit to the bare numbers behind names in its sentence: (억 달러) 반도체 120.3, 자동차 60.1."""
    bare = [draft for draft in drafts if draft.alone and _BEHIND_NAME.fullmatch(text, draft.start - 2, draft.start)]
    apart = all(text[one.end : one.end + 1] in (",", "·", "/") for one in bare[:-1])
    if len(units) == 1 and len(bare) > 1 and apart:
        _give_series(text, bare, units)


def _give_cell(text: str, cell: _Cell, drafts: Sequence[Draft], units: Sequence[HeadUnit]) -> None:
    whole = len(drafts) == 1 and (drafts[0].start, drafts[0].end) == _inner(text, cell)
    for number, draft in enumerate(drafts):
        takes = draft.alone or (whole and draft.kind is Kind.YEAR and draft.figure is not None)
        if takes and units and (number == 0 or len(units) > 1):
            units[min(number, len(units) - 1)].give(draft)


def _inner(text: str, cell: _Cell) -> tuple[int, int]:
    inside = text[cell.start : cell.end]
    return cell.start + len(inside) - len(inside.lstrip()), cell.start + len(inside.rstrip())
