"""Numerals: the digits and number words of a number, without what stands before and behind them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from korea_trade.model.quantity import is_whole
from korea_trade.vocabulary.numbers import number_words

_LONGEST = 20  # characters of digits, beyond which they are a code rather than a figure
_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?", re.ASCII)
_RUN_ON = re.compile(r"(?:[.,]\d+)+", re.ASCII)
# Digits that a line end cuts, that apostrophes group, or that are times a power of ten cannot be read right.
_CUT = re.compile(
    r"\.\n\d+(?![\d.)])|,\n\d{3}(?!\d)(?:[.,]\d+)*|\n[.,]\d+"
    r"|(?:'\d{3})+(?!\d)|(?: ?[x×*] ?10(?:\^-?\d+|[⁰¹²³⁴-⁹]+)|\^-?\d+)",
    re.ASCII,
)
_CODE = re.compile(r"\d+(?:-\d+){2,}", re.ASCII)
_AFTER_POINT = re.compile(r"\d+(?![.,]?\d)", re.ASCII)
_WORD = re.compile(r"[A-Za-z]+(?![^\W_])")
_JOIN = re.compile(r"[ -](?:and[ -])?", re.IGNORECASE)
_POINT = re.compile(r"[ -]point[ -]", re.IGNORECASE)
_POINT_FIRST = re.compile(r"point-", re.IGNORECASE)
_POINT_APART = re.compile(r"point ", re.IGNORECASE)
_OTHER_POINT = re.compile(r"(?:\b(?:this|that|the|a|an|one|which|what|every|percentage|low|high)|-) ?\Z", re.IGNORECASE)
_PERCENT_NEXT = re.compile(r"[ -]per ?cent", re.IGNORECASE)
_AND_A_HALF = re.compile(r"[ -](?:and[ -])?a[ -]half(?![^\W_])", re.IGNORECASE)
_DOZEN = re.compile(r"[ -]dozen(?![^\W_])", re.IGNORECASE)
_MIXED = re.compile(r"[ -](\d{1,2})/(\d{1,2})(?![\d/])", re.ASCII)
_VULGAR = {
    "½": "0.5", "¼": "0.25", "¾": "0.75", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8", "⅛": "0.125", "⅜": "0.375",
    "⅝": "0.625", "⅞": "0.875",
}  # fmt: skip
_ENDLESS = "⅓⅔⅙⅚"  # no decimal says them
VULGAR_FRACTIONS = "".join(_VULGAR) + _ENDLESS
_PARTS = {2: "0.5", 4: "0.25", 5: "0.2", 8: "0.125", 10: "0.1"}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral: where it ends, its figure with the digits as printed, and whether it is an ordinal.

    ``figure`` is None where the digits cannot be read right (1,23 or 1.2.3). ``scale`` is the power of ten of a word
    within it (억 is 8), by which the figure is multiplied already; 0 where there are several.
    """

    end: int
    figure: Decimal | None
    scale: int | None = None
    ordinal: bool = False


def read_digits(text: str, at: int) -> Numeral:
    """The numeral that begins with the digit or the fraction sign at a place, Korean powers of ten included."""
    if text[at] in VULGAR_FRACTIONS:
        return Numeral(at + 1, _vulgar(text[at]))
    match = _DIGITS.match(text, at)
    assert match is not None  # noqa: S101  (a digit stands there)
    run_on = _RUN_ON.match(text, match.end()) or _CUT.match(text, match.end())
    if run_on:
        return Numeral(run_on.end(), None)
    if match.end() - at > _LONGEST:
        return Numeral(match.end(), None)
    figure = _figure(match)
    dozen = _DOZEN.match(text, match.end())
    if dozen:
        return Numeral(dozen.end(), figure * 12)
    mixed = None if "." in match[0] else _mixed(text, match.end(), figure)
    whole = Numeral(match.end(), figure)
    return mixed or _korean(text, match) or _point(text, whole) or whole


def printed_figure(digits: str) -> Decimal | None:
    """The figure of digits as tables print them, a triangle or dash for minus; None where they cannot be read right."""
    unsigned = digits.lstrip("△−–-")
    numeral = read_digits(unsigned, 0)
    if numeral.figure is None or numeral.end < len(unsigned):
        return None
    return numeral.figure if unsigned == digits else -numeral.figure


def code_end(text: str, at: int) -> int | None:
    """The end of a code of digits and hyphens (a telephone number) that begins at a place; None where none does."""
    match = _CODE.match(text, at)
    return match.end() if match else None


def read_words(text: str, at: int) -> Numeral | None:
    """The English numeral in words that begins at a place, up to 999,999; None where there is none."""
    found = _below_million(text, at)
    if found is None or found.ordinal or found.figure is None:
        return found
    half = _AND_A_HALF.match(text, found.end)
    if half:
        return Numeral(half.end(), found.figure + Decimal("0.5"))
    dozen = _DOZEN.match(text, found.end)
    if dozen:
        return Numeral(dozen.end(), found.figure * 12)
    return _point(text, found) or found


