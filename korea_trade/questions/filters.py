"""The filters that mean the same in every question."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from korea_trade.errors import QuestionError
from korea_trade.model.period import Period

_HINT = "`ktrade facts` lists every period"
# Each filter with its condition; values are always bound as parameters.
_CONDITIONS = {
    "year": "year(period_start) = ? AND year(period_end) = ?",
    "period": "period_start = ? AND period_end = ?",  # however the span is written
    "frequency": "frequency = ?",
    "flow": "flow = ?",
    "sector": "sector = ?",
    "item": "item = ?",
    "partner": "partner = ?",
    "source": "source = ?",
    "measure": "measure = ?",
}


@dataclass(frozen=True, slots=True)
class Filters:
    """Which facts are asked for; None lets all through. ``item`` and ``partner`` are codes."""

    year: int | None = None
    period: str | None = None
    frequency: str | None = None
    flow: str | None = None
    sector: str | None = None
    item: str | None = None
    partner: str | None = None
    source: str | None = None
    measure: str | None = None

    def __post_init__(self) -> None:
        """Raises QuestionError for a malformed year or period."""
        try:
            if self.period is not None:
                Period.parse(self.period)
        except ValueError as error:
            raise QuestionError(str(error), _HINT) from error
        if self.year is not None and not 1900 <= self.year <= 2099:
            raise QuestionError(f"{self.year} is not a year; expected one like 2020", _HINT)

    @property
    def given(self) -> dict[str, object]:
        """The filters that are set, by name."""
        return dict(self._set())

    @property
    def fixes_period(self) -> bool:
        """Whether it is said which periods are asked for."""
        return any(name in self.given for name in ("year", "period", "frequency"))

    def without(self, name: str) -> "Filters":
        """The same without one filter."""
        return replace(self, **{name: None})

    def where(self) -> tuple[str, list[object]]:
        """A WHERE clause (TRUE if nothing is set) and its parameters."""
        conditions = ["TRUE"]
        parameters: list[object] = []
        for name, value in self._set():
            condition = _CONDITIONS[name]
            conditions.append(condition)
            if name == "period":
                period = Period.parse(str(value))
                parameters += [period.first_day, period.last_day]
            else:
                parameters += [value] * condition.count("?")
        return " AND ".join(conditions), parameters

    def _set(self) -> Iterator[tuple[str, object]]:
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not None:
                yield field.name, value


EVERYTHING = Filters()
"""No filter at all."""
