"""Goods that a word before their name narrows: "organic instant noodles", 중고 승용차 are a part of what is named."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from korea_trade.reader.doubts import OF_WHICH_GOODS
from korea_trade.reader.statement import ProofField, Statement
from korea_trade.vocabulary.sentence_words import sentence_words

_LONGEST = 24  # characters of such a word and what joins it to the name


def in_doubt_of_parts(text: str, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements of a text; those of goods that the word before their name narrows are in doubt of which goods."""
    for statement in statements:
        proof = statement.proofs.get(ProofField.ITEM)
        told = proof.start if proof is not None and statement.doubtful is None else None
        if told is not None and _is_narrowed(text, told):
            yield replace(statement, doubtful=OF_WHICH_GOODS)
        else:
            yield statement


def _is_narrowed(text: str, name: int) -> bool:
    """Whether the word right before a name says of which of the goods it is."""
    return sentence_words("part-of-goods").search(text, max(0, name - _LONGEST), name) is not None
