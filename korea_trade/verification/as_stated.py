"""Figures that the reader is not sure of, and whose digits a fact states of what their own words name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from korea_trade.arithmetic.figures import amount, growth, level
from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LIMITS, Bound, Comparison, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.closeness import Closeness, GivenFigure, Known, closeness
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure
from korea_trade.verification.judgement import FEWEST, TELLING, Judgement, significant_digits
from korea_trade.verification.places import Place
from korea_trade.verification.what_against import says_what_against
from korea_trade.vocabulary.sentence_words import sentence_words

_OPEN = (
    Reason.NOT_READ, Reason.UNSURE_READING, Reason.NO_FACT, Reason.NO_PERIOD, Reason.LIMIT_LEAVES_OPEN,
    Reason.ONLY_OF_GROUP, Reason.OTHER_SECTOR, Reason.OTHER_COVERAGE, Reason.FACT_HAS_CAVEAT,
)  # fmt: skip
_NEAR, _FAR = 40, 60  # characters around a figure
_OTHER_TIMES = (Comparison.PREVIOUS_MONTH, Comparison.PREVIOUS_QUARTER)


@dataclass(frozen=True, slots=True)
class AsStated:
    """Judges figures of one text by the facts that state their digits."""

    as_read: AsRead

    def judge(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The agreement of a figure with the one cell that a fact has of its digits and of its names.

        Its sentence, or what stands before it, must name the fact's item, partner, sector, flow and time last, and no
        other. None where this is so of no cell, or of several, and where the reader is sure of another.
        """
        is_error = found.outcome is Outcome.CONTRADICTS
        is_open = found.outcome in (Outcome.UNKNOWN, Outcome.OTHER_DEFINITION) and set(found.reasons) <= {*_OPEN}
        if not is_error and not is_open:
            return None
        near = list(self._near(figure))
        if not near and not (figure.mention.kind is Kind.PERCENT and self._shares(figure)):
            return None
        place = Place(figure, self.as_read)
        if not place.tells_a_result or place.is_meant_otherwise or self._is_against_other_time(figure, place):
            return None
        share = self._share(place)
        if share is not None:
            return _agreement(figure, [_level(share)], Outcome.AGREES)
        for wanted in (Closeness.EQUAL, Closeness.TOUCHES):
            alike = [one for one, closest in near if closest is wanted and self._may_tell(place, one.facts[0], closest)]
            if found.outcome is Outcome.OTHER_DEFINITION:
                alike = [one for one in alike if place.says_sector(one.facts[0])]
            named = [one for one in alike if place.is_of(one.facts[0])]
            if is_error:  # it is none where the words name other goods, or another partner, of which it is right
                named = [one for one in named if self._is_of_other_name(place, one.facts[0], found)]
            if len({_cell(one.facts[0]) for one in named}) == 1:
                is_equal = wanted is Closeness.EQUAL
                return _agreement(figure, named, Outcome.AGREES if is_equal else Outcome.WITHIN_ROUNDING)
            if named:
                return None
        return None

    @staticmethod
    def _is_of_other_name(place: Place, fact: Fact, found: Judgement) -> bool:
        """Whether a fact is of goods, or of a partner, that the sentence names, and an error is judged by all trade."""
        of_all = all(one.item is None and one.partner is None for one in found.facts)
        return of_all and bool(fact.item or fact.partner) and place.names_itself(fact)

    def _near(self, figure: Figure) -> Iterator[tuple[Known, Closeness]]:
        """The facts that state such a sum, or such a growth over a year, be it rounded."""
        mention = figure.mention
        if mention.value is None or mention.upper is not None or figure.from_here:
            return
        about = Bound.ABOUT if figure.about or figure.nearly else None
        is_money = mention.kind is Kind.MONEY and mention.unit == Unit.USD_BN
        if not is_money and mention.kind is not Kind.PERCENT:
            return
        bound = figure.statement.bound if figure.statement is not None else None
        passed = is_money and about is None and bound is not Bound.BELOW
        for fact in self.as_read.knowledge.thresholds(mention.value) if passed else ():
            yield _level(fact), Closeness.EQUAL
        if bound in LIMITS:
            return
        given = GivenFigure(abs(mention.value), about)
        low, high = given.interval.ends()
        knowledge = self.as_read.knowledge
        for fact in knowledge.with_level(low, high) if is_money else knowledge.with_growth(low, high):
            known = _level(fact) if is_money else _growth(fact)
            closest = Closeness.APART if fact.acknowledges else closeness(given, known)
            if closest in (Closeness.EQUAL, Closeness.TOUCHES):
                yield known, closest

    def _shares(self, figure: Figure) -> list[Fact]:
        """The facts on a share of so many percent."""
        shares = self.as_read.knowledge.facts.measured(Measure.SHARE)
        return [fact for fact in shares if fact.value == figure.mention.value and fact.bound is None]

    def _share(self, place: Place) -> Fact | None:
        """The share of partners that are named around, of the year that is told, or of the one before the newest."""
        facts = [fact for fact in self._shares(place.figure) if place.is_of_group(fact)]
        if len(facts) != 1 or not sentence_words("share-told").search(place.previous + place.sentence):
            return None
        own = facts[0]
        others = [one for one in self.as_read.knowledge.facts.measured(Measure.SHARE) if one.partner == own.partner]
        is_before = any(one.value is not None and one.period > own.period for one in others)
        told_before = sentence_words("share-of-before").search(place.before[-_FAR:]) is not None
        return own if is_before is told_before else None

    def _may_tell(self, place: Place, fact: Fact, closest: Closeness) -> bool:
        """Whether a figure has so many digits that it is of a fact by no chance, and moves as that does."""
        mention = place.figure.mention
        digits = significant_digits(mention.value.normalize()) if mention.value is not None else 0
        of_name = fact.item is not None or fact.partner is not None
        if mention.kind is Kind.PERCENT and fact.growth is not None:
            falls = place.falls
            if (falls is None and fact.growth < 0) or falls is (fact.growth > 0):
                return False
        if fact.measure is Measure.THRESHOLD:
            around = place.before[-_NEAR:] + place.rest[:_NEAR]
            return place.names_itself(fact) and sentence_words("passes-a-sum").search(around) is not None
        if digits >= TELLING:
            return True
        if closest is Closeness.EQUAL and digits >= FEWEST and of_name:
            return True
        return digits >= FEWEST - (closest is Closeness.EQUAL) and place.names_itself(fact)

    def _is_against_other_time(self, figure: Figure, place: Place) -> bool:
        """Whether a growth is told against the month or the quarter before."""
        text = self.as_read.readings.text
        return any(says_what_against(figure, comparison, place.before, text) for comparison in _OTHER_TIMES)


def _agreement(figure: Figure, known: Sequence[Known], outcome: Outcome) -> Judgement:
    facts = tuple(one.facts[0] for one in known)
    return Judgement(figure, outcome, (Reason.OTHER_READING,), facts, known[0].interval)


def _level(fact: Fact) -> Known:
    return Known((fact,), level(fact), amount(fact))


def _growth(fact: Fact) -> Known:
    """A growth without its sign, as a text prints it."""
    interval = growth(fact)
    low, high = sorted(map(abs, interval.ends()))
    return Known((fact,), type(interval)(low, high), abs(fact.growth) if fact.growth is not None else None)


def _cell(fact: Fact) -> Sequence[object]:
    return (fact.item, fact.partner, fact.sector, fact.flow, fact.measure, fact.period)
