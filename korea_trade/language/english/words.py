"""English words for the codes of the model, names of items and partners, and figures."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from korea_trade.arithmetic.codes import DerivedStatus, Outcome, Rule, Undecided
from korea_trade.language.english.headings import HEADINGS
from korea_trade.language.figures import plain, same_places, signed
from korea_trade.model.coded import Coded
from korea_trade.model.codes import Comparison, Direction, Flow, Frequency, LanguageCode, Measure, Sector, Status, Unit
from korea_trade.model.period import Month, Period

if TYPE_CHECKING:
    from korea_trade.language.page_words import PageWords

MONTHS = "January February March April May June July August September October November December".split()
_SECTORS = {
    Sector.ALL_INDUSTRIES: "all industries",
    Sector.ICT: "ICT",
    Sector.LARGE: "large firms",
    Sector.MID_SIZED: "mid-sized firms",
    Sector.SMALL: "small firms",
    Sector.SMALL_AND_MIDSIZE: "small and midsize firms",
    Sector.TOP_10: "the 10 largest firms",
}
FLOWS = {
    Flow.EXPORTS: "exports",
    Flow.IMPORTS: "imports",
    Flow.BALANCE: "balance",
    Flow.TRADE: "trade",
    Flow.PRODUCTION: "production",
    Flow.DOMESTIC_SALES: "domestic sales",
    Flow.FDI: "foreign direct investment",
    Flow.OTHER: "other",
}
MEASURES = {
    Measure.VALUE: "value",
    Measure.DAILY_AVERAGE: "daily average",
    Measure.VOLUME: "volume",
    Measure.QUANTITY: "quantity",
    Measure.PRICE: "price",
    Measure.SHARE: "share",
    Measure.SHARE_CHANGE: "change of the share",
    Measure.COUNT: "count",
    Measure.RANK: "rank",
    Measure.STREAK: "streak",
    Measure.FIRST_IN: "first time",
    Measure.THRESHOLD: "level passed",
    Measure.WORKING_DAYS: "working days",
    Measure.WORKING_DAYS_CHANGE: "working days",
}
AGAINST = {
    Comparison.PREVIOUS_YEAR: "year-on-year",
    Comparison.PREVIOUS_MONTH: "month-on-month",
    Comparison.PREVIOUS_QUARTER: "quarter-on-quarter",
}
UNITS = {
    Unit.USD_BN: "USD bn",
    Unit.KRW_TN: "KRW tn",
    Unit.USD_PER_BARREL: "USD per barrel",
    Unit.USD_PER_UNIT: "USD per unit",
    Unit.PERCENT: "%",
    Unit.PERCENTAGE_POINTS: "pp",
    Unit.TIMES: "times",
    Unit.UNITS: "units",
    Unit.MN_UNITS: "million units",
    Unit.COMPANIES: "companies",
    Unit.MN_COMPANIES: "million companies",
    Unit.BARRELS: "barrels",
    Unit.MN_BARRELS: "million barrels",
    Unit.TONS: "tons",
    Unit.MN_TONS: "million tons",
    Unit.DAYS: "days",
    Unit.MONTHS: "months",
    Unit.QUARTERS: "quarters",
    Unit.YEARS: "years",
    Unit.ITEMS: "items",
    Unit.REGIONS: "regions",
    Unit.COUNTRIES: "countries",
    Unit.PLACE: "place",
}
IMPROVED = {Direction.UP: "improved", Direction.DOWN: "worsened", Direction.FLAT: "unchanged"}
_DIRECTIONS = {
    Direction.UP: "up",
    Direction.DOWN: "down",
    Direction.FLAT: "flat",
    Undecided.CANNOT_TELL: "cannot tell",
}
_HIGHER = {
    Direction.UP: "higher",
    Direction.DOWN: "lower",
    Direction.FLAT: "equal",
    Undecided.CANNOT_TELL: "cannot tell",
}
_STATUSES = {
    Status.ACTUAL: "actual",
    Status.PROVISIONAL: "provisional",
    Status.REVISED: "revised",
    Status.TARGET: "target",
    Status.FORECAST: "forecast",
    DerivedStatus.DERIVED: "derived",
}
_RULES = {
    Rule.BALANCE: "balance",
    Rule.AGREEMENT: "agreement",
    Rule.THRESHOLD: "threshold",
    Rule.SHARE: "share",
    Rule.PART: "part",
    Rule.PARTITION: "partition",
    Rule.GROWTH: "growth",
    Rule.DIRECTIONS: "directions",
    Rule.COUNT: "count",
    Rule.STREAK: "streak",
    Rule.FIRST_IN: "first-in",
    Rule.RANK: "rank",
    Rule.OUTLIER: "outlier",
}
OUTCOMES = {
    Outcome.EXACT: "exact",
    Outcome.WITHIN_ROUNDING: "within rounding",
    Outcome.ONLY_IF_TRUNCATED: "within rounding, only if truncated",
    Outcome.INCONSISTENT: "inconsistent",
    Outcome.OUTLIER: "outlier",
    Outcome.REVISED: "revised",
    Outcome.UNDETERMINED: "undetermined",
}
_WITH_ARTICLE = frozenset({"United States", "European Union", "Middle East", "CIS", "U.S. and China together"})


class EnglishWords:
    """Words, names and figures."""

    code = LanguageCode.EN
    headings = HEADINGS

    def publisher(self, name: str) -> str:
        """Who published a document, as the fact base calls it."""
        return name

    @property
    def page_words(self) -> "PageWords":
        """What the explorer page says."""
        from korea_trade.language.english.page_words import PAGE_WORDS

        return PAGE_WORDS

    def __init__(self, items: Iterable[Coded], partners: Iterable[Coded]) -> None:
        self._items = {item.code: item.en for item in items}
        self._partners = {partner.code: partner.en for partner in partners}

    def item(self, code: str) -> str:
        """The name of an item."""
        return self._items[code]

    def partner(self, code: str) -> str:
        """The name of a partner."""
        return self._partners[code]

    def period(self, period: str) -> str:
        """A period in words: "2020", "November 2020", "January to October 2020", "March 1 to 20, 2024"."""
        parsed = Period.parse(period)
        match parsed.frequency:
            case Frequency.ANNUAL:
                return period
            case Frequency.MONTHLY:
                return _month(parsed.start)
            case Frequency.SPAN:
                same_year = parsed.start.year == parsed.end.year
                first = MONTHS[parsed.start.month - 1] if same_year else _month(parsed.start)
                return f"{first} to {_month(parsed.end)}"
            case Frequency.DAYS:
                return _days(parsed)

    def flow(self, flow: Flow) -> str:
        """A flow as a heading."""
        return capitalized(FLOWS[flow])

    def total(self, flow: Flow, measure: Measure) -> str:
        """A flow as a whole, with its measure where that is not the value."""
        return self.flow(flow) if measure is Measure.VALUE else f"{self.flow(flow)}, {MEASURES[measure]}"

    def sector(self, sector: Sector) -> str:
        """Which trade a figure covers."""
        return _SECTORS[sector]

    def direction(self, direction: Direction | Undecided, measure: Measure = Measure.VALUE) -> str:  # noqa: ARG002
        """Where a figure of a measure went."""
        return _DIRECTIONS[direction]

    def balance_went(self, direction: Direction) -> str:
        """Where a balance went of which no figure is stated."""
        return IMPROVED[direction]

    def against(self, comparison: Comparison) -> str:
        """What growth is against."""
        return AGAINST[comparison]

    def higher_or_lower(self, direction: Direction | Undecided) -> str:
        """How the second of two definitions stands to the first."""
        return _HIGHER[direction]

    def status(self, status: Status | DerivedStatus) -> str:
        """What a figure is, where it is not what happened."""
        return _STATUSES[status]

    def unit(self, unit: Unit) -> str:
        """A unit as it stands in a column of its own."""
        return UNITS[unit]

    def rule(self, rule: Rule) -> str:
        """A rule of arithmetic."""
        return _RULES[rule]

    def outcome(self, outcome: Outcome, *, acknowledged: bool) -> str:
        """How facts stand to each other, and whether a caveat says so."""
        return f"{OUTCOMES[outcome]} (acknowledged by its caveat)" if acknowledged else OUTCOMES[outcome]

    def scaled(self, value: Decimal, unit: Unit | None) -> Decimal:  # noqa: ARG002  (other languages have other units)
        """A value in the unit that tables have: as it is."""
        return value

    def figure(self, value: Decimal, unit: Unit | None) -> str:
        """A value as it stands in a column."""
        return plain(self.scaled(value, unit))

    def signed_figure(self, value: Decimal, unit: Unit | None) -> str:
        """The same with its sign."""
        return signed(self.scaled(value, unit))

    def bounded(self, value: Decimal, low: Decimal, high: Decimal, unit: Unit) -> str:
        """A derived figure with its unit and bounds: 94 USD bn (93.8 to 94.1)."""
        span = self.span(self.figure(low, unit), self.figure(high, unit))
        return f"{self.figure(value, unit)} {self.unit(unit)} ({span})"

    def difference(self, value: Decimal, low: Decimal | None, high: Decimal | None, unit: Unit) -> str:
        """A difference with its sign, its unit and its bounds: +1.0 USD bn (+0.9 to +1.1)."""
        said = f"{self.signed_figure(value, unit)} {self.unit(unit)}"
        if low is None or high is None:
            return said
        return f"{said} ({self.span(self.signed_figure(low, unit), self.signed_figure(high, unit))})"

    def span(self, low: str, high: str) -> str:
        """From one figure to another."""
        low, high = same_places(low, high)
        return f"{low} to {high}"

    def within(
        self,
        low: Decimal | None,
        high: Decimal | None,
        unit: Unit | None,  # noqa: ARG002  (not said)
        opened: tuple[bool, bool] = (False, False),
    ) -> str:
        """Bounds of which one or both may be missing, in the unit of the figures beside them."""
        if low is None:
            return "" if high is None else f"bounds {'below' if opened[1] else 'up to'} {plain(high)}"
        if high is None:
            return f"bounds above {plain(low)}" if opened[0] else f"bounds {plain(low)} and more"
        return f"bounds {plain(low)} to {plain(high)}"


def _month(month: Month) -> str:
    return f"{MONTHS[month.month - 1]} {month.year}"


def _days(period: Period) -> str:
    first, last = period.first_day, period.last_day
    day = f"{MONTHS[first.month - 1]} {first.day}"
    if first == last:
        return f"{day}, {first.year}"
    end = f"{last.day}" if period.start == period.end else f"{MONTHS[last.month - 1]} {last.day}"
    year = "" if first.year == last.year else f", {first.year}"
    return f"{day}{year} to {end}, {last.year}"


def capitalized(text: str) -> str:
    """A text as it begins a sentence."""
    return text[0].upper() + text[1:]


def inside_sentence(name: str) -> str:
    """A name as it stands inside a sentence: "Semiconductors" loses its capital, "OLEDs" and "K-food" keep theirs."""
    return name[0].lower() + name[1:] if name[1:2].islower() else name


def with_article(partner: str) -> str:
    """A partner's name as it stands after "to": with "the" where English wants it."""
    if partner.startswith("All "):
        return inside_sentence(partner)
    return f"the {partner}" if partner in _WITH_ARTICLE else partner
