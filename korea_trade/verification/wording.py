"""A figure with the words around it, which may claim something else than a fact that has its digits."""

from dataclasses import dataclass
from functools import lru_cache

from korea_trade.verification.figure import Figure
from korea_trade.verification.nearer_words import named
from korea_trade.vocabulary.sentence_words import Kind, sentence_words
from korea_trade.vocabulary.words import Name


@dataclass(frozen=True, slots=True)
class Wording:
    """A figure, the sentence that it stands in, which begins and ends there, and the names of the facts."""

    figure: Figure
    text: str
    begins: int
    ends: int
    names: tuple[Name, ...]

    @property
    def sentence(self) -> str:
        """The whole sentence."""
        return self.text[self.begins : self.ends]

    @property
    def before(self) -> str:
        """The words of the sentence before the figure."""
        return self.text[self.begins : self.figure.mention.start]

    @property
    def behind(self) -> str:
        """The words of the sentence behind the figure."""
        return self.text[self.figure.mention.end : self.ends]

    @property
    def clause(self) -> str:
        """The clause of the figure."""
        return self._between("contrast", "comma-between-clauses")

    @property
    def clause_with_additions(self) -> str:
        """The clause of the figure with what commas add to it: "exports to China rose, in 2020, to"."""
        return self._between("contrast")

    def _between(self, *limits: Kind) -> str:
        """The words from the last limit before the figure to the first behind it."""
        patterns = [sentence_words(limit) for limit in limits]
        start = max((end.end() for limit in patterns for end in limit.finditer(self.before)), default=0)
        found = [first.start() for limit in patterns if (first := limit.search(self.behind)) is not None]
        ends = self.figure.mention.end + min(found) if found else self.ends
        return self.text[self.begins + start : ends]

    def says(self, kind: Kind) -> bool:
        """Whether the sentence has words of a kind."""
        return _has(kind, self.sentence)

    def text_says(self, kind: Kind) -> bool:
        """Whether the text has words of a kind, be it in other sentences."""
        return _has(kind, self.text)

    def says_in_clause(self, kind: Kind) -> bool:
        """Whether the clause of the figure has words of a kind."""
        return _has(kind, self.clause)

    def says_right_before(self, kind: Kind) -> bool:
        """Whether words of a kind, which end in the figure, stand before it."""
        return sentence_words(kind).search(self.before[-_RIGHT_BEFORE:]) is not None

    def says_right_behind(self, kind: Kind) -> bool:
        """Whether words of a kind begin right behind the figure."""
        return sentence_words(kind).match(self.text, self.figure.mention.end) is not None

    def names_in(self, words: str, kind: str) -> frozenset[str]:
        """The codes of the items, or partners, that some words name."""
        return named(words, kind, self.names)


@lru_cache(maxsize=2_000)
def _has(kind: Kind, words: str) -> bool:
    """Whether words have some of a kind; sentences, and the whole text, are asked for each of their figures."""
    return sentence_words(kind).search(words) is not None


_RIGHT_BEFORE = 250  # characters
