"""Findings of sentences become statements: every field said, carried, or in doubt."""

from datetime import date

from korea_trade.model.codes import (
    OUTLOOK,
    TRADE_FLOWS,
    Flow,
    Measure,
    Sector,
    Status,
)  # fmt: skip
from korea_trade.reader.carrying import enter, leave
from korea_trade.reader.cells import Cell, Finding, Located, Reading
from korea_trade.reader.completing import (
    Completed,
    cells_pointed_at,
    complete,
    is_trusted_name,
    note_level,
    of_balance_before,
    of_label,
    of_mark_before,
    of_whole_sector,
    partner_of_paragraph,
    partner_of_title,
    referred,
    settle_status,
    turns_to_all_goods,
)
from korea_trade.reader.conflicts import doubt_conflicts, of_quantities
from korea_trade.reader.dating import (
    comparison_of,
    is_only_from_record,
    of_record,
    of_streak,
    period_of,
    since_of,
)
from korea_trade.reader.doubts import (
    GROWTH_OR_SHARE,
    NO_PERIOD,
    OF_COUNTRY_BEFORE,
    OF_GOODS_OR_ALL,
    OF_NATIONAL_ACCOUNTS,
    OF_PARTNER_OR_ALL,
    OF_SECTOR_OR_ALL,
    OF_WHICH_BEFORE,
    OF_WHICH_FLOW,
    OF_WHICH_GOODS,
    OF_WHOM,
    UNKNOWN_NAME,
    WITH_PARTNER_OR_ALL,
    WORTH_OF_WHAT,
)
from korea_trade.reader.growth_or_share import tell_shares
from korea_trade.reader.heading import under_heading
from korea_trade.reader.one_partner import of_one_partner_alone
from korea_trade.reader.parts_of_wholes import settle_parts
from korea_trade.reader.possible import doubt_impossible
from korea_trade.reader.reached_levels import date_orders
from korea_trade.reader.small_trade import may_be_of_lead, of_good_weighed, of_opening_good
from korea_trade.reader.state import Period, State
from korea_trade.reader.statement import Origin, Proof, ProofField, Statement
from korea_trade.reader.sums_of_trade import of_one_partner
from korea_trade.reader.survey import survey
from korea_trade.reader.values import coded, settle_values
from korea_trade.reader.witnesses import Witnesses


def statements_of(readings: list[Reading], published: date | None, year: Located | None = None) -> list[Statement]:
    """Fill in what the sentences leave open, in the order of the text.

    ``year`` is the year of a text whose date of publication is not known, where its words tell it.
    """
    state = State(published, year)
    survey(state, readings)
    found = list[Statement]()
    for reading in readings:
        enter(state, reading)
        told = list[Statement]()
        of_opening_good(state, reading.findings)
        for finding in _of_one_good(reading.findings):
            if finding.frame in ("direction", "named", "traded") and _is_said_with_growth(finding, reading):
                continue
            listed = state.listed if finding.values.get("direction") == "listed" else None
            statement = _statement(state, reading, finding)
            if statement is not None:
                told.append(_qualified(statement, reading, listed))
        found += told
        leave(state, reading)
        if told:
            state.whose_open = told[0].doubtful if told[0].doubtful in OF_WHOM else None
    in_order = date_orders(sorted(found, key=lambda statement: statement.start))
    return doubt_impossible(doubt_conflicts(settle_parts(tell_shares(of_quantities(of_one_partner(in_order))))))


def _is_said_with_growth(finding: Finding, reading: Reading) -> bool:
    """Whether a sentence tells a growth of what it tells to have moved.

    One of another flow is not of it, and where the cells of a sentence are settled none of a volume: 수출액은 줄었지만
    물량은 0.7%, 수입은 3.2% 늘었다.
    """
    cell = finding.cell
    for other in reading.findings:
        flows = {own.flow.value for own in (cell, other.cell) if own.flow is not None}
        measures = {own.measure.value if own.measure is not None else None for own in (cell, other.cell)}
        another = len(flows) > 1 or (reading.settled and len(measures) > 1)
        if "growth" in other.values and other.cell.name == cell.name and not another:
            return True
    return False


def _of_one_good(findings: list[Finding]) -> list[Finding]:
    """The findings of a sentence; behind "Singapore bought $5.6 million worth" other partners are of that good too."""
    doubted = False
    for finding in findings:
        doubted = doubted or finding.doubtful == WORTH_OF_WHAT
        if doubted and finding.cell.partner is not None and finding.cell.item is None:
            finding.doubt(WORTH_OF_WHAT)
    return findings


