"""What is said of the rows of a query beside them."""

import pytest

from korea_trade.errors import in_english
from korea_trade.presentation.query_remarks import remarks_on_mixture
from korea_trade.questions.trade import Trade

CHIPS = "FROM facts WHERE item = 'semiconductors' AND sector = 'ict' AND flow = 'exports' AND measure = 'value'"
YEAR = "FROM totals WHERE period = '2020' AND sector = 'all-industries' AND measure = 'value'"
NAMED = "FROM items JOIN names AS n ON n.code = item WHERE period = '2020' AND sector = 'ict' AND flow = 'exports'"
BESIDE = (
    "FROM totals AS e JOIN totals AS i USING (period, sector, measure) "
    "WHERE measure = 'value' AND sector = 'all-industries' AND e.flow = 'exports' AND i.flow = 'imports'"
)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (f"SELECT value {YEAR}", "3 flows, balance, exports, imports (`flow`)"),
        (f"SELECT value_written AS v {YEAR}", "3 flows, balance, exports, imports (`flow`)"),
        (f"SELECT flow AS f, value {YEAR}", None),
        (f"SELECT id AS fact, value {YEAR}", None),
        (f"SELECT concat(flow, ': ', value_written) AS said {YEAR}", None),
        (f"SELECT period, value {CHIPS} AND period = '2020'", "all partners and 5 among them (`partner`)"),
        (f"SELECT period, value {CHIPS} AND period = '2020' AND partner IS NOT NULL", "5 partners (`partner`)"),
        (f"SELECT period, partner_name_ko, value {CHIPS}", None),
        (f"SELECT value {CHIPS} AND partner IS NULL", "2 periods (`period`)"),
        (f"SELECT period_start, value {CHIPS} AND partner IS NULL", None),
        (f"SELECT value {NAMED} AND partner IS NULL AND value IS NOT NULL", "5 items (`item`)"),
        (f"SELECT n.ko, value {NAMED} AND partner IS NULL", None),
        (f"SELECT period, e.value AS exported, i.value AS imported {BESIDE}", None),
        (f"SELECT e.value AS exported, i.value AS imported {BESIDE}", "4 periods (`period`)"),
        ("SELECT item, growth FROM facts WHERE sector = 'all-industries' AND flow = 'exports' AND growth IS NOT NULL "
         "AND period = '2020' AND item IN ('ships', 'computers') AND measure = 'value' ORDER BY growth", None),
        ("SELECT period, growth FROM facts WHERE sector = 'all-industries' AND flow = 'exports' "
         "AND growth IS NOT NULL ORDER BY growth DESC LIMIT 3", "2 items (`item`)"),
    ],
)  # fmt: skip
def test_rows_say_where_their_figures_stand(bundled: Trade, query: str, told: str | None) -> None:
    """Rows of several flows, periods, items or partners that no column or id tells apart come with a remark."""
    asked = bundled.sql(query)
    remarks = map(in_english, remarks_on_mixture(bundled, query, asked.columns, list(asked), 20))
    places = [part for remark in remarks for part in remark.partition("what: ")[2].split("; ") if part.endswith("`)")]
    of_places = [part for part in places if part.endswith(("(`flow`)", "(`period`)", "(`item`)", "(`partner`)"))]
    assert of_places == ([] if told is None else [told])


TOTALS = "FROM totals WHERE flow = 'exports' AND period = '2020' AND measure = 'value'"
ADDED = "one figure is computed from figures of 2 definitions of trade, all-industries, ict (`sector`)"


@pytest.mark.parametrize(
    ("query", "is_told"),
    [
        (f"SELECT sum(value) {TOTALS}", True),
        (f"SELECT avg(value) AS v {TOTALS} GROUP BY flow", True),
        (f"SELECT sum(value) {TOTALS} AND sector = 'ict'", False),
        (f"SELECT sector, sum(value) {TOTALS} GROUP BY sector", False),
        (f"SELECT sector, value {TOTALS}", False),
    ],
)
def test_a_sum_of_several_sectors_names_them(bundled: Trade, query: str, is_told: bool) -> None:
    """Where one figure is computed from those of several definitions of trade, a remark names these."""
    asked = bundled.sql(query)
    remarks = map(in_english, remarks_on_mixture(bundled, query, asked.columns, list(asked), 20))
    assert any(remark.startswith(ADDED) for remark in remarks) is is_told


