"""The cell of trade that a statement is about, as the fact base indexes it, and the cells that count it otherwise."""

from collections.abc import Iterator
from dataclasses import replace

from korea_trade.arithmetic.cell import Cell, usual_unit
from korea_trade.model.codes import Sector, Unit
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.china import CHINA, CHINA_AND_HONG_KONG
from korea_trade.vocabulary.words import Name, code_of_name

_AND = "-and-"
_UNITS = frozenset(Unit)


def cell_of(statement: Statement, names: tuple[Name, ...] = ()) -> Cell | None:
    """The cell of a statement, its units in ones; None where its unit is none that a fact can have."""
    unit = usual_unit(statement.measure)
    if statement.unit is not None:
        if statement.unit not in _UNITS:
            return None
        unit = Unit(statement.unit).counted
    item, partner = _code("item", statement.item, names), _code("partner", statement.partner, names)
    return Cell(statement.flow, statement.sector, item, partner, statement.measure, unit)


def _code(kind: str, name: str | None, names: tuple[Name, ...]) -> str | None:
    return None if name is None else code_of_name(kind, name, names) or name


def same_coverage(cell: Cell) -> Iterator[Cell]:
    """The cell, and the same with the other name of what releases count together: China with Hong Kong."""
    yield cell
    if cell.partner in (CHINA, CHINA_AND_HONG_KONG):
        yield cell.with_partner(CHINA_AND_HONG_KONG if cell.partner == CHINA else CHINA)


def other_definitions(cell: Cell) -> Iterator[Cell]:
    """The same cell under other definitions of the trade, and of the goods where one kind is counted with another."""
    for sector in Sector:
        if sector != cell.sector:
            yield replace(cell, sector=sector)


def counted_together(one: str, other: str) -> bool:
    """Whether one of two items is the other one together with something: computers and peripherals."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer.startswith(shorter + _AND)
