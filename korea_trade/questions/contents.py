"""What a fact base holds, in a line: how many facts and documents, of which years and sectors."""

from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Sector
from korea_trade.store.engine import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Contents:
    """How many facts and documents there are; the first and last year (None without facts), and the sectors."""

    facts: int
    documents: int
    years: tuple[int, int] | None
    sectors: tuple[Sector, ...]


def ask_contents(connection: DuckDBPyConnection) -> Contents:
    """What is in the fact base; sectors in the order of their first facts."""
    found = connection.execute(
        "SELECT count(*), (SELECT count(*) FROM documents), min(year(period_start)), max(year(period_end)) "
        "FROM fact_entries WHERE retracted IS NULL"
    ).fetchone()
    facts, documents, first, last = found or (0, 0, None, None)
    sectors = connection.execute(
        "SELECT sector FROM fact_entries WHERE retracted IS NULL GROUP BY sector ORDER BY min(position)"
    ).fetchall()
    years = None if first is None else (first, last)
    return Contents(facts, documents, years, tuple(Sector(sector) for (sector,) in sectors))
