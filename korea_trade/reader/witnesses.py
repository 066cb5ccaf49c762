"""The words that prove what qualifies a statement: which way, how limited, against what, since when.

Frames say what a sentence states, and where its figures and names stand. Which words say the rest is found here: of the
words that mean it, the nearest to the figure.
"""

from collections.abc import Collection, Sequence
from decimal import Decimal

from korea_trade.model.codes import Among, Event, Flow, Measure
from korea_trade.reader.cue import Cue, Meant, Place, nearest
from korea_trade.reader.statement import ProofField, Statement
from korea_trade.reader.values import OPPOSITE

_EVENTS = {
    Event.GROWTH: (Meant.DIRECTION, ("up",)), Event.DOUBLE_DIGIT_GROWTH: (Meant.DIRECTION, ("up",)),
    Event.BOTH_GROW: (Meant.DIRECTION, ("up",)), Event.ALL_GROW: (Meant.DIRECTION, ("up",)),
    Event.ALL_GROW_AGAIN: (Meant.DIRECTION, ("up",)), Event.DECLINE: (Meant.DIRECTION, ("down",)),
    Event.SURPLUS: (Meant.BALANCE, ("surplus",)), Event.DEFICIT: (Meant.BALANCE, ("deficit",)),
    Event.ABOVE: (Meant.BOUND, ("above",)), Event.BELOW: (Meant.BOUND, ("below",)),
    Event.RECORD: (Meant.BEST, ()), Event.LARGEST_DESTINATION: (Meant.BEST, ()),
}  # fmt: skip
_MEASURES = {
    Measure.RANK: (Meant.BEST, Meant.PLACE), Measure.STREAK: (Meant.STREAK, Meant.FREQUENCY),
    Measure.FIRST_IN: (Meant.FIRST, Meant.BEST, Meant.PLACE),
    Measure.COUNT: (Meant.COUNTED,), Measure.SHARE: (Meant.SHARE,), Measure.SHARE_CHANGE: (Meant.SHARE,),
    Measure.THRESHOLD: (Meant.BOUND,), Measure.WORKING_DAYS: (Meant.WORKING_DAYS,),
    Measure.WORKING_DAYS_CHANGE: (Meant.WORKING_DAYS,),
}  # fmt: skip


