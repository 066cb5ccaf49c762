"""What one figure of a query is computed from, where it is of several."""

from korea_trade.light_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Mixture:
    """What one figure is computed from, where it is of several: flows, periods, and wholes with parts of them.

    ``overlap`` says that some of the periods have days in common; ``wholes`` are the columns, item or partner, of which
    some count others in. ``repeated`` says that a cell is there more than once, stated again or by a join,
    ``rates`` that growth rates are added up or averaged. ``sectors`` are those of one figure; ``rows`` those rows that
    one is computed from where only as many as are ``stated`` have a figure.
    """

    flows: tuple[str, ...] = ()
    periods: int = 0
    overlap: bool = False
    wholes: tuple[str, ...] = ()
    repeated: bool = False
    rates: bool = False
    sectors: tuple[str, ...] = ()
    stated: int = 0
    rows: int = 0


NOTHING_MIXED = Mixture()
