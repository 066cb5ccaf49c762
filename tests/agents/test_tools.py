"""The tools for agents: what they answer, with which schema, and what they say to wrong questions."""

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from korea_trade.agents.arguments import DerivedWanted, FactsWanted, Filtered, InPeriods, Ranked, Totals
from korea_trade.agents.calls import CALLS, call_of
from korea_trade.agents.server import TOOLS
from korea_trade.language.languages import language_of
from korea_trade.model.codes import LanguageCode
from korea_trade.questions.trade import Trade
from korea_trade.questions.verifying import Article
from tests.agents.asking import Asked, results, rows_of, text_of
from tests.conftest import OpenSmall
from tests.small import group

CHIPS = "2020.exports.semiconductors@motie-2021-01-04"
EVERY_TOOL: tuple[Asked, ...] = (
    ("facts", {"measure": "rank", "limit": 200}),
    ("totals", {"year": 2020}),
    ("rank", {"by": "item"}),
    ("rank", {"by": "partner", "sort": "growth", "all_periods": True}),
    ("about", {"names": ["chips", "china"]}),
    ("about", {"names": "us"}),
    ("compare", {"first": "2020-11", "second": "2020-12"}),
    ("compare", {"first": "all-industries", "second": "ict", "period": 2020}),
    ("derived", {"limit": 200}),
    ("show", {"ids": [CHIPS]}),
    ("cite", {"ids": [CHIPS, "motie-2020-12-01"], "style": "csl-json"}),
    ("search", {"words": "record"}),
    ("find_names", {}),
    ("sql", {"query": "SELECT id, value, quotes, position FROM facts"}),
    ("verify_claims", {"text": "Exports fell 9 percent in 2020.", "only_claims": False}),
)


def test_every_tool_is_asked_here() -> None:
    """The calls above leave no tool out."""
    assert {name for name, _ in EVERY_TOOL} == set(TOOLS)


def test_answers_have_the_schema_that_tools_publish(bundled: Trade) -> None:
    """What each tool gives is what its output schema says, with rows to show it."""
    for (name, _), result in zip(EVERY_TOOL, results(bundled, *EVERY_TOOL), strict=True):
        assert not result.is_error, text_of(result)
        schema = dict(TOOLS[name].output_schema)
        Draft202012Validator.check_schema(schema)
        assert list(Draft202012Validator(schema).iter_errors(result.structured_content)) == []
        assert rows_of(result)


def test_figures_are_strings_with_the_digits_as_written(bundled: Trade) -> None:
    """71.0 stays "71.0", and every row of facts has id, unit, status, quotes, statement and whether it is derived."""
    asked = ("facts", {"period": 2020, "flow": "balance", "sector": "ict"})
    [result] = results(bundled, asked)
    [row] = rows_of(result)
    assert row["value"] == "71.0"
    assert (row["unit"], row["status"], row["is_derived"]) == ("USD bn", "actual", False)
    assert row["id"] == "2020.ict.balance@motie-ict-2021-01-18"
    assert "a trade surplus of $71.0 billion" in row["quotes"]
    assert row["statement"] == "Trade balance, 2020, ICT: a surplus of USD 71.0 bn"


def test_every_row_is_read_with_id_quotes_and_caveat(bundled: Trade) -> None:
    """The text of an answer has, for each row, what the structured content has to cite it."""
    [result] = results(bundled, ("facts", {"limit": 200}))
    lines = text_of(result).splitlines()[-200:]
    assert len(rows_of(result)) == 200
    for line, row in zip(lines, rows_of(result), strict=True):
        assert f"[{row['id']}]" in line
        assert all(f"“{quote}”" in line for quote in row["quotes"])
        assert (row["caveat"] or "") in line


def test_derived_rows_say_so(bundled: Trade) -> None:
    """Derived figures and comparisons are marked in text and content, with their bounds."""
    derived, compared = results(
        bundled, ("derived", {"year": 2019, "limit": 1}), ("compare", {"first": "2020-11", "second": "2020-12"})
    )
    assert all(row["is_derived"] for row in (*rows_of(derived), *rows_of(compared)))
    assert "(derived)" in text_of(derived)
    assert "≈542 USD bn (541.8 to 542.6)" in text_of(derived)
    assert "Change (derived): ≈+5.6 USD bn (+5.5 to +5.7), ≈+12.2 % (+11.99 to +12.46)" in text_of(compared)


def test_a_comparison_says_what_is_stated_and_what_is_derived(bundled: Trade) -> None:
    """Both figures are stated, only their difference is called derived; two sectors are said to be two definitions."""
    months, sectors, limit = results(
        bundled,
        ("compare", {"first": "2020-11", "second": "2020-12", "flow": "balance"}),
        ("compare", {"first": "all-industries", "second": "ict", "period": 2020, "flow": "balance"}),
        ("compare", {"first": 2020, "second": 2025}),
    )
    [row] = rows_of(months)
    stated = "November 2020: a surplus of USD 5.9 bn; December 2020: a surplus of USD 6.9 bn"
    assert f"{stated}; Change (derived): ≈+1 USD bn (+0.9 to +1.1) [{row['id']}] “" in text_of(months)
    assert (row["first"], row["second"], row["derived"]) == ("5.9", "6.9", ["value", "direction"])
    assert "Difference (derived): ≈+25.4 USD bn (+25.3 to +25.5) [" in text_of(sectors)
    assert sectors.structured_content is not None
    remarks: list[str] = sectors.structured_content["remarks"]
    assert remarks == [language_of(LanguageCode.EN).sectors_differ()]
    assert "more than USD 700 bn, up (provisional); Change (derived): ≥+186.5 USD bn, ≥+36.36 %" in text_of(limit)


def test_rows_of_several_sectors_say_so(bundled: Trade) -> None:
    """Where an answer has rows of several definitions of trade, on whatever page, a remark says so; of one, none."""
    for code, words in ((LanguageCode.EN, "never add or rank them"), (LanguageCode.KO, "더하거나 함께 순위를")):
        mixed, page, pure, compared = results(
            bundled,
            ("totals", {"period": 2020}),
            ("totals", {"period": 2020, "limit": 1, "offset": 5}),
            ("totals", {"period": 2020, "sector": "ict"}),
            ("compare", {"first": "all-industries", "second": "ict", "period": 2020}),
            code=code,
        )
        assert "(all-industries, ict)" in text_of(mixed)
        assert words in text_of(mixed)
        assert words in text_of(page)
        assert words not in text_of(pure)
        assert words not in text_of(compared)


