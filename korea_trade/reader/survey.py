"""A look over the whole text before it is read: its main period, its sector, its one item, the partner of its title."""

from korea_trade.model.codes import TRADE_FLOWS
from korea_trade.reader.cells import FIRMS, Cell, Located, Reading
from korea_trade.reader.doubts import SEVERAL_NAMES
from korea_trade.reader.one_partner import one_partner
from korea_trade.reader.state import State
from korea_trade.reader.text_period import period_of_text, period_of_title
from korea_trade.vocabulary.goods import goods


def survey(state: State, readings: list[Reading]) -> None:
    """Read the whole text once: the years it gives to months, its main period, its sector, its one item."""
    for reading in readings:
        for _, when in reading.times:
            if when.year is not None and when.months is not None and when.months[0] == when.months[1]:
                state.years.setdefault(when.months[0], when.year)
    telling = [reading for reading in readings if reading.findings]
    state.title_period = period_of_title(state, readings)
    state.document_sector = _document_sector(readings, telling) or _sector_of_counters(readings)
    state.document_period = state.sticky = period_of_text(state, readings, telling)
    state.title_partner = _title_partner(readings)
    state.one_partner = one_partner(readings)
    state.opening_industry = _opening_industry(readings)
    state.document_item = _document_item([reading for reading in telling if not reading.settled]) or _of_car_industry(
        state.opening_industry, telling
    )


def _document_sector(readings: list[Reading], telling: list[Reading]) -> Located | None:
    """A text is about ICT if what comes before its third telling sentence says so, and about firms of one size.

    The latter only where its first telling sentence is about them and about nothing else.
    """
    last = telling[min(1, len(telling) - 1)].end if telling else 0
    told = _first_told(telling)
    last = last if told is None else min(last, told)
    sectors = (r.sector for r in readings if r.sector is not None and r.sector.value == "ict")
    early = (sector for sector in sectors if sector.start < last)
    firms = [f.cell.sector for r in telling[:1] for f in r.findings if f.cell.flow is not None]
    sizes = {said.value for r in telling[:4] for f in r.findings if (said := f.cell.sector) is not None}
    of_size = firms[0] if firms and len(sizes) == 1 and all(firms) and sizes <= {*FIRMS} else None
    return next(early, None) or of_size


def _sector_of_counters(readings: list[Reading]) -> Located | None:
    """For "All this is from the Ministry of Science and ICT": a text whose only source counts ICT is about that.

    "The Ministry of Science and ICT plans to support firms" tells of no source.
    """
    counters = {counter for reading in readings for counter in reading.counters}
    named = next(
        (reading for reading in readings if "ict" in reading.counters and (reading.findings or reading.sourced)), None
    )
    return Located("ict", named.start, named.end) if counters == {"ict"} and named is not None else None


def _first_told(telling: list[Reading]) -> int | None:
    """Where a text, below its headline, first tells of exports or imports: a sector that comes later is not its own."""
    found = ((reading, finding) for reading in telling if not reading.heading for finding in reading.findings)
    reading, finding = next(found, (None, None))
    if reading is None or finding is None or finding.cell.flow is None or finding.cell.sector or finding.cell.refers:
        return None
    flow, item = finding.cell.flow, finding.cell.item
    with_goods = item is not None and item.value not in goods("never_ict")
    if reading.settled and reading.sector is not None and with_goods:
        return None  # 반도체 수출이 늘며 ICT 수출을 이끌었다
    return flow.start if flow.value in ("exports", "imports") and flow.start >= reading.start else None


def _title_partner(readings: list[Reading]) -> Located | None:
    """The one partner that a title is about, with all goods: "Trade with U.S. up 70%"."""
    title = readings[0] if readings and readings[0].heading else None
    cells = [finding.cell for finding in title.findings] if title is not None else []
    named = (title.names or title.with_partner) if title is not None else None
    cells = cells or ([named] if named is not None else [])
    partners = {cell.partner.value if cell.partner else None for cell in cells}
    if len(partners) != 1 or any(cell.item is not None for cell in cells):
        return None
    return cells[0].partner


