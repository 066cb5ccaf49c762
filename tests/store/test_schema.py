"""The tables and views of schema.sql hold what the fact base says."""

import re
from importlib.resources import files
from typing import Any

import duckdb
import pytest

from korea_trade.questions.trade import Trade
from korea_trade.store.database import load
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank, share
from tests.small import group

SCHEMA = files("korea_trade.store").joinpath("schema.sql").read_text(encoding="utf-8")
TABLES = re.findall(r"^CREATE TABLE (\w+)", SCHEMA, re.MULTILINE)
VIEWS = re.findall(r"^CREATE VIEW (\w+)", SCHEMA, re.MULTILINE)


def ask(trade: Trade, query: str) -> list[tuple[Any, ...]]:
    return trade.connection.execute(query).fetchall()


def column(trade: Trade, query: str) -> list[Any]:
    return [value for (value,) in ask(trade, query)]


def test_tables_and_views_are_those_of_the_schema(bundled: Trade) -> None:
    """A loaded fact base has the tables and views of schema.sql and no other, among them one for each question."""
    assert {"facts", "items", "milestones", "quotes", "regions", "sources", "totals"} <= set(VIEWS)
    assert column(bundled, "SHOW TABLES") == sorted(TABLES + VIEWS)


@pytest.mark.parametrize("view", VIEWS)
def test_views_are_explained(view: str) -> None:
    """A comment above each view in schema.sql says what it holds."""
    assert re.search(rf"^-- .+\nCREATE VIEW {view} AS$", SCHEMA, re.MULTILINE)


def test_fact_entries_are_the_facts_as_written(bundled: Trade) -> None:
    """The table of facts has every field of every fact, with the digits of the file, in its order."""
    names = (
        "id source period flow sector item partner measure value unit growth direction status bound event level".split()
    )
    names += "among ranked since window variant note caveat".split()
    quoted = ", ".join(f'"{name}"' for name in names)
    expected = []
    for placed in bundled.base.facts:
        values = [getattr(placed.fact, name) for name in names]
        texts = [None if value is None else str(value) for value in values]
        expected.append((*texts, list(placed.fact.quotes), placed.line))
    assert ask(bundled, f"SELECT {quoted}, quotes, line FROM fact_entries ORDER BY position") == expected  # noqa: S608


def test_code_lists_and_documents_are_loaded(bundled: Trade) -> None:
    """Items, partners and documents stand in their tables as in the file."""
    items = [(item.code, item.en, item.ko, list(item.aliases), item.parent) for item in bundled.base.items]
    partners = [(partner.code, partner.en, partner.ko, partner.iso3166) for partner in bundled.base.partners]
    sources = [(source.id, source.title, source.publisher, source.sha256) for source in bundled.base.sources]
    assert ask(bundled, "SELECT code, en, ko, aliases, parent FROM item_codes") == items
    assert ask(bundled, "SELECT code, en, ko, iso3166 FROM partner_codes") == partners
    assert ask(bundled, "SELECT id, title, publisher, sha256 FROM documents ORDER BY position") == sources


@pytest.mark.parametrize("digits", ["71.0", "0.130", "4", "-5.40", "0.03", "1234.500"])
def test_digits_survive_as_written(small: OpenSmall, digits: str) -> None:
    """A figure keeps its digits beside a number to compute with."""
    trade = small(group({"value": digits, "unit": "USD bn", "growth": digits}, flow="other"))
    written = ask(trade, "SELECT value_written, growth_written, value = growth, CAST(value AS DOUBLE) FROM facts")
    assert written == [(digits, digits, True, float(digits))]


def test_level_survives_as_written(small: OpenSmall) -> None:
    """The level that a milestone is about keeps its digits, too."""
    entry = {"measure": "first-in", "event": "above", "level": "50.0"}
    assert ask(small(group(entry)), "SELECT level_written, CAST(level AS DOUBLE) FROM facts") == [("50.0", 50.0)]


@pytest.mark.parametrize(
    ("period", "frequency", "start", "end"),
    [
        ("2020", "annual", "2020-01-01", "2020-12-31"),
        ("2020-02", "monthly", "2020-02-01", "2020-02-29"),
        ("2021-02", "monthly", "2021-02-01", "2021-02-28"),
        ("2025-01/2025-11", "span", "2025-01-01", "2025-11-30"),
        ("2020-11/2021-03", "span", "2020-11-01", "2021-03-31"),
        ("2024-03-01/2024-03-20", "days", "2024-03-01", "2024-03-20"),
    ],
)
def test_periods_have_first_and_last_day(small: OpenSmall, period: str, frequency: str, start: str, end: str) -> None:
    """A period is given with its frequency, its first and its last day."""
    trade = small(group(growth("1.0"), period=period))
    shown = ask(trade, "SELECT period, frequency, period_start::VARCHAR, period_end::VARCHAR FROM facts")
    assert shown == [(period, frequency, start, end)]


def test_what_a_fact_leaves_out_is_null(small: OpenSmall) -> None:
    """Fields without a value are NULL, never empty text; lists are empty."""
    trade = small(group({"direction": "up"}))
    (row,) = ask(
        trade, "SELECT item, partner, value, unit, growth, note, caveat, item_name, quotes, inferred FROM facts"
    )
    assert row == (None, None, None, None, None, None, None, None, [], [])


def test_facts_name_items_partners_and_inferences(small: OpenSmall) -> None:
    """A fact comes with the English names of its codes and with what is inferred, field and reason."""
    trade = small(group(growth("1.0", item="ships", partner="us"), inferred={"year": "it is the memo's", "flow": "so"}))
    (row,) = ask(trade, "SELECT item_name, partner_name, inferred FROM facts")
    assert row == ("Ships", "United States", ["year: it is the memo's", "flow: so"])


