"""For a question that found nothing: which filter to lift, and what it could be instead."""

import re
import shlex
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from korea_trade.errors import in_english
from korea_trade.language.korean.phrases import KOREAN_PHRASES
from korea_trade.model.codes import Measure
from korea_trade.questions.filters import Filters
from korea_trade.questions.row import ListedRow
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
            "without the year there would be some, such as `ktrade items --period 2020`: try one of 2020, 2020-11",
        ),
        (
            Filters(period="2019"),
            "without the period there would be some, such as `ktrade items --period 2020`: try one of 2020, 2020-11",
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
            "inside the period there is 1: `ktrade items --from 2020-10 --to 2020-12`; 2020-10/2020-12 lies inside the "
            "periods of 2 facts, 1 of them of an item: `ktrade facts --period 2020`",
        ),
        (
            Filters(period="2020-11-01/2020-11-30", item="semiconductors"),
            "2020-11-01/2020-11-30 lies inside the period of 1 fact: `ktrade facts --period 2020 --item "
            "semiconductors`; "
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


def ask(trade: Trade, question: str, filters: Filters) -> tuple[Sequence[ListedRow], Filters]:
    """The rows of a question as the command line asks it, and the filters that applied."""
    if question in ("items", "regions"):
        ranking = trade.items(filters) if question == "items" else trade.regions(filters)
        return tuple(ranking), ranking.filters
    return getattr(trade, question)(filters), filters


@given(given_filters, st.sampled_from(["totals", "items", "regions", "milestones", "facts"]), st.data())
@settings(deadline=None, max_examples=40)
def test_following_a_hint_leads_to_an_answer(
    bundled: Trade, chosen: dict[str, Any], question: str, data: st.DataObject
) -> None:
    """Whoever types the command of the hint, or takes any of the values it lists, gets rows."""
    given_before = Filters(**chosen)
    rows, applied = ask(bundled, question, given_before)
    advice = re.fullmatch(
        r"without (?:the |--)(\w+) .* `ktrade ([^`]+)`: try one of (.*)",
        hint_of(bundled, question, applied, given_before),
    )
    if rows or not advice:
        return
    lifted, command, values = advice.groups()
    option = "period" if lifted in ("year", "from", "to") else lifted
    asked, *options = shlex.split(command)
    typed = {name.removeprefix("--"): value for name, value in zip(options[::2], options[1::2], strict=True)}
    named: dict[str, Any] = {"from_" if name == "from" else name: value for name, value in typed.items()}
    assert asked == question
    assert ask(bundled, question, bundled.filters(**named))[0]
    kept = {name: given for name, given in chosen.items() if name != lifted}
    value = data.draw(st.sampled_from(values.removesuffix(", …").split(", ")))
    assert ask(bundled, question, Filters(**{**kept, option: value}))[0]


@pytest.mark.parametrize(
    ("asked", "periods"),
    [
        ({"item": "ships", "period": "2018"}, ["2019-11", "2020-11", "2023", "2023-12"]),
        ({"item": "ships", "period": "2018", "flow": "exports"}, ["2019-11", "2020-11", "2023"]),
        ({"item": "ships", "partner": "us", "period": "2018"}, ["2023"]),
    ],
)
def test_hint_of_a_name_lists_every_period_that_its_page_has_something_of(
    small: OpenSmall, asked: dict[str, Any], periods: list[str]
) -> None:
    """Of a name, the hint lists each period of its facts of any kind and of levels that follow, as its page shows."""
    trade = small(
        group(level("10.0", growth="25", item="ships"), period="2020-11"),
        group(rank(1, among="history", item="ships", partner="us"), period="2023"),
        group(growth("2.0", item="ships"), level("5.0"), period="2023-12", flow="imports"),
    )
    found = trade.items(Filters(**asked))
    (told,) = found.why_empty()
    assert in_english(told).endswith(f"try one of {', '.join(periods)}")
    assert all(tuple(trade.items(Filters(**{**asked, "period": period}))) for period in periods)


@pytest.mark.parametrize(("value", "lifted"), [({}, "the partner"), ({"period": "2020"}, "the period and the partner")])
def test_hint_names_one_filter_alone(small: OpenSmall, value: dict[str, Any], lifted: str) -> None:
    """Only filters that have to be lifted together are said to be, in both languages."""
    trade = small(group(rank(1, among="history", item="ships"), period="2023"))
    (told,) = trade.facts(Filters(item="ships", partner="us", **value)).why_empty()
    together = " together" if value else ""
    english = f"without {lifted}{together} there would be some: `ktrade facts --item ships`"
    assert in_english(told).endswith(english)
    korean = "다음 조건을 함께 빼면 있습니다(기간, 지역)" if value else "지역 조건만 빼면 있습니다"
    assert f"{korean}: `ktrade facts --item ships`" in told.text(KOREAN_PHRASES)


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
        == "1 figure follows from facts: `ktrade derived --period 2019-11 --item ships --measure value`"
    )
    assert hint_of(trade, "facts", Filters(period="2019-11")).startswith("1 figure follows from facts: ")


