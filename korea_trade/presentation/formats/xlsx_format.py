"""Records as a workbook of Excel, by the package of the extra ``xlsx``: cells are numbers, shown as written."""

import io
import re
from datetime import datetime
from itertools import chain, islice
from typing import TYPE_CHECKING

from korea_trade.errors import KtradeError
from korea_trade.language.figures import without_zeros
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.formats.csv_format import text_of
from korea_trade.presentation.formats.record import Cell, Number
from korea_trade.presentation.visible import visible_lines
from korea_trade.questions.column import Kind

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from korea_trade.presentation.answer import Answer

_MOST_ROWS, _MOST_COLUMNS, _LONGEST_TEXT = 1_048_576, 16_384, 32_767
_MOST_ROWS_HELD = 10_000
"""Of a longer sheet no more rows are held, and its columns keep their width."""
_EXACT_DIGITS_OF_EXCEL = 15
_PLAIN = re.compile(r"-?\d+(?:\.(\d+))?")
_FIRST_DAY = datetime.fromisoformat("1900-03-01")  # before it, Excel counts a day that never was


class XlsxExtraMissing(KtradeError):
    """The package that writes workbooks is not installed."""

    def __init__(self) -> None:
        super().__init__(phrase(Phrases.workbooks_need_an_extra), phrase(Phrases.install_xlsx))


class Xlsx:
    """A workbook with one sheet: a header of the keys, and a row a record."""

    def encode(self, answer: "Answer") -> bytes:
        """The bytes of the file. Raises XlsxExtraMissing, and KtradeError for what no sheet can hold."""
        try:
            from xlsxwriter.workbook import Workbook
        except ModuleNotFoundError:
            raise XlsxExtraMissing from None
        columns, records = answer.rows.columns, iter(answer.rows.records())
        first = list(islice(records, _MOST_ROWS_HELD))
        is_long = len(first) == _MOST_ROWS_HELD
        out = io.BytesIO()
        with Workbook(out, {"constant_memory": True} if is_long else {"in_memory": True}) as workbook:
            sheet = workbook.add_worksheet("ktrade")
            formats = _Formats(workbook)
            if len(columns) > _MOST_COLUMNS:
                raise _too_many(sum(1 for _ in chain(first, records)), len(columns))
            for number, key in enumerate(columns):
                sheet.write_string(0, number, visible_lines(key), formats.header)
            row = 0
            for row, record in enumerate(chain(first, records), start=1):
                if row == _MOST_ROWS:
                    raise _too_many(row + sum(1 for _ in records), len(columns))
                for number, (key, type_) in enumerate(columns.items()):
                    cell = _as_written(record[key]) if answer.typed else record[key]
                    _write(sheet, (row, number), cell, key, formats, is_day=type_.kind is Kind.DAY)
            sheet.freeze_panes(1, 0)
            if columns:
                sheet.autofilter(0, 0, row, len(columns) - 1)
            if not is_long:
                sheet.autofit(300)
        return out.getvalue()


def _too_many(rows: int, columns: int) -> KtradeError:
    return KtradeError(
        phrase(Phrases.too_many_rows, rows, columns, _MOST_ROWS - 1, _MOST_COLUMNS),
        phrase(Phrases.write_csv_or_parquet),
    )


class _Formats:
    """The formats of cells, each made once."""

    def __init__(self, workbook: "Workbook") -> None:
        self._workbook = workbook
        self._of_places: dict[int, Format] = {}
        self.header = workbook.add_format({"bold": True})
        self.day = workbook.add_format({"num_format": "yyyy-mm-dd"})

    def places(self, places: int) -> "Format":
        """The format of a number with so many places after the point."""
        if places not in self._of_places:
            pattern = f"0.{'0' * places}" if places else "0"
            self._of_places[places] = self._workbook.add_format({"num_format": pattern})
        return self._of_places[places]


def _write(
    sheet: "Worksheet", place: tuple[int, int], cell: Cell, key: str, formats: _Formats, *, is_day: bool
) -> None:
    """Write a cell. Raises KtradeError for a text that is too long."""
    row, column = place
    if cell is None:
        return
    if isinstance(cell, Number):
        _write_number(sheet, place, cell.text, formats)
        return
    day = _day(cell) if is_day else None
    if day is not None:
        sheet.write_datetime(row, column, day, formats.day)
        return
    text = text_of(cell)
    if not text:
        return
    if len(text) > _LONGEST_TEXT:
        raise KtradeError(
            phrase(Phrases.too_long_a_text, len(text), key, _LONGEST_TEXT), phrase(Phrases.leave_the_column_out)
        )
    sheet.write_string(row, column, text)


def _as_written(cell: Cell) -> Cell:
    """A number of SQL without the zeros that only its type has, which would be places that no document gives."""
    return Number(without_zeros(cell.text)) if isinstance(cell, Number) else cell


def _write_number(sheet: "Worksheet", place: tuple[int, int], text: str, formats: _Formats) -> None:
    """Write a number as it is, or as text where Excel would not keep its digits."""
    row, column = place
    if text in ("true", "false"):
        sheet.write_boolean(row, column, text == "true")
        return
    plain = _PLAIN.fullmatch(text)
    digits = len(text.lstrip("-0.").replace(".", ""))
    if plain and digits <= _EXACT_DIGITS_OF_EXCEL:
        sheet.write_number(row, column, float(text), formats.places(len(plain[1] or "")))
    elif repr(float(text)) == text:  # a float of SQL that is finite: others are written otherwise
        sheet.write_number(row, column, float(text))
    else:
        sheet.write_string(row, column, text)


def _day(cell: Cell) -> datetime | None:
    """The day of a cell, if Excel has it."""
    try:
        day = datetime.fromisoformat(str(cell))
    except ValueError:
        return None
    return day if day >= _FIRST_DAY else None
