"""Outcomes of proving a claim, and why: stable codes that other programs may rely on."""

from enum import StrEnum


class Outcome(StrEnum):
    """What the text says of a claim: the same, nothing that decides it, or something else.

    A fact that a program made without quotes has no receipt: there is no text to ask.
    """

    PROVEN = "proven"
    PLAUSIBLE = "plausible"
    REFUTED = "refuted"
    NO_RECEIPT = "no-receipt"


class Reason(StrEnum):
    """Why a claim is not proven: the field in which the text differs, or what is missing."""

    NOT_STATED = "not-stated"
    NOT_NAMED = "not-named"
    NOT_QUOTED = "not-quoted"
    QUOTED_TWICE = "quoted-twice"
    CUTS_A_WORD = "cuts-a-word"
    NO_PERIOD = "no-period"
    OTHER_PERIOD = "other-period"
    OTHER_FLOW = "other-flow"
    OTHER_SECTOR = "other-sector"
    OTHER_ITEM = "other-item"
    OTHER_PARTNER = "other-partner"
    OTHER_MEASURE = "other-measure"
    OTHER_UNIT = "other-unit"
    OTHER_SIGN = "other-sign"
    OTHER_COMPARISON = "other-comparison"
    OTHER_DIRECTION = "other-direction"
    OTHER_STATUS = "other-status"
    OTHER_EVENT = "other-event"
    OTHER_TOTAL = "other-total"
    OTHER_LEVEL = "other-level"
    OTHER_RANKING = "other-ranking"
    OTHER_SINCE = "other-since"
    LIMIT_DROPPED = "limit-dropped"
    OTHER_LIMIT = "other-limit"
    PERCENTAGE_POINTS = "percentage-points"
    NOT_BOUND = "not-bound"
    BEYOND_THE_MODEL = "beyond-the-model"


QUOTE_FAULTS = (Reason.NOT_QUOTED, Reason.QUOTED_TWICE, Reason.CUTS_A_WORD)
"""Why a quote has no place in its document."""
