"""The receipt of a fact: each quote in its paragraph, its document, and what else is known of the cell."""

from dataclasses import asdict, dataclass

import duckdb

from korea_trade.arithmetic.audit import audit
from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.derive import Derived, derive
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.bases.fact_base import FactBase
from korea_trade.documents.document import Document
from korea_trade.language.meaning import statement_of, subject_of
from korea_trade.questions.errors import UnknownFact
from korea_trade.questions.filters import Filters
from korea_trade.questions.listing import ask_sources
from korea_trade.questions.row import FactRow, SourceRow
from korea_trade.questions.select import select


@dataclass(frozen=True, slots=True)
class Evidence:
    """One paragraph of the document: its line, its text, and the quotes in it as (start, end) of the text."""

    line: int
    paragraph: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """A fact, what it says in words, its document, the evidence in it, and what else is known of the same cell.

    ``others`` are the other facts about the cell, in its document and in others, under any definition of trade;
    ``derived`` is what follows from the fact, ``verdicts`` whether other facts agree with it.
    """

    row: FactRow
    subject: str
    statement: str
    source: SourceRow
    evidence: tuple[Evidence, ...]
    others: tuple[FactRow, ...]
    derived: tuple[Derived, ...]
    verdicts: tuple[Verdict, ...]


def ask_receipts(connection: duckdb.DuckDBPyConnection, base: FactBase, ids: list[str]) -> list[Receipt]:
    """The receipt of each id, in the order asked. Raises UnknownFact, and OSError where a document is missing."""
    rows = {row.id: row for row in select(connection, FactRow, "facts", Filters())}
    sources = {source.id: source for source in ask_sources(connection)}
    figures, verdicts = derive(base), audit(base)
    receipts = []
    for id_ in ids:
        if id_ not in rows:
            raise UnknownFact(id_, _near(id_, list(rows)))
        row = rows[id_]
        others = tuple(other for other in rows.values() if other.id != id_ and _cell(other) == _cell(row))
        source = sources[row.source]
        evidence = _evidence(Document.read(base.root, source.file), row.quotes)
        follows = tuple(figure for figure in figures if figure.facts[0].id == id_)
        agreeing = tuple(verdict for verdict in verdicts if _is_about(verdict, id_))
        words = subject_of(asdict(row)), statement_of(asdict(row))
        receipts.append(Receipt(row, *words, source, evidence, others, follows, agreeing))
    return receipts


def _cell(row: FactRow) -> tuple[str | None, ...]:
    return row.period, row.flow, row.item, row.partner


def _is_about(verdict: Verdict, id_: str) -> bool:
    """Whether a verdict judges the fact, and not only takes it as the whole of one of its many parts."""
    return verdict.facts[0] == id_ or (id_ in verdict.facts and verdict.rule is not Rule.PART)


def _evidence(document: Document, quotes: tuple[str, ...]) -> tuple[Evidence, ...]:
    marks: dict[int, list[tuple[int, int]]] = {}
    for quote in quotes:
        for at in document.find(quote)[:1]:
            line = document.line_at(at)
            start = at - document.line_start(line)
            marks.setdefault(line, []).append((start, start + len(quote)))
    return tuple(Evidence(line, document.line(line), tuple(sorted(spans))) for line, spans in sorted(marks.items()))


def _near(id_: str, known: list[str]) -> tuple[str, ...]:
    from difflib import get_close_matches

    starts = [other for other in known if other.startswith(id_)]
    return tuple(dict.fromkeys([*starts, *get_close_matches(id_, known, n=3)]))[:3]
