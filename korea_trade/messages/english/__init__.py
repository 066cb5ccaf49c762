"""Errors, hints and remarks in English."""

from korea_trade.messages.english.agents import Agents
from korea_trade.messages.english.asking import Asking
from korea_trade.messages.english.bases import Bases
from korea_trade.messages.english.files import Files
from korea_trade.messages.english.searching import Searching
from korea_trade.messages.english.unnamed import Unnamed


class EnglishPhrases(Asking, Bases, Files, Searching, Unnamed, Agents):
    """English, as Python, logs and terminals have it."""


ENGLISH_PHRASES = EnglishPhrases()
