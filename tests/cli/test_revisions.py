"""``ktrade revisions`` and ``--as-of``: how a figure changed, and what was known when."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ktrade
from tests.questions.test_revisions import MEMO, NOTE, base_of, usd

BASE_KEYS = (
    "id period flow sector item partner measure value unit growth direction status source quotes note caveat bound"
)
LAST_KEYS = "period_start period_end frequency item_name partner_name item_name_ko partner_name_ko iso3166"


@pytest.fixture
def facts(tmp_path: Path) -> str:
    """A fact base in which a second document revises the first, beside one without a date."""
    stated = {MEMO: usd("45.8", growth="4.0"), NOTE: usd("46.1", growth="4.7", caveat="why"), "undated": usd("45.8")}
    return str(base_of(tmp_path, stated))


def test_revisions_are_listed(ktrade: Ktrade, facts: str) -> None:
    """Each changed figure is a record with the keys of every listing, the figure before and after, and why."""
    done = ktrade("revisions", "--facts", facts, "--only-facts", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    records = json.loads(done.stdout, parse_float=str)
    added = ["comparison", "figure", "stated", "before", "published", "before_published", "kind", "facts"]
    assert all(list(record) == [*BASE_KEYS.split(), *added, *LAST_KEYS.split()] for record in records)
    found = [(record["figure"], record["before"], record["stated"], record["kind"]) for record in records]
    assert found == [
        ("value", "45.8", "46.1", "revision"),
        ("growth", "4.0", "4.7", "revision"),
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", ["Figures that changed", "45.8", "46.1", "revision"]), ("ko", ["바뀐 수치", "458", "461", "수정"])],
)
def test_the_table_of_revisions(ktrade: Ktrade, facts: str, language: str, words: list[str]) -> None:
    """The table says what changed from what to what, when each was published, and names both documents."""
    shown = ktrade("revisions", "--facts", facts, "--only-facts", "--lang", language).stdout
    assert all(part in shown for part in (*words, "2020-12-01", "2021-01-04", "(memo)", "(note)", "† "))


@pytest.mark.parametrize("filters", [(), ("--year", "2020"), ("--item", "ships", "--as-of", "2021-01-31")])
def test_no_revisions(ktrade: Ktrade, filters: tuple[str, ...]) -> None:
    """Where no figure was stated otherwise the answer is empty, and says so."""
    done = ktrade("revisions", *filters, "--json")
    assert (done.returncode, done.stdout) == (0, "[]\n")
    assert "ktrade: no revisions match; no figure of these facts is stated otherwise by another" in done.stderr


@pytest.mark.parametrize(
    ("day", "values"), [("2020-11-30", []), ("2020-12-01", ["45.8"]), ("2021-01-04", ["46.1", "45.8"])]
)
@pytest.mark.parametrize("command", ["totals", "facts"])
def test_as_of(ktrade: Ktrade, facts: str, command: str, day: str, values: list[str]) -> None:
    """An earlier day answers with what had been published by then; what has no date is said to be left out."""
    done = ktrade(command, "--facts", facts, "--only-facts", "--as-of", day, "--json")
    assert sorted(str(record["value"]) for record in json.loads(done.stdout, parse_float=str)) == sorted(values)
    assert f"ktrade: as of {day}: 1 document without a date of publication left out\n" in done.stderr


def test_as_of_reaches_every_question(ktrade: Ktrade) -> None:
    """Sources, SQL and receipts know no document of a later day either."""
    sources = json.loads(ktrade("sources", "--as-of", "2021-01-04", "--json").stdout)
    assert [record["id"] for record in sources] == ["motie-2021-01-04", "motie-2020-12-01"]
    counted = ktrade("sql", "SELECT count(DISTINCT source) AS n FROM facts", "--as-of", "2021-01-04", "--json")
    assert json.loads(counted.stdout) == [{"n": 2}]
    assert ktrade("show", "2020.ict.exports@motie-ict-2021-01-18", "--as-of", "2021-01-04").returncode == 2


def test_as_of_what_is_no_day(ktrade: Ktrade) -> None:
    """Anything but a day is a wrong question, with what was expected."""
    done = ktrade("totals", "--as-of", "2021-02-30")
    assert (done.returncode, done.stdout) == (2, "")
    assert "'2021-02-30' is not a day; expected one like 2024-03-20" in done.stderr
