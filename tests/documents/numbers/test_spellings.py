"""Unusual spellings of both languages: what can be read right is, and the rest is a number without a meaning."""

import pytest

from tests.documents.numbers.seeing import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("582억\n8,000만 달러", ["money 58.28 USD bn"]),
        ("582억 8,000\n만 달러", ["money 58.28 USD bn"]),
        ("582억\n달러", ["money 58.2 USD bn"]),
        ("582억 8,\n000만 달러", ["cardinal -"]),
        ("0.5 percentage\npoints", ["points 0.5 percentage points"]),
        ("3.4%\n포인트", ["points 3.4 percentage points"]),
        ("$44.5\nBillion", ["money 44.5 USD bn"]),
        ("$44.\n5 billion", ["money -"]),
        ("44\n.5 billion", ["cardinal -"]),
        ("44,\n500 units", ["quantity -"]),
        ("in 2020.\n3 items", ["year 2020", "cardinal 3 items"]),
        ("1.\n2.\n3.", ["cardinal 1", "cardinal 2", "cardinal 3"]),
    ],
)
def test_line_ends_within_a_number(text: str, expected: list[str]) -> None:
    """A line may end between the words of a number; digits that it cuts have no value."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("US$1 2bn", ["money -", "cardinal -"]),
        ("$12 345 million", ["money -", "cardinal -"]),
        ("12 345 units", ["cardinal -", "quantity -"]),
        ("1'234 units", ["quantity -"]),
        ("$1.2 × 10^9", ["money -"]),
        ("10^9 dollars", ["money -"]),
        ("plus or minus 3 percent; +/-3%; ±3%", ["percent -"] * 3),
        ("Mex$5 billion", ["money -"]),
        ("$5 billion in Hong Kong dollars", ["money -"]),
        ("$80/MMBtu; $5 per person", ["money -", "money -"]),
        ("$44.5 billion1 and", ["money -", "name -"]),
        ("2024.3", ["cardinal -"]),
        ("01/02/2024", ["date -"]),
        ("2023/24", ["year 2023", "year -"]),
    ],
)
def test_what_has_no_meaning(text: str, expected: list[str]) -> None:
    """What cannot be read right has no value, and is seen."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Imports rose point five percent", ["percent 0.5 percent"]),
        ("at this point five percent", ["percent 5 percent"]),
        ("half a percentage point", ["points 0.5 percentage points"]),
        ("three-quarters of a percent", ["percent 0.75 percent"]),
        ("a third of a percent", ["percent -"]),
        ("one-half of exports", ["fraction 1 halves"]),
        ("half-a-billion dollars; a half-billion dollars; half billion dollars", ["money 0.5 USD bn"] * 3),
        ("a million and a half units", ["quantity 1500000 units"]),
        ("half a dozen items", ["cardinal 6 items"]),
        ("a year and a half", ["cardinal 1.5 years"]),
        ("down a third", ["fraction 1 thirds"]),
        ("for a third straight month", ["ordinal 3 months"]),
        ("cut by one third", ["fraction 1 thirds"]),
        ("-5 to -8 percent; minus 8 to minus 5 percent", ["percent -8..-5 percent"] * 2),
        ("△3.2~△1.2%", ["percent -3.2..-1.2 percent"]),
        ("$3.50-4.00 per barrel", ["money 3.50..4.00 USD per barrel"]),
        ("$80-a-barrel; 85.3달러/배럴", ["money 80 USD per barrel", "money 85.3 USD per barrel"]),
        ("1,350.5원/달러", ["money 1350.5 KRW per dollar"]),
        ("3.5m vehicles; 100k units", ["quantity 3500000 units", "quantity 100000 units"]),
        ("200,000+ units; $500-odd billion", ["quantity 200000 units", "money 500 USD bn"]),
        ("44.5 mln. dollars; $2.3 billion. Phones", ["money 0.0445 USD bn", "money 2.3 USD bn"]),
        ("gained a third year running", ["ordinal 3 years"]),
        ("$44.5 billion1); 5.6%1)", ["money 44.5 USD bn", "cardinal 1", "percent 5.6 percent", "cardinal 1"]),
        ("between Sept. 1 and 20", ["days -"]),
        ("5 crore rupees", ["money 0.05 INR bn"]),
    ],
)
def test_english_spellings(text: str, expected: list[str]) -> None:
    """Halves, parts of a percent, signed ranges, prices with hyphens, letters for powers, marks of footnotes."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("삼백억 달러", ["money 30 USD bn"]),
        ("오천이백억 달러", ["money 520 USD bn"]),
        ("이조 삼천억 원", ["money 2.3 KRW tn"]),
        ("삼백억", ["cardinal 30000000000"]),
        ("십이만 대", ["quantity 120000 units"]),
        ("영점오 퍼센트", ["percent 0.5 percent"]),
        ("삼분의 이", ["fraction 2 thirds"]),
        (
            "사분의 일, 오분의 일, 육분의 일, 칠분의 일",
            ["fraction 1 quarters", "fraction 1 fifths", "fraction 1 sixths", "fraction 1 sevenths"],
        ),
        ("팔분의 일, 구분의 일, 십분의 일", ["fraction 1 eighths", "fraction 1 ninths", "fraction 1 tenths"]),
        ("100여억 달러", ["money 10.0 USD bn"]),
        ("2년 반 만에", ["cardinal 2.5 years"]),
        ("2년 반도체 수출", ["cardinal 2 years"]),
        ("2배 반", ["multiple 2.5 times"]),
        ("1경 원", ["money 10000 KRW tn"]),
        ("3분기 연속", ["cardinal 3 quarters"]),
        ("3분기 수출", ["part 3 quarter"]),
        ("억 달러; 만 대; 이 달러; 천만에요", []),
    ],
)
def test_korean_spellings(text: str, expected: list[str]) -> None:
    """Numbers in words, 여 before a power of ten, 반 behind a unit, counts of quarters."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14만 5,000대", ["quantity 145000 units"]),
        ("14만 5,000,12대", ["cardinal 140000", "quantity -"]),
        ("14만 5,000.1.2 달러", ["cardinal 140000", "money -"]),
        ("2억3,400.5.1 달러", ["cardinal 200000000", "money -"]),
        ("5만 2024.1.1 기준", ["cardinal 50000", "date -"]),
        ("5만2024.1.1 기준", ["cardinal 50000", "date -"]),
    ],
)
def test_digits_that_run_on_belong_to_no_number_before_them(text: str, expected: list[str]) -> None:
    """What goes on behind its digits, as dates and codes do, is no section of the number that it stands behind."""
    assert read(text) == expected
