"""What a user's SQL reads, and what its rows say of it."""

import time

import pytest

from korea_trade.questions.behind import Behind
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.small import group

MIXED_FLOWS = ("balance", "exports", "imports")
YEAR = "period = '2020' AND sector = 'all-industries' AND measure = 'value' AND status = 'actual'"
CHIPS = "sector = 'all-industries' AND item = 'semiconductors' AND flow = 'exports' AND measure = 'value'"
ENDLESS = "SELECT DISTINCT a.value FROM facts AS a, facts AS b, facts AS c, facts AS d LIMIT 1"

Mixed = tuple[tuple[str, ...], int, bool, tuple[str, ...]]
"""Flows, how many periods, whether they overlap, and where there are wholes with their parts."""


def behind(trade: Trade, query: str) -> Behind:
    """What stands behind a query that is answered first."""
    result = trade.sql(query)
    texts = {value for row in result for value in row if isinstance(value, str)}
    return trade.behind(query, result.columns, 20, texts)


@pytest.mark.parametrize(
    ("query", "mixed"),
    [
        ("SELECT sum(value) FROM totals WHERE YEAR", (MIXED_FLOWS, 0, False, ())),
        ("SELECT avg(value_written::DECIMAL) FROM totals WHERE YEAR", (MIXED_FLOWS, 0, False, ())),
        ("SELECT flow, sum(value) FROM totals WHERE YEAR GROUP BY ALL", ((), 0, False, ())),
        ("SELECT count(value) FROM totals WHERE YEAR", ((), 0, False, ())),
        ("SELECT sum(v) FROM (SELECT value AS v FROM totals WHERE YEAR)", (MIXED_FLOWS, 0, False, ())),
        ("WITH t AS (SELECT value AS v, flow AS f FROM totals WHERE YEAR) SELECT f, sum(v) FROM t GROUP BY f",
         ((), 0, False, ())),
        ("WITH t AS (SELECT value AS v FROM totals WHERE YEAR), s AS (SELECT sum(v) AS s FROM t) SELECT s FROM s",
         (MIXED_FLOWS, 0, False, ())),
        ("SELECT sum(value) FILTER (WHERE flow = 'exports') FROM totals WHERE YEAR", ((), 0, False, ())),
        ("SELECT sum(CASE WHEN flow = 'exports' THEN value ELSE 0 END) FROM totals WHERE YEAR",
         ((), 0, False, ())),
        ("SELECT value - avg(value) OVER () FROM totals WHERE YEAR", (MIXED_FLOWS, 0, False, ())),
        ("SELECT value - avg(value) OVER (PARTITION BY flow) FROM totals WHERE YEAR", ((), 0, False, ())),
        ("WITH y AS (FROM totals WHERE YEAR) SELECT sum(e.value) - sum(i.value) FROM y AS e "
         "JOIN y AS i USING (period) WHERE e.flow = 'exports' AND i.flow = 'imports'", ((), 0, False, ())),
        ("PIVOT (SELECT period, flow, value FROM totals WHERE YEAR) ON flow IN ('exports') USING sum(value)",
         ((), 0, False, ())),
        ("PIVOT (SELECT period, sector, value FROM totals WHERE YEAR) ON sector IN ('all-industries') USING sum(value)",
         (MIXED_FLOWS, 0, False, ())),
        ("PIVOT totals ON flow IN ('exports') USING sum(value) GROUP BY sector", ((), 6, True, ())),
        ("PIVOT totals ON flow IN ('exports') USING sum(value)", ((), 0, False, ())),
        ("SELECT sum(value) FROM facts WHERE CHIPS", ((), 2, True, ())),
        ("SELECT period, sum(value) FROM facts WHERE CHIPS GROUP BY period", ((), 0, False, ())),
        ("SELECT avg(growth) FROM totals WHERE flow = 'exports' AND period IN ('2020-11', '2020-12') "
         "AND sector = 'all-industries'", ((), 0, False, ())),
        ("SELECT avg(growth) FROM totals WHERE growth IN (12.6, 6.3) AND sector = 'all-industries'",
         ((), 2, False, ())),
        ("SELECT sum(value) FROM facts WHERE flow = 'exports' AND period = '2020' AND sector = 'ict'",
         ((), 0, False, ("item", "partner"))),
        ("SELECT item, partner, sum(value) FROM facts WHERE flow = 'exports' AND period = '2020' AND sector = 'ict' "
         "GROUP BY ALL", ((), 0, False, ())),
        ("SELECT sum(value) FROM items WHERE flow = 'exports' AND period = '2020' AND sector = 'ict' "
         "AND partner IS NULL AND item IN ('semiconductors', 'solid-state-drives', 'computers-and-peripherals')",
         ((), 0, False, ("item",))),
        ("SELECT sum(value) FROM items WHERE flow = 'exports' AND period = '2020' AND sector = 'ict' "
         "AND partner IS NULL AND item IN ('semiconductors', 'displays')", ((), 0, False, ())),
    ],
)  # fmt: skip
def test_what_one_figure_mixes_is_known(bundled: Trade, query: str, mixed: Mixed) -> None:
    """Flows, periods, and wholes beside their parts are known of every sum or average, in each of its groups."""
    found = behind(bundled, query.replace("YEAR", YEAR).replace("CHIPS", CHIPS)).mixture
    assert (found.flows, found.periods, found.overlap, found.wholes) == mixed


