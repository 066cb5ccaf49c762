"""What a sentence leaves to those behind it, and what a new paragraph or heading forgets."""

from collections.abc import Iterable
from dataclasses import replace

from korea_trade.model.codes import OUTLOOK
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.cue import Meant, nearest
from korea_trade.reader.dating import resolved
from korea_trade.reader.state import Period, State
from korea_trade.reader.text_period import time_of_question
from korea_trade.reader.times import Shape, When, months_of


def enter(state: State, reading: Reading) -> None:
    """At a sentence: a new paragraph forgets flow and partner; a time at its head is what follows is about."""
    if reading.section:  # "Imports", "By region"
        state.section_flow = reading.flows[0] if len(reading.flows) == 1 else None
        state.sticky, state.turned_in = _time_of_section(state, reading), None
        state.headed_by = state.sticky
    state.opened, state.names_flow = reading.first, bool(reading.flows)
    state.abroad = state.abroad and not reading.at_home
    if reading.block != state.block:
        named = reading.names if not (reading.findings or reading.bullet) else None
        named = named if named is not None and any(named.name) else None
        state.list_heading = named if named is not None or not reading.bullet else state.list_heading
        main, sticky = state.document_period, state.sticky
        returned = main is not None and state.said is not None and state.said.text == main.text
        if returned and not reading.section and sticky is not None and main is not None and sticky.text != main.text:
            state.sticky = main  # the paragraph before came back to what the text is about
        headed = state.headed_by is not None and state.sticky is state.headed_by
        if headed and not reading.section and _is_of_main_time(state, reading):
            state.sticky = main
        state.block, state.abroad = reading.block, False
        state.measure = state.partner = state.said = state.first_said = None
        state.exported, state.partner_paragraph, state.traded = False, None, None
        state.flow, state.label = state.section_flow, reading.label
        state.period, state.stray = state.sticky, False
    if state.asked is not None:
        state.period, state.stray = state.asked, False  # "How did 2022 go? Exports rose 6.1 percent."
    if reading.opening is None or reading.opening[1].relative:
        return
    current = state.period.text if state.period else None
    known = resolved(state, reading.opening[1], reading.opening[0], state.period)[0]
    if known is None:
        return
    if reading.opening[0].start in reading.older and not reading.first:
        # "December alone saw …": what follows may be of the whole again
        state.period, state.stray = replace(known, weak=True), False
    elif _section(state, known.text):
        state.stray = False
        state.period = known
        if reading.first and not _sums_up(state, known.text):
            by_name = _names_section(reading.opening[0].value)
            state.sticky, state.turned_in = known, None if by_name else state.block
    elif reading.first and (reading.opening[1].shape is not Shape.YEAR or _is_over(state, known.text)):
        # a paragraph about another time
        state.period, state.stray = known, False
    else:
        state.stray = known.text != current


def _is_of_main_time(state: State, reading: Reading) -> bool:
    """Whether a sentence tells, by its words, of the time that a text is about."""
    main = state.document_period
    known = (resolved(state, when, located, main)[0] for located, when in reading.times)
    return main is not None and any(period is not None and period.text == main.text for period in known)


def _names_section(words: str) -> bool:
    """For "For December 2020, …": a time that heads what follows, as "In December" may not."""
    return words.lower().startswith("for ") or any(letter.isdigit() for letter in words)


def _is_over(state: State, year: str) -> bool:
    """Whether a year is one before that of the time that a text is about."""
    return state.document_period is not None and year < state.document_period.text[:4]


def _time_of_section(state: State, reading: Reading) -> Period | None:
    """The time that a heading such as "January to August" gives to what follows; under another one that of the text."""
    known = [resolved(state, when, located, state.document_period)[0] for located, when in reading.times]
    return known[0] if len(known) == 1 and known[0] is not None else state.document_period


def _sums_up(state: State, period: str) -> bool:
    """Whether a time is that of the year so far, up to the month that a text is about."""
    main = months_of(state.document_period.text) if state.document_period is not None else None
    whole = months_of(period)
    if main is None or whole is None:
        return False
    return whole[0] < main[0] and whole[1] == main[1]


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


