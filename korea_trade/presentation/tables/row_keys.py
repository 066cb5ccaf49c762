"""What leads from the rows of a table to their receipts."""

from collections.abc import Sequence

from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import facts_behind
from korea_trade.presentation.tables.table import RowKeys
from korea_trade.questions.row import ListedRow


def row_keys(rows: Sequence[ListedRow], context: RenderContext) -> RowKeys:
    """What ``ktrade show`` takes for each row: the keys of the facts behind it, or their whole ids if asked for."""
    headings = context.language.headings
    name = str if context.ids else context.lookup.key_of
    keys = tuple(" ".join(map(name, facts_behind(row))) for row in rows)
    return RowKeys(headings.id if context.ids else headings.key, keys, everywhere=context.ids)
