"""The views of derived figures and verdicts, as SQL sees them."""

from decimal import Decimal
from pathlib import Path

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.known import Known
from korea_trade.questions.trade import Trade, open_trade
from tests.conftest import OpenSmall
from tests.entries import level, streak
from tests.small import group, write_fact_base


def rows(trade: Trade, query: str) -> list[tuple[object, ...]]:
    return trade.sql(query).fetchall()


def test_both_views_are_filled(bundled: Trade) -> None:
    """Every derived figure and every verdict is a row, in order."""
    derived = rows(bundled, "SELECT id FROM derived ORDER BY position")
    assert derived == [(figure.id,) for figure in Arithmetic(bundled.base).derived]
    verdicts = rows(bundled, "SELECT rule, outcome, facts, message FROM verdicts ORDER BY position")
    assert verdicts == [
        (str(verdict.rule), str(verdict.outcome), list(verdict.facts), verdict.message)
        for verdict in Arithmetic(bundled.base).verdicts
    ]


def test_columns_of_a_derived_figure(small: OpenSmall) -> None:
    """Figures are numbers and as written, the period has its dates, and the names stand beside the codes."""
    chips = level("99.2", item="semiconductors", partner="us", caveat="Of chips.", growth="5.6")
    trade = small(group(chips, period="2020-02"))
    (found,) = rows(
        trade,
        'SELECT value, low, high, value_written, low_written, high_written, unit, status, formula, "from", quotes,'
        " caveat, frequency, CAST(period_start AS VARCHAR), CAST(period_end AS VARCHAR), item_name, partner_name,"
        " source FROM derived WHERE measure = 'level'",
    )
    assert found == (
        Decimal(94),
        Decimal("93.8"),
        Decimal("94.1"),
        "94",
        "93.8",
        "94.1",
        "USD bn",
        "derived",
        "level / (1 + growth/100) = 99.2 / (1 + 5.6/100)",
        ["2020-02.exports.semiconductors.us@memo"],
        [],
        "Of chips.",
        "monthly",
        "2019-02-01",
        "2019-02-28",
        "Semiconductors",
        "United States",
        "memo",
    )


def test_a_start_has_no_figure(small: OpenSmall) -> None:
    """What has no value is NULL, not zero or an empty text."""
    trade = small(group(streak(4, "years", event="growth")))
    query = "SELECT value, low, high, unit, caveat, event, CAST(period_start AS VARCHAR) FROM derived"
    assert rows(trade, query) == [(None, None, None, None, None, "growth", "2017-01-01")]


def test_columns_of_a_verdict(small: OpenSmall) -> None:
    """Bounds are numbers, open ones NULL; what is acknowledged has its caveat."""
    ships = {**level("6.0", item="ships"), "caveat": "Known to be wrong.", "acknowledges": ["part"]}
    trade = small(group(level("5.0"), ships))
    query = "SELECT rule, outcome, facts, low, high, acknowledged FROM verdicts"
    facts = ["2020.exports.ships@memo", "2020.exports@memo"]
    assert rows(trade, query) == [("part", "inconsistent", facts, None, Decimal("5.05"), "Known to be wrong.")]


def test_nothing_to_fill_them_with(small: OpenSmall) -> None:
    """Without anything derived or judged the views are there and empty."""
    trade = small(group({"direction": "up"}))
    assert rows(trade, "SELECT * FROM derived") == []
    assert rows(trade, "SELECT * FROM verdicts") == []


def filled(trade: Trade) -> set[str]:
    """Which of the two tables have rows."""
    with trade.cursor() as cursor:
        return {
            table
            for table in ("derived_entries", "verdict_entries")
            if cursor.execute(f"SELECT count(*) FROM {table}").fetchall() != [(0,)]  # noqa: S608
        }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT count(*) FROM facts", set()),
        ("SELECT 1", set()),
        ("WITH derived AS (SELECT 1 AS one) SELECT * FROM derived", set()),
        ("SELECT count(*) FROM DERIVED", {"derived_entries"}),
        ("FROM main.derived_entries", {"derived_entries"}),
        ("SUMMARIZE derived", {"derived_entries"}),
        ("SELECT (SELECT count(*) FROM verdicts)", {"verdict_entries"}),
        ("FROM query('FROM verdicts')", {"verdict_entries"}),
        ("SELECT d.id FROM facts AS f JOIN derived AS d USING (source)", {"derived_entries"}),
        ("SELECT count(*) FROM verdicts, derived", {"derived_entries", "verdict_entries"}),
        ("PIVOT derived ON measure IN ('level') USING count(*)", {"derived_entries"}),
        ("FROM query_table(['derived'])", {"derived_entries", "verdict_entries"}),
        ("SELECT table_name, estimated_size FROM duckdb_tables()", {"derived_entries", "verdict_entries"}),
    ],
)
def test_a_query_fills_only_what_it_reads(tmp_path: Path, query: str, expected: set[str]) -> None:
    """Loading a fact base leaves both views empty; a query fills those it reads, and both where that cannot be told."""
    path = write_fact_base(tmp_path, groups=[group(level("5.0", growth="5.0"), level("4.0", item="ships"))])
    with open_trade(path, only_facts=True, cache=False) as trade:
        assert filled(trade) == set()
        rows(trade, query)
        assert filled(trade) == expected


def test_no_arithmetic_without_need(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that needs neither derived figures nor verdicts computes neither."""

    def refuse(_known: Known) -> None:
        raise AssertionError("computed without need")

    for function in ("audit", "derive"):
        monkeypatch.setattr(f"korea_trade.arithmetic.arithmetic.{function}", refuse)
    path = write_fact_base(tmp_path, groups=[group(level("5.0", growth="5.0"))])
    with open_trade(path, only_facts=True, cache=False) as trade:
        assert rows(trade, "SELECT count(*) FROM facts JOIN sources ON sources.id = facts.source") == [(1,)]
        assert len(trade.totals()) == len(trade.facts()) == len(trade.sources()) == 1
        trade.items()
        trade.search(["exports"])
        with pytest.raises(AssertionError, match="computed without need"):
            rows(trade, "SELECT count(*) FROM derived")


def test_asking_twice_fills_them_once(small: OpenSmall) -> None:
    """Several questions of one session share the filled views."""
    trade = small(group(level("5.0", growth="5.0")))
    assert len(trade.derived()) == len(trade.derived()) == len(rows(trade, "SELECT * FROM derived")) == 2
