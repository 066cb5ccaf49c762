"""The cell of a figure completed: what the sentence leaves open comes from what the text is talking about."""

from dataclasses import dataclass, replace
from decimal import Decimal

from korea_trade.model.codes import (
    OUTLOOK,
)  # fmt: skip
from korea_trade.reader.cells import BY_INSTITUTE, Cell, Finding, Located, Reading
from korea_trade.reader.dating import resolved
from korea_trade.reader.doubts import (
    NO_SUBJECT,
    OF_GOODS_OR_ALL,
    OF_WHICH_FLOW,
    PARTNER_OF_TITLE,
    SOLD_WHERE,
    WORTH_OF_WHAT,
)
from korea_trade.reader.state import State
from korea_trade.reader.times import Shape, When, months_of
from korea_trade.vocabulary.goods import goods, is_vehicle

_GOODS_FLOWS = ("exports", "imports", "production", "domestic-sales")


_CARRIED_MEASURES = ("daily-average", "volume")


def turns_to_all_goods(state: State, cell: Cell, finding: Finding) -> bool:
    """Whether a text that opens with one good goes over to trade as a whole: to the balance, or to total exports.

    Of exports or imports that are in a month much greater than those of the good, it does.
    """
    item = state.document_item
    if item is None or item.value == "automobiles" or cell.item or cell.partner or cell.flow is None or cell.refers:
        return False
    if finding.doubtful == OF_GOODS_OR_ALL or finding.aside:
        return False
    whole = (cell.whole and finding.measure == "value") or (
        cell.sector is not None and cell.sector.value == "all-industries"
    )
    level = finding.values.get("value") if finding.measure == "value" else None
    of_item = state.item_level
    greater = (
        isinstance(level, Decimal) and of_item is not None and level > 2 * of_item * months_told(state, finding, cell)
    )
    return whole or greater or cell.flow.value in ("balance", "trade")


def of_balance_before(state: State, finding: Finding, cell: Cell) -> Cell:
    """For "the deficit in batteries was $240 million … the surplus had peaked in 2019", before all goods are told of.

    In a text that opens with a good whose balance is not told, and of "Korea's deficit", it is open which it is.
    """
    named = cell.item or cell.partner or cell.sector or cell.refers or cell.whole or cell.foreign
    lead = state.lead
    opened = lead is not None and lead.item is not None and lead.partner is None and lead.item.value != "automobiles"
    if named or cell.balance is None or state.totals or not opened:
        return cell
    if state.balance_item is not None and not cell.of_nation:
        return replace(cell, item=state.balance_item)
    finding.doubt(OF_GOODS_OR_ALL)
    return replace(cell, whole=True)


def of_mark_before(state: State, finding: Finding, cell: Cell) -> Cell:
    """For "Korea was the ninth country to get there": the flow of which a level was told to be passed."""
    passed = state.passed if finding.values.get("mark") and cell.bare else None
    return cell if passed is None else replace(cell, flow=passed[0].flow)


def note_level(state: State, filled: "Completed", finding: Finding) -> None:
    """Remember how much was sold of the good that a text is about, and of which good the balance was told."""
    if filled.flow.value == "balance" and filled.item is not None and filled.partner is None:
        state.balance_item = filled.item
    level = finding.values.get("value") if filled.measure == "value" and filled.partner is None else None
    same = filled.item is not None and filled.item == state.document_item and filled.flow.value != "balance"
    if state.item_level is None and same and isinstance(level, Decimal):
        state.item_level = level / months_told(state, finding, finding.cell)


def months_told(state: State, finding: Finding, cell: Cell) -> int:
    """How many months a figure is of: those of its own time, else of the text's."""
    when, about = finding.time or cell.when, state.period or state.document_period
    if when is not None and when.shape is Shape.YEAR:
        return 12
    first, last = (when.months if when is not None else None) or (months_of(about.text) if about else None) or (1, 1)
    return max(1, last - first + 1)


