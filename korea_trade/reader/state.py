"""What a text is talking about at each point: period, flow, sector, item and partner, said or carried."""

from dataclasses import dataclass, field
from datetime import date

from korea_trade.reader.cells import Cell, Finding, Said
from korea_trade.reader.english.sentence import Reading
from korea_trade.reader.statement import Origin, Proof, Statement
from korea_trade.reader.times import Shape, When, earlier, months_of, resolve, written

_TRADE_FLOWS = ("exports", "imports")


@dataclass(slots=True)
class Period:
    """A period and the words that say it; no words where it comes from the date."""

    text: str
    said: Said | None = None
    dated: bool = False


@dataclass(slots=True)
class State:
    """What the text is talking about."""

    published: date | None
    years: dict[int, int] = field(default_factory=dict)
    document_period: Period | None = None
    period: Period | None = None
    sticky: Period | None = None
    flow: Said | None = None
    document_flow: Said | None = None
    document_sector: Said | None = None
    document_item: Said | None = None
    measure: Said | None = None
    previous: Cell | None = None
    block_partner: Said | None = None
    partner_before: Said | None = None
    block: int = -1
    opened: bool = False
    lead: Cell | None = None


def statements_of(text: str, readings: list[Reading], published: date | None) -> list[Statement]:
    """Fill in what the sentences leave open, in the order of the text."""
    state = State(published)
    _survey(state, readings)
    found = list[Statement]()
    for reading in readings:
        _enter(state, reading)
        for finding in reading.findings:
            statement = _state(state, reading, finding)
            if statement is not None:
                found.append(statement)
        _leave(state, reading)
    del text
    return found


def _survey(state: State, readings: list[Reading]) -> None:
    """Read the whole text once: the years it gives to months, its main period, its sector, its one item."""
    for reading in readings:
        for _, when in reading.times:
            if when.year is not None and when.months is not None and when.months[0] == when.months[1]:
                state.years.setdefault(when.months[0], when.year)
    telling = [reading for reading in readings if reading.findings]
    for reading in telling[:3]:
        if reading.sector is not None and reading.sector.value == "ict":
            state.document_sector = reading.sector
            break
    early = [r for r in readings if r.sector is not None and r.sector.value == "ict"][:1]
    if state.document_sector is None and early and telling and early[0].start <= telling[0].start:
        state.document_sector = early[0].sector
    candidates, unknown = list[Period](), False
    for reading in telling[:6]:
        for finding in reading.findings:
            when = finding.time or finding.cell.when
            if when is None or when.shape is Shape.SAME or finding.shift or finding.status in ("forecast", "target"):
                continue
            period = resolve(when, state.published, None, state.years)
            if period is not None:
                candidates.append(Period(period[0], finding.when or finding.cell.period, period[1]))
            else:
                unknown = True
        if candidates or unknown:
            break
    if not candidates and not unknown:
        for reading in readings:
            for said, when in reading.times:
                if when.shape in (Shape.MONTHS, Shape.DAYS, Shape.MONTH_BACK) or (when.shape is Shape.YEAR and when.year):
                    period = resolve(when, state.published, None, state.years)
                    if period is not None:
                        candidates.append(Period(period[0], said, period[1]))
            if candidates:
                break
    if candidates:
        state.document_period = candidates[0]
    cells = [finding.cell for reading in telling[:2] for finding in reading.findings]
    items = {cell.item.value for cell in cells if cell.item is not None and not cell.unknown}
    totals = [cell for cell in cells if cell.item is None and cell.flow is not None and cell.flow.value in ("exports", "imports", "trade", "balance") and cell.partner is None]
    lead = cells[0] if cells else None
    if lead is not None and lead.item is not None and lead.flow is not None and not lead.unknown and lead.partner is None and not totals and len(items) <= 2:
        state.document_item = lead.item
    state.sticky = state.document_period


def _enter(state: State, reading: Reading) -> None:
    state.opened = reading.first
    if reading.block != state.block:
        state.block = reading.block
        state.flow = None
        state.measure = None
        state.block_partner = None
        state.partner_before = None
        state.period = state.sticky
    if reading.opening is not None:
        period = resolve(reading.opening[1], state.published, state.period.text if state.period else None, state.years)
        if period is not None and reading.opening[1].shape is not Shape.SAME:
            state.period = Period(period[0], reading.opening[0], period[1])
            if reading.first:
                state.sticky = state.period


