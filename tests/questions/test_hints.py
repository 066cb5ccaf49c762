"""For a question that found nothing: which filter to lift, and what it could be instead."""

import re
import shlex
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from korea_trade.errors import in_english
from korea_trade.questions.filters import Filters
from korea_trade.questions.row import Row
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level, rank
from tests.questions.asking import given_filters, hint_of
from tests.small import group

TOGETHER = "without the year and the flow and the sector together there would be some: `ktrade items`"


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (
            Filters(year=2019),
            "without the year there would be some, such as `ktrade items --period 2020-11`: try one of 2020, 2020-11",
        ),
        (
            Filters(period="2019"),
            "without the period there would be some, such as `ktrade items --period 2020-11`: try one of 2020, 2020-11",
        ),
        (
            Filters(flow="imports"),
            "without the flow there would be some, such as `ktrade items --flow exports`: try one of exports",
        ),
        (
            Filters(item="automobiles"),
            "without the item there would be some, such as `ktrade items --item semiconductors`: "
            "try one of semiconductors, ships",
        ),
        (
            Filters(year=2020, item="automobiles"),
            "without the item there would be some, such as `ktrade items --year 2020 --item semiconductors`: "
            "try one of semiconductors, ships",
        ),
        (
            Filters(period="2020", item="ships"),
            "inside the year there is 1: `ktrade items --year 2020 --item ships`",
        ),
        (
            Filters(period="2020-10/2020-12"),
            "inside the period there is 1: `ktrade items --from 2020-10 --to 2020-12`",
        ),
        (
            Filters(period="2020-11-01/2020-11-30", item="semiconductors"),
            "without the period there would be some, such as `ktrade items --period 2020 --item semiconductors`: "
            "try one of 2020",
        ),
        (Filters(year=2019, flow="imports", sector="ict"), TOGETHER),
    ],
)
def test_hint_names_what_to_lift_and_what_there_is(small: OpenSmall, filters: Filters, said: str) -> None:
    """The hint lifts the first filter without which there are rows, and lists what the rows have there."""
    trade = small(
        group(level("1.0", item="semiconductors"), level("5.0")), group(growth("2.0", item="ships"), period="2020-11")
    )
    assert trade.items(filters).rows == ()
    assert hint_of(trade, "items", filters) == said


@pytest.mark.parametrize(("months", "more"), [(11, ""), (12, ""), (13, ", …")])
def test_hint_lists_at_most_twelve(small: OpenSmall, months: int, more: str) -> None:
    """Of many values the first twelve are named, and that there are more."""
    periods = [f"{2000 + month}" for month in range(months)]
    trade = small(*(group(growth("1.0"), period=period) for period in periods))
    assert hint_of(trade, "facts", Filters(year=2050)).endswith(", ".join(periods[:12]) + more)


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
    """Whoever types the command of the hint, or takes any of the values it lists, gets rows."""
    rows, applied = ask(bundled, question, Filters(**chosen))
    advice = re.fullmatch(
        r"without (?:the |--)(\w+) .* `ktrade ([^`]+)`: try one of (.*)", hint_of(bundled, question, applied)
    )
    if rows or not advice:
        return
    lifted, command, values = advice.groups()
    option = "period" if lifted in ("year", "from", "to") else lifted
    asked, *options = shlex.split(command)
    typed = {name.removeprefix("--"): value for name, value in zip(options[::2], options[1::2], strict=True)}
    named = {"from_" if name == "from" else name: value for name, value in typed.items()}
    assert asked == question
    assert ask(bundled, question, bundled.filters(**named))[0]
    kept = {name: given for name, given in chosen.items() if name != lifted}
    value = data.draw(st.sampled_from(values.removesuffix(", …").split(", ")))
    assert ask(bundled, question, Filters(**{**kept, option: value}))[0]


@pytest.mark.parametrize("question", ["items", "regions"])
def test_hint_leads_not_to_rows_of_another_kind(small: OpenSmall, question: str) -> None:
    """Rows inside a partner or item are no rows to the world or of all items, so the hint does not promise them."""
    trade = small(group(level("1.0", item="ships", partner="us")))
    rows, applied = ask(trade, question, Filters(year=2020))
    assert not rows
    assert "the period" not in hint_of(trade, question, applied)


