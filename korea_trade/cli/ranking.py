"""What the commands share that rank: items and regions."""

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from korea_trade.cli.listing import deliver_listing, limited, listing_answer, unordered, what_else
from korea_trade.messages.phrases import Phrases
from korea_trade.presentation.answer import cited_by
from korea_trade.questions.order import SortKey
from korea_trade.said import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from korea_trade.cli.ordering import Ordering
    from korea_trade.cli.output import Output
    from korea_trade.cli.session import Session
    from korea_trade.messages.phrases import Message
    from korea_trade.model.codes import CitationStyle
    from korea_trade.presentation.view import View
    from korea_trade.questions.ranking import Ranking
    from korea_trade.questions.trade import Trade


def deliver_ranking(
    ranking: "Ranking",
    taken: "Sequence[Message]",
    listing: Literal["items", "regions"],
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
    from korea_trade.questions.ranked_rows import as_ranked
    from korea_trade.questions.relation import Relation

    rows = (*ranking.rows, *(() if ordering.limit else ranking.other_rows))
    columns = trade.derived_columns(rows) if derived else None
    level_stated = any(row.value is not None for row in rows)
    drawn = ordering.sort or (SortKey.VALUE if level_stated else SortKey.GROWTH)
    bars = drawn if chart else None
    pages = ranking.pages
    are_drawn = bool(pages) and output.shows_tables and not (derived or chart or ordering.asked)
    kind = "item" if listing == "items" else "partner"
    of_names = [row for row in rows if not pages or row.relation is Relation.ITSELF]
    shown = [*of_names, *(page for page in (pages if are_drawn else ()) if page.rows)]
    found = {kind: {getattr(entry, kind) for entry in shown}}
    inside = ranking.is_inside_a_name_in_one_period
    messages = what_else(
        listing,
        rows,
        trade,
        ranking.filters,
        ranking.asked,
        with_milestones=bool(pages) or inside,
        named=None if ordering.limit else found,
    )
    if not rows and any(page.rows for page in pages):
        from korea_trade.questions.about import command_of_pages, without_own_rows

        of_page = without_own_rows(pages) if are_drawn else [said(Phrases.page_shows_more, command_of_pages(ranking))]
        messages = (*of_page, *trade.more_inside("about", ranking.asked))
    elif pages and not are_drawn:
        from korea_trade.questions.about import more_on_pages

        in_rows = ranking.rows if output.shows_tables else rows
        beside = more_on_pages(ranking, {row.id for row in in_rows}, with_levels=derived)
        messages = (*beside, *messages)
    elif are_drawn:
        from korea_trade.questions.about import without_own_rows

        messages = (*without_own_rows(pages), *messages)
    elif inside:
        others = trade.in_other_periods(listing, ranking.filters, ranking.asked)
        messages = (*messages, *trade.milestones_beside(listing, as_ranked(ranking.asked)), *others)
    cut = (
        *limited(rows, len(rows) + len(ranking.cut_off)),
        *unordered(ranking.unordered, ordering.sort or SortKey.VALUE),
    )
    columns_meant = (said(Phrases.levels_are_values),) if _is_level_for_value(output.column_names) else ()
    messages = (*taken, *cut, *columns_meant, *messages)

    def view() -> "View":
        if are_drawn:
            from korea_trade.presentation.tables.about import AboutView

            return AboutView(pages, session.context(trade, ids=ids))
        from korea_trade.presentation.tables.ranking import RankingView

        by: Literal["item", "partner"] = "item" if listing == "items" else "partner"
        return RankingView(ranking, by, session.context(trade, ids=ids), columns, bars)

    answer = listing_answer(rows, RankedRow, view, columns)
    if are_drawn:
        answer = replace(answer, cited=cited_by(row for page in pages for row in page.rows))
    deliver_listing(answer, trade, output, session, messages, cite=cite)


def _is_level_for_value(columns: "Sequence[str]") -> bool:
    """Whether the level of milestones was asked for where that of trade may be meant."""
    return "level" in columns and "value" not in columns
