"""Claims compared with Korean texts, and texts of any words."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from korea_trade.reader.comparing import Claim
from korea_trade.reader.prove import prove
from korea_trade.reader.reader import read_statements
from korea_trade.reader.reasons import Outcome, Reason

TEXT = (
    "3월 수출은 565억 달러로 3.1% 증가했고 수입은 522억 달러로 12.3% 감소했다. "
    "반도체(35.7%), 디스플레이(16.2%) 등은 늘고 자동차(△5.0%)는 줄었다."
)


def asked(claim: Claim) -> tuple[Outcome, tuple[Reason, ...]]:
    """What the text says of a claim about March 2024."""
    answer = prove(TEXT, read_statements(TEXT, "2024-04-01"), [{"period": "2024-03", **claim}])[0]
    return answer.outcome, answer.reasons


def test_a_claim_that_the_text_makes_is_proven() -> None:
    """Claims name goods by code, English or Korean name."""
    for item in ("semiconductors", "chips", "반도체"):
        assert asked({"flow": "exports", "item": item, "growth": Decimal("35.7")}) == (Outcome.PROVEN, ())


def test_exchanged_figures_of_a_list_are_refuted() -> None:
    """A figure of a list given to its neighbour is refuted."""
    assert asked({"flow": "exports", "item": "displays", "growth": Decimal("35.7")}) == (
        Outcome.REFUTED,
        (Reason.OTHER_ITEM,),
    )
    assert asked({"flow": "exports", "item": "automobiles", "growth": Decimal("5.0")}) == (
        Outcome.REFUTED,
        (Reason.OTHER_SIGN,),
    )
    assert asked({"flow": "exports", "value": Decimal("52.2"), "unit": "USD bn"}) == (
        Outcome.REFUTED,
        (Reason.OTHER_FLOW,),
    )


WORDS = st.sampled_from(
    "3월 수출은 수입이 반도체(5.2%), 자동차 등은 대중국 12억 달러로 △3.1% 늘어 감소했다. 역대 최대 14개월 연속 만에 "
    "전월 대비 작년 같은 기간(3억 달러) 이후 비중은 ( ) → ㅇ □ \n 구분 / 조업일수는 22.5일로 각각 5%, 흑자 적자 누적 "
    "가장 많은 품목은 1위 중 7개 품목이 제외한 전망했다 에서 무역수지 기업규모별 대기업 ICT 올해 2분기 1~10월 을 "
    "(수출) 지난달".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30))
def test_any_words_are_read(words: list[str]) -> None:
    """No order of words breaks the reader, and what it finds stands in the text."""
    text = " ".join(words)
    for statement in read_statements(text, "2024-04-01"):
        assert 0 <= statement.start < statement.end <= len(text)