def leave(state: State, reading: Reading) -> None:
    """Behind a sentence: what "it", "those" and "there" of the next one mean."""
    findings = sorted(reading.findings, key=lambda finding: finding.start)
    cells = [f.cell for f in findings if not _is_beside(f)]
    state.stray, state.industry, state.asked = False, reading.industry, time_of_question(state, reading)
    state.of_economy = state.of_economy or (reading.economy is not None and state.lead is None)
    state.abroad = (reading.abroad or state.abroad) and (not findings or state.abroad)
    counted = [f for f in reading.findings if f.measure == "count"]
    state.listed = _direction(reading, counted[-1]) if counted else None
    _keep_times(state, reading)
    state.later_year = _later_year(state)
    state.turned = _turned(state, reading)
    if _returns(state, reading):
        state.period = state.sticky
    flows = [cell.flow for cell in cells if cell.flow is not None and cell.flow.value != "other"]
    if flows:
        state.flow = flows[-1]
    _keep_names(state, reading, cells)
    if not cells and reading.asked is not None:
        state.flows_told = []
        state.previous = state.last = reading.asked  # "And imports? They fell 7.2 percent."
        state.flow, state.several = reading.asked.flow or state.flow, False
        return
    if not cells:
        _turn(state, reading)
        return
    both_ways = [cell for cell in cells if cell.flow is not None and cell.flow.value == "trade" and cell.item is None]
    if len(both_ways) == 1 and both_ways[0].partner is not None:
        state.traded = both_ways[0]
    if state.opened:
        alone = len({cell.name for cell in cells}) == 1 and cells[0].partner is not None and cells[0].item is None
        state.partner_paragraph = cells[0] if alone and cells[0].flow is not None else None
    for finding in findings:
        cell, growth = finding.cell, finding.values.get("growth")
        if cell.item is not None and cell.partner is None and growth is not None and finding.shift is None:
            flow = (
                cell.flow.value if cell.flow is not None else state.flow.value if state.flow is not None else "exports"
            )
            state.told.setdefault((flow, cell.item.value), []).append(growth)
    whole_item = [cell.item for cell in cells if cell.partner is None and cell.item and cell.item.value in _INDUSTRY]
    state.industry_item = whole_item[-1] if whole_item and _exported(state, cells) else state.industry_item
    state.lead = state.lead or cells[0]
    whole = [cell.flow for cell in cells if cell.item is None and cell.flow is not None]
    state.exported = state.exported or any(flow.value == "exports" for flow in whole)
    state.previous, state.last = _main(reading, findings, cells), cells[-1]
    state.moved = _moved(findings)
    state.flows_told, state.expected = _of_each_flow(state.previous, cells), _expected(findings)
    shares = {(f.flow, f.cell.name): f.cell for f in findings if f.measure == "share" and f.shift is None}
    state.shared = next(iter(shares.values())) if len(shares) == 1 else None
    told = {(cell.flow and cell.flow.value, cell.name) for cell in reading.main if not cell.foreign}
    state.several = len(told) > 1
    partners = {cell.partner.value: cell.partner for cell in cells if cell.partner is not None}
    if len(partners) == 1:
        state.partner = next(iter(partners.values()))


def _keep_names(state: State, reading: Reading, cells: list[Cell]) -> None:
    """Keep what a text has named, and the one trade that all its figures are of."""
    state.named |= {flow.value for flow in reading.flows if flow.value != "other"}
    named = [*cells, *reading.subjects, *reading.main, *reading.turned_to]
    state.named |= {name for cell in named for name in (*cell.name, cell.flow and cell.flow.value) if name}
    state.turned_away = not cells
    for cell in cells:
        state.always = cell.codes if state.always in (None, cell.codes) else ()


