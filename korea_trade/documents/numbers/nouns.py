"""What a cardinal or an ordinal counts: the unit noun that follows it."""

import re
from functools import cache

from korea_trade.vocabulary.numbers import number_words

_MOST_WORDS = 7
_NEXT = re.compile(r"(?:(?:[ -]+|\n(?=[a-z]))([A-Za-z]+(?:'[a-z]*)?)|[ -]+(\d[\d,.]*)(?![%\w]))", re.ASCII)
_CARRY_ON = frozenset({"of", "and", "or"})
_ARTICLES = frozenset({"a", "an", "the", "this", "last", "each", "every"})
_KOREAN_REACH = 24
_PARTICLE = re.compile("[는은이가을를도](?![가-힣])")


@cache
def _english() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    words = number_words("en")
    nouns = {word.lower(): noun for noun, forms in words.nouns.items() for word in forms}
    nouns |= {word.lower(): noun for noun, forms in words.quantities.items() for word in forms if word not in nouns}
    return nouns, frozenset(words.noun_stops), frozenset((*words.cardinals, "hundred", "thousand"))


def noun_after(text: str, end: int) -> str | None:
    """The unit noun within some words after a number, in the same clause, before another number or a verb.

    In "11 out of 15 items" and "5 or 6 months" both numbers count what stands behind the second.
    """
    nouns, stops, numbers = _english()
    scales = number_words("en").scales
    previous = ""
    for _ in range(_MOST_WORDS):
        match = _NEXT.match(text, end)
        if match is None:
            return None
        word = (match[1] or "").lower().partition("'")[0]
        if word in nouns:
            return nouns[word]
        if word in _ARTICLES and previous != "of":
            return None  # "16 a year earlier" are not sixteen years
        if word in stops or ((match[2] or word in numbers) and previous not in _CARRY_ON):
            return None
        if word in scales:
            return None  # "5 and 6 million items": not five items
        previous, end = previous if word in _ARTICLES else word, match.end()
    return None


@cache
def _korean() -> "re.Pattern[str]":
    return re.compile(f"[^0-9,.\\n]*?({'|'.join(number_words('ko').counted)})")


def counted_after(text: str, end: int) -> str | None:
    """What a Korean counter counts, where it stands behind the counter: 12개 수출 품목, 15대 주력 품목."""
    near = text[end : end + _KOREAN_REACH]
    if _PARTICLE.match(near):
        return None
    match = _korean().match(near)
    return number_words("ko").counted[match[1]] if match else None