def test_rows_of_sql_say_what_they_leave_out(bundled: Trade) -> None:
    """Rows of sql of several sectors, or of none that is told, and facts without their caveats come with remarks."""
    where = "FROM facts WHERE item = 'semiconductors' AND period = '2020' AND measure = 'value' AND partner IS NULL"
    no_id = "the query selects no id: "
    by_sector, by_id, told, unsaid, one, counted = (
        [] if result.structured_content is None else result.structured_content["remarks"]
        for result in results(
            bundled,
            ("sql", {"query": f"SELECT sector AS s, value {where}"}),
            ("sql", {"query": f"SELECT id AS fact, value {where}"}),
            ("sql", {"query": f"SELECT id, value, caveat {where}"}),
            ("sql", {"query": f"SELECT item, sum(Value) AS total {where} GROUP BY item"}),
            ("sql", {"query": f"SELECT item, value {where} AND sector = 'ict'"}),
            ("sql", {"query": "SELECT source, count(*) FROM facts GROUP BY source"}),
        )
    )
    several = "the rows are of 2 definitions of trade (all-industries, ict)"
    assert [remarks[0].startswith(several) for remarks in (by_sector, by_id, told)] == [True, True, True]
    assert (len(by_sector), len(told), len(one), counted) == (2, 1, 1, [])
    assert [remarks[-1].startswith(no_id) for remarks in (by_sector, unsaid, one)] == [True, True, True]
    assert [remark.partition(": ")[::2] for remark in by_id[1:]] == [
        (row.id, row.caveat)
        for row in bundled.facts()
        if row.id in (CHIPS, "2020.ict.exports.semiconductors@motie-ict-2021-01-18")
    ]
    assert unsaid[0].startswith("the rows do not say of which sector")


@pytest.mark.parametrize(
    ("columns", "rest", "said"),
    [
        ("period, value", "FROM totals WHERE flow = 'balance' AND period = '2023-12' AND sector = 'all-industries'",
         ["figures that contradict others (`caveat`)",
          "the query selects no id: caveats of the facts behind the rows are not shown; select `id`"]),
        ("PLACE, value, caveat", "FROM totals WHERE sector = 'ict' AND bound IS NULL AND status = 'actual'", []),
        ("PLACE, value, caveat, status", "FROM totals WHERE 'ict' = sector", []),
        ("PLACE, value, caveat, bound, status", "FROM items WHERE sector IN ('ict')", []),
        ("PLACE, value, caveat, bound, status", "FROM items WHERE sector IN ('ict', 'x')", []),
        ("PLACE, value, caveat, bound, status", "FROM items WHERE sector IN ('ict', 'all-industries')",
         ["the rows do not say of which sector"]),
        ("PLACE, value, caveat, bound, status", "FROM items WHERE sector = 'ict' OR sector = 'all-industries'",
         ["the rows do not say of which sector"]),
        ("PLACE, value, caveat, bound, status", "FROM facts WHERE NOT sector = 'ict' AND measure = 'rank'",
         ["the rows do not say of which sector"]),
        ("PLACE, value, caveat, bound, status", "FROM items ORDER BY sector", ["the rows do not say of which sector"]),
        ("PLACE, value, caveat, bound, status", "FROM items WHERE sector = 'ict' OR flow = 'imports'",
         ["the rows do not say of which sector"]),
        ("PLACE, value, caveat, bound, status", "FROM items -- WHERE sector = 'ict'\n", ["the rows do not say"]),
        ("PLACE, value, caveat, bound, status", "FROM items /* sector = 'ict' */", ["the rows do not say"]),
        ("PLACE, value, caveat, bound, status",
         "FROM items WHERE sector = 'ict' AND value < (SELECT max(value) FROM items)",
         []),
        ("PLACE, value, caveat",
         "FROM totals WHERE sector = 'all-industries' AND flow = 'exports' -- AND bound IS NULL AND status = 'actual'",
         ["2 measures, value, daily-average (`measure`); limits (`bound`); targets or forecasts (`status`)"]),
        ("PLACE, value, caveat", "FROM totals WHERE flow = 'fdi' AND (bound IS NULL OR status = 'target')",
         ["figures are what: limits (`bound`); select"]),
        ("PLACE, value, caveat, bound, status, NULL AS sector", "FROM items", ["the rows do not say of which sector"]),
        ("id, caveat, value", "FROM totals WHERE period IN ('2025', '2026')",
         ["2 limits (`bound`), 2 targets or forecasts (`status`); select these columns"]),
        ("id, caveat, value, bound, status", "FROM totals WHERE period IN ('2025', '2026')", []),
        ("id, caveat, value", "FROM facts WHERE measure = 'threshold' AND period = '2018'", ["1 limit (`measure`)"]),
        ("id, measure, caveat, value", "FROM facts WHERE measure = 'threshold' AND period = '2018'", []),
        ("id, value", "FROM derived WHERE period = '2019' AND sector = 'ict' LIMIT 2", ["2 derived (`status`, `low`"]),
        ("id, value, low, high", "FROM derived WHERE period = '2019' AND sector = 'ict' LIMIT 2", []),
        ("list(id) AS ids, sum(value) AS total", "FROM totals WHERE period = '2020' AND sector = 'ict'",
         ["one figure is computed from figures of 3 flows, balance, exports, imports (`flow`): group by"]),
        ("count(*) AS n", "FROM facts WHERE measure = 'value'", []),
        ("id, sector, caveat, status, bound, value",
         "FROM facts WHERE item = 'semiconductors' AND period = '2020' AND sector = 'all-industries'",
         ["2 measures, value, rank (`measure`); 2 units, USD bn, place (`unit`); select"]),
        ("id, sector, caveat, measure, status, bound, value", "FROM facts WHERE period = '2023-12' AND flow = 'exports'"
         " AND measure IN ('value', 'quantity') AND value IS NOT NULL", []),
        ("item", "FROM items WHERE flow = 'exports' AND period = '2020' AND partner IS NULL AND growth > 0 "
         "ORDER BY growth DESC LIMIT 3", ["the rows do not say of which sector", "the query selects no id"]),
        ("item", "FROM items WHERE flow = 'exports' AND period = '2020' AND partner IS NULL AND growth > 0 "
         "AND sector = 'ict' ORDER BY growth DESC LIMIT 3", ["the query selects no id"]),
        ("period, sum(value) OVER (ORDER BY period) AS s", "FROM totals WHERE flow = 'exports' AND value IS NOT NULL "
         "AND sector = 'all-industries' AND measure = 'value' AND status = 'actual' AND bound IS NULL",
         ["4 periods, some with days in common"]),
        ("any_value(id) AS id, any_value(sector) AS sector, any_value(caveat) AS caveat, avg(value) AS a",
         "FROM facts WHERE flow = 'exports' AND measure IN ('value', 'rank')",
         ["the rows are of 3 definitions of trade", "8 periods, some with days in common", "rows only, as the others",
          "2 measures, value, rank (`measure`); 2 units, USD bn, place (`unit`)"]),
    ],
)  # fmt: skip
def test_figures_of_sql_say_what_they_are(bundled: Trade, columns: str, rest: str, said: list[str]) -> None:
    """Rows of limits, plans and derived figures that do not say so are counted; without ids, what is hidden is said."""
    query = f"SELECT {columns.replace('PLACE', 'flow, period, item, partner')} {rest}"
    english, korean = (results(bundled, ("sql", {"query": query}), code=code)[0] for code in LanguageCode)
    assert english.structured_content is not None
    assert korean.structured_content is not None
    remarks: list[str] = english.structured_content["remarks"]
    assert [text in remark for text, remark in zip(said, remarks, strict=True)] == [True] * len(said)
    assert len(korean.structured_content["remarks"]) == len(said)