@dataclass(slots=True)
class Completed:
    """A finding with every field filled in, as far as the text lets it be."""

    flow: Located
    item: Located | None
    partner: Located | None
    sector: Located | None
    measure: str
    doubt: str | None


def partner_of_paragraph(state: State, reading: Reading, finding: Finding, cell: Cell) -> Cell:
    """For "Those to Japan fell. Decreases were seen in displays (…)": the items of a list are those of the partner."""
    own = cell.item is not None and cell.partner is None and cell.flow is None
    if own and not reading.subjects and not state.opened and state.partner is not None and finding.head:
        return replace(cell, partner=state.partner)
    return _of_partner_before(state, finding, cell)


def _of_partner_before(state: State, finding: Finding, cell: Cell) -> Cell:
    """For "Exports to China fell. Chips edged up 0.3 percent": of a good that was told of before with other figures.

    Its own total has others, so these are of the partner that the paragraph is about.
    """
    about, growth = state.partner_paragraph, finding.values.get("growth")
    own = cell.partner is None and not cell.whole and cell.refers is None and finding.time is cell.when is None
    if about is None or about.flow is None or cell.item is None or not own or growth is None or state.opened:
        return cell
    told = state.told.get((about.flow.value, cell.item.value))
    if told is None or growth in told or (cell.flow is not None and cell.flow.value != about.flow.value):
        return cell
    return replace(cell, partner=about.partner, flow=cell.flow or about.flow)


_LABELLED = ("exports", "imports")


def of_label(state: State, finding: Finding, cell: Cell) -> Cell:
    """For "(Semiconductors) Exports rose 35.7% …": the paragraph is about the name that heads it."""
    label = state.label
    whole = cell.whole or cell.foreign or cell.refers is not None or cell.sector is not None
    traded = cell.flow is not None and cell.flow.value in _LABELLED
    if label is None or whole or not traded or finding.measure.startswith(("working-days", "count")):
        return cell
    if label.partner is not None:
        return cell if cell.partner is not None else replace(cell, partner=label.partner)
    return cell if cell.item is not None else replace(cell, item=label.item, unknown=label.unknown)


def partner_of_title(state: State, finding: Finding, cell: Cell) -> tuple[Cell, str | None]:
    """In a text about the trade with one partner: what names no partner is that with it, or of which is not known."""
    partner = state.title_partner
    whole = cell.sector is not None and cell.sector.value == "all-industries"
    other = finding.measure.startswith("working-days") or (cell.flow is not None and cell.flow.value == "other")
    if partner is None or cell.partner is not None or whole or other or cell.foreign:
        return cell, None
    if state.partner is not None and state.partner.value == partner.value:
        return replace(cell, partner=state.partner), None
    return cell, PARTNER_OF_TITLE


def of_whole_sector(state: State, cell: Cell) -> Cell:
    """For "the biggest market for IT goods" in a text about the exports of that sector: all that it sells."""
    sector, item = state.document_sector, cell.item
    whole = sector is not None and item is not None and (sector.value, item.value) == ("ict", "it-products")
    return replace(cell, item=None, sector=sector) if whole else cell


