"""The audit: every rule applied to every fact it applies to."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from korea_trade.arithmetic.balance import check_balance
from korea_trade.arithmetic.codes import Outcome
from korea_trade.arithmetic.counts import check_counts
from korea_trade.arithmetic.growth import check_directions, check_growth, check_partitions, check_share_changes
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.levels import check_agreement, check_shares, check_thresholds
from korea_trade.arithmetic.moves import check_moves
from korea_trade.arithmetic.parts import check_parts, check_sums
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.plausibility import check_daily_averages, check_months_of_years, check_plausibility
from korea_trade.arithmetic.ranks import check_ranks
from korea_trade.arithmetic.streaks import check_first_times, check_streaks
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.bases.fact_base import FactBase
from korea_trade.messages.phrases import Phrases
from korea_trade.model.fact import Fact
from korea_trade.phrase import phrase
from korea_trade.progress import each

_RULES = (
    check_balance,
    check_agreement,
    check_thresholds,
    check_shares,
    check_parts,
    check_sums,
    check_partitions,
    check_growth,
    check_share_changes,
    check_directions,
    check_moves,
    check_counts,
    check_streaks,
    check_first_times,
    check_ranks,
    check_plausibility,
    check_months_of_years,
    check_daily_averages,
)


def audit(known: Known) -> list[Verdict]:
    """All verdicts, by rule. A contradiction that a fact in it acknowledges carries that fact's caveat.

    No figures agree by means of one that contradicts others: what rests on it is undetermined.
    """
    return [
        _acknowledged(known.base, verdict)
        for check in each(phrase(Phrases.comparing_facts), _RULES)
        for verdict in check(known)
    ]


def _acknowledged(base: FactBase, verdict: Verdict) -> Verdict:
    if not verdict.wrong:
        doubtful = next((fact for fact in _facts(base, verdict) if fact.acknowledges), None)
        if doubtful is None or (verdict.outcome is Outcome.UNDETERMINED and not verdict.is_left_open):
            return verdict
        message = phrase(VerdictPhrases.rests_on_doubtful, doubtful)
        return replace(verdict, outcome=Outcome.UNDETERMINED, phrase=message, low=None, high=None)
    for fact in _facts(base, verdict):
        if verdict.rule in fact.acknowledges and fact.caveat is not None:
            return verdict.acknowledge(fact.caveat, fact.caveat_ko)
    return verdict


def _facts(base: FactBase, verdict: Verdict) -> Iterator[Fact]:
    return (base.fact_by_id[id_].fact for id_ in verdict.facts)


def needless_acknowledgements(base: FactBase, verdicts: Iterable[Verdict]) -> list[tuple[str, str]]:
    """(fact id, rule) of each acknowledgement that no verdict needs, neither of all facts nor of those of its base.

    A wrong fact of one base may hide a contradiction of another, whose curator is right to acknowledge it.
    """
    needless = _without_need(base, verdicts)
    parts = {base.part_of(base.fact_by_id[id_].fact.source).file for id_, _ in needless} if base.parts else ()
    for file in parts:
        own = tuple(placed for placed in base.facts if base.part_of(placed.fact.source).file == file)
        alone = replace(base, facts=own)
        unneeded = _without_need(alone, audit(Known(alone)))
        needless = [pair for pair in needless if pair in unneeded or pair not in _given(alone)]
    return needless


def _given(base: FactBase) -> list[tuple[str, str]]:
    return [(placed.id, rule) for placed in base.standing for rule in placed.fact.acknowledges]


def _without_need(base: FactBase, verdicts: Iterable[Verdict]) -> list[tuple[str, str]]:
    needed = {(id_, str(verdict.rule)) for verdict in verdicts if verdict.wrong for id_ in verdict.facts}
    return [pair for pair in _given(base) if pair not in needed]


def count_outcomes(verdicts: Iterable[Verdict]) -> dict[Outcome, int]:
    """How many verdicts have each outcome, those with none left out."""
    counts = Counter(verdict.outcome for verdict in verdicts)
    return {outcome: counts[outcome] for outcome in Outcome if counts[outcome]}