def test_a_status_is_said_once(bundled: Trade) -> None:
    """What is provisional or a target is said to be so in the sentence of the fact, and not again."""
    [result] = results(bundled, ("totals", {"year": [2025, 2026]}))
    assert text_of(result).count("provisional)") == text_of(result).count("[2025.exports@")
    assert text_of(result).count("(target)") == len([row for row in rows_of(result) if row["status"] == "target"])


def test_a_computed_figure_is_shown_as_one(bundled: Trade) -> None:
    """The id of a derived figure gives it with bounds and formula, and says that the receipts are of its facts."""
    id_ = "2019.exports.derived-level@motie-2021-01-04"
    pair = "2020-11.exports@motie-2020-12-01..2020-12.exports@motie-2021-01-04"
    derived, compared, stated = results(
        bundled, ("show", {"ids": id_}), ("show", {"ids": [pair]}), ("show", {"ids": [CHIPS]})
    )
    assert derived.structured_content is not None
    figures: list[dict[str, Any]] = derived.structured_content["derived"]
    [figure] = figures
    assert (figure["id"], figure["low"], figure["high"], figure["from"]) == (
        id_, "541.8", "542.6", ["2020.exports@motie-2021-01-04"],
    )  # fmt: skip
    assert text_of(derived).startswith(f"no document states {id_}: it is computed from 2020.exports@motie-2021-01-04;")
    assert "542 USD bn (541.8 to 542.6)" in text_of(derived)
    assert "512.9 / (1 - 5.4/100)" in text_of(derived)
    assert text_of(compared).startswith(f"no document states {pair}")
    assert stated.structured_content is not None
    assert (stated.structured_content["derived"], stated.structured_content["remarks"]) == ([], [])


def test_receipts_and_found_facts_say_whether_they_are_derived(bundled: Trade) -> None:
    """What `show`, `cite` and `search` give of facts and computed figures says which of the two it is."""
    id_ = "2019.exports.derived-level@motie-2021-01-04"
    shown, cited, found = results(
        bundled, ("show", {"ids": id_}), ("cite", {"ids": id_}), ("search", {"words": "record"})
    )
    assert shown.structured_content is not None
    assert cited.structured_content is not None
    assert [row["is_derived"] for row in shown.structured_content["rows"]] == [False]
    assert [row["is_derived"] for row in shown.structured_content["derived"]] == [True]
    assert [row["is_derived"] for row in cited.structured_content["derived"]] == [True]
    assert {row["fact"]["is_derived"] for row in rows_of(found) if row["fact"]} == {False}


def test_a_computed_figure_is_cited_as_one(bundled: Trade) -> None:
    """Citing the id of a derived figure says that no document states it, and gives the figure, as show does."""
    id_ = "2019.exports.derived-level@motie-2021-01-04"
    for code in LanguageCode:
        shown, cited = results(bundled, ("show", {"ids": id_}), ("cite", {"ids": id_}), code=code)
        assert shown.structured_content is not None
        assert cited.structured_content is not None
        assert cited.structured_content["derived"] == shown.structured_content["derived"] != []
        assert cited.structured_content["remarks"] == shown.structured_content["remarks"] != []
        assert text_of(cited).splitlines()[:2] == text_of(shown).splitlines()[:2]
        assert "Ministry of Trade, Industry and Energy. (2021, January 4)" in text_of(cited)


_GIVEN: dict[str, Any] = {
    "year": 2020, "period": "2020", "from_period": "2019", "to_period": "2021", "frequency": "annual",
    "flow": "exports", "sector": "ict", "source": "motie-2021-01-04", "item": "chips", "partner": "us",
    "measure": "value", "unit": "USD bn", "comparison": "previous-year", "status": "actual", "all_periods": True,
}  # fmt: skip


@pytest.mark.parametrize("tool", [InPeriods, Totals, Filtered, DerivedWanted, FactsWanted, Ranked])
def test_each_filter_of_a_tool_filters(bundled: Trade, tool: type[InPeriods]) -> None:
    """All that a tool takes of filters reaches them, each under its own name."""
    nothing = tool.model_construct().filters(bundled)
    assert nothing == bundled.filters()
    for name in set(tool.model_fields) & set(_GIVEN):
        asked = tool.model_construct(**{name: _GIVEN[name]}).filters(bundled)
        own = {"from_period": "from_", "to_period": "to"}.get(name, name)
        assert asked == bundled.filters(**{own: _GIVEN[name]}) != nothing
    others = {"limit", "offset", "by", "sort", "lowest_first"}
    assert set(tool.model_fields) - set(_GIVEN) <= others


def test_a_tool_is_named_only_if_it_has_something_under_the_filters(bundled: Trade) -> None:
    """An empty answer names no tool for what it has of other measures, and itself by the name of the tool."""
    levels, prices, shown, ranked = results(
        bundled,
        ("facts", {"year": 2019, "measure": "value"}),
        ("facts", {"year": 2019, "measure": "price"}),
        ("derived", {"year": 2019, "measure": "value", "limit": 1}),
        ("rank", {"by": "item", "period": 1999}),
    )
    assert shown.structured_content is not None
    total = shown.structured_content["total"]
    assert f"the tool derived has {total} with the same filters" in text_of(levels)
    assert "derived" not in text_of(prices)
    assert text_of(ranked).startswith("rank: nothing passes")