def _leave(state: State, reading: Reading) -> None:
    findings = [f for f in reading.findings if f.cell.flow is not None and f.cell.flow.value != "other"]
    if findings:
        state.flow = findings[-1].cell.flow
    plain = [f.cell for f in reading.findings if f.measure not in ("working-days", "working-days-change", "count")]
    if plain and state.lead is None:
        state.lead = plain[0]
    if plain:
        state.previous = plain[-1] if len(plain) == 1 else plain[0]
        partners = {cell.partner.value for cell in plain if cell.partner is not None}
        if len(partners) == 1:
            state.partner_before = next(cell.partner for cell in plain if cell.partner is not None)


def _state(state: State, reading: Reading, finding: Finding) -> Statement | None:
    cell, proofs, doubt = finding.cell, dict[str, Proof](), finding.doubtful
    if cell.refers is not None:
        cell = _referred(state, cell)
        if cell is None:
            return None
    sector = cell.sector or state.document_sector
    item, partner, flow = cell.item, cell.partner, cell.flow
    other = flow is not None and flow.value == "other"
    if item is None and not other and state.document_item is not None:
        item = state.document_item
    if flow is None:
        flow = _flow(state, cell)
    if flow is None:
        flow = Said("exports", -1, -1)
    measure = finding.measure
    if cell.measure is not None and measure == "value":
        if cell.measure.value in ("daily-average", "volume"):
            measure = cell.measure.value
        elif cell.measure.value == "price":
            measure, flow = "price", Said("other", cell.measure.start, cell.measure.end)
        elif cell.measure.value == "share":
            return None
    if cell.measure is not None and cell.measure.value == "price" and measure in ("streak", "first-in", "rank"):
        flow = Said("other", cell.measure.start, cell.measure.end)
    if cell.measure is None and measure == "value" and state.measure is not None and cell.flow is None and (cell.item or cell.partner):
        measure = state.measure.value
    if cell.measure is not None and cell.measure.value == "volume" and cell.item is None:
        state.measure = cell.measure
    elif cell.flow is not None and cell.measure is None:
        state.measure = None
    if finding.values.pop("balance_event", None):
        flow = Said("balance", finding.start, finding.end)
    if cell.bare and not finding.values.get("value") and measure in ("value",) and "growth" not in finding.values:
        return None
    if cell.bare and doubt is None and reading.subjects == [] and measure != "count":
        doubt = "no subject"
    period, doubt = _period(state, finding, cell, doubt)
    if period is None:
        doubt = doubt or "no period"
    for name, said in (("flow", flow), ("item", item), ("partner", partner), ("sector", sector)):
        if said is not None and said.start >= 0:
            near = reading.start <= said.start < reading.end
            proofs[name] = Proof(Origin.SAID if near else Origin.CARRIED, said.start, said.end)
    if period is not None:
        origin = Origin.DATE if period.dated else Origin.SAID
        if period.said is not None and not reading.start <= period.said.start < reading.end and origin is Origin.SAID:
            origin = Origin.CARRIED
        proofs["period"] = Proof(origin, period.said.start if period.said else None, period.said.end if period.said else None)
    for name, span in finding.spans.items():
        proofs[name] = Proof(Origin.SAID, *span)
    values = dict(finding.values)
    comparison_time = values.pop("comparison_time", None)
    if isinstance(comparison_time, When) and period is not None:
        against = resolve(comparison_time, state.published, period.text, state.years)
        values["comparison"] = "previous-year"
        if against is None or against[0] != earlier(period.text, years=1):
            if against is not None and against[0] == earlier(period.text, months=1):
                values["comparison"] = "previous-month"
            else:
                doubt = doubt or "compared with another time"
    since = values.pop("since", None)
    if isinstance(since, When):
        known = resolve(since, state.published, None, state.years)
        values["since"] = known[0] if known else None
    event_open = values.pop("event_open", None)
    if measure == "streak" and values.get("unit") is None and period is not None:
        values["unit"] = "years" if len(period.text) == 4 else "months"
    if event_open and measure == "streak":
        if flow.value == "balance":
            values["event"] = "surplus"
        else:
            doubt = doubt or "what happened is not said"
    growth = values.get("growth")
    if "direction" not in values and growth is not None:
        values["direction"] = "up" if growth > 0 else "down" if growth < 0 else "flat"  # type: ignore[operator]
    if cell.unknown and doubt is None and not _trusted(reading, finding):
        doubt = "a name that the vocabulary does not know"
    status = finding.status or "actual"
    return Statement(
        start=finding.start,
        end=finding.end,
        sentence=(reading.start, reading.end),
        measure=measure,
        flow=flow.value,
        period=period.text if period else None,
        sector=sector.value if sector is not None else "all-industries",
        item=item.value if item else None,
        partner=partner.value if partner else None,
        status=status,
        proofs=proofs,
        frame=finding.frame,
        doubtful=doubt,
        value_span=finding.spans.get("value"),
        growth_span=finding.spans.get("growth"),
        **values,  # type: ignore[arg-type]
    )


