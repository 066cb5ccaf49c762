"""Workbooks: cells are numbers that look as written, days are days, and no text is a formula."""

import io
import re
import sys
import zipfile
from dataclasses import replace
from math import inf, nan
from xml.etree import ElementTree as ET

import pytest

from korea_trade.errors import KtradeError
from korea_trade.presentation.answer import Answer, TypedRows, plain_answer
from korea_trade.presentation.formats import xlsx_format
from korea_trade.presentation.formats.record import Cell, Number, cell
from korea_trade.presentation.formats.xlsx_format import Xlsx, XlsxExtraMissing
from korea_trade.questions.column import ColumnType, Kind
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.trade import Trade
from tests.presentation.cells import answer_of

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DAY = ColumnType(Kind.DAY, optional=True)


def read(answer: Answer) -> list[dict[str, tuple[str, str, str]]]:
    """The rows of a workbook: by the letter of the column the kind, the text and the number format of each cell."""
    with zipfile.ZipFile(io.BytesIO(Xlsx().encode(answer))) as book:
        assert not [name for name in book.namelist() if "external" in name.lower()]
        parts = {name: ET.fromstring(book.read(name)) for name in book.namelist()}  # noqa: S314  (written by us)
    sheet, styles = parts["xl/worksheets/sheet1.xml"], parts["xl/styles.xml"]
    shared = parts.get("xl/sharedStrings.xml", ())
    texts = ["".join(entry.itertext()) for entry in shared]
    codes = {found.get("numFmtId"): found.get("formatCode", "") for found in styles.iter(f"{MAIN}numFmt")}
    codes |= {"0": "General", "1": "0", "2": "0.00"}
    formats = [codes[found.get("numFmtId")] for found in next(styles.iter(f"{MAIN}cellXfs"))]
    assert not list(sheet.iter(f"{MAIN}f"))
    rows = []
    for row in sheet.iter(f"{MAIN}row"):
        cells = {}
        for one in row:
            kind, value = one.get("t", "n"), one.findtext(f"{MAIN}v") or ""
            letter = re.sub(r"\d", "", one.get("r", ""))
            cells[letter] = (kind, texts[int(value)] if kind == "s" else value, formats[int(one.get("s", "0"))])
        rows.append(cells)
    return rows


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (Number("71.0"), ("n", "71", "0.0")),
        (Number("-26.60"), ("n", "-26.6", "0.00")),
        (Number("0.130"), ("n", "0.13", "0.000")),
        (Number("4"), ("n", "4", "0")),
        (Number("123456789012.123"), ("n", "123456789012.123", "0.000")),
        (Number("9007199254740993"), ("s", "9007199254740993", "General")),
        (Number("1e-07"), ("n", "1E-07", "General")),
        (cell(nan), ("s", "NaN", "General")),
        (cell(-inf), ("s", "-Infinity", "General")),
        (Number("true"), ("b", "1", "General")),
        ("=HYPERLINK(1)", ("s", "=HYPERLINK(1)", "General")),
        ("{=1}", ("s", "{=1}", "General")),
        ("https://example.org", ("s", "https://example.org", "General")),
        ("2020", ("s", "2020", "General")),
        ("반도체", ("s", "반도체", "General")),
        (("a", Number("1.0")), ("s", "a | 1.0", "General")),
        ("\x1b[31m", ("s", "\\x1b[31m", "General")),
    ],
)
def test_cells(value: Cell, cell: tuple[str, str, str]) -> None:
    """A figure is a number with the decimals as written, unless Excel would lose digits; all else is text as it is."""
    header, row = read(answer_of(("a",), [{"a": value}]))
    assert header["A"][:2] == ("s", "a")
    assert row == {"A": cell}


@pytest.mark.parametrize(
    ("day", "cell"),
    [
        ("2021-01-04", ("n", "44200", "yyyy-mm-dd")),
        ("1899-12-31", ("s", "1899-12-31", "General")),
        ("infinity", ("s", "infinity", "General")),
    ],
)
def test_days(day: str, cell: tuple[str, str, str]) -> None:
    """A day is a date of Excel, or text where Excel has none."""
    assert read(answer_of(("a",), [{"a": day}], {"a": DAY}))[1] == {"A": cell}


def test_nothing_is_a_header(bundled: Trade) -> None:
    """Without rows there is the header; what is not known is an empty cell."""
    assert len(read(plain_answer(TypedRows(FactRow, ())))) == 1
    header, row = read(plain_answer(TypedRows(FactRow, bundled.facts()[:1])).with_columns(["note", "id", "value"]))
    assert [cell[1] for cell in header.values()] == ["note", "id", "value"]
    assert row["B"][1] == "2020.exports@motie-2021-01-04"
    assert row["C"] == ("n", "512.9", "0.0")


def test_figures_of_sql_have_no_places_of_their_type() -> None:
    """A decimal of SQL shows the places that say something, not those that its type adds; true stays true."""
    rows: list[dict[str, Cell]] = [
        {"a": Number("512.900000"), "b": Number("700.000"), "c": Number("true"), "d": "1.500"}
    ]
    answer = replace(answer_of(("a", "b", "c", "d"), rows), typed=True)
    shown = {
        "A": ("n", "512.9", "0.0"),
        "B": ("n", "700", "0"),
        "C": ("b", "1", "General"),
        "D": ("s", "1.500", "General"),
    }
    assert read(answer)[1] == shown


def test_rows_follow_the_header() -> None:
    """The header is the first row of the sheet, stays in sight and filters all rows, which follow at once."""
    content = Xlsx().encode(answer_of(("a", "b"), [{"a": "x", "b": "y"}] * 2))
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))  # noqa: S314  (written by us)
    assert [row.get("r") for row in sheet.iter(f"{MAIN}row")] == ["1", "2", "3"]
    assert [pane.get("ySplit") for pane in sheet.iter(f"{MAIN}pane")] == ["1"]
    assert [found.get("ref") for found in sheet.iter(f"{MAIN}autoFilter")] == ["A1:B3"]


@pytest.mark.parametrize(("rows", "columns", "fits"), [(2, 2, True), (3, 1, False), (1, 3, False)])
def test_what_no_sheet_holds_is_refused(monkeypatch: pytest.MonkeyPatch, rows: int, columns: int, fits: bool) -> None:
    """A sheet has so many rows, of which one is the header, and so many columns: more is an error, not cut."""
    monkeypatch.setattr(xlsx_format, "_MOST_ROWS", 3)
    monkeypatch.setattr(xlsx_format, "_MOST_COLUMNS", 2)
    keys = [f"k{number}" for number in range(columns)]
    answer = answer_of(keys, [dict.fromkeys(keys, "x")] * rows)
    if fits:
        assert len(read(answer)) == rows + 1
        return
    with pytest.raises(KtradeError, match=f"^{rows} rows of {columns} columns; a sheet holds 2 of 2$"):
        Xlsx().encode(answer)


def test_a_text_that_no_cell_holds_is_refused() -> None:
    """A text longer than a cell holds is an error, not cut; one that is just as long is written."""
    assert read(answer_of(("a",), [{"a": "x" * 32767}]))[1]["A"][1] == "x" * 32767
    with pytest.raises(KtradeError, match="a text of 32768 characters under a"):
        Xlsx().encode(answer_of(("a",), [{"a": "x" * 32768}]))


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error says which extra to install."""
    monkeypatch.setitem(sys.modules, "xlsxwriter.workbook", None)
    with pytest.raises(XlsxExtraMissing) as missing:
        Xlsx().encode(answer_of(("a",), []))
    assert "pip install 'korea-trade[xlsx]'" in missing.value.hint
