"""The sector that a sentence names first, of which its other flows are too.

ICT 수출은 1836억 달러, 수입은 1126억 달러다: the imports are those of ICT.
"""

from dataclasses import replace

from korea_trade.model.codes import TRADE_FLOWS
from korea_trade.reader.korean.clause import Clause


def share_sector(clauses: list[Clause], start: int) -> list[Clause]:
    """Give the other flows of a sentence the sector of its first, until it tells of trade as a whole.

    ``start`` is where the sentence begins: flows that were named before it are not its own.
    """
    told, sector = set[str](), None
    for clause in clauses:
        cells = clause.subject or []
        if len(cells) != 1 or cells[0].flow is None or cells[0].flow.start < start or clause.foreign:
            continue
        cell, flow = cells[0], cells[0].flow.value
        if sector is None:
            if not cell.of_industry or any(cell.name):
                break
            sector = cell.sector
        elif cell.nameless:
            if clause.whole or flow in told:
                break
            if flow in TRADE_FLOWS:
                clause.subject = [replace(cell, sector=sector)]
        told.add(flow)
    return clauses
