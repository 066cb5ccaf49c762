"""What else the words of a statement may mean, where they leave a field to be carried on from elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from korea_trade.model.codes import Flow
from korea_trade.reader.statement import Origin, Statement

_FIELDS = ("flow", "item", "partner")
_NEAR = 2  # statements before and after
_MOST_PERIODS = 8


class Readings:
    """The statements of a text, and what each may mean besides."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        self._place = {id(statement): index for index, statement in enumerate(statements)}
        said = (statement.period for statement in statements if _origin(statement, "period") is Origin.SAID)
        self._periods = list(dict.fromkeys(period for period in said if period))[:_MOST_PERIODS]

    def of_other_periods(self, statement: Statement) -> Iterator[Statement]:
        """The statement of each other period that the text names, where its own sentence names none."""
        if _origin(statement, "period") is not Origin.SAID:
            for period in self._periods:
                if period != statement.period:
                    yield replace(statement, period=period)

    def of_other_words(self, statement: Statement) -> Iterator[Statement]:
        """The statement with a flow, an item or a partner that stands near, where its own may not be meant."""
        near = self._near(statement)
        for field in _FIELDS:
            own = getattr(statement, field)
            said = _origin(statement, field) is Origin.SAID
            found = dict.fromkeys(
                getattr(other, field) for other in near if not said or _between(statement, other, field)
            )
            if not said:
                found[None] = None
            for value in found:
                if value != own and not (field == "flow" and value is None):
                    yield replace(statement, **{field: value})
        if _origin(statement, "flow") is not Origin.SAID:
            yield from (replace(statement, flow=flow) for flow in _FLOWS if flow != statement.flow)

    def _near(self, statement: Statement) -> list[Statement]:
        at = self._place.get(id(statement))
        if at is None:
            return []
        around = self._statements[max(0, at - _NEAR) : at + _NEAR + 1]
        return [other for other in around if other is not statement]


_FLOWS = (Flow.EXPORTS, Flow.IMPORTS, Flow.BALANCE)


def says_sector(statement: Statement) -> bool:
    """Whether the sentence of a statement itself says which trade it counts."""
    return _origin(statement, "sector") is Origin.SAID


def _origin(statement: Statement, field: str) -> Origin | None:
    proof = statement.proofs.get(field)
    return None if proof is None else proof.origin


def _between(statement: Statement, other: Statement, field: str) -> bool:
    """Whether the words of another statement for a field stand nearer to the figure than its own."""
    own, rival = statement.proofs.get(field), other.proofs.get(field)
    if own is None or rival is None or own.end is None or rival.start is None:
        return False
    return own.end <= rival.start < statement.start
