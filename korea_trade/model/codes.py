"""The closed vocabularies of a fact: each word a fact may use for its flow, measure, unit and so on."""

from enum import StrEnum


class Flow(StrEnum):
    """What moves: goods out, goods in, the difference (a deficit is a negative balance), or both together.

    Releases on one industry also give production and sales at home; investment is what comes in.
    """

    EXPORTS = "exports"
    IMPORTS = "imports"
    BALANCE = "balance"
    TRADE = "trade"
    PRODUCTION = "production"
    DOMESTIC_SALES = "domestic-sales"
    FDI = "fdi"
    OTHER = "other"


LEGS = (Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE)
"""The flows that a balance is worked out from, with itself."""

TRADE_FLOWS = (*LEGS, Flow.TRADE)
"""The flows of foreign trade itself."""


class Sector(StrEnum):
    """Which trade a figure covers. Figures of two sectors count different sets of goods or firms."""

    ALL_INDUSTRIES = "all-industries"
    ICT = "ict"
    LARGE = "large"
    MID_SIZED = "mid-sized"
    SMALL = "small"
    SMALL_AND_MIDSIZE = "small-and-midsize"
    TOP_10 = "top-10"


class Measure(StrEnum):
    """What is measured about the flow."""

    VALUE = "value"
    DAILY_AVERAGE = "daily-average"
    VOLUME = "volume"
    QUANTITY = "quantity"
    PRICE = "price"
    SHARE = "share"
    SHARE_CHANGE = "share-change"
    COUNT = "count"
    RANK = "rank"
    STREAK = "streak"
    FIRST_IN = "first-in"
    THRESHOLD = "threshold"
    WORKING_DAYS = "working-days"
    WORKING_DAYS_CHANGE = "working-days-change"


MILESTONES = (Measure.RANK, Measure.STREAK, Measure.FIRST_IN, Measure.THRESHOLD)
"""The measures of milestones: "highest in history", "8 months in a row"."""


class Unit(StrEnum):
    """The unit of a value. Dollars are always in billions, won in trillions; things counted in ones or millions."""

    USD_BN = "USD bn"
    KRW_TN = "KRW tn"
    USD_PER_BARREL = "USD per barrel"
    USD_PER_UNIT = "USD per unit"
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage points"
    TIMES = "times"
    UNITS = "units"
    MN_UNITS = "mn units"
    COMPANIES = "companies"
    MN_COMPANIES = "mn companies"
    BARRELS = "barrels"
    MN_BARRELS = "mn barrels"
    TONS = "tons"
    MN_TONS = "mn tons"
    DAYS = "days"
    MONTHS = "months"
    QUARTERS = "quarters"
    YEARS = "years"
    ITEMS = "items"
    REGIONS = "regions"
    COUNTRIES = "countries"
    PLACE = "place"

    @property
    def counted(self) -> "Unit":
        """The unit of one thing: units for mn units; any other unit is its own."""
        return Unit(self.removeprefix("mn "))

    @property
    def scale(self) -> int:
        """How many of what is counted one of this unit is: 1,000,000 for mn units, else 1."""
        return 1_000_000 if self.startswith("mn ") else 1

    @property
    def months(self) -> int | None:
        """How many months one of this unit lasts; None for what is no time in months."""
        return {Unit.MONTHS: 1, Unit.QUARTERS: 3, Unit.YEARS: 12}.get(self)


class Comparison(StrEnum):
    """What a growth or a direction is against: the same time a year before, or the month or quarter before."""

    PREVIOUS_YEAR = "previous-year"
    PREVIOUS_MONTH = "previous-month"
    PREVIOUS_QUARTER = "previous-quarter"


