"""Errors, hints and remarks in English."""

from korea_trade.messages.english.agents import Agents
from korea_trade.messages.english.asking import Asking
from korea_trade.messages.english.bases import Bases
from korea_trade.messages.english.files import Files
from korea_trade.messages.english.left_out import LeftOut
from korea_trade.messages.english.searching import Searching


class EnglishPhrases(Asking, Bases, Files, Searching, LeftOut, Agents):
    """English, as Python, logs and terminals have it."""


ENGLISH_PHRASES = EnglishPhrases()
