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
