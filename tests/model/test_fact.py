"""The model of a fact: what it takes, what contradicts itself, and the id it is known by."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from korea_trade.model.codes import (
    Comparison,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.model.fact import Exclusion, Fact, Inferred, Item, Partner, Source
from korea_trade.model.well_formed import direction_of

CELL = {"source": "memo", "period": "2020", "flow": "exports", "sector": "all-industries"}
BALANCE = {"flow": "balance"}
DIGITS = st.tuples(st.integers(-99_999, 99_999), st.integers(0, 3)).map(lambda pair: Decimal(pair[0]).scaleb(-pair[1]))
CODES = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)


def fact(**keys: Any) -> Fact:
    """A fact about exports of 2020."""
    return Fact.model_validate(CELL | keys)


def wrong(**keys: Any) -> list[str]:
    """What is said against a fact."""
    with pytest.raises(ValidationError) as caught:
        fact(**keys)
    return [error["msg"].removeprefix("Value error, ") for error in caught.value.errors()]


class TestDigits:
    """Decimals keep the digits they are written with."""

    @given(DIGITS)
    def test_digits_survive(self, figure: Decimal) -> None:
        """A value has the very digits of its text: 71.0 is not 71."""
        read = fact(value=format(figure, "f"), unit="USD bn", flow="balance").value
        assert read is not None
        assert str(read) == format(figure, "f")

    def test_a_decimal_is_taken_as_it_is(self) -> None:
        """A value that is a Decimal already is not turned around."""
        assert str(fact(value=Decimal("71.0"), unit="USD bn").value) == "71.0"

    @pytest.mark.parametrize("field", ["value", "growth", "of", "level"])
    @pytest.mark.parametrize(
        "text", ["", "5.", ".5", "05", "5,0", "1e3", "+5", "5 percent", "NaN", "Infinity", "1_0", "5\n", "1２", 5.0, 5]
    )
    def test_what_is_no_decimal_is_refused(self, field: str, text: object) -> None:
        """Other spellings, and floats, which have lost the digits as written, are refused."""
        said = "expected a decimal such as 512.9 or -5.4, with the digits of the document"
        assert wrong(**{field: text}) == [said]


class TestDirection:
    """Which way a figure went."""

    @given(DIGITS)
    def test_growth_gives_the_direction(self, growth: Decimal) -> None:
        """The sign of a growth is the direction of the fact."""
        expected = Direction.UP if growth > 0 else Direction.DOWN if growth < 0 else Direction.FLAT
        assert direction_of(growth) is expected
        assert fact(growth=format(growth, "f")).direction is expected

    @pytest.mark.parametrize(
        ("growth", "direction", "expected"),
        [("-5.4", "up", "down"), ("5.4", "down", "up"), ("0.0", "up", "flat"), ("5.4", "flat", "up")],
    )
    def test_growth_against_direction(self, growth: str, direction: str, expected: str) -> None:
        """A stated direction that the sign of the growth denies is a contradiction."""
        said = f"{growth} contradicts direction {direction}; expected {expected}"
        assert wrong(growth=growth, direction=direction) == [said]

    def test_fewer_working_days_go_down(self) -> None:
        """The value of a change is signed, so that it gives the direction and must agree with one that is given."""
        changes = {"working-days-change": "days", "share-change": "percentage points"}
        for measure, unit in changes.items():
            change = {"measure": measure, "value": "-0.5", "unit": unit}
            assert wrong(**change, direction="up") == ["-0.5 contradicts direction up; expected down"]
            assert fact(**change).direction is Direction.DOWN

    def test_a_direction_may_stand_alone(self) -> None:
        """A list sentence such as "15 items saw growth. They are …" gives a direction without a growth."""
        assert fact(direction="up").growth is None


RANK = {"measure": "rank", "value": "2", "unit": "place", "among": "history"}
STREAK = {"measure": "streak", "value": "4", "unit": "years", "event": "growth"}
FIRST = {"measure": "first-in", "value": "25", "unit": "months", "event": "growth"}
THRESHOLD = {"measure": "threshold", "value": "500", "unit": "USD bn", "bound": "above"}
LEVEL_NEEDED = "`level` goes with event above or below and with rank among order, and they need it"
COUNT = {"measure": "count", "value": "11", "unit": "items"}
PRICE = {"measure": "price", "value": "57.1", "unit": "USD per barrel"}


CHANGES: list[dict[str, str]] = [{}, {"comparison": "previous-month"}, {"comparison": "previous-quarter"}]
RANKED: list[dict[str, str]] = [{}, *({"ranked": str(ranked)} for ranked in Ranked)]
EVENTS: list[dict[str, str]] = [
    *({"event": str(event)} for event in Event if event not in (Event.ABOVE, Event.BELOW)),
    {"event": "above", "level": "5"},
    {"event": "below", "level": "5"},
    *({"event": "record", "among": "same-period", "ranked_from": end} for end in RankedFrom),
]
KINDS: list[dict[str, str]] = [
    {"growth": "1"},
    {"value": "1", "unit": "USD bn"},
    {"value": "1", "unit": "KRW tn"},
    *({"measure": "quantity", "value": "1", "unit": unit} for unit in ("units", "mn units", "companies", "mn barrels")),
    *({"measure": "price", "value": "1", "unit": unit} for unit in ("USD per barrel", "USD per unit")),
    {"measure": "daily-average", "growth": "1"},
    {"measure": "volume", "growth": "1"},
    {"measure": "share", "value": "1", "unit": "percent"},
    {"measure": "share-change", "value": "1", "unit": "percentage points"},
    {"measure": "working-days", "value": "22", "unit": "days"},
    {"measure": "working-days-change", "value": "-1", "unit": "days"},
    *(
        {"measure": "count", "value": "1", "unit": unit, **way}
        for unit in ("items", "regions", "countries")
        for way in ({}, {"direction": "up"}, {"direction": "down"})
    ),
    *(
        {"measure": "rank", "value": "1", "unit": "place", **among, "ranked_from": end, **ranked}
        for among in ({"among": "history"}, {"among": "same-period"}, {"among": "window", "window": "3 years"})
        for end in RankedFrom
        for ranked in RANKED
    ),
    *(
        {"measure": measure, "value": "2", "unit": "months", **event, **ranked, "flow": "balance"}
        for measure in ("streak", "first-in")
        for event in EVENTS
        for ranked in RANKED
    ),
    {"measure": "threshold", "value": "5", "unit": "USD bn", "bound": "above"},
    {"measure": "threshold", "value": "5", "unit": "KRW tn", "bound": "above"},
    {"measure": "threshold", "value": "2", "unit": "times", "bound": "above"},
    {"measure": "threshold", "value": "30", "unit": "percent", "bound": "above", "ranked": "share"},
    {"measure": "threshold", "value": "40", "unit": "percent", "bound": "above", "ranked": "growth"},
]


def every_kind() -> Iterator[dict[str, str]]:
    """What a fact may be about besides its cell: every combination of measure, qualifiers, comparison and status."""
    for kind in KINDS:
        for status in Status:
            yield {**kind, "status": status}
        if "growth" in kind or "direction" in kind:
            for change in CHANGES:
                yield {**kind, **change}


def kind_of(fact: Fact) -> tuple[object, ...]:
    """What of a kind an id tells apart. Provisional and actual are one; so are units and millions of them."""
    status = Status.ACTUAL if fact.status is Status.PROVISIONAL else fact.status
    lowest = fact.ranked_from is RankedFrom.LOWEST
    in_units = (Measure.QUANTITY, Measure.COUNT, Measure.PRICE)
    unit = fact.unit.counted if fact.unit and fact.measure in in_units else None
    comparison = fact.comparison or Comparison.PREVIOUS_YEAR
    way = fact.direction if fact.measure is Measure.COUNT else None
    money = fact.unit if fact.unit in (Unit.KRW_TN, Unit.TIMES) else None
    return fact.measure, fact.among, lowest, fact.ranked, fact.event, way, unit, money, comparison, status


def cell_of(fact: Fact) -> tuple[object, ...]:
    """The cell of a fact."""
    return fact.period, fact.flow, fact.sector, fact.item, fact.partner, fact.variant, *kind_of(fact)


FACTS = st.builds(
    lambda keys, kind: fact(**{**keys, **kind}),
    st.fixed_dictionaries(
        {
            "period": st.sampled_from(["2020", "2020-01/2020-12", "2020-01-01/2020-12-31", "2020-01-01/2020-01-20"]),
            "flow": st.sampled_from([flow for flow in Flow if flow is not Flow.BALANCE]),
            "sector": st.sampled_from(list(Sector)),
            "item": st.sampled_from([None, "chips", "ships"]),
            "partner": st.sampled_from([None, "us", "china"]),
            "variant": st.sampled_from([None, "peak", "floor"]),
        }
    ),
    st.sampled_from(list(every_kind())),
)


class TestContradictions:
    """Each way in which a fact may not go together, with what is said of it."""

    @pytest.mark.parametrize(
        "keys",
        [
            {"value": "1", "unit": "USD bn"},
            {"value": "1", "unit": "USD bn", "growth": "-5.4", "bound": "above"},
            {"value": "2", "unit": "percent", "flow": "other", "acknowledges": ["outlier"], "caveat": "why"},
            {"measure": "daily-average", "growth": "6.3"},
            {"measure": "daily-average", "value": "2.1", "unit": "USD bn", "bound": "below"},
            {"measure": "volume", "growth": "4.7"},
            {"measure": "share", "value": "38.1", "unit": "percent", "bound": "above"},
            {"measure": "working-days", "value": "22", "unit": "days"},
            {"measure": "working-days-change", "value": "-2", "unit": "days", "direction": "down"},
            {"measure": "share-change", "value": "4.5", "unit": "percentage points"},
            {"measure": "quantity", "value": "3.4", "unit": "mn units", "growth": "2.1"},
            {"measure": "quantity", "value": "174869", "unit": "units", "bound": "about"},
            {"measure": "quantity", "value": "95000", "unit": "companies"},
            {"measure": "price", "value": "57.10", "unit": "USD per barrel", "direction": "down"},
            {"value": "1.2", "unit": "KRW tn"},
            {"growth": "40", "bound": "about"},
            {"growth": "5.3", "comparison": "previous-month"},
            {"direction": "up", "comparison": "previous-quarter"},
            COUNT | {"of": "15", "direction": "up"},
            COUNT | {"unit": "regions", "bound": "above"},
            COUNT | {"unit": "countries"},
            RANK,
            RANK | {"ranked": "daily-average"},
            RANK | {"among": "order", "level": "700"},
            RANK | {"among": "since", "since": "2018-10"},
            RANK | {"among": "since", "since": "1992"},
            RANK | {"among": "window", "window": "18 months"},
            RANK | {"among": "window", "window": "3 years"},
            STREAK,
            STREAK | {"event": "above", "level": "500", "unit": "months"},
            FIRST,
            FIRST | {"event": "above", "level": "50"},
            {"measure": "first-in", "event": "deficit", "since": "1992"} | BALANCE,
            RANK | {"among": "same-period", "ranked_from": "lowest"},
            RANK | {"among": "world"},
            RANK | {"ranked": "price", "among": "window", "window": "25 quarters"},
            STREAK | {"event": "decline", "unit": "quarters"},
            STREAK | {"event": "deficit"} | BALANCE,
            STREAK | {"event": "below", "level": "-10"} | BALANCE,
            STREAK | {"event": "growth", "ranked": "daily-average", "comparison": "previous-year"},
            STREAK | {"event": "record", "among": "same-period"},
            FIRST | {"event": "double-digit-growth"},
            THRESHOLD | {"value": "-10", "bound": "below"} | BALANCE,
            THRESHOLD | {"value": "2", "unit": "times", "direction": "up"},
            THRESHOLD | {"value": "40", "unit": "percent", "ranked": "growth"},
            THRESHOLD | {"value": "30", "unit": "percent", "ranked": "share"},
            {"measure": "first-in", "event": "growth"},
            THRESHOLD,
        ],
    )
    def test_what_goes_together(self, keys: dict[str, str]) -> None:
        """A fact with what its measure needs and allows is well-formed."""
        assert fact(**keys).measure == keys.get("measure", "value")

    @pytest.mark.parametrize(
        ("keys", "said"),
        [
            (
                {"direction": "up", "note_ko": "비고", "caveat_ko": "주의"},
                "`note_ko` without `note`; expected the English one too; "
                "`caveat_ko` without `caveat`; expected the English one too",
            ),
            (
                {"direction": "up", "inferred_ko": {"year": "그해"}},
                "`inferred_ko` gives a reason for the year and `inferred` none; expected the English one too",
            ),
            (
                {"direction": "up", "acknowledges": ("growth",)},
                "`acknowledges` without a `caveat`; expected the reason there",
            ),
            ({"value": "1"}, "a value without a unit; expected `unit`, such as USD bn"),
            ({"unit": "USD bn", "direction": "up"}, "a unit without a value; expected `value`"),
            (
                {"value": "50", "unit": "percent"},
                "a value of exports in percent; expected `growth`, or measure share for a part of a whole",
            ),
            ({"value": "1", "unit": "days"}, "unit days does not fit measure value; expected KRW tn, USD bn, percent"),
            (
                {"measure": "daily-average", "value": "1", "unit": "percent"},
                "unit percent does not fit measure daily-average; expected KRW tn, USD bn",
            ),
            (
                {"measure": "volume", "value": "1", "unit": "USD bn"},
                "unit USD bn does not fit measure volume; expected no unit",
            ),
            (
                {"measure": "share", "value": "1", "unit": "USD bn"},
                "unit USD bn does not fit measure share; expected percent",
            ),
            (COUNT | {"unit": "months"}, "unit months does not fit measure count; expected countries, items, regions"),
            (RANK | {"unit": "years"}, "unit years does not fit measure rank; expected place"),
            (STREAK | {"unit": "days"}, "unit days does not fit measure streak; expected months, quarters, years"),
            (FIRST | {"unit": "place"}, "unit place does not fit measure first-in; expected months, quarters, years"),
            (
                THRESHOLD | {"unit": "items"},
                "unit items does not fit measure threshold; expected KRW tn, USD bn, times",
            ),
            (
                {"measure": "working-days", "value": "2", "unit": "months"},
                "unit months does not fit measure working-days; expected days",
            ),
            ({}, "nothing is stated; expected a value, a growth or a direction"),
            ({"item": "ships"}, "nothing is stated; expected a value, a growth or a direction"),
            ({"measure": "rank", "value": "2", "unit": "place"}, "measure rank lacks `among`"),
            ({"measure": "streak", "value": "2", "unit": "years"}, "measure streak lacks `event`"),
            ({"measure": "first-in"}, "measure first-in lacks `event`"),
            ({"measure": "threshold", "value": "2", "unit": "USD bn"}, "measure threshold lacks `bound`"),
            ({"direction": "up", "of": "15"}, "`of` does not go with measure value"),
            ({"direction": "up", "event": "growth"}, "`event` does not go with measure value"),
            ({"direction": "up", "among": "history"}, "`among` does not go with measure value"),
            ({"direction": "up", "ranked": "daily-average"}, "`ranked` does not go with measure value"),
            (RANK | {"bound": "above"}, "`bound` does not go with measure rank"),
            (STREAK | {"since": "1992"}, "`since` does not go with measure streak"),
            (
                {"measure": "working-days", "value": "2", "unit": "days", "bound": "above"},
                "`bound` does not go with measure working-days",
            ),
            (
                STREAK | {"event": "above"},
                LEVEL_NEEDED,
            ),
            (
                STREAK | {"level": "5"},
                LEVEL_NEEDED,
            ),
            (
                RANK | {"among": "order"},
                LEVEL_NEEDED,
            ),
            (
                RANK | {"level": "5"},
                LEVEL_NEEDED,
            ),
            (
                THRESHOLD | {"unit": "percent"},
                "unit percent does not fit measure threshold; expected KRW tn, USD bn, times",
            ),
            (
                THRESHOLD | {"ranked": "share"},
                "unit USD bn does not fit measure threshold of share; expected percent",
            ),
            (
                {"measure": "working-days", "value": "-2", "unit": "days"},
                "-2 working days; expected measure working-days-change for a difference",
            ),
            (
                {"value": "-2", "unit": "USD bn"},
                "-2 USD bn of exports; expected a value from 0, as only a balance can be negative",
            ),
            (
                {"value": "-0.0", "unit": "USD bn"},
                "-0.0 USD bn of exports; expected a value from 0, as only a balance can be negative",
            ),
            (
                {"measure": "price", "value": "-2", "unit": "USD per unit"} | BALANCE,
                "-2 USD per unit of balance; expected a value from 0, as only a balance can be negative",
            ),
            (
                {"value": "-10.3", "unit": "USD bn", "growth": "-20", "caveat": "why"} | BALANCE,
                "a growth of a deficit has no sign; expected `direction` (down where it widened) and a `caveat`",
            ),
            (STREAK | {"event": "deficit"}, "event deficit goes with flow balance, not exports"),
            (
                {"value": "1", "unit": "USD bn", "comparison": "previous-month"},
                "`comparison` without a growth or a direction; expected one of them",
            ),
            (RANK | {"value": "1.5"}, "rank 1.5; expected a whole number from 1"),
            (STREAK | {"value": "0"}, "streak 0; expected a whole number from 1"),
            (COUNT | {"value": "-1"}, "count -1; expected a whole number from 0"),
            ({"growth": "1", "bound": "above"}, "bound above without a figure; expected `value`"),
            ({"direction": "up", "bound": "about"}, "bound about without a figure; expected `value`"),
            (
                THRESHOLD | {"bound": "about"},
                "bound about does not go with measure threshold; expected above or below",
            ),
            (STREAK | {"among": "history"}, "`among` of a streak goes with event record"),
            (FIRST | {"ranked_from": "lowest"}, "`ranked_from` of a first-in goes with event record"),
            (
                RANK | {"among": "order", "level": "700", "ranked_from": "lowest"},
                "`ranked_from` does not go with rank among order",
            ),
            (RANK | {"since": "1992"}, "`since` goes with rank among since, which needs it"),
            (RANK | {"among": "since"}, "`since` goes with rank among since, which needs it"),
            (RANK | {"window": "3 years"}, "`window` goes with rank among window, which needs it"),
            (RANK | {"among": "window"}, "`window` goes with rank among window, which needs it"),
        ],
    )
    def test_what_does_not_go_together(self, keys: dict[str, str], said: str) -> None:
        """Each contradiction is said by itself, and nothing else is."""
        assert wrong(**keys) == [said]

    def test_all_contradictions_at_once(self) -> None:
        """Several contradictions of one fact are all said."""
        assert wrong(measure="rank", value="2", unit="items", growth="1", direction="down", of="3") == [
            "unit items does not fit measure rank; expected place; 1 contradicts direction down; expected up; "
            "measure rank lacks `among`; `of` does not go with measure rank"
        ]


class TestWords:
    """The closed vocabularies and patterns of single keys."""

    @pytest.mark.parametrize(
        ("key", "text"),
        [
            ("flow", "export"),
            ("flow", "Exports"),
            ("sector", "ICT"),
            ("measure", "level"),
            ("unit", "USD"),
            ("direction", "rose"),
            ("status", "final"),
            ("bound", "over"),
            ("event", "boom"),
            ("among", "ever"),
            ("ranked", "value"),
            ("period", "2020-13"),
            ("since", "92"),
            ("comparison", "year-on-year"),
            ("ranked_from", "bottom"),
            ("since", "2018-13"),
            ("window", "0 months"),
            ("window", "18 days"),
            ("window", "months"),
            ("source", "Memo"),
            ("item", "system chips"),
            ("partner", "us_"),
            ("variant", "end-"),
            ("variant", "a--b"),
            ("quotes", ("", "more")),
            ("note", ""),
            ("caveat", ""),
            ("inferred", {"month": "why"}),
            ("inferred", {"period": ""}),
            ("id", "2020.exports@memo"),
        ],
    )
    def test_an_unknown_word_is_refused(self, key: str, text: object) -> None:
        """A word outside its vocabulary, a malformed code, an empty text or an unknown key is no fact."""
        with pytest.raises(ValidationError) as caught:
            fact(**{"direction": "up", key: text})
        assert {error["loc"][0] for error in caught.value.errors()} == {key}

    @pytest.mark.parametrize("key", ["source", "period", "flow", "sector"])
    def test_the_cell_is_needed(self, key: str) -> None:
        """A fact without source, period, flow or sector is none."""
        with pytest.raises(ValidationError, match="Field required"):
            Fact.model_validate({name: text for name, text in CELL.items() if name != key} | {"direction": "up"})

    def test_what_is_left_out(self) -> None:
        """A fact is an actual level, inferred from nothing, unless it says otherwise."""
        plain = fact(direction="up")
        assert (plain.measure, plain.status, plain.inferred) == (
            Measure.VALUE,
            Status.ACTUAL,
            Inferred.model_validate({}),
        )
        assert (plain.flow, plain.sector, plain.quotes) == (Flow.EXPORTS, Sector.ALL_INDUSTRIES, ())

    def test_a_fact_cannot_be_changed(self) -> None:
        """A fact, once read, stays what the document says."""
        with pytest.raises(ValidationError, match="frozen"):
            fact(direction="up").value = Decimal(1)  # type: ignore[misc]  # mypy refuses it too


class TestId:
    """Ids: readable, stable, safe in a shell."""

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"value": "1", "unit": "USD bn"}, "2020.exports@memo"),
            ({"growth": "1", "item": "ships"}, "2020.exports.ships@memo"),
            ({"growth": "1", "item": "ships", "partner": "us"}, "2020.exports.ships.us@memo"),
            ({"growth": "1", "sector": "ict", "flow": "imports"}, "2020.ict.imports@memo"),
            ({"growth": "1", "period": "2025-01/2025-11"}, "2025-01_2025-11.exports@memo"),
            ({"growth": "1", "period": "2020-11"}, "2020-11.exports@memo"),
            ({"measure": "daily-average", "growth": "1"}, "2020.exports.daily-average@memo"),
            (COUNT, "2020.exports.count-items@memo"),
            (COUNT | {"unit": "countries"}, "2020.exports.count@memo"),
            (COUNT | {"unit": "countries", "direction": "up"}, "2020.exports.count-up-countries@memo"),
            (PRICE, "2020.exports.price@memo"),
            (PRICE | {"unit": "USD per unit"}, "2020.exports.price-per-unit@memo"),
            (STREAK | {"period": "2020-12"}, "2020-12.exports.streak-growth-years@memo"),
            (STREAK | {"period": "2020-12", "unit": "months"}, "2020-12.exports.streak-growth@memo"),
            (STREAK | {"unit": "quarters"}, "2020.exports.streak-growth-quarters@memo"),
            (COUNT | {"direction": "down"}, "2020.exports.count-down@memo"),
            (RANK | {"ranked": "daily-average"}, "2020.exports.rank-history-daily-average@memo"),
            (STREAK | {"direction": "up"}, "2020.exports.streak-growth@memo"),
            ({"value": "1", "unit": "USD bn", "status": "target"}, "2020.exports.target@memo"),
            ({"value": "1", "unit": "USD bn", "status": "forecast"}, "2020.exports.forecast@memo"),
            ({"value": "1", "unit": "USD bn", "status": "provisional"}, "2020.exports@memo"),
            ({"value": "1", "unit": "USD bn", "variant": "average"}, "2020.exports.average@memo"),
            ({"growth": "1", "period": "2024-03-01/2024-03-20"}, "2024-03-01_2024-03-20.exports@memo"),
            ({"growth": "1", "comparison": "previous-year"}, "2020.exports@memo"),
            ({"growth": "1", "comparison": "previous-month"}, "2020.exports.previous-month@memo"),
            ({"value": "1", "unit": "KRW tn"}, "2020.exports.krw@memo"),
            ({"measure": "quantity", "value": "3.4", "unit": "mn units"}, "2020.exports.quantity@memo"),
            ({"measure": "quantity", "value": "3", "unit": "companies"}, "2020.exports.quantity-companies@memo"),
            ({"measure": "working-days", "value": "22", "unit": "days"}, "2020.exports.working-days-level@memo"),
            ({"measure": "working-days-change", "value": "2", "unit": "days"}, "2020.exports.working-days@memo"),
            (COUNT | {"unit": "regions", "direction": "up"}, "2020.exports.count-up-regions@memo"),
            (RANK | {"ranked_from": "highest"}, "2020.exports.rank-history@memo"),
            (RANK | {"ranked_from": "lowest"}, "2020.exports.rank-history-lowest@memo"),
            (STREAK | {"ranked": "daily-average"}, "2020.exports.streak-daily-average-growth@memo"),
            ({"value": "1", "unit": "USD bn", "status": "revised"}, "2020.exports.revised@memo"),
        ],
    )
    def test_an_id_names_the_cell(self, keys: dict[str, str], expected: str) -> None:
        """An id reads as the cell, the measure and the source."""
        assert fact(**keys).id == expected

    @given(
        source=CODES,
        item=st.none() | CODES,
        partner=st.none() | CODES,
        variant=st.none() | CODES,
        sector=st.sampled_from(list(Sector)),
        period=st.sampled_from(["2020", "2020-11", "2025-01/2025-11"]),
        kind=st.sampled_from([{"direction": "up"}, COUNT, RANK, STREAK, FIRST, THRESHOLD]),
        status=st.sampled_from(list(Status)),
    )
    def test_an_id_is_safe_in_a_shell(
        self,
        source: str,
        item: str | None,
        partner: str | None,
        variant: str | None,
        sector: Sector,
        period: str,
        kind: dict[str, str],
        status: Status,
    ) -> None:
        """Whatever the codes, an id needs no quoting and is no option."""
        keys = {"source": source, "item": item, "partner": partner, "variant": variant}
        id_ = fact(**keys, sector=sector, period=period, status=status, **kind).id
        assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._@-]*", id_)

    @given(value=DIGITS, growth=st.none() | DIGITS, text=st.text(min_size=1))
    def test_an_id_does_not_depend_on_what_is_stated(self, value: Decimal, growth: Decimal | None, text: str) -> None:
        """Correcting a figure, a quote or a remark leaves the id as it is."""
        growth = None if value < 0 else growth  # of a deficit there is none
        said = {"value": value, "unit": "USD bn", "growth": growth, "quotes": (text,), "note": text, "caveat": text}
        assert fact(**said, **BALANCE).id == "2020.balance@memo"

    @pytest.mark.parametrize(
        "keys",
        [
            {"source": "other"},
            {"period": "2021"},
            {"flow": "imports"},
            {"sector": "ict"},
            {"item": "ships"},
            {"partner": "us"},
            {"measure": "volume"},
            {"status": "target"},
            {"variant": "average"},
        ],
    )
    def test_another_cell_has_another_id(self, keys: dict[str, str]) -> None:
        """Facts that differ in their cell, measure, outlook or variant never share an id."""
        assert fact(**{"growth": "1"} | keys).id != fact(growth="1").id

    @given(st.lists(FACTS, min_size=2, max_size=30))
    def test_ids_tell_cells_apart(self, facts: list[Fact]) -> None:
        """Facts of one document with the same id are about one cell, where no code of it imitates another's."""
        cells: dict[str, tuple[object, ...]] = {}
        for found in facts:
            assert cells.setdefault(found.id, cell_of(found)) == cell_of(found)

    def test_no_two_kinds_share_a_name(self) -> None:
        """Whatever measure, qualifiers, units, comparison and status a fact has, its id is that of no other kind."""
        names: dict[str, tuple[object, ...]] = {}
        for keys in every_kind():
            kind = fact(**keys)
            key = kind_of(kind)
            assert names.setdefault(kind.id, key) == key


