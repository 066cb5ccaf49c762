"""Which levels of tables are only floors: SQL finds the few facts that may say so, ``arithmetic/floors.py`` decides."""

from korea_trade.arithmetic.floors import floors_of
from korea_trade.model.codes import Bound, Measure, Status
from korea_trade.model.fact import Fact
from korea_trade.store.engine import DuckDBPyConnection
from korea_trade.store.fact_tables.as_facts import entry_of

_CELL = ("source", "period_start", "period_end", "flow", "sector", "item", "partner")
_TALLY = f"measure = '{Measure.VALUE}' AND status = '{Status.PROVISIONAL}' AND bound IS NULL"
_LIMIT = f"measure = '{Measure.THRESHOLD}' AND bound = '{Bound.ABOVE}'"
_CHOSEN = f"""
    WITH standing AS (SELECT * FROM fact_entries WHERE retracted IS NULL AND value IS NOT NULL),
    cells AS (
        SELECT {", ".join(_CELL)} FROM standing WHERE {_TALLY}
        INTERSECT SELECT {", ".join(_CELL)} FROM standing WHERE {_LIMIT}
    )
    SELECT standing.* FROM standing
    JOIN cells ON {" AND ".join(f"cells.{name} IS NOT DISTINCT FROM standing.{name}" for name in _CELL)}
    WHERE ({_TALLY}) OR ({_LIMIT})
"""


def entries_of_tables(number: int, floor: str = "NULL::BOOLEAN") -> str:
    """A SELECT of the facts of YAML and of the first ``number`` tables; ``floor`` says which of them are floors."""
    tables = " ".join(f"UNION ALL BY NAME FROM facts_of_table_{index}" for index in range(number))
    return f"SELECT * REPLACE ({floor} AS floor) FROM (FROM listed_entries {tables})"


def add_floors(connection: DuckDBPyConnection, number: int) -> None:
    """Fill the column ``floor`` of ``fact_entries``, which has the facts of YAML and of ``number`` tables."""
    cursor = connection.execute(_CHOSEN)
    columns = [str(column[0]) for column in cursor.description]
    rows = [dict(zip(columns, record, strict=True)) for record in cursor.fetchall()]
    facts = {int(str(row["position"])): Fact.model_validate(entry_of(row)) for row in rows}
    floors = floors_of(facts.values())
    floor = "FALSE"
    if floors:
        connection.execute("CREATE TABLE floors_of_tables (position INTEGER)")
        positions = [position for position, fact in facts.items() if fact.id in floors]
        connection.execute("INSERT INTO floors_of_tables SELECT unnest(?::INTEGER[])", [positions])
        floor = "position IN (FROM floors_of_tables)"
    connection.execute(f"CREATE OR REPLACE VIEW fact_entries AS {entries_of_tables(number, floor)}")
