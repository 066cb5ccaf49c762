"""What the listing commands share: derived columns, and remarks on what was found, or on nothing."""

from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import replace
from typing import TYPE_CHECKING

from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.presentation.answer import Answer, TypedRows, cited_by
from korea_trade.presentation.formats.format import FormatName

if TYPE_CHECKING:
    from korea_trade.cli.output import Output
    from korea_trade.cli.selection import Asked
    from korea_trade.cli.session import Session
    from korea_trade.messages.phrases import Message
    from korea_trade.model.codes import CitationStyle
    from korea_trade.presentation.keys_left_out import RowsOfKeys
    from korea_trade.presentation.tables.derived_columns import ColumnsById
    from korea_trade.presentation.view import View
    from korea_trade.questions.filters import Filters
    from korea_trade.questions.left_out import NamesAnswered
    from korea_trade.questions.order import SortKey
    from korea_trade.questions.row import ListedRow
    from korea_trade.questions.trade import Trade


def listing_answer(
    rows: "Sequence[ListedRow]",
    row_type: "type[ListedRow]",
    view: "Callable[[], View]",
    derived: "ColumnsById | None" = None,
) -> Answer:
    """The answer of a listing, with derived columns if given."""
    if derived is None:
        return Answer(TypedRows(row_type, rows), view, cited_by(rows))
    from korea_trade.questions.derived import columns_row
    from korea_trade.questions.derived_row import DerivedColumnsRow

    columns = [columns_row(row, derived[row.id]) for row in rows]
    return Answer(TypedRows(row_type, rows, DerivedColumnsRow, columns), view, cited_by(rows))


def deliver_listing(
    answer: Answer,
    trade: "Trade",
    output: "Output",
    session: "Session",
    messages: "Sequence[Message]" = (),
    *,
    cite: "CitationStyle | None" = None,
) -> None:
    """Deliver the answer of a listing, then what the keys of its records do not say of its rows, and the messages."""
    looked_at = _looked_at(answer, trade, output)
    if looked_at is not None and isinstance(answer.rows, TypedRows):
        answer = replace(answer, rows=replace(answer.rows, rows=looked_at))

    columns_meant = (phrase(Phrases.levels_are_values),) if _is_level_for_value(answer, output.column_names) else ()

    def told() -> Iterator[str]:
        yield from session.texts_of(*columns_meant, *(looked_at.remarks() if looked_at else ()), *messages)

    output.deliver(answer, trade, cite=cite, messages=told())


def _is_level_for_value(answer: Answer, columns: "Sequence[str]") -> bool:
    """Whether the level of milestones was asked for where that of trade may be meant."""
    if "level" not in columns or "value" in columns or not isinstance(answer.rows, TypedRows):
        return False
    from korea_trade.questions.fact_row import MilestoneRow

    return not issubclass(answer.rows.row_type, MilestoneRow)


def _looked_at(answer: Answer, trade: "Trade", output: "Output") -> "RowsOfKeys | None":
    """The rows, looked at where only some keys of them are written: tables say it in their cells, and ids tell all.

    None also where the rows are too many to be held.
    """
    rows, names = answer.rows, output.column_names
    if not names or output.format() in (FormatName.TEXT, FormatName.MARKDOWN) or not isinstance(rows, TypedRows):
        return None
    keys = answer.with_columns(names).rows.keys
    if "id" in keys or (trade.is_large and not isinstance(rows.rows, Sequence)):
        return None
    from korea_trade.presentation.keys_left_out import RowsOfKeys

    return RowsOfKeys(rows.rows, keys)


def remarks_on(
    listing: str, asked: "Asked", rows: "Sized", trade: "Trade", *, found: int, sort: "SortKey | None" = None
) -> "tuple[Message, ...]":
    """How the words of a question were taken, that a limit shows only some of what was found, what else there is.

    ``sort`` is what rows in memory are sorted by.
    """
    return (*asked.taken, *limited(rows, found, sort), *what_else(listing, rows, trade, asked.filters))


def what_else(
    listing: str,
    rows: "Sized",
    trade: "Trade",
    filters: "Filters",
    asked: "Filters | None" = None,
    *,
    with_milestones: bool = False,
    named: "NamesAnswered | None" = None,
) -> "tuple[Message, ...]":
    """What there is where a listing found nothing; else what it leaves out.

    That are values of filters of which it has nothing, milestones, unless the answer is ``with_milestones``, and what
    more there is inside the periods asked for. ``asked`` are the filters that were said, if more applied; ``named`` the
    items and partners that it has something of, where that is known.
    """
    if rows:
        missing = trade.nothing_of(listing, filters, named)
        beside = () if with_milestones else trade.milestones_beside(listing, filters)
        return (*missing, *beside, *trade.more_inside(listing, asked or filters))
    return tuple(trade.why_no_match(listing, filters, asked))


def limited(rows: "Sized", found: int, sort: "SortKey | None" = None) -> "tuple[Message, ...]":
    """That a limit shows only some of what was found, where it does, and that it cuts among rows in no order."""
    if len(rows) >= found:
        return ()
    told = [phrase(Phrases.limited, len(rows), found)]
    if sort is not None and isinstance(rows, Sequence):
        from korea_trade.questions.sorting import number_without_order

        told += unordered(number_without_order(rows, sort), sort)
    return tuple(told)


def unordered(number: int, sort: "SortKey") -> "tuple[Message, ...]":
    """That so many of the rows before a cut lack the figure that they are ordered by."""
    return (phrase(Phrases.limited_without_order, number, str(sort)),) if number else ()
