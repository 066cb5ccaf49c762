"""The receipt of a fact as a card: fields with the words that prove them, verdicts, and what else is known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from korea_trade.arithmetic.codes import Outcome
from korea_trade.arithmetic.derive import Derived
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.documents.document import Document
from korea_trade.documents.span import Span
from korea_trade.explorer.marks import SIGNS, mark_of, word_of
from korea_trade.explorer.page import Card, DerivedLine, FieldRow, Link, LinkGroup, Remark, VerdictLine
from korea_trade.explorer.shown_text import place_of, place_of_words, places_of_quotes
from korea_trade.language.message_texts import problem_in_language
from korea_trade.model.codes import Comparison, Measure
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import caveat_of, ground_of, remarks_of
from korea_trade.presentation.tables.cells import limit_text
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.receipt import Receipt, message_of
from korea_trade.reader.statement import Origin, Proof, ProofField

_MOST_VERDICTS = 20
_KINDS = {Origin.CARRIED: "far", Origin.DATE: "day"}
_BESIDE: Mapping[ProofField, str] = {ProofField.DIRECTION: "growth", ProofField.UNIT: "value"}
_BESIDE_IT = {ProofField(field): beside for beside, field in _BESIDE.items()}
_MOST_FACTS = 6  # a fact that is one of more in a sum names only what the sum judges


@dataclass(frozen=True, slots=True)
class FactCards:
    """Makes cards in the language of the context; ``shown`` has the numbers of the cards on the page, by fact."""

    context: RenderContext
    shown: Mapping[str, int]

    def card(self, receipt: Receipt, number: int, document: Document, quotes: tuple[Span, ...]) -> Card:
        """The card of a fact, whose quotes stand at these places of its document."""
        row, language = receipt.row, self.context.language
        mark, words = mark_of(receipt.outcome), language.page_words
        by_weight = sorted(receipt.verdicts, key=lambda verdict: verdict.outcome is Outcome.UNDETERMINED)
        verdicts = _joined_verdicts(self._verdict(verdict, row) for verdict in by_weight)
        more = len(verdicts) - _MOST_VERDICTS
        return Card(
            id=row.id,
            number=number,
            mark=mark,
            outcome=word_of(mark, words),
            headline=language.subject(row),
            statement=language.statement(row),
            caveat=caveat_of(row, self.context) or "",
            fields=tuple(self._fields(receipt, document)),
            quotes=row.quotes,
            places=places_of_quotes(document, quotes, row.quotes),
            remarks=tuple(self._remarks(receipt)),
            verdicts=tuple(verdicts[:_MOST_VERDICTS]),
            more_verdicts=words.more_verdicts.replace("{n}", str(more)) if more > 0 else "",
            derived=tuple(map(self._derived, receipt.derived)),
            same=tuple(self.link(other.id, language.statement(other)) for other in receipt.of_same_cell),
            elsewhere=tuple(self._elsewhere(receipt.elsewhere, row)),
        )

    def link(self, id_: str, text: str, note: str = "", quotes: Sequence[str] = ()) -> Link:
        """A fact by its id, named by a text, with a note and quotes."""
        return Link(text, self.shown.get(id_), note, quotes)

    def _fields(self, receipt: Receipt, document: Document) -> Iterator[FieldRow]:
        """A row for each field that says something; what says the sign of a growth, or the unit, stands in its row."""
        language, row, proofs = self.context.language, receipt.row, receipt.outcome.proofs
        for field in ProofField:
            value, proof = self._value(row, field), proofs.get(field)
            usual = field is ProofField.COMPARISON and row.comparison is Comparison.PREVIOUS_YEAR and proof is None
            if not value or usual or (field in _BESIDE and getattr(row, _BESIDE[field]) is not None):
                continue
            places = sorted({place for name in (field, _BESIDE_IT.get(field)) for place in _places(proofs, name)})
            if proof is None or proof.start is None or not places:
                origin = language.proof_place(None, proof.origin) if proof is not None else ""
                if proof is not None and proof.origin is Origin.INFERRED:
                    origin = f"{origin}: {ground_of(row, field, self.context)}"
                if field is ProofField.BOUND and row.id in self.context.trade.floors:
                    origin = self._topping(receipt)
                yield FieldRow(language.proof_field(field), value, origin=origin)
                continue
            places = _joined(places, document.text)
            words = " … ".join(document.text[start:end] for start, end in places)
            place = (
                place_of_words(document, places[0], row.quotes)
                if len(places) == 1
                else " ".join(place_of(document, span) for span in places)
            )
            yield FieldRow(language.proof_field(field), value, words, place, kind=_KINDS.get(proof.origin, ""))

    def _value(self, row: FactRow, field: ProofField) -> str:
        """The value of a field; a mere limit has its sign."""
        value = self.context.language.value_of_field(row, field)
        return f"{limit_text(row.bound)} {value}" if field is ProofField.VALUE and row.bound and value else value

    def _topping(self, receipt: Receipt) -> str:
        """What the document also says of a tally, that it has been topped."""
        language = self.context.language
        limits = (language.statement(other) for other in receipt.of_same_cell if other.measure is Measure.THRESHOLD)
        return f"{language.headings.same_document}: {', '.join(limits)}"

    def _remarks(self, receipt: Receipt) -> Iterator[Remark]:
        language, outcome = self.context.language, receipt.outcome
        if outcome.reasons:
            explanations = (problem_in_language(wrong, language.code) for wrong in outcome.explanations)
            reasons = (*map(language.reason, outcome.reasons), *explanations)
            yield Remark(language.headings.reasons, ", ".join(reasons))
        for label, remark in remarks_of(receipt, self.context):
            if label != language.headings.caveat:  # it has a place of its own
                yield Remark(label, remark)

    def _verdict(self, verdict: Verdict, row: FactRow) -> VerdictLine:
        language, base, id_ = self.context.language, self.context.base, row.id
        named = verdict.facts if verdict.facts[0] == id_ or len(verdict.facts) <= _MOST_FACTS else verdict.facts[:1]
        others = [base.fact_by_id[other].fact for other in named if other != id_]
        bounded = verdict.low is not None or verdict.high is not None
        allowed = language.within(verdict.low, verdict.high, verdict.unit) if bounded else ""
        return VerdictLine(
            SIGNS[verdict.outcome],
            verdict.wrong,
            language.rule(verdict.rule),
            language.outcome(verdict.outcome, acknowledged=verdict.acknowledged is not None),
            message_of(verdict, row, base, language),
            allowed,
            tuple(self.link(other.id, language.subject(other)) for other in others),
        )

    def _derived(self, figure: Derived) -> DerivedLine:
        language, first = self.context.language, figure.facts[0]
        what = language.derived(figure.kind, first, figure.event, first.level, first.ranked)
        if figure.period != first.period:
            what = f"{what}, {language.period(figure.period)}"
        bounded = ""
        if figure.value is not None and figure.low is not None and figure.high is not None and figure.unit is not None:
            bounded = f"{APPROXIMATE}{language.bounded(figure.value, figure.low, figure.high, figure.unit)}"
        return DerivedLine(what, bounded, language.formula(figure.kind, figure.formula, figure.facts).split(" = ")[-1])

    def _elsewhere(self, others: Sequence[FactRow], row: FactRow) -> Iterator[LinkGroup]:
        """The same figure elsewhere, by document and definition of trade: why figures differ."""
        language = self.context.language
        groups: dict[tuple[str, str], list[FactRow]] = {}
        for other in others:
            source = self.context.sources[other.source]
            named = (
                language.publisher_and_date(source.publisher, source.published) if other.source != row.source else ""
            )
            why = language.other_definition(other.sector) if other.sector is not row.sector else ""
            groups.setdefault((why, named), []).append(other)
        for (why, named), members in groups.items():
            links = tuple(self.link(other.id, language.statement(other)) for other in members)
            yield LinkGroup(" · ".join(filter(None, (why, named))), links)


def _joined_verdicts(lines: Iterable[VerdictLine]) -> list[VerdictLine]:
    """Verdicts that say the same of several facts as one, with all these facts."""
    joined: dict[VerdictLine, VerdictLine] = {}
    for line in lines:
        said = replace(line, others=())
        before = joined.get(said, said)
        joined[said] = replace(line, others=tuple(dict.fromkeys((*before.others, *line.others))))
    return list(joined.values())


def _places(proofs: Mapping[str, Proof], field: ProofField | None) -> Iterator[Span]:
    """Where the words of a field stand, if any do."""
    proof = None if field is None else proofs.get(field)
    if proof is not None and proof.start is not None and proof.end is not None:
        yield proof.start, proof.end


def _joined(places: Sequence[Span], text: str) -> list[Span]:
    """Places in order, those made one that overlap or have nothing but a blank between them."""
    found = [places[0]]
    for start, end in places[1:]:
        if not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
