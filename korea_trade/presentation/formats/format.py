"""A format: how an answer is written for programs and documents. One class each, loaded when it is asked for."""

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer


class Format(Protocol):
    """Writes a whole answer."""

    def encode(self, answer: "Answer") -> str | bytes:
        """The answer as text, or as bytes where the format is not text."""
        ...


class FormatName(StrEnum):
    """The formats there are."""

    TEXT = "text"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
    EXCEL = "excel"
    TSV = "tsv"
    MARKDOWN = "markdown"
    PARQUET = "parquet"
    XLSX = "xlsx"


ENDINGS = {
    ".json": FormatName.JSON,
    ".ndjson": FormatName.NDJSON,
    ".jsonl": FormatName.NDJSON,
    ".csv": FormatName.CSV,
    ".tsv": FormatName.TSV,
    ".md": FormatName.MARKDOWN,
    ".parquet": FormatName.PARQUET,
    ".xlsx": FormatName.XLSX,
    ".txt": FormatName.TEXT,
}
"""By the ending of a file name: its format."""


def format_named(name: FormatName) -> Format:
    """The format of a name."""
    match name:
        case FormatName.TEXT:
            from korea_trade.presentation.formats.text_format import Text

            return Text()
        case FormatName.MARKDOWN:
            from korea_trade.presentation.formats.markdown_format import Markdown

            return Markdown()
        case FormatName.PARQUET:
            from korea_trade.presentation.formats.parquet_format import Parquet

            return Parquet()
        case FormatName.XLSX:
            from korea_trade.presentation.formats.xlsx_format import Xlsx

            return Xlsx()
        case FormatName.JSON:
            from korea_trade.presentation.formats.json_format import Json

            return Json()
        case FormatName.NDJSON:
            from korea_trade.presentation.formats.json_format import Ndjson

            return Ndjson()
        case FormatName.CSV:
            from korea_trade.presentation.formats.csv_format import Csv

            return Csv()
        case FormatName.EXCEL:
            from korea_trade.presentation.formats.csv_format import Excel

            return Excel()
        case FormatName.TSV:
            from korea_trade.presentation.formats.csv_format import Tsv

            return Tsv()
