"""The texts that fields take, each checked as it is read: figures with their digits, codes, periods, dates."""

import re
from decimal import Decimal
from pathlib import PureWindowsPath
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, WithJsonSchema

from korea_trade.errors import NotWellFormed
from korea_trade.messages.problem_phrases import ProblemPhrases
from korea_trade.model.period import Period, parse_day
from korea_trade.model.quantity import is_whole
from korea_trade.phrase import phrase

DECIMAL = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
LEVEL_DIGITS = (12, 6)
"""Of levels: digits before the point and after it, as columns of the store hold them, DECIMAL(18, 6)."""
PERCENT_DIGITS = (6, 3)
"""Of growth: DECIMAL(9, 3)."""
COUNT_DIGITS = 9
CODE = "[a-z0-9]+(-[a-z0-9]+)*"


def _digits(text: object) -> Decimal:
    """A decimal that keeps the digits it is written with; a float has lost them, so none is taken."""
    if isinstance(text, Decimal) and text.is_finite():
        return text
    if not isinstance(text, str) or not DECIMAL.fullmatch(text):
        raise NotWellFormed(phrase(ProblemPhrases.decimal_as_written))
    return Decimal(text)


def _fits(figure: Decimal, whole: int, places: int) -> Decimal:
    """The figure, if the columns of the store hold it without loss."""
    exponent = figure.as_tuple().exponent
    if figure.adjusted() >= whole or (isinstance(exponent, int) and exponent < -places):
        raise NotWellFormed(phrase(ProblemPhrases.digits_at_most, whole, places))
    return figure


def _level(figure: Decimal) -> Decimal:
    return _fits(figure, *LEVEL_DIGITS)


def _percent(figure: Decimal) -> Decimal:
    return _fits(figure, *PERCENT_DIGITS)


def _count(figure: Decimal) -> Decimal:
    if not is_whole(figure) or not 0 <= figure < 10**COUNT_DIGITS:
        raise NotWellFormed(phrase(ProblemPhrases.a_whole_number, 15))
    return figure


def _truth(text: object) -> bool:
    if isinstance(text, bool):
        return text
    if text not in ("true", "false"):
        raise NotWellFormed(phrase(ProblemPhrases.true_or_false))
    return text == "true"


def _period(text: str) -> str:
    Period.parse(text)
    return text


def _document_path(text: str) -> str:
    """A path that stays in its folder, whatever the system: no root, no drive, no step up."""
    path = PureWindowsPath(text)  # which takes both kinds of slashes for what they are
    if path.anchor or ".." in path.parts or "\0" in text:
        raise NotWellFormed(phrase(ProblemPhrases.path_inside))
    return text


def _day(text: str) -> str:
    parse_day(text)
    return text


_DECIMAL_SCHEMA = WithJsonSchema({"type": "string", "pattern": f"^{DECIMAL.pattern}$"})
Digits = Annotated[Decimal, BeforeValidator(_digits), AfterValidator(_level), _DECIMAL_SCHEMA]
Percent = Annotated[Decimal, BeforeValidator(_digits), AfterValidator(_percent), _DECIMAL_SCHEMA]
Count = Annotated[Decimal, BeforeValidator(_digits), AfterValidator(_count), _DECIMAL_SCHEMA]
Truth = Annotated[bool, BeforeValidator(_truth), WithJsonSchema({"enum": [True, False, "true", "false"]})]
Code = Annotated[str, StringConstraints(pattern=f"^{CODE}$")]
Text = Annotated[str, StringConstraints(min_length=1)]
PeriodText = Annotated[str, AfterValidator(_period)]
DocumentPath = Annotated[str, StringConstraints(min_length=1), AfterValidator(_document_path)]
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_day)]
Window = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{0,3} (months|quarters|years)$")]


class Entry(BaseModel):
    """What one entry of a fact base file is read into; it never changes, and takes no key that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
