"""The cells that tables of stated figures share: level, growth, status."""

from korea_trade.language.figures import signed
from korea_trade.language.language import Language
from korea_trade.model.codes import Bound, Measure, Status
from korea_trade.questions.row import ListedRow, Row

_SIGNS = {Bound.ABOVE: ">", Bound.BELOW: "<", Bound.ABOUT: "~"}


def level_text(row: ListedRow, language: Language) -> str:
    """The level in the unit of the heading, with the sign of a mere limit; nothing where none is stated."""
    if row.value is None:
        return ""
    sign = _SIGNS[row.bound] if row.bound else ""
    return sign + language.figure(row.value, row.unit)


def growth_text(row: Row, language: Language) -> str:
    """The signed growth, or the direction where only that is stated; nothing for a share, which has its own column."""
    if row.measure is Measure.SHARE:
        return ""
    if row.growth is None:
        return language.direction(row.direction) if row.direction else ""
    return signed(row.growth)


def status_text(row: Row, language: Language) -> str:
    """What the figure is, if it is not what happened."""
    return "" if row.status is Status.ACTUAL else language.status(row.status)
