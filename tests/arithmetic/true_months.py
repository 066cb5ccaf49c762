"""Two years of trade by month with every true value known, and what documents say of it together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from korea_trade.bases.fact_base import FactBase
from korea_trade.model.fact import Item
from tests.arithmetic.judging import in_memory
from tests.arithmetic.true_trade import rate, stated

USES = ("capital-goods", "consumer-goods", "commodities")
ITEMS = ("chips", "ships", "cars")
Entry = dict[str, Any]
Series = tuple[Fraction, ...]


@dataclass(frozen=True)
class TrueMonths:
    """Exports of each use in 24 months, what items and ICT have of them, and imports, in USD bn."""

    parts: Mapping[str, Series]
    ict: Series
    imports: Series
    places: int
    mode: str

    @property
    def exports(self) -> Series:
        """All exports of each month: what the uses make up."""
        return tuple(self.parts[USES[0]][at] + self.parts[USES[1]][at] + self.parts[USES[2]][at] for at in range(24))

    def figures(self, value: Fraction, before: Fraction | None = None, **keys: str) -> Entry:
        """A level, with its growth on the level before where that is given."""
        entry: Entry = {"value": stated(value, self.places, self.mode), "unit": "USD bn", **keys}
        if before is not None:
            growth = stated(rate(value, before), 1, self.mode)
            entry["growth"] = growth if Decimal(growth) else growth.removeprefix("-")
        return entry

    def _level(self, series: Series, at: int, **keys: str) -> Entry:
        return self.figures(series[at], series[at - 12] if at >= 12 else None, **keys)

    def _said_of_month(self, at: int) -> Iterator[Entry]:
        exports, imports = self.exports, self.imports
        yield self._level(exports, at)
        yield self._level(imports, at, flow="imports")
        yield self.figures(exports[at] - imports[at], flow="balance")
        yield self.figures(exports[at] + imports[at], flow="trade")
        yield self._level(self.ict, at, sector="ict")
        for item, series in self.parts.items():
            yield self._level(series, at, item=item)
            percent = stated(100 * series[at] / exports[at], 1, self.mode)
            yield {"measure": "share", "value": percent, "unit": "percent", "item": item}
        bound = "above" if exports[at] > imports[at] else "below"
        yield {"measure": "threshold", "value": "0", "unit": "USD bn", "bound": bound, "flow": "balance"}
        if at:
            yield self.figures(exports[at], exports[at - 1], comparison="previous-month", variant="month")
            lower = sum(other < exports[at] for other in exports[:at])
            for place, end in ((at - lower, "highest"), (lower, "lowest")):
                rank = {"measure": "rank", "among": "history", "unit": "place", "ranked_from": end}
                yield {**rank, "value": str(place + 1)}

    def _said_of_year(self) -> Iterator[Entry]:
        for item, series in {"": self.exports, **self.parts}.items():
            total, before = Fraction(sum(series[12:])), Fraction(sum(series[:12]))
            yield self.figures(total, before, **({"item": item} if item else {}))
        yield {"value": "1234.5", "unit": "KRW tn", "variant": "won"}

    def base(self) -> FactBase:
        """What is said of each month, and of the second year."""
        entries = [
            {"period": f"{2020 + at // 12}-{at % 12 + 1:02d}", **entry}
            for at in range(24)
            for entry in self._said_of_month(at)
        ]
        entries += [{"period": "2021", **entry} for entry in self._said_of_year()]
        uses = [{"code": code, "en": code, "ko": code, "partition": "by-use"} for code in USES]
        base = in_memory(entries, items=ITEMS)
        return replace(base, items=(*base.items, *map(Item.model_validate, uses)))


def true_months(modes: tuple[str, ...]) -> st.SearchStrategy[TrueMonths]:
    """True trade by month: all of it within a third of what is usual, as for a country; parts as they come."""

    def series(least: int, greatest: int) -> st.SearchStrategy[Series]:
        levels = st.integers(least, greatest).map(lambda number: Fraction(number, 997))
        return st.lists(levels, min_size=24, max_size=24).map(tuple)

    @st.composite
    def draw_months(draw: st.DrawFn) -> TrueMonths:
        parts = {use: draw(series(8_000, 12_000)) for use in USES}
        parts |= {item: draw(series(10, 7_900)) for item in ITEMS}
        places, mode = draw(st.integers(1, 3)), draw(st.sampled_from(modes))
        return TrueMonths(parts, draw(series(1_000, 20_000)), draw(series(20_000, 35_000)), places, mode)

    return draw_months()
