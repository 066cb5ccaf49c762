"""Money, percentages and quantities: every way to write a sign, a currency, digits, a power of ten and a unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.documents.numbers import Kind, find_mentions
from tests.documents.numbers.seeing import only, read

FIGURES = st.tuples(st.integers(0, 999_999), st.integers(0, 3)).map(lambda pair: Decimal(pair[0]).scaleb(-pair[1]))
SIGNS = st.sampled_from(["", "+", "-", "\u2212", "\u2013", "△"])
SCALES = st.sampled_from(
    [
        (" thousand", 3), (" million", 6), ("-million", 6), ("mn", 6), (" mln", 6), ("m", 6), (" billion", 9),
        ("bn", 9),
        (" bln", 9), ("b", 9), ("B", 9), (" Billion", 9), ("tn", 12), (" trillion", 12), ("", 0),
    ]
)  # fmt: skip
BEFORE = st.sampled_from(
    [
        ("$", "USD"), ("US$", "USD"), ("US$ ", "USD"), ("U.S.$", "USD"), ("USD ", "USD"), ("USD", "USD"), ("＄", "USD"),
        ("HK$", "HKD"), ("NT$", "TWD"), ("C$", "CAD"), ("A$", "AUD"), ("S$", "SGD"), ("€", "EUR"), ("¥", "JPY"),
        ("£", "GBP"), ("₩", "KRW"), ("KRW ", "KRW"), ("MX$", None),
    ]
)  # fmt: skip
AFTER = st.sampled_from(
    [
        (" dollars", "USD"), ("-dollar", "USD"), (" US dollars", "USD"), (" U.S. dollars", "USD"), (" dlrs", "USD"),
        (" USD", "USD"), (" won", "KRW"), (" Korean won", "KRW"), (" euros", "EUR"), (" yen", "JPY"), (" yuan", "CNY"),
        (" Hong Kong dollars", "HKD"), (" Canadian dollars", "CAD"), (" Singapore dollars", "SGD"),
    ]
)  # fmt: skip
WORD_SCALES = st.sampled_from(
    [(" thousand", 3), (" million", 6), ("mn", 6), (" mln", 6), (" billion", 9), ("-billion", 9), ("bn", 9), ("tn", 12)]
)
KOREAN_MONEY = st.sampled_from(
    [
        ("달러", "USD"), (" 달러", "USD"), ("불", "USD"), (" 불", "USD"), ("弗", "USD"), (" 미국 달러", "USD"),
        ("원", "KRW"), (" 원", "KRW"), ("유로", "EUR"), (" 엔", "JPY"), (" 위안", "CNY"), (" 홍콩달러", "HKD"),
    ]
)  # fmt: skip
KOREAN_SCALES = st.sampled_from([("억", 8), (" 억", 8), ("만", 4), ("천만", 7), ("백만", 6), ("조", 12), ("", 0)])


def unit_of(currency: str | None) -> tuple[str | None, int]:
    """The unit of an amount and the power of ten of that unit."""
    power = 12 if currency == "KRW" else 9
    return (None if currency is None else f"{currency} {'tn' if power == 12 else 'bn'}"), power


@given(SIGNS, BEFORE, FIGURES, SCALES)
def test_money_with_its_sign_before(
    sign: str, before: tuple[str, str | None], figure: Decimal, scale: tuple[str, int]
) -> None:
    """Sign, currency, digits and power of ten are one amount, in billions (won in trillions), every digit kept."""
    printed = f"{sign}{before[0]}{figure:f}{scale[0]}"
    mention = only(f"a change of {printed}, they say")
    unit, power = unit_of(before[1])
    assert (mention.text, mention.kind, mention.unit) == (printed, Kind.MONEY, unit)
    if unit is None:
        assert mention.value is None
        return
    expected = figure.scaleb(scale[1] - power)
    assert mention.value is not None
    assert mention.value == (expected if sign in ("", "+") else -expected)
    assert -int(mention.value.as_tuple().exponent) == max(-int(expected.as_tuple().exponent), 0)
    assert mention.signed == (sign != "")


@given(FIGURES, WORD_SCALES, AFTER)
def test_money_with_its_currency_behind(figure: Decimal, scale: tuple[str, int], after: tuple[str, str]) -> None:
    """A currency behind the number says the same as one before it."""
    printed = f"{figure:f}{scale[0]}{after[0]}"
    mention = only(f"an order of {printed} now")
    unit, power = unit_of(after[1])
    assert (mention.text, mention.unit, mention.value) == (printed, unit, figure.scaleb(scale[1] - power))


@given(FIGURES, KOREAN_SCALES, KOREAN_MONEY)
def test_korean_money(figure: Decimal, scale: tuple[str, int], money: tuple[str, str]) -> None:
    """억, 만, 조 and 백만 before a currency, with blanks or without."""
    printed = f"{figure:f}{scale[0]}{money[0]}"
    mention = only(f"수출은 {printed}로 늘었다")
    unit, power = unit_of(money[1])
    assert (mention.text, mention.unit, mention.value) == (printed, unit, figure.scaleb(scale[1] - power))


@given(st.integers(1, 9_999), st.integers(1, 9_999), st.sampled_from(["", " "]), st.booleans())
def test_korean_money_in_sections(high: int, low: int, blank: str, grouped: bool) -> None:
    """582억 8,000만 달러 is one amount, 58.28 billion dollars; the zeros that only 만 needs are no digits."""
    printed = f"{high:,}억{blank}{low:,}만 달러" if grouped else f"{high}억{blank}{low}만 달러"
    mention = only(f"수출은 {printed}였다")
    expected = Decimal(high * 10_000 + low).scaleb(-5)
    assert (mention.text, mention.value, mention.unit) == (printed, expected, "USD bn")
    assert mention.value is not None
    assert mention.value.as_tuple() == Decimal(format(expected.normalize(), "f")).as_tuple()


@given(st.integers(1, 9_999), st.integers(1, 9_999))
def test_korean_money_with_thousands_in_words(high: int, low: int) -> None:
    """1천193억7천만 불: thousands and hundreds within a section may be words."""

    def spelled(number: int) -> str:
        return "".join(
            f"{digit}{word}" if digit else ""
            for digit, word in ((number // 1000, "천"), (number // 100 % 10, "백"), (number % 100, ""))
        )

    mention = only(f"수출 {spelled(high)}억{spelled(low)}만 불이었다")
    assert (mention.value, mention.unit) == (Decimal(high * 10_000 + low).scaleb(-5), "USD bn")


@given(
    SIGNS,
    FIGURES,
    st.sampled_from(
        [
            ("%", Kind.PERCENT), (" %", Kind.PERCENT), ("％", Kind.PERCENT), (" percent", Kind.PERCENT),
            ("-percent", Kind.PERCENT), (" per cent", Kind.PERCENT), ("pct", Kind.PERCENT), (" pct", Kind.PERCENT),
            ("퍼센트", Kind.PERCENT), ("%p", Kind.POINTS), ("%P", Kind.POINTS), ("%포인트", Kind.POINTS),
            (" %포인트", Kind.POINTS), (" percentage points", Kind.POINTS), ("-percentage-point", Kind.POINTS),
            ("pp", Kind.POINTS), (" percent points", Kind.POINTS), ("%포인트(p)", Kind.POINTS),
        ]
    ),
)  # fmt: skip
def test_percent_and_points(sign: str, figure: Decimal, unit: tuple[str, Kind]) -> None:
    """A percentage and a change in points are told apart, with their sign and every digit."""
    mention = only(f"a change of {sign}{figure:f}{unit[0]}, they say")
    assert (mention.kind, mention.unit, mention.signed) == (
        unit[1],
        "percent" if unit[1] is Kind.PERCENT else "percentage points",
        sign != "",
    )
    assert mention.value is not None
    assert abs(mention.value).as_tuple() == figure.as_tuple()
    assert mention.value.is_signed() == (sign not in ("", "+")) or not figure


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a trillion dollars", ["money 1000 USD bn"]),
        ("half a billion dollars", ["money 0.5 USD bn"]),
        ("a trillion-dollar economy", ["money 1000 USD bn"]),
        ("the trillion-dollar mark", ["money 1000 USD bn"]),
        ("the $1 trillion-mark", ["money 1000 USD bn"]),
        ("two and a half billion dollars", ["money 2.5 USD bn"]),
        ("51-point-two billion dollars", ["money 51.2 USD bn"]),
        ("3 billion 200 million dollars", ["money 3.200 USD bn"]),
        ("3 hundred million dollars", ["money 0.3 USD bn"]),
        ("1천억 달러", ["money 100 USD bn"]),
        ("천억 달러 시대", ["money 100 USD bn"]),
        ("minus $3.2 billion", ["money -3.2 USD bn"]),
        ("$(5.6) billion", ["money -5.6 USD bn"]),
        ("C$5 billion U.S. dollars", ["money 5 CAD bn"]),
        ("$5 billion won", ["money -"]),
        ("€5 billion yen", ["money -"]),
        ("US$57.10 per barrel", ["money 57.10 USD per barrel"]),
        ("84.9 dollars a barrel", ["money 84.9 USD per barrel"]),
        ("$85.1/barrel", ["money 85.1 USD per barrel"]),
        ("배럴당 73.0달러", ["money 73.0 USD per barrel"]),
        ("달러당 1,393.4원", ["money 1393.4 KRW per dollar"]),
        ("대당 2만 달러", ["money 20000 USD per unit"]),
        ("several billion dollars", ["vague -"]),
        ("tens of billions of dollars", ["vague -"]),
        ("수십억 달러", ["vague -"]),
        ("dozens of items; double-digit; single digits; 두 자릿수", ["vague -"] * 4),
        ("in million dollars", []),
        ("(백만 달러)", []),
        ("10 불확실성", ["cardinal 10"]),
        ("5 원유 수입", ["cardinal 5"]),
        ("3 조업일수", ["cardinal 3"]),
        ("25 basis points", ["points 0.25 percentage points"]),
        ("up .5 percent to $.75 billion", ["percent 0.5 percent", "money 0.75 USD bn"]),
        ("1/4 percentage point; on 1/4", ["points 0.25 percentage points", "cardinal -"]),
        ("were USD\n44.5\nbillion, up 5.6\npercent", ["money 44.5 USD bn", "percent 5.6 percent"]),
        ("the top 5 won prizes", ["cardinal 5"]),
        ("1900억 달러", ["money 190.0 USD bn"]),
        ("714m", ["name -"]),
        ("$714m", ["money 0.714 USD bn"]),
    ],
)
def test_amounts(text: str, expected: list[str]) -> None:
    """Amounts in words, prices, vague amounts, and what only looks like an amount."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.4 million units", "3.4E+6"),
        ("174,869 units", "174869"),
        ("12만7138대", "127138"),
        ("30만5천257대", "305257"),
        ("14만 5,000대", "145000"),
        ("27만8천대", "2.78E+5"),
        ("20만 대", "2.0E+5"),
        ("3천 대", "3E+3"),
        ("5만톤", "5E+4"),
        ("4.9 million barrels", "4.9E+6"),
        ("69,259 exporting companies", "69259"),
        ("1,200개사", "1200"),
    ],
)
def test_quantities(text: str, expected: str) -> None:
    """A quantity keeps its digits: 3.4 million units are no 3,400,000."""
    mention = only(text)
    assert (mention.kind, str(mention.value)) == (Kind.QUANTITY, expected)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("△3.9%", "-3.9"), ("△ 3.9%", "-3.9"), ("▲3.2% 감소", "-3.2"), ("up ▲3.2%", "3.2"), ("▼3.2%", "-3.2"),
        ("7.8%↑", "7.8"), ("7.8%↓", "-7.8"), ("↓7.8%", "-7.8"), ("7.8%▲", "7.8"), ("7.8%▼", "-7.8"),
        ("('20.10)△3.9%", "-3.9"), ("(△1.5일)", "-1.5"), ("(11)+3.9%", "3.9"), ("(2)-3.9%", "-3.9"),
        ("마이너스 3.5%", "-3.5"),
        ("마이너스(-) 3.5%", "-3.5"), ("negative 2.7 percent", "-2.7"), ("minus 5.6%", "-5.6"), ("–5.6%", "-5.6"),
        ("(5.6)%", "-5.6"), ("(5.6) percent", "-5.6"), ("ships (5.6)", "-5.6"),
    ],
)  # fmt: skip
def test_signs_of_tables_and_words(text: str, value: str) -> None:
    """Triangles, arrows, brackets and words are signs where they stand for one."""
    mention = find_mentions(text)[-1]
    assert (str(mention.value), mention.signed) == (value, True)


