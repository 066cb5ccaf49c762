"""Every number of a text: the way from its characters to mentions."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from korea_trade.documents.numbers.draft import Draft
from korea_trade.documents.numbers.entries import give_entry_units
from korea_trade.documents.numbers.heads import give_head_units
from korea_trade.documents.numbers.joins import join
from korea_trade.documents.numbers.mention import Kind, Mention
from korea_trade.documents.numbers.names import name_at, name_from_digits
from korea_trade.documents.numbers.numeral import VULGAR_FRACTIONS, Numeral, code_end, part_of, read_digits
from korea_trade.documents.numbers.plain import plain
from korea_trade.documents.numbers.reading import read_number
from korea_trade.documents.numbers.times import read_time
from korea_trade.documents.numbers.units import before
from korea_trade.documents.numbers.words import english_number, korean_number, korean_start
from korea_trade.model.quantity import is_whole
from korea_trade.vocabulary.numbers import number_words

_ORDINAL = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z0-9])", re.IGNORECASE | re.ASCII)
_FRACTION = re.compile(r"(?P<many>\d{1,2})/(?P<of>\d{1,2})(?![\d/])|(\d{1,3})분의 ?(\d{1,3})(?!\d)", re.ASCII)
_YEAR_AND_MONTH = re.compile(r"20[012]\d\.(?:[1-9]|0[1-9]|1[0-2])", re.ASCII)  # 2024.3: March, or a figure?
_POINT_FIRST = re.compile(r"(?:^|[\s($+-])\.\Z")
_DIGITS = re.compile(r"\d{1,9}(?![\d.,]\d)", re.ASCII)
_PARTS = {2: "halves", 3: "thirds", 4: "quarters", 5: "fifths", 6: "sixths", 7: "sevenths", 8: "eighths", 9: "ninths",
          10: "tenths"}  # fmt: skip


@cache
def _start() -> "re.Pattern[str]":
    """Where a number may begin: a digit, an English word, a Korean number word."""
    return re.compile(rf"[0-9{VULGAR_FRACTIONS}]|(?<!\w)(?P<english>[A-Za-z]+)(?!\w)|(?<![가-힣])(?:{korean_start()})")


def find_mentions(text: str) -> list[Mention]:
    """Every number of a text, in digits or in words, in order. Overlapping readings are not given."""
    one_form = plain(text)
    drafts = join(one_form, list(_drafts(one_form)))
    give_entry_units(one_form, drafts)
    give_head_units(one_form, drafts)
    for draft in drafts:
        if draft.bare and _YEAR_AND_MONTH.fullmatch(one_form, draft.start, draft.end):
            draft.figure = None
    return [draft.mention(text) for draft in drafts]


def _drafts(text: str) -> Iterator[Draft]:
    floor = 0  # where the number before ends
    match = _start().search(text)
    while match is not None:
        if match["english"] is not None:
            draft = english_number(text, match.start(), match.end(), floor)
        elif match.lastgroup is not None:
            draft = korean_number(text, match, floor)
        else:
            draft = _from_digit(text, match.start(), floor)
        if draft is not None:
            draft.ordinal = draft.ordinal or _is_rank(text, draft)
            yield draft
            floor = draft.end
        match = _start().search(text, draft.end if draft is not None else match.end())


def _from_digit(text: str, at: int, floor: int) -> Draft:
    prefix = before(text, at, floor)
    if not prefix.currency and not prefix.bracket and text[at].isascii():
        time, code = read_time(text, at, floor), code_end(text, at)
        if code is not None and (time is None or time.kind is Kind.YEAR):
            return Draft(at, code)
        if time is not None:
            number = None if time.number is None else Decimal(time.number)
            return Draft(time.start, time.end, number, time.kind, noun=time.noun, when=time.when)
        name = name_at(text, at, floor)  # before units: 5G is no 5 grams
        if name is not None:
            return Draft(*name, kind=Kind.NAME)
        special = _fraction(text, at, floor) or _point_first(text, at, floor)
        if special is not None:
            return special
    numeral = read_digits(text, at)
    ordinal = _ORDINAL.match(text, numeral.end)
    if ordinal and numeral.figure is not None and is_whole(numeral.figure):
        numeral = replace(numeral, end=ordinal.end(), ordinal=True)
    draft = read_number(text, at, floor, numeral, prefix)
    if text[at] in VULGAR_FRACTIONS and (draft.bare or numeral.figure is None):
        many, of = unicodedata.normalize("NFKC", text[at]).split("\u2044")
        return Draft(at, numeral.end, Decimal(many), Kind.FRACTION, code=_PARTS[int(of)])
    if draft.end == numeral.end and not draft.ordinal and _letter(text, draft.end):
        end = name_from_digits(text, at)
        return Draft(draft.start, end, kind=Kind.NAME) if end else Draft(draft.start, draft.end, None)
    return draft


def _fraction(text: str, at: int, floor: int) -> Draft | None:
    """3/4 of, 3분의 2, and 1/4 percent; 1/4 alone has no meaning, as it may be a date."""
    match = _FRACTION.match(text, at)
    if match is None:
        return None
    many, of = int(match["many"] or match[4]), int(match["of"] or match[3])
    if not 0 < many < of <= 10:
        return None
    if not match["many"] or re.match(r" of\b", text[match.end() : match.end() + 4]):
        return Draft(at, match.end(), Decimal(many), Kind.FRACTION, code=_PARTS[of])
    draft = read_number(text, at, floor, Numeral(match.end(), part_of(many, of)))
    if draft.bare:
        draft.figure = None
    return draft


def _point_first(text: str, at: int, floor: int) -> Draft | None:
    """.5 percent: the digits after a point that no digit stands before."""
    if at == floor or not _POINT_FIRST.search(text[max(0, at - 2) : at]):
        return None
    digits = _DIGITS.match(text, at)
    if digits is None:
        return None
    return read_number(text, at - 1, floor, Numeral(digits.end(), Decimal(f"0.{digits[0]}")))


def _letter(text: str, at: int) -> bool:
    return text[at : at + 1].isascii() and text[at : at + 1].isalpha()


@cache
def _rank_before() -> "re.Pattern[str]":
    words = "|".join(re.escape(word) for language in ("en", "ko") for word in number_words(language).rank_words)
    return re.compile(rf"(?<![A-Za-z가-힣])(?:{words}) ?\Z")


def _is_rank(text: str, draft: Draft) -> bool:
    return draft.bare and _rank_before().search(text[max(0, draft.start - 8) : draft.start]) is not None