def complete(state: State, finding: Finding, cell: Cell, *, leads: bool = True) -> Completed | None:
    """Flow, item, sector and measure: said by the clause, or carried from the sentence, the paragraph, the document."""
    doubt, measure = finding.doubtful or _which_sector(state, cell), finding.measure
    flow = cell.flow or _carried_flow(state, cell, finding.measure)
    state.either_flow = _is_of_either_flow(state, cell, flow)
    if state.either_flow:
        doubt = doubt or OF_WHICH_FLOW
    item = cell.item
    if cell.sold and cell.flow is None and not _sold_where(state, item):
        doubt = doubt or SOLD_WHERE
    if item is not None and item.value == "parts":
        item = _parts(state, item)
        doubt = doubt or ("parts of what is not stated" if item.value == "parts" else None)
    whole = cell.of_industry or cell.whole or (cell.sector is not None and cell.sector.value == "all-industries")
    if item is None and flow.value != "other" and not whole:
        item = state.document_item
        whole_industry = _of_industry(state, cell, flow)
        unsure = _of_good_of_text(state, cell, flow, item) if item is not None and whole_industry is None else None
        item, doubt = whole_industry or item, doubt or unsure
    of_all = item is not None or state.previous is None or state.previous.item is None
    doubt = None if doubt == WORTH_OF_WHAT and of_all else doubt
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
    flow = replace(located, value="other") if located is not None and located.value == "price" else flow
    if located is not None and located.value == "volume" and cell.item is None and leads:
        state.measure = located
    elif cell.flow is not None and located is None:
        state.measure = None
    doubt = doubt or _not_as_measured(finding, flow, item, measure)
    told = Located("balance", finding.start, finding.end) if finding.values.pop("balance_event", None) else flow
    flow, partner = told, cell.partner
    if cell.bare:
        if measure == "value" and "growth" not in finding.values and "value" not in finding.values:
            return None
        lead = _of_bare_forecast(state, finding)
        if lead is not None and lead.flow is not None and lead.partner is None:
            flow, item = lead.flow, lead.item or item
        elif measure != "count":
            only = _only_told(state, finding)
            doubt = doubt or (NO_SUBJECT if only is None else None)
            flow, item, partner = (flow, item, partner) if only is None else (only.flow or flow, *_names(only))
    sector = None if measure.startswith("working-days") else cell.sector or _sector_of_text(state, item)
    return Completed(flow, None if _counts_items(finding, cell) else item, partner, sector, measure, doubt)


def _which_sector(state: State, cell: Cell) -> str | None:
    """For "The sector's exports rose": whether the text tells which."""
    pointing = cell.refers is not None and cell.refers.value == "sector"
    known = cell.item or state.document_sector or state.document_item
    return "which sector?" if pointing and not known else None


def _names(cell: Cell) -> tuple[Located | None, Located | None]:
    return cell.item, cell.partner


def _only_told(state: State, finding: Finding) -> Cell | None:
    """The one trade that a text has named before a clause that names nothing."""
    cell = state.previous
    apart = state.several or state.turned_away or finding.status is not None
    if not finding.plain or cell is None or cell.flow is None or apart:
        return None
    told = {name for name in (cell.flow.value, *cell.name) if name is not None}
    one = cell.flow.value in ("exports", "imports") and not (cell.sector or cell.measure or cell.unknown)
    return cell if one and state.named == told and state.always in (None, cell.codes) else None


def _counts_items(finding: Finding, cell: Cell) -> bool:
    """For "Textiles fell 6.3 percent. Only five of the 20 leading items declined": items of all trade."""
    return finding.measure == "count" and cell.item is None and finding.values.get("unit") == "items"


def _of_bare_forecast(state: State, finding: Finding) -> Cell | None:
    """What a forecast without a name is of: "a target of $700 billion", "KDI predicts a rise of 1 percent, KITA 2"."""
    if finding.frame == BY_INSTITUTE and state.expected is not None and not state.opened:
        return state.expected
    return state.lead if finding.status in OUTLOOK and "value" in finding.values else None


def _not_as_measured(finding: Finding, flow: Located, item: Located | None, measure: str) -> str | None:
    """Why it is in doubt what a figure measures: dollars are no volume, and a number is one of some goods."""
    if measure == "volume" and finding.values.get("unit") == "USD bn":
        return "of the volume, or of the value?"
    counted = measure == "quantity" and item is None and _counts_goods(finding, flow)
    return "what is counted is not stated" if counted else None


def _counts_goods(finding: Finding, flow: Located) -> bool:
    """Whether a number may be of any goods: it is of a flow of goods, and not of firms, or no flow is named."""
    traded = flow.value in ("exports", "imports", "production") and finding.values.get("unit") != "companies"
    return traded or flow.start < 0


