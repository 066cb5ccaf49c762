"""What the explorer shows: the documents with each of their figures and what accounts for it, and every receipt."""

from collections import defaultdict
from collections.abc import Sequence

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.checks.citation import Citations, dates, states
from korea_trade.checks.codes import Role
from korea_trade.checks.proof import FactOutcome, FactProver
from korea_trade.checks.report import Report, check_fact_base
from korea_trade.documents.span import Span
from korea_trade.light_dataclass import dataclass
from korea_trade.model.codes import ExclusionKind
from korea_trade.questions.listings import ask_sources
from korea_trade.questions.receipt import Receipt, receipts_of
from korea_trade.questions.source_row import SourceRow
from korea_trade.questions.words_of_facts import words_of
from korea_trade.store.engine import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a document, or words that state a fact without one (``role`` is None); and all facts it belongs to.

    ``start`` and ``end`` count the characters of the document; an excluded number has ``kind`` and ``reason``.
    """

    start: int
    end: int
    role: Role | None
    facts: tuple[str, ...] = ()
    kind: ExclusionKind | None = None
    reason: str | None = None
    reason_ko: str | None = None


@dataclass(frozen=True, slots=True)
class ExploredDocument:
    """A document, its text, its figures in the order of the text, and where the quotes of each of its facts stand."""

    source: SourceRow
    text: str
    figures: tuple[Figure, ...]
    quotes: dict[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Explored:
    """Documents, the receipts of their facts in the order of the facts, and what the checks found in the whole base."""

    documents: tuple[ExploredDocument, ...]
    receipts: tuple[Receipt, ...]
    report: Report


@dataclass(frozen=True, slots=True)
class Checked:
    """A fact base laid on its documents and checked, once for all questions."""

    citations: Citations
    report: Report
    outcomes: dict[str, FactOutcome]
    figures: dict[str, list[Figure]]


def checked(arithmetic: Arithmetic) -> Checked:
    """Check a fact base, and find all facts of each figure of its documents."""
    citations = Citations(arithmetic.base)
    citations.locate_all()
    report = check_fact_base(arithmetic, FactProver(citations))
    outcomes = {outcome.id: outcome for outcome in report.outcomes}
    return Checked(citations, report, outcomes, _figures(citations, report, outcomes))


def ask_explored(
    connection: DuckDBPyConnection,
    arithmetic: Arithmetic,
    checked: Checked,
    sources: Sequence[str] | None = None,
) -> Explored:
    """The documents of these sources (None: all), each with all of its facts.

    Raises FactBaseError where one cannot be read.
    """
    base, citations = arithmetic.base, checked.citations
    shown = [source for source in ask_sources(connection, base.base_names) if sources is None or source.id in sources]
    wanted = {source.id for source in shown}
    ids = [placed.id for placed in base.facts if placed.fact.source in wanted]
    receipts = receipts_of(connection, arithmetic, ids, checked.outcomes, citations.documents)
    documents = [
        ExploredDocument(
            source,
            citations.documents[source.id].text if source.id in citations.documents else "",
            tuple(checked.figures.get(source.id, ())),
            {placed.id: tuple(citations.spans.get(placed.id, ())) for placed in citations.facts_of(source.id)},
        )
        for source in shown
    ]
    return Explored(tuple(documents), tuple(receipts), checked.report)


def _figures(citations: Citations, report: Report, outcomes: dict[str, FactOutcome]) -> dict[str, list[Figure]]:
    """By source: the numbers as the ledger has them, with all facts that say or date one; then words that say one."""
    said: dict[tuple[str, int], list[str]] = defaultdict(list)
    dated: dict[tuple[str, int], list[str]] = defaultdict(list)
    found: dict[str, list[Figure]] = {source: [] for source in citations.documents}
    for placed in citations.base.facts:
        source, in_words = placed.fact.source, True
        for mention in citations.mentions_in(source, citations.spans[placed.id]) if source in found else ():
            if states(placed.fact, mention):
                said[source, mention.start].append(placed.id)
                in_words = False
            elif dates(placed.fact, mention):
                dated[source, mention.start].append(placed.id)
        if in_words and source in found:
            words = words_of(placed, citations.spans[placed.id], outcomes[placed.id], citations)
            found[source] += [Figure(*words, None, (placed.id,))] if words else []
    for number in report.numbers:
        facts = {Role.SAID: said, Role.PERIOD: dated}.get(number.role, {}).get((number.source, number.start), [])
        once = tuple(dict.fromkeys(facts))
        reasons = (number.reason, number.reason_ko)
        figure = Figure(number.start, number.end, number.role, once, number.kind, *reasons)
        found[number.source].append(figure)
    return {source: sorted(figures, key=lambda figure: (figure.start, figure.end)) for source, figures in found.items()}
