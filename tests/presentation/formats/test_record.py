"""A value is turned into text once, for all formats."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.model.codes import Flow
from korea_trade.presentation.answer import TypedRows
from korea_trade.presentation.formats.record import Number, cell, record_of, records_of
from korea_trade.presentation.formats.record_schema import ROW_TYPES
from korea_trade.questions.column import UNLISTED, keys_of
from korea_trade.questions.derived_row import DerivedColumnsRow
from korea_trade.questions.fact_row import FactRow, MilestoneRow
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.row import Row
from korea_trade.questions.source_row import SourceRow
from korea_trade.questions.trade import Trade

DOCUMENTED = tuple(
    "id period flow sector item partner measure value unit growth direction status source quotes note caveat".split()
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, None),
        ("text", "text"),
        (Flow.EXPORTS, "exports"),
        (True, Number("true")),
        (Decimal("71.0"), Number("71.0")),
        (Decimal("0.130"), Number("0.130")),
        (Decimal("-5.40"), Number("-5.40")),
        (Decimal("1E+3"), Number("1000")),
        (Decimal("1E-7"), Number("0.0000001")),
        (7, Number("7")),
        (1.5, Number("1.5")),
        (["a", Decimal("1.0")], ("a", Number("1.0"))),
        (("a",), ("a",)),
        ((), ()),
        ({"a": Decimal("1.0"), 2: None}, {"a": Number("1.0"), "2": None}),
        (date(2021, 1, 4), "2021-01-04"),
    ],
)
def test_value_as_cell(value: Any, shown: object) -> None:
    """Numbers keep their digits and are never written with an exponent; lists and mappings are kept as such."""
    given_cell = cell(value)
    assert given_cell == shown
    assert type(given_cell) is type(shown)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_decimals_keep_value_and_places(value: Decimal) -> None:
    """A decimal as text means the same number, has its decimal places, and no exponent."""
    shown = cell(value)
    assert isinstance(shown, Number)
    assert Decimal(shown.text) == value
    assert "e" not in shown.text.lower()
    assert len(shown.text.partition(".")[2]) == max(0, -int(value.as_tuple().exponent))


@pytest.mark.parametrize("row_type", [Row, RankedRow, FactRow, MilestoneRow])
def test_every_listing_begins_with_the_same_keys(row_type: type) -> None:
    """Records of every kind of row begin with the documented keys, in their order, and name none twice."""
    keys = keys_of(row_type)
    assert keys[: len(DOCUMENTED)] == DOCUMENTED
    assert len(set(keys)) == len(keys)


NAMED = (
    "period_start",
    "period_end",
    "frequency",
    "item_name",
    "partner_name",
    "item_name_ko",
    "partner_name_ko",
    "iso3166",
)
LISTINGS = ("about", "totals", "items", "regions", "milestones", "facts", "derived", "revisions", "compare", "show")


@pytest.mark.parametrize("listing", LISTINGS)
def test_every_listing_ends_with_days_and_names(listing: str) -> None:
    """Records of every listing end with the days of the period and the names in both languages."""
    assert keys_of(ROW_TYPES[listing])[-len(NAMED) :] == NAMED


def test_computed_columns_come_before_days_and_names(bundled: Trade) -> None:
    """With computed columns too, days and names come last, after all keys that were there before them."""
    rows = TypedRows(Row, (), DerivedColumnsRow, ())
    assert rows.keys[-len(NAMED) - 2 :] == ("contribution_high", "derived", *NAMED)
    assert tuple(rows.columns) == rows.keys


def test_days_and_names_say_what_the_codes_mean(bundled: Trade) -> None:
    """Days are those of the period; names are those of the vocabulary, in both languages, whatever is stated."""
    records = {record["id"]: record for record in records_of(bundled.facts())}
    chips = records["2020.exports.semiconductors@motie-2021-01-04"]
    assert [chips[key] for key in NAMED] == [
        "2020-01-01", "2020-12-31", "annual", "Semiconductors", None, "반도체", None, None,
    ]  # fmt: skip
    china = records["2020.ict.exports.china@motie-ict-2021-01-18"]
    assert [china[key] for key in NAMED[3:]] == [None, "China", None, "중국", "CN"]
    (compared,) = bundled.compare("2020-11", "2020-12", flow="exports")
    assert [record_of(compared)[key] for key in NAMED[:3]] == ["2020-12-01", "2020-12-31", "monthly"]
    derived = next(row for row in bundled.derived() if row.partner == "china")
    assert (derived.partner_name_ko, derived.iso3166, derived.frequency) == ("중국", "CN", "annual")


def test_keys_of_sources() -> None:
    """Records of documents begin with their documented keys."""
    assert keys_of(SourceRow)[:7] == ("id", "title", "publisher", "published", "file", "sha256", "facts")


def test_records_have_the_keys_of_their_rows(bundled: Trade) -> None:
    """A record has the keys of its row type, and figures with the digits of the fact base."""
    rows = bundled.facts()
    for row, record, placed in zip(rows, records_of(rows), bundled.base.facts, strict=True):
        assert record == record_of(row)
        assert tuple(record) == keys_of(FactRow)
        assert record["value"] == (None if placed.fact.value is None else Number(str(placed.fact.value)))
        assert record["quotes"] == placed.fact.quotes


def test_names_for_tables_stay_out_of_records() -> None:
    """What only tables and receipts show is no key of a record."""

    @dataclass
    class Named:
        item: str
        item_name: str = field(metadata=UNLISTED)

    assert record_of(Named("ships", "Ships")) == {"item": "ships"}
