"""Figures of what a text names that are surely another's: of the flow, the time or the goods beside."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import amount, growth, level
from korea_trade.cached_property import cached_property
from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LEGS, Comparison, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import exactly
from korea_trade.model.period import Period
from korea_trade.verification.amounts_told import amount_of
from korea_trade.verification.as_read import AsRead
from korea_trade.verification.closeness import Closeness, GivenFigure, Known, closeness
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.judgement import FEWEST, TELLING, Judgement, significant_digits
from korea_trade.verification.places import Place
from korea_trade.verification.slips import may_be_revision
from korea_trade.vocabulary.sentence_words import sentence_words

_OPEN = (Reason.NOT_READ, Reason.UNSURE_READING, Reason.NO_FACT, Reason.NO_PERIOD)
_BETWEEN = 40  # characters between a growth and its level


@dataclass(frozen=True)
class Misplaced:
    """Judges the unknown figures of one text as errors, by those that were judged right."""

    as_read: AsRead
    judged: Sequence[Judgement]

    @cached_property
    def _levels(self) -> dict[int, Judgement]:
        right = (one for one in self.judged if amount_of(one) is not None and one.facts[0].growth is not None)
        return {one.figure.mention.start: one for one in right}

    def judge(self, found: Judgement) -> Judgement | None:
        """The contradiction by what the words surely name; None where they leave it open."""
        figure = found.figure
        if found.outcome is not Outcome.UNKNOWN or not set(found.reasons) <= {*_OPEN} or figure.mention.value is None:
            return None
        is_money = figure.mention.kind is Kind.MONEY and figure.mention.unit == Unit.USD_BN
        if (not is_money and figure.mention.kind is not Kind.PERCENT) or figure.about or figure.nearly:
            return None
        if figure.mention.upper is not None or figure.from_here:
            return None
        place = Place(figure, self.as_read)
        if place.is_meant_otherwise or not place.tells_a_result:
            return None
        beside = self._beside_level(place) or self._of_points(place) if not is_money else None
        return beside or self._of_another_cell(place, is_money=is_money)

    # -- a growth beside a level that is right

    def _beside_level(self, place: Place) -> Judgement | None:
        """For "sales grew 57.2 percent to $13.9 billion", where the fact of that level has another growth."""
        level = self._level_beside(place)
        if level is None:
            return None
        fact, mention = level.facts[0], place.figure.mention
        if place.falls is None or fact.growth is None or fact.acknowledges or fact.comparison is not _YEARLY:
            return None
        given = GivenFigure(-abs(_value(place)) if place.falls else abs(_value(place)))
        known = Known((fact,), growth(fact), fact.growth)
        if closeness(given, known) is not Closeness.APART or may_be_revision(given, known, growth=True):
            return None
        if significant_digits(mention.value or Decimal(0)) < FEWEST:
            return None
        return Judgement(place.figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), known.facts, known.interval)

    def _level_beside(self, place: Place) -> Judgement | None:
        """The right level that a growth stands right before, or right behind, as what it grew to in a year."""
        text, mention = self.as_read.readings.text, place.figure.mention
        for start, told_level in self._levels.items():
            ends = told_level.figure.mention.end
            if mention.end < start <= mention.end + _BETWEEN:
                told = sentence_words("grown-to-before-a-level").fullmatch(text, mention.end, start)
                against = sentence_words("against-another-time-behind").match(text, ends)
            elif ends < mention.start <= ends + _BETWEEN:
                told = sentence_words("grown-behind-a-level").fullmatch(text, ends, mention.start)
                against = None
            else:
                continue
            if told is not None and against is None and significant_digits(amount(told_level.facts[0])) >= FEWEST:
                return told_level
        return None

    # -- percent for points

    def _of_points(self, place: Place) -> Judgement | None:
        """For "their share fell by 2.4 percent", where it is as many points that two shares told before differ by."""
        start = place.figure.mention.start
        around = place.before[-_BETWEEN:] + "|" + place.rest[:_BETWEEN]
        if sentence_words("changed-by").search(around) is None or place.falls is None:
            return None
        near = (one for one in self.judged if place.begins_paragraph <= one.figure.mention.start < place.ends)
        for share in near:
            fact = share.facts[0] if share.holds and share.facts and share.figure.mention.start != start else None
            if fact is None or fact.measure is not Measure.SHARE or fact.value is None:
                continue
            then = Period.parse(fact.period).years_before(1)
            for before in self.as_read.knowledge.exact_levels(Cell.of(fact), then):
                change = amount(fact) - amount(before)
                ratio = (level(fact) / level(before) - exactly(1)) * exactly(100)
                is_meant = abs(change) == abs(_value(place)) and place.falls is (change < 0)
                if is_meant and not GivenFigure(abs(_value(place)).copy_sign(change)).interval.meets(ratio):
                    facts = (fact, before)
                    return Judgement(place.figure, Outcome.CONTRADICTS, (Reason.PERCENTAGE_POINTS,), facts, ratio)
        return None

    # -- the digits of another cell

    def _of_another_cell(self, place: Place, *, is_money: bool) -> Judgement | None:
        """A figure that is that of another flow, time, item or partner than the one which its sentence names alone."""
        if significant_digits(abs(_value(place)).normalize()) < (FEWEST if is_money else TELLING):
            return None
        found = dict[Known, None]()
        for fact in self._stating(place, is_money=is_money):
            cell = self._named_instead(place, fact)
            known = self._known_of(place, *cell, is_money=is_money) if cell is not None else None
            if known is not None:
                found[known] = None
        if len(found) != 1:
            return None
        known = next(iter(found))
        if any(one.figure.mention.kind is place.figure.mention.kind for one in self._told_of(place, known)):
            return None  # the figure of what is named stands there, and this is that of another
        return Judgement(place.figure, Outcome.CONTRADICTS, (Reason.OTHER_FIGURE,), known.facts, known.interval)

    def _told_of(self, place: Place, known: Known) -> Iterator[Judgement]:
        """The figures of the sentence, and of the one before, that agree with what is known of what it names."""
        for one in self.judged:
            is_near = place.begins_previous <= one.figure.mention.start < place.ends
            if is_near and one.holds and set(one.facts) & set(known.facts):
                yield one

    def _stating(self, place: Place, *, is_money: bool) -> Iterator[Fact]:
        """The facts that state the very digits, of a level or a growth told in its direction."""
        digits, knowledge = Fraction(abs(_value(place))), self.as_read.knowledge
        for fact in knowledge.with_level(digits, digits) if is_money else knowledge.with_growth(digits, digits):
            stated = amount(fact) if is_money else abs(fact.growth or 0)
            if stated == abs(_value(place)) and fact.measure is Measure.VALUE and fact.caveat is None:
                yield fact

    def _named_instead(self, place: Place, fact: Fact) -> tuple[Cell, str] | None:
        """The cell and time that the sentence names, if it is that of a fact but for one thing that is named alone."""
        differing = place.named_otherwise(fact)
        if differing is None:
            return None
        name, value = differing
        cell = Cell.of(fact)
        if name == "period":
            return cell, value
        if name == "flow":
            flow = next(flow for flow in LEGS if flow.value == value)
            return cell.with_flow(flow), fact.period
        return (cell.with_item(value) if name == "item" else cell.with_partner(value)), fact.period

    def _known_of(self, place: Place, cell: Cell, period: str, *, is_money: bool) -> Known | None:
        """What facts have of a cell, where the figure is surely not it."""
        knowledge = self.as_read.knowledge
        known = knowledge.levels(cell, period) if is_money else knowledge.growths(cell, period, _YEARLY)
        known = [one for one in known if not one.limit and not any(fact.caveat for fact in one.facts)]
        if not known or (not is_money and place.falls is None):
            return None
        digits = abs(_value(place))
        given = GivenFigure(digits if is_money or not place.falls else -digits)
        apart = [
            one
            for one in known
            if closeness(given, one) is Closeness.APART and not may_be_revision(given, one, growth=not is_money)
        ]
        return apart[0] if len(apart) == len(known) else None


_YEARLY = Comparison.PREVIOUS_YEAR


def _value(place: Place) -> Decimal:
    return place.figure.mention.value or Decimal(0)
