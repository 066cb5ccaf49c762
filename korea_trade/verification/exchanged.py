"""What is exchanged: two figures of a sentence, each of what the other is said to be of, or one name for another."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from korea_trade.model.codes import Flow
from korea_trade.model.fact import Fact
from korea_trade.model.period import Period
from korea_trade.reader.comparing import same_period
from korea_trade.reader.doubts import CONTRADICTS, IMPOSSIBLE
from korea_trade.reader.statement import Origin, Statement
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import FEWEST, TELLING, Judgement, digits_of
from korea_trade.verification.own_sentence import says_flow

_EXCHANGED = {Flow.EXPORTS: Flow.IMPORTS, Flow.IMPORTS: Flow.EXPORTS}
_OF_NO_FACT = ((Reason.ONLY_OF_GROUP,), (Reason.NO_FACT,))
_FIELDS = ("item", "partner", "flow", "period")


@dataclass(frozen=True)
class Exchanged:
    """Judges a figure that is right of another name, time or flow than its words say."""

    as_read: AsRead

    def as_figures(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The error in "to the U.S. and the EU, $11.3 billion and $22.1 billion", where each is that of the other."""
        statement = figure.statement
        if statement is None or figure.role not in (Role.VALUE, Role.GROWTH):
            return None
        if not found.facts or digits_of(figure) < FEWEST:
            return None
        around = map(self.as_read.readings.in_same_span, self.as_read.readings.statements_around(statement.start))
        for swapped, other in _exchanged_with(statement, around):
            if self._is_right_as(figure, swapped) and self._is_right_as(self._figure_of(figure, other), other):
                return replace(found, outcome=Outcome.CONTRADICTS, reasons=(Reason.OTHER_FIGURE,))
        return None

    def as_name(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The error in "to the EU jumped 20.4 percent to $22.1 billion", where both are of one that is not named.

        Where no fact is about the name itself, only that of a partner is sure: goods have many names.
        """
        statement, is_known = figure.statement, found.reasons == (Reason.UNSURE_READING,) and bool(found.facts)
        if statement is None or not (is_known or found.reasons in _OF_NO_FACT):
            return None
        if statement.value is None or statement.growth is None or statement.doubtful is not None:
            return None
        sentence = self.as_read.readings.sentence_of(statement)
        completing = self.as_read.completing
        for fact in self.as_read.knowledge.stating_both(statement.value, statement.growth):
            other = _says_another_name(statement, fact)
            names = completing.names_item if other == "item" else completing.names_partner
            code = getattr(fact, other) if other is not None else None
            if code is None or names(sentence, code):
                continue
            of_partners = other == "partner" and {code, statement.partner} <= self._single_partners
            if is_known or (of_partners and _has_telling_level(statement)):
                facts = found.facts if is_known else (fact,)
                return replace(found, outcome=Outcome.CONTRADICTS, reasons=(Reason.OTHER_FIGURE,), facts=facts)
        return None

    @property
    def _single_partners(self) -> frozenset[str | None]:
        """The partners that facts know: "Europe" may be meant for the EU, as one that is in none may."""
        return frozenset(one.code for one in self.as_read.knowledge.base.partners if not one.members)

    def as_time_or_flow(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The error in "in December 2019 exports had reached $51.4 billion", which they did in December 2020.

        Or in "imports in December rose 12.6 percent", as exports did.
        """
        statement = figure.statement
        if statement is None or found.reasons != (Reason.UNSURE_READING,) or statement.period is None:
            return None
        if statement.doubtful not in (None, IMPOSSIBLE, CONTRADICTS) or digits_of(figure) < TELLING:
            return None
        for other in self._otherwise(statement, Period.parse(statement.period)):
            if self.as_read.judge(replace(figure, statement=replace(other, doubtful=None))).agrees_by_itself:
                return replace(found, outcome=Outcome.CONTRADICTS, reasons=(Reason.OTHER_FIGURE,))
        return None

    def _otherwise(self, statement: Statement, period: Period) -> Iterator[Statement]:
        """A statement of the year before or after it, or of the other flow, where its sentence says its own."""
        readings = self.as_read.readings
        if readings.says_year_before_figure(statement) and says_flow(statement):
            yield from (replace(statement, period=period.years_before(years)) for years in (1, -1))
        if readings.says_flow_alone(statement) and readings.says_time(statement) and statement.flow in _EXCHANGED:
            yield replace(statement, flow=_EXCHANGED[statement.flow])

    def _is_right_as(self, figure: Figure, statement: Statement) -> bool:
        return self.as_read.judge(replace(figure, statement=statement)).is_right

    def _figure_of(self, figure: Figure, statement: Statement) -> Figure:
        """The figure of another statement that plays the same part in it."""
        span = statement.growth_span if figure.role is Role.GROWTH else statement.value_span
        start, end = span or (statement.start, statement.end)
        mention = replace(figure.mention, start=start, end=end, text=self.as_read.readings.text[start:end])
        return replace(figure, mention=mention, statement=statement)


def _exchanged_with(statement: Statement, others: Iterable[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """The statement, and another one of its sentence, each with the name, the flow or the time of the other.

    Only of two that differ in one of these, and which the sentence names in the order of their figures: what the reader
    binds to another name or time is no error of the text.
    """
    for other in others:
        if other is statement or other.sentence != statement.sentence or other.measure != statement.measure:
            continue
        differing = [field for field in _FIELDS if getattr(statement, field) != getattr(other, field)]
        if len(differing) != 1 or statement.sector != other.sector:
            continue
        field = differing[0]
        if not _are_in_order(statement, other, field):
            continue
        own, its = getattr(statement, field), getattr(other, field)
        if own is not None and its is not None:
            yield replace(statement, **{field: its}), replace(other, **{field: own})


def _has_telling_level(statement: Statement) -> bool:
    return statement.value is not None and len(statement.value.as_tuple().digits) >= TELLING


def _says_another_name(statement: Statement, fact: Fact) -> str | None:
    """The field, item or partner, that alone a statement says otherwise than a fact of the same time and trade."""
    period = same_period(statement.period) or statement.period
    if (period, statement.flow, statement.sector) != (fact.period, fact.flow, fact.sector):
        return None
    differing = [field for field in ("item", "partner") if getattr(statement, field) != getattr(fact, field)]
    return differing[0] if len(differing) == 1 and statement.says(differing[0]) else None


def _are_in_order(one: Statement, other: Statement, field: str) -> bool:
    """Whether the sentence itself names both, first that of the first figure."""
    proofs = one.proofs.get(field), other.proofs.get(field)
    places = [proof.start for proof in proofs if proof is not None and proof.origin in (Origin.SAID, Origin.DATE)]
    first, last = (places[0], places[1]) if len(places) == len(proofs) else (None, None)
    return first is not None and last is not None and (first < last) == (one.start < other.start) and first != last
