"""The picture of a ranking or of totals, for publication: a Vega-Lite specification."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import product
from math import ceil
from typing import Any

from korea_trade.model.codes import Language
from korea_trade.presentation.chart.text_width import breadth, wrapped
from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.beside import derived_notes
from korea_trade.presentation.tables.footing import bound_sign, footnotes, marked
from korea_trade.presentation.tables.setting import Setting
from korea_trade.questions.row import RankedRow, Row


class Figure(StrEnum):
    """What the bars of a picture measure."""

    VALUE = "value"
    GROWTH = "growth"
    SHARE = "share"


class NothingToDraw(ValueError):
    """No row has the figure that the picture is to show."""


Spec = dict[str, Any]

_WIDTH = 700  # of the whole picture, in pixels: what a column of text is wide
_MARGIN = 18
_GAP = 6  # between a bar and its texts
_LONGEST_NAME = 260
_THICK = 18  # a bar
_INK, _FAINT = "#222222", "#5c5c5c"
# Blue and orange also differ in lightness: they survive greyscale and colour blindness. Aims and forecasts are pale.
_EDGES = {"above": "#1d5a8a", "below": "#e0862e"}
_PALE = {"above": "#b4c9da", "below": "#f6d8ba"}
_TITLE, _SUBTITLE, _TEXT, _NOTE = 19, 13, 12.5, 11  # sizes of type
# The first of each comes with the packages of the extra, the others with computers.
KOREAN_FONT = "Noto Sans KR"
_FONTS = {
    Language.EN: f"Liberation Sans, Arial, Helvetica, {KOREAN_FONT}, sans-serif",
    Language.KO: f"{KOREAN_FONT}, Apple SD Gothic Neo, Malgun Gothic, sans-serif",
}
_SUBTITLES = {
    Figure.VALUE: "In billions of US dollars",
    Figure.GROWTH: "Growth on the year before, in percent",
    Figure.SHARE: "Share of the total, in percent",
}
_UNITS = {Figure.VALUE: "USD bn", Figure.GROWTH: "percent", Figure.SHARE: "percent"}
_LEFT_OUT = "Left out, as this figure is not stated: {count} of {all} rows."


def picture_spec(
    rows: Sequence[Row],
    names: Sequence[str],
    *,
    title: str,
    figure: Figure,
    setting: Setting,
    notes: Sequence[str] = (),
) -> Spec:
    """The picture of the rows of one group, in their order: bars, each with its name and its figure as text.

    Args:
        rows: what to draw; rows without the figure are left out, and a note says how many.
        names: what each row is called.
        title: what the picture is about; broken into lines where it is long.
        figure: what the bars measure.
        setting: the sources to name at the bottom, and the language.
        notes: further lines for the bottom, above caveats and sources.

    The layout is reckoned here to the pixel, not left to Vega, so that notes and margins hold whatever the rows are.
    Raises NothingToDraw where no row has the figure.
    """
    speech = setting.speech
    drawn = [
        (row, name, size) for row, name in zip(rows, names, strict=True) if (size := _size(row, figure)) is not None
    ]
    if not drawn:
        raise NothingToDraw(f"no row has a {figure}")
    data = [_datum(place, row, name, size, figure, speech) for place, (row, name, size) in enumerate(drawn)]
    lines = [
        *notes,
        *derived_notes(None, share=any(_is_derived(row, figure) for row, _, _ in drawn), speech=speech),
        *([speech.say(_LEFT_OUT, count=len(rows) - len(drawn), all=len(rows))] if len(drawn) < len(rows) else []),
        *footnotes([row for row, _, _ in drawn], [name for _, name, _ in drawn], setting),
    ]
    room = _WIDTH - 2 * _MARGIN
    note_lines = [line for note in lines for line in wrapped(note, _NOTE, room)]
    title_lines = wrapped(title, _TITLE, room, bold=True)
    left = _MARGIN + _GAP + ceil(max(breadth(line, _TEXT) for datum in data for line in datum["name"]))
    wide = _WIDTH - left - _MARGIN
    high = len(data) * (10 + 15 * max(len(datum["name"]) for datum in data))
    subtitle = speech.say(_SUBTITLES[figure])
    return {
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
        "data": {"name": "rows", "values": data},
        "layer": [
            _bars(_domain(data, wide), speech.say(_UNITS[figure]), speech),
            {"data": {"values": [{}]}, "mark": {"type": "rule", "color": _INK}, "encoding": {"x": {"datum": 0}}},
            _names(),
            _figures(),
            _notes(note_lines, _MARGIN - left, high + 58),
        ],
        "config": _config(_FONTS[speech.language]),
        # A page that is to work offline offers no link to the editor on the network.
        "usermeta": {
            "language": str(speech.language),
            "embedOptions": {
                "actions": {"export": True, "source": False, "compiled": False, "editor": False},
                "scaleFactor": {"png": 2},
            },
        },
    }


def _size(row: Row, figure: Figure) -> Decimal | None:
    """The figure of a row; a level only where it is one of the flow itself, as daily averages have another scale."""
    match figure:
        case Figure.VALUE:
            return row.value if row.measure == "value" else None
        case Figure.GROWTH:
            return row.growth
        case Figure.SHARE:
            return row.share if isinstance(row, RankedRow) else None


def _is_derived(row: Row, figure: Figure) -> bool:
    return figure is Figure.SHARE and isinstance(row, RankedRow) and "share" in row.derived


def _datum(place: int, row: Row, name: str, size: Decimal, figure: Figure, speech: Speech) -> dict[str, Any]:
    text = f"{size:+f}" if figure is Figure.GROWTH else text_of(size)
    if figure is Figure.VALUE:
        text = bound_sign(row) + text
    if _is_derived(row, figure):
        text += "*"
    if row.status != "actual":
        text += f" ({speech.say(row.status)})"
    side = "below" if size < 0 else "above"
    return {
        "place": place,
        "name": wrapped(marked(name, row), _TEXT, _LONGEST_NAME),
        "figure": text,
        "size": float(size),
        "fill": (_PALE if row.status in ("target", "forecast") else _EDGES)[side],
        "edge": _EDGES[side],
        "spoken": f"{name}: {text} {speech.say(_UNITS[figure])}",
        "facts": ", ".join(row.facts if isinstance(row, RankedRow) else (row.id,)),
        "quotes": " … ".join(row.quotes),
    }


def _domain(data: Sequence[Mapping[str, Any]], wide: float) -> list[float]:
    """The ends of the scale that make the bars as long as the texts at their ends allow."""
    sides: dict[bool, list[tuple[float, float]]] = {below: [(0.0, 0.0)] for below in (True, False)}
    for datum in data:
        sides[datum["size"] < 0].append((abs(datum["size"]), _GAP + breadth(datum["figure"], _TEXT)))
    # Each bar to the left, with its text, has to fit beside each one to the right.
    fits = [
        (wide - text - other_text) / (size + other)
        for (size, text), (other, other_text) in product(sides[True], sides[False])
        if size + other
    ]
    scale = min(fits, default=1.0)
    low, high = (max(size + text / scale for size, text in sides[below]) for below in (True, False))
    return [round(-low, 6) or 0.0, round(high, 6)]


def _bars(domain: list[float], unit: str, speech: Speech) -> Spec:
    # A minus is written as in all figures.
    axis = {"title": unit, "tickCount": 6, "labelFlush": False, "labelExpr": "replace(datum.label, '\u2212', '-')"}
    tooltip = {"spoken": "Figure", "facts": "Id", "quotes": "Quotes"}
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
            "description": {"field": "spoken"},
            "tooltip": [
                {"field": field, "type": "nominal", "title": speech.say(said)} for field, said in tooltip.items()
            ],
        },
    }


def _names() -> Spec:
    # A name of several lines is centred on its bar as a whole.
    raised = {"expr": "-7.5 * (length(datum.name) - 1)"}
    mark = {"type": "text", "align": "right", "dx": -_GAP, "dy": raised, "lineHeight": 15, "color": _INK, "aria": False}
    return {
        "mark": mark,
        "encoding": {"text": {"field": "name"}, "x": {"value": 0}, "y": {"field": "place", "type": "ordinal"}},
    }


def _figures() -> Spec:
    align = {"expr": "datum.size < 0 ? 'right' : 'left'"}
    away = {"expr": f"datum.size < 0 ? -{_GAP} : {_GAP}"}
    return {
        "mark": {"type": "text", "align": align, "dx": away, "color": _INK, "aria": False},
        "encoding": {
            "text": {"field": "figure"},
            "x": {"field": "size", "type": "quantitative"},
            "y": {"field": "place", "type": "ordinal"},
        },
    }


def _notes(lines: Sequence[str], x: float, y: float) -> Spec:
    mark = {"type": "text", "align": "left", "baseline": "top", "fontSize": _NOTE, "lineHeight": 15, "color": _FAINT}
    return {
        "data": {"values": [{"lines": list(lines)}]},
        "mark": mark,
        "encoding": {"text": {"field": "lines"}, "x": {"value": x}, "y": {"value": y}},
    }


def _config(font: str) -> Spec:
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
