"""The report of the checks as text."""

import io
from dataclasses import replace
from decimal import Decimal

import pytest

from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.bases.problem import Problem
from korea_trade.checks.ledger import LedgerRow
from korea_trade.checks.report import Report
from korea_trade.language.languages import language_of
from korea_trade.model.codes import LanguageCode
from korea_trade.phrase import phrase
from korea_trade.presentation.console import console_for
from korea_trade.presentation.tables.check_report import CheckView

PROBLEM = Problem("data/facts.yaml", 12, "2020.exports@memo", "figure", "value [9.9] is not in the quotes " * 9)


def report(
    problems: tuple[Problem, ...] = (), ledger: tuple[LedgerRow, ...] = (), verdicts: tuple[Verdict, ...] = ()
) -> Report:
    return Report(problems=problems, ledger=ledger, verdicts=verdicts, facts=3)


def shown(given: Report) -> list[str]:
    stream = io.StringIO()
    CheckView(given, language_of(LanguageCode.EN)).print(console_for(stream))
    return stream.getvalue().rstrip("\n").split("\n")


@pytest.mark.parametrize(
    ("problems", "summary"),
    [
        ((), "3 facts, 0 documents: no problem found"),
        ((PROBLEM,), "3 facts, 0 documents: 1 problem"),
        ((PROBLEM, PROBLEM), "3 facts, 0 documents: 2 problems"),
    ],
)
def test_problems_come_first_and_are_counted(problems: tuple[Problem, ...], summary: str) -> None:
    """Each problem is one line, whole and as it is; the last line counts them."""
    assert shown(report(problems)) == [*map(str, problems), summary]


@pytest.mark.parametrize(
    ("row", "figures"),
    [
        (LedgerRow("memo", "seeds/memo.txt", found=0), "0 0 0 0 0 0 0 100 100"),
        (LedgerRow("memo", "seeds/memo.txt", found=7, said=3, periods=1, lists=1, excluded=2), "7 3 1 1 2 0 0 100 100"),
        (LedgerRow("memo", "seeds/memo.txt", found=4, said=2, excluded=2, beyond=1), "4 2 0 0 1 1 0 100 66"),
        (LedgerRow("memo", "seeds/memo.txt", found=3, said=1, excluded=1), "3 1 0 0 1 0 1 66 50"),
        (LedgerRow("memo", "seeds/memo.txt", found=1000, said=999), "1000 999 0 0 0 0 1 99 99"),
    ],
)
def test_ledger_counts_the_numbers_of_each_document(row: LedgerRow, figures: str) -> None:
    """The ledger counts numbers by role; what is accounted for and what is said are two, each rounded down."""
    lines = [" ".join(line.split()) for line in shown(report(ledger=(row,)))]
    assert f"memo {figures}" in lines
    assert "Document Numbers Said Periods Lists Excluded Beyond Missing Accounted % Said %" in lines


def test_what_is_to_decide_is_counted_apart() -> None:
    """Where a document has numbers that wait for a person, they are accounted for by nothing, and places are named."""
    row = LedgerRow("memo", "seeds/memo.txt", found=10, said=5, excluded=5, beyond=1, undecided=2)
    places = tuple(("facts.yaml", line) for line in range(1, 5))
    lines = [" ".join(line.split()) for line in shown(replace(report(ledger=(row,)), to_decide=places))]
    assert "memo 10 5 0 0 2 1 2 0 80 62" in lines
    assert "Document Numbers Said Periods Lists Excluded Beyond To decide Missing Accounted % Said %" in lines
    assert lines[-1] == (
        "3 facts, 1 document: no problem found, 4 places to decide: facts.yaml:1, facts.yaml:2, facts.yaml:3, …"
    )
    lines = shown(replace(report(), to_decide=places[:1]))
    assert lines == ["3 facts, 0 documents: no problem found, 1 place to decide: facts.yaml:1"]


def test_verdicts_are_summed_up() -> None:
    """Verdicts are counted by outcome, and of the contradictions those that a caveat acknowledges."""
    fact = ("2020.exports@memo",)
    so = phrase(VerdictPhrases.nothing_known_before)
    wrong = Verdict(Rule.BALANCE, Outcome.INCONSISTENT, fact, so, Decimal(1), Decimal(2))
    known = Verdict(Rule.SHARE, Outcome.INCONSISTENT, fact, so, Decimal(1), Decimal(2), "It is known.")
    fine = Verdict(Rule.BALANCE, Outcome.EXACT, fact, so)
    lines = shown(report(verdicts=(wrong, known, fine)))
    (line,) = [line for line in lines if line.startswith("3 verdicts")]
    assert "2 inconsistent" in line
    assert "1 exact" in line
    assert "1 of 2" in line
    (line,) = [line for line in shown(report(verdicts=(fine,))) if line.startswith("1 verdict")]
    assert "contradiction" not in line
