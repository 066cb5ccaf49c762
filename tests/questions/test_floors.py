"""A floor looks like a floor in every answer."""

import shlex

import pytest

from korea_trade.agents.tool import AnswerContext
from korea_trade.cli.main import main
from korea_trade.model.codes import Bound, Flow, LanguageCode
from korea_trade.notebook.opening import open_trade
from korea_trade.questions.filters import Filters
from korea_trade.questions.receipt import receipt_row
from korea_trade.questions.row import ListedRow
from korea_trade.questions.trade import Trade
from tests.agents.asking import Asked, results, rows_of
from tests.conftest import OpenSmall
from tests.entries import level
from tests.small import group

FLOOR = "2025.exports@article-2025"


@pytest.mark.parametrize(
    "arguments",
    [
        "totals 2025",
        "totals 2025 --markdown",
        "totals 2025 --chart",
        "chart totals 2025",
        "compare 2020 2025",
        "sql \"FROM totals SELECT bound WHERE period = '2025'\"",
    ],
)
def test_no_answer_gives_a_floor_as_a_figure(arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exports of 2025 are above 700 in tables, Markdown, charts, comparisons and SQL, as a running tally was topped."""
    assert main(shlex.split(arguments)) == 0
    printed = capsys.readouterr().out.replace("\\", "")
    assert ">700" in printed or "above" in printed
    assert " 700 " not in printed


@pytest.mark.parametrize("arguments", [["show", FLOOR], ["facts", "2025", "exports"], ["search", "700", "2025"]])
def test_sentences_say_more_than(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence about a floor says "more than", in English and Korean."""
    assert main(arguments) == 0
    assert "Exports, 2025: more than USD 700 bn, up (provisional)" in capsys.readouterr().out.replace("[", "").replace(
        "]", ""
    )
    assert main([*arguments, "--lang", "ko"]) == 0
    assert "2025년 수출: 7,000억 달러 초과, 증가 (잠정)" in capsys.readouterr().out


def test_python_gives_a_floor_as_a_limit() -> None:
    """From Python a floor has the bound "above", and a notebook shows its sign; the fact base stays as transcribed."""
    with open_trade() as trade:
        totals = trade.totals(Filters(period=("2025",)))
        assert [(row.id, row.bound) for row in totals] == [(FLOOR, Bound.ABOVE)]
        assert "&gt;700" in str(totals._repr_html_())
        assert trade.base.fact_by_id[FLOOR].fact.bound is None


def test_every_way_to_a_fact_gives_a_floor_the_same_bound(bundled: Trade) -> None:
    """Listings, receipts, pages, streams, tools for agents and views of SQL all say "above" of a floor."""
    year = Filters(period=("2025",), flow=(Flow.EXPORTS,))
    rows: list[ListedRow] = [*bundled.facts(year), *bundled.totals(year), *bundled.stated([FLOOR])]
    rows += [*bundled.each_fact(year), *map(receipt_row, bundled.show([FLOOR]))]
    assert [row.bound for row in rows if row.id == FLOOR] == [Bound.ABOVE] * 5
    asked: list[Asked] = [("facts", {"period": "2025"}), ("totals", {"period": "2025"}), ("show", {"ids": FLOOR})]
    found, *listed = map(rows_of, results(bundled, ("search", {"words": "700 2025"}), *asked))
    answered = [row for rows in listed for row in rows] + [row["fact"] for row in found if row["fact"]]
    assert [row["bound"] for row in answered if row["id"] == FLOOR] == ["above"] * 4
    for view in ("stated", "facts", "totals"):
        result = bundled.sql(f"SELECT bound, floor FROM {view} WHERE id = '{FLOOR}'")  # noqa: S608
        assert list(result) == [("above", True)]


def test_a_floor_is_no_vintage(small: OpenSmall) -> None:
    """A tally that was topped is no figure that a later one revises, as no limit is."""
    topped = {"measure": "threshold", "bound": "above", "status": "provisional", "value": "700", "unit": "USD bn"}
    tally = level("700", status="provisional")
    assert list(small(group(tally, topped)).sql("SELECT count(*) FROM vintages")) == [(0,)]
    assert list(small(group(tally)).sql("SELECT count(*) FROM vintages")) == [(1,)]


def test_agents_read_more_than(bundled: Trade) -> None:
    """The sentences of the server for agents say "more than" of a floor, alone and in comparisons."""
    sentences = AnswerContext(bundled, LanguageCode.EN).sentences
    (total,) = bundled.totals(Filters(period=("2025",)))
    assert sentences.of(total) == "Exports, 2025: more than USD 700 bn, up (provisional)"
    (compared,) = bundled.compare("2020", "2025")
    assert "2025: more than USD 700 bn" in sentences.of(compared)


def test_a_floor_has_no_rank_and_gives_no_share(small: OpenSmall) -> None:
    """A tally that was topped has no rank, no share follows from it, and its page calls it a limit."""
    topped = {"measure": "threshold", "bound": "above", "status": "provisional", "value": "700", "unit": "USD bn"}
    whole = level("700", status="provisional")
    part = level("30", item="ships", status="provisional")
    trade = small(
        group(
            whole,
            topped,
            part,
            {**part, "item": "automobiles", "value": "40"},
            {**topped, "item": "automobiles", "value": "40"},
        )
    )
    rows = trade.items().rows
    assert [(row.item, row.rank, row.share, row.bound) for row in rows] == [
        ("automobiles", None, None, Bound.ABOVE),
        ("ships", 1, None, None),  # of those stated
    ]
    assert {row.ranked_of for row in rows} == {1}
    (page,) = trade.about("cars")
    assert {row.bound for row in page if row.value is not None} == {Bound.ABOVE}
