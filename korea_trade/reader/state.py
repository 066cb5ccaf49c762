"""What a text is talking about at each point: period, flow, sector, item and partner, said or carried."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from korea_trade.model.codes import (
    MILESTONES,
    OUTLOOK,
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    Sector,
    Status,
)  # fmt: skip
from korea_trade.reader.cells import Cell, Finding, Located, Reading, Values
from korea_trade.reader.conflicts import doubt_conflicts, of_quantities
from korea_trade.reader.possible import doubt_impossible
from korea_trade.reader.statement import Origin, Proof, Statement
from korea_trade.reader.times import Shape, When, earlier, months_of, resolve, to_date, written

_GOODS_FLOWS = ("exports", "imports", "production", "domestic-sales")
_MEASURED = ("value", "daily-average", "quantity", "volume", "share")
C = TypeVar("C", bound=StrEnum)
_BY_VALUE = "by-value"  # "in terms of value": what a figure without a measure is about anyway
_CARRIED_MEASURES = ("daily-average", "volume")


@dataclass(slots=True)
class Period:
    """A period and the words that say it; no words where it comes from the date."""

    text: str
    located: Located | None = None
    dated: bool = False


@dataclass(slots=True)
class State:
    """What the text is talking about: for the whole document, the paragraph, and the sentence before."""

    published: date | None
    year: Located | None = None
    years: dict[int, int] = field(default_factory=dict)
    document_period: Period | None = None
    title_period: Period | None = None
    document_sector: Located | None = None
    document_item: Located | None = None
    item_level: Decimal | None = None
    title_partner: Located | None = None
    lead: Cell | None = None
    sticky: Period | None = None
    period: Period | None = None
    flow: Located | None = None
    section_flow: Located | None = None
    measure: Located | None = None
    partner: Located | None = None
    previous: Cell | None = None
    last: Cell | None = None
    current: Cell | None = None
    block: int = -1
    opened: bool = False
    stray: bool = False
    listed: str | None = None
    counted: Decimal | None = None
    aimed: Period | None = None
    abroad: bool = False

    def resolve(self, when: When, current: str | None = None) -> tuple[str, bool] | None:
        """The canonical period of a time, and whether it took the date or the year of the text."""
        if self.year is not None and when.year is None and when.shape not in (Shape.SAME, Shape.MONTH_BACK):
            if when.back is None and when.months is not None:
                return resolve(replace(when, year=int(self.year.value)), None, current, self.years)
            if when.back is not None:
                return resolve(
                    replace(when, year=int(self.year.value) - when.back, back=None), None, current, self.years
                )
        return resolve(when, self.published, current, self.years)


def statements_of(readings: list[Reading], published: date | None, year: Located | None = None) -> list[Statement]:
    """Fill in what the sentences leave open, in the order of the text.

    ``year`` is the year of a text whose date of publication is not known, where its words tell it.
    """
    state = State(published, year)
    _survey(state, readings)
    found = list[Statement]()
    for reading in readings:
        _enter(state, reading)
        moved = {_name(finding.cell) for finding in reading.findings if "growth" in finding.values}
        for finding in reading.findings:
            if finding.frame == "direction" and _name(finding.cell) in moved:
                continue  # said with its growth
            statement = _statement(state, reading, finding)
            if statement is not None:
                found.append(statement)
        _leave(state, reading)
    return doubt_impossible(doubt_conflicts(of_quantities(sorted(found, key=lambda statement: statement.start))))


def _name(cell: Cell) -> tuple[str | None, str | None]:
    return cell.item.value if cell.item else None, cell.partner.value if cell.partner else None


def _survey(state: State, readings: list[Reading]) -> None:
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
    """A text is about ICT if what comes before its third telling sentence says so."""
    last = telling[min(1, len(telling) - 1)].end if telling else 0
    early = (r.sector for r in readings if r.start < last and r.sector is not None and r.sector.value == "ict")
    return next(early, None)


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
            if when is None or when.shape is Shape.SAME or finding.shift or finding.status in OUTLOOK:
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


def _of_all_goods(state: State, cell: Cell, finding: Finding) -> bool:
    """Whether a text that opens with one good goes over to trade as a whole: to the balance, or to total exports.

    Of exports or imports that are much greater than those of the good, it does.
    """
    item = state.document_item
    if item is None or item.value == "automobiles" or cell.item or cell.partner or cell.flow is None or cell.refers:
        return False
    whole = cell.sector is not None and cell.sector.value == "all-industries"
    level = finding.values.get("value") if finding.measure == "value" else None
    greater = isinstance(level, Decimal) and state.item_level is not None and level > 2 * state.item_level
    return whole or greater or cell.flow.value in ("balance", "trade")


def _enter(state: State, reading: Reading) -> None:
    """At a sentence: a new paragraph forgets flow and partner; a time at its head is what follows is about."""
    if reading.section:  # "Imports", "By region"
        state.section_flow = reading.flows[0] if len(reading.flows) == 1 else None
        state.sticky = _time_of_section(state, reading)
    state.opened = reading.first
    state.abroad = state.abroad and not reading.at_home
    if reading.block != state.block:
        state.block, state.abroad = reading.block, False
        state.measure = state.partner = None
        state.flow = state.section_flow
        state.period, state.stray = state.sticky, False
    if reading.opening is None or reading.opening[1].shape is Shape.SAME:
        return
    current = state.period.text if state.period else None
    known = _resolved(state, reading.opening[1], reading.opening[0], state.period)[0]
    if known is None:
        return
    if _section(state, known.text):
        state.stray = False
        state.period = known
        if reading.first:
            state.sticky = known
    elif reading.first and reading.opening[1].shape is not Shape.YEAR:  # a paragraph about another time
        state.period, state.stray = known, False
    else:
        state.stray = known.text != current


def _time_of_section(state: State, reading: Reading) -> Period | None:
    """The time that a heading such as "January to August" gives to what follows; under another one that of the text."""
    known = [_resolved(state, when, located, state.document_period)[0] for located, when in reading.times]
    return known[0] if len(known) == 1 and known[0] is not None else state.document_period


def _section(state: State, period: str) -> bool:
    """Whether what follows a time at the head of a paragraph is about it: it ends with what the text is about.

    "For December 2020, …" in a text about 2020 opens a section; "In February exports had gained …" in one about March
    does not, nor "From January to August …" in one about August.
    """
    main = state.document_period
    if main is None or period == main.text:
        return True
    own, whole = months_of(period[:7] if "/" not in period else period), months_of(main.text)
    if own is None or whole is None or own[1] < whole[1]:
        return False
    return own[0] >= whole[0] or own[1] - own[0] in (11, 5)


def _leave(state: State, reading: Reading) -> None:
    """Behind a sentence: what "it", "those" and "there" of the next one mean."""
    findings = sorted(reading.findings, key=lambda finding: finding.start)
    cells = [f.cell for f in findings if not f.measure.startswith(("working-days", "count"))]
    state.stray = False
    state.abroad = (reading.abroad or state.abroad) and (not findings or state.abroad)
    counted = [f.values.get("direction") for f in reading.findings if f.measure == "count"]
    state.listed = str(counted[-1]) if counted and counted[-1] else None
    if _returns(state, reading):
        state.period = state.sticky
    flows = [cell.flow for cell in cells if cell.flow is not None and cell.flow.value != "other"]
    if flows:
        state.flow = flows[-1]
    if not cells:
        named = [cell for cell in reading.subjects if cell.item or cell.partner]
        if len(reading.subjects) == len(named) == 1 and not named[0].foreign and not named[0].unknown:
            state.previous = state.last = named[0]  # "Hybrids were the exception. Their exports rose 5 percent."
        return
    state.lead = state.lead or cells[0]
    state.previous, state.last = cells[0], cells[-1]
    partners = {cell.partner.value: cell.partner for cell in cells if cell.partner is not None}
    if len(partners) == 1:
        state.partner = next(iter(partners.values()))


def _returns(state: State, reading: Reading) -> bool:
    """Whether a paragraph that opened with another time comes back, by its words, to what the text is about."""
    if state.period is None or state.sticky is None or state.period.text == state.sticky.text:
        return False
    times = [finding.time or finding.cell.when for finding in reading.findings if not finding.shift]
    known = [_resolved(state, when, None, state.sticky)[0] for when in times if when and when.shape is not Shape.SAME]
    return any(period is not None and period.text == state.sticky.text for period in known)


def _note_level(state: State, filled: "_Filled", finding: Finding) -> None:
    """Remember how much was sold of the good that a text is about."""
    level = finding.values.get("value") if filled.measure == "value" and filled.partner is None else None
    same = filled.item is not None and filled.item == state.document_item
    if state.item_level is None and same and isinstance(level, Decimal):
        state.item_level = level


@dataclass(slots=True)
class _Filled:
    """A finding with every field filled in, as far as the text lets it be."""

    flow: Located
    item: Located | None
    partner: Located | None
    sector: Located | None
    measure: str
    doubt: str | None


def _statement(state: State, reading: Reading, finding: Finding) -> Statement | None:
    cell = _referred(state, finding.cell)
    if cell is None:
        return None
    if finding.values.get("direction") == "listed":
        if state.listed is None:
            return None
        finding.values["direction"] = state.listed
    _settle_status(state, finding)
    cell = _partner_of_paragraph(state, reading, finding, cell)
    cell, unsure = _partner_of_title(state, finding, cell)
    finding.doubtful = finding.doubtful or unsure
    finding.cell = cell
    if _of_all_goods(state, cell, finding):
        state.document_item = None
    filled = _fill(state, finding, cell)
    if cell.item is not None and cell.item.value != "parts":
        state.current = cell
    if filled is None:
        return None
    _note_level(state, filled, finding)
    period, doubt = _period(state, finding, cell)
    doubt = filled.doubt or doubt
    before = state.previous
    both = (
        before is not None and before.partner is not None and before.flow is not None and before.flow.value == "trade"
    )
    part = cell.flow is not None and cell.flow.value in ("exports", "imports", "balance")
    if both and part and cell.partner is cell.sector is cell.refers is None and not state.opened:
        doubt = doubt or "of all trade, or of that with the partner before?"
    if state.abroad:
        doubt = doubt or "of Korea, or of the country before?"
    if filled.measure == "daily-average" and cell.flow is None and filled.flow.value == "exports":
        others = {said.value for said in reading.flows} - {"exports", "trade", "balance"}
        doubt = doubt or ("of exports or of imports?" if others else None)
    values = finding.values.copy()
    moved = values.get("event") in ("growth", "decline", "surplus", "deficit")
    if filled.measure == "streak" and values.get("unit") == "months" and moved and period is not None:
        period = _last_month(period)
    doubt = _compared(state, values, period) or doubt
    unsettled = _settle_values(state, cell, filled, values, period)
    doubt = doubt or unsettled
    if period is None:
        doubt = doubt or "no period"
    if cell.unknown and not _trusted(reading, finding):
        doubt = doubt or "a name that the vocabulary does not know"
    codes, uncoded = _coded(values)
    return Statement(
        start=finding.start,
        end=finding.end,
        sentence=(reading.start, reading.end),
        measure=Measure(filled.measure),
        flow=Flow(filled.flow.value),
        period=period.text if period else None,
        sector=Sector(filled.sector.value) if filled.sector is not None else Sector.ALL_INDUSTRIES,
        item=filled.item.value if filled.item else None,
        partner=filled.partner.value if filled.partner else None,
        value=values.get("value"),
        unit=values.get("unit"),
        growth=values.get("growth"),
        comparison=codes.comparison,
        direction=codes.direction,
        status=Status(finding.status or "actual"),
        bound=codes.bound,
        of=values.get("of"),
        event=codes.event,
        level=values.get("level"),
        among=codes.among,
        ranked=codes.ranked,
        since=_since(state, values.get("since")),
        window=values.get("window"),
        is_change=values.get("is_change", False),
        value_span=finding.spans.get("value"),
        growth_span=finding.spans.get("growth"),
        proofs=_proofs(reading, finding, filled, period),
        frame=finding.frame,
        doubtful=doubt or uncoded,
    )


def _settle_values(state: State, cell: Cell, filled: _Filled, values: Values, period: Period | None) -> str | None:
    """Fill in what the frame left to the text: what happened, of how many; the doubt that is left."""
    _event(values, filled, period)
    doubt = "what happened is not stated" if values.get("event_open") else None
    if values.get("rest"):
        values["of"] = state.counted
    elif filled.measure == "count":
        state.counted = values.get("of")
    ranked = cell.measure.value if cell.measure is not None else _BY_VALUE
    if filled.measure in MILESTONES and ranked != _BY_VALUE:
        values.setdefault("ranked", ranked)
    growth = values.get("growth")
    if growth is not None:
        values.setdefault("direction", "up" if growth > 0 else "down" if growth < 0 else "flat")
    if filled.flow.value == "balance" and cell.balance is not None and cell.balance.value == "deficit":
        doubt = _of_deficit(filled.measure, values) or doubt
    return doubt


_OPPOSITE = {"up": "down", "down": "up", "above": "below", "below": "above"}


def _of_deficit(measure: str, values: Values) -> str | None:
    """Say what is said of a deficit of the balance, a negative number, and give the doubt that is left.

    A deficit that widened 20 percent is a balance that went down, and by no percentage; one above $10 billion is a
    balance below -10; the largest deficit is the lowest balance.
    """
    level = values.get("value")
    if values.get("unit") == "times":
        return None  # ten times the deficit of the year before: the balance is ten times it too
    if measure in ("value", "daily-average", "threshold"):
        values["growth"] = None
        values["direction"] = _OPPOSITE.get(values.get("direction") or "", values.get("direction"))
        values["bound"] = _OPPOSITE.get(values.get("bound") or "", values.get("bound"))
        if measure == "threshold" and level is not None and values.get("ranked") is None:
            values["value"] = -abs(level)
    return "the rank of a deficit is one from the lowest balance" if measure == "rank" else None


def _since(state: State, since: When | None) -> str | None:
    known = state.resolve(since) if since is not None else None
    return known[0] if known is not None else None


@dataclass(slots=True)
class _Codes:
    comparison: Comparison | None = None
    direction: Direction | None = None
    bound: Bound | None = None
    event: Event | None = None
    among: Among | None = None
    ranked: Ranked | None = None


def _coded(values: Values) -> tuple[_Codes, str | None]:
    """The codes of the model for what frames found; one that no fact has is left out, and the statement in doubt."""
    doubts = list[str]()

    def code(kind: type[C], word: str | None) -> C | None:
        if word is None or word in list(kind):
            return None if word is None else kind(word)
        doubts.append(f"no fact has the {kind.__name__.lower()} {word}")
        return None

    codes = _Codes(
        code(Comparison, values.get("comparison")),
        code(Direction, values.get("direction")),
        code(Bound, values.get("bound")),
        code(Event, values.get("event")),
        code(Among, values.get("among")),
        code(Ranked, values.get("ranked")),
    )
    return codes, doubts[0] if doubts else None


def _partner_of_paragraph(state: State, reading: Reading, finding: Finding, cell: Cell) -> Cell:
    """For "Those to Japan fell. Decreases were seen in displays (…)": the items of a list are those of the partner."""
    own = cell.item is not None and cell.partner is None and cell.flow is None
    if own and not reading.subjects and not state.opened and state.partner is not None and finding.head:
        return replace(cell, partner=state.partner)
    return cell


def _partner_of_title(state: State, finding: Finding, cell: Cell) -> tuple[Cell, str | None]:
    """In a text about the trade with one partner: what names no partner is that with it, or of which is not known."""
    partner = state.title_partner
    whole = cell.sector is not None and cell.sector.value == "all-industries"
    other = finding.measure.startswith("working-days") or (cell.flow is not None and cell.flow.value == "other")
    if partner is None or cell.partner is not None or whole or other or cell.foreign:
        return cell, None
    if state.partner is not None and state.partner.value == partner.value:
        return replace(cell, partner=state.partner), None
    return cell, "of all trade, or of that with the partner of the title?"


def _fill(state: State, finding: Finding, cell: Cell) -> _Filled | None:
    """Flow, item, sector and measure: said by the clause, or carried from the sentence, the paragraph, the document."""
    doubt, measure = finding.doubtful, finding.measure
    flow = cell.flow or _flow(state, cell, finding.measure)
    item = cell.item
    if item is not None and item.value == "parts":
        item = _parts(state, item)
        doubt = doubt or ("parts of what is not stated" if item.value == "parts" else None)
    whole = cell.sector is not None and cell.sector.value == "all-industries"
    if item is None and flow.value != "other" and not whole:
        item = state.document_item
    located = cell.measure
    if located is not None and measure == "value":
        if located.value == "share":
            if finding.frame != "direction":
                return None
            measure = "share"
        if located.value == "price":
            measure = "price"
        elif located.value in _CARRIED_MEASURES:
            measure = located.value
    elif located is None and measure == "value" and state.measure is not None and cell.flow is None and cell.item:
        measure = state.measure.value
    if located is not None and located.value == "price":
        flow = replace(located, value="other")
    if located is not None and located.value == "volume" and cell.item is None:
        state.measure = located
    elif cell.flow is not None and located is None:
        state.measure = None
    if measure == "quantity" and item is None and flow.start < 0:
        doubt = doubt or "what is counted is not stated"
    if finding.values.pop("balance_event", None):
        flow = Located("balance", finding.start, finding.end)
    if cell.bare:
        if measure == "value" and "growth" not in finding.values and "value" not in finding.values:
            return None
        lead = state.lead if finding.status in OUTLOOK and "value" in finding.values else None
        if lead is not None and lead.flow is not None and lead.partner is None:  # "a target of $700 billion"
            flow, item = lead.flow, lead.item or item
        elif measure != "count":
            doubt = doubt or "no subject"
    sector = None if measure.startswith("working-days") else cell.sector or state.document_sector
    return _Filled(flow, item, cell.partner, sector, measure, doubt)


def _settle_status(state: State, finding: Finding) -> None:
    """What is expected for "the year" is so for that of the text; an estimate is a forecast or a figure."""
    if finding.status is not None and finding.time is not None and finding.time.shape is Shape.SAME:
        words = finding.when.value.lower() if finding.when is not None else ""
        if words.endswith("the year"):  # "its target for the year"
            finding.time = When(Shape.YEAR, back=0)
    if finding.status == "estimate":
        finding.status, finding.doubtful = _estimated(state, finding)


def _estimated(state: State, finding: Finding) -> tuple[str | None, str | None]:
    """For "the institute puts exports at $690 billion": of a time that has ended it is a figure, else a forecast."""
    when = finding.time or finding.cell.when
    known = _resolved(state, when, None, state.period)[0] if when is not None else state.aimed
    day = state.published
    if known is None or day is None:
        return "forecast", finding.doubtful or "of what has been, or of what is to come?"
    span = months_of(known.text)
    ended = span is None or span[1] < day.year * 12 + day.month - 1
    return None if ended else "forecast", finding.doubtful


_PARTS = {
    "automobiles": "auto-parts",
    "mobile-phones": "mobile-phone-parts",
    "finished-mobile-phones": "mobile-phone-parts",
}


def _parts(state: State, item: Located) -> Located:
    """For "Parts exports also grew" in a text about cars: the parts of what it is about."""
    for whole in (state.current.item if state.current else None, state.document_item):
        if whole is not None and whole.value in _PARTS:
            return replace(item, value=_PARTS[whole.value])
    return item


def _proofs(reading: Reading, finding: Finding, filled: _Filled, period: Period | None) -> dict[str, Proof]:
    proofs = dict[str, Proof]()
    fields = {"flow": filled.flow, "item": filled.item, "partner": filled.partner, "sector": filled.sector}
    for name, located in fields.items():
        if located is not None and located.start >= 0:
            near = reading.start <= located.start < reading.end
            proofs[name] = Proof(Origin.SAID if near else Origin.CARRIED, located.start, located.end)
    if period is not None:
        near = period.located is not None and reading.start <= period.located.start < reading.end
        origin = Origin.DATE if period.dated else Origin.SAID if near else Origin.CARRIED
        where = period.located
        proofs["period"] = Proof(origin, where.start if where else None, where.end if where else None)
    proofs |= {name: Proof(Origin.SAID, *span) for name, span in finding.spans.items()}
    return proofs


def _compared(state: State, values: Values, period: Period | None) -> str | None:
    """A growth against a named time is against the year or the month before, or nothing that the model can hold."""
    against = values.pop("comparison_time", None)
    if not isinstance(against, When) or period is None:
        if values.get("comparison") in (None, *Comparison):
            return None
        values["comparison"] = None  # with a time that the text leaves open: "a year before they had grown"
        return "compared with another time"
    known = state.resolve(against, period.text)
    last = earlier(period.text, years=1)
    yearly = last[:4] if against.shape is Shape.YEAR else last  # "the same quarter of 2022"
    if known is not None and known[0] in (last, yearly, period.text):  # nothing is against itself
        values["comparison"] = "previous-year"
    elif known is not None and known[0] == earlier(period.text, months=1) != period.text:
        values["comparison"] = "previous-month"
    elif known is not None and known[0] == earlier(period.text, months=3) and _quarter(period.text):
        values["comparison"] = "previous-quarter"
    else:
        values["comparison"] = None
        return "compared with another time"
    return None


def _last_month(period: Period) -> Period:
    """For "a 14th monthly gain in a row" in a text about a year: the streak is that of the last month."""
    span = months_of(period.text)
    if span is None or span[0] == span[1]:
        return period
    year, month = divmod(span[1], 12)
    return replace(period, text=f"{year}-{month + 1:02}")


def _quarter(period: str) -> bool:
    span = months_of(period)
    return span is not None and span[1] - span[0] == 2


def _event(values: Values, filled: _Filled, period: Period | None) -> None:
    """What a streak is of, and its unit, where the words leave it to the flow and the period."""
    if filled.measure != "streak":
        values.pop("event_open", None)
        return
    if values.get("unit") is None and period is not None:
        values["unit"] = "years" if len(period.text) == 4 else "months"
    if "event_open" in values and filled.flow.value == "balance":
        values["event"] = "surplus"
        del values["event_open"]


def _trusted(reading: Reading, finding: Finding) -> bool:
    """Whether a name of no list may be taken as it stands: with its flow, or next to names that are known."""
    cell = finding.cell
    if cell.partner is not None and cell.item is None:
        return True
    if finding.entry:  # a bracket: only in a list with known names
        return any(other.entry and not other.cell.unknown for other in reading.findings)
    if cell.flow is not None and cell.item is not None and reading.start <= cell.flow.start < reading.end:
        return True
    others = (other.cell for other in reading.findings if other.cell is not cell)
    return any(not other.unknown and (other.item or other.partner) for other in others)


def _referred(state: State, cell: Cell) -> Cell | None:
    """The cell with what "those", "it" or "there" points back to; None where that is nothing."""
    if cell.refers is None or cell.refers.value == "all-others":
        return cell
    word, before = cell.refers.value, state.previous
    if word == "there":
        partner = cell.partner or state.partner or (before.partner if before else None)
        return None if partner is None else replace(cell, partner=partner)
    if before is None:
        return None if word == "it" and cell.flow is None and cell.item is None else cell
    if word in ("latter", "former"):
        before = state.last if word == "latter" else before
        wider = before if before is not None else Cell()
        item = cell.item or wider.item
        return replace(
            cell, flow=cell.flow or wider.flow, item=item, partner=cell.partner or wider.partner, refers=None
        )
    if word == "its":
        named = before.item is not None or before.partner is not None
        return replace(cell, item=before.item, partner=before.partner) if named else cell
    if word == "those":
        return replace(
            cell,
            flow=cell.flow or before.flow or state.flow,
            measure=cell.measure or before.measure,
            sector=cell.sector or before.sector,
        )
    if word == "it" and cell.flow is None and cell.item is None and cell.partner is None:
        if state.opened and state.lead is not None:  # the first sentence of a paragraph: what the text is about
            before = state.lead
        return cell.over(replace(before, when=None, period=None))
    return cell


def _flow(state: State, cell: Cell, measure: str) -> Located:
    """The flow of a name without one: the paragraph's, if it is one that goods take; else exports.

    A daily average that is no name's, and a count of items, are those of exports where their paragraph names no flow.
    """
    if measure == "count" and cell.bare and (state.flow is None or state.flow.value not in _GOODS_FLOWS):
        return Located("exports", -1, -1)
    daily = cell.measure is not None and cell.measure.value == "daily-average"
    before = state.previous.measure if state.previous is not None else None
    if daily and cell.item is cell.partner is cell.refers is None and before is None and state.section_flow is None:
        return Located("exports", -1, -1)
    if state.flow is not None and state.flow.value in _GOODS_FLOWS:
        return state.flow
    if cell.bare and state.previous is not None and state.previous.flow is not None:
        return state.previous.flow
    return Located("exports", -1, -1)


def _period(state: State, finding: Finding, cell: Cell) -> tuple[Period | None, str | None]:
    """The period of a figure, and why it is in doubt."""
    current = state.period or state.document_period
    when, located = finding.time, finding.when
    if finding.measure.startswith("working-days") and when is not None and when.shape is Shape.YEAR and when.back == 0:
        when = None if current is None or len(current.text) > 4 else when  # "there were 16 working days this year"
    stray = state.stray and when is None and cell.when is None
    annual = cell.when is not None and cell.when.shape is Shape.YEAR
    if cell.when is not None and (when is None or (annual and finding.status in OUTLOOK)):
        when, located = cell.when, cell.period
    period, doubt = current, "another period stands before it" if stray else None
    is_actual = finding.status is None and finding.measure in _MEASURED and not finding.values.get("bound")
    if when is not None and is_actual and _unfinished(state, when):
        when = When(Shape.TO_DATE)
    if when is not None and not (when.shape is Shape.SAME and finding.shift):
        if finding.status in OUTLOOK:
            when = _to_come(state, when)
        period, doubt = _resolved(state, when, located, current)
        if finding.status in OUTLOOK:
            state.aimed = period
    elif finding.status in OUTLOOK and when is None:
        period, doubt = state.aimed, None if state.aimed is not None else "when it is expected is not stated"
    named = finding.shift is not None and finding.time is not None and finding.when is None
    if finding.shift is None or period is None or named:
        return period, doubt
    shifted, unsaid = _shifted(period, finding.shift)
    return shifted, doubt or unsaid


def _unfinished(state: State, when: When) -> bool:
    """Whether a time is the year that the text is still in: what it reports of "this year" is the year so far."""
    main, day = state.document_period, state.published
    if when.shape is not Shape.YEAR or main is None or day is None or len(main.text) == 4:
        return False
    now = when.back == 0 or when.year == day.year
    return now and main.text[:4] == str(day.year)


def _to_come(state: State, when: When) -> When:
    """A half or a month that something is expected for is the next one to end, not the last that has ended."""
    if state.published is None or when.months is None or when.year is not None or when.back is not None:
        return when
    return when.with_year(state.published.year + (when.months[1] < state.published.month), None)


def _resolved(
    state: State, when: When, located: Located | None, current: Period | None
) -> tuple[Period | None, str | None]:
    if when.shape is Shape.YEAR and when.year is None and when.back is None:
        return (None if current is None else Period(current.text[:4], located, current.dated)), None
    if when.shape is Shape.TO_DATE:
        main = state.document_period
        return (None, "so far until when?") if main is None else (Period(to_date(main.text), located, main.dated), None)
    if when.shape is Shape.QUARTER_BACK and state.published is not None:
        quarter = (state.published.month - 1) // 3 - (when.back or 0)
        first = 3 * (quarter % 4) + 1
        return Period(written(state.published.year + quarter // 4, (first, first + 2)), located, True), None
    if when.shape is Shape.SAME and not when.back:
        if when.months == (0, 0) and state.published is not None and current is not None:
            return Period(str(state.published.year) + current.text[4:], located, True), None
        return current, None
    main = state.document_period
    early = main is not None and main.text == str(state.published)[:7]  # published before its month was over
    if when.shape is Shape.MONTH_BACK and when.back == 1 and main is not None and early:
        return Period(main.text, located, True), None
    if main is not None and re.fullmatch(r"\d{4}", main.text) and when.year is when.back is None:
        when = when.with_year(int(main.text), None)  # a month or half in a text about a year is of that year
    known = state.resolve(when, current.text if current else None)
    if known is None:
        return (current, None) if when.shape is Shape.SAME else (None, "the year is not known")
    return Period(known[0], located, known[1]), None


def _shifted(period: Period, shift: str) -> tuple[Period, str | None]:
    """The period of a level that another one is compared with."""
    if shift in ("previous-year", "same-year"):
        return Period(earlier(period.text, years=1), period.located, period.dated), None
    if shift == "previous-month" and months_of(period.text):
        return Period(earlier(period.text, months=1), period.located, period.dated), None
    if shift == "previous-quarter":
        return Period(earlier(period.text, months=3), period.located, period.dated), None
    return period, "the time compared with is not stated"
