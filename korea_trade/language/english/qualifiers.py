"""English words for the fields of a receipt."""

from korea_trade.language.english.sentences import RANKED
from korea_trade.language.english.words import MEASURES
from korea_trade.language.qualifiers import QualifierWords
from korea_trade.model.codes import Among, Bound, Comparison, Event
from korea_trade.reader.statement import ProofField

QUALIFIERS = QualifierWords(
    fields={
        ProofField.FLOW: "flow",
        ProofField.PERIOD: "period",
        ProofField.ITEM: "item",
        ProofField.PARTNER: "partner",
        ProofField.SECTOR: "sector",
        ProofField.VALUE: "value",
        ProofField.GROWTH: "growth",
        ProofField.MEASURE: "measure",
        ProofField.UNIT: "unit",
        ProofField.COMPARISON: "compared with",
        ProofField.DIRECTION: "direction",
        ProofField.STATUS: "status",
        ProofField.BOUND: "limit",
        ProofField.OF: "out of",
        ProofField.EVENT: "event",
        ProofField.LEVEL: "level",
        ProofField.AMONG: "among",
        ProofField.RANKED: "ranked by",
        ProofField.RANKED_FROM: "ranked from",
        ProofField.SINCE: "since",
        ProofField.WINDOW: "window",
    },
    compared={
        Comparison.PREVIOUS_YEAR: "a year earlier",
        Comparison.PREVIOUS_MONTH: "the month before",
        Comparison.PREVIOUS_QUARTER: "the quarter before",
    },
    bounds={Bound.ABOVE: "more than", Bound.BELOW: "less than", Bound.ABOUT: "about"},
    events={
        Event.GROWTH: "growth",
        Event.DOUBLE_DIGIT_GROWTH: "double-digit growth",
        Event.DECLINE: "decline",
        Event.SURPLUS: "a surplus",
        Event.DEFICIT: "a deficit",
        Event.ABOVE: "above a level",
        Event.BELOW: "below a level",
        Event.RECORD: "a record",
        Event.BOTH_GROW: "growth of value and daily average",
        Event.ALL_GROW: "growth of all of them",
        Event.ALL_GROW_AGAIN: "growth of all of them, twice in a row",
        Event.LARGEST_DESTINATION: "the largest destination",
    },
    among={
        Among.HISTORY: "all of history",
        Among.YEAR: "the year so far",
        Among.SAME_PERIOD: "the same period of other years",
        Among.ITEMS: "items",
        Among.DESTINATIONS: "destinations",
        Among.WORLD: "countries of the world",
        Among.ORDER: "countries, by when they reached the level",
        Among.SINCE: "all since then",
        Among.WINDOW: "the last months or years",
    },
    ranked=RANKED,
    measures=MEASURES,
    lowest="the lowest",
)
