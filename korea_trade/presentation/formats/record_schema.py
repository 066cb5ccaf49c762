"""The JSON Schema of the records of each command, generated from their row classes."""

from typing import TYPE_CHECKING

from korea_trade.bases.problem import Problem
from korea_trade.checks.ledger import LedgerNumber
from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.formats.column_schema import Schema, schema_of_column, schema_of_columns, schema_of_list
from korea_trade.presentation.formats.record import Cell, Record, cell
from korea_trade.questions.cached import CachedRow
from korea_trade.questions.column import columns_of
from korea_trade.questions.compared_row import ComparisonRow, RevisionRow
from korea_trade.questions.derived_row import DerivedRow, VerdictRow
from korea_trade.questions.entry_row import CitationRow, NameRow, TermRow
from korea_trade.questions.fact_row import FactRow, MilestoneRow
from korea_trade.questions.page_row import AboutRow
from korea_trade.questions.proving import AnswerRow
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.receipt_row import OutcomeRow, ReceiptRow
from korea_trade.questions.row import Row
from korea_trade.questions.search import SearchRow
from korea_trade.questions.source_row import SourceRow
from korea_trade.questions.verifying import VerifiedRow
from korea_trade.reader.draft import Drafted

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaRow:
    """A command, and the JSON Schema of its array of records."""

    command: str
    schema: dict[str, Cell]


ROW_TYPES: "dict[str, type[DataclassInstance]]" = {
    "about": AboutRow,
    "totals": Row,
    "items": RankedRow,
    "regions": RankedRow,
    "milestones": MilestoneRow,
    "facts": FactRow,
    "derived": DerivedRow,
    "revisions": RevisionRow,
    "compare": ComparisonRow,
    "sources": SourceRow,
    "names": NameRow,
    "search": SearchRow,
    "check": Problem,
    "check --outcomes": OutcomeRow,
    "check --ledger": LedgerNumber,
    "check --verdicts": VerdictRow,
    "prove": AnswerRow,
    "draft": Drafted,
    "verify": VerifiedRow,
    "show": ReceiptRow,
    "cite": CitationRow,
    "help": TermRow,
    "schema": SchemaRow,
    "cache": CachedRow,
}
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema_rows() -> list[SchemaRow]:
    """One row a command."""
    return [SchemaRow(command=command, schema=_array(row_type)) for command, row_type in ROW_TYPES.items()]


def claim_schema() -> Record:
    """What a claim about a document looks like: the keys of a drafted fact, none of which is needed."""
    of_the_answer = ("quotes", "doubtful", "doubt")
    columns = {key: column for key, column in columns_of(Drafted).items() if key not in of_the_answer}
    properties = {key: schema_of_column(column) for key, column in columns.items()}
    return _record({"$schema": _DRAFT, "type": "object", "properties": properties})


def _array(row_type: "type[DataclassInstance]") -> Record:
    return _record({"$schema": _DRAFT} | schema_of_list(schema_of_columns(columns_of(row_type))))


def _record(schema: Schema) -> Record:
    return {key: cell(value) for key, value in schema.items()}
