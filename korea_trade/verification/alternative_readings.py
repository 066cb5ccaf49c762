"""Judging a figure that does not agree with the facts as it is read, as what else its words may mean."""

from dataclasses import dataclass, replace

from korea_trade.model.codes import LEGS, Comparison, Flow, Measure, Status, Unit
from korea_trade.model.period import Period
from korea_trade.reader.comparing import same_period
from korea_trade.reader.doubts import CONTRADICTS, IMPOSSIBLE, OF_GOODS_OR_ALL, OF_WHOM, UNDIRECTED
from korea_trade.reader.statement import Statement
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.events_beside import judge_with_level_beside
from korea_trade.verification.exchanged import Exchanged
from korea_trade.verification.figure import Figure, Role, figure_beside, figure_of_level
from korea_trade.verification.judgement import FEWEST, TELLING, Judgement, digits_of
from korea_trade.verification.knowledge import EVENTS
from korea_trade.verification.own_words import OwnWords
from korea_trade.verification.telling import (
    agrees_by_no_chance,
    is_beside_telling_one,
    is_slip_beside_right_one,
    is_slip_of_fact,
    is_slip_of_year_before,
)
from korea_trade.vocabulary.sentence_words import sentence_words


@dataclass(frozen=True)
class AlternativeReadings:
    """Judges figures as they are read and, where that is no agreement, as they may be read otherwise."""

    as_read: AsRead

    def judge(self, figure: Figure) -> Judgement:
        """The outcome for a figure as the reader reads it; where that is no agreement, as it may be read otherwise."""
        found = self._judged(figure)
        if self._is_of_whom_by_chance(found) or self._is_beside_level_of_something_else(found):
            return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        if found.outcome is not Outcome.CONTRADICTS:
            return found
        return self._of_own_words(found) or self._of_names_before(found) or found

    def _of_names_before(self, found: Judgement) -> Judgement | None:
        """What an error is of goods or a partner that its paragraph names before it, and its own clause does not."""
        figure, statement = found.figure, found.figure.statement
        if statement is None or statement.measure is not Measure.VALUE or figure.is_beside_right_one:
            return None
        for other in self.as_read.readings.of_names_before(statement, self.as_read.names):
            otherwise = self._otherwise(figure, other)
            alternative = self.as_read.judge(otherwise)
            if alternative.is_right and agrees_by_no_chance(otherwise):
                return replace(alternative, figure=figure, reasons=(*alternative.reasons, Reason.OTHER_READING))
            if alternative.is_right:
                return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        return None

    @staticmethod
    def _is_of_whom_by_chance(found: Judgement) -> bool:
        """Whether a growth, in doubt whose it is, only comes near a fact: 7.1 percent and 7.2."""
        statement = found.figure.statement
        near = found.outcome is Outcome.WITHIN_ROUNDING and found.figure.role is Role.GROWTH
        return near and statement is not None and statement.doubtful in OF_WHOM

    def _is_beside_level_of_something_else(self, found: Judgement) -> bool:
        """Whether a growth that is wrong stands beside a level far from all that is known, and so of other trade."""
        if found.outcome is not Outcome.CONTRADICTS or found.figure.role is not Role.GROWTH:
            return False
        beside = figure_beside(found.figure)
        level = self._judged(beside) if beside is not None else None
        if level is None or level.outcome is not Outcome.UNKNOWN or level.reasons != (Reason.UNSURE_READING,):
            return False
        return set(level.facts) == set(found.facts)

    def _of_own_words(self, found: Judgement) -> Judgement | None:
        """What an error is where the words right around its figure name what it is of; open where they name another."""
        figure, statement = found.figure, found.figure.statement
        if statement is None or statement.measure is not Measure.VALUE or figure.role not in (Role.VALUE, Role.GROWTH):
            return None
        own = OwnWords.of(figure, self.as_read.readings, self.as_read.names)
        for other in own.readings_of(statement):
            otherwise = self._otherwise(figure, other)
            alternative = self.as_read.judge(otherwise)
            if alternative.is_right and agrees_by_no_chance(otherwise):
                return replace(alternative, figure=figure, reasons=(*alternative.reasons, Reason.OTHER_READING))
            if alternative.is_right:
                return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        if own.names_other(statement, found.facts) and not figure.is_beside_right_one:
            return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        return None

    def _judged(self, figure: Figure) -> Judgement:
        if figure.statement is not None:
            told = self.as_read.readings.in_same_span(self.as_read.readings.with_subject_behind(figure.statement))
            figure = replace(figure, statement=told)
            if self.as_read.readings.is_per_working_day(figure, told):
                return self._of_daily_average(figure, told)
        figure = replace(figure, is_beside_right_one=self._is_right(figure_beside(figure)))
        found, statement = self.as_read.judge(figure), figure.statement
        if figure.is_reread and found.holds:
            return replace(found, reasons=(*found.reasons, Reason.OTHER_READING))
        if statement is None or found.outcome is Outcome.NOT_A_CLAIM:
            return found
        implied = found.holds and found.is_only_implied
        guessed = implied and (
            statement.doubtful is not None or self.as_read.readings.is_otherwise_counted(figure, statement)
        )
        if guessed or self.as_read.readings.is_of_several_names(statement, self.as_read.names):
            return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        if self.as_read.readings.is_on_another_basis(figure, statement):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.UNSURE_READING,))
        if found.outcome not in (Outcome.CONTRADICTS, Outcome.UNKNOWN):
            return found
        exchanged = Exchanged(self.as_read)
        for judged in (
            self._of_sector_beside, self._as_result, self._as_share, self._as_change, exchanged.as_figures,
            exchanged.as_name, exchanged.as_time_or_flow, self._of_like_name, self._of_time_beside,
        ):  # fmt: skip
            elsewhere = judged(figure, found)
            if elsewhere is not None:
                return elsewhere
        if found.outcome is Outcome.CONTRADICTS and self.as_read.readings.is_otherwise_counted(figure, statement):
            unsure = replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
            together = self._of_other_words(figure, statement)[0] if figure_beside(figure) is not None else None
            return self._of_nearer_words(figure, found)[0] or together or unsure
        if found.outcome is Outcome.CONTRADICTS and figure.is_beside_right_one:
            return found
        if statement.measure in (Measure.SHARE, Measure.SHARE_CHANGE):
            share = self.as_read.unread.share_of_group(figure)
            if share is not None and self._may_be_of(share.facts[0].period, statement):
                return share if share.reasons else replace(share, reasons=(Reason.OTHER_READING,))
        elsewhere = self._of_time_and_words(figure) or self._read_otherwise(figure, statement, found)
        is_new = elsewhere.outcome is Outcome.CONTRADICTS and found.outcome is not Outcome.CONTRADICTS
        if is_new and self.as_read.readings.is_otherwise_counted(figure, statement):
            return replace(elsewhere, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        return elsewhere

    def _of_daily_average(self, figure: Figure, statement: Statement) -> Judgement:
        """What a growth of each working day is as that of the daily average; open where it is not that."""
        daily = replace(statement, measure=Measure.DAILY_AVERAGE, value=None, value_span=None, unit=Unit.USD_BN)
        found = self.as_read.judge(replace(figure, statement=daily))
        return (
            replace(found, figure=figure)
            if found.holds
            else Judgement(figure, Outcome.UNKNOWN, (Reason.UNSURE_READING,))
        )

    def _read_otherwise(self, figure: Figure, statement: Statement, found: Judgement) -> Judgement:
        """The outcome for a figure of another time, or by nearer or other words; where none holds, as it is read."""
        of_time, defined, holds = self._of_other_periods(figure, statement, found)
        if of_time is not None:
            return of_time
        nearer, nearly = self._of_nearer_words(figure, found)
        if nearer is not None:
            return nearer
        if defined is not None:
            return replace(defined, figure=figure)
        of_words, as_well = self._of_other_words(figure, statement)
        holds = holds or nearly or as_well
        otherwise = of_words or self._of_whole(figure, found)
        if otherwise is not None:
            return otherwise
        if found.outcome is Outcome.CONTRADICTS and (holds or self.as_read.readings.is_under_another_time(statement)):
            return replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        if not holds and found.reasons == (Reason.UNSURE_READING,) and self._is_odd_one_out(statement):
            again = self.as_read.judge(replace(figure, is_beside_right_one=True))
            return again if again.outcome is Outcome.CONTRADICTS else found
        return found

    def _of_other_periods(
        self, figure: Figure, statement: Statement, found: Judgement
    ) -> tuple[Judgement | None, Judgement | None, bool]:
        """What a figure surely is at another time; what it is by another definition then; and whether it may hold."""
        holds, defined = False, None
        named = self.as_read.readings.year_named_before(statement)
        for other in self.as_read.readings.of_other_periods(statement):
            otherwise = self._otherwise(figure, other)
            alternative = self.as_read.judge(otherwise)
            elsewhere = self._of_sector_beside(otherwise, alternative) if found.reasons[0] in _NOWHERE else None
            if elsewhere is not None:
                return replace(elsewhere, figure=figure), None, True
            told = found.outcome is Outcome.UNKNOWN or otherwise.is_beside_right_one or other.period == named
            derived = alternative.outcome is Outcome.AGREES_DERIVED and other.period == named
            derived = derived and not alternative.is_only_implied and digits_of(figure) >= TELLING
            if (alternative.agrees_by_itself or alternative.is_right or derived) and told:
                return (
                    replace(alternative, figure=figure, reasons=(*alternative.reasons, Reason.OTHER_READING)),
                    None,
                    True,
                )
            if is_slip_beside_right_one(alternative) or is_beside_telling_one(alternative):
                return replace(alternative, figure=figure), None, True
            if found.reasons[0] in _NOWHERE and alternative.outcome is Outcome.OTHER_DEFINITION:
                beside = figure_beside(otherwise)
                together = beside is not None and self.as_read.judge(beside).outcome is Outcome.OTHER_DEFINITION
                defined = alternative if together or digits_of(figure) >= TELLING else defined
            holds = holds or alternative.explains or _is_limit_of_other_time(found, alternative, figure)
        return None, defined, holds

    def _of_other_words(self, figure: Figure, statement: Statement) -> tuple[Judgement | None, bool]:
        """The agreement of a figure by words of the statements around, by no chance; and whether it holds as any."""
        holds = False
        for other in self.as_read.readings.of_other_words(statement):
            otherwise = self._otherwise(figure, other)
            alternative = self.as_read.judge(otherwise)
            by_no_chance = agrees_by_no_chance(otherwise) or self._agrees_with_both(otherwise)
            if alternative.agrees_by_itself and by_no_chance:
                return replace(alternative, figure=figure, reasons=(*alternative.reasons, Reason.OTHER_READING)), True
            if is_slip_beside_right_one(alternative):
                return replace(alternative, figure=figure), True
            holds = holds or alternative.explains
        return None, holds

    def _agrees_with_both(self, figure: Figure) -> bool:
        """Whether level and growth agree, one in so many digits that both do by no chance: $11.5 billion, 7 percent."""
        beside = figure_beside(figure)
        if beside is None or max(digits_of(figure), digits_of(beside)) < TELLING:
            return False
        return self.as_read.judge(beside).agrees_by_itself

    def _is_odd_one_out(self, statement: Statement) -> bool:
        """Whether the others are right, of exports, imports and balance that do not fit each other.

        So it is of a level before one whose level and growth are right: "$57.6 billion, 5.1 percent more than the $58.4
        billion of a year ago".
        """
        if statement.doubtful != IMPOSSIBLE or statement.flow not in LEGS or statement.value is None:
            return False
        others = [other for other in self.as_read.readings.of_the_same_trade(statement) if self._is_right_level(other)]
        fit = {statement.flow, *(other.flow for other in others)} == {*LEGS}
        return fit or self._is_before_right_growth(statement)

    def _is_before_right_growth(self, statement: Statement) -> bool:
        if statement.period is None:
            return False
        later = replace(statement, period=Period.parse(statement.period).years_before(-1))
        for other in self.as_read.readings.of_the_same_trade(later):
            figure = figure_of_level(other, self.as_read.readings.text)
            growth = figure_beside(figure) if figure is not None else None
            grown = other.flow is statement.flow and other.comparison is Comparison.PREVIOUS_YEAR
            if grown and growth is not None and self._is_right(figure) and self._is_right(growth):
                return True
        return False

    def _is_right_level(self, statement: Statement) -> bool:
        figure = figure_of_level(statement, self.as_read.readings.text)
        return figure is not None and self._is_right(figure)

    def _may_be_of(self, period: str, statement: Statement) -> bool:
        """Whether a statement may be of a time: it is read so, or its sentence leaves the time open."""
        read = statement.period
        return read is None or not self.as_read.readings.says_time(statement) or (same_period(read) or read) == period

    def _of_sector_beside(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The error in "displays fell 5.1 percent to $27 billion", where that growth is right of the ICT industry."""
        beside, statement = figure_beside(figure), figure.statement
        if beside is None or statement is None or digits_of(beside) < FEWEST:
            return None
        wrong = found.outcome is Outcome.CONTRADICTS and digits_of(beside) >= TELLING
        if not wrong and (found.outcome is not Outcome.UNKNOWN or found.reasons[0] not in _NOT_OF_ITS_OWN):
            return None
        right = self.as_read.judge(beside)
        if right.outcome is not Outcome.OTHER_DEFINITION or right.reasons != (Reason.OTHER_SECTOR,):
            return None
        alternative = self.as_read.judge(self._otherwise(figure, replace(statement, sector=right.facts[0].sector)))
        return replace(alternative, figure=figure) if alternative.outcome is Outcome.CONTRADICTS else None

    def _as_result(self, figure: Figure, found: Judgement) -> Judgement | None:
        """What is said of a time that was over when the text appeared, as the result that it must be."""
        statement, published = figure.statement, self.as_read.published
        if (
            statement is None
            or statement.period is None
            or published is None
            or found.reasons != (Reason.NOT_A_RESULT,)
            or sentence_words("expected-or-aimed-at").search(self.as_read.readings.sentence_of(statement))
        ):
            return None
        period = same_period(statement.period) or statement.period
        if Period.parse(period).last_day > published:
            return None
        alternative = self.as_read.judge(self._otherwise(figure, replace(statement, status=Status.ACTUAL)))
        if alternative.is_right:
            return replace(alternative, figure=figure, reasons=(*alternative.reasons, Reason.OTHER_READING))
        return alternative if is_beside_telling_one(alternative) else None

    def _as_share(self, figure: Figure, _: Judgement) -> Judgement | None:
        """For "China, at $86.9 billion, accounts for nearly half (47.3 percent)": a share, not a growth."""
        statement = figure.statement
        if statement is None or figure.role is not Role.GROWTH or statement.doubtful not in (UNDIRECTED, CONTRADICTS):
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
        alternative = self.as_read.judge(replace(figure, statement=share, role=Role.VALUE, is_beside_right_one=False))
        told = sentence_words("share").search(self.as_read.readings.sentence_of(statement))
        undirected = statement.doubtful == UNDIRECTED
        least = FEWEST if told and undirected else TELLING
        if not alternative.holds or digits_of(figure) < least or not (told or undirected):
            return None
        return replace(alternative, reasons=(*alternative.reasons, Reason.OTHER_READING))

    def _as_change(self, figure: Figure, _: Judgement) -> Judgement | None:
        """For "exports fell 5.4 percent ($29.3 billion)": a sum that is what it fell by is no level."""
        statement = figure.statement
        if statement is None or figure.role is not Role.VALUE or statement.growth is None or statement.value is None:
            return None
        if statement.measure is not Measure.VALUE or statement.unit != Unit.USD_BN or digits_of(figure) < TELLING:
            return None
        change = statement.value.copy_sign(statement.growth)
        changed = replace(statement, value=change, growth=None, growth_span=None, is_change=True)
        alternative = self.as_read.judge(replace(figure, statement=changed, is_beside_right_one=False))
        return replace(alternative, reasons=(*alternative.reasons, Reason.OTHER_READING)) if alternative.holds else None

    def _of_time_beside(self, figure: Figure, found: Judgement) -> Judgement | None:
        """What an event is at the time of the level right before it, where that was another than is read."""
        return judge_with_level_beside(self.as_read, self.judge, figure, found)

    def _of_like_name(self, figure: Figure, found: Judgement) -> Judgement | None:
        """What level and growth are together of goods that facts name almost so: mobile phones for mobile devices."""
        statement, beside = figure.statement, figure_beside(figure)
        if statement is None or beside is None or statement.item is None or found.reasons != (Reason.NO_FACT,):
            return None
        codes = [item.code for item in self.as_read.knowledge.base.items]
        for code in codes if statement.item not in codes else ():
            if not _is_like(code, statement.item):
                continue
            otherwise = self._otherwise(figure, replace(statement, item=code))
            alternative, other = self.as_read.judge(otherwise), self.as_read.judge(replace(otherwise, role=beside.role))
            both = alternative.outcome is other.outcome and digits_of(figure) + digits_of(beside) > TELLING
            if both and alternative.agrees_by_itself:
                return replace(alternative, figure=figure, reasons=(*alternative.reasons, Reason.OTHER_READING))
            if (both and alternative.outcome is Outcome.OTHER_DEFINITION) or is_slip_beside_right_one(alternative):
                return replace(alternative, figure=figure)
        return None

    def _of_time_and_words(self, figure: Figure) -> Judgement | None:
        """What level and growth are together where both the time and the name are carried on from elsewhere."""
        statement = figure.statement
        if statement is None or figure_beside(figure) is None:
            return None
        for of_time in self.as_read.readings.of_other_periods(statement):
            for other in self.as_read.readings.of_other_words(of_time, like=statement):
                otherwise = self._otherwise(figure, other)
                if not otherwise.is_beside_right_one:
                    continue
                alternative = self.as_read.judge(otherwise)
                if alternative.agrees_by_itself:
                    return replace(alternative, figure=figure, reasons=(*alternative.reasons, Reason.OTHER_READING))
                if is_slip_beside_right_one(alternative) or is_beside_telling_one(alternative):
                    return replace(alternative, figure=figure)
        return None

    def _of_nearer_words(self, figure: Figure, found: Judgement) -> tuple[Judgement | None, bool]:
        """The agreement of a figure as the words nearest to it have it, by no chance; and whether it holds as any."""
        holds, nowhere, statement = False, found.reasons == (Reason.NO_FACT,), figure.statement
        if statement is None:
            return None, False
        for other in self.as_read.readings.of_nearer_words(statement, self.as_read.names):
            otherwise = self._otherwise(figure, other)
            alternative = self.as_read.judge(otherwise)
            least = TELLING if other.period == statement.period else FEWEST
            derived = alternative.outcome is Outcome.AGREES_DERIVED and not alternative.is_only_implied
            derived = derived and digits_of(figure) >= least
            right = alternative.agrees_by_itself and otherwise.is_beside_right_one
            of_flow = alternative.agrees_by_itself and statement.flow is Flow.OTHER and statement.measure in EVENTS
            right = right or (alternative.agrees_by_itself and statement.doubtful == OF_GOODS_OR_ALL)
            if alternative.is_right or derived or right or of_flow:
                return replace(alternative, figure=figure, reasons=(*alternative.reasons, Reason.OTHER_READING)), True
            slip = is_slip_beside_right_one(alternative) or is_beside_telling_one(alternative)
            slip = slip or (nowhere and is_slip_of_fact(alternative))
            if slip or (other.period != statement.period and is_slip_of_year_before(alternative)):
                return replace(alternative, figure=figure), True
            holds = holds or alternative.explains
        return None, holds

    def _of_whole(self, figure: Figure, found: Judgement) -> Judgement | None:
        """For "chips were 19.3 percent of exports of $512.9 billion": a level of all goods, far above the part."""
        statement, high = figure.statement, found.interval.high if found.interval else None
        if statement is None or statement.value is None or figure.role is not Role.VALUE or high is None:
            return None
        if statement.measure is Measure.SHARE or not self.as_read.readings.tells_of_a_whole(statement):
            return None  # "chips came to $512.9 billion" is wrong
        if abs(statement.value) <= _FAR_ABOVE * abs(high):
            return None
        of_all_goods, with_all = replace(statement, item=None), replace(statement, partner=None)
        for whole in (of_all_goods, with_all, replace(of_all_goods, partner=None)):
            alternative = self.as_read.judge(replace(figure, statement=whole)) if whole != statement else found
            if alternative.holds and not alternative.is_only_implied:
                return replace(alternative, figure=figure, reasons=(*alternative.reasons, Reason.OTHER_READING))
        return None

    def _otherwise(self, figure: Figure, statement: Statement) -> Figure:
        """A figure as that of another statement."""
        figure = replace(figure, statement=statement)
        return replace(figure, is_beside_right_one=self._is_right(figure_beside(figure)))

    def _is_right(self, figure: Figure | None) -> bool:
        return figure is not None and self.as_read.judge(figure).is_right


def _is_limit_of_other_time(found: Judgement, alternative: Judgement, figure: Figure) -> bool:
    """Whether a sum below a limit is the limit of another time: "$600 billion was the seventh", said of 2018."""
    value = figure.statement.value if figure.statement is not None else None
    below = found.outcome is Outcome.CONTRADICTS and found.reasons == (Reason.BEYOND_LIMIT,)
    return below and value is not None and any(fact.value == value for fact in alternative.facts)


def _is_like(one: str, other: str) -> bool:
    """Whether two codes begin with one word, and go on with other ones."""
    first, last = one.split("-"), other.split("-")
    return first[0] == last[0] and not (set(first) <= set(last) or set(last) <= set(first))


_FAR_ABOVE = 2
_NOWHERE = (Reason.NO_PERIOD, Reason.NO_FACT)
_NOT_OF_ITS_OWN = (Reason.NO_FACT, Reason.ONLY_OF_GROUP, Reason.FACT_HAS_CAVEAT)