@pytest.mark.parametrize("code", LanguageCode)
@pytest.mark.parametrize(
    "asked",
    [
        {"names": ["robots", "china"]},
        {"names": ["robots", "imports"]},
        {"names": "robots", "flow": "imports"},
        {"names": ["robots", "2018"]},
        {"names": "ships", "year": 2019},
        {"names": ["ships", "china", "2022"]},
        {"names": "oled", "year": 2018},
        {"names": ["ships", "ict"]},
    ],
)
def test_where_about_finds_nothing_other_tools_are_counted_under_its_names(
    bundled: Trade, code: LanguageCode, asked: Mapping[str, Any]
) -> None:
    """Where about has nothing, it says so by its name and counts in other tools what they give for the same names."""
    names = [asked["names"]] if isinstance(asked["names"], str) else asked["names"]
    given = {name: value for name, value in asked.items() if name != "names"}
    filters = bundled.filters_about(*names, filters=bundled.filters(**given))
    of_names = {name: list(values) for name, values in filters.given.items()}
    about, facts, derived = results(
        bundled, ("about", asked), ("facts", of_names), ("derived", {**of_names, "limit": 1}), code=code
    )
    assert rows_of(about) == rows_of(facts) == []
    assert text_of(about).startswith("about: ")
    assert derived.structured_content is not None
    total = derived.structured_content["total"]
    sentences = {
        LanguageCode.EN: f"the tool derived has {total} with the same filters",
        LanguageCode.KO: f"같은 조건으로 derived 도구에는 {total}건",
    }
    assert (sentences[code] in text_of(about)) == (total > 0)
    assert ("derived" in text_of(about)) == (total > 0)


@pytest.mark.parametrize(
    ("words", "kind", "first"),
    [
        ("칩", None, "semiconductors"),
        ("반도체칩", "item", "semiconductors"),
        ("배터리", None, "secondary-batteries"),
        ("VN", None, "vietnam"),
        ("대중", "partner", "china"),
        ("chip", None, "semiconductors"),
    ],
)
def test_names_are_found_by_what_filters_read(bundled: Trade, words: str, kind: str | None, first: str) -> None:
    """The tool find_names has first what filters take the words for, though no name has them, in its kind alone."""
    (found,) = results(bundled, ("find_names", {"words": words, "kind": kind}))
    assert rows_of(found)[0]["code"] == first
    if kind is not None:
        (others,) = results(
            bundled, ("find_names", {"words": words, "kind": "item" if kind == "partner" else "partner"})
        )
        assert rows_of(others) == []


def test_facts_are_asked_for_by_their_status(bundled: Trade) -> None:
    """The tool facts gives what is aimed at apart from what happened, as the command does."""
    [aims] = results(bundled, ("facts", {"status": "target, forecast"}))
    listed = bundled.facts(bundled.filters(status=["target", "forecast"]))
    assert listed
    assert {row.status for row in listed} == {"target", "forecast"}
    assert text_of(aims).count("@article-") == len(listed)


def test_a_page_of_others_alone_says_so(bundled: Trade) -> None:
    """The tool about says where all facts are of groups or parts of the name, and none of the name itself."""
    [others, own] = results(
        bundled, ("about", {"names": "memory", "period": "2023"}), ("about", {"names": "memory", "period": "2020"})
    )
    assert "nothing of memory-semiconductors itself matches" in text_of(others)
    assert " itself matches" not in text_of(own)


def test_a_name_that_is_ranked_leads_to_its_page(bundled: Trade) -> None:
    """The tool rank has all that is known of a name, levels of the year before with their bounds, and no list has."""
    named, listed = results(bundled, ("rank", {"by": "partner", "partner": "us"}), ("rank", {"by": "partner"}))
    assert "2019.exports.us.derived-level@motie-2021-01-04" in text_of(named)
    assert "derived-level@" not in text_of(listed)


@pytest.mark.parametrize(
    ("tool", "asked", "apart"),
    [
        ("rank", {"by": "partner", "flow": "exports", "sector": "ict", "period": 2020}, "regions (eu) among regions"),
        (
            "rank",
            {"by": "partner", "sort": "growth", "sector": "ict", "period": "2020-12"},
            "regions (eu) among regions",
        ),
        (
            "rank",
            {"by": "item", "flow": "exports", "sector": "ict", "period": 2020},
            "(solid-state-drives) among these",
        ),
        ("about", {"names": "eu"}, "regions (eu) among regions"),
        ("about", {"names": "solid-state-drives"}, "(solid-state-drives) among these"),
        ("about", {"names": "china"}, None),
        ("rank", {"by": "item", "sector": "ict", "period": 2020, "item": "semiconductors"}, None),
    ],
)
def test_agents_are_told_which_ranks_are_apart(
    bundled: Trade, tool: str, asked: dict[str, Any], apart: str | None
) -> None:
    """Rows ranked among regions or parts, which may be first beside another, are named in text and remarks."""
    for code in LanguageCode:
        [result] = results(bundled, (tool, asked), code=code)
        assert result.structured_content is not None
        remarks: list[str] = result.structured_content["remarks"]
        told = [remark for remark in remarks if "`group_size`" in remark]
        assert len(told) == (0 if apart is None else 1)
        assert all(remark in text_of(result) for remark in told)
        if apart is not None and code is LanguageCode.EN:
            assert told[0].endswith(apart)


@pytest.mark.parametrize(
    ("tool", "asked", "call"),
    [
        ("about", {"names": "2020-11"}, 'totals {"period": "2020-11"}'),
        ("about", {"names": "first"}, 'facts {"measure": "first-in"}'),
        ("facts", {"period": "2020-2021"}, "from_period: 2020"),
        ("about", {"names": "largest"}, "`lowest_first`"),
        ("about", {"names": "growth"}, '`rank {"by": "item", "sort": "growth"}`'),
        ("about", {"names": "chips zzzz"}, "`find_names {}`"),
        ("show", {"ids": "zzzz.zzzz@zzzz"}, "`facts {}`"),
        ("search", {"words": "zzzz"}, "`find_names {}`"),
    ],
)
def test_hints_name_tools(bundled: Trade, tool: str, asked: dict[str, Any], call: str) -> None:
    """Where the command line names a command or an option, agents are given the call of a tool or its arguments."""
    for code in LanguageCode:
        [result] = results(bundled, (tool, asked), code=code)
        assert call in text_of(result)
        assert "ktrade " not in text_of(result)
        assert "--" not in text_of(result)