def _is_of_either_flow(state: State, cell: Cell, flow: Located) -> bool:
    """Whether goods may be of either flow, as may those that follow them: "Ships slipped. Cars lost 13 percent"."""
    follows = state.either_flow and cell.item is not None
    return cell.flow is None and (follows or _either_way(state, cell, flow))


def _either_way(state: State, cell: Cell, flow: Located) -> bool:
    """For "Exports rose. Imports fell. Chips gained": whether a good may be of either flow that was told of as a whole.

    So may goods that are mostly imported, where no flow is named near them.
    """
    before = state.previous
    if flow.start < 0 and cell.item is not None:
        return cell.item.value in goods("fuels") | goods("of_home_market") and cell.measure is None
    if flow.value != "imports" or not state.exported or cell.item is None or before is None or cell.refers is not None:
        return False
    return before.item is None and cell.item.value not in goods("fuels") | goods("mostly_imported")


def _sold_where(state: State, item: Located | None) -> bool:
    """Whether it is clear where goods were sold: by the flow of the paragraph; without one, of all but vehicles."""
    if state.flow is not None:
        return state.flow.value in ("exports", "domestic-sales")
    return item is None or not is_vehicle(item.value)


def _sector_of_text(state: State, item: Located | None) -> Located | None:
    """The sector that a text is about, for what may belong to it."""
    sector = state.document_sector
    never = sector is not None and sector.value == "ict" and item is not None and item.value in goods("never_ict")
    return None if never else sector


def settle_status(state: State, finding: Finding) -> None:
    """What is expected for "the year" is so for that of the text; an estimate is a forecast or a figure."""
    if finding.status is not None and finding.time is not None and finding.time.shape is Shape.SAME:
        words = finding.when.value.lower() if finding.when is not None else ""
        if words.endswith("the year"):  # "its target for the year"
            finding.time = When(Shape.YEAR, back=0)
    if finding.status == "forecast" and finding.time is not None and _is_long_over(state, finding.time):
        finding.status = None  # "Exports will exceed $690 billion, 9 percent more than last year's $632.2 billion"
    if finding.status == "estimate":
        finding.status, finding.doubtful = _estimated(state, finding)


def _is_long_over(state: State, when: When) -> bool:
    """Whether a year had ended for some months when a text was published, so that nothing is expected of it."""
    day = state.published
    if day is None or when.shape is not Shape.YEAR:
        return False
    year = when.year if when.year is not None else day.year - (when.back or 0)
    return year < day.year - (day.month < _YEARS_TOLD_FROM)


_YEARS_TOLD_FROM = 4  # the month in which all has been told of the year before


def _estimated(state: State, finding: Finding) -> tuple[str | None, str | None]:
    """For "the institute puts exports at $690 billion": of a time that has ended it is a figure, else a forecast."""
    when = finding.time or finding.cell.when
    known = resolved(state, when, None, state.period)[0] if when is not None else state.aimed
    day = state.published
    if known is None or day is None:
        return "forecast", finding.doubtful or "of what has been, or of what is to come?"
    span = months_of(known.text)
    ended = span is None or span[1] < day.year * 12 + day.month - 1
    return None if ended else "forecast", finding.doubtful


def _of_good_of_text(state: State, cell: Cell, flow: Located, item: Located) -> str | None:
    """Why it is in doubt that a figure without a name is of the one good that the text is about."""
    main = state.lead.flow.value if state.lead is not None and state.lead.flow is not None else flow.value
    if flow.value == "imports" != main and cell.refers is None:
        return "imports of the good that the text is about, or of all?"
    other = _turned_to_other_vehicles(state, item) or _follows_kind_of_vehicles(state, cell, item)
    return "of which of the goods before?" if other else None