def read_point(text: str, at: int) -> Numeral | None:
    """The numeral "point-five", or the one of "rose point five percent", that begins with its point at a place."""
    if found := _digits_after_point(text, _POINT_FIRST.match(text, at), Decimal(0)):
        return found
    found = _digits_after_point(text, _POINT_APART.match(text, at), Decimal(0))
    if found is None or _OTHER_POINT.search(text[max(0, at - 12) : at]):
        return None
    return found if _PERCENT_NEXT.match(text, found.end) else None


def half_after(text: str, at: int) -> int | None:
    """The end of "and a half" that stands at a place; None where it does not."""
    match = _AND_A_HALF.match(text, at)
    return match.end() if match else None


def part_of(many: int, of: int) -> Decimal | None:
    """The decimal of a fraction, None where it has none (1/3)."""
    return many * Decimal(_PARTS[of]) if of in _PARTS else None


def _figure(match: "re.Match[str]") -> Decimal:
    return Decimal(match[0].replace(",", ""))


def _vulgar(sign: str) -> Decimal | None:
    return None if sign in _ENDLESS else Decimal(_VULGAR[sign])


def _mixed(text: str, end: int, whole: Decimal) -> Numeral | None:
    """15 1/2, 15½ and "2 and a half"."""
    sign_at = end + (text[end : end + 1] == " ")
    sign = text[sign_at : sign_at + 1]
    if sign and sign in VULGAR_FRACTIONS:
        part = _vulgar(sign)
        return Numeral(sign_at + 1, None if part is None else whole + part)
    half = _AND_A_HALF.match(text, end)
    if half:
        return Numeral(half.end(), whole + Decimal("0.5"))
    match = _MIXED.match(text, end)
    if match and 0 < int(match[1]) < int(match[2]) <= 10 and whole < 1000:
        part = part_of(int(match[1]), int(match[2]))
        return Numeral(match.end(), None if part is None else whole + part)
    return None


# English number words.


@cache
def _words() -> tuple[dict[str, int], dict[str, int]]:
    """Cardinal and ordinal words."""
    words = number_words("en")
    return dict(words.cardinals), dict(words.ordinals)


def _word(text: str, at: int) -> tuple[str, int]:
    match = _WORD.match(text, at)
    return (match[0].lower(), match.end()) if match else ("", at)


def _next_word(text: str, end: int, join: "re.Pattern[str]" = _JOIN) -> tuple[str, int]:
    joined = join.match(text, end)
    return _word(text, joined.end()) if joined else ("", end)


_TIGHT = re.compile(r"[ -]")


def _below_hundred(text: str, word: str, end: int) -> Numeral | None:
    cardinals, ordinals = _words()
    if word in ordinals:
        return Numeral(end, Decimal(ordinals[word]), ordinal=True)
    value = cardinals.get(word)
    if value is None:
        return None
    if value >= 20:
        following, after = _next_word(text, end, _TIGHT)
        unit = cardinals.get(following, 0)
        if 0 < unit < 10:
            return Numeral(after, Decimal(value + unit))
        unit = ordinals.get(following, 0)
        if 0 < unit < 10:
            return Numeral(after, Decimal(value + unit), ordinal=True)
    return Numeral(end, Decimal(value))


def _times(text: str, before: Numeral | None, word: str, end: int, power: str) -> Numeral | None:
    """The number before a power in words, times that power; the power alone is one of it."""
    if before is None:
        return _power(word, end, Decimal(1), power)
    if before.ordinal or before.figure is None:
        return None
    following, after = _next_word(text, before.end, _TIGHT)
    return _power(following, after, before.figure, power)


def _power(word: str, end: int, many: Decimal, power: str) -> Numeral | None:
    if word not in (power, f"{power}th"):
        return None
    return Numeral(end, many * (100 if power == "hundred" else 1000), ordinal=word.endswith("th"))


def _below_thousand(text: str, word: str, end: int) -> Numeral | None:
    return _with_power(text, word, end, _below_hundred, "hundred")


def _below_million(text: str, at: int) -> Numeral | None:
    return _with_power(text, *_word(text, at), _below_thousand, "thousand")


def _with_power(
    text: str, word: str, end: int, below: Callable[[str, str, int], Numeral | None], power: str
) -> Numeral | None:
    """A number below a power of ten, or so many times that power and what comes behind: two hundred and five."""
    small = below(text, word, end)
    many = _times(text, small, word, end, power)
    if many is None or many.ordinal or many.figure is None:
        return many or small
    rest = below(text, *_next_word(text, many.end))
    if rest is None or not rest.figure:
        return many
    return replace(rest, figure=many.figure + rest.figure)


