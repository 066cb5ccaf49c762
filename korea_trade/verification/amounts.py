"""Amounts without a currency: 95 billion, 6000억, 512.9. No currency is assumed, so that they are not judged."""

import re

from korea_trade.documents.numbers import Kind, Mention
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name

_MILLION = 1_000_000
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_SENTENCE_ENDS = re.compile(r"[.!?。]['\"”’)]?\s*\Z")
_SCALE = re.compile(r"(?:[bmt]n?|k)(?![A-Za-z0-9])", re.IGNORECASE)
_NAME = re.compile(r"\d+[Bb]|\d{2,}[MT]")  # 95B; 3M is a firm
_NAME_GOES_ON = re.compile(r"[- ]?[A-Z]")  # 64M DRAMs
_OF_ADDRESS = re.compile(r"[\w/][=/&#?-]\Z")  # an address of the web: ?id=20170823000159, record-102-billion
_FAR = 80  # characters before a number in which a word may say that it is a count


def is_amount_without_currency(mention: Mention, text: str, sentence: str, names: tuple[Name, ...]) -> bool:
    """Whether a number is an amount to which nothing gives a currency or unit, in a text that there speaks of trade.

    ``sentence`` is the one in which it stands, ``names`` the names of the fact base. What is counted (2 million
    phones, a population of 52 million, 14.5 working days) is no amount.
    """
    if not _looks_like_amount(mention, text):
        return False
    before = text[max(0, mention.start - _FAR) : mention.start].rpartition("\n")[2]
    if sentence_words("counted-behind").match(text, mention.end) or sentence_words("counted-before").search(before):
        return False
    return _is_about_trade(sentence, names) or _is_about_trade(_paragraph(mention, text), names)


def _looks_like_amount(mention: Mention, text: str) -> bool:
    if mention.kind is Kind.NAME:  # letters behind digits are taken for a name: 5G, and 95B
        return _NAME.fullmatch(mention.text) is not None and not _NAME_GOES_ON.match(text, mention.end)
    if mention.kind is not Kind.CARDINAL or mention.noun is not None:
        return False
    if mention.value is None:
        return _SCALE.match(text, mention.end) is not None
    if mention.value >= _MILLION:
        return _OF_ADDRESS.search(text[max(0, mention.start - 2) : mention.start]) is None
    return (
        mention.value % 1 != 0
        or sentence_words("worth").search(text[max(0, mention.start - _FAR) : mention.start]) is not None
    )


def _is_about_trade(words: str, names: tuple[Name, ...]) -> bool:
    if sentence_words("trade").search(words):
        return True
    items = (word for kind, _, of_item in names if kind == "item" for word in of_item)
    return any(re.search(rf"(?<!\w){re.escape(word)}", words, re.IGNORECASE) for word in items)


def _paragraph(mention: Mention, text: str) -> str:
    """The paragraph of a number, with the heading above it."""
    breaks = list(_BLANK_LINE.finditer(text, 0, mention.start))
    behind = _BLANK_LINE.search(text, mention.end)
    end = behind.start() if behind else len(text)
    if not breaks:
        return text[:end]
    heading = text[breaks[-2].end() if len(breaks) > 1 else 0 : breaks[-1].start()]
    is_heading = "\n" not in heading and _SENTENCE_ENDS.search(heading) is None
    return text[breaks[-1].end() - (len(heading) + len(breaks[-1][0]) if is_heading else 0) : end]
