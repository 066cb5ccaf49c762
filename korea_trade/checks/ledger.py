"""The ledger: every number of a document is cited by a fact or excluded with a reason."""

from dataclasses import asdict, dataclass

from korea_trade.bases.problem import Problem
from korea_trade.checks.citation import Citations, accounts_for
from korea_trade.documents.numbers import Mention, find_mentions
from korea_trade.model.fact import Source


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """How many numbers a document holds, how many of them a fact cites, and how many are excluded."""

    source: str
    file: str
    found: int
    cited: int
    excluded: int

    @property
    def missing(self) -> int:
        """Numbers neither cited nor excluded."""
        return self.found - self.cited - self.excluded

    def record(self) -> dict[str, str | int]:
        """The row as a JSON record."""
        return {**asdict(self), "missing": self.missing}


def check_ledger(citations: Citations) -> tuple[list[LedgerRow], list[Problem]]:
    """Balance every document. A number is cited only by a fact that has it as a figure or a part of its period."""
    rows, problems = [], []
    for index, source in enumerate(citations.base.sources):
        if source.id not in citations.documents:
            continue
        document, mentions = citations.documents[source.id], citations.mentions[source.id]
        cited = {mention for mention in mentions if _is_cited(citations, source, mention)}
        excluded, wrong = _excluded(citations, source, index, cited)
        problems += wrong
        for mention in mentions:
            if mention not in cited and mention not in excluded:
                line = document.line_at(mention.start)
                around = document.text[max(0, mention.start - 30) : mention.end + 30].replace("\n", " ").strip()
                message = f"number {mention.text!r} is cited by no fact and excluded by no reason, in “…{around}…”"
                problems.append(Problem(document.file, line, "", "ledger", message))
        rows.append(LedgerRow(source.id, source.file, len(mentions), len(cited), len(excluded)))
    return rows, problems


def _is_cited(citations: Citations, source: Source, mention: Mention) -> bool:
    return any(
        start <= mention.start and mention.end <= end and accounts_for(placed.fact, mention)
        for placed in citations.facts_of(source.id)
        for start, end in citations.spans[placed.id]
    )


def _excluded(
    citations: Citations, source: Source, index: int, cited: set[Mention]
) -> tuple[set[Mention], list[Problem]]:
    excluded: set[Mention] = set()
    for number, exclusion in enumerate(source.exclusions):
        file, line = citations.base.place_of("sources", index, "exclusions", number)
        span = citations.locate(source.id, exclusion.quote, line, "", "exclusion")
        if span is None:
            continue
        inside = {
            mention
            for mention in citations.mentions[source.id]
            if span[0] <= mention.start
            and mention.end <= span[1]
            and exclusion.number in (None, mention.text)
            and mention not in cited
        }
        if not inside:
            held = ", ".join(mention.text for mention in find_mentions(exclusion.quote)) or "no number"
            message = f"excludes nothing: {exclusion.quote!r} holds {held}, and facts cite what it holds"
            citations.problems.append(Problem(file, line, "", "exclusion", message))
        excluded |= inside
    return excluded, []
