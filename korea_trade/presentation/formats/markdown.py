"""Sheets as Markdown tables, for a report or a pull request."""

import re
from collections.abc import Iterable

from korea_trade.presentation.tables.sheet import Sheet


def markdown_text(sheets: Iterable[Sheet]) -> str:
    """Title, table and footnotes of each sheet; what Markdown would take for markup is escaped."""
    return "\n".join(_sheet(sheet) for sheet in sheets)


def _sheet(sheet: Sheet) -> str:
    lines = [f"**{_plain(sheet.title)}**", ""]
    lines.append(_row(column.heading for column in sheet.columns))
    lines.append("| " + " | ".join("---:" if column.figures else "---" for column in sheet.columns) + " |")
    lines += [_row(cells) for cells in sheet.rows]
    for footnote in sheet.footnotes:
        lines += ["", _plain(footnote)]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_plain(cell.strip()) for cell in cells) + " |"


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", text).replace("\n", " ")
