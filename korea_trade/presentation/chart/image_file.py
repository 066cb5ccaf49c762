"""Drawing a chart as SVG, PNG, PDF or HTML, by the packages of the extra ``chart``."""

import base64
import html
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from pathlib import Path

from korea_trade.errors import KtradeError
from korea_trade.hangul import is_hangul
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.chart.chart import Chart
from korea_trade.presentation.chart.image_layout import WIDTH, laid_out
from korea_trade.presentation.chart.vega_lite import KOREAN_FONT, Spec, font_of, vega_lite


class ImageFormat(StrEnum):
    """What a chart can be drawn as."""

    SVG = "svg"
    PNG = "png"
    HTML = "html"
    PDF = "pdf"


class ChartExtraMissing(KtradeError):
    """The packages that draw charts are not installed."""

    def __init__(self, package: str) -> None:
        super().__init__(phrase(Phrases.charts_need_a_package, package), phrase(Phrases.install_chart))


def draw(chart: Chart, as_: ImageFormat, width: int = WIDTH) -> bytes:
    """The bytes of the image, so many pixels wide. Raises ChartExtraMissing where packages of the extra are missing."""
    with _extra():
        import vl_convert
        from pylopdf_fonts_ko import sans_path
    _register(str(sans_path().parent))
    spec = vega_lite(laid_out(chart, width), chart)
    if as_ is ImageFormat.PNG:
        return vl_convert.vegalite_to_png(spec, scale=2)
    if as_ is ImageFormat.PDF:
        return vl_convert.vegalite_to_pdf(spec)
    head = f"<title>{html.escape(chart.title)}</title>{_style(spec, sans_path())}"
    if as_ is ImageFormat.SVG:
        opening, bracket, rest = vl_convert.vegalite_to_svg(spec).partition(">")
        return f"{opening}{bracket}{head}{rest}".encode()
    # "<" never stands in the data, so that no text of a document can end the script.
    data = json.dumps(spec, ensure_ascii=False).replace("<", "\\u003c")
    return _PAGE.format(
        language=chart.language, head=head, font=font_of(chart.language), script=_script(), data=data
    ).encode()


@contextmanager
def _extra() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as missing:
        raise ChartExtraMissing(str(missing.name)) from None


@cache
def _register(folder: str) -> None:
    """Make a Korean font known to the drawer, once: it draws boxes on a computer that has none."""
    import vl_convert

    vl_convert.register_font_directory(folder)


@cache
def _script() -> str:
    """Vega with all that a page needs to draw by itself; it takes seconds to put together."""
    import vl_convert

    return vl_convert.javascript_bundle("window.vegaEmbed = vegaEmbed")


def _style(spec: Spec, font: Path) -> str:
    """A style that brings the letters of a chart along, if any is Korean: browsers then need no Korean font."""
    letters = "".join(sorted(set(json.dumps(spec, ensure_ascii=False))))
    if not any(map(is_hangul, letters)):
        return ""
    with _extra():
        from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
        from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
    with TTFont(font, recalcTimestamp=False) as whole:
        subsetter = Subsetter(Options(layout_features=[], name_IDs=[], hinting=False))
        subsetter.populate(text=letters)
        subsetter.subset(whole)
        whole.flavor = "woff"
        written = io.BytesIO()
        whole.save(written)
    data = base64.b64encode(written.getvalue()).decode()
    # The range of weights keeps browsers from making up a bold that the chart as PNG does not have.
    source = f"src: url(data:font/woff;base64,{data})"
    return f'<style>@font-face {{font-family: "{KOREAN_FONT}"; font-weight: 100 900; {source}}}</style>'


_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
{head}
<style>#vg-tooltip-element {{font-family: {font} !important}}</style>
<script>{script}</script>
</head>
<body>
<main id="chart"></main>
<script>vegaEmbed("#chart", {data}, {{"renderer": "svg"}});</script>
</body>
</html>
"""
