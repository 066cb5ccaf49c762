"""The audit on the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ktrade
from tests.small import CHIPS, group, write_fact_base

KEYS = ["file", "line", "fact", "rule", "message"]


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A fact base that can be read, with a figure that its quote does not hold."""
    return write_fact_base(tmp_path, groups=[group({**CHIPS, "value": "99.3"})])


def test_the_shipped_facts_are_clean(ktrade: Ktrade) -> None:
    """The fact base that ships passes: exit code 0, and every number of every document is accounted for."""
    done = ktrade("check")
    assert (done.returncode, done.stderr) == (0, "")
    ledger = [line.split() for line in done.stdout.split("\n") if line.startswith(("motie-", "article-"))]
    assert len(ledger) == 5
    assert all(row[-3:-1] == ["0", "100"] for row in ledger)
    assert done.stdout.endswith("documents: no problem found\n")


def test_a_clean_fact_base_as_json(ktrade: Ktrade, tmp_path: Path) -> None:
    """Without problems the JSON array is empty."""
    done = ktrade("check", "--json", "--only-facts", "--facts", str(write_fact_base(tmp_path)))
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


def test_problems_are_listed_and_fail(ktrade: Ktrade, doubtful: Path) -> None:
    """Each problem is a line with file and line number, and the exit code is 1."""
    done = ktrade("check", "--only-facts", "--facts", str(doubtful))
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{doubtful}:" in done.stdout
    assert "value 99.3 USD bn is not in the quotes, which hold" in done.stdout
    assert done.stdout.rstrip("\n").split("\n")[-1].startswith("1 fact, 1 document: ")


def test_problems_as_json(ktrade: Ktrade, doubtful: Path) -> None:
    """As JSON there is one record for each problem, with where, which fact, which rule and what."""
    done = ktrade("check", "--json", "--only-facts", "--facts", str(doubtful))
    assert (done.returncode, done.stderr) == (1, "")
    problems = json.loads(done.stdout)
    assert problems
    assert all(list(problem) == KEYS for problem in problems)
    (figure,) = [problem for problem in problems if problem["rule"] == "not-stated"]
    assert figure["file"] == str(doubtful)
    assert figure["fact"] == "2020.exports.semiconductors@memo"
    entry = doubtful.read_text(encoding="utf-8").split("\n")[figure["line"] - 1]
    assert "item: semiconductors" in entry


@pytest.mark.parametrize("form", ["--json", ""])
def test_a_fact_base_that_cannot_be_read_is_a_report_too(ktrade: Ktrade, tmp_path: Path, form: str) -> None:
    """The problems of a fact base that cannot be read are reported like any others."""
    path = write_fact_base(tmp_path, groups=[group({**CHIPS, "growth": "a lot"})])
    done = ktrade("check", *form.split(), "--only-facts", "--facts", str(path))
    assert (done.returncode, done.stderr) == (1, "")
    if form:
        (problem,) = json.loads(done.stdout)
        assert (problem["file"], problem["rule"]) == (str(path), "value")
    else:
        assert done.stdout.startswith(f"{path}:")
        assert done.stdout.endswith("0 facts, 0 documents: 1 problem\n")


def test_outcomes_as_json(ktrade: Ktrade, tmp_path: Path) -> None:
    """``--outcomes`` has one record a fact: what its document says of it, why, and who confirmed it."""
    document = (
        "A memo\nExports of chips rose 5.6 percent to $99.2 billion in 2020. Shipments of ships in 2020 were lively.\n"
    )
    lively = {"item": "ships", "direction": "up", "quotes": ["Shipments of ships in 2020 were lively"]}
    confirmed = {"by": "model:reader", "reason": "lively is read as a rise"}
    path = write_fact_base(tmp_path, document=document, groups=[group(CHIPS, {**lively, "confirmed": confirmed})])
    records = json.loads(ktrade("check", "--outcomes", "--json", "--only-facts", "--facts", str(path)).stdout)
    assert records == [
        {"id": "2020.exports.semiconductors@memo", "outcome": "proven", "reasons": [], "confirmed": None},
        {
            "id": "2020.exports.ships@memo",
            "outcome": "plausible",
            "reasons": ["not-bound"],
            "confirmed": confirmed,
        },
    ]


def test_outcomes_in_korean(ktrade: Ktrade, tmp_path: Path) -> None:
    """The table of outcomes has its headings and outcomes in the language asked for."""
    path = write_fact_base(tmp_path, groups=[group(CHIPS)])
    shown = ktrade("check", "--outcomes", "--lang", "ko", "--only-facts", "--facts", str(path)).stdout
    assert shown.split("\n")[0].split() == ["사실", "결과"]
    assert "입증" in shown


def test_outcomes_or_verdicts(ktrade: Ktrade) -> None:
    """Two lists cannot be had at once."""
    assert ktrade("check", "--outcomes", "--verdicts").returncode == 2
