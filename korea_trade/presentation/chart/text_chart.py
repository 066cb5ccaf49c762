"""The chart of a terminal: names, figures, and bars or points of characters, as wide as asked for."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from korea_trade.presentation.chart.chart import Chart, Look, Mark, Panel
from korea_trade.presentation.chart.shared_scale import marks_by_scale, scales
from korea_trade.presentation.tables.bars import ARROWS, AXIS, GREY, HATCHED, PALE, bars, ended, fill_of

SMALLEST_WIDTH = 40  # columns
_DOTS = "·"
_POINT, _EMPTY_POINT, _AIM = "●", "○", "◇"
_MOST_OF_WIDTH_FOR_NAMES = 0.4
_LEAST_COLUMNS_OF_BARS = 10
_INDENT = 2


def print_chart(console: Console, chart: Chart, width: int) -> None:
    """Draw a chart on a console made by ``console_for``, in so many columns. Nothing is clipped: names break."""
    for text, style in _lines(console, chart, max(width, SMALLEST_WIDTH)):
        console.print(Text(text.rstrip(), style=style))


def _lines(console: Console, chart: Chart, width: int) -> Iterator[tuple[str, str]]:
    yield from ((line, "bold") for line in _broken(console, chart.title, width))
    yield from ((line, "dim") for line in _broken(console, chart.subtitle, width))
    names = _widest([" " * _INDENT * mark.depth + mark.name for panel in chart.panels for mark in panel.marks])
    names = min(names, int(width * _MOST_OF_WIDTH_FOR_NAMES))
    figures = _widest([mark.text for panel in chart.panels for mark in panel.marks])
    room = max(width - names - figures - 3, _LEAST_COLUMNS_OF_BARS)
    drawn = _drawn(chart.panels, room)
    for panel, shown in zip(chart.panels, drawn, strict=True):
        yield "", ""
        yield from ((line, "bold") for line in _broken(console, panel.title, width))
        yield from ((line, "dim") for line in _broken(console, panel.subtitle, width))
        for mark, bar in zip(panel.marks, shown, strict=True):
            indent = " " * _INDENT * mark.depth
            first, *rest = _broken(console, mark.name, max(names - len(indent), 1)) or [""]
            name = _filled(indent + first, names)
            yield f"{name} {' ' * (figures - cell_len(mark.text))}{mark.text}  {bar}", ""
            yield from ((indent + line, "") for line in rest)
    yield "", ""
    keys = [f"{' '.join(_signs(key.look, chart.panels))} {key.text}" for key in chart.key]
    for note in (*keys, *chart.notes):
        yield from ((line, "dim") for line in _broken(console, note, width))


def _drawn(panels: Sequence[Panel], room: int) -> list[list[str]]:
    """The bars or points of each panel; panels of one scale are drawn together."""
    plain = {scale: iter(bars([mark.size for mark in marks], room)) for scale, marks in marks_by_scale(panels).items()}
    shared = scales(panels)
    return [
        [(_point if panel.over_time else _bar)(mark, next(plain[shared[panel]])) for mark in panel.marks]
        for panel in panels
    ]


def _signs(look: Look, panels: Sequence[Panel]) -> list[str]:
    """The characters that show a look, as far as they occur."""
    alike = [(mark, panel.over_time) for panel in panels for mark in panel.marks if look in mark.looks]
    if look is Look.LIMIT:
        return list(dict.fromkeys(ARROWS[mark.bound] for mark, _ in alike))
    points = {Look.OUTLOOK: _AIM, Look.DERIVED: _EMPTY_POINT, Look.DOUBTFUL: HATCHED}
    fills = {Look.OUTLOOK: PALE, Look.DERIVED: GREY, Look.DOUBTFUL: HATCHED}
    return list(dict.fromkeys((points if over_time else fills)[look] for _, over_time in alike))


def _bar(mark: Mark, plain: str) -> str:
    if not mark.looks:
        return plain
    fill = fill_of(outlook=mark.outlook, doubtful=mark.doubtful, derived=mark.is_derived)
    return ended(plain, fill, ARROWS.get(mark.bound))


def _point(mark: Mark, plain: str) -> str:
    point = HATCHED if mark.doubtful else _AIM if mark.outlook else _EMPTY_POINT if mark.is_derived else _POINT
    point = ARROWS.get(mark.bound, point)
    return ended(plain, _DOTS, point) if plain.strip() != AXIS else plain.replace(AXIS, point)


def _broken(console: Console, text: str, width: int) -> list[str]:
    """A text in lines of at most so many columns; no line where there is no text."""
    return [line.plain.rstrip() for line in Text(text).wrap(console, width)] if text else []


def _filled(text: str, width: int) -> str:
    return text + " " * (width - cell_len(text))


def _widest(texts: Sequence[str]) -> int:
    return max(map(cell_len, texts), default=0)
