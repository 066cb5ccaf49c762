"""What the fact base says of a figure, and why: stable codes that other programs may rely on."""

from enum import StrEnum


class Outcome(StrEnum):
    """What the fact base says of one figure of a text."""

    AGREES = "agrees"
    AGREES_DERIVED = "agrees-derived"
    WITHIN_ROUNDING = "within-rounding"
    CONTRADICTS = "contradicts"
    OTHER_DEFINITION = "other-definition"
    UNKNOWN = "unknown"
    NOT_A_CLAIM = "not-a-claim"


class Reason(StrEnum):
    """What decided an outcome, or kept one from being given."""

    # of what agrees
    OLDER_VINTAGE = "older-vintage"
    OTHER_READING = "other-reading"
    ONLY_IF_TRUNCATED = "only-if-truncated"
    # of what contradicts
    OTHER_FIGURE = "other-figure"
    OTHER_DIRECTION = "other-direction"
    OTHER_SCALE = "other-scale"
    OTHER_COMPARISON = "other-comparison"
    PERCENTAGE_POINTS = "percentage-points"
    BEYOND_LIMIT = "beyond-limit"
    # under another definition
    OTHER_SECTOR = "other-sector"
    OTHER_COVERAGE = "other-coverage"
    # of what stays unknown
    NO_FACT = "no-fact"
    NOT_READ = "not-read"
    NO_CURRENCY = "no-currency"
    NO_PERIOD = "no-period"
    UNSURE_READING = "unsure-reading"
    LIMIT_LEAVES_OPEN = "limit-leaves-open"
    ONLY_OF_GROUP = "only-of-group"
    MAY_BE_REVISED = "may-be-revised"
    FACT_HAS_CAVEAT = "fact-has-caveat"
    NOT_A_RESULT = "not-a-result"
