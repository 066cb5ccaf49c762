"""Charts as files: text that is text, the same bytes each time, nothing loaded, nothing that ends the process."""

import hashlib
import os
import re
import subprocess
import sys
from itertools import pairwise
from struct import unpack
from xml.parsers import expat

import pytest

from korea_trade.model.codes import LanguageCode
from korea_trade.presentation.chart.chart import Chart
from korea_trade.presentation.chart.image_file import ChartExtraMissing, ImageFormat, draw
from korea_trade.presentation.visible import visible
from tests.presentation.chart.marks import chart, mark, panel
from tests.presentation.dangerous import DANGEROUS

pytestmark = pytest.mark.slow
ENGLISH = chart(panel(mark("-2.0", "Ships", text="−2.0"), mark("8.0", outlook=True)))
KOREAN = chart(panel(mark("2.0", "선박"), mark("8.0", doubtful=True)), title="품목별 수출", language=LanguageCode.KO)


def test_svg_shows_names_and_figures_as_text() -> None:
    """The SVG is well-formed, as wide as asked for, and its texts are text; it brings Korean letters along."""
    svg = draw(ENGLISH, ImageFormat.SVG, 500).decode()
    shown: list[str] = []
    parser = expat.ParserCreate()
    parser.CharacterDataHandler = shown.append
    parser.Parse(svg, True)
    assert re.search(r'<svg [^>]*width="500"', svg)
    assert {"A title", "Ships", "−2.0", "8.0", "Source: The Ministry"} <= set(shown)
    assert svg.count("stroke-dasharray") >= 1
    assert "@font-face" not in svg
    assert 'font-family: "Noto Sans KR"' in draw(KOREAN, ImageFormat.SVG).decode()


def test_png_is_sharp_and_pdf_is_one() -> None:
    """The PNG has two pixels for each of the chart; the PDF begins as one does."""
    png = draw(ENGLISH, ImageFormat.PNG, 500)
    assert png.startswith(b"\x89PNG\r\n")
    assert unpack(">I", png[16:20]) == (1000,)
    assert draw(KOREAN, ImageFormat.PDF).startswith(b"%PDF-")


def test_korean_is_no_row_of_boxes() -> None:
    """Names of as many syllables are drawn differently, which boxes would not be, without any Korean font installed."""

    def named(name: str, language: LanguageCode) -> Chart:
        return chart(panel(mark("1.0", name, spoken="", quotes="")), language=language)

    for language in LanguageCode:
        drawn = [draw(named(name, language), ImageFormat.PNG) for name in ("반도체", "자동차", "반도체")]
        assert [one == next_ for one, next_ in pairwise(drawn)] == [False, False]
        assert drawn[0] == drawn[2]


_DRAW = """
import hashlib
from korea_trade.presentation.chart.image_file import ImageFormat, draw
from tests.presentation.chart.test_image_file import KOREAN
print(*(hashlib.sha256(draw(KOREAN, as_)).hexdigest() for as_ in (ImageFormat.SVG, ImageFormat.PNG)))
"""


def test_a_chart_is_the_same_each_time() -> None:
    """Drawing a chart again, also in another process with another order of its sets, gives the same bytes."""
    here = [hashlib.sha256(draw(KOREAN, as_)).hexdigest() for as_ in (ImageFormat.SVG, ImageFormat.PNG)]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": os.pathsep.join(sys.path)}
    there = subprocess.run([sys.executable, "-c", _DRAW], env=environment, capture_output=True, text=True, check=True)
    assert there.stdout.split() == here


def test_the_page_works_offline_and_runs_no_text() -> None:
    """The page loads nothing, offers nothing that needs the network, and only shows texts of a fact base."""
    nasty = "</script><script>alert(1)</script> & \"x\" 'y'"
    drawn = chart(panel(mark("1.0", nasty, quotes=nasty)), title=nasty, notes=[nasty], language=LanguageCode.KO)
    page = draw(drawn, ImageFormat.HTML).decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="ko">')
    assert not re.search(r"<script[^>]+src=|<link|@import|url\((?!data:)[^)]*//", page)
    assert '"editor": false' in page
    assert page.count("</script>") == 2
    assert "<title>&lt;/script&gt;" in page
    expat.ParserCreate().Parse(draw(drawn, ImageFormat.SVG), True)


@pytest.mark.parametrize("package", ["vl_convert", "pylopdf_fonts_ko", "fontTools.subset"])
def test_a_missing_extra_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a package of the extra, the error says which one it is and how to install it."""
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ChartExtraMissing, match=rf"the package {package}, which") as missing:
        draw(KOREAN, ImageFormat.SVG)
    assert missing.value.hint == "pip install 'korea-trade[chart]'"


def test_no_character_of_a_fact_base_ends_the_process() -> None:
    """Characters that the drawing library aborts on are shown by their escapes, as all texts of a chart are safe."""
    text = visible(f"Chips {' '.join(DANGEROUS.values())} and cars")
    drawn = chart(panel(mark("1.0", text, quotes=text)), title=text, notes=[text])
    for as_ in (ImageFormat.SVG, ImageFormat.PNG, ImageFormat.PDF):
        assert draw(drawn, as_)
