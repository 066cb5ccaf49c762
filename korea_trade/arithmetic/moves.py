"""Rules about the directions of what makes up a whole: what all of its parts did, the whole did."""

from collections.abc import Iterator, Mapping, Sequence

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.figures import comparison_of, may_have_gone
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.verdict import Verdict, decided
from korea_trade.model.codes import Comparison, Direction, Flow, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.phrase import phrase

_OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}
_Moved = Mapping[tuple[str, str, Comparison, Cell], Sequence[Fact]]
"""The facts that say how a cell moved, by document, period and what the change is against."""


def check_moves(known: Known) -> Iterator[Verdict]:
    """What all parts of a whole did, in the words of one document, the whole did: given only where it did not.

    Goods by use make up all exports or imports, exports and imports all trade; exports that rise while imports fall
    raise the balance. What all named members of a group did, each of them did.
    """
    moved: dict[tuple[str, str, Comparison, Cell], list[Fact]] = {}
    for fact in known.measured(Measure.VALUE):
        if fact.direction is not None:
            key = fact.source, known.spelling(fact.period), comparison_of(fact), Cell.of(fact)
            moved.setdefault(key, []).append(fact)
    for (source, period, comparison, cell), wholes in moved.items():
        for parts in _parts_of(known, cell):
            told = [_one_way(moved, (source, period, comparison, part)) for part, _ in parts]
            ways = {_way(fact, turned=turned) for fact, (_, turned) in zip(told, parts, strict=True)}
            expected = ways.pop() if len(ways) == 1 else None
            given = [fact for fact in told if fact is not None]
            if expected is not None:
                for whole in wholes:
                    if _tells_way(whole) and not may_have_gone(whole, expected):
                        message = phrase(VerdictPhrases.parts_went, given, whole)
                        yield decided(Rule.DIRECTIONS, (whole, *given), message, holds=False)
    yield from _of_named_members(known, moved)


def _parts_of(known: Known, cell: Cell) -> Iterator[list[tuple[Cell, bool]]]:
    """The sets of cells that make up a cell, each with whether it is taken away from the others."""
    if cell.item is None and cell.flow in (Flow.EXPORTS, Flow.IMPORTS):
        for codes in known.partitions.values():
            yield [(cell.with_item(code), False) for code in codes]
    if cell.flow in (Flow.TRADE, Flow.BALANCE):
        yield [(cell.with_flow(Flow.EXPORTS), False), (cell.with_flow(Flow.IMPORTS), cell.flow is Flow.BALANCE)]


def _one_way(moved: _Moved, key: tuple[str, str, Comparison, Cell]) -> Fact | None:
    """A fact that says how a cell moved, if all facts of the document say the same."""
    facts = moved.get(key, ())
    return facts[0] if facts and all(fact.direction is facts[0].direction for fact in facts) else None


def _way(part: Fact | None, *, turned: bool) -> Direction | None:
    """Which way a part moves its whole, or None where it moves it neither way."""
    if part is None or part.direction not in (Direction.UP, Direction.DOWN):
        return None
    return _OPPOSITE[part.direction] if turned else part.direction


def _tells_way(whole: Fact) -> bool:
    """Whether the sign of a growth is that of the change: for a balance only where both of its levels are positive."""
    if whole.flow is not Flow.BALANCE or whole.growth is None:
        return True
    return whole.value is not None and whole.value > 0 and whole.growth > -100


def _of_named_members(known: Known, moved: _Moved) -> Iterator[Verdict]:
    """If all items of a group went one way, so did each that the code list names as one of exactly so many members."""
    for count in known.measured(Measure.COUNT):
        codes = known.members.get(count.item or "", ())
        if not (count.unit is Unit.ITEMS and count.value == count.of == len(codes) and count.direction in _OPPOSITE):
            continue
        for code in codes:
            cell = Cell.of(count, Measure.VALUE).with_item(code)
            for fact in moved.get((count.source, known.spelling(count.period), comparison_of(count), cell), ()):
                if not may_have_gone(fact, count.direction):
                    message = phrase(VerdictPhrases.all_went_but, count, fact)
                    yield decided(Rule.DIRECTIONS, (count, fact), message, holds=False)
