"""The built-in facts, as what texts are judged by."""

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.verification.knowledge import Knowledge


@pytest.fixture(scope="package")
def known() -> Knowledge:
    """The built-in facts."""
    return Knowledge(Arithmetic(read_fact_base(bundled_facts())))
