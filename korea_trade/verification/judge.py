"""Judging one figure of a text: what it is as it is read or may be read otherwise, and the direction of its level."""

from dataclasses import dataclass, replace

from korea_trade.arithmetic.cell import Cell
from korea_trade.cached_property import cached_property
from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import OUTLOOK, Measure
from korea_trade.reader.comparing import comparable_statement, same_period
from korea_trade.verification.alternative_readings import AlternativeReadings
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.as_stated import AsStated
from korea_trade.verification.cells import cell_of
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.computed import Computed
from korea_trade.verification.direction_of_level import moves_against, moves_against_itself
from korea_trade.verification.events_stated import EventsStated
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import TELLING, Judgement, digits_of
from korea_trade.verification.legs import excluded_by_legs
from korea_trade.verification.levels_beside import judge_level_beside
from korea_trade.verification.own_sentence import says_its_cell
from korea_trade.verification.records import judge_record
from korea_trade.verification.telling import is_beside_telling_one
from korea_trade.verification.told_otherwise import is_told_otherwise
from korea_trade.verification.wording import Wording
from korea_trade.vocabulary.sentence_words import sentence_words


@dataclass(frozen=True)
class Judge:
    """Judges the figures of one text."""

    as_read: AsRead

    @cached_property
    def alternatives(self) -> AlternativeReadings:
        """Judges what else the words of a figure may mean."""
        return AlternativeReadings(self.as_read)

    @cached_property
    def computed(self) -> Computed:
        """Judges what is computed from several levels."""
        return Computed(self.alternatives)

    def judge(self, figure: Figure) -> Judgement:
        """The outcome for a figure; unsure where its number is that of a fact on something else than is told."""
        found = self._judged(figure)
        if self.is_told_otherwise_by_words(found):
            found = replace(found, outcome=Outcome.UNKNOWN, reasons=(Reason.UNSURE_READING,))
        if found.outcome is Outcome.UNKNOWN:
            found = judge_level_beside(self.alternatives, figure) or found
        found = self.computed.judge(figure, found) or found
        stated = AsStated(self.as_read).judge(figure, found) or EventsStated(self.as_read).judge(figure, found)
        found = found if stated is None or self.is_told_otherwise_by_words(stated) else stated
        found = replace(found, reasons=tuple(dict.fromkeys(found.reasons)))
        is_open = found.outcome is Outcome.UNKNOWN and figure.mention.kind in _COUNTS
        return Judgement(figure, Outcome.NOT_A_CLAIM) if is_open and self._is_of_a_name(figure) else found

    def _is_of_a_name(self, figure: Figure) -> bool:
        """Whether a number is a part of a time or of the name of a group: "1년 전", "the top five", 4대 품목."""
        text, start = self.as_read.readings.text, figure.mention.start
        before = text[max(0, start - _SHORT) : start]
        if sentence_words("so-many-of-before").search(before):
            return False  # "15 of the 20 main items"
        if sentence_words("number-of-a-name-before").search(before):
            return True
        return sentence_words("number-of-a-name").match(text, start) is not None

    def judge_record(self, record: Figure) -> Judgement | None:
        """The outcome on a record told in words; None where the facts do not decide it."""
        found = judge_record(self.as_read, record)
        return None if found is None or self.is_told_otherwise_by_words(found) else found

    def is_told_otherwise_by_words(self, found: Judgement) -> bool:
        """Whether the sentence of a figure claims something else with it than the facts that decide, or denies it."""
        mention, readings = found.figure.mention, self.as_read.readings
        begins = mention.start - len(readings.before_in_sentence(mention.start))
        ends = begins + len(readings.sentence_at(mention.start, mention.end))
        partner = found.facts[0].partner if found.facts else None
        partners = self.as_read.knowledge.base.partners if partner is not None else ()
        members = frozenset(member for one in partners if one.code == partner for member in one.members)
        return is_told_otherwise(found, Wording(found.figure, readings.text, begins, ends, self.as_read.names), members)

    def _judged(self, figure: Figure) -> Judgement:
        """The outcome for a figure, be it right as a level and wrong in the direction that its verb gives it."""
        found, statement = self.alternatives.judge(figure), figure.statement
        found = excluded_by_legs(self.as_read, found) or found
        if statement is None or found.outcome is Outcome.NOT_A_CLAIM:
            return found
        if self.as_read.readings.is_of_some_firms(statement) and not (found.is_right or is_beside_telling_one(found)):
            return Judgement(figure, Outcome.UNKNOWN, (Reason.NO_FACT,))
        return found if found.outcome is Outcome.CONTRADICTS else self._moved_against(figure, found) or found

    def _moved_against(self, figure: Figure, found: Judgement) -> Judgement | None:
        """The contradiction in "rose to $512.9 billion", where the facts have that level fall."""
        statement = figure.statement
        if statement is None or statement.period is None or figure.role is not Role.VALUE:
            return None
        statement = comparable_statement(statement)
        cell = cell_of(statement, self.as_read.names)
        unread = found.outcome is Outcome.UNKNOWN and found.reasons in _LEVEL_UNKNOWN and says_its_cell(statement)
        agrees = found.holds and (Reason.OTHER_READING not in found.reasons or digits_of(figure) >= TELLING)
        if cell is None or statement.period is None or statement.status in OUTLOOK or not (agrees or unread):
            return None
        period = same_period(statement.period) or statement.period
        if found.holds and found.facts[0].measure is Measure.VALUE and found.outcome is not Outcome.AGREES_DERIVED:
            cell, period = Cell.of(found.facts[0]), found.facts[0].period  # as it is read where it agrees
        if found.holds and moves_against_itself(figure, self.as_read.readings.text):
            return replace(found, outcome=Outcome.CONTRADICTS, reasons=(Reason.OTHER_DIRECTION,))
        known = moves_against(self.as_read.knowledge, figure, statement, cell, period, self.as_read.readings.text)
        if known is None:
            return None
        facts = tuple(dict.fromkeys((*found.facts, *known.facts)))
        return replace(found, outcome=Outcome.CONTRADICTS, reasons=(Reason.OTHER_DIRECTION,), facts=facts)


_LEVEL_UNKNOWN = ((Reason.NO_FACT,), (Reason.LIMIT_LEAVES_OPEN,))
_COUNTS = (Kind.CARDINAL, Kind.ORDINAL, Kind.QUANTITY)
_SHORT = 24  # characters before a number
