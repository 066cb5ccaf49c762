"""Drafting: a document and what is read in it become the text of a fact base that the checks accept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from korea_trade.bases.decisions import lines_to_decide
from korea_trade.bases.fact_base import FactBase
from korea_trade.cached_property import cached_property
from korea_trade.documents.document import Document
from korea_trade.documents.numbers import Kind, Mention, find_mentions
from korea_trade.documents.span import Span, is_inside
from korea_trade.drafting.base_text import BaseText
from korea_trade.drafting.code_entries import Codes
from korea_trade.drafting.compose import Excluded, Lines, group_lines, settled
from korea_trade.drafting.proposal import Proposal
from korea_trade.drafting.proposals import proposals_of
from korea_trade.drafting.quoting import quote_at
from korea_trade.drafting.source_entry import About, source_keys
from korea_trade.drafting.trial import Trial, accounted, try_out
from korea_trade.errors import KtradeError, problem_in_english
from korea_trade.messages.phrases import Phrases
from korea_trade.messages.problem_phrases import Wrong
from korea_trade.model.codes import ExclusionKind
from korea_trade.phrase import phrase
from korea_trade.reader.publication import publication_in
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.words import Name

_TRIALS = 12
_TIMES = (Kind.YEAR, Kind.MONTH, Kind.DATE, Kind.DAYS, Kind.PART, Kind.TIME)
_PLAIN = (Kind.CARDINAL, Kind.ORDINAL, Kind.VAGUE)


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of the fact base, and how many facts it has, places to decide, and exclusions."""

    text: str
    facts: int
    to_decide: int
    exclusions: int


@dataclass
class Drafting:
    """One document on its way to a fact base: beside those that are ``known``, added to the ``target``.

    Codes that known bases list are listed again where ``list_known`` says so, so that the base can stand alone.
    """

    document: Document
    root: Path
    name: str
    about: About
    names: tuple[Name, ...]
    known: FactBase | None = None
    target: BaseText = field(default_factory=BaseText)
    list_known: bool = True
    _times: list[Span] = field(default_factory=list)
    _refusals: list[Wrong | str] = field(default_factory=list)

    def draft(self, statements: Iterable[Statement], more: Sequence[Proposal] = ()) -> Draft:
        """The draft of what is read, and of what else is proposed.

        Raises KtradeError where nothing is stated, and where the checks refuse all of it: they take no document
        without a fact.
        """
        statements = list(statements)
        self._times = [
            (proof.start, proof.end)
            for statement in statements
            if (proof := statement.proofs.get("period")) is not None
            and proof.start is not None
            and proof.end is not None
        ]
        read = [proposal for proposal in proposals_of(statements, self._mentions) if self._is_new(proposal)]
        cells = {proposal.cell for proposal in read if proposal.doubt is None}
        added = [one for one in more if self._is_new(one) and one.cell not in cells]
        proposals = sorted([*read, *added], key=lambda proposal: proposal.start)
        if not proposals and self.target.source_of(self.document) is not None:
            return Draft(self.target.text, 0, 0, 0)
        may_only_doubt = bool(proposals) and self.target.has_facts_of(self.document)
        if _only_doubts(proposals) and not may_only_doubt:
            raise self._without_facts()
        proposals = self._accepted(self._coded(proposals))
        if _only_doubts(proposals) and not may_only_doubt:
            raise KtradeError(
                phrase(Phrases.all_refused, self.name, self._refusals[0]), phrase(Phrases.see_what_is_read)
            )
        exclusions = self._exclusions(proposals, self._try(proposals, ()).trial)
        final = self._try(proposals, exclusions)
        for _ in range(_TRIALS):
            if not final.trial.missing and not final.trial.words:
                break
            exclusions += self._exclusions(proposals, final.trial, taken=exclusions)
            final = self._try(proposals, exclusions)
        stand = sum(proposal.doubt is None for proposal in proposals)
        return Draft(
            final.text,
            stand,
            len(lines_to_decide(final.text)) - len(lines_to_decide(self.target.text)),
            len(exclusions),
        )

    def _without_facts(self) -> KtradeError:
        """The error where nothing is read that could become a fact."""
        if not self.document.text.strip():
            return KtradeError(phrase(Phrases.document_without_text, self.name), phrase(Phrases.give_a_text))
        undated = self.about.published is None and publication_in(self.document.text) is None
        hint = phrase(Phrases.give_the_day_or_see_doubts if undated else Phrases.see_doubts)
        return KtradeError(phrase(Phrases.nothing_to_draft, self.name), hint)

    def _is_new(self, proposal: Proposal) -> bool:
        """Whether the base that is added to leaves it open: no fact has its cell, no exclusion its numbers."""
        if self.target.says(proposal, self.document, self.names):
            return False
        numbers, places = self._decided
        if not places:
            return True
        own = [mention.start for mention in self._mentions if _holds(proposal.own, mention)]
        if own:
            return not set(own) <= numbers
        return not all(any(is_inside(span, place) for place in places) for span in proposal.own)

    @cached_property
    def _mentions(self) -> list[Mention]:
        return find_mentions(self.document.text)

    @cached_property
    def _decided(self) -> tuple[frozenset[int], tuple[Span, ...]]:
        source = self.target.source_of(self.document)
        if source is None or self.target.base is None:
            return frozenset(), ()
        return accounted(self.target.base, source)

    def _coded(self, proposals: Sequence[Proposal]) -> list[Proposal]:
        """The proposals; those that stand with codes in the place of names."""
        codes = self._codes_of(proposals)
        return [
            proposal
            if proposal.doubt is not None
            else replace(
                proposal,
                keys=proposal.keys | {kind: codes.code(kind, name) for kind, name in proposal.names.items()},
            )
            for proposal in proposals
        ]

    def _codes_of(self, proposals: Sequence[Proposal]) -> Codes:
        """The codes, with the entries of those that the proposals that stand name."""
        bases = [base for base in (self.known, self.target.base) if base is not None]
        codes = Codes(bases, self.names, list_known=self.list_known)
        for proposal in proposals:
            if proposal.doubt is None:
                for kind, name in proposal.names.items():
                    codes.code(kind, name)
        return codes

    def _accepted(self, proposals: list[Proposal]) -> list[Proposal]:
        """The proposals; those that the checks refute become places to decide."""
        for _ in range(_TRIALS):
            tried = self._try(proposals, ())
            refused = {
                index: tried.trial.by_line[line]
                for line, index in tried.line_of(proposals)
                if line in tried.trial.by_line
            }
            if not refused:
                break
            self._refusals += refused.values()
            proposals = settled(
                proposals,
                {index: f"refused by the checks: {problem_in_english(wrong)}" for index, wrong in refused.items()},
            )
        return proposals

    def _try(self, proposals: Sequence[Proposal], exclusions: Sequence[Excluded]) -> "_Tried":
        codes = self._codes_of(proposals)
        taken = frozenset(self.known.source_by_id) if self.known is not None else frozenset()
        keys = source_keys(self.document, self.name, self.about, taken)
        source = self.target.source_of(self.document) or keys["id"]
        groups = group_lines(source, proposals, self.document)
        text, first = self.target.with_draft(keys, self.document, exclusions, codes, groups)
        return _Tried(text, first, groups, try_out(text, self.root, source, self.known))

    def _exclusions(
        self, proposals: Sequence[Proposal], trial: Trial, taken: Sequence[Excluded] = ()
    ) -> list[Excluded]:
        """An exclusion for each number and each statement in words that the facts leave."""
        mentions = {mention.start: mention for mention in self._mentions}
        undecided = [proposal for proposal in proposals if proposal.doubt is not None]
        found = list[Excluded]()
        for number in trial.missing:
            place = quote_at(self.document, (number.start, number.end))
            if place is not None and any(one.span == place for one in taken):
                place = quote_at(self.document, (place[0], min(place[1] + 1, len(self.document.text))))
            if place is not None:
                found.append(_excluded(mentions[number.start], place, mentions, undecided, self._times))
        for statement in trial.words:
            place = quote_at(self.document, statement.words)
            if place is not None and all(one.span != place for one in (*taken, *found)):
                reason = "a statement in words that no fact says"
                found.append(Excluded(place, ExclusionKind.BEYOND_THE_MODEL, reason, None, "is it a fact of its own?"))
        return found


