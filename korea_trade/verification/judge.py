"""Judging one figure: set beside what the fact base has of its cell, and beside what else its words may mean."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from korea_trade.arithmetic.cell import Cell
from korea_trade.documents.numbers import Kind, Mention
from korea_trade.model.codes import OUTLOOK, Comparison, Flow, Measure, Status, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.period import Period
from korea_trade.reader.comparing import comparable_statement, same_period
from korea_trade.reader.doubts import IMPOSSIBLE, UNDIRECTED
from korea_trade.reader.statement import Statement
from korea_trade.verification.cells import cell_of
from korea_trade.verification.closeness import Closeness, Known, closeness
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.completing import Completing
from korea_trade.verification.deciding import Case
from korea_trade.verification.direction_of_level import moves_against
from korea_trade.verification.doubts import has_caveat
from korea_trade.verification.events import judge_event
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.first_times import judge_first_time
from korea_trade.verification.judgement import FEWEST, TELLING, Judgement, digits_of
from korea_trade.verification.knowledge import EVENTS, Knowledge
from korea_trade.verification.readings import Readings, says_its_cell
from korea_trade.verification.slips import digits_known, is_plain_slip
from korea_trade.verification.told import told_figure
from korea_trade.verification.unread import Unread
from korea_trade.verification.vintages import may_be_of_another_vintage
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.words import Name


@dataclass(frozen=True)
class Judge:
    """Judges the figures of one text; its date tells what may have been revised between it and the facts."""

    knowledge: Knowledge
    readings: Readings
    names: tuple[Name, ...] = ()
    published: date | None = None

    @cached_property
    def completing(self) -> Completing:
        """Completes what the reader leaves open by the names of the fact base."""
        return Completing(self.knowledge, self.names)

    @cached_property
    def unread(self) -> Unread:
        """Judges what is in no statement."""
        return Unread(self.knowledge, self.readings, self.completing)

    def judge(self, figure: Figure) -> Judgement:
        """The outcome for a figure, be it right as a level and wrong in the direction that its verb gives it."""
        found, statement = self._in_context(figure), figure.statement
        if statement is None or found.outcome is Outcome.NOT_A_CLAIM:
            return found
        if self.readings.is_of_some_firms(statement) and not (found.is_right or self._is_beside_telling_one(found)):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NO_FACT,))
        return found if found.outcome is Outcome.CONTRADICTS else self._moved_against(figure, found) or found

    def _moved_against(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The contradiction in "rose to $512.9 billion", where the facts have that level fall."""
        statement = figure.statement
        if statement is None or statement.period is None or figure.role is not Role.VALUE:
            return None
        statement = comparable_statement(statement)
        cell = cell_of(statement, self.names)
        unread = found.outcome is Outcome.UNKNOWN and found.reasons in _LEVEL_UNKNOWN and says_its_cell(statement)
        agrees = found.holds and (Reason.OTHER_READING not in found.reasons or digits_of(figure) >= TELLING)
        if cell is None or statement.period is None or statement.status in OUTLOOK or not (agrees or unread):
            return None
        period = same_period(statement.period) or statement.period
        if found.holds and found.facts[0].measure is Measure.VALUE and found.outcome is not Outcome.AGREES_DERIVED:
            cell, period = Cell.of(found.facts[0]), found.facts[0].period  # as it is read where it agrees
        known = moves_against(self.knowledge, figure, statement, cell, period, self.readings.text)
        if known is None:
            return None
        facts = tuple(dict.fromkeys((*found.facts, *known.facts)))
        return replace(found, outcome=Outcome.CONTRADICTS, reasons=(Reason.OTHER_DIRECTION,), facts=facts)

    def _in_context(self, figure: Figure) -> Judgement:
        """The outcome for a figure as the reader reads it; where that is no agreement, as it may be read besides."""
        figure = replace(figure, is_beside_right_one=self._is_right(_beside(figure)))
        found, statement = self.as_read(figure), figure.statement
        if figure.is_reread and found.holds:
            return replace(found, reasons=(*found.reasons, Reason.OTHER_READING))
        if statement is None or found.outcome not in (Outcome.CONTRADICTS, Outcome.UNKNOWN):
            return found
        elsewhere = self._of_sector_beside(figure, found) or self._as_result(figure, found) or self._as_share(figure)
        if elsewhere is not None:
            return elsewhere
        sure = figure.is_beside_right_one
        if found.outcome is Outcome.CONTRADICTS and self.readings.is_otherwise_counted(statement, sure_of_whose=sure):
            unsure = replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
            return self._of_nearer_words(figure, statement)[0] or unsure
        if found.outcome is Outcome.CONTRADICTS and figure.is_beside_right_one:
            return found
        if statement.measure in (Measure.SHARE, Measure.SHARE_CHANGE):
            share = self.unread.share_of_group(figure)
            if share is not None and self._may_be_of(share.facts[0].period, statement):
                return replace(share, reasons=(Reason.OTHER_READING,))
        both = self._of_time_and_words(figure)
        if both is not None:
            return both
        holds, defined = False, None
        for other in self.readings.of_other_periods(statement):
            otherwise = self._otherwise(figure, other)
            besides = self.as_read(otherwise)
            elsewhere = self._of_sector_beside(otherwise, besides) if found.reasons[0] in _NOWHERE else None
            if elsewhere is not None:
                return replace(elsewhere, figure=figure)
            told = found.outcome is Outcome.UNKNOWN or otherwise.is_beside_right_one
            if besides.outcome is Outcome.AGREES and told:
                return replace(besides, figure=figure, reasons=(*besides.reasons, Reason.OTHER_READING))
            if self._is_slip_beside_right_one(besides) or self._is_beside_telling_one(besides):
                return replace(besides, figure=figure)
            if found.reasons[0] in _NOWHERE and besides.outcome is Outcome.OTHER_DEFINITION:
                beside = _beside(otherwise)
                together = beside is not None and self.as_read(beside).outcome is Outcome.OTHER_DEFINITION
                defined = besides if together or digits_of(figure) >= TELLING else defined
            holds = holds or besides.explains or _is_limit_of_other_time(found, besides, figure)
        nearer, nearly = self._of_nearer_words(figure, statement)
        if nearer is not None:
            return nearer
        if defined is not None:
            return replace(defined, figure=figure)
        holds = holds or nearly
        for other in self.readings.of_other_words(statement):
            otherwise = self._otherwise(figure, other)
            besides = self.as_read(otherwise)
            if besides.outcome is Outcome.AGREES and self._is_telling(otherwise):
                return replace(besides, figure=figure, reasons=(*besides.reasons, Reason.OTHER_READING))
            if self._is_slip_beside_right_one(besides):
                return replace(besides, figure=figure)
            holds = holds or besides.explains
        whole = self._of_whole(figure, found)
        if whole is not None:
            return whole
        if found.outcome is Outcome.CONTRADICTS and (holds or self.readings.is_under_another_time(statement)):
            return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        if not holds and found.reasons == (Reason.UNSURE_READING,) and self._is_odd_one_out(statement):
            again = self.as_read(replace(figure, is_beside_right_one=True))
            return again if again.outcome is Outcome.CONTRADICTS else found
        return found

    def _is_odd_one_out(self, statement: Statement) -> bool:
        """Whether, of exports, imports and balance that do not fit each other, the two others are right."""
        if statement.doubtful != IMPOSSIBLE or statement.flow not in _LEGS or statement.value is None:
            return False
        others = [other for other in self.readings.of_the_same_trade(statement) if self._is_right_level(other)]
        return {statement.flow, *(other.flow for other in others)} == {*_LEGS}

    def _is_right_level(self, statement: Statement) -> bool:
        if statement.value is None or statement.value_span is None:
            return False
        start, end = statement.value_span
        mention = Mention(start, end, self.readings.text[start:end], Kind.MONEY, statement.value, statement.unit)
        return self._is_right(Figure(mention, statement))

    def _may_be_of(self, period: str, statement: Statement) -> bool:
        """Whether a statement may be of a time: it is read so, or its sentence leaves the time open."""
        read = statement.period
        return read is None or not self.readings.says_time(statement) or (same_period(read) or read) == period

    def _of_sector_beside(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The error in "displays fell 5.1 percent to $27 billion", where that growth is right of the ICT industry."""
        beside, statement = _beside(figure), figure.statement
        if beside is None or statement is None or found.outcome is not Outcome.UNKNOWN:
            return None
        if found.reasons[0] not in _NOT_OF_ITS_OWN or digits_of(beside) < FEWEST:
            return None
        right = self.as_read(beside)
        if right.outcome is not Outcome.OTHER_DEFINITION or right.reasons != (Reason.OTHER_SECTOR,):
            return None
        besides = self.as_read(self._otherwise(figure, replace(statement, sector=right.facts[0].sector)))
        return replace(besides, figure=figure) if besides.outcome is Outcome.CONTRADICTS else None

    def _as_result(self, figure: Figure, found: Judgement) -> Judgement | None:
        """What is said of a time that was over when the text appeared, as the result that it must be."""
        statement, published = figure.statement, self.published
        if (
            statement is None
            or statement.period is None
            or published is None
            or found.reasons != (Reason.NOT_A_RESULT,)
        ):
            return None
        period = same_period(statement.period) or statement.period
        if Period.parse(period).last_day > published:
            return None
        besides = self.as_read(self._otherwise(figure, replace(statement, status=Status.ACTUAL)))
        if besides.is_right:
            return replace(besides, figure=figure, reasons=(*besides.reasons, Reason.OTHER_READING))
        return besides if self._is_beside_telling_one(besides) else None

    def _as_share(self, figure: Figure) -> Judgement | None:
        """For "China, at $86.9 billion, accounts for nearly half (47.3 percent)": a share, not a growth."""
        statement = figure.statement
        if statement is None or figure.role is not Role.GROWTH or statement.doubtful != UNDIRECTED:
            return None
        share = replace(
            statement,
            measure=Measure.SHARE,
            value=statement.growth,
            value_span=statement.growth_span,
            unit=Unit.PERCENT.value,
            growth=None,
            growth_span=None,
            doubtful=None,
        )
        besides = self.as_read(replace(figure, statement=share, role=Role.VALUE, is_beside_right_one=False))
        if not besides.holds or digits_of(figure) < TELLING:
            return None
        return replace(besides, reasons=(*besides.reasons, Reason.OTHER_READING))

    def _of_time_and_words(self, figure: Figure) -> Judgement | None:
        """What level and growth are together where both the time and the name are carried on from elsewhere."""
        statement = figure.statement
        if statement is None or _beside(figure) is None:
            return None
        for of_time in self.readings.of_other_periods(statement):
            for other in self.readings.of_other_words(of_time, like=statement):
                otherwise = self._otherwise(figure, other)
                if not otherwise.is_beside_right_one:
                    continue
                besides = self.as_read(otherwise)
                if besides.outcome is Outcome.AGREES:
                    return replace(besides, figure=figure, reasons=(*besides.reasons, Reason.OTHER_READING))
                if self._is_slip_beside_right_one(besides) or self._is_beside_telling_one(besides):
                    return replace(besides, figure=figure)
        return None

    def _of_nearer_words(self, figure: Figure, statement: Statement) -> tuple[Judgement | None, bool]:
        """The agreement of a figure as the words nearest to it have it, by no chance; and whether it holds as any."""
        holds = False
        for other in self.readings.of_nearer_words(statement, self.names):
            otherwise = self._otherwise(figure, other)
            besides = self.as_read(otherwise)
            least = TELLING if other.period == statement.period else FEWEST
            derived = besides.outcome is Outcome.AGREES_DERIVED and digits_of(figure) >= least
            right = besides.outcome is Outcome.AGREES and otherwise.is_beside_right_one
            if besides.is_right or derived or right:
                return replace(besides, figure=figure, reasons=(*besides.reasons, Reason.OTHER_READING)), True
            slip = self._is_slip_beside_right_one(besides) or self._is_beside_telling_one(besides)
            if slip or (other.period != statement.period and self._is_slip_of_year_before(besides)):
                return replace(besides, figure=figure), True
            holds = holds or besides.explains
        return None, holds

    def _of_whole(self, figure: Figure, found: Judgement) -> Judgement | None:
        """For "chips were 19.3 percent of exports of $512.9 billion": a level of all goods, far above the part."""
        statement, high = figure.statement, found.interval.high if found.interval else None
        if statement is None or statement.value is None or figure.role is not Role.VALUE or high is None:
            return None
        if abs(statement.value) <= _FAR_ABOVE * abs(high):
            return None
        of_all_goods, with_all = replace(statement, item=None), replace(statement, partner=None)
        for whole in (of_all_goods, with_all, replace(of_all_goods, partner=None)):
            besides = self.as_read(replace(figure, statement=whole)) if whole != statement else found
            if besides.holds:
                return replace(besides, figure=figure, reasons=(*besides.reasons, Reason.OTHER_READING))
        return None

    def _otherwise(self, figure: Figure, statement: Statement) -> Figure:
        """A figure as that of another statement."""
        figure = replace(figure, statement=statement)
        return replace(figure, is_beside_right_one=self._is_right(_beside(figure)))

    @staticmethod
    def _is_slip_beside_right_one(judgement: Judgement) -> bool:
        """Whether a figure has exchanged digits or a misplaced point, beside one that is right of the same fact."""
        figure, facts = judgement.figure, judgement.facts
        if judgement.outcome is not Outcome.CONTRADICTS or not figure.is_beside_right_one or figure.statement is None:
            return False
        given = figure.statement.growth if figure.role is Role.GROWTH else figure.statement.value
        known = [fact.growth if figure.role is Role.GROWTH else fact.value for fact in facts]
        return given is not None and any(one is not None and is_plain_slip(given, one) for one in known)

    @staticmethod
    def _is_slip_of_year_before(judgement: Judgement) -> bool:
        """Whether a level that stands behind "from" is a slip of what is known of the year before."""
        figure, statement, interval = judgement.figure, judgement.figure.statement, judgement.interval
        if judgement.outcome is not Outcome.CONTRADICTS or figure.role is not Role.VALUE or interval is None:
            return False
        given = statement.value if statement is not None else None
        known = Known(judgement.facts, interval, derived=True)
        return given is not None and any(is_plain_slip(given, digits) for digits in digits_known(given, known))

    @staticmethod
    def _is_beside_telling_one(judgement: Judgement) -> bool:
        """Whether an error stands beside a figure that is right in three digits, which is of that time by no chance."""
        figure = judgement.figure
        beside = _beside(figure) if figure.is_beside_right_one else None
        return judgement.outcome is Outcome.CONTRADICTS and beside is not None and digits_of(beside) >= TELLING

    @staticmethod
    def _is_telling(figure: Figure) -> bool:
        """Whether a figure that agrees does so by no chance: with the other of its statement, or in three digits."""
        return digits_of(figure) >= TELLING if _beside(figure) is None else figure.is_beside_right_one

    def _is_right(self, figure: Figure | None) -> bool:
        return figure is not None and self.as_read(figure).is_right

    def as_read(self, figure: Figure) -> Judgement:
        """The outcome for a figure as its statement has it, whatever else its words may mean."""
        statement = figure.statement
        if statement is None:
            return self.unread.judge(figure)
        if statement.measure is Measure.FIRST_IN and statement.unit == "years":
            between = self.unread.years_between(figure)
            if between is not None:
                return between
        completed = self.completing.completed(statement, self.readings.sentence_of(statement))
        if completed is not statement:
            figure = replace(figure, statement=completed)
        statement = comparable_statement(completed)
        if statement.period is None:
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NO_PERIOD,))
        cell = cell_of(statement, self.names)
        if cell is None:
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NO_FACT,))
        return self._in_cell(figure, statement, cell, same_period(statement.period) or statement.period)

    def _in_cell(self, figure: Figure, statement: Statement, cell: Cell, period: str) -> Judgement:
        if statement.status in OUTLOOK:
            return self._expectation(figure, statement, cell, period)
        if cell.measure in EVENTS or figure.role in (Role.OF, Role.LEVEL, Role.FIRST):
            says_sector = self.readings.says_sector(statement)
            found = self._first_time(figure, cell, period)
            found = found or judge_event(
                self.knowledge, figure, statement, cell, period, self._may_be_revised, says_sector=says_sector
            )
            of_market = cell.measure is Measure.RANK and self.readings.is_of_market(statement)
            if of_market and found.outcome is Outcome.CONTRADICTS:  # "the second-largest market"
                return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
            return found
        given = told_figure(figure, statement)
        if given is None:
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NOT_READ,))
        said = says_its_cell(statement) and self.readings.says_time(statement)
        stated = self.knowledge.stated_in(cell.unit) if said else frozenset[Decimal]()
        if sentence_words("tally").search(self.readings.sentence_of(statement)):
            given = replace(given, tally=True)
        superseded, says_sector = self.knowledge.facts.superseded, self.readings.says_sector(statement)
        case = Case(figure, statement, given, superseded, stated, says_sector, self._may_be_revised)
        found = self._decided(case, figure, statement, cell, period)
        if found.reasons != (Reason.NO_FACT,):
            return found
        of_groups = self.knowledge.of_groups(cell, period)
        return replace(found, reasons=(Reason.ONLY_OF_GROUP,), facts=of_groups) if of_groups else found

    def _decided(self, case: Case, figure: Figure, statement: Statement, cell: Cell, period: str) -> Judgement:
        if figure.role is Role.GROWTH:
            return self._growth(case, cell, period)
        if statement.is_change:
            of_year = statement.comparison in (None, Comparison.PREVIOUS_YEAR)
            return case.decide((), self.knowledge.derived_changes(cell, period) if of_year else ())
        if cell.measure is Measure.SHARE_CHANGE:
            return self._points(case, cell, period)
        return self._level(
            case, cell.with_measure(Measure.VALUE) if cell.measure is Measure.THRESHOLD else cell, period
        )

    def _first_time(self, figure: Figure, cell: Cell, period: str) -> Judgement | None:
        told = figure.statement
        if told is None or told.measure is not Measure.FIRST_IN or figure.role is not Role.VALUE:
            return None
        cell = cell.with_measure(Measure.FIRST_IN)
        return judge_first_time(self.knowledge, figure, told, cell, period, self.readings.sentence_of(told))

    def _may_be_revised(self, facts: Iterable[Fact]) -> bool:
        return may_be_of_another_vintage(self.knowledge.base, self.published, facts)

    def _expectation(self, figure: Figure, statement: Statement, cell: Cell, period: str) -> Judgement:
        """A target or forecast is compared with facts of its own kind, and contradicts none: it may be another's."""
        given = told_figure(figure, statement)
        cell = cell.with_measure(Measure.VALUE) if cell.measure is Measure.THRESHOLD else cell
        if figure.role is Role.GROWTH:  # "prices will rise 2.4 percent": a rate of what is not traded
            cell = replace(cell, flow=Flow.OTHER, unit=Unit.PERCENT)
        for known in self.knowledge.expected(cell, period) if given else ():
            if given is not None and given.digits == known.digits and closeness(given, known) is not Closeness.APART:
                return Judgement(figure, Outcome.AGREES, (), known.facts, known.interval)
        return Judgement(figure, Outcome.UNKNOWN, (Reason.NOT_A_RESULT,))

    def _level(self, case: Case, cell: Cell, period: str) -> Judgement:
        knowledge = self.knowledge
        others = [
            (other, known)
            for other in knowledge.others(cell)
            for known in (*knowledge.levels(other, period), *knowledge.derived_levels(other, period))
        ]
        scale = knowledge.both_legs(cell, period) if cell.flow is Flow.BALANCE else None
        own, derived = knowledge.levels(cell, period), knowledge.derived_levels(cell, period)
        return case.decide(own, derived, others, scale)

    def _growth(self, case: Case, cell: Cell, period: str) -> Judgement:
        comparison = case.statement.comparison or Comparison.PREVIOUS_YEAR
        knowledge = self.knowledge
        others = [
            (other, known)
            for other in knowledge.others(cell)
            for known in knowledge.growths(other, period, comparison)
            if known.digits is not None
        ]
        own = knowledge.growths(cell, period, comparison)
        found = case.decide(own, knowledge.derived_growths(cell, period, comparison), others)
        if found.outcome is not Outcome.UNKNOWN or found.reasons != (Reason.NO_FACT,):
            return found
        for against in Comparison:
            for known in knowledge.growths(cell, period, against) if against is not comparison else ():
                if known.digits == case.given.digits and not has_caveat(known):
                    return case.contradiction(known, Reason.OTHER_COMPARISON)
        return found

    def _points(self, case: Case, cell: Cell, period: str) -> Judgement:
        """Percentage points: of a share, or a growth in percent that the text takes for points."""
        found = case.decide(self.knowledge.levels(cell, period), self.knowledge.derived_points(cell, period))
        if found.outcome is not Outcome.UNKNOWN:
            return found
        for known in self.knowledge.growths(cell.with_measure(Measure.VALUE), period, Comparison.PREVIOUS_YEAR):
            if known.digits is not None and abs(known.digits) == abs(case.given.digits) and not has_caveat(known):
                return case.contradiction(known, Reason.PERCENTAGE_POINTS)
        return found


def _is_limit_of_other_time(found: Judgement, besides: Judgement, figure: Figure) -> bool:
    """Whether a sum below a limit is the limit of another time: "$600 billion was the seventh", said of 2018."""
    value = figure.statement.value if figure.statement is not None else None
    below = found.outcome is Outcome.CONTRADICTS and found.reasons == (Reason.BEYOND_LIMIT,)
    return below and value is not None and any(fact.value == value for fact in besides.facts)


_FAR_ABOVE = 2
_LEGS = (Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE)
_NOWHERE = (Reason.NO_PERIOD, Reason.NO_FACT)
_NOT_OF_ITS_OWN = (Reason.NO_FACT, Reason.ONLY_OF_GROUP, Reason.FACT_HAS_CAVEAT)
_LEVEL_UNKNOWN = ((Reason.NO_FACT,), (Reason.LIMIT_LEAVES_OPEN,))


def _beside(figure: Figure) -> Figure | None:
    """The other figure of the same statement: the growth beside a level, or the level beside a growth."""
    statement, roles = figure.statement, {Role.VALUE: Role.GROWTH, Role.GROWTH: Role.VALUE}
    if statement is None or statement.value is None or statement.growth is None or figure.role not in roles:
        return None
    return replace(figure, role=roles[figure.role])
