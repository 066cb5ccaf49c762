"""Which panels are drawn to one scale."""

from collections.abc import Sequence

from korea_trade.light_dataclass import dataclass
from korea_trade.presentation.chart.chart import Figure, Mark, Panel


@dataclass(frozen=True, slots=True)
class SharedScale:
    """What panels have in common that are drawn to one scale. Without a length, that of periods does not matter."""

    figure: Figure
    length: tuple[int, int, int] | None = None


def scales(panels: Sequence[Panel]) -> dict[Panel, SharedScale]:
    """The scale of each panel.

    Bars of one measure have one scale, so that a month never looks greater than a year. Points over time have that of
    bars over periods as long, as a part would look greater than its whole; where there are none, each length of period
    has its own, as months would lie flat beside years.
    """
    bars = {(panel.figure, _length(panel)) for panel in panels if not panel.over_time}
    return {
        panel: SharedScale(panel.figure, None if (panel.figure, _length(panel)) in bars else _length(panel))
        for panel in panels
    }


def marks_by_scale(panels: Sequence[Panel]) -> dict[SharedScale, list[Mark]]:
    """The marks that are drawn to each scale, in the order of the panels."""
    shared = scales(panels)
    found: dict[SharedScale, list[Mark]] = {}
    for panel in panels:
        found.setdefault(shared[panel], []).extend(panel.marks)
    return found


def _length(panel: Panel) -> tuple[int, int, int]:
    return panel.marks[0].period.shape
