"""Whether a share is told of another whole than facts have, of the rest, of each of several, or as moving otherwise."""

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import Direction, Flow, Measure, Sector
from korea_trade.model.fact import Fact
from korea_trade.reader.statement import Statement
from korea_trade.verification.direction_of_level import rises
from korea_trade.verification.nearer_words import last_flow
from korea_trade.verification.wording import Wording
from korea_trade.vocabulary.sentence_words import sentence_words

_SHARES = (Measure.SHARE, Measure.SHARE_CHANGE)


def is_told_of_another_share(fact: Fact, wording: Wording, own: frozenset[str]) -> bool:
    """Whether a share that a fact states, or that follows from it, is told of another whole, of the rest or of others.

    ``own`` are the codes of the items and partners that it is of.
    """
    statement = wording.figure.statement
    if fact.measure is not Measure.SHARE:
        follows = statement is not None and statement.measure in _SHARES
        return follows and (
            wording.says_in_clause("share-of-something-else")
            or bool(wording.names_in(wording.clause, "partner") - own)
            or _is_of_goods(wording, own)
        )
    if fact.item is not None:
        return False
    if wording.says("share-of-something-else") or wording.says("each-of-them") or _is_of_goods(wording, own):
        return True
    if wording.names_in(wording.clause, "partner") - own:
        return True
    if fact.sector == Sector.ALL_INDUSTRIES and wording.names_in(wording.clause, "sector"):
        return True
    return fact.direction in (Direction.UP, Direction.DOWN) and _moves_otherwise(fact, wording)


def is_share_of_another_whole(wording: Wording, statement: Statement) -> bool:
    """Whether the words right beside a share have it be one of the other flow, of the balance, or of some firms.

    Or one of what it is read to be the share of itself: "47 percent of ICT exports".
    """
    if statement.measure is not Measure.SHARE or statement.flow not in (Flow.EXPORTS, Flow.IMPORTS):
        return False
    behind = sentence_words("share-behind").match(wording.text, wording.figure.mention.end)
    told = sentence_words("operand").match(wording.text, behind.end()) if behind is not None else None
    before = sentence_words("whole-before").search(wording.before)
    wholes = [*([told[0]] if told is not None else []), *([before["whole"]] if before is not None else [])]
    return any(
        last_flow(whole) not in (None, statement.flow)
        or sentence_words("no-whole-of-a-flow").search(whole)
        or (statement.item is statement.partner is None and statement.sector in wording.names_in(whole, "sector"))
        for whole in wholes
    )


def _is_of_goods(wording: Wording, own: frozenset[str]) -> bool:
    """Whether a share is one of the exports of some goods."""
    wholes = sentence_words("whole-of-share").finditer(wording.sentence)
    return any(wording.names_in(whole[0], "item") - own for whole in wholes)


def _moves_otherwise(fact: Fact, wording: Wording) -> bool:
    """Whether a share is told to have been so before, or to have moved against the direction of the fact."""
    if wording.figure.mention.kind is Kind.POINTS:
        told = wording.says_right_before("up-by") or wording.says_right_behind("up-behind")
        other = wording.says_right_before("down-by") or wording.says_right_behind("down-behind")
        return (told if fact.direction is Direction.DOWN else other) and not (told and other)
    if wording.says_right_before("from-a-share") or wording.says_right_behind("from-a-share-behind"):
        return True
    rose = rises(wording.figure, wording.text)
    return rose is not None and rose is not (fact.direction is Direction.UP)
