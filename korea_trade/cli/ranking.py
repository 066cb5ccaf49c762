"""What the commands share that rank: items and regions."""

from dataclasses import replace
from typing import TYPE_CHECKING

from korea_trade.cli.listing import deliver_listing, limited, listing_answer, unordered, what_else
from korea_trade.presentation.answer import cited_by
from korea_trade.questions.order import SortKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from korea_trade.cli.ordering import Ordering
    from korea_trade.cli.output import Output
    from korea_trade.cli.session import Session
    from korea_trade.messages.phrases import Message
    from korea_trade.model.codes import CitationStyle
    from korea_trade.presentation.view import View
    from korea_trade.questions.ranked_row import RankedRow
    from korea_trade.questions.ranking import Ranking
    from korea_trade.questions.trade import Trade


def deliver_ranking(
    ranking: "Ranking",
    taken: "Sequence[Message]",
    trade: "Trade",
    session: "Session",
    output: "Output",
    ordering: "Ordering",
    *,
    derived: bool,
    ids: bool,
    chart: bool,
    cite: "CitationStyle | None",
) -> None:
    """Deliver a ranking as it was asked for; ``taken`` says how words were taken that may be meant otherwise."""
    from korea_trade.questions.ranked_row import RankedRow

    rows = (*ranking.rows, *(() if ordering.limit and ranking.rows else ranking.other_rows))
    columns = trade.derived_columns(rows) if derived else None
    level_stated = any(row.value is not None for row in rows)
    drawn = ordering.sort or (SortKey.VALUE if level_stated else SortKey.GROWTH)
    bars = drawn if chart else None
    is_ranked = bool(ranking.rows) and (derived or chart or ordering.asked)
    are_drawn = bool(ranking.pages) and output.shows_tables and not is_ranked
    cut = (
        *limited(rows, len(rows) + len(ranking.cut_off)),
        *unordered(ranking.unordered, ordering.sort or SortKey.VALUE),
    )
    shown = ranking.rows if output.shows_tables and not are_drawn else rows
    beside = _beside(
        ranking, rows, trade, shown=shown, is_cut=bool(ordering.limit), derived=derived, are_drawn=are_drawn
    )
    messages = (*taken, *cut, *beside)

    def view() -> "View":
        if are_drawn:
            from korea_trade.presentation.tables.about import AboutView

            return AboutView(ranking.pages_shown, session.context(trade, ids=ids))
        from korea_trade.presentation.tables.ranking import RankingView

        return RankingView(ranking, session.context(trade, ids=ids), columns, bars)

    answer = listing_answer(rows, RankedRow, view, columns)
    if are_drawn:
        answer = replace(answer, cited=cited_by(row for page in ranking.pages_shown for row in page.rows))
    deliver_listing(answer, trade, output, session, messages, cite=cite)


def _beside(
    ranking: "Ranking",
    rows: "Sequence[RankedRow]",
    trade: "Trade",
    *,
    shown: "Sequence[RankedRow]",
    is_cut: bool,
    derived: bool,
    are_drawn: bool,
) -> "tuple[Message, ...]":
    """What there is beside the rows of a ranking; of names asked for, whether their pages ``are_drawn`` instead.

    ``shown`` are those of the rows that are not left to the page.
    """
    from korea_trade.questions.ranking_scope import as_ranked
    from korea_trade.questions.relation import Relation

    pages, inside = ranking.pages, ranking.is_inside_a_name_in_one_period
    of_names = [row for row in rows if not pages or row.relation is Relation.ITSELF]
    told_of = [*of_names, *(page for page in (pages if are_drawn else ()) if page.rows)]
    messages = what_else(
        ranking.listing,
        rows,
        trade,
        ranking.filters,
        ranking.asked,
        with_milestones=bool(pages) or inside,
        named=None if is_cut else {ranking.by: {getattr(entry, ranking.by) for entry in told_of}},
    )
    if not pages:
        milestones = trade.milestones_beside(ranking.listing, as_ranked(ranking.asked)) if inside else ()
        others = trade.in_other_periods(ranking.listing, ranking.filters, ranking.asked) if inside else ()
        return (*messages, *milestones, *others)
    from korea_trade.questions.about import more_on_pages, without_own_rows

    more = more_on_pages(ranking, {row.id for row in shown}, with_levels=derived)
    if not of_names and any(page.rows for page in pages):
        messages = tuple(trade.more_inside("about", ranking.asked))
    return (*without_own_rows(pages), *more, *messages)
