"""A fact base as of a day: what had been published by then."""

from dataclasses import replace

from korea_trade.bases.fact_base import FactBase, PlacedFact
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
        tables=tuple(replace(table, as_of=day) for table in base.tables),
        facts=tuple(_known_on(placed, day) for placed in base.facts if placed.fact.source in place),
        lines=lines,
        parts=tuple(as_of(part, day) for part in base.parts),
    )


def _known_on(placed: PlacedFact, day: str) -> PlacedFact:
    """A fact as it was on a day: what was retracted later still stood."""
    retracted = placed.fact.retracted
    if retracted is None or retracted.date <= day:
        return placed
    return replace(placed, fact=placed.fact.model_copy(update={"retracted": None}))
