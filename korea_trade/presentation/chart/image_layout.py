"""The layout of a chart as an image: title, panels, key and notes, one under the other."""

from collections.abc import Sequence
from dataclasses import replace

from korea_trade.model.codes import Bound
from korea_trade.presentation.chart.bar_layout import arrow, bars, box, room_for_names, scale_of
from korea_trade.presentation.chart.chart import Chart, Key, Panel
from korea_trade.presentation.chart.scene import FAINT, INK, Area, Box, Label, Point, Scene, Shape, Symbol
from korea_trade.presentation.chart.shared_scale import marks_by_scale, scales
from korea_trade.presentation.chart.text_width import wrapped
from korea_trade.presentation.chart.time_layout import Levels, points, symbol

WIDTH = 700  # pixels: what a column of text is wide
SMALLEST_WIDTH = 320
_MARGIN = 18
_BETWEEN_NAMES_AND_BARS = 8
_TWO_COLUMNS = 560  # of the page: panels over time with few points stand side by side
_MOST_POINTS_OF_A_COLUMN = 3
_BETWEEN_COLUMNS = 30
_WIDTH_OF_SWATCH = 30


def laid_out(chart: Chart, width: int = WIDTH) -> Scene:
    """The scene of a chart, as wide as asked for, but no narrower than its texts can be read."""
    wide = max(width, SMALLEST_WIDTH)
    page = _Page(wide)
    page.text(chart.title, 19, 24, bold=True)
    page.text(chart.subtitle, 13, 20, color=FAINT)
    page.panels(chart.panels)
    page.y += 14
    page.may_break()
    for key in chart.key:
        page.key(key, chart.panels)
    page.y += 4 if chart.key else 0
    crowded = [] if page.all_labelled else [chart.note_if_crowded]
    for note in (*crowded, *chart.notes):
        page.text(note, 11, 15, color=FAINT)
    return Scene(wide, page.y + _MARGIN, page.shapes, breaks=page.breaks)


class _Page:
    """Shapes from the top down; ``y`` is where the next begins, ``breaks`` are where the page may be cut.

    ``all_labelled`` says whether all points over time have their figures and periods beside them.
    """

    def __init__(self, width: int) -> None:
        self._left, self._right = float(_MARGIN), float(width - _MARGIN)
        self.y = float(_MARGIN)
        self.shapes: list[Shape] = []
        self.breaks: list[tuple[float, int]] = []
        self.all_labelled = True

    def text(
        self,
        text: str,
        size: float,
        line: float,
        *,
        color: str = INK,
        bold: bool = False,
        left: float | None = None,
        room: float | None = None,
    ) -> None:
        """A text in lines, from the left of the page and of its width unless said otherwise."""
        x = self._left if left is None else left
        for part in wrapped(text, size, room or self._right - x, bold=bold) if text else ():
            self.shapes.append(Label(text=part, x=x, y=self.y + line / 2, size=size, color=color, bold=bold))
            self.y += line

    def may_break(self) -> None:
        """What is above ``y`` may stand on another sheet than what comes below it."""
        self.breaks.append((self.y, len(self.shapes)))

    def panels(self, panels: Sequence[Panel]) -> None:
        """The panels; those of one scale are drawn to it: bars to the right, points upwards."""
        widest = (self._right - self._left) * 0.42
        names = room_for_names([panel for panel in panels if not panel.over_time], widest)
        left_of_bars = self._left + names + _BETWEEN_NAMES_AND_BARS
        shared, together = scales(panels), marks_by_scale(panels)
        levels = {scale: Levels.of(marks) for scale, marks in together.items()}
        lengths = {scale: scale_of(marks, left_of_bars, self._right) for scale, marks in together.items()}
        rest = list(panels)
        while rest:
            if len(rest) < len(panels):
                self.may_break()
            row = [rest.pop(0)]
            halved = _is_narrow(row[0]) and len(panels) > 1 and self._right - self._left >= _TWO_COLUMNS
            if halved and rest and _is_narrow(rest[0]):
                row.append(rest.pop(0))
            column = (self._right - self._left - (_BETWEEN_COLUMNS if halved else 0)) / (2 if halved else 1)
            top, ends = self.y + (16 if row[0].title else 8), []
            for place, panel in enumerate(row):
                left = self._left + place * (column + _BETWEEN_COLUMNS)
                self.y = top
                self.text(panel.title, 14, 19, bold=True, left=left, room=column)
                self.text(panel.subtitle, 12, 17, color=FAINT, left=left, room=column)
                if panel.over_time:
                    scale = levels[shared[panel]]
                    drawn, end, all_labelled = points(panel, scale, left, left + column, self.y + 4)
                    self.all_labelled &= all_labelled
                else:
                    drawn, end = bars(panel, lengths[shared[panel]], left, self.y + 4, widest)
                self.shapes += drawn
                ends.append(end)
            self.y = max(ends)

    def key(self, key: Key, panels: Sequence[Panel]) -> None:
        """What a look means, behind an example of it: a bar, or a point where only points look so."""
        alike = [(mark, panel) for panel in panels for mark in panel.marks if key.look in mark.looks]
        mark, panel = min(alike, key=lambda found: (found[1].over_time, len(found[0].looks)))
        middle = self.y + 7.5
        if panel.over_time:
            example = symbol(mark, self._left + 11, middle)
        else:
            end = self._left + (13 if mark.is_limit else 22)
            example = box(Area(self._left, middle - 5, end, middle + 5), mark)
            if mark.is_limit:
                tip = Symbol.RIGHT if mark.bound is Bound.ABOVE else Symbol.LEFT
                example.append(arrow(end + 5, middle, tip, below=mark.size < 0))
        self.shapes += [replace(shape, mark=None) if isinstance(shape, Box | Point) else shape for shape in example]
        self.text(key.text, 11, 15, color=FAINT, left=self._left + _WIDTH_OF_SWATCH)


def _is_narrow(panel: Panel) -> bool:
    return panel.over_time and len({mark.period.canonical for mark in panel.marks}) <= _MOST_POINTS_OF_A_COLUMN