def test_a_hint_of_daily_averages_is_a_call(small: OpenSmall) -> None:
    """Where only daily averages compare, the hint is the call that compares them, and it does."""
    daily = {"measure": "daily-average", "unit": "USD bn"}
    texts = ("2.01 billion dollars a day in 2020", "2.12 billion dollars a day in December")
    groups = [
        group({**daily, "value": text[:4], "quotes": [text]}, period=period)
        for text, period in zip(texts, ("2020", "2020-12"), strict=True)
    ]
    trade = small(*groups, document="Exports were " + ", and ".join(texts) + ".")
    call: dict[str, Any] = {"first": "2020", "second": "2020-12", "daily": True}
    for code in LanguageCode:
        refused, answered = results(
            trade, ("compare", {"first": "2020", "second": "2020-12"}), ("compare", call), code=code
        )
        assert f"`compare {json.dumps(call)}`" in text_of(refused)
        assert len(rows_of(answered)) == 1


@pytest.mark.parametrize(
    ("words", "call"),
    [
        (("items", "--year", "2020", "--flow", "exports"), 'rank {"by": "item", "year": "2020", "flow": "exports"}'),
        (("about", "chips", "us", "--period", "2020"), 'about {"names": ["chips", "us"], "period": "2020"}'),
        (("compare", "2020-11", "2020-12"), 'compare {"first": "2020-11", "second": "2020-12"}'),
        (("facts", "--from", "2020", "--to", "2021"), 'facts {"from_period": "2020", "to_period": "2021"}'),
        (("milestones", "--period", "2020", "--period", "2021"), 'facts {"period": ["2020", "2021"]}'),
        (("compare", "2020", "2020-12", "--daily"), 'compare {"first": "2020", "second": "2020-12", "daily": true}'),
        (
            ("items", "--all-periods", "--flow", "exports", "--sort", "growth"),
            'rank {"by": "item", "all_periods": true, "flow": "exports", "sort": "growth"}',
        ),
        (("about", "--partner", "china", "--year", "2020"), 'about {"names": "china", "year": "2020"}'),
        (("derived", "--measure", "share"), 'derived {"measure": "share"}'),
        (("search", "record", "month"), 'search {"words": ["record", "month"]}'),
        (("compare", "all-industries", "ict", "2020"), None),
        (("facts", "--as-of", "2021-01-31"), None),
        (("totals", "2020"), None),
        (("check", "--json"), None),
        ((), None),
    ],
)
def test_commands_are_written_as_calls(words: tuple[str, ...], call: str | None) -> None:
    """A command becomes a call that the schema of the tool accepts, if one answers what it asks."""
    assert call_of(words) == (None if call is None else f"`{call}`")
    if call is not None:
        tool, _, arguments = call.partition(" ")
        assert list(Draft202012Validator(dict(TOOLS[tool].input_schema)).iter_errors(json.loads(arguments))) == []


def test_calls_take_what_their_tools_take() -> None:
    """A command becomes a call with all arguments that its tool has."""
    assert {call.tool: call.takes.model_json_schema() for call in CALLS.values()} == {
        call.tool: TOOLS[call.tool].input_schema for call in CALLS.values()
    }


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("2020.exports@motie-2021-01-05", "did you mean 2020.exports@motie-2021-01-04?"),
        ("2020-11.exports@motie-2021-01-04", "did you mean 2020-11.exports@motie-2020-12-01?"),
        ("2019.exports.derived-levl@motie-2021-01-04", "did you mean 2019.exports.derived-level@motie-2021-01-04 or"),
        ("motie-2021-01-05", "unknown source 'motie-2021-01-05'\ndid you mean motie-2021-01-04 or motie-2020-12-01?"),
        ("2020.exports@memo..2020-11.exports@motie-2020-12-01", "unknown fact '2020.exports@memo'"),
    ],
)
def test_what_is_near_an_id_is_suggested(bundled: Trade, asked: str, near: str) -> None:
    """The right cell in the wrong document, a derived figure, a document and a side of a comparison are suggested."""
    for tool in ("show", "cite"):
        [result] = results(bundled, (tool, {"ids": asked}))
        assert result.is_error
        assert near in text_of(result)


def test_examples_in_descriptions_work(bundled: Trade) -> None:
    """The words that the description of ids gives as an example mean one fact."""
    schema: dict[str, Any] = dict(TOOLS["show"].input_schema)
    words: str = schema["properties"]["ids"]["description"].rpartition(": ")[2].rstrip(".")
    [result] = results(bundled, ("show", {"ids": words}))
    assert len(rows_of(result)) == 1


def test_parts_of_an_answer_make_it_whole(bundled: Trade) -> None:
    """Following next_offset gives every fact once, and the text says which part it is."""
    found: list[str] = []
    offset: int | None = 0
    while offset is not None:
        [result] = results(bundled, ("facts", {"limit": 100, "offset": offset}))
        found += [row["id"] for row in rows_of(result)]
        assert result.structured_content is not None
        assert result.structured_content["total"] == len(bundled.facts())
        if offset == 0:
            assert f"\n100 of {len(bundled.facts())}, next offset 100\n" in text_of(result)
        offset = result.structured_content["next_offset"]
    assert found == [row.id for row in bundled.facts()]


