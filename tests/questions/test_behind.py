"""What a user's SQL reads, and what its rows say of it."""

import time

import pytest

from korea_trade.questions import aggregates_behind
from korea_trade.questions.behind import Behind
from korea_trade.questions.mixture import NOTHING_MIXED
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.small import group

MIXED_FLOWS = ("balance", "exports", "imports")
YEAR = "period = '2020' AND sector = 'all-industries' AND measure = 'value' AND status = 'actual'"
EXPORTS = "sector = 'all-industries' AND flow = 'exports' AND measure = 'value'"
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
        ("SELECT sum(value) FILTER (WHERE flow <> '{x}') FROM totals WHERE YEAR", (MIXED_FLOWS, 0, False, ())),
        ("SELECT sum(\"{v}\") FROM (SELECT value AS \"{v}\" FROM totals WHERE YEAR)", (MIXED_FLOWS, 0, False, ())),
        ("SELECT value - avg(value) OVER () FROM totals WHERE YEAR", (MIXED_FLOWS, 0, False, ())),
        ("SELECT flow, sum(value) OVER (ORDER BY flow) FROM totals WHERE YEAR", (MIXED_FLOWS, 0, False, ())),
        ("SELECT period, sum(value) OVER (ORDER BY period) FROM totals WHERE EXPORTS", ((), 6, True, ())),
        ("SELECT period, avg(value) OVER (ORDER BY period ROWS 1 PRECEDING) FROM totals WHERE EXPORTS",
         ((), 6, True, ())),
        ("SELECT period, max(value) OVER w FROM totals WHERE EXPORTS WINDOW w AS (ORDER BY 1)", ((), 6, True, ())),
        ("SELECT period, s FROM (SELECT period, sum(value) OVER (ORDER BY period) AS s FROM totals WHERE EXPORTS)",
         ((), 6, True, ())),
        ("SELECT period, sum(value) OVER (ORDER BY period) FROM totals WHERE EXPORTS AND frequency = 'monthly'",
         ((), 0, False, ())),
        ("SELECT period, value - lag(value) OVER (ORDER BY period) FROM totals WHERE EXPORTS", ((), 0, False, ())),
        ("SELECT sector FROM totals WHERE YEAR GROUP BY sector HAVING sum(value) > 5", (MIXED_FLOWS, 0, False, ())),
        ("SELECT sector FROM totals WHERE YEAR GROUP BY sector ORDER BY sum(value)", (MIXED_FLOWS, 0, False, ())),
        ("SELECT flow FROM totals WHERE YEAR QUALIFY value < avg(value) OVER ()", (MIXED_FLOWS, 0, False, ())),
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
    whole = query.replace("YEAR", YEAR).replace("CHIPS", CHIPS).replace("EXPORTS", EXPORTS)
    found = behind(bundled, whole).mixture
    assert (found.flows, found.periods, found.overlap, found.wholes) == mixed


SUMS = "WITH s AS (SELECT item, sum(value) AS v FROM facts WHERE flow = 'exports' GROUP BY item)"


@pytest.mark.parametrize("query", ["SELECT sum(value) FROM facts", "SELECT flow, sum(value) FROM facts GROUP BY flow"])
def test_many_figures_mix_what_few_do(bundled: Trade, monkeypatch: pytest.MonkeyPatch, query: str) -> None:
    """What figures mix is the same where they are too many to list what each is of."""
    of_few = behind(bundled, query).mixture
    monkeypatch.setattr(aggregates_behind, "_FEW", 0)
    assert behind(bundled, query).mixture == of_few != NOTHING_MIXED


@pytest.mark.parametrize(
    ("query", "periods"),
    [
        ("SELECT item, v FROM s", True),
        ("SELECT item, v FROM s WHERE item = 'ships'", False),
        ("SELECT item AS i, v FROM s WHERE item = 'semiconductors'", True),
        ("SELECT v FROM s WHERE item = 'semiconductors'", False),
        ("SELECT item, value FROM facts WHERE value > (SELECT max(v) FROM s)", False),
        ("SELECT item, value FROM facts WHERE item IN (SELECT item FROM s WHERE v > 5)", False),
    ],
)
def test_sums_of_groups_that_come_into_no_row_are_left_out(bundled: Trade, query: str, periods: bool) -> None:
    """What a sum mixes is told of the groups that are in the answer, not where nothing says which these are."""
    assert (behind(bundled, f"{SUMS} {query}").mixture.periods > 1) is periods


