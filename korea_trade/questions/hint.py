"""What does exist, for a question that found nothing."""

import duckdb

from korea_trade.questions.filters import Filters
from korea_trade.questions.ranking import inside_of

_MOST_NAMED = 12


def hint(connection: duckdb.DuckDBPyConnection, view: str, filters: Filters) -> str:
    """Which filter to lift and what it could be instead, in a sentence."""
    for name in filters.given:
        column = "period" if name in ("year", "from_", "to") else name
        lifted = filters.without(name)
        where, parameters = lifted.where()
        found = connection.execute(
            f"SELECT {column} AS found, count(*) FROM {view} WHERE {where} AND {inside_of(view, lifted)} "  # noqa: S608
            f"AND {column} IS NOT NULL GROUP BY found ORDER BY found",
            parameters,
        ).fetchall()
        if found:
            values = [str(value) for value, _ in found]
            shown = ", ".join(values[:_MOST_NAMED]) + (", …" if len(values) > _MOST_NAMED else "")
            return f"without --{name.rstrip('_')} there would be some: try --{column} with one of {shown}"
    return "nothing passes even one of these filters; `ktrade facts` lists everything"
