"""Sections of a Korean text: headings and bullets, and what they say for the lines below them."""

import re
from dataclasses import dataclass, field

from korea_trade.reader.blocks import BlockKind, Sentence
from korea_trade.reader.cells import Cell
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, gather
from korea_trade.reader.korean.times import TimeTag

_LEVELS = (
    (2, "□■◈◆◇▣❖➊➋➌➍➎➏➐➑➒➓①②③④⑤⑥⑦⑧⑨⑩▶▷☐"),
    (3, "ㅇㅁ○◦●•◯"),
    (4, "-–—―"),
    (5, "*※·ㆍ▪"),
)  # fmt: skip
_NUMBERED = re.compile(r"(?:\d{1,2}|[Ⅰ-Ⅻ가-하])[.)]?\Z")
_LIST = re.compile(rf"[^\S\n]*\n\s*[{re.escape(''.join(signs for _, signs in _LEVELS))}]\s")
_HEAD = 6  # elements


@dataclass(slots=True)
class Section:
    """What a heading or a bullet says for what stands below it.

    ``heading`` is whether it is a bullet with names alone (□ 수입), ``over_prose`` whether prose stands right below it,
    ``label`` the trade that a bracket names which is all of its line: [대일 수출].
    """

    level: int
    cell: Cell = field(default_factory=Cell)
    topic: list[Cell] | None = None
    tag: TimeTag | None = None
    numbered: bool = False
    heading: bool = False
    over_prose: bool = False
    label: Cell | None = None


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


def leads_list(text: str, sentence: Sentence) -> bool:
    """Whether the line of a sentence is a heading with bullets below it."""
    return _LIST.match(text, sentence.end) is not None


def _marker(text: str, sentence: Sentence) -> str:
    begin = text.rfind("\n", 0, sentence.start) + 1
    return text[begin : sentence.start].strip()


def before_colon(parts: list[Element]) -> Cell | None:
    """The one name that a line begins with before a colon: - 중국 : 반도체(+44.5%)가 늘며 113억 달러.

    Or the trade with one: 2020년 대베트남 ICT 수출: 반도체 115억 달러.
    """
    colon = next((at for at, part in enumerate(parts[:_HEAD]) if part.sign == ":"), 0)
    nodes = gather([part for part in parts[:colon] if part.time is None])
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