class TestOtherEntries:
    """Sources, items, partners and exclusions."""

    SOURCE = {"id": "memo", "title": "A memo", "file": "seeds/memo.txt", "sha256": "0" * 64}  # noqa: RUF012

    @pytest.mark.parametrize(
        ("key", "text"),
        [
            ("published", "January 4"),
            ("published", "2021-1-4"),
            ("sha256", "0" * 63),
            ("sha256", "A" * 64),
            ("id", "Memo 1"),
            ("title", ""),
            ("exclusions", [{"quote": "5G", "kind": "name"}]),
            ("exclusions", [{"quote": "5G", "kind": "figure", "reason": "a name"}]),
            ("url", "x"),
        ],
    )
    def test_a_malformed_source(self, key: str, text: object) -> None:
        """A source with a malformed date, digest or id, an exclusion without a reason, or an unknown key is refused."""
        with pytest.raises(ValidationError) as caught:
            Source.model_validate(self.SOURCE | {key: text})
        assert [error["loc"][0] for error in caught.value.errors()] == [key]

    @pytest.mark.parametrize("model", [Item, Partner])
    def test_items_and_partners_need_both_names(self, model: type[Item] | type[Partner]) -> None:
        """Code, English and Korean name are needed; aliases and a parent are not."""
        assert model.model_validate({"code": "cis", "en": "CIS", "ko": "독립국가연합"}).aliases == ()
        with pytest.raises(ValidationError, match="ko"):
            model.model_validate({"code": "cis", "en": "CIS"})

    @pytest.mark.parametrize("code", ["kr", "KOR", ""])
    def test_country_codes(self, code: str) -> None:
        """A country code of a partner is two capitals; an item has none."""
        with pytest.raises(ValidationError, match="iso3166"):
            Partner.model_validate({"code": "korea", "en": "Korea", "ko": "한국", "iso3166": code})
        with pytest.raises(ValidationError, match="iso3166"):
            Item.model_validate({"code": "ships", "en": "Ships", "ko": "선박", "iso3166": "KR"})

    def test_an_exclusion_says_why(self) -> None:
        """An exclusion has a quote, a kind and a reason; which number of the quote is meant may be left out."""
        assert Exclusion.model_validate({"quote": "5G", "kind": "name", "reason": "a name"}).number is None
        with pytest.raises(ValidationError, match="reason"):
            Exclusion.model_validate({"quote": "5G", "kind": "name", "reason": ""})
        with pytest.raises(ValidationError, match="kind"):
            Exclusion.model_validate({"quote": "5G", "reason": "a name"})


class TestConfirmed:
    """Who settled a fact that is only plausible."""

    @pytest.mark.parametrize("by", ["Kim Min-ji", "model:some-model-2", "김민지", "Mary-Ann O'Neil"])
    def test_a_person_or_a_model(self, by: str) -> None:
        """A person is named as they are, a language model as model:NAME."""
        confirmed = fact(direction="up", confirmed={"by": by, "reason": "read in the sentence before"}).confirmed
        assert confirmed is not None
        assert confirmed.by == by

    @pytest.mark.parametrize("by", ["", " ", "model", "model:", "model: x", "model:a b"])
    def test_nobody(self, by: str) -> None:
        """Nobody, and a model without a name, settle nothing."""
        assert wrong(direction="up", confirmed={"by": by, "reason": "read"}) == [
            "expected the name of a person, or model:NAME"
        ]

    def test_no_reason(self) -> None:
        """A confirmation says why."""
        assert wrong(direction="up", confirmed={"by": "Kim Min-ji"}) == ["Field required"]
