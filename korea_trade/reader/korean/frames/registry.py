"""The frames in the order in which they look at a clause; a figure that one has taken is gone for the next."""

from collections.abc import Callable

from korea_trade.reader.korean.frames import (
    counts,
    directions,
    firsts,
    levels,
    ranks,
    shares,
    streaks,
    thresholds,
    working_days,
)
from korea_trade.reader.korean.frames.line import Line

FRAMES: dict[str, Callable[[Line], None]] = {
    "working-days": working_days.working_days,
    "share": shares.shares,
    "streak": streaks.streaks,
    "first-in": firsts.firsts,
    "threshold": thresholds.thresholds,
    "rank": ranks.ranks,
    "count": counts.counts,
    "level": levels.levels_and_growths,
    "direction": directions.directions,
}
