"""No language lacks a word: every code of the model, and every fact and derived figure of the built-in base."""

import re
from collections.abc import Callable
from dataclasses import asdict
from decimal import Decimal

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.codes import DerivedKind, DerivedStatus, Outcome, Rule, Undecided
from korea_trade.arithmetic.floors import with_bound_of_floor
from korea_trade.language.language import Language
from korea_trade.language.languages import language_of
from korea_trade.model.codes import (
    MILESTONES,
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    LanguageCode,
    Measure,
    Ranked,
    RankedFrom,
    Sector,
    Status,
    Unit,
)
from korea_trade.questions.fact_row import FactRow
from korea_trade.questions.trade import Trade
from korea_trade.reader.reasons import Outcome as ProofOutcome
from korea_trade.reader.statement import ProofField
from tests.language.a_fact import ENGLISH, FACT, KOREAN, RANK, STREAK, THRESHOLD, about, change, level

LANGUAGES: tuple[Language, ...] = (ENGLISH, KOREAN)
ids = [language.code.value for language in LANGUAGES]
CODE = re.compile(r"[a-z]+-grow|None|-destination|previous-|first-in|daily-average|USD_|Decimal|\b(?:[a-z]+_[a-z]+)\b")

_LEVELS = (Measure.VALUE, Measure.DAILY_AVERAGE, Measure.VOLUME, Measure.QUANTITY, Measure.PRICE, Measure.SHARE)
WORDS: list[tuple[str, Callable[[Language], list[str]]]] = [
    ("flow", lambda language: [language.flow(flow) for flow in Flow]),
    ("total", lambda language: [language.total(Flow.EXPORTS, measure) for measure in _LEVELS]),
    ("sector", lambda language: [language.sector(sector) for sector in Sector]),
    ("status", lambda language: [language.status(status) for status in (*Status, *DerivedStatus)]),
    ("direction", lambda language: [language.direction(direction) for direction in (*Direction, *Undecided)]),
    ("higher", lambda language: [language.higher_or_lower(direction) for direction in (*Direction, *Undecided)]),
    ("unit", lambda language: [language.unit(unit) for unit in Unit]),
    ("rule", lambda language: [language.rule(rule) for rule in Rule]),
    ("outcome", lambda language: [language.outcome(outcome, acknowledged=False) for outcome in Outcome]),
    ("proof", lambda language: [language.proof(outcome) for outcome in ProofOutcome]),
    ("proof field", lambda language: [language.proof_field(field) for field in ProofField]),
    (
        "derived",
        lambda language: [
            language.derived(kind, about(item="chips", partner="us"), Event.GROWTH) for kind in DerivedKind
        ],
    ),
    ("event", lambda language: [language.statement(about(STREAK, event=event, level="5")) for event in Event]),
    (
        "start",
        lambda language: [language.derived(DerivedKind.STREAK_START, STREAK, event, Decimal(5)) for event in Event],
    ),
    ("ranked", lambda language: [language.statement(about(RANK, ranked=ranked)) for ranked in (None, *Ranked)]),
    ("ranked from", lambda language: [language.statement(about(RANK, ranked_from=end)) for end in RankedFrom]),
    (
        "among",
        lambda language: [
            language.statement(about(RANK, among=among, since="1992", level="5", window="3 years")) for among in Among
        ],
    ),
    ("bound", lambda language: [language.statement(level("5", bound=bound)) for bound in (None, *Bound)]),
    ("comparison", lambda language: [language.statement(change("5", comparison=against)) for against in Comparison]),
    ("subject", lambda language: [language.subject(about(flow=flow, item="chips", partner="us")) for flow in Flow]),
]


@pytest.mark.parametrize("language", LANGUAGES, ids=ids)
@pytest.mark.parametrize(("_name", "said"), WORDS, ids=[name for name, _ in WORDS])
def test_every_code_has_words_of_its_own(language: Language, _name: str, said: Callable[[Language], list[str]]) -> None:
    """No two codes of a vocabulary read alike, and none stands for itself."""
    words = said(language)
    assert len(set(words)) == len(words)
    assert all(word.strip() == word != "" for word in words)


