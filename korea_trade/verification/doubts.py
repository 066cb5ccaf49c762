"""What keeps an apparent error from being called one: doubts about the fact, about its vintage, about the reading."""

from collections.abc import Iterable
from fractions import Fraction

from korea_trade.reader.doubts import CONTRADICTS, IMPOSSIBLE, PARTNER_OF_TITLE, UNDIRECTED
from korea_trade.verification.closeness import GivenFigure, Known
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.slips import (
    digits_known,
    is_mistyped,
    is_of_other_scale,
    is_plain_slip,
    is_slip,
)
from korea_trade.vocabulary.china import CHINA, CHINA_AND_HONG_KONG

_AT_ODDS = (CONTRADICTS, IMPOSSIBLE, PARTNER_OF_TITLE)
_FAR = Fraction(3, 2)
_LONG = 4  # digits


def has_caveat(known: Known) -> bool:
    """Whether a fact that decides is one to be used with care."""
    return any(fact.caveat is not None or fact.acknowledges for fact in known.facts)


def is_in_conflict(known: Known) -> bool:
    """Whether a fact that decides contradicts others, as its caveat says: it confirms nothing, and excludes nothing."""
    return any(fact.acknowledges for fact in known.facts)


def is_no_ground(given: GivenFigure, known: Known) -> bool:
    """Whether facts are no ground to contradict: figures that contradict others, directions and coverage in doubt.

    What follows from a figure is of its definition, as the figure is.
    """
    if is_in_conflict(known):
        return True
    if not has_caveat(known):
        return False
    slip = known.digits is not None and is_slip(given.digits, known.digits)
    return (known.digits is None and not known.derived) or (
        any(fact.partner in (CHINA, CHINA_AND_HONG_KONG) for fact in known.facts) and not slip
    )


def is_read_for_sure(figure: Figure, given: GivenFigure | None, knowns: Iterable[Known]) -> bool:
    """Whether the reader is sure of what a figure is of.

    It is where the other figure of the statement agrees, where a level of four digits whose sentence says its flow is a
    known one but for a slip, and where nothing is in doubt. Where a text contradicts itself, or may be about one
    partner, it is sure of a figure that is a known one but for a plain slip or for million in the place of billion, or
    for any slip where the sentence says what it is of.
    """
    statement, knowns = figure.statement, tuple(knowns)
    if figure.is_beside_right_one:
        return figure.role is not Role.GROWTH or statement is None or statement.doubtful != UNDIRECTED
    if given is not None and _is_long_slip(figure, given, knowns):
        return True
    if statement is None or statement.doubtful is None:
        return statement is not None
    if given is None or figure.role not in (Role.VALUE, Role.GROWTH):
        return False
    if statement.doubtful not in _AT_ODDS:
        return statement.doubtful != UNDIRECTED and statement.says("item", "partner") and _is_plain(given, knowns)
    named = statement.says("flow", "item", "partner")
    return any(
        known.digits is not None
        and (
            is_plain_slip(given.digits, known.digits)
            or (named and is_slip(given.digits, known.digits))
            or (not known.limit and is_of_other_scale(given.digits, known.interval))
        )
        for known in knowns
    )


def _is_long_slip(figure: Figure, given: GivenFigure, knowns: Iterable[Known]) -> bool:
    """Whether a level of four digits, whose sentence says its flow, is a known one but for a slip: by no chance."""
    statement = figure.statement
    if figure.role is not Role.VALUE or statement is None or not statement.says("flow"):
        return False
    long = len(given.digits.normalize().as_tuple().digits) >= _LONG
    return long and _is_plain(given, knowns)


def _is_plain(given: GivenFigure, knowns: Iterable[Known]) -> bool:
    """Whether a figure is surely a known one but for a slip."""
    return any(known.digits is not None and is_plain_slip(given.digits, known.digits) for known in knowns)


def is_out_of_proportion(given: GivenFigure, knowns: Iterable[Known]) -> bool:
    """Whether a level is so far from all that is known, and no slip, that it will be the level of something else."""
    return all(_is_far(given, known) for known in knowns)


def _is_far(given: GivenFigure, known: Known) -> bool:
    if any(
        is_slip(given.digits, digits) or is_mistyped(given.digits, digits)
        for digits in digits_known(given.digits, known)
    ):
        return False
    if not known.limit and is_of_other_scale(given.digits, known.interval):
        return False
    ends = [abs(end) for end in (known.interval.low, known.interval.high) if end is not None]
    size = abs(Fraction(given.digits))
    return bool(ends) and not min(ends) / _FAR <= size <= max(ends) * _FAR
