"""All checks in one report."""

from pathlib import Path

import pytest

from tests.checking import check_file
from tests.small import CHIPS, group, write_fact_base


def test_a_clean_report(tmp_path: Path) -> None:
    """A fact base with nothing wrong has no problem, a balanced ledger and the number of its facts."""
    report = check_file(write_fact_base(tmp_path))
    assert report.clean
    assert (report.problems, report.facts) == ((), 1)
    assert [(row.source, row.missing) for row in report.ledger] == [("memo", 0)]


def test_all_checks_report_at_once(tmp_path: Path) -> None:
    """Quotes, evidence, ledger, exclusions and custody are reported together, by file and line."""
    ships = {"item": "ships", "direction": "down", "quotes": ["Exports of chips rose"]}
    lost = {"partner": "us", "direction": "up", "quotes": ["nowhere to be found"]}
    path = write_fact_base(
        tmp_path,
        document="A memo of 15 pages\nExports of chips rose 5.6 percent to $99.2 billion in 2020.\n",
        source={"published": "2021-01-04"},
        exclusions=[{"quote": "A memo", "reason": "none"}],
        groups=[group(CHIPS), group(ships, lost)],
        partners=[{"code": "us", "en": "United States", "ko": "미국"}, {"code": "eu", "en": "EU", "ko": "유럽연합"}],
    )
    report = check_file(path)
    assert not report.clean
    assert list(report.problems) == sorted(report.problems)
    facts, rules = str(path), [(problem.rule, problem.fact) for problem in report.problems]
    assert {problem.file for problem in report.problems} == {facts, "seeds/memo.txt"}
    ships_id, us_id = "2020.exports.ships@memo", "2020.exports.us@memo"
    assert sorted(rules) == sorted(
        [
            ("source", ""),
            ("exclusion", ""),
            ("unused", ""),
            ("ledger", ""),
            ("quote", us_id),
            ("not-named", ships_id),
        ]
    )


def test_a_contradiction_between_figures_is_a_problem(tmp_path: Path) -> None:
    """Figures that cannot all be true are reported at a fact of theirs, naming the others."""
    quotes = {
        "exports": "exports of $10.0 billion in 2020",
        "imports": "imports of $4.0 billion in 2020",
        "balance": "a surplus of $9.0 billion in 2020",
    }
    path = write_fact_base(
        tmp_path,
        document="A memo\n" + "".join(f"{quote}.\n" for quote in quotes.values()),
        groups=[
            group({"value": value, "unit": "USD bn", "quotes": [quotes[flow]]}, flow=flow)
            for flow, value in (("exports", "10.0"), ("imports", "4.0"), ("balance", "9.0"))
        ],
    )
    (problem,) = check_file(path).problems
    assert problem.message.startswith("inconsistent: ")
    assert {"2020.exports@memo", "2020.imports@memo", "2020.balance@memo"} <= {
        problem.fact,
        *problem.message.rpartition("; with ")[2].split(", "),
    }


def test_a_file_that_cannot_be_read_as_a_fact_base(tmp_path: Path) -> None:
    """Problems of the file are the report; documents and ledger wait until it can be read."""
    report = check_file(write_fact_base(tmp_path, groups=[group({"value": "5"})]))
    assert [problem.rule for problem in report.problems] == ["contradiction"]
    assert (report.ledger, report.facts, report.clean) == ((), 0, False)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A missing file is an OSError: there is nothing to report on."""
    with pytest.raises(FileNotFoundError):
        check_file(tmp_path / "facts.yaml")
