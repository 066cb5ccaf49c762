"""Whether a count of those that rose or fell is told of others than a fact counts, or of such as rose so much."""

from korea_trade.model.fact import Fact
from korea_trade.verification.nearer_words import names_another_flow
from korea_trade.verification.wording import Wording


def is_told_of_another_count(fact: Fact, wording: Wording) -> bool:
    """Whether "15 of 20 items" are such as grew by double digits, goods imported or goods sold to one country."""
    clause = wording.clause
    if wording.says_in_clause("so-much-so-long"):
        return True
    if names_another_flow(clause, fact.flow):
        return True
    return fact.partner is None and bool(wording.names_in(clause, "partner"))
