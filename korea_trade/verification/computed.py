"""Figures that a journalist computes from two levels or more: shares, multiples, differences, sums, growths of years.

The words around a figure tell what is compared with what; facts state the levels; the bounds of their digits decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from korea_trade.cached_property import cached_property
from korea_trade.documents.numbers import Kind, find_mentions
from korea_trade.model.codes import OUTLOOK, Bound, Comparison, Flow, Measure, Sector, Unit
from korea_trade.model.interval import Interval, exactly
from korea_trade.reader.doubts import GROWTH_OR_MORE
from korea_trade.reader.statement import Statement
from korea_trade.verification.alternative_readings import AlternativeReadings
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.cells import cell_of
from korea_trade.verification.closeness import Closeness, GivenFigure, Known, closeness
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.doubts import is_no_ground
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.operands import Operands
from korea_trade.verification.readings import Readings
from korea_trade.verification.terms import Term, Terms
from korea_trade.verification.told_before import ToldBefore
from korea_trade.vocabulary.sentence_words import Kind as WordKind
from korea_trade.vocabulary.sentence_words import sentence_words

_NEAR = Fraction(5, 100)  # of what follows
_REVISED_BY = Fraction(1, 100)  # of the levels
_HUNDRED = Fraction(100)
_LONG = 120  # characters before a figure
_TRADED = (Flow.EXPORTS, Flow.IMPORTS)


class Operation(StrEnum):
    """What is done with two levels."""

    SHARE = "share"
    MULTIPLE = "multiple"
    MORE = "more"
    LESS = "less"
    GROWTH = "growth"
    FALL = "fall"


_BEHIND: tuple[tuple[Kind, WordKind, Operation], ...] = (
    (Kind.MULTIPLE, "multiple-behind", Operation.MULTIPLE),
    (Kind.PERCENT, "share-behind", Operation.SHARE),
    (Kind.PERCENT, "more-than-behind", Operation.GROWTH),
    (Kind.PERCENT, "less-than-behind", Operation.FALL),
    (Kind.MONEY, "more-than-behind", Operation.MORE),
    (Kind.MONEY, "less-than-behind", Operation.LESS),
)


@dataclass(frozen=True)
class Computed:
    """Judges the figures of one text that are computed from the levels of facts."""

    alternatives: AlternativeReadings

    @cached_property
    def _terms(self) -> Terms:
        return Terms(self.alternatives)

    @cached_property
    def _operands(self) -> Operands:
        return Operands(self._as_read.names, self._as_read.published)

    @cached_property
    def _told_before(self) -> ToldBefore:
        return ToldBefore(self._as_read.knowledge, self._readings, self._as_read.names)

    @property
    def _as_read(self) -> AsRead:
        return self.alternatives.as_read

    @property
    def _readings(self) -> Readings:
        return self._as_read.readings

    @property
    def _text(self) -> str:
        return self._readings.text

    def judge(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The outcome on a figure that does not agree with what is read, as a computed one; None if it is none."""
        rest = self._rest_before(figure)
        if rest is not None and found.outcome is not Outcome.NOT_A_CLAIM:
            figure, found = self._as_unread(figure), replace(found, outcome=Outcome.CONTRADICTS)
        if found.holds or found.outcome is Outcome.OTHER_DEFINITION or figure.mention.value is None:
            return None
        if figure.statement is not None and figure.statement.status in OUTLOOK:
            return None
        if figure.mention.kind is Kind.MONEY and figure.mention.unit != Unit.USD_BN:
            return None
        sentence = self._readings.sentence_at(figure.mention.start, figure.mention.end)
        before = self._readings.before_in_sentence(figure.mention.start)
        if sentence_words("not-so").search(sentence) or sentence_words("denied-before").search(before):
            return None
        judged = [self._decided(figure, known, margin, sure=sure) for known, margin, sure in self._known(figure)]
        agreeing = [one for one in judged if one.holds]
        if agreeing:
            return agreeing[0]
        if not judged:
            is_of_more = (
                rest is not None
                or self._place_of_sum(figure.mention.start) is not None
                or self._is_of_something_else(figure)
            )
            is_error = found.outcome is Outcome.CONTRADICTS and is_of_more
            return Judgement(figure, Outcome.UNKNOWN, (Reason.UNSURE_READING,)) if is_error else None
        wrong = [one for one in judged if one.outcome is Outcome.CONTRADICTS]
        if len(wrong) == len(judged):
            return wrong[0]
        is_told = found.reasons == (Reason.OTHER_COMPARISON,)  # "1.8 percent higher than November's"
        return judged[0] if found.outcome is Outcome.CONTRADICTS and not is_told else None

    def _rest_before(self, figure: Figure) -> "re.Match[str] | None":
        """Words right before a sum that say that it is that of all others: "to the rest of the world"."""
        start = figure.mention.start
        if figure.mention.kind is not Kind.MONEY:
            return None
        return sentence_words("rest-right-before").search(self._text[max(0, start - _LONG) : start])

    @staticmethod
    def _as_unread(figure: Figure) -> Figure:
        """A figure whose words the reader binds to a name that it is not of."""
        return replace(figure, statement=None)

    def _rest(self, figure: Figure) -> Iterator[tuple[Known, Fraction, bool]]:
        """What is left of all trade without the partner, or the item, whose level alone is told in the sentence."""
        rest = self._rest_before(figure)
        place = figure.mention.start - len(rest.string) + rest.start() if rest is not None else 0
        told = self._terms.before(place) if rest is not None else None
        if told is None or not told[1] or (told[0].cell.item is None) is (told[0].cell.partner is None):
            return
        whole = replace(told[0].cell, item=None, partner=None)
        wholes = dict.fromkeys((whole, replace(whole, sector=Sector.ALL_INDUSTRIES)))
        for other in (term for cell in wholes for term in self._terms.of(cell, told[0].period)):
            known = _applied(Operation.MORE, other, told[0])
            if known is not None:
                yield *known, len(wholes) == 1

    def _times_as_much(self, figure: Figure) -> Iterator[tuple[Known, Fraction, bool]]:
        """For "doubled to $10.1 billion": how many times what it was a year before the level behind it is."""
        start, value = figure.mention.start, figure.mention.value
        if figure.mention.kind is not Kind.MULTIPLE or value is None or not figure.mention.text.isalpha():
            return
        ends = start - len(self._readings.before_in_sentence(start))
        ends += len(self._readings.sentence_at(start, figure.mention.end))
        term = self._terms.behind(start, ends)
        growths = (
            self._as_read.knowledge.growths(term.cell, term.period, Comparison.PREVIOUS_YEAR)
            if term is not None
            else ()
        )
        for known in growths:
            times = exactly(1) + known.interval / exactly(100)
            if not known.limit and all(abs(end - Fraction(value)) <= Fraction(value) / 10 for end in times.ends()):
                yield Known(known.facts, times, derived=True), Fraction(0), False

    def _is_of_something_else(self, figure: Figure) -> bool:
        """Whether the words behind a figure do not wholly tell what it is compared with, or a share of.

        So "of the exports of large firms", "less than those to Vietnam and China".
        """
        for of, words, operation in _BEHIND:
            behind = sentence_words(words).match(self._text, figure.mention.end) if of is figure.mention.kind else None
            if behind is not None and operation not in (Operation.GROWTH, Operation.FALL):
                phrase = self._operands.phrase_at(self._text, behind.end())
                return not (phrase and self._operands.is_plain(phrase))
        return False

    def _known(self, figure: Figure) -> Iterator[tuple[Known, Fraction, bool]]:
        """What a figure may be by its words, how far revisions may move it, and whether it can be nothing else."""
        start, end, kind = figure.mention.start, figure.mention.end, figure.mention.kind
        for known, sure in self._told_before.known(figure):
            yield known, max(map(abs, known.interval.ends())) * _NEAR, sure and not is_no_ground(_given(figure), known)
        yield from self._rest(figure)
        yield from self._times_as_much(figure)
        before = self._text[max(0, start - _LONG) : start]
        for told in self._sums_told_at(start) if kind is Kind.MONEY else ():
            size = max(map(abs, told.interval.ends()))
            yield Known(told.facts, told.interval, derived=True), size * _REVISED_BY, True
        exceeded = sentence_words("exceeded-before").search(before) if kind is Kind.MONEY else None
        if exceeded is not None:
            yield from self._compared(figure, Operation.MORE, exceeded["than"], start - len(before) + exceeded.start())
        for of, words, operation in _BEHIND:
            told_behind = sentence_words(words).match(self._text, end) if of is kind else None
            if told_behind is not None:
                phrase = self._operands.phrase_at(self._text, told_behind.end())
                yield from self._compared(figure, operation, phrase, start)

    def _compared(
        self, figure: Figure, operation: Operation, phrase: str, place: int
    ) -> Iterator[tuple[Known, Fraction, bool]]:
        of_whole = operation is Operation.SHARE
        for subject, sure in self._subjects(figure, place, of_whole=of_whole):
            cells = self._operands.of(phrase, subject.cell, subject.period, of_whole=of_whole)
            operands = [(cell, period) for cell, period in cells if (cell, period) not in subject.parts]
            for other in (term for operand in operands for term in self._terms.of(*operand)):
                known = _applied(operation, subject, other)
                if known is not None:
                    yield *known, sure and len(operands) == 1

    def _subjects(self, figure: Figure, place: int, *, of_whole: bool) -> Iterator[tuple[Term, bool]]:
        """What is compared: the level told last before, or behind "which made up"; several; what the reader reads."""
        place_of_sum = self._place_of_sum(place)
        if place_of_sum is not None:
            yield from ((added, True) for added in self._sums_told_at(place_of_sum))
            return
        statement = figure.statement
        if of_whole and statement is not None and statement.measure is Measure.SHARE and statement.doubtful is None:
            before = self._terms.before(place)
            sure = statement.says("item", "partner") and (before is None or before[1])
            yield from ((term, sure) for term in self._of_statement(statement))
            return
        sentence = self._readings.sentence_at(place, figure.mention.end)
        if sentence_words("together").search(sentence):
            return
        which = sentence_words("which-before").search(self._text[max(0, place - _LONG) : place])
        ends = place - len(self._readings.before_in_sentence(place)) + len(sentence)
        if which is None:
            told = self._terms.before(place)
            if told is not None:
                yield told
            elif not of_whole:
                yield from self._trade_of(statement)
        elif (behind := self._terms.behind(place, ends)) is not None:
            yield behind, True

    def _trade_of(self, statement: Statement | None) -> Iterator[tuple[Term, bool]]:
        """For "exports to Vietnam in 2020 were 34.8 percent higher than those to the U.S.": what the reader reads."""
        if statement is None or statement.measure is not Measure.VALUE or statement.flow not in _TRADED:
            return
        sure = statement.doubtful in (None, GROWTH_OR_MORE) and statement.says("flow", "item", "partner")
        sure = sure and self._readings.says_time(statement)
        yield from ((term, sure) for term in self._of_statement(statement))

    def _several_at(self, place: int) -> "re.Match[str] | None":
        """Words right before a figure that say that it is of several together: "together they came to"."""
        return sentence_words("several-before").search(self._text[max(0, place - _LONG) : place])

    def _sums_told_at(self, place: int) -> list[Term]:
        """The sums that such words may mean."""
        several = self._several_at(place)
        if several is None:
            return []
        return self._terms.sums_before(place - len(several.string) + several.start(), _many(several))

    def _place_of_sum(self, place: int) -> int | None:
        """Where a figure of several is told: last before a place in its sentence, or at the place itself.

        So "they came to $24.8 billion, or 83 percent of", "together they made up 22 percent".
        """
        before = self._readings.before_in_sentence(place)
        sums = [place - len(before) + one.start for one in find_mentions(before) if one.kind is Kind.MONEY]
        return next((told for told in (*sums[-1:], place) if self._several_at(told) is not None), None)

    def _of_statement(self, statement: Statement) -> list[Term]:
        cell = cell_of(statement, self._as_read.names)
        return self._terms.of(cell, statement.period) if cell is not None and statement.period is not None else []

    def _decided(self, figure: Figure, known: Known, margin: Fraction, *, sure: bool) -> Judgement:
        given = _given(figure)
        closest = closeness(given, known)
        if closest in (Closeness.EQUAL, Closeness.TOUCHES):
            return Judgement(figure, Outcome.AGREES_DERIVED, (), known.facts, known.interval)
        if closest is not Closeness.APART or not sure or is_no_ground(given, known):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.UNSURE_READING,), known.facts, known.interval)
        low, high = known.interval.ends()
        if given.interval.meets(Interval(low - margin, high + margin)):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.MAY_BE_REVISED,), known.facts, known.interval)
        return Judgement(figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), known.facts, known.interval)


