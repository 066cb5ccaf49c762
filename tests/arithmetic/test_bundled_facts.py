"""What arithmetic says of the fact base that ships."""

from decimal import Decimal

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.audit import needless_acknowledgements
from korea_trade.arithmetic.codes import Outcome, Rule
from korea_trade.arithmetic.figures import earlier_level
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import FactBase, read_fact_base


@pytest.fixture(scope="module")
def base() -> FactBase:
    return read_fact_base(bundled_facts())


@pytest.fixture(scope="module")
def verdicts(base: FactBase) -> tuple[Verdict, ...]:
    return Arithmetic(base).verdicts


def test_only_one_figure_is_wrong(base: FactBase, verdicts: tuple[Verdict, ...]) -> None:
    """Nothing contradicts anything but the surplus of December 2023, whose caveat acknowledges it."""
    (wrong,) = [verdict for verdict in verdicts if verdict.wrong]
    assert (wrong.rule, wrong.outcome) == (Rule.OUTLIER, Outcome.OUTLIER)
    assert {"2023-12.balance@article-2023", "2023-12.exports@article-2023"} <= set(wrong.facts)
    assert (wrong.low, wrong.high) == (Decimal("12.7"), Decimal("12.9"))
    assert wrong.acknowledged == base.fact_by_id["2023-12.balance@article-2023"].fact.caveat
    assert needless_acknowledgements(base, verdicts) == []


def test_no_figure_needs_truncation(verdicts: tuple[Verdict, ...]) -> None:
    """All documents are consistent as rounded."""
    assert not [verdict for verdict in verdicts if verdict.outcome is Outcome.ONLY_IF_TRUNCATED]


def test_the_balance_of_2020(verdicts: tuple[Verdict, ...]) -> None:
    """512.9 - 467.2 is 45.7, and the release is right to say 45.6."""
    (found,) = [verdict for verdict in verdicts if verdict.rule is Rule.BALANCE and "2020.balance@" in verdict.facts[0]]
    assert (found.outcome, found.low, found.high) == (Outcome.WITHIN_ROUNDING, Decimal("45.6"), Decimal("45.8"))
    assert found.message == "512.9 - 467.2 = 45.7, stated 45.6"


def test_the_balance_of_2019_by_two_routes(base: FactBase, verdicts: tuple[Verdict, ...]) -> None:
    """The balance of 2019, taken back by its own growth, lies where exports less imports of 2019 do."""
    exports, imports, balance = (
        base.fact_by_id[f"2020.{flow}@motie-2021-01-04"].fact for flow in ("exports", "imports", "balance")
    )
    own, difference = earlier_level(balance), earlier_level(exports) - earlier_level(imports)
    assert difference.encloses(own)
    (found,) = [verdict for verdict in verdicts if verdict.rule is Rule.GROWTH]
    assert found.outcome is Outcome.WITHIN_ROUNDING
    figures = {figure.id: figure.value for figure in Arithmetic(base).derived}
    year = [figures[f"2019.{flow}.derived-level@motie-2021-01-04"] for flow in ("exports", "imports", "balance")]
    assert year == [Decimal(542), Decimal("503.4"), Decimal("38.9")]


def test_verdicts_name_facts_that_happened(base: FactBase, verdicts: tuple[Verdict, ...]) -> None:
    """The ids of each verdict are ids of facts, none twice, none expected or aimed at; sectors meet only as parts."""
    for verdict in verdicts:
        facts = [base.fact_by_id[id_].fact for id_ in verdict.facts]
        assert len(set(verdict.facts)) == len(facts) > 0
        assert len({fact.sector for fact in facts}) == 1 or verdict.rule is Rule.PART
        happened = {fact.status for fact in facts if fact.measure != "streak"}
        assert happened <= {"actual", "provisional"}


def test_every_rule_but_agreement_applies(verdicts: tuple[Verdict, ...]) -> None:
    """Each rule has something to judge; no two documents state the level of one cell."""
    assert {verdict.rule for verdict in verdicts} == set(Rule) - {Rule.AGREEMENT}
