"""Whether a level or a growth is told of something else than a fact has: of each head, of Korea's own purchases."""

from korea_trade.model.codes import LEGS, OUTLOOK, Flow, Measure
from korea_trade.model.fact import Fact
from korea_trade.verification.figure import Role
from korea_trade.verification.wording import Wording
from korea_trade.vocabulary.sentence_words import sentence_words

_MONTH = len("2020-12")


def is_told_of_another_level(fact: Fact, wording: Wording) -> bool:
    """Whether words make a figure that of something else than a level, or its growth, that a fact has."""
    if fact.status in OUTLOOK:
        return wording.says("given-up") or _is_of_another_country(fact, wording)
    if fact.flow not in LEGS:
        return False
    if fact.flow is Flow.BALANCE and wording.says("not-a-surplus"):
        return True
    if wording.says_in_clause("of-each") or wording.says_in_clause("of-others"):
        return True
    if fact.partner is not None and any(
        fact.partner in wording.names_in(own["country"], "partner")
        for own in sentence_words("own-exports").finditer(wording.clause)
    ):
        return True  # "U.S. exports", which may be those of the U.S.
    if len(fact.period) != _MONTH and fact.measure is Measure.VALUE and wording.says_in_clause("of-each-month"):
        return True
    if fact.flow is not Flow.IMPORTS and wording.says_in_clause("came-in"):
        return True
    if fact.flow is Flow.EXPORTS and wording.says_in_clause("sold-somewhere") and not wording.says("abroad"):
        return True
    if fact.flow is Flow.EXPORTS and wording.says_in_clause("sales") and not wording.text_says("told-of-exports"):
        return True
    if wording.figure.role is Role.GROWTH:
        if wording.says_right_behind("against-the-expected-behind"):
            return True
        if wording.says_right_before("against-the-expected-before"):
            return True
        return (
            wording.says_in_clause("rate-moved")
            or wording.says_right_before("growth-of-growth")
            or wording.says_right_before("volume-before")
        )
    return wording.says_right_before("some-of-all")


def _is_of_another_country(fact: Fact, wording: Wording) -> bool:
    """Whether what is expected is of a country that the fact does not name: "Japan's goal"."""
    return fact.partner is None and bool(wording.names_in(wording.clause, "partner"))
