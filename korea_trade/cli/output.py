"""Writing an answer in the format asked for."""

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from korea_trade.cli.errors import QuestionError
from korea_trade.showing.record import Record, keys_of, records_of

if TYPE_CHECKING:
    from korea_trade.showing.sheet import Sheet


def check_format(as_json: bool, as_csv: bool) -> None:
    """Raises QuestionError where two formats are asked for."""
    if as_json and as_csv:
        raise QuestionError("--json and --csv exclude each other", "give one of them")


def write_records(records: Sequence[Record], keys: Sequence[str], as_json: bool) -> None:
    """Records on stdout, as JSON or else as CSV."""
    if as_json:
        from korea_trade.showing.json_text import json_text

        sys.stdout.write(json_text(records))
    else:
        from korea_trade.showing.csv_text import csv_text

        sys.stdout.write(csv_text(records, keys))


def write_rows(
    rows: Sequence[Any], row_type: type, as_json: bool, as_csv: bool, sheets: Callable[[], Iterable[Any]]
) -> None:
    """Rows on stdout: as records, or drawn as the sheets that are made only then."""
    check_format(as_json, as_csv)
    if as_json or as_csv:
        write_records(records_of(rows), keys_of(row_type), as_json)
    else:
        print_sheets(sheets())


def print_sheets(sheets: "Iterable[Sheet]") -> None:
    """Draw sheets on stdout."""
    from korea_trade.showing.table import print_sheets as draw

    draw(sheets)


def tell(message: str) -> None:
    """Something beside the data, on stderr."""
    print(f"ktrade: {message}", file=sys.stderr)