def _given(figure: Figure) -> GivenFigure:
    digits = figure.mention.value or Decimal(0)
    bound = figure.statement.bound if figure.statement is not None and figure.role is Role.VALUE else None
    in_words = figure.mention.kind is Kind.MULTIPLE and figure.mention.text.isalpha()
    if figure.about or figure.nearly or in_words:
        bound = Bound.ABOUT
    return GivenFigure(abs(digits), bound, upper=figure.mention.upper)


def _applied(operation: Operation, one: Term, other: Term) -> tuple[Known, Fraction] | None:
    """What follows from two levels, and how far revisions may move it; None where the other may be nothing."""
    facts = tuple(dict.fromkeys((*one.facts, *other.facts)))
    if other.interval.low is None or other.interval.low <= 0:
        return None
    ratio = one.interval / other.interval
    found: Interval = {
        Operation.SHARE: ratio * exactly(100),
        Operation.MULTIPLE: ratio,
        Operation.MORE: one.interval - other.interval,
        Operation.LESS: other.interval - one.interval,
        Operation.GROWTH: (ratio - exactly(1)) * exactly(100),
        Operation.FALL: (exactly(1) - ratio) * exactly(100),
    }[operation]
    high = max(map(abs, (*one.interval.ends(), *other.interval.ends())))
    margins = {Operation.MORE: high, Operation.LESS: high, Operation.GROWTH: _HUNDRED, Operation.FALL: _HUNDRED}
    size = margins.get(operation, max(map(abs, found.ends())))
    return Known(facts, found, derived=True), size * (_REVISED_BY if operation in margins else _NEAR)


def _many(told: "re.Match[str]") -> int | None:
    """How many levels words say that there are: "the two together"."""
    word = told["many"] or told["so_many"]
    value = find_mentions(word)[0].value if word else None
    return None if value is None else int(value)
