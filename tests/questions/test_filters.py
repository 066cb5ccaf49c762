"""Filters mean the same in every question."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.bases.fact_base import PlacedFact
from korea_trade.errors import QuestionError, UnknownName
from korea_trade.language.language import Language
from korea_trade.language.languages import language_of
from korea_trade.model.codes import LanguageCode, Sector
from korea_trade.model.period import Period, same_span
from korea_trade.questions.filters import Filters
from korea_trade.questions.trade import Trade
from tests.conftest import OpenSmall
from tests.entries import growth, level
from tests.questions.asking import QUESTIONS, given_filters, ids
from tests.small import group


def passes(placed: PlacedFact, name: str, values: Any) -> bool:
    """What a filter is documented to mean, told without the database."""
    period = Period.parse(placed.fact.period)
    if name == "from_":
        return Period.parse(values).first_day <= period.first_day
    if name == "to":
        return period.last_day <= Period.parse(values).last_day
    return any(_is(placed, period, name, value) for value in values)


def _is(placed: PlacedFact, period: Period, name: str, value: Any) -> bool:
    if name == "year":
        return bool(period.start.year == period.end.year == value)
    if name == "frequency":
        return bool(period.frequency == value)
    if name == "period":
        return same_span(placed.fact.period, value)
    return bool(getattr(placed.fact, name) == value)


@given(given_filters)
def test_filters_let_through_what_they_say(bundled: Trade, chosen: dict[str, Any]) -> None:
    """The facts of a filtered question are those that pass every filter, in the order of the fact base."""
    expected = [fact.id for fact in bundled.base.facts if all(passes(fact, *filter_) for filter_ in chosen.items())]
    filters = Filters(**chosen)
    assert ids(bundled.facts(filters)) == expected
    assert [placed.id for placed in bundled.base.facts if filters.pass_(placed.fact)] == expected


def test_all_periods_are_for_rankings_alone(bundled: Trade) -> None:
    """That all periods are asked for is told to rankings, which have an option for it, and filters nothing."""
    every = bundled.filters(flow="imports", all_periods=True)
    assert every.arguments("items") == every.arguments("regions") == ["--flow", "imports", "--all-periods"]
    assert every.arguments("totals") == every.arguments() == ["--flow", "imports"]
    assert every.given == {"flow": ("imports",)}
    assert ids(bundled.facts(every)) == ids(bundled.facts(bundled.filters(flow="imports")))


def test_years_and_the_world_let_through_what_they_say(bundled: Trade) -> None:
    """What looks at facts one by one takes each period inside a year, and for the world what has no partner."""
    facts = bundled.base.facts
    for year in range(2017, 2027):
        of_year = [placed.id for placed in facts if passes(placed, "year", (year,))]
        assert [placed.id for placed in facts if Filters(year=(year,)).pass_(placed.fact)] == of_year
    world = [placed.id for placed in facts if placed.fact.partner is None]
    assert [placed.id for placed in facts if Filters(partner=("world",)).pass_(placed.fact)] == world


@given(given_filters, st.sampled_from(sorted(QUESTIONS)))
def test_filters_mean_the_same_in_all_questions(bundled: Trade, chosen: dict[str, Any], question: str) -> None:
    """A filtered question gives those of its rows that the same filters let through among all facts."""
    ask = QUESTIONS[question]
    # What opens another view of the data: asking inside an item or partner, and of another flow than exports.
    opens = {"items": ("partner", "flow"), "regions": ("item", "flow")}.get(question, ())
    opening = {name: value for name, value in chosen.items() if name in opens}
    passing = set(ids(bundled.facts(Filters(**chosen))))
    everything = ids(ask(bundled, Filters(**opening)))
    assert set(ids(ask(bundled, Filters(**chosen)))) == {id_ for id_ in everything if id_ in passing}


@given(given_filters, st.sampled_from(sorted(QUESTIONS)), st.data())
def test_a_filter_never_adds_rows(bundled: Trade, chosen: dict[str, Any], question: str, data: st.DataObject) -> None:
    """Whatever is filtered already, one more filter leaves the same rows or fewer."""
    opens = {"items": ("partner", "flow"), "regions": ("item", "flow")}.get(question, ())
    narrowing = [name for name in chosen if name not in opens]
    if narrowing:
        name = data.draw(st.sampled_from(narrowing))
        before = ids(QUESTIONS[question](bundled, Filters(**chosen).without(name)))
        after = ids(QUESTIONS[question](bundled, Filters(**chosen)))
        assert [id_ for id_ in before if id_ in after] == after


@given(given_filters)
def test_filters_know_what_is_set(chosen: dict[str, Any]) -> None:
    """What was given can be read back, left out one by one, and is bound as parameters, never as SQL text."""
    filters = Filters(**chosen)
    read = {name: value if isinstance(value, tuple) else (value,) for name, value in chosen.items()}
    assert filters.given == read
    assert filters.fixes_period is bool({"year", "period", "from_", "to", "frequency"} & chosen.keys())
    for name in chosen:
        assert filters.without(name).given == {other: value for other, value in read.items() if other != name}
    where, parameters = filters.where()
    assert where.count("?") == len(parameters)
    bound = {value for name, values in read.items() if name not in ("period", "from_", "to") for value in values}
    spans = [Period.parse(text) for text in read.get("period", ())]
    bound |= {day for span in spans for day in (span.first_day, span.last_day)}
    bound |= {Period.parse(text).first_day for text in read.get("from_", ())}
    bound |= {Period.parse(text).last_day for text in read.get("to", ())}
    assert set(parameters) == bound


@pytest.mark.parametrize(
    ("year", "periods"),
    [
        (2020, ["2020", "2020-11", "2020-01/2020-10"]),
        (2021, ["2021-01"]),
        (2019, []),
    ],
)
def test_year_takes_every_period_inside_it(small: OpenSmall, year: int, periods: list[str]) -> None:
    """A year is the year itself, its months and its spans, but no span that reaches into another year."""
    written = ["2020", "2020-11", "2020-01/2020-10", "2020-11/2021-02", "2021-01"]
    trade = small(*(group(growth("1.0"), period=period) for period in written))
    assert [row.period for row in trade.facts(Filters(year=year))] == periods


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"year": 20}, "'20' is not a year; expected one from 1900 to 2099, such as 2020"),
        ({"year": 20200}, "'20200' is not a year"),
        ({"period": "2020-13"}, "'2020-13' is not a period; expected a year"),
        ({"period": "2020/2021"}, "'2020/2021' is a range, not a period"),
        ({"period": "2020-03/2020-01"}, "ends before it has begun"),
    ],
)
def test_malformed_year_or_period_is_refused(small: OpenSmall, wrong: dict[str, Any], said: str) -> None:
    """A year or period that is none raises ValueError with what was expected."""
    with pytest.raises(ValueError, match=said):
        small(group(growth("1.0"))).filters(**wrong)


@pytest.mark.parametrize("name", ["semiconductors", "Semiconductors", "CHIPS", " chip ", "반도체"])
def test_items_resolve_by_any_name(bundled: Trade, name: str) -> None:
    """An item is meant by its code, English or Korean name or alias, whatever the case."""
    assert bundled.filters(item=name) == Filters(item="semiconductors")


@pytest.mark.parametrize("name", ["us", "united states", "U.S.", "미국"])
def test_partners_resolve_by_any_name(bundled: Trade, name: str) -> None:
    """A partner is meant by its code, English or Korean name or alias, whatever the case."""
    assert bundled.filters(partner=name) == Filters(partner="us")


def test_all_filters_are_taken_together(bundled: Trade) -> None:
    """Each option of a question becomes the filter of its name."""
    chosen: dict[str, Any] = {"year": 2020, "period": "2020", "frequency": "annual", "flow": "exports", "sector": "ict"}
    chosen |= {"item": "ships", "partner": "us", "source": "article-2023", "measure": "value"}
    chosen |= {"comparison": "previous-month", "unit": "KRW tn", "status": "target"}
    assert bundled.filters(**chosen) == Filters(**chosen)
    assert bundled.filters() == Filters()


@pytest.mark.parametrize(
    ("kind", "name", "candidates"),
    [
        ("item", "semicondcutors", ("semiconductors",)),
        ("item", "shps", ("ships",)),
        ("item", "반도체들", ("semiconductors",)),
        ("item", "zzz", ()),
        ("partner", "chna", ("china",)),
        ("partner", "taiwna", ("taiwan",)),
        ("source", "meno", ("memo",)),
        ("source", "zzz", ("memo", "second")),
    ],
)
def test_near_names_are_suggested_never_guessed(
    small: OpenSmall, kind: str, name: str, candidates: tuple[str, ...]
) -> None:
    """A name that is none raises UnknownName with what may have been meant; for a source, with all there are."""
    facts = (level("1.0", item="semiconductors"), level("2.0", item="ships"), level("3.0", partner="china"))
    trade = small(group(*facts), others={"second": "Nothing.\n"})
    chosen: dict[str, Any] = {kind: name}
    with pytest.raises(UnknownName, match=f"unknown {kind} '{name}'") as unknown:
        trade.filters(**chosen)
    assert unknown.value.candidates[: len(candidates)] == candidates
    assert bool(unknown.value.candidates) is bool(candidates)


@pytest.mark.parametrize("word", ["top", "largest", "상위"])
def test_words_for_an_order_are_told_of_the_options(bundled: Trade, word: str) -> None:
    """A word for an order is no name, and none like it is suggested: the options that order rows are."""
    with pytest.raises(QuestionError, match="neither a period nor a name") as refused:
        bundled.naming.words(word, ("item",))
    assert "--limit" in refused.value.hint
    assert "did you mean" not in refused.value.hint


@pytest.mark.parametrize(
    ("kind", "word", "code"),
    [("item", "칩", "semiconductors"), ("item", "Smartphone", "mobile-phones"), ("partner", "Chinese", "china")],
)
def test_what_people_call_a_name_is_understood(bundled: Trade, kind: str, word: str, code: str) -> None:
    """Words that people have for an item or partner, and documents do not, name it in questions."""
    assert getattr(bundled.naming, kind)(word) == code


def test_unknown_name_passes_through_context_managers(small: OpenSmall) -> None:
    """The error can be raised out of any ``with`` block, as every exception can."""
    from contextlib import contextmanager

    @contextmanager
    def passing() -> Any:
        yield

    trade = small(group(level("1.0", item="ships")))
    with pytest.raises(UnknownName), passing():
        trade.filters(item="shps")


def test_a_filter_is_one_value_several_or_a_list(bundled: Trade) -> None:
    """Nothing said is dropped: values may be repeated, in a list, or separated by commas, each in its own spelling."""
    wanted = Filters(year=(2020, 2023), flow=("exports", "imports"), item=("semiconductors", "ships"), partner="us")
    spellings: tuple[tuple[Any, Any, Any], ...] = (
        ([2020, "2023"], ["export", "수입"], ["chips", "선박"]),
        ("2020,2023", "Exports, IMPORT", "반도체,ships"),
        (["2020, 2023"], ["exports,imports"], ["chips,ships", "chips"]),
    )
    for year, flow, item in spellings:
        assert bundled.filters(year=year, flow=flow, item=item, partner="U.S.") == wanted


def test_a_name_with_a_comma_is_a_name(small: OpenSmall) -> None:
    """A comma inside a name does not divide it."""
    items = [{"code": "pots", "en": "Pots, pans", "ko": "냄비"}, {"code": "ships", "en": "Ships", "ko": "선박"}]
    trade = small(group(level("1.0", item="pots"), level("2.0", item="ships")), items=items)
    assert trade.filters(item="pots, pans").item == ("pots",)
    assert trade.filters(item="ships,냄비").item == ("ships", "pots")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"flow": "export"}, "exports"),
        ({"flow": "Exports"}, "exports"),
        ({"flow": "수출"}, "exports"),
        ({"flow": "\u1109\u116e\u110e\u116e\u11af"}, "exports"),  # the same word in letters of its own (NFD)
        ({"flow": "ＥＸＰＯＲＴＳ"}, "exports"),
        ({"flow": "trade surplus"}, "balance"),
        ({"sector": "ICT"}, "ict"),
        ({"sector": "전산업"}, "all-industries"),
        ({"sector": "All industries"}, "all-industries"),
        ({"measure": "Daily average"}, "daily-average"),
        ({"frequency": "연간"}, "annual"),
        ({"comparison": "MoM"}, "previous-month"),
        ({"comparison": "전년 동월 대비"}, "previous-year"),
        ({"unit": "won"}, "KRW tn"),
        ({"unit": "usd-bn"}, "USD bn"),
        ({"status": "전망"}, "forecast"),
        ({"status": "Preliminary"}, "provisional"),
        ({"partner": "VN"}, "vietnam"),
        ({"partner": "viet nam"}, "vietnam"),
        ({"partner": "World"}, "world"),
        ({"partner": "전 세계"}, "world"),
        ({"item": "Secondary-Batteries"}, "secondary-batteries"),
        ({"item": "secondary batteries"}, "secondary-batteries"),
        ({"item": "이차전지"}, "secondary-batteries"),
        ({"source": "MOTIE-2021-01-04"}, "motie-2021-01-04"),
    ],
)
def test_a_persons_spelling_is_enough(bundled: Trade, given: dict[str, Any], code: str) -> None:
    """Case, number, language, width of letters, composition of Hangul, hyphens and ISO codes make no difference."""
    meant: dict[str, Any] = dict.fromkeys(given, code)
    assert bundled.filters(**given) == Filters(**meant)


@pytest.mark.parametrize(
    ("given", "message", "hint"),
    [
        ({"flow": "exprots"}, "unknown flow 'exprots'", "did you mean exports?"),
        ({"flow": "xyz"}, "unknown flow 'xyz'", "expected one of exports, imports, balance, "),
        ({"sector": "itc"}, "unknown sector 'itc'", "did you mean ict?"),
        ({"sector": "mining"}, "unknown sector 'mining'", "expected one of all-industries, ict, "),
        ({"comparison": "previous-week"}, "unknown comparison 'previous-week'", "expected one of previous-year, "),
        ({"unit": "yen"}, "unknown unit 'yen'", "expected one of "),
        ({"status": "planned"}, "unknown status 'planned'", "expected one of "),
        ({"frequency": "weekly"}, "unknown frequency 'weekly'", "expected one of annual, monthly, "),
        ({"item": "chips,zzz"}, "unknown item 'zzz'", "`ktrade names`"),
        ({"year": "2020,soon"}, "'soon' is not a year", "`ktrade facts`"),
        ({"year": "2020-11"}, "'2020-11' is not a year", "`ktrade facts`"),
        ({"year": 2020.5}, "'2020.5' is not a year", "`ktrade facts`"),
        ({"from_": "2021", "to": "2020"}, "2021 is later than 2020", "give the earlier period first"),
    ],
)
def test_what_is_no_value_is_told(bundled: Trade, given: dict[str, Any], message: str, hint: str) -> None:
    """A value that is none says so, with what may have been meant or what there is."""
    with pytest.raises(QuestionError, match=message) as wrong:
        bundled.filters(**given)
    assert wrong.value.hint.startswith(hint)


def test_the_world_is_all_partners_together(bundled: Trade) -> None:
    """Figures of all partners are those without a partner, alone or beside some."""
    assert {row.partner for row in bundled.facts(Filters(partner="world"))} == {None}
    assert {row.partner for row in bundled.facts(Filters(partner=("world", "china")))} == {None, "china"}


@pytest.mark.parametrize(
    ("first", "last", "periods"),
    [
        ("2020", None, ["2020", "2020-11", "2020-11/2021-02", "2021-01"]),
        (None, "2020", ["2020", "2020-11"]),
        ("2020-11", "2021-01", ["2020-11", "2021-01"]),
        ("2020Q4", "2021-02", ["2020-11", "2020-11/2021-02", "2021-01"]),
    ],
)
def test_a_range_takes_what_lies_wholly_inside(
    small: OpenSmall, first: str | None, last: str | None, periods: list[str]
) -> None:
    """A period passes where it begins no earlier and ends no later than the range, both ends included."""
    trade = small(*(group(growth("1.0"), period=text) for text in ("2020", "2020-11", "2020-11/2021-02", "2021-01")))
    filters = trade.filters(from_=first, to=last)
    assert [row.period for row in trade.facts(filters)] == periods
    assert sorted(placed.fact.period for placed in trade.base.facts if filters.pass_(placed.fact)) == sorted(periods)


@pytest.mark.parametrize("language", [*map(language_of, LanguageCode)], ids=[*LanguageCode])
def test_the_word_that_is_printed_for_a_sector_finds_it(language: Language, bundled: Trade) -> None:
    """What tables call a sector asks for it as an option and as a word, in either language."""
    for sector in Sector:
        word = language.sector(sector)
        assert sector in bundled.filters(sector=word).sector, word
        assert sector in bundled.naming.words([word], ["sector"])["sector"], word


def test_smes_are_small_and_midsize_firms_too(bundled: Trade) -> None:
    """A word that documents use for two sectors asks for both, and for one where only one can be compared."""
    for word in ("중소기업", "SMEs", "sme", "중소 기업"):
        assert bundled.filters(sector=word).sector == ("small-and-midsize", "small")
        assert bundled.naming.words([word], ["sector"], each_one_sector=True)["sector"] == ["small-and-midsize"]
    found = bundled.facts(bundled.filters(sector="중소기업"))
    assert found == bundled.facts(bundled.filters(sector="small-and-midsize"))
    assert found
    assert bundled.filters(sector="small").sector == ("small",)


def test_filters_made_by_hand_are_checked() -> None:
    """Whoever makes filters in Python is told of years and periods that are none; the first and the last year count."""
    assert Filters(year=(1900, 2099)).given == {"year": (1900, 2099)}
    for wrong in ({"year": 1899}, {"year": 2100}, {"year": "last"}, {"period": "2020-13"}, {"from_": "May"}):
        with pytest.raises(QuestionError):
            Filters(**wrong)
