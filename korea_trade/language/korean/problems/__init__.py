"""What is wrong with a fact base or a document, in Korean, in the short style of messages."""

from korea_trade.language.korean.problems.entries import Entries
from korea_trade.language.korean.problems.evidence import Evidence
from korea_trade.language.korean.problems.names import Names
from korea_trade.language.korean.problems.tables import Tables
from korea_trade.language.korean.problems.well_formed import WellFormed


class KoreanProblems(Entries, WellFormed, Names, Evidence, Tables):
    """Korean: what is wrong, then what to write instead."""


KOREAN_PROBLEMS = KoreanProblems()