def test_a_rank_among_some_says_so(bundled: Trade) -> None:
    """A rank is read with how many of the group are stated, and without a period the year is said."""
    [result] = results(bundled, ("rank", {"by": "item", "limit": 1}))
    row = rows_of(result)[0]
    assert (row["rank"], row["ranked_of"] < row["group_size"]) == (1, True)
    assert f"Rank: 1 of {row['ranked_of']} stated" in text_of(result)
    assert "2020 is the latest whole year with figures" in text_of(result)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("rank", {"by": "item", "item": "semiconducters"}), "did you mean semiconductors"),
        (("find_names", {"words": "semiconducters"}), "did you mean semiconductors"),
        (("show", {"ids": "2020.exports.semiconductor@motie-2021-01-04"}), f"did you mean {CHIPS}"),
        (("facts", {"itm": "chips"}), "did you mean item?"),
        (("facts", {"limit": 201}), "limit: expected a whole number from 1 to 200"),
        (("facts", {"year": {}}), "year: expected a text or a whole number or a list"),
        (("facts", {"year": True}), "year: expected a text or a whole number or a list"),
        (("totals", {"limit": True}), "limit: expected a whole number from 1 to 200"),
        (("compare", {"first": False, "second": 2020}), "first: expected a text or a whole number"),
        (("facts", {"item": []}), "item: expected a text or a list that is not empty"),
        (("rank", {}), "by is missing: expected one of item, partner"),
        (("rank", {"by": "item", "sort": "size"}), "sort: expected one of value, growth, share, name, period"),
        (("rank", {"by": "item", "sort": "level"}), "did you mean value?"),
        (("rank", {"by": "items"}), "did you mean item?"),
        (("totals", {"offset": -1}), "offset: expected a whole number of at least 0"),
        (("verify_claims", {"text": ""}), "text: expected a text that is not empty"),
        (("verify_claims", {"text": "x" * 50_001}), "a text of 50001 characters; at most 50000 are read at once"),
        (("search", {"words": "chips " * 101}), "101 words; at most 100 are searched for at once"),
        (("search", {"words": ["chips"] * 3_000}), "3000 words; at most 100 are searched for at once"),
        (("show", {"ids": " "}), "unknown fact ''"),
        (("compare", {"first": "2020", "second": "2020-11"}), "2020"),
        (("sql", {"query": "DROP TABLE facts"}), "SHOW TABLES lists the views"),
        (("verify_claims", {"text": "Exports rose.", "published": "2021-02-30"}), "2021-02-30"),
        (("no_such_tool", {}), "expected one of facts, totals"),
        (("show", {"ids": "chips 2020"}), CHIPS),
        (("show", {"ids": []}), "ids:"),
        (("cite", {"ids": "moti-2021-01-04"}), "did you mean motie-2021-01-04"),
        (
            ("verify_claims", {"text": "Exports rose.", "published": "yesterday"}),
            "published: 'yesterday'",
        ),
    ],
)
def test_a_near_miss_is_an_error_with_suggestions(bundled: Trade, call: Asked, said: str) -> None:
    """A wrong name, argument, period or query is an error that says what to ask instead, of tools, not of commands."""
    [result] = results(bundled, call)
    assert result.is_error
    assert said in text_of(result)
    assert "`ktrade " not in text_of(result)


def test_an_empty_comparison_says_what_there_is_of_each_side(bundled: Trade) -> None:
    """Which side has no fact, how many the other has, and which other way of comparing finds something."""
    nothing, by_item = results(
        bundled,
        ("compare", {"first": 2019, "second": 2020}),
        ("compare", {"first": "2020-11", "second": "2020-12", "by": "item"}),
    )
    assert not nothing.is_error
    derived = bundled.derived(bundled.filters(period=2019))
    whole = [row for row in derived if row.item is None and row.partner is None]
    assert f"2019: no fact; the tool derived has {len(whole)} of it" in text_of(nothing)
    assert "2020: 10 facts, 6 of them with a level or share" in text_of(nothing)
    assert "something has the comparison without by" in text_of(by_item)


def test_an_empty_comparison_says_how_else_a_side_has_facts(bundled: Trade) -> None:
    """Of a side that has facts only of partners or items, no fact is denied: they are counted, with what asks."""
    asked = ("compare", {"first": "2024-01/2024-11", "second": "2025-01/2025-11"})
    [english], [korean] = results(bundled, asked), results(bundled, asked, code=LanguageCode.KO)
    for period in ("2024-01/2024-11", "2025-01/2025-11"):
        assert f"{period}: no fact of trade as a whole; 1 of a partner: ask with by: partner\n" in text_of(english)
        assert f"{period}: 무역 전체의 사실 없음; 상대국별 1건: by: partner 조건으로 물으세요\n" in text_of(korean)


def test_what_is_inside_a_period_is_named_with_the_same_tool_first(bundled: Trade) -> None:
    """Where nothing is stated of a quarter, half or year itself, a tool counts first what it has of its months."""
    quarter: tuple[dict[str, str | int], str] = (
        {"from_period": "2020-10", "to_period": "2020-12"},
        "from_period: 2020-10, to_period: 2020-12",
    )
    asked: list[tuple[str, dict[str, str | int], str, dict[str, str | int], str]] = [
        ("facts", {}, "2020Q4", *quarter),
        ("totals", {}, "2020Q4", *quarter),
        ("rank", {"by": "item"}, "2020Q4", *quarter),
        ("rank", {"by": "partner"}, "2023", {"year": 2023}, "year: 2023"),
    ]
    for name, rest, period, inside, asking in asked:
        result, more = results(bundled, (name, {**rest, "period": period}), (name, {**rest, **inside}))
        assert more.structured_content is not None
        number = more.structured_content["total"]
        told = f"the tool {name} has {number} of months and parts inside: ask with {asking} in the place of period"
        assert number
        assert not rows_of(result)
        assert text_of(result).splitlines()[1] == told


def test_a_ranking_says_its_shares(bundled: Trade) -> None:
    """A row of a ranking is read with its share of the whole, which is said to be derived where it was computed."""
    for code, told, between in (
        (LanguageCode.EN, "share of the whole (derived): ", " to "),
        (LanguageCode.KO, "전체 대비 비중 (산출): ", "~"),
    ):
        [result] = results(bundled, ("rank", {"by": "item", "sort": "share", "limit": 2}), code=code)
        for row, line in zip(rows_of(result), text_of(result).splitlines()[-2:], strict=True):
            assert row["derived"] == ["share"]
            share, low, high = (str(row[key]) for key in ("share", "share_low", "share_high"))
            assert f"; {told}≈{share}" in line
            assert f" ({low}{between}{high}) [" in line


def test_what_is_not_found_leads_on(bundled: Trade) -> None:
    """A search that finds nothing suggests the name nearly typed; a name that no fact has leads to a search."""
    searched, named = results(bundled, ("search", {"words": "chips chnia"}), ("find_names", {"words": "germany"}))
    assert "did you mean china?" in text_of(searched)
    assert "`search {'words': 'germany'}`" in text_of(named).replace('"', "'")


def test_pages_say_among_what_rows_are_ranked(bundled: Trade) -> None:
    """On a page, a rank of an item with a partner is among items or among partners, which a remark says."""
    displays, china, ships = results(bundled, *(("about", {"names": name}) for name in ("displays", "china", "ships")))
    of_items, of_partners = (language_of(LanguageCode.EN).ranks_on_a_page(of_item=of_item) for of_item in (True, False))
    texts = [text_of(result) for result in (displays, china, ships)]
    assert [(of_items in text, of_partners in text) for text in texts] == [(True, False), (False, True), (False, False)]


