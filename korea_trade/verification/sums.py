"""Whether a sentence names a sum of dollars, in either language."""

import re
from collections.abc import Collection
from decimal import Decimal
from functools import cache


def names_sum(sentence: str, billions: Decimal) -> bool:
    """Whether a sentence names a sum of so many billion dollars: $600 billion, 6000억, 6천억, 6,000억."""
    return _pattern(billions).search(sentence) is not None


def last_sum_named(words: str, sums: Collection[Decimal]) -> Decimal | None:
    """Which of some sums, in billion dollars, words name last; None where they name none, or another one behind it."""
    found = [(match.end(), billions) for billions in sums for match in _pattern(billions).finditer(words)]
    last = max(found, default=None)
    return None if last is None or _MONEY.search(words, last[0]) else last[1]


def sums_named(words: str) -> list[Decimal]:
    """The sums of dollars that words name, in billions, in order."""
    return [_billions(match) for match in _SUM.finditer(words)]


def _billions(match: "re.Match[str]") -> Decimal:
    if match["billions"]:
        return Decimal(match["billions"].replace(",", ""))
    if match["thousands"]:
        return Decimal(match["thousands"]) * 100
    return Decimal(match["hundred_millions"].replace(",", "")) / 10


_MONEY = re.compile(r"[0-9천]\s?(?:billion|bn|억)")
_SUM = re.compile(
    r"(?<![0-9.,])(?:(?P<billions>[0-9][0-9,]*(?:\.[0-9]+)?)\s?(?:billion|bn)"
    r"|(?P<thousands>[0-9]+)천\s?억|(?P<hundred_millions>[0-9][0-9,]*)\s?억)"
)


@cache
def _pattern(billions: Decimal) -> "re.Pattern[str]":
    hundred_millions = int(billions * 10)
    forms = [f"{billions.normalize():f}\\s?(?:billion|bn|B\\b)", f"{hundred_millions:,}억", f"{hundred_millions}억"]
    if not hundred_millions % 1000:
        forms.append(f"{hundred_millions // 1000}천\\s?억")
    return re.compile(rf"(?<![0-9.])(?:{'|'.join(forms)})")
