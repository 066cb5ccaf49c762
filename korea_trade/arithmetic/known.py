"""What the fact base knows of each cell of trade: one index of the facts about what happened."""

from collections import defaultdict
from collections.abc import Iterator

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.floors import floors_of
from korea_trade.arithmetic.statements import Shape, Statements, Timeline, timelines_of
from korea_trade.arithmetic.subject import subject_of
from korea_trade.bases.fact_base import FactBase
from korea_trade.cached_property import cached_property
from korea_trade.model.coded import above
from korea_trade.model.codes import Measure, Status
from korea_trade.model.fact import Fact, Item, Partner
from korea_trade.model.period import Month, Period
from korea_trade.model.vintage import Vintage

_HAPPENED = (Status.ACTUAL, Status.PROVISIONAL, Status.REVISED)
_LEVELS = (
    Measure.VALUE, Measure.DAILY_AVERAGE, Measure.VOLUME, Measure.QUANTITY, Measure.PRICE, Measure.SHARE,
)  # fmt: skip
_NOTHING = Statements(())


class Known:
    """The facts about what happened, by cell and period. Targets and forecasts are not among them.

    Periods are the same where they span the same days: 2023 and 2023-01/2023-12. Where a figure of a cell was revised,
    its levels are those that revise the others.
    """

    def __init__(self, base: FactBase) -> None:
        self.base = base
        self.facts = [placed.fact for placed in base.standing if placed.fact.status in _HAPPENED]
        self._spellings: dict[str, str] = {}
        self._by_cell: dict[Cell, list[Fact]] = defaultdict(list)
        self._by_period: dict[tuple[Cell, str], list[Fact]] = defaultdict(list)
        self._thresholds: dict[Cell, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            cell = Cell.of(fact)
            self._by_cell[cell].append(fact)
            self._by_period[cell, self.spelling(fact.period)].append(fact)
            subject = subject_of(fact) if fact.measure is Measure.THRESHOLD and fact.value is not None else None
            if subject is not None and not subject.of_growth:
                self._thresholds[subject.cell].append(fact)
        self.superseded = frozenset(
            fact.id
            for (cell, _), facts in self._by_period.items()
            if len(facts) > 1 and cell.measure in _LEVELS
            for fact in self._revised_since(facts)
        )
        """The ids of levels that another document has revised since."""
        self._statements: dict[tuple[Cell, str, bool], Statements] = {}
        self._timelines: dict[Cell, dict[Shape, Timeline]] = {}
        self._longer: dict[Cell, dict[Month, list[str]]] = {}

    def spelling(self, period: str) -> str:
        """One spelling of a period for all that span the same days."""
        found = self._spellings.get(period)
        if found is None:
            found = self._spellings[period] = Period.parse(period).canonical
        return found

    def _revised_since(self, facts: list[Fact]) -> Iterator[Fact]:
        """Which of the levels of a cell in a period others revise."""
        levels = [fact for fact in facts if fact.value is not None]
        vintages = {self.vintage(fact) for fact in levels}
        if len(vintages) > 1:
            yield from (fact for fact in levels if any(other.revises(self.vintage(fact)) for other in vintages))

    def vintage(self, fact: Fact) -> Vintage:
        """Who stated a fact, when, and with which status."""
        source = self.base.source_by_id.get(fact.source)
        return Vintage(fact.status, None, None) if source is None else Vintage.of(fact, source)

    def is_revision(self, one: Fact, other: Fact) -> bool:
        """Whether one of two facts about a cell revises the other."""
        vintages = self.vintage(one), self.vintage(other)
        return vintages[0].revises(vintages[1]) or vintages[1].revises(vintages[0])

    def of(self, cell: Cell, period: str | None = None) -> list[Fact]:
        """Every fact of a cell, in all periods or in one."""
        return self._by_cell.get(cell, []) if period is None else self._by_period.get((cell, self.spelling(period)), [])

    def levels(self, cell: Cell, period: str | None = None) -> list[Fact]:
        """The facts of a cell that state its level, without those that were revised since."""
        return [fact for fact in self.of(cell, period) if fact.value is not None and fact.id not in self.superseded]

    def limits(self, cell: Cell, period: str | None = None) -> list[Fact]:
        """Levels of a cell, and thresholds that limit them."""
        return [*self.levels(cell, period), *self._thresholds_of(cell, period)]

    def _thresholds_of(self, cell: Cell, period: str | None) -> list[Fact]:
        found = self._thresholds.get(cell, [])
        if period is None:
            return found
        spelling = self.spelling(period)
        return [fact for fact in found if self.spelling(fact.period) == spelling]

    def is_floor(self, fact: Fact) -> bool:
        """Whether a level is only a floor: a provisional tally that, as its document says too, has been topped."""
        return fact.id in self.floors

    @cached_property
    def floors(self) -> frozenset[str]:
        """The ids of the levels that are only floors."""
        return floors_of(self.facts)

    def stated(self, cell: Cell, period: str, *, limits: bool = False) -> Statements:
        """What is stated of the level of a cell in a period, with the thresholds that limit it if wanted."""
        key = (cell, self.spelling(period), limits)
        found = self._statements.get(key)
        if found is None:
            facts = [fact for fact in self.of(cell, period) if fact.value is not None]
            if limits:
                facts += self._thresholds_of(cell, period)
            found = self._statements[key] = Statements(facts, self.superseded) if facts else _NOTHING
        return found

    def timelines(self, cell: Cell) -> dict[Shape, Timeline]:
        """The levels and thresholds of a cell by the shape of their periods."""
        if cell not in self._timelines:
            self._timelines[cell] = timelines_of(self.limits(cell))
        return self._timelines[cell]

    def longer_periods(self, cell: Cell, period: Period) -> list[str]:
        """The longer periods around a period for which the cell has a level."""
        if cell not in self._longer:
            around: dict[Month, dict[str, None]] = defaultdict(dict)
            for fact in self.levels(cell):
                span = fact.parsed_period
                for index in range(span.shape[0]):
                    around[span.start.plus(index)][self.spelling(fact.period)] = None
            self._longer[cell] = {month: list(periods) for month, periods in around.items()}
        found = self._longer[cell].get(period.start, [])
        own = self.spelling(period.text)
        return [text for text in found if text != own and period.within(Period.parse(text))]

    def measured(self, *measures: Measure) -> Iterator[Fact]:
        """The facts of these measures, in the order of the fact base."""
        return (fact for fact in self.facts if fact.measure in measures)

    def partners_inside(self, whole: Fact) -> list[Fact]:
        """The levels that the document of a whole states of single partners in it."""
        key = (whole.source, self.spelling(whole.period), Cell.of(whole))
        return self._parts[0].get(key, []) if whole.partner is None else []

    def items_inside(self, whole: Fact) -> list[Fact]:
        """The levels that the document of a whole states of items in it, without sums across the list."""
        key = (whole.source, self.spelling(whole.period), Cell.of(whole))
        return self._parts[1].get(key, []) if whole.item is None else []

    @cached_property
    def _parts(self) -> tuple[dict[tuple[str, str, Cell], list[Fact]], dict[tuple[str, str, Cell], list[Fact]]]:
        """Levels of partners, and of items, by document, period and the cell of all of them together."""
        partners: dict[tuple[str, str, Cell], list[Fact]] = defaultdict(list)
        items: dict[tuple[str, str, Cell], list[Fact]] = defaultdict(list)
        for fact in self.measured(Measure.VALUE, Measure.QUANTITY):
            if fact.value is None:
                continue
            cell, key = Cell.of(fact), (fact.source, self.spelling(fact.period))
            if fact.partner is not None and fact.partner not in self.aggregates:
                partners[*key, cell.with_partner(None)].append(fact)
            if fact.item is not None and fact.item not in self.aggregates:
                items[*key, cell.with_item(None)].append(fact)
        return partners, items

    @cached_property
    def aggregates(self) -> frozenset[str]:
        """The items and partners that are sums of others, or all but some."""
        entries: list[Item | Partner] = [*self.base.items, *self.base.partners]
        return frozenset(entry.code for entry in entries if entry.aggregate)

    @cached_property
    def members(self) -> dict[str, tuple[str, ...]]:
        """The items that a document names as members of each sum across the list."""
        return {item.code: item.members for item in self.base.items if item.members}

    @cached_property
    def position(self) -> dict[str, int]:
        """The place of each fact in the fact base, by id."""
        return {placed.id: position for position, placed in enumerate(self.base.facts)}

    @cached_property
    def countries(self) -> frozenset[str]:
        """The partners that are single countries, and so never overlap."""
        return frozenset(partner.code for partner in self.base.partners if partner.iso3166 is not None)

    @cached_property
    def partitions(self) -> dict[str, list[str]]:
        """The items that together make up all trade, by the name of the division."""
        members: dict[str, list[str]] = defaultdict(list)
        for item in self.base.items:
            if item.partition is not None:
                members[item.partition].append(item.code)
        return dict(members)

    @cached_property
    def division_of(self) -> dict[str, str]:
        """The name of the division that each item is a part of, if it is of one."""
        return {code: name for name, codes in self.partitions.items() for code in codes}

    def above(self, code: str | None) -> list[str | None]:
        """What an item or partner is part of: its parents, then all of them (None); nothing for None itself."""
        return [] if code is None else [*above(code, self.parent_of), None]

    @cached_property
    def parent_of(self) -> dict[str, str]:
        """The code each item or partner is part of."""
        entries: list[Item | Partner] = [*self.base.items, *self.base.partners]
        return {entry.code: entry.parent for entry in entries if entry.parent is not None}
