"""Proof: whether the reader reads each fact where its quotes stand, and what it reads there instead."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from korea_trade.bases.fact_base import PlacedFact
from korea_trade.bases.names import names_of
from korea_trade.cached_property import cached_property
from korea_trade.checks.citation import Citations, figures
from korea_trade.checks.parts import contradicted
from korea_trade.documents.document import Document
from korea_trade.documents.numbers import Kind, Mention
from korea_trade.documents.span import Span, is_inside
from korea_trade.messages.phrases import Phrases
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.codes import Status, Unit
from korea_trade.model.fact import Confirmed, Fact
from korea_trade.phrase import phrase
from korea_trade.progress import each
from korea_trade.reader.comparing import (
    Figure,
    comparable_claim,
    comparable_statement,
    differences,
    has_figure,
    same_name,
)
from korea_trade.reader.reader import read_statements
from korea_trade.reader.reasons import Outcome, Reason
from korea_trade.reader.statement import CELL_AND_FIGURES, Origin, Proof, ProofField, Statement
from korea_trade.vocabulary.words import Name, code_of_name, place_of_word, says


@dataclass(frozen=True, slots=True)
class FactOutcome:
    """What the document says of a fact: proven, plausible or refuted, why, and the words that prove each field.

    ``explanations`` has a sentence for each thing that refutes the fact. ``proofs`` has the fields that the reader
    reads as the fact gives them; ``needless`` those that the fact gives as inferred although words prove them.
    """

    id: str
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    confirmed: Confirmed | None = None
    explanations: tuple[Wrong, ...] = ()
    proofs: dict[str, Proof] = field(default_factory=dict)
    needless: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether nothing is left to decide: proven, or plausible and confirmed."""
        return self.outcome is Outcome.PROVEN or (self.outcome is Outcome.PLAUSIBLE and self.confirmed is not None)


def outcomes_of(citations: Citations, facts: Iterable[PlacedFact] | None = None) -> list[FactOutcome]:
    """The outcome of each fact (all facts of the base, in its order), once their quotes are located."""
    return FactProver(citations).outcomes(citations.base.facts if facts is None else facts)


