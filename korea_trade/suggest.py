"""What may have been meant: names near a name that is not known. They are only ever suggested, never taken."""

from collections.abc import Mapping
from difflib import get_close_matches

_MOST = 3
_LEAST_LETTERS = 3  # shorter words stand inside too many others
_SHORT_LETTERS = 4


def _cutoff(asked: str) -> float:
    """How alike words must be: one wrong letter in four makes another word (mars, cars); a syllable weighs more."""
    if not asked.isascii():
        return 0.6
    return 0.7 if len(asked) > _SHORT_LETTERS else 0.8


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
    close = get_close_matches(asked, meanings, n=3 * _MOST, cutoff=_cutoff(asked))
    close += [name for name in meanings if name not in close and whole_words and sorted(name) == sorted(asked)]
    holding = [name for name in meanings if whole_words and asked in name]
    return tuple(dict.fromkeys(meanings[name] for name in (*begun, *close, *holding)))[:_MOST]
