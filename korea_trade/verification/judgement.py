"""What is said of one figure of a text."""

from dataclasses import dataclass

from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure


@dataclass(frozen=True, slots=True)
class Judgement:
    """A figure, its outcome, the facts that decide it, and the bounds that these allow for it."""

    figure: Figure
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    facts: tuple[Fact, ...] = ()
    interval: Interval | None = None
