"""Whether the figures of a Korean sentence are those of one firm: 농심은 라면 수출이 …, 이 회사의 수출액은 …."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from korea_trade.model.codes import OUTLOOK
from korea_trade.reader.cells import FIRMS, Finding
from korea_trade.reader.korean.clause_nodes import is_noun
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import nominal
from korea_trade.vocabulary.word_lists import korean_list

_OF_FIRM = "of one firm, or of all?"
_OF_SIZE = "of the firms of a size in one industry"
_LEAD = 3  # sentences
_ABOVE_NOTES = 4  # prose and headings that name them leave open what is below, but for the notes on them
_DAYS = ("working-days", "working-days-change")
_THIS = ("이", "이들", "해당", "한", "어느", "A", "B")
_SHORTEST = 2  # letters


@dataclass(slots=True)
class Firms:
    """The level of the section that is about one firm; -1 where the whole text is, as its first sentence is."""

    level: int | None = None

    def doubt(self, parts: list[Element], findings: Iterable[Finding], level: int, *, first: bool, begun: bool) -> None:
        """Take in a sentence, the ``first`` of its line or not, and doubt those of its figures that a firm's may be.

        A text that opens with what a firm sold and earned goes on about the firm, others do so to the end of the
        paragraph; what names the country is about that.
        """
        if first and self.level is not None and level <= self.level:
            self.level = None
        if any(part.has("nation") for part in parts):
            return
        if self.level is not None and _turns_to_nation(parts):
            self.level = None
            return
        owner = next((at for at, part in enumerate(parts) if _owns(parts, at)), None)
        if owner is not None and any(part.text.startswith(korean_list("reported_by_firms")) for part in parts[owner:]):
            self.level = level if begun else -1
        begin = parts[0].start if self.level is not None else parts[owner].stop if owner is not None else None
        for finding in findings if begin is not None else ():
            told = finding.start >= (begin or 0) and finding.measure not in _DAYS and finding.status not in OUTLOOK
            if told and not _turned(parts, owner, finding):
                finding.doubt(_OF_FIRM)


def _turns_to_nation(parts: list[Element]) -> bool:
    """Whether a sentence turns to what the statistics of the country tell: 나라 전체로는, 무역협회에 따르면."""
    if any(part.has("all_industries") and part.text.endswith("전체") for part in parts):
        return True
    told = (part for part, behind in pairwise(parts) if behind.has("reporting") or behind.text.startswith("집계"))
    return any(part.text.removesuffix(part.particle).endswith(korean_list("our_offices")) for part in told)


@dataclass(slots=True)
class FirmsBySize:
    """Where a text about one industry tells of its firms of a size, which is a sector of two at once.

    ``level`` is that of the line that names them, for the notes and the bullets below it.
    """

    of_industry: bool = False
    level: int | None = None
    _sentences: int = 0

    def doubt(self, parts: list[Element], findings: Iterable[Finding], level: int, *, first: bool) -> None:
        """Take in a sentence, the ``first`` of its line or not, and doubt what it tells of them: 중소기업 수출은."""
        self._sentences += 1
        industry = any(part.has("sector", "ict") for part in parts)
        self.of_industry = self.of_industry or (industry and self._sentences <= _LEAD)
        sized = any(part.has("sector") and part.value("sector") in FIRMS for part in parts)
        if first and self.level is not None and level <= self.level:
            self.level = None
        if sized and first and self.level is None:
            self.level = level if level > 1 else _ABOVE_NOTES
        told = self.of_industry and (sized or self.level is not None)
        for finding in findings if told else ():
            finding.doubt(_OF_SIZE)


def _owns(parts: list[Element], at: int) -> bool:
    """Whether a word names whose trade a sentence tells: a name of no list that leads it, a firm, this firm."""
    part = parts[at]
    if part.role not in ("topic", "genitive") or part.particle in ("도", "만", "산"):
        return False
    word = part.text.removesuffix(part.particle)
    if part.has("foreign", "company"):
        return True
    if word.endswith(korean_list("one_firm")) and at and parts[at - 1].text in _THIS:
        return True
    told_of = word.endswith(korean_list("offices")) or word in korean_list("makers")
    told_of = told_of or word in korean_list("our_traders") or word in korean_list("goods_without_name")
    if not part.unknown or told_of or len(word) < _SHORTEST:
        return False
    leads = not any(nominal(before) or before.figure or before.role for before in parts[:at] if not before.time)
    if part.role == "genitive":
        return leads and _leads_to_trade(parts, at)
    return leads and is_noun(part)


def _leads_to_trade(parts: list[Element], at: int) -> bool:
    """Whether only times and names stand between a word and the flow that is its own: 포스코의 3월 철강 수출은."""
    for part in parts[at + 1 :]:
        if part.has("flows"):
            return part.role in ("topic", "subject", "")
        if not (part.time is not None or part.figure is not None or nominal(part)):
            return False
    return False


def _turned(parts: list[Element], owner: int | None, finding: Finding) -> bool:
    """Whether another topic stands between the owner of trade and a figure: 농심은 …, 라면 수출은 30.1% 늘었다."""
    if owner is None:
        return False
    between = (part for part in parts[owner + 1 :] if part.start < finding.end)
    topics = [part for part in between if part.role == "topic" and nominal(part) and part.particle in ("은", "는")]
    return len(topics) > (parts[owner].role == "genitive")  # 이 회사의 지난해 수출액은
