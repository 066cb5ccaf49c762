"""Vintages and revisions: what was known when, and how a figure changed."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade import open_trade
from korea_trade.bases.as_of import as_of
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.errors import QuestionError
from korea_trade.model.vintage import Change
from korea_trade.questions.trade import Trade
from tests.small import group, write_fact_base

MEMO, NOTE, PRESS = "memo", "note", "press"
ABOUT = {
    MEMO: {"published": "2020-12-01", "publisher": "Ministry"},
    NOTE: {"published": "2021-01-04", "publisher": "Ministry"},
    PRESS: {"published": "2020-12-03", "publisher": "Paper"},
}
Entry = dict[str, Any]


def usd(value: str, **keys: str) -> Entry:
    """A level in dollars."""
    return {"value": value, "unit": "USD bn", **keys}


def base_of(folder: Path, stated: dict[str, Entry], about: dict[str, Any] | None = None) -> Path:
    """A fact base with a fact of each document about November 2020."""
    groups = [group(entry, source=source, period="2020-11") for source, entry in stated.items()]
    others = {source: "A text.\n" for source in stated if source != MEMO}
    return write_fact_base(folder, groups=groups, others=others, about=ABOUT | (about or {}))


def changes(path: Path) -> list[tuple[str, str, str, Change]]:
    """Which figure changed from what to what, and why."""
    with Trade(read_fact_base(path)) as trade:
        return [(row.figure, str(row.before), str(row.stated), row.kind) for row in trade.revisions()]


def test_a_figure_that_was_revised(tmp_path: Path) -> None:
    """A later document of the same publisher revises level and growth, each said by itself, with both quotes."""
    path = base_of(tmp_path, {MEMO: usd("45.8", growth="4.0"), NOTE: usd("46.1", growth="4.1")})
    assert changes(path) == [
        ("value", "45.8", "46.1", Change.REVISION),
        ("growth", "4.0", "4.1", Change.REVISION),
    ]
    with Trade(read_fact_base(path)) as trade:
        row = trade.revisions()[0]
    assert row.facts == ("2020-11.exports@memo", "2020-11.exports@note")
    assert (row.id, row.before_published, row.published) == (row.facts[1], "2020-12-01", "2021-01-04")


@pytest.mark.parametrize(
    ("other", "changed"),
    [
        ("45.8", False),
        ("45.79", False),
        ("46", False),
        ("45.9", True),
        ("45.74", True),
        ("45", True),
    ],
)
def test_rounding_is_no_change(tmp_path: Path, other: str, changed: bool) -> None:
    """A figure that may be the same one, rounded differently, has not changed."""
    assert bool(changes(base_of(tmp_path, {MEMO: usd("45.8"), NOTE: usd(other)}))) is changed


def test_two_first_releases_that_differ(tmp_path: Path) -> None:
    """Two publishers that state two figures contradict each other; a later revised figure contradicts neither."""
    stated = {MEMO: usd("45.8"), PRESS: usd("46.1"), NOTE: usd("47.0", status="revised")}
    assert changes(base_of(tmp_path, stated)) == [
        ("value", "45.8", "46.1", Change.CONFLICT),
        ("value", "46.1", "47.0", Change.REVISION),
    ]


def test_a_publisher_revises_its_own_figure(tmp_path: Path) -> None:
    """A figure is set against the one that it revises, though another publisher has stated its own in between."""
    stated = {MEMO: usd("45.8"), PRESS: usd("46.1"), NOTE: usd("45.79")}
    assert changes(base_of(tmp_path, stated)) == [("value", "45.8", "46.1", Change.CONFLICT)]
    stated = {MEMO: usd("45.8"), PRESS: usd("45.8"), NOTE: usd("46.1")}
    assert changes(base_of(tmp_path, stated)) == [("value", "45.8", "46.1", Change.REVISION)]


def test_a_document_without_a_date(tmp_path: Path) -> None:
    """What has no date repeats an old figure or contradicts all of them; it revises none."""
    stated = {MEMO: usd("45.8"), NOTE: usd("46.1"), "undated": usd("45.8")}
    assert changes(base_of(tmp_path, stated)) == [("value", "45.8", "46.1", Change.REVISION)]
    stated["undated"] = usd("47.0")
    assert changes(base_of(tmp_path, stated))[1:] == [("value", "46.1", "47.0", Change.CONFLICT)]


def test_a_revision_in_one_document(tmp_path: Path) -> None:
    """A document that states the old and the revised figure is a revision of its own."""
    entries = [usd("45.8"), usd("46.1", status="revised")]
    path = write_fact_base(tmp_path, groups=[group(*entries, period="2020-11")], about=ABOUT)
    assert changes(path) == [("value", "45.8", "46.1", Change.REVISION)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (usd("45.8"), {"value": "50.9", "unit": "KRW tn"}),
        ({"growth": "4.0"}, {"growth": "5.0", "comparison": "previous-month"}),
        (usd("45.8"), usd("46.1", status="target")),
        (usd("45.8"), usd("46.1", status="forecast")),
        (usd("45.8"), usd("40", bound="above")),
        (usd("45.8"), usd("50", bound="about")),
        (usd("45.8"), usd("46.1", item="ships")),
        (usd("45.8"), usd("46.1", partner="us")),
        (usd("45.8"), usd("1.9", measure="daily-average")),
        (usd("45.8"), usd("50.0", variant="peak")),
        (
            {"measure": "quantity", "value": "3.4", "unit": "mn units"},
            {"measure": "quantity", "value": "3", "unit": "companies"},
        ),
        (
            {"measure": "rank", "value": "1", "unit": "place", "among": "history"},
            {"measure": "rank", "value": "2", "unit": "place", "among": "history"},
        ),
    ],
)
def test_other_figures_are_no_vintages(tmp_path: Path, one: Entry, other: Entry) -> None:
    """Won, other comparisons, aims, limits, other cells, variants, things counted and ranks revise no figure."""
    assert changes(base_of(tmp_path, {MEMO: one, NOTE: other})) == []


@pytest.mark.parametrize(
    ("value", "unit", "changed"), [("3412345", "units", False), ("3.5", "mn units", True), ("3512345", "units", True)]
)
def test_quantities_in_ones_and_millions(tmp_path: Path, value: str, unit: str, changed: bool) -> None:
    """3.4 million units and 3,412,345 units are one figure, rounded differently."""
    stated = {MEMO: {"value": "3.4", "unit": "mn units"}, NOTE: {"value": value, "unit": unit}}
    stated = {source: {**entry, "measure": "quantity"} for source, entry in stated.items()}
    assert bool(changes(base_of(tmp_path, stated))) is changed


def test_one_span_written_in_two_ways(tmp_path: Path) -> None:
    """A month and its days are one period, of which a later figure is a revision."""
    groups = [
        group(usd("45.8"), period="2020-11"),
        group(usd("46.1"), period="2020-11-01/2020-11-30", source=NOTE),
    ]
    path = write_fact_base(tmp_path, groups=groups, others={NOTE: "A text.\n"}, about=ABOUT)
    assert changes(path) == [("value", "45.8", "46.1", Change.REVISION)]


def test_filters_and_order(tmp_path: Path) -> None:
    """Revisions pass the filters of every listing."""
    path = base_of(tmp_path, {MEMO: usd("45.8"), NOTE: usd("46.1")})
    with Trade(read_fact_base(path)) as trade:
        assert len(trade.revisions(trade.filters(year=2020))) == 1
        assert trade.revisions(trade.filters(year=2021)) == []
        assert trade.revisions(trade.filters(flow="imports")) == []


class TestVintages:
    """The view of vintages."""

    def test_vintages_are_counted_by_date(self, tmp_path: Path) -> None:
        """Statements of one figure are counted by their date; the latest is the newest; no date, no place."""
        stated = {MEMO: usd("45.8"), NOTE: usd("46.1"), PRESS: usd("45.9"), "undated": usd("45.7")}
        with Trade(read_fact_base(base_of(tmp_path, stated))) as trade, trade.cursor() as cursor:
            found = cursor.execute("SELECT source, vintage, newest FROM vintages ORDER BY source").fetchall()
        assert found == [(MEMO, 1, False), (NOTE, 3, True), (PRESS, 2, False), ("undated", None, False)]

    def test_a_single_statement_is_the_newest(self, tmp_path: Path) -> None:
        """A figure that one document states is the newest there is, dated or not."""
        with Trade(read_fact_base(base_of(tmp_path, {"undated": usd("45.7")}))) as trade, trade.cursor() as cursor:
            assert cursor.execute("SELECT vintage, newest FROM vintages").fetchall() == [(None, True)]


class TestAsOf:
    """What was known on a day."""

    @pytest.mark.parametrize(
        ("day", "known"),
        [
            ("2020-11-30", []),
            ("2020-12-01", [MEMO]),
            ("2020-12-31", [MEMO, PRESS]),
            ("2021-01-04", [MEMO, NOTE, PRESS]),
        ],
    )
    def test_only_what_was_published_answers(self, tmp_path: Path, day: str, known: list[str]) -> None:
        """Facts and sources of documents published later, or at no known date, are not there; nor are revisions."""
        stated = {MEMO: usd("45.8"), NOTE: usd("46.1"), PRESS: usd("45.9"), "undated": usd("45.7")}
        with open_trade(base_of(tmp_path, stated), only_facts=True, as_of=day) as trade:
            assert sorted(row.source for row in trade.facts()) == known
            assert sorted(row.id for row in trade.sources()) == known
            assert bool(trade.revisions()) is (len(known) > 1)

    def test_nothing_is_derived_from_what_came_later(self, tmp_path: Path) -> None:
        """Derived figures and verdicts rest on what was known, too."""
        path = base_of(tmp_path, {MEMO: usd("45.8"), NOTE: usd("45.8", growth="4.0")})
        with (
            open_trade(path, only_facts=True, as_of="2020-12-31") as before,
            open_trade(path, only_facts=True, as_of="2021-12-31") as after,
        ):
            assert before.derived() == []
            assert {row.period for row in after.derived()} == {"2019-11", "2020-11"}

    def test_problems_keep_their_lines(self, tmp_path: Path) -> None:
        """The lines of the sources that are left are their own."""
        base = read_fact_base(base_of(tmp_path, {MEMO: usd("45.8"), PRESS: usd("45.9")}, {MEMO: {}}))
        later = as_of(base, "2020-12-31")
        assert [source.id for source in later.sources] == [PRESS]
        assert later.line_of("sources", 0, "id") == base.line_of("sources", 1, "id")

    @pytest.mark.parametrize("day", ["2021", "2021-02-30", "yesterday", ""])
    def test_what_is_no_day(self, day: str) -> None:
        """Anything but a day is a wrong question."""
        with pytest.raises(QuestionError, match="is not a day; expected one like 2024-03-20"):
            open_trade(as_of=day)