@pytest.mark.parametrize(
    ("codes", "overlap"),
    [
        (["ships", "cars"], False),
        (["ships", "vehicles"], False),
        (["cars", "vehicles"], True),
        (["ships", "promising"], True),
        (["ships", "capital"], True),
        (["capital", "consumer"], False),
        (["capital", "toys"], False),
        (["consumer", "toys"], True),
        (["promising"], False),
    ],
)
def test_names_that_count_others_in_are_known(small: OpenSmall, codes: list[str], overlap: bool) -> None:
    """Parts beside their whole, sums across the list and two divisions of trade overlap; what lies apart does not."""
    more = {
        "cars": {"parent": "vehicles"}, "toys": {"parent": "consumer"}, "promising": {"aggregate": "true"},
        "capital": {"partition": "by-use"}, "consumer": {"partition": "by-use"},
    }  # fmt: skip
    names = ("ships", "vehicles", "cars", "promising", "capital", "consumer", "toys")
    items = [{"code": code, "en": code.title(), "ko": code, **more.get(code, {})} for code in names]
    facts = [{"item": code, "value": "1.5", "unit": "USD bn", "quotes": ["Exports"]} for code in codes]
    trade = small(group(*facts), document="Exports.", items=items)
    assert behind(trade, "SELECT sum(value) FROM items").mixture.wholes == (("item",) if overlap else ())


@pytest.mark.parametrize(
    ("query", "repeated"),
    [
        ("SELECT sum(value) FROM items", True),
        ("SELECT avg(v) FROM (SELECT value AS v FROM items)", True),
        ("SELECT sum(value) OVER () FROM items", True),
        ("SELECT max(value) FROM items", False),
        ("SELECT sum(DISTINCT value) FROM items", False),
        ("SELECT source, sum(value) FROM items GROUP BY source", False),
        ("SELECT sum(value) FROM items WHERE source = 'memo'", False),
        ("SELECT sum(i.value) FROM items AS i JOIN items AS j USING (item) WHERE i.source = 'memo'", True),
        ("SELECT sum(i.value) FROM items AS i JOIN sources AS s ON s.id = i.source WHERE i.source = 'memo'", False),
    ],
)
def test_levels_that_come_twice_are_known(small: OpenSmall, query: str, repeated: bool) -> None:
    """A sum or mean of a level of two documents, or one that a join repeats, is known; one of each document is not."""
    facts = [{"item": "ships", "value": "1.5", "unit": "USD bn", "quotes": ["Exports"]}]
    trade = small(group(*facts), group(*facts, source="later"), document="Exports.", others={"later": "Exports."})
    assert behind(trade, query).mixture.repeated is repeated


