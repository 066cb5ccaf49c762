"""Which panels are drawn to one scale."""

from collections.abc import Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.chart.chart import Figure, Mark, Panel


@dataclass(frozen=True, slots=True)
class SharedScale:
    """What panels have in common that are drawn to one scale. A length is that of points of shorter periods."""

    figure: Figure
    length: tuple[int, int, int] | None = None


def scales(panels: Sequence[Panel]) -> dict[Panel, SharedScale]:
    """The scale of each panel.

    Panels of one measure have one scale, so that a month never looks greater than a year, nor a part greater than its
    whole. Only points over time of shorter periods than others have one of their own for each length, as months would
    lie flat beside years.
    """
    longest: dict[Figure, Panel] = {}
    for panel in panels:
        longest[panel.figure] = max(longest.get(panel.figure, panel), panel, key=_days)

    def scale(panel: Panel) -> SharedScale:
        as_long = not panel.over_time or _shape(panel) == _shape(longest[panel.figure])
        return SharedScale(panel.figure, None if as_long else _shape(panel))

    return {panel: scale(panel) for panel in panels}


def marks_by_scale(panels: Sequence[Panel]) -> dict[SharedScale, list[Mark]]:
    """The marks that are drawn to each scale, in the order of the panels."""
    shared = scales(panels)
    found: dict[SharedScale, list[Mark]] = {}
    for panel in panels:
        found.setdefault(shared[panel], []).extend(panel.marks)
    return found


def _shape(panel: Panel) -> tuple[int, int, int]:
    return panel.marks[0].period.shape


def _days(panel: Panel) -> int:
    period = panel.marks[0].period
    return (period.last_day - period.first_day).days
