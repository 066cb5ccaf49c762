"""The audit: every rule on every fact, contradictions that a caveat acknowledges, and no false alarm."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.audit import count_outcomes, needless_acknowledgements
from korea_trade.arithmetic.codes import Outcome, Rule
from tests.arithmetic.judging import USES, base_of, count, first_in, in_memory, judged, legs, threshold, written
from tests.arithmetic.true_months import TrueMonths, true_months
from tests.arithmetic.true_trade import CUTTING, ROUNDING, TrueTrade, true_trades
from tests.entries import growth, level, rank, share, streak
from tests.small import group

pytestmark = pytest.mark.no_cover  # goes over the same lines many times: measuring them here takes minutes

CAVEAT = "The document is wrong here."
CONTRADICTIONS: dict[Rule, list[dict[str, Any]]] = {
    Rule.BALANCE: legs("10.0", "4.0", "9.0"),
    Rule.AGREEMENT: [group(level("10.0")), group(level("11.0", variant="again"))],
    Rule.THRESHOLD: [group(threshold("11")), group(level("10.0"))],
    Rule.SHARE: [group(share("101", partner="us"))],
    Rule.PART: [group(level("10.0")), group(level("11.0", item="ships"))],
    Rule.PARTITION: [
        group(growth("5"), flow="imports"),
        group(growth("1", item="capital-goods"), growth("2", item="consumer-goods"), flow="imports"),
    ],
    Rule.GROWTH: [group(level("10.0", growth="5.0")), group(level("11.0"), period="2019")],
    Rule.DIRECTIONS: [group(level("10.0", direction="up")), group(level("11.0"), period="2019")],
    Rule.COUNT: [group(count(16, of="15", direction="up"))],
    Rule.STREAK: [group(streak(3, "years", event="growth")), group(growth("-5.0"), period="2019")],
    Rule.FIRST_IN: [group(first_in("above", level="50")), group(level("60"), period="2019")],
    Rule.RANK: [group(rank(1, among="history"), level("10.0")), group(level("11.0"), period="2019")],
    Rule.OUTLIER: [*legs("57.6", None, "44.8"), group(level("44.5"), flow="imports", period="2019")],
}


def keys_for(rule: Rule) -> dict[str, Any]:
    """The items that the contradiction of a rule needs."""
    return {"items": USES} if rule is Rule.PARTITION else {}


def with_keys(groups: list[dict[str, Any]], number: int, **keys: Any) -> list[dict[str, Any]]:
    """The groups with keys added to one of their facts."""
    copies = [{**entry, "facts": [dict(fact) for fact in entry["facts"]]} for entry in groups]
    [fact for entry in copies for fact in entry["facts"]][number].update(keys)
    return copies


def test_every_rule_has_a_contradiction_here() -> None:
    """The cases cover every rule there is."""
    assert set(CONTRADICTIONS) == set(Rule)


@pytest.mark.parametrize("rule", Rule)
def test_a_contradiction_of_every_rule(tmp_path: Path, rule: Rule) -> None:
    """Each rule finds its contradiction, which nothing acknowledges."""
    found = [verdict for verdict in judged(tmp_path, rule, *CONTRADICTIONS[rule], **keys_for(rule)) if verdict.wrong]
    assert found
    assert {verdict.acknowledged for verdict in found} == {None}


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("status", ["target", "forecast"])
def test_targets_and_forecasts_contradict_nothing(tmp_path: Path, rule: Rule, status: str) -> None:
    """What is aimed at or expected is never judged as what happened, by any rule."""
    groups = [{**entry, "status": status} for entry in CONTRADICTIONS[rule]]
    assert judged(tmp_path, rule, *groups, **keys_for(rule)) == []


@pytest.mark.parametrize("rule", [rule for rule in Rule if len(CONTRADICTIONS[rule]) > 1])
def test_sectors_are_never_compared(tmp_path: Path, rule: Rule) -> None:
    """No rule sets a fact of one sector against one of another."""
    first, *others = CONTRADICTIONS[rule]
    groups = [first, *({**entry, "sector": "ict"} for entry in others)]
    found = judged(tmp_path, rule, *groups, **keys_for(rule))
    assert not [verdict for verdict in found if verdict.wrong]
    for verdict in found:
        assert len({"ict" in id_.partition("@")[0].split(".") for id_ in verdict.facts}) == 1


@pytest.mark.parametrize("number", [0, 1, 2])
def test_any_fact_of_a_contradiction_may_acknowledge_it(tmp_path: Path, number: int) -> None:
    """A contradiction that one of its facts acknowledges carries that fact's caveat, and is still reported."""
    groups = with_keys(CONTRADICTIONS[Rule.BALANCE], number, caveat=CAVEAT, acknowledges=["balance"])
    base = base_of(tmp_path, *groups)
    (found,) = [verdict for verdict in Arithmetic(base).verdicts if verdict.wrong]
    assert (found.rule, found.outcome, found.acknowledged) == (Rule.BALANCE, Outcome.INCONSISTENT, CAVEAT)
    assert needless_acknowledgements(base, Arithmetic(base).verdicts) == []


