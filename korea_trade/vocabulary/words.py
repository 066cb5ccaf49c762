"""The vocabulary files as phrases, read at first use."""

import re
from collections.abc import Iterable
from functools import cache

from korea_trade.hangul import has_hangul
from korea_trade.vocabulary.files import Tree, mapping, texts, vocabulary_file
from korea_trade.vocabulary.phrases import Meaning, Phrases, spelled_out
from korea_trade.vocabulary.syllables import KoreanPhrases
from korea_trade.vocabulary.word_lists import korean_list, korean_lists

_HAN = re.compile("[一-鿿]")  # headlines write 美, 中, 車

Name = tuple[str, str, tuple[str, ...]]
"""A name as kind (``item``, ``partner``, ``sector``), code and the words that mean it."""


ADDED_ENGLISH, ADDED_KOREAN = "words-en", "words-ko"
ADDED_WORDS = (ADDED_ENGLISH, ADDED_KOREAN)
"""Kinds of a name that is none: its code is what words mean, as ``directions.up.verbs``."""


@cache
def built_in_names() -> tuple[Name, ...]:
    """The names of items, partners and sectors that the reader knows of itself."""
    names = list[Name]()
    for section, kind in (("items", "item"), ("partners", "partner"), ("sectors", "sector")):
        for file in ("names.ko.yaml", "names.yaml"):
            entries = mapping(vocabulary_file(file)[section])
            names += ((kind, code, tuple(texts(words))) for code, words in entries.items())
    return tuple(names)


def code_of_name(kind: str, name: str, more: Iterable[Name] = ()) -> str | None:
    """The code of a name of an item or a partner, in any case; None where it is not known."""
    table = _codes(kind, tuple(more))
    return table.get(plain_name(name))


def built_in_name(kind: str, code: str, *, korean: bool) -> str | None:
    """The first name that the reader knows of itself for a code, in Korean or in English; None where it has none."""
    found = (words for known, own, words in built_in_names() if (known, own) == (kind, code))
    return next((word for words in found for word in words if (has_hangul(word)) is korean), None)


def plain_name(name: str) -> str:
    """A name as it is compared: lower case, words joined by single blanks (Korean ones by none), without dots."""
    words = name.lower().replace("-", " ").replace(".", "").replace("&", "and").split()
    return ("" if has_hangul(name) else " ").join(words)


@cache
def _codes(kind: str, more: tuple[Name, ...]) -> dict[str, str]:
    table = dict[str, str]()
    for known, code, words in (*more, *built_in_names()):
        if known == kind:
            for word in (code, *words):
                table.setdefault(plain_name(word), code)
    return table


@cache
def phrases(file: str, names: tuple[Name, ...] = ()) -> Phrases:
    """The phrases of a vocabulary file, the built-in names and the names given (a fact base's own come first)."""
    found = Phrases()
    for section, tree in vocabulary_file(file).items():
        _take(found, section, "", "", tree)
    own = {(kind, plain_name(word)) for kind, _, words in names for word in words}
    for kind, code, words in (*names, *built_in_names()):
        is_own = (kind, code, words) in names
        if kind in ADDED_WORDS:
            _take_added(found, code, words if kind == ADDED_ENGLISH else ())
            continue
        for word in (*words, *_singular(words)):
            if is_own or (kind, plain_name(word)) not in own:
                found.add(word, Meaning(kind, code), is_plain=is_own)
    return found


def _singular(words: tuple[str, ...]) -> list[str]:
    """Names of several words in the form in which they stand before another noun: "green car exports"."""
    whole = [word for word in words if " " in word and word.isascii() and "(" not in word and word.endswith("s")]
    return [
        f"{word[:-3]}y" if word.endswith("ies") else word[:-1] for word in whole if not word.endswith(("ss", "ics"))
    ]


def says(text: str, kind: str, value: str) -> bool:
    """Whether a text has a word of this kind and value, in any language, wherever it stands."""
    return place_of_word(text, kind, value) is not None


