"""Seeded hostile input ends in errors of ours and in nothing else; `python -m benchmarks.fuzz` goes on for longer."""

from itertools import islice
from pathlib import Path

import pytest

from korea_trade.errors import QuestionError
from korea_trade.reader.claims import read_claims
from tests.fuzzing import calls


def test_hostile_input_is_answered_or_refused(tmp_path: Path) -> None:
    """Two thousand broken fact bases, claims, queries and documents raise nothing that a user would see as a bug."""
    assert [call for call in islice(calls(1, tmp_path), 2_000) if call.fault is not None] == []


def test_a_number_beyond_all_decimals_is_no_claim() -> None:
    """A number whose power of ten no decimal holds is refused at its line, like any other that is too long."""
    with pytest.raises(QuestionError, match="claims:1: a number that is too large"):
        read_claims('{"value": 1e99999999999999999999}', "claims")
