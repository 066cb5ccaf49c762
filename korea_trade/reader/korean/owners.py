"""Trade without a name, or with one of goods, that is told behind that of a name: of that name too, or of all.

대일 수입은 40억 달러, 수출은 24억 달러로 무역수지는 16억 달러 적자다: of Japan, as the three make a sum. Where the text
tells another figure of all trade, it is of the name; where it tells the same, it is of all.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from korea_trade.model.interval import Interval, rounded
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.doubts import OF_PARTNER_OR_ALL, WHOSE_IS_OPEN
from korea_trade.reader.rounding import agree

_OPEN = (WHOSE_IS_OPEN, OF_PARTNER_OR_ALL)
_FIGURES = ("value", "growth")
_Trade = tuple[tuple[str | None, str | None], str, str | None, str, object]
"""The names, a flow, its period, what is measured, and what a growth is against or a level counted in."""
_Owned = tuple[tuple[str | None, str | None], str | None]
"""The names of an owner, and a period of what may be its own."""


@dataclass(slots=True)
class Owners:
    """The findings without a name that may be of one, each with that name; ``texts`` are the periods of findings."""

    texts: dict[int, str]
    _owners: dict[int, Cell] = field(default_factory=dict)

    def hear(self, findings: Iterable[Finding], owner: Cell) -> None:
        """Doubt findings that may be of an owner too, which the text may decide when it has ended."""
        for finding in findings:
            cell = finding.cell
            said = (cell.item and owner.item) or (cell.partner and owner.partner)
            if not said and finding.doubtful in (None, *_OPEN):
                finding.doubt(WHOSE_IS_OPEN if owner.item is not None else OF_PARTNER_OR_ALL)
                self._owners[id(finding)] = owner

    def settle(self, findings: list[Finding], goods: str | None, sentences: dict[int, int]) -> None:
        """Tell whose the findings are, as far as other figures of the text decide it.

        In a text about goods these stand for all: 자동차 수출은 709억 달러다. 친환경차는 …, 수출액은 242억 달러로.
        What is told of one in a row of goods, by ``sentences``, where findings stand, is told of all of them.
        """
        open_ones = [one for one in findings if id(one) in self._owners and one.doubtful in (None, *_OPEN)]
        totals = self._totals(finding for finding in findings if id(finding) not in self._owners)
        for (key, trade), total in [*totals.items()] if goods is not None else ():
            if trade[0] == (goods, None):
                totals.setdefault((key, ((None, None), *trade[1:])), total)
        decided = defaultdict[object, set[bool]](set)
        for finding in open_ones:
            of_all = self._is_of_all(finding, totals)
            if of_all:
                finding.doubtful = None
            elif of_all is False:
                self._give(finding)
            if of_all is not None:
                decided[self._row(finding, sentences)].add(of_all)
        for finding in open_ones:
            if finding.doubtful == OF_PARTNER_OR_ALL and decided[self._row(finding, sentences)] == {False}:
                self._give(finding)  # 대미 수출은 87억 달러다. 철강(-32.1%), 자동차(-3.5%), 기계(-12.7%)가 감소했다
        self._add_up(findings, open_ones)

    def _row(self, finding: Finding, sentences: dict[int, int]) -> object:
        """The sentence of a finding that may be of an owner, and whose it may be, with or without goods."""
        return sentences.get(id(finding)), self._owners[id(finding)].name, finding.cell.item is None, finding.flow

    def _trade(self, finding: Finding, key: str) -> _Trade:
        of = finding.values.get("unit") if key == "value" else finding.values.get("comparison")
        return finding.cell.name, finding.flow, self.texts.get(id(finding)), finding.measure, of

    def _totals(self, findings: Iterable[Finding]) -> dict[tuple[str, _Trade], Decimal]:
        """The levels and growths of all trade, of goods and with partners that are sure."""
        found = dict[tuple[str, _Trade], Decimal]()
        for finding in findings:
            if finding.doubtful or all(finding.cell.name):
                continue
            for key in _FIGURES:
                if isinstance(value := finding.values.get(key), Decimal):
                    found.setdefault((key, self._trade(finding, key)), value)
        return found

    def _is_of_all(self, finding: Finding, totals: dict[tuple[str, _Trade], Decimal]) -> bool | None:
        """Whether it tells what the text tells of all that it may be of; None where that is not told."""
        told = [
            agree(value, total)
            for key in _FIGURES
            if isinstance(value := finding.values.get(key), Decimal)
            and (total := totals.get((key, self._trade(finding, key)))) is not None
        ]
        return all(told) if told and (all(told) or not any(told)) else None

    def _give(self, finding: Finding) -> None:
        owner = self._owners[id(finding)]
        cell = finding.cell
        finding.cell = replace(cell, item=cell.item or owner.item, partner=cell.partner or owner.partner)
        finding.doubtful = None

    def _add_up(self, findings: list[Finding], open_ones: list[Finding]) -> None:
        """Tell whose levels are that make a sum with one of a name, or with one of all trade."""
        waiting, told = defaultdict[_Owned, list[Finding]](list), defaultdict[str | None, list[Finding]](list)
        for one in open_ones:
            if one.doubtful in _OPEN and not any(one.cell.name):
                waiting[self._owners[id(one)].name, self.texts.get(id(one))].append(one)
        for one in findings:
            told[self.texts.get(id(one))].append(one)
        for (owner, period), mine in waiting.items():
            sure = [one for one in told[period] if one.doubtful is None]
            its_own = _is_sum([one for one in sure if one.cell.name == owner], mine)
            of_all = _is_sum([one for one in sure if not any(one.cell.name) and one.cell.sector is None], mine)
            for one in mine if its_own is not of_all else ():
                if its_own:
                    self._give(one)
                else:
                    one.doubtful = None


def _is_sum(sure: list[Finding], open_ones: list[Finding]) -> bool:
    """Whether exports and imports make the balance or the trade that is told with them, one of them being sure."""
    levels = defaultdict[str, list[Interval]](list)
    for finding in (*sure, *open_ones):
        if finding.level_in_dollars is not None:
            levels[finding.flow].append(rounded(finding.level_in_dollars))
    if not (any(one.level_in_dollars is not None for one in sure) and levels["exports"] and levels["imports"]):
        return False
    exports, imports = levels["exports"][0], levels["imports"][0]
    checked = [(exports - imports).meets(balance) for balance in levels["balance"]]
    checked += [(exports + imports).meets(trade) for trade in levels["trade"]]
    return bool(checked) and all(checked)
