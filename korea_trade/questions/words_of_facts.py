"""The words that state a fact without a number: its name, what happened, or what else its quotes say, in few words."""

import re
from collections.abc import Iterator, Sequence

from korea_trade.bases.fact_base import FactBase, PlacedFact
from korea_trade.checks.citation import Citations
from korea_trade.checks.proof import FactOutcome
from korea_trade.documents.span import Span, is_inside
from korea_trade.model.codes import Bound, Event, Measure
from korea_trade.model.fact import Fact
from korea_trade.reader.statement import Origin, ProofField
from korea_trade.vocabulary.function_words import function_words
from korea_trade.vocabulary.sentence_words import sentence_words
from korea_trade.vocabulary.word_lists import word_list
from korea_trade.vocabulary.words import place_of_word

_WHAT_HAPPENED = (
    ProofField.EVENT, ProofField.DIRECTION, ProofField.MEASURE, ProofField.VALUE, ProofField.BOUND, ProofField.STATUS,
)  # fmt: skip
_MOST_WORDS = 6


def words_of(placed: PlacedFact, quotes: Sequence[Span], outcome: FactOutcome, citations: Citations) -> Span | None:
    """Where the words stand that state a fact without a number; None where the fact has no quotes.

    In this order: the name of its item or partner in its sentence, or in its last quote; what happened, as the reader
    reads it, or by a word that a reader would know; the longest part of its last quote that has no number.
    """
    if not quotes:
        return None
    source = placed.fact.source
    text = citations.documents[source].text
    numbers = [(mention.start, mention.end) for mention in citations.mentions_in(source, quotes)]

    def proven(fields: Sequence[str], *, carried: bool) -> Iterator[Span]:
        for proof in (outcome.proofs.get(field) for field in fields):
            if proof is None or proof.start is None or proof.end is None:
                continue
            span = (proof.start, proof.end)
            if (carried or proof.origin is Origin.SAID) and any(is_inside(span, quote) for quote in quotes):
                yield span

    def written() -> Iterator[Span]:
        for start, end in reversed(quotes):
            for place in _of_what_happened(placed.fact, text[start:end]):
                yield start + place[0], start + place[1]

    start, end = quotes[-1]
    named = list(re.finditer(_names(placed, citations.base), text[start:end], re.IGNORECASE))
    names = [
        *proven(("item", "partner"), carried=False),
        *((start + one.start(), start + one.end()) for one in named[-1:]),
    ]
    happened = (*proven(_WHAT_HAPPENED, carried=True), *written())
    clear = (span for span in happened if not any(span[0] < to and since < span[1] for since, to in numbers))
    if span := next(iter(names), None) or next(clear, None):
        return span[0] + len(_leading_article(text[slice(*span)])), span[1]
    return _telling_part(text, quotes[-1], numbers)


def _leading_article(name: str) -> str:
    """The article that a name begins with, and the blank behind it."""
    first, blank, rest = name.partition(" ")
    return first + blank if rest and first.lower() in word_list("determiners") else ""


def _of_what_happened(fact: Fact, text: str) -> Iterator[Span]:
    """Where a text has words for what a fact says happened: a surplus, a record, a direction."""
    known: list[tuple[str, str]] = []
    if fact.measure is Measure.THRESHOLD and fact.value == 0:
        known.append(("balances", "deficit" if fact.bound is Bound.BELOW else "surplus"))
    if fact.event in (Event.SURPLUS, Event.DEFICIT):
        known.append(("balances", fact.event))
    if fact.direction is not None:
        known.append(("directions", fact.direction))
    yield from filter(None, (place_of_word(text, kind, value) for kind, value in known))
    if fact.event is Event.RECORD or (fact.measure is Measure.RANK and fact.value == 1):
        yield from (one.span() for one in sentence_words("record").finditer(text))


def _telling_part(text: str, quote: Span, numbers: Sequence[Span]) -> Span:
    """The longest part of a quote between its numbers, in few words, without signs and function words at its ends."""
    inside = [number for number in numbers if is_inside(number, quote)]
    starts, ends = [quote[0], *(end for _, end in inside)], [*(start for start, _ in inside), quote[1]]
    parts = [part for start, end in zip(starts, ends, strict=True) if (part := _trimmed(text, start, end))]
    if parts:
        return max(parts, key=lambda part: part[1] - part[0])
    word = re.compile(r"[^\W\d]+").search(text, *quote)
    return word.span() if word else quote


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = [(start + word.start(), start + word.end()) for word in re.finditer(r"\w(?:\S*\w)?", text[start:end])]
    told = [text[slice(*word)].lower() not in function_words() for word in words]
    if not any(told):
        return None
    words = words[told.index(True) : len(told) - told[::-1].index(True)][-_MOST_WORDS:]
    while text[slice(*words[0])].lower() in function_words():
        words = words[1:]
    return words[0][0], words[-1][1]


def _names(placed: PlacedFact, base: FactBase) -> str:
    """A pattern of the names of the fact's item and partner as whole words, the longest first; without any, of nothing.

    A particle may follow a Korean name.
    """
    item = base.item_by_code.get(placed.fact.item or "")
    partner = base.partner_by_code.get(placed.fact.partner or "")
    names = {name for one in (item, partner) if one is not None for name in (one.en, one.ko, *one.aliases)}
    longest_first = sorted(names, key=len, reverse=True)
    ends = {name: r"(?!\w)" if name[-1].isascii() else "" for name in longest_first}
    return "|".join(rf"(?<!\w){re.escape(name)}{end}" for name, end in ends.items()) or r"(?!)"
