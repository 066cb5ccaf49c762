"""Statements that the reader leaves open, completed by words of their sentence and by what the facts have names for."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from korea_trade.model.codes import Among, Bound, Event, Flow, Measure, Sector
from korea_trade.reader.doubts import CONTRADICTS, SEVERAL_NAMES, UNKNOWN_NAME, UNSAID
from korea_trade.reader.statement import ProofField, Statement
from korea_trade.verification.cells import cell_of
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.nearer_words import last_flow
from korea_trade.verification.ranks import level_of_order, orders_of
from korea_trade.verification.sums import names_sum
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name, code_of_name


@dataclass(frozen=True)
class Completing:
    """Completes statements by the partners and names of a fact base."""

    knowledge: Knowledge
    names: tuple[Name, ...]

    def completed(self, statement: Statement, sentence: str) -> Statement:
        """The statement, or what its sentence says beyond it: of two partners together, a streak of what."""
        stated = _of_years(_of_words_behind(_as_limit(statement, sentence), sentence))
        statement = self._of_its_subject(self._of_its_sector(stated), sentence)
        if statement.measure in (Measure.SHARE, Measure.SHARE_CHANGE):
            return self._of_names_together(statement, sentence)
        if statement.doubtful == UNSAID and statement.measure is Measure.STREAK:
            return self._of_a_streak(statement, sentence)
        if statement.measure is Measure.STREAK and statement.event is Event.SURPLUS:
            return self._above_a_sum(statement, sentence, statement.value) or statement
        if statement.measure is Measure.FIRST_IN and not _says_another_event(statement, sentence):
            return self._above_a_sum(statement, sentence) or statement
        if statement.among is Among.ORDER:
            return self._of_all_trade(statement, sentence)
        of_year = statement.period is not None and statement.period.isdecimal()
        if statement.among in (Among.YEAR, Among.SAME_PERIOD) and of_year:
            return replace(statement, among=Among.HISTORY)  # "the third-best showing in 2020" of a year
        return statement

    def _of_its_sector(self, statement: Statement) -> Statement:
        """For "tech sales to the U.S." in a text on ICT: of all of the sector."""
        word = statement.item
        if word is None or statement.sector == Sector.ALL_INDUSTRIES or code_of_name("item", word, self.names):
            return statement
        return replace(statement, item=None) if sentence_words("sector-as-item").fullmatch(word) else statement

    def _of_its_subject(self, statement: Statement, sentence: str) -> Statement:
        """For "Semiconductors, a key export, posted a rise of 21.8 percent": of the name that the sentence begins with.

        Only where no other flow is named between it and the figure.
        """
        before = sentence[: max(0, statement.start - statement.sentence[0])]
        subject = _SUBJECT.match(before)
        if subject is None or statement.item is not None or statement.partner is not None:
            return statement
        if any(sentence_words(flow).search(before, subject.end()) for flow in ("exports", "imports", "balance")):
            return statement
        item = code_of_name("item", subject["name"], self.names)
        return statement if item is None else replace(statement, item=item)

    def _of_names_together(self, statement: Statement, sentence: str) -> Statement:
        """For "the combined share of the US and China": that of the two, where the facts have them as one partner."""
        together = sentence_words("together").search(sentence) is not None
        unknown = together and statement.partner is None and statement.doubtful == UNKNOWN_NAME  # 합산 수출 비중
        for partner in self.knowledge.base.partners:
            named = all(self.names_partner(sentence, one) for one in partner.members)
            if not partner.members or not named or not (unknown or statement.partner in partner.members):
                continue
            if together or statement.doubtful == SEVERAL_NAMES:
                item, doubtful = None if unknown else statement.item, CONTRADICTS if statement.doubtful else None
                return replace(statement, item=item, partner=partner.code, doubtful=None if unknown else doubtful)
        return statement

    def _of_a_streak(self, statement: Statement, sentence: str) -> Statement:
        """For "the seventh in a row and the third above $5 billion": of what happened so often, as facts have it."""
        above = self._above_a_sum(statement, sentence, statement.value)
        happened = _of_what_happened(statement, sentence)
        if above is not None or self._has_fact(happened, happened.value):
            return above or happened
        return self._above_a_sum(statement, sentence) or happened

    def _has_fact(self, statement: Statement, number: Decimal | None) -> bool:
        """Whether a fact counts so many of what a streak is of."""
        cell = cell_of(statement, self.names)
        facts = self.knowledge.events(cell, statement.period) if cell is not None and statement.period else ()
        return any(fact.event is statement.event and fact.value == number for fact in facts)

    def _above_a_sum(self, statement: Statement, sentence: str, number: Decimal | None = None) -> Statement | None:
        """For "$500 billion for a fourth year": a streak, or a first time, above a sum that sentence and facts name.

        ``number`` is what the fact must count, where the sentence may tell of another streak.
        """
        cell = cell_of(statement, self.names)
        for fact in self.knowledge.events(cell, statement.period) if cell is not None and statement.period else ():
            of_sum = fact.event is Event.ABOVE and fact.level is not None and names_sum(sentence, fact.level)
            if of_sum and number in (None, fact.value):
                return replace(statement, event=Event.ABOVE, level=fact.level, direction=None, doubtful=None)
        return None

    def _of_all_trade(self, statement: Statement, sentence: str) -> Statement:
        """For "the sixth in the world to reach $700 billion": a place of the country in all its trade, by that sum."""
        whole = replace(statement, item=None, partner=None)
        start, end = statement.value_span or (statement.start, statement.start)
        before, behind = (
            sentence[: max(0, start - statement.sentence[0])],
            sentence[max(0, end - statement.sentence[0]) :],
        )
        for fact in orders_of(self.knowledge, before, behind):
            return replace(whole, level=fact.level, period=fact.period, doubtful=None)
        cell = cell_of(whole, self.names)
        for fact in self.knowledge.events(cell, whole.period) if cell is not None and whole.period else ():
            if fact.among is Among.ORDER and fact.level is not None and names_sum(sentence, fact.level):
                return replace(whole, level=fact.level, doubtful=None)
        return replace(whole, level=level_of_order(before, behind))

    def names_item(self, sentence: str, code: str) -> bool:
        """Whether a sentence names an item."""
        return _pattern("item", code, self.names).search(sentence) is not None

    def names_partner(self, sentence: str, code: str) -> bool:
        """Whether a sentence names a partner."""
        return _pattern("partner", code, self.names).search(sentence) is not None


@cache
def _pattern(kind: str, code: str, names: tuple[Name, ...]) -> "re.Pattern[str]":
    """The words of an item, whatever their case, or of a partner, at the beginning of a word."""
    words = [re.escape(word) for of, own, words in names if of == kind and own == code for word in words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})" if words else "(?!)", re.IGNORECASE if kind == "item" else 0)


_SUBJECT = re.compile(r"\W*(?:[A-Z][a-z]+, )?(?P<name>[^,.;:]{3,40}), [^,.;:0-9]{3,60}, ")


def _says_another_event(statement: Statement, sentence: str) -> bool:
    """Whether a sentence says of what a first time is one, and not that a sum was passed, right behind it."""
    behind = sentence[max(0, statement.end - statement.sentence[0]) :]
    return ProofField.EVENT in statement.proofs and sentence_words("passed-behind").match(behind) is None


def _as_limit(statement: Statement, sentence: str) -> Statement:
    """For 5천억 달러 선을 지켰다: a level as the limit that trade stayed above, or fell below."""
    if statement.measure is not Measure.VALUE or statement.bound is not None or statement.growth is not None:
        return statement
    behind = sentence[max(0, statement.end - statement.sentence[0]) :]
    held = sentence_words("held-behind").match(behind)
    if held is None:
        return statement
    return replace(statement, measure=Measure.THRESHOLD, bound=Bound.BELOW if held["lost"] else Bound.ABOVE)


def _of_words_behind(statement: Statement, sentence: str) -> Statement:
    """For 21억 달러의 일평균 수출, 180억 달러의 ICT 수입: a figure behind which it is said of what it is."""
    if statement.measure is not Measure.VALUE:
        return statement
    behind = sentence[max(0, statement.end - statement.sentence[0]) :]
    if sentence_words("daily-behind").match(behind) is not None:
        statement = replace(statement, measure=Measure.DAILY_AVERAGE)
    told = sentence_words("flow-behind").match(behind)
    if told is None or statement.flow not in (Flow.EXPORTS, Flow.IMPORTS) or statement.says("flow"):
        return statement
    return replace(statement, flow=last_flow(told[0]) or statement.flow)


def _of_years(statement: Statement) -> Statement:
    """A streak of years that is read of a month, as that of its year."""
    period = statement.period
    if statement.measure is not Measure.STREAK or statement.unit != "years" or period is None or len(period) != _MONTH:
        return statement
    return replace(statement, period=period[:4])


_MONTH = len("2020-12")


def _of_what_happened(statement: Statement, sentence: str) -> Statement:
    """For "the 12th consecutive year the country logged a surplus", "set records for six consecutive months"."""
    if sentence_words("surplus").search(sentence):
        return replace(statement, flow=Flow.BALANCE, item=None, event=Event.SURPLUS, direction=None, doubtful=None)
    if sentence_words("record").search(sentence):
        return replace(statement, event=Event.RECORD, direction=None, doubtful=None)
    return statement
