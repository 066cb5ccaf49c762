"""What the words right beside a figure say that it is against: a time before, or other trade.

"Rose 12.2 percent from November" is against a month; "34.8 percent higher than those to Japan" is no growth.
"""

from korea_trade.model.codes import Comparison
from korea_trade.verification.figure import Figure
from korea_trade.vocabulary.sentence_words import Kind, sentence_words

_BESIDE: dict[Comparison, tuple[Kind, Kind]] = {
    Comparison.PREVIOUS_YEAR: ("against-a-year-before-right-before", "against-a-year-before-right-behind"),
    Comparison.PREVIOUS_MONTH: ("against-a-month-before-right-before", "against-a-month-before-right-behind"),
    Comparison.PREVIOUS_QUARTER: ("against-a-month-before-right-before", "against-a-month-before-right-behind"),
}


def says_what_against(figure: Figure, comparison: Comparison, before: str, text: str) -> bool:
    """Whether words right before a figure, or right behind it, say that it is against such a time before.

    "Rose 12.6 percent, more than in November" and 12.6% 늘어 전월보다 많았다 do not. ``before`` are the words of its
    sentence before it.
    """
    right_before, right_behind = _BESIDE[comparison]
    if sentence_words(right_before).search(before):
        return True
    return sentence_words(right_behind).match(text, figure.mention.end) is not None


def is_against_other_trade(figure: Figure, before: str, text: str) -> bool:
    """Whether words right beside a figure have it be more, or less, than something which is no time before."""
    if sentence_words("than-right-before").search(before):
        return not any(says_what_against(figure, comparison, before, text) for comparison in _BESIDE)
    for kind in _THAN:
        than = sentence_words(kind).match(text, figure.mention.end)
        if than is not None:
            return sentence_words("than-at-a-time").match(text, than.end()) is None
    return False


_THAN: tuple[Kind, ...] = ("more-than-behind", "less-than-behind")
