"""A look over the whole text before it is read: its main period, its sector, its one item, the partner of its title."""

from korea_trade.model.codes import (
    OUTLOOK,
)  # fmt: skip
from korea_trade.reader.cells import Located, Reading
from korea_trade.reader.state import Period, State
from korea_trade.reader.times import Shape, months_of, resolve


def survey(state: State, readings: list[Reading]) -> None:
    """Read the whole text once: the years it gives to months, its main period, its sector, its one item."""
    for reading in readings:
        for _, when in reading.times:
            if when.year is not None and when.months is not None and when.months[0] == when.months[1]:
                state.years.setdefault(when.months[0], when.year)
    telling = [reading for reading in readings if reading.findings]
    state.title_period = _title_period(state, readings)
    state.document_sector = _document_sector(readings, telling)
    state.document_period = state.sticky = _document_period(state, readings, telling)
    state.title_partner = _title_partner(readings)
    state.document_item = _document_item([reading for reading in telling if not reading.settled])


def _document_sector(readings: list[Reading], telling: list[Reading]) -> Located | None:
    """A text is about ICT if what comes before its third telling sentence says so, and about firms of one size.

    The latter only where its first telling sentence is about them and about nothing else.
    """
    last = telling[min(1, len(telling) - 1)].end if telling else 0
    early = (r.sector for r in readings if r.start < last and r.sector is not None and r.sector.value == "ict")
    firms = [f.cell.sector for r in telling[:1] for f in r.findings if f.cell.flow is not None]
    sizes = {said.value for r in telling[:4] for f in r.findings if (said := f.cell.sector) is not None}
    of_size = firms[0] if firms and len(sizes) == 1 and all(firms) and sizes <= _SIZES else None
    return next(early, None) or of_size


_SIZES = {"large", "mid-sized", "small", "small-and-midsize"}


def _title_period(state: State, readings: list[Reading]) -> Period | None:
    """The time that the title says with its year: "Korea's trade at a glance: February 2026"."""
    title = readings[0] if readings else None
    if title is None or not title.heading or len(title.times) != 1 or title.findings:
        return None
    located, when = title.times[0]
    if when.year is None or when.shape not in (Shape.MONTHS, Shape.DAYS, Shape.YEAR):
        return None
    known = resolve(when, state.published, None, state.years)
    return None if known is None else Period(known[0], located, known[1])


def _title_partner(readings: list[Reading]) -> Located | None:
    """The one partner that a title is about, with all goods: "Trade with U.S. up 70%"."""
    title = readings[0] if readings and readings[0].heading else None
    cells = [finding.cell for finding in title.findings] if title is not None else []
    partners = {cell.partner.value if cell.partner else None for cell in cells}
    if len(partners) != 1 or any(cell.item is not None for cell in cells):
        return None
    return cells[0].partner


def _document_period(state: State, readings: list[Reading], telling: list[Reading]) -> Period | None:
    """The first period that is said of a result; where none is, the first time of the text that may be one."""
    if state.year is not None:
        return Period(state.year.value, state.year)
    if state.title_period is not None:
        return state.title_period
    titled = _time_of_title(state, readings)
    for reading in telling[:6]:
        if reading.looks_back:
            continue
        unknown = False
        for finding in reading.findings:
            when = finding.time or finding.cell.when
            if when is None or when.relative or finding.shift or finding.status in OUTLOOK:
                continue
            if when.back == -1:
                continue  # "next year"
            if when.shape is Shape.TO_DATE or (when.shape is Shape.YEAR and when.year is None and when.back is None):
                continue  # "annual"
            period = state.resolve(when)
            if period is not None:
                found = Period(period[0], finding.when or finding.cell.period, period[1])
                if titled is not None and titled.text != found.text and _within(found.text, titled.text):
                    return titled  # "Ulsan leads exports in first half … In June alone, exports fell"
                return _month_of_sum(state, found, telling) or found
            unknown = True
        if unknown:
            return None
    for reading in readings:
        if telling and reading.start > telling[0].start:
            break
        for located, when in reading.times:
            if when.shape in (Shape.MONTHS, Shape.DAYS, Shape.MONTH_BACK) or (when.shape is Shape.YEAR and when.year):
                period = state.resolve(when)
                if period is not None:
                    return Period(period[0], located, period[1])
    return None


def _time_of_title(state: State, readings: list[Reading]) -> Period | None:
    """The half or the year that a title names."""
    title = readings[0] if readings and readings[0].heading else None
    if title is None or len(title.times) != 1:
        return None
    located, when = title.times[0]
    if when.back == -1 or when.shape is not Shape.MONTHS or when.months is None or when.months[0] == when.months[1]:
        return None
    known = state.resolve(when)
    return None if known is None else Period(known[0], located, known[1])


def _within(part: str, whole: str) -> bool:
    inner, outer = months_of(part), months_of(whole)
    return inner is not None and outer is not None and outer[0] <= inner[0] <= inner[1] <= outer[1]


def _month_of_sum(state: State, found: Period, telling: list[Reading]) -> Period | None:
    """A text that opens with the sum of the year so far is about its last month, if it goes on with that."""
    span = months_of(found.text)
    if span is None or "/" not in found.text or span[0] % 12 or span[1] % 12 in (5, 11):
        return None
    for reading in telling[:4]:
        for located, when in reading.times:
            known = state.resolve(when)
            if known is not None and months_of(known[0]) == (span[1], span[1]):
                return Period(known[0], located, known[1])
    return None


def _document_item(telling: list[Reading]) -> Located | None:
    """The one item that a text is about: its first sentence that tells something is about nothing else."""
    body = [reading for reading in telling[:4] if not reading.heading] or telling
    cells = [finding.cell for reading in body[:2] for finding in reading.findings]
    if not cells:
        return None
    lead = cells[0]
    items = {cell.item.value for cell in cells if cell.item is not None and not cell.unknown}
    totals = any(
        cell.item is None
        and cell.partner is None
        and cell.flow is not None
        and (cell.sector is None or cell.sector.value != "all-industries")
        and cell.flow.value in ("exports", "imports", "trade", "balance")
        for cell in cells
    )
    counted = any(finding.measure == "quantity" for reading in telling[:3] for finding in reading.findings)
    if lead.item is not None and lead.item.value == "automobiles" and counted and lead.partner is None:
        return lead.item  # the release of the car industry: its exports are those of cars
    if lead.item is None or lead.flow is None or lead.unknown or lead.partner is not None or totals or len(items) > 4:
        return None
    return lead.item
