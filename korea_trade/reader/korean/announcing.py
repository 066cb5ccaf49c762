"""Growths whose direction the sentence before announced: 감소한 품목은 2개다. 섬유 3.2%, 가전 4.1%다."""

from decimal import Decimal

from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import UNDIRECTED


def announced(findings: list[Finding], before: Finding | None) -> Finding | None:
    """Give growths without a direction that of the count before them, where there are as many; the count for the next.

    ``before`` is the count of the sentence before. What is returned is the last count of this one, to be passed on.
    """
    open_growths = [finding for finding in findings if finding.doubtful == UNDIRECTED]
    names = {(finding.cell.item, finding.cell.partner) for finding in open_growths}
    as_many = before is not None and before.values.get("value") == len(open_growths) == len(names)
    if before is not None and as_many and before.cell.flow is not None:
        direction = before.values.get("direction")
        for finding in open_growths:
            growth = finding.values.get("growth")
            if isinstance(growth, Decimal):
                finding.values["growth"] = -abs(growth) if direction == "down" else abs(growth)
                finding.values["direction"] = direction
                finding.doubtful = None
    counts = [finding for finding in findings if finding.measure == "count" and finding.values.get("unit") != "days"]
    return counts[-1] if counts else None
