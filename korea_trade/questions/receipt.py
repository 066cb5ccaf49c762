"""The receipt of a fact: each quote in its paragraph, its document, and what else is known of the cell."""

from collections.abc import Mapping
from dataclasses import fields

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.derive import Derived
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.bases.fact_base import FactBase
from korea_trade.checks.citation import Citations
from korea_trade.checks.proof import FactOutcome, outcomes_of
from korea_trade.documents.document import Document
from korea_trade.errors import UnknownFact
from korea_trade.language.english import English
from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Measure
from korea_trade.model.fact import Retracted
from korea_trade.model.period import Period
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.listings import ask_sources
from korea_trade.questions.outcomes import confirmed_row, proof_rows
from korea_trade.questions.receipt_row import EvidenceRow, ProofRow, ReceiptRow, VerdictNote
from korea_trade.questions.select import select
from korea_trade.questions.source_row import SourceRow
from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.suggest import suggest_ids


@dataclass(frozen=True, slots=True)
class Evidence:
    """One paragraph of the document: its line, its text, and the quotes in it as (start, end) of the text."""

    line: int
    paragraph: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """A fact, what it says in words, its document, the evidence in it, and what else is known of the same cell.

    ``outcome`` says whether the document proves the fact, ``proofs`` which words prove each field. ``others`` are the
    other facts about the cell, in its document and in others, under any definition of trade; ``derived`` is what
    follows from the fact, ``verdicts`` whether other facts agree with it, ``messages`` what each says in English,
    ``retracted`` when and why it was withdrawn.
    """

    row: FactRow
    subject: str
    statement: str
    source: SourceRow
    evidence: tuple[Evidence, ...]
    outcome: FactOutcome
    proofs: tuple[ProofRow, ...]
    others: tuple[FactRow, ...]
    derived: tuple[Derived, ...]
    verdicts: tuple[Verdict, ...]
    messages: tuple[str, ...]
    retracted: Retracted | None = None

    @property
    def of_same_cell(self) -> tuple[FactRow, ...]:
        """What its document also says of the cell, under the same definition of trade."""
        return tuple(other for other in self.others if _is_of_same_cell(other, self.row))

    @property
    def elsewhere(self) -> tuple[FactRow, ...]:
        """The same figure in other documents, or under another definition of trade: why figures differ."""
        figure = _figure(self.row)
        return tuple(
            other for other in self.others if _figure(other) == figure and not _is_of_same_cell(other, self.row)
        )


# The facts asked for, and those about a cell of one of them.
ABOUT_THEIR_CELLS = """
    id IN (
        SELECT fact.id FROM fact_entries AS fact JOIN fact_entries AS asked
            ON fact.period_start = asked.period_start AND fact.period_end = asked.period_end AND fact.flow = asked.flow
            AND fact.item IS NOT DISTINCT FROM asked.item AND fact.partner IS NOT DISTINCT FROM asked.partner
        WHERE asked.id IN (SELECT unnest(?))
    )
    AND (retracted IS NULL OR id IN (SELECT unnest(?)))"""


def ask_receipts(connection: DuckDBPyConnection, arithmetic: Arithmetic, ids: list[str]) -> list[Receipt]:
    """The receipt of each id, in the order asked.

    Raises UnknownFact, and FactBaseError where a document cannot be read.
    """
    base = arithmetic.base
    for id_ in ids:
        if id_ not in base.fact_by_id:
            raise UnknownFact(id_, suggest_ids(id_, base.fact_by_id))
    citations = Citations(base, only={base.fact_by_id[id_].fact.source for id_ in ids})
    citations.locate_all()
    outcomes = {outcome.id: outcome for outcome in outcomes_of(citations, [base.fact_by_id[id_] for id_ in ids])}
    return receipts_of(connection, arithmetic, ids, outcomes, citations.documents)


