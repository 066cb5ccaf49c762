"""All checks of a fact base in one report."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.arithmetic.audit import needless_acknowledgements
from korea_trade.arithmetic.verdict import Verdict
from korea_trade.bases.fact_base import FactBase
from korea_trade.bases.problem import Problem
from korea_trade.checks.citation import Citations
from korea_trade.checks.custody import check_custody
from korea_trade.checks.evidence import check_evidence, unsettled
from korea_trade.checks.ledger import LedgerNumber, LedgerRow, check_ledger
from korea_trade.checks.proof import FactOutcome, FactProver
from korea_trade.messages.phrases import Message
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.phrase import phrase


@dataclass(frozen=True)
class Report:
    """What the checks found: problems by file and line, the ledger of each document, the verdicts of arithmetic.

    ``outcomes`` has one entry a fact, in the order of the facts; ``unsettled`` are those that are plausible and that
    nobody has confirmed, as problems of a strict check. ``numbers`` are those of all documents, in reading order.
    ``advice`` is the next step where the facts cannot be read as one. ``to_decide`` are the files and lines where a
    person has to decide.
    """

    problems: tuple[Problem, ...]
    ledger: tuple[LedgerRow, ...]
    verdicts: tuple[Verdict, ...]
    facts: int
    outcomes: tuple[FactOutcome, ...] = ()
    unsettled: tuple[Problem, ...] = ()
    numbers: tuple[LedgerNumber, ...] = ()
    advice: Message | str = ""
    to_decide: tuple[tuple[str, int], ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    def strict(self) -> "Report":
        """The report where a fact that is only plausible is a problem, unless somebody has confirmed it."""
        return replace(self, problems=tuple(sorted((*self.problems, *self.unsettled))), unsettled=())


def check_fact_base(arithmetic: Arithmetic, prover: FactProver | None = None) -> Report:
    """Check a fact base that could be read: evidence, ledger, custody and arithmetic.

    ``prover`` has its documents read and its quotes located, where somebody has done so already.
    """
    base, verdicts = arithmetic.base, arithmetic.verdicts
    if prover is None:
        prover = FactProver(Citations(base))
        prover.citations.locate_all()
    citations = prover.citations
    outcomes = prover.outcomes(base.facts)
    ledger = check_ledger(citations, {source: prover.statements(source) for source in citations.documents})
    problems = [
        *check_evidence(base, outcomes),
        *ledger.problems,
        *check_custody(citations),
        *citations.problems,
        *_contradictions(base, verdicts),
    ]
    return Report(
        tuple(sorted(problems)),
        ledger.rows,
        verdicts,
        len(base.facts),
        tuple(outcomes),
        tuple(unsettled(base, outcomes)),
        ledger.numbers,
        to_decide=base.places_to_decide,
    )


def _contradictions(base: FactBase, verdicts: Sequence[Verdict]) -> list[Problem]:
    """Contradictions that no caveat acknowledges, and acknowledgements that no contradiction needs."""
    problems = []
    for verdict in verdicts:
        if verdict.wrong and verdict.acknowledged is None:
            placed = base.fact_by_id[verdict.facts[0]]
            low, high = (None if bound is None else str(bound) for bound in (verdict.low, verdict.high))
            wrong = phrase(ProblemPhrases.among_facts, contradiction(verdict), low, high, verdict.facts[1:])
            problems.append(Problem(base.file_of(placed), placed.line, placed.id, str(verdict.rule), wrong))
    for id_, rule in needless_acknowledgements(base, verdicts):
        placed = base.fact_by_id[id_]
        wrong = phrase(ProblemPhrases.acknowledged_without_need, rule)
        problems.append(Problem(base.file_of(placed), placed.line, id_, "needless", wrong))
    return problems


def contradiction(verdict: Verdict) -> Wrong:
    """What a verdict says is wrong."""
    told = verdict.phrase
    return phrase(ProblemPhrases.contradicts, verdict.outcome, verdict.message, told.name, told.values)
