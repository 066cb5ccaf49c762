"""Chosen columns: the cells are those of the usual tables, so that no sign or caveat is lost."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Protocol, runtime_checkable

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.language.figures import signed
from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Comparison, Measure, Sector, Unit
from korea_trade.presentation.answer import Answer, TypedRows
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.formats.record import Record, flat
from korea_trade.presentation.keys_left_out import cell_of, keys_left_out
from korea_trade.presentation.remarks import caveat_of, facts_behind, inferred_of, is_computed, note_of
from korea_trade.presentation.tables.cells import (
    DOUBTFUL,
    direction_text,
    doubt_of,
    growth_text,
    limit_text,
    status_text,
)
from korea_trade.presentation.tables.chosen_records import ChosenRecordsView, word_for
from korea_trade.presentation.tables.comparison import compared_cells, is_of_sectors
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.presentation.tables.footnotes import Marks
from korea_trade.presentation.tables.marked_figures import caveats_by_key
from korea_trade.presentation.tables.plain import PlainView
from korea_trade.presentation.tables.ranking import RankingView, share_text
from korea_trade.presentation.tables.table import Column, Table
from korea_trade.presentation.view import SaysColumns, TableView, View
from korea_trade.questions.compared_row import ComparisonRow, RevisedFigure, RevisionRow
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.fact_row import MilestoneRow
from korea_trade.questions.ranked_row import RankedRow
from korea_trade.questions.row import ListedRow
from korea_trade.questions.row_with_rank import RowWithRank, has_computed_share

_SIGNED = ("change", "change_low", "change_high")
_POINTS = ("contribution", "contribution_low", "contribution_high")
_LEVELS = ("year_before", "year_before_low", "year_before_high")
_DERIVED = ("year_before", "change", "contribution")
_FIGURES = {
    *("value", "growth", "share", "rank", "first", "second", "first_growth", "second_growth", "stated", "before"),
    *("low", "high", "growth_low", "growth_high"),
    *(*_LEVELS, *_SIGNED, *_POINTS),
}
_COMPARED = {"first": 0, "second": 1, "value": 2, "growth": 4}
"""Which of the cells of a comparison stand under a key."""
_ORDER_OF_WORDS = ("flow", "measure", "item", "partner", "period", "sector", "comparison", "source")
"""How what is told apart stands beside a cell: "Exports, count, China, 2020, ICT"."""
_ABOUT_ROWS = ("caveat", "note", "quotes", "source")
"""Keys of words that are too long, or not the place, for the mark of a caveat."""


@runtime_checkable
class _InContext(Protocol):
    """A view that knows its language and its facts."""

    @property
    def context(self) -> RenderContext: ...


@runtime_checkable
class _InLanguage(Protocol):
    """A view that knows its language."""

    @property
    def language(self) -> Language: ...


def chosen_view(answer: Answer, keys: Sequence[str]) -> View:
    """The table of some keys of an answer: with the cells of its usual tables where it lists figures."""
    rows, usual = answer.rows, answer.view()
    if isinstance(usual, _InContext) and isinstance(rows, TypedRows) and issubclass(rows.row_type, ListedRow):
        listed = [row for row in rows.rows if isinstance(row, ListedRow)]
        records = list(TypedRows(rows.row_type, listed, rows.columns_type, rows.computed).records())
        latest = isinstance(usual, RankingView) and usual.ranking.latest_year is not None
        usual_words = usual if isinstance(usual, SaysColumns) else None
        return ChosenView(listed, records, keys, usual.context, latest, usual_words)
    plain = list(rows.chosen(tuple(keys)).records())
    if isinstance(usual, SaysColumns) and isinstance(usual, (_InContext, _InLanguage)):
        language = usual.context.language if isinstance(usual, _InContext) else usual.language
        return ChosenRecordsView(plain, keys, language.rows_title(len(plain)), usual, language)
    if isinstance(usual, _InContext):
        return PlainView(plain, keys, answer.typed, usual.context.language.rows_title(len(plain)))
    return PlainView(plain, keys, answer.typed, usual.title if isinstance(usual, PlainView) else "")


@dataclass(frozen=True, slots=True)
class ChosenView(TableView):
    """Some columns of rows that have figures; ``records`` are the same rows with the keys of computed columns.

    What no column says of what figures are about is in the title, or beside the first cell where rows differ in it.
    ``latest`` says that they are of the latest whole year, ``usual`` what their usual view says under keys of its own.
    """

    rows: Sequence[ListedRow]
    records: Sequence[Record]
    keys: Sequence[str]
    context: RenderContext
    latest: bool = False
    usual: SaysColumns | None = None

    def tables(self) -> list[Table]:
        """One table, which says beside its cells what figures are not measured, and under it their caveats."""
        cells = {key: self._texts(key) for key in self.keys}
        marked = self._marked()
        alike, apart = self._keys_left_out() if self.rows and marked is not None else ([], [])
        footnotes: list[str] = []
        if marked is not None:
            cells[marked] = [
                self._with_status(text, row, [words[place] for words in apart])
                for place, (text, row) in enumerate(zip(cells[marked], self.rows, strict=True))
            ]
            footnotes = [] if "caveat" in self.keys else self._mark_caveats(cells, marked)
        columns = tuple(self._column(key, names=key == marked) for key in self.keys)
        rows = tuple(zip(*(cells[key] for key in self.keys), strict=True))
        notes = self._notes([text for key in self.keys if key in _FIGURES for text in cells[key]])
        notes += [] if self.usual is None else [sign for sign in self.usual.signs_under(self.keys) if sign not in notes]
        notes += footnotes
        title = self.context.language.rows_title(len(self.rows), alike, latest=self.latest)
        return [Table(title, columns, rows, tuple(notes))]

    def _keys_left_out(self) -> tuple[list[str], list[list[str]]]:
        """What no column says of the rows: what is the same of all, and the words of each row where they differ."""
        left_out = sorted(keys_left_out(self.keys), key=_ORDER_OF_WORDS.index)
        told = [texts for key in left_out if (texts := self._about(key))]
        alike = [texts[0] for texts in told if len(set(texts)) == 1]
        return [text for text in alike if text], [texts for texts in told if len(set(texts)) > 1]

    def _about(self, key: str) -> list[str]:
        """What a key says of each row, in words; nothing where it is not what the figures are of.

        The sides of a comparison say their periods or sectors themselves.
        """
        language = self.context.language
        compared = next((row for row in self.rows if isinstance(row, ComparisonRow)), None)
        if compared is not None and key == ("sector" if is_of_sectors(compared) else "period"):
            return []
        words: dict[str, Callable[[ListedRow], str]] = {
            "flow": self._flow,
            "item": lambda row: language.item(row.item) if row.item else "",
            "partner": lambda row: language.partner(row.partner) if row.partner else "",
            "period": lambda row: language.period(row.period),
            "sector": lambda row: language.sector(row.sector),
            "measure": self._derived_measure,
            "comparison": self._against,
        }
        return self._sources() if key == "source" else [words[key](row) for row in self.rows]

    def _derived_measure(self, row: ListedRow) -> str:
        """What was derived, as the flow says what was measured."""
        if not isinstance(row, DerivedRow):
            return ""
        return self.context.language.derived(row.measure, row, row.event, row.level, row.ranked)

    def _against(self, row: ListedRow) -> str:
        """What growth is against, where it is not the year before."""
        if row.comparison is None or row.comparison is Comparison.PREVIOUS_YEAR:
            return ""
        return self.context.language.against(row.comparison)

    def _sources(self) -> list[str]:
        """The document of each row, where another one has a figure of the same cell."""
        same: dict[tuple[object, ...], set[str]] = {}
        for row in self.rows:
            same.setdefault(cell_of(row, self.keys), set()).add(row.source)
        return [row.source if len(same[cell_of(row, self.keys)]) > 1 else "" for row in self.rows]

    def _column(self, key: str, *, names: bool) -> Column:
        figures = key in _FIGURES or self._is_number(key)
        return Column(self._heading(key), figures=figures, key=key == "id", names=names and not figures)

    def _marked(self) -> str | None:
        """The column that marks stand in: the first that is no figure, or else the first; no id, which is copied."""
        usable = [key for key in self.keys if key != "id" and key not in _ABOUT_ROWS]
        return next((key for key in usable if key not in _FIGURES), next(iter(usable), None))

    def _with_status(self, text: str, row: ListedRow, apart: Sequence[str]) -> str:
        """A cell, with what tells its row apart and the status of what did not happen, as far as no column says it."""
        is_said = "status" in self.keys or isinstance(row, ComparisonRow) or is_computed(row)
        status = "" if is_said else status_text(row, self.context.language)
        beside = ", ".join(filter(None, (*apart, status)))
        return f"{text} ({beside})".lstrip() if beside else text

    def _mark_caveats(self, cells: dict[str, list[str]], marked: str) -> list[str]:
        """Put the marks of caveats into the cells that they are of; the lines of the caveats."""
        caveats = [caveats_by_key(row, self.keys, marked, self.context) for row in self.rows]
        marks = Marks(caveat for of_row in caveats for caveat in of_row.values())
        for place, of_row in enumerate(caveats):
            for key, caveat in of_row.items():
                cells[key][place] = marks.on(cells[key][place], caveat).lstrip()
        return marks.lines()

    def _notes(self, figures: Sequence[str]) -> list[str]:
        """What the signs mean that stand in the cells."""
        language = self.context.language
        compared = [row for row in self.rows if isinstance(row, ComparisonRow)]
        shares = "share" in self.keys and any(has_computed_share(row) for row in self.rows)
        levels = any(key in (*_LEVELS, *_SIGNED) for key in self.keys)
        contributions = any(key in _POINTS for key in self.keys)
        asterisks = language.derived_columns(share=shares, levels=levels, contributions=contributions, bounds=False)
        said = {
            language.difference_sign() if compared else language.derived_sign(): _have(figures, APPROXIMATE),
            asterisks: shares or levels or contributions,
            language.sectors_differ(): any(map(is_of_sectors, compared)),
            language.limit_sign(): _have(figures, "≥", "≤"),
            language.ranks_of_parts(): "rank" in self.keys and any(map(_is_ranked_part, self.rows)),
            **{
                language.ranks_on_a_page(of_item=of_item): "rank" in self.keys
                and self._has_both("rank", of_item=of_item)
                for of_item in (True, False)
            },
            **{
                language.shares_on_a_page(of_item=of_item): shares and self._has_both("share", of_item=of_item)
                for of_item in (True, False)
            },
            language.doubtful_sign(): _have(figures, DOUBTFUL),
        }
        return [note for note, holds in said.items() if holds]

    def _has_both(self, key: str, *, of_item: bool) -> bool:
        """Whether pages of items, or of partners, have a figure of an item and a partner together."""
        pages = [row for row in self.rows if isinstance(row, RowWithRank)]
        alone = any(
            (row.item if of_item else row.partner) and not (row.partner if of_item else row.item) for row in pages
        )
        return alone and any(row.item and row.partner and getattr(row, key) is not None for row in pages)

    def _is_number(self, key: str) -> bool:
        """Whether the key is that of counts, which no language writes otherwise."""
        given = [record[key] for record in self.records if record[key] is not None]
        return bool(given) and all(not isinstance(value, (str, tuple, dict)) for value in given)

    def _texts(self, key: str) -> list[str]:
        """The cells of a column."""
        language = self.context.language
        compared = [row for row in self.rows if isinstance(row, ComparisonRow)]
        if compared and key in _COMPARED:
            return self._of_comparison(compared, key)
        if self.usual is not None and (said := self.usual.texts_under(key)) is not None:
            return list(said)
        if key == "share":
            return [share_text(row, language) for row in self.rows if isinstance(row, RowWithRank)]
        texts: dict[str, Callable[[ListedRow], str]] = {
            "value": self._value,
            "growth": self._growth,
            "rank": self._rank,
            "flow": self._flow,
            "item": lambda row: language.item(row.item) if row.item else "",
            "partner": lambda row: language.partner(row.partner) if row.partner else "",
            "sector": lambda row: language.sector(row.sector),
            "unit": lambda row: language.unit(row.unit) if row.unit else "",
            "status": lambda row: status_text(row, language),
            "direction": self._direction,
            "caveat": lambda row: caveat_of(row, self.context) or "",
            "note": lambda row: note_of(row, self.context) or "",
            "meaning": lambda row: language.milestone(row) if isinstance(row, MilestoneRow) else "",
            "inferred": lambda row: ", ".join(inferred_of(row, self.context)),
        }
        if key in texts:
            return [texts[key](row) for row in self.rows]
        if key == "formula":
            return self._formulas()
        return [self._other(key, row, record) for row, record in zip(self.rows, self.records, strict=True)]

    def _formulas(self) -> list[str]:
        """How what is computed was derived, in the units of the columns beside it."""
        behind = {row.id: facts_behind(row) for row in self.rows if is_computed(row)}
        facts = self.context.stated(id_ for ids in behind.values() for id_ in ids)
        return [
            self.context.language.formula(row.measure, row.formula, [facts[id_] for id_ in behind[row.id]])
            if isinstance(row, (DerivedRow, RowWithRank)) and isinstance(row.measure, DerivedKind) and row.formula
            else ""
            for row in self.rows
        ]

    def _of_comparison(self, rows: Sequence[ComparisonRow], key: str) -> list[str]:
        """The cells of a comparison; where its levels and shares are mixed, each share says that it is one."""
        language = self.context.language
        texts = [cells[_COMPARED[key]] for cells in compared_cells(rows, language)]
        if key == "growth" or len({row.measure for row in rows}) == 1:
            return texts
        unit = Unit.PERCENTAGE_POINTS if key == "value" else Unit.PERCENT
        named = [language.unit(unit if row.measure is Measure.SHARE else Unit.USD_BN) for row in rows]
        return [f"{text} {unit}" if text else "" for text, unit in zip(texts, named, strict=True)]

    def _value(self, row: ListedRow) -> str:
        """The figure with its signs; with its unit where those of the column differ and no other column has it."""
        if row.value is None:
            return ""
        language = self.context.language
        sign = APPROXIMATE if is_computed(row) else doubt_of(row).strip() + limit_text(row.bound)
        if row.unit is None or "unit" in self.keys or len(self._units()) == 1:
            return sign + language.figure(row.value, row.unit)
        return sign + language.amount(row.value, row.unit)

    def _units(self) -> set[Unit | None]:
        return {row.unit for row in self.rows if row.value is not None}

    def _growth(self, row: ListedRow) -> str:
        if row.growth is not None and row.measure is Measure.SHARE:
            return signed(row.growth)
        doubtful = DOUBTFUL if row.value is not None and "value" not in self.keys and row.is_doubtful else ""
        return (doubtful if row.growth is not None else "") + growth_text(row, self.context.language)

    def _rank(self, row: ListedRow) -> str:
        if not isinstance(row, RowWithRank) or row.rank is None or row.ranked_of == 1:
            return ""
        place = self.context.language.place(row.rank, row.ranked_of, row.group_size)
        return f"({place})" if _is_ranked_part(row) else place

    def _flow(self, row: ListedRow) -> str:
        """The flow, with what is measured where no other column says it."""
        language = self.context.language
        if "measure" in self.keys or not isinstance(row.measure, Measure):
            return language.flow(row.flow)
        return language.total(row.flow, row.measure)

    def _direction(self, row: ListedRow) -> str:
        if isinstance(row, ComparisonRow) and is_of_sectors(row):
            return self.context.language.higher_or_lower(row.direction) if row.direction else ""
        return direction_text(row, self.context.language)

    def _other(self, key: str, row: ListedRow, record: Record) -> str:
        """The cell of a key that few tables have or none; figures as the language writes them."""
        language = self.context.language
        text = flat(record[key], lists=", ", pairs=", ")
        if not text or key not in (*_FIGURES, "level"):
            return text
        figure = Decimal(text)
        if key == "level":
            return language.figure(figure, Unit.USD_BN)
        if key in ("first_growth", "second_growth", "growth_low", "growth_high"):
            return signed(figure)
        derived = APPROXIMATE if key in _DERIVED else ""
        if key in _POINTS:
            return derived + language.signed_figure(figure, Unit.PERCENTAGE_POINTS)
        if key in _SIGNED:
            return derived + language.signed_figure(figure, Unit.USD_BN)
        if isinstance(row, RevisionRow) and row.figure is RevisedFigure.GROWTH:
            return signed(figure)
        if isinstance(row, ComparisonRow):
            return language.signed_figure(figure, Unit.USD_BN if row.measure is not Measure.SHARE else None)
        return derived + language.figure(figure, Unit.USD_BN if key in _LEVELS else row.unit)

    def _heading(self, key: str) -> str:
        """The heading of the usual tables, or else the key as a person may type it."""
        language, headings = self.context.language, self.context.language.headings
        compared = next((row for row in self.rows if isinstance(row, ComparisonRow)), None)
        if compared is not None and key in _COMPARED:
            return self._heading_of_comparison(compared, key)
        units = self._units()
        (unit,) = units if len(units) == 1 else (None,)
        one_unit = headings.level if not units else headings.figure if unit is None else language.unit(unit)
        found = {
            "period": headings.period,
            "flow": headings.flow,
            "sector": headings.coverage,
            "item": headings.item,
            "partner": headings.partner,
            "value": headings.figure if "unit" in self.keys else one_unit,
            "unit": headings.unit,
            "growth": headings.growth,
            "share": headings.derived_share if any(map(has_computed_share, self.rows)) else headings.share,
            "rank": headings.rank,
            "status": headings.status,
            "id": headings.id,
            "note": headings.note,
            "caveat": headings.caveat,
            "meaning": headings.milestone,
            "formula": headings.formula,
            "level": headings.level_passed,
            "year_before": headings.year_earlier,
            "change": headings.change,
            "contribution": headings.contribution,
            "direction": headings.second_is if compared and is_of_sectors(compared) else headings.went,
            "stated": headings.now,
            "before": headings.before,
        }
        return found.get(key) or word_for(key, language.code)

    def _heading_of_comparison(self, row: ComparisonRow, key: str) -> str:
        """What is compared or how it differs, with the unit where all have one."""
        language, headings = self.context.language, self.context.language.headings
        if key == "growth":
            return headings.percent
        if key == "value":
            heading = headings.difference if is_of_sectors(row) else headings.change_between
        else:
            side = row.compared[_COMPARED[key]]
            heading = language.sector(Sector(side)) if is_of_sectors(row) else language.period(side)
        measures = {row.measure for row in self.rows}
        if measures == {Measure.SHARE}:
            unit = language.unit(Unit.PERCENTAGE_POINTS if key == "value" else Unit.PERCENT)
        else:
            unit = headings.level
        return heading if len(measures) > 1 else f"{heading}, {unit}"


def _is_ranked_part(row: ListedRow) -> bool:
    return isinstance(row, RankedRow) and row.parent is not None and row.rank is not None


def _have(texts: Sequence[str], *signs: str) -> bool:
    return any(text.startswith(signs) for text in texts)
