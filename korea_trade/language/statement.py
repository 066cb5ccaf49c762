"""What a sentence needs to know of a fact. Facts, and the rows that questions give, have all of it."""

from decimal import Decimal
from typing import Protocol, TypeVar

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)

T = TypeVar("T")


class Subject(Protocol):
    """What a figure is about, stated or derived. ``item`` and ``partner`` are codes, ``period`` is in ISO 8601."""

    @property
    def period(self) -> str: ...  # noqa: D102
    @property
    def flow(self) -> Flow: ...  # noqa: D102
    @property
    def sector(self) -> Sector: ...  # noqa: D102
    @property
    def item(self) -> str | None: ...  # noqa: D102
    @property
    def partner(self) -> str | None: ...  # noqa: D102
    @property
    def measure(self) -> Measure | DerivedKind: ...  # noqa: D102


class Statement(Subject, Protocol):
    """What a document states of its subject. Money is in USD bn or KRW tn, growth in percent."""

    @property
    def measure(self) -> Measure: ...  # noqa: D102
    @property
    def value(self) -> Decimal | None: ...  # noqa: D102
    @property
    def unit(self) -> Unit | None: ...  # noqa: D102
    @property
    def growth(self) -> Decimal | None: ...  # noqa: D102
    @property
    def comparison(self) -> Comparison | None: ...  # noqa: D102
    @property
    def direction(self) -> Direction | None: ...  # noqa: D102
    @property
    def status(self) -> Status: ...  # noqa: D102
    @property
    def bound(self) -> Bound | None: ...  # noqa: D102
    @property
    def of(self) -> Decimal | int | None: ...  # noqa: D102
    @property
    def event(self) -> Event | None: ...  # noqa: D102
    @property
    def level(self) -> Decimal | None: ...  # noqa: D102
    @property
    def among(self) -> Among | None: ...  # noqa: D102
    @property
    def ranked_from(self) -> RankedFrom | None: ...  # noqa: D102
    @property
    def ranked(self) -> Ranked | None: ...  # noqa: D102
    @property
    def since(self) -> str | None: ...  # noqa: D102
    @property
    def window(self) -> str | None: ...  # noqa: D102
    @property
    def note(self) -> str | None: ...  # noqa: D102
    @property
    def note_ko(self) -> str | None: ...  # noqa: D102


def stated(field: T | None) -> T:
    """A field that the measure of the fact needs. Raises ValueError where a fact lacks it."""
    if field is None:
        raise ValueError("the fact lacks a field that its measure needs")
    return field


def needs_its_note(fact: Statement) -> bool:
    """Whether only the note of a fact says what it is about: what a count counts, or what is not of trade."""
    return fact.note is not None and (fact.flow is Flow.OTHER or fact.measure is Measure.COUNT)


def names_who_was_passed(fact: Statement) -> bool:
    """Whether the note of a milestone belongs to it: whom the largest destination has passed."""
    is_largest = fact.among is Among.DESTINATIONS and fact.value == 1 and fact.ranked_from is not RankedFrom.LOWEST
    return fact.note is not None and (is_largest or fact.event is Event.LARGEST_DESTINATION)


def has_its_note(fact: Statement) -> bool:
    """Whether what is said of a fact has its note already."""
    return needs_its_note(fact) or names_who_was_passed(fact)


def is_of_the_whole(fact: Statement) -> bool:
    """Whether a share is of all trade of its flow: that of an item, or of a partner, under the usual definition."""
    return (fact.item is None) is not (fact.partner is None) and fact.sector is Sector.ALL_INDUSTRIES
