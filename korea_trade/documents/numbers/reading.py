"""A numeral together with what stands before and behind it: sign, currency, power of ten, unit, noun."""

import re
from decimal import Decimal
from functools import cache

from korea_trade.documents.numbers.draft import Draft
from korea_trade.documents.numbers.mention import Kind
from korea_trade.documents.numbers.nouns import counted_after, noun_after
from korea_trade.documents.numbers.numeral import Numeral, half_after, read_digits, read_words
from korea_trade.documents.numbers.signs import bracketed_sign, settle_sign
from korea_trade.documents.numbers.times import half_year, quarter_of_year
from korea_trade.documents.numbers.units import Before, Sort, Unit, before, tons_before_hangul, unit_after
from korea_trade.model.quantity import is_whole
from korea_trade.vocabulary.numbers import number_words

_PART_OF_YEAR = re.compile(r"[ -](?:(quarters?)|(hal(?:f|ves)))(?![A-Za-z])", re.IGNORECASE)
_PRICE = re.compile(r"[ -]?(?:per|an?|each|/)[ -]?", re.IGNORECASE)
_PER = re.compile(" per ")
_RATE = re.compile(
    r"([ -]per[ -]|/)(?!(?:(?:working|business|calendar)[ -])?(?:day|week|month|quarter|year|annum)s?\b)(?=[^\W\d])",
    re.IGNORECASE,
)
_SCALE_AND_DIGIT = re.compile(r"[ -]?(?:[mbtr]+illion|bn|mn|tn)\d", re.IGNORECASE)
_MARGIN = re.compile(r"(?:plus or |\+/|±)\Z", re.IGNORECASE)
_AND_A_HALF = re.compile(" ?반(?![가-힣])| ?반(?=만에|동안|째)")
_TIMES_COMPARED = re.compile(r" (?:as|more|higher|larger|bigger|greater|faster|over|the|that|its|their|what|of)\b")
_BY = re.compile(
    r"\b(?:by|to|up|nearly|about|almost|around|over|than|some|roughly|grew|rose|increased|multiplied) \Z", re.IGNORECASE
)
_VERB = re.compile(r" (?!(?:per|to|against|on|at|in|and|or|from|for|of|a|by|as)\b)[a-z]")  # "the top 5 won prizes"
_ATTACHED = re.compile(r"(?![를가는로의에와도만씩나꼴였다뿐밖까보이인당정규수])[가-힣]")  # 10대그룹, and not 10대를
_MOST_COUNTRIES = 250
_SOME_MORE = re.compile(r"여(?![성행름건론파권])|-odd(?= )|\+(?=[ -]?[a-z%]| [가-힣])", re.IGNORECASE)
_KOREAN_POWER = re.compile("([천백십]?)([만억조])(?![가-힣](?<![달불원개대명]))")


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
    margin = _MARGIN.search(text[max(0, draft.start - 8) : draft.start])
    if margin:  # plus or minus 3 percent
        draft.start, draft.figure, draft.sign = draft.start - len(margin[0]), None, ""
    return draft


def _read_units(text: str, draft: Draft, *, apart: bool) -> None:
    """Read the words behind a numeral into its draft: power of ten, then currency or unit, then "per barrel"."""
    more = _SOME_MORE.match(text, draft.end)  # 10여 개: ten and some more
    if more:
        draft.over, draft.end, apart = True, more.end(), True
        _scale_after_more(text, draft)
    unit = unit_after(text, draft.end, apart=apart)
    reached = 15 if draft.scale is not None else 0
    while unit and unit.sort is Sort.SCALE and int(unit.code) > reached:  # "3 hundred million"
        _scale(text, draft, unit)
        reached = int(unit.code)
        unit = unit_after(text, draft.end)
    if unit and unit.sort is Sort.LETTER and draft.scale is None:
        following = unit_after(text, unit.end)
        if draft.currency or (following and following.sort in (Sort.CURRENCY, Sort.QUANTITY)):
            _scale(text, draft, unit)
            unit = following
    letter = unit is not None and unit.sort is Sort.LETTER and not draft.currency
    if unit is not None and letter and (code := tons_before_hangul(text, unit, scaled=draft.scale is not None)):
        draft.sort, draft.code, draft.end = Sort.QUANTITY, code, unit.end
    elif unit is None or unit.sort in (Sort.SCALE, Sort.LETTER):
        pass
    elif unit.sort is Sort.CURRENCY and not _is_other(text, draft, unit):
        draft.currency, draft.end = _one_currency(draft.currency, unit.code), unit.end
    elif unit.sort is not Sort.CURRENCY and not draft.currency and not _is_other(text, draft, unit):
        draft.sort, draft.code, draft.end = unit.sort, unit.code, unit.end
    if draft.sort in (Sort.TIMES, Sort.COUNTER) and (half := _AND_A_HALF.match(text, draft.end)):  # 2년 반
        draft.end = half.end()
        draft.figure = draft.figure + Decimal("0.5") if draft.figure is not None else None
    if draft.currency or (draft.bare and draft.scale is None and _PER.match(text, draft.end)):
        _read_price(text, draft)
    if draft.currency:
        _doubt_money(text, draft)


def _scale_after_more(text: str, draft: Draft) -> None:
    """100여억 달러: the power of ten stands behind 여."""
    power = _KOREAN_POWER.match(text, draft.end)
    if power is None:
        return
    words = number_words("ko")
    draft.scale = words.small_scales.get(power[1], 0) + words.large_scales[power[2]]
    draft.end = power.end()
    if draft.figure is not None:
        draft.figure = draft.figure.scaleb(draft.scale)


def _doubt_money(text: str, draft: Draft) -> None:
    """Take the figure from an amount that would be read wrong: $80/MMBtu, "$5 billion in Canadian dollars"."""
    if draft.per:
        return
    other = unit_after(text, draft.end + 3) if text.startswith(" in ", draft.end) else None
    if other and other.sort is Sort.CURRENCY and other.code != draft.currency:
        draft.currency = "?"
    rate = _RATE.match(text, draft.end)
    whole = draft.scale is None  # "$44.5bn/imports $40bn" are two amounts
    if (rate and (whole or rate[1] != "/")) or (whole and _SCALE_AND_DIGIT.match(text, draft.end)):
        draft.figure = None


def _scale(text: str, draft: Draft, unit: Unit) -> None:
    """Multiply by a power of ten, and add a smaller amount that follows: "3 billion 200 million"."""
    power, draft.end = int(unit.code), unit.end
    draft.scale = power + (draft.scale or 0)
    if draft.figure is None:
        return
    half = half_after(text, draft.end)
    if half is not None and not draft.figure % 1:  # a million and a half
        draft.figure, draft.end = draft.figure + Decimal("0.5"), half
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
        if printed.strip(" -").lower() == "pounds":  # three pounds, and 3 million pounds of beef, are a weight
            return not draft.currency and (draft.scale is None or text.startswith(" of ", unit.end))
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
    return draft.figure is not None and not is_whole(draft.figure)


@cache
def _priced_before() -> "re.Pattern[str]":
    words = "|".join(word for words in number_words("ko").per.values() for word in words)
    return re.compile(rf"({words})당 ?\Z")


@cache
def _prices() -> dict[str, str]:
    return {
        word.lower(): code
        for language in ("en", "ko")
        for code, words in number_words(language).per.items()
        for word in words
    }


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
    if per and thing and (per[0].strip() == "/" or thing[1].isascii()):
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
