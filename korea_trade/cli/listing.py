"""What the listing commands share: derived columns, and what is said where nothing was found."""

from collections.abc import Callable, Iterable, Sequence, Sized
from typing import TYPE_CHECKING

from korea_trade.arithmetic.codes import DerivedStatus
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import Direction, Status
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


_TELL_APART = ("period", "flow", "sector", "item", "partner", "measure", "comparison")
_BOUNDS = {"value": "bound", "first": "first_bound", "second": "second_bound"}
_FIGURES = {*_BOUNDS, "growth", "share"}


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
    """What records with some keys do not say: which keys tell rows apart, and which figures are not measured ones.

    Ids tell all, and tables say it in their cells.
    """
    names = set(output.column_names)
    if not names or "id" in names or output.format() in (FormatName.TEXT, FormatName.MARKDOWN):
        return ()
    listed = list(rows)
    shown = [key for key in _TELL_APART if key in names]
    hidden = [key for key in _TELL_APART if key not in names and (key != "comparison" or "growth" in names)]
    alike: dict[tuple[object, ...], list[ListedRow]] = {}
    for row in listed:
        alike.setdefault(tuple(getattr(row, key) for key in shown), []).append(row)
    missing = [
        key
        for key in hidden
        if (key == "sector" and len({row.sector for row in listed}) > 1)
        or any(len({getattr(row, key) for row in some}) > 1 for some in alike.values())
    ]
    return ((said(Phrases.columns_tell_not, missing),) if missing else ()) + _not_measured(listed, names)


def _not_measured(rows: "Sequence[ListedRow]", names: set[str]) -> "tuple[Message, ...]":
    """How many figures are limits, mere directions, no outcomes or in contradiction, where no key chosen says so."""
    from korea_trade.presentation.tables.cells import is_doubtful

    if not names & _FIGURES:
        return ()
    limits = {
        bound: [row for row in rows if getattr(row, bound, None)]
        for figure, bound in _BOUNDS.items()
        if figure in names and bound not in names
    }
    told_by_growth = "growth" in names and "direction" not in names
    directions = [row for row in rows if told_by_growth and row.growth is None and row.direction in list(Direction)]
    derived = all(row.status is DerivedStatus.DERIVED for row in rows)
    outlook = [] if derived or "status" in names else [row for row in rows if row.status is not Status.ACTUAL]
    doubtful = [] if "caveat" in names else [row for row in rows if is_doubtful(row)]
    keys = [bound for bound, limited_by in limits.items() if limited_by]
    keys += [key for key, found in (("direction", directions), ("status", outlook), ("caveat", doubtful)) if found]
    if not keys:
        return ()
    number = sum(map(len, limits.values()))
    statuses = tuple(dict.fromkeys(str(row.status) for row in outlook))
    return (said(Phrases.columns_hide, number, len(directions), len(outlook), statuses, len(doubtful), keys),)


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
