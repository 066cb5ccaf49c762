"""What decided the outcome of a figure of an article, in English."""

from korea_trade.verification.codes import Reason

VERIFIED_REASONS: dict[Reason, str] = {
    Reason.OLDER_VINTAGE: "a later document has revised it",
    Reason.OTHER_READING: "read of another period or sector of the text",
    Reason.ONLY_IF_TRUNCATED: "only if digits were cut off",
    Reason.OTHER_FIGURE: "another figure",
    Reason.OTHER_DIRECTION: "the other direction",
    Reason.OTHER_SCALE: "the same digits at another scale",
    Reason.OTHER_COMPARISON: "against another period",
    Reason.PERCENTAGE_POINTS: "percent given as points",
    Reason.BEYOND_LIMIT: "outside a stated limit",
    Reason.OTHER_SECTOR: "right for another sector",
    Reason.OTHER_COVERAGE: "right for other coverage",
    Reason.NO_FACT: "no fact is about it",
    Reason.NOT_READ: "not bound to anything by the reader",
    Reason.NO_CURRENCY: "an amount without a currency or unit is not judged",
    Reason.NO_PERIOD: "no period in the text",
    Reason.UNSURE_READING: "may be read otherwise",
    Reason.LIMIT_LEAVES_OPEN: "a limit or direction leaves it open",
    Reason.ONLY_OF_GROUP: "only of a group that it belongs to",
    Reason.MAY_BE_REVISED: "may be a revision",
    Reason.FACT_HAS_CAVEAT: "the fact is in doubt",
    Reason.NOT_A_RESULT: "a target or forecast",
}
