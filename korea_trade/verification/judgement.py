"""What is said of one figure of a text."""

from dataclasses import dataclass
from decimal import Decimal

from korea_trade.model.codes import LIMITS
from korea_trade.model.fact import Fact
from korea_trade.model.interval import Interval
from korea_trade.verification.codes import Outcome, Reason
from korea_trade.verification.figure import Figure, Role

TELLING = 3  # digits that no other figure has by chance
FEWEST = 2  # digits without which an agreement is chance


@dataclass(frozen=True, slots=True)
class Judgement:
    """A figure, its outcome, the facts that decide it, and the bounds that these allow for it."""

    figure: Figure
    outcome: Outcome
    reasons: tuple[Reason, ...] = ()
    facts: tuple[Fact, ...] = ()
    interval: Interval | None = None

    @property
    def holds(self) -> bool:
        """Whether the facts bear the figure out, as it is, rounded or derived."""
        return self.outcome in (Outcome.AGREES, Outcome.WITHIN_ROUNDING, Outcome.AGREES_DERIVED)

    @property
    def explains(self) -> bool:
        """Whether a figure that is wrong as it is read may be meant so: it is right, be it by another definition."""
        return self.holds or self.outcome is Outcome.OTHER_DEFINITION

    @property
    def is_only_implied(self) -> bool:
        """Whether a limit is true of the facts as any smaller one were: above 300, of what is known to be 512.9."""
        statement = self.figure.statement
        if statement is None or statement.bound not in LIMITS:
            return False
        return all(statement.value not in (fact.value, fact.level) for fact in self.facts)

    @property
    def agrees_by_itself(self) -> bool:
        """Whether the figure is stated by a fact, be it as a limit."""
        return self.outcome is Outcome.AGREES and not self.is_only_implied

    @property
    def is_right(self) -> bool:
        """Whether the figure agrees, or is given to more places than the fact and rounds to it; no round number is."""
        figure, digits = self.figure, digits_of(self.figure)
        if digits < FEWEST:
            return False
        statement = figure.statement
        plain = statement is not None and statement.bound is None and not figure.about and not self.reasons
        rounds = self.outcome is Outcome.WITHIN_ROUNDING and plain and digits >= TELLING
        return self.agrees_by_itself or rounds


def digits_of(figure: Figure) -> int:
    """How many digits a figure is written with; zeros at the end of a whole number tell nothing."""
    statement = figure.statement
    number = None if statement is None else statement.growth if figure.role is Role.GROWTH else statement.value
    if number is None:
        return 0
    return significant_digits(number)


def significant_digits(number: Decimal) -> int:
    """How many digits a number is written with; zeros at the end of a whole one tell nothing."""
    has_decimals = number.as_tuple().exponent != 0
    return len((number if has_decimals else number.normalize()).as_tuple().digits)
