"""The id of a fact: cell, then measure, then source, as in ``2020-11.exports.semiconductors.us@motie-2020-12-01``."""

from typing import TYPE_CHECKING

from korea_trade.model.codes import Comparison, Frequency, Measure, RankedFrom, Sector, Status, Unit

if TYPE_CHECKING:
    from korea_trade.model.fact import Fact

# A change in working days keeps the name that all had before levels were distinguished from changes, and so its ids.
MEASURES_IN_IDS: dict[Measure, str | None] = {
    Measure.VALUE: None,
    Measure.WORKING_DAYS: "working-days-level",
    Measure.WORKING_DAYS_CHANGE: "working-days",
}
# Units other than the usual one of the measure.
UNITS_IN_IDS = {
    Unit.KRW_TN: "krw",
    Unit.USD_PER_UNIT: "per-unit",
    Unit.COMPANIES: "companies",
    Unit.BARRELS: "barrels",
    Unit.TONS: "tons",
    Unit.REGIONS: "regions",
    Unit.TIMES: "times",
    Unit.QUARTERS: "quarters",
}
STATUSES_IN_IDS = (Status.REVISED, Status.TARGET, Status.FORECAST)


def id_of(fact: "Fact") -> str:
    """Stable name of a fact, made of letters, digits and ``.-_@``; raises nothing, and looks at no other fact."""
    parts = [fact.period.replace("/", "_")]
    if fact.sector is not Sector.ALL_INDUSTRIES:
        parts.append(fact.sector)
    parts += [part for part in (fact.flow, fact.item, fact.partner) if part]
    kind = [
        MEASURES_IN_IDS.get(fact.measure, fact.measure),
        fact.among,
        RankedFrom.LOWEST if fact.ranked_from is RankedFrom.LOWEST else None,
        fact.ranked,
        fact.event,
        fact.direction if fact.measure is Measure.COUNT else None,
        _unit_of(fact),
    ]
    said = "-".join(part for part in kind if part)
    parts += [said] if said else []
    if fact.comparison not in (None, Comparison.PREVIOUS_YEAR):
        parts.append(fact.comparison)
    if fact.status in STATUSES_IN_IDS:
        parts.append(fact.status)
    if fact.variant:
        parts.append(fact.variant)
    return ".".join(parts) + "@" + fact.source


def _unit_of(fact: "Fact") -> str | None:
    """The unit, where it is not the usual one of what is measured."""
    unit, measure = fact.unit, fact.measure
    if unit is None:
        return None
    unusual = (measure is Measure.COUNT and unit is (Unit.ITEMS if fact.direction is None else Unit.COUNTRIES)) or (
        measure is Measure.STREAK and unit is Unit.YEARS and fact.parsed_period.frequency is not Frequency.ANNUAL
    )
    return str(unit) if unusual else UNITS_IN_IDS.get(unit.counted)
