"""Directions without a figure: 화장품, 일반기계 등은 증가, 수입이 더 크게 늘면서."""

from korea_trade.reader.korean.clause import Standing
from korea_trade.reader.korean.frames.line import SMALL, Line
from korea_trade.vocabulary.word_lists import korean_list

_TWO = 2
_MUCH = ("많", "적")
_NO_VERB = ("율", "폭", "에", "의", "속", "로", "으로")


def directions(line: Line) -> None:
    """A clause of known names whose verb is a direction, and that tells no figure."""
    if line.clause.standing not in (Standing.TOPIC, Standing.INNER, Standing.BARE) or not line.clause.subject:
        return
    if any((element := line.element(at)) is not None and element.figure is not None for at in range(len(line.nodes))):
        return
    elements = (line.element(at) for at in range(len(line.nodes)))
    if any(element is not None and element.role == "adverbial" and element.has("counts") for element in elements):
        return
    at = line.next(-1, *SMALL)
    compared = False
    while (aside := line.element(at)) is not None and (aside.time is not None or aside.has("comparisons")):
        compared = compared or aside.role == "than" or aside.has("comparisons")
        at = line.next(at, *SMALL)  # 전년 대비 늘었다
    element = line.element(at)
    if element is None or not element.has("directions") or element.has("ignored") or line.negated(at):
        return
    if element.ending.endswith(("다는", "다던")) or (element.text.startswith(_MUCH) and not compared):
        return  # 늘었다는 응답; 중국 수출액이 많았다
    if line.describes_some(at):
        return
    if element.ending.startswith(_NO_VERB) or line.has(at + 1, "negations"):
        return
    after = line.element(at + 1)
    if after is not None and after.text.startswith(korean_list("ended")):
        return  # 감소세가 끝났다
    cells_of_entries = {
        id(cell)
        for member, cell in zip(line.clause.members, line.cells, strict=False)
        if member.bracketed
        for cell in [cell]
    }
    pair = _each_its_own(line, at)
    for number, cell in enumerate(line.clause.listed if line.clause.summed_up else line.cells):
        if id(cell) in cells_of_entries or (cell.flow is not None and cell.flow.value in ("balance", "other")):
            continue
        if cell.measure is not None and cell.measure.value != "daily-average":
            continue
        found = line.add("direction", "value", at, at, cell, line.period(at))
        found.values["direction"] = pair[number] if pair else element.value("directions")


def _each_its_own(line: Line, at: int) -> list[str]:
    """The directions of two names: 선박과 석유제품은 각각 증가와 감소를 기록했다."""
    first, second = line.element(at), line.element(at + 1)
    each = any(line.has(place, "each") for place in range(at))
    if not each or first is None or second is None or len(line.cells) != _TWO or not second.has("directions"):
        return []
    return [first.value("directions"), second.value("directions")] if first.ending in ("과", "와") else []
