"""Numbers that begin with a word: English number words, multiples, fractions, vague ones, and the Korean ones."""

import re
from decimal import Decimal
from functools import cache

from korea_trade.documents.numbers.draft import Draft
from korea_trade.documents.numbers.fraction_words import PARTS_OF, fraction_in_words
from korea_trade.documents.numbers.mention import Kind
from korea_trade.documents.numbers.nouns import noun_after
from korea_trade.documents.numbers.numeral import Numeral, read_point, read_words
from korea_trade.documents.numbers.reading import read_number
from korea_trade.documents.numbers.spelled import read_spelled, spelled_ones, spelled_start
from korea_trade.documents.numbers.times import half_year
from korea_trade.documents.numbers.units import Sort, unit_after
from korea_trade.vocabulary.numbers import number_words

_ARTICLE = re.compile(r"(?<![A-Za-z])(?:(?P<half>(?:a )?half[ -](?:an?[ -])?)|an?[ -])\Z", re.IGNORECASE)
_ARTICLES = ("a", "an")
_POINT = re.compile(r"(?: (?:full|whole|entire))?(?=[ -]percent(?:age)?[ -]point(?!s))", re.IGNORECASE)
_OF = re.compile(r"[ -](?:of )?(?=[A-Za-z])")
_FOLD = re.compile(r"([a-z]+)fold", re.IGNORECASE)
_ONE_OF = re.compile(r" (?:of|in|out)\b|[ -](?:and|hundred|thousand)|-", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?:in )?\Z", re.IGNORECASE)
_HALF_NOUN = re.compile(r"[ -]half(?![A-Za-z])", re.IGNORECASE)


# English.


@cache
def _english_starts() -> "tuple[frozenset[str], re.Pattern[str]]":
    """The words a number may begin with, and a pattern of the vague numbers."""
    words = number_words("en")
    starts = {
        *words.cardinals, *words.ordinals, *words.counts, *words.multiples, *words.fractions, *words.scales,
        *(phrase.partition(" ")[0].partition("-")[0] for phrase in words.vague),
        "hundred", "hundredth", "thousandth", "point", "latter", "former", *_ARTICLES,
    }  # fmt: skip
    longest_first = sorted(words.vague, key=len, reverse=True)
    vague = "|".join(re.escape(phrase).replace(r"\ ", " ") for phrase in longest_first)
    return frozenset(starts), re.compile(f"(?:{vague})(?![A-Za-z])", re.IGNORECASE)


def english_number(text: str, at: int, end: int, floor: int) -> Draft | None:
    """The number that begins with the English word at a place, or None where that word begins none."""
    starts, vague = _english_starts()
    word = text[at:end].lower()
    if word not in starts:
        fold = _FOLD.fullmatch(word)
        times = number_words("en").cardinals.get(fold[1]) if fold else None
        return None if times is None else _multiple(at, end, Decimal(times))
    if match := vague.match(text, at):
        return _vague(text, at, match.end())
    words = number_words("en")
    if word in _ARTICLES:
        one = None if text.endswith("of ", 0, at) else _POINT.match(text, end)
        return None if one is None else read_number(text, at, at, Numeral(one.end(), Decimal(1)))
    if word in words.multiples:
        return _multiple(at, end, words.multiples[word])
    if word == "point":
        point = read_point(text, at)
        return None if point is None else read_number(text, at, floor, point)
    if word in ("latter", "former"):
        return _half_of_year(text, at, end, words.halves[word])
    if word in words.scales:
        found = _article_scale(text, at, floor)
        if found or word not in ("hundred", "thousand"):
            return found
    numeral = read_words(text, at)
    if numeral is None and word in words.counts:
        numeral = Numeral(end, Decimal(words.counts[word]))
    if fraction := fraction_in_words(text, at, end, floor, numeral):
        return fraction
    if numeral is None or (word == "one" and numeral.end == end and _is_pronoun(text, at, end)):
        return None
    return read_number(text, at, floor, numeral)


def _multiple(at: int, end: int, times: Decimal) -> Draft:
    return Draft(at, end, times, sort=Sort.TIMES)


def _vague(text: str, at: int, end: int) -> Draft | None:
    """Dozens, several billion dollars, hundreds of millions: with the power of ten and the currency behind it.

    "(in billions of dollars)" is a unit, not a number.
    """
    if text[at:end].lower().removesuffix("s") in number_words("en").scales and _IN_BRACKETS.search(
        text[max(0, at - 4) : at]
    ):
        return None
    draft = Draft(at, end, kind=Kind.VAGUE)
    for _ in range(3):
        of = _OF.match(text, draft.end)
        unit = unit_after(text, of.end() - 1 if of else draft.end)
        if unit is None or unit.sort not in (Sort.SCALE, Sort.CURRENCY, Sort.PERCENT):
            break
        draft.end = unit.end
    return draft


def _half_of_year(text: str, at: int, end: int, half: int) -> Draft | None:
    match = _HALF_NOUN.match(text, end)
    if match is None:
        return None
    return Draft(at, match.end(), Decimal(half), Kind.PART, noun="half", when=half_year(half))


