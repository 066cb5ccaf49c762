"""Answers in Python: sequences of rows, exact data frames, and words that are words."""

import pickle
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pandas as pd
import polars
import pyarrow as pa
import pytest

from korea_trade.bases.given import fact_base_paths
from korea_trade.errors import KtradeError, QuestionError
from korea_trade.presentation.formats.record_schema import ROW_TYPES
from korea_trade.questions.answered_rows import Answered, Listing
from korea_trade.questions.column import keys_of
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.filters import Filters
from korea_trade.questions.frames import PackageMissing
from korea_trade.questions.trade import Trade
from korea_trade.questions.verifying import Article

ANSWERS: dict[str, Callable[[Trade], Answered]] = {
    "totals": lambda trade: trade.totals(),
    "items": lambda trade: trade.items(),
    "items of a name": lambda trade: trade.items(trade.filters(item="chips", all_periods=True)),
    "regions": lambda trade: trade.regions(),
    "about": lambda trade: trade.about("chips", "us"),
    "a page": lambda trade: trade.about("chips")[0],
    "milestones": lambda trade: trade.milestones(),
    "facts": lambda trade: trade.facts(),
    "revisions": lambda trade: trade.revisions(),
    "derived": lambda trade: trade.derived(),
    "verdicts": lambda trade: trade.verdicts(),
    "compare": lambda trade: trade.compare("2020-11", "2020-12"),
    "sources": lambda trade: trade.sources(),
    "names": lambda trade: trade.names(),
    "search": lambda trade: trade.search("masks"),
    "show": lambda trade: trade.show("2020.exports@motie-2021-01-04"),
    "verify": lambda trade: trade.verify([Article("a", "Exports fell 5.4 percent to $512.9 billion in 2020.")]),
}


@pytest.mark.parametrize("question", ANSWERS)
def test_every_answer_is_a_sequence_that_turns_into_frames(bundled: Trade, question: str) -> None:
    """Answers have a length, entries and slices, can be pickled, and give their rows to each library."""
    answer = ANSWERS[question](bundled)
    assert isinstance(answer, Sequence)
    assert [answer[number] for number in range(len(answer))] == list(answer)
    assert isinstance(answer[:1], Listing)
    assert pickle.loads(pickle.dumps(answer)) == answer  # noqa: S301
    rows, keys = answer.rows_of_frame(), list(keys_of(answer.row_type()))
    frame, table, other = answer.df(), answer.arrow(), answer.pl()
    assert (list(frame.columns), table.column_names, other.columns) == (keys, keys, keys)
    assert len(frame) == table.num_rows == other.height == len(rows)


@pytest.mark.parametrize("command", [command for command in ROW_TYPES if command != "schema"])
def test_columns_are_the_same_without_rows(command: str) -> None:
    """Each kind of row has one schema in each library, with no rows too."""
    nothing: Listing[object] = Listing((), ROW_TYPES[command])
    assert nothing.df().shape == (0, len(keys_of(ROW_TYPES[command])))
    assert not any(
        pa.types.is_null(column.type) or pa.types.is_floating(column.type) for column in nothing.arrow().schema
    )
    assert not any(type_ in (polars.Null, polars.Float64, polars.Object) for type_ in nothing.pl().dtypes)


def test_values_are_exact(bundled: Trade) -> None:
    """Figures are exact decimals in each library, days dates, lists lists; pandas keeps the digits as written."""
    facts = bundled.facts()
    for values in (facts.df()["value"], facts.arrow()["value"].to_pylist(), facts.pl()["value"].to_list()):
        assert list(values) == [fact.value for fact in facts]
    assert [str(value) for value in facts.df()["value"]] == [str(fact.value) for fact in facts]
    assert facts.arrow().schema.field("growth").type == pa.decimal128(38, 9)
    assert facts.pl().schema["period_start"] == polars.Date
    assert facts.arrow()["period_start"][0].as_py() == date.fromisoformat(facts[0].period_start)
    assert str(facts.df().dtypes["period_start"]).startswith("datetime64")
    assert facts.pl()["quotes"].to_list() == [list(fact.quotes) for fact in facts]
    assert str(facts.df().dtypes["of"]) == "Int64"
    assert list(facts.df()["of"].dropna()) == [fact.of for fact in facts if fact.of is not None]
    (evidence,) = bundled.show("2020.exports@motie-2021-01-04").arrow()["evidence"].to_pylist()
    assert {"line", "paragraph", "quotes"} == evidence[0].keys()


@pytest.mark.parametrize("figure", ["1E-10", "1E+30"])
def test_a_figure_that_does_not_fit_is_refused(bundled: Trade, figure: str) -> None:
    """A figure that a column of decimals would round is an error; pandas, which has none, takes it."""
    answer = Listing([replace(bundled.facts()[0], value=Decimal(figure))], FactRow)
    for turn in (answer.arrow, answer.pl):
        with pytest.raises(KtradeError, match="does not fit a column of decimals"):
            turn()
    assert list(answer.df()["value"]) == [Decimal(figure)]


