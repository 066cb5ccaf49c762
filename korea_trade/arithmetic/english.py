"""The messages of verdicts in English: that of records, of SQL and of whoever reads them from Python."""

from collections.abc import Sequence
from decimal import Decimal

from korea_trade.arithmetic.figures import amount, comparison_of, shown
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.subject import subject_of
from korea_trade.model.codes import Bound, Comparison, Direction, Flow, Measure, RankedFrom
from korea_trade.model.fact import Fact
from korea_trade.phrase import Phrase

# ruff: noqa: ARG002, D102  (``VerdictPhrases`` says what each is; English does not need all that it is given)

_EARLIER = {
    Comparison.PREVIOUS_YEAR: "year",
    Comparison.PREVIOUS_MONTH: "month",
    Comparison.PREVIOUS_QUARTER: "quarter",
}


class EnglishVerdicts:
    """English messages, with codes and periods as they are written and money in billions of dollars."""

    def rests_on_doubtful(self, doubtful: Fact) -> str:
        figure = shown(doubtful) if doubtful.value is not None else f"{doubtful.growth} percent"
        return f"rests on {figure}, which contradicts other figures, as its caveat says"

    def left_undecided(self, left_open: Phrase[VerdictPhrases]) -> str:
        return f"{left_open.text(self)}: this does not decide it"

    def same_cell(self, one: Fact, other: Fact) -> str:
        return f"{shown(one)} and {shown(other)} for the same cell"

    def growths_of_same_cell(self, one: Fact, other: Fact) -> str:
        return f"growth of {one.growth} and {other.growth} for the same cell"

    def directions_of_same_cell(self, one: Fact, other: Fact) -> str:
        return f"{one.direction} and {other.direction} for the same cell"

    def beyond_limit(self, claim: Fact, limit: tuple[Decimal, Bound], figure: Fact, of_growth: bool) -> str:
        stated = f"{figure.growth:+} percent" if of_growth else shown(figure)
        return f"{stated} stated, {_limit(limit)}"

    def difference_beyond_limit(self, claim: Fact, limit: tuple[Decimal, Bound], exports: Fact, imports: Fact) -> str:
        difference = amount(exports) - amount(imports)
        return f"{exports.value} - {imports.value} = {difference}, {_limit(limit)}"

    def limit_without_figure(self, claim: Fact, limit: tuple[Decimal, Bound], of_growth: bool) -> str:
        return f"{_limit(limit)}: no {'growth' if of_growth else 'level'} of {claim.period} is stated"

    def at_most_all(self, share: Fact) -> str:
        return f"{share.value} percent, of at most 100"

    def together_at_most_all(self, shares: Sequence[Fact]) -> str:
        return f"{_sum(shares)} percent, of at most 100"

    def whole_is_not_said(self, share: Fact) -> str:
        return f"{share.value} percent: of which whole is not said"

    def share_of(self, share: Fact, part: Fact, whole: Fact) -> str:
        return f"{share.value} percent stated, 100 x {shown(part)} / {shown(whole)}"

    def flow_not_stated(self, period: str, flow: Flow) -> str:
        return f"balance of {period}: {flow} not stated"

    def balance_of(self, exports: Fact, imports: Fact, balance: Fact) -> str:
        difference = amount(exports) - amount(imports)
        return f"{exports.value} - {imports.value} = {difference}, stated {shown(balance)}"

    def trade_of(self, exports: Fact, imports: Fact, trade: Fact) -> str:
        return f"{exports.value} + {imports.value} = {amount(exports) + amount(imports)}, stated {shown(trade)}"

    def balance_a_year_before(self, period: str) -> str:
        return f"balance a year before {period}: from its own growth, and from exports less imports"

    def growth_from(self, level: Fact, growth: Fact, earlier: Fact) -> str:
        before = f"{_bound(earlier)}{shown(earlier)} a {_EARLIER[comparison_of(growth)]} before"
        return f"{shown(level)} after {growth.growth} percent, {before}"

    def moved_from(self, level: Fact, direction: Direction, earlier: Fact) -> str:
        return f"{direction} to {shown(level)} from {shown(earlier)}"

    def points_after(self, now: Fact, change: Fact, earlier: Fact) -> str:
        return f"{shown(now)} percent, {shown(change)} points after {shown(earlier)} percent"

    def direction_not_stated(self, claim: Fact, expected: Direction, measure: Measure) -> str:
        return f"{_moved(expected)} of the {measure} of {claim.period} is not stated"

    def direction_said(self, expected: Direction, stated: Fact) -> str:
        return f"{_moved(expected)} said, {stated.direction} stated"

    def all_went(self, count: Fact, together: Fact) -> str:
        return f"all {count.of} {count.direction}, {together.direction} together"

    def all_went_but(self, count: Fact, member: Fact) -> str:
        return f"all {count.of} {count.direction}, {member.item or member.flow} among them {member.direction}"

    def parts_went(self, parts: Sequence[Fact], whole: Fact) -> str:
        moves = ", ".join(f"{part.item or part.flow} {part.direction}" for part in parts)
        return f"{moves}; {whole.flow} {whole.direction}"

    def part_of(self, part: Fact, whole: Fact) -> str:
        return f"{_bound(part)}{shown(part)} is part of {shown(whole)}"

    def part_of_a_year_before(self, part: Fact, whole: Fact) -> str:
        return f"a year before, {_earlier(part)} is part of {_earlier(whole)}"

    def parts_of(self, parts: Sequence[Fact], whole: Fact) -> str:
        return f"{_sum(parts)} are part of {shown(whole)}"

    def parts_make_up(self, parts: Sequence[Fact], whole: Fact) -> str:
        return f"{_sum(parts)} make up {shown(whole)}"

    def shares_make_up_all(self, shares: Sequence[Fact]) -> str:
        return f"{_sum(shares)} percent make up all"

    def growth_of_parts(self, whole: Fact, parts: Sequence[Fact]) -> str:
        rates = ", ".join(str(part.growth) for part in parts)
        return f"growth {whole.growth} of the whole, {rates} of its parts"

    def growth_of_parts_not_stated(self, items: Sequence[str]) -> str:
        return f"growth of {', '.join(items)} is not stated"

    def out_of(self, count: Fact) -> str:
        return f"{count.value} out of {count.of}"

    def counts_out_of(self, one: Fact, other: Fact, of: Decimal | int) -> str:
        return f"{one.value} {one.direction} and {other.value} {other.direction}, out of {of}"

    def members_named(self, count: Fact, named: int) -> str:
        return f"{count.value} {count.unit} said, {f'{named} named' if named else 'none of them named'}"

    def last_is_not_said(self, streak: Fact) -> str:
        return f"{streak.value} {streak.unit}: which was the last is not said"

    def is_no_streak(self, streak: Fact) -> str:
        return f"{streak.value} {streak.unit} is not a streak"

    def nothing_known_of_streak(self, streak: Fact, began: str) -> str:
        return f"{streak.value} {streak.unit} from {began}: nothing else is known of them"

    def inside_streak(self, streak: Fact, began: str, stated: Fact) -> str:
        return f"{_event(streak)} from {began} to {streak.period}; {_stated(stated, streak)} in {stated.period}"

    def before_streak(self, streak: Fact, began: str, stated: Fact) -> str:
        return f"{_event(streak)} from {began}; {_stated(stated, streak)} in {stated.period}, just before"

    def first_time_in_streak(self, streak: Fact, began: str, first: Fact) -> str:
        return f"{_event(streak)} from {began}; for the first time in {first.period}"

    def streaks_began(self, early: Fact, early_began: str, late: Fact, late_began: str) -> str:
        return (
            f"{early.value} {early.unit} by {early.period} began in {early_began}, "
            f"{late.value} by {late.period} in {late_began}"
        )

    def nothing_known_before(self) -> str:
        return "nothing is known of the time before"

    def before_first_time(self, claim: Fact, stated: Fact) -> str:
        return f"{_event(claim)} for the first time in {claim.period}; {_stated(stated, claim)} in {stated.period}"

    def same_rank(self, rank: Fact) -> str:
        return f"both rank {rank.value} among {rank.among} in {rank.period}"

    def others_not_stated(self, rank: Fact) -> str:
        return f"nothing is stated of the others it is ranked among ({rank.among})"

    def own_figure_not_stated(self, rank: Fact, of_growth: bool) -> str:
        return f"{_rank(rank)}: its {'growth' if of_growth else 'level'} is not stated"

    def no_other_figure_stated(self, rank: Fact, of_growth: bool) -> str:
        return f"{_rank(rank)}: no other {'growth' if of_growth else 'level'} is stated"

    def too_few_stated(self, rank: Fact) -> str:
        return f"{_rank(rank)}: too few levels are stated"

    def rank_among_known(self, rank: Fact, beyond: int, known: int) -> str:
        return f"{_rank(rank)}; {beyond} of {known} known figures {_beyond(rank)}"

    def rank_among_stated(self, rank: Fact, beyond: int, stated: int) -> str:
        return f"{_rank(rank)}; {beyond} of {stated} stated ones {_beyond(rank)}"

    def record_and_change(self, rank: Fact, change: Fact) -> str:
        most = "lowest" if rank.ranked_from is RankedFrom.LOWEST else "highest"
        return f"{most} in history, {change.direction} on the {_EARLIER[comparison_of(change)]} before"

    def implied_below_nothing(self, given: Sequence[Fact], flow: Flow, value: Decimal) -> str:
        return f"{_implied(given, flow)} implies {flow} of {value}, which is negative"

    def implied_alone(self, flow: Flow, value: Decimal) -> str:
        return f"implied {flow} {value}: none of another period of this length is stated"

    def implied_beside(self, given: Sequence[Fact], flow: Flow, value: Decimal, others: Sequence[Fact]) -> str:
        stated = ", ".join(f"{fact.value} ({fact.period})" for fact in others)
        return f"{_implied(given, flow)} implies {flow} of {value}; stated in other periods: {stated}"

    def month_of_year(self, month: Fact, year: Fact) -> str:
        return f"{shown(month)} is one month of {shown(year)}"

    def average_of_days(self, average: Fact, level: Fact, days: int) -> str:
        return f"{shown(average)} a day, {shown(level)} in {days} days"


