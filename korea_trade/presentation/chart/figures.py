"""From rows to marks: which figure of a row is drawn, how it is written, and how it looks."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from decimal import Decimal

from korea_trade.arithmetic.codes import DerivedKind, DerivedStatus
from korea_trade.language.figures import signed
from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Bound, Comparison, Flow, Measure, Status, Unit
from korea_trade.model.period import Period
from korea_trade.presentation.chart.chart import Figure, Mark
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import facts_behind
from korea_trade.presentation.tables.cells import DOUBTFUL, limit_text
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.presentation.tables.ranking import shown_share
from korea_trade.presentation.visible import visible
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.row import ListedRow
from korea_trade.questions.row_with_rank import RowWithRank, has_computed_share
from korea_trade.questions.sorting import is_outlook

MINUS = "\N{MINUS SIGN}"
_UNITS = {Figure.VALUE: Unit.USD_BN, Figure.GROWTH: Unit.PERCENT, Figure.SHARE: Unit.PERCENT}


@dataclass(frozen=True, slots=True)
class Figures:
    """Takes the figures out of rows. ``known`` are rows by id that do not have to be asked for."""

    context: RenderContext
    known: Mapping[str, ListedRow] = field(default_factory=dict)

    @property
    def language(self) -> Language:
        """The language that they are written in."""
        return self.context.language

    def size(self, row: ListedRow, figure: Figure) -> Decimal | None:
        """The figure of a row; None where it has none.

        A level only where it is one of the flow itself, as daily averages have another scale; a level that was passed
        is a limit of it. Growth only from a year earlier.
        """
        if row.flow is Flow.OTHER:
            return None
        match figure:
            case Figure.VALUE:
                return row.value if row.unit is Unit.USD_BN and self._is_of_flow(row) else None
            case Figure.GROWTH:
                yearly = row.comparison in (None, Comparison.PREVIOUS_YEAR)
                return row.growth if yearly and row.measure is Measure.VALUE else None
            case Figure.SHARE:
                if isinstance(row, RowWithRank) and row.share is not None:
                    return row.share
                return row.value if row.measure is Measure.SHARE else None

    def marks(self, rows: Sequence[tuple[ListedRow, str, int]], figure: Figure) -> tuple[Mark, ...]:
        """The marks of rows that have the figure, with name and depth."""
        return tuple(self._mark(row, figure, name, depth) for row, name, depth in rows)

    def _mark(self, row: ListedRow, figure: Figure, name: str, depth: int) -> Mark:
        size, unit = self.size(row, figure), _UNITS[figure]
        if size is None:
            raise ValueError(f"{row.id} has no {figure}")
        level = figure is Figure.VALUE
        bound = row.bound if level else None
        ends = (row.low, row.high) if level and isinstance(row, DerivedRow | RowWithRank) else (None, None)
        low, high = (self._end(row, end, unit) for end in ends)
        share = shown_share(row) if figure is Figure.SHARE and isinstance(row, RowWithRank) else None
        shown = size if share is None else share
        text = self._text(row, shown, figure, bound)
        name = visible(name)
        return Mark(
            name=name,
            text=text,
            size=self.language.scaled(size, unit),
            period=Period.parse(row.period),
            depth=depth,
            outlook=is_outlook(row),
            doubtful=row.is_doubtful,
            bound=bound,
            low=low,
            high=high,
            spoken=visible(f"{name}: {text} {self.language.unit(unit)}"),
            facts=tuple(map(visible, self._facts(row, figure))),
            quotes=visible(" … ".join(row.quotes)),
        )

    def _facts(self, row: ListedRow, figure: Figure) -> tuple[str, ...]:
        """The facts that a figure rests on: a share that was computed, on those of part and whole."""
        return row.facts if figure is Figure.SHARE and has_computed_share(row) else facts_behind(row)

    def _is_of_flow(self, row: ListedRow) -> bool:
        """Whether a value is one of the flow itself: a growth, an average or a share that was passed is not."""
        if row.measure is DerivedKind.LEVEL:
            ids = facts_behind(row)
            behind = self.known if all(id_ in self.known for id_ in ids) else self.context.stated(ids)
            return all(behind[id_].measure is Measure.VALUE for id_ in ids if id_ in behind)
        if row.measure is Measure.THRESHOLD:
            passed = isinstance(row, FactRow | RowWithRank) and row.ranked is None
            return passed and row.bound is not None and bool(row.value)
        return row.measure is Measure.VALUE

    def _end(self, row: ListedRow, end: Decimal | None, unit: Unit) -> Decimal | None:
        return None if end is None or row.measure is not DerivedKind.LEVEL else self.language.scaled(end, unit)

    def _text(self, row: ListedRow, size: Decimal, figure: Figure, bound: Bound | None) -> str:
        if figure is Figure.GROWTH:
            text = signed(size)
        else:
            computed = figure is Figure.SHARE and has_computed_share(row)
            text = limit_text(bound) + self.language.figure(size, _UNITS[figure]) + ("*" if computed else "")
        if row.measure is DerivedKind.LEVEL:
            text = APPROXIMATE + text
        if row.is_doubtful:
            text = DOUBTFUL + text
        if row.status not in (Status.ACTUAL, DerivedStatus.DERIVED):
            text += f" ({self.language.status(row.status)})"
        return with_minus(text)


def with_minus(text: str) -> str:
    """A figure with a true minus sign for its hyphen."""
    return text.replace("-", MINUS)
