"""Phrases and what they mean, found in a text word by word: the longest phrase at a place wins."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(r"(?:[A-Za-z]\.){2,}|[^\W_]+(?:['’](?:s|t|re|ve)\b|['’](?![^\W_]))?|[^\w\s]")
_TEMPLATE = re.compile(r"\(([^()]*\|[^()]*)\)|\[([^\]]*)\]")


@dataclass(frozen=True, slots=True)
class Token:
    """One word or one sign of a text; ``norm`` is how phrases are compared."""

    start: int
    end: int
    text: str
    norm: str

    @property
    def word(self) -> bool:
        """Whether it is a word or a number, not a sign."""
        return self.norm != "" and (self.norm[0].isalnum())


def tokens(text: str, offset: int = 0) -> list[Token]:
    """The words and signs of a text in order. ``U.S.`` is one word, ``year-on-year`` are three and two signs."""
    return [
        Token(match.start() + offset, match.end() + offset, match[0], _norm(match[0]))
        for match in _TOKEN.finditer(text)
    ]


def _norm(token: str) -> str:
    word = token.lower()
    if "." in word and len(word) > 1:
        return word.replace(".", "")
    for tail in ("'s", "’s", "'", "’"):
        if word.endswith(tail) and len(word) > len(tail):
            return word[: -len(tail)]
    return word


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase means: its kind (``flows``), the value (``exports``) and, for some, the part of speech."""

    kind: str
    value: str
    part: str = ""


@dataclass(slots=True)
class _Node:
    then: "dict[str, _Node]" = field(default_factory=dict)
    means: list[tuple[Meaning, bool]] = field(default_factory=list)


class Phrases:
    """A set of phrases, matched at one token after the other in time linear in the text."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, phrase: str, meaning: Meaning, *, is_plain: bool = False) -> None:
        """Take in a phrase; capitals alone must be met.

        ``[word]`` may be missing, ``(a|b)`` is one of the two, unless it ``is_plain``: what somebody else wrote could
        stand for any number of phrases.
        """
        for plain in [phrase] if is_plain else spelled_out(phrase):
            words = [token for token in tokens(plain) if token.word or token.text == "&"]
            letters = "".join(character for character in plain if character.isalpha())
            capital = letters.isascii() and letters.isupper() and len(words) == 1
            node = self._root
            for token in words:
                node = node.then.setdefault(token.norm, _Node())
            if words and all(known != meaning for known, _ in node.means):
                node.means.append((meaning, capital))

    def longest(self, text: list[Token], at: int, stop: int) -> tuple[int, list[Meaning]]:
        """How many tokens the longest phrase at a token covers (0: none), up to a character, and what it means."""
        node, covered, means = self._root, 0, list[Meaning]()
        for index in range(at, len(text)):
            token = text[index]
            if token.end > stop:
                break
            if token.norm in ("-", "‐", "‑") and index > at and node is not self._root and _glued(text, index):
                continue
            following = node.then.get(token.norm)
            if following is None:
                break
            node = following
            first = text[at].text.replace(".", "")
            found = [meaning for meaning, capital in node.means if not capital or first[: len(token.norm)].isupper()]
            if found:
                covered, means = index - at + 1, found
        return covered, means


def _glued(text: list[Token], index: int) -> bool:
    return text[index - 1].end == text[index].start and (
        index + 1 < len(text) and text[index].end == text[index + 1].start
    )


def spelled_out(template: str) -> Iterator[str]:
    """Every phrase that a template stands for: ``[total] (a|b)`` is a, b, total a, total b."""
    match = _TEMPLATE.search(template)
    if match is None:
        yield template
        return
    choices: Iterable[str] = match[1].split("|") if match[1] is not None else ("", match[2])
    for choice in choices:
        yield from spelled_out(template[: match.start()] + choice + template[match.end() :])
