"""Sums that the reader binds to nothing, right before a growth whose level they are: "added $3.2 billion, up 16.1"."""

from korea_trade.arithmetic.figures import amount, level
from korea_trade.documents.numbers import Kind, Mention
from korea_trade.model.codes import Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.reader.statement import Statement
from korea_trade.verification.alternative_readings import AlternativeReadings
from korea_trade.verification.closeness import Closeness, GivenFigure, Known, closeness
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.slips import is_plain_slip
from korea_trade.vocabulary.sentence_words import sentence_words

_FAR = 40  # characters behind a sum


def judge_level_beside(alternatives: AlternativeReadings, figure: Figure) -> Judgement | None:
    """The outcome on a sum that is in no statement, as the level of the growth right behind it; None for no slip."""
    mention = figure.mention
    if figure.statement is not None or mention.value is None:
        return None
    fact = fact_of_growth_behind(alternatives, mention)
    if fact is None:
        return None
    known = Known((fact,), level(fact), amount(fact))
    closest = closeness(GivenFigure(mention.value, loose=True), known)
    if closest is Closeness.EQUAL:
        return Judgement(figure, Outcome.AGREES, (Reason.OTHER_READING,), known.facts, known.interval)
    if closest is Closeness.TOUCHES:
        return Judgement(figure, Outcome.WITHIN_ROUNDING, (Reason.OTHER_READING,), known.facts, known.interval)
    if is_plain_slip(mention.value, amount(fact)):
        return Judgement(figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), known.facts, known.interval)
    return None


def fact_of_growth_behind(alternatives: AlternativeReadings, mention: Mention) -> Fact | None:
    """The fact, with a level, that has the growth right behind a sum: "$3.2 billion, up 16.1 percent"."""
    if mention.kind is not Kind.MONEY or mention.unit != Unit.USD_BN:
        return None
    readings = alternatives.as_read.readings
    text = readings.text
    link = sentence_words("growth-right-behind").match(text, mention.end)
    if link is None:
        return None
    for statement in readings.statements_between(mention.end, mention.end + _FAR):
        span = statement.growth_span
        if span is None or not mention.end <= span[0] <= link.end() or not _is_growth_alone(statement):
            continue
        found = alternatives.judge(Figure(Mention(*span, text[slice(*span)], Kind.PERCENT), statement, Role.GROWTH))
        fact = found.facts[0] if found.outcome is Outcome.AGREES and found.facts else None
        if fact is not None and fact.growth == statement.growth and fact.measure is Measure.VALUE:
            return fact if fact.value is not None and fact.bound is None else None
    return None


def _is_growth_alone(statement: Statement) -> bool:
    return statement.value is None and statement.growth is not None and statement.measure is Measure.VALUE
