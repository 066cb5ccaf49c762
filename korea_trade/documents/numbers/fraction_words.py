"""Parts in English words: half of, a third of, two-thirds, half a percentage point, a year and a half."""

import re
from decimal import Decimal
from functools import cache

from korea_trade.documents.numbers.draft import Draft
from korea_trade.documents.numbers.mention import Kind
from korea_trade.documents.numbers.numeral import Numeral, part_of
from korea_trade.documents.numbers.reading import read_number
from korea_trade.documents.numbers.units import Sort, unit_after
from korea_trade.model.quantity import is_whole
from korea_trade.vocabulary.numbers import number_words

_PERIOD_BEFORE = re.compile(r"(?<![A-Za-z])(?:the|this|that|last|each|per|both|next|every) \Z", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<![A-Za-z])a \Z", re.IGNORECASE)
_DOZEN = re.compile(r"[ -](?:a[ -])?dozen(?![A-Za-z])", re.IGNORECASE)
_OF_ONE = re.compile(r" (?:of )?(?:an?|one)(?= )|(?=[ -])", re.IGNORECASE)
_AND_A_HALF = re.compile(r"(?<![A-Za-z])(?P<count>an?|one) (?P<noun>year|month|week|day) and a \Z", re.IGNORECASE)
DIVISORS = {"halves": 2, "thirds": 3, "quarters": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9,
            "tenths": 10}  # fmt: skip
"""How many of a part make a whole, by its code."""
PARTS_OF = {divisor: code for code, divisor in DIVISORS.items()}
"""The codes of parts by how many of them make a whole."""


def fraction_in_words(text: str, at: int, end: int, floor: int, numeral: Numeral | None) -> Draft | None:
    """The part that begins with the word at a place, or None where it begins none.

    Of a percent or a percentage point it is a figure ("half a percentage point" is 0.5), and so is "half a dozen".
    """
    word = text[at:end].lower()
    if word in ("half", "halves"):
        return _half(text, at, end, floor)
    fraction = _ordinal_part(text, at, end, numeral) or _counted_parts(text, at, numeral)
    return fraction and (_of_a_percent(text, floor, fraction) or fraction)


def _half(text: str, at: int, end: int, floor: int) -> Draft | None:
    before = text[max(0, at - 16) : at]
    dozen = _DOZEN.match(text, end)
    if dozen:
        return read_number(text, at, floor, Numeral(dozen.end(), Decimal(6)))
    longer = _AND_A_HALF.search(before)
    if longer:
        start = at - len(longer[0])
        return Draft(start, end, Decimal("1.5"), noun=f"{longer['noun'].lower()}s") if start >= floor else None
    half = Draft(at, end, Decimal(1), Kind.FRACTION, code="halves")
    if figure := _of_a_percent(text, floor, half):
        return figure
    if _half_a_scale().match(text, at) or _PERIOD_BEFORE.search(before) or re.match("[- ]year", text[end : end + 5]):
        return None
    return half if _half_after().match(text, end) or _half_before().search(before) else None


@cache
def _half_a_scale() -> "re.Pattern[str]":
    """Half a billion, which begins with "half" and is read at its power of ten."""
    return re.compile(rf"half[ -](?:an?[ -])?(?:{'|'.join(number_words('en').scales)})(?![A-Za-z])", re.IGNORECASE)


@cache
def _half_before() -> "re.Pattern[str]":
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(number_words('en').half_before)}) \Z", re.IGNORECASE)


@cache
def _half_after() -> "re.Pattern[str]":
    return re.compile(rf" (?:{'|'.join(number_words('en').half_after)})\b")


@cache
def _part_before() -> "re.Pattern[str]":
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(number_words('en').part_before)}) (?:a )?\Z", re.IGNORECASE)


@cache
def _part_after() -> "re.Pattern[str]":
    return re.compile(rf" (?:{'|'.join(number_words('en').part_after)})\b|[.,;)]|\s*\Z")


def _ordinal_part(text: str, at: int, end: int, numeral: Numeral | None) -> Draft | None:
    """A third of, a quarter of, down a fifth."""
    word, before = text[at:end].lower(), text[max(0, at - 16) : at]
    if not _ARTICLE.search(before) or word not in number_words("en").fractions:
        return None
    if numeral and numeral.ordinal and numeral.end == end:
        compared = _part_before().search(before) and _part_after().match(text, end)
        is_part = bool(compared or re.match(r" of\b", text[end : end + 4]))
    else:
        is_part = word == "quarter" and bool(re.match(r" of (?!20|19|last|this)", text[end : end + 9]))
    return Draft(at - 2, end, Decimal(1), Kind.FRACTION, code=number_words("en").fractions[word]) if is_part else None


def _counted_parts(text: str, at: int, numeral: Numeral | None) -> Draft | None:
    """One-third, two-thirds, three quarters of, one third more."""
    fractions = number_words("en").fractions
    if numeral is None or numeral.ordinal or numeral.figure is None or not is_whole(numeral.figure):
        return None
    part = re.compile(r"[ -]([a-z]+)(?![A-Za-z])", re.IGNORECASE).match(text, numeral.end)
    if part is None or part[1].lower() not in fractions:
        return None
    name, one, hyphen = part[1].lower(), numeral.figure == 1, part[0].startswith("-")
    of = re.match(r" of\b", text[part.end() : part.end() + 4])
    stands = hyphen or of
    if one:
        compared = _part_before().search(text[max(0, at - 16) : at]) and _part_after().match(text, part.end())
        if name.endswith("s") or not (stands or compared):
            return None
        return Draft(at, part.end(), numeral.figure, Kind.FRACTION, code=fractions[name])
    if name in ("half", "halves") or not name.endswith("s"):
        return None
    if name == "quarters" and not (hyphen or (numeral.figure == 3 and of)):
        return None
    return Draft(at, part.end(), numeral.figure, Kind.FRACTION, code=fractions[name])


def _of_a_percent(text: str, floor: int, fraction: Draft) -> Draft | None:
    """Half a percent, three-quarters of a percentage point: a figure, without a value where no decimal says it."""
    of = _OF_ONE.match(text, fraction.end)
    unit = unit_after(text, of.end()) if of else None
    if of is None or unit is None or unit.sort not in (Sort.PERCENT, Sort.POINTS) or fraction.figure is None:
        return None
    figure = part_of(int(fraction.figure), DIVISORS[fraction.code])
    return read_number(text, fraction.start, floor, Numeral(of.end(), figure))
