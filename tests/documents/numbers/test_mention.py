"""Numbers as sentences mention them: kind, value, sign and what they count."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.documents.numbers import Kind, Mention, find_mentions

Seen = tuple[str, Kind, str]


def seen(text: str) -> list[Seen]:
    """Text, kind and value of each number of a text."""
    return [
        (mention.text, mention.kind, "" if mention.value is None else format(mention.value, "f"))
        for mention in find_mentions(text)
    ]


def only(text: str) -> Mention:
    """The only number of a text."""
    (mention,) = find_mentions(text)
    return mention


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sales reached $45.8 billion", [("$45.8 billion", Kind.MONEY, "45.8")]),
        ("Sales reached USD 71.0 billion", [("USD 71.0 billion", Kind.MONEY, "71.0")]),
        ("Sales reached US$5 billion", [("US$5 billion", Kind.MONEY, "5")]),
        ("Sales reached $ 5 billion", [("$ 5 billion", Kind.MONEY, "5")]),
        ("Sales reached $130 million", [("$130 million", Kind.MONEY, "0.130")]),
        ("Sales reached $1.2 trillion", [("$1.2 trillion", Kind.MONEY, "1200")]),
        ("Sales reached $12,345 million", [("$12,345 million", Kind.MONEY, "12.345")]),
        ("a $5-billion order", [("$5-billion", Kind.MONEY, "5")]),
        ("a $5-million order", [("$5-million", Kind.MONEY, "0.005")]),
        ("Sales reached 3 billion dollars", [("3 billion dollars", Kind.MONEY, "3")]),
        ("Sales reached 3 billion US dollars", [("3 billion US dollars", Kind.MONEY, "3")]),
        ("Sales reached two billion dollars", [("two billion dollars", Kind.MONEY, "2")]),
        ("a fee of $20", [("$20", Kind.MONEY, "0.000000020")]),
        ("a fee of $3 thousand", [("$3 thousand", Kind.MONEY, "0.000003")]),
        ("a fee of two thousand dollars", [("two thousand dollars", Kind.MONEY, "0.000002000")]),
        ("It rose 3.8 percent", [("3.8 percent", Kind.PERCENT, "3.8")]),
        ("It rose 3.80% more", [("3.80%", Kind.PERCENT, "3.80")]),
        ("It rose 4 per cent", [("4 per cent", Kind.PERCENT, "4")]),
        ("a 4-percent rise", [("4-percent", Kind.PERCENT, "4")]),
        ("It rose 4 % more", [("4 %", Kind.PERCENT, "4")]),
        ("It rose 4\u00a0%", [("4\u00a0%", Kind.PERCENT, "4")]),
        ("$4\u00a0billion", [("$4\u00a0billion", Kind.MONEY, "4")]),
        ("It rose four percent", [("four percent", Kind.PERCENT, "4")]),
        ("It rose 1.5 percentage points", [("1.5 percentage points", Kind.POINTS, "1.5")]),
        ("the 4th year", [("4th", Kind.ORDINAL, "4")]),
        ("the 22nd and 33rd of them", [("22nd", Kind.ORDINAL, "22"), ("33rd", Kind.ORDINAL, "33")]),
        ("the sixth country", [("sixth", Kind.ORDINAL, "6")]),
        ("for the twenty-first time", [("twenty-first", Kind.ORDINAL, "21")]),
        ("two months in a row", [("two", Kind.CARDINAL, "2")]),
        ("11 out of 15 items", [("11", Kind.CARDINAL, "11"), ("15", Kind.CARDINAL, "15")]),
        ("0.5 fewer working days", [("0.5", Kind.CARDINAL, "0.5")]),
        ("1,234,567 vessels", [("1,234,567 vessels", Kind.QUANTITY, "1234567")]),
        ("5 million tons", [("5 million tons", Kind.QUANTITY, "5000000")]),
        ("two hundred million tons", [("two hundred million tons", Kind.QUANTITY, "200000000")]),
        ("in 2020", [("2020", Kind.YEAR, "2020")]),
        ("between 1999 and 2100", [("1999", Kind.YEAR, "1999"), ("2100", Kind.CARDINAL, "2100")]),
        ("2,020 items", [("2,020", Kind.CARDINAL, "2020")]),
        ("$2020 a ton", [("$2020 a ton", Kind.MONEY, "2020")]),
        ("dated 2021-01-04", [("2021-01-04", Kind.DATE, "")]),
        ("on January 18", [("January 18", Kind.DATE, "")]),
        ("at 1:03 p.m.", [("1:03 p.m.", Kind.TIME, "")]),
        ("from Q1 to q4", [("Q1", Kind.PART, "1"), ("q4", Kind.PART, "4")]),
        ("FAQ4 and EQ2", [("FAQ4", Kind.NAME, ""), ("EQ2", Kind.NAME, "")]),
        ("5G in G20", [("5G", Kind.NAME, ""), ("G20", Kind.NAME, "")]),
        ("COVID-19", [("COVID-19", Kind.NAME, "")]),
        ("no number at all, not even someone", []),
        ("", []),
    ],
)  # fmt: skip
def test_numbers_of_a_sentence(sentence: str, expected: list[Seen]) -> None:
    """Each number is found with its unit, its kind and its value; money is in billions, digits as printed."""
    assert seen(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "value", "signed"),
    [
        ("chips (+21.8%)", "21.8", True),
        ("chips (-21.8%)", "-21.8", True),
        ("chips (\u221221.8%)", "-21.8", True),
        ("chips -3 percent", "-3", True),
        ("a change of -5 items", "-5", True),
        ("chips (21.8%)", "21.8", False),
        ("wave-2 items", "2", False),
        ("\u2212$5.9 billion", "-5.9", True),
        ("$-5.9 billion", "-5.9", True),
    ],
)
def test_signs(sentence: str, value: str, signed: bool) -> None:
    """A printed sign counts; a hyphen after a word is none."""
    mention = only(sentence)
    assert (str(mention.value), mention.signed) == (value, signed)


@pytest.mark.parametrize("between", ["-", "\u2013", "\u2212", "~", "\u223c"])
def test_a_range_has_no_sign(between: str) -> None:
    """In "10-15 percent" the hyphen is no minus; it is one number with two ends."""
    mention = only(f"some 10{between}15 percent")
    assert (mention.value, mention.upper, mention.unit, mention.signed) == (Decimal(10), Decimal(15), "percent", False)


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("7 straight months", "months"),
        ("a 25-month high", "months"),
        ("the 4th consecutive year", "years"),
        ("0.5 fewer working days", "days"),
        ("a 2-day shortfall", "days"),
        ("20 major export items", "items"),
        ("four major product categories", "items"),
        ("nine export markets", "regions"),
        ("six regions", "regions"),
        ("the sixth country", "countries"),
        ("the top 10 leading exporters\u2019 sales", "countries"),
        ("the 3rd quarter", "quarter"),
        ("the second half", "half"),
        ("both 2 halves", "halves"),
        ("Q3", "quarter"),
        ("Q3 of eight items", "quarter"),
        ("five.  Months went by", None),
        ("five, and months later", None),
        ("the third of them", None),
        ("two of a b c d e months", "months"),
        ("two of a b c d e f months", None),
        ("two monthly items", "items"),
    ],
)
def test_nouns(sentence: str, noun: str | None) -> None:
    """The noun that a number counts is the first unit noun within seven words after it, in the same clause."""
    assert find_mentions(sentence)[0].noun == noun


def test_a_number_out_of_another_one_counts_the_same() -> None:
    """In "11 out of 15 items" both numbers count items."""
    assert [mention.noun for mention in find_mentions("11 out of 15 export items")] == ["items", "items"]


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("12.3 percent", ["12.3 percent"]),
        ("1.2.3", ["1.2.3"]),
        ("1,23", ["1,23"]),
        ("1,234.5 tons", ["1,234.5 tons"]),
        ("It was 5. Then 6.", ["5", "6"]),
        ("5,6 and 7", ["5,6", "7"]),
        ("2021-01-045", ["2021-01-045"]),
        ("$5 billionaires", ["$5"]),
        ("5 percentages", ["5"]),
        ("3rdly", ["3rdly"]),
        ("11:305", ["11", "305"]),
    ],
)
def test_where_a_number_ends(sentence: str, texts: list[str]) -> None:
    """Points and commas between digits belong to the number, those of the sentence do not."""
    assert [mention.text for mention in find_mentions(sentence)] == texts


FIGURES = st.tuples(st.integers(0, 999_999), st.integers(0, 3)).map(lambda pair: Decimal(pair[0]).scaleb(-pair[1]))


@given(
    FIGURES,
    st.sampled_from(["$", "US$", "USD ", "usd "]),
    st.sampled_from([("million", -3), ("billion", 0), ("Trillion", 3)]),
)
def test_money_survives(figure: Decimal, prefix: str, scale: tuple[str, int]) -> None:
    """Money of any scale is read in billions, with every digit that was printed."""
    printed = f"{prefix}{figure:f} {scale[0]}"
    mention = only(f"It came to {printed}, they say")
    assert (mention.text, mention.kind) == (printed, Kind.MONEY)
    assert mention.value is not None
    assert mention.value == figure.scaleb(scale[1])
    assert mention.value.as_tuple().exponent == min(figure.scaleb(scale[1]).as_tuple().exponent, 0)


@given(FIGURES, st.sampled_from(["", "+", "-", "\u2212"]), st.sampled_from(["%", " percent", " per cent"]))
def test_percent_survives(figure: Decimal, sign: str, unit: str) -> None:
    """A percentage is read with its sign and every digit that was printed."""
    mention = only(f"It changed by {sign}{figure:f}{unit}, they say")
    assert mention.text == f"{sign}{figure:f}{unit}"
    assert (mention.kind, mention.signed) == (Kind.PERCENT, sign != "")
    assert mention.value is not None
    expected = figure if sign in ("", "+") else -figure
    assert mention.value.as_tuple() == expected.as_tuple() or figure == 0


@given(st.integers(0, 10**12))
def test_grouped_digits_survive(number: int) -> None:
    """Commas between groups of three digits belong to the number."""
    mention = only(f"some {number:,} of them")
    assert (mention.text, mention.value) == (f"{number:,}", Decimal(number))


WORDS = st.sampled_from(
    (
        "up 5 12.3 1,000 $ USD HK$ % %p percent - – ~ + △ ▲ ▼ ↑ minus million bn two first half quarter hundred point "
        "Q2 H1 2020 : 1:30 . , months of and to from ( ) | / th 억 만 천 조 원 달러 불 대 일 월 년 개월 위 배 "
        "분기 두 세 번째 수십 '24 1∼20일 (단위: ½ billion units May (%) COVID-19 5G a"
    ).split()
)
PIECES = st.lists(st.one_of(WORDS, st.text("0123456789.,$%-+: aQ억만일년'()/\n", max_size=4)), max_size=14)


@given(PIECES, st.sampled_from(["", " "]))
def test_mentions_stand_where_they_say(pieces: list[str], between: str) -> None:
    """Mentions are what stands at their place, in order, none inside another, and no digit is left out."""
    text = between.join(pieces)
    mentions = find_mentions(text)
    assert [text[mention.start : mention.end] for mention in mentions] == [mention.text for mention in mentions]
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    outside = text
    for mention in mentions:
        outside = outside[: mention.start] + "_" * (mention.end - mention.start) + outside[mention.end :]
    assert not any(character.isdigit() for character in outside)


@pytest.mark.parametrize("text", ["5 b\u0131llion", "\u017fix months", "\u017feventh", "5 thou\u017fand"])
def test_look_alike_letters_raise_nothing(text: str) -> None:
    """A letter that merely folds into an English one makes no number word, and nothing is raised."""
    assert [mention.text for mention in find_mentions(text)] in ([], ["5"])
