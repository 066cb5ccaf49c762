"""Charts for publication: what stands in them, that it fits, and that it is drawn the same everywhere."""

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import asdict, replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from struct import unpack
from typing import Any
from xml.parsers import expat

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pylopdf_fonts_ko import sans_path

from korea_trade.model.codes import Flow, Frequency, LanguageCode, Measure, Sector, Status, Unit
from korea_trade.presentation.chart.image_chart import (
    Figure,
    ImageChart,
    NothingToDraw,
    image_chart,
    ranking_chart,
    totals_chart,
)
from korea_trade.presentation.chart.image_file import ChartExtraMissing, ImageFormat, draw
from korea_trade.presentation.context import RenderContext, render_context
from korea_trade.questions.filters import Filters
from korea_trade.questions.row import RankedRow, SourceRow
from korea_trade.questions.sort import Order, SortKey
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level
from tests.presentation.dangerous import DANGEROUS
from tests.small import group

WIDTH = 700
Spec = dict[str, Any]
ROW = RankedRow(
    id="2020.exports@memo",
    period="2020",
    flow=Flow.EXPORTS,
    sector=Sector.ALL_INDUSTRIES,
    item=None,
    partner=None,
    measure=Measure.VALUE,
    value=Decimal("1.0"),
    unit=Unit.USD_BN,
    growth=None,
    direction=None,
    status=Status.ACTUAL,
    source="memo",
    quotes=("Exports rose",),
    note=None,
    caveat=None,
    bound=None,
    comparison=None,
    period_start="2020-01-01",
    period_end="2020-12-31",
    frequency=Frequency.ANNUAL,
    item_name=None,
    partner_name=None,
    item_name_ko=None,
    partner_name_ko=None,
    iso3166=None,
    rank=None,
    share=None,
    facts=("2020.exports@memo",),
    derived=(),
    parent=None,
    partition=None,
    aggregate=False,
    acknowledges=(),
    total_id=None,
    total=None,
    total_bound=None,
)
MEMO = SourceRow(
    id="memo",
    title="Exports rise",
    publisher="The Ministry",
    published="2021-01-04",
    file="seeds/memo.txt",
    sha256="",
    facts=1,
    note=None,
    published_from=None,
    address=None,
    accessed=None,
)


def context(trade: Trade, language: LanguageCode = LanguageCode.EN) -> RenderContext:
    return replace(render_context(trade, language), sources={"memo": MEMO})


def rows_of(*values: str | None, **keys: Any) -> list[RankedRow]:
    return [replace(ROW, value=None if value is None else Decimal(value), **keys) for value in values]


def charted(
    trade: Trade,
    rows: list[RankedRow],
    names: list[str] | None = None,
    figure: Figure = Figure.VALUE,
    title: str = "A title",
    language: LanguageCode = LanguageCode.EN,
) -> ImageChart:
    given_names = names or [f"Row {place}" for place, _ in enumerate(rows)]
    return image_chart(rows, given_names, title=title, figure=figure, context=context(trade, language))


def spec_of(chart: ImageChart) -> Spec:
    return dict(chart.spec)


def data(spec: Spec) -> list[dict[str, Any]]:
    values: list[dict[str, Any]] = spec["data"]["values"]
    return values


def column(spec: Spec, key: str) -> list[Any]:
    return [datum[key] for datum in data(spec)]


def notes(spec: Spec) -> list[str]:
    """The lines at the bottom."""
    (lines,) = [
        layer["data"]["values"][0]["lines"]
        for layer in spec["layer"]
        if "text" in layer["encoding"] and "data" in layer
    ]
    assert isinstance(lines, list)
    return lines


def test_rows_keep_their_order_names_and_digits(bundled: Trade) -> None:
    """Bars stand as the rows do, with the digits as written, the sign of a limit and whatever is not actual."""
    rows = (
        rows_of("71.0", "99.20") + rows_of("35", bound="above", status="target") + rows_of("700", status="provisional")
    )
    spec = spec_of(charted(bundled, rows, ["b", "a", "c", "d"]))
    assert column(spec, "name") == [["b"], ["a"], ["c"], ["d"]]
    assert column(spec, "figure") == ["71.0", "99.20", ">35 (target)", "700 (provisional)"]
    assert column(spec, "place") == [0, 1, 2, 3]
    assert [fill == edge for fill, edge in zip(column(spec, "fill"), column(spec, "edge"), strict=True)] == [1, 1, 0, 1]


