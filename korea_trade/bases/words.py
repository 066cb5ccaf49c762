"""Words that a fact base adds to the vocabulary of the reader, as its documents use them."""

import re
from collections.abc import Iterable, Mapping, Sequence

from korea_trade.bases.entries import EntryReader
from korea_trade.bases.yaml_tree import Path
from korea_trade.documents.numbers.find import find_mentions
from korea_trade.messages.problem_phrases import ProblemPhrases, Wrong
from korea_trade.model.fact import Words
from korea_trade.normal import plain_words
from korea_trade.phrase import phrase
from korea_trade.vocabulary.words import ADDED_ENGLISH, ADDED_KOREAN, Name, meaning_of, meanings

_OF_TEMPLATES = re.compile(r"[()\[\]|]")  # which the vocabulary has; somebody else's could be spelled out without end
_FILES = {"en": "words.en.yaml", "ko": "words.ko.yaml"}


def check_words(reader: EntryReader, entries: Sequence[Words], names: Mapping[str, str]) -> None:
    """Report words of which the vocabulary does not know what they are to mean, or knows something else.

    ``names`` are those of items and partners, as ``plain_words`` has them, each with what it names.
    """
    for index, entry in enumerate(entries):
        for language, words in (("en", entry.en), ("ko", entry.ko)):
            if words:
                _check_meaning(reader, index, entry, language)
            for place, word in enumerate(words):
                wrong = _wrong_with(word, language, names)
                if wrong is not None:
                    reader.report(("words", index, language, place), *wrong)
                else:
                    _check_word(reader, ("words", index, language, place), entry, _FILES[language], word)


def _wrong_with(word: str, language: str, names: Mapping[str, str]) -> tuple[str, Wrong] | None:
    """The rule and what is wrong with a word that can mean nothing of its own, whatever it is to mean."""
    stem = word.removesuffix("~") if language == "ko" else word
    if _OF_TEMPLATES.search(word):
        return "value", phrase(ProblemPhrases.not_plain_words, word)
    if "~" in stem:
        return "value", phrase(ProblemPhrases.tilde_out_of_place, word)
    if not any(map(str.isalnum, stem)):
        return "value", phrase(ProblemPhrases.no_words, word)
    if _is_number(stem):
        return "value", phrase(ProblemPhrases.word_is_number, word)
    named = names.get(plain_words(stem))
    return None if named is None else ("ambiguous-name", phrase(ProblemPhrases.word_is_name, word, named))


def _is_number(word: str) -> bool:
    """Whether a word is only numbers, in digits or in words: what they are is read before any other word."""
    rest = word
    for mention in reversed(find_mentions(word)):
        rest = rest[: mention.start] + rest[mention.end :]
    return not any(map(str.isalpha, rest)) and rest != word


def _check_word(reader: EntryReader, at: Path, entry: Words, file: str, word: str) -> None:
    known = meaning_of(file, entry.kind, word.removesuffix("~"))
    if known is not None and known != entry.means:
        reader.report(at, "ambiguous-name", phrase(ProblemPhrases.word_means_otherwise, word, known))


def _check_meaning(reader: EntryReader, index: int, entry: Words, language: str) -> None:
    known = meanings(_FILES[language], entry.kind)
    if entry.means not in known:
        wrong = phrase(ProblemPhrases.unknown_meaning, entry.kind, entry.means, sorted(known))
        reader.report(("words", index, "means"), "value", wrong)
        return
    parts = sorted(known[entry.means])
    if language == "en" and (entry.part not in parts if parts else entry.part is not None):
        reader.report(("words", index, "part"), "value", phrase(ProblemPhrases.no_such_part, parts))


def words_as_names(entries: Iterable[Words]) -> tuple[Name, ...]:
    """The words as the reader takes them, beside the names of items and partners."""
    found: list[Name] = []
    for entry in entries:
        if entry.en:
            part = f".{entry.part}" if entry.part else ""
            found.append((ADDED_ENGLISH, f"{entry.kind}.{entry.means}{part}", entry.en))
        if entry.ko:
            found.append((ADDED_KOREAN, f"{entry.kind}.{entry.means}", entry.ko))
    return tuple(found)
