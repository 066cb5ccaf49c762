"""Records as CSV text (RFC 4180), safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from korea_trade.presentation.formats.record import Cell, Number, Record, flat


def csv_text(records: Iterable[Record], keys: Sequence[str]) -> str:
    """A header of the keys and one line a record. Lists are joined with " | "."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_safe(key) for key in keys])
    for record in records:
        writer.writerow([_plain(record[key]) for key in keys])
    return out.getvalue()


def tsv_text(records: Iterable[Record], keys: Sequence[str]) -> str:
    """The same with tabs between; a tab or line break inside a value becomes a blank, as the format has no quoting."""
    lines = [[_safe(key) for key in keys], *([_plain(record[key]) for key in keys] for record in records)]
    return "".join("\t".join(" ".join(value.split()) for value in line) + "\n" for line in lines)


def _safe(text: str) -> str:
    # A spreadsheet would run a text that begins like a formula.
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _plain(value: Cell) -> str:
    return value.text if isinstance(value, Number) else _safe(flat(value, lists=" | ", pairs="; "))