@pytest.mark.parametrize(
    ("query", "stated"),
    [
        ("SELECT sum(value) FROM items WHERE ROWS", (2, 20)),
        ("SELECT avg(value) FROM items WHERE ROWS", (2, 20)),
        ("SELECT max(value), count(*) FROM items WHERE ROWS", (2, 20)),
        ("SELECT max_by(item, value) FROM items WHERE ROWS", (2, 20)),
        ("SELECT sum(coalesce(value, 0)) FROM items WHERE ROWS", (2, 20)),
        ("SELECT sum(v) FROM (SELECT value AS v FROM items WHERE ROWS)", (2, 20)),
        ("SELECT flow, sum(value) OVER (PARTITION BY flow) FROM items WHERE ROWS", (2, 20)),
        ("SELECT sum(value) FILTER (WHERE item = 'computers') FROM items WHERE ROWS", (1, 1)),
        ("SELECT item, sum(value) FROM items WHERE ROWS GROUP BY item", (1, 1)),
        ("SELECT item, sum(value) FROM items WHERE ROWS GROUP BY ROLLUP (item)", (2, 20)),
        ("SELECT sum(value) FROM items WHERE ROWS AND value IS NOT NULL", (2, 2)),
        ("SELECT sum(CASE WHEN item = 'computers' THEN value END) FROM items WHERE ROWS", (0, 0)),
        ("SELECT max(growth) FROM items WHERE ROWS", (20, 20)),
        ("SELECT sum(value), count(value), count(*) FROM items WHERE ROWS", (0, 0)),
        ("SELECT sum(value), count(growth), count(*) FROM items WHERE ROWS", (2, 20)),
        ("SELECT count(value) FROM items WHERE ROWS", (0, 0)),
    ],
)
def test_rows_without_the_figure_of_an_aggregate_are_counted(
    bundled: Trade, query: str, stated: tuple[int, int]
) -> None:
    """Of a sum, mean or extreme it is known how many of its rows have the figure; figures left out lack nothing."""
    rows = "period = '2020' AND flow = 'exports' AND sector = 'all-industries' AND partner IS NULL"
    mixture = behind(bundled, query.replace("ROWS", rows)).mixture
    assert (mixture.stated, mixture.rows) == stated


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
        ("SELECT count(*) FROM totals WHERE value > 5", {"value"}, False),
        ("SELECT count(*) FROM totals WHERE value IS NOT NULL", set(), False),
        ("SELECT count(growth) FILTER (WHERE value > 5) FROM totals", {"value", "growth"}, False),
        ("SELECT 100 * count(value) / count(*) FROM totals", set(), False),
        ("SELECT period FROM totals ORDER BY value DESC", {"value"}, False),
        ("SELECT period, rank() OVER (PARTITION BY sector ORDER BY value) FROM totals", {"value"}, False),
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