def test_a_share_has_the_bounds_of_its_derived_figure(bundled: Trade) -> None:
    """Where part and whole are stated, a share has the bounds that the derived share has; a stated one has none."""
    for kind in ("item", "partner"):
        ranked, derived = results(
            bundled,
            ("rank", {"by": kind, "period": ["2020", "2020-12"], "limit": 200}),
            ("derived", {"measure": "share", "period": ["2020", "2020-12"], "limit": 200}),
        )
        computed = {tuple(row["from"]): (row["low"], row["high"]) for row in rows_of(derived)}
        shares = [row for row in rows_of(ranked) if row["share"] is not None]
        assert {bool(row["derived"]) for row in shares} == {True}
        assert {
            tuple(row["facts"]): (row["share_low"], row["share_high"]) for row in shares
        }.items() <= computed.items()
    chips = {"item": "semiconductors", "partner": "china", "period": "2020"}
    of_china, of_chips = results(bundled, ("rank", {**chips, "by": "item"}), ("rank", {**chips, "by": "partner"}))
    assert "; share of exports to China (derived): ≈69.9 %" in text_of(of_china)
    assert "; share of exports of semiconductors (derived): ≈60.5 %" in text_of(of_chips)
    [stated] = results(bundled, ("facts", {"measure": "share"}))
    [page] = results(bundled, ("about", {"names": [rows_of(stated)[0]["partner"] or rows_of(stated)[0]["item"]]}))
    [share] = [row for row in rows_of(page) if row["id"] == rows_of(stated)[0]["id"]]
    assert (share["derived"], share["share_low"]) == ([], None)


def test_values_of_sql_have_no_zeros_at_their_end(bundled: Trade) -> None:
    """Zeros at the end of a figure are left out; what JSON or Python lacks is a text."""
    query = (
        "SELECT value, [growth] AS growths, 'nan'::DOUBLE AS a, ['infinity'::DATE] AS b, "
        "{'d': '-infinity'::DATE} AS c, "
        "'x'::BLOB AS d, 12345678901234567890123456789012.50 AS e FROM facts WHERE id = '2020.exports@motie-2021-01-04'"
    )
    [result] = results(bundled, ("sql", {"query": query}))
    assert rows_of(result) == [
        {"value": "512.9", "growths": ["-5.4"], "a": "NaN", "b": ["infinity"], "c": {"d": "-infinity"}, "d": "x",
         "e": "12345678901234567890123456789012.5"}
    ]  # fmt: skip
    assert '{"value": "512.9", "growths": ["-5.4"], "a": "NaN", "b": ["infinity"]' in text_of(result)


def test_nothing_found_is_no_error(bundled: Trade) -> None:
    """An empty answer says which other tool has facts under the same filters or inside the period, or to lift one."""
    totals, search, none = results(
        bundled,
        ("totals", {"year": 2019}),
        ("search", {"words": "zebra"}),
        ("facts", {"year": 1999}),
    )
    assert [result.is_error for result in (totals, search, none)] == [False, False, False]
    assert [rows_of(result) for result in (totals, search, none)] == [[], [], []]
    assert f"the tool derived has {len(bundled.derived(bundled.filters(year=2019)))} with" in text_of(totals)
    (inside,) = results(bundled, ("totals", {"period": 2022}))
    follow = len(bundled.derived(bundled.filters(year=2022)))
    assert f"the tool derived has {follow} of months and parts inside" in text_of(inside)
    assert "ask with year: 2022 in the place of period" in text_of(inside)
    assert "zebra" in text_of(search)
    assert "leave out a filter" in text_of(none)


def test_what_is_not_judged_is_said(bundled: Trade) -> None:
    """An amount without a currency is a row with its reason; a text in words alone is said not to be judged."""
    amount, words, all_numbers = results(
        bundled,
        ("verify_claims", {"text": "Exports were 95 billion in 2020."}),
        ("verify_claims", {"text": "Chip exports fell in 2020."}),
        ("verify_claims", {"text": "Chip exports fell in 2020.", "only_claims": False}),
    )
    assert [(row["text"], row["outcome"], row["reasons"]) for row in rows_of(amount)] == [
        ("95 billion", "unknown", ["no-currency"])
    ]
    assert "words alone" not in text_of(amount)
    assert "statements in words alone are not judged" in text_of(words)
    assert "statements in words alone are not judged" in text_of(all_numbers)


def test_statements_in_words_beside_figures_are_counted(bundled: Trade) -> None:
    """Beside figures it says how many statements in words alone it has read, as the command does."""
    [some, none] = results(
        bundled,
        ("verify_claims", {"text": "Exports fell 5.4 percent in 2020. Imports rose. Car exports rose."}),
        ("verify_claims", {"text": "Exports fell 5.4 percent in 2020."}),
    )
    assert "2 statements in words alone were read too" in text_of(some)
    assert "in words alone" not in text_of(none)


def test_claims_are_judged_as_verify_judges_them(bundled: Trade) -> None:
    """verify_claims gives the rows of verify, with the statements and quotes of the facts that decide them."""
    text = "Chip exports rose 5.6 percent to $99.2 billion in 2020. Exports fell 9 percent in 2020."
    [result] = results(bundled, ("verify_claims", {"text": text, "published": "2021-01-10", "only_claims": False}))
    [verified] = bundled.verify([Article("text", text, "2021-01-10")])
    rows = rows_of(result)
    assert [row["outcome"] for row in rows] == [row.outcome for row in verified.rows]
    rows = [row for row in rows if row["outcome"] != "not-a-claim"]
    assert [row["outcome"] for row in rows] == ["agrees", "agrees", "contradicts"]
    assert rows[2]["evidence"][0]["id"] == "2020.exports@motie-2021-01-04"
    assert "reached USD 512.9 billion, falling 5.4 percent" in rows[2]["evidence"][0]["quotes"]
    assert rows[0]["evidence"][0]["caveat"] is not None
    assert "“reached USD 512.9 billion, falling 5.4 percent”" in text_of(result)


def test_a_claim_that_a_derived_figure_decides_is_answered_with_it(bundled: Trade) -> None:
    """What a claim contradicts or agrees with and is stated by no document is said as derived, with its facts."""
    text = "Exports in 2019 were $550 billion. Imports in 2019 were $503.4 billion. Exports in 2020 were $600 billion."
    for code, told in (
        (LanguageCode.EN, "derived: Exports, 2019: level: ≈542 USD bn (541.8 to 542.6), from Exports, 2020: USD 512.9"),
        (LanguageCode.KO, "산출값: 2019년 수출: 금액: ≈5,420억 달러 (5,418~5,426), 근거: 2020년 수출: 5,129억 달러"),
    ):
        [result] = results(bundled, ("verify_claims", {"text": text}), code=code)
        refuted, borne_out, stated = text_of(result).splitlines()[1:]
        assert told in refuted
        assert told.partition(":")[0] + ": " in borne_out
        assert told.partition(":")[0] + ": " not in stated


