"""What a period lies inside: longer periods, and streaks, which go back from the period that they are stated of."""

from dataclasses import replace

from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.codes import Measure
from korea_trade.model.period import Period
from korea_trade.phrase import phrase
from korea_trade.questions.filters import Filters
from korea_trade.questions.left_out import OF_KIND, count_in, count_of_kind
from korea_trade.questions.ranking_scope import inside_of
from korea_trade.store.engine import DuckDBPyConnection

_MOST_PERIODS = 3
_LONGER = (
    "period_start <= asked_first AND period_end >= asked_last "
    "AND (period_start < asked_first OR period_end > asked_last)"
)
_MONTHS = "CASE unit WHEN 'months' THEN 1 WHEN 'quarters' THEN 3 WHEN 'years' THEN 12 END"
# A streak is counted back from its last month, quarter or year, where it is stated of that.
_STREAK = (
    f"measure = '{Measure.STREAK}' AND status NOT IN ('target', 'forecast') AND asked_first < period_start "
    f"AND asked_last <= period_end AND datediff('month', period_start, period_end) + 1 = {_MONTHS} "
    f"AND period_start - to_months(CAST((value - 1) * {_MONTHS} AS INTEGER)) <= asked_first"
)


def around(connection: DuckDBPyConnection, listing: str, filters: Filters) -> list[Message]:
    """For each period asked for: how many facts a listing is about are of longer periods and of streaks around it."""
    rest = filters
    for name in ("year", "period", "from_", "to"):
        rest = rest.without(name)
    return [
        message
        for period in filters.spans()[:_MOST_PERIODS]
        for message in (*_longer(connection, listing, rest, period), *_streaks(connection, listing, rest, period))
    ]


def _longer(connection: DuckDBPyConnection, listing: str, rest: Filters, period: Period) -> list[Message]:
    found = _found(connection, listing, rest, period, _LONGER)
    if not found:
        return []
    counted = count_of_kind(connection, "facts", replace(rest, period=tuple(found.values())), listing)
    command = Command.of("facts", *counted.filters.arguments())
    return [phrase(Phrases.inside_longer_periods, period.text, counted.number, counted.of_kind, listing, command)]


def _streaks(connection: DuckDBPyConnection, listing: str, rest: Filters, period: Period) -> list[Message]:
    found = _found(connection, listing, rest, period, _STREAK)
    if not found:
        return []
    listed = replace(rest, period=tuple(found.values()), measure=(Measure.STREAK,))
    others = count_in(connection, "milestones", listed) - len(found)
    command = Command.of("show", *found) if others else Command.of("milestones", *listed.arguments("milestones"))
    return [phrase(Phrases.inside_streaks, period.text, len(found), command)]


def _found(
    connection: DuckDBPyConnection, listing: str, rest: Filters, period: Period, condition: str
) -> dict[str, str]:
    """The facts of the kind of a listing that a condition on the days of a period holds for: their periods, by id."""
    where, parameters = rest.where()
    kind = f"{OF_KIND.get(listing, 'TRUE')} AND {inside_of(listing, rest)}"
    query = (
        "SELECT id, period FROM facts, (SELECT CAST(? AS DATE) AS asked_first, CAST(? AS DATE) AS asked_last) "  # noqa: S608
        f"WHERE {where} AND {kind} AND {condition} ORDER BY period_end, position"
    )
    found = connection.execute(query, [period.first_day, period.last_day, *parameters]).fetchall()
    return {str(id_): str(text) for id_, text in found}