@pytest.mark.parametrize(
    "text",
    [
        "△ 15대 품목",
        "▲3개 품목",
        "△2분기",
        "ships (5.6%)",
        "수출 548.0(39.7)",
        "10 – 15 items",
        "wave-2 items",
        "a 3 - 5 score",
    ],
)
def test_what_is_no_sign(text: str) -> None:
    """Bullets, brackets around a figure with its unit, and dashes between words are no signs."""
    assert not any(mention.signed for mention in find_mentions(text))


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("dlrs 44.5 billion", ["money 44.5 USD bn"]),
        ("US dollar 44.5 billion", ["money 44.5 USD bn"]),
        ("USD 44.5bn", ["money 44.5 USD bn"]),
        ("dollars 44.5 bln", ["money 44.5 USD bn"]),
        ("US dollars 500", ["money 0.000000500 USD bn"]),
        ("US dollars 44,500,000", ["money 0.044500000 USD bn"]),
        ("Canadian dollars 3 billion", ["money 3 CAD bn"]),
        ("Jamaican dollars 3 billion", ["money -"]),
        ("euro 3 billion", ["money 3 EUR bn"]),
        ("in US dollars 5 percent", ["percent 5 percent"]),
        ("won-dollar 1,400", ["cardinal 1400"]),
        ("won to the dollar 1,400", ["cardinal 1400"]),
        ("won per dollar 1,400", ["cardinal 1400"]),
        ("the dollar 3 billion won", ["money 0.003 KRW tn"]),
        ("against the dollar 15 countries", ["cardinal 15 countries"]),
        ("in yen 3 million units", ["quantity 3000000 units"]),
        ("against the dollar 2024 was", ["year 2024"]),
        ("it won 3 billion dollars", ["money 3 USD bn"]),
    ],
)
def test_currency_words_before_amounts(text: str, mentions: list[str]) -> None:
    """A currency word stands before an amount as behind it, and before other numbers says nothing of them."""
    assert read(f"Exports of {text}, they say") == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("5억 대만달러", ["money 0.5 TWD bn"]),
        ("5억 대만 달러", ["money 0.5 TWD bn"]),
        ("5억 뉴질랜드달러", ["money 0.5 NZD bn"]),
        ("5억 미국달러", ["money 0.5 USD bn"]),
        ("5억 페소", ["money -"]),
        ("3 bn pounds", ["money 3 GBP bn"]),
        ("3 million pounds of beef", ["cardinal 3000000"]),
        ("3 pounds", ["cardinal 3"]),
        ("5 billion Taiwan dollar", ["money 5 TWD bn"]),
        ("5 billion Jamaican dollars", ["money -"]),
        ("5 billion Egyptian pounds", ["money -"]),
        ("$5 billion Jamaican dollars", ["money -"]),
        ("5 billion pesos", ["money -"]),
        ("5 billion Mexican pesos", ["money 5 MXN bn"]),
    ],
)
def test_currencies_of_other_countries(text: str, mentions: list[str]) -> None:
    """Money of another country has that currency or no value: it is never dollars of the United States."""
    assert read(f"수출 {text}") == mentions


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("수출은 (-)5.6% 변동", ["percent -5.6 percent"]),
        ("수출은 (△) 5.6% 변동", ["percent -5.6 percent"]),
        ("수출은 (+)5.6% 변동", ["percent 5.6 percent"]),
        ("balance of (-)$5.6 billion", ["money -5.6 USD bn"]),
        ("others 100 (-) 200 (5.0)", ["cardinal 100", "cardinal 200", "cardinal -5.0"]),
    ],
)
def test_a_sign_in_brackets_of_its_own(text: str, mentions: list[str]) -> None:
    """A sign in brackets before a number is its sign; behind another number it is an empty cell of a table."""
    assert read(text) == mentions
