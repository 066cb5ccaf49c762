"""Numbers in words: what a speller writes is read back, cardinals and ordinals."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.documents.numbers.words import NUMBER_WORDS, value_of

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
ODD_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
PATTERN = re.compile(NUMBER_WORDS, re.IGNORECASE)
NUMBERS = st.integers(1, 999_999)


def spelled(number: int, hyphen: str = "-", joined: str = " ") -> str:
    """A number from 1 to 999,999 in English words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return TENS[ten] + (hyphen + ONES[one] if one else "")
    for scale, word in ((1000, "thousand"), (100, "hundred")):
        if number >= scale:
            many, rest = divmod(number, scale)
            tail = joined + spelled(rest, hyphen, joined) if rest else ""
            return f"{spelled(many, hyphen, joined)} {word}{tail}"
    raise AssertionError


def ordinal_of(cardinal: str) -> str:
    """The ordinal of a spelled cardinal: only its last word changes."""
    before, last = re.fullmatch(r"(.*?)([a-z]+)", cardinal).groups()  # type: ignore[union-attr]
    if last.endswith("y"):
        return f"{before}{last[:-1]}ieth"
    return before + ODD_ORDINALS.get(last, f"{last}th")


@given(
    NUMBERS, st.sampled_from(["-", " "]), st.sampled_from([" ", " and "]), st.sampled_from([str, str.upper, str.title])
)
def test_a_spelled_number_is_read_back(number: int, hyphen: str, joined: str, written: type[str]) -> None:
    """A cardinal in words, hyphens and "and" or not, in any case, is found whole with its value."""
    text = written(spelled(number, hyphen, joined))
    match = PATTERN.search(f"it grew {text} times over")
    assert match is not None
    assert (match["words"], match["ordinal_words"]) == (text, None)
    assert value_of(text) == number


@given(NUMBERS, st.sampled_from(["-", " "]), st.sampled_from([" ", " and "]))
def test_a_spelled_ordinal_is_read_back(number: int, hyphen: str, joined: str) -> None:
    """An ordinal in words is found whole, told from a cardinal, with its value."""
    text = ordinal_of(spelled(number, hyphen, joined))
    match = PATTERN.search(f"for the {text} month")
    assert match is not None
    assert (match["ordinal_words"], match["words"]) == (text, None)
    assert value_of(text) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("zero", 0),
        ("single", 1),
        ("once", 1),
        ("Twice", 2),
        ("double", 2),
        ("doubled", 2),
        ("triple", 3),
        ("tripled", 3),
        ("dozen", 12),
        ("hundred", 100),
        ("thousand", 1000),
        ("thousandth", 1000),
        ("hundredth", 100),
        ("one hundred and fifth", 105),
    ],
)
def test_other_number_words(words: str, value: int) -> None:
    """Multiples, and scales that stand without a number, have their values too."""
    match = PATTERN.fullmatch(words)
    assert match is not None
    assert value_of(words) == value


@pytest.mark.parametrize(
    "text",
    [
        "someone",
        "tenth1",
        "1one",
        "money",
        "often",
        "seventyish",
        "weight",
        "attend",
        "height",
        "oneself",
        "sixfold",
        "oneth",
    ],
)
def test_no_number_inside_another_word(text: str) -> None:
    """A word that merely holds a number word is none."""
    assert PATTERN.search(text) is None
