"""Verifying a text: every one of its figures, in order, with what a fact base says of it."""

from datetime import date

from korea_trade.bases.names import names_of
from korea_trade.documents.numbers import find_mentions
from korea_trade.reader.reader import read_statements
from korea_trade.verification.codes import Verdict
from korea_trade.verification.figures import figures_of
from korea_trade.verification.judge import Judge
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import Knowledge

_FIRST = (
    Verdict.CONTRADICTS, Verdict.AGREES, Verdict.WITHIN_ROUNDING, Verdict.AGREES_DERIVED, Verdict.OTHER_DEFINITION,
    Verdict.UNKNOWN, Verdict.NOT_A_CLAIM,
)  # fmt: skip


def verify(text: str, published: str | None, knowledge: Knowledge) -> list[Judgement]:
    """What a fact base says of each figure of a text, in the order of the text.

    ``published`` is the day the text appeared (2024-04-01): it dates "last month", and tells which figures may have been
    revised by then. Make one ``Knowledge(Arithmetic(base))`` for any number of texts.
    """
    names = names_of(knowledge.base)
    statements = read_statements(text, published, None, names)
    judge = Judge(knowledge, names, date.fromisoformat(published) if published else None)
    return [
        min((judge.judge(figure) for figure in figures), key=lambda found: _FIRST.index(found.verdict))
        for figures in figures_of(find_mentions(text), statements)
    ]
