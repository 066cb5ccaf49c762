"""Sections of a Korean text: headings and bullets, and what they say for the lines below them."""

import re
from dataclasses import dataclass, field, replace
from functools import cache

from korea_trade.reader.blocks import BlockKind, Sentence
from korea_trade.reader.cells import Cell, Finding
from korea_trade.reader.doubts import OF_PARTNER_OR_ALL, OF_WHICH_GOODS
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, gather
from korea_trade.reader.korean.times import TimeTag
from korea_trade.vocabulary.word_lists import korean_list

_LEVELS = (
    (2, "□■◈◆◇▣❖➊➋➌➍➎➏➐➑➒➓①②③④⑤⑥⑦⑧⑨⑩▶▷☐"),
    (3, "ㅇㅁ○◦●•◯"),
    (4, "-–—―"),
    (5, "*※·ㆍ▪"),
)  # fmt: skip
NOTE = 5
"""The level of the notes to what stands above them."""
_NUMBERED = re.compile(r"(?:\d{1,2}|[Ⅰ-Ⅻ가-하])[.)]?\Z")
_LIST = re.compile(rf"[^\S\n]*\n\s*[{re.escape(''.join(signs for _, signs in _LEVELS))}]\s")
_NAMED_LINE = re.compile(r"\([^()\d\n]{2,20} ?(?:: ?[^()\n]{2,30}|[△+-]?\d[\d.]*% ?[^()\d\n]{1,6})\) ?[^\s]")
_HEAD, _LONG_HEAD = 6, 16  # elements


@dataclass(slots=True)
class Section:
    """What a heading or a bullet says for what stands below it.

    ``heading`` is whether it is a bullet with names alone (□ 수입), ``over_prose`` whether prose stands right below it,
    ``label`` the trade that a bracket names which is all of its line: [대일 수출].
    ``named`` is the name in the bracket at its head, whose figures stand there too: (반도체 : 75.1억불, 9.3%↑).
    ``time_of_notes`` is the one time that prose has told last, for the notes right below it.
    ``entitled`` is whether it is the title of a part of the text, to the next title: 정보통신산업 6월 수출 현황.
    """

    level: int
    cell: Cell = field(default_factory=Cell)
    topic: list[Cell] | None = None
    tag: TimeTag | None = None
    numbered: bool = False
    heading: bool = False
    over_prose: bool = False
    label: Cell | None = None
    named: Cell | None = None
    time_of_notes: TimeTag | None = None
    entitled: bool = False

    def cell_of_notes(self) -> Cell:
        """What it says for a note below it: ※ 수출 증감률(%) is that of the name at its head."""
        if self.named is None:
            return self.cell
        flow, sector = self.named.flow or self.cell.flow, self.named.sector or self.cell.sector
        return replace(self.cell, flow=flow, item=self.named.item, partner=self.named.partner, sector=sector)


def doubt_notes(sections: list[Section], start: int, findings: list[Finding]) -> None:
    """Doubt whether what a note tells of a partner is of the goods above it too, and what it tells of goods of these.

    (자동차 : 56.1억불, 46.8%↑) … / * 대중국 수출(억불) : (’23.1월) 7.7 → (2월) 9.1
    """
    above = sections[-2].named if len(sections) > 1 and sections[-1].level == NOTE else None
    for finding in findings:
        cell = finding.cell
        if above is None or cell.flow is None or cell.flow.start < start:
            continue
        item, partner = (
            name if name is not None and name.start >= start else None for name in (cell.item, cell.partner)
        )
        if above.item is not None and above.partner is None and partner is not None and item is None:
            finding.doubt(OF_WHICH_GOODS)
        if above.partner is not None and above.item is None and item is not None and partner is None:
            finding.doubt(OF_PARTNER_OR_ALL)


def is_numbered(text: str, sentence: Sentence) -> bool:
    """Whether a number stands before the sentence in its line."""
    return bool(_NUMBERED.match(_marker(text, sentence)))


def level_of(text: str, sentence: Sentence) -> int:
    """How deep the line of a sentence stands: 0 is a heading, 1 prose, the others are bullets."""
    marker = _marker(text, sentence)
    for level, signs in _LEVELS:
        if marker and marker[0] in signs:
            return level
    if marker:
        return 2
    return 0 if sentence.kind is BlockKind.HEADING else 1


def opens_list(text: str, sentence: Sentence) -> bool:
    """Whether a line without a sign begins with a name in a bracket, behind which it tells something."""
    return _NAMED_LINE.match(text, sentence.start) is not None


def leads_list(text: str, sentence: Sentence) -> bool:
    """Whether the line of a sentence is a heading with bullets below it."""
    return _LIST.match(text, sentence.end) is not None


def _marker(text: str, sentence: Sentence) -> str:
    begin = text.rfind("\n", 0, sentence.start) + 1
    before = text.rfind("\n", 0, max(begin - 1, 0)) + 1
    marker = text[begin : sentence.start].strip()
    return marker or (sign if len(sign := text[before:begin].strip()) == 1 else "")  # a line of its own for ㅇ


def before_colon(parts: list[Element]) -> Cell | None:
    """The one name that a line begins with before a colon: - 중국 : 반도체(+44.5%)가 늘며 113억 달러.

    Or the trade with one: 2020년 대베트남 ICT 수출: 반도체 115억 달러.
    """
    colon = next((at for at, part in enumerate(parts[:_HEAD]) if part.sign == ":"), 0)
    nodes = gather([part for part in parts[:colon] if part.time is None])
    if not colon and (distant := _before_distant_colon(parts)) is not None:
        return distant
    group = nodes[0] if len(nodes) == 1 else None
    if (
        not isinstance(group, Group)
        or len(group.cells) != 1
        or group.foreign
        or group.role
        or group.members[0].bracketed
    ):
        return None
    cell = group.cells[0]
    named = cell.item is not None or cell.partner is not None
    return cell if named and cell.measure is None and not cell.unknown else None


def _before_distant_colon(parts: list[Element]) -> Cell | None:
    """The trade of a head with more words before the colon: 자동차부품 지역별 잠정 수출(백만달러) : 북미(600)."""
    colon = next((at for at, part in enumerate(parts[:_LONG_HEAD]) if part.sign == ":"), 0)
    opened = next((at for at, part in enumerate(parts[:colon]) if part.sign == "("), colon)
    words = [part for part in parts[:opened] if part.time is None]
    said = [part for part in words if not (part.has("by_heads") or part.has("status") or part.text in _between())]
    if len(said) == len(words) or any(part.figure is not None for part in parts[:colon]):
        return None
    nodes = gather(said)
    if len(nodes) != 1 or not isinstance(nodes[0], Group) or len(nodes[0].cells) != 1:
        return None
    cell = nodes[0].cells[0]
    one = (cell.item is None) != (cell.partner is None)
    return cell if one and cell.flow is not None and not (nodes[0].foreign or cell.unknown) else None


@cache
def _between() -> tuple[str, ...]:
    return korean_list("between_name_and_flow")
