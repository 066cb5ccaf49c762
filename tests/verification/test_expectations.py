"""Targets and forecasts: neither bears the other out, and neither is a result."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The government aims for exports of $700 billion in 2026.", "agrees"),
        ("The government wants exports to top $700 billion again in 2026.", "agrees"),
        ("정부는 2026년 수출 7000억 달러를 목표로 잡았다.", "agrees"),
        ("Exports will exceed $700 billion in 2026.", "unknown not-a-result"),
        ("Exports are expected to reach $700 billion in 2026.", "unknown not-a-result"),
        ("2026년 수출은 7000억 달러를 넘을 것으로 전망된다.", "unknown not-a-result"),
        ("The ministry set a target of $710 billion in exports for 2026.", "unknown not-a-result"),
        ("Exports in 2026 were $700 billion.", "unknown no-fact"),
        ("The ministry hopes to attract more than $35 billion in foreign direct investment in 2026.", "agrees"),
        ("The ministry hopes to attract $35 billion in foreign direct investment in 2026.",
         "unknown limit-leaves-open"),
    ],
)  # fmt: skip
def test_a_target_agrees_with_a_target_only(text: str, said: str, known: Knowledge) -> None:
    """A target agrees with no forecast and no result, and one that is a limit with no level."""
    (found,) = (one for one in verify(text, "2025-12-31", known) if one.figure.mention.unit)
    assert " ".join((found.outcome, *found.reasons)) == said