def test_another_rule_is_not_acknowledged(tmp_path: Path) -> None:
    """Only the rule that is named is acknowledged; naming one that nothing breaks is needless."""
    groups = with_keys(CONTRADICTIONS[Rule.BALANCE], 2, caveat=CAVEAT, acknowledges=["outlier", "no-such-rule"])
    base = base_of(tmp_path, *groups)
    (found,) = [verdict for verdict in Arithmetic(base).verdicts if verdict.wrong]
    assert found.acknowledged is None
    assert needless_acknowledgements(base, Arithmetic(base).verdicts) == [
        ("2020.balance@memo", "outlier"),
        ("2020.balance@memo", "no-such-rule"),
    ]


def test_a_caveat_alone_acknowledges_nothing(tmp_path: Path) -> None:
    """A caveat without the rule leaves the contradiction."""
    base = base_of(tmp_path, *with_keys(CONTRADICTIONS[Rule.BALANCE], 2, caveat=CAVEAT))
    assert [verdict.acknowledged for verdict in Arithmetic(base).verdicts if verdict.wrong] == [None]


def test_what_is_not_wrong_is_not_acknowledged(tmp_path: Path) -> None:
    """A verdict that holds has no need of its acknowledgement, which is reported."""
    groups = with_keys(legs("10.0", "4.0", "6.0"), 2, caveat=CAVEAT, acknowledges=["balance"])
    base = base_of(tmp_path, *groups)
    verdicts = Arithmetic(base).verdicts
    assert {verdict.acknowledged for verdict in verdicts} == {None}
    assert needless_acknowledgements(base, verdicts) == [("2020.balance@memo", "balance")]


def test_nothing_agrees_by_a_figure_that_contradicts_others(tmp_path: Path) -> None:
    """What would agree only by means of an acknowledged contradiction is undetermined, and says of which figure."""
    doubtful = {**level("44.8", caveat=CAVEAT), "acknowledges": ["outlier"]}
    groups = [
        *legs("57.6", None, None),
        group(doubtful, rank(1, among="history"), flow="balance"),
        group(level("44.5"), flow="imports", period="2019"),
        group(level("5.0"), flow="balance", period="2019"),
    ]
    (verdict,) = judged(tmp_path, Rule.RANK, *groups)
    assert (verdict.outcome, verdict.low, verdict.high) == (Outcome.UNDETERMINED, None, None)
    assert verdict.message == "rests on 44.8, which contradicts other figures, as its caveat says"
    outliers = judged(tmp_path, Rule.OUTLIER, *groups)
    assert (Outcome.OUTLIER, CAVEAT) in {(one.outcome, one.acknowledged) for one in outliers}


def test_verdicts_are_in_the_order_of_the_rules(tmp_path: Path) -> None:
    """The verdicts of a rule stand together, but for growth and direction, which one look at the facts gives."""
    groups = [*legs("10.0", "4.0", "9.0"), group(level("1.0", item="ships"), threshold("5"))]
    rules = [verdict.rule for verdict in Arithmetic(base_of(tmp_path, *groups)).verdicts]
    assert rules == [Rule.BALANCE, Rule.THRESHOLD, Rule.PART]


def test_outcomes_are_counted(tmp_path: Path) -> None:
    """How many verdicts have each outcome, in the order of the outcomes; those that none has are left out."""
    groups = [*legs("10.0", "4.0", "9.0"), group(share("5", partner="us"), share("6", partner="eu"))]
    verdicts = Arithmetic(base_of(tmp_path, *groups)).verdicts
    assert count_outcomes(verdicts) == {Outcome.EXACT: 2, Outcome.INCONSISTENT: 1}
    assert list(count_outcomes(reversed(verdicts))) == [Outcome.EXACT, Outcome.INCONSISTENT]
    assert count_outcomes([]) == {}


@given(true_trades(ROUNDING))
def test_rounded_truth_is_never_wrong(trade: TrueTrade) -> None:
    """Whatever is true and rounded, to whatever places and however halves are rounded, agrees within rounding."""
    bad = (Outcome.INCONSISTENT, Outcome.OUTLIER, Outcome.ONLY_IF_TRUNCATED)
    assert [verdict for verdict in Arithmetic(trade.base()).verdicts if verdict.outcome in bad] == []


@given(true_trades(CUTTING))
def test_truncated_truth_is_never_inconsistent(trade: TrueTrade) -> None:
    """Whatever is true and cut off agrees at least as truncated."""
    assert [verdict for verdict in Arithmetic(trade.base()).verdicts if verdict.wrong] == []


@given(true_months(ROUNDING + CUTTING))
@settings(max_examples=6, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_true_months_are_never_wrong(months: TrueMonths) -> None:
    """Months, years, uses, items, shares, sectors and places that are true are never called wrong."""
    verdicts = Arithmetic(months.base()).verdicts
    assert [verdict for verdict in verdicts if verdict.wrong] == []
    assert {verdict.rule for verdict in verdicts} >= {Rule.PARTITION, Rule.SHARE, Rule.RANK, Rule.OUTLIER, Rule.PART}


@given(true_trades(ROUNDING))
def test_a_balance_that_is_far_off_is_always_found(trade: TrueTrade) -> None:
    """Four units of the last digit are more than rounding or cutting off can explain."""
    *others, balance = trade.facts(year_before=False)
    off = Decimal(balance["value"]) + 4 * Decimal(1).scaleb(-trade.places)
    base = in_memory([*others, {**balance, "value": written(off)}], items=["ships"], partners=["us", "cn"])
    assert [verdict.wrong for verdict in Arithmetic(base).verdicts if verdict.rule is Rule.BALANCE] == [True]
