"""Evidence: facts that their documents refute, and what a fact says of its proof without need."""

from collections.abc import Iterable, Iterator

from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.bases.problem import Problem
from korea_trade.checks.proof import FactOutcome
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import phrase
from korea_trade.reader.reasons import QUOTE_FAULTS, Outcome


def check_evidence(base: FactBase, outcomes: Iterable[FactOutcome]) -> list[Problem]:
    """A problem for each fact that is refuted; one for each confirmation or inference that no fact needs.

    A fact with a quote that has no place in its document is left to that problem.
    """
    outcomes = list(outcomes)
    return [*_refuted(base, outcomes), *_needless_confirmations(base, outcomes), *_needless_inferences(base, outcomes)]


def unsettled(base: FactBase, outcomes: Iterable[FactOutcome]) -> list[Problem]:
    """A problem for each fact that is plausible and that nobody has confirmed, for a strict check."""
    return [
        _problem(
            base,
            base.fact_by_id[outcome.id],
            "plausible",
            phrase(ProblemPhrases.plausible, outcome.reasons),
        )
        for outcome in outcomes
        if outcome.outcome is Outcome.PLAUSIBLE and not outcome.settled
    ]


def _refuted(base: FactBase, outcomes: list[FactOutcome]) -> Iterator[Problem]:
    for outcome in outcomes:
        if outcome.outcome is Outcome.REFUTED and not {*outcome.reasons} <= {*QUOTE_FAULTS}:
            wrong = phrase(ProblemPhrases.refuted, outcome.reasons, outcome.explanations)
            yield _problem(base, base.fact_by_id[outcome.id], str(outcome.reasons[0]), wrong)


def _needless_confirmations(base: FactBase, outcomes: list[FactOutcome]) -> Iterator[Problem]:
    """What is proven needs nobody to confirm it; a confirmation of a group is needed if one of its facts needs it."""
    given, needed = dict[tuple[int, str, str], PlacedFact](), set[tuple[int, str, str]]()
    for outcome in outcomes:
        placed = base.fact_by_id[outcome.id]
        if outcome.confirmed is not None:
            key = (placed.group, outcome.confirmed.by, outcome.confirmed.reason)
            given.setdefault(key, placed)
            if outcome.outcome is not Outcome.PROVEN:
                needed.add(key)
    for key, placed in given.items():
        if key not in needed:
            yield _problem(base, placed, "needless", phrase(ProblemPhrases.confirmed_without_need))


def _needless_inferences(base: FactBase, outcomes: list[FactOutcome]) -> Iterator[Problem]:
    """An inference that no fact of its group needs would hide the loss of the words that prove it."""
    given, needed = dict[tuple[int, str, str], PlacedFact](), set[tuple[int, str, str]]()
    for outcome in outcomes:
        placed = base.fact_by_id[outcome.id]
        for name, reason in placed.fact.inferred.model_dump(exclude_none=True).items():
            key = (placed.group, name, reason)
            given.setdefault(key, placed)
            if name not in outcome.needless:
                needed.add(key)
    for key, placed in given.items():
        if key not in needed:
            yield _problem(base, placed, "needless", phrase(ProblemPhrases.inferred_without_need, key[1]))


def _problem(base: FactBase, placed: PlacedFact, rule: str, wrong: Wrong) -> Problem:
    return Problem(base.file_of(placed), placed.line, placed.id, rule, wrong)
