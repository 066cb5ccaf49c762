"""The frames in the order in which they look at a clause; a figure that one has taken is gone for the next."""

from collections.abc import Callable

from korea_trade.reader.english.frames import levels, special
from korea_trade.reader.english.frames.line import Line

FRAMES: dict[str, Callable[[Line], None]] = {
    "working-days": special.working_days,
    "share": special.shares,
    "threshold": special.thresholds,
    "streak": special.streaks,
    "first-in": special.firsts,
    "rank": special.ranks,
    "count": special.counts,
    "level": levels.levels_and_growths,
    "direction": special.directions,
}
