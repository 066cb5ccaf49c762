"""Whether a Korean text goes on about the trade of a region of Korea: 울산 수출은 …. 자동차는 …."""

from dataclasses import dataclass

from korea_trade.documents.numbers import Kind
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Group, gather
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.word_lists import korean_list

_WITHIN = ("지역", "내", "관내", "시", "도", "소재", "기업", "업체", "업체의", "기업의")
_REGIONS = ("시", "광역", "지자체", "지방")
_AMBIGUOUS = ("경기", "대구")  # the business cycle, cod


@dataclass(slots=True)
class Regions:
    """The level of the section that is about a region; -1 where the whole text is, as its first sentence is."""

    level: int | None = None

    def hear(self, parts: list[Element], level: int, *, first: bool, begun: bool) -> bool:
        """Take in a sentence, the ``first`` of its line or not: whether it goes on about the trade of a region.

        A text whose headline or first sentence is about one is so throughout, other texts to the end of the
        paragraph; what names the whole country is about that. ``begun`` is whether a sentence has told something.
        """
        if first and self.level is not None and level <= self.level:
            self.level = None
        region = next((part for part in parts if part.has("provinces")), None)
        if region is not None:
            groups = (node for node in gather(parts) if isinstance(node, Group))
            trade = next((group for group in groups if group.start <= region.start < group.end), None)
            topic = trade is not None and trade.role == "topic" and region.text not in _AMBIGUOUS
            topic = topic and not _of_makers(parts, region)
            apart = _leads_to_trade(parts[parts.index(region) + 1 :])
            if apart or (trade is not None and (topic or any(cell.flow is not None for cell in trade.cells))):
                self.level = level if begun else -1
        if any(_is_local_office(part) for part in parts):
            self.level = level if begun else -1
        if any(
            _names_nation(part) and not (part.has("provinces") or _among_regions(parts, at))
            for at, part in enumerate(parts)
        ):
            return False
        return self.level is not None


def _of_makers(parts: list[Element], region: Element) -> bool:
    """Whether the makers or the economy of a region are told of, and not its trade: 울산 업계도 기대감."""
    behind = node_at(parts, parts.index(region) + 1)
    return behind is not None and not region.role and behind.text.startswith(korean_list("makers_there"))


def _names_nation(part: Element) -> bool:
    """Whether it is Korea, or all of it: 전국, 우리나라 전체."""
    return part.has("nation") or (part.has("all_industries") and part.text.startswith(korean_list("korea_before")))


def _among_regions(parts: list[Element], at: int) -> bool:
    """Whether the nation stands for its regions, among which one is ranked: 전국 17개 시·도 가운데."""
    count, noun = parts[at + 1 : at + 2], parts[at + 2 : at + 3]
    return any(part.is_figure(Kind.CARDINAL) for part in count) and any(part.text.startswith(_REGIONS) for part in noun)


def _is_local_office(part: Element) -> bool:
    """Whether a name is that of an office that tells of the trade of its region: 울산세관은."""
    return part.unknown and part.text.removesuffix(part.particle).endswith(korean_list("local_offices"))


def _leads_to_trade(behind: list[Element]) -> bool:
    """Whether only small words, times and goods stand between a region and trade: 부산 지역 3월 수출은."""
    for at, part in enumerate(behind):
        if part.has("flows"):
            return at > 0
        goods = part.time is not None or part.has("item") or part.text in _WITHIN
        if not goods or part.role not in ("", "genitive"):
            return False
    return False