@pytest.mark.parametrize("view", ["totals", "facts", "milestones"])
@pytest.mark.parametrize("measure", list(Measure))
def test_what_follows_is_of_the_measure_asked_for(bundled: Trade, view: str, measure: Measure) -> None:
    """Of a measure, only what follows of it is counted: no shares beside a price; the command shows as many."""
    chosen = {"period": "2019", "measure": str(measure)}
    told = "; ".join(hint_texts(bundled, view, chosen))
    counted = re.search(r"(\d+) figures? follows? from facts[^`]*: `ktrade derived --(\w+) 2019 --measure (\S+)`", told)
    assert (counted is None) == ("ktrade derived" not in told)
    assert counted is None or measure in (Measure.VALUE, Measure.STREAK)
    assert counted is not None or measure is not Measure.VALUE
    if counted:
        asked: dict[str, Any] = {counted[2]: "2019", "measure": counted[3]}
        rows = bundled.derived(bundled.filters(**asked))
        assert len(rows) == int(counted[1])


def test_every_derived_figure_is_of_one_measure(small: OpenSmall) -> None:
    """What is derived is asked for by the measure that it is of, daily averages apart from levels."""
    average = level("2.0", growth="25", measure="daily-average")
    trade = small(group(level("10.0", growth="25"), level("4.0", item="ships"), average, period="2020-11"))
    measures = {
        measure: {row.measure for row in trade.derived(Filters(measure=measure))}
        for measure in ("value", "daily-average", "share", "price")
    }
    assert measures["daily-average"] == {"level", "change"}
    assert measures["share"] == {"share"}
    assert measures["price"] == set()
    assert "share" not in measures["value"]
    each = [len(trade.derived(Filters(measure=str(measure)))) for measure in Measure]
    assert sum(each) == len(trade.derived()) > 3


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


def test_the_period_of_a_hint_is_the_nearest_that_has_happened(small: OpenSmall) -> None:
    """Of the periods that have something, the hint names the nearest to that asked for, never of a target."""
    trade = small(
        group(level("1.0"), period="2020"),
        group(level("1.0"), period="2023-12"),
        group(level("9.0", status="target"), period="2026"),
    )
    for asked, nearest in (("2020-03", "2020"), ("2024-01", "2023-12"), ("2025", "2023-12"), ("2030", "2023-12")):
        assert f"such as `ktrade totals --period {nearest}`" in hint_of(trade, "totals", Filters(period=asked))


@pytest.mark.parametrize(
    ("asked", "listing", "inside"),
    [
        ("2020-10", "totals", {"balance": [3, 3]}),
        ("2012", "totals", {"balance": [1]}),
        ("2009", "totals", {"balance": [1]}),
        ("2008", "totals", {"balance": []}),
        ("2020-04", "totals", {"balance": [3]}),
        ("2023-06", "items", {"automobiles": [1]}),
        ("2022-07", "items", {"automobiles": [1]}),
        ("2022-06", "items", {"automobiles": []}),
        ("2023-07", "regions", {"china": []}),
        ("2023-08", "regions", {"china": [1]}),
    ],
)
def test_what_a_period_lies_inside_is_counted(
    bundled: Trade, asked: str, listing: str, inside: dict[str, list[int]]
) -> None:
    """A period without figures is told of longer periods and streaks around it, as many as their commands show."""
    ((name, counts),) = inside.items()
    kind = {"totals": "flow", "items": "item", "regions": "partner"}[listing]
    told = "; ".join(hint_texts(bundled, listing, {"period": asked, kind: name}))
    found = re.findall(r"lies inside (?:the periods? of )?(\d+) (?:facts?|streaks?): `ktrade (\w+) ([^`]+)`", told)
    assert [int(number) for number, _, _ in found] == counts
    for number, command, options in found:
        named = dict(zip(*[iter(shlex.split(options))] * 2, strict=True))
        filters = bundled.filters(**{option.removeprefix("--"): value for option, value in named.items()})
        assert len(getattr(bundled, command)(filters)) == int(number)


