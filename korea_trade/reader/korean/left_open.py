"""Findings of a Korean clause that its words leave open: rates of others, what one piece costs, two directions."""

from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.reader.cells import Finding
from korea_trade.reader.doubts import ITS_OWN, UNDIRECTED
from korea_trade.reader.korean.frames.line import Line

_PIECE = Decimal("0.00001")  # USD bn: less is what one piece costs
_RATES = ("율", "률", "폭")


def doubt_left_open(line: Line) -> None:
    """Mark the findings of a clause that its words leave open."""
    for finding in line.findings:
        if finding.doubtful is not None:
            continue
        if _of_one_piece(finding):
            finding.doubtful = "a price, and no level"
        elif finding.cell.partner is not None and _of_own_rates(line):
            finding.doubtful = ITS_OWN
        elif "growth" in finding.values and _both_ways(line):
            finding.doubtful = UNDIRECTED


def _of_one_piece(finding: Finding) -> bool:
    """For 낸드는 4.9달러로 28% 올랐다: what one piece costs."""
    value = finding.values.get("value")
    level = finding.measure == "value" and finding.values.get("unit") == "USD bn"
    return level and isinstance(value, Decimal) and 0 < abs(value) < _PIECE


def _of_own_rates(line: Line) -> bool:
    """For 일본(9.1%), 대만(3.5%)의 증가율을 앞질렀다: the growth of their exports, and not of those to them."""
    rest, at = line.clause.rest, line.clause.rest_at
    if not line.entry or rest is None or any(cell.flow is not None for cell in line.clause.subject or [] if cell.item):
        return False
    home = Line.of(rest)
    names, rate = home.group(at - 1) or home.group(at), home.element(at)
    if names is None or names.particle != "의" or names.cells[-1].flow is not None:
        return False
    return rate is not None and (rate.text + rate.ending).rstrip("을를이가은는보다").endswith(_RATES)


def _both_ways(line: Line) -> bool:
    """For 수출은 11.7%, 수입은 2.0% 각각 늘고 줄었다: two verbs behind one figure, each for one of the names."""
    directions = [at for at in range(len(line.nodes)) if line.has(at, "directions")]
    each = any(line.has(at, "each") for at in range(len(line.nodes)))
    figures = sum(line.element_is(at, Kind.PERCENT) for at in range(len(line.nodes)))
    ways = {element.value("directions") for at in directions if (element := line.element(at)) is not None}
    return each and figures <= 1 and ways == {"up", "down"}
