"""How each language writes numbers, read from ``numbers.en.yaml`` and ``numbers.ko.yaml`` at first use."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib import resources

import yaml
from pydantic import BaseModel, ConfigDict

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
    counts: Mapping[str, int] = {}
    day_words: Mapping[str, int] = {}
    multiples: Mapping[str, Decimal] = {}
    fractions: Mapping[str, str] = {}
    bare_double: Words = ()
    vague: Words = ()
    signs: Mapping[str, str] = {}
    scales: Mapping[str, int] = {}
    letter_scales: Mapping[str, int] = {}
    small_scales: Mapping[str, int] = {}
    large_scales: Mapping[str, int] = {}
    currencies: Mapping[str, Currency] = {}
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
    text = resources.files("korea_trade.vocabulary").joinpath(f"numbers.{language}.yaml").read_text(encoding="utf-8")
    # Plain text only, typed by the model above: the loader's own guesses would make False of "no".
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return NumberWords.model_validate(yaml.load(text, Loader=loader))  # noqa: S506