def test_a_period_outside_of_what_is_asked_for_beside_it_is_told_of(bundled: Trade) -> None:
    """A year outside the years asked for is called so, instead of promising what the years have apart."""
    assert hint_texts(bundled, "totals", {"period": "2020", "year": "2023"})[0] == "2020 is not inside 2023"
    assert hint_texts(bundled, "totals", {"period": "2020", "from_": "2021"})[0] == "2020 is not inside --from 2021"


@pytest.mark.parametrize(
    ("view", "chosen", "missing"),
    [
        ("totals", {"period": ("2020", "2021")}, ["2021"]),
        ("totals", {"period": ("2020", "2019")}, ["2019"]),
        ("totals", {"year": ("2020", "2022"), "flow": "imports", "frequency": "annual"}, ["2022"]),
        ("facts", {"period": ("2021", "2020-12"), "flow": "imports"}, ["2021"]),
        ("totals", {"flow": ("exports", "fdi"), "period": "2020"}, ["fdi"]),
        ("totals", {"sector": ("ict", "small-and-midsize"), "period": "2020"}, ["small-and-midsize"]),
        ("items", {"item": ("chips", "robots"), "period": "2023-12"}, ["robots"]),
        ("facts", {"sector": "smes"}, []),
        ("facts", {"period": ("2020", "2023")}, []),
    ],
)
def test_each_value_that_nothing_matches_of_is_named(
    bundled: Trade, view: str, chosen: dict[str, Any], missing: list[str]
) -> None:
    """Of several values of a filter, those that an answer has nothing of are named; a word is never of two values."""
    told = [in_english(message) for message in bundled.nothing_of(view, bundled.filters(**chosen))]
    assert [re.match(r"nothing of (\S+) matches", text)[1] for text in told] == missing  # type: ignore[index]


def test_what_follows_of_a_value_that_nothing_matches_of_is_counted(bundled: Trade) -> None:
    """Beside a value that nothing stated matches stands the command for what follows of it."""
    (told,) = bundled.nothing_of("totals", bundled.filters(period=("2020", "2019"), flow="exports"))
    assert "figures follow from facts" in in_english(told)
    assert "`ktrade derived --period 2019 --flow exports`" in in_english(told)


def hint_texts(trade: Trade, view: str, chosen: dict[str, Any]) -> list[str]:
    """What is said of a question that found nothing."""
    return [in_english(hint) for hint in trade.hints(view, trade.filters(**chosen))]


def test_totals_that_only_passed_a_level_are_not_denied(bundled: Trade) -> None:
    """Where all that is known of a year is a level passed, which charts draw, the hint says so with the command."""
    first = hint_texts(bundled, "totals", {"period": "2018"})[0]
    assert first == "only that a level was passed is stated: `ktrade milestones --period 2018 --measure threshold`"
    shown = bundled.milestones(bundled.filters(period="2018", measure="threshold"))
    assert [str(row.value) for row in shown] == ["600"]


@pytest.mark.parametrize(
    ("listing", "name", "period"),
    [("items", {"item": "semiconductors"}, "2018"), ("regions", {"partner": "us"}, "2021")],
)
def test_periods_that_a_page_has_something_of(bundled: Trade, listing: str, name: dict[str, str], period: str) -> None:
    """Where the page of a name is empty, it names the periods that the page has, as the ranking of the name does."""
    (code,) = name.values()
    told = in_english(bundled.about([code, period]).reason)
    assert "such as `ktrade about --period " in told
    periods = told.rpartition("try one of ")[2]
    assert hint_texts(bundled, listing, {**name, "period": period})[-1].endswith(f"try one of {periods}")
    assert "2019" in periods.split(", ")
    assert all(bundled.about([code, known]) for known in periods.split(", "))