@pytest.mark.parametrize(
    ("query", "figures", "tells_sector"),
    [
        ("SELECT sector, value FROM totals", {"value"}, True),
        ("SELECT sector AS s, growth_written AS g FROM totals", {"growth"}, True),
        ("SELECT upper(sector) AS s, sum(value) AS v FROM totals GROUP BY ALL", {"value"}, True),
        ("SELECT any_value(sector) AS sector, sum(value) FROM totals", {"value"}, False),
        ("SELECT sector, v FROM (SELECT min(sector) AS sector, sum(value) AS v FROM totals)", {"value"}, False),
        ("SELECT list(DISTINCT sector) AS sectors, avg(growth) FROM totals", {"growth"}, True),
        ("SELECT NULL AS sector, value FROM totals", {"value"}, False),
        ("SELECT * FROM totals", {"value", "growth"}, True),
        ("FROM totals", {"value", "growth"}, True),
        ("SELECT * EXCLUDE (sector, growth, growth_written) FROM totals", {"value"}, False),
        ("SELECT period FROM totals UNION ALL SELECT value_written FROM totals", {"value"}, False),
        ("PIVOT (SELECT period, flow, value FROM totals) ON flow IN ('exports') USING sum(value)", {"value"}, False),
        ("SELECT 'value' AS v, period /* value */ FROM totals", set(), False),
        ("SELECT count(*) FROM totals WHERE value > 5", set(), False),
        ("SELECT period FROM totals ORDER BY value DESC", set(), False),
        ("EXPLAIN SELECT value FROM totals", set(), False),
    ],
)
def test_what_rows_have_is_known(bundled: Trade, query: str, figures: set[str], tells_sector: bool) -> None:
    """Figures and sectors are known by any name; a sector picked of many does not tell of which figures are."""
    found = behind(bundled, query)
    assert (set(found.figures), "sector" in found.telling) == (figures, tells_sector)


@pytest.mark.parametrize(
    ("query", "sectors"),
    [
        ("PIVOT totals ON flow IN ('exports') USING sum(value) GROUP BY period", {"all-industries", "ict"}),
        ("UNPIVOT (SELECT period, value, growth FROM totals) ON value, growth", {"all-industries", "ict"}),
        ("SELECT e FROM (PIVOT totals ON flow IN ('exports' AS e) USING sum(value) GROUP BY period)",
         {"all-industries", "ict"}),
        ("SELECT value FROM query_table('totals')", None),
    ],
)  # fmt: skip
def test_what_stands_behind_turned_tables_is_known(bundled: Trade, query: str, sectors: set[str] | None) -> None:
    """Columns made of rows are of what the rows are; of a table that only a text names nothing can be told."""
    kinds = behind(bundled, query).kinds
    assert (None if kinds is None else {kind.sector for kind in kinds}) == sectors


def test_order_by_place_is_that_of_the_query(bundled: Trade) -> None:
    """Rows that are ordered by the place of a column are those of the answer when they are looked at again."""
    totals = "FROM totals WHERE flow = 'exports' AND sector = 'all-industries' AND measure = 'value'"
    [kind] = behind(bundled, f"SELECT period, value {totals} ORDER BY 2 DESC LIMIT 1").kinds or ()
    assert kind.bound == "above"


@pytest.mark.parametrize(
    ("query", "adds"),
    [
        ("SELECT sum(growth) FROM items WHERE ROWS", True),
        ("SELECT avg(g) FROM (SELECT growth_written::DECIMAL(9, 2) AS g FROM items WHERE ROWS)", True),
        ("SELECT sum(growth) OVER () FROM items WHERE ROWS", True),
        ("SELECT item, sum(growth) FROM items WHERE ROWS GROUP BY item", False),
        ("SELECT sum(growth * value) / sum(value) FROM items WHERE ROWS", False),
        ("SELECT exp(sum(ln(1 + growth / 100))) FROM items WHERE ROWS", False),
        ("SELECT max(growth), median(growth), count(growth) FROM items WHERE ROWS", False),
        ("SELECT sum(value) FROM items WHERE ROWS", False),
    ],
)
def test_rates_that_are_added_are_known(bundled: Trade, query: str, adds: bool) -> None:
    """A sum or plain average of several growth rates is known; one rate, weighed and compounded ones are none."""
    rows = (
        "period = '2020' AND flow = 'exports' AND sector = 'all-industries' AND measure = 'value' AND partner IS NULL"
    )
    assert behind(bundled, query.replace("ROWS", rows)).mixture.rates is adds


