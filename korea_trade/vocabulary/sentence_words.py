"""Words that say, anywhere in a sentence, what its figures are, read from their files at first use."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from korea_trade.vocabulary.files import Tree, entries, mapping, texts, vocabulary_file

Kind = Literal[
    "otherwise-counted", "other-statistics", "counted-by-others", "of-some-firms", "back-reference", "part-of-all",
    "part-of-goods",
    "greatest-market", "daily", "together", "tally", "milestone", "surplus", "record",
    "of-all-time", "highest-behind", "after-others", "same-span", "this-year", "that-year", "last-year",
    "rose-to", "fell-to", "to-a-rise", "to-a-fall", "against-a-year-before", "against-another-time",
    "exports", "imports", "balance", "share",
    "from-before", "compared", "next-clause", "change-in", "by", "by-so-much", "those-of-before",
    "more-or-less", "market",
    "by-quantity", "over-another-time", "was-expected", "number-before", "above-or-below", "inside",
    "above-a-level-before", "above-a-level-behind",
    "not-traded", "of-all-industries", "trade", "worth", "counted-before", "counted-behind",
    "same-time", "so-far", "inside-a-time", "before-compared-year", "behind-compared-year", "date-label", "behind-date",
    "so-many-of-all", "first-time", "years-since", "a-year-before", "both-flows", "of-then-behind", "open-time",
    "to-reach-a-sum", "in-the-world", "total-trade", "bought-together", "went-to", "of-name-before", "daily-behind",
    "flow-behind",
    "other-basis", "over-years", "deficit", "surplus-moved", "lowest", "highest", "growth", "in-part-of-the-world",
    "exports-and-imports", "so-long-behind", "share-of-something-else", "whole-of-share", "from-a-share",
    "from-a-share-behind", "lost-the-place", "not-so", "given-up", "nearly", "nearly-before", "nearly-behind",
    "of-each", "of-each-month", "working-day-adjusted", "part-of-time", "not-of-a-level", "growth-of-growth",
    "rate-moved", "volume-before", "of-so-many", "came-in", "of-others", "own-exports", "some-of-all",
    "so-much-so-long", "among-others", "exporter-behind", "not-a-destination", "market-of", "each-of-them", "up-by",
    "up-behind", "down-by", "down-behind", "expected-or-aimed-at", "of-all-time-before", "opened-by-a-basis",
    "opened-by-a-country", "before-a-flow", "noun-of-a-flow", "noun-behind-a-flow", "some-before-a-flow",
    "some-behind-a-flow", "about-a-flow", "against-the-expected-behind", "against-the-expected-before",
    "while-behind", "sold-somewhere", "abroad", "sold-to-korea", "sold-from", "trailed", "one-for-both-flows",
    "one-for-both-flows-before", "one-for-both-flows-behind", "part-or-multiple-before", "part-or-multiple-behind",
    "whole-right-before", "whole-right-behind", "far-beyond-before", "far-beyond-behind", "korea-as-market",
    "market-of-a-country", "revised", "balance-of-payments", "was-put-at",
    "by-some-day", "opened-by-comparison", "compared-right-before", "compared-right-behind", "had-been",
    "about-behind", "not-a-surplus", "passed-behind", "passed-whom",
    "about-before", "and-more-behind", "percentage-points", "unit", "unit-of-time", "time-behind", "added-behind",
    "contrast", "comma-between-clauses", "korea", "trade-with", "years-between", "noun-of-trade", "noun-of-exports",
    "noun-of-imports", "ends-in-a-particle", "part-of-a-year", "of-main-goods", "sum-of-years", "sales",
    "told-of-exports", "country-of-an-order", "until-a-part-of-a-year",
    "over-several-years", "to-a-level", "rose-from", "fell-from", "from-a-level", "from-a-level-behind",
    "up-from-behind", "down-from-behind", "multiple-behind", "share-behind", "several-before", "opened-by-pronoun",
    "which-before", "whole-of-sector", "whole-of-all", "whole-told", "bloc-told", "more-than-behind",
    "less-than-behind", "exceeded-before", "operand", "another-operand", "not-a-level-of", "plain-operand",
    "denied-before", "denied-behind", "all-goods", "growth-right-behind", "sector-as-item", "year-before-words",
    "month-before-words",
    "whole-before", "of-which", "told-as-share-behind", "told-as-share-before", "left-without", "limit-behind",
    "year-before-last", "statistics-of-a-sector", "held-behind", "plain-korean-operand",
    "pointing-back", "new-subject", "against-a-month-before-right-before", "against-a-month-before-right-behind",
    "against-a-year-before-right-before", "against-a-year-before-right-behind",
    "than-at-a-time", "than-right-before", "name-right-before", "other-than-before", "more-than-it-behind",
    "less-than-it-behind", "time-of-a-subject", "rest-right-before", "no-whole-of-a-flow", "total-trade-told",
    "number-of-a-name-before", "name-behind-a-figure", "more-than-then-behind", "number-of-a-name", "so-many-of-before",
    "falls", "rises", "time-compared-with", "all-goods-again", "of-a-whole-year", "sold-to-others", "bought-by-others",
    "of-another-trade",
    "share-of-before", "of-two-figures-before", "counts-a-streak", "counts-a-first-time", "counts-goods",
    "tells-a-place", "tells-of-working-days", "passes-a-sum", "decades-behind", "bought-by-korea",
    "passed-by-another", "tells-a-difference", "tells-a-sum", "tells-the-rest", "tells-a-mean", "tells-a-share",
    "tells-a-growth-between", "limit-right-before", "limit-right-behind", "all-the-others",
    "rate-before", "share-told", "whole-of-something-else", "tells-a-level-before", "tells-points", "points-behind",
    "against-the-month-before", "grown-to-before-a-level", "grown-behind-a-level", "against-another-time-behind",
    "changed-by",
    "no-result",
]  # fmt: skip

FILES = ("sentence_words.yaml", "claim_words.yaml", "words_of_facts.yaml")
PARTS = "parts_of_sentence_words.yaml"

_PART = re.compile(r"\{of:(?P<part>[a-z-]+)\}")
_WITHIN = r"(?:[^.;]|\.(?=\S)|(?<=U\.S)\.)"


def sentence_words(kind: Kind) -> "re.Pattern[str]":
    """The words of a kind, of both languages, as one pattern."""
    return _pattern_of(kind)


@cache  # of a function of its own, as a cached one takes a word of any kind
def _pattern_of(kind: str) -> "re.Pattern[str]":
    file = next(file for file in FILES if kind in vocabulary_file(file))
    return re.compile("|".join(_patterns(mapping(vocabulary_file(file)[kind]))), re.IGNORECASE)


def _patterns(words: Mapping[str, Tree]) -> Iterator[str]:
    """The patterns of a kind, of all of its languages."""
    for language, own in words.items():
        yield from (_with_parts(_with_verbs(_with_words(entry)), language) for entry in entries(own))


def _with_parts(pattern: str, language: str) -> str:
    """A pattern with those of a part of it in the places where it names that: ``{of:time-of-a-year-before}``."""

    def part(named: "re.Match[str]") -> str:
        own = entries(mapping(vocabulary_file(PARTS)[named["part"]])[language])
        return f"(?:{'|'.join(_with_parts(_with_verbs(_with_words(entry)), language) for entry in own)})"

    return _PART.sub(part, pattern)


def _with_words(entry: Tree) -> str:
    """A pattern, where it has some with its words, of all groups, in the place of ``{words}``."""
    if isinstance(entry, str):
        return entry
    parts = mapping(entry)
    words = [word for group in mapping(parts["words"]).values() for word in texts(group)]
    return str(parts["pattern"]).replace("{words}", "|".join(words))


def _with_verbs(pattern: str) -> str:
    """A pattern with the English verbs of a direction in the place of ``{up}`` and ``{down}``, and its ``{within}``."""
    pattern = pattern.replace("{within}", _WITHIN)
    for way in ("up", "down"):
        if f"{{{way}}}" in pattern:
            words = mapping(mapping(vocabulary_file("words.en.yaml")["directions"])[way])
            pattern = pattern.replace(f"{{{way}}}", "|".join((*texts(words["verbs"]), *texts(words["participles"]))))
    return pattern
