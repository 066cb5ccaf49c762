"""Months of a year that a sentence opens with: "In 2023, December exports rose 5.1 percent"."""

from dataclasses import replace

from korea_trade.reader.cells import Reading
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.times import Shape, When

_IN = ("in", "during", "for", "")


def give_opening_year(reading: Reading, clauses: list[Clause]) -> None:
    """Give a month of the first clause that names no year the only year of the words before it."""
    if len(clauses) < len(("opening", "first")) or clauses[0].subject is not None:
        return
    year = _year_of(clauses[0])
    first = clauses[1]
    nodes = sorted(first.all_nodes, key=lambda node: node.start)
    end = nodes[-1].end if nodes else 0
    for finding in reading.findings if year is not None else ():
        if finding.start >= end or year is None:
            continue
        if finding.time is not None:
            finding.time = _in_year(finding.time, year)
        if finding.cell.when is not None:
            finding.cell = replace(finding.cell, when=_in_year(finding.cell.when, year))


def _year_of(opening: Clause) -> When | None:
    """The only time of an opening, where it is a year that is named."""
    times = [node.time for node in opening.all_nodes if isinstance(node, Element) and node.time is not None]
    if len(times) != 1 or times[0].when is None or times[0].preposition not in _IN:
        return None
    when = times[0].when
    return when if when.shape is Shape.YEAR and not when.names_no_year else None


def _in_year(when: When, year: When) -> When:
    bare = when.shape in (Shape.MONTHS, Shape.DAYS) and when.months is not None and when.names_no_year
    return when.with_year(year.year, year.back) if bare else when
