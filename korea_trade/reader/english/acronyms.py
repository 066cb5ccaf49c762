"""Words in capitals that are no words in small letters: "IT exports" are those of an industry, "it exports" are not."""

from korea_trade.reader.english.elements import Element
from korea_trade.vocabulary.phrases import Meaning

_INDUSTRY = ("industry", "sector", "industry's", "sector's", "industry’s", "sector’s")


def with_information_technology(parts: list[Element]) -> list[Element]:
    """The elements with "IT" as what it abbreviates: a sector where its trade is told, else no pronoun."""
    if all(part.text.isupper() for part in parts if part.text[0].isalpha()):
        return parts  # a headline in capitals
    for at, part in enumerate(parts):
        first, _, rest = part.text.partition(" ")
        if first not in ("IT", "IT's", "IT’s") or not (part.has("back_references") or rest in _INDUSTRY):
            continue
        ict = {"sector": Meaning("sector", "ict")}
        part.meanings = ict if _is_traded(parts, at) else {"no_names": Meaning("no_names", "")}
        for after in parts[at + 1 : at + 2]:
            after.without("back_references")  # "the IT sector's exports"
    return parts


def _is_traded(parts: list[Element], at: int) -> bool:
    """Whether a flow stands right behind, or before in "exports of the IT sector"."""
    behind = next((part for part in parts[at + 1 :] if part.word not in _INDUSTRY), None)
    before = [part for part in parts[:at] if not part.has("fillers")]
    of = len(before) > 1 and before[-1].word in ("of", "in") and _is_trade(before[-2])
    return of or (behind is not None and _is_trade(behind))


def _is_trade(part: Element) -> bool:
    return part.has("flows") or part.has("balances")
