"""How the tests of number reading look at mentions."""

from korea_trade.documents.numbers import Mention, find_mentions


def only(text: str) -> Mention:
    """The only number of a text."""
    (mention,) = find_mentions(text)
    return mention


def short(mention: Mention) -> str:
    """A mention as kind, value to upper end, and unit or noun; a dash where it has no value."""
    value = "-" if mention.value is None else format(mention.value, "f")
    upper = "" if mention.upper is None else f"..{mention.upper:f}"
    return " ".join(part for part in (mention.kind, value + upper, mention.unit or mention.noun or "") if part)


def read(text: str) -> list[str]:
    """Each number of a text, as ``short`` says it."""
    return [short(mention) for mention in find_mentions(text)]