ENGLISH_VERDICTS = EnglishVerdicts()


def _limit(limit: tuple[Decimal, Bound]) -> str:
    value, bound = limit
    return f"{bound} {value}"


def _bound(fact: Fact) -> str:
    return f"{fact.bound} " if fact.bound else ""


def _moved(direction: Direction) -> str:
    return "decline" if direction is Direction.DOWN else "growth"


def _sum(facts: Sequence[Fact]) -> str:
    return " + ".join(shown(fact) for fact in facts)


def _earlier(fact: Fact) -> str:
    change = fact.growth or 0
    return f"{shown(fact)} / (1 {'-' if change < 0 else '+'} {abs(change)}/100)"


def _rank(rank: Fact) -> str:
    return f"rank {rank.value} among {rank.among}"


def _beyond(rank: Fact) -> str:
    return "lower" if rank.ranked_from is RankedFrom.LOWEST else "higher"


def _implied(given: Sequence[Fact], missing: Flow) -> str:
    return f"{given[0].value} {'+' if missing is Flow.EXPORTS else '-'} {given[1].value}"


def _event(claim: Fact) -> str:
    return f"{claim.event} {claim.level}" if claim.level is not None else str(claim.event)


def _stated(fact: Fact, claim: Fact) -> str:
    """What a fact says, as far as it bears on a claim."""
    subject = subject_of(claim)
    if subject is not None and subject.of_growth:
        return f"{fact.growth:+} percent"
    if fact.event is not None:
        return _event(fact)
    if fact.measure is Measure.COUNT:
        return f"{fact.value} of {fact.of} up"
    if fact.value is None:
        return str(fact.direction)
    return f"{_bound(fact)}{shown(fact)}" if fact.growth is None else f"{shown(fact)}, {fact.growth:+} percent"
