"""A fact base as of a day: what had been published by then."""

from dataclasses import replace

from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.yaml_tree import Path


def as_of(base: FactBase, day: str) -> FactBase:
    """The documents published by a day (an ISO date), with their facts. What has no date is left out."""
    known = tuple(source for source in base.sources if source.published is not None and source.published <= day)
    place = {source.id: index for index, source in enumerate(known)}
    old_place = {index: place[source.id] for index, source in enumerate(base.sources) if source.id in place}
    lines: dict[Path, int] = {}
    for path, line in base.lines.items():
        if path[:1] != ("sources",) or len(path) == 1:
            lines[path] = line
        elif isinstance(path[1], int) and path[1] in old_place:
            lines["sources", old_place[path[1]], *path[2:]] = line
    return replace(
        base,
        sources=known,
        facts=tuple(placed for placed in base.facts if placed.fact.source in place),
        lines=lines,
        parts=tuple(as_of(part, day) for part in base.parts),
    )


def undated(base: FactBase) -> int:
    """How many documents have no date of publication."""
    return sum(source.published is None for source in base.sources)
