"""Seeded hostile input ends in errors of ours and in nothing else; `python -m benchmarks.fuzz` goes on for longer."""

from itertools import islice
from pathlib import Path

import pytest

from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.errors import QuestionError
from korea_trade.reader.claims import read_claims
from tests.fuzzing import calls
from tests.garbled import Garbled


def test_hostile_input_is_answered_or_refused(tmp_path: Path) -> None:
    """Two thousand broken fact bases, claims, queries and documents raise nothing that a user would see as a bug."""
    assert [call for call in islice(calls(1, tmp_path), 2_000) if call.fault is not None] == []


def test_garbled_texts_are_read_verified_and_drafted(tmp_path: Path) -> None:
    """Shuffled, cut and sown sentences raise nothing; what is read of them stands in them, at times that there are."""
    garbled = Garbled(read_fact_base(bundled_facts()), tmp_path)
    assert [call for call in islice(garbled.calls(4, drafted=40), 200) if call.fault is not None] == []


def test_a_number_beyond_all_decimals_is_no_claim() -> None:
    """A number whose power of ten no decimal holds is refused at its line, like any other that is too long."""
    with pytest.raises(QuestionError, match="claims:1: a number that is too large"):
        read_claims('{"value": 1e99999999999999999999}', "claims")
