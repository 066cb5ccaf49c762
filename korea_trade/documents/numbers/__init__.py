"""Numbers as a text mentions them, in English and Korean: ``find_mentions(text)`` gives each with what it says.

The way of a number: ``plain`` makes digits and dashes of one form; ``find`` looks for where a number may begin;
``times`` and ``names`` take the digits that are no figures; ``numeral`` reads digits and number words, ``units`` what
stands right before and behind them, ``reading`` puts them together with ``signs`` and ``nouns``; ``words`` reads what
begins with a word. Then numbers look at each other: ``joins`` (ranges, lists), ``entries`` and ``heads`` (tables).
A ``draft`` is a number on this way, a ``mention`` what comes out.
"""

from korea_trade.documents.numbers.find import find_mentions
from korea_trade.documents.numbers.heads import HeadUnit, unit_of_head
from korea_trade.documents.numbers.mention import Kind, Mention, Time
from korea_trade.documents.numbers.numeral import printed_figure
from korea_trade.documents.numbers.units import Sort

__all__ = ["HeadUnit", "Kind", "Mention", "Sort", "Time", "find_mentions", "printed_figure", "unit_of_head"]
