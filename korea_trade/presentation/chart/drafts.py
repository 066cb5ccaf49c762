"""Panels that become a chart: titles that say once what all have in common, the key, and the notes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import field

from korea_trade.language.language import Language
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import Frequency
from korea_trade.model.period import Period
from korea_trade.presentation.chart.chart import Chart, Figure, Key, Look, NothingToDraw, Panel
from korea_trade.presentation.chart.figures import Figures
from korea_trade.presentation.chart.shared_scale import scales
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.derived_columns import derived_notes
from korea_trade.presentation.tables.footnotes import Footnotes
from korea_trade.presentation.visible import on_one_line, visible
from korea_trade.questions.row import ListedRow
from korea_trade.questions.row_with_rank import has_computed_share
from korea_trade.questions.sorting import is_outlook


def place_of(row: ListedRow, language: Language) -> dict[str, str]:
    """The rest of the title of a panel of one period: period, coverage, and that it holds aims, if it does."""
    outlooks = {"outlooks": language.headings.outlooks} if is_outlook(row) else {}
    return {"period": language.period(row.period), "sector": language.sector(row.sector), **outlooks}


@dataclass(frozen=True, slots=True)
class Draft:
    """A panel as rows, each with its name and how far it stands under the row that it is a part of.

    ``what`` says what the panel shows, ``where`` the rest of its title (period, coverage, length of the periods).
    ``among`` says how many of a group are drawn.
    """

    what: str
    where: Mapping[str, str]
    figure: Figure
    rows: Sequence[tuple[ListedRow, str, int]]
    over_time: bool = False
    among: str = ""
    sources: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sources", frozenset(row.source for row, _, _ in self.rows))


def chart_of(
    drafts: Sequence[Draft], about: str, figures: Figures, *, figure: Figure | None = None, title: str = ""
) -> Chart:
    """The chart of some panels. ``about`` is what all are about, where they do not say the same.

    ``figure`` is the one asked for, if any, and ``title`` the title, if it is to be another. Raises NothingToDraw where
    there is no panel.
    """
    if not drafts:
        raise NothingToDraw(figure)
    context, language = figures.context, figures.context.language
    drafts = _told_apart(drafts, context)
    rows = [row for draft in drafts for row, _, _ in draft.rows]
    footnotes = Footnotes(rows, context)
    common = {
        key: text for key, text in drafts[0].where.items() if all(draft.where.get(key) == text for draft in drafts)
    }
    same = all(draft.what == drafts[0].what for draft in drafts)
    captions = [_measured(draft, language) for draft in drafts]
    measured = dict.fromkeys(captions)
    alone = len(drafts) == 1
    panels = [
        Panel(
            title="" if alone else _title(draft, common, language, same=same),
            subtitle="" if alone else language.heading(_joined("" if len(measured) == 1 else caption, draft.among)),
            figure=draft.figure,
            marks=figures.marks(
                [(row, footnotes.mark(name, row), depth) for row, name, depth in draft.rows], draft.figure
            ),
            over_time=draft.over_time,
        )
        for draft, caption in zip(drafts, captions, strict=True)
    ]
    return Chart(
        title=visible(title or ", ".join([drafts[0].what if same else about, *common.values()])),
        subtitle=_joined(*measured, drafts[0].among if alone else "") if len(measured) == 1 else "",
        language=language.code,
        panels=panels,
        key=_key(panels, language),
        notes=[
            *([language.headings.scales_of_panels] if len(set(scales(panels).values())) > 1 else ()),
            *(visible(note) for note in _notes(drafts, footnotes, context)),
        ],
        tooltip=(language.headings.figure, language.headings.id, language.headings.quotes),
        note_if_crowded=language.headings.only_some_labels,
    )


def _told_apart(drafts: Sequence[Draft], context: RenderContext) -> list[Draft]:
    """Panels that would have the same title say which document they are from."""
    titles = [(draft.what, *draft.where.values(), draft.figure) for draft in drafts]
    return [
        draft
        if titles.count(title) == 1
        else Draft(
            draft.what,
            {**draft.where, "source": "; ".join(_named(id_, context) for id_ in sorted(draft.sources))},
            draft.figure,
            draft.rows,
            draft.over_time,
            draft.among,
        )
        for draft, title in zip(drafts, titles, strict=True)
    ]


def _named(id_: str, context: RenderContext) -> str:
    source = context.sources[id_]
    if source.published:
        return context.language.publisher_and_date(source.publisher, source.published)
    return on_one_line(source.title)


def _title(draft: Draft, common: Mapping[str, str], language: Language, *, same: bool) -> str:
    own = [text for key, text in draft.where.items() if key not in common]
    return visible(language.heading(", ".join(own if same and own else [draft.what, *own])))


def _joined(*texts: str) -> str:
    return "; ".join(filter(None, texts))


def _measured(draft: Draft, language: Language) -> str:
    """What a panel measures; of growth also against what, which Korean says of years and of months in other words."""
    headings = language.headings
    match draft.figure:
        case Figure.VALUE:
            return headings.chart_of_levels
        case Figure.GROWTH:
            lengths = {Period.parse(row.period).frequency for row, _, _ in draft.rows}
            return language.growth_caption(lengths.pop() if len(lengths) == 1 else Frequency.SPAN)
        case Figure.SHARE:
            return headings.chart_of_shares


def _key(panels: Sequence[Panel], language: Language) -> list[Key]:
    headings = language.headings
    said = {
        Look.OUTLOOK: headings.key_of_outlook,
        Look.LIMIT: headings.key_of_limit,
        Look.DERIVED: headings.key_of_derived,
        Look.DOUBTFUL: headings.key_of_doubtful,
    }
    seen = {look for panel in panels for mark in panel.marks for look in mark.looks}
    return [Key(look, said[look]) for look in Look if look in seen]


def _notes(drafts: Sequence[Draft], footnotes: Footnotes, context: RenderContext) -> list[str]:
    language = context.language
    indented = any(depth for draft in drafts for _, _, depth in draft.rows)
    derived = any(
        draft.figure is Figure.SHARE and has_computed_share(row) for draft in drafts for row, _, _ in draft.rows
    )
    sources = dict.fromkeys(row.source for draft in drafts for row, _, _ in draft.rows)
    return [
        *([language.headings.indented_parts] if indented else ()),
        *derived_notes(language, share=derived),
        *(_without_ids(line, context) for line in footnotes.caveat_lines()),
        *(
            language.source_line(source.publisher, source.published, on_one_line(source.title))
            for source in (context.sources[id_] for id_ in sources)
        ),
    ]


def _without_ids(caveat: str, context: RenderContext) -> str:
    """A caveat with the dates of documents, or their titles, for their ids, which no reader of a chart knows."""
    for source in context.sources.values():
        if any(char.isdigit() for char in source.id):  # one without may be a word
            named = source.published or on_one_line(source.title)
            caveat = named.join(re.split(rf"(?<![\w.@-]){re.escape(source.id)}(?![\w-])", caveat))
    return caveat
