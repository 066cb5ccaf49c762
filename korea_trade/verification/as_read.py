"""Judging one figure as its statement has it: set beside what the fact base has of its cell."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import amount
from korea_trade.bounded_cache import BoundedCache
from korea_trade.cached_property import cached_property
from korea_trade.model.codes import OUTLOOK, Comparison, Flow, Measure, Ranked, Unit
from korea_trade.model.fact import Fact
from korea_trade.reader.comparing import comparable_statement, same_period
from korea_trade.reader.statement import Statement
from korea_trade.verification.cells import cell_of
from korea_trade.verification.closeness import Closeness, closeness
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.completing import Completing
from korea_trade.verification.deciding import Case
from korea_trade.verification.doubts import has_caveat
from korea_trade.verification.events import judge_event
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.first_times import judge_first_time
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import EVENTS, Knowledge, period_before
from korea_trade.verification.nearer_words import named, names_another_flow
from korea_trade.verification.own_sentence import says_its_cell
from korea_trade.verification.readings import Readings
from korea_trade.verification.sums import names_sum
from korea_trade.verification.told import told_figure
from korea_trade.verification.unread import Unread
from korea_trade.verification.vintages import may_be_of_another_place, may_be_of_another_vintage
from korea_trade.verification.what_against import says_what_against
from korea_trade.vocabulary.sentence_words import Kind, sentence_words
from korea_trade.vocabulary.words import Name


@dataclass(frozen=True)
class AsRead:
    """Judges the figures of one text as they are read; its date tells what may have been revised since."""

    knowledge: Knowledge
    readings: Readings
    names: tuple[Name, ...] = ()
    published: date | None = None

    @cached_property
    def _against(self) -> BoundedCache[tuple[int, Comparison], bool]:
        """Of the figures that were asked for, by where they begin, whether they say that they are against a time."""
        return BoundedCache(_MOST_KEPT)

    @cached_property
    def completing(self) -> Completing:
        """Completes what the reader leaves open by the names of the fact base."""
        return Completing(self.knowledge, self.names)

    @cached_property
    def unread(self) -> Unread:
        """Judges what is in no statement."""
        return Unread(self.knowledge, self.readings, self.completing)

    @cached_property
    def _judged(self) -> BoundedCache[tuple[object, ...], Judgement]:
        """What was judged already, by figure and statement."""
        return BoundedCache(_MOST_KEPT)

    def judge(self, figure: Figure) -> Judgement:
        """The outcome for a figure as its statement has it, whatever else its words may mean.

        The readings of a text are tried for one figure after the other, so that the same is asked again and again.
        """
        statement = figure.statement
        if statement is None:
            return self.unread.judge(figure)
        key = (
            figure.mention.start,
            figure.mention.end,
            *_SAYS(figure),
            tuple(statement.proofs.items()),
            *_OF_STATEMENT(statement),
        )
        return self._judged.get(key, lambda: self._judge(figure, statement))

    def _judge(self, figure: Figure, statement: Statement) -> Judgement:
        if statement.measure is Measure.FIRST_IN and statement.unit == "years":
            between = self.unread.years_between(figure)
            if between is not None:
                return between
        completed = self.completing.completed(statement, self.readings.sentence_of(statement))
        if completed is not statement:
            figure = replace(figure, statement=completed)
        statement = comparable_statement(completed)
        if statement.measure is Measure.SHARE and names_another_flow(
            self.readings.sentence_of(statement), statement.flow
        ):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.UNSURE_READING,))
        if statement.period is None:
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NO_PERIOD,))
        cell = cell_of(statement, self.names)
        if cell is None:
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NO_FACT,))
        return self._in_cell(figure, statement, cell, same_period(statement.period) or statement.period)

    def _in_cell(self, figure: Figure, statement: Statement, cell: Cell, period: str) -> Judgement:
        if statement.status in OUTLOOK:
            return self._expectation(figure, statement, cell, period)
        if figure.role is Role.FIRST:
            return self._first(figure, statement, cell, period)
        if cell.measure in EVENTS or figure.role in (Role.OF, Role.LEVEL):
            says_sector = self.readings.says_sector(statement)
            found = self._first_time(figure, cell, period)
            found = found or judge_event(
                self.knowledge, figure, statement, cell, period, self._may_be_of_another_place, says_sector=says_sector
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
        if any(self.readings.sentence_says(statement, kind) for kind in _TALLIES):
            given = replace(given, tally=True)
        case = Case(
            figure,
            statement,
            given,
            superseded=self.knowledge.facts.superseded,
            stated=stated,
            says_sector=self.readings.says_sector(statement),
            names_all_industries=self.readings.names_all_industries(statement),
            of_all_goods=self.readings.is_of_all_goods(statement),
            of_one_sector=self.readings.is_all_of(statement.sector),
            sectors_of_statistics=self._sectors_of_statistics(statement),
            names_sum=self._names_sum,
            may_be_revised=self._may_be_revised,
        )
        found = self._decided(case, figure, statement, cell, period)
        if found.reasons != (Reason.NO_FACT,):
            return found
        of_groups = self.knowledge.of_groups(cell, period)
        return replace(found, reasons=(Reason.ONLY_OF_GROUP,), facts=of_groups) if of_groups else found

    def _first(self, figure: Figure, statement: Statement, cell: Cell, period: str) -> Judgement:
        """The word of "for the first time in 20 years", by the fact that its number is judged by.

        Where the number is wrong the alarm is on that alone.
        """
        found = self._in_cell(replace(figure, role=Role.VALUE), statement, cell, period)
        outcome = Outcome.UNKNOWN if found.outcome is Outcome.CONTRADICTS else found.outcome
        return replace(found, figure=figure, outcome=outcome)

    def _decided(self, case: Case, figure: Figure, statement: Statement, cell: Cell, period: str) -> Judgement:
        if figure.role is Role.GROWTH:
            return self._growth(case, cell, period)
        if statement.is_change:
            return self._change(case, cell, period)
        if cell.measure is Measure.SHARE_CHANGE:
            return self._points(case, cell, period)
        if cell.measure is Measure.THRESHOLD and statement.ranked is not None:
            if statement.ranked is not Ranked.DAILY_AVERAGE:
                return case.decide((), ())  # growth that was passed, which no level decides
            return self._level(case, cell.with_measure(Measure.DAILY_AVERAGE), period)
        return self._level(
            case, cell.with_measure(Measure.VALUE) if cell.measure is Measure.THRESHOLD else cell, period
        )

    def _change(self, case: Case, cell: Cell, period: str) -> Judgement:
        """A change in dollars against a year before, or against the month or the quarter before."""
        against = case.statement.comparison or Comparison.PREVIOUS_YEAR
        yearly = case.decide((), self.knowledge.derived_changes(cell, period))
        if against is Comparison.PREVIOUS_YEAR:
            return yearly
        changes = self.knowledge.changes_between_levels(cell, period, against)
        both = sum((Fraction(amount(fact)) for known in changes[:1] for fact in known.facts), Fraction(0))
        found = case.decide((), changes, scale=_EACH_REVISED * both)
        is_sure = found.holds or self._says_what_against(case, against)
        return found if is_sure else self._against_a_year_before(found, yearly)

    def _first_time(self, figure: Figure, cell: Cell, period: str) -> Judgement | None:
        told = figure.statement
        if told is None or told.measure is not Measure.FIRST_IN or figure.role is not Role.VALUE:
            return None
        cell = cell.with_measure(Measure.FIRST_IN)
        return judge_first_time(self.knowledge, figure, told, cell, period, self.readings.sentence_of(told))

    def _sectors_of_statistics(self, statement: Statement) -> frozenset[str]:
        """The sectors whose statistics the sentence of a statement names before it: ICT 통계에서는."""
        before = self.readings.before_in_sentence(statement.start)
        told = sentence_words("statistics-of-a-sector").search(before)
        return named(told[0], "sector", self.names) if told is not None else frozenset()

    def _names_sum(self, billions: Decimal) -> bool:
        return names_sum(self.readings.text, billions)

    def _may_be_revised(self, facts: Iterable[Fact]) -> bool:
        return may_be_of_another_vintage(self.knowledge.base, self.published, facts)

    def _may_be_of_another_place(self, facts: Iterable[Fact]) -> bool:
        return may_be_of_another_place(self.knowledge.base, self.published, facts)

    def _expectation(self, figure: Figure, statement: Statement, cell: Cell, period: str) -> Judgement:
        """A target is compared with targets, a forecast with forecasts; they contradict none: it may be another's.

        One that is a limit agrees with a limit, one that is a level with a level.
        """
        given = told_figure(figure, statement)
        cell = cell.with_measure(Measure.VALUE) if cell.measure is Measure.THRESHOLD else cell
        if figure.role is Role.GROWTH:  # "prices will rise 2.4 percent": a rate of what is not traded
            cell = replace(cell, flow=Flow.OTHER, unit=Unit.PERCENT)
        found = self.knowledge.expected(cell, period, statement.status)
        same = [known for known in found if given is not None and given.digits == known.digits]
        for known in same:
            if given is not None and known.limit == given.is_limit and closeness(given, known) is Closeness.EQUAL:
                return Judgement(figure, Outcome.AGREES, (), known.facts, known.interval)
        if same:
            return Judgement(figure, Outcome.UNKNOWN, (Reason.LIMIT_LEAVES_OPEN,), same[0].facts, same[0].interval)
        return Judgement(figure, Outcome.UNKNOWN, (Reason.NOT_A_RESULT,))

    def _level(self, case: Case, cell: Cell, period: str) -> Judgement:
        return case.decide(*self.knowledge.around_level(cell, period))

    def _growth(self, case: Case, cell: Cell, period: str) -> Judgement:
        """A growth against what it is read to be; where its words leave that open, it may be against a year before."""
        comparison = self._comparison_told(case, period)
        found = self._growth_against(case, cell, period, comparison)
        if comparison is Comparison.PREVIOUS_YEAR or found.holds or self._says_what_against(case, comparison):
            return found
        yearly = self._growth_against(case, cell, period, Comparison.PREVIOUS_YEAR)
        return self._against_a_year_before(found, yearly)

    def _comparison_told(self, case: Case, period: str) -> Comparison:
        """What a growth is read to be against; the month or quarter before where its own words say so."""
        read = case.statement.comparison or Comparison.PREVIOUS_YEAR
        if read is Comparison.PREVIOUS_YEAR and not self._says_what_against(case, read):
            for told in (Comparison.PREVIOUS_MONTH, Comparison.PREVIOUS_QUARTER):
                if period_before(period, told) is not None and self._says_what_against(case, told):
                    return told
        return read

    def _says_what_against(self, case: Case, comparison: Comparison) -> bool:
        mention = case.figure.mention

        def look() -> bool:
            before = self.readings.right_before(mention.start)
            return says_what_against(case.figure, comparison, before, self.readings.text)

        return self._against.get((mention.start, comparison), look)

    @staticmethod
    def _against_a_year_before(found: Judgement, yearly: Judgement) -> Judgement:
        """What is right of the year before, where the words leave it open; no error in any case."""
        if yearly.explains and not yearly.is_only_implied:
            is_new = yearly.holds and Reason.OTHER_READING not in yearly.reasons
            return replace(yearly, reasons=(*yearly.reasons, Reason.OTHER_READING)) if is_new else yearly
        if found.outcome is Outcome.CONTRADICTS:
            return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        return found

    def _growth_against(self, case: Case, cell: Cell, period: str, comparison: Comparison) -> Judgement:
        knowledge = self.knowledge
        found = case.decide(*knowledge.around_growth(cell, period, comparison))
        if found.outcome is not Outcome.UNKNOWN or found.reasons != (Reason.NO_FACT,):
            return found
        for against in Comparison if self._says_what_against(case, comparison) else ():
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


_SAYS = attrgetter(*(known.name for known in fields(Figure) if known.name not in ("mention", "statement")))
_OF_STATEMENT = attrgetter(*(known.name for known in fields(Statement) if known.name != "proofs"))
_TALLIES: tuple[Kind, ...] = ("tally", "milestone")
_MOST_KEPT = 2_000  # figures
_EACH_REVISED = 2  # each of two levels may be revised as a level is, by twice as much as the legs of a balance
