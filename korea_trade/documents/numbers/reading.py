"""A numeral together with what stands before and behind it: sign, currency, power of ten, unit, noun."""

import re
from functools import cache

from korea_trade.documents.numbers.draft import Draft
from korea_trade.documents.numbers.mention import Kind
from korea_trade.documents.numbers.nouns import counted_after, noun_after
from korea_trade.documents.numbers.numeral import Numeral, read_digits, read_words
from korea_trade.documents.numbers.signs import bracketed_sign, settle_sign
from korea_trade.documents.numbers.times import half_year, quarter_of_year
from korea_trade.documents.numbers.units import Before, Sort, Unit, before, unit_after
from korea_trade.vocabulary.numbers import number_words

_PART_OF_YEAR = re.compile(r"[ -](?:(quarters?)|(hal(?:f|ves)))(?![A-Za-z])", re.IGNORECASE)
_PRICE = re.compile(r" ?(?:per|a|an|each|/)[ -]?", re.IGNORECASE)
_TIMES_COMPARED = re.compile(r" (?:as|more|higher|larger|bigger|greater|faster|over|the|that|its|their|what|of)\b")
_BY = re.compile(
    r"\b(?:by|to|up|nearly|about|almost|around|over|than|some|roughly|grew|rose|increased|multiplied) \Z", re.IGNORECASE
)
_VERB = re.compile(r" (?!(?:per|to|against|on|at|in|and|or|from|for|of|a|by|as)\b)[a-z]")  # "the top 5 won prizes"
_ATTACHED = re.compile(r"(?![를가는로의에와도만씩나꼴였다뿐밖까보이인당정규수])[가-힣]")  # 10대그룹, and not 10대를
_MOST_COUNTRIES = 250
_SOME_MORE = re.compile(r"여(?![성행름건론파권])")


def read_number(
    text: str, at: int, floor: int, numeral: Numeral, prefix: Before | None = None, *, apart: bool = False
) -> Draft:
    """The number whose numeral begins at a place, with all that belongs to it; nothing before ``floor`` does.

    ``apart`` lets a Korean unit of a single syllable stand behind a blank too (두 달).
    """
    prefix = prefix or before(text, at, floor)
    draft = Draft(prefix.start, numeral.end, numeral.figure, sign=prefix.sign, currency=prefix.currency)
    draft.sign_of_money, draft.scale, draft.ordinal = bool(prefix.currency), numeral.scale, numeral.ordinal
    open_bracket = prefix.bracket
    if open_bracket and text.startswith(")", draft.end):
        draft.end, draft.sign, open_bracket = draft.end + 1, "-", False
    elif prefix.start == at and bracketed_sign(text, at, numeral.end):
        draft.start, draft.end, draft.sign = at - 1, numeral.end + 1, "-"
    if not draft.ordinal:
        _read_units(text, draft, apart=apart)
    if open_bracket and text.startswith(")", draft.end):
        draft.end, draft.sign = draft.end + 1, "-"
    _read_noun(text, draft)
    settle_sign(text, at, draft)
    return draft


def _read_units(text: str, draft: Draft, *, apart: bool) -> None:
    """Read the words behind a numeral into its draft: power of ten, then currency or unit, then "per barrel"."""
    if _SOME_MORE.match(text, draft.end):  # 10여 개: ten and some more
        draft.over, draft.end = True, draft.end + 1
        apart = True
    unit = unit_after(text, draft.end, apart=apart)
    reached = 15 if draft.scale is not None else 0
    while unit and unit.sort is Sort.SCALE and int(unit.code) > reached:  # "3 hundred million"
        _scale(text, draft, unit)
        reached = int(unit.code)
        unit = unit_after(text, draft.end)
    if unit and unit.sort is Sort.LETTER and draft.scale is None:
        following = unit_after(text, unit.end)
        if draft.currency or (following and following.sort is Sort.CURRENCY):
            _scale(text, draft, unit)
            unit = following
    if unit is None or unit.sort in (Sort.SCALE, Sort.LETTER):
        pass
    elif unit.sort is Sort.CURRENCY and not _is_other(text, draft, unit):
        draft.currency, draft.end = _one_currency(draft.currency, unit.code), unit.end
    elif unit.sort is not Sort.CURRENCY and not draft.currency and not _is_other(text, draft, unit):
        draft.sort, draft.code, draft.end = unit.sort, unit.code, unit.end
    if draft.currency:
        _read_price(text, draft)


