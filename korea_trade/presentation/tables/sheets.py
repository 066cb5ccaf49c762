"""Which columns, titles and footnotes the tables of stated figures have."""

from collections.abc import Iterable, Sequence

from korea_trade.presentation.formats.record import text_of
from korea_trade.presentation.language import Speech
from korea_trade.presentation.tables.bars import bars
from korea_trade.presentation.tables.beside import BESIDE_HEADINGS, Besides, beside_cells, derived_notes
from korea_trade.presentation.tables.footing import DAGGER, bound_sign, footnotes, marked, source_line
from korea_trade.presentation.tables.setting import Setting
from korea_trade.presentation.tables.sheet import Cells, Column, Columns, Sheet, used_columns
from korea_trade.questions.order import SortKey, figure_of, grouped
from korea_trade.questions.ranking import Ranking, ranking_group
from korea_trade.questions.row import FactRow, MilestoneRow, NameRow, RankedRow, Row, SourceRow

_BAR_WIDTH = 20


def _level(row: Row) -> str:
    return bound_sign(row) + text_of(row.value)


def _growth(row: Row, speech: Speech) -> str:
    if row.measure == "share":
        return ""  # what went up or down is the share
    if row.growth is None:
        return speech.say(row.direction or "")
    return f"{row.growth:+f}"


def _share(row: RankedRow, speech: Speech) -> str:
    if row.share is None and row.measure == "share":
        return speech.say(row.direction or "")
    return text_of(row.share)


def _status(row: Row, speech: Speech) -> str:
    return "" if row.status == "actual" else speech.say(row.status)


def _headings(speech: Speech, *headings: tuple[str, bool]) -> list[tuple[str, bool]]:
    return [(speech.say(heading), figures) for heading, figures in headings]


def totals_sheets(
    rows: Iterable[Row], setting: Setting, beside: Besides = None, chart: SortKey | None = None
) -> list[Sheet]:
    """A sheet for each sector and source."""
    sheets, speech = [], setting.speech
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:  # sorted rows of one sector and source need not stand together
        groups.setdefault((row.sector, row.source), []).append(row)
    for (sector, _), group in groups.items():
        names = [_total_name(row, speech) for row in group]
        cells = [
            (
                row.period,
                marked(name, row),
                _level(row),
                _growth(row, speech),
                *beside_cells(row, beside, speech),
                _status(row, speech),
            )
            for row, name in zip(group, names, strict=True)
        ]
        headings = _headings(
            speech,
            ("Period", False),
            ("Flow", False),
            ("USD bn", True),
            ("Growth %", True),
            *BESIDE_HEADINGS,
            ("Status", False),
        )
        columns, shown = with_bars(used_columns(headings, cells), group, chart)
        noted = total_names(group, speech)
        notes = derived_notes(beside, share=False, speech=speech)
        title = speech.say("Korea's trade, {sector}", sector=speech.sector(sector))
        sheets.append(Sheet(title, columns, shown, (*notes, *footnotes(group, noted, setting))))
    return sheets


def total_names(rows: Sequence[Row], speech: Speech) -> list[str]:
    """The names of totals, with their period."""
    return [f"{_total_name(row, speech)} {row.period}" for row in rows]


def _total_name(row: Row, speech: Speech) -> str:
    flow = speech.flow(row.flow)
    return flow if row.measure == "value" else f"{flow}, {speech.say(row.measure.replace('-', ' '))}"


def ranking_sheets(
    ranking: Ranking, by: str, setting: Setting, beside: Besides = None, chart: SortKey | None = None
) -> list[Sheet]:
    """A sheet for each period, sector and source of a ranking by "item" or by "partner"."""
    sheets, speech = [], setting.speech
    for _, group in grouped(ranking.rows, ranking_group):
        names = ranking_names(group, by, speech)
        cells = [
            (
                text_of(row.rank),
                marked(name, row),
                _level(row) if row.measure == "value" else "",
                _growth(row, speech),
                _share(row, speech),
                *beside_cells(row, beside, speech),
                _status(row, speech),
            )
            for row, name in zip(group, names, strict=True)
        ]
        derived = any("share" in row.derived for row in group)
        headings = _headings(
            speech,
            ("#", True),
            ("Item" if by == "item" else "Partner", False),
            ("USD bn", True),
            ("Growth %", True),
            ("Share %*" if derived else "Share %", True),
            *BESIDE_HEADINGS,
            ("Status", False),
        )
        columns, shown = with_bars(used_columns(headings, cells), group, chart)
        notes = [*derived_notes(beside, derived, speech), *overlaps(group, names, speech)]
        title = ranking_title(group[0], by, speech, latest=ranking.latest_year is not None)
        sheets.append(Sheet(title, columns, shown, (*notes, *footnotes(group, names, setting))))
    return sheets


def ranking_names(group: Sequence[RankedRow], by: str, speech: Speech) -> list[str]:
    """The names of the rows of one group; where they are not all inside the same, each says inside what."""
    names = [speech.name(row.item if by == "item" else row.partner) for row in group]
    inside = [speech.name(row.partner if by == "item" else row.item) for row in group]
    if len(set(inside)) == 1:
        return names
    return [f"{name} ({where})" for name, where in zip(names, inside, strict=True)]