def _point(text: str, before: Numeral) -> Numeral | None:
    """57-point-zero-seven: the digits after a point in words are words or digits."""
    if before.figure is None or not is_whole(before.figure):
        return None
    return _digits_after_point(text, _POINT.match(text, before.end), before.figure)


def _digits_after_point(text: str, match: "re.Match[str] | None", whole: Decimal) -> Numeral | None:
    if match is None:
        return None
    printed = _AFTER_POINT.match(text, match.end())
    if printed:
        digits, end = printed[0], printed.end()
    else:
        digits, end = "", match.end()
        word, after = _word(text, end)
        while (digit := _words()[0].get(word, 10)) < 10 and len(digits) < _LONGEST:
            digits, end = digits + str(digit), after
            word, after = _next_word(text, end, _TIGHT)
    if not 0 < len(digits) < _LONGEST:
        return None
    return Numeral(end, whole + Decimal(f"0.{digits}"))


# Korean powers of ten.


@cache
def _scales() -> "tuple[dict[str, int], re.Pattern[str]]":
    """The small powers, and a pattern of the large ones; 조 and 경 begin other words too (조업, 경기)."""
    words = number_words("ko")
    large = "".join(words.large_scales)
    return dict(words.small_scales), re.compile(
        f"[ \n]?(?![만萬])([{large}])(?<!조(?=[업선직]))(?<!경(?=[^ 원달]))"
        r"|(?:\n(?=만 ?(?:달러|[불弗원대명])))?([만萬])"
    )


def _korean(text: str, first: "re.Match[str]") -> Numeral | None:
    """Digits with Korean powers of ten: 1천193억7천만, 1조 3천억, 582억 8,000만, 20만3140; None without any."""
    match: re.Match[str] | None = first
    sections = list[Decimal]()
    end, above, scale = first.start(), 0, 0
    while match is not None:
        figure, after, low = _section(text, match)
        large = _scales()[1].match(text, after)
        if large:
            power, after = number_words("ko").large_scales[large[1] or large[2]], large.end()
        elif after > match.end() if not sections else _goes_on(text, match, figure, end, above):
            power = 0
        else:
            break
        if sections and not (power < above and figure < Decimal(10) ** (above - power)):
            if match.start() == end and power:
                return Numeral(after, None)  # 38만5천만
            break
        sections.append(figure.scaleb(power))
        end, above, scale = after, power, power + low
        if power == 0:
            break
        match = _DIGITS.match(text, end + (text[end : end + 1] in (" ", "\n")))
        cut = _CUT.match(text, match.end()) if match else None
        if cut:
            return Numeral(cut.end(), None)
        if match and (_RUN_ON.match(text, match.end()) or len(match[0]) > _LONGEST):
            break
    if not sections:
        return None
    total = sum(sections[1:], sections[0])
    if len(sections) > 1 and above:
        # 95억2000만 is 95.2억 in other words: the zeros that its ten thousands need are no digits.
        total = total.normalize()
    return Numeral(end, total, scale if len(sections) == 1 else 0)


def _goes_on(text: str, match: "re.Match[str]", figure: Decimal, end: int, above: int) -> bool:
    """Whether a section without a power of its own goes on a number: 20만3140; over a blank 14만 5,000, 3만 110대."""
    apart = (
        above == 4 and (figure >= 1000 or text.startswith("대", match.end())) and not text.startswith("년", match.end())
    )
    return match.start() == end or apart


def _apart(text: str, end: int) -> "re.Match[str] | None":
    """The digits of a lower power that a blank stands before: 4천 7백만, 1천 193억."""
    match = _DIGITS.match(text, end + 1) if text[end : end + 1] == " " else None
    if match is None or "." in match[0]:
        return None
    lower = text[match.end() : match.end() + 1] in _scales()[0] or _scales()[1].match(text, match.end())
    return match if lower else None


def _section(text: str, match: "re.Match[str]") -> tuple[Decimal, int, int]:
    """A number with 천, 백 and 십 (7천97): its figure, its end, and the power in which its digits end."""
    small = _scales()[0]
    parts = list[Decimal]()
    end, last = match.end(), 4
    part: re.Match[str] | None = match
    while part is not None:
        power = small.get(text[part.end() : part.end() + 1], 0)
        figure = _figure(part)
        if power >= last or (parts and figure >= Decimal(10) ** (last - power)) or len(part[0]) > _LONGEST:
            break
        parts.append(figure.scaleb(power))
        end, last = part.end() + (power > 0), power
        part = (_DIGITS.match(text, end) or _apart(text, end)) if power else None
    return sum(parts[1:], parts[0]) if parts else _figure(match), end, last % 4
