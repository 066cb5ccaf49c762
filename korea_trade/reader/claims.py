"""Claims as JSON lines: one object a line, checked as they are read."""

import json
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import NoReturn

from korea_trade.errors import QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.reader.comparing import Claim
from korea_trade.said import said

_FIGURES = ("value", "growth", "of", "level")
_TEXTS = (
    "period", "flow", "sector", "item", "partner", "measure", "unit", "comparison", "direction", "status", "bound",
    "event", "among", "ranked", "ranked_from", "since", "window",
)  # fmt: skip
_MOST_DIGITS = 30


def read_claims(text: str, name: str) -> list[Claim]:
    """The claims of a text, one JSON object a line; blank lines are left out.

    Raises QuestionError naming ``name`` and the number of the first line that is no claim.
    """
    claims = list[Claim]()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if line.strip():
            try:
                claims.append(_claim(line))
            except ValueError as error:
                message = f"{name}:{number}: {error}"
                raise QuestionError(message, said(Phrases.how_to_claim)) from error
    return claims


def _claim(line: str) -> Claim:
    try:
        read: object = json.loads(
            line, parse_float=Decimal, parse_int=Decimal, parse_constant=_no_number, object_pairs_hook=_unique
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at character {error.colno}") from error
    except InvalidOperation as error:
        raise ValueError("a number that is too large") from error
    except RecursionError as error:
        raise ValueError("not a claim: nested too deep") from error
    if not isinstance(read, dict):
        raise ValueError("not a JSON object")
    for key in _FIGURES:
        if read.get(key) is not None:
            read[key] = _figure(key, read[key])
    for key in _TEXTS:
        if read.get(key) is not None and not isinstance(read[key], str):
            raise ValueError(f"`{key}` is {json.dumps(read[key], default=str)}; expected text")
    if all(read.get(key) is None for key in ("value", "growth", "direction", "measure")):
        raise ValueError("nothing is claimed; expected `value`, `growth`, `direction` or `measure`")
    return read


def _figure(key: str, given: object) -> Decimal:
    shown = given if isinstance(given, (str, Decimal)) else json.dumps(given, default=str)
    try:
        figure = Decimal(given) if isinstance(given, (str, Decimal)) else None
    except InvalidOperation:
        figure = None
    if figure is None or not figure.is_finite():
        raise ValueError(f"`{key}` is {shown}; expected a number")
    digits = figure.as_tuple()
    if abs(figure.adjusted()) > _MOST_DIGITS or len(digits.digits) > _MOST_DIGITS:
        raise ValueError(f"`{key}` has more than {_MOST_DIGITS} digits")
    return figure


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no number")


def _unique(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found = dict[str, object]()
    for key, value in pairs:
        if key in found:
            raise ValueError(f"`{key}` stands twice")
        found[key] = value
    return found
