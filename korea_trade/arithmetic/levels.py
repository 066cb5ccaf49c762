"""Rules about levels: agreement of documents, thresholds, shares."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from korea_trade.arithmetic.balance import both_legs
from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.figures import Reading, amount, comparison_of, growth, is_limit, level
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.parts import total, wholes_of
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.statements import NEAREST, once_a_partner, statement_of
from korea_trade.arithmetic.subject import Subject, limit_of, passed, subject_of
from korea_trade.arithmetic.verdict import Verdict, compare, decided, equal, limit, undetermined
from korea_trade.model.codes import Bound, Flow, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, exactly
from korea_trade.phrase import phrase

_STATED_LEVELS = (
    Measure.VALUE,
    Measure.SHARE,
    Measure.SHARE_CHANGE,
    Measure.DAILY_AVERAGE,
    Measure.VOLUME,
    Measure.QUANTITY,
    Measure.PRICE,
    Measure.COUNT,
    Measure.WORKING_DAYS,
)


def check_agreement(known: Known) -> Iterator[Verdict]:
    """Two statements of the level, count or growth of one cell in one period agree, or one revises the other."""
    groups: dict[tuple[object, ...], list[Fact]] = {}
    for fact in known.measured(*_STATED_LEVELS):
        if fact.measure is Measure.COUNT and fact.direction is None:
            continue  # of what is not said: two such counts may be of two things
        counted = (fact.direction, fact.of, fact.variant) if fact.measure is Measure.COUNT else ()
        groups.setdefault((Cell.of(fact), known.spelling(fact.period), counted), []).append(fact)
    for facts in groups.values():
        if len(facts) > 1:
            yield from _all_agree(known, facts)


def _all_agree(known: Known, facts: list[Fact]) -> Iterator[Verdict]:
    """Each fact against each different statement made before it: what says the same as another is compared once."""
    before: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        for other in list(islice(reversed(before.values()), NEAREST))[::-1]:
            one, another = sorted((fact, other), key=lambda stated: stated.id)
            for verdict in _agree(one, another):
                revised = verdict.wrong and known.is_revision(one, another)
                yield verdict.turned(Outcome.REVISED) if revised else verdict
        before.setdefault(statement_of(fact), fact)


def _agree(fact: Fact, other: Fact) -> Iterator[Verdict]:
    if fact.value is not None and other.value is not None:
        message = phrase(VerdictPhrases.same_cell, fact, other)
        if is_limit(fact) or is_limit(other):
            of_first = not is_limit(other) or level(fact).encloses(level(other))  # the weaker limit is what must hold
            figure, beyond = (other, fact) if of_first else (fact, other)
            yield limit(Rule.AGREEMENT, (fact, other), message, lambda read: (level(figure, read), level(beyond, read)))
        else:
            yield compare(
                Rule.AGREEMENT,
                (fact, other),
                message,
                lambda read: (level(fact, read), level(other, read)),
                exact=amount(fact) == amount(other) and fact.bound is other.bound,
            )
    if fact.growth is not None and other.growth is not None and comparison_of(fact) is comparison_of(other):
        yield compare(
            Rule.AGREEMENT,
            (fact, other),
            phrase(VerdictPhrases.growths_of_same_cell, fact, other),
            lambda read: (growth(fact, read), growth(other, read)),
            exact=fact.growth == other.growth,
            unit=Unit.PERCENT,
        )


def check_thresholds(known: Known) -> Iterator[Verdict]:
    """A level or growth passed, or said to be passed again, against what is stated of the cell.

    A surplus or deficit of which no level is stated is tried on exports less imports.
    """
    for fact in known.measured(Measure.THRESHOLD, Measure.STREAK, Measure.FIRST_IN):
        beyond, subject, found = passed(fact), subject_of(fact), limit_of(fact)
        if beyond is None or subject is None or found is None:
            continue
        stated = stated_figures(known, subject, fact)
        for other in stated:
            yield limit(
                Rule.THRESHOLD,
                (fact, other),
                phrase(VerdictPhrases.beyond_limit, fact, found, other, subject.of_growth),
                lambda read, other=other, beyond=beyond, subject=subject: (subject.figure(other, read), beyond),  # type: ignore[misc]
                unit=Unit.PERCENT if subject.of_growth else other.unit and other.unit.counted,
            )
        if stated:
            continue
        sides = list(both_legs(known, fact)) if fact.flow is Flow.BALANCE and not subject.of_growth else []
        for exports, imports in sides:
            yield limit(
                Rule.THRESHOLD,
                (fact, exports, imports),
                phrase(VerdictPhrases.difference_beyond_limit, fact, found, exports, imports),
                lambda read, e=exports, i=imports, beyond=beyond: (level(e, read) - level(i, read), beyond),  # type: ignore[misc]
                unit=exports.unit,
            )
        if not sides:
            message = phrase(VerdictPhrases.limit_without_figure, fact, found, subject.of_growth)
            yield undetermined(Rule.THRESHOLD, (fact,), message)


def stated_figures(known: Known, subject: Subject, claim: Fact) -> list[Fact]:
    """The facts that state the figure a claim is about, in its period."""
    if subject.of_growth:
        return [fact for fact in known.of(subject.cell, claim.period) if subject.has_figure(fact)]
    return known.stated(subject.cell, claim.period).with_own(claim.source)


def check_shares(known: Known) -> Iterator[Verdict]:
    """A share is from 0 to 100 percent, and fits a part and its whole where these are stated."""
    for fact in known.measured(Measure.SHARE):
        if fact.value is not None:
            message = phrase(VerdictPhrases.at_most_all, fact)
            yield decided(Rule.SHARE, (fact,), message, holds=0 <= fact.value <= 100)
            yield from _of_wholes(known, fact)
    yield from _of_countries_together(known)


def _of_countries_together(known: Known) -> Iterator[Verdict]:
    """The shares of countries in all items, which do not overlap: given only where they are more than 100 percent."""
    shares: dict[tuple[str, str, Cell], list[Fact]] = {}
    for fact in known.measured(Measure.SHARE):
        apart = fact.partner in known.countries and known.parent_of.get(fact.partner or "") is None
        if apart and fact.item is None and fact.value is not None and fact.bound is not Bound.BELOW:
            key = fact.source, known.spelling(fact.period), Cell.of(fact).with_partner(None)
            shares.setdefault(key, []).append(fact)
    for found in map(once_a_partner, shares.values()):
        if len(found) > 1:
            message = phrase(VerdictPhrases.together_at_most_all, found)
            verdict = limit(
                Rule.SHARE,
                found,
                message,
                lambda read, found=found: (total(found, read), Interval(None, Fraction(100))),  # type: ignore[misc]
            )
            if verdict.wrong:
                yield verdict


def _of_wholes(known: Known, share: Fact) -> Iterator[Verdict]:
    """A share in one of the wholes it may be of. Which one is not said, so all of them must be known to exclude it."""
    cell = Cell.of(share, Measure.VALUE)
    parts = known.stated(cell, share.period).of_first(share.source)
    wholes = [known.stated(whole, share.period).of_first(share.source) for whole in wholes_of(known, cell)]
    tried = [_share(share, part, whole) for part in parts for stated in wholes for whole in stated if _divides(whole)]
    fitting = [verdict for verdict in tried if not verdict.wrong]
    if fitting:
        yield fitting[0]
    elif tried and all(wholes):
        yield tried[0]
    elif tried:
        yield undetermined(Rule.SHARE, (share,), phrase(VerdictPhrases.whole_is_not_said, share))


def _divides(whole: Fact) -> bool:
    low = level(whole).low
    return low is not None and low > 0


def _share(share: Fact, part: Fact, whole: Fact) -> Verdict:
    def pair(read: Reading) -> tuple[Interval, Interval]:
        return level(share, read), level(part, read) / level(whole, read) * exactly(100)

    message = phrase(VerdictPhrases.share_of, share, part, whole)
    return equal(Rule.SHARE, (share, part, whole), message, pair, exact=False)