def _document_item(telling: list[Reading]) -> Located | None:
    """The one item that a text is about: its first sentence that tells something is about nothing else."""
    body = [reading for reading in telling[:4] if not reading.heading] or telling
    cells = [finding.cell for reading in body[:2] for finding in reading.findings]
    if not cells:
        return None
    lead = cells[0]
    if any(finding.doubtful == SEVERAL_NAMES for finding in body[0].findings):
        return None  # "Exports of machinery and equipment rose": of both, or of a name that no list has
    items = {cell.item.value for cell in cells if cell.item is not None and not cell.unknown}
    totals = any(
        cell.item is cell.partner is cell.refers is None
        and cell.flow is not None
        and (cell.sector is None or cell.sector.value != "all-industries")
        and cell.flow.value in TRADE_FLOWS
        and not (cell.balance and lead.balance and not cell.of_nation)  # "The surplus in cosmetics was … The surplus …"
        for cell in cells
    )
    counted = any(finding.measure == "quantity" for reading in telling[:3] for finding in reading.findings)
    if lead.item is not None and lead.item.value == "automobiles" and counted and lead.partner is None:
        return lead.item  # the release of the car industry: its exports are those of cars
    titled = _item_of_title(telling)
    if titled is not None and titled.value == "automobiles" and lead.partner is None and _of_industry(telling):
        return titled
    if lead.item is None or lead.flow is None or lead.partner is not None or totals or len(items) > 4:
        return None
    if lead.unknown and not _is_told_again(lead.item, telling):
        return None
    return _longer_name(lead.item, cells)


def _is_told_again(item: Located, telling: list[Reading]) -> bool:
    """Whether the first two sentences that tell something are of a good of no vocabulary, with its flow, and no other.

    So is a text about coffee beans.
    """
    first = [[finding.cell for finding in reading.findings] for reading in telling[:2]]
    return len(first) > 1 and all(
        cell.flow is not None and cell.item is not None and cell.item.value == item.value and cell.partner is None
        for cells in first
        for cell in cells
    )


def _opening_industry(readings: list[Reading]) -> Located | None:
    """The good whose industry a text opens with, where its first sentence names the exports of that industry."""
    body = (reading for reading in readings if not reading.heading)
    first = next((reading for reading in body if reading.industry is not None or reading.findings), None)
    if first is None or first.industry is None or all(flow.value != "exports" for flow in first.flows):
        return None
    others = {finding.cell.item.value for finding in first.findings if finding.cell.item is not None}
    return first.industry if others <= {first.industry.value} else None


def _of_car_industry(industry: Located | None, telling: list[Reading]) -> Located | None:
    """Cars, for a release that opens with how their industry made and sold more, and has no figure too great for it."""
    if industry is None or industry.value != "automobiles" or not _of_industry(telling):
        return None
    levels = (finding.level_in_dollars or 0 for reading in telling for finding in reading.findings)
    return industry if max(levels, default=0) <= _MOST_OF_CARS else None


_MOST_OF_CARS = 20
"""Billions of dollars: more than the cars that Korea sells in a month or a quarter."""


def _longer_name(item: Located, cells: list[Cell]) -> Located:
    """For "Exports of parts rose. Those of parts and materials were …": the name that says of which parts."""
    longer = [cell.item for cell in cells if cell.item is not None and cell.item.value.startswith(f"{item.value}-")]
    return longer[0] if item.value == "parts" and len({name.value for name in longer}) == 1 else item


def _item_of_title(telling: list[Reading]) -> Located | None:
    """The one good that a title tells of, with all partners."""
    cells = [finding.cell for finding in telling[0].findings] if telling[0].heading else []
    items = {cell.item.value if cell.item else None for cell in cells}
    return cells[0].item if len(items) == 1 and all(cell.partner is None for cell in cells) else None


def _of_industry(telling: list[Reading]) -> bool:
    """Whether a text tells of production or sales at home too, as those of the car industry do."""
    flows = {flow.value for reading in telling for flow in reading.flows}
    return bool(flows & {"production", "domestic-sales"})
