"""Trying a draft: what `ktrade check` would say of it, fact by fact and number by number."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.fact_base import FactBase, read_fact_base
from korea_trade.bases.lending import with_lent_codes
from korea_trade.bases.merge import merge
from korea_trade.bases.problem import FactBaseError, Problem
from korea_trade.checks.citation import Citations
from korea_trade.checks.codes import Role
from korea_trade.checks.ledger import LedgerNumber, check_ledger
from korea_trade.checks.proof import FactProver
from korea_trade.checks.report import check_fact_base, contradiction
from korea_trade.checks.unsaid import unsaid
from korea_trade.documents.span import Span, is_inside
from korea_trade.messages.problem_phrases import Wrong
from korea_trade.reader.statement import Statement


@dataclass(frozen=True, slots=True)
class Trial:
    """What is wrong with facts, by line; the numbers and the statements in words that nothing accounts for.

    ``others`` are problems that are no fact's.
    """

    by_line: Mapping[int, Wrong | str] = field(default_factory=dict)
    missing: tuple[LedgerNumber, ...] = ()
    words: tuple[Statement, ...] = ()
    others: tuple[Problem, ...] = ()


def try_out(text: str, root: Path, source: str, known: FactBase | None) -> Trial:
    """Check the text of a fact base whose documents lie under ``root``, alone and beside a known one."""
    try:
        base = _read(text, root, known)
    except FactBaseError as error:
        return Trial({problem.line: problem.wrong for problem in error.problems})
    try:
        alone = _read(text, root, None)
    except FactBaseError:  # it uses codes that only the known base lists
        alone = base if known is None else with_lent_codes(base, known)
    report = check_fact_base(Arithmetic(alone))
    line_of = {placed.id: placed.line for placed in alone.facts}
    wrong = dict[int, Wrong | str]()
    others = list[Problem]()
    for problem in report.problems:
        if problem.fact in line_of:
            wrong.setdefault(line_of[problem.fact], problem.wrong)
        elif problem.rule not in ("ledger", "statement"):
            others.append(problem)
    if known is not None and not wrong:
        wrong |= _beside(base, known, line_of)
    citations = Citations(alone, only=[source])
    if source not in citations.documents:
        return Trial(wrong, (), (), tuple(others))
    citations.locate_all()
    statements = FactProver(citations).statements(source)
    excluded = list(_excluded_places(alone, source, citations))
    unsaid_words = unsaid(statements, citations.facts_of(source), citations)
    words = (one for one in unsaid_words if not any(is_inside(one.words, place) for place in excluded))
    missing = (number for number in report.numbers if number.source == source and number.role is Role.MISSING)
    return Trial(wrong, tuple(missing), tuple(words), tuple(others))


def accounted(base: FactBase, source: str) -> tuple[frozenset[int], tuple[tuple[int, int], ...]]:
    """Where the numbers of a document begin that a base accounts for, and the places that it quotes or excludes."""
    citations = Citations(base, only=[source])
    citations.locate_all()
    numbers = check_ledger(citations).numbers
    places = [span for placed in citations.facts_of(source) for span in citations.spans[placed.id]]
    places += _excluded_places(base, source, citations)
    return frozenset(number.start for number in numbers if number.role is not Role.MISSING), tuple(places)


def _excluded_places(base: FactBase, source: str, citations: Citations) -> Iterator[Span]:
    for exclusion in base.source_by_id[source].exclusions:
        span = citations.locate(source, exclusion.quote, 1, "")
        if span is not None:
            yield span


def _beside(base: FactBase, known: FactBase, line_of: Mapping[str, int]) -> dict[int, Wrong | str]:
    """What contradicts the facts of the known base."""
    try:
        together = merge(known, base)
    except FactBaseError as error:
        return {problem.line: problem.wrong for problem in error.problems}
    return {
        line_of[id_]: contradiction(verdict)
        for verdict in Arithmetic(together).verdicts
        if verdict.wrong and verdict.acknowledged is None
        for id_ in verdict.facts
        if id_ in line_of
    }


def _read(text: str, root: Path, known: FactBase | None) -> FactBase:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.yaml")
        path.write_text(text, encoding="utf-8")
        return replace(read_fact_base(path, known), root=root, most_bytes=sys.maxsize)  # it has been read
