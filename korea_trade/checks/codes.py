"""The closed vocabularies of the checks."""

from enum import StrEnum


class Role(StrEnum):
    """What accounts for a number: a fact says it, a period has it, it counts the names of a list; or nothing does."""

    SAID = "said"
    PERIOD = "period"
    LIST = "list"
    EXCLUDED = "excluded"
    MISSING = "missing"