EXPORTED = "FROM facts WHERE flow = 'exports' AND period = '2020'"


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT CASE WHEN growth > 0 THEN 'up' ELSE 'down' END AS d, count(*) EXPORTED GROUP BY 1", True),
        ("SELECT id, if(growth > 0, 'up', 'down') AS d EXPORTED", True),
        ("SELECT CASE WHEN growth > 0 THEN 'up' WHEN growth < 0 THEN 'down' ELSE 'other' END AS d EXPORTED", True),
        ("WITH s AS (SELECT CASE WHEN growth > 0 THEN 'up' ELSE 'down' END AS d EXPORTED) SELECT d, count(*) FROM s "
         "GROUP BY d", True),
        ("SELECT CASE WHEN growth > 0 THEN 'up' ELSE 'down' END AS d, id EXPORTED AND growth <> 0", False),
        ("SELECT CASE WHEN growth IS NULL THEN '?' WHEN growth > 0 THEN 'up' ELSE 'down' END AS d EXPORTED", False),
        ("SELECT CASE WHEN growth > 0 THEN 'up' END AS d, count(*) EXPORTED GROUP BY 1", False),
        ("SELECT sum(CASE WHEN growth > 0 THEN 1 ELSE 0 END) AS n EXPORTED", False),
        ("SELECT CASE WHEN flow = 'exports' THEN 'out' ELSE 'in' END AS d, value EXPORTED", False),
    ],
)  # fmt: skip
def test_rows_under_else_without_the_figure_are_told(bundled: Trade, query: str, told: bool) -> None:
    """Where ELSE gives a word also to rows that lack the figure which is compared, a remark counts them."""
    query = query.replace("EXPORTED", EXPORTED)
    asked = bundled.sql(query)
    lacking = len([row for row in bundled.facts(bundled.filters(flow="exports", period="2020")) if row.growth is None])
    remarks = [in_english(one) for one in remarks_on_mixture(bundled, query, asked.columns, list(asked), 20)]
    found = [remark for remark in remarks if "come under ELSE" in remark]
    assert bool(found) is told
    assert all(f", {lacking} of them as they have no `growth`" in remark for remark in found)


