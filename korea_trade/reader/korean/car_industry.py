"""Texts about the car industry: what they say of production, domestic sales and exports is counted in cars."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import UNKNOWN_NAME
from korea_trade.vocabulary.word_lists import korean_list

_CARS = re.compile(r"(?:자동차|완성차)(?: ?산업|(?=[^.\n]{0,12}(?:생산|내수)))")
_HOME = ("production", "domestic-sales")
_OF_WORTH = ("value", "rank", "streak", "threshold", "first-in")
_LEAD = 4  # sentences
_BY_WORTH = re.compile(r"(?:총 ?)?수출(?: ?(?:금액|총액|액)| ?\((?:금|수출)?액\))")
"""For 생산 10.9%, 수출(금액) 93.7% 증가: exports in money beside what is counted."""


@dataclass(slots=True)
class CarIndustry:
    """The word in the first sentences of a text that makes it one about the car industry: 국내 자동차산업 동향."""

    word: Located | None = None
    _sentences: int = 0

    def hear(self, text: str, start: int, end: int) -> None:
        """Take in the next sentence."""
        self._sentences += 1
        found = _CARS.search(text, start, end) if self.word is None and self._sentences <= _LEAD else None
        if found is not None:
            self.word = Located("automobiles", found.start(), found.end())

    def fill(self, text: str, findings: Iterable[tuple[Finding, int, int]], totals: Collection[int]) -> None:
        """Give cars to what names no goods, and mark what is told in money.

        ``findings`` come with the places of their sentences, ``totals`` are the ids of those that say that they are
        of all trade.

        생산(24.2%), 내수(4.1%), 수출(22.6%)이 증가: all three are of cars, and of their number.
        """
        placed = list(findings)
        at_home = {start for found, start, _ in placed if found.cell.flow and found.cell.flow.value in _HOME}
        for found, start, _ in placed:
            if start in at_home and found.cell.flow is not None and _BY_WORTH.match(text, found.cell.flow.start):
                found.values["by_worth"] = True
        if self.word is None:
            return
        money = {start for found, start, _ in placed if found.measure == "value" and "value" in found.values}
        for found, start, _ in placed:
            self._know_parts(found)
            cell = found.cell
            flow = cell.flow.value if cell.flow is not None else ""
            volume = cell.measure is not None and cell.measure.value == "volume"
            if cell.item is not None or cell.sector is not None or (cell.measure is not None and not volume):
                continue
            beside = flow == "exports" and start in at_home and start not in money and cell.partner is None
            counted = found.measure == "quantity" and found.values.get("unit") in (None, "units")
            worth = flow == "exports" and found.measure in _OF_WORTH and id(found) not in totals
            if flow in _HOME or beside or (flow == "exports" and counted) or worth:
                found.cell = replace(cell, item=self.word)
            growth = found.measure == "value" and "growth" in found.values
            if beside and growth and not found.values.get("by_worth"):
                found.measure = "quantity"

    def _know_parts(self, found: Finding) -> None:
        """Make parts those of cars: 부품 수출은 18억 달러로."""
        item = found.cell.item
        if found.cell.unknown and item is not None and item.value in korean_list("parts_of_cars"):
            found.cell = replace(found.cell, item=replace(item, value="auto-parts"), unknown=False)
            found.doubtful = None if found.doubtful == UNKNOWN_NAME else found.doubtful
