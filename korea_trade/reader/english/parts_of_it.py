"""What is a part of the trade told before: "exports to the U.S. were $10.9 billion; cars were $3.2 billion of it"."""

from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.english.clauses import Clause
from korea_trade.reader.english.elements import Element
from korea_trade.reader.english.topics import Topic
from korea_trade.reader.node_at import node_at


def of_what_it_is_part(before: list[Clause], clause: Clause, finding: Finding) -> Cell:
    """The cell of a level that "of it" stands behind, with the partner of what "it" is, or in doubt."""
    if not _is_of_it(clause, finding):
        return finding.cell
    main = next((known.subject for known in reversed(before) if known.subject and not known.entry), None)
    whole = main[0] if main is not None and len(main) == 1 and not main[0].foreign else None
    alike = whole is not None and (finding.cell.item is None or whole.item is None)
    if whole is None or whole.flow is None or not alike or (whole.partner and finding.cell.partner):
        finding.doubt("a part of what?")
        return finding.cell
    return finding.cell.over(Cell(flow=whole.flow, item=whole.item, partner=whole.partner, sector=whole.sector))


def _is_of_it(clause: Clause, finding: Finding) -> bool:
    named = finding.cell.item or finding.cell.partner
    if finding.measure != "value" or "value" not in finding.spans or named is None:
        return False
    if named.start >= finding.spans["value"][0]:
        return False  # "$3.2 billion of it in cars"
    behind = [node for node in clause.nodes if node.start >= finding.spans["value"][1]]
    of, it = (node_at(behind, place) for place in (0, 1))
    pointing = it.cells[0].refers if isinstance(it, Topic) else None
    return isinstance(of, Element) and of.word == "of" and pointing is not None and pointing.value in ("it", "those")
