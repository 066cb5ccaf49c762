"""The calls of the documentation for agents."""

from tests.docs.agent_examples import DOCUMENT, answers, calls_in


def test_the_calls_of_the_documentation_are_answered_as_it_shows() -> None:
    """Each call of docs/agents.md gives just the text that stands under it; `python -m tests.docs.agent_examples`."""
    calls = calls_in(DOCUMENT.read_text(encoding="utf-8"))
    assert len(calls) >= 10
    assert answers(calls) == [shown for _, _, shown in calls]
