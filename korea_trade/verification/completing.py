"""Statements that the reader leaves open, completed by words of their sentence and by what the facts have names for."""

import re
from dataclasses import dataclass, replace

from korea_trade.model.codes import Event, Flow, Measure
from korea_trade.model.fact import Partner
from korea_trade.reader.conflicts import CONTRADICTS
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name

_SEVERAL = "one figure for several names"  # doubts of the reader
_OPEN = "what happened is not stated"


@dataclass(frozen=True)
class Completing:
    """Completes statements by the partners and names of a fact base."""

    partners: tuple[Partner, ...]
    names: tuple[Name, ...]

    def completed(self, statement: Statement, sentence: str) -> Statement:
        """The statement, or what its sentence says beyond it: of two partners together, a streak of what."""
        if statement.measure in (Measure.SHARE, Measure.SHARE_CHANGE):
            return self._of_names_together(statement, sentence)
        if statement.doubtful == _OPEN and statement.measure is Measure.STREAK:
            return _of_what_happened(statement, sentence)
        return statement

    def _of_names_together(self, statement: Statement, sentence: str) -> Statement:
        """For "the combined share of the US and China": that of the two, where the facts have them as one partner."""
        for partner in self.partners:
            named = statement.partner in partner.members and all(self._names(sentence, one) for one in partner.members)
            if named and (statement.doubtful == _SEVERAL or sentence_words("together").search(sentence)):
                return replace(statement, partner=partner.code, doubtful=CONTRADICTS if statement.doubtful else None)
        return statement

    def _names(self, sentence: str, code: str) -> bool:
        """Whether a sentence names a partner."""
        words = (words for kind, own, words in self.names if kind == "partner" and own == code)
        return any(re.search(rf"(?<!\w){re.escape(word)}", sentence) is not None for found in words for word in found)


def _of_what_happened(statement: Statement, sentence: str) -> Statement:
    """For "the 12th consecutive year the country logged a surplus", "set records for six consecutive months"."""
    if sentence_words("surplus").search(sentence):
        return replace(statement, flow=Flow.BALANCE, item=None, event=Event.SURPLUS, direction=None, doubtful=None)
    if sentence_words("record").search(sentence):
        return replace(statement, event=Event.RECORD, direction=None, doubtful=None)
    return statement
