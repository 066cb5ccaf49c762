"""Numbers in words: what a speller writes is read back, cardinals and ordinals."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.documents.numbers import Kind, Mention, find_mentions
from tests.documents.numbers.seeing import read

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
NUMBERS = st.integers(1, 999_999)


def only(text: str) -> Mention:
    """The only number of a text."""
    (mention,) = find_mentions(text)
    return mention


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
    mention = only(f"it grew {text} months over")
    assert (mention.text, mention.value, mention.noun) == (text, Decimal(number), "months")


@given(NUMBERS, st.sampled_from(["-", " "]), st.sampled_from([" ", " and "]))
def test_a_spelled_ordinal_is_read_back(number: int, hyphen: str, joined: str) -> None:
    """An ordinal in words is found whole, told from a cardinal, with its value."""
    text = ordinal_of(spelled(number, hyphen, joined))
    mention = only(f"for the {text} month")
    assert (mention.text, mention.value, mention.kind, mention.noun) == (text, Decimal(number), Kind.ORDINAL, "months")


@given(st.integers(0, 99), st.text("0123456789", min_size=1, max_size=4), st.sampled_from(["-", " "]))
def test_digits_after_a_point_in_words(whole: int, digits: str, between: str) -> None:
    """57-point-zero-seven is 57.07, with every digit that was said, the whole part in digits or in words."""
    said = between.join(ONES[int(digit)] for digit in digits)
    for before in (str(whole), spelled(whole) if whole else "zero"):
        mention = only(f"to {before}{between}point{between}{said} billion dollars, they say")
        assert (str(mention.value), mention.unit) == (f"{whole}.{digits}", "USD bn")


@pytest.mark.parametrize(
    ("words", "kind", "value"),
    [
        ("zero", Kind.CARDINAL, "0"),
        ("single", Kind.CARDINAL, "1"),
        ("once", Kind.CARDINAL, "1"),
        ("dozen", Kind.CARDINAL, "12"),
        ("two dozen", Kind.CARDINAL, "24"),
        ("hundred", Kind.CARDINAL, "100"),
        ("thousand", Kind.CARDINAL, "1000"),
        ("thousandth", Kind.ORDINAL, "1000"),
        ("hundredth", Kind.ORDINAL, "100"),
        ("one hundred and fifth", Kind.ORDINAL, "105"),
        ("Twice", Kind.MULTIPLE, "2"),
        ("double", Kind.MULTIPLE, "2"),
        ("doubled", Kind.MULTIPLE, "2"),
        ("triple", Kind.MULTIPLE, "3"),
        ("tripled", Kind.MULTIPLE, "3"),
        ("quadrupled", Kind.MULTIPLE, "4"),
        ("halved", Kind.MULTIPLE, "0.5"),
        ("threefold", Kind.MULTIPLE, "3"),
        ("three-fold", Kind.MULTIPLE, "3"),
        ("2.5-fold", Kind.MULTIPLE, "2.5"),
        ("two and a half", Kind.CARDINAL, "2.5"),
        ("one-and-a-half", Kind.CARDINAL, "1.5"),
        ("point-five", Kind.CARDINAL, "0.5"),
    ],
)
def test_other_number_words(words: str, kind: Kind, value: str) -> None:
    """Multiples, halves, and scales that stand without a number, have their values too."""
    mention = only(words)
    assert (mention.kind, str(mention.value)) == (kind, value)


@pytest.mark.parametrize(
    "text", ["someone", "money", "often", "seventyish", "weight", "attend", "height", "oneself", "oneth", "1one"]
)
def test_no_number_inside_another_word(text: str) -> None:
    """A word that merely holds a number word is none."""
    assert all(mention.value is None for mention in find_mentions(text))


@pytest.mark.parametrize("text", ["the 13th one", "this one", "a bigger one,", "the 79th consecutive one.", "no one"])
def test_a_pronoun_is_no_number(text: str) -> None:
    """The word "one" that stands for a noun is no number."""
    assert [mention.text for mention in find_mentions(text) if mention.text == "one"] == []


@pytest.mark.parametrize("text", ["one of them", "the one percent", "one month", "the next one month", "for one"])
def test_one_is_a_number(text: str) -> None:
    """The word "one" that counts is a number."""
    assert find_mentions(text)[0].value == 1


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("a percentage point", ["points 1 percentage points"]),
        ("a full percentage point", ["points 1 percentage points"]),
        ("a percentage-point rise", ["points 1 percentage points"]),
        ("half a percentage point", ["points 0.5 percentage points"]),
        ("a quarter of a percentage point", ["points 0.25 percentage points"]),
        ("a fraction of a percentage point", []),
        ("a 0.5 percentage point", ["points 0.5 percentage points"]),
    ],
)
def test_a_percentage_point(text: str, mentions: list[str]) -> None:
    """An article before a percentage point says one, and no part of one says it once more."""
    assert read(f"up by {text}") == mentions