def _article_scale(text: str, at: int, floor: int) -> Draft | None:
    """A trillion dollars, half a billion, a trillion-dollar mark: a power of ten that stands for one of it."""
    article = _ARTICLE.search(text[max(floor, at - 10) : at])
    half = article is not None and article["half"] is not None
    unit = unit_after(text, at)
    if unit is None or unit.sort is not Sort.SCALE:
        return None
    if article is None:
        following = unit_after(text, unit.end)
        alone = not re.search(r"[A-Za-z0-9$-] ?\Z", text[max(0, at - 2) : at]) or re.search(
            r"(?<![A-Za-z])the \Z", text[max(0, at - 5) : at]
        )
        if not (alone and text.startswith("-", unit.end) and following and following.sort is Sort.CURRENCY):
            return None
    start = at - len(article[0]) if article else at
    return read_number(text, start, start, Numeral(at, Decimal("0.5") if half else Decimal(1)))


@cache
def _determiners() -> "re.Pattern[str]":
    words = number_words("en")
    said = "|".join((*words.determiners, *words.ordinals))
    before = rf"(?<![A-Za-z0-9])(?:{said}|\d+(?:st|nd|rd|th))(?: [A-Za-z-]+){{0,2}} \Z"
    return re.compile(before, re.IGNORECASE)


def _is_pronoun(text: str, at: int, end: int) -> bool:
    """Whether "one" stands for a noun: "the 13th one", "a bigger one"."""
    if _ONE_OF.match(text, end) or unit_after(text, end):
        return False
    near = text[max(0, at - 40) : at]
    return _determiners().search(near) is not None and noun_after(text, end) is None


# Korean.


@cache
def korean_start() -> str:
    """A pattern of the words with which a Korean number in words begins."""
    words = number_words("ko")

    def any_of(entries: "list[str]") -> str:
        return "|".join(sorted((re.escape(entry) for entry in entries), key=len, reverse=True))

    ones = f"[{''.join(spelled_ones())}]"
    apart = [*words.counters, *words.ordinal_counters, *(word for forms in words.quantities.values() for word in forms)]
    behind_blank = [word for word in apart if word not in words.after_no_cardinal]
    counter = f"(?= ?(?:{any_of(list(words.attached))})| (?:{any_of(behind_blank)}))"
    return "|".join(
        (
            f"(?P<vague>{any_of(list(words.vague))})",
            f"(?P<cardinal>(?:{any_of(list(words.cardinals))}){counter})",
            f"(?P<ordinal>(?:{any_of(list(words.ordinals))})(?:(?= )|(?= ?[번째])|(?<=처음)))",
            f"(?P<days>{any_of(list(words.day_words))})(?![가-힣](?<![은이의간만])) ?",
            f"(?P<half>{any_of(list(words.halves))})",
            f"(?P<fraction>{any_of(list(words.fractions))})",
            f"(?P<multiple>{any_of(list(words.multiples))})",
            f"(?P<double>{any_of(list(words.times))})(?=(?: )?(?:{any_of(list(words.bare_double))}))",
            rf"(?P<parts>{ones}분의 ?{ones})(?![가-힣](?<![은는이가을를로의에와과도]))",
            f"(?P<spelled>{spelled_start()})",
        )
    )


def korean_number(text: str, match: "re.Match[str]", floor: int) -> Draft | None:
    """The number that begins with the Korean word of a match of ``korean_start``."""
    words, at, end = number_words("ko"), match.start(), match.end()
    group = match.lastgroup
    word = match[group] if group else ""
    if group == "vague":
        draft = Draft(at, end, kind=Kind.VAGUE)
        unit = unit_after(text, end, apart=True)
        if unit:
            draft.end = unit.end
        return draft
    if group == "cardinal":
        return read_number(text, at, floor, Numeral(end, Decimal(words.cardinals[word])), apart=True)
    if group == "ordinal":
        return Draft(at, at + len(word), Decimal(words.ordinals[word]), ordinal=True)
    if group == "days":
        return Draft(at, at + len(word), Decimal(words.day_words[word]), noun="days")
    if group == "half":
        half = words.halves[word]
        return Draft(at, end, Decimal(half), Kind.PART, noun="half", when=half_year(half))
    if group == "fraction":
        return Draft(at, end, Decimal(1), Kind.FRACTION, code=words.fractions[word])
    if group == "parts":
        of, many = (spelled_ones()[part] for part in re.split("분의 ?", word))
        return Draft(at, end, Decimal(many), Kind.FRACTION, code=PARTS_OF[of]) if many < of else None
    if group == "multiple":
        return _multiple(at, end, words.multiples[word])
    if group == "double":
        return _multiple(at, end, Decimal(2))
    if text[max(0, at - 1) : at] == "(" or re.search(r"단위 ?:? ?\Z", text[max(0, at - 5) : at]):
        return None
    return read_number(text, at, floor, read_spelled(word, end))
