"""Where points over time stand: in the order of time, each with its figure where no other shape is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from math import ceil, floor, log10
from typing import TypeGuard

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Bound
from korea_trade.presentation.chart.bar_layout import TEXT
from korea_trade.presentation.chart.chart import Mark, Panel
from korea_trade.presentation.chart.figures import with_minus
from korea_trade.presentation.chart.scene import (
    ABOVE_ZERO,
    BELOW_ZERO,
    FAINT,
    INK,
    PALE_ABOVE,
    PALE_BELOW,
    PAPER,
    RULE,
    Align,
    Area,
    Label,
    Line,
    Point,
    Shape,
    Symbol,
    hatching,
)
from korea_trade.presentation.chart.text_width import breadth, wrapped

_HEIGHT_OF_POINTS = 120
_ROOM_FOR_FIGURES = 24  # above all points, and below those under zero, for their figures
_PERIOD, _PERIOD_LINE, _WIDEST_PERIOD = 11, 14, 72
_FROM_POINT_TO_FIGURE = 13
_PAIR = 2  # points, which stand at the ends, however far apart they are in time
_FEW = 12  # points that may stand at equal distances, where time would put them too close together
_MANY, _SMALL = 24, 20  # points, and their area where there are more
_HALF_A_BREAK = 4  # half of a mark that breaks the axis of time


@dataclass(frozen=True, slots=True)
class Levels:
    """From which figure to which the panels of a scale reach; zero is always among them."""

    low: float
    high: float

    @classmethod
    def of(cls, marks: Sequence[Mark]) -> "Levels":
        """The levels of marks, with the bounds of derived ones."""
        sizes = [float(end) for mark in marks for end in (mark.size, mark.low, mark.high) if end is not None]
        low, high = min(0.0, *sizes), max(0.0, *sizes)
        return cls(low, high if high > low else low + 1)


def points(panel: Panel, levels: Levels, left: float, right: float, top: float) -> tuple[list[Shape], float, bool]:
    """The shapes of a panel over time from a place downwards, where they end, and whether all have their labels.

    Periods lie apart as in time; where there are two alone that are no neighbours, the axis has a break, as their
    distance tells nothing. Where their names or figures would touch, and there are few of them, they lie at
    equal distances, with breaks in the axis, their names in two rows if they need them; where there are many, an axis
    at the left tells the levels, and only the ends, the greatest and the smallest have their figures beside them.
    """
    frame = Area(left, top, right, top + _HEIGHT_OF_POINTS)
    periods = list(dict.fromkeys(_middle(mark) for mark in panel.marks))
    drawn = _Drawn(panel, levels, frame, _as_in_time(periods, _inner(panel, frame)), broken=len(periods) == _PAIR)
    if not drawn.complete and len(periods) <= _FEW:
        places = _equally_apart(periods, _inner(panel, frame))
        drawn = _Drawn(panel, levels, frame, places, broken=True)
        if not drawn.complete:
            drawn = _Drawn(panel, levels, frame, places, broken=True, in_two_rows=True)
    if not drawn.complete:
        axis = _axis(levels, frame)
        inner = Area(max(label.area.right for label in axis) + 10, top, right, top + _HEIGHT_OF_POINTS)
        drawn = _Drawn(panel, levels, inner, _as_in_time(periods, _inner(panel, inner)), few=True)
        drawn.shapes = [*axis, *drawn.shapes]
    lowest = max(shape.area.bottom for shape in drawn.shapes if isinstance(shape, Label))
    return drawn.shapes, max(lowest, frame.bottom) + 4, drawn.complete


def _middle(mark: Mark) -> date:
    first, last = mark.period.first_day, mark.period.last_day
    return first + timedelta(days=(last - first).days // 2)


def _inner(panel: Panel, frame: Area) -> tuple[float, float]:
    """Between which places periods may lie, so that the first and the last name fit."""
    texts: list[tuple[str, float]] = [(line, _PERIOD) for mark in panel.marks for line in _period_lines(mark)]
    texts += [(mark.text, TEXT) for mark in panel.marks]
    widest = max(breadth(text, size) for text, size in texts)
    inset = min(widest / 2 + 2, (frame.right - frame.left) / 3)
    return frame.left + inset, frame.right - inset


def _as_in_time(periods: Sequence[date], inner: tuple[float, float]) -> dict[date, float]:
    first, span = min(periods), max((max(periods) - min(periods)).days, 1)
    return {period: inner[0] + (inner[1] - inner[0]) * (period - first).days / span for period in periods}


def _equally_apart(periods: Sequence[date], inner: tuple[float, float]) -> dict[date, float]:
    ordered = sorted(periods)
    step = (inner[1] - inner[0]) / max(len(ordered) - 1, 1)
    return {period: inner[0] + step * place for place, period in enumerate(ordered)}


def _period_lines(mark: Mark) -> list[str]:
    return wrapped(mark.name, _PERIOD, _WIDEST_PERIOD)


class _Drawn:
    """The shapes of one panel, with a ``broken`` axis of time, or with ``few`` figures and, of many points, small ones.

    The names of every other period may stand ``in_two_rows``, each under a line from the axis.
    ``complete`` says whether every period and every point has its label.
    """

    def __init__(
        self,
        panel: Panel,
        levels: Levels,
        frame: Area,
        places: dict[date, float],
        *,
        broken: bool = False,
        few: bool = False,
        in_two_rows: bool = False,
    ) -> None:
        self._levels, self._frame, self._few, self._rows = levels, frame, few, 2 if in_two_rows else 1
        self._room_below = _ROOM_FOR_FIGURES if levels.low < 0 else 2
        located = [(mark, places[_middle(mark)], self._y(float(mark.size))) for mark in panel.marks]
        lines = [Line(x1=frame.left, y1=self._y(0), x2=frame.right, y2=self._y(0), color=INK)]
        lines += self._connections(located)
        symbols = [shape for mark, x, y in located for shape in self._symbol(mark, x, y)]
        if few and len(located) > _MANY:
            symbols = [replace(shape, size=_SMALL) if _is_plain(shape) else shape for shape in symbols]
        breaks = self._breaks(panel.marks, places) if broken else []
        figures = self._figures(located, [*lines, *(shape for shape in symbols if isinstance(shape, Line))], symbols)
        periods, named = self._periods(panel.marks, places)
        self.shapes: list[Shape] = [*lines, *breaks, *symbols, *figures, *periods, *self._lines_to_lower(periods)]
        self.complete = named and len(figures) == len(panel.marks)

    def _y(self, size: float) -> float:
        bottom, top = self._frame.bottom - self._room_below, self._frame.top + _ROOM_FOR_FIGURES
        return bottom - (size - self._levels.low) / (self._levels.high - self._levels.low) * (bottom - top)

    def _connections(self, located: Sequence[tuple[Mark, float, float]]) -> list[Line]:
        """A line between measured points of which one period follows the other, if each has one figure."""
        spans = [mark.period.canonical for mark, _, _ in located]
        return [
            Line(x1=x1, y1=y1, x2=x2, y2=y2, color=ABOVE_ZERO, width=1.5)
            for (one, x1, y1), (other, x2, y2) in pairwise(located)
            if one.period.last_day + timedelta(days=1) == other.period.first_day
            and not any(mark.outlook or mark.doubtful or mark.is_limit for mark in (one, other))
            and spans.count(one.period.canonical) == spans.count(other.period.canonical) == 1
        ]

    def _symbol(self, mark: Mark, x: float, y: float) -> list[Shape]:
        if mark.low is None or mark.high is None:
            return symbol(mark, x, y)
        low, high = self._y(float(mark.low)), self._y(float(mark.high))
        bounds = [Line(x1=x, y1=low, x2=x, y2=high, color=_edge(mark))]
        bounds += [Line(x1=x - 3, y1=end, x2=x + 3, y2=end, color=_edge(mark)) for end in (low, high)]
        return [*bounds, *symbol(mark, x, y)]

    def _figures(
        self, located: Sequence[tuple[Mark, float, float]], lines: Sequence[Line], shapes: Sequence[Shape]
    ) -> list[Label]:
        """The figures that find room beside their points: first those at the ends and the greatest and smallest."""
        room = Area(self._frame.left, self._frame.top, self._frame.right, self._frame.bottom + 4)
        taken = [shape.area for shape in shapes if isinstance(shape, Point)]
        places = range(len(located))
        sizes = [mark.size for mark, _, _ in located]
        first = [len(located) - 1, 0, sizes.index(max(sizes)), sizes.index(min(sizes))]
        found: dict[int, Label] = {}
        for place in dict.fromkeys(first if self._few else (*first, *places)):
            mark, x, y = located[place]
            own = next(area for area, (other, _, _) in zip(taken, located, strict=False) if other is mark)
            for label in _candidates(mark, x, y):
                area = label.area
                free = not any(area.overlaps(other) for other in taken if other is not own)
                if free and area.within(room) and not any(line.crosses(area) for line in lines):
                    found[place] = label
                    taken.append(area)
                    break
        return [found[place] for place in sorted(found)]

    def _periods(self, marks: Sequence[Mark], places: dict[date, float]) -> tuple[list[Label], bool]:
        """The names of the periods below, and whether all are there: where there is no room, only some are."""
        names: dict[date, list[str]] = {}
        for mark in marks:
            names[_middle(mark)] = max(names.get(_middle(mark), []), _period_lines(mark), key=len)
        high = max(map(len, names.values()))
        labels = [
            [
                Label(
                    text=line,
                    x=places[period],
                    y=self._first_row + _PERIOD_LINE * (row + number % self._rows * high),
                    size=_PERIOD,
                    align=Align.CENTER,
                    color=FAINT,
                )
                for row, line in enumerate(names[period])
            ]
            for number, period in enumerate(sorted(names))
        ]
        if self._rows > 1:
            named = all(_apart(labels[row :: self._rows][::-1]) for row in range(self._rows))
            return [label for lines in labels for label in lines], named
        every = 1
        while not _apart(labels[::-1][::every]):
            every += 1
        return [label for lines in labels[::-1][::every] for label in lines], every == 1

    @property
    def _first_row(self) -> float:
        return self._frame.bottom + 12

    def _lines_to_lower(self, periods: Sequence[Label]) -> list[Line]:
        """Lines from below the axis to the names of the lower row."""
        upper = {label.x for label in periods if label.y == self._first_row}
        tops: dict[float, float] = {}
        for label in periods:
            tops[label.x] = min(tops.get(label.x, label.area.top), label.area.top)
        start = self._frame.bottom + 5
        lower = {x: top for x, top in tops.items() if self._rows > 1 and x not in upper}
        lines = [Line(x1=x, y1=start, x2=x, y2=top - 2, color=RULE) for x, top in lower.items()]
        return [line for line in lines if not any(line.crosses(label.area) for label in periods)]

    def _breaks(self, marks: Sequence[Mark], places: dict[date, float]) -> list[Line]:
        """Two slanted lines on the axis between periods that do not follow each other."""
        spans = sorted({(_middle(mark), mark.period.first_day, mark.period.last_day) for mark in marks})
        found = []
        for (one, _, last), (other, first, _) in pairwise(spans):
            if last + timedelta(days=1) < first:
                at = (places[one] + places[other]) / 2
                found += [
                    Line(
                        x1=x - _HALF_A_BREAK / 2,
                        y1=self._y(0) + _HALF_A_BREAK,
                        x2=x + _HALF_A_BREAK / 2,
                        y2=self._y(0) - _HALF_A_BREAK,
                    )
                    for x in (at - 2, at + 2)
                ]
        return found


def symbol(mark: Mark, x: float, y: float) -> list[Shape]:
    """A point as its mark looks: aims are diamonds, limits triangles, derived ones empty, those in doubt hatched."""
    empty = mark.outlook or mark.doubtful or mark.is_derived
    pale = PALE_BELOW if mark.size < 0 else PALE_ABOVE
    fill = PAPER if empty else pale if mark.is_limit else _edge(mark)
    shape = Symbol.DIAMOND if mark.outlook else Symbol.CIRCLE
    if mark.is_limit:
        shape = Symbol.UP if mark.bound is Bound.ABOVE else Symbol.DOWN
    size = 90 if mark.outlook or mark.is_limit else 64
    point = Point(x=x, y=y, symbol=shape, fill=fill, edge=_edge(mark), size=size, mark=mark)
    slanted = hatching(Area(x - 3, y - 3, x + 3, y + 3), _edge(mark), step=3) if mark.doubtful else []
    return [point, *slanted]


def _is_plain(shape: Shape) -> TypeGuard[Point]:
    return isinstance(shape, Point) and shape.mark is not None and not shape.mark.looks


def _edge(mark: Mark) -> str:
    return BELOW_ZERO if mark.size < 0 else ABOVE_ZERO


def _candidates(mark: Mark, x: float, y: float) -> list[Label]:
    """Where the figure of a point may stand, the best place first."""
    beside = [
        Label(text=mark.text, x=x + away, y=y, size=TEXT, align=align)
        for away, align in ((9, Align.LEFT), (-9, Align.RIGHT))
    ]
    vertical = [
        Label(text=mark.text, x=x, y=y + away, size=TEXT, align=Align.CENTER)
        for away in (
            (_FROM_POINT_TO_FIGURE, -_FROM_POINT_TO_FIGURE)
            if mark.size < 0
            else (-_FROM_POINT_TO_FIGURE, _FROM_POINT_TO_FIGURE)
        )
    ]
    return [*vertical, *beside]


def _apart(labels: Sequence[Sequence[Label]]) -> bool:
    """Whether no label touches the next; each has several lines."""
    ends = [(min(label.area.left for label in lines), max(label.area.right for label in lines)) for lines in labels]
    return all(later[0] - earlier[1] >= 4 for later, earlier in pairwise(ends))


def _axis(levels: Levels, frame: Area) -> list[Label]:
    """A few round figures at the left."""
    raw = (levels.high - levels.low) / 4
    power = 10.0 ** floor(log10(raw))
    step = next(nice * power for nice in (1, 2, 5, 10) if nice * power >= raw)
    bottom, top = frame.bottom - (_ROOM_FOR_FIGURES if levels.low < 0 else 2), frame.top + _ROOM_FOR_FIGURES
    labels = []
    for number in range(ceil(levels.low / step), floor(levels.high / step) + 1):
        y = bottom - (number * step - levels.low) / (levels.high - levels.low) * (bottom - top)
        text = with_minus(f"{round(number * step, 10):,.10g}")
        labels.append(Label(text=text, x=frame.left, y=y, size=_PERIOD, color=FAINT))
    return labels
