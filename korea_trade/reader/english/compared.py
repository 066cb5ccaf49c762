"""Words before a figure that say that another one is compared with it."""

from korea_trade.reader.english.elements import Element


def is_compared(word: Element, before: Element | None) -> bool:
    """For "up from $3 billion", "against $3 billion", "compared with $3 billion": the two words before a figure."""
    with_ = word.word in ("with", "to") and before is not None and before.has("comparing")
    return with_ or word.word in ("from", "than") or word.has("comparing")


def is_of_then(word: Element) -> bool:
    """For "against 22 last year", "after $3 billion in 2020": words between two figures, of which one is of then."""
    return is_compared(word, None) or word.word in ("after", "with")
