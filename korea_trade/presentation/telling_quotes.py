"""Which quotes of a fact tell its figure."""

from decimal import Decimal

from korea_trade.documents.numbers import find_mentions
from korea_trade.model.fact import Fact
from korea_trade.questions.verifying import VerifiedRow


def telling_quotes(fact: Fact, claim: VerifiedRow) -> tuple[str, ...]:
    """The last quote with the figure that a claim is judged by: the fact's growth for a growth, else its level.

    Groups give context first. Without such a quote it is the last one with any figure; without any, all quotes.
    """
    figure = fact.growth if claim.growth is not None and claim.value is None else fact.value
    figures = [quote for quote in fact.quotes if any(char.isdigit() for char in quote)]
    own = [quote for quote in figures if figure is not None and abs(figure) in _figures_of(quote)]
    return tuple((own or figures)[-1:]) or tuple(fact.quotes)


def _figures_of(quote: str) -> set[Decimal]:
    return {abs(mention.value) for mention in find_mentions(quote) if mention.value is not None}
