"""What the words nearest to a figure say that it is of, where the statement has it from words further off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from korea_trade.model.codes import Flow, Measure
from korea_trade.model.period import Period
from korea_trade.reader.statement import Origin, ProofField, Statement
from korea_trade.verification.named_times import months_named, years_named
from korea_trade.vocabulary.sentence_words import Kind, sentence_words
from korea_trade.vocabulary.words import HANGUL, Name, built_in_names, code_of_name

_FLOWS: tuple[tuple[Flow, Kind], ...] = (
    (Flow.EXPORTS, "exports"), (Flow.IMPORTS, "imports"), (Flow.BALANCE, "balance"),
)  # fmt: skip
_LABEL = re.compile(r"\s?[:–—]\s(?P<words>[^.,;:\n]{3,60})")
_SEVERAL = 2
_SHORT = 30  # characters before a figure
_LONGEST_HEAD = 80  # characters of a sentence, or of a line, that only names what the next one is about


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A text, the names of the facts, and the day on which it appeared, for finding what stands near a figure."""

    text: str
    names: tuple[Name, ...]
    published: date | None = None

    def of_nearer_words(self, statement: Statement, begins: int, *, says_time: bool) -> Iterator[Statement]:
        """The statement with the flow, the name, the time or the measure that the nearest words give, each in turn.

        ``begins`` is where the sentence of the figure begins, ``says_time`` whether it says its time. A short sentence
        or a question before it may name what it is about: "Semiconductors. Exports in November were $8.6 billion", "And
        imports? They fell 7.2 percent". So may what stands behind a figure: "$3.9 billion: ICT exports to Japan".
        """
        for other in (statement, *self._of_other_words(statement, begins, says_time=says_time)):
            if other is not statement:
                yield other
            yield from self._of_the_year_before(other)

    def _of_other_words(self, statement: Statement, begins: int, *, says_time: bool) -> Iterator[Statement]:
        head = _head(self.text, begins)
        said = statement.proofs.get(ProofField.FLOW)
        own_flow = said is not None and said.origin is Origin.SAID and said.end is not None and said.end >= begins
        before = self.text[said.end if own_flow and said is not None else begins : statement.start]
        flow = _last_flow(before) or (None if own_flow else _last_flow(head))
        if flow is not None and flow is not statement.flow:
            yield replace(statement, flow=flow)
        for time in () if says_time else self._times_in(head):
            yield replace(statement, period=time)
        yield from self._of_label(statement)
        items, partners = (_named(head, kind, self.names) for kind in ("item", "partner"))
        if len(items) == 1 and statement.item is None:
            yield replace(statement, item=items.pop())
        if len(partners) == 1 and statement.partner is None:
            yield replace(statement, partner=partners.pop())
        daily = sentence_words("daily").search(self.text, begins, statement.start)
        if statement.measure is Measure.VALUE and daily:
            yield replace(statement, measure=Measure.DAILY_AVERAGE)
        if statement.measure is Measure.DAILY_AVERAGE and not daily:
            yield replace(statement, measure=Measure.VALUE)

    def _times_in(self, words: str) -> list[str]:
        return [*years_named(words), *(months_named(words, self.published) if self.published is not None else ())]

    def _of_label(self, statement: Statement) -> Iterator[Statement]:
        """For "$3.9 billion: ICT exports to Japan": what the words behind the colon name."""
        label = _LABEL.match(self.text, statement.value_span[1]) if statement.value_span is not None else None
        if label is not None:
            flow = _last_flow(label["words"]) or statement.flow
            items, partners = (_named(label["words"], kind, self.names) for kind in ("item", "partner"))
            if len(items) < _SEVERAL and len(partners) < _SEVERAL:
                item, partner = (next(iter(named), None) for named in (items, partners))
                yield replace(statement, flow=flow, item=item, partner=partner)

    def _of_the_year_before(self, statement: Statement) -> Iterator[Statement]:
        """For "to $45.6 billion from $38.9 billion": the level of the year before."""
        start = statement.value_span[0] if statement.value_span is not None else None
        if start is None or statement.period is None or statement.growth is not None:
            return
        if sentence_words("from-before").search(self.text[max(0, start - _SHORT) : start]):
            yield replace(statement, period=Period.parse(statement.period).years_before(1))


def _head(text: str, begins: int) -> str:
    """The short sentence, or the line, before a sentence; "" where a long one stands there."""
    before = text[:begins].rstrip()
    start = max(before.rfind("\n"), *(before.rfind(mark, 0, -1) for mark in (". ", "? ", "! "))) + 1
    head = before[start:].strip()
    return head if len(head) <= _LONGEST_HEAD else ""


def _last_flow(words: str) -> Flow | None:
    """The flow that is named last."""
    found = [(match.start(), flow) for flow, kind in _FLOWS for match in sentence_words(kind).finditer(words)]
    return max(found)[1] if found else None


def _named(words: str, kind: str, names: tuple[Name, ...]) -> set[str]:
    """The codes of the items, or partners, that words name."""
    codes = (code_of_name(kind, match[0], names) for match in _pattern(kind, names).finditer(words))
    return {code for code in codes if code is not None}


@cache
def _pattern(kind: str, names: tuple[Name, ...]) -> "re.Pattern[str]":
    words = {word for of, _, own in (*names, *built_in_names()) if of == kind for word in own}
    forms = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(_form, forms)), re.IGNORECASE if kind == "item" else 0)


def _form(word: str) -> str:
    return re.escape(word) if HANGUL.search(word) else rf"\b{re.escape(word)}(?!\w)"
