"""For a question that found nothing: which filter to lift, and what it could be instead."""

import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from korea_trade.questions.filters import Filters
from korea_trade.questions.row import Row
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level
from tests.questions.asking import given_filters
from tests.small import group

NOTHING = "nothing passes even one of these filters; `ktrade facts` lists everything"


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (Filters(year=2019), "without --year there would be some: try --period with one of 2020, 2020-11"),
        (Filters(period="2019"), "without --period there would be some: try --period with one of 2020, 2020-11"),
        (Filters(flow="imports"), "without --flow there would be some: try --flow with one of exports"),
        (
            Filters(item="automobiles"),
            "without --item there would be some: try --item with one of semiconductors, ships",
        ),
        (
            Filters(year=2020, item="automobiles"),
            "without --item there would be some: try --item with one of semiconductors, ships",
        ),
        (
            Filters(period="2020", item="ships"),
            "without --period there would be some: try --period with one of 2020-11",
        ),
        (Filters(year=2019, flow="imports", sector="ict"), NOTHING),
    ],
)
def test_hint_names_what_to_lift_and_what_there_is(small: OpenSmall, filters: Filters, said: str) -> None:
    """The hint lifts the first filter without which there are rows, and lists what the rows have there."""
    trade = small(
        group(level("1.0", item="semiconductors"), level("5.0")), group(growth("2.0", item="ships"), period="2020-11")
    )
    assert trade.items(filters).rows == ()
    assert trade.hint("items", filters) == said


@pytest.mark.parametrize(("months", "more"), [(11, ""), (12, ""), (13, ", …")])
def test_hint_lists_at_most_twelve(small: OpenSmall, months: int, more: str) -> None:
    """Of many values the first twelve are named, and that there are more."""
    periods = [f"{2000 + month}" for month in range(months)]
    trade = small(*(group(growth("1.0"), period=period) for period in periods))
    assert trade.hint("facts", Filters(year=2050)).endswith(", ".join(periods[:12]) + more)


def ask(trade: Trade, question: str, filters: Filters) -> tuple[Sequence[Row], Filters]:
    """The rows of a question as the command line asks it, and the filters that applied."""
    if question in ("items", "regions"):
        ranking = trade.items(filters) if question == "items" else trade.regions(filters)
        return ranking.rows, ranking.filters
    return getattr(trade, question)(filters), filters


@given(given_filters, st.sampled_from(["totals", "items", "regions", "milestones", "facts"]), st.data())
@settings(deadline=None, max_examples=60)
def test_following_a_hint_leads_to_an_answer(
    bundled: Trade, chosen: dict[str, Any], question: str, data: st.DataObject
) -> None:
    """Whoever does what the hint says, with any of the values it lists, gets rows."""
    rows, applied = ask(bundled, question, Filters(**chosen))
    advice = re.fullmatch(r"without --(\w+) .* try --(\w+) with one of (.*)", bundled.hint(question, applied))
    if rows or not advice:
        return
    lifted, option, values = advice.groups()
    kept = {name: given for name, given in chosen.items() if name != lifted}
    value = data.draw(st.sampled_from(values.removesuffix(", …").split(", ")))
    assert ask(bundled, question, Filters(**{**kept, option: value}))[0]


@pytest.mark.parametrize("question", ["items", "regions"])
def test_hint_leads_not_to_rows_of_another_kind(small: OpenSmall, question: str) -> None:
    """Rows inside a partner or item are no rows to the world or of all items, so the hint does not promise them."""
    trade = small(group(level("1.0", item="ships", partner="us")))
    rows, applied = ask(trade, question, Filters(year=2020))
    assert not rows
    assert "--period" not in trade.hint(question, applied)
