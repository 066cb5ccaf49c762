"""Trade of two years with every true value known, and the facts that state it rounded or cut off."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from korea_trade.bases.fact_base import FactBase
from tests.arithmetic.judging import in_memory, written

ROUNDING = (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN)
CUTTING = (ROUND_DOWN,)


def stated(value: Fraction, places: int, mode: str) -> str:
    """A true value as a document states it, to so many places."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return written(exact.quantize(Decimal(1).scaleb(-places), rounding=mode))


def rate(now: Fraction, before: Fraction) -> Fraction:
    """Growth in percent."""
    return 100 * (now / before - 1)


@dataclass(frozen=True)
class TrueTrade:
    """True exports and imports of 2019 and 2020, and what ships and two countries have of the exports."""

    exports: tuple[Fraction, Fraction]
    imports: tuple[Fraction, Fraction]
    ships: tuple[Fraction, Fraction]
    us: tuple[Fraction, Fraction]
    china: tuple[Fraction, Fraction]
    places: int
    rate_places: int
    mode: str

    @property
    def balance(self) -> tuple[Fraction, Fraction]:
        """Exports less imports, of both years."""
        return self.exports[0] - self.imports[0], self.exports[1] - self.imports[1]

    def _entry(self, values: tuple[Fraction, Fraction], with_growth: bool, **keys: str) -> dict[str, Any]:
        entry = {"value": stated(values[1], self.places, self.mode), "unit": "USD bn", **keys}
        if with_growth:
            growth = stated(rate(values[1], values[0]), self.rate_places, self.mode)
            sign = (Decimal(growth) > 0) - (Decimal(growth) < 0)
            entry |= {"growth": growth, "direction": {1: "up", 0: "flat", -1: "down"}[sign]}
        return entry

    def facts(self, *, balance: bool = True, year_before: bool = True) -> list[dict[str, Any]]:
        """What a document of 2020 says; with the balance, and with the levels of the year before, if wanted."""
        balance_grows = min(self.balance) > 0 and 2 < abs(rate(self.balance[1], self.balance[0]) + 100) < 100_000
        entries = [
            self._entry(self.exports, True),
            self._entry(self.imports, True, flow="imports"),
            self._entry(self.ships, True, item="ships"),
            self._entry(self.us, True, partner="us"),
            self._entry(self.china, True, partner="cn"),
        ]
        if balance:
            entries.append(self._entry(self.balance, balance_grows, flow="balance"))
        if year_before:
            for values, keys in ((self.exports, {}), (self.ships, {"item": "ships"})):
                entries.append(self._entry((values[0], values[0]), False, period="2019", **keys))
        return entries

    def base(self, **wanted: bool) -> FactBase:
        """The fact base of these facts."""
        return in_memory(self.facts(**wanted), items=["ships"], partners=["us", "cn"])


def true_trades(modes: tuple[str, ...]) -> st.SearchStrategy[TrueTrade]:
    """True trade, stated to random places; parts are at least a hundredth and never more than the whole."""
    levels = st.integers(1_000, 900_000).map(lambda number: Fraction(number, 1000))
    rates = st.integers(-900, 3000).map(lambda per_mille: 1 + Fraction(per_mille, 1000))
    parts = st.integers(10, 500).map(lambda per_mille: Fraction(per_mille, 1000))

    @st.composite
    def draw_trade(draw: st.DrawFn) -> TrueTrade:
        def two_years() -> tuple[Fraction, Fraction]:
            before = draw(levels)
            return before, before * draw(rates)

        exports, imports = two_years(), two_years()
        ships, us, china = ((exports[0] * draw(parts), exports[1] * draw(parts)) for _ in range(3))
        return TrueTrade(
            exports,
            imports,
            ships,
            us,
            china,
            draw(st.integers(1, 3)),
            draw(st.integers(0, 3)),
            draw(st.sampled_from(modes)),
        )

    return draw_trade()
