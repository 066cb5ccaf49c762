"""Which columns, titles and footnotes each question's table has."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from itertools import groupby

from korea_trade.questions.order import grouped
from korea_trade.questions.ranking import Ranking, ranking_group
from korea_trade.questions.row import FactRow, MilestoneRow, RankedRow, Row, SourceRow
from korea_trade.showing.beside import BESIDE_HEADINGS, Besides, beside_cells, derived_notes
from korea_trade.showing.footing import DAGGER, Sources, footnotes, marked, source_line
from korea_trade.showing.record import text_of
from korea_trade.showing.sheet import Column, Sheet, used_columns
from korea_trade.words.meaning import SECTOR_NAMES, inside_sentence, period_name, statement_of, subject_of, with_article

_BOUND_SIGNS = {"above": ">", "below": "<"}


def _level(row: Row) -> str:
    return _BOUND_SIGNS.get(row.bound or "", "") + text_of(row.value)


def _growth(row: Row) -> str:
    if row.growth is None:
        return row.direction or ""
    return f"{row.growth:+f}"


_FLOW_HEADINGS = {"exports": "Exports", "imports": "Imports", "balance": "Balance", "fdi": "Foreign direct investment"}
_MEASURE_NAMES = {"value": "", "daily-average": ", daily average", "volume": ", volume"}


def totals_sheets(rows: Iterable[Row], sources: Sources, beside: Besides = None) -> list[Sheet]:
    """A sheet for each sector and source."""
    sheets = []
    for (sector, _), members in groupby(rows, key=lambda row: (row.sector, row.source)):
        group = list(members)
        names = [_FLOW_HEADINGS[row.flow] + _MEASURE_NAMES[row.measure] for row in group]
        cells = [
            (
                row.period,
                marked(name, row),
                _level(row),
                _growth(row),
                *beside_cells(row, beside),
                "" if row.status == "actual" else row.status,
            )
            for row, name in zip(group, names, strict=True)
        ]
        headings = (
            ("Period", False),
            ("Flow", False),
            ("USD bn", True),
            ("Growth %", True),
            *BESIDE_HEADINGS,
            ("Status", False),
        )
        columns, shown = used_columns(headings, cells)
        noted = [f"{name} {row.period}" for name, row in zip(names, group, strict=True)]
        title = f"Korea's trade, {SECTOR_NAMES[sector]}"
        notes = derived_notes(beside, share=False)
        sheets.append(Sheet(title, columns, shown, (*notes, *footnotes(group, noted, sources))))
    return sheets


def ranking_sheets(ranking: Ranking, by: str, sources: Sources, beside: Besides = None) -> list[Sheet]:
    """A sheet for each period, sector and source of a ranking by "item" or by "partner"."""
    sheets = []
    for _, group in grouped(ranking.rows, ranking_group):
        first = group[0]
        names = [str(row.item_name if by == "item" else row.partner_name) for row in group]
        inside = first.partner if by == "item" else first.item
        same = all((row.partner if by == "item" else row.item) == inside for row in group)
        if not same:
            names = [
                f"{name} ({row.partner_name if by == 'item' else row.item_name})"
                for name, row in zip(names, group, strict=True)
            ]
        cells = [
            (
                text_of(row.rank),
                marked(name, row),
                _level(row) if row.measure == "value" else "",
                _growth(row),
                text_of(row.share),
                *beside_cells(row, beside),
                "" if row.status == "actual" else row.status,
            )
            for row, name in zip(group, names, strict=True)
        ]
        derived = any("share" in row.derived for row in group)
        headings = (
            ("#", True),
            ("Item" if by == "item" else "Partner", False),
            ("USD bn", True),
            ("Growth %", True),
            ("Share %*" if derived else "Share %", True),
            *BESIDE_HEADINGS,
            ("Status", False),
        )
        columns, shown = used_columns(headings, cells)
        notes = derived_notes(beside, share=derived)
        notes += _overlaps(group, names)
        title = _ranking_title(first, by, ranking.latest_year)
        sheets.append(Sheet(title, columns, shown, (*notes, *footnotes(group, names, sources))))
    return sheets


def _overlaps(rows: Sequence[RankedRow], names: Sequence[str]) -> list[str]:
    code_of = {(row.item, row.partner): name for row, name in zip(rows, names, strict=True)}
    parts = []
    for row, name in zip(rows, names, strict=True):
        whole = code_of.get((row.parent, row.partner)) if row.item else code_of.get((row.item, row.parent))
        if row.parent and whole:
            parts.append(f"{name} is part of {whole}")
    return [f"Rows overlap: {'; '.join(parts)}."] if parts else []


def _ranking_title(row: RankedRow, by: str, latest: str | None) -> str:
    towards = "from" if row.flow == "imports" else "to"
    if by == "item":
        where = f" {towards} {with_article(str(row.partner_name))}" if row.partner else f" {towards} the world"
        what = f"{_FLOW_HEADINGS[row.flow]}{where} by item"
    else:
        what = f"{_FLOW_HEADINGS[row.flow]} of {inside_sentence(row.item_name or 'all items')} by partner"
    note = " (the latest whole year that has figures)" if latest else ""
    return f"{what}, {period_name(row.period)}, {SECTOR_NAMES[row.sector]}{note}"


def milestones_sheets(rows: Sequence[MilestoneRow], sources: Sources) -> list[Sheet]:
    """One sheet; the period leads each row."""
    if not rows:
        return []
    names = [subject_of(asdict(row)) for row in rows]
    cells = [
        (marked(name, row), row.meaning, "" if row.status == "actual" else row.status)
        for row, name in zip(rows, names, strict=True)
    ]
    columns, shown = used_columns((("What", False), ("Milestone", False), ("Status", False)), cells)
    return [Sheet("Milestones of Korea's trade", columns, shown, tuple(footnotes(rows, names, sources)))]


def facts_sheets(rows: Sequence[FactRow], sources: Sources) -> list[Sheet]:
    """One sheet: the id, and what the fact says."""
    if not rows:
        return []
    cells = tuple((row.id, f"{subject_of(asdict(row))}: {marked(statement_of(asdict(row)), row)}") for row in rows)
    notes = [f"{DAGGER} to be used with care: `ktrade show ID` says why"] if any(row.caveat for row in rows) else []
    notes += [source_line(sources[id_]) for id_ in dict.fromkeys(row.source for row in rows)]
    title = f"{len(rows)} fact{'' if len(rows) == 1 else 's'}"
    return [Sheet(title, (Column("Id"), Column("Fact")), cells, tuple(notes))]


def sources_sheets(rows: Sequence[SourceRow]) -> list[Sheet]:
    """One sheet: the documents."""
    cells = tuple(
        (row.id, row.title, row.publisher or "not named", row.published or "undated", str(row.facts)) for row in rows
    )
    columns = (Column("Id"), Column("Title"), Column("Publisher"), Column("Published"), Column("Facts", figures=True))
    notes = tuple(f"{row.id}: {row.note}" for row in rows if row.note)
    return [Sheet("The documents behind the facts", columns, cells, notes)]
