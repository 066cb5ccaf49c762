"""All checks of a fact base in one report."""

from dataclasses import dataclass
from pathlib import Path

from korea_trade.checks.citation import Citations
from korea_trade.checks.custody import check_custody
from korea_trade.checks.evidence import check_evidence
from korea_trade.checks.ledger import LedgerRow, check_ledger
from korea_trade.reading.fact_base import FactBase, read_fact_base
from korea_trade.reading.problem import FactBaseError, Problem


@dataclass(frozen=True)
class Report:
    """What the checks found: problems in the order of file and line, and the ledger of each document."""

    problems: tuple[Problem, ...]
    ledger: tuple[LedgerRow, ...]
    facts: int

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_fact_base(base: FactBase) -> Report:
    """Check a fact base that could be read: evidence, ledger and custody."""
    citations = Citations(base)
    citations.locate_all()
    rows, missing = check_ledger(citations)
    problems = [*check_evidence(citations), *missing, *check_custody(citations), *citations.problems]
    return Report(tuple(sorted(problems)), tuple(rows), len(base.facts))


def check_file(path: Path) -> Report:
    """Check a fact base file; one that cannot be read is reported by its problems. Raises OSError."""
    try:
        base = read_fact_base(path)
    except FactBaseError as error:
        return Report(tuple(error.problems), (), 0)
    return check_fact_base(base)