def receipts_of(
    connection: DuckDBPyConnection,
    arithmetic: Arithmetic,
    ids: list[str],
    outcomes: Mapping[str, FactOutcome],
    documents: Mapping[str, Document],
) -> list[Receipt]:
    """The receipt of each fact, given what its document says of it; ``documents`` are those that were read, by source.

    Raises FactBaseError where another document that is needed cannot be read.
    """
    base = arithmetic.base
    rows = {row.id: row for row in select(connection, FactRow, "stated", condition=ABOUT_THEIR_CELLS, given=[ids, ids])}
    of_cell: dict[tuple[str | None, ...], list[FactRow]] = {}
    for row in rows.values():
        if base.fact_by_id[row.id].fact.retracted is None:
            of_cell.setdefault(_cell(row), []).append(row)
    sources = {source.id: source for source in ask_sources(connection, base.base_names)}
    cited = {rows[id_].source for id_ in ids}
    unread = {id_ for id_ in cited if sources[id_].file is not None} - documents.keys()
    documents = {**documents, **{id_: base.read_document(base.source_by_id[id_]) for id_ in unread}}
    english = English(base.items, base.partners)
    receipts = []
    for id_ in ids:
        row = rows[id_]
        source = sources[row.source]
        verdicts = tuple(verdict for verdict in arithmetic.verdicts_with(id_) if _is_about(verdict, id_))
        receipts.append(
            Receipt(
                row,
                english.subject(row),
                english.statement(row),
                source,
                evidence_in(documents[source.id], row.quotes) if source.id in documents else (),
                outcomes[id_],
                proof_rows(outcomes[id_], documents[source.id]) if source.id in documents else (),
                others=tuple(other for other in of_cell.get(_cell(row), ()) if other.id != id_),
                derived=arithmetic.derived_from(id_),
                verdicts=verdicts,
                messages=tuple(message_of(verdict, row, base, english) for verdict in verdicts),
                retracted=base.fact_by_id[id_].fact.retracted,
            )
        )
    return receipts


_ON_ALL_ALIKE = (Rule.BALANCE, Rule.OUTLIER)


def message_of(verdict: Verdict, row: FactRow, base: FactBase, language: Language) -> str:
    """What a verdict says in the receipt of a fact: with the subject of the fact it judges, where that is another.

    A verdict on a balance, or on what two levels imply, is on all of these alike.
    """
    judged, message = language.subject(base.fact_by_id[verdict.facts[0]].fact), verdict.phrase.text(language.verdicts)
    return message if verdict.rule in _ON_ALL_ALIKE or judged == language.subject(row) else f"{judged}: {message}"


def receipt_row(receipt: Receipt) -> ReceiptRow:
    """A receipt as one row."""
    source = receipt.source
    fact = {field.name: getattr(receipt.row, field.name) for field in fields(FactRow)}
    return ReceiptRow(
        **fact,
        subject=receipt.subject,
        statement=receipt.statement,
        title=source.title,
        publisher=source.publisher,
        published=source.published,
        file=source.file,
        evidence=tuple(_evidence_row(evidence) for evidence in receipt.evidence),
        others=tuple(other.id for other in receipt.others),
        derived=tuple(figure.id for figure in receipt.derived),
        verdicts=tuple(
            VerdictNote(rule=verdict.rule, outcome=verdict.outcome, message=message)
            for verdict, message in zip(receipt.verdicts, receipt.messages, strict=True)
        ),
        outcome=receipt.outcome.outcome,
        reasons=receipt.outcome.reasons,
        confirmed=confirmed_row(receipt.outcome.confirmed),
        proofs=receipt.proofs,
        published_from=source.published_from,
        address=source.address,
        accessed=source.accessed,
        retracted=receipt.retracted.date if receipt.retracted else None,
        retracted_reason=receipt.retracted.reason if receipt.retracted else None,
    )


def rows_of(receipt: Receipt) -> tuple[ReceiptRow, ...]:
    """The one row of a receipt."""
    return (receipt_row(receipt),)


def _evidence_row(evidence: Evidence) -> EvidenceRow:
    quotes = tuple(evidence.paragraph[start:end] for start, end in evidence.marks)
    return EvidenceRow(line=evidence.line, paragraph=evidence.paragraph, quotes=quotes)


def _cell(row: FactRow) -> tuple[str | None, ...]:
    return Period.parse(row.period).canonical, row.flow, row.item, row.partner


def _is_of_same_cell(other: FactRow, row: FactRow) -> bool:
    return other.source == row.source and other.sector is row.sector


def _figure(row: FactRow) -> tuple[str | None, ...]:
    """What a fact measures of its cell: what rose is no count of falls, a rank by growth is none by level."""
    counted = row.direction if row.measure is Measure.COUNT else None
    return row.measure, row.event, row.ranked, row.among, counted


def _is_about(verdict: Verdict, id_: str) -> bool:
    """Whether a verdict judges the fact, and not only takes it as the whole of one of its many parts."""
    return verdict.facts[0] == id_ or (id_ in verdict.facts and verdict.rule is not Rule.PART)


def evidence_in(document: Document, quotes: tuple[str, ...]) -> tuple[Evidence, ...]:
    """The paragraphs of a document that hold quotes, with these marked."""
    marks: dict[int, list[tuple[int, int]]] = {}
    for quote in quotes:
        for at in document.find(quote)[:1]:
            line = document.line_at(at)
            start = at - document.line_start(line)
            marks.setdefault(line, []).append((start, start + len(quote)))
    return tuple(Evidence(line, document.line(line), tuple(sorted(spans))) for line, spans in sorted(marks.items()))