def _statement(state: State, reading: Reading, finding: Finding) -> Statement | None:
    together = _of_those_before(state, finding)
    cell = referred(state, finding, finding.cell)
    if cell is None:
        return None
    if finding.values.get("direction") == "listed":
        if state.listed is None:
            return None
        finding.values["direction"] = state.listed.value
    settle_status(state, finding)
    cell = under_heading(state.list_heading, cell)
    cell = of_label(state, finding, partner_of_paragraph(state, reading, finding, cell))
    cell, unsure = partner_of_title(state, finding, of_whole_sector(state, cell))
    cell, of_whom = of_one_partner_alone(state.one_partner, finding, of_good_weighed(state, finding, cell))
    finding.doubt(None if cell.partner is not None else unsure or of_whom)
    finding.cell = cell = of_mark_before(state, finding, of_balance_before(state, finding, cell))
    if turns_to_all_goods(state, cell, finding):
        state.document_item = None
    filled = complete(state, finding, cell, leads=finding is reading.findings[0])
    if cell.item is not None and cell.item.value != "parts":
        state.current = cell
    if filled is None:
        return None
    note_level(state, filled, finding)
    period, doubt = period_of(state, finding, cell)
    doubt = (None if filled.doubt == GROWTH_OR_SHARE else filled.doubt) or doubt  # that leaves the level as it is
    part = cell.flow is not None and cell.flow.value in ("exports", "imports", "balance") and not cell.whole
    if state.traded is not None and part and cell.partner is cell.sector is cell.refers is None:
        doubt = doubt or OF_PARTNER_OR_ALL
    doubt = doubt or together or _of_good_before(state, cell, filled) or _share_of_what(filled)
    doubt = doubt or _balance_with_whom(state, cell, filled) or _traded_with_whom(state, finding, cell)
    doubt = (
        doubt
        or _of_one_good_or_all(state, finding, filled)
        or _of_economy(state, reading, finding, filled)
        or _expected_of_all(reading, finding, cell, filled)
        or _of_flow_before(state, cell)
        or _among_whom(state, reading, finding, filled)
        or _of_good_beside(reading, finding, cell, filled)
        or _of_nation_or_partner(reading, cell, filled)
    )
    if state.abroad:
        doubt = doubt or OF_COUNTRY_BEFORE
    if filled.measure == "daily-average" and cell.flow is None and filled.flow.value == "exports":
        others = {said.value for said in reading.flows} - {"exports", "trade", "balance"}
        doubt = doubt or (OF_WHICH_FLOW if others else None)
    if is_only_from_record(state, finding, period):
        return None
    values = finding.values.copy()
    if filled.measure == "streak":
        period, over = of_streak(values, period)
        doubt = doubt or over
    yearly = filled.measure == "streak" and values.get("unit") == "years" and finding.time is None and cell.when is None
    if yearly and period is not None and len(period.text) == len("2024-12") and values.get("level") is not None:
        doubt = doubt or "years of what is told of a month?"
    doubt = comparison_of(state, values, period) or doubt or of_record(values, period)
    unsettled = settle_values(state, cell, filled, values, period)
    doubt = doubt or unsettled
    if period is None:
        doubt = doubt or NO_PERIOD
    if cell.unknown and not is_trusted_name(reading, finding):
        doubt = doubt or UNKNOWN_NAME
    state.opens_unknown = state.opens_unknown or (state.lead is None and _is_of_unknown_goods(finding, cell, doubt))
    codes, uncoded = coded(values)
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
        ranked_from=codes.ranked_from,
        since=since_of(state, values.get("since")),
        window=values.get("window"),
        is_change=values.get("is_change", False),
        by_worth=values.get("by_worth", False),
        value_span=finding.spans.get("value"),
        growth_span=finding.spans.get("growth"),
        proofs=_proofs(state, reading, finding, filled, period),
        frame=finding.frame,
        doubtful=doubt or filled.doubt or uncoded,
    )


def _is_of_unknown_goods(finding: Finding, cell: Cell, doubt: str | None) -> bool:
    return (cell.unknown and doubt is None) or finding.doubtful == OF_WHICH_GOODS


def _qualified(statement: Statement, reading: Reading, listed: Located | None) -> Statement:
    """A statement with the words that prove what qualifies it; ``listed`` is the direction of the list it is one of."""
    for name, place in Witnesses(statement, reading.cues).found().items():
        statement.proofs[name] = Proof(Origin.SAID, *place)
    if listed is not None:
        statement.proofs[ProofField.DIRECTION] = Proof(Origin.CARRIED, listed.start, listed.end)
    return statement


