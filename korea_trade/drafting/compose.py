"""The text of a draft: sections of YAML lines, and which line each fact stands on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from korea_trade.documents.document import Document
from korea_trade.documents.span import Span, is_inside
from korea_trade.drafting.code_entries import CodeEntry
from korea_trade.drafting.proposal import Proposal
from korea_trade.drafting.quoting import quote_at
from korea_trade.drafting.yaml_text import comment, entry, listed, scalar
from korea_trade.model.codes import ExclusionKind


@dataclass(frozen=True, slots=True)
class Excluded:
    """A number or words that no fact says: where, of which kind, why; ``decide`` where a person must look at it."""

    span: Span
    kind: ExclusionKind
    reason: str
    number: str | None = None
    decide: str | None = None


@dataclass(slots=True)
class Lines:
    """Lines of YAML, and the proposals that stand on them, by line from 0."""

    lines: list[str] = field(default_factory=list)
    facts: dict[int, Proposal] = field(default_factory=dict)

    def add(self, line: str, proposal: Proposal | None = None) -> None:
        """Add a line, on which a proposal may stand."""
        if proposal is not None:
            self.facts[len(self.lines)] = proposal
        self.lines.append(line)


def source_lines(keys: dict[str, str]) -> list[str]:
    """The entry of a document, without its exclusions."""
    first, *others = (f"{key}: {scalar(value)}" for key, value in keys.items())
    return [f"  - {first}", *(f"    {line}" for line in others)]


def exclusion_lines(exclusions: Iterable[Excluded], document: Document) -> list[str]:
    """An entry for each exclusion, in the order of the text."""
    found = list[str]()
    for excluded in sorted(exclusions, key=lambda one: one.span):
        keys = {"quote": document.text[slice(*excluded.span)]}
        if excluded.number is not None:
            keys["number"] = excluded.number
        keys |= {"kind": str(excluded.kind), "reason": excluded.reason}
        decide = f" {comment(f'decide: {excluded.decide}')}" if excluded.decide else ""
        found.append(f"      - {entry(keys)}{decide}")
    return found


def code_lines(entries: Sequence[CodeEntry]) -> list[str]:
    """An entry for each code."""
    return [
        f"  - {entry(one.keys)}" + (f" {comment(f'decide: {one.decide}')}" if one.decide else "") for one in entries
    ]


def group_lines(source: str, proposals: Sequence[Proposal], document: Document) -> Lines:
    """The groups of facts in the order of the text; what a person must decide on stands there as comments."""
    found = Lines()
    for members in _grouped(proposals):
        stands = [proposal for proposal in members if proposal.doubt is None]
        if not stands:
            for proposal in members:
                found.add(f"  {_undecided(proposal, document)}")
            continue
        first = stands[0]
        shared = [span for span in first.context if all(span in proposal.context for proposal in stands)]
        found.add(f"  - source: {source}")
        found.add(f"    period: {first.period}")
        found.add(f"    flow: {first.flow}")
        found.add(f"    sector: {first.sector}")
        context = _quotes(document, shared)
        if context:
            found.add(f"    quotes: {listed(context)}")
        found.add("    facts:")
        for proposal in members:
            if proposal.doubt is not None:
                found.add(f"      {_undecided(proposal, document)}")
                continue
            own = [*proposal.own, *(span for span in proposal.context if span not in shared)]
            keys: dict[str, str | list[str]] = {**proposal.keys}
            keys["quotes"] = [quote for quote in _quotes(document, own) if quote not in context]
            remark = f" {comment(f'decide: {proposal.remark}')}" if proposal.remark else ""
            found.add(f"      - {entry(keys)}{remark}", proposal)
    return found


def _grouped(proposals: Sequence[Proposal]) -> list[list[Proposal]]:
    """Neighbours of one period, flow and sector; what is undecided goes with those before it."""
    groups = list[list[Proposal]]()
    current: tuple[object, ...] | None = None
    for proposal in proposals:
        if not groups or (proposal.doubt is None and current is not None and proposal.group != current):
            groups.append([])
        if proposal.doubt is None:
            current = proposal.group
        groups[-1].append(proposal)
    return groups


def _quotes(document: Document, spans: Iterable[Span]) -> list[str]:
    """The quotes of places, without those that another one holds."""
    places = [place for span in spans if (place := quote_at(document, span)) is not None]
    unique = list(dict.fromkeys(places))
    kept = [place for place in unique if not any(other != place and is_inside(place, other) for other in unique)]
    return [document.text[start:end] for start, end in kept]


def _undecided(proposal: Proposal, document: Document) -> str:
    start, end = proposal.own[0][0], proposal.own[-1][1]
    words = document.text[start:end] if end - start < 200 else document.text[slice(*proposal.own[0])]
    what = f"period {proposal.period}, {proposal.flow}, {proposal.sector}: {entry(proposal.keys)}"
    return comment(f"decide ({proposal.doubt}): {what}, from {scalar(words)}")


def settled(proposals: Iterable[Proposal], doubts: dict[int, str]) -> list[Proposal]:
    """The proposals, with a doubt for each that has one, by the place in the list."""
    return [
        replace(proposal, doubt=doubts[index]) if index in doubts else proposal
        for index, proposal in enumerate(proposals)
    ]
