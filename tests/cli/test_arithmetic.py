"""The verdicts of arithmetic at the command line: in the report of the check, and as data."""

import json
from pathlib import Path

from tests.arithmetic.damages import IN_2020, Damage
from tests.checking import check_file
from tests.cli.conftest import Ktrade

BALANCE = f"2020-12.balance@{IN_2020}"


def broken(folder: Path) -> Path:
    """The fact base that ships, with the balance of December 2020 off by one."""
    words = {"surplus of $6.9 billion": "surplus of $7.9 billion"}
    return Damage("balance", IN_2020, words, {"2020-12.balance": {"value": "7.9"}}).write(folder)


def test_a_damaged_fact_base(tmp_path: Path, ktrade: Ktrade) -> None:
    """A contradiction ends with exit code 1 and stands in the report, with its line, rule and fact."""
    path = broken(tmp_path)
    (problem,) = check_file(path).problems
    done = ktrade("check", "--only-facts", "--facts", str(path))
    assert (done.returncode, done.stderr) == (1, "")
    assert f"{path}:{problem.line}: " in done.stdout
    assert BALANCE in done.stdout
    assert "inconsistent: 51.4 - 44.5 = 6.9, stated 7.9" in done.stdout
    assert "1 inconsistent" in done.stdout


def test_verdicts_of_a_damaged_fact_base(tmp_path: Path, ktrade: Ktrade) -> None:
    """With --verdicts the verdicts are the data, the problems go beside them, and the exit code stays 1."""
    path = broken(tmp_path)
    done = ktrade("check", "--verdicts", "--json", "--only-facts", "--facts", str(path))
    assert done.returncode == 1
    verdicts = json.loads(done.stdout)
    wrong = [verdict for verdict in verdicts if verdict["outcome"] == "inconsistent"]
    assert [(verdict["rule"], verdict["facts"][0]) for verdict in wrong] == [("balance", BALANCE)]
    assert list(verdicts[0])[:7] == ["rule", "outcome", "facts", "message", "low", "high", "acknowledged"]
    assert (wrong[0]["low"], wrong[0]["high"], wrong[0]["acknowledged"]) == (6.8, 7, None)
    assert "inconsistent: 51.4 - 44.5 = 6.9, stated 7.9" in done.stderr


def test_verdicts_of_the_fact_base(ktrade: Ktrade) -> None:
    """The fact base that ships passes, with one outlier that is acknowledged."""
    done = ktrade("check", "--verdicts", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    (outlier,) = [verdict for verdict in json.loads(done.stdout) if verdict["acknowledged"]]
    assert (outlier["rule"], outlier["outcome"]) == ("outlier", "outlier")
