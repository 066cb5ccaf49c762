"""Trade that is too little to be that in all goods: of the good that a text opens with, or of the one told before."""

from dataclasses import replace
from decimal import Decimal

from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.completing import Completed, months_told
from korea_trade.reader.state import State

_MAIN_PARTNERS = (
    "us", "china", "china-and-hong-kong", "japan", "eu", "asean", "vietnam", "southeast-asia", "north-america",
)  # fmt: skip
_LEAST_WITH_ONE = Decimal("0.15")
"""Billions of dollars a month: less than Korea exports in all goods to any of these."""
_LEAST_OF_ALL = 3
"""Billions of dollars a month: less than all goods come to."""


def of_opening_good(state: State, findings: list[Finding]) -> None:
    """For "Laver exports rose. ¶ The United States was the largest market with $61 million": exports of laver to it."""
    lead = state.lead
    others = {item for _, item in state.told} - {lead.item.value if lead is not None and lead.item is not None else ""}
    if lead is None or lead.item is None or lead.partner is not None or others or state.totals:
        return
    partners = [finding for finding in findings if _is_of_partner_alone(finding.cell, lead)]
    if state.document_item is None and any(_is_too_little(state, finding) for finding in partners):
        for finding in partners:
            finding.cell = replace(finding.cell, item=lead.item, unknown=lead.unknown)


def of_good_weighed(state: State, finding: Finding, cell: Cell) -> Cell:
    """For "Laver exports rose to $281 million. By volume, shipments grew to 10,161 tons": of the good before."""
    before = state.previous
    tons = finding.values.get("unit") in ("tons", "kilograms") and finding.measure == "quantity"
    if not tons or before is None or state.opened or state.several or any(cell.name):
        return cell
    known = before.item is not None and before.partner is None and not before.unknown
    return replace(cell, item=before.item) if known and state.document_item is None else cell


def may_be_of_lead(state: State, finding: Finding, filled: Completed) -> bool:
    """For "Cosmetics exports rose. For the first quarter, exports came to $2.3 billion": too little for all goods."""
    lead, level = state.lead, finding.level_in_dollars
    good = lead is not None and lead.item is not None and lead.partner is None and filled.partner is None
    if not good or level is None or finding.cell.whole or filled.flow.value not in ("exports", "imports"):
        return False
    return 0 < level < _LEAST_OF_ALL * months_told(state, finding, finding.cell)


def _is_of_partner_alone(cell: Cell, lead: Cell) -> bool:
    alone = cell.partner is not None and cell.item is cell.refers is cell.sector is cell.measure is None
    flows = {flow.value for flow in (cell.flow, lead.flow) if flow is not None}
    return alone and flows <= {"exports"} and not (cell.foreign or cell.whole)


def _is_too_little(state: State, finding: Finding) -> bool:
    level, partner = finding.level_in_dollars, finding.cell.partner
    least = _LEAST_WITH_ONE * months_told(state, finding, finding.cell)
    return level is not None and partner is not None and partner.value in _MAIN_PARTNERS and 0 < level < least
