"""Rules about parts and wholes: items, partners, months and sectors inside what holds them, now and a year before."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.figures import Reading, amount, earlier_level, is_limit, level, tells_year_before
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.revisions import level_at_the_time, unless_revised
from korea_trade.arithmetic.statements import once_a_partner, whole_months
from korea_trade.arithmetic.subject import subject_of
from korea_trade.arithmetic.verdict import Verdict, compare, limit
from korea_trade.model.codes import Bound, Flow, Measure, Sector, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, rounded
from korea_trade.model.period import Month
from korea_trade.phrase import phrase

_ADDING_UP = (Flow.EXPORTS, Flow.IMPORTS, Flow.TRADE, Flow.PRODUCTION, Flow.DOMESTIC_SALES, Flow.FDI)
"""Flows whose parts are never negative, so that no part is larger than its whole. A balance is not among them."""


def check_parts(known: Known) -> Iterator[Verdict]:
    """A part is not larger than its whole: item, partner, item in partner, child in parent, month in year, sector."""
    for part in known.measured(Measure.VALUE, Measure.QUANTITY, Measure.THRESHOLD):
        cell = _cell_of_level(part)
        if cell is None or part.bound is Bound.BELOW:
            continue
        for whole_cell in wholes_of(known, cell):
            for whole in known.stated(whole_cell, part.period).of_first(part.source):
                yield _part(known, part, whole)
                if whole.source == part.source:
                    yield from _a_year_before(part, whole)
        for period in known.longer_periods(cell, part.parsed_period):
            for whole in known.stated(cell, period).with_own(part.source):
                yield _part(known, part, whole)
        yield from _of_all_industries(known, part, cell)


def _cell_of_level(fact: Fact) -> Cell | None:
    """The cell that a level or threshold is about, where its parts add up."""
    subject = subject_of(fact) if fact.measure is Measure.THRESHOLD else None
    cell = subject.cell if subject else Cell.of(fact)
    adds_up = cell.measure in (Measure.VALUE, Measure.QUANTITY) and cell.unit is not Unit.PERCENT
    of_level = fact.value is not None and (subject is None or not subject.of_growth)
    return cell if adds_up and of_level and fact.flow in _ADDING_UP else None


def wholes_of(known: Known, cell: Cell) -> list[Cell]:
    """The cells that a cell is part of, directly or inside others."""
    items = [cell.item, *known.above(cell.item)]
    partners = [cell.partner, *known.above(cell.partner)]
    return [
        replace(cell, item=item, partner=partner)
        for item in items
        for partner in partners
        if (item, partner) != (cell.item, cell.partner)
    ]


def _part(known: Known, part: Fact, whole: Fact) -> Verdict:
    def pair(read: Reading) -> tuple[Interval, Interval]:
        return level(part, read), Interval(None, level(whole, read).high)

    message = phrase(VerdictPhrases.part_of, part, whole)
    exact = part.bound is None and whole.bound is not Bound.BELOW and amount(part) <= amount(whole)
    is_open = is_limit(part) or is_limit(whole)
    verdict = compare(Rule.PART, (part, whole), message, pair, exact=exact, is_open=is_open)
    return unless_revised(verdict, lambda: (level_at_the_time(known, part, whole), Interval(None, level(whole).high)))


def _a_year_before(part: Fact, whole: Fact) -> Iterator[Verdict]:
    """The same a year before, by the growth of both: given only where it is not certain."""
    if _is_far_smaller(part, whole) or not (tells_year_before(part) and tells_year_before(whole)):
        return

    def pair(read: Reading) -> tuple[Interval, Interval]:
        return earlier_level(part, read), Interval(None, earlier_level(whole, read).high)

    message = phrase(VerdictPhrases.part_of_a_year_before, part, whole)
    verdict = limit(Rule.PART, (part, whole), message, pair)
    if verdict.outcome is not Outcome.EXACT:
        yield verdict


def _is_far_smaller(part: Fact, whole: Fact) -> bool:
    """Whether a part was so much smaller that rounding cannot matter.

    Rounding leaves a level at most half as large again, and what it is divided by at least half as large.
    """
    if part.growth is None or whole.growth is None or min(part.growth, whole.growth) <= -100:
        return False
    one, other = amount(part) / (100 + part.growth), amount(whole) / (100 + whole.growth)
    return part.bound is whole.bound is None and 0 < 4 * one <= other


def _of_all_industries(known: Known, part: Fact, cell: Cell) -> Iterator[Verdict]:
    """A sector in all industries. A caveat may say that the two count different goods under one name: then not."""
    if cell.sector == Sector.ALL_INDUSTRIES or part.caveat is not None:
        return
    for whole in known.stated(replace(cell, sector=Sector.ALL_INDUSTRIES), part.period).distinct:
        if whole.caveat is None:
            yield _part(known, part, whole)


def check_sums(known: Known) -> Iterator[Verdict]:
    """Parts that cannot overlap are together not larger than their whole: countries, items, firms by size, months.

    The named members of a sum across the list neither: given only where they are.
    """
    for whole in known.measured(Measure.VALUE, Measure.QUANTITY):
        if _cell_of_level(whole) is None:
            continue
        apart = [fact for fact in known.partners_inside(whole) if fact.partner in known.countries]
        for parts in (
            once_a_partner(apart),
            *_items_apart(known, whole),
            _firms_apart(known, whole),
            _months_inside(known, whole),
        ):
            if len(parts) > 1:
                yield _together(known, parts, whole)
        named = _named_members(known, whole)
        verdict = _together(known, named, whole) if named else None
        if verdict and verdict.wrong:
            yield verdict


def _items_apart(known: Known, whole: Fact) -> list[list[Fact]]:
    """The items in a whole that do not overlap: those of each division, and products that lie in no other of them."""
    first: dict[str, Fact] = {}
    for fact in known.items_inside(whole):
        if fact.item is not None:
            first.setdefault(fact.item, fact)
    sets: dict[str | None, list[Fact]] = {}
    for item, fact in first.items():
        if not any(other in first for other in known.above(item) if other):
            sets.setdefault(known.division_of.get(item), []).append(fact)
    return list(sets.values())


def _named_members(known: Known, whole: Fact) -> list[Fact]:
    """The levels of the named members of a sum, by its own document; without those that lie in another of them."""
    codes = known.members.get(whole.item or "", ())
    found = dict[str, Fact]()
    for code in codes:
        for fact in known.stated(Cell.of(whole).with_item(code), whole.period).of_first(whole.source)[:1]:
            if fact.source == whole.source and fact.bound is not Bound.BELOW:
                found[code] = fact
    return [fact for code, fact in found.items() if not any(other in found for other in known.above(code) if other)]


def _firms_apart(known: Known, whole: Fact) -> list[Fact]:
    """The firms of a whole by sizes that do not overlap: large, mid-sized and small, or large and all below."""
    if whole.sector is not Sector.ALL_INDUSTRIES:
        return []
    found = dict[Sector, Fact]()
    for sector in (Sector.LARGE, Sector.SMALL_AND_MIDSIZE, Sector.MID_SIZED, Sector.SMALL):
        for fact in known.stated(replace(Cell.of(whole), sector=sector), whole.period).of_first(whole.source)[:1]:
            if fact.caveat is None and (sector is Sector.LARGE or Sector.SMALL_AND_MIDSIZE not in found):
                found[sector] = fact
    return list(found.values())


def _months_inside(known: Known, whole: Fact) -> list[Fact]:
    """The levels of the months in a longer period, each month once, in the order of the fact base."""
    period = whole.parsed_period
    line = known.timelines(Cell.of(whole)).get(whole_months(1))
    if line is None or period.shape[0] <= 1:
        return []
    months: dict[Month, Fact] = {}
    for index in line.slice(period.start, period.end):
        fact = line.facts[index]
        if fact.measure is not Measure.THRESHOLD and fact.parsed_period.within(period):
            months.setdefault(line.starts[index], fact)
    return sorted(months.values(), key=lambda fact: known.position[fact.id])


def _together(known: Known, parts: list[Fact], whole: Fact) -> Verdict:
    def pair(read: Reading) -> tuple[Interval, Interval]:
        return total(parts, read), Interval(None, level(whole, read).high)

    verdict = compare(
        Rule.PART,
        (whole, *parts),
        phrase(VerdictPhrases.parts_of, parts, whole),
        pair,
        exact=_certainly_fit(total(parts, rounded), whole),
        is_open=any(map(is_limit, (whole, *parts))),
    )
    return unless_revised(
        verdict,
        lambda: (sum_of(level_at_the_time(known, part, whole) for part in parts), Interval(None, level(whole).high)),
    )


def _certainly_fit(together: Interval, whole: Fact) -> bool:
    """Whether a sum is not larger than a whole, however rounded; of a whole that is a limit, whatever it is."""
    found = level(whole)
    most = found.low if whole.bound is Bound.ABOVE else None if whole.bound is Bound.BELOW else found.high
    return most is not None and Interval(None, most).encloses(together)


def total(parts: Iterable[Fact], read: Reading) -> Interval:
    """The sum of the levels of some facts, of which there is at least one."""
    return sum_of(level(part, read) for part in parts)


def sum_of(levels: Iterable[Interval]) -> Interval:
    """The sum of some levels, of which there is at least one."""
    first, *others = levels
    for other in others:
        first += other
    return first
