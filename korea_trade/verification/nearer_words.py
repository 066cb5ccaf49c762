"""What the words nearest to a figure say that it is of, where the statement has it from words further off."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from korea_trade.model.codes import Flow, Measure
from korea_trade.reader.statement import Origin, ProofField, Statement
from korea_trade.vocabulary.sentence_words import Kind, sentence_words
from korea_trade.vocabulary.words import HANGUL, Name, built_in_names, code_of_name

_FLOWS: tuple[tuple[Flow, Kind], ...] = (
    (Flow.EXPORTS, "exports"), (Flow.IMPORTS, "imports"), (Flow.BALANCE, "balance"),
)  # fmt: skip
_LONGEST_HEAD = 80  # characters of a sentence, or of a line, that only names what the next one is about


def of_nearer_words(statement: Statement, text: str, begins: int, names: tuple[Name, ...]) -> Iterator[Statement]:
    """The statement with the flow, the name or the measure that the nearest words give, each in turn.

    ``begins`` is where the sentence of the figure begins. A short sentence or a question before it may name what it is
    about: "Semiconductors. Exports in November were $8.6 billion", "And imports? They fell 7.2 percent".
    """
    head = _head(text, begins)
    said = statement.proofs.get(ProofField.FLOW)
    own_flow = said is not None and said.origin is Origin.SAID and said.end is not None and said.end >= begins
    before = text[said.end if own_flow and said is not None else begins : statement.start]
    flow = _last_flow(before) or (None if own_flow else _last_flow(head))
    if flow is not None and flow is not statement.flow:
        yield replace(statement, flow=flow)
    items, partners = (_named(head, kind, names) for kind in ("item", "partner"))
    if len(items) == 1 and statement.item is None:
        yield replace(statement, item=items.pop())
    if len(partners) == 1 and statement.partner is None:
        yield replace(statement, partner=partners.pop())
    if statement.measure is Measure.VALUE and sentence_words("daily").search(text, begins, statement.start):
        yield replace(statement, measure=Measure.DAILY_AVERAGE)


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
