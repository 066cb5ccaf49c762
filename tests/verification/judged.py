"""What is said of the figures of a text, by their words."""

from collections.abc import Iterable

from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify

AGREEING = frozenset({"agrees", "within-rounding", "agrees-derived"})


def judged(text: str, published: str | None, known: Knowledge) -> dict[str, str]:
    """The outcome of each figure that claims something, by its text; there must be one."""
    outcomes = judged_if_claimed(text, published, known)
    assert outcomes, f"nothing is claimed: {text}"
    return outcomes


def judged_each(text: str, figures: Iterable[str], published: str | None, known: Knowledge) -> dict[str, str]:
    """The outcome of each of some figures, put one after another into the place that a text has for one."""
    return {figure: judged(text.format(figure), published, known)[figure] for figure in figures}


def judged_if_claimed(text: str, published: str | None, known: Knowledge) -> dict[str, str]:
    """The same, of a text that may claim nothing by its words."""
    found = verify(text, published, known)
    return {one.figure.mention.text: one.outcome for one in found if one.outcome != "not-a-claim"}
