"""One normalisation for whatever a person types and whatever it is compared with."""

import re
import unicodedata

_BETWEEN_WORDS = re.compile(r"[\s_·-]+")
_DOTS = re.compile(r"\.(?!\d)")


def normal(text: str) -> str:
    """The text for comparing: full-width letters, decomposed Hangul and case make no difference, nor do blanks."""
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).split())


def plain_words(text: str) -> str:
    """The words of a name for comparing: hyphens are blanks, dots of abbreviations are nothing, & is "and"."""
    return " ".join(_BETWEEN_WORDS.sub(" ", _DOTS.sub("", normal(text)).replace("&", " and ")).split())
