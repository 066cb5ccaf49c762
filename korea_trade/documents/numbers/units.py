"""What stands right behind and right before a numeral: powers of ten, currencies, units and signs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache

from korea_trade.hangul import is_hangul
from korea_trade.vocabulary.numbers import number_words


class Sort(Enum):
    """What a unit word makes of the number before it; the word's meaning is its code."""

    SCALE = "power of ten"
    LETTER = "power of ten of money"
    CURRENCY = "currency"
    PERCENT = "percent"
    POINTS = "points"
    BASIS_POINTS = "basis points"
    TIMES = "times"
    QUANTITY = "quantity"
    COUNTER = "counter"
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit word behind a numeral: what it makes of the number, its code, and where it ends."""

    sort: Sort
    code: str
    end: int


@dataclass(frozen=True, slots=True)
class Before:
    """What belongs to a number before its digits: where it starts, its sign as printed, and its currency.

    The currency is "" where there is none and "?" where letters before "$" name one that is not known. ``bracket``
    tells that a bracket opens between them and the digits: $(5.6).
    """

    start: int
    sign: str = ""
    currency: str = ""
    bracket: bool = False


_SIGN = "[-+–△▲▼↑↓]"
_CELL_BEFORE = re.compile(r"[\d%)] ?\Z")
_MOST_BEFORE = 24


@cache
def _meanings() -> dict[str, tuple[Sort, str]]:
    """All words that may stand behind a numeral, in lower case, and what each means."""
    meaning = dict[str, tuple[Sort, str]]()

    def add(sort: Sort, code: str, words: Iterable[str]) -> None:
        for word in words:
            meaning.setdefault(word.lower(), (sort, code))

    for language in ("en", "ko"):
        words = number_words(language)
        for word, power in words.scales.items():
            add(Sort.SCALE, str(power), [word])
        for word, power in words.letter_scales.items():
            add(Sort.LETTER, str(power), [word])
        for code, currency in words.currencies.items():
            add(Sort.CURRENCY, code, currency.after)
        for sort, entries in (
            (Sort.PERCENT, words.percent),
            (Sort.POINTS, words.points),
            (Sort.BASIS_POINTS, words.basis_points),
            (Sort.TIMES, words.times),
            (Sort.ORDINAL, words.ordinal_counters),
        ):
            add(sort, "", entries)
        for code, entries in words.quantities.items():
            add(Sort.QUANTITY, code, entries)
        for word, noun in words.counters.items():
            add(Sort.COUNTER, noun, [word])
    return meaning


def tons_before_hangul(text: str, unit: Unit, *, scaled: bool) -> str | None:
    """The unit that a letter for a power of ten is too, in Korean: 3만t, 300t으로."""
    korean = scaled or is_hangul(text[unit.end : unit.end + 1])
    letter = text[unit.end - 1]
    quantities = number_words("ko").quantities.items()
    return next((code for code, words in quantities if letter in words), None) if korean else None


@cache
def _pattern(apart: bool) -> "re.Pattern[str]":
    """The unit words. A Korean one of a single syllable (일, 대, 위) stands behind a blank only where it is a word.

    ``apart`` lets it stand there anyway, as behind a number in words (두 달).
    """
    longest_first = sorted(_meanings(), key=len, reverse=True)
    tight = [word for word in longest_first if len(word) == 1 and is_hangul(word) and not _is_currency(word)]
    loose = longest_first if apart else [word for word in longest_first if word not in tight]
    none_of = "(?:" + "|".join(map(re.escape, number_words("ko").no_unit)) + r")(?! ?달러)"
    particles = "[은는이가을를로의에와과도다]|으로|까지|보다|이며|이고|가량"
    alone = rf"(?![가-힣])|(?=(?:{particles})(?![가-힣]))|(?=(?:였|이었)[가-힣])"
    ways = (
        rf"(?:[ -]|{_WRAPPED})?(?!{none_of})({_any_of(loose)})",
        rf"(?!{none_of})({_any_of(tight)})",
        rf" ({_any_of(tight)})(?:{alone})",
    )
    return re.compile("|".join(ways), re.IGNORECASE | re.ASCII)


# A line that ends within an amount, and the mark of a footnote behind a unit ("$44.5 billion1)").
_WRAPPED = r"\n(?=(?-i:[a-z])|[bm]illion|trillion|달러|[불弗](?![가-힣])|%|퍼센트|개월)"
_FOOTNOTE = r"\d{1,2}\)"
_ABBREVIATED = 4
_DOT_WITHIN = re.compile(r"\. (?=[a-z]|U\.?S|USD)")


def _is_currency(word: str) -> bool:
    return _meanings()[word][0] is Sort.CURRENCY


def _any_of(words: Iterable[str]) -> str:
    return "|".join(_flexible(word) for word in words)


def _flexible(word: str) -> str:
    """A word with hyphens or line ends for blanks ("44.5-billion-dollar"); no letter follows an English one."""
    end = "" if is_hangul(word[-1]) else rf"(?:(?![A-Za-z0-9])|(?={_FOOTNOTE}))"
    return re.escape(word).replace(r"\ ", r"[ \n-]").replace("%포", r"%\n?포") + end


@cache
def _foreign() -> "re.Pattern[str]":
    """Money of a country whose currency has no code here: Jamaican dollars, Egyptian pounds."""
    currencies = "|".join(number_words("en").currencies_of_countries)
    return re.compile(rf"[ -](?!The|US|In|On)[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:{currencies})(?![A-Za-z])")


def unit_after(text: str, at: int, *, apart: bool = False) -> Unit | None:
    """The unit word that begins at a place, a blank or a hyphen before it or not."""
    match = _pattern(apart).match(text, at)
    if match is None:
        foreign = _foreign().match(text, at)
        return Unit(Sort.CURRENCY, "?", foreign.end()) if foreign else None
    word = (match[1] or match[2] or match[3]).lower().replace("\n", " ").replace("% 포", "%포")
    sort, code = _meanings().get(word) or _meanings()[word.replace("-", " ")]
    end = match.end()
    if sort is Sort.SCALE and len(word) <= _ABBREVIATED and _DOT_WITHIN.match(text, end) and unit_after(text, end + 1):
        end += 1  # 44.5 mln. dollars
    return Unit(sort, code, end)


@cache
def _words_before_amounts() -> dict[str, str]:
    """The currency words that may stand before an amount (dlrs 44.5 billion) as well as behind it, with their codes."""
    words = number_words("en")
    return {
        word.lower(): code
        for code, currency in words.currencies.items()
        for word in currency.after
        if word[0].isalpha() and word not in words.currency_verbs and word != code and "$" not in word
    }


@cache
def _amount() -> "re.Pattern[str]":
    """What a currency word may stand before: a power of ten, thousands, or a figure that nothing else follows."""
    english = number_words("en")
    scales = "|".join(map(re.escape, (*english.scales, *english.letter_scales)))
    things = "|".join(map(re.escape, [word for words in english.quantities.values() for word in words]))
    return re.compile(
        rf"[\w.,-]*?\w(?:[ -]?(?:{scales})(?![A-Za-z]|[ -](?:{things})(?![A-Za-z]))|(?:,\d{{3}})+(?![\d%]))"
        r"|(?!(?:19|20)\d\d(?!\d))\d++(?:\.\d++)?+(?![\d%)]|[.,]\d| ?-?[A-Za-z(])",
        re.IGNORECASE | re.ASCII,
    )


@cache
def _currencies() -> "tuple[re.Pattern[str], dict[str, str]]":
    codes = {
        sign.lower(): code
        for language in ("en", "ko")
        for code, currency in number_words(language).currencies.items()
        for sign in currency.before
    } | _words_before_amounts()
    signs = "|".join(
        (r"(?<![A-Za-z])" if sign[0].isalpha() else "") + re.escape(sign)
        for sign in sorted(codes, key=len, reverse=True)
    )
    words = "|".join(word for language in ("en", "ko") for word in number_words(language).signs)
    pattern = (
        rf"(?P<word>(?<![A-Za-z])(?:{words})(?: ?\([-+]\))? ?)?"
        rf"(?:(?:\((?P<far>{_SIGN})\) ?|(?P<outer>{_SIGN}))?"
        rf"(?P<currency>{signs}|(?<![A-Za-z])[A-Z]{{1,5}}\$)[ \n]?)?"
        rf"(?:\((?P<near>{_SIGN})\) ?|(?P<inner>{_SIGN})(?P<blank> )?)?(?P<bracket>\()?\Z"
    )
    return re.compile(pattern, re.IGNORECASE | re.ASCII), codes


def currency_before(text: str) -> tuple[str, int]:
    """The currency with whose sign or code a text begins, and where the rest begins; "" where there is none."""
    codes = {sign: code for sign, code in _currencies()[1].items() if sign not in _words_before_amounts()}
    begins = [sign for sign in codes if text.lower().startswith(sign) and not text[len(sign) : len(sign) + 1].isalpha()]
    sign = max(begins, key=len, default="")
    return codes.get(sign, ""), len(sign)


_DOLLARS = ("dollar", "dollars")
_OF_A_RATE = re.compile(r"(?:[-/]|(?<![A-Za-z])(?:the|an?|per|each) )\Z", re.IGNORECASE)  # won-dollar 1,400
_OF_A_COUNTRY = re.compile(r"[A-Z][a-z]+ \Z")
_LABEL = re.compile(r"\('?\d{1,2}(?:\.\d{1,2})?월?\)\Z")


@cache
def _words_before() -> frozenset[str]:
    """The last words of the currencies and signs that may stand before a number."""
    signs = (word for language in ("en", "ko") for word in number_words(language).signs)
    return frozenset(word.split()[-1].lower() for word in (*_currencies()[1], *signs))


_PLAIN_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]+ \Z")


def before(text: str, at: int, floor: int) -> Before:
    """What belongs to the number whose digits begin at a place; nothing before ``floor`` does."""
    plain = _PLAIN_WORD.search(text[max(floor, at - _MOST_BEFORE) : at]) if text[at - 1 : at] == " " else None
    if plain is not None and plain[0][:-1].lower() not in _words_before():
        return Before(at)  # "rose 5 percent"
    pattern, codes = _currencies()
    lowest = max(floor, at - _MOST_BEFORE)
    match = pattern.search(text[lowest:at])
    assert match is not None  # noqa: S101  (every part may be missing)
    start = lowest + match.start()
    printed = match["currency"] or ""
    if printed.lower() in _words_before_amounts():
        word = lowest + match.start("currency")
        if not _amount().match(text, at) or _OF_A_RATE.search(text[max(0, word - 8) : word]):
            return Before(at)
        if printed.lower() in _DOLLARS and _OF_A_COUNTRY.search(text[max(0, word - _MOST_BEFORE) : word]):
            return Before(start, currency="?")
    currency = codes.get(printed.lower(), "?" if printed else "")
    inner = match["inner"] or ""
    bracket = bool(match["bracket"])
    if bracket and not currency:
        return Before(at)
    if inner and match["blank"] and inner not in "△▲▼":
        return Before(at)  # a dash with a blank behind it stands between words
    if match["word"]:
        words = {word: sign for language in ("en", "ko") for word, sign in number_words(language).signs.items()}
        said = re.split(r"[ (]", match["word"].strip().lower())[0]
        return Before(start, words[said], currency, bracket)
    if apart := match["far"] or match["near"]:
        if not _CELL_BEFORE.search(text[max(0, start - 2) : start]):  # (-)5.6%
            return Before(start, apart, currency, bracket)
        at_currency = lowest + match.start("currency") if printed else at  # 100 (-) 200: an empty cell
        return Before(at_currency, "", currency, bracket)
    sign = match["outer"] or inner
    if sign and not _is_sign(text, start if match["outer"] else lowest + match.start("inner"), sign):
        # A hyphen of a range or of a compound: nothing but a currency behind it belongs to the number.
        at_currency = lowest + match.start("currency") if printed and match["outer"] else at
        return Before(at_currency, "", currency if at_currency < at else "", bracket)
    return Before(start, sign, currency, bracket)


def _is_sign(text: str, at: int, sign: str) -> bool:
    """Whether a dash or arrow at a place is the sign of a number, not the hyphen of a range or of a compound."""
    previous = text[at - 1 : at]
    if sign in "△▲▼↑↓":
        return True
    if previous == ")":
        return sign == "+" or _LABEL.search(text[max(0, at - 10) : at]) is not None
    return not (previous.isalnum() or previous in ("_", ".", ",", "%"))
