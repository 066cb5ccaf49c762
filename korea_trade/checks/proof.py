"""Proof: whether the reader reads each fact where its quotes stand, and what it reads there instead."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from korea_trade.bases.fact_base import PlacedFact
from korea_trade.bases.names import names_of
from korea_trade.checks.citation import Citations, figures
from korea_trade.documents.numbers import Kind, Mention
from korea_trade.model.codes import Status, Unit
from korea_trade.model.fact import Confirmed, Fact
from korea_trade.reader.comparing import Asked, Figure, as_asked, asked, differences, has_figure, same_name
from korea_trade.reader.reader import read_statements
from korea_trade.reader.reasons import Outcome, Reason
from korea_trade.reader.statement import Origin, Proof, Statement
from korea_trade.vocabulary.words import Name, says

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class FactOutcome:
    """What the document says of a fact: proven, plausible or refuted, why, and the words that prove each field.

    ``proofs`` has the fields that the reader reads as the fact gives them. ``read`` tells whether it reads anything of
    the fact at the quotes.
    """

    id: str
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    confirmed: Confirmed | None = None
    proofs: dict[str, Proof] = field(default_factory=dict)
    read: bool = False

    @property
    def settled(self) -> bool:
        """Whether nothing is left to decide: proven, or plausible and confirmed."""
        return self.outcome is Outcome.PROVEN or (self.outcome is Outcome.PLAUSIBLE and self.confirmed is not None)


def outcomes_of(citations: Citations, facts: Iterable[PlacedFact] | None = None) -> list[FactOutcome]:
    """The outcome of each fact (all facts of the base, in its order), once their quotes are located."""
    prover = FactProver(citations)
    asked = citations.base.facts if facts is None else facts
    return [prover.outcome(placed.fact, citations.spans[placed.id]) for placed in asked]


@dataclass
class FactProver:
    """Proves facts against what the reader reads in their documents, each document read once."""

    citations: Citations
    _read: dict[str, "_Read"] = field(default_factory=dict)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names of the fact base."""
        return names_of(self.citations.base)

    def outcome(self, fact: Fact, quotes: list[Span]) -> FactOutcome:
        """The outcome of a fact whose quotes stand at these places."""
        if fact.source not in self.citations.documents or not quotes or len(quotes) < len(fact.quotes):
            return FactOutcome(fact.id, Outcome.REFUTED, (Reason.NOT_QUOTED,), fact.confirmed)
        read = self._document(fact.source)
        claim = asked(fact.model_dump(mode="json"))
        found, reasons, refuted, any_read = dict[str, Proof](), list[Reason](), list[Reason](), False
        for figure in claim.figures:
            best = self._best(claim, figure, read.at(figure, quotes))
            if best is None:
                reasons.append(Reason.NOT_BOUND)
                continue
            statement, differs = best
            if self._says_status(fact, quotes):
                differs = [reason for reason in differs if reason is not Reason.OTHER_STATUS]
            any_read = True
            found = {**_agreed(statement, differs), **found}
            reasons += differs or ([Reason.NOT_BOUND] if statement.doubtful is not None else [])
            at_words = figure is not Figure.WORDS or _inside((statement.start, statement.end), quotes)
            sure = [r for r in differs if _decides(statement, r, figure) and not self._open(fact, r, quotes, read)]
            if statement.doubtful is None and sure and at_words and not self._elsewhere(fact, figure, quotes, read):
                refuted += differs
        refuted += self._missing(fact, quotes, found)
        outcome = Outcome.REFUTED if refuted else Outcome.PLAUSIBLE if reasons else Outcome.PROVEN
        return FactOutcome(fact.id, outcome, tuple(dict.fromkeys(refuted or reasons)), fact.confirmed, found, any_read)

    def _document(self, source: str) -> "_Read":
        if source not in self._read:
            entry, text = self.citations.base.source_by_id[source], self.citations.documents[source].text
            found = read_statements(text, entry.published, entry.title, self.names)
            self._read[source] = _Read([as_asked(statement) for statement in found])
        return self._read[source]

    def _best(
        self, claim: Asked, figure: Figure, statements: Iterable[Statement]
    ) -> tuple[Statement, list[Reason]] | None:
        """The statement that comes nearest to the claim, and in what it differs."""
        compared = [
            (statement, differences(claim, statement, figure, self.names))
            for statement in statements
            if has_figure(claim, statement, figure)
        ]
        return min(compared, key=lambda pair: 2 * len(pair[1]) + (pair[0].doubtful is not None), default=None)

    def _elsewhere(self, fact: Fact, figure: Figure, quotes: list[Span], read: "_Read") -> bool:
        """Whether the figure stands in the quotes once more, where the reader binds it to nothing."""
        value = fact.value if figure is Figure.VALUE else fact.growth
        return (
            figure is not Figure.WORDS
            and value is not None
            and any(
                mention.value is not None
                and abs(mention.value) == abs(value)
                and (mention.start, mention.end) not in read.bound
                for mention in self.citations.mentions_in(fact.source, quotes)
            )
        )

    def _open(self, fact: Fact, reason: Reason, quotes: list[Span], read: "_Read") -> bool:
        """Whether the fact's own name stands in the quotes too, and the reader says nothing of it there."""
        kind = _FIELD_OF.get(reason)
        if kind not in ("item", "partner"):
            return False
        code = fact.item if kind == "item" else fact.partner
        if code is None or code not in self._named(fact.source, kind, quotes):
            return False
        near = [s for figure in Figure for s in read.at(figure, quotes) if s.doubtful is None]
        return not any(same_name(kind, code, getattr(s, kind), self.names) for s in near)

    def _named(self, source: str, kind: str, quotes: list[Span]) -> set[str]:
        """The codes of the items or partners that quotes name; joined by a full stop, so that no name reads on."""
        text = self.citations.documents[source].text
        names = self.citations.items if kind == "item" else self.citations.partners
        return names.named_in(" . ".join(text[start:end] for start, end in quotes))

    def _says_status(self, fact: Fact, quotes: list[Span]) -> bool:
        """Whether the quotes say, of whatever figure, that a release is provisional or revised: it holds for all."""
        if fact.status not in (Status.PROVISIONAL, Status.REVISED):
            return False
        text = self.citations.documents[fact.source].text
        return any(says(text[start:end], "status", fact.status) for start, end in quotes)

    def _missing(self, fact: Fact, quotes: list[Span], read: Mapping[str, Proof]) -> Iterator[Reason]:
        """What the quotes must hold in any case: every figure with its digits, and the names of item and partner."""
        mentions = list(self.citations.mentions_in(fact.source, quotes))
        for figure in figures(fact):
            if not any(figure.stated_by(mention) for mention in mentions):
                same = [m for m in mentions if m.value is not None and abs(m.value) == abs(figure.value)]
                yield _instead(figure.unit, same)
        for kind, code in (("item", fact.item), ("partner", fact.partner)):
            known = code is None or kind in read or getattr(fact.inferred, kind) is not None
            if not known and code not in self._named(fact.source, kind, quotes):
                yield Reason.NOT_NAMED


