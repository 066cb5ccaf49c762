"""JSON: one array of records that keeps every digit."""

import json
from collections.abc import Sequence
from math import inf, nan
from typing import Any

import pytest
from hypothesis import given

from korea_trade.presentation.formats.csv_format import Tsv
from korea_trade.presentation.formats.json_format import Json, Ndjson
from korea_trade.presentation.formats.record import Cell, Number, Record, cell, records_of
from korea_trade.questions.trade import Trade
from tests.presentation.cells import answer_of, records
from tests.presentation.dangerous import DANGEROUS


def json_text(records: Sequence[Record]) -> str:
    return Json().encode(answer_of((), records))


def ndjson_text(records: Sequence[Record]) -> str:
    return Ndjson().encode(answer_of((), records))


def as_json(value: Cell) -> Any:
    """A cell as a JSON reader gives it back: lists for tuples."""
    if isinstance(value, tuple):
        return [as_json(entry) for entry in value]
    if isinstance(value, dict):
        return {key: as_json(entry) for key, entry in value.items()}
    return value


@given(records)
def test_round_trip_keeps_every_digit(written: list[Record]) -> None:
    """What is written reads back the same, each number with exactly its digits, as UTF-8."""
    text = json_text(written)
    read = json.loads(text.encode("utf-8"), parse_float=Number, parse_int=Number)
    assert read == [as_json(record) for record in written]


@given(records)
def test_one_record_a_line(written: list[Record]) -> None:
    """Each record stands on its own line, so that the text can be read and compared by lines."""
    text = json_text(written)
    assert text.endswith("]\n")
    assert len(text.rstrip("\n").split("\n")) == max(1, len(written))


@given(records)
def test_ndjson_is_the_same_records_line_by_line(written: list[Record]) -> None:
    """As NDJSON each line is a record of its own, the same as in the array."""
    lines = ndjson_text(written).split("\n")
    assert lines.pop() == ""
    assert json_text(written) == f"[{(',' + chr(10) + ' ').join(lines)}]\n"


def test_nothing_is_an_empty_array() -> None:
    """Without records the text is an empty array, or no line."""
    assert json_text([]) == "[]\n"
    assert ndjson_text([]) == ""


def test_text_is_not_escaped() -> None:
    """Korean and curly quotes stand as themselves, not as escapes."""
    assert json_text([{"a": "반도체 ’"}]) == '[{"a": "반도체 ’"}]\n'


@pytest.mark.parametrize("char", DANGEROUS.values(), ids=DANGEROUS)
def test_no_text_acts_and_none_is_changed(char: str) -> None:
    """A character that a terminal would obey or hide is an escape of JSON, in keys too, and reads back as it was."""
    record: Record = {f"a{char}": f"반도체 {char}"}
    for text in (json_text([record]), ndjson_text([record])):
        assert char not in text
        assert "반도체" in text
    assert json.loads(json_text([record])) == [record]


@pytest.mark.parametrize(("value", "text"), [(nan, "NaN"), (inf, "Infinity"), (-inf, "-Infinity")])
def test_what_json_cannot_say_is_a_text(value: float, text: str) -> None:
    """Numbers that JSON has none for are the texts that the other formats write too."""
    record: Record = {"a": cell(value), "b": cell([value])}
    assert json.loads(json_text([record])) == [{"a": text, "b": [text]}]
    assert Tsv().encode(answer_of(("a", "b"), [record])) == f"a\tb\n{text}\t{text}\n"


@pytest.mark.parametrize("value", [1e300, 1e-300, 0.1, -0.0, 2**127])
def test_numbers_of_sql_are_json_numbers(value: float) -> None:
    """Floats and large integers of a query read back as they are."""
    assert json.loads(json_text([{"a": cell(value)}])) == [{"a": value}]


def test_shipped_facts_keep_their_digits(bundled: Trade) -> None:
    """Every figure of the shipped facts reads back with the digits of the file."""
    read = json.loads(json_text(records_of(bundled.facts())), parse_float=str, parse_int=str)
    stated = [(fact.value, fact.growth) for fact in (placed.fact for placed in bundled.base.facts)]
    expected = [tuple(None if figure is None else str(figure) for figure in pair) for pair in stated]
    assert [(record["value"], record["growth"]) for record in read] == expected
