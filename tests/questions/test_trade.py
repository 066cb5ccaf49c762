"""Opening, checking and closing a fact base."""

from pathlib import Path

import duckdb
import pytest

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.problem import FactBaseError
from korea_trade.questions.trade import Trade, open_trade
from tests.conftest import OpenSmall
from tests.entries import growth
from tests.small import group, write_fact_base


def test_the_shipped_fact_base_opens_by_default() -> None:
    """Without a path the fact base that ships is opened."""
    with open_trade() as trade:
        assert (trade.base.root / "data" / "facts.yaml") == bundled_facts()
        assert len(trade.sources()) == 5


def test_closing_ends_the_connection(tmp_path: Path) -> None:
    """After the ``with`` block the connection is closed."""
    with open_trade(write_fact_base(tmp_path), only_facts=True) as trade:
        assert len(trade.facts()) == 1
    with pytest.raises(duckdb.ConnectionException):
        trade.facts()


def test_closing_what_was_never_asked(tmp_path: Path) -> None:
    """A fact base that was opened but not asked can be closed, twice even."""
    trade = open_trade(write_fact_base(tmp_path), only_facts=True)
    trade.close()
    trade.close()
    assert "_connection" not in vars(trade)


def test_a_broken_fact_base_raises_with_its_problems(tmp_path: Path) -> None:
    """A fact base with problems is not opened; the error has all of them."""
    path = write_fact_base(tmp_path, groups=[group(growth("1.0", item="unlisted")), group(growth("a lot"))])
    with pytest.raises(FactBaseError) as error:
        open_trade(path, only_facts=True)
    assert {problem.rule for problem in error.value.problems} == {"unknown-code", "value"}


def test_a_missing_fact_base_raises(tmp_path: Path) -> None:
    """A path without a file raises FileNotFoundError."""
    with pytest.raises(FileNotFoundError):
        open_trade(tmp_path / "facts.yaml", only_facts=True)


def test_check_reports_on_the_opened_fact_base(small: OpenSmall, tmp_path: Path) -> None:
    """The audit of an opened fact base is the report of its evidence, ledger and custody."""
    with open_trade(write_fact_base(tmp_path), only_facts=True) as trade:
        assert trade.check().clean
    report = small(group(growth("1.0"))).check()
    assert not report.clean
    assert {problem.rule for problem in report.problems} >= {"quote", "ledger"}


def test_a_name_in_the_place_of_filters_says_what_is_expected(bundled: Trade) -> None:
    """A word where filters or an order belong is a TypeError that shows how to ask, in every listing."""
    for ask in (bundled.totals, bundled.items, bundled.regions, bundled.milestones, bundled.facts, bundled.derived):
        with pytest.raises(TypeError, match=r"trade\.filters\(item='chips'\)"):
            ask("chips")  # type: ignore[arg-type]
        with pytest.raises(TypeError, match="expected an Order"):
            ask(None, "growth")  # type: ignore[arg-type]


def test_filters_in_the_place_of_words_say_what_is_expected(bundled: Trade) -> None:
    """Filters, or anything else without words, where words belong are a TypeError that shows how to ask."""
    for ask in (bundled.about, bundled.search, bundled.show, bundled.compare):
        with pytest.raises(TypeError, match=r"such as trade\.about\('chips', filters=trade\.filters\(year=2020\)\)"):
            ask(bundled.filters(item="chips"))  # type: ignore[arg-type]
        with pytest.raises(TypeError, match=r"1\.5 is no word; expected one or several, such as 'chips'"):
            ask(1.5)  # type: ignore[arg-type]


def test_every_listing_without_rows_says_why(bundled: Trade) -> None:
    """What has no rows says in its reason, and in a notebook, what else there is, whichever listing was asked."""
    nothing = bundled.filters(year=2018, item="chips", flow="imports")
    asked = (bundled.totals(bundled.filters(year=2018)), bundled.facts(nothing), bundled.derived(nothing),
             bundled.milestones(nothing), bundled.items(nothing), bundled.about("chips", filters=nothing))  # fmt: skip
    for listing in asked:
        assert "`ktrade " in listing.reason
