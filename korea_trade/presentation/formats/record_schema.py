"""The JSON Schema of the records of each command, generated from their row classes."""

from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from types import NoneType, UnionType
from typing import TYPE_CHECKING, get_args, get_origin, get_type_hints

from korea_trade.bases.problem import Problem
from korea_trade.checks.ledger import LedgerNumber
from korea_trade.presentation.formats.record import Cell, Record, keys_of
from korea_trade.questions.reading import AnswerRow
from korea_trade.questions.row import (
    AboutRow,
    CitationRow,
    ComparisonRow,
    DerivedRow,
    FactRow,
    MilestoneRow,
    NameRow,
    OutcomeRow,
    RankedRow,
    ReceiptRow,
    RevisionRow,
    Row,
    SourceRow,
    TermRow,
    VerdictRow,
)
from korea_trade.questions.search import SearchRow
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
    "show": ReceiptRow,
    "cite": CitationRow,
    "help": TermRow,
    "schema": SchemaRow,
}
_TYPES = ((str, "string"), (bool, "boolean"), (int, "integer"), (Decimal, "number"), (dict, "object"))


def schema_rows() -> list[SchemaRow]:
    """One row a command."""
    return [SchemaRow(command=command, schema=_array(row_type)) for command, row_type in ROW_TYPES.items()]


def _array(row_type: "type[DataclassInstance]") -> Record:
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "array", "items": _object(row_type)}


def _object(row_type: "type[DataclassInstance]") -> Record:
    hints = get_type_hints(row_type)
    type_of = {field.name.rstrip("_"): hints[field.name] for field in fields(row_type)}
    keys = keys_of(row_type)
    return {"type": "object", "required": keys, "properties": {key: _type(type_of[key]) for key in keys}}


def _type(hint: object) -> Record:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0])}
    if isinstance(hint, UnionType):
        options = (str(_type(option)["type"]) for option in get_args(hint) if option is not NoneType)
        kinds = (*dict.fromkeys(options), *(("null",) if NoneType in get_args(hint) else ()))
        return {"type": kinds if len(kinds) > 1 else kinds[0]}
    kind = get_origin(hint) or hint
    if not isinstance(kind, type):
        raise TypeError(f"{hint} has no type in JSON")
    if is_dataclass(kind):
        return _object(kind)
    return {"type": next(name for type_, name in _TYPES if issubclass(kind, type_))}
