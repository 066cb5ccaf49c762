"""The tool for SQL."""

from collections.abc import Mapping
from decimal import Decimal
from math import isfinite
from time import monotonic

from korea_trade.agents.arguments import Query
from korea_trade.agents.reply import Part, Reply, reply_of_part, schema_of_reply
from korea_trade.agents.structure import Structure, json_of
from korea_trade.agents.tool import AnswerContext, Tool, tool
from korea_trade.errors import QuestionError
from korea_trade.language.figures import plain, without_zeros
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.formats.column_schema import Json
from korea_trade.presentation.formats.json_format import json_text
from korea_trade.presentation.formats.record import NOT_FINITE, cell
from korea_trade.presentation.query_remarks import remarks_on_rows, seconds_for_remarks
from korea_trade.questions.sql_result import fetched, in_texts

_ROW: Structure = {"type": "object"}
SECONDS = 30
"""A query that takes longer is interrupted."""
MOST_ROWS = 100_000
"""More rows than these are refused, before they fill the memory."""
MOST_TEXT = 20_000
"""So many characters a row of an answer has at most: more would fill the context of an agent."""


def sql(context: AnswerContext, asked: Query) -> Reply:
    """Query the facts with one read-only SELECT of DuckDB, over views such as facts, totals, items and derived.

    Figures are strings. Prefer `value_written`, the digits of the document, to `value`, which is for arithmetic; read
    `bound` (a limit is no level), `unit`, `sector`, `status` and `caveat` beside it.
    """
    if context.query_process is not None:
        return context.query_process(asked, context.interruption)
    return reply_to(context, asked)


def reply_to(context: AnswerContext, asked: Query) -> Reply:
    """The reply to a query, which is answered in this process. Raises KtradeError."""
    part, begun = Part(asked.limit, asked.offset), monotonic()
    with context.trade.sql_relation(asked.query, SECONDS, context.interruption, MOST_ROWS) as result:
        shown, total = fetched(in_texts(result.limit(part.limit, part.offset))), len(result)
        columns = result.columns
        rows = [{key: _shown(value) for key, value in zip(columns, row, strict=True)} for row in shown]
    seconds = seconds_for_remarks(begun, SECONDS)
    found = remarks_on_rows(context.sentences.context, asked.query, columns, rows, seconds)
    remarks = list(map(context.say, found))
    longest = max((len(json_text(cell(row))) for row in rows), default=0)
    if longest > MOST_TEXT:
        raise QuestionError(phrase(Phrases.too_long_a_row, longest, MOST_TEXT), phrase(Phrases.ask_for_less_of_it))

    def structure(row: dict[str, object]) -> Structure:
        found: dict[str, Json] = {key: json_of(value) for key, value in row.items()}
        return found

    def line(row: dict[str, object]) -> str:
        return json_text(cell(structure(row)))

    return reply_of_part(rows, total, part, structure, line, context.say, remarks)


def _shown(value: object) -> object:
    """A value without the zeros that only its type has put there; a number that JSON does not have is a text."""
    if isinstance(value, Decimal):
        return Decimal(without_zeros(plain(value)))
    if isinstance(value, float):
        return value if isfinite(value) else NOT_FINITE[repr(value)]
    if isinstance(value, Mapping):
        return {key: _shown(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_shown(entry) for entry in value]
    return value


QUERIES: tuple[Tool, ...] = (tool("sql", "SQL", Query, schema_of_reply(_ROW), sql),)
