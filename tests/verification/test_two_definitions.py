"""A level and its growth, each by another definition of trade."""

import pytest

from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verify
from tests.verification.judged import judged


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Display exports fell 12.2 percent to $20.7 billion in 2020.",
         {"12.2 percent": "agrees", "$20.7 billion": "other-definition"}),
        ("ICT exports came to $183.6 billion in 2020. Displays fell 12.2 percent to $20.7 billion.",
         {"$183.6 billion": "agrees", "12.2 percent": "other-definition", "$20.7 billion": "agrees"}),
        ("The trade surplus rose 17.3 percent to $71.0 billion in 2020.",
         {"17.3 percent": "agrees", "$71.0 billion": "other-definition"}),
    ],
)  # fmt: skip
def test_the_one_that_differs_is_of_another_definition(text: str, said: dict[str, str], known: Knowledge) -> None:
    """Where level and growth are right by two definitions, the one of another than the text's is said to be so."""
    assert judged(text, "2021-01-25", known) == said


def test_a_wrong_sign_is_judged_by_the_sector_of_its_level(known: Knowledge) -> None:
    """A growth beside a level that is right of the ICT industry is set beside the growth of that industry."""
    found = verify("Exports of displays rose 5.1 percent to $20.7 billion in 2020.", "2021-01-25", known)
    growth = next(one for one in found if one.figure.mention.text == "5.1 percent")
    assert (growth.outcome, *growth.reasons) == ("contradicts", "other-direction")
    assert [fact.sector for fact in growth.facts] == ["ict"]