def _follows_kind_of_vehicles(state: State, cell: Cell, item: Located) -> bool:
    """For "Exports of electric cars rose. Units shipped reached 71,781" in a text about cars."""
    before = state.previous.item if state.previous is not None and not state.opened else None
    kind = before is not None and is_vehicle(before.value) and is_vehicle(item.value) and before.value != item.value
    return kind and cell.refers is None and cell.partner is None


def _of_industry(state: State, cell: Cell, flow: Located) -> Located | None:
    """For "By region, exports to the U.S. fell" in a text about cars: of cars, or of the parts that were told of last.

    Within a paragraph about other vehicles it is open.
    """
    main, before = state.document_item, state.previous
    if main is None or not is_vehicle(main.value) or cell.partner is None or cell.refers is not None:
        return None
    if flow.value != "exports" or state.industry_item is None:
        return None
    kind = before.item if before is not None and not state.opened else None
    return state.industry_item if kind is None or kind.value == state.industry_item.value else None


def _turned_to_other_vehicles(state: State, item: Located) -> bool:
    """For a text that opens with electric cars and goes on to "overall automobile exports"."""
    others = {told for _, told in state.told if told != item.value and is_vehicle(told)}
    return is_vehicle(item.value) and "automobiles" in others


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


def is_trusted_name(reading: Reading, finding: Finding) -> bool:
    """Whether a name of no list may be taken as it stands: with its flow, or next to names that are known."""
    cell = finding.cell
    if cell.item is not None and cell.item.value.endswith("sales"):
        return False  # "car sales": at home, or abroad?
    if cell.partner is not None and cell.item is None:
        return True
    if finding.entry:  # a bracket: only in a list with known names
        return any(other.entry and not other.cell.unknown for other in reading.findings)
    if cell.flow is not None and cell.item is not None and reading.start <= cell.flow.start < reading.end:
        return True
    others = (other.cell for other in reading.findings if other.cell is not cell)
    return any(not other.unknown and (other.item or other.partner) for other in others)


def referred(state: State, finding: Finding, cell: Cell) -> Cell | None:
    """The cell with what "those", "it" or "there" points back to; None where that is nothing."""
    if cell.refers is None or cell.refers.value == "all-others":
        return cell
    word, before = cell.refers.value, state.previous
    pointed = cells_pointed_at(state, finding, cell)
    before = pointed[0] if len(pointed) == 1 else before
    if word == "share":
        told = state.shared
        return None if told is None else replace(cell, refers=None).over(_timeless(told))
    if word in ("up", "down"):  # "The fall was 7 percent"
        if state.moved:
            before = state.moved.get(word)
        if before is not None and (cell.item or cell.partner):  # "The growth was led by chips"
            return replace(cell, refers=None).over(replace(_timeless(before), refers=None, measure=None, balance=None))
        word = "it"
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
    of_text = state.document_sector or state.document_item
    if word == "sector" and cell.item is cell.partner is None and of_text is None:
        item = state.industry or (before.item if before.partner is None else None)
        return cell if item is None else replace(cell, item=item, refers=None)  # "The sector's exports fell"
    if word == "its":
        named = before.item is not None or before.partner is not None
        return replace(cell, item=before.item, partner=before.partner) if named else cell
    if word == "those":
        flow = before.flow or state.flow
        of_good = cell.partner is not None and before.partner is not None and before.item is not None
        return replace(
            cell,
            item=cell.item
            or (before.item if of_good else None),  # "Car exports to the EU fell. Those to the U.S. rose."
            flow=cell.flow or (cell.with_flow(flow).flow if flow is not None else None),
            measure=cell.measure or (before.measure if cell.flow is None else None),
            sector=cell.sector or before.sector,
            balance=cell.balance or (before.balance if cell.flow is None else None),
        )
    if word == "it" and cell.by_flow_verb and cell.partner is None and before.partner is not None:
        return _bought_by(before, cell)
    alone = cell.item is cell.partner is None
    goes_on = (
        cell.balance is not None and before.balance is not None and not cell.whole
    )  # "It was up from a surplus of $8 billion"
    if word == "it" and cell.partner is not None and cell.item is cell.flow is None and before.item is not None:
        return cell.over(replace(before, when=None, period=None))  # "Chip exports rose. To Japan they fell."
    if word == "it" and alone and (cell.flow is None or goes_on):
        if state.opened and state.lead is not None and not _means_what_stands_before(state.lead, finding, cell):
            before = state.lead  # the first sentence of a paragraph: what the text is about
        if cell.whole:  # "To Japan they rose. In all they fell."
            before = replace(before, partner=None, item=None if before.partner is None else before.item)
        return cell.over(replace(before, when=None, period=None))
    return cell


