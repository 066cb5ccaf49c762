"""What may have been meant: names near a name that is not known. They are only ever suggested, never taken."""

from collections.abc import Mapping
from difflib import get_close_matches

_MOST = 3
_LEAST_LETTERS = 3  # letters: shorter words stand inside too many others


def suggest(wanted: str, meant_by: Mapping[str, str]) -> tuple[str, ...]:
    """What the names most like the wanted one mean, at most three: names begun by it, spelled like it, or holding it.

    ``meant_by`` says what to suggest for each known name, such as a code for all its spellings.
    """
    asked = wanted.strip().casefold()
    meanings: dict[str, str] = {}
    for name, meaning in meant_by.items():
        meanings.setdefault(name.casefold(), meaning)
    whole_words = len(asked) >= _LEAST_LETTERS
    begun = [name for name in meanings if whole_words and name.startswith(asked)]
    # Few syllables of Hangul make a word: one that is wrong weighs more.
    close = get_close_matches(asked, meanings, n=3 * _MOST, cutoff=0.7 if asked.isascii() else 0.6)
    holding = [name for name in meanings if whole_words and asked in name]
    return tuple(dict.fromkeys(meanings[name] for name in (*begun, *close, *holding)))[:_MOST]
