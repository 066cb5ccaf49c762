"""What the rows of a query leave out: sector, measure, caveats, what is a limit, plan or derived, and what a sum mixes.

Facts are known by their ids and sectors by their codes, whatever the query calls these columns.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from time import monotonic
from typing import TYPE_CHECKING

from korea_trade.arithmetic.codes import DerivedStatus
from korea_trade.messages.phrases import Message, Phrases, UnnamedKind
from korea_trade.model.codes import LIMITS, OUTLOOK, Measure, Sector
from korea_trade.phrase import phrase

if TYPE_CHECKING:
    from korea_trade.presentation.context import RenderContext
    from korea_trade.questions.behind import Behind
    from korea_trade.questions.fact_row import FactRow
    from korea_trade.questions.figures_behind import FigureKind
    from korea_trade.questions.trade import Trade

_MOST_SECONDS = 2
_PLACE: Mapping[str, Collection[str]] = {
    "flow": ("flow",),
    "period": ("period", "period_start", "period_end"),
    "item": ("item", "item_name", "item_name_ko", "en", "ko"),
    "partner": ("partner", "partner_name", "partner_name_ko", "iso3166", "en", "ko"),
}
"""By which columns rows say where in trade their figures stand, if they have no id."""
_KIND_OF_PLACE: Mapping[tuple[str, bool], UnnamedKind] = {
    ("flow", False): "flows",
    ("period", False): "periods",
    ("item", False): "items",
    ("item", True): "items-and-all",
    ("partner", False): "partners",
    ("partner", True): "partners-and-all",
}
"""By the column, and whether some figures are of no code in it."""


def seconds_for_remarks(begun: float, allowed: float) -> float:
    """How long remarks may take of what is left of the seconds that a query is allowed, which has begun then."""
    return min(_MOST_SECONDS, (begun + allowed - monotonic()) / 2)


def remarks_on_rows(
    context: "RenderContext",
    query: str,
    columns: Collection[str],
    rows: Sequence[Mapping[str, object]],
    seconds: float = _MOST_SECONDS,
) -> list[Message | str]:
    """All remarks, with the caveats in the language of the context; none where there are no rows."""
    if not rows:
        return []
    texts = [set(_texts_in(list(row.values()))) for row in rows]
    told = dict.fromkeys(text for of_row in texts for text in sorted(of_row))
    facts = context.trade.stated(text for text in told if "@" in text)
    read = context.trade.behind(query, columns, seconds, told)
    sectors = _on_sectors(context.trade, read, told, {fact.sector for fact in facts})
    remarks = [*_on_sectors_and_aggregates(read, sectors)]
    remarks += _what_figures_are(read, texts, facts) if read.figures else []
    remarks += _on_open_rows(read, remarks)
    caveats = (f"{fact.id}: {caveat}" for fact in facts if (caveat := _caveat_left_out(context, fact, told)))
    return [*remarks, *caveats]


def remarks_on_mixture(
    trade: "Trade",
    query: str,
    columns: Collection[str],
    rows: Sequence[Sequence[object]],
    seconds: float = _MOST_SECONDS,
) -> list[Message]:
    """Those on what rows mix without a column that tells it: sectors, measures, limits, plans and doubtful figures."""
    if not rows:
        return []
    told = dict.fromkeys(_texts_in(rows))
    read = trade.behind(query, columns, seconds, told)
    sectors: list[Message] = []
    if "sector" not in read.telling.intersection(map(str.casefold, columns)):
        ids = [text for text in told if "@" in text]
        sectors = _on_sectors(trade, read, told, trade.sectors_of(ids) if ids else ())
    remarks = [*_on_sectors_and_aggregates(read, sectors), *_on_kinds(read, told)]
    return [*remarks, *_on_open_rows(read, remarks)]


def _on_open_rows(read: "Behind", remarks: Collection[object]) -> list[Message]:
    """That remarks are on all rows that a query may take, where any."""
    return [phrase(Phrases.any_rows_taken)] if read.is_open and remarks else []


def _on_sectors_and_aggregates(read: "Behind", sectors: list[Message]) -> list[Message]:
    """Remarks on the ``sectors`` of the rows; else that one figure is of several. Then what one figure is of."""
    if sectors:
        return [*sectors, *_on_aggregates(read, read.mixture.sectors)]
    return [*_on_sectors_added(read), *_on_aggregates(read)]


def _on_aggregates(read: "Behind", sectors: Sequence[str] = ()) -> list[Message]:
    """That one figure is of several sectors or flows, of wholes and parts, or of some rows only; what ELSE takes."""
    found = read.mixture
    mixed = (sectors, found.flows, found.periods, found.overlap, found.wholes, found.repeated)
    remarks = [phrase(Phrases.aggregate_mixes, *mixed)] if any(mixed) else []
    remarks += [phrase(Phrases.figures_lacking, found.stated, found.rows)] if found.stated < found.rows else []
    taken = read.rows_under_else
    remarks += (
        [phrase(Phrases.else_takes_rows_without, taken.rows, taken.lacking, taken.columns)] if taken.lacking else []
    )
    return [*remarks, phrase(Phrases.rates_do_not_add)] if found.rates else remarks


def _on_sectors(
    trade: "Trade", read: "Behind", told: Collection[str], sectors_of_facts: Collection[str]
) -> list[Message]:
    """That rows are of several sectors, or do not say of which where the facts are of several."""
    behind = {kind.sector for kind in read.kinds or ()}
    known = {*told, *sectors_of_facts, *(behind if sectors_of_facts else ())}
    sectors = [sector for sector in Sector if sector in known]
    if len(sectors) > 1:
        return [phrase(Phrases.several_sectors, tuple(map(str, sectors)))]
    if not read.figures or "sector" in read.telling or (read.kinds is None and sectors):
        return []
    all_read = trade.contents().sectors if read.kinds is None else behind | {kind.sector for kind in read.ranked}
    return [phrase(Phrases.sector_unnamed)] if len(all_read) > 1 else []


def _on_sectors_added(read: "Behind") -> list[Message]:
    """That one figure is of several sectors, as the total of a ROLLUP may be, though each row says of which it is."""
    return [phrase(Phrases.several_sectors, read.mixture.sectors)] if read.mixture.sectors else []


def _texts_in(value: object) -> Iterator[str]:
    """The texts of a value, also inside lists."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for entry in value:
            yield from _texts_in(entry)