def test_growth_has_its_sign_and_colour(bundled: Trade) -> None:
    """Growth is written with its sign; falls have a colour of their own, which differs in lightness too."""
    rows = [replace(ROW, growth=Decimal(rate)) for rate in ("5.60", "-0.4", "0.0")]
    spec = spec_of(charted(bundled, rows, figure=Figure.GROWTH))
    assert column(spec, "figure") == ["+5.60", "-0.4", "+0.0"]
    up, down, flat = column(spec, "fill")
    assert up == flat != down
    assert abs(lightness(up) - lightness(down)) > 60


def lightness(colour: str) -> float:
    """How light a colour is in greyscale, from 0 to 255."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_derived_shares_are_marked(bundled: Trade) -> None:
    """A share that was computed has an asterisk, explained at the bottom; a stated one has none."""
    derived = replace(ROW, share=Decimal("19.34"), derived=("share",))
    spec = spec_of(charted(bundled, [derived, replace(ROW, share=Decimal("7.0"))], figure=Figure.SHARE))
    assert column(spec, "figure") == ["19.34*", "7.0"]
    assert notes(spec)[0] == "* Derived, not stated: share of the total."
    assert spec_of(charted(bundled, rows_of("1.0")))["title"]["subtitle"] == "In billions of US dollars"
    assert not [line for line in notes(spec_of(charted(bundled, [derived]))) if line.startswith("*")]


def test_rows_without_the_figure_are_left_out(bundled: Trade) -> None:
    """Rows without the figure are not drawn, and daily averages are no levels."""
    rows = rows_of("1.0", None, None) + rows_of("2.1", measure="daily-average")
    spec = spec_of(charted(bundled, rows))
    assert column(spec, "name") == [["Row 0"]]
    with pytest.raises(NothingToDraw, match="no row has a share"):
        charted(bundled, rows, figure=Figure.SHARE)


def test_a_ranking_says_how_many_of_its_group_it_draws(small: OpenSmall) -> None:
    """Where not all of the group is drawn, the chart says how many are, and whether the others are stated at all."""
    facts = level("99.2", item="semiconductors"), level("9.0", item="automobiles"), growth("-2.0", item="ships")
    trade = small(group(*facts))

    def subtitle(order: Order, figure: Figure = Figure.VALUE) -> str:
        rows = trade.items(Filters(year=2020), order).rows
        return str(spec_of(ranking_chart(rows, "item", figure, context(trade)))["title"]["subtitle"])

    assert subtitle(Order()) == "In billions of US dollars; 2 of 3 drawn, the others are not stated"
    assert subtitle(Order(limit=1)) == "In billions of US dollars; 1 of 3 drawn"
    by_growth = "Growth from a year earlier, in percent; 1 of 3 drawn, the others are not stated"
    assert subtitle(Order(SortKey.GROWTH), Figure.GROWTH) == by_growth
    complete = small(group(*facts[:2])).items(Filters(year=2020)).rows
    drawn = spec_of(ranking_chart(complete, "item", Figure.VALUE, context(trade)))
    assert drawn["title"]["subtitle"] == "In billions of US dollars"


def test_a_contradiction_looks_like_none_of_the_others(bundled: Trade) -> None:
    """A figure that contradicts others has an empty bar with a dashed edge and a sign, and a note says why."""
    spec = spec_of(charted(bundled, rows_of("44.8", acknowledges=("outlier",), caveat="Impossible.") + rows_of("6.9")))
    assert column(spec, "figure") == ["?44.8", "6.9"]
    assert column(spec, "fill")[0] == "white"
    assert column(spec, "dash") == [[4, 3], [1, 0]]
    assert notes(spec)[:2] == [
        "? Contradicts other figures, as its caveat says: nothing is derived from it.",
        "† Impossible.",
    ]


def test_caveats_and_sources_stand_at_the_bottom(bundled: Trade) -> None:
    """A row with a caveat has a dagger, explained at the bottom, above the source; one left out is not explained."""
    rows = rows_of("1.0", caveat="A slip.") + rows_of(None, caveat="Nothing.") + rows_of("2.0")
    chart = image_chart(
        rows, ["Ships", "Cars", "Chips"], title="", figure=Figure.VALUE, context=context(bundled), notes=["First."]
    )
    spec = spec_of(chart)
    assert column(spec, "name") == [["Ships †"], ["Chips"]]
    assert notes(spec) == [
        "First.",
        "† A slip.",
        "Source: The Ministry, 2021-01-04, Exports rise (memo)",
    ]


def test_bars_know_their_receipts(bundled: Trade) -> None:
    """Who points at a bar of the page sees name and figure, the facts and the words that state them."""
    spec = spec_of(
        charted(bundled, rows_of("99.20", facts=("a@memo", "b@memo"), quotes=("rose", "to $99.20 billion")), ["Chips"])
    )
    assert data(spec)[0]["spoken"] == "Chips: 99.20 USD bn"
    assert data(spec)[0]["facts"] == "a@memo, b@memo"
    assert data(spec)[0]["quotes"] == "rose … to $99.20 billion"
    assert [entry["field"] for entry in spec["layer"][0]["encoding"]["tooltip"]] == ["spoken", "facts", "quotes"]


def test_korean_charts_are_korean(small: OpenSmall) -> None:
    """In Korean, headings, notes and names are Korean, and levels are in 억 달러, bars as well as figures."""
    trade = small(group(level("99.2", item="semiconductors", status="target"), growth("-2.0", item="ships")))
    rows = list(trade.items(Filters(year=2020)).rows)
    spec = spec_of(ranking_chart(rows, "item", Figure.VALUE, render_context(trade, LanguageCode.KO)))
    assert spec["title"]["text"] == ["품목별 수출, 2020년, 전산업"]
    assert column(spec, "name") == [["반도체"]]
    assert column(spec, "figure") == ["992 (목표)"]
    assert column(spec, "size") == [992.0]
    assert spec["title"]["subtitle"] == "단위: 억 달러; 2개 중 1개, 나머지는 수치가 명시되지 않음"
    assert notes(spec)[-1].startswith("출처: ")


@pytest.mark.parametrize(
    ("language", "name"), [(LanguageCode.EN, "Exports, November 2020"), (LanguageCode.KO, "2020년 11월 수출")]
)
def test_totals_are_named_with_their_period(small: OpenSmall, language: LanguageCode, name: str) -> None:
    """The bars of totals say flow and period in words."""
    trade = small(group(level("45.8"), period="2020-11"))
    spec = spec_of(totals_chart(trade.totals(), Figure.VALUE, render_context(trade, language)))
    assert column(spec, "name") == [[name]]


@cache
def advances() -> dict[str, int]:
    """How wide Noto Sans KR draws each character, in thousandths of the type size."""
    with TTFont(sans_path()) as font:
        widths = font["hmtx"]
        return {chr(code): widths[glyph][0] for code, glyph in font.getBestCmap().items()}


def breadth(line: str, size: float) -> float:
    return sum(advances()[char] for char in line) * size / 1000


texts = st.text(st.sampled_from("abc mwWQ@%-–’“”0123456789.,()†반도체자동차이차전지 "), max_size=200)


@given(st.lists(texts, min_size=1, max_size=4), texts)
@example(["m" * 100, "반" * 100], "W" * 100)
@settings(deadline=None)
def test_texts_are_broken_to_fit_and_lose_nothing(bundled: Trade, names: list[str], title: str) -> None:
    """Title, names and notes are broken into lines that fit the chart, and nothing of them is lost."""
    caveat = title or "-"
    marked = [f"{name}†" for name in names]
    spec = spec_of(charted(bundled, rows_of(*["1.0"] * len(names), caveat=caveat), names, title=title))
    left = spec["padding"]["left"]
    assert left + spec["width"] + spec["padding"]["right"] == WIDTH
    for lines, text in [(spec["title"]["text"], title), *zip(column(spec, "name"), marked, strict=True)]:
        assert squeezed("".join(lines)) == squeezed(text)
    assert squeezed(caveat) in squeezed("".join(notes(spec)))
    for lines, size, room in [
        (spec["title"]["text"], spec["config"]["title"]["fontSize"], WIDTH),
        (notes(spec), 11, WIDTH),
        *((lines, 12.5, left) for lines in column(spec, "name")),
    ]:
        assert all(breadth(line, size) < room for line in lines)


def squeezed(text: str) -> str:
    return "".join(text.split())


figures = st.decimals(min_value=-(10**4), max_value=10**4, places=2)


@given(st.lists(figures, min_size=1, max_size=30))
@settings(deadline=None)
def test_bars_and_their_figures_fit(bundled: Trade, values: list[Decimal]) -> None:
    """Bars begin at zero, and each with its figure stands inside the chart, using the room there is."""
    spec = spec_of(charted(bundled, rows_of(*map(str, values))))
    low, high = spec["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert low <= 0 < high or low < 0 <= high
    per_unit = spec["width"] / (high - low)
    ends = []
    for value, text in zip(values, column(spec, "figure"), strict=True):
        end = (float(value) - low) * per_unit
        reach = 6 + breadth(text, 12.5)
        ends.append(end - reach if value < 0 else end + reach)
    assert min(ends) > -1
    assert max(ends) < spec["width"] + 1
    if any(values):
        used = max(*ends, -low * per_unit) - min(*ends, -low * per_unit)
        assert used > spec["width"] * 0.93


@pytest.fixture(scope="module")
def growth_by_item(bundled: Trade) -> dict[LanguageCode, ImageChart]:
    """A real chart in both languages."""
    rows = bundled.items(Filters(period="2020", sector="all-industries"), Order(SortKey.GROWTH)).rows
    return {
        language: ranking_chart(rows, "item", Figure.GROWTH, render_context(bundled, language))
        for language in LanguageCode
    }


@pytest.mark.slow
@pytest.mark.parametrize("language", LanguageCode)
def test_svg_shows_names_and_figures_as_text(
    growth_by_item: dict[LanguageCode, ImageChart], language: LanguageCode
) -> None:
    """The SVG is well-formed, 700 pixels wide, and its names, figures and sources are text."""
    spec = spec_of(growth_by_item[language])
    svg = draw(growth_by_item[language], ImageFormat.SVG).decode()
    shown: list[str] = []
    parser = expat.ParserCreate()
    parser.CharacterDataHandler = shown.append
    parser.Parse(svg, True)
    assert re.search(r'<svg [^>]*width="700"', svg)
    for text in (*column(spec, "figure"), *(line for lines in column(spec, "name") for line in lines)):
        assert text in shown
    assert "(motie-2021-01-04)" in "".join(shown)


@pytest.mark.slow
def test_the_axis_writes_a_minus_as_the_figures_do(growth_by_item: dict[LanguageCode, ImageChart]) -> None:
    """Labels of the axis have the minus that figures have everywhere."""
    shown = re.findall(r">(.?\d+)</text>", draw(growth_by_item[LanguageCode.EN], ImageFormat.SVG).decode())
    assert {"-40", "-20", "0", "20"} <= set(shown)


@pytest.mark.slow
def test_korean_letters_come_along(growth_by_item: dict[LanguageCode, ImageChart]) -> None:
    """SVG and page carry the letters of a Korean chart, and nothing where no letter is Korean."""
    for as_ in (ImageFormat.SVG, ImageFormat.HTML):
        assert b'font-family: "Noto Sans KR"' in draw(growth_by_item[LanguageCode.KO], as_)
        assert b"@font-face" not in draw(growth_by_item[LanguageCode.EN], as_)


@pytest.mark.slow
def test_png_is_sharp(growth_by_item: dict[LanguageCode, ImageChart]) -> None:
    """The PNG has two pixels for each of the chart."""
    png = draw(growth_by_item[LanguageCode.EN], ImageFormat.PNG)
    assert png.startswith(b"\x89PNG\r\n")
    assert unpack(">I", png[16:20]) == (2 * WIDTH,)


@pytest.mark.slow
def test_korean_is_no_row_of_boxes(bundled: Trade) -> None:
    """Names of as many syllables are drawn differently, which boxes would not be, without any Korean font installed."""
    drawn = [
        draw(charted(bundled, rows_of("1.0"), [name], language=language), ImageFormat.PNG)
        for language in LanguageCode
        for name in ("반도체", "자동차", "반도체")
    ]
    assert [one == next_ for one, next_ in pairwise(drawn[:3])] == [False, False]
    assert [one == next_ for one, next_ in pairwise(drawn[3:])] == [False, False]
    assert drawn[0] == drawn[2]
    assert drawn[3] == drawn[5]


_DRAW = """
import hashlib, json, sys
from korea_trade.presentation.chart.image_chart import ImageChart
from korea_trade.presentation.chart.image_file import ImageFormat, draw
chart = ImageChart(**json.load(sys.stdin))
print(*(hashlib.sha256(draw(chart, as_)).hexdigest() for as_ in ImageFormat))
"""


@pytest.mark.slow
def test_a_chart_is_the_same_each_time(growth_by_item: dict[LanguageCode, ImageChart]) -> None:
    """Drawing a chart again, also in another process with another order of its sets, gives the same bytes."""
    chart = growth_by_item[LanguageCode.KO]
    here = [hashlib.sha256(draw(chart, as_)).hexdigest() for as_ in ImageFormat]
    there = subprocess.run(
        [sys.executable, "-c", _DRAW],
        input=json.dumps(asdict(chart)),
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.split() == here


@pytest.mark.slow
def test_the_page_works_offline(growth_by_item: dict[LanguageCode, ImageChart]) -> None:
    """The page loads nothing, and offers nothing that needs the network."""
    page = draw(growth_by_item[LanguageCode.KO], ImageFormat.HTML).decode()
    assert page.startswith('<!DOCTYPE html>\n<html lang="ko">')
    assert not re.search(r"<script[^>]+src=|<link|@import|url\((?!data:)[^)]*//", page)
    assert '"editor": false' in page


@pytest.mark.slow
def test_texts_cannot_break_out_of_the_page(bundled: Trade) -> None:
    """Texts of a fact base are shown, never run."""
    nasty = "</script><script>alert(1)</script> & \"x\" 'y'"
    chart = charted(bundled, rows_of("1.0", quotes=(nasty,), caveat=nasty), [nasty], title=nasty)
    page = draw(chart, ImageFormat.HTML).decode()
    assert page.count("</script>") == 2
    assert "<title>&lt;/script&gt;" in page
    expat.ParserCreate().Parse(draw(chart, ImageFormat.SVG), True)


@pytest.mark.slow
@pytest.mark.parametrize("package", ["vl_convert", "pylopdf_fonts_ko", "fontTools.subset"])
def test_a_missing_extra_is_named(
    growth_by_item: dict[LanguageCode, ImageChart], package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a package of the extra, the error says which one it is and how to install it."""
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ChartExtraMissing, match=rf"the package {package}, which") as missing:
        draw(growth_by_item[LanguageCode.KO], ImageFormat.SVG)
    assert missing.value.hint == "pip install 'korea-trade[chart]'"


@pytest.mark.slow
@pytest.mark.parametrize("char", DANGEROUS.values(), ids=DANGEROUS)
def test_no_character_of_a_fact_base_ends_the_process(bundled: Trade, char: str) -> None:
    """A character that the drawing library aborts on is shown by its escape, and the rest is drawn."""
    text = f"Chips {char} and cars"
    chart = charted(bundled, rows_of("1.0", quotes=(text,), caveat=text), [text], title=text)
    for as_ in (ImageFormat.SVG, ImageFormat.PNG):
        assert draw(chart, as_)
    assert char not in json.dumps(asdict(chart), ensure_ascii=False)
