"""English number words: cardinals (``seven``, ``twenty-five``), ordinals (``third``) and multiples (``twice``)."""

import re

_UNITS = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_UNIT_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEEN_ORDINALS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_TEN_ORDINALS = [word[:-1] + "ieth" for word in _TENS]
_MULTIPLES = {
    "zero": 0,
    "single": 1,
    "once": 1,
    "twice": 2,
    "double": 2,
    "doubled": 2,
    "triple": 3,
    "tripled": 3,
    "dozen": 12,
}

_VALUES = {word: value for words in (_UNITS, _UNIT_ORDINALS) for value, word in enumerate(words, start=1)}
_VALUES |= {word: value for words in (_TEENS, _TEEN_ORDINALS) for value, word in enumerate(words, start=10)}
_VALUES |= {word: 10 * value for words in (_TENS, _TEN_ORDINALS) for value, word in enumerate(words, start=2)}
_VALUES |= _MULTIPLES


def _any(*lists: list[str]) -> str:
    # Longest first, or "six" would be found in "sixteen".
    return "(?:" + "|".join(sorted((word for words in lists for word in words), key=len, reverse=True)) + ")"


# The grammar of numbers up to 999,999, once ending in a cardinal and once in an ordinal.
_BELOW_100 = f"(?:{_any(_TENS)}(?:[ -]{_any(_UNITS)})?|{_any(_TEENS)}|{_any(_UNITS)})"
_BELOW_100_TH = f"(?:{_any(_TENS)}[ -]{_any(_UNIT_ORDINALS)}|{_any(_TEN_ORDINALS, _TEEN_ORDINALS, _UNIT_ORDINALS)})"
_HUNDRED = f"(?:{_BELOW_100}[ -])?hundred"
_BELOW_1000 = f"(?:{_HUNDRED}(?: and)?[ -]{_BELOW_100}|{_HUNDRED}|{_BELOW_100})"
_BELOW_1000_TH = f"(?:{_HUNDRED}(?: and)?[ -]{_BELOW_100_TH}|{_HUNDRED}th|{_BELOW_100_TH})"
_THOUSAND = f"(?:{_BELOW_1000}[ -])?thousand"
_CARDINAL = f"(?:{_THOUSAND}(?: and)?[ -]{_BELOW_1000}|{_THOUSAND}|{_BELOW_1000}|{_any(list(_MULTIPLES))})"
_ORDINAL = f"(?:{_THOUSAND}(?: and)?[ -]{_BELOW_1000_TH}|{_THOUSAND}th|{_BELOW_1000_TH})"

NUMBER_WORDS = rf"(?<![A-Za-z0-9])(?:(?P<ordinal_words>{_ORDINAL})|(?P<words>{_CARDINAL}))(?![A-Za-z0-9])"
"""Pattern (ignore case) of a number in words; the group tells an ordinal from the rest."""


def value_of(words: str) -> int:
    """The value of a number written in words, as NUMBER_WORDS finds it: ``one hundred and fifth`` is 105."""
    total = part = 0
    for word in re.findall("[a-z]+", words.lower()):
        if word.startswith("hundred"):
            part = max(part, 1) * 100
        elif word.startswith("thousand"):
            total, part = total + max(part, 1) * 1000, 0
        elif word != "and":
            part += _VALUES[word]
    return total + part
