"""A year asked for hides nothing of its months: what more there is inside it is said, with the command."""

import json
import re
from collections.abc import Callable

import pytest

from korea_trade.cli.main import main

Run = Callable[[list[str]], tuple[list[dict[str, object]], str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a listing: its records, and what it says on stderr."""

    def listed(arguments: list[str]) -> tuple[list[dict[str, object]], str]:
        assert main([*arguments, "--json"]) == 0
        written = capsys.readouterr()
        return json.loads(written.out), written.err

    return listed


ASKED = [
    "milestones 2023", "totals 2023", "totals 2020 --sector ict", "items 2020", "items chips 2023", "regions 2020 us",
    "facts 2020,2023", "derived 2020",
]  # fmt: skip


@pytest.mark.parametrize("asked", ASKED)
def test_what_is_inside_a_year_is_counted_beside_its_own_figures(asked: str, run: Run) -> None:
    """An answer about a year says how many more rows there are of its months, as many as the command it prints adds."""
    rows, told = run(asked.split())
    found = re.search(r"parts of [\d, ]+ there (?:is|are) (\d+) more: `ktrade (.*)`\n", told)
    assert rows
    assert found is not None, told
    more, _ = run(found[2].split())
    assert len(more) - len(rows) == int(found[1])
    assert {str(row["id"]) for row in rows} < {str(row["id"]) for row in more}


def test_the_page_of_a_name_says_what_is_inside_a_year(run: Run) -> None:
    """A page asked for by a year says how many facts of the name its months have."""
    _, told = run(["about", "china", "2020"])
    more, _ = run(["about", "--year", "2020", "--partner", "china"])
    facts = [row for row in more if row["relation"] == "itself" and row["low"] is None and row["period"] != "2020"]
    assert f"there are {len(facts)} more: `ktrade about --year 2020 --partner china`" in told


@pytest.mark.parametrize("asked", ["totals --year 2020", "totals 2020-11", "totals", "items --year 2020"])
def test_nothing_is_said_where_all_is_shown(asked: str, run: Run) -> None:
    """What was asked for by ``--year``, by month or without a period leaves nothing inside it to be told of."""
    assert "more: `" not in run(asked.split())[1]


def test_charts_say_what_is_inside_a_year(capsys: pytest.CaptureFixture[str]) -> None:
    """A chart of a year says what its months have, also where of the year itself there is nothing to draw."""
    assert main(["chart", "totals", "2020"]) == 0
    assert "more: `ktrade chart totals --year 2020`" in capsys.readouterr().err
    assert main(["chart", "totals", "2023"]) == 2
    assert "more: `ktrade chart totals --year 2023`" in capsys.readouterr().err
