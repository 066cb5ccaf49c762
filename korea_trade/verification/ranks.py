"""Ranks that the reader binds to nothing, judged by what their sentence tells: "which was the second highest ever"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.arithmetic.figures import amount
from korea_trade.model.codes import Among, Flow, Measure, RankedFrom
from korea_trade.model.fact import Fact
from korea_trade.model.interval import exactly
from korea_trade.reader.statement import Statement
from korea_trade.verification.cells import cell_of
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.nearer_words import names_another_flow
from korea_trade.verification.readings import Readings
from korea_trade.verification.sums import last_sum_named, sums_named
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name


@dataclass(frozen=True, slots=True)
class UnreadRanks:
    """Judges ranks in no statement: each may agree, hardly any contradicts, as it is not read."""

    knowledge: Knowledge
    readings: Readings
    names: tuple[Name, ...]

    def judge(self, figure: Figure) -> Judgement | None:
        """The agreement of a rank of all time, among destinations, or in the order of reaching a level.

        Only "세계 7번째로 7,000억 달러를 넘었다" leaves nothing open that could make another place of it.
        """
        number, start, end = figure.mention.value, figure.mention.start, figure.mention.end
        if number is None:
            return None
        sentence = self.readings.sentence_at(start, end)
        for fact in self._facts(start, end, sentence):
            if fact.value == number and not fact.acknowledges and fact.ranked_from is not RankedFrom.LOWEST:
                return Judgement(figure, Outcome.AGREES, (), (fact,), exactly(number))
        before = self.readings.before_in_sentence(start)
        behind = sentence[len(before) + end - start :]
        orders = [] if _is_of_another_flow(sentence) else orders_of(self.knowledge, before, behind)
        goes_on = sentence_words("to-reach-a-sum").match(behind) is not None
        if orders and goes_on and sentence_words("in-the-world").search(before):
            known = exactly(amount(orders[0]))
            return Judgement(figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), (orders[0],), known)
        if orders or goes_on:
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NOT_READ,))
        return None

    def _facts(self, start: int, end: int, sentence: str) -> Iterator[Fact]:
        """The ranks that the words around a figure may tell."""
        before = self.readings.before_in_sentence(start)
        if not _is_of_another_flow(sentence):
            yield from orders_of(self.knowledge, before, sentence[len(before) + end - start :])
        places = [*self._cells(start), *self._earlier(start)]
        if sentence_words("of-all-time").search(sentence) and self._is_of_level(end):
            yield from self._ranks(places, Among.HISTORY)
        if sentence_words("greatest-market").search(sentence):
            yield from self._ranks(places, Among.DESTINATIONS)

    def _is_of_level(self, end: int) -> bool:
        text = self.readings.text
        return text.endswith("위", 0, end) or sentence_words("highest-behind").match(text, end) is not None

    def _ranks(self, statements: Iterable[Statement], among: Among) -> Iterator[Fact]:
        for statement in statements:
            cell = cell_of(replace(statement, measure=Measure.RANK, unit=None), self.names)
            if cell is None or statement.period is None:
                continue
            yield from (
                fact
                for fact in self.knowledge.events(cell, statement.period)
                if fact.measure is Measure.RANK and fact.among is among and fact.ranked is None
            )

    def _cells(self, start: int) -> list[Statement]:
        """The statements of the sentence, the nearest before the figure first."""
        around = self.readings.statements_around(start)
        return sorted(around, key=lambda one: (one.start > start, abs(one.start - start)))

    def _earlier(self, start: int) -> Iterator[Statement]:
        """What is told last before a sentence without statements, at each time that the text is about."""
        before = None if self.readings.statements_around(start) else self.readings.last_before(start)
        if before is not None:
            yield from (replace(before, period=time) for time in (before.period, *self.readings.times) if time)


def _is_of_another_flow(sentence: str) -> bool:
    """Whether a sentence speaks of imports, or of total trade, and not of the exports of which facts have an order."""
    return names_another_flow(sentence, Flow.EXPORTS) or sentence_words("total-trade").search(sentence) is not None


def orders_of(knowledge: Knowledge, before: str, behind: str) -> list[Fact]:
    """The places in the order of reaching a level, be it whenever, that stand between words of a sentence.

    The level is the one named last before a place, but where words go on to one behind it: "the sixth to reach $700
    billion". Of one that was passed years before it is not: "seven years after they passed $600 billion".
    """
    orders = [fact for fact in knowledge.facts.measured(Measure.RANK) if fact.among is Among.ORDER]
    levels = {fact.level for fact in orders if fact.level is not None}
    goes_on = sentence_words("to-reach-a-sum").match(behind)
    since = sentence_words("years-since").search(before) if goes_on is None else None
    words = goes_on[0] if goes_on is not None else before
    named = last_sum_named(before[: since.start()], levels) if since is not None else None
    named = named if named is not None else last_sum_named(words, levels)
    return [fact for fact in orders if named is not None and fact.level == named]


def level_of_order(before: str, behind: str) -> Decimal | None:
    """The level, known or not, in the order of reaching which words have a place; None where they name none."""
    goes_on = sentence_words("to-reach-a-sum").match(behind)
    named = sums_named(goes_on[0] if goes_on is not None else before)
    return named[-1] if named else None
