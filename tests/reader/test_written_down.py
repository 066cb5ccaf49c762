"""What the reader reads is what was written down; a change is looked at, and written down with the module beside."""

from pathlib import Path

import pytest

from tests.reader.test_annotated_texts import TEXTS
from tests.reader.written_down import (
    CLAIMS,
    LANGUAGES,
    SMALL,
    claims_of,
    statements_of_texts,
    texts_with_claims,
    with_statements,
)

RENEW = "look at the difference; `python -m tests.reader.written_down` writes down what is read now"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_annotated_texts_state_what_was_written_down(language: str) -> None:
    """Every field, proof, quote and doubt of every statement of the annotated texts is as it was."""
    written = (TEXTS / language / "statements.txt").read_text(encoding="utf-8")
    assert statements_of_texts(language).splitlines() == written.splitlines(), RENEW


@pytest.mark.parametrize("file", SMALL, ids=[file.stem for file in SMALL])
def test_the_small_texts_state_what_was_written_down(file: Path) -> None:
    """Texts of one or two sentences, each for one thing that the reader does, state what they did."""
    written = file.read_text(encoding="utf-8")
    assert with_statements(written).splitlines() == written.splitlines(), RENEW


def test_claims_have_the_outcomes_that_were_written_down() -> None:
    """Records are proven by their texts, and what becomes of them with one field changed is as it was."""
    assert claims_of(texts_with_claims()).splitlines() == CLAIMS.read_text(encoding="utf-8").splitlines(), RENEW