def test_totals_are_trade_as_a_whole(small: OpenSmall) -> None:
    """The totals hold levels of a flow without item or partner, and nothing else."""
    trade = small(
        group(level("10.0"), level("1.0", item="ships"), level("2.0", partner="us"), rank(1, among="history")),
        group({"measure": "daily-average", **level("0.5")}, {"measure": "working-days", "value": "1", "unit": "days"}),
        group({"direction": "up"}, flow="other"),
        group(level("3.0"), flow="balance"),
    )
    listed = column(trade, "SELECT id FROM totals ORDER BY position")
    assert listed == ["2020.exports@memo", "2020.exports.daily-average@memo", "2020.balance@memo"]


def test_items_and_regions_hold_levels_growth_and_shares(small: OpenSmall) -> None:
    """Items have an item, regions a partner; milestones and what is no trade stay out of both."""
    trade = small(
        group(level("1.0", item="ships"), growth("2.0", partner="us"), share("3.0", item="ships", partner="us")),
        group(level("10.0"), rank(1, item="ships", partner="us", among="history")),
        group({"direction": "up", "item": "ships", "partner": "us"}, flow="other"),
    )
    ships, us, both = "2020.exports.ships@memo", "2020.exports.us@memo", "2020.exports.ships.us.share@memo"
    assert column(trade, "SELECT id FROM items ORDER BY position") == [ships, both]
    assert column(trade, "SELECT id FROM regions ORDER BY position") == [us, both]
    assert column(trade, "SELECT id FROM milestones") == ["2020.exports.ships.us.rank-history@memo"]


@pytest.mark.parametrize(
    ("other", "total"),
    [
        ({}, "100.0"),
        ({"source": "second"}, None),
        ({"period": "2020-12"}, None),
        ({"flow": "imports"}, None),
        ({"sector": "ict"}, None),
        ({"status": "forecast"}, None),
    ],
)
def test_total_is_of_the_same_cell(small: OpenSmall, other: dict[str, str], total: str | None) -> None:
    """The total beside an item is the one of its own source, period, flow, sector and status."""
    trade = small(
        group(level("1.0", item="ships")), group(level("100.0"), **other), others={"second": "A second document.\n"}
    )
    assert column(trade, "SELECT total_written FROM items") == [total]


def test_total_inside_a_partner_or_item(small: OpenSmall) -> None:
    """Inside a partner the total of an item is that partner's, inside an item that of a partner is that item's."""
    trade = small(
        group(level("100.0"), level("20.0", partner="us"), level("10.0", item="ships")),
        group(level("4.0", item="ships", partner="us")),
    )
    query = "SELECT total_written, total_id FROM {} WHERE item IS NOT NULL AND partner IS NOT NULL"
    assert ask(trade, query.format("items")) == [("20.0", "2020.exports.us@memo")]
    assert ask(trade, query.format("regions")) == [("10.0", "2020.exports.ships@memo")]


def test_growth_alone_is_no_total(small: OpenSmall) -> None:
    """A total that states only a growth gives nothing to take a share of."""
    trade = small(group(growth("5.0"), level("1.0", item="ships")))
    assert ask(trade, "SELECT total, total_id FROM items") == [(None, None)]


def test_an_item_is_listed_once_though_two_totals_exist(small: OpenSmall) -> None:
    """Two variants of a total do not list its items twice."""
    trade = small(group(level("100.0", variant="first"), level("101.0", variant="second"), level("1.0", item="ships")))
    assert column(trade, "SELECT id FROM items") == ["2020.exports.ships@memo"]


def test_quotes_one_row_each(small: OpenSmall) -> None:
    """The view of quotes gives each quote of each fact with its source."""
    trade = small(group(growth("1.0", quotes=["one", "two"]), growth("2.0", item="ships", quotes=["three"])))  # type: ignore[arg-type]
    total, ships = "2020.exports@memo", "2020.exports.ships@memo"
    expected = [(total, "memo", "one"), (total, "memo", "two"), (ships, "memo", "three")]
    assert ask(trade, "SELECT id, source, quote FROM quotes") == expected


def test_sources_count_their_facts(small: OpenSmall) -> None:
    """A document is listed with the number of its facts, one without any with none."""
    trade = small(group(growth("1.0"), growth("2.0", item="ships")), others={"second": "Nothing cited.\n"})
    assert ask(trade, "SELECT id, facts FROM sources ORDER BY position") == [("memo", 2), ("second", 0)]


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_text('{file}')",
        "COPY facts TO '{file}'",
        "ATTACH '{file}.db'",
        "SET enable_external_access = true",
        "SET threads = 1",
        "INSTALL httpfs",
    ],
)
def test_nothing_outside_can_be_reached(small: OpenSmall, statement: str) -> None:
    """The connection itself, not only the user's SQL, is closed: no file, no extension, no setting."""
    trade = small(group(growth("1.0")))
    file = trade.base.root / "seeds" / "memo.txt"
    before = file.read_bytes()
    with pytest.raises(duckdb.Error):
        trade.connection.execute(statement.format(file=file))
    assert file.read_bytes() == before
    assert {path.name for path in file.parent.iterdir()} == {"memo.txt"}


def test_each_load_is_a_database_of_its_own(small: OpenSmall) -> None:
    """Two fact bases in one process do not see one another."""
    first, second = small(group(growth("1.0"))), small(group(growth("2.0"), growth("3.0", item="ships")))
    assert ask(first, "SELECT count(*) FROM facts") == [(1,)]
    again = load(second.base)
    again.execute("DELETE FROM fact_entries")
    again.close()
    assert ask(second, "SELECT count(*) FROM facts") == [(2,)]
