"""Numbers as a document mentions them: in digits or words, with their kind, unit and the noun they count."""

import re
from decimal import Decimal

from korea_trade.documents.numbers.mention import Kind, Mention, Time
from korea_trade.documents.numbers.words import NUMBER_WORDS, value_of

_SCALES = {"thousand": -6, "million": -3, "billion": 0, "trillion": 3}
_SCALE = "(?:[ \\u00a0-]?(?P<scale>thousand|million|billion|trillion)\\b)?"
_PATTERN = re.compile(
    r"(?P<date>\b\d{4}-\d{2}-\d{2}\b)"
    r"|(?P<time>\b\d{1,2}:\d{2}\b)"
    r"|(?P<sign_before>(?<![\w.,)%])[+\u2212-](?=(?:US)?\$|USD))?(?P<money>(?:US)?\$[ \u00a0]?|USD[ \u00a0]?)?"
    r"(?P<sign>(?<![\w.,)%])[+\u2212-])?"
    r"(?P<quarter>(?<![A-Za-z0-9])Q)?"
    r"(?P<digits>\d+(?:,\d{3})*(?:\.\d+)?)(?P<ordinal>(?:st|nd|rd|th)\b)?"
    + _SCALE
    + r"(?P<percent>[ \u00a0]?%|[ \u00a0-](?:percent|per cent|percentage)\b)?"
    + r"(?P<dollars>[ \u00a0](?:US )?dollars\b)?"
    + f"|{NUMBER_WORDS}(?P<words_scale>[ -](?:million|billion|trillion)\\b)?"
    + r"(?P<words_percent>[ -](?:percent|per cent)\b)?(?P<words_dollars>[ ](?:US )?dollars\b)?",
    re.IGNORECASE | re.ASCII,  # without ASCII, "ſix" would be a number
)

_NOUNS = {
    "months": r"months?",
    "years": r"years?",
    "days": r"days?",
    "items": r"items?|categories|products|goods",
    "regions": r"regions?|destinations?|markets?",
    "countries": r"countr(?:y|ies)|exporters",
    "quarter": r"quarters?",
    "half": r"half|halves",
}
_NOUN = re.compile(
    r"(?:[ \u00a0-]+[\w'’]+){0,6}?[ \u00a0-]+(?:"
    + "|".join(f"(?P<{name}>(?:{words}))" for name, words in _NOUNS.items())
    + r")\b",
    re.IGNORECASE,
)


def find_mentions(text: str) -> list[Mention]:
    """Every number of a text, in digits or in words, in order. Overlapping readings are not given."""
    return [_mention(text, match) for match in _PATTERN.finditer(text)]


def _mention(text: str, match: "re.Match[str]") -> Mention:
    start, end, printed = match.start(), match.end(), match[0]
    if match["date"]:
        year, month, day = (int(part) for part in printed.split("-"))
        return Mention(start, end, printed, Kind.DATE, when=Time(year, month, day))
    if match["time"]:
        return Mention(start, end, printed, Kind.TIME)
    noun = "quarter" if match["quarter"] else _noun_after(text, end)
    if match["digits"]:
        value = Decimal(match["digits"].replace(",", ""))
        scale, percent = match["scale"], match["percent"]
        money = match["money"] or match["dollars"]
        ordinal = bool(match["ordinal"] or match["quarter"])
    else:
        words = match["words"] or match["ordinal_words"]
        value = Decimal(value_of(words))
        scale = (match["words_scale"] or "").strip(" -") or None
        percent, money, ordinal = match["words_percent"], match["words_dollars"], bool(match["ordinal_words"])
    sign = match["sign_before"] or match["sign"]
    if sign and sign != "+":
        value = -value
    signed = bool(sign)
    if money:
        exponent = _SCALES[scale.lower()] if scale else -9
        return Mention(start, end, printed, Kind.MONEY, _plain(value.scaleb(exponent)), "USD bn", signed, noun=noun)
    if percent:
        return Mention(start, end, printed, Kind.PERCENT, value, "percent", signed, noun=noun)
    if scale:
        value = _plain(value.scaleb(_SCALES[scale.lower()] + 9))
    if ordinal:
        if noun == "quarter" and 1 <= value <= 4:
            quarter = Time(month=3 * int(value) - 2, last_month=3 * int(value))
            return Mention(start, end, printed, Kind.PART, value, noun=noun, when=quarter)
        return Mention(start, end, printed, Kind.ORDINAL, value, signed=signed, noun=noun)
    if re.fullmatch(r"(19|20)\d\d", printed):
        return Mention(start, end, printed, Kind.YEAR, value, when=Time(int(value)))
    return Mention(start, end, printed, Kind.CARDINAL, value, signed=signed, noun=noun)


def _plain(value: Decimal) -> Decimal:
    """Without an exponent above zero, so that digits can be compared."""
    return Decimal(format(value, "f"))


def _noun_after(text: str, end: int) -> str | None:
    match = _NOUN.match(text, end)
    return match.lastgroup if match else None
