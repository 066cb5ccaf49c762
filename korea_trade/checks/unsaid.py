"""Statements in words alone (a direction, a record, a first time) that no fact says."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from korea_trade.bases.fact_base import PlacedFact
from korea_trade.bases.names import names_of
from korea_trade.checks.citation import Citations
from korea_trade.model.codes import Measure
from korea_trade.reader.comparing import (
    ComparableClaim,
    Figure,
    comparable_claim,
    comparable_statement,
    differences,
    has_figure,
    same_name,
    same_period,
)
from korea_trade.reader.reasons import Reason
from korea_trade.reader.statement import Statement
from korea_trade.vocabulary.words import Name

_DIRECTIONS = (Measure.VALUE, Measure.VOLUME, Measure.SHARE, Measure.DAILY_AVERAGE, Measure.QUANTITY)


def unsaid(statements: Iterable[Statement], facts: list[PlacedFact], citations: Citations) -> Iterator[Statement]:
    """The statements in words that no fact of the document says, in their order.

    A fact says one if it is equal in every field, wherever its quotes stand, or if somebody has confirmed it, and it
    cites the words for the same measure, item and partner.
    """
    names = names_of(citations.base)
    stated = _StatedFacts(facts, names)
    confirmed = [placed for placed in facts if placed.fact.confirmed is not None]
    for statement in statements:
        if statement.doubtful is None and _in_words(statement) and not stated.has(comparable_statement(statement)):
            cited = (placed for placed in confirmed if _cites(placed, statement, citations, names))
            if next(cited, None) is None:
                yield statement


def _cites(placed: PlacedFact, statement: Statement, citations: Citations, names: tuple[Name, ...]) -> bool:
    fact = placed.fact
    return (
        fact.measure == comparable_statement(statement).measure
        and same_name("item", fact.item, statement.item, names)
        and same_name("partner", fact.partner, statement.partner, names)
        and any(start <= statement.start and statement.end <= end for start, end in citations.spans[placed.id])
    )


def _in_words(statement: Statement) -> bool:
    """Whether no number says it: a first place and a mere direction have none.

    Which way prices went, and what is named as a reason, need no fact.
    """
    if statement.measure == Measure.PRICE or statement.frame == "named":
        return False
    first_place = statement.measure == Measure.RANK and statement.value == 1
    return statement.growth is None and (statement.value is None or first_place)


class _StatedFacts:
    """What the facts of a document say, by period."""

    def __init__(self, facts: list[PlacedFact], names: tuple[Name, ...]) -> None:
        self._names = names
        self._claims: dict[str | None, list[ComparableClaim]] = defaultdict(list)
        for placed in facts:
            claim = comparable_claim(placed.fact.model_dump(mode="json"))
            self._claims[same_period(claim.given.get("period"))].append(claim)

    def has(self, statement: Statement) -> bool:
        """Whether a fact says what a statement states."""
        claims = self._claims.get(same_period(statement.period), ())
        return any(self._says(claim, statement) for claim in claims)

    def _says(self, claim: ComparableClaim, statement: Statement) -> bool:
        figure = Figure.VALUE if statement.value is not None else Figure.WORDS
        if figure is Figure.WORDS and statement.measure in _DIRECTIONS:
            return self._moves(claim, statement)
        differ = differences(claim, statement, figure, self._names) if has_figure(claim, statement, figure) else None
        return differ is not None and not set(differ) - {Reason.OTHER_STATUS}

    def _moves(self, claim: ComparableClaim, statement: Statement) -> bool:
        """Whether a fact has the direction of a cell, with or without a figure."""
        given = claim.given
        return (
            claim.measure in _DIRECTIONS
            and given.get("direction") == statement.direction
            and given.get("flow") == statement.flow
            and given.get("sector", "all-industries") == statement.sector
            and same_name("item", given.get("item"), statement.item, self._names)
            and same_name("partner", given.get("partner"), statement.partner, self._names)
        )
