"""What the words after ``ktrade compare`` mean: two periods, or two sectors."""

from enum import StrEnum
from typing import TYPE_CHECKING

from korea_trade.errors import KtradeError, QuestionError
from korea_trade.model.codes import Flow, Sector
from korea_trade.model.period import Period

if TYPE_CHECKING:
    from korea_trade.questions.row import ComparisonRow
    from korea_trade.questions.trade import Trade

_NEXT_STEP = "`ktrade compare 2020-11 2020-12`, or `ktrade compare --sector all-industries ict --period 2020 --by item`"


class CompareBy(StrEnum):
    """What a comparison has a row for."""

    ITEM = "item"
    PARTNER = "partner"


def ask_comparison(
    trade: "Trade",
    what: list[str],
    by: CompareBy | None,
    period: str | None,
    sector: Sector | None,
    flow: Flow | None,
    daily: bool,
) -> "list[ComparisonRow]":
    """The comparison that the words ask for. Raises QuestionError where they make no pair."""
    sectors = [word for word in what if word in list(Sector)]
    periods = [word for word in what if word not in sectors]
    try:
        for text in (*periods, *((period,) if period else ())):
            Period.parse(text)
        if len(periods) == 2 and not sectors:
            if period is not None:
                raise QuestionError("--period goes with two sectors; two periods are given already", _NEXT_STEP)
            filters = trade.filters(flow=flow, sector=sector)
            return trade.compare_periods(periods[0], periods[1], by, daily, filters)
        if not periods and sector is not None and len(sectors) == 1:
            if sectors[0] == sector:
                raise QuestionError(f"{sector} and {sectors[0]} are the same sector", _NEXT_STEP)
            filters = trade.filters(flow=flow, period=period)
            return trade.compare_sectors(sector, Sector(sectors[0]), by, daily, filters)
    except KtradeError:
        raise
    except ValueError as error:
        raise QuestionError(str(error), _NEXT_STEP) from error
    raise QuestionError(f"{' '.join(what)!r} is no pair; expected two periods, or two sectors", _NEXT_STEP)
