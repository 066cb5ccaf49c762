"""The messages of verdicts: each is said in Korean with all that it is about, and stays English in records."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from inspect import signature

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.language.languages import language_of
from korea_trade.model.codes import Bound, Direction, Event, Flow, LanguageCode, Measure, Unit
from korea_trade.phrase import Phrase
from korea_trade.presentation.tables.verdicts import VerdictsView
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.trade import Trade
from tests.language.a_fact import COUNT, ENGLISH, FIRST, KOREAN, RANK, STREAK, THRESHOLD, change, level

LEVEL = replace(change("5.6"), value=Decimal("99.2"), unit=Unit.USD_BN)
SHARES = level("38.1", Unit.PERCENT, measure=Measure.SHARE)
VALUES: dict[str, object] = {
    "claim": replace(THRESHOLD, event=Event.GROWTH),
    "streak": STREAK, "early": STREAK, "late": STREAK, "first": FIRST, "rank": RANK, "count": COUNT,
    "one": COUNT, "other": COUNT, "share": SHARES, "shares": (SHARES, SHARES), "parts": (LEVEL, LEVEL),
    "given": (LEVEL, LEVEL), "others": (LEVEL,), "items": ("chips",), "limit": (Decimal("50"), Bound.ABOVE),
    "of_growth": False, "period": "2020-11", "began": "2020-05", "early_began": "2020-05", "late_began": "2020-06",
    "flow": Flow.IMPORTS, "direction": Direction.UP, "expected": Direction.UP, "measure": Measure.DAILY_AVERAGE,
    "named": 7, "beyond": 1, "known": 12, "stated": 12, "of": 15, "value": Decimal("53.7"),
    "days": 31, "left_open": Phrase("part_of", (LEVEL, LEVEL)),
}  # fmt: skip
BEYOND = (Decimal("5.0"), Bound.ABOVE)
PASSED = replace(FIRST, event=Event.ABOVE, level=Decimal(50))
PHRASES = sorted(name for name in vars(VerdictPhrases) if not name.startswith("_"))


def values_of(phrase: str) -> Sequence[object]:
    """Values for the parameters of a phrase; a fact, where nothing else is asked for."""
    given: list[object] = []
    for name, parameter in list(signature(getattr(VerdictPhrases, phrase)).parameters.items())[1:]:
        plain = "Fact" in str(parameter.annotation) and not isinstance(VALUES.get(name), FactRow | tuple)
        given.append(LEVEL if plain or name not in VALUES else VALUES[name])
    return given


def both(phrase: str, *values: object) -> tuple[str, str]:
    """A phrase in English and in Korean."""
    said: Phrase[VerdictPhrases] = Phrase(phrase, tuple(values))
    return said.text(ENGLISH.verdicts), said.text(KOREAN.verdicts)


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_message_is_said_in_both_languages(phrase: str) -> None:
    """The Korean message has no English word and no code."""
    alike = {"same_cell", "growths_of_same_cell", "directions_of_same_cell"}
    values = (LEVEL, LEVEL) if phrase in alike else values_of(phrase)
    english, korean = both(phrase, *values)
    assert re.search(r"[a-z]{3}", english) or phrase in ("balance_of", "trade_of")
    assert re.search(r"[가-힣]", korean)
    assert not re.search(r"[a-z]{2}|None", korean)


@pytest.mark.parametrize(
    ("phrase", "values", "korean"),
    [
        ("part_of", (LEVEL, LEVEL), "부분 992억 달러, 전체 992억 달러"),
        ("growth_from", (LEVEL, LEVEL, level("94")), "992억 달러(+5.6%), 1년 전 940억 달러"),
        ("points_after", (SHARES, level("-2.4"), SHARES), "38.1% → 38.1%, 명시된 변화 -2.4%p"),
        ("beyond_limit", (THRESHOLD, BEYOND, LEVEL, False), "명시된 수치 992억 달러, 기준 50억 달러 초과"),
        ("beyond_limit", (THRESHOLD, BEYOND, LEVEL, True), "명시된 수치 +5.6%, 기준 5.0% 초과"),
        ("moved_from", (SHARES, Direction.DOWN, SHARES), "38.1% → 38.1%, 명시된 방향은 하락"),
        (
            "inside_streak",
            (STREAK, "2020-05", LEVEL),
            "2020년 5월부터 2020년까지 연속 흑자; 2020년은 992억 달러(+5.6%)",
        ),
        ("rank_among_known", (RANK, 0, 3), "역대 최대; 알려진 수치 3개 중 더 높은 것 0개"),
        ("growth_of_parts_not_stated", (["chips"],), "반도체의 증감률이 문서에 없음"),
        (
            "implied_below_nothing",
            ((LEVEL, LEVEL), Flow.IMPORTS, Decimal("-3.1")),
            "992억 달러 - 992억 달러: 산출된 수입 -31억 달러, 0보다 작음",
        ),
        (
            "before_first_time",
            (PASSED, LEVEL),
            "2020년에 처음 500억 달러 돌파; 2020년은 992억 달러(+5.6%)",
        ),
    ],
)
def test_korean_messages(phrase: str, values: tuple[object, ...], korean: str) -> None:
    """Money is in 억 달러, directions are those of what is measured, and names and periods are Korean."""
    assert both(phrase, *values)[1] == korean


def test_every_verdict_of_the_base_is_said_in_korean(bundled: Trade) -> None:
    """No verdict on the built-in base has an English word, and no figure of one is in billions."""
    korean = language_of(LanguageCode.KO, bundled.base)
    verdicts = Arithmetic(bundled.base).verdicts
    said = [verdict.phrase.text(korean.verdicts) for verdict in verdicts]
    assert len(said) > 200
    assert not [text for text in said if re.search(r"[a-z]|십억", text)]
    bounds = [korean.within(verdict.low, verdict.high, verdict.unit) for verdict in verdicts]
    assert all(re.search(r"\d(억 달러|%p?|개|$)", text) for text in bounds if text)


def test_what_acknowledges_a_verdict_is_said_in_korean(bundled: Trade) -> None:
    """Under the Korean table of verdicts the caveats that acknowledge some stand in Korean."""
    (table,) = VerdictsView(bundled.arithmetic.verdicts, language_of(LanguageCode.KO, bundled.base)).tables()
    assert table.footnotes
    assert all(re.search("[가-힣]{3}.*[가-힣]{3}", note.partition(": ")[2]) for note in table.footnotes)


def test_more_than_is_not_at_least(bundled: Trade) -> None:
    """Where a limit was passed or not reached, bounds say "above" and "below", in Korean 초과 and 미만."""
    above = [verdict for verdict in bundled.arithmetic.verdicts if verdict.open_low]
    assert above
    english, korean = (language_of(code, bundled.base) for code in (LanguageCode.EN, LanguageCode.KO))
    for verdict in above:
        bounds = verdict.low, verdict.high, verdict.unit, (verdict.open_low, verdict.open_high)
        assert english.within(*bounds).startswith("bounds above ")
        assert korean.within(*bounds).endswith("초과")
    low, high = Decimal("50.0"), Decimal("7")
    assert korean.within(low, None, Unit.USD_BN) == "범위 500억 달러 이상"
    assert korean.within(None, high, Unit.PERCENT) == "범위 7% 이하"
    assert korean.within(None, high, Unit.PERCENT, (False, True)) == "범위 7% 미만"
    assert english.within(None, high, None, (False, True)) == "bounds below 7"


def test_every_formula_of_the_base_is_said_in_korean(bundled: Trade) -> None:
    """A formula has the digits of its facts in 억 달러, and as many of them as the English one of records."""
    korean = language_of(LanguageCode.KO, bundled.base)
    for row in bundled.derived():
        facts = [bundled.base.fact_by_id[id_].fact for id_ in row.from_]
        formula = korean.formula(row.measure, row.formula, facts)
        assert not re.search(r"[a-z]", formula)
        written = [fact.value for fact in facts if fact.unit is Unit.USD_BN and fact.value is not None]
        assert all(f"{value.scaleb(1):,f}" in formula for value in written)
