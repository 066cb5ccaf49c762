"""The closed vocabularies of what is computed: rules, outcomes, and the kinds of derived figures."""

from enum import StrEnum


class Rule(StrEnum):
    """What facts are checked for."""

    BALANCE = "balance"
    AGREEMENT = "agreement"
    THRESHOLD = "threshold"
    SHARE = "share"
    PART = "part"
    PARTITION = "partition"
    GROWTH = "growth"
    DIRECTIONS = "directions"
    COUNT = "count"
    STREAK = "streak"
    FIRST_IN = "first-in"
    RANK = "rank"
    OUTLIER = "outlier"


class Outcome(StrEnum):
    """How facts stand to each other."""

    EXACT = "exact"
    WITHIN_ROUNDING = "within rounding"
    ONLY_IF_TRUNCATED = "within rounding, only if truncated"
    INCONSISTENT = "inconsistent"
    OUTLIER = "outlier"
    REVISED = "revised"
    UNDETERMINED = "undetermined"


class DerivedKind(StrEnum):
    """What was derived: it stands where a stated fact has its measure."""

    LEVEL = "level"
    CHANGE = "change"
    SHARE = "share"
    SHARE_OF_ITEM = "share-of-item"
    CONTRIBUTION = "contribution"
    CONTRIBUTION_OF_ITEM = "contribution-of-item"
    REMAINDER = "remainder"
    IMPLIED = "implied"
    STREAK_START = "streak-start"


class DerivedStatus(StrEnum):
    """The status of every derived figure, where a stated fact has its observation status."""

    DERIVED = "derived"


class Undecided(StrEnum):
    """The direction of a change whose bounds lie on both sides of zero."""

    CANNOT_TELL = "cannot tell"
