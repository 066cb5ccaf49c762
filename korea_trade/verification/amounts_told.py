"""The levels that a text tells around a figure and that are right, and others that its sentence names: operands."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import level
from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import Flow, Measure, Sector, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, exactly
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.figure import Role
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.places import Place
from korea_trade.vocabulary.china import CHINA, CHINA_AND_HONG_KONG

_MOST_TOLD = 10
_MOST_NAMED = 24
_MOST_ADDED = 6
_PASSED = (Measure.VALUE, Measure.THRESHOLD)
_LEGS = (Flow.EXPORTS, Flow.IMPORTS)
_NO_PARENTS: Mapping[str, str | None] = {}
_FIELDS = ("flow", "sector", "item", "partner", "period")


@dataclass(frozen=True, slots=True)
class Amount:
    """A level with the bounds of its facts, of what trade and time it is, and where it is told; -1 if it is not."""

    facts: tuple[Fact, ...]
    interval: Interval
    cell: Cell
    period: str
    place: int = -1
    is_sum: bool = False

    def differs_in(self, other: "Amount") -> frozenset[str]:
        """The fields in which two are of different trade, or time."""
        mine, others = self._key(), other._key()
        return frozenset(field for field, one, two in zip(_FIELDS, mine, others, strict=True) if one != two)

    def _key(self) -> tuple[str | None, ...]:
        cell = self.cell
        return (cell.flow, cell.sector, cell.item, cell.partner, self.period)

    def is_part_of(self, whole: "Amount", parents: Mapping[str, str | None] = _NO_PARENTS) -> bool:
        """Whether it is a part of another: of the same time, and of a narrower trade; items have ``parents``."""
        part, all_of = self.cell, whole.cell
        if self.period != whole.period or part.flow is not all_of.flow or part == all_of:
            return False
        same_sector = all_of.sector in (part.sector, Sector.ALL_INDUSTRIES)
        of_item = all_of.item in (None, part.item, parents.get(part.item or ""))
        return same_sector and of_item and all_of.partner in (None, part.partner)


def amount_of(judged: Judgement) -> Amount | None:
    """The level of a figure that agrees with the facts."""
    figure, fact = judged.figure, judged.facts[0] if judged.facts else None
    is_sum_of_money = figure.mention.kind is Kind.MONEY and figure.mention.unit == Unit.USD_BN
    if not judged.explains or fact is None or not is_sum_of_money or figure.role not in (Role.VALUE, Role.LEVEL):
        return None
    if (
        fact.value is not None
        and fact.value == figure.mention.value
        and fact.measure in _PASSED
        and fact.unit is Unit.USD_BN
    ):
        cell = replace(Cell.of(fact), measure=Measure.VALUE)
        if fact.bound is not None or fact.measure is Measure.THRESHOLD or judged.interval != level(fact):
            return Amount((fact,), exactly(fact.value), cell, fact.period, figure.mention.start)
    if fact.measure is not Measure.VALUE or fact.bound is not None or judged.is_only_implied:
        return None
    if judged.interval is None or judged.interval.low is None or judged.interval.high is None:
        return None
    if fact.value is not None and judged.interval == level(fact):
        return Amount((fact,), judged.interval, Cell.of(fact), fact.period, figure.mention.start)
    statement = figure.statement
    if statement is None or statement.period is None or statement.is_change or len(judged.facts) > 1:
        return None
    cell = replace(Cell.of(fact), measure=Measure.VALUE)
    return Amount(judged.facts, judged.interval, cell, statement.period, figure.mention.start)


def sums_of(told: Sequence[Amount]) -> Iterator[Amount]:
    """The sums of the last two and more of amounts that differ from each other in one field."""
    for first in range(len(told) - 2, max(-1, len(told) - 1 - _MOST_ADDED), -1):
        parts = told[first:]
        fields = {field for one, other in pairwise(parts) for field in one.differs_in(other)}
        if len(fields) != 1 or len({(part.cell, part.period) for part in parts}) < len(parts):
            return
        yield _sum(parts, next(iter(fields)))


def _sum(parts: Sequence[Amount], field: str) -> Amount:
    interval = parts[0].interval
    for part in parts[1:]:
        interval = interval + part.interval
    cell, period = parts[0].cell, parts[0].period
    if field == "period":
        period = f"{min(part.period for part in parts)}+{max(part.period for part in parts)}"
    elif field in ("item", "partner"):
        cell = cell.with_item(None) if field == "item" else cell.with_partner(None)
    facts = tuple(dict.fromkeys(fact for part in parts for fact in part.facts))
    return Amount(facts, interval, cell, period, parts[-1].place, is_sum=True)


@dataclass(frozen=True, slots=True)
class Operands:
    """Finds what a figure may be computed from."""

    as_read: AsRead

    def wholes_of(self, amounts: Iterable[Amount]) -> list[Amount]:
        """All of what some are parts of, by the facts: without the item, without the partner, of all industries."""
        found = list[Amount]()
        for amount in amounts:
            cell = amount.cell
            whole = replace(cell, item=None, partner=None)
            of_all = replace(whole, sector=Sector.ALL_INDUSTRIES)
            for one in dict.fromkeys((cell.with_item(None), cell.with_partner(None), whole, of_all)):
                found += self.of(one, amount.period) if one != cell else ()
        return _unique(found)

    def at_other_times(self, amounts: Iterable[Amount], periods: Iterable[str]) -> list[Amount]:
        """The same trade at other times."""
        periods = list(periods)
        return _unique(one for amount in amounts for period in periods for one in self.of(amount.cell, period))

    def named(self, place: Place, periods: Sequence[str]) -> list[Amount]:
        """What the words of a sentence name: goods, partners, sectors and flows in some times."""
        items, partners = place.all_named("item"), place.all_named("partner")
        with_hong_kong = CHINA_AND_HONG_KONG in partners
        if with_hong_kong:
            partners = [CHINA if code == CHINA_AND_HONG_KONG else code for code in partners]
        sectors = [Sector(code) for code in place.all_named("sector")] or [Sector.ALL_INDUSTRIES]
        flows = place.flows_named or [Flow.EXPORTS]
        found = list[Amount]()
        for period in periods:
            for flow in flows:
                for sector in dict.fromkeys((*sectors, *place.sectors_carried)):
                    cells = [
                        Cell(flow, sector, item, partner, Measure.VALUE)
                        for item in (None, *items)
                        for partner in (None, *partners)
                    ]
                    found += [one for cell in cells for one in self.of(cell, period, with_caveats=with_hong_kong)]
        return _unique(found)[:_MOST_NAMED]

    def of(self, cell: Cell, period: str, *, with_caveats: bool = False) -> list[Amount]:
        """What facts state of a cell in a period."""
        stated = self.as_read.knowledge.exact_levels(cell, period) if "+" not in period else []
        return [Amount((fact,), level(fact), cell, period) for fact in stated if fact.caveat is None or with_caveats]


def _unique(amounts: Iterable[Amount]) -> list[Amount]:
    return list({(one.cell, one.period, one.facts): one for one in amounts}.values())
