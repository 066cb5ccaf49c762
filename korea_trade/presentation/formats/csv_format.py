"""Records as CSV (RFC 4180) and TSV, safe to open in a spreadsheet."""

import csv
import io
from typing import TYPE_CHECKING

from korea_trade.presentation.formats.record import Cell, Number, flat
from korea_trade.presentation.visible import visible_lines

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer


class Csv:
    """Comma-separated values."""

    def encode(self, answer: "Answer") -> str:
        """A header of the keys and one line a record. Lists are joined with " | "."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerows(_lines(answer))
        return out.getvalue()


class Tsv:
    """The same with tabs between."""

    def encode(self, answer: "Answer") -> str:
        """A tab or line break inside a value becomes a blank, as the format has no quoting."""
        lines = ("\t".join(" ".join(value.split()) for value in line) for line in _lines(answer))
        return "".join(f"{line}\n" for line in lines)


def _lines(answer: "Answer") -> list[list[str]]:
    keys = answer.rows.keys
    return [[_safe(key) for key in keys]] + [[_plain(record[key]) for key in keys] for record in answer.rows.records()]


def _safe(text: str) -> str:
    text = visible_lines(text)
    # A spreadsheet would run a text that begins like a formula.
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text


def _plain(value: Cell) -> str:
    return value.text if isinstance(value, Number) else _safe(flat(value, lists=" | ", pairs="; "))