@pytest.mark.parametrize(
    ("given", "rest", "values", "is_open"),
    [
        ("item, value", "LIMIT 1", {"all-industries", "ict"}, True),
        ("item, value", "LIMIT 50%", {"all-industries", "ict"}, True),
        ("item, value", "ORDER BY random() LIMIT 1", {"all-industries", "ict"}, True),
        ("item, value", "ORDER BY ALL LIMIT 1", {"all-industries", "ict"}, True),
        ("item, value", "USING SAMPLE 90%", {"all-industries", "ict"}, True),
        ("item, value AS v", "ORDER BY v DESC LIMIT 1", {"all-industries"}, False),
        ("item, value", "ORDER BY 2 DESC LIMIT 1 OFFSET 1", {"ict"}, False),
        ("unit, value", "ORDER BY unit LIMIT 1", {"all-industries", "ict"}, False),
        ("sector, value", "ORDER BY unit LIMIT 4", {"all-industries", "ict"}, False),
        ("id, value", "AND sector = 'ict' LIMIT 1", {"ict"}, False),
        ("*", "AND sector = 'ict' LIMIT 1", {"ict"}, False),
        ("* EXCLUDE (id)", "LIMIT 1", {"all-industries", "ict"}, True),
    ],
)
def test_rows_that_a_limit_leaves_open_are_all(
    bundled: Trade, given: str, rest: str, values: set[str], is_open: bool
) -> None:
    """A limit whose order leaves open which rows it takes has the kinds of all that it may take; ids tell."""
    where = "FROM facts WHERE period = '2020' AND flow = 'exports' AND measure = 'value' AND value IS NOT NULL"
    found = behind(bundled, f"SELECT {given} {where} {rest}")
    assert ({kind.sector for kind in found.kinds or ()}, found.is_open) == (values, is_open)


def test_a_name_of_the_query_is_no_table_in_whatever_case(bundled: Trade) -> None:
    """What a query names with WITH is not taken for the view of that name, however it is written there."""
    query = "WITH Totals AS (SELECT value, measure, sector FROM facts WHERE sector = 'ict') FROM ToTals"
    found = behind(bundled, query)
    assert {kind.sector for kind in found.kinds or ()} == {"ict"}


def test_ids_of_a_limit_are_those_of_its_rows(bundled: Trade) -> None:
    """Rows that have their ids are of the kinds of these facts alone, whatever else a limit may take."""
    [kind] = behind(bundled, "SELECT id, value FROM facts WHERE value IS NOT NULL LIMIT 1").kinds or ()
    assert kind.has_value


def test_a_look_ends_in_its_time(bundled: Trade) -> None:
    """Where a look would take longer than it may nothing is told, and nothing is written whatever the query says."""
    begun = time.monotonic()
    found = bundled.behind(ENDLESS, ["value"], 0.2)
    assert (found.kinds, time.monotonic() - begun < 5) == (None, True)


@pytest.mark.parametrize(
    ("query", "is_of_rows"),
    [
        ("SELECT value FROM totals", True),
        ("SELECT value FROM totals LIMIT 1", True),
        ("SELECT value - avg(value) OVER () FROM totals", True),
        ("SELECT max(value) FROM totals", False),
        ("SELECT round(max(value)) FROM totals LIMIT 1", False),
        ("SELECT flow, max(value) FROM totals GROUP BY flow", False),
        ("SELECT DISTINCT value FROM totals", False),
    ],
)
def test_figures_of_rows_are_apart_from_those_behind_aggregates(bundled: Trade, query: str, is_of_rows: bool) -> None:
    """Where in trade figures stand is known of rows that are given as they are; sums have their mixture."""
    kinds = behind(bundled, query).kinds or ()
    assert {kind.row_of for kind in kinds} == {"totals" if is_of_rows else None}
    assert {kind.flow for kind in kinds} >= ({"exports", "imports", "balance"} if is_of_rows else {None})
