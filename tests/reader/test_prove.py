"""What proving says of true claims and of false ones."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from korea_trade.reader.comparing import Claim
from korea_trade.reader.prove import Answer, prove
from korea_trade.reader.reader import read_statements
from korea_trade.reader.reasons import Outcome, Reason

_TEXT = (
    "Korea's exports in March rose 5.6 percent to $99.2 billion, the ministry said. By item, chips (up 54.4 percent) "
    "and cars (up 0.7 percent) led the rise. Their share rose by 2.5 percentage points."
)


def _answer(**claim: str | Decimal | None) -> Answer:
    base: Claim = {"period": "2024-03", "flow": "exports", **claim}
    return prove(_TEXT, read_statements(_TEXT, "2024-04-01"), [base])[0]


def test_a_claim_that_the_text_states_is_proven() -> None:
    """A claim equal in every field that it gives is proven; 99.20 is 99.2, and 99200 USD mn as well."""
    assert _answer(value=Decimal("99.20"), unit="USD bn", growth=Decimal("5.6")).outcome is Outcome.PROVEN
    assert _answer(value=Decimal(99200), unit="USD mn").outcome is Outcome.PROVEN
    assert _answer(item="chips", growth=Decimal("54.4")).outcome is Outcome.PROVEN
    assert _answer(item="반도체", growth=Decimal("54.4")).outcome is Outcome.PROVEN


def test_the_figure_of_the_neighbour_is_refuted() -> None:
    """Two figures exchanged inside one list are refuted as those of another item."""
    answer = _answer(item="automobiles", growth=Decimal("54.4"))
    assert (answer.outcome, answer.reasons) == (Outcome.REFUTED, (Reason.OTHER_ITEM,))


def test_a_figure_that_is_nowhere_is_refuted() -> None:
    """A figure that no number of the text says is not stated."""
    answer = _answer(growth=Decimal("6.5"))
    assert (answer.outcome, answer.reasons) == (Outcome.REFUTED, (Reason.NOT_STATED,))


def test_another_sign_comparison_or_unit_is_not_proven() -> None:
    """A claim with another sign, comparison, scale or with points for percent is refuted with its reason."""
    assert _answer(growth=Decimal("-5.6")).reasons == (Reason.OTHER_SIGN,)
    assert _answer(growth=Decimal("5.6"), comparison="previous-month").reasons == (Reason.OTHER_COMPARISON,)
    assert _answer(value=Decimal("99.2"), unit="USD mn").reasons == (Reason.OTHER_UNIT,)
    assert _answer(growth=Decimal("2.5")).outcome is not Outcome.PROVEN


def test_what_the_model_cannot_hold_is_plausible() -> None:
    """A claim of a measure that the model does not have is beyond it."""
    answer = _answer(measure="mood", value=Decimal("5.6"))
    assert (answer.outcome, answer.reasons) == (Outcome.PLAUSIBLE, (Reason.BEYOND_THE_MODEL,))


@pytest.mark.parametrize("unit", ["furlongs", "usd bn", "USD"])
def test_a_unit_that_no_fact_has_is_beyond_the_model(unit: str) -> None:
    """A figure of the text in a unit that no fact has is beyond the model, in any scale; another is not stated."""
    for value in (Decimal("99.2"), Decimal("99.2e9")):
        answer = _answer(value=value, unit=unit)
        assert (answer.outcome, answer.reasons) == (Outcome.PLAUSIBLE, (Reason.BEYOND_THE_MODEL,))
    for claim in ({"value": Decimal(98)}, {"value": Decimal("99.2"), "growth": Decimal("6.5")}):
        answer = _answer(unit=unit, **claim)
        assert (answer.outcome, answer.reasons) == (Outcome.REFUTED, (Reason.NOT_STATED,))


def test_a_dropped_item_is_not_proven() -> None:
    """A claim for all items does not take the figure of one."""
    assert _answer(item=None, growth=Decimal("54.4")).outcome is not Outcome.PROVEN


_ITEMS = ("semiconductors", "automobiles", "ships", "displays", "petrochemicals", "cosmetics")
_percents = st.lists(
    st.decimals(min_value="0.1", max_value="99.9", places=1), min_size=len(_ITEMS), max_size=len(_ITEMS), unique=True
)


@given(_percents, st.integers(0, len(_ITEMS) - 1), st.integers(1, len(_ITEMS) - 1))
def test_of_two_figures_exchanged_in_a_list_none_is_proven(percents: list[Decimal], at: int, step: int) -> None:
    """In any list each name is proven with its own figure, and refuted with that of any other name."""
    entries = ", ".join(f"{item} (up {percent} percent)" for item, percent in zip(_ITEMS, percents, strict=True))
    text = f"Exports in March grew. The items that rose were {entries}."
    statements = read_statements(text, "2024-04-01")
    own, other = percents[at], percents[(at + step) % len(_ITEMS)]
    claims: list[Claim] = [
        {"period": "2024-03", "flow": "exports", "item": _ITEMS[at], "growth": growth} for growth in (own, other)
    ]
    outcomes = [answer.outcome for answer in prove(text, statements, claims)]
    assert outcomes == [Outcome.PROVEN, Outcome.REFUTED]


def test_a_direction_that_contradicts_the_growth_is_not_proven() -> None:
    """A claim whose direction is not that of its own growth is not taken for its growth."""
    assert _answer(growth=Decimal("5.6"), direction="down").outcome is not Outcome.PROVEN
    assert _answer(growth=Decimal("5.6"), direction="up").outcome is Outcome.PROVEN


def test_two_figures_of_a_claim_are_of_one_cell() -> None:
    """A level of one thing and the growth of another are no claim of either."""
    text = "Exports of chips came to $99.2 billion in March. Cars rose 54.4 percent."
    claim: Claim = {"value": Decimal("99.2"), "unit": "USD bn", "growth": Decimal("54.4")}
    (answer,) = prove(text, read_statements(text, "2024-04-01"), [claim])
    assert answer.outcome is not Outcome.PROVEN


def test_what_no_fact_can_hold_is_beyond_the_model() -> None:
    """Codes and periods that the model does not have are neither proven nor refuted."""
    claims: list[Claim] = [
        {"period": "spring"}, {"comparison": "previous-week"}, {"status": "rumoured"}, {"flow": "gifts"},
    ]  # fmt: skip
    for claim in claims:
        (answer,) = prove(_TEXT, [], [{"growth": Decimal("5.6"), **claim}])
        assert (answer.outcome, answer.reasons) == (Outcome.PLAUSIBLE, (Reason.BEYOND_THE_MODEL,))


def test_a_name_that_no_list_has_is_looked_for_as_words() -> None:
    """A name that the vocabulary does not know must stand in the text."""
    text = "There was talk of exports of dragon fruit and of 5.6 percent in March."
    claims: list[Claim] = [{"item": name, "growth": Decimal("5.6")} for name in ("dragon-fruit", "moon cheese")]
    answers = prove(text, [], claims)
    assert [answer.reasons for answer in answers] == [(Reason.NOT_BOUND,), (Reason.NOT_NAMED,)]


def test_an_unknown_code_in_english_is_not_missed_in_a_korean_text() -> None:
    """What a Korean text calls a name that only an English code has, is not known: a Korean name must stand there."""
    text = "3월 용과 수출이 5.6퍼센트쯤이라는 말이 있었다. 용과(5.6%) 얘기다."
    claims: list[Claim] = [{"item": name, "growth": Decimal("5.6")} for name in ("dragon-fruit", "용과", "망고스틴")]
    answers = prove(text, [], claims)
    assert [answer.reasons for answer in answers] == [(Reason.NOT_BOUND,), (Reason.NOT_BOUND,), (Reason.NOT_NAMED,)]


def test_the_same_number_of_another_unit_leaves_a_falsehood_refuted() -> None:
    """A fall claimed as a rise is refuted though the number also stands as dollars of something else."""
    text = "Steel exports fell 11.7 percent in March 2024.\n\nEnergy imports came to $11.7 billion in March 2024."
    claim: Claim = {"period": "2024-03", "flow": "exports", "item": "steel", "growth": Decimal("11.7")}
    (answer,) = prove(text, read_statements(text, "2024-04-01"), [claim])
    assert (answer.outcome, answer.reasons) == (Outcome.REFUTED, (Reason.OTHER_SIGN,))


@pytest.mark.parametrize(
    ("text", "period", "figure", "said"),
    [
        ("Exports rose 4.0 percent in November after a fall of 3.8 percent in October.", "2020-10", "4.0", "refuted"),
        ("Exports rose 4.0 percent in November after a fall of 3.8 percent in October.", "2020-11", "4.0", "proven"),
        ("Exports in 2020 were 5.4 percent less than in 2019.", "2019", "-5.4", "refuted"),
        ("Exports in 2020 were 5.4 percent less than in 2019.", "2020", "-5.4", "proven"),
        ("Exports rose 4.0 percent in November. Exports fell 3.8 percent in October.", "2020-10", "4.0", "refuted"),
        ("Exports rose 4.0 percent in November. There were losses in October.", "2020", "4.0", "plausible"),
        ("2020년 수출은 2019년보다 5.4% 감소했다.", "2019", "-5.4", "refuted"),
    ],
)
def test_words_that_exclude_the_period_of_a_claim_refute_it(text: str, period: str, figure: str, said: str) -> None:
    """A figure of one time is not that of another for which the text has its own, or which is only compared with."""
    claim: Claim = {"period": period, "flow": "exports", "growth": Decimal(figure)}
    (answer,) = prove(text, read_statements(text, "2021-01-04"), [claim])
    assert answer.outcome == said
