"""Numbers of events that the reader is not sure of, and that a fact has of what their own words name."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import Event, Measure
from korea_trade.model.fact import Fact
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.places import Place
from korea_trade.verification.sums import sums_named
from korea_trade.vocabulary.sentence_words import Kind as WordKind
from korea_trade.vocabulary.sentence_words import sentence_words

_NUMBERS = (Kind.CARDINAL, Kind.ORDINAL, Kind.FRACTION)
_HALF = Decimal("0.5")
_NEAR = 45  # characters around a number
_WORDS: dict[Measure, WordKind] = {
    Measure.STREAK: "counts-a-streak",
    Measure.FIRST_IN: "counts-a-first-time",
    Measure.COUNT: "counts-goods",
    Measure.RANK: "tells-a-place",
    Measure.WORKING_DAYS_CHANGE: "tells-of-working-days",
}
_MONTHS_OF_A_YEAR, _YEARS_OF_A_DECADE = 12, 10


@dataclass(frozen=True, slots=True)
class EventsStated:
    """Judges numbers of one text by the facts that count so many."""

    as_read: AsRead

    def judge(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The agreement of a number with the one fact that counts so many of what the words name; None for none."""
        if found.outcome not in (Outcome.UNKNOWN, Outcome.NOT_A_CLAIM) or figure.mention.kind not in _NUMBERS:
            return None
        counted = list(self._counted(figure))
        if not counted:
            return None
        place = Place(figure, self.as_read)
        if not place.tells_a_result or place.is_meant_otherwise:
            return None
        facts = tuple(fact for number, noun, fact in counted if self._is_told(place, number, noun, fact))
        if len({(fact.item, fact.partner, fact.flow, fact.measure, fact.period) for fact in facts}) != 1:
            return None
        return Judgement(figure, Outcome.AGREES, (Reason.OTHER_READING,), facts)

    def _counted(self, figure: Figure) -> Iterator[tuple[Decimal, str | None, Fact]]:
        """The facts of a number, with it in the unit that they count in."""
        mention = figure.mention
        if mention.value is None or mention.over or mention.upper is not None:
            return
        number, noun = mention.value, mention.noun
        text = self.as_read.readings.text
        if mention.kind is Kind.FRACTION:
            number = _HALF if mention.unit == "halves" else Decimal(0)
        if sentence_words("decades-behind").match(text, mention.end):
            number, noun = number * _YEARS_OF_A_DECADE, "years"
        if noun == "years" and number % 1:
            number, noun = number * _MONTHS_OF_A_YEAR, "months"
        for fact in self.as_read.knowledge.counted(number.normalize() + 0):
            yield number, noun, fact

    def _is_told(self, place: Place, number: Decimal, noun: str | None, fact: Fact) -> bool:
        """Whether the words around a number tell of the event of a fact."""
        around = place.before[-_NEAR:] + "|" + place.rest[:_NEAR]
        if not sentence_words(_WORDS[fact.measure]).search(around):
            return False
        if fact.measure is Measure.WORKING_DAYS_CHANGE:
            return place.is_of_working_days(fact)
        if fact.event is Event.LARGEST_DESTINATION:
            passed = sentence_words("passed-by-another").search(place.sentence)
            return noun == fact.unit and passed is None and place.is_of_partner_that_passes(fact)
        if not place.is_of(fact):
            return False
        if fact.measure in (Measure.STREAK, Measure.FIRST_IN):
            return fact.unit is not None and noun == fact.unit and self._is_event(place, fact)
        if fact.measure is Measure.RANK:
            of_a_rate = sentence_words("rate-before").search(place.before)
            return number > 1 and fact.ranked is None and of_a_rate is None and self._is_level_told(place, fact)
        if fact.measure is Measure.COUNT and noun not in (None, fact.unit):
            return False
        if fact.measure is Measure.COUNT and number == fact.value != fact.of:
            return place.falls is None or place.falls is (fact.direction == "down")
        return True

    def _is_event(self, place: Place, fact: Fact) -> bool:
        """Whether what went on, or had not happened, is told: growth, a surplus, a sum that was passed, a record."""
        if fact.event is Event.GROWTH:
            above = sentence_words("above-a-level-before").search(place.before)
            adjusted = sentence_words("working-day-adjusted").search(place.sentence)
            return place.falls is not True and not above and not adjusted
        if fact.event is Event.RECORD:
            return sentence_words("record").search(place.sentence) is not None
        if fact.event is Event.ABOVE:
            return self._is_level_told(place, fact)
        return True

    @staticmethod
    def _is_level_told(place: Place, fact: Fact) -> bool:
        """Whether the sum that an event is of stands near."""
        return fact.level is None or fact.level in sums_named(place.paragraph + place.sentence)
