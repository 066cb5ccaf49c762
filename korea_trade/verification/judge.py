"""Judging one figure: set beside what the fact base has of its cell, from the surest answer to none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from korea_trade.arithmetic.cell import Cell
from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import Bound, Comparison, Flow, Measure, Status
from korea_trade.model.fact import Fact
from korea_trade.reader.comparing import as_asked, same_period
from korea_trade.reader.statement import Statement
from korea_trade.verification.cells import cell_of
from korea_trade.verification.closeness import Closeness, Known, Told, closeness
from korea_trade.verification.codes import Verdict, Why
from korea_trade.verification.events import judge_event
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import EVENTS, Knowledge
from korea_trade.verification.slips import is_slip, may_be_revision
from korea_trade.vocabulary.words import Name

_MEASURED = (Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.QUANTITY, Kind.MULTIPLE, Kind.FRACTION)
_EXACT = (Measure.WORKING_DAYS,)
_EXPECTED = (Status.TARGET, Status.FORECAST)
_SOON = timedelta(days=10)  # after a release nothing of it has been revised yet


@dataclass(frozen=True)
class Judge:
    """Judges figures of one text: its date tells what may have been revised since the facts were published."""

    knowledge: Knowledge
    names: tuple[Name, ...] = ()
    published: date | None = None

    def judge(self, figure: Figure) -> Judgement:
        """The verdict on a figure, as the reader reads it."""
        statement, kind = figure.statement, figure.mention.kind
        if statement is None:
            if kind in _MEASURED:
                return Judgement(figure, Verdict.UNKNOWN, (Why.NOT_READ,))
            return Judgement(figure, Verdict.NOT_A_CLAIM)
        statement = as_asked(statement)
        if statement.period is None:
            return Judgement(figure, Verdict.UNKNOWN, (Why.NO_PERIOD,))
        cell = cell_of(statement, self.names)
        if cell is None:
            return Judgement(figure, Verdict.UNKNOWN, (Why.NO_FACT,))
        return self._in_cell(figure, statement, cell, same_period(statement.period) or statement.period)

    def _in_cell(self, figure: Figure, statement: Statement, cell: Cell, period: str) -> Judgement:
        if statement.status in _EXPECTED:
            return self._expectation(figure, statement, cell, period)
        if cell.measure in EVENTS or figure.role in (Role.OF, Role.LEVEL, Role.FIRST):
            found = judge_event(self.knowledge, figure, statement, cell, period, self._is_later)
            return self._unless_doubtful(found)
        told = _told(figure, statement)
        if told is None:
            return Judgement(figure, Verdict.UNKNOWN, (Why.NOT_READ,))
        if figure.role is Role.GROWTH:
            return self._growth(figure, statement, told, cell, period)
        return self._level(figure, statement, told, cell, period)

    def _expectation(self, figure: Figure, statement: Statement, cell: Cell, period: str) -> Judgement:
        """A target or forecast is compared with facts of its own kind only, and contradicts none: it may be another's."""
        told = _told(figure, statement)
        for known in self.knowledge.expected(cell, period, Status(statement.status)) if told else ():
            if told is not None and figure.role is Role.VALUE and closeness(told, known) is Closeness.EQUAL:
                return Judgement(figure, Verdict.AGREES, (), known.facts, known.interval)
        return Judgement(figure, Verdict.UNKNOWN, (Why.NOT_A_RESULT,))

    def _level(self, figure: Figure, statement: Statement, told: Told, cell: Cell, period: str) -> Judgement:
        knowledge = self.knowledge
        if statement.is_change:
            return self._decide(figure, told, (), knowledge.derived_changes(cell, period), ())
        if cell.measure is Measure.SHARE_CHANGE:
            return self._points(figure, statement, told, cell, period)
        if cell.measure is Measure.THRESHOLD:
            cell = cell.with_measure(Measure.VALUE)
        own = knowledge.levels(cell, period)
        derived = (
            knowledge.derived_shares(cell, period)
            if cell.measure is Measure.SHARE
            else knowledge.derived_levels(cell, period)
        )
        others = [
            (other, known)
            for other in knowledge.others(cell)
            for known in knowledge.levels(other, period)
        ]
        scale = knowledge.both_legs(cell, period) if cell.flow is Flow.BALANCE else None
        return self._decide(figure, told, own, derived, others, scale=scale)

    def _growth(self, figure: Figure, statement: Statement, told: Told, cell: Cell, period: str) -> Judgement:
        comparison = Comparison(statement.comparison or Comparison.PREVIOUS_YEAR)
        knowledge = self.knowledge
        own = knowledge.growths(cell, period, comparison)
        derived = knowledge.derived_growths(cell, period, comparison)
        others = [
            (other, known)
            for other in knowledge.others(cell)
            for known in knowledge.growths(other, period, comparison)
            if known.digits is not None
        ]
        found = self._decide(figure, told, own, derived, others, growth=True)
        if found.verdict is Verdict.UNKNOWN and found.why == (Why.NO_FACT,):
            for against in Comparison:
                for known in knowledge.growths(cell, period, against) if against is not comparison else ():
                    if known.digits == told.digits and not _has_caveat(known):
                        return self._contradiction(figure, known, Why.OTHER_COMPARISON)
        return found

    def _points(self, figure: Figure, statement: Statement, told: Told, cell: Cell, period: str) -> Judgement:
        """Percentage points: of a share, or a growth in percent that the text takes for points."""
        found = self._decide(figure, told, self.knowledge.levels(cell, period), (), ())
        if found.verdict is not Verdict.UNKNOWN:
            return found
        cell = cell.with_measure(Measure.VALUE)
        for known in self.knowledge.growths(cell, period, Comparison.PREVIOUS_YEAR):
            if known.digits is not None and abs(known.digits) == abs(told.digits) and not _has_caveat(known):
                return self._contradiction(figure, known, Why.PERCENTAGE_POINTS)
        return found

    def _decide(
        self,
        figure: Figure,
        told: Told,
        own: Sequence[Known],
        derived: Sequence[Known],
        others: Iterable[tuple[Cell, Known]],
        *,
        growth: bool = False,
        scale: Fraction | None = None,
    ) -> Judgement:
        """The verdict of what is known, the surest first."""
        graded = sorted(((closeness(told, known), known) for known in own), key=lambda pair: pair[0])
        for closest, known in graded:
            if closest <= Closeness.TOUCHES_TRUNCATED:
                return self._agreement(figure, closest, known, own)
        for known in derived:
            if closeness(told, known) <= Closeness.TOUCHES_TRUNCATED:
                return Judgement(figure, Verdict.AGREES_DERIVED, (), known.facts, known.interval)
        for other, known in others:
            if closeness(told, known) in (Closeness.EQUAL, Closeness.TOUCHES) and not known.limit:
                return Judgement(figure, Verdict.OTHER_DEFINITION, (_definition(figure, other),), known.facts, known.interval)
        for closest, known in graded:
            if closest is Closeness.IMPLIED:
                return Judgement(figure, Verdict.AGREES_DERIVED, (), known.facts, known.interval)
        apart = [known for closest, known in graded if closest is Closeness.APART]
        apart = apart or [known for known in derived if known.excludes and not own]
        if apart:
            return self._apart(figure, told, apart, growth=growth, scale=scale)
        if graded:
            known = graded[0][1]
            return Judgement(figure, Verdict.UNKNOWN, (Why.LIMIT_LEAVES_OPEN,), known.facts, known.interval)
        return Judgement(figure, Verdict.UNKNOWN, (Why.NO_FACT,))

    def _agreement(self, figure: Figure, closest: Closeness, known: Known, own: Sequence[Known]) -> Judgement:
        verdict = Verdict.AGREES if closest is Closeness.EQUAL else Verdict.WITHIN_ROUNDING
        why = [Why.ONLY_IF_TRUNCATED] if closest is Closeness.TOUCHES_TRUNCATED else []
        facts, superseded = known.facts, self.knowledge.facts.superseded
        if any(fact.id in superseded for fact in facts):
            why.append(Why.OLDER_VINTAGE)
            facts += tuple(fact for one in own for fact in one.facts if fact.id not in superseded)
        return Judgement(figure, verdict, tuple(why), facts, known.interval)

    def _apart(
        self, figure: Figure, told: Told, apart: Sequence[Known], *, growth: bool, scale: Fraction | None
    ) -> Judgement:
        """A figure that what is known excludes: an error, unless something may explain it."""
        known = apart[0]
        if any(_has_caveat(one) and not _same_slip(told, one) for one in apart):
            return self._unknown(figure, Why.FACT_HAS_CAVEAT, known)
        if told.upper is not None:
            return self._unknown(figure, Why.UNSURE_READING, known)
        later = self._is_later(fact for one in apart for fact in one.facts)
        if later and any(may_be_revision(told, one, growth=growth, scale=scale) for one in apart):
            return self._unknown(figure, Why.MAY_BE_REVISED, known)
        if growth and known.limit:
            return self._contradiction(figure, known, Why.OTHER_DIRECTION)
        return self._contradiction(figure, known, _reason(told, known))

    def _contradiction(self, figure: Figure, known: Known, why: Why) -> Judgement:
        return self._unless_doubtful(Judgement(figure, Verdict.CONTRADICTS, (why,), known.facts, known.interval))

    def _unless_doubtful(self, found: Judgement) -> Judgement:
        """The same, but nothing contradicts where the reader is not sure of what it reads."""
        statement = found.figure.statement
        if found.verdict is Verdict.CONTRADICTS and (statement is None or statement.doubtful is not None):
            return Judgement(found.figure, Verdict.UNKNOWN, (Why.UNSURE_READING,), found.facts, found.interval)
        return found

    @staticmethod
    def _unknown(figure: Figure, why: Why, known: Known | Judgement) -> Judgement:
        return Judgement(figure, Verdict.UNKNOWN, (why,), known.facts, known.interval)

    def _is_later(self, facts: Iterable[Fact]) -> bool:
        """Whether a text may know what has been revised since these facts were published."""
        if self.published is None:
            return True
        latest = date.min
        for fact in facts:
            source = self.knowledge.base.source_by_id.get(fact.source)
            day = source.published if source is not None else None
            latest = max(latest, date.fromisoformat(day) if day else fact.parsed_period.last_day)
        return self.published > latest + _SOON


