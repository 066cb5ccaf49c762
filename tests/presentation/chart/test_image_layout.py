"""Where the shapes of a chart stand: nothing touches a text, and everything is on the page."""

from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise
from typing import Any, TypeVar

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import example, given
from hypothesis import strategies as st
from pylopdf_fonts_ko import sans_path

from korea_trade.model.codes import Bound
from korea_trade.presentation.chart.chart import Mark
from korea_trade.presentation.chart.image_layout import laid_out
from korea_trade.presentation.chart.scene import Area, Box, Label, Line, Point, Scene
from tests.presentation.chart.marks import chart, mark, panel

S = TypeVar("S")

names = st.text(st.sampled_from("abc mwWQ@%-–’“”0123456789.,()†반도체자동차이차전지 "), max_size=60)
sizes = st.decimals(min_value=-(10**4), max_value=10**4, places=2)
widths = st.sampled_from([320, 700, 1400])


@st.composite
def bars(draw: st.DrawFn) -> Mark:
    """A bar of any look."""
    size = draw(sizes)
    bound = draw(st.sampled_from([None, None, Bound.ABOVE, Bound.BELOW]))
    flags: dict[str, Any] = draw(st.sampled_from([{}, {"outlook": True}, {"doubtful": True}]))
    return mark(str(size), draw(names), text=f"{size} (target)", bound=bound, depth=draw(st.integers(0, 2)), **flags)


@st.composite
def over_time(draw: st.DrawFn) -> list[Mark]:
    """Points in some months of some years, in the order of time."""
    months = sorted(draw(st.sets(st.integers(0, 119), min_size=2, max_size=40)))
    sign = draw(st.sampled_from([1, -1, 0]))
    found = []
    for month in months:
        size = draw(st.decimals(min_value=0, max_value=900, places=1)) * (sign or draw(st.sampled_from([1, -1])))
        look = draw(st.sampled_from(["", "", "", "outlook", "doubtful", "bound", "derived"]))
        looks: dict[str, dict[str, Any]] = {
            "": {},
            "bound": {"bound": Bound.ABOVE},
            "derived": {"low": size - Decimal("0.5"), "high": size + Decimal("0.5")},
        }
        keys = looks.get(look, {look: True})
        period = f"{2015 + month // 12}-{month % 12 + 1:02d}"
        found.append(mark(str(size), f"Month {month % 12 + 1} of {2015 + month // 12}", period, **keys))
    return found


def of(scene: Scene, kind: type[S]) -> list[S]:
    return [shape for shape in scene.shapes if isinstance(shape, kind)]


def clashes(scene: Scene) -> list[str]:
    """The texts that another text, a line, a bar or a point touches, or that are not on the page."""
    texts = [(label.text, label.area) for label in of(scene, Label)]
    marks = [*(box.area for box in of(scene, Box)), *(point.area for point in of(scene, Point))]
    page = Area(0, 0, scene.width, scene.height)
    found = [f"{one} on {other}" for (one, area), (other, its) in combinations(texts, 2) if area.overlaps(its)]
    for text, area in texts:
        found += [f"{text} crossed" for line in of(scene, Line) if line.crosses(area)]
        found += [f"{text} on a mark" for mark_area in marks if mark_area.overlaps(area)]
        found += [] if area.within(page) else [f"{text} off the page"]
    return found


@given(st.lists(bars(), min_size=1, max_size=12), names, widths)
@example([mark("1.0", "W" * 60), mark("-1.0", "반" * 60)], "W" * 200, 700)
@example([mark("0.0"), mark("0.0")], "", 320)
def test_no_text_of_bars_is_touched(marks: list[Mark], title: str, width: int) -> None:
    """However long names are, whatever the bars look like: no text touches another or a line, and all are there."""
    made = chart(panel(*marks, title="One"), panel(*marks[:1], title="Two"), title=title)
    scene = laid_out(made, width)
    assert clashes(scene) == []
    shown = squeezed("".join(label.text for label in of(scene, Label)))
    for text in (title, *(one.name for one in marks), *(one.text for one in marks), *made.notes):
        assert squeezed(text) in shown