def _turn(state: State, reading: Reading) -> None:
    """Behind a sentence that tells no figures: what it is about is what "they" and "there" of the next one mean."""
    subjects = reading.subjects or reading.turned_to
    named = [cell for cell in subjects if cell.item or cell.partner]
    if len(subjects) == len(named) == 1 and not named[0].foreign and not named[0].unknown:
        state.flows_told = []
        state.previous = state.last = named[0]  # "Hybrids were the exception. Their exports rose 5 percent."
        state.several = False
    elif len(named) > 1:
        state.several = True
    traded, title = reading.with_partner, state.title_partner
    if traded is not None and traded.partner is not None and title is not None and not reading.heading:
        state.partner = traded.partner if traded.partner.value == title.value else state.partner
    if reading.partner_turned_to is not None and not reading.heading:
        state.partner = reading.partner_turned_to.partner  # "The ministry worries about China. Exports there fell."


_INDUSTRY = ("automobiles", "auto-parts")


def _moved(findings: list[Finding]) -> dict[str, Cell]:
    """By direction, the cell that a sentence tells to have moved so, where that is one."""
    told = [(_direction_of(finding), finding.cell) for finding in findings if not _is_beside(finding)]
    moved = {direction: [cell for other, cell in told if other == direction] for direction, _ in told}
    named = {
        direction: {(cell.flow and cell.flow.value, cell.name) for cell in cells} for direction, cells in moved.items()
    }
    return {direction: cells[0] for direction, cells in moved.items() if direction and len(named[direction]) == 1}


def _expected(findings: list[Finding]) -> Cell | None:
    """The one cell that a sentence tells forecasts of, and of no partner."""
    cells = {finding.cell.codes: finding.cell for finding in findings if finding.status == "forecast"}
    cell = next(iter(cells.values())) if len(cells) == 1 else None
    return cell if cell is not None and cell.flow is not None and cell.partner is None else None


def _of_each_flow(main: Cell, cells: list[Cell]) -> list[Cell]:
    """For "Exports rose to $56 billion, for a surplus of $4 billion": the first cell of each flow, if they differ."""
    told = dict[str, Cell]()
    for cell in (main, *cells):
        if cell.flow is not None and cell.flow.value != "other":
            told.setdefault(cell.flow.value, cell)
    return [*told.values()] if len(told) > 1 else []


def _direction_of(finding: Finding) -> str | None:
    growth = finding.values.get("growth")
    if growth is not None and finding.shift is None:
        return "down" if growth < 0 else "up"
    return finding.values.get("direction")


def _exported(state: State, cells: list[Cell]) -> bool:
    """Whether a sentence is about exports only, or names no flow where none is told of."""
    flows = {cell.flow.value for cell in cells if cell.flow is not None} or {state.flow.value if state.flow else ""}
    return flows <= {"exports", ""}


def _direction(reading: Reading, finding: Finding) -> Located | None:
    """The direction of a finding, with the nearest words of its sentence that mean it; its own if none do."""
    direction = finding.values.get("direction")
    if not direction:
        return None
    words = (cue for cue in reading.cues if cue.meant is Meant.DIRECTION and cue.value == direction)
    place = finding.start, finding.end
    return Located(direction, *(nearest(words, place) or place))


def _is_beside(finding: Finding) -> bool:
    """Whether a finding leaves nothing to what follows: working days, counts, what is named as a reason."""
    beside = finding.measure.startswith(("working-days", "count")) or finding.frame in ("price", "named", "traded")
    return beside or _is_place_in_trade(finding)


def _is_place_in_trade(finding: Finding) -> bool:
    """For "exports to China, its top trading partner, rose": what follows is of exports."""
    flow = finding.cell.flow
    return (
        finding.measure == "rank"
        and finding.values.get("among") == "destinations"
        and flow is not None
        and (flow.value == "trade")
    )


def _main(reading: Reading, findings: list[Finding], cells: list[Cell]) -> Cell:
    """The name that "it" and "they" of the next sentence point to: the first, but no example of what it is one of.

    "Energy imports, including oil and gas, fell. They were down 22.9 percent."
    """
    if len(reading.main) != 1 or findings[0].frame != "direction":
        return cells[0]
    subject, place = reading.main[0].name, (findings[0].start, findings[0].end)
    said = (f.cell for f in findings if (f.start, f.end) == place and f.cell.name == subject)
    return next(said, cells[0])


