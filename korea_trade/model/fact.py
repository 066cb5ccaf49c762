"""What a source, an item, a partner and a fact are, and what makes one well-formed."""

import re
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from korea_trade.model.codes import (
    Among,
    Bound,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    Sector,
    Status,
    Unit,
)
from korea_trade.model.period import Month, Period

_DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")


def _digits(text: object) -> object:
    """A decimal that keeps the digits it is written with; a float has lost them, so none is taken."""
    if isinstance(text, Decimal):
        return text
    if not isinstance(text, str) or not _DECIMAL.fullmatch(text):
        raise ValueError("expected a decimal such as 512.9 or -5.4, with the digits of the document")
    return Decimal(text)


def _period(text: str) -> str:
    Period.parse(text)
    return text


def _since(text: str) -> str:
    if not re.fullmatch(r"[12][0-9]{3}", text):
        Month.parse(text)
    return text


Digits = Annotated[
    Decimal, BeforeValidator(_digits), WithJsonSchema({"type": "string", "pattern": f"^{_DECIMAL.pattern}$"})
]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1)]
PeriodText = Annotated[str, AfterValidator(_period)]
SinceText = Annotated[str, AfterValidator(_since)]
Window = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]* (months|years)$")]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Exclusion(_Entry):
    """A number of a document that is no figure of trade, and why."""

    quote: Text = Field(description="the words around the number, found exactly once in the document")
    number: Text | None = Field(None, description="which number of the quote, as printed, where it holds several")
    reason: Text = Field(description="why no fact cites the number")


class Source(_Entry):
    """A document: what it is called, who published it and when, and the file that holds its words."""

    id: Code
    title: Text = Field(description="as printed; in [brackets] the first sentence of a document without a headline")
    publisher: Text | None = Field(None, description="left out where the document does not name it")
    published: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")] | None = Field(
        None, description="date of publication, left out where the document does not give it"
    )
    file: Text = Field(description="path of the document's text")
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    note: Text | None = None
    exclusions: tuple[Exclusion, ...] = ()

    @property
    def year_published(self) -> str | None:
        """The year of publication, where known."""
        return self.published[:4] if self.published else None


class Item(_Entry):
    """A product, or for imports a use."""

    code: Code
    en: Text
    ko: Text
    aliases: tuple[Text, ...] = ()
    parent: Code | None = None
    partition: Code | None = Field(None, description="the division of all trade that this item is one part of")


class Partner(_Entry):
    """A country or region."""

    code: Code
    en: Text
    ko: Text
    aliases: tuple[Text, ...] = ()
    parent: Code | None = None
    iso3166: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = Field(None, description="countries only")


class Inferred(_Entry):
    """What no words of the quotes prove, each with the reason it may be taken as read."""

    period: Text | None = None
    year: Text | None = Field(None, description="only the year; months are still proven by the quotes")
    flow: Text | None = None
    item: Text | None = None
    partner: Text | None = None
    direction: Text | None = None


_DIRECTION_OF_SIGN = {-1: Direction.DOWN, 0: Direction.FLAT, 1: Direction.UP}
_UNITS = {
    Measure.VALUE: {Unit.USD_BN, Unit.PERCENT},
    Measure.DAILY_AVERAGE: {Unit.USD_BN},
    Measure.VOLUME: set(),
    Measure.SHARE: {Unit.PERCENT},
    Measure.COUNT: {Unit.ITEMS, Unit.REGIONS, Unit.COUNTRIES},
    Measure.RANK: {Unit.PLACE},
    Measure.STREAK: {Unit.MONTHS, Unit.YEARS},
    Measure.FIRST_IN: {Unit.MONTHS, Unit.YEARS},
    Measure.THRESHOLD: {Unit.USD_BN, Unit.PERCENT},
    Measure.WORKING_DAYS: {Unit.DAYS},
}


def direction_of(growth: Decimal) -> Direction:
    """The direction that a signed growth means."""
    return _DIRECTION_OF_SIGN[(growth > 0) - (growth < 0)]