def squeezed(text: str) -> str:
    return "".join(text.split())


@given(over_time(), widths)
def test_no_text_of_points_is_touched(marks: list[Mark], width: int) -> None:
    """However close together periods are: no text touches another, a point or a line; few points have all theirs."""
    scene = laid_out(chart(panel(*marks, over_time=True)), width)
    assert clashes(scene) == []
    shown = [label.text for label in of(scene, Label)]
    if len(marks) <= 5 and width >= 700:
        assert all(one.text in shown for one in marks)
    points = [point for point in of(scene, Point) if point.mark is not None]
    assert [point.mark for point in points] == marks
    assert all(one.x < other.x for one, other in pairwise(points))


@given(over_time(), widths)
def test_an_image_says_that_labels_are_left_off(marks: list[Mark], width: int) -> None:
    """Where a figure or the name of a period finds no room, a note says so, and nowhere else."""
    scene = laid_out(chart(panel(*marks, over_time=True), note_if_crowded="Crowded."), width)
    shown = squeezed("".join(label.text for label in of(scene, Label)))
    texts = [label.text for label in of(scene, Label)]
    all_there = all(texts.count(one.text) >= sum(one.text == other.text for other in marks) for one in marks)
    all_there &= all(squeezed(one.name) in shown for one in marks)
    assert ("Crowded." in texts) is not all_there


@pytest.mark.parametrize("width", [320, 400, 440, 700])
def test_few_points_have_their_labels_in_narrow_images_too(width: int) -> None:
    """Six months of four years have all their figures and names, however narrow the image is."""
    months = ("November 2019", "December 2019", "November 2020", "December 2020", "December 2022", "December 2023")
    periods = ("2019-11", "2019-12", "2020-11", "2020-12", "2022-12", "2023-12")
    sizes_of = ("44.0", "45.6", "45.8", "51.4", "54.8", "57.6")
    marks = [mark(*each) for each in zip(sizes_of, months, periods, strict=True)]
    scene = laid_out(chart(panel(*marks, over_time=True), note_if_crowded="Crowded."), width)
    assert clashes(scene) == []
    shown = [label.text for label in of(scene, Label)]
    assert set(sizes_of) <= set(shown)
    names_drawn = squeezed("".join(shown))
    assert all(squeezed(name) in names_drawn for name in months)
    assert "Crowded." not in shown


@given(st.lists(sizes, min_size=1, max_size=30))
def test_bars_use_the_room_there_is(values: list[Decimal]) -> None:
    """Bars begin at zero and are as long as their figures, on one scale, the longest with its figure to the edge."""
    scene = laid_out(chart(panel(*(mark(str(value)) for value in values))))
    boxes = [box for box in of(scene, Box) if box.mark is not None]
    zeros = {box.area.left if value >= 0 else box.area.right for box, value in zip(boxes, values, strict=True)}
    assert max(zeros) - min(zeros) < 1e-6
    units = {
        round((box.area.right - box.area.left) / abs(float(value)), 3)
        for box, value in zip(boxes, values, strict=True)
        if value
    }
    assert len(units) <= 1
    ends = [label.area.right for label in of(scene, Label) if label.text in map(str, values)]
    if any(value > 0 for value in values):
        assert max(ends) == pytest.approx(700 - 18)


def test_a_line_connects_periods_that_follow_each_other() -> None:
    """Measured figures of periods in a row are connected; what lies between others, or is no figure, is not."""

    def connected(*marks: Mark) -> int:
        return sum(line.width == 1.5 for line in of(laid_out(chart(panel(*marks, over_time=True))), Line))

    years = [mark("1.0", str(year), str(year)) for year in (2018, 2019, 2020, 2022)]
    assert connected(*years) == 2
    aim = mark("1.0", "2023", "2023", outlook=True)
    assert connected(*years, aim) == 2
    twice = mark("2.0", "2019", "2019")  # two documents: which of them the line should go through is not known
    assert connected(years[0], years[1], twice, years[2]) == 0


