"""Judging first times in so long that are facts of another shape: of markets, bests of some months, years between."""

import re
from dataclasses import replace
from decimal import Decimal

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import amount
from korea_trade.model.codes import Among, Event, Measure
from korea_trade.model.fact import Fact
from korea_trade.model.interval import exactly
from korea_trade.reader.statement import Statement
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.named_times import years_named
from korea_trade.verification.sums import names_sum
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import code_of_name

_YEARS = "years"


def judge_first_time(
    knowledge: Knowledge, figure: Figure, statement: Statement, cell: Cell, period: str, sentence: str
) -> Judgement | None:
    """The outcome on "for the first time in 20 years", "the most in 18 months"; None where no such fact is about it."""
    if statement.value is None:
        return None
    return (
        _of_greatest_market(knowledge, figure, statement, cell, period, sentence)
        or _of_best(knowledge, figure, statement, cell, period, sentence)
        or _of_first_ever(knowledge, figure, statement, cell, period)
    )


def _of_greatest_market(
    knowledge: Knowledge, figure: Figure, statement: Statement, cell: Cell, period: str, sentence: str
) -> Judgement | None:
    """For "the U.S. overtook China for the first time in 20 years", of whichever of the two the reader takes it.

    Where another partner is named first, or none, it may be said of that one: "China overtook the U.S.".
    """
    if cell.item is not None or statement.unit != _YEARS or not sentence_words("greatest-market").search(sentence):
        return None
    for partner in knowledge.partners:
        for fact in knowledge.events(cell.with_partner(partner), period):
            if fact.event is Event.LARGEST_DESTINATION and fact.value is not None:
                if not _tells_who_passed(knowledge, sentence, fact):
                    return Judgement(figure, Outcome.UNKNOWN, (Reason.UNSURE_READING,), (fact,))
                return _judged(figure, statement.value, amount(fact), fact)
    return None


def _tells_who_passed(knowledge: Knowledge, sentence: str, fact: Fact) -> bool:
    """Whether a sentence has the partner of a fact pass another that the document names: not "lost to China"."""
    named, told = _named(knowledge, sentence), set(_named(knowledge, " ".join(fact.quotes)))
    if _passed(knowledge, sentence) - told:
        return False
    others = {partner for partner in named if partner != fact.partner}
    if others and not others & told:
        return False
    if sentence_words("lost-the-place").search(sentence):
        return fact.partner in named[1:]
    return named[:1] == [fact.partner]


def _named(knowledge: Knowledge, sentence: str) -> list[str]:
    """The partners that a sentence names, in order, unless as what is passed: 중국을 제치고 미국이."""
    found = [
        (place.start(), -len(name), partner.code)
        for partner in knowledge.base.partners
        if not partner.members
        for name in (partner.en, partner.ko, *partner.aliases)
        if (place := re.search(rf"(?<!\w){re.escape(name)}(?![을를])", sentence))
    ]
    for place in sentence_words("trade-with").finditer(sentence):
        code = code_of_name("partner", place[0])
        found += [(place.start(), 0, code)] if code is not None else []
    return list(dict.fromkeys(code for _, _, code in sorted(found)))


def _passed(knowledge: Knowledge, sentence: str) -> set[str]:
    """The partners that a Korean sentence has passed: 중국을 제치고."""
    return {
        partner.code
        for partner in knowledge.base.partners
        if not partner.members
        for name in (partner.ko, *partner.aliases)
        if re.search(rf"(?<!\w){re.escape(name)}[을를]\s", sentence)
    }


def _of_best(
    knowledge: Knowledge, figure: Figure, statement: Statement, cell: Cell, period: str, sentence: str
) -> Judgement | None:
    """For "the biggest rise in 18 months": a fact that ranks first in a window of 18 months."""
    if statement.event is not Event.RECORD or statement.unit is None:
        return None
    for fact in knowledge.events(cell.with_measure(Measure.RANK), period):
        number, _, unit = (fact.window or "").partition(" ")
        if fact.among is not Among.WINDOW or unit != statement.unit or fact.value != 1 or fact.acknowledges:
            continue
        of_days = fact.ranked is not None and fact.ranked.value.startswith("daily")
        if of_days and not any(sentence_words(kind).search(sentence) for kind in ("daily", "working-day-adjusted")):
            continue  # "the highest in 18 months" is no growth of the daily average
        is_of_days = of_days and fact.caveat is None
        if Decimal(number) == statement.value or is_of_days:  # a window bounds no place, which is what the fact counts
            return replace(_judged(figure, statement.value, Decimal(number), fact), interval=None)
    return None


def _of_first_ever(
    knowledge: Knowledge, figure: Figure, statement: Statement, cell: Cell, period: str
) -> Judgement | None:
    """For "above $11 billion for the first time in 30 months", where it was the first time ever."""
    for fact in knowledge.events(cell, period):
        same = fact.measure is Measure.FIRST_IN and fact.event is statement.event and fact.level == statement.level
        ever = fact.value is None and fact.since is None
        if same and ever and statement.level is not None and statement.doubtful is None:
            return Judgement(figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), (fact,))
    return None


def judge_years_between(knowledge: Knowledge, figure: Figure, sentence: str) -> Judgement | None:
    """The outcome on "seven years after it passed $600 billion in 2018", where a later level was then passed first.

    None where the sentence does not name a year in which the facts have a level passed, or no later fact is known.
    """
    number = figure.mention.value
    if number is None or not sentence_words("years-between").search(sentence):
        return None
    years = set(years_named(sentence))
    passed = [
        fact
        for fact in knowledge.facts.measured(Measure.THRESHOLD)
        if fact.period in years and fact.item is fact.partner is None and names_sum(sentence, amount(fact))
    ]
    for then in passed:
        later = [
            fact
            for fact in knowledge.facts.measured(Measure.FIRST_IN)
            if (fact.flow, fact.sector, fact.item, fact.partner) == (then.flow, then.sector, then.item, then.partner)
            and fact.event is Event.ABOVE
            and fact.value is None
            and fact.period.isdecimal()
            and fact.period > then.period
        ]
        if later:
            now = min(later, key=lambda fact: fact.period)
            known = Decimal(int(now.period) - int(then.period))
            outcome = Outcome.AGREES_DERIVED if number == known else Outcome.CONTRADICTS
            reasons = () if number == known else (Reason.OTHER_FIGURE,)
            return Judgement(figure, outcome, reasons, (now, then), exactly(known))
    return None


def _judged(figure: Figure, given: Decimal | None, known: Decimal, fact: Fact) -> Judgement:
    if given == known:
        return Judgement(figure, Outcome.AGREES, (), (fact,), exactly(known))
    if fact.caveat is not None:
        return Judgement(figure, Outcome.UNKNOWN, (Reason.FACT_HAS_CAVEAT,), (fact,), exactly(known))
    return Judgement(figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), (fact,), exactly(known))
