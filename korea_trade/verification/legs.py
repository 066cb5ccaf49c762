"""A balance beside exports and imports that both agree: no later revision is what arithmetic excludes."""

from dataclasses import replace

from korea_trade.model.codes import Flow, Measure
from korea_trade.reader.statement import Statement
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure, Role, figure_of_level
from korea_trade.verification.judgement import TELLING, Judgement, digits_of
from korea_trade.verification.told import told_figure
from korea_trade.vocabulary.sentence_words import sentence_words


def excluded_by_legs(as_read: AsRead, found: Judgement) -> Judgement | None:
    """The error in "exports of $512.9 billion, imports of $467.2 billion and a surplus of $47.0 billion".

    None where a revision of the balance may explain it, as the sentence does not have both flows as the facts do.
    """
    figure, statement = found.figure, found.figure.statement
    if found.reasons != (Reason.MAY_BE_REVISED,) or statement is None or not _is_plain_balance(figure, statement):
        return None
    sentence = as_read.readings.sentence_of(statement)
    if sentence_words("revised").search(sentence) or sentence_words("balance-of-payments").search(sentence):
        return None
    exports, imports = (_right_leg(as_read, statement, flow) for flow in (Flow.EXPORTS, Flow.IMPORTS))
    given = told_figure(figure, statement)
    if exports is None or imports is None or given is None or exports.interval is None or imports.interval is None:
        return None
    if given.interval.meets(exports.interval - imports.interval):
        return None
    facts = tuple(dict.fromkeys((*found.facts, *exports.facts, *imports.facts)))
    return replace(found, outcome=Outcome.CONTRADICTS, reasons=(Reason.OTHER_FIGURE,), facts=facts)


def _is_plain_balance(figure: Figure, statement: Statement) -> bool:
    """Whether a figure is surely the level of a balance, as it is told."""
    is_level = figure.role is Role.VALUE and statement.measure is Measure.VALUE and not statement.is_change
    plain = statement.doubtful is None and statement.bound is None and not figure.about
    return is_level and plain and statement.flow is Flow.BALANCE


def _right_leg(as_read: AsRead, balance: Statement, flow: Flow) -> Judgement | None:
    """What is said of the only level of a flow in the sentence of a balance, of the same trade, where it agrees."""
    legs = [
        other
        for other in as_read.readings.of_the_same_trade(balance)
        if other.flow is flow and other.sentence == balance.sentence and other.value is not None
    ]
    figure = figure_of_level(legs[0], as_read.readings.text) if len(legs) == 1 else None
    if figure is None:
        return None
    leg = as_read.judge(figure)
    return leg if leg.agrees_by_itself and not leg.reasons and digits_of(leg.figure) >= TELLING else None
