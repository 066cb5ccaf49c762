"""Whether words around a figure make it one that facts do not count: of other statistics, of a part, of other times."""

import re
from bisect import bisect_left
from datetime import date
from functools import lru_cache

from korea_trade.model.codes import Comparison, Measure
from korea_trade.reader.doubts import OF_ANOTHER_SPAN, OTHER_TIME_COMPARED, OVER_YEARS
from korea_trade.reader.statement import Statement
from korea_trade.verification.figure import Figure, Role
from korea_trade.verification.named_times import last_time_named
from korea_trade.verification.what_against import is_against_other_trade
from korea_trade.vocabulary.sentence_words import Kind, sentence_words

_MONTH_WITH_POINT = len("By Sept. ")  # which a sentence may seem to begin behind
_SHORT = 12  # characters before a time
_UNSURE_WHOSE: tuple[Kind, ...] = ("back-reference", "part-of-all")
_TRADED: tuple[Kind, ...] = ("exports", "imports", "balance")
_OF_ANOTHER_SCOPE: tuple[Kind, ...] = ("part-of-time", "not-of-a-level")
_LEVELS = (Measure.VALUE, Measure.DAILY_AVERAGE, Measure.THRESHOLD)
_OVER_OTHER_TIMES = (OVER_YEARS, OTHER_TIME_COMPARED)
_CLAUSE = re.compile(r"[^,;:()\n]{0,80}?(?=[,;:()\n]|\.(?:\s|\Z)|(?<![0-9])[0-9]{1,3}(?:\.[0-9]|%)|\Z)")
_LAST_FIGURE = re.compile(r"[0-9](?=[^0-9]*\Z)")


def counts_otherwise(text: str, figure: Figure, statement: Statement, begins: int, published: date | None) -> bool:
    """Whether the words of a sentence, which ``begins`` there, make a figure one that facts do not count.

    Where it is sure whose figure it is, "exports there", "in Japan" and "a half of" leave nothing open.
    """
    ends = max(statement.end, _end_of_clause(text, figure))
    if _is_of_other_statistics(text, statement):
        return True
    if sentence_words("counted-by-others").search(text, begins, max(statement.sentence[1], statement.end)):
        return True
    if sentence_words("otherwise-counted").search(text, begins, ends):
        return True
    if sentence_words("of-then-behind").match(text, figure.mention.end):
        return True
    if _has_time_of_another(text, statement) or _is_compared_with(text, figure, begins):
        return True
    if _was_of_another_time(text, figure, statement, begins):
        return True
    if statement.measure is Measure.VALUE and sentence_words("by-quantity").search(text, begins, ends):
        return True
    if (
        statement.measure is Measure.STREAK
        and statement.level is None
        and _is_streak_above_a_level(text, figure, begins)
    ):
        return True
    if figure.role is Role.GROWTH and _is_growth_of_something_else(text, figure, statement, begins, ends, published):
        return True
    if not figure.is_beside_right_one and _may_be_of_another(text, statement, begins):
        return True
    return _last(text, ("not-traded",), begins, statement.end) > _last(text, _TRADED, begins, statement.end)


def _is_of_other_statistics(text: str, statement: Statement) -> bool:
    """Whether the paragraph of a figure names other statistics before it."""
    places = _other_statistics(text)
    before = bisect_left(places, (statement.start,))
    begins = text.rfind("\n", places[before - 1][0], statement.start) < 0 if before else False
    return begins or sentence_words("other-statistics").search(text, statement.start, statement.end) is not None


@lru_cache(maxsize=2)
def _other_statistics(text: str) -> list[tuple[int, int]]:
    """Where a text names other statistics."""
    return [found.span() for found in sentence_words("other-statistics").finditer(text)]


def has_another_basis(text: str, figure: Figure, statement: Statement, begins: int) -> bool:
    """Whether a figure is one in won, or adjusted, or a growth over years: "over the past two years, exports rose"."""
    told, ends = _end_of_figures_before(text, figure, begins), max(statement.end, _end_of_clause(text, figure))
    is_of_span = statement.doubtful in OF_ANOTHER_SPAN or sentence_words("sum-of-years").search(text, told, ends)
    if (is_of_span and statement.measure is Measure.VALUE) or sentence_words("other-basis").search(text, told, ends):
        return True
    if statement.measure in _LEVELS and _is_of_another_scope(text, figure, begins, told, ends):
        return True
    if figure.role is not Role.GROWTH:
        return False
    if is_against_other_trade(figure, text[begins : figure.mention.start], text):
        return True
    if statement.comparison not in (None, Comparison.PREVIOUS_YEAR):
        return False
    return (
        statement.doubtful in _OVER_OTHER_TIMES or sentence_words("over-years").search(text, begins, ends) is not None
    )


def is_per_working_day(text: str, figure: Figure, statement: Statement, begins: int) -> bool:
    """Whether a growth is one of each working day by the words of its clause, not by those of its subject."""
    if figure.role is not Role.GROWTH or statement.measure is not Measure.VALUE:
        return False
    told, ends = _end_of_figures_before(text, figure, begins), _end_of_clause(text, figure)
    if sentence_words("working-day-adjusted").search(text, told, ends) is not None:
        return True
    added = sentence_words("added-behind").match(text, ends)  # "rose 6.3 percent, allowing for working days"
    return added is not None and sentence_words("working-day-adjusted").match(text, added.end()) is not None


