"""Korean phrases and what they mean, found in a text syllable by syllable: a blank in a phrase may be missing."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from korea_trade.vocabulary.phrases import Meaning, spelled_out

DOTS = "․‧ㆍ・･•"  # between names, as ·
_MOST_JOINED = 7
"""Of a phrase of more words all blanks may be missing, but not any: there would be too many ways."""


@dataclass(slots=True)
class _Node:
    then: "dict[str, _Node]" = field(default_factory=dict)
    means: list[tuple[Meaning, bool]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found in a text: where it ends, what it means, and whether any ending may follow."""

    end: int
    means: tuple[Meaning, ...]
    stem: bool


class KoreanPhrases:
    """A set of Korean phrases, matched at one place after the other in time linear in the text."""

    def __init__(self) -> None:
        self._root = _Node()

    def add(self, phrase: str, meaning: Meaning, *, is_plain: bool = False) -> None:
        """Take in a phrase; ``~`` at its end lets it go on.

        ``[word]`` may be missing, ``(a|b)`` is one of the two, unless it ``is_plain``, as of somebody else.
        """
        stem = phrase.endswith("~")
        spelled = phrase.removesuffix("~")
        for plain in [spelled] if is_plain else spelled_out(spelled):
            for spelling in _with_and_without_blanks(" ".join(plain.split())):
                node = self._root
                for character in spelling:
                    node = node.then.setdefault(_plain(character), _Node())
                if spelling and all(known != meaning for known, _ in node.means):
                    node.means.append((meaning, stem))

    def at(self, text: str, start: int, stop: int) -> list[Match]:
        """The phrases that begin at a place and end before another, the longest first."""
        node, found = self._root, list[Match]()
        for index in range(start, stop):
            following = node.then.get(_plain(text[index]))
            if following is None:
                break
            node = following
            for stem in (False, True):
                means = tuple(meaning for meaning, is_stem in node.means if is_stem is stem)
                if means:
                    found.append(Match(index + 1, means, stem))
        return found[::-1]


def _plain(character: str) -> str:
    return "·" if character in DOTS else character


def _with_and_without_blanks(phrase: str) -> Iterator[str]:
    parts = phrase.split(" ")
    if len(parts) > _MOST_JOINED:
        yield from (phrase, "".join(parts))
        return
    for joints in product((" ", ""), repeat=len(parts) - 1):
        yield "".join(part + joint for part, joint in zip(parts, (*joints, ""), strict=True))