def test_the_axis_breaks_where_a_distance_tells_nothing() -> None:
    """Two periods that are no neighbours have a break between them, as more have that stand at equal distances."""

    def slanted(*periods: str) -> int:
        marks = [mark(str(number + 40), period, period) for number, period in enumerate(periods)]
        lines = of(laid_out(chart(panel(*marks, over_time=True))), Line)
        return sum(line.x1 != line.x2 and line.y1 != line.y2 and line.width != 1.5 for line in lines)

    assert slanted("2019-11", "2023-12") == 2
    assert slanted("2019", "2020") == 0
    assert slanted("2020") == 0
    assert slanted("2018", "2020", "2022") == 0  # as far apart as in time


def test_limits_aims_and_doubt_are_drawn_differently() -> None:
    """A measured bar is full, a limit pale with a tip, an aim dashed, what is in doubt hatched; so are points."""

    def drawn(**keys: Any) -> tuple[object, ...]:
        scene = laid_out(chart(panel(mark("2.0", **keys), mark("4.0"))))
        box = next(box for box in of(scene, Box) if box.mark is not None)
        hatched = sum(line.color == box.edge for line in of(scene, Line)) > 3
        return box.fill == box.edge, box.dash, hatched, any(point.mark is None for point in of(scene, Point))

    measured = drawn()
    looks = [
        drawn(bound=Bound.ABOVE),
        drawn(outlook=True),
        drawn(doubtful=True),
        drawn(outlook=True, bound=Bound.ABOVE),
    ]
    assert len({measured, *looks}) == 5
    assert [look[2] for look in (measured, *looks)] == [False, False, False, True, False]

    def point(**keys: Any) -> tuple[str, str, int]:
        marks = mark("2.0", "2019", "2019", **keys), mark("4.0")
        scene = laid_out(chart(panel(*marks, over_time=True)))
        shape = next(point for point in of(scene, Point) if point.mark is marks[0])
        return shape.symbol, shape.fill, sum(line.color == shape.edge for line in of(scene, Line))

    derived = {"low": Decimal("1.9"), "high": Decimal("2.1")}
    keys: list[dict[str, Any]] = [
        {},
        {"bound": Bound.ABOVE},
        {"bound": Bound.BELOW},
        {"outlook": True},
        {"doubtful": True},
        derived,
    ]
    assert len({point(**each) for each in keys}) == len(keys)


def test_short_panels_over_time_stand_side_by_side() -> None:
    """Two panels of few points share a row where the page is wide, and stand one under the other where it is not."""
    years = panel(mark("1.0", "2019", "2019"), mark("2.0"), title="By year", over_time=True)
    months = panel(mark("1.0", "May", "2019-05"), mark("2.0", "June", "2019-06"), title="By month", over_time=True)

    def places(width: int) -> list[float]:
        labels = of(laid_out(chart(years, months), width), Label)
        return [label.y for label in labels if label.text in ("By year", "By month")]

    assert len(set(places(700))) == 1
    assert len(set(places(400))) == 2


@cache
def advances() -> dict[str, int]:
    """How wide Noto Sans KR draws each character, in thousandths of the type size."""
    with TTFont(sans_path()) as font:
        found = font["hmtx"]
        return {chr(code): found[glyph][0] for code, glyph in font.getBestCmap().items()}


@given(names)
def test_texts_are_no_wider_than_computed(text: str) -> None:
    """The room that is kept for a text is at least what the Korean font, the wider of the two, takes."""
    label = Label(text=text, x=0, y=0, size=12.5)
    assert label.area.right >= sum(advances()[char] for char in text) * 12.5 / 1000