def _on_kinds(read: "Behind", told: Collection[str], *, only_mixed: bool = False) -> list[Message]:
    """What kinds of figures stand in rows without a column, or texts of another, that says of each which it is.

    ``only_mixed`` leaves out limits, plans and doubtful figures, which rows with ids have counted.
    """
    kinds, columns = read.kinds or (), read.telling

    def has_level(kind: "FigureKind") -> bool:
        return kind.has_value and "value" in read.figures

    def has_growth(kind: "FigureKind") -> bool:
        return kind.has_growth and "growth" in read.figures

    valued, grown = list(filter(has_level, kinds)), list(filter(has_growth, kinds))
    shown = [kind for kind in kinds if has_level(kind) or has_growth(kind)]

    def left_out(column: str, codes: Iterable[str | None]) -> tuple[str, ...]:
        """The codes that rows do not tell of each."""
        found = tuple(dict.fromkeys(code for code in codes if code is not None))
        return () if column in columns or all(code in told for code in found) else found

    def mixed(column: str, codes: Iterable[str | None]) -> tuple[str, ...]:
        """Those of several codes."""
        found = left_out(column, codes)
        return found if len(found) > 1 else ()

    def among_others(column: str, those: "Sequence[FigureKind]") -> bool:
        """Whether there are some, and not only such as the query asks for by the column."""
        return bool(those) and not (column in read.named and len(those) == len(shown))

    measures = mixed("measure", (kind.measure for kind in shown))
    units = mixed("unit", (kind.unit for kind in valued if measures or _units_of(kind.measure, valued) > 1))
    comparisons = mixed("comparison", (kind.comparison for kind in grown))
    bounded = [kind for kind in valued if kind.bound in LIMITS]
    floors = [kind for kind in valued if kind.is_floor and kind.bound not in LIMITS]
    passed = [] if measures else [kind for kind in valued if kind.measure == Measure.THRESHOLD]
    plans = [kind for kind in shown if kind.status in OUTLOOK]
    limits = (
        *(["bound"] if left_out("bound", (kind.bound for kind in bounded)) else []),
        *(["floor"] if floors and "floor" not in columns else []),
        *(["measure"] if left_out("measure", [Measure.THRESHOLD]) and among_others("measure", passed) else []),
    )
    planned = left_out("status", (kind.status for kind in plans)) if among_others("status", plans) else ()
    derived = [kind for kind in shown if _follows(kind)]
    bounds = [column for column in ("low", "high") if column not in columns]
    says_derived = not left_out("status", (kind.status for kind in derived)) or not among_others("status", derived)
    is_doubtful = any(kind.is_doubtful for kind in valued) and not columns & {"caveat", "acknowledges"}
    several: dict[UnnamedKind, tuple[str, ...]] = _places(shown, columns, told)
    several |= {"measures": measures, "units": units, "comparisons": comparisons}
    counted: dict[UnnamedKind, tuple[str, ...]] = {
        "limits": limits,
        "plans": planned,
        "derived": () if says_derived or not bounds else ("status", *bounds),
        "doubtful": ("caveat",) if is_doubtful else (),
    }
    unnamed = {kind: codes for kind, codes in (several if only_mixed else several | counted).items() if codes}
    return [phrase(Phrases.kinds_unnamed, unnamed)] if unnamed else []