def overlaps(rows: Sequence[RankedRow], names: Sequence[str], speech: Speech) -> list[str]:
    """A line that names the rows that are part of others, if any are: their figures do not add up."""
    name_of = {(row.item, row.partner): name for row, name in zip(rows, names, strict=True)}
    parts = []
    for row, name in zip(rows, names, strict=True):
        whole = name_of.get((row.parent, row.partner)) if row.item else name_of.get((row.item, row.parent))
        if row.parent and whole:
            parts.append(speech.say("{part} is part of {whole}", part=name, whole=whole))
    return [speech.say("Rows overlap: {parts}.", parts="; ".join(parts))] if parts else []


def ranking_title(row: RankedRow, by: str, speech: Speech, *, latest: bool) -> str:
    """What a group of a ranking is about, by its first row."""
    flow = speech.flow(row.flow)
    towards = "from" if row.flow == "imports" else "to"
    if by == "partner":
        item = speech.inside(row.item) or speech.say("all items")
        what = speech.say("{flow} of {item} by partner", flow=flow, item=item)
    elif row.partner:
        partner = speech.coming_from(row.partner) if towards == "from" else speech.to(row.partner)
        what = speech.say(f"{{flow}} {towards} {{partner}} by item", flow=flow, partner=partner)
    else:
        what = speech.say(f"{{flow}} {towards} the world by item", flow=flow)
    note = speech.say(" (the latest whole year that has figures)") if latest else ""
    period, sector = speech.period(row.period), speech.sector(row.sector)
    return speech.say("{what}, {period}, {sector}", what=what, period=period, sector=sector) + note


def milestones_sheets(rows: Sequence[MilestoneRow], setting: Setting) -> list[Sheet]:
    """One sheet: what it is about, and the milestone."""
    if not rows:
        return []
    speech = setting.speech
    names = [speech.subject(row) for row in rows]
    cells = [
        (marked(name, row), speech.meaning(row), _status(row, speech)) for row, name in zip(rows, names, strict=True)
    ]
    headings = _headings(speech, ("What", False), ("Milestone", False), ("Status", False))
    columns, shown = used_columns(headings, cells)
    title = speech.say("Milestones of Korea's trade")
    return [Sheet(title, columns, shown, tuple(footnotes(rows, names, setting)))]


def facts_sheets(rows: Sequence[FactRow], setting: Setting) -> list[Sheet]:
    """One sheet: the id, and what the fact says."""
    if not rows:
        return []
    speech = setting.speech
    cells = [(row.id, f"{speech.subject(row)}: {marked(speech.statement(row), row)}") for row in rows]
    columns, shown = used_columns(_headings(speech, ("Id", False), ("Fact", False)), cells)
    care = "{dagger} to be used with care: `ktrade show ID` says why"
    notes = [speech.say(care, dagger=DAGGER)] if any(row.caveat for row in rows) else []
    notes += [source_line(setting.sources[id_], speech) for id_ in dict.fromkeys(row.source for row in rows)]
    title = speech.say("{count} fact" if len(rows) == 1 else "{count} facts", count=len(rows))
    return [Sheet(title, columns, shown, tuple(notes))]


def with_bars(table: tuple[Columns, Cells], rows: Sequence[Row], chart: SortKey | None) -> tuple[Columns, Cells]:
    """The table with bars of a figure at its right, if asked for; figures only have bars."""
    columns, cells = table
    if chart is None or chart in (SortKey.NAME, SortKey.PERIOD):
        return table
    drawn = bars([figure_of(row, chart) for row in rows], _BAR_WIDTH)
    return (*columns, Column("", bars=True)), tuple((*line, bar) for line, bar in zip(cells, drawn, strict=True))


def names_sheets(rows: Sequence[NameRow], speech: Speech) -> list[Sheet]:
    """A sheet of items and one of partners."""
    sheets = []
    for kind, title in (("item", "Items"), ("partner", "Partners")):
        cells = [
            (row.code, row.en, row.ko, ", ".join(row.aliases), row.parent_code or "", row.iso3166 or "", str(row.facts))
            for row in rows
            if row.kind == kind
        ]
        headings = _headings(
            speech,
            ("Code", False),
            ("English", False),
            ("Korean", False),
            ("Aliases", False),
            ("Part of", False),
            ("ISO 3166", False),
            ("Facts", True),
        )
        columns, shown = used_columns(headings, cells)
        sheets.append(Sheet(speech.say(title), columns, shown))
    return sheets


def sources_sheets(rows: Sequence[SourceRow], speech: Speech) -> list[Sheet]:
    """One sheet: the documents."""
    unnamed, undated = speech.say("not named"), speech.say("undated")
    cells = [(row.id, row.title, row.publisher or unnamed, row.published or undated, str(row.facts)) for row in rows]
    headings = _headings(
        speech, ("Id", False), ("Title", False), ("Publisher", False), ("Published", False), ("Facts", True)
    )
    columns, shown = used_columns(headings, cells)
    notes = tuple(f"{row.id}: {row.note}" for row in rows if row.note)
    return [Sheet(speech.say("The documents behind the facts"), columns, shown, notes)]
