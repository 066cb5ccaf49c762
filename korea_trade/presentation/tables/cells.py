"""The cells that tables of stated figures share: level, growth, status."""

from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.footnotes import bound_sign
from korea_trade.questions.row import Row


def level_text(row: Row) -> str:
    """The level, with the sign of a mere limit."""
    return bound_sign(row) + text_of(row.value)


def growth_text(row: Row, speech: Speech) -> str:
    """The signed growth, or the direction where only that is stated; nothing for a share, which has its own column."""
    if row.measure == "share":
        return ""
    if row.growth is None:
        return speech.say(row.direction or "")
    return f"{row.growth:+f}"


def status_text(row: Row, speech: Speech) -> str:
    """What the figure is, if it is not what happened."""
    return "" if row.status == "actual" else speech.say(row.status)
