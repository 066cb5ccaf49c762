"""Statements that the reader leaves open, completed by words of their sentence and by what the facts have names for."""

import re
from dataclasses import dataclass, replace

from korea_trade.model.codes import Among, Event, Flow, Measure
from korea_trade.reader.doubts import CONTRADICTS, SEVERAL_NAMES, UNSAID
from korea_trade.reader.statement import Statement
from korea_trade.verification.cells import cell_of
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.sums import names_sum
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name


@dataclass(frozen=True)
class Completing:
    """Completes statements by the partners and names of a fact base."""

    knowledge: Knowledge
    names: tuple[Name, ...]

    def completed(self, statement: Statement, sentence: str) -> Statement:
        """The statement, or what its sentence says beyond it: of two partners together, a streak of what."""
        if statement.measure in (Measure.SHARE, Measure.SHARE_CHANGE):
            return self._of_names_together(statement, sentence)
        if statement.doubtful == UNSAID and statement.measure is Measure.STREAK:
            return self._above_a_sum(statement, sentence) or _of_what_happened(statement, sentence)
        if statement.among is Among.ORDER:
            return self._of_all_trade(statement, sentence)
        if statement.among is Among.YEAR and statement.period is not None and statement.period.isdecimal():
            return replace(statement, among=Among.HISTORY)  # "the third-best showing in 2020" of a year
        return statement

    def _of_names_together(self, statement: Statement, sentence: str) -> Statement:
        """For "the combined share of the US and China": that of the two, where the facts have them as one partner."""
        for partner in self.knowledge.base.partners:
            named = statement.partner in partner.members and all(self._names(sentence, one) for one in partner.members)
            if named and (statement.doubtful == SEVERAL_NAMES or sentence_words("together").search(sentence)):
                return replace(statement, partner=partner.code, doubtful=CONTRADICTS if statement.doubtful else None)
        return statement

    def _above_a_sum(self, statement: Statement, sentence: str) -> Statement | None:
        """For "$500 billion for a fourth year": a streak above a sum that the sentence names and the facts have."""
        cell = cell_of(statement, self.names)
        for fact in self.knowledge.events(cell, statement.period) if cell is not None and statement.period else ():
            if fact.event is Event.ABOVE and fact.level is not None and names_sum(sentence, fact.level):
                return replace(statement, event=Event.ABOVE, level=fact.level, direction=None, doubtful=None)
        return None

    def _of_all_trade(self, statement: Statement, sentence: str) -> Statement:
        """For "the sixth in the world to reach $700 billion": a place of the country in all its trade, by that sum."""
        whole = replace(statement, item=None, partner=None)
        cell = cell_of(whole, self.names)
        for fact in self.knowledge.events(cell, whole.period) if cell is not None and whole.period else ():
            if fact.among is Among.ORDER and fact.level is not None and names_sum(sentence, fact.level):
                return replace(whole, level=fact.level, doubtful=None)
        return whole

    def names_item(self, sentence: str, code: str) -> bool:
        """Whether a sentence names an item."""
        return self._names(sentence, code, "item", re.IGNORECASE)

    def names_partner(self, sentence: str, code: str) -> bool:
        """Whether a sentence names a partner."""
        return self._names(sentence, code)

    def _names(self, sentence: str, code: str, kind: str = "partner", flags: int = 0) -> bool:
        words = (word for of, own, words in self.names if of == kind and own == code for word in words)
        return any(re.search(rf"(?<!\w){re.escape(word)}", sentence, flags) is not None for word in words)


def _of_what_happened(statement: Statement, sentence: str) -> Statement:
    """For "the 12th consecutive year the country logged a surplus", "set records for six consecutive months"."""
    if sentence_words("surplus").search(sentence):
        return replace(statement, flow=Flow.BALANCE, item=None, event=Event.SURPLUS, direction=None, doubtful=None)
    if sentence_words("record").search(sentence):
        return replace(statement, event=Event.RECORD, direction=None, doubtful=None)
    return statement
