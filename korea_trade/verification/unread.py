"""Figures that the reader binds to nothing, judged by their sentence: expected rates, shares of several, times."""

from dataclasses import dataclass
from functools import lru_cache

from korea_trade.cached_property import cached_property
from korea_trade.documents.numbers import Kind, Mention
from korea_trade.documents.span import Span
from korea_trade.model.codes import Event, Measure
from korea_trade.model.interval import exactly
from korea_trade.verification.amounts import Amounts
from korea_trade.verification.cells import cell_of
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.completing import Completing
from korea_trade.verification.figure import Figure
from korea_trade.verification.first_times import judge_years_between
from korea_trade.verification.groups import judge_share_of_group
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.ranks import UnreadRanks
from korea_trade.verification.readings import Readings
from korea_trade.vocabulary.sentence_words import sentence_words

NUMBERS = (Kind.CARDINAL, Kind.ORDINAL)
_MEASURED = (Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.QUANTITY, Kind.MULTIPLE, Kind.FRACTION)
_COUNTED = ("items", "regions", "countries", "companies", "months", "quarters", "years", "units")


@dataclass(frozen=True)
class Unread:
    """Judges the figures of a text that are in no statement."""

    knowledge: Knowledge
    readings: Readings
    completing: Completing

    @cached_property
    def _amounts(self) -> Amounts:
        return Amounts(self.readings.text, self.completing.names)

    def judge(self, figure: Figure) -> Judgement:
        """The outcome for a figure in no statement."""
        mention = figure.mention
        found = (
            self.years_between(figure)
            or self._expected_rate(figure)
            or self.share_of_group(figure)
            or self._time_above(figure)
            or self._rank(figure)
        )
        if found is not None:
            return found
        if mention.kind in _MEASURED or (mention.kind in NUMBERS and mention.noun in _COUNTED):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NOT_READ,))
        sentence = self.readings.sentence_at(mention.start, mention.end)
        if self._is_first_time(mention):
            return self._first_above(figure) or Judgement(figure, Outcome.UNKNOWN, (Reason.NOT_READ,))
        if self._is_of_a_count(mention, sentence):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NOT_READ,))
        if self._amounts.has(mention, sentence):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NO_CURRENCY,))
        return Judgement(figure, Outcome.NOT_A_CLAIM)

    def _is_first_time(self, mention: Mention) -> bool:
        """For "for the first time", 처음, of what a statement tells."""
        is_first = sentence_words("first-time").match(self.readings.text, mention.start) is not None
        return is_first and bool(self.readings.statements_around(mention.start))

    def _first_above(self, figure: Figure) -> Judgement | None:
        """For "first topped $700 billion", where a fact has the level passed for the first time ever."""
        for statement in self.readings.statements_around(figure.mention.start):
            cell = cell_of(statement, self.completing.names)
            if cell is None or statement.period is None or statement.measure is not Measure.THRESHOLD:
                continue
            for fact in self.knowledge.events(cell.with_measure(Measure.FIRST_IN), statement.period):
                is_first_ever = fact.event is Event.ABOVE and fact.value is None and fact.since is None
                if is_first_ever and fact.level == statement.value and statement.doubtful is None:
                    return Judgement(figure, Outcome.AGREES, (), (fact,))
        return None

    def _is_of_a_count(self, mention: Mention, sentence: str) -> bool:
        """For "6 of 7 grew", 7개 중 6개가 증가."""
        at = len(self.readings.before_in_sentence(mention.start))
        return mention.kind is Kind.CARDINAL and any(start <= at < end for start, end in _counts_in(sentence))

    def _expected_rate(self, figure: Figure) -> Judgement | None:
        """For "sees inflation at 2.4 percent in 2024": a rate that the facts expect of what the sentence names."""
        mention = figure.mention
        if mention.kind is not Kind.PERCENT or mention.value is None:
            return None
        sentence = self.readings.sentence_at(mention.start, mention.end)
        years = self.readings.years_of(sentence)
        for fact in self.knowledge.rates_expected:
            named = fact.item is not None and self.completing.names_item(sentence, fact.item)
            if named and fact.period in years and fact.value == mention.value:
                return Judgement(figure, Outcome.AGREES, (), (fact,), exactly(mention.value))
        return None

    def share_of_group(self, figure: Figure) -> Judgement | None:
        """For "the share of the U.S. and China, at 35.7 percent", where the reader binds it to neither."""
        sentence = self.readings.sentence_at(figure.mention.start, figure.mention.end)
        return judge_share_of_group(self.knowledge, figure, sentence, self.completing.names_partner)

    def _time_above(self, figure: Figure) -> Judgement | None:
        """For "topped $10 billion for the third time": no fewer times than are in a row above that level."""
        number = figure.mention.value
        if figure.mention.kind is not Kind.ORDINAL or number is None or not self.readings.is_time(figure.mention.end):
            return None
        for statement in self.readings.statements_around(figure.mention.start):
            cell = cell_of(statement, self.completing.names)
            if cell is None or statement.period is None or statement.measure is not Measure.THRESHOLD:
                continue
            for fact in self.knowledge.events(cell.with_measure(Measure.STREAK), statement.period):
                if fact.event is Event.ABOVE and fact.value is not None and fact.level == statement.value:
                    enough = number >= fact.value or statement.doubtful is not None
                    outcome, reason = (
                        (Outcome.UNKNOWN, Reason.LIMIT_LEAVES_OPEN)
                        if enough
                        else (Outcome.CONTRADICTS, Reason.OTHER_FIGURE)
                    )
                    return Judgement(figure, outcome, (reason,), (fact,))
        return None

    def _rank(self, figure: Figure) -> Judgement | None:
        """For "which was the second highest ever"."""
        mention = figure.mention
        if mention.kind is not Kind.ORDINAL:
            return None
        found = UnreadRanks(self.knowledge, self.readings, self.completing.names).judge(figure)
        if found is None and self._is_place_of_all_time(mention):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NOT_READ,))
        return found

    def _is_place_of_all_time(self, mention: Mention) -> bool:
        """For "수출 증가율은 역대 2위였다", which tells no time or no such thing as facts rank."""
        sentence = self.readings.sentence_at(mention.start, mention.end)
        of_all_time = sentence_words("of-all-time-before").search(self.readings.before_in_sentence(mention.start))
        return of_all_time is not None and sentence_words("trade").search(sentence) is not None

    def years_between(self, figure: Figure) -> Judgement | None:
        """For "seven years after it passed $600 billion in 2018"."""
        mention = figure.mention
        if mention.kind not in NUMBERS or (mention.noun != "years" and not mention.text.endswith("년")):
            return None
        return judge_years_between(self.knowledge, figure, self.readings.sentence_at(mention.start, mention.end))


@lru_cache(maxsize=8)
def _counts_in(sentence: str) -> list[Span]:
    """Where a sentence counts some of all, looked for once for all of its numbers."""
    return [count.span() for count in sentence_words("so-many-of-all").finditer(sentence)]
