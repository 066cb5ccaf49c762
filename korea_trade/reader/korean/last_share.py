"""The last share that a sentence tells, behind which bare percentages of other names may be shares too.

중국 비중은 19.5%다. 이어 미국 18.7%, 베트남 8.6% 순이었다: these are shares, as that of China is.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Self

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.korean.clause import Clause, Standing
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import nominal

_SHARES = ("share", "share-change")
_SHARES_NAMED = re.compile(r"비중|점유율")
_IN_ORDER = re.compile(r"뒤를 (?:이|따|잇)|순(?:이|으로)")
_NEXT = re.compile(r"이어|그 뒤를|다음으로")
_WHOLE = 100  # percent
_NOTHING = Cell()


def begins_with_next(text: str, start: int) -> bool:
    """Whether a sentence begins with words for those that come next in order: 이어, 그 뒤를."""
    return _NEXT.match(text, start) is not None


@dataclass(frozen=True, slots=True)
class LastShare:
    """The last share of a sentence, for the sentence behind it; without a ``cell`` where it tells none.

    ``named`` says that the sentence has a word for shares, ``ends`` that it ends with the share, ``undisturbed`` that
    the share is in no doubt, and that no growth and no other name stands behind it. ``rate`` is how much it is for each
    billion dollars of the level told with it, where the sentence ends with it.
    """

    named: bool = False
    cell: Cell = _NOTHING
    ends: bool = False
    undisturbed: bool = False
    rate: Decimal | None = None

    @property
    def is_open(self) -> bool:
        """Whether bare percentages behind the sentence may be shares."""
        return self.named or self.ends

    @classmethod
    def of(cls, reading: Reading, text: str) -> Self:
        """The last share of a sentence, of which this is the text."""
        named = _SHARES_NAMED.search(text) is not None
        told = sorted(reading.findings, key=lambda finding: finding.start)
        last = max((at for at, finding in enumerate(told) if finding.measure in _SHARES), default=None)
        if last is None:
            return cls(named)
        share, behind = told[last], told[last + 1 :]
        same = all(finding.cell.name == share.cell.name and "growth" not in finding.values for finding in behind)
        rate = None if behind else _rate(share, reading.findings)
        return cls(named, share.cell, not behind, same and share.doubtful is None, rate)

    def is_followed_by(self, parts: list[Element], text: str) -> bool:
        """Whether the sentence behind it tells of the next ones by their shares: 이어 미국 18.7%, 미국(18%) 순이다."""
        rates = [part.figure for part in parts if part.is_figure(Kind.PERCENT) and part.figure is not None]
        moved = any(rate.signed for rate in rates) or any(part.has("directions") for part in parts)
        ordered = _IN_ORDER.search(text, parts[0].start, parts[-1].stop) is not None and not moved
        values = [rate.value for rate in rates if rate.value is not None]
        falling = values == sorted(values, reverse=True) and sum(values) <= _WHOLE
        return (self.undisturbed and ordered and falling) or (self.ends and begins_with_next(text, parts[0].start))

    def goes_on_by_years(self, parts: list[Element]) -> bool:
        """Whether a sentence without a name tells what the share was in years: 2014년 8.4%, 2016년 11.2%로 늘었다."""
        named = any(nominal(part) for part in parts)
        rates = [
            (before, part) for before, part in zip([None, *parts], parts, strict=False) if part.is_figure(Kind.PERCENT)
        ]
        timed = all(before is not None and before.time is not None for before, _ in rates)
        return self.ends and not named and len(rates) > 1 and timed

    def of_next(self, outer: Cell) -> Cell:
        """What a sentence says of the shares of the names that come next: of the goods of a partner told of before."""
        before = self.cell if self.undisturbed and all(self.cell.name) else _NOTHING
        item, partner = outer.item or before.item, outer.partner or before.partner
        return replace(outer, measure=Located("share", -1, -1), item=item, partner=partner)

    def with_rate(self, clauses: list[Clause]) -> list[Clause]:
        """The clauses of the sentence behind it, the first name of which knows the rate where it is of that kind."""
        told = (clause for clause in clauses if clause.standing in (Standing.TOPIC, Standing.BARE))
        first = next((clause for clause in told if clause.subject and any(clause.subject[0].codes)), None)
        if first is not None and first.subject is not None and _kind(first.subject[0]) == _kind(self.cell):
            first.share_before = self.rate
        return clauses


def _rate(share: Finding, told: list[Finding]) -> Decimal | None:
    """How much a share is for each billion dollars of the level of its cell."""
    levels = (one.level_in_dollars for one in told if one.cell.codes == share.cell.codes)
    level, value = next((level for level in levels if level), None), share.values.get("value")
    return value / level if level is not None and isinstance(value, Decimal) and value else None


def _kind(cell: Cell) -> tuple[bool, ...]:
    """Which of goods, a partner and a sector it names."""
    return cell.item is not None, cell.partner is not None, cell.sector is not None
