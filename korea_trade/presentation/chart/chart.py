"""A chart before it is drawn: panels of marks, each with its name and its figure as text, in one language."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from korea_trade.errors import QuestionError
from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import LIMITS, Bound, LanguageCode
from korea_trade.model.period import Period
from korea_trade.phrase import phrase


class Figure(StrEnum):
    """What the marks of a panel measure."""

    VALUE = "value"
    GROWTH = "growth"
    SHARE = "share"


class Look(StrEnum):
    """How a mark looks that is no plain measured figure. The order is that of the key under a chart."""

    OUTLOOK = "outlook"
    LIMIT = "limit"
    DERIVED = "derived"
    DOUBTFUL = "doubtful"


class NothingToDraw(QuestionError):
    """No row has the figure that the chart is to show: the one asked for, or any.

    ``only_passed`` says that of levels it is only stated that they were passed, which this chart does not draw.
    """

    def __init__(self, figure: Figure | None, hint: Message | None = None, *, only_passed: bool = False) -> None:
        why = phrase(Phrases.nothing_to_draw, None if figure is None else str(figure), only_passed)
        super().__init__(why, hint or phrase(Phrases.sort_asks_for_a_figure))
        self.figure = figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A bar or a point. Every word in it is safe to show.

    ``size`` is in the unit of the language; ``low`` and ``high`` are the bounds of a derived figure. ``depth`` says how
    far it stands under the mark that it is a part of; ``facts`` and ``quotes`` are its receipt.
    """

    name: str
    text: str
    size: Decimal
    period: Period
    depth: int = 0
    outlook: bool = False
    doubtful: bool = False
    bound: Bound | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    spoken: str
    facts: tuple[str, ...]
    quotes: str

    @property
    def is_limit(self) -> bool:
        """Whether the true figure lies above or below."""
        return self.bound in LIMITS

    @property
    def is_derived(self) -> bool:
        """Whether it is a derived figure."""
        return self.low is not None or self.high is not None

    @property
    def looks(self) -> list[Look]:
        """What sets it apart from a measured figure."""
        found = {
            Look.OUTLOOK: self.outlook,
            Look.LIMIT: self.is_limit,
            Look.DERIVED: self.is_derived,
            Look.DOUBTFUL: self.doubtful,
        }
        return [look for look, holds in found.items() if holds]


@dataclass(frozen=True, slots=True)
class Panel:
    """Marks on one axis: bars one under the other, or points over time, which are in the order of their periods."""

    title: str
    subtitle: str
    figure: Figure
    marks: tuple[Mark, ...]
    over_time: bool = False


@dataclass(frozen=True, slots=True)
class Key:
    """A line of the key: what a look means."""

    look: Look
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: title, panels, the key of the looks that occur, and the notes, of which the last name the sources."""

    title: str
    subtitle: str
    language: LanguageCode
    panels: Sequence[Panel]
    key: Sequence[Key]
    notes: Sequence[str]
    tooltip: tuple[str, str, str]
    """What the figure, the facts and the quotes behind a mark are called."""
    note_if_crowded: str = ""
    """What is said below an image where there is no room for all figures and periods."""
    left_out: int = 0
    """How many facts about the names of the chart have no figure in it."""
    levels_left_out: int = 0
    """How many levels its rankings do not draw, as they draw growth."""
    names_left_out: Mapping[tuple[Figure, Figure], int] = field(default_factory=dict)
    """How many names its rankings do not draw, as they draw one figure and only the other is stated."""
    directions_left_out: int = 0
    """Of how many rows its rankings have no figure to draw, only whether they went up or down."""

    @property
    def facts(self) -> frozenset[str]:
        """The ids of the facts whose figures it draws, or that those follow from."""
        return frozenset(fact for panel in self.panels for mark in panel.marks for fact in mark.facts)