CHIPS_OF_2020 = "2020.exports.semiconductors@motie-2021-01-04"
ONE = f"id = '{CHIPS_OF_2020}'"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT value FROM facts WHERE ONE",
        "SELECT value FROM (SELECT * FROM facts) WHERE ONE",
        "SELECT v FROM (SELECT id, value AS v FROM (FROM facts)) AS t WHERE t.ONE",
        "SELECT v FROM (SELECT id, value FROM facts) AS t(id, v) WHERE ONE",
        "WITH f AS (SELECT * FROM facts) SELECT value FROM f WHERE ONE",
        "WITH f AS (FROM facts), g(id, v) AS (SELECT id, value FROM f) SELECT v FROM g WHERE ONE",
        "SELECT f.value FROM facts AS f JOIN totals AS t USING (period, flow, sector) WHERE f.ONE",
        "SELECT f.value, t.period FROM facts AS f LEFT JOIN totals AS t USING (period, flow, sector) WHERE f.ONE",
        "SELECT value FROM facts SEMI JOIN items USING (item) WHERE ONE",
        "SELECT value FROM facts AS f JOIN (SELECT DISTINCT period FROM totals) AS t USING (period) WHERE f.ONE",
        "SELECT value FROM facts WHERE ONE UNION ALL SELECT value FROM facts WHERE id = 'none'",
        "SELECT value FROM facts WHERE ONE UNION SELECT 99.2",
        "SELECT value FROM facts WHERE ONE INTERSECT SELECT value FROM items",
        "SELECT value FROM facts WHERE ONE EXCEPT SELECT value FROM totals",
        "SELECT value FROM (SELECT id, value, rank() OVER (ORDER BY value DESC) AS place FROM facts) WHERE ONE",
        "SELECT item, sum(value) FROM facts GROUP BY item, id HAVING ONE",
        "SELECT v FROM (SELECT id, max(value) AS v FROM facts GROUP BY id) WHERE ONE",
        "SELECT sum(value) FILTER (WHERE ONE) FROM facts",
        "SELECT sum(CASE WHEN ONE THEN value ELSE 0 END) FROM facts",
        "SELECT value FROM facts WHERE id IN (SELECT id FROM facts WHERE ONE)",
        "SELECT value FROM facts AS f WHERE ONE AND EXISTS (FROM totals AS t WHERE t.value > 500)",
        "SELECT value FROM facts WHERE ONE AND value < (SELECT max(value) FROM totals)",
        "SELECT l.value FROM (SELECT 1), LATERAL (SELECT value FROM facts WHERE ONE) AS l",
        "SELECT period, (SELECT value FROM facts WHERE ONE) AS chips FROM totals",
        "SELECT value FROM (SELECT * FROM items ORDER BY value DESC NULLS LAST LIMIT 30) WHERE ONE",
        "SELECT DISTINCT value FROM (SELECT * FROM facts) WHERE ONE ORDER BY value LIMIT 1",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) "
        "SELECT i, value FROM n, facts WHERE ONE",
    ],
)  # fmt: skip
def test_only_figures_that_come_into_rows_are_behind_them(bundled: Trade, query: str) -> None:
    """Whatever form a query has, behind its rows are the figures that come into them, and no others that it reads."""
    found = behind(bundled, query.replace("ONE", ONE))
    told = {(kind.measure, kind.unit, kind.sector, kind.bound) for kind in found.kinds or ()}
    assert (told, found.is_open) == ({("value", "USD bn", "all-industries", None)}, False)


@pytest.mark.parametrize(
    ("query", "sectors", "is_open"),
    [
        ("SELECT value FROM (SELECT * FROM facts LIMIT 1)", {"all-industries", "ict", "small-and-midsize"}, True),
        ("SELECT value FROM (SELECT * FROM items ORDER BY sector DESC, value LIMIT 1)", {"ict"}, False),
        ("SELECT value FROM (SELECT DISTINCT * FROM totals WHERE period = '2020' ORDER BY value LIMIT 1)",
         {"all-industries", "ict"}, True),
        ("SELECT value FROM (FROM totals WHERE period = '2020' QUALIFY row_number() OVER (ORDER BY value) = 1)",
         {"all-industries", "ict"}, True),
        ("WITH RECURSIVE f AS (SELECT * FROM facts WHERE id = 'x' UNION SELECT * FROM f) SELECT value FROM f "
         "UNION ALL SELECT 1", None, False),
        ("SELECT a.value FROM totals AS a JOIN (PIVOT totals ON flow IN ('exports') USING sum(value) GROUP BY sector) "
         "AS p ON p.sector = a.sector WHERE a.period = '2020-11'", {"all-industries", "ict"}, False),
    ],
)  # fmt: skip
def test_what_cannot_be_told_of_parts_of_a_query_is_left_open(
    bundled: Trade, query: str, sectors: set[str] | None, is_open: bool
) -> None:
    """A limit inside a query whose order leaves its rows open leaves the answer open; a recursion tells nothing."""
    found = behind(bundled, query)
    told = None if found.kinds is None else {kind.sector for kind in found.kinds}
    assert (told, found.is_open) == (sectors, is_open)


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
