"""Numbers as a text mentions them, in English and Korean: ``find_mentions(text)`` gives each with what it says."""

from korea_trade.documents.numbers.find import find_mentions
from korea_trade.documents.numbers.mention import Kind, Mention, Time

__all__ = ["Kind", "Mention", "Time", "find_mentions"]
