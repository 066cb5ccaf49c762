"""The chart of a ranking or of totals, for publication: a Vega-Lite specification."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import product
from math import ceil

from korea_trade.errors import QuestionError
from korea_trade.language.figures import signed
from korea_trade.language.headings import Headings
from korea_trade.language.language import Language
from korea_trade.model.codes import LanguageCode, Measure, Status, Unit
from korea_trade.presentation.chart.text_width import breadth, wrapped
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.cells import DOUBTFUL, is_doubtful, level_text
from korea_trade.presentation.tables.derived_columns import derived_notes
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.tables.ranking import RankedBy, overlaps, ranking_names, ranking_title
from korea_trade.presentation.tables.totals import total_names
from korea_trade.presentation.visible import visible
from korea_trade.questions.order import Group
from korea_trade.questions.ranking import ranking_group
from korea_trade.questions.row import RankedRow, Row


class Figure(StrEnum):
    """What the bars of a chart measure."""

    VALUE = "value"
    GROWTH = "growth"
    SHARE = "share"


class NothingToDraw(QuestionError):
    """No row has the figure that the chart is to show."""


Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]


@dataclass(frozen=True, slots=True)
class ImageChart:
    """A chart ready to be drawn: its Vega-Lite specification, in which every word is safe to show."""

    title: str
    language: LanguageCode
    font: str
    spec: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bar with its texts: the name in lines, the figure at its end, and what pointing at it says."""

    name: list[str]
    text: str
    size: float
    fill: str
    edge: str
    dash: list[int]
    spoken: str
    facts: str
    quotes: str


_WIDTH = 700  # of the whole chart, in pixels: what a column of text is wide
_MARGIN = 18
_GAP = 6  # between a bar and its texts
_LONGEST_NAME = 260
_THICK = 18  # a bar
_INK, _FAINT = "#222222", "#5c5c5c"
# Blue and orange also differ in lightness: they survive greyscale and colour blindness. Aims and forecasts are pale;
# figures that contradict others are empty, with a dashed edge.
_EDGES = {"above": "#1d5a8a", "below": "#e0862e"}
_PALE = {"above": "#b4c9da", "below": "#f6d8ba"}
_TITLE, _SUBTITLE, _TEXT, _NOTE = 19, 13, 12.5, 11  # sizes of type
# The first of each comes with the packages of the extra, the others with computers.
KOREAN_FONT = "Noto Sans KR"
_FONTS = {
    LanguageCode.EN: f"Liberation Sans, Arial, Helvetica, {KOREAN_FONT}, sans-serif",
    LanguageCode.KO: f"{KOREAN_FONT}, Apple SD Gothic Neo, Malgun Gothic, sans-serif",
}
_UNITS = {Figure.VALUE: Unit.USD_BN, Figure.GROWTH: Unit.PERCENT, Figure.SHARE: Unit.PERCENT}


def totals_chart(rows: Sequence[Row], figure: Figure, context: RenderContext) -> ImageChart:
    """The chart of totals of one sector and source. Raises NothingToDraw where no row has the figure."""
    title = context.language.totals_title(rows[0].sector) if rows else ""
    return image_chart(rows, total_names(rows, context.language), title=title, figure=figure, context=context)


def ranking_chart(rows: Sequence[RankedRow], by: RankedBy, figure: Figure, context: RenderContext) -> ImageChart:
    """The chart of one group of a ranking. Raises NothingToDraw where no row has the figure."""
    language = context.language
    names = ranking_names(rows, by, language)
    title = ranking_title(rows[0], by, language, latest=False) if rows else ""
    notes = overlaps(rows, names, language)
    among = _among(rows, by, figure, language)
    return image_chart(rows, names, title=title, figure=figure, context=context, notes=notes, among=among)


def _among(rows: Sequence[RankedRow], by: RankedBy, figure: Figure, language: Language) -> str:
    """How many members of the groups of rows are drawn, where that is not all of them."""
    groups: dict[tuple[Group, str | None, str | None], tuple[int, int]] = {}
    drawn: set[str | None] = set()
    for row in rows:
        if not row.aggregate:
            groups[ranking_group(row), row.parent, row.partition] = (row.ranked_of or 0, row.group_size)
            if _size(row, figure) is not None:
                drawn.add(row.item if by == "item" else row.partner)
    stated, size = (sum(counts) for counts in zip(*groups.values(), strict=True)) if groups else (0, 0)
    return language.drawn(len(drawn), stated, size)