def cells_pointed_at(state: State, finding: Finding, cell: Cell) -> list[Cell]:
    """What "it" or "they" may mean behind a sentence about several flows: a surplus is one thing, exports are many.

    "It was the sixth month of growth" tells of what grew, and no more of the surplus that a sentence ends with.
    """
    number = cell.number if cell.refers is not None and cell.refers.value == "it" else ""
    grown = finding.measure == "streak" or finding.values.get("event") in ("growth", "decline")
    if (
        state.opened
        or not state.flows_told
        or any(cell.name)
        or cell.flow is not None
        or (grown and number == "singular")
    ):
        return []
    ones = [told for told in state.flows_told if _is_one(told)]
    many = [told for told in state.flows_told if told not in ones]
    match number:
        case "singular":
            return ones or many
        case "plural":
            return many or ones
        case "either" | _:  # "the total" may be of one thing or of many
            return []


def _means_what_stands_before(lead: Cell, finding: Finding, cell: Cell) -> bool:
    """Whether "they" of a paragraph's first sentence cannot be what the text opens with: a surplus, or all exports.

    "They made up 21 percent of exports" tells of a part.
    """
    shared = finding.measure in ("share", "share-change") and not any(lead.name)
    return cell.number == "plural" and (_is_one(lead) or shared)


def _is_one(cell: Cell) -> bool:
    """Whether it is one thing, a surplus or trade, that "they" does not mean."""
    return cell.flow is not None and cell.flow.value in ("balance", "trade")


def _timeless(cell: Cell) -> Cell:
    return replace(cell, when=None, period=None)


def _bought_by(partner: Cell, cell: Cell) -> Cell | None:
    """For "Vietnam was third. It bought $4.9 billion": what a partner bought; None where it may be Korea that did."""
    named = partner.item is None and (partner.flow is None or partner.by_flow_verb)
    if not named or cell.flow is None or cell.flow.value != "imports":
        return None
    return replace(cell, flow=replace(cell.flow, value="exports"), partner=partner.partner, refers=None)


def _goes_on_at_home(state: State, cell: Cell) -> bool:
    """For "Green cars sold at home rose. ¶ Electric vehicles rose 29.1 percent": kinds of what was sold at home."""
    before, main = state.previous, state.document_item
    if before is None or before.flow is None or main is None or not is_vehicle(main.value):
        return False
    kind = cell.item is not None and cell.item.value != "automobiles" and is_vehicle(cell.item.value)
    return before.flow.value == "domestic-sales" and bool(kind)


def _carried_flow(state: State, cell: Cell, measure: str) -> Located:
    """The flow of a name without one, which the word before its partner may correct: ", to Vietnam 3 percent"."""
    carried = _flow_of_text(state, cell, measure)
    return cell.with_flow(carried).flow or carried


def _flow_of_text(state: State, cell: Cell, measure: str) -> Located:
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
    if (
        state.opened
        and not state.names_flow
        and _goes_on_at_home(state, cell)
        and state.previous is not None
        and state.previous.flow
    ):
        return state.previous.flow
    return Located("exports", -1, -1)