def _traded_with_whom(state: State, finding: Finding, cell: Cell) -> str | None:
    """For "Exports to India rose. Two-way trade was $22 billion": with India, or with all?"""
    before, level = state.previous, finding.values.get("value") if finding.values.get("unit") == "USD bn" else None
    alone = cell.nameless and not cell.whole and not state.opened
    if before is None or before.partner is None or cell.flow is None or cell.flow.value != "trade" or not alone:
        return None
    return None if level is not None and level > _MOST_WITH_ONE else OF_PARTNER_OR_ALL


_MOST_WITH_ONE = 50
"""Billions of dollars: more than exports and imports with one partner come to in a month or a quarter."""


def _of_flow_before(state: State, cell: Cell) -> str | None:
    """For "Trade with China came to $268 billion. Japan was second with $77 billion": of trade too, or of exports?"""
    before = state.previous
    alone = cell.partner is not None and cell.flow is cell.item is cell.refers is None
    if before is None or before.partner is None or before.flow is None or not alone:
        return None
    return OF_WHICH_FLOW if before.flow.value in ("trade", "balance") else None


def _among_whom(state: State, reading: Reading, finding: Finding, filled: Completed) -> str | None:
    """For "The United States came second with $840 million": a place among the partners that were told of before it."""
    if not finding.values.get("among_those_before"):
        return None
    before = [other.cell for other in reading.findings if other.end <= finding.start and other.cell.partner is not None]
    last = before[-1] if before else state.last
    if finding.values.get("value") == 1:  # "By country, China was first with $2.5 billion": before all others
        region = last is not None and last.partner is not None
        return "among whom is not stated" if region else None
    flow = last.flow.value if last is not None and last.flow is not None else filled.flow.value
    known = last is not None and last.partner is not None and flow == filled.flow.value
    return None if known and not reading.looks_back else "among whom is not stated"


def _of_good_beside(reading: Reading, finding: Finding, cell: Cell, filled: Completed) -> str | None:
    """For "Parts rose 13.3 percent as shipments to the EU increased" in a text about cars: of the parts, or of cars?"""
    before = [other.cell.item for other in reading.findings if other.end <= finding.start and other.cell.item]
    carried = cell.item is None and cell.partner is not None and filled.item is not None and before
    flows = {other.cell.flow.value for other in reading.findings if other.cell.item and other.cell.flow}
    if carried and cell.flow is not None and flows and cell.flow.value not in flows:
        return OF_GOODS_OR_ALL  # "Exports of tires rose as imports from Mexico grew"
    return OF_WHICH_BEFORE if carried and filled.item is not None and before[-1].value != filled.item.value else None


def _of_nation_or_partner(reading: Reading, cell: Cell, filled: Completed) -> str | None:
    """For "Exports to Japan fell. Korea's auto exports declined 5 percent": those to Japan, or to all?"""
    carried = filled.partner is not None and not reading.start <= filled.partner.start < reading.end
    owned = (
        carried
        and filled.item is not None
        and cell.refers is None
        and cell.flow is not None
        and cell.flow.start in reading.of_nation
    )
    return OF_PARTNER_OR_ALL if owned else None


def _share_of_what(filled: Completed) -> str | None:
    """For "It was a record, accounting for 28.3 percent of exports": a share is that of a name, or of a sector."""
    named = filled.item or filled.partner or filled.sector
    return "a share of what is not stated" if filled.measure in ("share", "share-change") and not named else None


def _bought_by_goods(state: State, cell: Cell) -> str | None:
    """For "Computers did best. They brought in $13.4 billion": goods, which would have bought something."""
    before = state.previous
    goods = before is not None and before.item is not None and before.partner is None
    pointing = cell.refers is not None and cell.refers.value == "it" and cell.item is cell.partner is None
    bought = cell.by_flow_verb and cell.flow is not None and cell.flow.value == "imports"
    return "bought by goods?" if goods and pointing and bought else None


def _of_those_before(state: State, finding: Finding) -> str | None:
    cell = finding.cell
    if len(cells_pointed_at(state, finding, cell)) > 1:
        return OF_WHICH_BEFORE
    return _of_whom_before(state, cell) or _of_several(state, cell) or _bought_by_goods(state, cell)


def _of_whom_before(state: State, cell: Cell) -> str | None:
    """For "The group's exports rose. They had fallen in May": as open whose they are as in the sentence before."""
    pointing = cell.refers is not None and cell.refers.value == "it" and not any(cell.name)
    return state.whose_open if pointing and not state.opened else None


def _of_several(state: State, cell: Cell) -> str | None:
    """For "Imports of oil, gas and coal grew. They were $15.3 billion": what is said of several names together."""
    if cell.refers is None or not state.several or state.opened:
        return None
    there = cell.refers.value == "there" and cell.partner is None and state.partner is None
    alone = cell.refers.value == "it" and cell.item is cell.partner is cell.flow is None
    return "of the names before together, or of one?" if alone else OF_WHICH_BEFORE if there else None