def _places(
    shown: "Sequence[FigureKind]", columns: frozenset[str], told: Collection[str]
) -> dict[UnnamedKind, tuple[str, ...]]:
    """The flows, periods, items and partners of which the rows of one table are, where they do not say which is whose.

    What another table has put beside a figure may be of another.
    """
    if "id" in columns:
        return {}
    found: dict[UnnamedKind, tuple[str, ...]] = {}
    for column, telling in _PLACE.items():
        if not columns.isdisjoint(telling):
            continue
        of_tables = ({kind.place[column] for kind in shown if kind.row_of == name} for name in _row_tables(shown))
        of_one = max(of_tables, key=len, default=set[str | None]())
        codes = tuple(sorted(code for code in of_one if code is not None))
        if len(of_one) > 1 and not all(code in told for code in codes):
            found[_KIND_OF_PLACE[column, None in of_one]] = codes
    return found


def _row_tables(kinds: "Sequence[FigureKind]") -> list[str]:
    """The tables whose rows a query gives."""
    return list(dict.fromkeys(kind.row_of for kind in kinds if kind.row_of is not None))


def _units_of(measure: str, kinds: "Iterable[FigureKind]") -> int:
    """In how many units values of a measure are."""
    return len({kind.unit for kind in kinds if kind.measure == measure})


def _what_figures_are(read: "Behind", texts: Sequence[Collection[str]], facts: "Sequence[FactRow]") -> list[Message]:
    """How many rows are limits, plans or derived without saying so; without ids, of what kinds figures behind them are.

    Where that cannot be told, what is hidden is said.
    """
    fact_of, told = {fact.id: fact for fact in facts}, set(chain.from_iterable(texts))
    if not fact_of and not any(map(_is_derived, chain.from_iterable(texts))):
        if read.kinds is not None:
            hidden = "caveat" not in read.telling and any(kind.has_caveat for kind in read.kinds)
            caveats = [phrase(Phrases.no_id_selected, ("caveat",))] if hidden else []
            return [*_on_kinds(read, told), *caveats]
        left_out = [column for column in ("caveat", "bound", "status") if column not in read.telling]
        return [phrase(Phrases.no_id_selected, tuple(left_out))] if left_out else []
    if _are_of_no_id(read.kinds or (), facts):  # an id stands for others, as of a sum
        return _on_kinds(read, told)
    mixed = _on_kinds(read, told, only_mixed=True)
    rows = [(of_row, [fact_of[text] for text in of_row if text in fact_of]) for of_row in texts]
    limits = [column for of_row, stated in rows for column in [_column_of_limit(stated, of_row)] if column]
    plans = sum(any(fact.status in OUTLOOK and fact.status not in of_row for fact in stated) for of_row, stated in rows)
    has_bounds = read.telling >= {"low", "high"}
    derived = sum(DerivedStatus.DERIVED not in of_row and any(map(_is_derived, of_row)) for of_row, _ in rows)
    derived = 0 if has_bounds else derived
    if not limits and not plans and not derived:
        return mixed
    return [phrase(Phrases.figures_not_told_apart, len(limits), plans, derived, tuple(sorted(set(limits)))), *mixed]


def _are_of_no_id(kinds: "Sequence[FigureKind]", facts: "Sequence[FactRow]") -> bool:
    """Whether some of the stated figures that a query reads are of no kind of those whose ids its rows have."""
    named = {(fact.measure, fact.unit, fact.status, fact.bound, fact.sector) for fact in facts}
    read = {(kind.measure, kind.unit, kind.status, kind.bound, kind.sector) for kind in kinds if not _follows(kind)}
    return bool(named) and not read <= named


def _follows(kind: "FigureKind") -> bool:
    return kind.status == DerivedStatus.DERIVED


def _column_of_limit(facts: "Sequence[FactRow]", texts: Collection[str]) -> str:
    """The column that would say that a row gives a figure which something lies beyond; "" where the row says so."""
    thresholds = [fact for fact in facts if fact.measure is Measure.THRESHOLD]
    if any(fact.measure not in texts for fact in thresholds):
        return "measure"
    limits = [fact.bound for fact in facts if fact not in thresholds and fact.bound in LIMITS]
    return "bound" if any(bound not in texts for bound in limits) else ""


def _is_derived(text: str) -> bool:
    """Whether a text is the id of a derived figure."""
    return "@" in text and ".derived-" in text.partition("@")[0]


def _caveat_left_out(context: "RenderContext", fact: "FactRow", texts: Collection[str]) -> str | None:
    """The caveat of a fact, in the language, where no value of the rows has it."""
    from korea_trade.presentation.remarks import caveat_of

    told = caveat_of(fact, context)
    return None if fact.caveat in texts or told in texts else told
