"""What leads from the rows of a table to their receipts."""

from collections.abc import Sequence

from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.remarks import facts_behind, is_computed
from korea_trade.presentation.tables.table import RowKeys
from korea_trade.questions.row import ListedRow


def row_keys(rows: Sequence[ListedRow], context: RenderContext) -> RowKeys:
    """What ``ktrade show`` takes for each row: its key, or its whole id if asked for; of a comparison, of both facts.

    What is derived has a key of its own: several figures follow from the same facts.
    """
    headings = context.language.headings

    def key(row: ListedRow) -> str:
        if is_computed(row):
            return row.id if context.ids else context.trade.lookup_of_all.key_of(row.id)
        return " ".join(map(str if context.ids else context.lookup.key_of, facts_behind(row)))

    return RowKeys(headings.id if context.ids else headings.key, tuple(map(key, rows)), everywhere=context.ids)
