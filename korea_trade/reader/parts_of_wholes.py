"""Levels behind a share that may be of its whole or of its part: arithmetic tells which, where the text has the whole.

"Processed foods accounted for 61.3 percent of food exports, reaching $5.2 billion" is told of the part in a text that
has food exports of $8.48 billion.
"""

from collections.abc import Sequence
from dataclasses import replace

from korea_trade.model.codes import Measure
from korea_trade.model.interval import exactly, rounded
from korea_trade.reader.doubts import OF_WHOLE_OR_PART
from korea_trade.reader.statement import Statement


def settle_parts(statements: Sequence[Statement]) -> list[Statement]:
    """The statements, without the doubt of a level that is so many percent of a level of the whole."""
    return [
        replace(statement, doubtful=None) if _is_part_told(statement, statements) else statement
        for statement in statements
    ]


def _is_part_told(level: Statement, statements: Sequence[Statement]) -> bool:
    if level.doubtful != OF_WHOLE_OR_PART or not _is_level(level):
        return False
    shares = [other for other in statements if _is_share_of(level, other)]
    wholes = [other for other in statements if _is_whole_of(level, other)] if shares else []
    return any(_fits(level, share, whole) for share in shares for whole in wholes)


def _is_level(statement: Statement) -> bool:
    dollars = statement.unit == "USD bn" and statement.bound is None
    return statement.measure is Measure.VALUE and dollars and bool(statement.value)


def _cell(statement: Statement) -> tuple[object, ...]:
    return statement.flow, statement.sector, statement.period


def _is_share_of(level: Statement, other: Statement) -> bool:
    same = _cell(other) == _cell(level) and (other.item, other.partner) == (level.item, level.partner)
    return same and other.sentence == level.sentence and other.measure is Measure.SHARE and not other.doubtful


def _is_whole_of(level: Statement, other: Statement) -> bool:
    """Whether a level is one of more than another is of: of all goods, of other goods, or of all partners."""
    if other is level or other.doubtful or not _is_level(other) or _cell(other) != _cell(level):
        return False
    named = (other.item, other.partner)
    return named != (level.item, level.partner) and (other.partner is None or other.partner == level.partner)


def _fits(level: Statement, share: Statement, whole: Statement) -> bool:
    if not (level.value and share.value and whole.value):
        return False
    return (rounded(level.value) / rounded(whole.value) * exactly(100)).meets(rounded(share.value))
