"""What the sentence of a statement says of it itself, so that nothing is carried on from elsewhere."""

import re

from korea_trade.reader.statement import Statement

_FIELDS = ("flow", "item", "partner")
_DIGIT = re.compile(r"[0-9]")


def says_its_time(statement: Statement, text: str) -> bool:
    """Whether the sentence of a statement says its time, be it with the help of the date.

    What stands behind the next figure is that of the next: "rose to $51.4 billion, after 4.0 percent in November"; and
    so is what begins a bracket behind it: "$512.9bn (2019: $542.2bn)".
    """
    proof = statement.proofs.get("period")
    if proof is None or proof.start is None or not statement.sentence[0] <= proof.start < statement.sentence[1]:
        return False
    in_bracket = proof.start > statement.end and text[statement.end : proof.start].endswith("(")
    in_bracket = in_bracket and text[proof.end or proof.start :].lstrip().startswith(":")
    return not in_bracket and _DIGIT.search(text, statement.end, max(statement.end, proof.start)) is None


def says_flow(statement: Statement) -> bool:
    """Whether the sentence of a statement says its flow."""
    return statement.says("flow")


def says_its_cell(statement: Statement) -> bool:
    """Whether the sentence of a statement says its flow, and the names that it is of."""
    fields = [field for field in _FIELDS if field == "flow" or getattr(statement, field) is not None]
    return statement.doubtful is None and all(statement.says(field) for field in fields)


def says_sector(statement: Statement, text: str) -> bool:
    """Whether the sentence of a statement itself says which trade it counts; not behind the next figure."""
    if not statement.says("sector"):
        return False
    proof = statement.proofs["sector"]
    return proof.start is None or _DIGIT.search(text, statement.end, max(statement.end, proof.start)) is None