class Fact(_Entry):
    """One claim of one document about one cell of trade."""

    source: Code
    period: PeriodText = Field(description="2020, 2020-11 or a span 2025-01/2025-11")
    flow: Flow
    sector: Sector
    item: Code | None = Field(None, description="code of the product or use; left out for all items")
    partner: Code | None = Field(None, description="code of the country or region; left out for the world")
    measure: Measure = Measure.VALUE
    value: Digits | None = Field(None, description="digits as written; $130 million is 0.130")
    unit: Unit | None = None
    growth: Digits | None = Field(None, description="year-on-year, in percent, signed")
    direction: Direction | None = Field(None, description="left out where growth gives it")
    status: Status = Status.ACTUAL
    bound: Bound | None = Field(None, description="the value is only a limit")
    of: Digits | None = Field(None, description="count: out of how many")
    event: Event | None = Field(None, description="streak and first-in: of what")
    level: Digits | None = Field(None, description="the level, in USD bn, that the event or rank is about")
    among: Among | None = Field(None, description="rank: among what")
    ranked: Ranked | None = Field(None, description="rank: of what, if not of the value")
    since: SinceText | None = Field(None, description="first-in and rank: since when, 1992 or 2018-11")
    window: Window | None = Field(None, description='rank: among the last "18 months" or "3 years"')
    variant: Code | None = Field(None, description="tells apart several figures of one document about one cell")
    quotes: tuple[Text, ...] = Field((), description="shortest verbatim fragments, each found exactly once")
    inferred: Inferred = Field(default_factory=lambda: Inferred.model_validate({}))
    note: Text | None = None
    caveat: Text | None = None
    acknowledges: tuple[Code, ...] = Field(
        (), description="rules of arithmetic that the figure breaks; the caveat says why"
    )

    @model_validator(mode="before")
    @classmethod
    def _direction_from_growth(cls, entry: Any) -> Any:
        """Fill the direction that growth gives, before anything looks at it."""
        growth = entry.get("growth") if isinstance(entry, dict) else None
        if isinstance(growth, str) and "direction" not in entry and _DECIMAL.fullmatch(growth):
            return {**entry, "direction": str(direction_of(Decimal(growth)))}
        return entry

    @model_validator(mode="after")
    def _well_formed(self) -> Self:
        """Raise ValueError naming everything that does not go together."""
        wrong = list(self._contradictions())
        if wrong:
            raise ValueError("; ".join(wrong))
        return self

    def _contradictions(self) -> list[str]:
        wrong = []
        measure = self.measure
        if self.acknowledges and self.caveat is None:
            wrong.append("`acknowledges` without a `caveat`; expected the reason there")
        if self.value is not None and self.unit is None:
            wrong.append("a value without a unit; expected `unit`, such as USD bn")
        if self.unit is not None and self.unit not in _UNITS[measure]:
            allowed = ", ".join(sorted(_UNITS[measure])) or "no unit"
            wrong.append(f"unit {self.unit} does not fit measure {measure}; expected {allowed}")
        if self.unit is not None and self.value is None:
            wrong.append("a unit without a value; expected `value`")
        signed = self.growth if self.growth is not None else self._signed_change
        if signed is not None and self.direction is not None and direction_of(signed) is not self.direction:
            wrong.append(f"{signed} contradicts direction {self.direction}; expected {direction_of(signed)}")
        if self.value is None and self.growth is None and self.direction is None and measure is not Measure.FIRST_IN:
            wrong.append("nothing is stated; expected a value, a growth or a direction")
        needed = _NEEDED.get(measure, frozenset())
        given = {name for name in _QUALIFIERS if getattr(self, name) is not None}
        for name in sorted(needed - given):
            wrong.append(f"measure {measure} lacks `{name}`")
        for name in sorted(given - needed - _ALLOWED.get(measure, frozenset())):
            wrong.append(f"`{name}` does not go with measure {measure}")
        if (self.level is not None) != (self.event is Event.ABOVE or self.among is Among.ORDER):
            wrong.append("`level` goes with event above and with rank among order, and they need it")
        if self.among is not None and (self.since is not None) != (self.among is Among.SINCE):
            wrong.append("`since` goes with rank among since, which needs it")
        if (self.window is not None) != (self.among is Among.WINDOW):
            wrong.append("`window` goes with rank among window, which needs it")
        return wrong

    @property
    def _signed_change(self) -> Decimal | None:
        return self.value if self.measure is Measure.WORKING_DAYS else None

    @cached_property
    def id(self) -> str:
        """Stable name: cell, then measure, then source; made of letters, digits and ``.-_@``."""
        parts = [self.period.replace("/", "_")]
        if self.sector is not Sector.ALL_INDUSTRIES:
            parts.append(self.sector)
        parts += [part for part in (self.flow, self.item, self.partner) if part]
        kind: list[str | None] = (
            [self.measure, self.among, self.ranked, self.event] if self.measure is not Measure.VALUE else []
        )
        if self.measure is Measure.COUNT and self.direction:
            kind.append(self.direction)
        if kind:
            parts.append("-".join(part for part in kind if part))
        if self.status in (Status.TARGET, Status.FORECAST):
            parts.append(self.status)
        if self.variant:
            parts.append(self.variant)
        return ".".join(parts) + "@" + self.source

    @cached_property
    def parsed_period(self) -> Period:
        """The period with its first and last month."""
        return Period.parse(self.period)


_QUALIFIERS = ("bound", "of", "event", "level", "among", "ranked", "since", "window")
_NEEDED = {
    Measure.RANK: frozenset({"among"}),
    Measure.STREAK: frozenset({"event"}),
    Measure.FIRST_IN: frozenset({"event"}),
    Measure.THRESHOLD: frozenset({"bound"}),
}
_ALLOWED = {
    Measure.VALUE: frozenset({"bound"}),
    Measure.DAILY_AVERAGE: frozenset({"bound"}),
    Measure.SHARE: frozenset({"bound"}),
    Measure.COUNT: frozenset({"of", "bound"}),
    Measure.RANK: frozenset({"ranked", "level", "since", "window"}),
    Measure.STREAK: frozenset({"level"}),
    Measure.FIRST_IN: frozenset({"level", "since"}),
}
