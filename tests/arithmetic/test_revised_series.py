"""Monthly releases of one publisher, whose figures are revised a month later: none of them contradicts another."""

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.codes import Rule
from korea_trade.bases.fact_base import FactBase
from korea_trade.model.fact import Source
from korea_trade.model.period import Month
from tests.arithmetic.judging import in_memory
from tests.arithmetic.true_trade import rate, stated

START = Month(2020, 1)
MONTHS = 15
Entry = dict[str, Any]


@dataclass(frozen=True)
class Releases:
    """Exports and imports of each month as first released, and as revised by up to one percent a month later."""

    first: tuple[tuple[Fraction, Fraction], ...]
    final: tuple[tuple[Fraction, Fraction], ...]

    def at(self, month: int, release: int) -> tuple[Fraction, Fraction]:
        """The exports and imports of a month as known in the release about a month."""
        return self.first[month] if month == release else self.final[month]

    def entries(self, release: int) -> list[Entry]:
        """What the release about a month says."""
        exports, imports = self.at(release, release)
        month, source = START.plus(release), _source(release)
        said: list[Entry] = [
            _level(exports, self.final[release - 12][0] if release >= 12 else None),
            {**_level(imports), "flow": "imports"},
            {**_level(exports - imports), "flow": "balance"},
        ]
        if release:
            before = self.at(release - 1, release)[0]
            said.append({"growth": _rate(exports, before), "comparison": "previous-month"})
            higher = sum(self.at(other, release)[0] > exports for other in range(release))
            said.append({"measure": "rank", "value": str(higher + 1), "unit": "place", "among": "history"})
        if month.month > 1:
            so_far = sum(self.at(other, release)[0] for other in range(release - month.month + 1, release + 1))
            said.append({**_level(Fraction(so_far)), "period": f"{month.year}-01/{month}"})
        if month == START.plus(12):
            year = [self.final[other] for other in range(12)]
            for flow, leg in (("exports", 0), ("imports", 1)):
                said.append({**_level(Fraction(sum(each[leg] for each in year))), "flow": flow, "period": "2020"})
        return [{"period": str(month), "source": source, **entry} for entry in said]

    def base(self, *more: Entry) -> FactBase:
        """All releases, each a document of one publisher."""
        entries = [entry for release in range(MONTHS) for entry in self.entries(release)]
        base = in_memory([*entries, *more])
        sources = tuple(
            Source.model_validate(
                {"id": _source(release), "title": "A release", "publisher": "Ministry", "file": "x.txt",
                 "sha256": "0" * 64, "published": f"{START.plus(release + 1)}-01"}
            )
            for release in range(MONTHS)
        )  # fmt: skip
        return replace(base, sources=sources)


def _source(release: int) -> str:
    return f"release-{START.plus(release)}"


def _rate(value: Fraction, before: Fraction) -> str:
    growth = stated(rate(value, before), 1, ROUND_HALF_UP)
    return growth if Decimal(growth) else growth.removeprefix("-")


def _level(value: Fraction, before: Fraction | None = None) -> Entry:
    level = stated(value, 1, ROUND_HALF_UP)
    entry: Entry = {"value": level if Decimal(level) else level.removeprefix("-"), "unit": "USD bn"}
    return entry if before is None else {**entry, "growth": _rate(value, before)}


@st.composite
def releases(draw: st.DrawFn) -> Releases:
    legs = st.integers(40_000, 60_000).map(lambda number: Fraction(number, 997))
    final = draw(st.lists(st.tuples(legs, legs), min_size=MONTHS, max_size=MONTHS))
    changes = st.integers(-100, 100).map(lambda number: 1 + Fraction(number, 10_000))
    first = [(exports * draw(changes), imports * draw(changes)) for exports, imports in final]
    return Releases(tuple(first), tuple(final))


@given(releases())
@settings(max_examples=20)
def test_revisions_are_no_contradictions(known: Releases) -> None:
    """Sums of months, balances, growths, directions and ranks of releases that revise each other are never wrong."""
    assert [verdict for verdict in Arithmetic(known.base()).verdicts if verdict.wrong] == []


@given(releases(), st.integers(1, MONTHS - 2))
@settings(max_examples=10)
def test_more_than_a_revision_is_a_contradiction(known: Releases, month: int) -> None:
    """A month restated a tenth higher contradicts the balance and the growth that the release after it gives."""
    exports = stated(known.final[month][0] * Fraction(11, 10), 1, ROUND_HALF_UP)
    wrong = {"period": str(START.plus(month)), "source": _source(month + 1), "value": exports, "unit": "USD bn"}
    found = {verdict.rule for verdict in Arithmetic(known.base(wrong)).verdicts if verdict.wrong}
    assert Rule.GROWTH in found