class Direction(StrEnum):
    """Where the figure went, against what the comparison says, unless the fact's caveat says otherwise."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class Status(StrEnum):
    """Observation status: what happened, a first tally, what replaces an earlier figure, an aim, or an expectation."""

    ACTUAL = "actual"
    PROVISIONAL = "provisional"
    REVISED = "revised"
    TARGET = "target"
    FORECAST = "forecast"


OUTLOOK = (Status.TARGET, Status.FORECAST)
"""The statuses of what is aimed at or expected, which has not happened."""


class Bound(StrEnum):
    """The value is only a limit: the true figure lies above or below it; or the figures are only approximate."""

    ABOVE = "above"
    BELOW = "below"
    ABOUT = "about"


LIMITS = (Bound.ABOVE, Bound.BELOW)
"""The bounds that a figure lies beyond."""


class Event(StrEnum):
    """What happened so many times in a row (streak), or for the first time in so long (first-in)."""

    GROWTH = "growth"
    DOUBLE_DIGIT_GROWTH = "double-digit-growth"
    DECLINE = "decline"
    SURPLUS = "surplus"
    DEFICIT = "deficit"
    ABOVE = "above"
    BELOW = "below"
    RECORD = "record"
    BOTH_GROW = "both-grow"
    ALL_GROW = "all-grow"
    ALL_GROW_AGAIN = "all-grow-again"
    LARGEST_DESTINATION = "largest-destination"


class Among(StrEnum):
    """What a rank or a record is among.

    Periods of all history, of the year so far, of other years ("best May"), since a date or in a window; or else items,
    partners, the countries of the world, or countries in the order in which they reached a level.
    """

    HISTORY = "history"
    YEAR = "year"
    SAME_PERIOD = "same-period"
    ITEMS = "items"
    DESTINATIONS = "destinations"
    WORLD = "world"
    ORDER = "order"
    SINCE = "since"
    WINDOW = "window"


class RankedFrom(StrEnum):
    """From which end places are counted: 1 is the highest, or the lowest ("worst May", "largest deficit")."""

    HIGHEST = "highest"
    LOWEST = "lowest"


class Ranked(StrEnum):
    """Which figure a rank, a streak, a first time or a threshold is about, where it is not the value of the flow."""

    GROWTH = "growth"
    VALUE_IN_WON = "value-in-won"
    SHARE = "share"
    QUANTITY = "quantity"
    VOLUME = "volume"
    PRICE = "price"
    DAILY_AVERAGE = "daily-average"
    DAILY_AVERAGE_GROWTH = "daily-average-growth"
    GROWING_REGIONS = "growing-regions"
    NUMBER_OF_EXPORTERS = "number-of-exporters"

    @property
    def level_unit(self) -> Unit:
        """The unit of a ``level`` that this figure passed or stayed above."""
        if self in (Ranked.GROWTH, Ranked.DAILY_AVERAGE_GROWTH, Ranked.SHARE):
            return Unit.PERCENT
        units = {
            Ranked.QUANTITY: Unit.UNITS, Ranked.PRICE: Unit.USD_PER_BARREL, Ranked.VALUE_IN_WON: Unit.KRW_TN,
        }  # fmt: skip
        return units.get(self, Unit.USD_BN)


class ExclusionKind(StrEnum):
    """Why no fact says a number of a document: a date or time, part of a name, not of trade, or not to be held."""

    DATE = "date"
    NAME = "name"
    NOT_TRADE = "not-trade"
    BEYOND_THE_MODEL = "beyond-the-model"


class WordKind(StrEnum):
    """What kind of thing words mean that a fact base adds to those of the reader."""

    FLOWS = "flows"
    BALANCES = "balances"
    DIRECTIONS = "directions"
    LIMITS = "limits"
    MEASURES = "measures"


class Frequency(StrEnum):
    """How a period is written: a year, a month, any other span of months, or a span of days."""

    ANNUAL = "annual"
    MONTHLY = "monthly"
    SPAN = "span"
    DAYS = "days"


class LanguageCode(StrEnum):
    """A language of tables and messages."""

    EN = "en"
    KO = "ko"


class CitationStyle(StrEnum):
    """A style in which documents are cited."""

    APA = "apa"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    RIS = "ris"
