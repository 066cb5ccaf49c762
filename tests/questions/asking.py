"""Every question asked the same way, and filters drawn from what the bundled facts hold."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from korea_trade.errors import in_english
from korea_trade.model.codes import Comparison, Flow, Frequency, Measure, Sector, Unit
from korea_trade.model.period import Period
from korea_trade.questions.filters import Filters
from korea_trade.questions.row import ListedRow
from korea_trade.questions.trade import Trade, open_trade

QUESTIONS: dict[str, Callable[[Trade, Filters], Sequence[ListedRow]]] = {
    "totals": lambda trade, filters: trade.totals(filters),
    "items": lambda trade, filters: trade.items(replace(filters, all_periods=True)).rows,
    "regions": lambda trade, filters: trade.regions(replace(filters, all_periods=True)).rows,
    "milestones": lambda trade, filters: trade.milestones(filters),
    "facts": lambda trade, filters: trade.facts(filters),
}


def ids(rows: Iterable[ListedRow]) -> list[str]:
    """The ids of rows, in their order."""
    return [row.id for row in rows]


def _filters() -> st.SearchStrategy[dict[str, Any]]:
    with open_trade() as trade:
        base = trade.base
    choices: dict[str, Iterable[Any]] = {
        "year": range(2017, 2027),
        "period": {placed.fact.period for placed in base.facts} | {"2019", "2020-07"},
        "frequency": [str(frequency) for frequency in Frequency],
        "flow": [str(flow) for flow in Flow],
        "sector": [str(sector) for sector in Sector],
        "item": base.item_by_code,
        "partner": base.partner_by_code,
        "source": base.source_by_id,
        "measure": [str(measure) for measure in Measure],
        "comparison": [str(comparison) for comparison in Comparison],
        "unit": [str(unit) for unit in Unit],
    }
    several = {
        name: st.lists(st.sampled_from(sorted(values)), min_size=1, max_size=3, unique=True).map(tuple)
        for name, values in choices.items()
    }
    ends = st.sampled_from(["2018", "2020", "2020-11", "2020-07/2020-12", "2025"])
    return st.fixed_dictionaries({}, optional={**several, "from_": ends, "to": ends}).filter(_not_empty)


def _not_empty(chosen: dict[str, Any]) -> bool:
    """Whether the range is not the wrong way round."""
    if "from_" not in chosen or "to" not in chosen:
        return True
    return Period.parse(chosen["from_"]).first_day <= Period.parse(chosen["to"]).last_day


given_filters = _filters()


def hint_of(trade: Trade, view: str, filters: Filters, asked: Filters | None = None) -> str:
    """The hints for a question that found nothing, in English."""
    return "; ".join(in_english(hint) for hint in trade.hints(view, filters, asked))
