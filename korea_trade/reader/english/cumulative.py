"""Sums of the year so far: "the cumulative deficit stood at $19.9 billion as of Nov. 10"."""

import re
from dataclasses import replace
from decimal import Decimal

from korea_trade.reader.cells import Finding, Located
from korea_trade.reader.doubts import SO_FAR_UNTIL_WHEN
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.periods import Role
from korea_trade.reader.times import Shape, When
from korea_trade.vocabulary.numbers import month_numbers

_ADDED_UP = ("cumulative", "cumulatively", "accumulated", "accumulative", "aggregate")


def add_up(clause: Clause, before: Clause | None, finding: Finding, named: bool) -> None:
    """Give the year so far to a level that is said to be cumulative, where its time is none or a single month.

    So are those that go on behind one: "cumulative exports were $520 billion, and imports $540 billion".
    ``named`` says that a clause before it is about goods or a partner: so may the sum be.
    """
    words = [node.word for node in clause.all_nodes if isinstance(node, Element)]
    if before is not None and before.subject and _goes_on(clause, finding):
        words += [node.word for node in before.all_nodes if isinstance(node, Element)]
    day = _day_passed(clause, finding)
    if day is not None:
        finding.when, finding.time = day
    running = _is_running_total(finding) or day is not None
    if running and not _is_of_year(clause, finding):
        finding.doubt("of the month, or of the year so far?")
    so_far = finding.cell.when is not None and finding.cell.when.shape is Shape.TO_DATE and finding.time is not None
    summed = finding.cell.summed or so_far or running or any(word in _ADDED_UP for word in words)
    passed = _tells_of_passing(finding)
    if not summed or not (passed or (finding.measure == "value" and "value" in finding.values)):
        return
    if _is_from_day_to_day(finding):
        return
    time, cell = finding.time, replace(finding.cell, summed=True)
    finding.cell = cell
    if time is None and (cell.when is None or finding.when is None):
        finding.time = When(Shape.TO_DATE) if cell.when is None else cell.when.from_january()
    elif time is not None:
        finding.time = time.from_january()
        if time.shape is Shape.DAYS and time.months is None:
            finding.doubt(SO_FAR_UNTIL_WHEN)  # "as of the 20th of this month"
    if named and cell.item is cell.partner is cell.sector is None:
        finding.doubt("a sum of all goods, or of those before?")


def _is_from_day_to_day(finding: Finding) -> bool:
    """For "aggregate exports from July 1 to 10": the sum of the days that it names, and of no year so far."""
    days = finding.time is not None and finding.time.shape is Shape.DAYS
    return days and finding.when is not None and _DAY_TO_DAY.search(finding.when.value) is not None


def up_to_last_month(findings: list[Finding]) -> None:
    """For "a record for 14 straight months through September, at $10.4 billion": a run's last month, and no sum."""
    runs = [finding.when for finding in findings if finding.measure == "streak" and finding.when is not None]
    for finding in findings if runs else ():
        time = finding.time
        if finding.when in runs and time is not None and time.shape is Shape.MONTHS and time.months is not None:
            through = finding.when is not None and finding.when.value.lower().startswith(_THROUGH)
            finding.time = replace(time, months=(time.months[1], time.months[1])) if through else time


_THROUGH = ("through ", "until ", "till ", "up to ")
_DAY_TO_DAY = re.compile(r"\d\W{0,3}(?:-|–|to|through|until)\W{0,2}(?:\w+\W{1,2})?\d")
_PARTS_OF_MONTH = re.compile(r"\b(?:early|late|mid)\b", re.IGNORECASE)
_LATER_IN_MONTH = re.compile(r"\b(?:late|mid|1[1-9]|2\d|3[01])\b", re.IGNORECASE)
_MORE_THAN_A_MONTH = Decimal(200)  # of a month no flow of all trade has come to that, in billions of dollars


def _is_running_total(finding: Finding) -> bool:
    """For "topped $1 trillion in early December": a level that a month does not reach, or that a part of one does."""
    passed, level = _passed_level(finding)
    time = finding.time
    if not passed or time is None or time.shape is not Shape.MONTHS or time.months is None:
        return False
    within = finding.when is not None and _PARTS_OF_MONTH.search(finding.when.value) is not None
    return time.months[0] == time.months[1] and (within or level > _MORE_THAN_A_MONTH)


def _is_of_year(clause: Clause, finding: Finding) -> bool:
    """Whether a running total can only be of the year: its words say so, it is large, or the month has just begun."""
    words = [word for node in clause.all_nodes if isinstance(node, Element) for word in node.word.split()]
    if "monthly" in words:
        return False
    late = finding.when is not None and _LATER_IN_MONTH.search(finding.when.value) is not None
    large = _passed_level(finding)[1] > _MORE_THAN_A_MONTH
    return large or not late or any(word in (*_ADDED_UP, "annual", "yearly") for word in words)


def _day_passed(clause: Clause, finding: Finding) -> tuple[Located, When] | None:
    """For "passed $1 trillion on December 5": the day that a total passed a level on, where no other time is said."""
    passed, _ = _passed_level(finding)
    if not passed or finding.time is not None or finding.when is not None or finding.cell.when is not None:
        return None
    days = [node for node in clause.all_nodes if isinstance(node, Element) and node.time is not None]
    if len(days) != 1 or days[0].time is None or days[0].time.role is not Role.DATE:
        return None
    words = days[0].text.lower().replace(".", "").split()
    month = next((number for name, number in month_numbers().items() if name in words), None)
    if month is None:
        return None
    return Located(days[0].text, days[0].start, days[0].end), When(Shape.MONTHS, months=(month, month))


def _tells_of_passing(finding: Finding) -> bool:
    """Whether a level was passed, or was so for the first time, or by the ninth country to do so."""
    return finding.measure in ("threshold", "first-in") or finding.values.get("among") == "order"


def _passed_level(finding: Finding) -> tuple[bool, Decimal]:
    """Whether a sum of dollars was passed, and which; a daily average is none."""
    level = finding.values.get("value") if finding.measure == "threshold" else finding.values.get("level")
    event = finding.measure in ("threshold", "rank") or finding.values.get("event") == "above"
    passed = _tells_of_passing(finding) and event and finding.cell.measure is None
    unit = _DOLLARS if finding.measure == "rank" else finding.values.get("unit", _DOLLARS)
    if not passed or not isinstance(level, Decimal) or unit != _DOLLARS:
        return False, Decimal(0)
    return True, level


_DOLLARS = "USD bn"


def _goes_on(clause: Clause, finding: Finding) -> bool:
    """Whether a clause without a time goes on behind another one, about all goods and partners."""
    cell = finding.cell
    plain = all(said is None for said in (cell.item, cell.partner, cell.refers, cell.when))
    timed = any(isinstance(node, Element) and node.period is not None for node in clause.all_nodes)
    return clause.opener in ("and", ",") and not clause.entry and plain and not timed
