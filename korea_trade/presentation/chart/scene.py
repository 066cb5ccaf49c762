"""What a chart is drawn of: texts, boxes, lines and points, each at its place in pixels."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import pairwise

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.chart.chart import Mark
from korea_trade.presentation.chart.text_width import breadth

INK, FAINT, RULE = "#222222", "#5c5c5c", "#c8c8c8"
# Blue and orange also differ in lightness: they survive greyscale and colour blindness.
ABOVE_ZERO, BELOW_ZERO = "#1d5a8a", "#e0862e"
PALE_ABOVE, PALE_BELOW = "#b4c9da", "#f6d8ba"
PAPER = "white"
DASHED, DOTTED, SOLID = (4, 3), (1, 3), (1, 0)


class Align(StrEnum):
    """Where the place of a text is in it."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Symbol(StrEnum):
    """The shapes of points."""

    CIRCLE = "circle"
    DIAMOND = "diamond"
    UP = "triangle-up"
    DOWN = "triangle-down"
    RIGHT = "triangle-right"
    LEFT = "triangle-left"


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle: its left, top, right and bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Area") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def within(self, other: "Area") -> bool:
        """Whether all of it lies in the other."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A line of text; ``x`` is where it is aligned, ``y`` its middle."""

    text: str
    x: float
    y: float
    size: float
    align: Align = Align.LEFT
    color: str = INK
    bold: bool = False

    @property
    def area(self) -> Area:
        """The room it takes."""
        wide = breadth(self.text, self.size, bold=self.bold)
        left = self.x - {Align.LEFT: 0.0, Align.CENTER: wide / 2, Align.RIGHT: wide}[self.align]
        return Area(left, self.y - self.size / 2, left + wide, self.y + self.size / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A bar; pointing at it shows the receipt of its mark, if it has one."""

    area: Area
    fill: str
    edge: str
    dash: tuple[int, int] = SOLID
    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    color: str = INK
    width: float = 1
    dash: tuple[int, int] = SOLID

    def crosses(self, area: Area) -> bool:
        """Whether any of it lies inside a rectangle (by Liang and Barsky)."""
        start, end = 0.0, 1.0
        across, down = self.x2 - self.x1, self.y2 - self.y1
        for step, room in (
            (-across, self.x1 - area.left),
            (across, area.right - self.x1),
            (-down, self.y1 - area.top),
            (down, area.bottom - self.y1),
        ):
            if step == 0:
                if room <= 0:
                    return False
            elif step < 0:
                start = max(start, room / step)
            else:
                end = min(end, room / step)
        return start < end


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A symbol around a place; ``size`` is its area, in square pixels."""

    x: float
    y: float
    symbol: Symbol = Symbol.CIRCLE
    fill: str
    edge: str
    size: float = 64
    mark: Mark | None = None

    @property
    def area(self) -> Area:
        """The room it takes."""
        reach = self.size**0.5 / 2 + 1
        return Area(self.x - reach, self.y - reach, self.x + reach, self.y + reach)


Shape = Label | Box | Line | Point


@dataclass(frozen=True, slots=True)
class Scene:
    """All shapes of a chart, in the order in which they are drawn, and how large it is.

    ``top`` is where it begins: below 0 for a part of a chart. ``breaks`` are where it may be cut, from the top down:
    the height, and the number of the shapes above it.
    """

    width: float
    height: float
    shapes: Sequence[Shape]
    top: float = 0
    breaks: Sequence[tuple[float, int]] = ()

    def parts(self) -> "Iterator[Scene]":
        """The parts between the breaks, each at its place in the whole."""
        ends = [(self.top, 0), *self.breaks, (self.top + self.height, len(self.shapes))]
        for (top, first), (bottom, last) in pairwise(ends):
            yield Scene(self.width, bottom - top, self.shapes[first:last], top)


def hatching(area: Area, color: str, *, step: float = 5) -> list[Line]:
    """Slanted lines that fill a rectangle."""
    found = []
    high = area.bottom - area.top
    at = area.left - high + step
    while at < area.right:
        # From the bottom left to the top right, cut at both sides.
        left, right = max(at, area.left), min(at + high, area.right)
        if right > left:
            found.append(
                Line(x1=left, y1=area.bottom - (left - at), x2=right, y2=area.bottom - (right - at), color=color)
            )
        at += step
    return found
