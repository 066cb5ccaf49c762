"""Codes made of names: ASCII letters and digits with hyphens; Korean syllables are written in Latin letters."""

import re
import unicodedata

_NOT_ASCII = re.compile(r"[^a-z0-9]+")
_FIRST_SYLLABLE, _VOWELS_EACH, _FINALS_EACH = 0xAC00, 21, 28
_INITIALS = ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"]
_VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS = ["", *"k k ks n nj nh t l lk lm lb ls lt lp lh m p ps t t ng t t k t p t".split()]


def kebab(name: str) -> str:
    """A code for a name, never empty."""
    latin = "".join(map(_latin, unicodedata.normalize("NFKC", name)))
    plain = unicodedata.normalize("NFKD", latin).encode("ascii", "ignore").decode().lower()
    return _NOT_ASCII.sub("-", plain).strip("-") or "unnamed"


def _latin(char: str) -> str:
    """A syllable in letters by the Revised Romanization, without its changes of sound between syllables."""
    index = ord(char) - _FIRST_SYLLABLE
    if not 0 <= index < len(_INITIALS) * _VOWELS_EACH * _FINALS_EACH:
        return char
    initial, rest = divmod(index, _VOWELS_EACH * _FINALS_EACH)
    vowel, final = divmod(rest, _FINALS_EACH)
    return _INITIALS[initial] + _VOWELS[vowel] + _FINALS[final]
