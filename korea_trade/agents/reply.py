"""Answers of tools: what is read, and the same as structured content."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from korea_trade.agents.structure import Structure
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.formats.column_schema import Json, schema_of_keys, schema_of_list

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: lines to read, and its structured content."""

    lines: Sequence[str]
    content: Structure

    def with_remark(self, remark: str) -> "Reply":
        """The same with one more remark, which is read last."""
        remarks = self.content.get("remarks")
        told: list[Json] = [*remarks, remark] if isinstance(remarks, list) else [remark]
        return Reply((*self.lines, remark), self.content | {"remarks": told})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an answer: the rows from ``offset`` on, at most ``limit``."""

    limit: int
    offset: int

    def of(self, rows: Sequence[T]) -> Sequence[T]:
        """These rows."""
        return rows[self.offset : self.offset + self.limit]

    def next(self, total: int) -> int | None:
        """The offset of what comes after it; None where that is nothing."""
        after = self.offset + self.limit
        return after if after < total else None

    def remark(self, total: int) -> Message:
        """Which part of all rows it is."""
        shown = max(0, min(self.limit, total - self.offset))
        following = self.next(total)
        if following is not None:
            return phrase(Phrases.part_of_rows, shown, total, following)
        return phrase(Phrases.rows_of_answer, shown, total)


def reply_of_rows(
    rows: Sequence[T],
    part: Part,
    structure: Callable[[T], Structure],
    line: Callable[[T], str],
    say: Callable[[Message], str],
    remarks: Sequence[str] = (),
) -> Reply:
    """A part of rows, each with its structure and its line; remarks come first."""
    return reply_of_part(part.of(rows), len(rows), part, structure, line, say, remarks)


def reply_of_part(
    shown: Sequence[T],
    total: int,
    part: Part,
    structure: Callable[[T], Structure],
    line: Callable[[T], str],
    say: Callable[[Message], str],
    remarks: Sequence[str] = (),
) -> Reply:
    """The same of rows that are a part already, of so many in all."""
    content: Structure = {
        "rows": [structure(row) for row in shown],
        "total": total,
        "offset": part.offset,
        "next_offset": part.next(total),
        "remarks": list(remarks),
    }
    return Reply((*remarks, say(part.remark(total)), *map(line, shown)), content)


def schema_of_reply(row: Structure) -> Structure:
    """The JSON Schema of what ``reply_of_rows`` gives."""
    optional: Json = ["integer", "null"]
    return schema_of_keys(
        {
            "rows": schema_of_list(row),
            "total": {"type": "integer"},
            "offset": {"type": "integer"},
            "next_offset": {"type": optional},
            "remarks": schema_of_list({"type": "string"}),
        }
    )
