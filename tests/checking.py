"""Checking a fact base file in one call."""

from pathlib import Path

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.bases.problem import FactBaseError
from korea_trade.checks.report import Report, check_fact_base


def check_file(path: Path) -> Report:
    """Check a fact base file; one that cannot be read is reported by its problems. Raises OSError."""
    try:
        base = read_fact_base(path)
    except FactBaseError as error:
        return Report(tuple(error.problems), (), (), 0)
    return check_fact_base(Arithmetic(base))
