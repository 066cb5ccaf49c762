"""What is known of each cell: intervals of its figures, and which facts are about it."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.figures import earlier_level, growth, growth_factor, level, limited
from korea_trade.arithmetic.known import Known
from korea_trade.model.codes import Bound, Flow, Measure, Unit
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, truncated
from tests.arithmetic.judging import FAMILY, base_of, daily, threshold
from tests.entries import growth as rate
from tests.entries import level as amount
from tests.entries import streak
from tests.small import group

CELL = {"source": "memo", "period": "2020", "flow": "exports", "sector": "all-industries"}
EXPORTS = Cell(Flow.EXPORTS, "all-industries", None, None, Measure.VALUE)


def fact(**keys: str) -> Fact:
    return Fact.model_validate({**CELL, **keys})


@pytest.mark.parametrize(
    ("bound", "interval"),
    [
        (None, Interval(Fraction("4.95"), Fraction("5.05"))),
        (Bound.ABOVE, Interval(Fraction(5), None, open_low=True)),
        (Bound.BELOW, Interval(None, Fraction(5), open_high=True)),
    ],
)
def test_the_interval_of_a_level(bound: Bound | None, interval: Interval) -> None:
    """A level stands for what its digits mean; "more than" and "less than" leave one side open."""
    keys = {"bound": str(bound)} if bound else {}
    assert level(fact(value="5.0", unit="USD bn", **keys)) == interval
    assert limited(Decimal("5.0"), bound) == interval


def test_figures_read_as_truncated() -> None:
    """Each figure can be read as cut off instead of rounded; a limit is the same either way."""
    stated = fact(value="5.0", unit="USD bn", growth="-2.0")
    assert level(stated, truncated) == Interval(Fraction(5), Fraction("5.1"), open_high=True)
    assert growth(stated, truncated) == Interval(Fraction("-2.1"), Fraction(-2), open_low=True)
    assert growth_factor(stated, truncated) == Interval(Fraction("0.979"), Fraction("0.98"), open_low=True)
    assert limited(Decimal(5), Bound.ABOVE, truncated) == limited(Decimal(5), Bound.ABOVE)


def test_the_level_a_year_before() -> None:
    """Level / (1 + growth/100), with the ends that give the least and the greatest."""
    stated = fact(value="512.9", unit="USD bn", growth="-5.4")
    assert growth_factor(stated) == Interval(Fraction("0.9455"), Fraction("0.9465"))
    assert earlier_level(stated) == Interval(
        Fraction("512.85") / Fraction("0.9465"), Fraction("512.95") / Fraction("0.9455")
    )


@pytest.mark.parametrize(("read", "keys"), [(level, {"growth": "1"}), (growth, {"value": "1", "unit": "USD bn"})])
def test_what_is_not_stated_has_no_interval(read: object, keys: dict[str, str]) -> None:
    """Asking for the interval of a figure that a fact lacks names the fact."""
    assert callable(read)
    with pytest.raises(ValueError, match=r"^2020\.exports@memo states no (level|growth)$"):
        read(fact(**keys))


def test_cells_beside_a_cell() -> None:
    """A cell of a fact can be turned to another measure, item or partner."""
    cell = Cell.of(fact(growth="1", item="ships", partner="us"), Measure.SHARE)
    assert cell == Cell(Flow.EXPORTS, "all-industries", "ships", "us", Measure.SHARE, Unit.PERCENT)
    turned = cell.with_item(None).with_partner("eu").with_flow(Flow.IMPORTS).with_measure(Measure.VALUE)
    assert turned == Cell(Flow.IMPORTS, "all-industries", None, "eu", Measure.VALUE)


class TestKnown:
    """Which facts are known of a cell."""

    def test_only_what_happened_is_known(self, tmp_path: Path) -> None:
        """Targets and forecasts are no facts of what happened; first tallies are."""
        groups = [
            group(amount(value), period=period, status=status)
            for value, period, status in (
                ("1", "2020", "actual"),
                ("2", "2021", "provisional"),
                ("3", "2022", "target"),
                ("4", "2023", "forecast"),
            )
        ]
        known = Known(base_of(tmp_path, *groups))
        assert [stated.period for stated in known.facts] == ["2020", "2021"]
        assert known.levels(EXPORTS) == known.of(EXPORTS) == known.facts
        assert list(known.measured(Measure.VALUE)) == known.facts

    def test_facts_of_a_cell(self, tmp_path: Path) -> None:
        """Levels leave out facts with growth alone; limits add the thresholds of a value, and of nothing else."""
        base = base_of(
            tmp_path,
            group(amount("5"), daily("0.2"), threshold("4"), streak(2, "years", event="growth")),
            group(rate("3"), period="2019"),
        )
        known, average = Known(base), Cell(Flow.EXPORTS, "all-industries", None, None, Measure.DAILY_AVERAGE)

        def found(facts: list[Fact]) -> list[str]:
            return [stated.id.removesuffix("@memo") for stated in facts]

        assert found(known.of(EXPORTS)) == ["2020.exports", "2019.exports"]
        assert found(known.of(EXPORTS, "2019")) == ["2019.exports"]
        assert found(known.levels(EXPORTS)) == ["2020.exports"]
        assert found(known.limits(EXPORTS)) == ["2020.exports", "2020.exports.threshold"]
        assert found(known.limits(EXPORTS, "2019")) == []
        assert found(known.limits(average)) == ["2020.exports.daily-average"]
        assert known.of(EXPORTS.with_item("ships")) == []

    def test_parents(self, tmp_path: Path) -> None:
        """Each item and partner knows what it is part of."""
        partners = [
            {"code": "eu", "en": "European Union", "ko": "유럽연합"},
            {"code": "malta", "en": "Malta", "ko": "몰타", "parent": "eu"},
        ]
        known = Known(base_of(tmp_path, group(rate("1")), items=FAMILY, partners=partners))
        assert known.parent_of == {"cars": "vehicles", "taxis": "cars", "malta": "eu"}

    def test_a_long_chain_of_parents(self, tmp_path: Path) -> None:
        """A chain of 2,000 parents is followed to its end, however deep."""
        chain = [{"code": f"p{n}", "en": f"P{n}", "ko": f"ㅍ{n}", "parent": f"p{n + 1}"} for n in range(2000)]
        items = [*chain, {"code": "p2000", "en": "Last", "ko": "끝"}]
        known = Known(base_of(tmp_path, group(rate("1.0", item="p0")), items=items))
        assert known.above("p0") == [*(f"p{n}" for n in range(1, 2001)), None]


def test_one_source_before_the_others(tmp_path: Path) -> None:
    """The facts of a document are taken before those of others, which serve where it has none, each statement once."""
    others = {"others": dict.fromkeys(("note", "copy"), "A note on trade.\n")}
    groups = (group(amount("5.0")), group(amount("5.00"), source="note"), group(amount("5.0"), source="copy"))
    known = Known(base_of(tmp_path, *groups, **others))
    stated, (memo, note, copy) = known.stated(EXPORTS, "2020"), known.facts
    assert stated.facts == [memo, note, copy]
    assert stated.distinct == stated.of_first("elsewhere") == stated.with_own("memo") == [memo, note]
    assert stated.of_first("note") == [note]
    assert stated.with_own("copy") == [copy, note]
    assert known.stated(EXPORTS, "2019").of_first("memo") == []
