"""Deciding on a figure with rounding: the surest of what is known comes first, an error last."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from korea_trade.arithmetic.cell import Cell
from korea_trade.model.codes import Bound, Measure, Sector, Status
from korea_trade.model.fact import Fact
from korea_trade.reader.statement import Statement
from korea_trade.verification.closeness import Closeness, GivenFigure, Known, closeness, is_near, may_be_meant
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.doubts import is_in_conflict, is_no_ground, is_out_of_proportion, is_read_for_sure
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.slips import digits_known, is_of_other_scale, is_slip, may_be_revision
from korea_trade.vocabulary.china import CHINA_AND_HONG_KONG


@dataclass(frozen=True)
class Case:
    """A figure with what it says, before what is known.

    ``superseded`` are ids of facts that a later document revises; ``may_be_revised`` tells whether the text may give
    another vintage of facts. ``stated`` are the digits that facts state elsewhere in the same unit, where the sentence
    says what the figure is of; ``says_sector`` whether the sentence itself says which trade it counts,
    ``names_all_industries`` whether it names all of them between that and the figure, ``of_one_sector`` whether the
    whole text is about that of the figure, ``of_all_goods`` whether the sentence says before the figure that all goods
    are counted, ``sectors_of_statistics`` those whose statistics the sentence names before it: "in the ICT figures".
    ``names_sum`` tells whether the text names so many billions.
    """

    figure: Figure
    statement: Statement
    given: GivenFigure
    superseded: frozenset[str]
    stated: Collection[Decimal]
    says_sector: bool
    names_all_industries: bool
    of_one_sector: bool
    of_all_goods: bool
    sectors_of_statistics: Collection[str]
    names_sum: Callable[[Decimal], bool]
    may_be_revised: Callable[[Iterable[Fact]], bool]

    def decide(
        self,
        own: Sequence[Known],
        derived: Sequence[Known] = (),
        others: Iterable[tuple[Cell, Known]] = (),
        scale: Fraction | None = None,
    ) -> Judgement:
        """The outcome of what is stated, what follows, and what is known under other definitions.

        ``scale`` is what a balance is the difference of.
        """
        scaled = self._sum_of_other_scale(own)
        if scaled is not None:
            return self.contradiction(scaled, Reason.OTHER_SCALE)
        has_level = any(not known.limit for known in (*own, *derived))
        graded = sorted(((self._closeness(known, has_level), known) for known in own), key=lambda pair: pair[0])
        agreeing = [(closest, known) for closest, known in graded if closest <= Closeness.TOUCHES_TRUNCATED]
        for closest, known in agreeing:
            if not is_in_conflict(known):
                return self._agreement(closest, known, own)
        for known in derived:
            if closeness(self.given, known) <= Closeness.TOUCHES_TRUNCATED:
                return self._found(Outcome.AGREES_DERIVED, known)
        if agreeing:
            return self._found(Outcome.UNKNOWN, agreeing[0][1], Reason.FACT_HAS_CAVEAT)
        explained = of_sector = False
        for other, known in others:
            closest = closeness(self.given, known)
            explained = explained or (other.sector != self.statement.sector and closest <= Closeness.IMPLIED)
            alike = closest is Closeness.EQUAL or (closest is Closeness.TOUCHES and not self._is_as_precise(known))
            of_limit = not known.limit or self._is_limit_of_other(closest, own, derived)
            if alike and own and self.of_all_goods and other.sector != Sector.ALL_INDUSTRIES:
                of_sector = True  # "shipments of all goods rose 20.4 percent", as those of ICT did
            elif alike and of_limit and self._is_told_of(other, known):
                return self._elsewhere(closest, other, known)
        for closest, known in graded:
            if closest is Closeness.IMPLIED:
                return self._found(Outcome.AGREES_DERIVED, known)
        apart = [known for closest, known in graded if closest is Closeness.APART]
        apart = apart or [known for known in derived if known.excludes and not own]
        if apart and explained and self._carries_sector():
            return self._found(Outcome.UNKNOWN, apart[0], Reason.UNSURE_READING)
        if apart:
            return self._apart(apart, scale, of_sector=of_sector)
        if graded:
            return self._found(Outcome.UNKNOWN, graded[0][1], Reason.LIMIT_LEAVES_OPEN)
        return Judgement(self.figure, Outcome.UNKNOWN, (Reason.NO_FACT,))

    def _is_limit_of_other(self, closest: Closeness, own: Sequence[Known], derived: Sequence[Known]) -> bool:
        """For "OLED exports topped $10 billion": a limit that only the facts on another sector state."""
        above = self.given.is_limit
        return above and closest is Closeness.EQUAL and not own and not derived

    def _sum_of_other_scale(self, own: Sequence[Known]) -> Known | None:
        """For "above the $50 million mark": the limit of as many billions that the facts state."""
        if self.figure.role is not Role.VALUE:
            return None
        if self._is_round_tally_of_all_trade():
            scales = {self.given.digits.scaleb(power) for power in (3, 4)}  # 만 for 억
            return next((known for known in own if known.digits in scales and self.names_sum(known.digits)), None)
        if not self.given.is_limit:
            return None
        scales = {self.given.digits.scaleb(3), self.given.digits.scaleb(-3)}
        return next((known for known in own if known.limit and known.digits in scales), None)

    def _is_round_tally_of_all_trade(self) -> bool:
        """For "so far $700 million": whether a figure is a round tally of all trade."""
        statement = self.statement
        of_all = statement.item is statement.partner is None
        return self.given.is_tally_of_one_digit and self.given.bound is None and of_all

    def contradiction(self, known: Known, reason: Reason) -> Judgement:
        """An error, if the reader is sure of the figure."""
        tally = reason is Reason.OTHER_SCALE and self._is_round_tally_of_all_trade()
        if not tally and not is_read_for_sure(self.figure, self.given, [known]):
            return self._found(Outcome.UNKNOWN, known, Reason.UNSURE_READING)
        return self._found(Outcome.CONTRADICTS, known, reason)

    def _closeness(self, known: Known, has_level: bool) -> Closeness:
        """How near the figure comes; the digits of a limit decide no level, but a tally that is told as one."""
        closest = closeness(self.given, known)
        if closest is not Closeness.EQUAL or not known.limit or self.given.is_limit:
            return closest
        is_tally = self.statement.status == Status.PROVISIONAL or self.given.is_round_tally
        is_tally = is_tally and self.figure.role is Role.VALUE
        return closest if is_tally and not has_level else Closeness.OPEN

    def _is_as_precise(self, known: Known) -> bool:
        """Whether a figure is given to as many places as a known one, so that other digits are another figure."""
        plain = self.given.bound is None and self.given.upper is None and not self.given.loose
        return known.digits is not None and plain and _places(known.digits) == _places(self.given.digits)

    def _is_told_of(self, other: Cell, known: Known) -> bool:
        """Whether a figure may be that of another definition: a limit only of a level near it."""
        if not self.given.is_limit:
            return True
        if self._carries_sector() and other.sector == Sector.ALL_INDUSTRIES:
            return True
        return is_near(self.given.digits, known.interval)

    def _carries_sector(self) -> bool:
        """Whether the figure is read of a sector that not its own sentence names."""
        return self.statement.sector != Sector.ALL_INDUSTRIES and not self.says_sector

    def _found(self, outcome: Outcome, known: Known, *reasons: Reason) -> Judgement:
        return Judgement(self.figure, outcome, reasons, known.facts, known.interval)

    def _agreement(self, closest: Closeness, known: Known, own: Sequence[Known]) -> Judgement:
        short_of = self.given.bound is (Bound.BELOW if self.given.digits > 0 else Bound.ABOVE)
        if short_of and closest is Closeness.TOUCHES and self.given.digits == known.digits:
            return self._found(
                Outcome.UNKNOWN, known, Reason.LIMIT_LEAVES_OPEN
            )  # "short of $512.9 billion", that it is
        outcome = Outcome.AGREES if closest is Closeness.EQUAL else Outcome.WITHIN_ROUNDING
        reasons = [Reason.ONLY_IF_TRUNCATED] if closest is Closeness.TOUCHES_TRUNCATED else []
        facts = known.facts
        if self.given.is_limit:  # the facts of that very limit, beside the level that is above it
            facts += tuple(fact for one in own for fact in one.facts if one.digits == self.given.digits != known.digits)
        if any(fact.id in self.superseded for fact in facts):
            reasons.append(Reason.OLDER_VINTAGE)
            facts += tuple(fact for one in own for fact in one.facts if fact.id not in self.superseded)
        return Judgement(self.figure, outcome, tuple(reasons), facts, known.interval)

    def _elsewhere(self, closest: Closeness, other: Cell, known: Known) -> Judgement:
        """What is right under another definition; right as it stands, where not its sentence says the other sector."""
        of_all = other.sector == Sector.ALL_INDUSTRIES
        of_statistics = other.sector != self.statement.sector and other.sector in self.sectors_of_statistics
        mixed = self.figure.is_beside_right_one  # the other figure of the statement is of the sector that is carried
        carried = self._carries_sector() and not self.of_one_sector and not mixed
        if of_statistics or (of_all and (self.names_all_industries or carried)):
            stated = Outcome.AGREES if closest is Closeness.EQUAL else Outcome.WITHIN_ROUNDING
            return self._found(Outcome.AGREES_DERIVED if known.derived else stated, known, Reason.OTHER_READING)
        if self.statement.measure is Measure.SHARE and other.item is other.partner is None and known.derived:
            return self._found(Outcome.AGREES_DERIVED, known)  # a share of a sector in all trade
        reason = Reason.OTHER_SECTOR if other.sector != self.statement.sector else Reason.OTHER_COVERAGE
        return self._found(Outcome.OTHER_DEFINITION, known, reason)

    def _apart(self, apart: Sequence[Known], scale: Fraction | None, *, of_sector: bool) -> Judgement:
        """A figure that what is known excludes: an error, unless something may explain it."""
        known, growth = apart[0], self.figure.role is Role.GROWTH
        if self._is_said_to_be_near(known, growth=growth):
            return self._found(Outcome.UNKNOWN, known, Reason.UNSURE_READING)
        if any(self._is_no_ground(one) for one in apart):
            return self._found(Outcome.UNKNOWN, known, Reason.FACT_HAS_CAVEAT)
        if self.given.upper is not None:
            return self._found(Outcome.UNKNOWN, known, Reason.UNSURE_READING)
        for one in apart:
            # A year-earlier level that follows from a growth is already revised against the release of that year.
            another_vintage = one.derived or self.may_be_revised(one.facts)
            if another_vintage and may_be_revision(self.given, one, growth=growth, scale=scale):
                return self._found(Outcome.UNKNOWN, one, Reason.MAY_BE_REVISED)
        sure = is_read_for_sure(self.figure, self.given, apart)
        if not sure or (
            not growth
            and self.statement.measure is not Measure.SHARE_CHANGE
            and not (self.figure.is_beside_right_one or of_sector)
            and is_out_of_proportion(self.given, apart)
            and self.given.digits not in self.stated
        ):
            return self._found(Outcome.UNKNOWN, known, Reason.UNSURE_READING)
        return self._found(Outcome.CONTRADICTS, known, _reason(self.given, known, growth=growth))

    def _is_said_to_be_near(self, known: Known, *, growth: bool) -> bool:
        """For "nearly 6 percent" of 5.4, "about $515 billion" of 512.9; not for a slip of the pen."""
        if growth and self.figure.nearly:
            return may_be_meant(self.given, known.interval, growth=True)
        slip = any(is_slip(self.given.digits, digits) for digits in digits_known(self.given.digits, known))
        about = self.given.bound is Bound.ABOUT and not slip
        return about and may_be_meant(self.given, known.interval, growth=growth)

    def _is_no_ground(self, known: Known) -> bool:
        """Whether a fact is no ground; one whose other figure the text has right is, unless it contradicts others.

        So is one that counts Hong Kong in, where the text says so too.
        """
        same = self.statement.partner == CHINA_AND_HONG_KONG and all(
            fact.partner == CHINA_AND_HONG_KONG for fact in known.facts
        )
        return is_in_conflict(known) if self.figure.is_beside_right_one or same else is_no_ground(self.given, known)


def _places(digits: Decimal) -> int | str:
    return digits.as_tuple().exponent


def _reason(given: GivenFigure, known: Known, *, growth: bool) -> Reason:
    if known.limit:
        return Reason.OTHER_DIRECTION if growth else Reason.BEYOND_LIMIT
    if known.digits is None:
        return Reason.OTHER_FIGURE
    if given.digits == -known.digits:
        return Reason.OTHER_DIRECTION
    one, other = (abs(digits).normalize().as_tuple().digits for digits in (given.digits, known.digits))
    same_digits = one == other or (not growth and is_of_other_scale(given.digits, known.interval))
    return Reason.OTHER_SCALE if same_digits else Reason.OTHER_FIGURE
