"""Contradictions in the report of all checks: problems at a fact, unless a caveat acknowledges them."""

from pathlib import Path

import pytest

from korea_trade.bases.problem import Problem
from korea_trade.checks.report import Report
from tests.arithmetic.damages import ARTICLE_2023, IN_2020, Damage, Tree
from tests.arithmetic.judging import threshold
from tests.checking import check_file
from tests.entries import level, share
from tests.small import group, write_fact_base

pytestmark = pytest.mark.no_cover  # goes over the same lines many times: measuring them here takes minutes

CAVEAT = "The document says so, and is wrong."
BALANCE = "2020-12.balance"


def of_arithmetic(report: Report) -> list[Problem]:
    """The problems that are not about quotes, words or documents of the fact base made for the test."""
    return [problem for problem in report.problems if problem.message.startswith(("inconsistent", "outlier", "acknow"))]


def broken_balance(**keys: str | list[str]) -> Damage:
    """The balance of December 2020 off by one, with keys added to its fact."""
    words = {"surplus of $6.9 billion": "surplus of $7.9 billion"}
    return Damage("balance", IN_2020, words, {BALANCE: {"value": "7.9", **keys}})


class TestAcknowledgements:
    """What a caveat takes back, on copies of the fact base that ships."""

    def test_without_its_acknowledgement_the_outlier_is_a_problem(self, tmp_path: Path) -> None:
        """The surplus of December 2023 is found once no fact says that it is known to be wrong."""

        def forget(tree: Tree) -> None:
            for entry in tree["groups"]:
                for fact in entry["facts"]:
                    fact.pop("acknowledges", None)

        (problem,) = check_file(Damage("forgotten", ARTICLE_2023, {}, {}, edit=forget).write(tmp_path)).problems
        assert (problem.rule, problem.fact) == ("outlier", "2023-12.exports@article-2023")
        assert problem.message == (
            "outlier: 57.6 - 44.8 implies imports of 12.8; stated in other periods: 44.5 (2020-12), 39.9 (2020-11) "
            "(others allow 12.7 to 12.9); with 2023-12.balance@article-2023, 2020-12.imports@motie-2021-01-04, "
            "2020-11.imports@motie-2020-12-01"
        )

    def test_a_contradiction_that_is_acknowledged(self, tmp_path: Path) -> None:
        """A caveat that names the rule lets the check pass, and stays with the verdict."""
        report = check_file(broken_balance(caveat=CAVEAT, acknowledges=["balance"]).write(tmp_path))
        assert report.clean
        assert CAVEAT in {verdict.acknowledged for verdict in report.verdicts}

    @pytest.mark.parametrize(
        ("rule", "found"),
        [
            ("outlier", {("balance", f"{BALANCE}@{IN_2020}"), ("needless", f"{BALANCE}@{IN_2020}")}),
            ("blance", {("balance", f"{BALANCE}@{IN_2020}"), ("needless", f"{BALANCE}@{IN_2020}")}),
        ],
    )
    def test_another_rule(self, tmp_path: Path, rule: str, found: set[tuple[str, str]]) -> None:
        """Acknowledging another rule leaves the contradiction, and is needless itself."""
        report = check_file(broken_balance(caveat=CAVEAT, acknowledges=[rule]).write(tmp_path))
        assert {(problem.rule, problem.fact) for problem in report.problems} == found

    def test_a_needless_acknowledgement(self, tmp_path: Path) -> None:
        """Acknowledging what nothing contradicts is a problem at that fact."""
        changes = {"2020.exports.semiconductors": {"acknowledges": ["part"]}}
        (problem,) = check_file(Damage("needless", IN_2020, {}, changes).write(tmp_path)).problems
        assert (problem.rule, problem.fact) == ("needless", f"2020.exports.semiconductors@{IN_2020}")
        assert problem.message == "acknowledges a contradiction by rule part that is not there"

    def test_an_acknowledgement_of_a_figure_put_right(self, tmp_path: Path) -> None:
        """Once the figure is plausible, its acknowledgement has to go."""
        words = {"surplus of $44.8 billion": "surplus of $4.48 billion"}
        damage = Damage("put right", ARTICLE_2023, words, {"2023-12.balance": {"value": "4.48"}})
        (problem,) = check_file(damage.write(tmp_path)).problems
        assert (problem.rule, problem.fact) == ("needless", "2023-12.balance@article-2023")


class TestMessages:
    """What a problem says."""

    @pytest.mark.parametrize(
        ("entries", "rule", "fact", "line", "message"),
        [
            (
                (level("10.0"), level("11.0", item="ships")),
                "part",
                "2020.exports.ships@memo",
                "- value: '11.0'",
                "inconsistent: 11.0 is part of 10.0 (others allow any to 10.05); with 2020.exports@memo",
            ),
            (
                (level("10.0"), threshold("11")),
                "threshold",
                "2020.exports.threshold@memo",
                "- measure: threshold",
                "inconsistent: 10.0 stated, above 11 (others allow 11 to any); with 2020.exports@memo",
            ),
            (
                (share("101", partner="us"),),
                "share",
                "2020.exports.us.share@memo",
                "- measure: share",
                "inconsistent: 101 percent, of at most 100",
            ),
        ],
    )
    def test_a_problem(
        self, tmp_path: Path, entries: tuple[dict[str, str], ...], rule: str, fact: str, line: str, message: str
    ) -> None:
        """Outcome, numbers, what the others allow and their ids; the file and line are those of the judged fact."""
        path = write_fact_base(tmp_path, groups=[group(*entries)])
        (problem,) = of_arithmetic(check_file(path))
        assert (problem.rule, problem.fact, problem.message) == (rule, fact, message)
        assert problem.file == str(path)
        assert path.read_text(encoding="utf-8").split("\n")[problem.line - 1].strip() == line

    def test_what_cannot_be_read_has_no_verdicts(self, tmp_path: Path) -> None:
        """A file that cannot be read is not judged."""
        assert check_file(write_fact_base(tmp_path, groups="- 5")).verdicts == ()