def _is_compared_with(text: str, figure: Figure, begins: int) -> bool:
    """Whether a figure is one that another is compared with: "milder than the 10.3 percent of that year"."""
    before = sentence_words("compared-right-before").search(text[begins : figure.mention.start])
    return before is not None or sentence_words("compared-right-behind").match(text, figure.mention.end) is not None


def _has_time_of_another(text: str, statement: Statement) -> bool:
    """Whether the time of a figure is that of what its sentence compares it with: "exceeded those of November by"."""
    proof = statement.proofs.get("period")
    if proof is None or proof.start is None:
        return False
    if sentence_words("those-of-before").search(text[max(0, proof.start - _SHORT) : proof.start]):
        return True
    than = sentence_words("more-than-then-behind").match(text, proof.end or proof.start)
    return than is not None and than.end() <= statement.start  # 12월 수출(514억 달러)보다 많았지만 5.4% 줄었다


def _was_of_another_time(text: str, figure: Figure, statement: Statement, begins: int) -> bool:
    """Whether a level is what somebody expected, or "had been" at a time that its clause does not name before it."""
    if figure.role is not Role.VALUE:
        return False
    start = figure.mention.start
    if sentence_words("was-put-at").search(text, _end_of_figures_before(text, figure, begins), start):
        return True
    told, time = sentence_words("had-been").search(text[begins:start]), statement.proofs.get("period")
    if told is None or time is None or time.start is None:
        return told is not None
    if sentence_words("by-some-day").search(text, max(0, begins - _MONTH_WITH_POINT), start):
        return True
    since = begins if told["relative"] is None else begins + told.start()
    return not since <= time.start < start


def _end_of_figures_before(text: str, figure: Figure, begins: int) -> int:
    """Where what a sentence tells before a figure ends with the unit of the last one; its beginning without any."""
    return max(
        (unit.end() for unit in sentence_words("unit").finditer(text, begins, figure.mention.start)), default=begins
    )


def _end_of_clause(text: str, figure: Figure) -> int:
    """Where the clause of a figure ends; the end of the figure where it goes on for long."""
    clause = _CLAUSE.match(text, figure.mention.end)
    return figure.mention.end if clause is None else clause.end()


def _is_of_another_scope(text: str, figure: Figure, begins: int, told: int, ends: int) -> bool:
    """Whether a figure is of a part of its time, of so many goods or markets, or of a number of what is sold."""
    start, opening = figure.mention.start, text.find(",", begins, told)
    if sentence_words("part-of-time").search(text, begins, opening) or any(
        sentence_words(kind).search(text, told, ends) for kind in _OF_ANOTHER_SCOPE
    ):
        return True
    before = text[max(told, text.rfind(",", begins, start) + 1) : start]
    return figure.role is Role.VALUE and sentence_words("of-so-many").search(before) is not None


def _is_growth_of_something_else(
    text: str, figure: Figure, statement: Statement, begins: int, ends: int, published: date | None
) -> bool:
    """Whether a growth is over other years, was expected, or is that of a number: "1.89 million, down 21.4 percent"."""
    if statement.comparison is not None and statement.comparison is not Comparison.PREVIOUS_YEAR:
        return False
    start, end = figure.mention.start, figure.mention.end
    if sentence_words("over-another-time").search(text, begins, ends):
        return True
    last = _LAST_FIGURE.search(text, begins, start)
    if sentence_words("was-expected").search(text, last.end() if last is not None else begins, start):
        return True
    if statement.value is None and sentence_words("number-before").search(text[begins:start]):
        return True
    opened = sentence_words("opened-by-comparison").match(text[begins:start])
    against = last_time_named(opened[0], published) if opened is not None else None
    if against is not None and statement.period is not None and not _is_year_before(against, statement.period):
        return True
    behind = sentence_words("above-or-below").match(text, end)
    time = last_time_named(text[behind.end() : ends], published) if behind is not None else None
    return time is not None and statement.period is not None and not _is_year_before(time, statement.period)


def _is_streak_above_a_level(text: str, figure: Figure, begins: int) -> bool:
    """Whether a streak is one above a sum or a rate beside it: "60억달러를 넘는 흑자가 2개월 연속"."""
    if sentence_words("above-a-level-before").search(text[begins : figure.mention.start]):
        return True
    return sentence_words("above-a-level-behind").match(text, figure.mention.end) is not None


def _is_year_before(time: str, period: str) -> bool:
    year = str(int(period[:4]) - 1)
    return time == year or time == year + period[4:]


def _may_be_of_another(text: str, statement: Statement, begins: int) -> bool:
    """Whether it is open of whom, or of what part, a figure is: "exports rose 2.3 percent in China"."""
    if any(sentence_words(kind).search(text, begins, statement.end) for kind in _UNSURE_WHOSE):
        return True
    if not statement.says("partner"):
        return False
    return sentence_words("inside").search(text[begins : statement.proofs["partner"].start]) is not None


def _last(text: str, kinds: tuple[Kind, ...], begins: int, ends: int) -> int:
    found = (match.start() for kind in kinds for match in sentence_words(kind).finditer(text, begins, ends))
    return max(found, default=-1)
