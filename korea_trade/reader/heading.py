"""What a heading gives to the names below it: "ICT exports to Vietnam in 2020: chips …", or to bullets."""

from dataclasses import replace

from korea_trade.reader.cells import Cell


def under_heading(heading: Cell | None, cell: Cell) -> Cell:
    """A name behind the colon with the flow, the item and the partner of its heading, where it says none itself."""
    if heading is None or cell.foreign or cell.whole or cell.refers is not None:
        return cell
    flows = {said.value for said in (heading.flow, cell.flow) if said is not None}
    if len(flows) > 1 and "trade" not in flows:
        return cell
    if cell.sector is not None and heading.sector is not None and cell.sector.value != heading.sector.value:
        return cell
    return cell.over(replace(heading, period=None, when=None))
