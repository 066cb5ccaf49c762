"""The figures of somebody's article, each with what the fact base says of it, as rows."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from korea_trade.light_dataclass import dataclass
from korea_trade.messages.phrases import Phrases
from korea_trade.model.codes import (
    Among,
    Bound,
    Comparison,
    Direction,
    Event,
    Flow,
    Measure,
    Ranked,
    Sector,
    Status,
    Unit,
)
from korea_trade.model.interval import bounds
from korea_trade.phrase import phrase
from korea_trade.progress import begin
from korea_trade.questions.interruption import Interruption
from korea_trade.reader.comparing import comparable_statement
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Role
from korea_trade.verification.judgement import Judgement
from korea_trade.verification.knowledge import Knowledge
from korea_trade.verification.verify import verified_text


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedRow:
    """One figure of an article, as printed and where, as the reader reads it, and what the fact base says of it.

    ``start`` and ``end`` count the characters of the text. The keys of a fact are None where the reader reads none. A
    level and its growth are two rows, each with its own figure. ``low`` and ``high`` bound what ``facts`` allow for it.
    """

    article: str
    text: str
    start: int
    end: int
    outcome: Outcome
    reasons: tuple[Reason, ...]
    facts: tuple[str, ...]
    low: Decimal | None
    high: Decimal | None
    period: str | None = None
    flow: Flow | None = None
    sector: Sector | None = None
    item: str | None = None
    partner: str | None = None
    measure: Measure | None = None
    value: Decimal | None = None
    unit: str | None = None
    growth: Decimal | None = None
    comparison: Comparison | None = None
    direction: Direction | None = None
    status: Status | None = None
    bound: Bound | None = None
    of: Decimal | None = None
    event: Event | None = None
    level: Decimal | None = None
    among: Among | None = None
    ranked: Ranked | None = None
    since: str | None = None
    window: str | None = None
    quotes: tuple[str, ...] = ()

    @property
    def unit_of_bounds(self) -> Unit | None:
        """What ``low`` and ``high`` are in: percent of a growth, else the unit as far as facts have such."""
        if self.growth is not None and self.value is None:
            return Unit.PERCENT
        return next((unit for unit in Unit if unit == self.unit), None)


@dataclass(frozen=True, slots=True)
class Article:
    """An article by its name, its text, and the day on which it appeared, where that is known."""

    name: str
    text: str
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Verified:
    """An article with a row for each of its figures, in the order of the text; ``in_words`` counts what has none."""

    article: Article
    rows: tuple[VerifiedRow, ...]
    in_words: int = 0


def rows_of(verified: Verified) -> tuple[VerifiedRow, ...]:
    """The rows of an article."""
    return verified.rows


def ask_verified(
    articles: Iterable[Article], knowledge: Knowledge, interruption: Interruption | None = None
) -> list[Verified]:
    """What the fact base says of each figure of each article.

    Raises ValueError for a day that is none, KtradeError where an ``interruption`` ends it.
    """
    begin(phrase(Phrases.judging_figures))
    heeded = interruption or Interruption()
    return [_verified(article, knowledge, heeded) for article in articles]


def _verified(article: Article, knowledge: Knowledge, interruption: Interruption) -> Verified:
    found = verified_text(article.text, article.published, knowledge, interruption.heed)
    return Verified(article, tuple(_row(article, one) for one in found.figures), found.in_words)


def _row(article: Article, found: Judgement) -> VerifiedRow:
    mention, statement, role = found.figure.mention, found.figure.statement, found.figure.role
    low, high = (None, None) if found.interval is None else bounds(found.interval)
    row = VerifiedRow(
        article=article.name,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        outcome=found.outcome,
        reasons=found.reasons,
        facts=tuple(dict.fromkeys(fact.id for fact in found.facts)),
        low=low,
        high=high,
    )
    if statement is None:
        return row
    read, is_growth = comparable_statement(statement), role is Role.GROWTH
    return replace(
        row,
        period=read.period,
        flow=read.flow,
        sector=read.sector,
        item=read.item,
        partner=read.partner,
        measure=read.measure,
        value=None if is_growth else read.value,
        unit=None if is_growth else read.unit,
        growth=read.growth if is_growth else None,
        comparison=read.comparison,
        direction=read.direction,
        status=read.status,
        bound=read.bound,
        of=read.of,
        event=read.event,
        level=read.level,
        among=read.among,
        ranked=read.ranked,
        since=read.since,
        window=read.window,
        quotes=(article.text[slice(*statement.words)],),
    )
