"""What a text gives as a figure: its digits with the limit, the doubt and the range that the words around it say."""

import re
from decimal import Decimal

from korea_trade.documents.numbers import Kind
from korea_trade.model.codes import LIMITS, Bound, Measure
from korea_trade.reader.statement import Statement
from korea_trade.verification.closeness import GivenFigure
from korea_trade.verification.figure import Figure, Role


def _up_to_the_next(digits: Decimal) -> tuple[Decimal, Decimal]:
    """The ends of what begins with a figure: 510 is 510 to 520, -5 is -6 to -5."""
    exponent = digits.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    low, high = sorted((digits, digits + step.copy_sign(digits)))
    return low, high


def _to_its_places(digits: Decimal, text: str) -> Decimal:
    """Billions with no more places than are printed: $1.05 trillion is 1.05E+3, which stands for 1045 to 1055."""
    printed = _TRILLIONS.search(text)
    if printed is None:
        return digits
    exponent = 3 - len(printed["decimals"])
    return digits.scaleb(-exponent).to_integral_value().scaleb(exponent)


_OF_SIZE = {Bound.ABOVE: Bound.BELOW, Bound.BELOW: Bound.ABOVE}  # a fall of more than 5 percent lies below -5
_DECIMALS = re.compile(r"\d\.\d")
_TRILLIONS = re.compile(r"\d\.(?P<decimals>\d+)\s?(?:trillion|tn\b|조)")


def told_figure(figure: Figure, statement: Statement) -> GivenFigure | None:
    """The figure of a statement with what its words mean: a limit, about so much; None where it has none."""
    is_growth = figure.role is Role.GROWTH
    digits = statement.growth if is_growth else statement.value
    if digits is None:
        return None
    bound = statement.bound
    if is_growth and statement.value is not None and bound in LIMITS:
        bound = None  # a limit beside a level and its growth is of the level
    if bound is None and figure.about:
        bound = Bound.ABOUT
    if is_growth and digits < 0 and bound is not None:
        bound = _OF_SIZE.get(bound, bound)
    digits = digits if is_growth else _to_its_places(digits, figure.mention.text)
    upper = figure.mention.upper
    if figure.from_here:
        digits, upper = _up_to_the_next(digits)
    return GivenFigure(
        digits,
        bound,
        exact=statement.measure == Measure.WORKING_DAYS,
        upper=upper if upper is not None and upper > digits else None,
        loose=not is_growth and figure.mention.kind is Kind.MONEY and not _DECIMALS.search(figure.mention.text),
    )
