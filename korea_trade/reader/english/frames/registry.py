"""The frames in the order in which they look at a clause; a figure that one has taken is gone for the next."""

from collections.abc import Callable

from korea_trade.reader.english.frames import (
    counts,
    directions,
    firsts,
    levels_and_growths,
    named_directions,
    orders,
    prices,
    ranks,
    shares,
    standings,
    streaks,
    thresholds,
    traded,
    working_days,
)
from korea_trade.reader.english.frames.line import Line

FRAMES: dict[str, Callable[[Line], None]] = {
    "working-days": working_days.working_days,
    "share": shares.shares,
    "threshold": thresholds.thresholds,
    "streak": streaks.streaks,
    "first-in": firsts.firsts,
    "order": orders.orders,
    "standing": standings.standings,
    "rank": ranks.ranks,
    "count": counts.counts,
    "level": levels_and_growths.levels_and_growths,
    "direction": directions.directions,
    "named": named_directions.named_directions,
    "traded": traded.traded,
    "price": prices.prices,
}
