"""The closed vocabularies of a fact: each word a fact may use for its flow, measure, unit and so on."""

from enum import StrEnum


class Flow(StrEnum):
    """What moves: goods out, goods in, the difference, investment in, or something other than trade."""

    EXPORTS = "exports"
    IMPORTS = "imports"
    BALANCE = "balance"
    FDI = "fdi"
    OTHER = "other"


class Sector(StrEnum):
    """Which trade a figure covers. Figures of two sectors count different sets of goods or firms."""

    ALL_INDUSTRIES = "all-industries"
    ICT = "ict"
    SMALL_AND_MIDSIZE = "small-and-midsize"


class Measure(StrEnum):
    """What is measured about the flow."""

    VALUE = "value"
    DAILY_AVERAGE = "daily-average"
    VOLUME = "volume"
    SHARE = "share"
    COUNT = "count"
    RANK = "rank"
    STREAK = "streak"
    FIRST_IN = "first-in"
    THRESHOLD = "threshold"
    WORKING_DAYS = "working-days"


class Unit(StrEnum):
    """The unit of a value. Money is always in billions of US dollars."""

    USD_BN = "USD bn"
    PERCENT = "percent"
    PERCENTAGE_POINTS = "percentage points"
    DAYS = "days"
    MONTHS = "months"
    YEARS = "years"
    ITEMS = "items"
    REGIONS = "regions"
    COUNTRIES = "countries"
    PLACE = "place"


class Direction(StrEnum):
    """Where the figure went: against the year before, unless the fact's caveat says otherwise."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class Status(StrEnum):
    """Observation status: what happened, a first tally of it, an aim, or an expectation."""

    ACTUAL = "actual"
    PROVISIONAL = "provisional"
    TARGET = "target"
    FORECAST = "forecast"


class Bound(StrEnum):
    """The value is only a limit: the true figure lies above or below it."""

    ABOVE = "above"
    BELOW = "below"


class Event(StrEnum):
    """What happened so many times in a row (streak), or for the first time in so long (first-in)."""

    GROWTH = "growth"
    SURPLUS = "surplus"
    DEFICIT = "deficit"
    ABOVE = "above"
    RECORD = "record"
    BOTH_GROW = "both-grow"
    ALL_GROW = "all-grow"
    ALL_GROW_AGAIN = "all-grow-again"
    LARGEST_DESTINATION = "largest-destination"


class Among(StrEnum):
    """What a rank is among."""

    HISTORY = "history"
    YEAR = "year"
    DESTINATIONS = "destinations"
    ORDER = "order"
    SINCE = "since"
    WINDOW = "window"


class Ranked(StrEnum):
    """What is ranked, where it is not the value of the flow itself."""

    DAILY_AVERAGE = "daily-average"
    DAILY_AVERAGE_GROWTH = "daily-average-growth"
    GROWING_REGIONS = "growing-regions"
    NUMBER_OF_EXPORTERS = "number-of-exporters"


class Frequency(StrEnum):
    """How long a period is: a year, a month, or any other span of months."""

    ANNUAL = "annual"
    MONTHLY = "monthly"
    SPAN = "span"


class Language(StrEnum):
    """A language that tables can speak."""

    EN = "en"
    KO = "ko"


class CitationStyle(StrEnum):
    """A style in which documents are cited."""

    APA = "apa"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    RIS = "ris"
