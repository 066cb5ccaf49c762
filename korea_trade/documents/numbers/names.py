"""Digits that are part of a name: G7, K-9, 5G, COVID-19, Fortune 500."""

import re
from functools import cache

from korea_trade.documents.numbers.units import unit_after
from korea_trade.vocabulary.numbers import number_words

_REACH = 20
_LETTERS = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]+(?:&[A-Za-z]+)?)(-?)\Z", re.ASCII)
_REST = re.compile(r"\d++(?:\.\d++)?[A-Za-z0-9]*+(?:-\d++[A-Za-z]*+)?", re.ASCII)
_RATE_BEHIND = re.compile(r"\((?:[+△▲−]|-\d)")
_DIGITS_FIRST = re.compile(r"\d{1,4}[A-Za-z][A-Za-z0-9]*", re.ASCII)


@cache
def _words() -> "tuple[frozenset[str], re.Pattern[str]]":
    words = number_words("en")
    currencies = (sign.lower() for currency in words.currencies.values() for sign in currency.before)
    not_names = frozenset((*words.no_name_before_hyphen, *(month.lower() for month in words.months), *currencies))
    before = "|".join(map(re.escape, words.name_words))
    return not_names, re.compile(rf"(?<![A-Za-z])(?:{before})(?:'s)? \Z")


@cache
def _korean() -> "tuple[re.Pattern[str], re.Pattern[str]]":
    """Words right before digits (코로나19), and names that begin with digits (2차전지)."""
    words = number_words("ko")
    return re.compile(rf"(?:{'|'.join(words.name_words)})-?\Z"), re.compile("|".join(map(re.escape, words.names)))


def name_at(text: str, at: int, floor: int) -> tuple[int, int] | None:
    """Where the name begins and ends whose digits begin at a place; None where they are no part of a name."""
    near = text[max(floor, at - _REACH) : at]
    not_names, words = _words()
    before = _LETTERS.search(near)
    if before:
        letters, hyphen = before[1], before[2]
        rest = _REST.match(text, at)
        if rest is None or letters.lower() in not_names:
            return None
        if len(letters) > 1 and not hyphen and _RATE_BEHIND.match(text, rest.end()):
            return None  # EU518(△2.0), DP4(+3): a name, its level and its growth
        if hyphen and (not letters[0].isupper() or "." in rest[0] or unit_after(text, rest.end())):
            return None
        return at - len(before[0]), rest.end()
    korean_before, korean_from = _korean()
    korean = korean_before.search(near)
    if korean:
        digits = _REST.match(text, at)
        return at - len(korean[0]), digits.end() if digits else at + 1
    korean = korean_from.match(text, at)
    if korean:
        return at, korean.end()
    word = words.search(near)
    rest = _REST.match(text, at) if word else None
    return (at - len(word[0]), rest.end()) if word and rest else None


def name_from_digits(text: str, at: int) -> int | None:
    """The end of a name that begins with digits and goes on with letters (5G, 3D); None where there is none."""
    match = _DIGITS_FIRST.match(text, at)
    return match.end() if match else None
