"""Rules about exports, imports, the balance between them, and trade as both together."""

from collections.abc import Iterator
from itertools import product

from korea_trade.arithmetic.cell import Cell
from korea_trade.arithmetic.codes import Rule
from korea_trade.arithmetic.figures import amount, level
from korea_trade.arithmetic.known import Known
from korea_trade.arithmetic.phrases import VerdictPhrases
from korea_trade.arithmetic.revisions import level_at_the_time, unless_revised
from korea_trade.arithmetic.verdict import Verdict, equal, undetermined
from korea_trade.model.codes import LEGS, Flow, Measure
from korea_trade.model.fact import Fact
from korea_trade.phrase import phrase


def legs(known: Known, *, totals: bool = True) -> Iterator[tuple[str, dict[Flow, list[Fact]]]]:
    """For each period and sector with any of them: the levels of all exports, imports and balance.

    Not only of all trade, but of each item and partner too, where ``totals`` is false.
    """
    first: dict[tuple[str, Cell], Fact] = {}
    for fact in known.measured(Measure.VALUE):
        if fact.flow in LEGS and fact.value is not None and not (totals and (fact.item or fact.partner)):
            first.setdefault((known.spelling(fact.period), Cell.of(fact).with_flow(Flow.BALANCE)), fact)
    for (period, cell), fact in first.items():
        yield fact.period, {flow: known.levels(cell.with_flow(flow), period) for flow in LEGS}


def check_balance(known: Known) -> Iterator[Verdict]:
    """Balance = exports - imports, wherever all are stated, or for all trade two of them; trade = exports + imports."""
    for period, levels in legs(known, totals=False):
        given = [facts[0] for facts in levels.values() if facts]
        missing = [flow for flow, facts in levels.items() if not facts]
        if len(missing) == 1 and not given[0].item and not given[0].partner:
            message = phrase(VerdictPhrases.flow_not_stated, period, missing[0])
            yield undetermined(Rule.BALANCE, given, message)
        if missing:
            continue
        for balance in levels[Flow.BALANCE]:
            for exports, imports in both_legs(known, balance):
                yield _balance(known, exports, imports, balance)
    for trade in known.measured(Measure.VALUE):
        if trade.flow is Flow.TRADE and trade.value is not None:
            for exports, imports in both_legs(known, trade):
                yield _trade(known, exports, imports, trade)


def both_legs(known: Known, about: Fact) -> Iterator[tuple[Fact, Fact]]:
    """The levels of exports and imports that a balance, or trade as a whole, is made of: its own document's first."""
    cell = Cell.of(about, Measure.VALUE) if about.measure is not Measure.VALUE else Cell.of(about)
    exports, imports = (
        known.stated(cell.with_flow(flow), about.period).of_first(about.source) for flow in (Flow.EXPORTS, Flow.IMPORTS)
    )
    return product(exports, imports)


def _balance(known: Known, exports: Fact, imports: Fact, balance: Fact) -> Verdict:
    difference = amount(exports) - amount(imports)
    verdict = equal(
        Rule.BALANCE,
        (balance, exports, imports),
        phrase(VerdictPhrases.balance_of, exports, imports, balance),
        lambda read: (level(balance, read), level(exports, read) - level(imports, read)),
        exact=difference == balance.value,
    )
    return unless_revised(
        verdict,
        lambda: (
            level(balance),
            level_at_the_time(known, exports, balance) - level_at_the_time(known, imports, balance),
        ),
    )


def _trade(known: Known, exports: Fact, imports: Fact, trade: Fact) -> Verdict:
    total = amount(exports) + amount(imports)
    verdict = equal(
        Rule.BALANCE,
        (trade, exports, imports),
        phrase(VerdictPhrases.trade_of, exports, imports, trade),
        lambda read: (level(trade, read), level(exports, read) + level(imports, read)),
        exact=total == trade.value,
    )
    return unless_revised(
        verdict,
        lambda: (level(trade), level_at_the_time(known, exports, trade) + level_at_the_time(known, imports, trade)),
    )