def _told(figure: Figure, statement: Statement) -> Told | None:
    digits = statement.growth if figure.role is Role.GROWTH else statement.value
    if digits is None:
        return None
    bound = Bound(statement.bound) if statement.bound else None
    if figure.role is Role.GROWTH and statement.value is not None and bound in (Bound.ABOVE, Bound.BELOW):
        bound = None  # a limit beside a level and its growth is of the level
    exact = statement.measure in _EXACT
    upper = figure.mention.upper
    return Told(digits, bound, exact, upper if upper is not None and upper > digits else None)


def _has_caveat(known: Known) -> bool:
    return any(fact.caveat is not None or fact.acknowledges for fact in known.facts)


def _same_slip(told: Told, known: Known) -> bool:
    """Whether a figure is plainly that of a fact with a slip, though the fact has a caveat of another kind."""
    acknowledged = any(fact.acknowledges for fact in known.facts)
    return not acknowledged and known.digits is not None and is_slip(told.digits, known.digits)


def _definition(figure: Figure, other: Cell) -> Why:
    statement = figure.statement
    if statement is not None and statement.sector != other.sector:
        return Why.OTHER_SECTOR
    return Why.OTHER_COVERAGE


def _reason(told: Told, known: Known) -> Why:
    if known.limit:
        return Why.BEYOND_LIMIT
    if known.digits is not None and told.digits == -known.digits:
        return Why.OTHER_DIRECTION
    if known.digits is not None and abs(told.digits) != abs(known.digits):
        same = told.digits.normalize().as_tuple().digits == known.digits.normalize().as_tuple().digits
        if same:
            return Why.OTHER_SCALE
    return Why.OTHER_FIGURE
