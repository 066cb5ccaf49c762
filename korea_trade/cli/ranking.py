"""What the commands share that rank: items and regions."""

from typing import TYPE_CHECKING, Literal

from korea_trade.cli.listing import deliver_listing, limited, listing_answer, unordered, what_else
from korea_trade.messages.command import Command
from korea_trade.messages.phrases import Phrases
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
    from korea_trade.questions.filters import WORLD
    from korea_trade.questions.ranked_row import RankedRow

    rows = (*ranking.rows, *(() if ordering.limit else ranking.other_rows))
    columns = trade.derived_columns(rows) if derived else None
    level_stated = any(row.value is not None for row in rows)
    drawn = ordering.sort or (SortKey.VALUE if level_stated else SortKey.GROWTH)
    bars = drawn if chart else None
    named = [name for name in (ranking.asked.item if listing == "items" else ranking.asked.partner) if name != WORLD]
    pages = () if not named or derived or chart or ordering.asked else trade.pages_of(ranking)
    # Of names asked for, pages and records have the milestones too.
    with_milestones = bool(pages if output.shows_tables else named and not ordering.limit)
    kind = "item" if listing == "items" else "partner"
    shown = [*rows, *(page for page in (pages if output.shows_tables else ()) if page.rows)]
    found = {kind: {getattr(entry, kind) for entry in shown}}
    messages = what_else(
        listing,
        rows,
        trade,
        ranking.filters,
        ranking.asked,
        with_milestones=with_milestones,
        named=None if ordering.limit else found,
    )
    if not rows and any(page.rows for page in pages):
        messages = (
            said(Phrases.page_shows_more, Command.of("about", ",".join(named))),
            *trade.more_inside("about", ranking.asked),
        )
    cut = (*limited(rows, len(rows) + ranking.left_out), *unordered(ranking.unordered, ordering.sort or SortKey.VALUE))
    messages = (*taken, *cut, *messages)

    def view() -> "View":
        if pages:
            from korea_trade.presentation.tables.about import AboutView

            return AboutView(pages, session.context(trade, ids=ids))
        from korea_trade.presentation.tables.ranking import RankingView

        by: Literal["item", "partner"] = "item" if listing == "items" else "partner"
        return RankingView(ranking, by, session.context(trade, ids=ids), columns, bars)

    answer = listing_answer(rows, RankedRow, view, columns)
    deliver_listing(answer, trade, output, session, messages, cite=cite)
