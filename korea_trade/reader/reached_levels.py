"""When a level was reached that a sentence without a time tells a place in the order of."""

from collections.abc import Sequence
from dataclasses import replace

from korea_trade.model.codes import Among, Measure
from korea_trade.reader.statement import Origin, ProofField, Statement


def date_orders(statements: Sequence[Statement]) -> list[Statement]:
    """The statements; "the seventh country to reach $600 billion" is of when the text says that this was passed.

    That is where the sentence itself has no time: "It came seven years after surpassing $600 billion in 2018."
    """
    passed = dict[tuple[object, ...], Statement]()
    for statement in statements:
        if statement.measure == Measure.THRESHOLD and statement.doubtful is None and statement.says(ProofField.PERIOD):
            passed.setdefault((*_cell(statement), statement.value), statement)
    return [_dated(statement, passed) for statement in statements]


def _dated(statement: Statement, passed: dict[tuple[object, ...], Statement]) -> Statement:
    if statement.measure != Measure.RANK or statement.among != Among.ORDER or statement.says(ProofField.PERIOD):
        return statement
    when = passed.get((*_cell(statement), statement.level))
    if when is None or when.period == statement.period:
        return statement
    proof = replace(when.proofs[ProofField.PERIOD], origin=Origin.CARRIED)
    return replace(statement, period=when.period, proofs={**statement.proofs, ProofField.PERIOD: proof})


def _cell(statement: Statement) -> tuple[object, ...]:
    return statement.flow, statement.item, statement.partner, statement.sector