def _only_doubts(proposals: Iterable[Proposal]) -> bool:
    return all(proposal.doubt is not None for proposal in proposals)


def _holds(spans: Iterable[Span], mention: Mention) -> bool:
    return any(is_inside((mention.start, mention.end), span) for span in spans)


@dataclass(frozen=True, slots=True)
class _Tried:
    text: str
    first: int
    groups: Lines
    trial: Trial

    def line_of(self, proposals: Sequence[Proposal]) -> list[tuple[int, int]]:
        """The line of each proposal that stands, with its place in the list."""
        index_of = {id(proposal): index for index, proposal in enumerate(proposals)}
        return [
            (self.first + line, index_of[id(proposal)])
            for line, proposal in self.groups.facts.items()
            if id(proposal) in index_of
        ]


def _excluded(
    mention: Mention, place: Span, mentions: dict[int, Mention], undecided: Sequence[Proposal], times: Sequence[Span]
) -> Excluded:
    several = sum(place[0] <= start < place[1] for start in mentions) > 1
    number = mention.text if several else None
    doubt = next(
        (proposal.doubt for proposal in undecided if _holds(proposal.own, mention)),
        None,
    )
    if mention.kind in _TIMES or _holds(times, mention):
        return Excluded(place, ExclusionKind.DATE, "a date or time", number)
    if mention.kind is Kind.NAME:
        return Excluded(place, ExclusionKind.NAME, "part of a name", number)
    if doubt is not None:
        reason = "not decided yet, see the comment among the facts"
        return Excluded(place, ExclusionKind.BEYOND_THE_MODEL, reason, number, "say it with a fact, or why none does")
    if mention.kind in _PLAIN:
        return Excluded(place, ExclusionKind.NOT_TRADE, "no figure of trade", number, "is it none?")
    reason = "a figure that the reader binds to nothing"
    return Excluded(place, ExclusionKind.BEYOND_THE_MODEL, reason, number, "say it with a fact, or why none does")
