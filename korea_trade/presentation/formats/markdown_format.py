"""The tables of an answer as Markdown tables, for a report or a pull request."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from korea_trade.presentation.tables.table import Table

if TYPE_CHECKING:
    from korea_trade.presentation.answer import Answer


class Markdown:
    """GitHub's Markdown."""

    def encode(self, answer: "Answer") -> str:
        """Title, table and footnotes of each table; what Markdown would take for markup is escaped."""
        return "\n".join(_table(table) for table in answer.view().tables())


def _table(table: Table) -> str:
    lines = [f"**{_plain(table.title)}**", ""]
    if table.columns:
        lines.append(_row(column.heading for column in table.columns))
        lines.append("| " + " | ".join("---:" if column.figures else "---" for column in table.columns) + " |")
        lines += [_row(cells) for cells in table.rows]
        lines.append("")
    for footnote in table.footnotes:
        lines += [_plain(footnote), ""]
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(_plain(cell.strip()) for cell in cells) + " |"


def _plain(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|#$~&])", r"\\\1", text).replace("\n", " ")