def _said(state: State, reading: Reading) -> Period | None:
    """The one period that a sentence says of its figures; where it says none, that of those before it."""
    told = (f for f in reading.findings if not (f.shift or f.cell.summed) and f.status not in OUTLOOK)
    known = _periods(state, told, state.period)
    return known[0] if len({period.text for period in known}) == 1 else state.said


def _keep_times(state: State, reading: Reading) -> None:
    """Keep the time that a sentence says of its figures, for those behind it that name none."""
    state.said, state.year_told = _said(state, reading), _year_told(state, reading)
    state.first_said = state.first_said or state.said
    if reading.findings:
        state.only_time = _only_time(state, reading)
    state.opening_time = state.only_time if state.opened else state.opening_time


def _year_told(state: State, reading: Reading) -> Period | None:
    """For "The two signed a pact in 2014. Chile was the tenth-largest partner that year"."""
    named = [(located, when) for located, when in reading.times if not when.names_no_year and when.back in (None, 0, 1)]
    known = [(located, _year(state, when)) for located, when in named if located.start not in reading.older]
    years = {year: located for located, year in known if year is not None}
    if len(years) != 1:
        return None if years else state.year_told
    year, located = next(iter(years.items()))
    return Period(str(year), located)


def _year(state: State, when: When) -> int | None:
    """The year that a time names, or means on the day of the text."""
    if when.year is not None or when.back is None or state.published is None or when.shape is not Shape.YEAR:
        return when.year
    return state.published.year - when.back


def _only_time(state: State, reading: Reading) -> Period | None:
    """The one time that a sentence says of each of its figures, which are all results."""
    told = [finding for finding in reading.findings if not (finding.shift or finding.of_then)]
    if any(f.status in OUTLOOK or (f.time is None and f.cell.when is None) for f in told):
        return None
    known = _periods(state, told, state.period)
    one = len(known) == len(told) and len({period.text for period in known}) == 1
    return known[0] if one else None


def _later_year(state: State) -> str | None:
    """The later year to which a text about a year has turned, until it comes back."""
    main, said = state.document_period, state.said
    if main is None or said is None or len(main.text) > len("2024"):
        return state.later_year if said is None else None
    return said.text[:4] if said.text[:4] > main.text else None


def _turned(state: State, reading: Reading) -> bool:
    """Whether a text about a year has turned to a month of it, so that it is open what comes next without a time."""
    main = state.document_period
    if main is None or len(main.text) > len("2024"):
        return False
    told = (finding for finding in reading.findings if not finding.shift and finding.status not in OUTLOOK)
    texts = [period.text for period in _periods(state, told, state.period)]
    return state.turned if not texts else all(len(text) == len("2024-12") and text[:4] == main.text for text in texts)


def _returns(state: State, reading: Reading) -> bool:
    """Whether a paragraph that opened with another time comes back, by its words, to what the text is about."""
    if state.period is None or state.sticky is None or state.period.text == state.sticky.text:
        return False
    told = (finding for finding in reading.findings if not finding.shift)
    return any(period.text == state.sticky.text for period in _periods(state, told, state.sticky))


def _periods(state: State, findings: Iterable[Finding], about: Period | None) -> list[Period]:
    """The periods that findings name themselves, in a text or paragraph about a period."""
    times = ((finding.time or finding.cell.when, finding.when or finding.cell.period) for finding in findings)
    known = (resolved(state, when, said, about)[0] for when, said in times if when and not _is_relative(when, said))
    return [period for period in known if period is not None]


def _is_relative(when: When, said: Located | None) -> bool:
    """Whether a time is one before, and no longer one that ends with it: "the same month", but not "for the year"."""
    return when.relative and not (said is not None and said.value.lower().split()[-1] in ("year", "half", "quarter"))
