"""The filters that mean the same in every question."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Literal

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.errors import NotReadable, QuestionError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import Measure
from korea_trade.model.period import Period
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from korea_trade.model.fact import Fact

HINT = phrase(Phrases.periods_are_listed)
WORLD = "world"
"""As a partner: figures of all partners together."""
Given = str | int | Iterable[str | int] | None
"""One value or several."""
_OF_FACTS_ALONE = ("comparison", "unit", "status")
_WITHOUT_OPTION: Mapping[str, Collection[str]] = {
    "totals": ("item", "partner", *_OF_FACTS_ALONE),
    "items": ("measure", *_OF_FACTS_ALONE),
    "regions": ("measure", *_OF_FACTS_ALONE),
    "about": ("measure", *_OF_FACTS_ALONE),
    "milestones": _OF_FACTS_ALONE,
    "derived": ("comparison", "status"),
}
"""By command: the filters that it has no option for."""
RANKINGS = ("items", "regions")
"""The views that are ranked."""


@dataclass(frozen=True, slots=True, init=False)
class Filters:
    """Which facts are asked for: those that pass every filter given, by any of its values.

    ``item``, ``partner`` and the other names are codes, periods as in the model; the period of a fact that passes
    ``from_`` and ``to`` lies wholly between them, both ends included. A ranking without a period is of
    the latest whole year, unless ``all_periods`` are asked for; other questions are of all anyhow.
    """

    year: tuple[int, ...]
    period: tuple[str, ...]
    from_: str | None
    to: str | None
    frequency: tuple[str, ...]
    flow: tuple[str, ...]
    sector: tuple[str, ...]
    item: tuple[str, ...]
    partner: tuple[str, ...]
    source: tuple[str, ...]
    measure: tuple[str, ...]
    comparison: tuple[str, ...]
    unit: tuple[str, ...]
    status: tuple[str, ...]
    all_periods: bool

    def __init__(
        self,
        *,
        year: Given = None,
        period: Given = None,
        from_: str | int | None = None,
        to: str | int | None = None,
        frequency: Given = None,
        flow: Given = None,
        sector: Given = None,
        item: Given = None,
        partner: Given = None,
        source: Given = None,
        measure: Given = None,
        comparison: Given = None,
        unit: Given = None,
        status: Given = None,
        all_periods: bool = False,
    ) -> None:
        """One value or several of each. Raises QuestionError for a malformed year or period, or an empty range."""
        given = {
            "year": tuple(map(_year, _names(year))),
            "period": _names(period),
            "from_": None if from_ is None else str(from_),
            "to": None if to is None else str(to),
            "frequency": _names(frequency),
            "flow": _names(flow),
            "sector": _names(sector),
            "item": _names(item),
            "partner": _names(partner),
            "source": _names(source),
            "measure": _names(measure),
            "comparison": _names(comparison),
            "unit": _names(unit),
            "status": _names(status),
            "all_periods": all_periods,
        }
        for name, value in given.items():
            object.__setattr__(self, name, value)
        self._check()

    def _check(self) -> None:
        try:
            for text in (*self.period, *(end for end in (self.from_, self.to) if end is not None)):
                Period.parse(text)
        except NotReadable as error:
            raise QuestionError(error.phrase, HINT) from error
        for year in self.year:
            if not 1900 <= year <= 2099:
                raise QuestionError(phrase(Phrases.not_a_year, str(year)), HINT)
        if (
            self.from_ is not None
            and self.to is not None
            and Period.parse(self.from_).first_day > Period.parse(self.to).last_day
        ):
            raise QuestionError(phrase(Phrases.later_than, self.from_, self.to), phrase(Phrases.earlier_first))

    @property
    def given(self) -> "dict[str, tuple[object, ...]]":
        """The filters that are set, by name, with their values."""
        return dict(self._set())

    @property
    def fixes_period(self) -> bool:
        """Whether it is said which periods are asked for."""
        return any(name in self.given for name in ("year", "period", "from_", "to", "frequency"))

    def named(self, by: Literal["item", "partner"]) -> tuple[str, ...]:
        """The items or the partners that are asked for by name; the world is no partner of its own."""
        return tuple(name for name in (self.item if by == "item" else self.partner) if name != WORLD)

    def arguments(self, command: str = "facts") -> list[str]:
        """The options of a command that ask for the same, as far as it has them; ``facts`` has all."""
        without = _WITHOUT_OPTION.get(command, ())
        filters = [
            text
            for name, values in self._set()
            if name not in without
            for text in (f"--{name.rstrip('_')}", ",".join(str(value) for value in values))
        ]
        all_periods = self.all_periods and command in RANKINGS and not self.fixes_period
        return [*filters, "--all-periods"] if all_periods else filters

    def inside_periods(self) -> "dict[tuple[str, ...], Filters]":
        """By the periods asked for: the same with the months and parts inside them, beside these; years together."""
        years = tuple(text for text in self.period if text.isdigit() and (not self.year or int(text) in self.year))
        inside = {years: replace(self, period=(), year=tuple(map(int, years)))} if years else {}
        outside = {period.text for period in self.apart()}
        for text in self.period:
            span = Period.parse(text)
            if not text.isdigit() and span.text not in outside:
                first, last = (str(span.start), str(span.end)) if span.is_whole_months else (span.text, span.text)
                inside[text,] = replace(self, period=(), year=(), from_=first, to=last)
        return inside

    def spans(self) -> list[Period]:
        """The periods that are asked for: those, or else the years, or else what lies between two ends."""
        texts = [*self.period] or [*map(str, self.year)]
        if not texts and self.from_ is not None and self.to is not None:
            first, last = Period.parse(self.from_), Period.parse(self.to)
            whole = first.is_whole_months and last.is_whole_months
            ends = (first.start, last.end) if whole else (first.first_day, last.last_day)
            texts = ["/".join(dict.fromkeys(map(str, ends)))]
        return [Period.parse(text) for text in texts]

    def apart(self) -> list[Period]:
        """The periods asked for that lie outside the years or the ends asked for beside them."""
        return [
            period
            for period in map(Period.parse, self.period)
            if (self.year and not (period.start.year == period.end.year and period.start.year in self.year))
            or (self.from_ is not None and period.first_day < Period.parse(self.from_).first_day)
            or (self.to is not None and period.last_day > Period.parse(self.to).last_day)
        ]

    def without(self, name: str) -> "Filters":
        """The same without one filter."""
        copy = replace(self)
        object.__setattr__(copy, name, None if name in ("from_", "to") else ())
        return copy

    def only(self, names: Collection[str]) -> "Filters":
        """The same with nothing but some of its filters; ``all_periods`` is none and stays."""
        copy = self
        for name in self.given:
            copy = copy if name in names else copy.without(name)
        return copy

    def with_only(self, name: str, value: str | int) -> "Filters":
        """The same with one value of one filter; a year may be text."""
        copy = replace(self)
        object.__setattr__(copy, name, (_year(str(value)) if name == "year" else value,))
        return copy

    def where(self, view: str = "facts") -> tuple[str, list[object]]:
        """A WHERE clause (TRUE if nothing is set) and its parameters: values are always bound, never SQL text.

        Of derived figures, the ``view`` "derived", a measure asks for what is derived of it: the level of a value.
        """
        conditions = ["TRUE"]
        parameters: list[object] = []
        for name, values in self._set():
            condition, bound = _condition(column_of(name, view), values)
            conditions.append(condition)
            parameters += bound
        return " AND ".join(conditions), parameters

    def pass_(self, fact: "Fact") -> bool:
        """Whether a fact passes every filter."""
        period = Period.parse(fact.period)
        return all(_PASSES[name](fact, period, values) for name, values in self._set())

    def _set(self) -> "Iterator[tuple[str, tuple[object, ...]]]":
        for name in FILTER_KEYS:
            value = getattr(self, name)
            if value is not None and value != () and name in _PASSES:
                yield name, value if isinstance(value, tuple) else (value,)


def _names(values: Given) -> tuple[str, ...]:
    """One name or several; a code of an enum stands as its text, a year as its digits."""
    several = (values,) if isinstance(values, (str, int)) else values or ()
    return tuple(dict.fromkeys(str(value) for value in several))


def column_of(name: str, view: str) -> str:
    """What a filter is a condition on: of a derived figure, the measure that it is of, not what was derived."""
    return _MEASURE_OF_DERIVED if (name, view) == ("measure", "derived") else name


_MEASURE_OF_DERIVED = (
    f"CASE WHEN measure = '{DerivedKind.STREAK_START}' THEN '{Measure.STREAK}' "
    f"WHEN measure IN ('{DerivedKind.SHARE}', '{DerivedKind.SHARE_OF_ITEM}') THEN '{Measure.SHARE}' "
    f"WHEN id LIKE concat('%.derived-', measure, '-{Measure.DAILY_AVERAGE}%@%') THEN '{Measure.DAILY_AVERAGE}' "
    f"ELSE '{Measure.VALUE}' END"
)


def _year(text: str) -> int:
    if not text.strip().isdecimal():
        raise QuestionError(phrase(Phrases.not_a_year, text), HINT)
    return int(text)


def _condition(name: str, values: Sequence[object]) -> tuple[str, list[object]]:
    match name:
        case "year":
            return f"year(period_start) = year(period_end) AND year(period_start) IN ({_marks(values)})", list(values)
        case "period":  # however the span is written
            days = [(period.first_day, period.last_day) for period in map(Period.parse, map(str, values))]
            either = " OR ".join("period_start = ? AND period_end = ?" for _ in days)
            return f"({either})", [day for span in days for day in span]
        case "from_":
            return "period_start >= ?", [Period.parse(str(values[0])).first_day]
        case "to":
            return "period_end <= ?", [Period.parse(str(values[0])).last_day]
        case "partner":
            world = " OR partner IS NULL" if WORLD in values else ""
            return f"(partner IN ({_marks(values)}){world})", list(values)
        case _:
            return f"{name} IN ({_marks(values)})", list(values)


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" for _ in values)


def _same(name: str) -> "Callable[[Fact, Period, Sequence[object]], bool]":
    return lambda fact, _period, values: getattr(fact, name) in values


_PASSES: "dict[str, Callable[[Fact, Period, Sequence[object]], bool]]" = {
    "year": lambda _fact, period, values: period.start.year == period.end.year and period.start.year in values,
    "period": lambda _fact, period, values: any(period.same_span(Period.parse(str(value))) for value in values),
    "from_": lambda _fact, period, values: Period.parse(str(values[0])).first_day <= period.first_day,
    "to": lambda _fact, period, values: period.last_day <= Period.parse(str(values[0])).last_day,
    "frequency": lambda _fact, period, values: period.frequency in values,
    "partner": lambda fact, _period, values: (fact.partner or WORLD) in values,
    **{name: _same(name) for name in ("flow", "sector", "item", "source", "measure", "comparison", "unit", "status")},
}
FILTER_KEYS = tuple(field.name for field in fields(Filters))
"""All that is given to filters, in the order of their options: the filters, and ``all_periods``, which is none."""
EVERYTHING = Filters()
"""No filter at all."""
