"""Whether words have a country sell to Korea what a fact has Korea sell to it: "exports from China"."""

from korea_trade.model.codes import Flow
from korea_trade.model.fact import Fact
from korea_trade.verification.knowledge import EVENTS
from korea_trade.verification.wording import Wording
from korea_trade.vocabulary.sentence_words import sentence_words


def is_sold_by_another(fact: Fact, wording: Wording) -> bool:
    """Whether the partner that a fact has Korea export to is the seller by the words of its sentence."""
    if fact.flow is not Flow.EXPORTS or fact.partner is None:
        return False
    told = wording.clause_with_additions
    if sentence_words("sold-to-korea").search(told) is not None:
        return True
    origins = [name for found in sentence_words("sold-from").finditer(told) for name in found.groups() if name]
    if fact.measure in EVENTS:  # "U.S. exports topped $11 billion for the first time"
        origins += [own["country"] for own in sentence_words("own-exports").finditer(wording.clause)]
    return any(fact.partner in wording.names_in(name, "partner") for name in origins)