class Witnesses:
    """The words of a sentence, asked for those that prove a statement."""

    def __init__(self, statement: Statement, cues: Sequence[Cue]) -> None:
        self.statement, self.cues = statement, cues
        self.value = statement.value_span or (statement.start, statement.end)
        self.growth = statement.growth_span or self.value
        self.mirrored = statement.flow is Flow.BALANCE  # what is said of a deficit holds the other way round

    def found(self) -> dict[str, Place]:
        """Where the words of each field stand that the statement has and words say."""
        statement = self.statement
        places = {
            ProofField.MEASURE: self._measure(),
            ProofField.UNIT: self._unit(),
            ProofField.COMPARISON: self._compared(),
            ProofField.DIRECTION: self._direction(),
            ProofField.STATUS: self._nearest(Meant.STATUS, (statement.status,), self.value),
            ProofField.BOUND: self._bound(),
            ProofField.OF: self._number(statement.of),
            ProofField.EVENT: self._event(),
            ProofField.LEVEL: self._number(statement.level),
            ProofField.AMONG: self._among(),
            ProofField.RANKED: self._ranked(),
            ProofField.RANKED_FROM: self._ranked_from(),
            ProofField.SINCE: self._nearest(Meant.SINCE, None, self.value) if statement.since else None,
            ProofField.WINDOW: self._window(),
        }
        return {name: place for name, place in places.items() if place is not None}

    def _nearest(self, meant: Meant, values: Collection[str] | None, place: Place) -> Place | None:
        """The nearest words to a place that mean one of the values; any of their kind if None."""
        return nearest(
            (cue for cue in self.cues if cue.meant is meant and (values is None or cue.value in values)), place
        )

    def _either(self, meant: Meant, value: str | None, place: Place) -> Place | None:
        """The nearest words that mean a value, or its opposite where a deficit turns it round."""
        if value is None:
            return None
        found = self._nearest(meant, (value,), place)
        return found or (self._nearest(meant, (OPPOSITE.get(value, ""),), place) if self.mirrored else None)

    def _number(self, number: Decimal | None) -> Place | None:
        return None if number is None else nearest((cue for cue in self.cues if cue.number == number), self.value)

    def _direction(self) -> Place | None:
        statement = self.statement
        if statement.direction is None:
            return None
        if statement.growth_span is not None and self._nearest(Meant.SIGN, None, self.growth) == self.growth:
            return self.growth
        return self._either(Meant.DIRECTION, statement.direction, self.growth)

    def _compared(self) -> Place | None:
        return self._nearest(Meant.COMPARISON, (self.statement.comparison or "",), self.growth)

    def _bound(self) -> Place | None:
        place = self.value if self.statement.value is not None else self.growth
        return self._either(Meant.BOUND, self.statement.bound, place)

    def _unit(self) -> Place | None:
        """The months or years of a streak, where they stand apart from the figure."""
        unit = self.statement.unit
        if unit not in ("months", "quarters", "years"):
            return None
        return self._nearest(Meant.FREQUENCY, (unit,), self.value)

    def _event(self) -> Place | None:
        event = self.statement.event
        if event is None or self.statement.measure not in (Measure.STREAK, Measure.FIRST_IN):
            return None
        meant, values = _EVENTS[event]
        return self._nearest(meant, values or None, self.value)

    def _measure(self) -> Place | None:
        measure = self.statement.measure
        if measure is Measure.VALUE:
            return None
        found = self._nearest(Meant.MEASURE, (measure,), self.value)
        for meant in _MEASURES.get(measure, ()):
            found = found or self._nearest(meant, None, self.value)
        if measure in (Measure.QUANTITY, Measure.PRICE):
            found = found or self.statement.value_span  # "52,946 units", "$44.3 a barrel"
        return found

    def _among(self) -> Place | None:
        match self.statement.among:
            case Among.HISTORY:
                return self._nearest(Meant.EVER, None, self.value) or self._nearest(Meant.BEST, None, self.value)
            case Among.YEAR | Among.SAME_PERIOD:
                among = self._nearest(Meant.TIME, ("among",), self.value)
                return among or self._nearest(Meant.TIME, None, self.value)
            case Among.WORLD:
                return self._nearest(Meant.WORLD, None, self.value)
            case Among.SINCE:
                return self._nearest(Meant.SINCE, None, self.value)
            case Among.WINDOW:
                return self._window()
            case Among.ITEMS | Among.DESTINATIONS:
                return self._nearest(Meant.COUNTED, None, self.value)
        return None

    def _ranked(self) -> Place | None:
        ranked = self.statement.ranked
        if ranked is None:
            return None
        found = self._nearest(Meant.MEASURE, (ranked,), self.value)
        return found or (self._nearest(Meant.DIRECTION, None, self.value) if ranked == "growth" else None)

    def _ranked_from(self) -> Place | None:
        if self.statement.ranked_from != "lowest":
            return None
        low = self._nearest(Meant.BEST, ("low",), self.value)
        if self.statement.ranked == "growth":
            low = low or self._nearest(Meant.DIRECTION, ("down",), self.value)
        return low or self._nearest(Meant.BALANCE, ("deficit",), self.value)

    def _window(self) -> Place | None:
        """The number of months of a window with its unit: "in 25 months"."""
        window = self.statement.window
        if window is None:
            return None
        count, unit = window.split()
        number = self._number(Decimal(count))
        behind = self._nearest(Meant.FREQUENCY, (unit,), number) if number is not None else None
        return None if number is None or behind is None else (min(number[0], behind[0]), max(number[1], behind[1]))
