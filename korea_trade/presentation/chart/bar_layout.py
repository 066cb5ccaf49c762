"""Where bars stand: names at the left, indented under what they are a part of, figures at the ends of the bars."""

from collections.abc import Sequence
from itertools import product

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Bound
from korea_trade.presentation.chart.chart import Mark, Panel
from korea_trade.presentation.chart.scene import (
    ABOVE_ZERO,
    BELOW_ZERO,
    DASHED,
    DOTTED,
    INK,
    PALE_ABOVE,
    PALE_BELOW,
    PAPER,
    RULE,
    SOLID,
    Align,
    Area,
    Box,
    Label,
    Line,
    Point,
    Shape,
    Symbol,
    hatching,
)
from korea_trade.presentation.chart.text_width import breadth, wrapped

TEXT = 12.5  # size of type
LINE = 15  # height of a line of a name
_BAR_HEIGHT = 18
_SHORT = 60  # pixels: where all bars together are shorter, their figures stand in a column
_BETWEEN_ROWS = 7
_BESIDE_A_BAR = 6
_INDENT = 16
_FAR = 120  # from a name to its bar: a dotted line leads the eye
_ARROW_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Scale:
    """Where zero stands, how many pixels a unit is long, and where figures end that have no room beside their bars."""

    zero: float
    unit: float
    column: float | None = None

    def x(self, size: float) -> float:
        """Where a figure ends."""
        return self.zero + size * self.unit


def name_lines(mark: Mark, widest: float) -> list[str]:
    """The name of a bar, broken to fit what its indent leaves."""
    return wrapped(mark.name, TEXT, widest - mark.depth * _INDENT)


def room_for_names(panels: Sequence[Panel], widest: float) -> float:
    """How wide the names of all panels are, but no wider than allowed."""
    return max(
        (
            mark.depth * _INDENT + breadth(line, TEXT)
            for panel in panels
            for mark in panel.marks
            for line in name_lines(mark, widest)
        ),
        default=0,
    )


def scale_of(marks: Sequence[Mark], left: float, right: float) -> Scale:
    """The scale that makes bars as long as the texts at their ends allow."""
    sides: dict[bool, list[tuple[float, float]]] = {below: [(0.0, 0.0)] for below in (True, False)}
    for mark in marks:
        reach = _BESIDE_A_BAR + breadth(mark.text, TEXT) + (_ARROW_LENGTH if mark.is_limit else 0)
        sides[mark.size < 0].append((abs(float(mark.size)), reach))
    # Each bar to the left, with its text, has to fit next to each one to the right.
    fits = [
        (right - left - text - other_text) / (size + other)
        for (size, text), (other, other_text) in product(sides[True], sides[False])
        if size + other
    ]
    unit = min(fits, default=1.0)
    low, high = (max(size for size, _ in sides[below]) for below in (True, False))
    if low + high and (low + high) * unit < _SHORT:
        texts = max(text for side in sides.values() for _, text in side)
        unit = max(right - left - texts - 2 * _ARROW_LENGTH, 0) / (low + high)
        return Scale(left + _ARROW_LENGTH + low * unit, unit, column=right)
    return Scale(left + max(size * unit + text for size, text in sides[True]), unit)


def bars(panel: Panel, scale: Scale, left: float, top: float, widest: float) -> tuple[list[Shape], float]:
    """The shapes of a panel of bars from a place downwards, and where they end."""
    shapes: list[Shape] = []
    y = top
    for mark in panel.marks:
        lines = name_lines(mark, widest)
        high = max(_BAR_HEIGHT, LINE * len(lines)) + _BETWEEN_ROWS
        middle = y + high / 2
        shapes += [
            Label(text=line, x=left + mark.depth * _INDENT, y=middle + LINE * (place - (len(lines) - 1) / 2), size=TEXT)
            for place, line in enumerate(lines)
        ]
        bar = _bar(mark, scale, middle)
        begins = min(shape.area.left for shape in bar if isinstance(shape, Box | Label))
        ends = max(label.area.right for label in shapes[-len(lines) :] if isinstance(label, Label))
        if begins - ends > _FAR:
            shapes.append(
                Line(x1=ends + _BESIDE_A_BAR, y1=middle, x2=begins - _BESIDE_A_BAR, y2=middle, color=RULE, dash=DOTTED)
            )
        shapes += bar
        y += high
    shapes.append(Line(x1=scale.zero, y1=top, x2=scale.zero, y2=y, color=INK))
    return shapes, y


def _bar(mark: Mark, scale: Scale, middle: float) -> list[Shape]:
    end, below = scale.x(float(mark.size)), mark.size < 0
    area = Area(min(scale.zero, end), middle - _BAR_HEIGHT / 2, max(scale.zero, end), middle + _BAR_HEIGHT / 2)
    shapes = box(area, mark)
    if mark.low is not None and mark.high is not None:
        shapes += whisker(scale.x(float(mark.low)), scale.x(float(mark.high)), middle)
    away = -1 if below else 1
    if mark.is_limit:
        end += away * _ARROW_LENGTH
        symbol = Symbol.RIGHT if mark.bound is Bound.ABOVE else Symbol.LEFT
        shapes.append(arrow(end - away * _ARROW_LENGTH / 2, middle, symbol, below=below))
    if scale.column is not None:
        return [*shapes, Label(text=mark.text, x=scale.column, y=middle, size=TEXT, align=Align.RIGHT)]
    align = Align.RIGHT if below else Align.LEFT
    return [*shapes, Label(text=mark.text, x=end + away * _BESIDE_A_BAR, y=middle, size=TEXT, align=align)]


def arrow(x: float, y: float, symbol: Symbol, *, below: bool) -> Point:
    """The tip of a limit: it says on which side of it the figure lies."""
    color = BELOW_ZERO if below else ABOVE_ZERO
    return Point(x=x, y=y, symbol=symbol, fill=color, edge=color, size=56)


def box(area: Area, mark: Mark) -> list[Shape]:
    """A bar as its mark looks: aims and forecasts dashed, limits and derived figures pale, what is in doubt hatched."""
    below = mark.size < 0
    edge, pale = (BELOW_ZERO, PALE_BELOW) if below else (ABOVE_ZERO, PALE_ABOVE)
    empty = mark.doubtful or mark.outlook
    fill = PAPER if empty else pale if mark.is_limit or mark.is_derived else edge
    dash = DASHED if mark.outlook else SOLID
    shapes: list[Shape] = [Box(area=area, fill=fill, edge=edge, dash=dash, mark=mark)]
    return [*shapes, *hatching(area, edge)] if mark.doubtful else shapes


def whisker(low: float, high: float, y: float) -> list[Shape]:
    """The bounds of a derived figure, from left to right."""
    return [
        Line(x1=low, y1=y, x2=high, y2=y),
        *(Line(x1=x, y1=y - 3, x2=x, y2=y + 3) for x in (low, high)),
    ]
