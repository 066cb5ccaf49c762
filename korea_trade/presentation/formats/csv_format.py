"""Records as CSV (RFC 4180) and TSV, safe to open in a spreadsheet."""

import csv
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from korea_trade.presentation.formats.pieces import InPieces
from korea_trade.presentation.formats.record import Cell, flat
from korea_trade.presentation.visible import visible_lines

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|\t")
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_NUMBERS = re.compile(rf"{_NUMBER}(?: \| {_NUMBER})*|-Infinity", re.ASCII)


class Csv(InPieces):
    """Comma-separated values: a header of the keys and one line a record. Lists are joined with " | "."""

    def texts(self, answer: "Answer") -> Iterator[str]:
        """A line at a time."""
        line = _Line()
        writer = csv.writer(line, lineterminator="\r\n")
        for fields in lines_of(answer):
            writer.writerow([_guarded(field) for field in fields])
            yield line.text


class Excel(Csv):
    """CSV that Excel reads as UTF-8, so that Korean is Korean: it begins with a byte order mark."""

    def texts(self, answer: "Answer") -> Iterator[str]:
        """The same text behind the mark."""
        yield "\ufeff"
        yield from super().texts(answer)


class Tsv(InPieces):
    """The same with tabs between. A tab or line break inside a value becomes a blank, as the format has no quoting."""

    def texts(self, answer: "Answer") -> Iterator[str]:
        """A line at a time."""
        for line in lines_of(answer):
            yield "\t".join(_guarded(" ".join(field.split())) for field in line) + "\n"


class _Line:
    """Keeps the last line that was written."""

    text = ""

    def write(self, text: str, /) -> None:
        self.text = text


def lines_of(answer: "Answer") -> Iterator[list[str]]:
    """The keys, then the cells of each record as text."""
    keys = answer.rows.keys
    yield [visible_lines(key) for key in keys]
    for record in answer.rows.records():
        yield [text_of(record[key]) for key in keys]


def text_of(cell: Cell) -> str:
    """A cell as text: the entries of a list with " | " between, those of a record with "; "."""
    return visible_lines(flat(cell, lists=" | ", pairs="; "))


def _guarded(text: str) -> str:
    """The text, led by an apostrophe if a spreadsheet would run it as a formula; numbers are none."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBERS.fullmatch(text) else text
