"""The cells that tables of stated figures share: level, growth, status."""

from korea_trade.language.figures import signed
from korea_trade.language.language import Language
from korea_trade.model.codes import Bound, Direction, Flow, Measure, Status
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.row import ListedRow

_SIGNS = {Bound.ABOVE: ">", Bound.BELOW: "<", Bound.ABOUT: "~"}


DOUBTFUL = "?"
"""Before a figure that contradicts others, as its caveat acknowledges."""


def level_text(row: ListedRow, language: Language) -> str:
    """The level in the unit of the heading; nothing where none is stated.

    A mere limit has its sign before it, and so has a figure that contradicts others.
    """
    if row.value is None:
        return ""
    return (DOUBTFUL if row.is_doubtful else "") + limit_text(row.bound) + language.figure(row.value, row.unit)


def limit_text(bound: Bound | None) -> str:
    """The sign of a mere limit; nothing for a figure."""
    return _SIGNS[bound] if bound else ""


def doubt_of(row: ListedRow) -> str:
    """The sign before what a row says in words where its figure contradicts others."""
    return f"{DOUBTFUL} " if row.is_doubtful else ""


def statement_text(row: FactRow, language: Language) -> str:
    """What a fact says in words, with the sign before it where its figure contradicts others."""
    return doubt_of(row) + language.statement(row)


def growth_text(row: ListedRow, language: Language) -> str:
    """The signed growth, or the direction where only that is stated; nothing for a share, which has its own column."""
    if row.measure is Measure.SHARE:
        return ""
    if row.growth is None:
        return direction_text(row, language)
    doubtful = DOUBTFUL if row.value is None and row.is_doubtful else ""
    return doubtful + signed(row.growth)


def direction_text(row: ListedRow, language: Language) -> str:
    """Where a figure went; nothing where that is not stated."""
    if isinstance(row.direction, Direction) and row.flow is Flow.BALANCE:
        return language.balance_went(row.direction)
    measure = row.measure if isinstance(row.measure, Measure) else Measure.VALUE
    return language.direction(row.direction, measure) if row.direction else ""


def status_text(row: ListedRow, language: Language) -> str:
    """What the figure is, if it is not what happened."""
    return "" if row.status is Status.ACTUAL else language.status(row.status)
