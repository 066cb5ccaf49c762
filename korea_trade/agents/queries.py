"""The tool for SQL."""

from korea_trade.agents.arguments import Query
from korea_trade.agents.reply import Part, Reply, reply_of_rows, schema_of_reply
from korea_trade.agents.structure import Json, Structure, json_of
from korea_trade.agents.tool import AnswerContext, Tool, tool
from korea_trade.presentation.formats.json_format import json_text
from korea_trade.presentation.formats.record import cell

_ROW: Structure = {"type": "object"}


def sql(context: AnswerContext, asked: Query) -> Reply:
    """Query the facts with one read-only SELECT of DuckDB, over views such as facts, totals, items and derived.

    Figures are strings. Prefer `value_written`, the digits of the document, to `value`, which is for arithmetic.
    """
    with context.trade.sql(asked.query) as result:
        rows = [dict(zip(result.columns, row, strict=True)) for row in result]

    def structure(row: dict[str, object]) -> Structure:
        found: dict[str, Json] = {key: json_of(value) for key, value in row.items()}
        return found

    def line(row: dict[str, object]) -> str:
        return json_text(cell(row))

    return reply_of_rows(rows, Part(asked.limit, asked.offset), structure, line, context.say)


QUERIES: tuple[Tool, ...] = (tool("sql", "SQL", Query, schema_of_reply(_ROW), sql),)
