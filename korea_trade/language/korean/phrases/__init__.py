"""Errors, hints and remarks in Korean."""

from korea_trade.language.korean.phrases.agents import Agents
from korea_trade.language.korean.phrases.asking import Asking
from korea_trade.language.korean.phrases.bases import Bases
from korea_trade.language.korean.phrases.files import Files
from korea_trade.language.korean.phrases.searching import Searching
from korea_trade.language.korean.phrases.unnamed import Unnamed


class KoreanPhrases(Asking, Bases, Files, Searching, Unnamed, Agents):
    """Korean, in the short style of messages: what is wrong as a noun or a clause, the next step as a sentence."""


KOREAN_PHRASES = KoreanPhrases()