def test_a_query_has_limits(bundled: Trade, monkeypatch: pytest.MonkeyPatch) -> None:
    """A query that does not end is interrupted, a row too long for an agent is refused, and only a part is fetched."""
    monkeypatch.setattr("korea_trade.agents.queries.SECONDS", 0.3)
    endless, long, part = results(
        bundled,
        ("sql", {"query": "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t"}),
        ("sql", {"query": "SELECT repeat('x', 30000) AS a"}),
        ("sql", {"query": "SELECT range AS n FROM range(1000) ORDER BY n", "limit": 2, "offset": 500}),
    )
    assert "the query took longer" in text_of(endless)
    assert "a row has at most 20000" in text_of(long)
    assert part.structured_content == {
        "rows": [{"n": 500}, {"n": 501}], "total": 1000, "offset": 500, "next_offset": 502, "remarks": [],
    }  # fmt: skip


def test_found_facts_have_their_figures_and_quotes(bundled: Trade) -> None:
    """A fact that search finds is read and given as facts are; a paragraph is not."""
    [result] = results(bundled, ("search", {"words": "chips 5.6", "limit": 100}))
    rows = rows_of(result)
    fact = next(row["fact"] for row in rows if row["id"] == CHIPS)
    assert (fact["value"], fact["growth"], fact["unit"]) == ("99.2", "5.6", "USD bn")
    assert "“Chip exports in 2020 went up 5.6 percent to $99.2 billion”" in text_of(result)
    assert all((row["fact"] is None) == (row["kind"] == "paragraph") for row in rows)


def test_citations_have_the_line_ends_of_text(bundled: Trade) -> None:
    """RIS ends its lines with a carriage return, which is not shown to an agent as an escape."""
    [result] = results(bundled, ("cite", {"ids": "motie-2021-01-04", "style": "ris"}))
    assert "\\r" not in text_of(result)
    assert text_of(result).startswith("TY  - GEN\n")


def test_citations_say_the_caveats_of_facts(bundled: Trade) -> None:
    """Whoever cites a doubtful fact is told why it is doubtful, in the text and in the content."""
    doubtful = "2023-12.balance@article-2023"
    [result] = results(bundled, ("cite", {"ids": doubtful}))
    assert result.structured_content is not None
    [remark] = result.structured_content["remarks"]
    assert remark.startswith(f"{doubtful}: ")
    assert remark in text_of(result)


def test_korean_is_read_and_said(bundled: Trade) -> None:
    """Names may be Korean; a Korean server says statements, caveats, remarks and errors in Korean."""
    asked = ("facts", {"item": "반도체", "period": 2020, "measure": "value", "sector": "전산업"})
    [english] = results(bundled, asked)
    korean, wrong = results(bundled, asked, ("rank", {"by": "item", "item": "반도채"}), code=LanguageCode.KO)
    assert [row["id"] for row in rows_of(english)] == [row["id"] for row in rows_of(korean)] == [CHIPS]
    assert "반도체" in text_of(korean)
    assert "주의" in text_of(korean)
    assert "혹시" in text_of(wrong)
    [refused] = results(bundled, ("totals", {"limit": "x", "offset": -1, "by": 1}), code=LanguageCode.KO)
    assert "limit: 정수(1~200) 필요; offset: 정수(0 이상) 필요; 'by' 인수는 없음" in text_of(refused)
    searched, named = results(
        bundled, ("search", {"words": ["semiconductors"]}), ("find_names", {"words": "chip"}), code=LanguageCode.KO
    )
    assert "반도체" in text_of(searched)
    assert "Caveat" not in text_of(searched)
    assert "사실 16건" in text_of(named)


def test_one_answer_is_in_one_language(bundled: Trade) -> None:
    """What a Korean server says is Korean in text and structured content; an English one says what the rows have."""
    calls: list[Asked] = [
        ("facts", {"limit": 200}),
        ("derived", {"limit": 60}),
        ("compare", {"first": "2020-11", "second": "2020-12"}),
        ("search", {"words": "computers"}),
        ("show", {"ids": [row.id for row in bundled.facts() if row.caveat or row.inferred][:20]}),
        ("find_names", {"limit": 200}),
    ]
    for result in results(bundled, *calls, code=LanguageCode.KO):
        assert "(derived)" not in text_of(result)
        assert "(item)" not in text_of(result)
        for row in rows_of(result):
            said = [row.get(key) for key in ("statement", "subject", "caveat", "note")]
            said += [*row.get("inferred", []), *(verdict["message"] for verdict in row.get("verdicts", []))]
            said += [row["confirmed"]["reason"]] if row.get("confirmed") else []
            assert [text for text in said if text and not re.search("[가-힣]", text)] == []
    own = {row.id: (row.caveat, row.note) for row in [*bundled.facts(), *bundled.derived()]}
    for result in results(bundled, *calls[:2]):
        assert [row["id"] for row in rows_of(result) if own[row["id"]] != (row["caveat"], row["note"])] == []


def test_control_characters_are_made_visible(small: OpenSmall) -> None:
    """What a document or name may hide does not reach an agent's text as it is."""
    trade = small()
    [result] = results(trade, ("sql", {"query": "SELECT chr(27) || '[31m' || chr(8238) AS a"}))
    assert "\x1b" not in text_of(result)
    assert "\u202e" not in text_of(result)


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 10**30) | st.text(max_size=8) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


def test_no_arguments_make_a_tool_crash(bundled: Trade) -> None:
    """Whatever JSON an agent sends, the answer is a result or an error that says what is wrong."""
    schemas: list[dict[str, Any]] = [dict(tool.input_schema) for tool in TOOLS.values()]
    names = sorted({key for schema in schemas for key in schema["properties"]})

    @given(
        st.lists(
            st.tuples(st.sampled_from(sorted(TOOLS)), st.dictionaries(st.sampled_from(names), _VALUES)), max_size=4
        )
    )
    def ask(calls: list[tuple[str, dict[str, Any]]]) -> None:
        for result in results(bundled, *calls):
            assert not result.is_error or text_of(result)

    ask()