def _of_good_before(state: State, cell: Cell, filled: Completed) -> str | None:
    """For "Chip exports rose. Those to China fell": of all goods, or of the one that the sentence before is about?"""
    before, those = state.previous, cell.refers is not None and cell.refers.value == "those"
    if before is None or not those or state.several or filled.item is not None or cell.partner is None:
        return None
    last = state.last.item if state.last is not None else None
    alone = before.item is not None and last is not None and last.value == before.item.value
    one = alone and before.partner is None and before.flow is not None
    return OF_GOODS_OR_ALL if one else None


def _balance_with_whom(state: State, cell: Cell, filled: Completed) -> str | None:
    """For "The surplus with China was $55.6 billion in 2018. In 2019 the surplus was $29 billion": is it with China?

    A new paragraph turns to trade with all, if the text is about that too.
    """
    before = state.previous
    if before is None or before.partner is None or filled.flow.value != "balance" or (state.opened and state.totals):
        return None
    said = cell.partner or cell.refers or cell.sector or cell.item or cell.whole
    alone = not (state.several or state.totals) and before.item is None
    of_balance = before.flow is not None and (before.flow.value == "balance" or alone)
    return WITH_PARTNER_OR_ALL if of_balance and not said else None


def _of_economy(state: State, reading: Reading, finding: Finding, filled: Completed) -> str | None:
    """For "The economy grew 1.3 percent, with exports up 0.9 percent": the growth of which exports?"""
    told = state.of_economy or (reading.economy is not None and reading.economy < finding.start)
    alone = filled.item is filled.partner is None and filled.sector is None and "value" not in finding.values
    return OF_NATIONAL_ACCOUNTS if told and alone and "growth" in finding.values else None


def _expected_of_all(reading: Reading, finding: Finding, cell: Cell, filled: Completed) -> str | None:
    """In a text about ICT, "The government aims at $700 billion in exports": no word says that they are of ICT."""
    expected = finding.status in OUTLOOK and filled.flow.value in TRADE_FLOWS
    pointing = cell.refers is not None and cell.refers.value == "sector"
    carried = filled.sector is not None and cell.sector is None and reading.sector is None and not pointing
    return OF_SECTOR_OR_ALL if expected and carried and filled.item is filled.partner is None else None


_MOST_OF_UNKNOWN = 20
"""Billions of dollars: more than is ever told of a good that the vocabulary does not know."""


def _of_one_good_or_all(state: State, finding: Finding, filled: Completed) -> str | None:
    """In a text that opens with a good and has said nothing of all goods, those to a partner may be of that good.

    So may all that it tells without a name, where the vocabulary does not know the good, or its balance opens the text.
    """
    beside = filled.measure.startswith("working-days") or finding.values.get("unit") == "items"
    if filled.flow.value not in TRADE_FLOWS or filled.item is not None or beside:
        return None
    if may_be_of_lead(state, finding, filled):
        return OF_GOODS_OR_ALL
    of_goods = finding.doubtful in (OF_GOODS_OR_ALL, OF_WHICH_GOODS)
    unsure = state.opens_unknown or (state.lead is not None and state.lead.item and state.lead.balance)
    unsure = unsure or state.opening_industry is not None
    whole = finding.cell.whole or finding.cell.sector or (finding.level_in_dollars or 0) > _MOST_OF_UNKNOWN
    if filled.partner is None and not of_goods and (whole or not unsure):
        state.totals = True
    opened = state.opens_unknown or state.opening_industry is not None
    opened = opened or (state.lead is not None and state.lead.item is not None)
    return None if state.totals or not opened or filled.sector is not None else OF_GOODS_OR_ALL


def _proofs(
    state: State, reading: Reading, finding: Finding, filled: Completed, period: Period | None
) -> dict[str, Proof]:
    proofs = dict[str, Proof]()
    fields = {"flow": filled.flow, "item": filled.item, "partner": filled.partner, "sector": filled.sector}
    for name, located in fields.items():
        if located is not None and located.start >= 0:
            near = reading.start <= located.start < reading.end
            proofs[name] = Proof(Origin.SAID if near else Origin.CARRIED, located.start, located.end)
    if period is not None:
        near = period.located is not None and reading.start <= period.located.start < reading.end
        origin = Origin.DATE if period.dated else Origin.SAID if near else Origin.CARRIED
        where = period.located or (None if period.dated else state.year)
        proofs["period"] = Proof(origin, where.start if where else None, where.end if where else None)
    proofs |= {name: Proof(Origin.SAID, *span) for name, span in finding.spans.items()}
    return proofs