@dataclass
class FactProver:
    """Proves facts against what the reader reads in their documents, each document read once."""

    citations: Citations
    _read: dict[str, "_Read"] = field(default_factory=dict)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of the fact base."""
        return names_of(self.citations.base)

    def outcomes(self, facts: Iterable[PlacedFact]) -> list[FactOutcome]:
        """The outcome of each of the facts, at its own quotes."""
        return [
            FactOutcome(placed.id, Outcome.NO_RECEIPT, (), placed.fact.confirmed)
            if placed.file is not None and not placed.fact.quotes
            else self.outcome(placed.fact, self.citations.spans[placed.id])
            for placed in each(phrase(Phrases.proving_facts), list(facts))
        ]

    def outcome(self, fact: Fact, quotes: list[Span]) -> FactOutcome:
        """The outcome of a fact whose quotes stand at these places."""
        if fact.source not in self.citations.documents or not quotes or len(quotes) < len(fact.quotes):
            return FactOutcome(fact.id, Outcome.REFUTED, self.citations.quote_faults(fact), fact.confirmed)
        return _Case(fact, quotes, self.citations, self._document(fact.source), self.names).outcome()

    def statements(self, source: str) -> list[Statement]:
        """What the reader reads in the document of a source, in its order."""
        return self._document(source).statements

    def _document(self, source: str) -> "_Read":
        if source not in self._read:
            entry, text = self.citations.base.source_by_id[source], self.citations.documents[source].text
            self._read[source] = _read(text, entry.published, self.names)
        return self._read[source]


class _Case:
    """One fact before its document: what the reader reads at the quotes, and what that says of the fact."""

    def __init__(
        self, fact: Fact, quotes: list[Span], citations: Citations, read: "_Read", names: tuple[Name, ...]
    ) -> None:
        self.fact, self.quotes, self.read, self.names = fact, quotes, read, names
        self.citations = citations
        self.document: Document = citations.documents[fact.source]
        self.mentions = list(citations.mentions_in(fact.source, quotes))
        self.claim = comparable_claim(fact.model_dump(mode="json"))
        self.proofs = dict[str, Proof]()
        self.doubts = list[Reason]()
        self.refuted = list[Reason]()
        self.explanations = list[Wrong]()

    def outcome(self) -> FactOutcome:
        """Compare the fact with what is read, figure by figure."""
        for figure in self.claim.figures:
            self._compare(figure)
        self._missing()
        if self.doubts:
            for reason, sentence in contradicted(self.fact, self._words(), self.mentions):
                self.refuted.append(reason)
                self.explanations.append(sentence)
        outcome = Outcome.REFUTED if self.refuted else Outcome.PLAUSIBLE if self.doubts else Outcome.PROVEN
        reasons = tuple(dict.fromkeys(self.refuted or self.doubts))
        fact, explanations = self.fact, tuple(dict.fromkeys(self.explanations))
        needless = tuple(self._needless(outcome))
        return FactOutcome(fact.id, outcome, reasons, fact.confirmed, explanations, self._grounds(), needless)

    def _grounds(self) -> dict[str, Proof]:
        """The proofs; where no words prove a field, what the fact gives under `inferred` goes before the date."""
        proofs = dict(self.proofs)
        for name, reason in self.fact.inferred.model_dump().items():
            field_name = "period" if name == "year" else name
            known = proofs.get(field_name)
            if reason is not None and field_name in list(ProofField) and (known is None or known.start is None):
                proofs[field_name] = Proof(Origin.INFERRED)
        for field_name, kind, value in self._kinds():
            known = proofs.get(field_name)
            words = self._quoted(kind, value) if known is None else None
            if words is not None:
                proofs[field_name] = words
        return {name: proofs[name] for name in ProofField if name in proofs}

    def _kinds(self) -> Iterator[tuple[ProofField, str, str | None]]:
        """The fields that words of the quotes may say though the reader binds no words to them: what holds for all."""
        fact = self.fact
        yield ProofField.FLOW, "flows", fact.flow
        yield ProofField.DIRECTION, "directions", fact.direction
        if fact.status is not Status.ACTUAL:
            yield ProofField.STATUS, "status", fact.status

    def _quoted(self, kind: str, value: str | None) -> Proof | None:
        """The first words of the quotes that mean a value of the vocabulary."""
        for start, end in self.quotes:
            place = place_of_word(self.document.text[start:end], kind, value) if value is not None else None
            if place is not None:
                return Proof(Origin.CARRIED, start + place[0], start + place[1])
        return None

    def _compare(self, figure: Figure) -> None:
        best = self._nearest(figure)
        if best is None:
            self.doubts.append(Reason.NOT_BOUND)
            return
        statement, differs = best
        self.proofs = {**dict(self._agreed(statement, differs)), **self.proofs}
        self.doubts += differs or ([Reason.NOT_BOUND] if statement.doubtful is not None else [])
        at_words = figure is not Figure.WORDS or _inside((statement.start, statement.end), self.quotes)
        if statement.doubtful is not None or not at_words or self._elsewhere(figure):
            return
        if any(self._decides(statement, reason, figure) for reason in differs):
            self.refuted += differs
            words = self.document.text[slice(*statement.words)]
            self.explanations += [_stated_field(words, statement, reason) for reason in differs]

    def _agreed(self, statement: Statement, differs: list[Reason]) -> Iterator[tuple[str, Proof]]:
        """The proofs of the fields in which a statement says what the fact says."""
        other = {_field_of(reason, statement) for reason in differs}
        other |= {
            name
            for name, figure in (("value", Figure.VALUE), ("growth", Figure.GROWTH))
            if (given := getattr(self.claim, name)) is not None
            and (given != getattr(statement, name) or not has_figure(self.claim, statement, figure))
        }
        for name, proof in statement.proofs.items():
            given = self.claim.given.get(name, getattr(self.claim, name, None))
            alike = getattr(self.fact, name) is not None and given == getattr(statement, name)
            if name not in other if name in CELL_AND_FIGURES else alike:
                yield name, proof

    def _nearest(self, figure: Figure) -> tuple[Statement, list[Reason]] | None:
        """The statement that comes nearest to the fact, and in what it differs."""
        compared = [
            (statement, list(self._differences(statement, figure)))
            for statement in self.read.at(figure, self.quotes)
            if has_figure(self.claim, statement, figure)
        ]
        return min(compared, key=lambda pair: 2 * len(pair[1]) + (pair[0].doubtful is not None), default=None)

    def _differences(self, statement: Statement, figure: Figure) -> Iterator[Reason]:
        for reason in differences(self.claim, statement, figure, self.names):
            if reason is not Reason.OTHER_STATUS or not self._says_status():
                yield reason

    def _says_status(self) -> bool:
        """Whether the quotes say, of whatever figure, that a release is provisional or revised: it holds for all."""
        if self.fact.status not in (Status.PROVISIONAL, Status.REVISED):
            return False
        return any(says(self.document.text[start:end], "status", self.fact.status) for start, end in self.quotes)

    def _elsewhere(self, figure: Figure) -> bool:
        """Whether the figure stands in the quotes once more, where the reader binds it to nothing."""
        value = {Figure.VALUE: self.fact.value, Figure.GROWTH: self.fact.growth}.get(figure)
        return value is not None and any(
            mention.value is not None
            and abs(mention.value) == abs(value)
            and (mention.start, mention.end) not in self.read.bound
            for mention in self.mentions
        )

    def _decides(self, statement: Statement, reason: Reason, figure: Figure) -> bool:
        """Whether a difference is sure: one that the sentence itself says, in names that are known."""
        kind = _FIELD_OF.get(reason)
        stated = getattr(statement, kind) if kind in ("item", "partner") else None
        if stated is not None and code_of_name(str(kind), stated, self.names) is None:
            return False
        if kind in ("item", "partner") and stated is None:  # all of them, if what they are is stated next to the figure
            return statement.says("flow", "item", "partner") and not self._open(reason)
        return _says(statement, reason, figure) and not self._open(reason)

    def _open(self, reason: Reason) -> bool:
        """Whether the fact's own name stands in the quotes too, and the reader says nothing of it there."""
        kind = _FIELD_OF.get(reason)
        if kind not in ("item", "partner"):
            return False
        code = self.fact.item if kind == "item" else self.fact.partner
        if code is None or code not in self._named(kind):
            return False
        near = [s for figure in Figure for s in self.read.at(figure, self.quotes) if s.doubtful is None]
        return not any(same_name(kind, code, getattr(s, kind), self.names) for s in near)

    def _named(self, kind: str) -> set[str]:
        """The codes of the items or partners that the quotes name; a full stop keeps names from reading on."""
        names = self.citations.items if kind == "item" else self.citations.partners
        return names.named_in(self._words())

    def _words(self) -> str:
        return " . ".join(self.document.text[start:end] for start, end in self.quotes)

    def _missing(self) -> None:
        """What the quotes must hold in any case: every figure with its digits, and the names of item and partner."""
        for figure in figures(self.fact):
            if not any(figure.stated_by(mention) for mention in self.mentions):
                same = [m for m in self.mentions if m.value is not None and abs(m.value) == abs(figure.value)]
                self.refuted.append(_instead(figure.unit, same))
                held = tuple(dict.fromkeys(mention.text for mention in self.mentions))
                amount = f"{figure.value} {figure.unit}"
                self.explanations.append(phrase(ProblemPhrases.figure_not_quoted, figure.field, amount, held))
        for kind, code in (("item", self.fact.item), ("partner", self.fact.partner)):
            known = code is None or kind in self.proofs or getattr(self.fact.inferred, kind) is not None
            if not known and code not in self._named(kind):
                self.refuted.append(Reason.NOT_NAMED)
                self.explanations.append(phrase(ProblemPhrases.name_not_quoted, kind, str(code)))

    def _needless(self, outcome: Outcome) -> Iterator[str]:
        """The fields that are inferred although words prove them, or although the fact is proven without."""
        for name, reason in self.fact.inferred.model_dump().items():
            field_name = "period" if name == "year" else name
            if reason is not None and (outcome is Outcome.PROVEN or field_name in self.proofs):
                yield name


