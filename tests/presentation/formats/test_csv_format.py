"""CSV by RFC 4180, safe to open in a spreadsheet."""

import csv
import io
import re
from collections.abc import Sequence
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.presentation.formats.csv_format import Csv, Excel, Tsv
from korea_trade.presentation.formats.record import Cell, Number, Record, cell, flat
from korea_trade.presentation.visible import visible_lines
from tests.presentation.cells import answer_of, scalars
from tests.presentation.dangerous import DANGEROUS

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\n=", " =", "＝", "－")
PLAIN_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|-Infinity", re.ASCII)


def csv_text(records: Sequence[Record], keys: Sequence[str]) -> str:
    return Csv().encode(answer_of(keys, records))


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def guarded(text: str) -> str:
    """What a reader is to get for a text."""
    acts = text.startswith("\t") or text.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    return f"'{text}" if acts and not PLAIN_NUMBER.fullmatch(text) else text


def shown(value: Cell) -> str:
    """A cell that is no list as text."""
    return value.text if isinstance(value, Number) else "" if value is None else visible_lines(str(value))


def field(value: Cell) -> str:
    """What a reader is to get for a cell that is no list."""
    return guarded(shown(value))


@given(st.lists(st.fixed_dictionaries({"a": scalars, "b": scalars, "c": scalars}), max_size=5))
def test_round_trip(records: list[Record]) -> None:
    """A reader gets the header and every field back, whatever quotes, commas and line ends it holds.

    What a terminal would obey or hide stands there by its escape.
    """
    expected = [["a", "b", "c"], *([field(record[key]) for key in "abc"] for record in records)]
    assert read(csv_text(records, "abc")) == expected


@pytest.mark.parametrize("char", DANGEROUS.values(), ids=DANGEROUS)
def test_no_text_acts(char: str) -> None:
    """A character that a terminal would obey or hide is shown by its escape, in keys too; with tabs line ends go."""
    for encode in (Csv().encode, Tsv().encode):
        text = encode(answer_of((f"a{char}",), [{f"a{char}": f"b{char}c"}]))
        assert char not in text.replace("\r\n", "\n")
    assert visible_lines(f"b{char}c") in csv_text([{"a": f"b{char}c"}], ["a"])


def test_lines_end_as_the_standard_has_it() -> None:
    """Lines end with CR LF, the last one, too."""
    assert csv_text([{"a": Number("71.0"), "b": None}], ["a", "b"]) == "a,b\r\n71.0,\r\n"


def test_nothing_is_a_header() -> None:
    """Without records the text is the header alone."""
    assert csv_text([], ["id", "value"]) == "id,value\r\n"


@given(st.lists(st.fixed_dictionaries({"a": scalars, "b": scalars}), max_size=5))
def test_tabs_have_the_same_fields_without_breaks(records: list[Record]) -> None:
    """With tabs between, each record is one line of as many fields, blanks standing for tabs and line ends."""
    lines = Tsv().encode(answer_of(("a", "b"), records)).split("\n")
    assert lines.pop() == ""
    assert [line.split("\t") for line in lines] == [
        ["a", "b"],
        *([guarded(" ".join(shown(record[key]).split())) for key in "ab"] for record in records),
    ]


def test_keys_choose_the_columns() -> None:
    """Columns are the keys in the order given, whatever else a record has."""
    assert read(csv_text([{"a": "1", "b": "2", "c": "3"}], ["c", "a"])) == [["c", "a"], ["3", "1"]]


@pytest.mark.parametrize("start", FORMULA_STARTS)
@pytest.mark.parametrize("inside", ["text", "list"])
def test_formulas_are_defused(start: str, inside: str) -> None:
    """A text that a spreadsheet would run as a formula is led by an apostrophe, in a list, too."""
    formula = f"{start}HYPERLINK(1)"
    value: Cell = formula if inside == "text" else (formula, "next")
    ((shown,),) = read(csv_text([{"a": value}], ["a"]))[1:]
    assert shown == ("'" + formula if inside == "text" else f"'{formula} | next")


@pytest.mark.parametrize(
    "value",
    [Number("-5.4"), "-26.6", "+3", "-1e-7", ("-26.6",), (Number("-1"), Number("-2.0")), cell(-inf), "-.5"],
)
def test_numbers_are_no_formulas(value: Cell) -> None:
    """A number keeps its sign as it is: as a number, as a text that is one (``growth_written``), and in a list."""
    plain = flat(value, lists=" | ", pairs="; ")
    assert read(csv_text([{"a": value}], ["a"])) == [["a"], [plain]]
    assert Tsv().encode(answer_of(("a",), [{"a": value}])) == f"a\n{plain}\n"


@pytest.mark.parametrize(
    "text", ["-1+cmd|' /C calc'!A0", "-26.6%", "+1-2", "-1 | =2", "  =1+1", "\n=1", "-x", "@SUM(1)"]
)
def test_what_only_begins_like_a_number_is_defused(text: str) -> None:
    """A text that goes on after a number, or hides its sign behind blanks, is led by an apostrophe."""
    assert read(csv_text([{"a": text}], ["a"]))[1] == [f"'{text}"]
    assert Tsv().encode(answer_of(("a",), [{"a": text}])) == f"a\n'{' '.join(text.split())}\n"


def test_excel_reads_korean() -> None:
    """For Excel the same CSV begins with a byte order mark, without which it takes Korean for another encoding."""
    answer = answer_of(("이름",), [{"이름": "반도체"}])
    assert Excel().encode(answer).encode() == b"\xef\xbb\xbf" + Csv().encode(answer).encode()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (("one", "two, three"), "one | two, three"),
        ((), ""),
        ((Number("1.0"), None), "1.0 | "),
        ({"a": Number("1.0"), "b": ("x", "y")}, "a: 1.0; b: x | y"),
    ],
)
def test_lists_and_mappings_are_one_field(value: Cell, shown: str) -> None:
    """A list is joined into one field, a mapping with its keys."""
    assert read(csv_text([{"a": value}], ["a"])) == [["a"], [shown]]
