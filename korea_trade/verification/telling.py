"""What tells that an error, or an agreement, is no chance: slips, and figures that are right beside them."""

from korea_trade.verification.closeness import Known
from korea_trade.verification.codes import Outcome
from korea_trade.verification.figure import Figure, Role, figure_beside
from korea_trade.verification.judgement import TELLING, Judgement, digits_of
from korea_trade.verification.slips import digits_known, is_plain_slip


def is_slip_of_fact(judgement: Judgement) -> bool:
    """Whether a figure has exchanged digits or a misplaced point, set beside the fact that decides."""
    figure, facts = judgement.figure, judgement.facts
    if judgement.outcome is not Outcome.CONTRADICTS or figure.statement is None:
        return False
    given = figure.statement.growth if figure.role is Role.GROWTH else figure.statement.value
    known = [fact.growth if figure.role is Role.GROWTH else fact.value for fact in facts]
    return given is not None and any(one is not None and is_plain_slip(given, one) for one in known)


def is_slip_beside_right_one(judgement: Judgement) -> bool:
    """Whether a figure has exchanged digits or a misplaced point, beside one that is right of the same fact."""
    return judgement.figure.is_beside_right_one and is_slip_of_fact(judgement)


def is_slip_of_year_before(judgement: Judgement) -> bool:
    """Whether a level that stands behind "from" is a slip of what is known of the year before."""
    figure, statement, interval = judgement.figure, judgement.figure.statement, judgement.interval
    if judgement.outcome is not Outcome.CONTRADICTS or figure.role is not Role.VALUE or interval is None:
        return False
    given = statement.value if statement is not None else None
    known = Known(judgement.facts, interval, derived=True)
    return given is not None and any(is_plain_slip(given, digits) for digits in digits_known(given, known))


def is_beside_telling_one(judgement: Judgement) -> bool:
    """Whether an error stands beside a figure that is right in three digits, which is of that time by no chance."""
    figure = judgement.figure
    beside = figure_beside(figure) if figure.is_beside_right_one else None
    return judgement.outcome is Outcome.CONTRADICTS and beside is not None and digits_of(beside) >= TELLING


def agrees_by_no_chance(figure: Figure) -> bool:
    """Whether a figure that agrees does so by no chance: with the other of its statement, or in three digits."""
    return digits_of(figure) >= TELLING if figure_beside(figure) is None else figure.is_beside_right_one
