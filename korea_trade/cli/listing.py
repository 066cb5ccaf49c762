"""What the listing commands share: derived columns, and what is said where nothing was found."""

from collections.abc import Callable, Iterable, Sequence, Sized
from typing import TYPE_CHECKING

from korea_trade.messages.phrases import Phrases
from korea_trade.presentation.answer import Answer, TypedRows, cited_by
from korea_trade.presentation.formats.format import FormatName
from korea_trade.said import said

if TYPE_CHECKING:
    from korea_trade.cli.output import Output
    from korea_trade.cli.selection import Asked
    from korea_trade.messages.phrases import Message
    from korea_trade.presentation.tables.derived_columns import ColumnsById
    from korea_trade.presentation.view import View
    from korea_trade.questions.beside import Found
    from korea_trade.questions.filters import Filters
    from korea_trade.questions.order import SortKey
    from korea_trade.questions.row import ListedRow
    from korea_trade.questions.trade import Trade


_TELL_APART = ("period", "flow", "sector", "item", "partner", "measure", "comparison", "status")
_SAID_IN_CELLS = ("measure", "comparison", "status")


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
    named: "Found | None" = None,
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


def untold(rows: "Iterable[ListedRow]", output: "Output") -> "tuple[Message, ...]":
    """Which keys, that the columns chosen do not have, tell rows apart: of which sector each is, and what else differs.

    Ids tell all. In a table the cells of figures say what they measure, and whether they are aims.
    """
    names = set(output.column_names)
    if not names or "id" in names:
        return ()
    in_cells = output.format() in (FormatName.TEXT, FormatName.MARKDOWN)
    shown = [key for key in _TELL_APART if key in names]
    said_elsewhere = {*(_SAID_IN_CELLS if in_cells else ()), *(() if "growth" in names else ("comparison",))}
    hidden = [key for key in _TELL_APART if key not in names and key not in said_elsewhere]
    alike: dict[tuple[object, ...], list[ListedRow]] = {}
    listed = list(rows)
    for row in listed:
        alike.setdefault(tuple(getattr(row, key) for key in shown), []).append(row)
    missing = [
        key
        for key in hidden
        if (key == "sector" and len({row.sector for row in listed}) > 1)
        or any(len({getattr(row, key) for row in some}) > 1 for some in alike.values())
    ]
    return (said(Phrases.columns_tell_not, missing),) if missing else ()


def limited(rows: "Sized", found: int, sort: "SortKey | None" = None) -> "tuple[Message, ...]":
    """That a limit shows only some of what was found, where it does, and that it cuts among rows in no order."""
    if len(rows) >= found:
        return ()
    told = [said(Phrases.limited, len(rows), found)]
    if sort is not None and isinstance(rows, Sequence):
        from korea_trade.questions.sorting import number_without_order

        told += unordered(number_without_order(rows, sort), sort)
    return tuple(told)


def unordered(number: int, sort: "SortKey") -> "tuple[Message, ...]":
    """That so many of the rows before a cut lack the figure that they are ordered by."""
    return (said(Phrases.limited_without_order, number, str(sort)),) if number else ()
