"""Figures of one text that contradict each other: at most one of them is read right."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from decimal import Decimal

from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import CONTRADICTS, WHOSE_IS_OPEN
from korea_trade.reader.growth_or_share import LEVEL_AND_UNDIRECTED_GROWTH, UNDIRECTED_GROWTH
from korea_trade.reader.rounding import agree

_PlacedFinding = tuple[Finding, int, int, str | None]
"""A finding, where its sentence begins and ends, and its period."""


def doubt_conflicts(findings: Iterable[_PlacedFinding], wholly: Collection[int] = ()) -> None:
    """Mark figures of one cell and period as doubtful that differ by more than rounding.

    Those of which the sentence itself says more (the name, the flow, the time, or that it is of all) stand, if they
    agree; ``wholly`` are those of all by their words. What else is told beside one that does not is as doubtful.
    """
    findings = [*findings]
    for key in ("value", "growth"):
        cells = defaultdict[tuple[object, ...], list[_PlacedFinding]](list)
        for entry in findings:
            finding, _, _, period = entry
            if (
                finding.doubtful is None
                and finding.values.get("bound") is None
                and finding.measure in _MEASURES
                and isinstance(finding.values.get(key), Decimal)
            ):
                cells[_cell(finding, key, period)].append(entry)
        for entries in cells.values():
            directed = [entry for entry in entries if entry[0].frame not in _MAYBE_SHARES]
            _settle(directed if key == "growth" and directed else entries, key, wholly)


def doubt_directions(findings: Iterable[_PlacedFinding]) -> None:
    """Mark directions as doubtful that the growth of the same trade contradicts: 1.1% 줄었다. 증가 흐름을 이어갔다."""
    entries = [entry for entry in findings if entry[0].doubtful is None and entry[0].measure == "value"]
    growths = defaultdict[tuple[object, ...], set[bool]](set)
    for finding, _, _, period in entries:
        growth = finding.values.get("growth")
        if isinstance(growth, Decimal) and growth and finding.values.get("comparison") == "previous-year":
            growths[_trade(finding, period)].add(growth > 0)
    for finding, _, _, period in entries:
        if finding.values.get("value") is not None or finding.values.get("growth") is not None:
            continue
        told = growths.get(_trade(finding, period))
        if told == {finding.values.get("direction") == "down"}:
            finding.doubt(CONTRADICTS)


def doubt_places_behind_world(findings: Iterable[tuple[Finding, int, int]]) -> None:
    """Doubt places right behind Korea's in the world: 수출은 세계 8위였다. 1위는 중국, 2위는 미국이었다."""
    ranked: int | None = None  # where the sentence ends that told Korea's place in the world
    for finding, begin, end in findings:
        among, name = finding.values.get("among"), finding.cell.name
        if among == "world" and not any(name):
            ranked = end
        elif ranked is not None and among == "destinations" and begin - ranked <= 1 and name[0] is None:
            flow = finding.cell.flow
            if flow is None or flow.start < begin:
                finding.doubt(WHOSE_IS_OPEN)


def doubt_daily_averages(findings: Iterable[_PlacedFinding]) -> None:
    """Mark levels of each working day as doubtful that do not make up what was traded: 대미 수출 14억, 일평균 37억."""
    levels = [entry for entry in findings if entry[0].doubtful is None and entry[0].values.get("unit") == "USD bn"]
    totals = {
        _names_of(finding, period): abs(value) for finding, _, _, period in levels
        if finding.measure == "value" and finding.cell.measure is None
        and (value := finding.values.get("value")) is not None
    }  # fmt: skip
    for finding, _, _, period in levels:
        daily = finding.cell.measure is not None and finding.cell.measure.value == "daily-average"
        value, total = finding.values.get("value"), totals.get(_names_of(finding, period))
        if daily and value is not None and total is not None and not _meets(abs(value), total, period):
            finding.doubt(CONTRADICTS)


def _meets(daily: Decimal, total: Decimal, period: str | None) -> bool:
    """Whether so much on each working day may make a total: no more than it, nor less than it takes in a month."""
    month = period is not None and len(period) == len("2024-03")
    return daily <= total and not (month and daily * _LONGEST_MONTH < total)


def _names_of(finding: Finding, period: str | None) -> tuple[object, ...]:
    return (finding.flow, *finding.cell.name, finding.cell.sector.value if finding.cell.sector else None, period)


def _trade(finding: Finding, period: str | None) -> tuple[object, ...]:
    cell = finding.cell
    names = (located.value if located else None for located in (cell.item, cell.partner, cell.sector, cell.measure))
    return (finding.flow, *names, period)


_LONGEST_MONTH = 31
_MAYBE_SHARES = (UNDIRECTED_GROWTH, LEVEL_AND_UNDIRECTED_GROWTH)  # 일본 5억 달러(10.0%)
_MEASURES = ("value", "share", "quantity", "working-days")


def _cell(finding: Finding, key: str, period: str | None) -> tuple[object, ...]:
    cell = finding.cell
    flow = cell.flow.value if cell.flow else "exports"
    names = tuple(
        located.value if located else None for located in (cell.item, cell.partner, cell.sector, cell.measure)
    )
    won = str(finding.values.get("unit")).startswith("KRW")  # 원화표시 수출은 46.6조 원으로 0.9% 늘었다
    against = (finding.values.get("comparison"), finding.values.get("comparison_time"), won) if key == "growth" else ()
    return (flow, *names, finding.measure, finding.values.get("unit") if key == "value" else None, *against, period)


def _settle(entries: list[_PlacedFinding], key: str, wholly: Collection[int]) -> None:
    values = [_figure(entry, key) for entry in entries]
    if all(agree(values[0], value) for value in values):
        return
    said = {id(entry[0]): _fields_in_sentence(entry) + (id(entry[0]) in wholly) for entry in entries}
    best = max(said.values())
    kept = [entry for entry in entries if said[id(entry[0])] == best]
    settled = all(agree(_figure(kept[0], key), _figure(entry, key)) for entry in kept)
    if not settled and (headline := _rounded_in_headline(entries, key)) is not None:
        headline[0].doubtful = CONTRADICTS
        return
    for entry in entries:
        if said[id(entry[0])] < best or not settled:
            entry[0].doubtful = CONTRADICTS


def _rounded_in_headline(entries: list[_PlacedFinding], key: str) -> _PlacedFinding | None:
    """The figure of the first sentence that tells one, which the others are, all alike, but rounded: 230억 달러."""
    headline, *others = sorted(entries, key=lambda entry: entry[1])
    round_one, exact = _figure(headline, key), _figure(others[0], key)
    if key != "value" or headline[1] > 0 or round_one is None or exact is None:
        return None
    alike = all(agree(exact, _figure(entry, key)) for entry in others)
    tens = round_one.as_tuple().digits[-1:] == (0,)
    last = round_one.as_tuple().exponent
    near = isinstance(last, int) and abs(round_one - exact) < Decimal(10).scaleb(last)
    return headline if alike and tens and near else None


def _figure(entry: _PlacedFinding, key: str) -> Decimal | None:
    return entry[0].values.get("value") if key == "value" else entry[0].values.get("growth")


def _fields_in_sentence(entry: _PlacedFinding) -> int:
    """How many fields the sentence of a figure itself says."""
    finding, start, end, _ = entry
    fields = (finding.cell.flow, finding.cell.item, finding.cell.partner, finding.when)
    return sum(located is not None and start <= located.start < end for located in fields)
