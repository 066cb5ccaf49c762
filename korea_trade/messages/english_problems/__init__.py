"""What is wrong with a fact base or a document, in English: that of records, of drafts and of Python."""

from korea_trade.messages.english_problems.entries import Entries
from korea_trade.messages.english_problems.evidence import Evidence
from korea_trade.messages.english_problems.names import Names
from korea_trade.messages.english_problems.tables import Tables
from korea_trade.messages.english_problems.well_formed import WellFormed


class EnglishProblems(Entries, WellFormed, Names, Evidence, Tables):
    """English: what is wrong, then what was expected."""


ENGLISH_PROBLEMS = EnglishProblems()