@pytest.mark.parametrize(("method", "package"), [("df", "pandas"), ("arrow", "pyarrow"), ("pl", "polars")])
def test_a_missing_package_is_named(bundled: Trade, monkeypatch: pytest.MonkeyPatch, method: str, package: str) -> None:
    """Without the library the error names it and how to install it."""
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(PackageMissing) as missing:
        getattr(bundled.totals(), method)()
    assert missing.value.message == f".{method}() needs the package {package}, which is not installed"
    assert missing.value.hint == "pip install 'korea-trade[frames]'"


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        (lambda trade: trade.totals(trade.filters(year=2018)), "no totals match; only that a level was passed "),
        (lambda trade: trade.items(trade.filters(item="EVs", year=2018)), "no items match; "),
        (lambda trade: trade.regions(trade.filters(year=1999)), "no regions match; "),
        (lambda trade: trade.facts(trade.filters(year=1999)), "no facts match; "),
        (lambda trade: trade.milestones(trade.filters(year=1999)), "no milestones match; "),
        (lambda trade: trade.derived(trade.filters(year=1999)), "no derived figures match; "),
        (lambda trade: trade.revisions(), "no revisions match; "),
        (lambda trade: trade.about("chips", filters=trade.filters(year=1999)), "no facts match; without the year"),
        (lambda trade: trade.about("chips", filters=trade.filters(year=1999))[0], "no facts match; without the year"),
        (
            lambda trade: trade.compare("2019", "2020"),
            "as a whole, no level or share of what happened is stated in both; ",
        ),
        (lambda trade: trade.search("zzz"), "nothing has all of 'zzz'"),
        (lambda trade: trade.totals(), ""),
        (lambda trade: trade.items(), ""),
        (lambda trade: trade.totals()[:0], ""),
        (lambda trade: pickle.loads(pickle.dumps(trade.totals(trade.filters(year=2018)))), ""),  # noqa: S301
    ],
)
def test_an_answer_without_rows_has_its_reason(
    bundled: Trade, question: Callable[[Trade], Answered], reason: str
) -> None:
    """An empty answer says why, and what else there is, as the command does; one with rows says nothing."""
    answer = question(bundled)
    assert answer.reason.startswith(reason)
    assert bool(answer.reason) is bool(reason)


def test_a_text_is_one_word(bundled: Trade) -> None:
    """Where words are asked for, a text is one of them, not its letters."""
    assert bundled.search("masks") == bundled.search(["masks"])
    assert bundled.search("record exports") == bundled.search(["record exports"])
    id_ = "2020.exports@motie-2021-01-04"
    assert bundled.ids_meant(id_) == [id_]
    assert bundled.show(id_) == bundled.show([id_])
    assert bundled.pages(Filters(item="semiconductors")) == bundled.about("chips")
    assert bundled.naming.words("chips", ["item"]) == bundled.naming.words(["chips"], ["item"])
    assert fact_base_paths("facts.yaml", only_facts=True) == fact_base_paths(["facts.yaml"], only_facts=True)


def test_filters_take_years_as_text_and_as_numbers(bundled: Trade) -> None:
    """A year may be a number or text, one or several; what is no year is told."""
    assert bundled.filters(year="2020") == bundled.filters(year=2020) == Filters(year="2020") == Filters(year=2020)
    assert Filters(year=["2020", 2023], period=2020, from_=2018) == Filters(
        year=(2020, 2023), period="2020", from_="2018"
    )
    for ask in (bundled.filters, Filters):
        with pytest.raises(QuestionError, match="'20x' is not a year; expected one from 1900 to 2099, such as 2020"):
            ask(year="20x")


def test_frames_of_pandas_are_ready_to_use(bundled: Trade) -> None:
    """Codes are plain text, so that grouping and joining work; decimals add up."""
    frame = bundled.facts(bundled.filters(flow="exports", measure="value", year=2020)).df()
    assert set(frame["flow"]) == {"exports"}
    assert all(type(code) is str for code in frame["measure"])
    assert isinstance(frame.groupby("source")["value"].apply(lambda values: values.dropna().sum()), pd.Series)


def test_names_side_by_side_are_several_names(bundled: Trade) -> None:
    """Words that are each a name of something else are several names, in any order; names of several words stay one."""
    for words in (["us", "china"], ["china", "us"], ["us,china"]):
        assert sorted(bundled.naming.words(words, ["partner"])["partner"]) == ["china", "us"]
    assert bundled.naming.words(["US-China"], ["partner"])["partner"] == ["us-and-china"]
    assert bundled.naming.words(["memory", "chips", "us"], ["item", "partner"])["item"] == ["memory-semiconductors"]
    assert [page.partner for page in bundled.about("us", "china")] == ["us", "china"]


def test_a_comma_ends_a_name(bundled: Trade) -> None:
    """Names in a list are asked for one by one, in any order, also where together they are another name."""
    for words in (
        ["oled,displays"],
        ["displays,oled"],
        ["oled,", "displays"],
        ["oled", ",displays"],
        ["2019,oled, displays,"],
    ):
        assert sorted(bundled.naming.words(words, ["period", "item"])["item"]) == ["displays", "oled"], words
    assert bundled.naming.words(["memory", "chips,oled"], ["item"])["item"] == ["memory-semiconductors", "oled"]
    assert bundled.naming.words(["oled displays"], ["item"])["item"] == ["oled"]
    with pytest.raises(QuestionError):
        bundled.naming.words([","], ["item"])
