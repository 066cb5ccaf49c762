"""The page of the reason codes says what the tool answers."""

import re

import pytest

from korea_trade.questions.proving import ask_proofs
from korea_trade.reader.claims import read_claims
from korea_trade.reader.reasons import Reason
from tests.docs.examples import ROOT

PAGE = (ROOT / "docs" / "reasons.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### `([a-z-]+)`\n\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
OUTCOMES = {
    code: found[1]
    for code, section in SECTIONS.items()
    if (found := re.search(r"`(proven|plausible|refuted)`\n\n>", section))
}
EXAMPLES = [
    (code, quoted, claim)
    for code, section in SECTIONS.items()
    for quoted, claim in re.findall(r"((?:> .*\n)+)\n`(\{.*\})`", section)
]
FACTS_ONLY = {"no-period", "not-quoted", "quoted-twice", "cuts-a-word"}


def test_every_reason_is_explained() -> None:
    """Each reason code has its section, and no other has."""
    assert sorted(SECTIONS) == sorted(Reason)
    assert {code for code, *_ in EXAMPLES} == set(OUTCOMES) == {*Reason} - FACTS_ONLY


@pytest.mark.parametrize(("code", "quoted", "claim"), EXAMPLES)
def test_each_example_has_its_outcome_and_reason(code: str, quoted: str, claim: str) -> None:
    """The claim of each example is answered as the page says."""
    text = re.sub(r"^> ", "", quoted, flags=re.MULTILINE)
    (answer,) = ask_proofs(text, read_claims(claim, "docs/reasons.md"), "2024-04-01")
    assert answer.outcome == OUTCOMES[code]
    assert code in answer.reasons
