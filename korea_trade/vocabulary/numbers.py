"""How each language writes numbers, read from ``numbers.en.yaml`` and ``numbers.ko.yaml`` at first use."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from pydantic import BaseModel, ConfigDict

from korea_trade.vocabulary.files import vocabulary_file

Words = tuple[str, ...]


class Currency(BaseModel):
    """The signs and codes of a currency before a number, and its words after one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    before: Words = ()
    after: Words = ()


class NumberWords(BaseModel):
    """The number words of one language. The files say what each key is for; a key that a language lacks is empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    cardinals: Mapping[str, int] = {}
    ordinals: Mapping[str, int] = {}
    digits: Mapping[str, int] = {}
    counts: Mapping[str, int] = {}
    determiners: Words = ()
    day_words: Mapping[str, int] = {}
    multiples: Mapping[str, Decimal] = {}
    fractions: Mapping[str, str] = {}
    part_before: Words = ()
    part_after: Words = ()
    half_before: Words = ()
    half_after: Words = ()
    bare_double: Words = ()
    vague: Words = ()
    signs: Mapping[str, str] = {}
    scales: Mapping[str, int] = {}
    letter_scales: Mapping[str, int] = {}
    small_scales: Mapping[str, int] = {}
    large_scales: Mapping[str, int] = {}
    currencies: Mapping[str, Currency] = {}
    currency_verbs: Words = ()
    currencies_of_countries: Words = ()
    no_unit: Words = ()
    percent: Words = ()
    points: Words = ()
    basis_points: Words = ()
    times: Words = ()
    quantities: Mapping[str, Words] = {}
    nouns: Mapping[str, Words] = {}
    noun_stops: Words = ()
    counters: Mapping[str, str] = {}
    counted: Mapping[str, str] = {}
    ordinal_counters: Words = ()
    attached: Words = ()
    after_no_cardinal: Words = ()
    behind_spelled: Mapping[str, Words] = {}
    main: str = ""
    main_up_to: int = 0
    per: Mapping[str, Words] = {}
    months: Mapping[str, int] = {}
    halves: Mapping[str, int] = {}
    no_name_before_hyphen: Words = ()
    name_words: Words = ()
    names: Words = ()
    rank_words: Words = ()
    unit_captions: Words = ()
    percent_heads: Words = ()
    day_count_before: Words = ()
    day_count_after: Words = ()
    day_of_month_before: Words = ()
    year_count_before: Words = ()
    year_count_after: Words = ()


@cache
def number_words(language: str) -> NumberWords:
    """The number words of a language, ``en`` or ``ko``."""
    return NumberWords.model_validate(vocabulary_file(f"numbers.{language}.yaml"))


@cache
def month_names() -> tuple[str, ...]:
    """January to December."""
    return tuple(number_words("en").months)[:12]


@cache
def month_abbreviations() -> tuple[str, ...]:
    """Jan, Sept and the like, without the point."""
    return tuple(number_words("en").months)[12:]


@cache
def month_numbers() -> dict[str, int]:
    """The numbers of the months by their English names and abbreviations (Sept, without the point), in lower case."""
    return {name.lower(): number for name, number in number_words("en").months.items()}