def _stated_field(words: str, statement: Statement, reason: Reason) -> Wrong:
    """What a statement says, in these words, of the field in which it differs."""
    name = _field_of(reason, statement)
    value = getattr(statement, name, None) if name is not None else None
    return phrase(ProblemPhrases.words_say, words, name, None if value is None else str(value))


def _field_of(reason: Reason, statement: Statement) -> str | None:
    """The field in which a statement differs; a sign is that of its growth, if it has one."""
    if reason is Reason.OTHER_SIGN:
        return "growth" if statement.growth is not None else "value"
    return _FIELD_OF.get(reason)


class _Read:
    """What the reader reads in one document, found by place."""

    def __init__(self, found: list[Statement]) -> None:
        self.statements = found
        statements = [comparable_statement(statement) for statement in found]
        self.bound = {
            span for s in statements if s.doubtful is None for span in (s.value_span, s.growth_span) if span is not None
        }
        self._places = {
            figure: sorted(
                ((start, end, number) for number, s in enumerate(statements) for start, end in _places(s, figure)),
            )
            for figure in Figure
        }
        self._statements = statements

    def at(self, figure: Figure, quotes: list[Span]) -> list[Statement]:
        """The statements whose figure lies in one of the quotes."""
        places, found = self._places[figure], dict[int, None]()
        for start, end in quotes:
            for first, last, number in places[bisect_left(places, (start, 0, 0)) :]:
                if first >= end:
                    break
                if last <= end:
                    found[number] = None
        return [self._statements[number] for number in found]


