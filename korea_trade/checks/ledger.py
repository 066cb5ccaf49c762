"""The ledger: every number of a document, in reading order, with the role that accounts for it."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from korea_trade.bases.fact_base import PlacedFact
from korea_trade.bases.problem import Problem
from korea_trade.cached_property import cached_property
from korea_trade.checks.citation import Citations, dates, states
from korea_trade.checks.codes import Role
from korea_trade.checks.unsaid import unsaid
from korea_trade.documents.document import Document
from korea_trade.documents.numbers import Kind, Mention, find_mentions
from korea_trade.documents.span import is_inside
from korea_trade.messages.phrases import Phrases
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.codes import ExclusionKind, Measure
from korea_trade.model.fact import Exclusion, Source
from korea_trade.phrase import phrase
from korea_trade.progress import each
from korea_trade.reader.blocks import sentences
from korea_trade.reader.statement import Statement

_AROUND = 30


@dataclass(frozen=True, slots=True)
class LedgerNumber:
    """One number of a document: where it stands, as printed, its role, and what accounts for it.

    ``fact`` is the id of the first fact that says it or whose period has it; an excluded one has ``kind`` and
    ``reason``, in Korean too where it is given. ``start`` and ``end`` count characters.
    """

    source: str
    file: str
    line: int
    start: int
    end: int
    text: str
    role: Role
    fact: str | None = None
    kind: ExclusionKind | None = None
    reason: str | None = None
    reason_ko: str | None = None


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """How many numbers a document holds, by role.

    Of those excluded, ``undecided`` wait for a person, and of the others ``beyond`` are true figures all the same.
    """

    source: str
    file: str
    found: int
    said: int = 0
    periods: int = 0
    lists: int = 0
    excluded: int = 0
    beyond: int = 0
    undecided: int = 0

    @property
    def missing(self) -> int:
        """Numbers that nothing accounts for."""
        return self.found - self.said - self.periods - self.lists - self.excluded

    @property
    def figures(self) -> int:
        """Numbers that a fact could say: those that one says, those beyond the model, undecided, and missing."""
        return self.said + self.beyond + self.undecided + self.missing


@dataclass(frozen=True, slots=True)
class Ledger:
    """The numbers of all documents, one row a document, and what is wrong."""

    numbers: tuple[LedgerNumber, ...]
    rows: tuple[LedgerRow, ...]
    problems: tuple[Problem, ...]


def check_ledger(citations: Citations, statements: "dict[str, list[Statement]] | None" = None) -> Ledger:
    """Balance every document; ``statements`` are what the reader reads in each, those in words among them.

    A fact says a number only if it is one of its figures. What the reader reads in words alone (a direction, a record)
    must be said by a fact, or be excluded, like a number.
    """
    numbers, rows, problems = list[LedgerNumber](), list[LedgerRow](), list[Problem]()
    for index, source in enumerate(each(phrase(Phrases.balancing_documents), citations.base.sources)):
        if source.id not in citations.documents:
            continue
        balance = _Balance(citations, index, source)
        found = balance.numbers()
        numbers += found
        rows.append(_row(source, found, balance.undecided))
        problems += balance.problems((statements or {}).get(source.id, []))
    return Ledger(tuple(numbers), tuple(rows), tuple(problems))


def _row(source: Source, numbers: Iterable[LedgerNumber], undecided: Collection[int]) -> LedgerRow:
    roles, beyond, found = Counter[Role](), 0, 0
    for number in numbers:
        found += 1
        roles[number.role] += 1
        beyond += number.kind is ExclusionKind.BEYOND_THE_MODEL and number.start not in undecided
    return LedgerRow(
        source.id,
        source.file,
        found,
        roles[Role.SAID],
        roles[Role.PERIOD],
        roles[Role.LIST],
        roles[Role.EXCLUDED],
        beyond,
        len(undecided),
    )


class _Balance:
    """One document: its numbers, and the facts and exclusions that account for them."""

    def __init__(self, citations: Citations, index: int, source: Source) -> None:
        self.citations, self.index, self.source = citations, index, source
        self.document: Document = citations.documents[source.id]
        self.mentions = citations.mentions[source.id]
        self.facts = citations.facts_of(source.id)
        self.said = self._by_fact()
        self.lists = _Lists(self.document, self.facts, citations)
        self.exclusions = list(self._exclusions())
        self.excluded = self._excluded()

    def _by_fact(self) -> dict[int, tuple[Role, str]]:
        """The role that the facts give to a number, by where it starts; what is said goes before what is dated."""
        found = dict[int, tuple[Role, str]]()
        for placed in self.facts:
            for mention in self.citations.mentions_in(self.source.id, self.citations.spans[placed.id]):
                known = found.get(mention.start)
                if states(placed.fact, mention) and (known is None or known[0] is Role.PERIOD):
                    found[mention.start] = (Role.SAID, placed.id)
                elif known is None and dates(placed.fact, mention):
                    found[mention.start] = (Role.PERIOD, placed.id)
        return found

    def _exclusions(self) -> Iterator[tuple[int, Exclusion, tuple[int, int]]]:
        for number, exclusion in enumerate(self.source.exclusions):
            _, line = self._place(number)
            span = self.citations.locate(self.source.id, exclusion.quote, line, "", "exclusion")
            if span is not None:
                yield number, exclusion, span

    def _place(self, number: int) -> tuple[str, int]:
        return self.citations.base.place_of("sources", self.index, "exclusions", number)

    def _excluded(self) -> dict[int, Exclusion]:
        """The exclusion of each number that no fact has, by where it starts."""
        found = dict[int, Exclusion]()
        for _, exclusion, span in self.exclusions:
            for mention in self.citations.mentions_in(self.source.id, [span]):
                if mention.start not in self.said and exclusion.number in (None, mention.text):
                    found.setdefault(mention.start, exclusion)
        return found

    @cached_property
    def undecided(self) -> frozenset[int]:
        """Where the numbers begin whose exclusion a person has to decide on."""
        places = self.citations.base.places_to_decide
        open_ = [exclusion for number, exclusion, _ in self.exclusions if places and self._place(number) in places]
        return frozenset(start for start, exclusion in self.excluded.items() if exclusion in open_)

    def numbers(self) -> list[LedgerNumber]:
        """Every number with its role."""
        return [self._number(mention) for mention in self.mentions]

    def _number(self, mention: Mention) -> LedgerNumber:
        plain = LedgerNumber(
            self.source.id,
            self.source.file,
            self.document.line_at(mention.start),
            mention.start,
            mention.end,
            mention.text,
            Role.MISSING,
        )
        if mention.start in self.said:
            role, fact = self.said[mention.start]
            return replace(plain, role=role, fact=fact)
        if mention.start in self.excluded:
            exclusion = self.excluded[mention.start]
            why = replace(plain, reason=exclusion.reason, reason_ko=exclusion.reason_ko)
            return replace(why, role=Role.EXCLUDED, kind=exclusion.kind)
        return replace(plain, role=Role.LIST) if self.lists.counted(mention) else plain

    def problems(self, statements: list[Statement]) -> Iterator[Problem]:
        """What is missing, in the order of the text; then exclusions that exclude nothing."""
        found = list[tuple[int, Problem]]()
        for entry in self.numbers():
            if entry.role is Role.MISSING:
                wrong = phrase(ProblemPhrases.number_unaccounted, entry.text, self._around(entry.start, entry.end))
                found.append((entry.start, self._missing(entry.start, "ledger", wrong)))
        words = list(unsaid(statements, self.facts, self.citations))
        covered = {number for number, _, span in self.exclusions if any(is_inside(s.words, span) for s in words)}
        for statement in words:
            if not any(is_inside(statement.words, span) for _, _, span in self.exclusions):
                start, end = statement.words
                quoted = self.document.text[start:end].replace("\n", " ")
                around = self._around(start, end)
                wrong = phrase(ProblemPhrases.words_unaccounted, quoted, _description(statement), around)
                found.append((start, self._missing(start, "statement", wrong)))
        yield from (problem for _, problem in sorted(found, key=lambda pair: pair[0]))
        for number, exclusion, span in self.exclusions:
            inside = self.citations.mentions_in(self.source.id, [span])
            if number not in covered and not any(self.excluded.get(m.start) is exclusion for m in inside):
                yield from self._needless(number, exclusion, span)

    def _around(self, start: int, end: int) -> str:
        return self.document.text[max(0, start - _AROUND) : end + _AROUND].replace("\n", " ").strip()

    def _missing(self, start: int, rule: str, wrong: Wrong) -> Problem:
        return Problem(self.document.file, self.document.line_at(start), "", rule, wrong)

    def _needless(self, number: int, exclusion: Exclusion, span: tuple[int, int]) -> Iterator[Problem]:
        shared = any(
            m.start in self.excluded and exclusion.number in (None, m.text)
            for m in self.citations.mentions_in(self.source.id, [span])
        )
        if not shared:  # two exclusions may have a number in common
            held = tuple(mention.text for mention in find_mentions(exclusion.quote))
            wrong = phrase(ProblemPhrases.excludes_nothing, exclusion.quote, held)
            yield Problem(*self._place(number), "", "exclusion", wrong)


class _Lists:
    """The names that facts cite, sentence by sentence: a number may count them ("four regions: …")."""

    def __init__(self, document: Document, facts: list[PlacedFact], citations: Citations) -> None:
        self._sentences = sentences(document.text)
        self._starts = [sentence.start for sentence in self._sentences]
        self._names: list[list[tuple[int, str]]] = [[] for _ in self._sentences]
        for placed in facts:
            spans = citations.spans[placed.id]
            name = placed.fact.item or placed.fact.partner
            if spans and name is not None:
                at = spans[-1][1]
                self._names[self._sentence(at - 1)].append((at, name))

    def _sentence(self, at: int) -> int:
        return max(0, bisect_right(self._starts, at) - 1)

    def counted(self, mention: Mention) -> bool:
        """Whether a number is that of the names that follow it in its sentence, or that the next sentence lists."""
        if mention.kind is not Kind.CARDINAL or mention.value is None or mention.value < 2:
            return False
        sentence = self._sentence(mention.start)
        behind = {name for at, name in self._names[sentence] if at > mention.end}
        following = {name for _, name in self._names[sentence + 1]} if sentence + 1 < len(self._names) else set()
        return mention.value in (len(behind), len(following))


def _description(statement: Statement) -> str:
    """What a statement in words says, in the codes of a fact."""
    parts = (statement.period, statement.flow, statement.item, statement.partner)
    cell = " ".join(part for part in parts if part is not None)
    measure = statement.measure if statement.measure != Measure.VALUE else ""
    claim = " ".join(part for part in (measure, statement.event, statement.among, statement.direction) if part)
    return f"{cell}: {claim}"