def place_of_word(text: str, kind: str, value: str) -> tuple[int, int] | None:
    """Where the first word of this kind and value stands in a text, in any language; None where none does."""
    found = _words_for(kind, value).search(text)
    return None if found is None else found.span()


@cache
def _words_for(kind: str, value: str) -> "re.Pattern[str]":
    patterns = list[str]()
    for file in ("words.en.yaml", "words.ko.yaml"):
        section = vocabulary_file(file).get(kind)
        for template in _leaves(section.get(value, [])) if isinstance(section, dict) else ():
            for word in spelled_out(template):
                plain = "(?-i:may)" if word == "may" else re.escape(word.strip())  # May is a month
                patterns.append(plain if has_hangul(word) else rf"(?<!\w){plain}(?!\w)")
    return re.compile("|".join(patterns) or r"(?!)", re.IGNORECASE)


@cache
def _korean_names() -> frozenset[str]:
    """The names of the Korean file, some of which are written in Latin letters: K-Food+."""
    sections = vocabulary_file("names.ko.yaml").values()
    return frozenset(word for section in sections for words in mapping(section).values() for word in texts(words))


@cache
def korean_phrases(names: tuple[Name, ...] = ()) -> KoreanPhrases:
    """The phrases of Korean texts: the words, and the names that are Korean or written in capitals (OLED, EU)."""
    found = KoreanPhrases()
    for section, entries in vocabulary_file("words.ko.yaml").items():
        _take(found, section, "", "", entries)
    toward = korean_list("toward")
    for kind, code, words in (*names, *built_in_names()):
        is_own = (kind, code, words) in names
        if kind in ADDED_WORDS:
            _take_added(found, code, words if kind == ADDED_KOREAN else ())
            continue
        own_script = (word for word in words if has_hangul(word) or _HAN.search(word) or word in _korean_names())
        korean = [*own_script, *(word for word in words if word.isascii() and word == word.upper())]
        for word in korean:
            found.add(word, Meaning(kind, code), is_plain=is_own)
            if kind == "partner":
                for prefix in toward:
                    found.add(prefix + word, Meaning(kind, code, "toward"), is_plain=is_own)
    for code, syllables in korean_lists("names_before_figures").items():
        for syllable in syllables:
            found.add(syllable, Meaning("item", code))
    for code, short in korean_lists("toward_short").items():
        for word in short:
            for prefix in toward:
                found.add(prefix + word, Meaning("partner", code, "toward"))
    return found


@cache
def meanings(file: str, kind: str) -> dict[str, frozenset[str]]:
    """What the words of a kind mean in a vocabulary file, each with the parts of speech that are told apart."""
    section = vocabulary_file(file).get(kind)
    if not isinstance(section, dict):
        return {}
    return {value: frozenset(tree if isinstance(tree, dict) else ()) for value, tree in section.items()}


@cache
def meaning_of(file: str, kind: str, word: str) -> str | None:
    """What a word of a kind means in a vocabulary file; None where it is not there."""
    section = vocabulary_file(file).get(kind)
    wanted = plain_name(word)
    for value, tree in section.items() if isinstance(section, dict) else ():
        if any(
            plain_name(known.removesuffix("~")) == wanted
            for template in _leaves(tree)
            for known in spelled_out(template)
        ):
            return value
    return None


def _take_added(found: "Phrases | KoreanPhrases", code: str, words: tuple[str, ...]) -> None:
    meaning = Meaning(*code.split("."))
    for word in words:
        found.add(word, meaning, is_plain=True)


def _leaves(tree: Tree) -> list[str]:
    """Every phrase of a value, whatever its part of speech."""
    if isinstance(tree, str):
        return [tree]
    entries = tree.values() if isinstance(tree, dict) else tree
    return [phrase for entry in entries for phrase in _leaves(entry)]


def _take(found: "Phrases | KoreanPhrases", kind: str, value: str, part: str, tree: Tree) -> None:
    if isinstance(tree, str):
        found.add(tree, Meaning(kind, value, part))
    elif isinstance(tree, list):
        for entry in tree:
            _take(found, kind, value, part, entry)
    else:
        for key, entry in tree.items():
            _take(found, kind, value or key, key if value else part, entry)
