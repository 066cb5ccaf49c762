"""Why a claim or a fact is not proven, in English; the codes stay, as other programs rely on them."""

from korea_trade.reader.reasons import Reason

REASONS: dict[Reason, str] = {
    Reason.NOT_STATED: "the figure is not there",
    Reason.NOT_NAMED: "the item or partner is not named",
    Reason.NOT_QUOTED: "the quote is not in the document",
    Reason.QUOTED_TWICE: "the quote stands more than once in the document",
    Reason.CUTS_A_WORD: "the quote begins or ends inside a word or number",
    Reason.NO_PERIOD: "no period in the text",
    Reason.OTHER_PERIOD: "another period",
    Reason.OTHER_FLOW: "another flow",
    Reason.OTHER_SECTOR: "another sector",
    Reason.OTHER_ITEM: "another item",
    Reason.OTHER_PARTNER: "another partner",
    Reason.OTHER_MEASURE: "another measure",
    Reason.OTHER_UNIT: "another unit",
    Reason.OTHER_SIGN: "the opposite sign",
    Reason.OTHER_COMPARISON: "another comparison",
    Reason.OTHER_DIRECTION: "another direction",
    Reason.OTHER_STATUS: "another status",
    Reason.OTHER_EVENT: "another event",
    Reason.OTHER_TOTAL: "out of another number",
    Reason.OTHER_LEVEL: "another level passed",
    Reason.OTHER_RANKING: "another ranking",
    Reason.OTHER_SINCE: "since another time",
    Reason.LIMIT_DROPPED: "a limit left out",
    Reason.OTHER_LIMIT: "another limit",
    Reason.PERCENTAGE_POINTS: "percentage points",
    Reason.NOT_BOUND: "the reader does not bind the words to the figure",
    Reason.BEYOND_THE_MODEL: "beyond the model",
}