class _Read:
    """What the reader reads in one document, found by place."""

    def __init__(self, statements: list[Statement]) -> None:
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


def _instead(unit: str, same: list[Mention]) -> Reason:
    """What stands in the place of a figure that is not there: the same digits in points or in another unit."""
    if any(mention.kind is Kind.POINTS for mention in same) and unit == Unit.PERCENT:
        return Reason.PERCENTAGE_POINTS
    return Reason.OTHER_UNIT if any(mention.unit != unit for mention in same) else Reason.NOT_STATED


def _inside(place: Span, quotes: list[Span]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in quotes)


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


def _decides(statement: Statement, reason: Reason, figure: Figure) -> bool:
    """Whether a difference is one that the sentence itself says: what is only carried there may be carried wrongly."""
    if reason in _SURE or (reason is Reason.OTHER_DIRECTION and figure is Figure.WORDS):
        return True
    proof = statement.proofs.get(_FIELD_OF.get(reason, ""))
    return reason is not Reason.NO_PERIOD and proof is not None and proof.origin is Origin.SAID


def _agreed(statement: Statement, differs: list[Reason]) -> dict[str, Proof]:
    """The proofs of the fields in which a statement says what the fact says."""
    other = {_FIELD_OF.get(reason, "") for reason in differs}
    return {name: proof for name, proof in statement.proofs.items() if name not in other}