def _trusted(reading: Reading, finding: Finding) -> bool:
    """Whether a name of no list may be taken as it stands: in a list with known ones, or with its flow."""
    if finding.cell.flow is not None and finding.cell.item is not None and reading.start <= finding.cell.flow.start < reading.end:
        return True
    return any(
        other.cell is not finding.cell and not other.cell.unknown and (other.cell.item or other.cell.partner)
        for other in reading.findings
    )


def _referred(state: State, cell: Cell) -> Cell | None:
    """The cell that "those", "it" or "there" points back to."""
    assert cell.refers is not None
    word, before = cell.refers.value, state.previous
    if word == "there":
        partner = state.partner_before or (before.partner if before else None)
        if partner is None:
            return None
        return Cell(flow=cell.flow, item=cell.item, partner=cell.partner or partner, sector=cell.sector, measure=cell.measure, balance=cell.balance, period=cell.period, when=cell.when)
    if word == "all-others":
        return cell
    if before is None:
        return None if word == "it" and cell.flow is None and cell.item is None else cell
    if word == "those":
        flow = cell.flow or before.flow or state.flow
        measure = cell.measure or before.measure
        return Cell(flow=flow, item=cell.item, partner=cell.partner, sector=cell.sector or before.sector, measure=measure, period=cell.period, when=cell.when)
    if word == "it":
        if state.opened and state.lead is not None:  # the first sentence of a paragraph: what the text is about
            before = state.lead
        return cell.over(before) if cell.flow is None and cell.item is None and cell.partner is None else cell
    return cell


def _flow(state: State, cell: Cell) -> Said | None:
    """The flow of a name without one: the paragraph's, if it is one that goods take; else exports."""
    if state.flow is not None and state.flow.value in ("exports", "imports", "production", "domestic-sales"):
        return state.flow
    if state.previous is not None and cell.bare and state.previous.flow is not None:
        return state.previous.flow
    return state.document_flow


def _period(state: State, finding: Finding, cell: Cell, doubt: str | None) -> tuple[Period | None, str | None]:
    current = state.period or state.document_period
    when, said = finding.time, finding.when
    if when is None and cell.when is not None:
        when, said = cell.when, cell.period
    period = current
    if when is not None and when.shape is Shape.YEAR and when.year is None and when.back is None:
        period = _annual(state, current, said)
    elif when is not None and when.shape is Shape.QUARTER_BACK and state.published is not None:
        quarter = (state.published.month - 1) // 3 - (when.back or 0)
        year = state.published.year + quarter // 4
        first = 3 * (quarter % 4) + 1
        period = Period(written(year, (first, first + 2)), said, True)
    elif when is not None and not (when.shape is Shape.SAME and finding.shift):
        known = resolve(when, state.published, current.text if current else None, state.years)
        if known is None:
            if when.shape is not Shape.SAME:
                return None, doubt or "the year is not known"
        elif when.shape is Shape.SAME and not when.back:
            period = current
            if when.months == (0, 0) and state.published is not None and current is not None:
                period = Period(str(state.published.year) + current.text[4:], said, True)
        else:
            period = Period(known[0], said or finding.when, known[1])
    named = finding.shift is not None and finding.time is not None and finding.when is None
    if finding.shift is not None and period is not None and not named:
        if finding.shift == "previous-year" or finding.shift == "same-year":
            period = Period(earlier(period.text, years=1), period.said, period.dated)
        elif finding.shift == "previous-month" and months_of(period.text):
            period = Period(earlier(period.text, months=1), period.said, period.dated)
        elif finding.shift == "unsaid":
            doubt = doubt or "the time compared with is not said"
        elif finding.shift == "previous-quarter":
            period = Period(earlier(period.text, months=3), period.said, period.dated)
    elif finding.shift is not None and finding.shift == "unsaid":
        doubt = doubt or "the time compared with is not said"
    if period is None and state.published is None:
        return None, doubt
    return period, doubt


def _annual(state: State, current: Period | None, said: Said | None) -> Period | None:
    """"annual exports": the year that the text is about, or that of the date."""
    if current is not None and len(current.text) == 4:
        return current
    if current is not None:
        return Period(current.text[:4], said, current.dated)
    return None
