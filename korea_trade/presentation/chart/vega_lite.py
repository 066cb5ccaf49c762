"""A scene as a Vega-Lite specification, in which every place is in pixels."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.chart.chart import Chart, Mark
from korea_trade.presentation.chart.scene import Box, Label, Line, Point, Scene, Shape

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]
Spec = dict[str, Json]

# The first of each comes with the packages of the extra, the others with computers.
KOREAN_FONT = "Noto Sans KR"
_FONTS = {
    LanguageCode.EN: f"Liberation Sans, Arial, Helvetica, {KOREAN_FONT}, sans-serif",
    LanguageCode.KO: f"{KOREAN_FONT}, Apple SD Gothic Neo, Malgun Gothic, sans-serif",
}


def font_of(language: LanguageCode) -> str:
    """The fonts of a chart, the best first."""
    return _FONTS[language]


def vega_lite(scene: Scene, chart: Chart) -> Spec:
    """The specification. Pointing at a bar or point shows its figure, the facts behind it and their quotes."""
    tooltip: Json = [
        {"field": field, "type": "nominal", "title": said}
        for field, said in zip(("spoken", "facts", "quotes"), chart.tooltip, strict=True)
    ]
    layers = [list(shapes) for _, shapes in groupby(scene.shapes, key=_layer_of)]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "description": ". ".join(filter(None, (chart.title, chart.subtitle))),
        "width": scene.width,
        "height": scene.height,
        "padding": 0,
        "autosize": "none",
        "background": "white",
        "layer": [_layer(shapes, tooltip, chart.language) for shapes in layers],
        "config": {"font": font_of(chart.language), "view": {"stroke": None}},
        # A page that is to work offline offers no link to the editor on the network.
        "usermeta": {
            "language": str(chart.language),
            "embedOptions": {
                "actions": {"export": True, "source": False, "compiled": False, "editor": False},
                "scaleFactor": {"png": 2},
            },
        },
    }


def _layer_of(shape: Shape) -> tuple[object, ...]:
    """What shapes must share to be in one layer: their kind, and what cannot be data."""
    match shape:
        case Box():
            return Box, shape.dash
        case Line():
            return Line, shape.dash
        case Label():
            return Label, shape.bold
        case Point():
            return (Point,)


def _layer(shapes: Sequence[Shape], tooltip: Json, language: LanguageCode) -> Spec:
    """A layer of shapes of one kind, with those of its channels that are data."""
    data: list[Json] = [_datum(shape) for shape in shapes]
    layer: Spec = {"data": {"values": data}}
    match shapes[0]:
        case Box(dash=dash):
            layer["mark"] = {"type": "rect", "strokeDash": list(dash)}
            layer["encoding"] = {
                **_places("x", "y", "x2", "y2"),
                **_looks("fill", "stroke"),
                **_receipt(tooltip),
            }
        case Line(dash=dash):
            layer["mark"] = {"type": "rule", "aria": False, "strokeDash": list(dash)}
            layer["encoding"] = {**_places("x", "y", "x2", "y2"), **_looks("stroke", "strokeWidth")}
        case Point():
            layer["mark"] = {"type": "point", "opacity": 1, "strokeWidth": 1.5}
            layer["encoding"] = {**_places("x", "y"), **_looks("fill", "stroke", "shape", "size"), **_receipt(tooltip)}
        case Label(bold=bold):
            layer["mark"] = {
                "type": "text",
                "baseline": "middle",
                "align": {"expr": "datum.align"},
                "fontSize": {"expr": "datum.size"},
                **_weight(language, bold=bold),
            }
            layer["encoding"] = {
                **_places("x", "y"),
                "text": {"field": "text"},
                "description": {"field": "text"},
                **_looks("fill", *(("stroke",) if bold else ())),
            }
    return layer


def _weight(language: LanguageCode, *, bold: bool) -> Spec:
    """How bold is drawn: the Korean font has one weight, so its letters get an edge."""
    if language is LanguageCode.KO:
        return {"fontWeight": "normal", "strokeWidth": 0.6 if bold else 0}
    return {"fontWeight": "bold" if bold else "normal", "strokeWidth": 0}


def _places(*channels: str) -> Spec:
    return {
        channel: {"field": channel, **({} if "2" in channel else {"type": "quantitative", "scale": None, "axis": None})}
        for channel in channels
    }


def _looks(*channels: str) -> Spec:
    return {
        channel: {
            "field": channel,
            "type": "quantitative" if channel in ("size", "strokeWidth") else "nominal",
            "scale": None,
            "legend": None,
        }
        for channel in channels
    }


def _receipt(tooltip: Json) -> Spec:
    return {"description": {"field": "spoken"}, "tooltip": tooltip}


def _datum(shape: Shape) -> Spec:
    match shape:
        case Box():
            area = shape.area
            return {
                "x": _px(area.left),
                "y": _px(area.top),
                "x2": _px(area.right),
                "y2": _px(area.bottom),
                "fill": shape.fill,
                "stroke": shape.edge,
                **_said(shape.mark),
            }
        case Line():
            return {
                "x": _px(shape.x1),
                "y": _px(shape.y1),
                "x2": _px(shape.x2),
                "y2": _px(shape.y2),
                "stroke": shape.color,
                "strokeWidth": shape.width,
            }
        case Point():
            return {
                "x": _px(shape.x),
                "y": _px(shape.y),
                "shape": str(shape.symbol),
                "fill": shape.fill,
                "stroke": shape.edge,
                "size": shape.size,
                **_said(shape.mark),
            }
        case Label():
            return {
                "x": _px(shape.x),
                "y": _px(shape.y),
                "text": shape.text,
                "align": str(shape.align),
                "size": shape.size,
                "fill": shape.color,
                "stroke": shape.color,
            }


def _said(mark: Mark | None) -> Spec:
    if mark is None:
        return {}
    return {"spoken": mark.spoken, "facts": ", ".join(mark.facts), "quotes": mark.quotes}


def _px(place: float) -> float:
    return round(place, 2)