@lru_cache(maxsize=16)
def _read(text: str, published: str | None, names: tuple[Name, ...]) -> _Read:
    """A document once read is kept, as receipts are asked for one after the other."""
    return _Read(read_statements(text, published, names))


def _instead(unit: str, same: list[Mention]) -> Reason:
    """What stands in the place of a figure that is not there: the same digits in points or in another unit."""
    if any(mention.kind is Kind.POINTS for mention in same) and unit == Unit.PERCENT:
        return Reason.PERCENTAGE_POINTS
    return Reason.OTHER_UNIT if any(mention.unit != unit for mention in same) else Reason.NOT_STATED


def _inside(place: Span, quotes: list[Span]) -> bool:
    return any(is_inside(place, quote) for quote in quotes)


def _places(statement: Statement, figure: Figure) -> list[Span]:
    """Where a figure of a statement stands; for words also the names that it says something of."""
    span = {Figure.VALUE: statement.value_span, Figure.GROWTH: statement.growth_span}.get(figure)
    places = [span or (statement.start, statement.end)]
    if figure is Figure.WORDS:
        proofs = (statement.proofs.get(name) for name in ("item", "partner"))
        places += [(p.start, p.end) for p in proofs if p is not None and p.start is not None and p.end is not None]
    return places


_FIELD_OF = {
    Reason.OTHER_PERIOD: "period", Reason.OTHER_FLOW: "flow", Reason.OTHER_SECTOR: "sector", Reason.OTHER_ITEM: "item",
    Reason.OTHER_PARTNER: "partner", Reason.NO_PERIOD: "period", Reason.OTHER_DIRECTION: "direction",
    Reason.OTHER_COMPARISON: "comparison", Reason.OTHER_STATUS: "status", Reason.OTHER_MEASURE: "measure",
    Reason.LIMIT_DROPPED: "bound", Reason.OTHER_LIMIT: "bound", Reason.OTHER_TOTAL: "of", Reason.OTHER_LEVEL: "level",
    Reason.OTHER_EVENT: "event", Reason.OTHER_SINCE: "since",
}  # fmt: skip
_SURE = (Reason.OTHER_SIGN, Reason.OTHER_COMPARISON, Reason.LIMIT_DROPPED)


def _says(statement: Statement, reason: Reason, figure: Figure) -> bool:
    """Whether the sentence itself says the field that differs: what is only carried there may be carried wrongly."""
    if reason is Reason.OTHER_FLOW and statement.flow == "other":
        return False  # of prices and the like no flow is said
    if reason in _SURE or (reason is Reason.OTHER_DIRECTION and figure is Figure.WORDS):
        return True
    name = _FIELD_OF.get(reason, "")
    return reason is not Reason.NO_PERIOD and name in CELL_AND_FIGURES and statement.says(name)