OF_YEAR = "WHERE flow = 'exports' AND period = '2020' AND partner IS NULL AND measure = 'value' AND item IS NOT NULL"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT item FROM facts OF_YEAR ORDER BY growth DESC NULLS LAST LIMIT 3",
        "SELECT item FROM facts OF_YEAR ORDER BY growth DESC NULLS LAST LIMIT 1",
        "SELECT item, item_name FROM facts OF_YEAR ORDER BY -growth NULLS LAST, item LIMIT 2",
        "SELECT item, growth FROM facts OF_YEAR ORDER BY 2 DESC NULLS LAST LIMIT 1",
        "SELECT item FROM facts OF_YEAR AND growth > 20",
        "SELECT item FROM facts OF_YEAR AND growth IS NOT NULL AND growth BETWEEN 20 AND 150",
        "SELECT count(*) FROM facts OF_YEAR AND growth > 0",
        "SELECT count(CASE WHEN growth > 0 THEN 1 END) FROM facts OF_YEAR",
        "SELECT count(*) FILTER (WHERE growth > 0) FROM facts OF_YEAR",
        "SELECT item FROM facts OF_YEAR QUALIFY rank() OVER (ORDER BY growth DESC NULLS LAST) <= 3",
        "SELECT item FROM facts OF_YEAR QUALIFY row_number() OVER (ORDER BY growth DESC NULLS LAST) = 1",
        "SELECT item, rank() OVER (ORDER BY growth DESC NULLS LAST) AS place FROM facts OF_YEAR",
        "SELECT item, rank() OVER (PARTITION BY sector ORDER BY growth DESC) AS place FROM facts OF_YEAR",
        "SELECT item FROM facts OF_YEAR GROUP BY item ORDER BY max(growth) DESC NULLS LAST LIMIT 3",
        "SELECT item, max(growth) AS g FROM facts OF_YEAR GROUP BY item ORDER BY g DESC NULLS LAST LIMIT 1",
        "SELECT item FROM facts OF_YEAR GROUP BY item HAVING max(growth) > 20",
        "SELECT item FROM (SELECT item, growth AS g FROM facts OF_YEAR ORDER BY g DESC NULLS LAST LIMIT 3)",
        "SELECT item FROM (SELECT item, growth FROM facts OF_YEAR ORDER BY 2 DESC NULLS LAST LIMIT 3)",
        "WITH r AS (SELECT item, row_number() OVER (ORDER BY growth DESC NULLS LAST) AS n FROM facts OF_YEAR) "
        "SELECT item FROM r WHERE n < 4",
        "WITH r AS (SELECT item, row_number() OVER (ORDER BY growth DESC NULLS LAST) AS n FROM facts OF_YEAR) "
        "SELECT item FROM r WHERE n = 1",
        "SELECT item FROM (SELECT * FROM facts OF_YEAR ORDER BY growth DESC NULLS LAST LIMIT 1)",
        "SELECT item, r FROM (SELECT item, sector, rank() OVER (ORDER BY growth DESC) AS r FROM facts OF_YEAR) "
        "WHERE sector = 'ict'",
        "SELECT item FROM (FROM items OF_YEAR UNION ALL FROM items OF_YEAR) ORDER BY growth DESC NULLS LAST LIMIT 4",
        "SELECT list(item ORDER BY growth DESC) FROM facts OF_YEAR",
        "SELECT a.item FROM facts AS a JOIN (FROM facts OF_YEAR) AS b ON a.growth > b.growth WHERE a.period = '2019'"
        " OR a.period = '2020'",
    ],
)  # fmt: skip
def test_figures_that_choose_or_order_rows_are_used(bundled: Trade, query: str) -> None:
    """Rows that figures of two definitions of trade choose or order come with a remark, though they show none."""
    assert "sector" in _codes_of_remarks(bundled, query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT item FROM facts OF_YEAR AND sector = 'ict' ORDER BY growth DESC NULLS LAST LIMIT 3",
        "SELECT item FROM facts OF_YEAR AND sector = 'ict' AND growth > 20",
        "SELECT item, sector FROM facts OF_YEAR AND growth IS NOT NULL ORDER BY growth DESC LIMIT 3",
        "SELECT sector, item FROM facts OF_YEAR QUALIFY rank() OVER (PARTITION BY sector ORDER BY growth) = 1",
        "WITH r AS (SELECT item, row_number() OVER (ORDER BY growth DESC) AS n FROM items OF_YEAR AND sector = 'ict') "
        "SELECT item FROM r WHERE n = 1",
        "WITH r AS (SELECT item, sector, row_number() OVER (PARTITION BY sector ORDER BY growth DESC) AS n "
        "FROM facts OF_YEAR) SELECT sector, item FROM r WHERE n = 1",
        "SELECT sector, count(*) FROM facts OF_YEAR AND growth > 0 GROUP BY sector",
        "SELECT DISTINCT item FROM facts OF_YEAR AND value IS NOT NULL",
        "SELECT count(*) FROM facts OF_YEAR AND growth IS NOT NULL",
        "SELECT item FROM facts OF_YEAR ORDER BY item LIMIT 3",
        "SELECT item, growth FROM facts OF_YEAR AND item = 'computers' AND growth > 0 ORDER BY growth LIMIT 1",
        "SELECT item FROM facts OF_YEAR AND sector = 'ict' AND growth > (SELECT min(growth) FROM facts)",
    ],
)
def test_rows_in_a_right_order_have_no_remark(bundled: Trade, query: str) -> None:
    """Nothing is said of rows that say of which definition they are, or where no figure chooses among several."""
    assert "sector" not in _codes_of_remarks(bundled, query)


def _codes_of_remarks(trade: Trade, query: str) -> set[str]:
    """The columns that remarks on the rows of a query name."""
    whole = query.replace("OF_YEAR", OF_YEAR)
    asked = trade.sql(whole)
    remarks = map(in_english, remarks_on_mixture(trade, whole, asked.columns, list(asked), 20))
    return {code for remark in remarks for code in remark.split("`")[1::2]}