@pytest.mark.parametrize("question", ["totals", "facts"])
def test_what_follows_inside_a_period_is_told_of(small: OpenSmall, question: str) -> None:
    """Figures that follow for the months inside a year without any facts are counted before nothing is said."""
    trade = small(group(level("10.0", growth="25"), period="2020-11"))
    assert (
        hint_of(trade, question, Filters(period="2019")) == "1 figure follows from facts: `ktrade derived --year 2019`"
    )
    assert "`ktrade derived --from 2019-10 --to 2019-12`" in hint_of(trade, question, Filters(period="2019-10/2019-12"))
    assert "derived" not in hint_of(trade, question, Filters(period="2018"))


def test_what_another_view_has_is_counted_before_nothing_is_said(small: OpenSmall) -> None:
    """Facts and derived figures of what was asked are counted, each with the whole command that shows them."""
    trade = small(
        group(rank(1, among="history", item="ships"), level("10.0", item="ships", growth="5.0"), period="2020-11"),
        group(rank(1, among="history", partner="us"), rank(2, among="year", partner="us"), period="2023"),
    )
    asked = Filters(year=(2023, 2024), partner="us")
    assert trade.regions(asked).rows == ()
    assert (
        hint_of(trade, "regions", asked) == "2 facts say something of it: `ktrade facts --year 2023,2024 --partner us`"
    )
    derived = Filters(period="2019-11", item="ships", measure="value")
    assert (
        hint_of(trade, "items", derived)
        == "1 figure follows from facts: `ktrade derived --period 2019-11 --item ships`"
    )
    assert hint_of(trade, "facts", Filters(period="2019-11")).startswith("1 figure follows from facts: ")


def test_filters_that_were_filled_in_deny_nothing(small: OpenSmall) -> None:
    """A flow that was not asked for does not hide what is known of another."""
    trade = small(group(level("1.0", item="capital-goods"), flow="imports"))
    ranking = trade.items(Filters(period="2020"))
    assert hint_of(trade, "items", ranking.filters, ranking.asked) == (
        "1 fact says something of it: `ktrade facts --period 2020`"
    )


@given(given_filters, st.sampled_from(["totals", "items", "regions", "milestones"]))
@settings(deadline=None, max_examples=40)
def test_the_command_that_is_printed_shows_as_much(bundled: Trade, chosen: dict[str, Any], view: str) -> None:
    """Who types the command of the hint sees as many facts as it says."""
    filters = Filters(**chosen)
    said = re.match(r"(\d+) facts? says? something of it: `ktrade facts (.*?)`", hint_of(bundled, view, filters))
    if said:
        given_again = dict(zip(*[iter(shlex.split(said[2]))] * 2, strict=True))
        names = {option.removeprefix("--"): value for option, value in given_again.items()}
        again = bundled.filters(**{"from_" if name == "from" else name: value for name, value in names.items()})
        assert len(bundled.facts(again)) == int(said[1]) > 0


@pytest.mark.parametrize(
    ("view", "chosen"),
    [("items", {"item": "EVs", "period": "2023"}), ("regions", {"period": "2023", "partner": "us"})],
)
def test_a_year_that_is_silent_names_what_is_inside_it(bundled: Trade, view: str, chosen: dict[str, Any]) -> None:
    """Where a whole year has nothing and its months have, the hint is a whole command with --year that shows them."""
    first = hint_texts(bundled, view, chosen)[0]
    command = re.search(r"inside the year there (?:is|are) (\d+): `(ktrade [^`]+)`", first)
    assert command is not None
    assert "--year 2023" in command[2]
    inside = bundled.filters(**{name: value for name, value in chosen.items() if name != "period"}, year="2023")
    shown = bundled.facts(inside) if command[2].startswith("ktrade facts") else getattr(bundled, view)(inside)
    assert len(shown) == int(command[1])


def hint_texts(trade: Trade, view: str, chosen: dict[str, Any]) -> list[str]:
    """What is said of a question that found nothing."""
    return [in_english(hint) for hint in trade.hints(view, trade.filters(**chosen))]


def test_totals_that_only_passed_a_level_are_not_denied(bundled: Trade) -> None:
    """Where all that is known of a year is a level passed, which charts draw, the hint says so with the command."""
    first = hint_texts(bundled, "totals", {"period": "2018"})[0]
    assert first == "only that a level was passed is stated: `ktrade milestones --period 2018 --measure threshold`"
    shown = bundled.milestones(bundled.filters(period="2018", measure="threshold"))
    assert [str(row.value) for row in shown] == ["600"]
