"""Claims as JSON lines: one object a line, checked as they are read."""

import json
import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import NoReturn

from korea_trade.documents.period_spelling import read_period
from korea_trade.errors import NotReadable, QuestionError
from korea_trade.messages.phrases import Phrases
from korea_trade.phrase import phrase
from korea_trade.reader.comparing import Claim, is_unit
from korea_trade.suggest import suggest
from korea_trade.vocabulary.words import meaning_of

_FIGURES = ("value", "growth", "of", "level")
_TEXTS = (
    "period", "flow", "sector", "item", "partner", "measure", "unit", "comparison", "direction", "status", "bound",
    "event", "among", "ranked", "ranked_from", "since", "window",
)  # fmt: skip
_NOT_COMPARED = (
    "id", "source", "quotes", "note", "note_ko", "caveat", "caveat_ko", "inferred", "doubtful", "doubt",
    "period_start", "period_end", "frequency", "item_name", "partner_name", "item_name_ko", "partner_name_ko",
    "iso3166",
)  # fmt: skip
_KEYS = (*_TEXTS, *_FIGURES, *_NOT_COMPARED)
_MOST_DIGITS = 30
_SPAN_OF_YEARS = re.compile(r"([12][0-9]{3})/([12][0-9]{3})")


def read_claims(text: str, name: str) -> list[Claim]:
    """The claims of a text, one JSON object a line; blank lines are left out.

    Raises QuestionError naming ``name`` and the number of the first line that is no claim.
    """
    claims = list[Claim]()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if line.strip():
            try:
                claims.append(_claim(line))
            except NotReadable as error:
                why = phrase(Phrases.wrong_line, name, number, error.phrase)
                raise QuestionError(why, phrase(Phrases.how_to_claim)) from error
    return claims


def _claim(line: str) -> Claim:
    try:
        read: object = json.loads(
            line, parse_float=Decimal, parse_int=Decimal, parse_constant=_no_number, object_pairs_hook=_unique
        )
    except json.JSONDecodeError as error:
        raise NotReadable(phrase(Phrases.not_json, error.msg, error.colno)) from error
    except InvalidOperation as error:
        raise NotReadable(phrase(Phrases.too_large_a_number)) from error
    except RecursionError as error:
        raise NotReadable(phrase(Phrases.nested_too_deep)) from error
    if not isinstance(read, dict):
        raise NotReadable(phrase(Phrases.not_a_json_object))
    for key in read:
        if key not in _KEYS:
            near = suggest(key, {known: known for known in _KEYS})
            raise NotReadable(phrase(Phrases.not_a_key, key, near, (*_TEXTS, *_FIGURES)))
    for key in _FIGURES:
        if read.get(key) is not None:
            read[key] = _figure(key, read[key])
    for key in _TEXTS:
        if read.get(key) is not None and not isinstance(read[key], str):
            raise NotReadable(phrase(Phrases.expected_text, key, json.dumps(read[key], default=str)))
    if read.get("period") is not None:
        read["period"] = _period_meant(read["period"])
    if read.get("unit") is not None:
        read["unit"] = _unit_meant(read["unit"])
    if all(read.get(key) is None for key in ("value", "growth", "direction", "measure")):
        raise NotReadable(phrase(Phrases.nothing_claimed, ("value", "growth", "direction", "measure")))
    return read


def _figure(key: str, given: object) -> Decimal:
    shown = given if isinstance(given, (str, Decimal)) else json.dumps(given, default=str)
    try:
        figure = Decimal(given) if isinstance(given, (str, Decimal)) else None
    except InvalidOperation:
        figure = None
    if figure is None or not figure.is_finite():
        raise NotReadable(phrase(Phrases.expected_number, key, str(shown)))
    digits = figure.as_tuple()
    if abs(figure.adjusted()) > _MOST_DIGITS or len(digits.digits) > _MOST_DIGITS:
        raise NotReadable(phrase(Phrases.longer_than_digits, key, _MOST_DIGITS))
    return figure


def _period_meant(period: str) -> str:
    """A period as facts have it, from how people write it too: 2024Q1, a day. Raises NotReadable for what is no time.

    A span of years is one, though no fact has it.
    """
    years = _SPAN_OF_YEARS.fullmatch(period)
    return period if years is not None and years[1] < years[2] else read_period(period)


def _unit_meant(unit: str) -> str:
    """The unit that a claim counts in: that of a word such as "destinations"; one that is not known as it is."""
    return unit if is_unit(unit) else meaning_of("words.en.yaml", "counts", unit) or unit


def _no_number(text: str) -> NoReturn:
    raise NotReadable(phrase(Phrases.no_number, text))


def _unique(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found = dict[str, object]()
    for key, value in pairs:
        if key in found:
            raise NotReadable(phrase(Phrases.key_twice, key))
        found[key] = value
    return found
