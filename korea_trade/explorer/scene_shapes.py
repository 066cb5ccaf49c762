"""The shapes of a chart for a template: attributes of SVG as text, colours as the classes of the style sheet."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from korea_trade.presentation.chart.scene import (
    ABOVE_ZERO,
    BELOW_ZERO,
    FAINT,
    INK,
    PALE_ABOVE,
    PALE_BELOW,
    PAPER,
    RULE,
    SOLID,
    Align,
    Box,
    Label,
    Line,
    Point,
    Scene,
    Shape,
    Symbol,
)

_CLASSES = {
    INK: "ink", FAINT: "faint", RULE: "rule", ABOVE_ZERO: "above", BELOW_ZERO: "below", PALE_ABOVE: "pale-above",
    PALE_BELOW: "pale-below", PAPER: "paper",
}  # fmt: skip
_USUAL_SIZE = "11"  # the style sheet has it
_ALIGNED = {Align.CENTER: "mid", Align.RIGHT: "end"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """One element: its name, its attributes, its text, and the fact that it leads to."""

    element: str
    attributes: tuple[tuple[str, str], ...]
    text: str = ""
    fact: str | None = None
    spoken: str = ""


def drawn(scene: Scene) -> Iterator[Drawn]:
    """The elements of a scene, in the order in which they are drawn; lines that look alike and follow are one."""
    for look, shapes in groupby(scene.shapes, _look):
        if look is None:
            yield from (_drawn(shape) for shape in shapes if not isinstance(shape, Line))
        else:
            lines = [shape for shape in shapes if isinstance(shape, Line)]
            path = "".join(f"M{_n(line.x1)} {_n(line.y1)}L{_n(line.x2)} {_n(line.y2)}" for line in lines)
            wide = {} if lines[0].width == 1 else {"stroke-width": _n(lines[0].width)}
            dash = {} if lines[0].dash == SOLID else {"stroke-dasharray": " ".join(map(str, lines[0].dash))}
            yield _element("path", {"class": f"edge-{_CLASSES[lines[0].color]}", **wide, **dash, "d": path})


def _look(shape: Shape) -> tuple[str, float, tuple[int, int]] | None:
    return (shape.color, shape.width, shape.dash) if isinstance(shape, Line) else None


def _drawn(shape: Label | Box | Point) -> Drawn:
    if isinstance(shape, Label):
        place = {"x": _n(shape.x), "y": _n(shape.y + shape.size * 0.35)}
        size = {} if _n(shape.size) == _USUAL_SIZE else {"font-size": _n(shape.size)}
        color = "" if shape.color == INK else _CLASSES[shape.color]
        classes = " ".join(filter(None, (color, _ALIGNED.get(shape.align, ""), "bold" if shape.bold else "")))
        return _element("text", {**place, **size, **({"class": classes} if classes else {})}, shape.text)
    if isinstance(shape, Box):
        area = shape.area
        path = f"M{_n(area.left)} {_n(area.top)}H{_n(area.right)}V{_n(area.bottom)}H{_n(area.left)}Z"
        return _marked("path", {"d": path}, shape)
    return _marked(*_symbol(shape), shape)


def _marked(element: str, outline: dict[str, str], shape: Box | Point) -> Drawn:
    """A shape that stands for a value."""
    classes = f"{_CLASSES[shape.fill]} edge-{_CLASSES[shape.edge]}"
    mark = shape.mark
    facts, spoken = (mark.facts, mark.spoken) if mark else ((), "")
    return Drawn(element, (*outline.items(), ("class", classes)), "", facts[0] if facts else None, spoken)


def _symbol(point: Point) -> tuple[str, dict[str, str]]:
    """A point as an element with its outline: a circle, or a path round corners."""
    reach = (point.size / 3.1416) ** 0.5
    if point.symbol is Symbol.CIRCLE:
        return "circle", {"cx": _n(point.x), "cy": _n(point.y), "r": _n(reach)}
    corners = {
        Symbol.DIAMOND: ((0, -1.2), (1.2, 0), (0, 1.2), (-1.2, 0)),
        Symbol.UP: ((0, -1.1), (1.1, 0.9), (-1.1, 0.9)),
        Symbol.DOWN: ((0, 1.1), (1.1, -0.9), (-1.1, -0.9)),
        Symbol.RIGHT: ((1.1, 0), (-0.9, 1.1), (-0.9, -1.1)),
        Symbol.LEFT: ((-1.1, 0), (0.9, 1.1), (0.9, -1.1)),
    }[point.symbol]
    return "path", {
        "d": "M" + "L".join(f"{_n(point.x + x * reach)} {_n(point.y + y * reach)}" for x, y in corners) + "Z"
    }


def _element(name: str, attributes: dict[str, str], text: str = "") -> Drawn:
    return Drawn(name, tuple(attributes.items()), text)


def _n(number: float) -> str:
    """A number with one place, if it needs one."""
    return f"{number:.1f}".removesuffix(".0")