def image_chart(
    rows: Sequence[Row],
    names: Sequence[str],
    *,
    title: str,
    figure: Figure,
    context: RenderContext,
    notes: Sequence[str] = (),
    among: str = "",
) -> ImageChart:
    """The chart of the rows of one group, in their order: bars, each with its name and its figure as text.

    Args:
        rows: what to draw; rows without the figure are left out.
        names: what each row is called.
        title: what the chart is about; broken into lines where it is long.
        figure: what the bars measure.
        context: the sources to name at the bottom, and the language.
        notes: further lines for the bottom, above caveats and sources.
        among: how many of a group are drawn, said after what the bars measure.

    The layout is computed here to the pixel, not left to Vega, so that notes and margins hold whatever the rows are.
    Raises NothingToDraw where no row has the figure.
    """
    language = context.language
    drawn = [
        (row, name, size) for row, name in zip(rows, names, strict=True) if (size := _size(row, figure)) is not None
    ]
    if not drawn:
        raise NothingToDraw(f"no row has a {figure}", "sort by another figure")
    footnotes = Footnotes([row for row, _, _ in drawn], context)
    bars = [_bar(row, footnotes.mark(name, row), size, figure, language) for row, name, size in drawn]
    lines = [
        *notes,
        *derived_notes(language, share=any(_is_derived(row, figure) for row, _, _ in drawn)),
        *footnotes.lines(),
    ]
    room = _WIDTH - 2 * _MARGIN
    note_lines = [line for note in lines for line in wrapped(visible(note), _NOTE, room)]
    title = visible(title)
    title_lines = wrapped(title, _TITLE, room, bold=True)
    left = _MARGIN + _GAP + ceil(max(breadth(line, _TEXT) for bar in bars for line in bar.name))
    wide = _WIDTH - left - _MARGIN
    high = len(bars) * (10 + 15 * max(len(bar.name) for bar in bars))
    subtitle = "; ".join(filter(None, (_subtitle(figure, language.headings), among)))
    font = _FONTS[language.code]
    spec: dict[str, Json] = {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "description": f"{title}. {subtitle}.",
        "width": wide,
        "height": high,
        "padding": {
            "left": left,
            "right": _MARGIN,
            "top": _MARGIN + 24 * len(title_lines) + 30,
            "bottom": 50 + 15 * len(note_lines) + _MARGIN,
        },
        "autosize": "none",
        "background": "white",
        "title": {
            "text": title_lines,
            "subtitle": subtitle,
            "anchor": "start",
            "frame": "group",
            "dx": _MARGIN - left,
            "offset": 8,
        },
        "data": {"name": "rows", "values": [_datum(place, bar) for place, bar in enumerate(bars)]},
        "layer": [
            _bars(_domain(bars, wide), language.unit(_UNITS[figure]), language.headings),
            {"data": {"values": [{}]}, "mark": {"type": "rule", "color": _INK}, "encoding": {"x": {"datum": 0}}},
            _names(),
            _figures(),
            _notes(note_lines, _MARGIN - left, high + 58),
        ],
        "config": _config(font),
        # A page that is to work offline offers no link to the editor on the network.
        "usermeta": {
            "language": str(language.code),
            "embedOptions": {
                "actions": {"export": True, "source": False, "compiled": False, "editor": False},
                "scaleFactor": {"png": 2},
            },
        },
    }
    return ImageChart(title, language.code, font, spec)


def _size(row: Row, figure: Figure) -> Decimal | None:
    """The figure of a row; a level only where it is one of the flow itself, as daily averages have another scale."""
    match figure:
        case Figure.VALUE:
            return row.value if row.measure is Measure.VALUE else None
        case Figure.GROWTH:
            return row.growth
        case Figure.SHARE:
            return row.share if isinstance(row, RankedRow) else None


def _is_derived(row: Row, figure: Figure) -> bool:
    return figure is Figure.SHARE and isinstance(row, RankedRow) and "share" in row.derived


def _subtitle(figure: Figure, headings: Headings) -> str:
    match figure:
        case Figure.VALUE:
            return headings.chart_of_levels
        case Figure.GROWTH:
            return headings.chart_of_growth
        case Figure.SHARE:
            return headings.chart_of_shares


def _bar(row: Row, name: str, size: Decimal, figure: Figure, language: Language) -> _Bar:
    unit = _UNITS[figure]
    match figure:
        case Figure.VALUE:
            text = level_text(row, language)
        case Figure.GROWTH:
            text = signed(size)
        case Figure.SHARE:
            text = language.figure(size, unit) + ("*" if _is_derived(row, figure) else "")
    doubtful = is_doubtful(row)
    if doubtful and not text.startswith(DOUBTFUL):
        text = DOUBTFUL + text
    if row.status is not Status.ACTUAL:
        text += f" ({language.status(row.status)})"
    side = "below" if size < 0 else "above"
    return _Bar(
        name=wrapped(visible(name), _TEXT, _LONGEST_NAME),
        text=text,
        size=float(language.scaled(size, unit)),
        fill="white" if doubtful else (_PALE if row.status in (Status.TARGET, Status.FORECAST) else _EDGES)[side],
        edge=_EDGES[side],
        dash=[4, 3] if doubtful else [1, 0],
        spoken=visible(f"{name}: {text} {language.unit(unit)}"),
        facts=visible(", ".join(row.facts if isinstance(row, RankedRow) else (row.id,))),
        quotes=visible(" … ".join(row.quotes)),
    )