def _scale(text: str, draft: Draft, unit: Unit) -> None:
    """Multiply by a power of ten, and add a smaller amount that follows: "3 billion 200 million"."""
    power, draft.end = int(unit.code), unit.end
    draft.scale = power + (draft.scale or 0)
    if draft.figure is None:
        return
    draft.figure = draft.figure.scaleb(power)
    if not text.startswith(" ", draft.end):
        return
    following = text[draft.end + 1 : draft.end + 2]
    more = (
        read_digits(text, draft.end + 1)
        if following.isdigit() and following.isascii()
        else read_words(text, draft.end + 1)
    )
    if more is None or more.ordinal or more.figure is None or more.scale is not None:
        return
    smaller = unit_after(text, more.end)
    if smaller and smaller.sort is Sort.SCALE and int(smaller.code) < power and more.figure < 1000:
        draft.figure += more.figure.scaleb(int(smaller.code))
        draft.end = smaller.end


def _one_currency(sign: str, word: str) -> str:
    """The currency of a sign before a number and a word behind it; "?" where they contradict each other."""
    if sign in ("", word):
        return word
    if word == "USD":  # HK$5 billion dollars
        return sign
    return "?"


def _is_other(text: str, draft: Draft, unit: Unit) -> bool:
    """Whether the word behind a number is no unit of it, though it looks like one."""
    words = number_words("ko")
    printed = text[draft.end : unit.end]
    if unit.sort is Sort.TIMES:
        if printed == "x" or printed.endswith("배"):
            return False
        if printed.startswith(" time"):
            near = text[max(0, draft.start - 14) : draft.start]
            return not (_TIMES_COMPARED.match(text, unit.end) or _BY.search(near) or _has_point(draft))
        return printed.startswith(" x")
    if unit.sort is Sort.CURRENCY:
        return printed == " won" and draft.scale is None and _VERB.match(text, unit.end) is not None
    if printed.strip() != words.main or draft.figure is None:
        return False
    counted = counted_after(text, unit.end)
    if draft.figure > words.main_up_to:
        if not (counted and text.startswith(tuple(f" {noun}" for noun in words.counted), unit.end)):
            return False
    elif not (text.startswith(" ", unit.end) or _ATTACHED.match(text, unit.end)):
        return False
    draft.noun, draft.end = counted, unit.end  # 15대 주력 품목: not fifteen vehicles, the fifteen main items
    return True


def _has_point(draft: Draft) -> bool:
    return draft.figure is not None and draft.figure % 1 != 0


@cache
def _priced_before() -> "re.Pattern[str]":
    words = "|".join(word for words in number_words("ko").per.values() for word in words)
    return re.compile(rf"({words})당 ?\Z")


@cache
def _prices() -> dict[str, str]:
    return {word.lower(): code for code, words in number_words("en").per.items() for word in words}


@cache
def _priced() -> "re.Pattern[str]":
    return re.compile(
        f"({'|'.join(sorted(map(re.escape, _prices()), key=len, reverse=True))})(?![A-Za-z])", re.IGNORECASE
    )


def _read_price(text: str, draft: Draft) -> None:
    before_it = _priced_before().search(text[max(0, draft.start - 6) : draft.start])
    if before_it:
        draft.per = next(code for code, words in number_words("ko").per.items() if before_it[1] in words)
        return
    per = _PRICE.match(text, draft.end)
    thing = _priced().match(text, per.end()) if per else None
    if thing:
        draft.per, draft.end = _prices()[thing[1].lower()], thing.end()


def _read_noun(text: str, draft: Draft) -> None:
    """Which noun a cardinal or an ordinal counts; an ordinal before "quarter" or "half" is a part of the year."""
    if draft.kind or draft.currency or draft.sort not in (None, Sort.COUNTER, Sort.ORDINAL):
        return
    if draft.sort is Sort.ORDINAL:
        draft.ordinal, draft.sort = True, None
        return
    if draft.sort is Sort.COUNTER:
        _count(draft, draft.code or counted_after(text, draft.end))
        return
    if draft.ordinal and _read_part(text, draft):
        return
    _count(draft, draft.noun or noun_after(text, draft.end))


def _count(draft: Draft, noun: str | None) -> None:
    """Let a number count a noun; vehicles and companies are a quantity."""
    if noun == "countries" and draft.figure is not None and draft.figure > _MOST_COUNTRIES:
        noun = None  # 1,201 exporters are firms
    if noun is not None and noun in number_words("en").quantities and not draft.ordinal:
        draft.sort, draft.code, draft.noun = Sort.QUANTITY, noun, None
    else:
        draft.noun = noun


def _read_part(text: str, draft: Draft) -> bool:
    """The third quarter, the second half."""
    match = _PART_OF_YEAR.match(text, draft.end)
    if match is None or draft.figure is None or draft.figure > (4 if match[1] else 2):
        return False
    number = int(draft.figure)
    draft.kind, draft.end, draft.noun = Kind.PART, match.end(), "quarter" if match[1] else "half"
    if match[1]:
        draft.when = quarter_of_year(number)
    elif not _of_a_month().match(text, draft.end):
        draft.when = half_year(number)
    return True


@cache
def _of_a_month() -> "re.Pattern[str]":
    months = "|".join(number_words("en").months)
    return re.compile(rf" of (?:(?:the|this|last|next|that) month|{months})\b")