@pytest.mark.parametrize("language", LANGUAGES, ids=ids)
@pytest.mark.parametrize("measure", Measure)
def test_every_measure_is_said(language: Language, measure: Measure) -> None:
    """A fact of any measure has a statement, and those that are milestones a meaning."""
    fact = about(THRESHOLD, measure=measure, event=Event.GROWTH, among=Among.HISTORY, unit=_unit(measure))
    assert language.statement(about(fact, direction=Direction.UP))
    if measure in MILESTONES:
        assert language.milestone(fact)


def _unit(measure: Measure) -> Unit:
    return {Measure.STREAK: Unit.MONTHS, Measure.FIRST_IN: Unit.MONTHS, Measure.COUNT: Unit.ITEMS}.get(
        measure, Unit.USD_BN
    )


@pytest.mark.parametrize("language", LANGUAGES, ids=ids)
@pytest.mark.parametrize("unit", Unit)
def test_every_unit_is_said_with_its_number(language: Language, unit: Unit) -> None:
    """A value in any unit shows a number in words of the language."""
    assert re.search(r"\d", language.statement(level("5", unit)))


def test_korean_is_korean() -> None:
    """What Korean says in words of its own has no English in it but abbreviations."""
    said = [word for _, words in WORDS for word in words(KOREAN)]
    said += list(asdict(KOREAN.headings).values())
    assert not [text for text in said if re.search(r"[a-z]{2,}", text)]


@pytest.mark.parametrize("language", LANGUAGES, ids=ids)
def test_headings_are_whole(language: Language) -> None:
    """No heading is empty."""
    assert all(asdict(language.headings).values())


@pytest.mark.parametrize("code", LanguageCode)
def test_every_fact_of_the_base_is_said_without_a_code(code: LanguageCode, bundled: Trade) -> None:
    """Each of the facts reads as words: no code, no None, no blank too many; in Korean it has no English sentence."""
    language = language_of(code, bundled.base)
    said = [f"{language.subject(fact)}: {language.statement(fact)}" for fact in bundled.facts()]
    said += [language.milestone(row) for row in bundled.milestones()]
    assert not [text for text in said if CODE.search(text) or text != " ".join(text.split()) or text.endswith(": ")]
    if code is LanguageCode.KO:
        assert not [text for text in said if re.search(r"[a-z]{3,}", text)]


@pytest.mark.parametrize("code", LanguageCode)
def test_every_derived_figure_of_the_base_is_said_without_a_code(code: LanguageCode, bundled: Trade) -> None:
    """Each derived figure says what it is, and each start of a streak of what."""
    language = language_of(code, bundled.base)
    rows = bundled.derived()
    said = [
        f"{language.subject(row)}: {language.derived(row.measure, row, row.event, row.level, row.ranked)}"
        for row in rows
    ]
    assert not [text for text in said if CODE.search(text) or text != " ".join(text.split())]
    assert len(rows) == len(Arithmetic(bundled.base).derived)


def test_facts_and_rows_say_the_same(bundled: Trade) -> None:
    """A fact as it is told and its row are said alike: both have the typed attributes that a sentence needs."""
    for row in bundled.facts():
        fact = with_bound_of_floor(bundled.base.fact_by_id[row.id].fact, bundled.floors)
        language = language_of(LanguageCode.EN, bundled.base)
        assert (language.subject(fact), language.statement(fact)) == (language.subject(row), language.statement(row))


def test_a_missing_field_is_an_error() -> None:
    """A fact that lacks what its measure needs is never said by halves."""
    incomplete: FactRow = about(FACT, measure=Measure.STREAK, value="8", unit=Unit.MONTHS)
    for language in LANGUAGES:
        with pytest.raises(ValueError, match="lacks a field"):
            language.statement(incomplete)


@pytest.mark.parametrize("code", LanguageCode)
def test_every_shipped_statement_stands_alone(bundled: Trade, code: LanguageCode) -> None:
    """What a count counts, and what is not of trade, is said with the figure; no statement points elsewhere."""
    language = language_of(code, bundled.base)
    for row in bundled.facts():
        said = language.statement(row)
        assert "see its note" not in said
        assert "비고 참조" not in said
        if row.measure is Measure.COUNT and row.item is None:
            assert "(" in said, row.id
        if row.flow is Flow.OTHER and row.item not in (None, "inflation"):
            assert "(" in said, row.id
