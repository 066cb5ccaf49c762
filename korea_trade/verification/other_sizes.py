"""Whether a figure is said to be one that a level differs from, or one of both flows: "half of", "as did imports"."""

from korea_trade.arithmetic.figures import amount
from korea_trade.model.codes import Flow
from korea_trade.model.fact import Fact
from korea_trade.verification.figure import Role
from korea_trade.verification.wording import Wording

_NEAR = 50  # a level that is a fiftieth above a limit, or less, is not far above it


def is_told_of_another_size(fact: Fact, wording: Wording) -> bool:
    """Whether words have a level be a part of a figure, far beyond it, of the other sign or of both flows."""
    return (
        _is_of_the_other_sign(fact, wording)
        or _is_of_both_flows(fact, wording)
        or _is_of_a_part_or_multiple(wording)
        or _is_far_beyond(fact, wording)
    )


def _is_of_the_other_sign(fact: Fact, wording: Wording) -> bool:
    surplus = fact.flow is Flow.BALANCE and fact.value is not None and fact.value > 0
    return surplus and wording.says("trailed")


def _is_of_both_flows(fact: Fact, wording: Wording) -> bool:
    if fact.flow not in (Flow.EXPORTS, Flow.IMPORTS):
        return False
    if wording.says("one-for-both-flows") or wording.says_right_before("one-for-both-flows-before"):
        return True
    both = wording.says("exports") and wording.says("imports")
    return both and wording.says_right_behind("one-for-both-flows-behind")


def _is_of_a_part_or_multiple(wording: Wording) -> bool:
    if wording.says_in_clause("share") or wording.says_right_before("whole-right-before"):
        return False  # "accounted for 19.3 percent of $512.9 billion"
    if wording.says_right_behind("whole-right-behind"):
        return False
    return wording.says_right_before("part-or-multiple-before") or wording.says_right_behind("part-or-multiple-behind")


def _is_far_beyond(fact: Fact, wording: Wording) -> bool:
    """Whether a figure that the level is as good as is said to be far from it."""
    statement = wording.figure.statement
    if statement is None or wording.figure.role is not Role.VALUE or None in (statement.value, fact.value):
        return False
    if not (wording.says_right_before("far-beyond-before") or wording.says_right_behind("far-beyond-behind")):
        return False
    given = statement.value
    return given is not None and abs(amount(fact) - given) * _NEAR <= abs(given)
