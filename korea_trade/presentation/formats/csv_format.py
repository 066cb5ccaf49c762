"""Records as CSV (RFC 4180) and TSV, safe to open in a spreadsheet."""

import csv
import io
import re
from typing import TYPE_CHECKING

from korea_trade.presentation.formats.record import Cell, flat
from korea_trade.presentation.visible import visible_lines

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|\t")
_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?"
_NUMBERS = re.compile(rf"{_NUMBER}(?: \| {_NUMBER})*|-inf", re.ASCII)


class Csv:
    """Comma-separated values."""

    def encode(self, answer: "Answer") -> str:
        """A header of the keys and one line a record. Lists are joined with " | "."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerows([_guarded(field) for field in line] for line in lines_of(answer))
        return out.getvalue()


class Excel:
    """CSV that Excel reads as UTF-8, so that Korean is Korean: it begins with a byte order mark."""

    def encode(self, answer: "Answer") -> str:
        """The same text behind the mark."""
        return f"\ufeff{Csv().encode(answer)}"


class Tsv:
    """The same with tabs between."""

    def encode(self, answer: "Answer") -> str:
        """A tab or line break inside a value becomes a blank, as the format has no quoting."""
        lines = ("\t".join(_guarded(" ".join(field.split())) for field in line) for line in lines_of(answer))
        return "".join(f"{line}\n" for line in lines)


def lines_of(answer: "Answer") -> list[list[str]]:
    """The keys, then the cells of each record as text."""
    keys = answer.rows.keys
    cells = [[text_of(record[key]) for key in keys] for record in answer.rows.records()]
    return [[visible_lines(key) for key in keys], *cells]


def text_of(cell: Cell) -> str:
    """A cell as text: the entries of a list with " | " between, those of a record with "; "."""
    return visible_lines(flat(cell, lists=" | ", pairs="; "))


def _guarded(text: str) -> str:
    """The text, led by an apostrophe if a spreadsheet would run it as a formula; numbers are none."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBERS.fullmatch(text) else text
