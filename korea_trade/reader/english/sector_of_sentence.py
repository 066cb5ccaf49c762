"""The sector that a sentence names: the exports, imports and balance that it tells of behind it are of that too."""

from dataclasses import replace

from korea_trade.model.codes import TRADE_FLOWS
from korea_trade.reader.cells import Cell, Finding, Located
from korea_trade.reader.english.topics import Node, Topic
from korea_trade.vocabulary.goods import goods


def share_sector(nodes: list[Node], findings: list[Finding]) -> None:
    """Give the findings of a sentence the sector that it names before them, where they are of no other trade."""
    in_order = sorted(findings, key=lambda finding: finding.start)
    head = sector_at_head(nodes)
    if head is not None:
        _give_to_all(head, [finding for finding in in_order if finding.start > head.end])
    else:
        _give_to_other_flows(in_order)


def sector_at_head(nodes: list[Node]) -> Located | None:
    """For "In the ICT sector, exports rose 3.8 percent", "In 2020, in ICT, …": a sector that is no one's exports."""
    for at, node in enumerate(nodes[:-1]):
        if isinstance(node, Topic):
            cell, behind = node.cells[0], nodes[at + 1]
            alone = len(node.cells) == 1 and cell.of_industry and cell.flow is cell.refers is cell.measure is None
            closed = not isinstance(behind, Topic) and behind.sign == ","
            if alone and closed and not any(cell.name) and _heads_clause(nodes[:at]):
                return cell.sector
    return None


_AT_HEAD = ("in", "for")


def _heads_clause(ahead: list[Node]) -> bool:
    """Whether what stands before a name ends with "in the" that a clause begins with."""
    opened = False
    for node in reversed(ahead):
        if isinstance(node, Topic):
            return False
        if opened and (node.sign in (",", ";") or node.has("conjunctions")):
            return True
        if node.word in _AT_HEAD and not opened:
            opened = True
        elif not (node.has("fillers") or (opened and node.period is not None)):
            return False
    return opened


def _give_to_all(sector: Located, findings: list[Finding]) -> None:
    for finding in findings:
        all_goods = finding.cell.whole and finding is not findings[0]  # "while overall exports fell"
        finding.cell = finding.cell if all_goods else in_sector(finding.cell, sector)


def subjects_in_sector(cells: list[Cell], sector: Located | None) -> list[Cell]:
    """What a clause is about, behind the sector that its sentence opens with."""
    if sector is None:
        return cells
    behind = (cell.flow is not None and cell.flow.start > sector.start and not cell.whole for cell in cells)
    return [in_sector(cell, sector) if of_it else cell for cell, of_it in zip(cells, behind, strict=True)]


def in_sector(cell: Cell, sector: Located) -> Cell:
    """A cell behind the sector that a sentence opens with: of it, unless its words or its good say otherwise."""
    elsewhere = cell.item is not None and cell.item.value in goods("never_ict")
    return cell if cell.sector is not None or cell.foreign or elsewhere else replace(cell, sector=sector)


def _give_to_other_flows(findings: list[Finding]) -> None:
    """For "ICT exports rose to $183.6 billion, imports came to $112.6 billion and the surplus to $71 billion"."""
    first = findings[0].cell if findings else None
    if first is None or not first.of_industry or first.flow is None or any(first.name):
        return
    told = {first.flow.value}
    for finding in findings[1:]:
        cell = finding.cell
        if cell.flow is None or any(cell.name):
            continue
        if cell.nameless and (cell.whole or cell.foreign or cell.flow.value in told):
            return  # "ICT exports rose, exports fell and imports too"
        if cell.nameless and cell.flow.value in TRADE_FLOWS:
            finding.cell = replace(cell, sector=first.sector)
