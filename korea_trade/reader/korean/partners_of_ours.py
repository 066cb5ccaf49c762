"""Partners by their place among those of Korea: 베트남은 우리나라의 3대 교역국이다, 한국의 최대 수출국인 중국은."""

from collections.abc import Sequence

from korea_trade.documents.numbers import Kind
from korea_trade.reader.korean.elements import Element
from korea_trade.reader.korean.groups import Node
from korea_trade.reader.node_at import node_at

_ORDINAL = "제"
_AND = ("이자", "이며", "이고")


def ours_behind(nodes: Sequence[Node], at: int) -> Element | None:
    """The noun of those among which a place is one, 교역국, where these are Korea's: 우리나라의 3대 교역국."""
    place = _element(nodes, at)
    if place is None or not _is_ours(nodes, at):
        return None
    if place.has("traded_ones"):
        return place if place.has("largest") else None
    if not (place.is_figure(Kind.ORDINAL) or _is_one_of_the_first(place)):
        return None
    noun = _element(nodes, at + 1)
    noun = _element(nodes, at + 2) if noun is not None and noun.has("high") else noun  # 세 번째로 큰 교역국
    return noun if noun is not None and noun.has("traded_ones") and not _names_goods(noun) else None


def _is_ours(nodes: Sequence[Node], at: int) -> bool:
    """Whether Korea is named before a place, or before one that goes on with it: 한국의 13위 수출국이자 12위 수입국."""
    before = _element(nodes, at - 1)
    before = _element(nodes, at - 2) if before is not None and before.text == _ORDINAL else before
    if before is None:
        return False
    return goes_on_from_ours(nodes, at) or (before.has("nation", "name") and before.role in ("", "genitive"))


def goes_on_from_ours(nodes: Sequence[Node], at: int) -> bool:
    """Whether another place of such a partner stands before: 한국의 13위 수출국이자 12위 수입국."""
    before = _element(nodes, at - 1)
    went = before is not None and before.has("traded_ones") and before.particle in _AND
    return went and ours_behind(nodes, at - 2) is not None


def tells_of_ours(nodes: Sequence[Node]) -> bool:
    """Whether a clause says of a partner which place it has among those of Korea."""
    return any(ours_behind(nodes, at) is not None for at in range(len(nodes)))


def _element(nodes: Sequence[Node], at: int) -> Element | None:
    node = node_at(nodes, at)
    return node if isinstance(node, Element) else None


def _is_one_of_the_first(place: Element) -> bool:
    """For 3대 교역국: of one country that is the third."""
    return place.is_figure(Kind.CARDINAL) and place.text.endswith("대")


def _names_goods(noun: Element) -> bool:
    return "품목" in noun.text
