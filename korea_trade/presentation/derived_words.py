"""Derived figures in words: about how much, within which bounds, and from which facts."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from korea_trade.arithmetic.codes import DerivedKind
from korea_trade.arithmetic.figures import amount, growth, level
from korea_trade.messages.phrases import Message, Phrases
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval, bounds, exactly, within
from korea_trade.phrase import phrase
from korea_trade.presentation.context import RenderContext
from korea_trade.presentation.tables.derived import APPROXIMATE
from korea_trade.questions.derived_row import DerivedRow
from korea_trade.questions.row_with_rank import RowWithRank
from korea_trade.questions.verifying import VerifiedRow

Ends = tuple[Decimal | None, Decimal | None]


def derived_words(row: DerivedRow | RowWithRank, kind: DerivedKind, context: RenderContext) -> str:
    """What a derived figure is of, and its bounds: "Exports, 2019: level: ≈542 USD bn (541.8 to 542.6)"."""
    language = context.language
    said = f"{language.subject(row)}: {language.derived(kind, row, row.event, row.level, row.ranked)}"
    if row.value is None or row.low is None or row.high is None or row.unit is None:
        return said
    return f"{said}: {APPROXIMATE}{language.bounded(row.value, row.low, row.high, row.unit)}"


def remarks_on_computed(computed: Mapping[str, tuple[DerivedRow | None, Sequence[str]]]) -> list[Message]:
    """Of what ``Trade.computed`` gives, that no document states it, and what it is computed from."""
    return [phrase(Phrases.computed_from, id_, facts) for id_, (_, facts) in computed.items()]


def computed_words(row: DerivedRow, context: RenderContext) -> str:
    """A derived figure with its bounds, id and formula."""
    language = context.language
    facts = [context.base.fact_by_id[id_].fact for id_ in row.from_]
    formula = language.formula(row.measure, row.formula, facts)
    return (
        f"{derived_words(row, row.measure, context)} [{row.id}] ({language.status(row.status)}) "
        f"{language.headings.formula}: {formula}"
    )


def derived_claim(row: VerifiedRow, context: RenderContext) -> str | None:
    """What decides a figure of an article where it follows from facts and none states it, with these; None if one does.

    A figure that is no derived figure of the base, such as a sum of two levels, has no name: only bounds and facts.
    """
    facts = [context.with_bound_of_floor(context.base.fact_by_id[id_].fact) for id_ in row.facts]
    ends = (row.low, row.high)
    if not facts or ends == (None, None) or any(_states(fact, ends) for fact in facts):
        return None
    found = None if context.trade.is_large else _figure_of_base(row, context)
    language = context.language
    said = _bounds_alone(row, context) if found is None else derived_words(found, found.measure, context)
    return language.derived_from(said, [f"{language.subject(fact)}: {language.statement(fact)}" for fact in facts])


def _states(fact: Fact, ends: Ends) -> bool:
    """Whether bounds are those of a figure that a fact states; of a limit, its digits."""
    if None in ends:
        digits = (fact.growth, fact.level, fact.of, None if fact.value is None else amount(fact), Decimal(0))
        return any(end in digits for end in ends if end is not None)
    stated = [level(fact), exactly(amount(fact))] if fact.value is not None else []  # what is counted is exact
    stated += [growth(fact)] if fact.growth is not None else []
    return ends in map(bounds, stated) or ends in ((fact.of, fact.of), (fact.level, fact.level))


def _figure_of_base(row: VerifiedRow, context: RenderContext) -> DerivedRow | None:
    """The derived figure of the base from the same facts within the same bounds."""
    arithmetic, facts = context.trade.arithmetic, set(row.facts)
    for found in (figure for id_ in row.facts for figure in arithmetic.derived_from(id_)):
        if (found.low, found.high) == (row.low, row.high) and {fact.id for fact in found.facts} == facts:
            return context.trade.computed([found.id])[found.id][0]
    return None


def _bounds_alone(row: VerifiedRow, context: RenderContext) -> str:
    language = context.language
    unit = row.unit_of_bounds
    if row.low is None or row.high is None or unit is None:
        return f"{language.within(row.low, row.high, unit)}{f' {language.unit(unit)}' if unit else ''}"
    middle = within(Interval(Fraction(row.low), Fraction(row.high)))
    return f"{APPROXIMATE}{language.bounded(middle, row.low, row.high, unit)}"