def _datum(place: int, bar: _Bar) -> dict[str, Json]:
    return {
        "place": place,
        "name": bar.name,
        "figure": bar.text,
        "size": bar.size,
        "fill": bar.fill,
        "edge": bar.edge,
        "dash": bar.dash,
        "spoken": bar.spoken,
        "facts": bar.facts,
        "quotes": bar.quotes,
    }


def _domain(bars: Sequence[_Bar], wide: float) -> list[float]:
    """The ends of the scale that make the bars as long as the texts at their ends allow."""
    sides: dict[bool, list[tuple[float, float]]] = {below: [(0.0, 0.0)] for below in (True, False)}
    for bar in bars:
        sides[bar.size < 0].append((abs(bar.size), _GAP + breadth(bar.text, _TEXT)))
    # Each bar to the left, with its text, has to fit next to each one to the right.
    fits = [
        (wide - text - other_text) / (size + other)
        for (size, text), (other, other_text) in product(sides[True], sides[False])
        if size + other
    ]
    scale = min(fits, default=1.0)
    low, high = (max(size + text / scale for size, text in sides[below]) for below in (True, False))
    return [round(-low, 6) or 0.0, round(high, 6)]


def _bars(domain: list[float], unit: str, headings: Headings) -> dict[str, Json]:
    # A minus is written as in all figures.
    axis: Json = {
        "title": unit,
        "tickCount": 6,
        "labelFlush": False,
        "labelExpr": "replace(datum.label, '\u2212', '-')",
    }
    tooltip = {"spoken": headings.figure, "facts": headings.id, "quotes": headings.quotes}
    return {
        "mark": {"type": "bar", "height": _THICK},
        "encoding": {
            "x": {
                "field": "size",
                "type": "quantitative",
                "scale": {"domain": domain, "nice": False},
                "axis": axis,
            },
            "y": {"field": "place", "type": "ordinal", "axis": None},
            "fill": {"field": "fill", "type": "nominal", "scale": None},
            "stroke": {"field": "edge", "type": "nominal", "scale": None},
            "strokeDash": {"field": "dash", "type": "nominal", "scale": None},
            "description": {"field": "spoken"},
            "tooltip": [{"field": field, "type": "nominal", "title": said} for field, said in tooltip.items()],
        },
    }


def _names() -> dict[str, Json]:
    # A name of several lines is centred on its bar as a whole.
    raised: Json = {"expr": "-7.5 * (length(datum.name) - 1)"}
    mark: Json = {
        "type": "text",
        "align": "right",
        "dx": -_GAP,
        "dy": raised,
        "lineHeight": 15,
        "color": _INK,
        "aria": False,
    }
    return {
        "mark": mark,
        "encoding": {"text": {"field": "name"}, "x": {"value": 0}, "y": {"field": "place", "type": "ordinal"}},
    }


def _figures() -> dict[str, Json]:
    align: Json = {"expr": "datum.size < 0 ? 'right' : 'left'"}
    away: Json = {"expr": f"datum.size < 0 ? -{_GAP} : {_GAP}"}
    return {
        "mark": {"type": "text", "align": align, "dx": away, "color": _INK, "aria": False},
        "encoding": {
            "text": {"field": "figure"},
            "x": {"field": "size", "type": "quantitative"},
            "y": {"field": "place", "type": "ordinal"},
        },
    }


def _notes(lines: Sequence[str], x: float, y: float) -> dict[str, Json]:
    mark: Json = {
        "type": "text",
        "align": "left",
        "baseline": "top",
        "fontSize": _NOTE,
        "lineHeight": 15,
        "color": _FAINT,
    }
    return {
        "data": {"values": [{"lines": list(lines)}]},
        "mark": mark,
        "encoding": {"text": {"field": "lines"}, "x": {"value": x}, "y": {"value": y}},
    }


def _config(font: str) -> dict[str, Json]:
    return {
        "font": font,
        "view": {"stroke": None},
        "text": {"fontSize": _TEXT},
        "title": {
            "fontSize": _TITLE,
            "color": _INK,
            "lineHeight": 24,
            "subtitleFontSize": _SUBTITLE,
            "subtitleColor": _FAINT,
            "subtitlePadding": 6,
        },
        "axis": {
            "domain": False,
            "ticks": False,
            "gridColor": "#e4e4e4",
            "labelColor": _FAINT,
            "labelFontSize": _NOTE,
            "titleColor": _FAINT,
            "titleFontSize": _NOTE,
            "titleFontWeight": "normal",
            "titlePadding": 8,
        },
    }
