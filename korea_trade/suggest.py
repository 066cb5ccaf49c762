"""What may have been meant: names near a name that is not known. They are only ever suggested, never taken.

Near is what begins like the word, or else is the same word with a slip of the keys, or holds it. What merely has
letters in common (africa and america, rice and prices) is another word, and is not suggested.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

_MOST = 3
_LEAST_LETTERS = 3  # shorter words begin too many others
_LEAST_SYLLABLES = 2
_MOST_ENDINGS = 2  # syllables or letters that may follow a name: 반도체들, indian
_LONG_LETTERS = 8  # from here on two slips leave a word what it is
_SHORT_LETTERS = 4  # up to here another letter makes another word: cars, mars
_WORDS = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
_PARTS_OF_IDS = re.compile(r"[.@]")
_ANY_PERIOD = ""
_NAMES_KEPT = 8192  # those of all entries, which are compared with each word


def suggest(wanted: str, meant_by: Mapping[str, str]) -> tuple[str, ...]:
    """What the names most like the wanted one mean, at most three: names begun by it or spelled like it, or holding it.

    ``meant_by`` says what to suggest for each known name, such as a code for all its spellings.
    """
    asked = _composed(wanted)
    meanings: dict[str, str] = {}
    for name, meaning in meant_by.items():
        meanings.setdefault(_composed(name), meaning)
    begun = [name for name in meanings if _is_begun(asked, name)]
    slips = {name: slip for name in meanings if (slip := _slips(asked, name)) is not None}
    close = [] if begun else sorted(slips, key=lambda name: slips[name])
    ended = [name for name in meanings if _has_ending(asked, name)]
    holding = [name for name in meanings if _holds(name, asked)]
    return tuple(dict.fromkeys(meanings[name] for name in (*begun, *close, *ended, *holding)))[:_MOST]


def suggest_documents(wanted: str, ids: Iterable[str]) -> tuple[str, ...]:
    """The ids of documents most like the wanted one, at most three: as ``suggest`` has it, or with other digits."""
    asked = _composed(wanted)
    known = {_composed(id_): id_ for id_ in ids}
    letters = _DIGITS.sub("", asked)
    beside = [name for name in known if letters.strip("-") and _DIGITS.sub("", name) == letters]
    nearest = sorted(beside, key=lambda name: _distance(asked, name))
    return suggest(wanted, known) or tuple(known[name] for name in nearest[:_MOST])


def suggest_ids(wanted: str, *known: Iterable[str]) -> tuple[str, ...]:
    """The ids most like the wanted one, at most three: those whose parts begin with or are spelled like its, in order.

    A part may be missing: 2020.semiconductors is near 2020.exports.semiconductors@memo. Periods must be the same, where
    one is given. Before ids with more parts come those of the cell in other documents. Of several lists the first that
    has such ids gives them.
    """
    cell, at, document = _composed(wanted).partition("@")
    asked, of_cell = _parts(f"{cell}{at}{document}"), _parts(cell)
    if not asked:
        return ()
    if at and not cell[:1].isdigit():
        asked, of_cell = [_ANY_PERIOD, *asked], [_ANY_PERIOD, *of_cell]
    for ids in map(list, known):
        slips_of = {id_: slips for id_ in ids if (slips := _slips_of_parts(asked, _parts(id_))) is not None}
        near = sorted(slips_of, key=lambda id_: (slips_of[id_], len(_parts(id_))))
        elsewhere = _of_cell(of_cell, ids) if at and not (near and len(_parts(near[0])) == len(asked)) else []
        elsewhere.sort(key=lambda id_: _distance(document, id_.partition("@")[2]))
        if found := dict.fromkeys((*elsewhere, *near)):
            return tuple(found)[:_MOST]
    return ()


def _of_cell(cell: list[str], ids: Iterable[str]) -> list[str]:
    """The ids of a cell, whatever their document, spelled as few slips away as there are."""
    slips_of = {}
    for id_ in ids:
        parts = _parts(id_.partition("@")[0])
        slips = _slips_of_parts(cell, parts) if len(parts) == len(cell) else None
        if slips is not None:
            slips_of[id_] = slips
    least = min(slips_of.values(), default=0)
    return [id_ for id_, slips in slips_of.items() if slips == least]


def _parts(id_: str) -> list[str]:
    return [part for part in _PARTS_OF_IDS.split(id_) if part]


@lru_cache(maxsize=_NAMES_KEPT)
def _composed(text: str) -> str:
    return unicodedata.normalize("NFKC", text.strip().casefold())


@lru_cache(maxsize=_NAMES_KEPT)
def _letters(text: str) -> str:
    """The text with the letters of its syllables apart."""
    return unicodedata.normalize("NFD", text)


def _is_begun(asked: str, name: str) -> bool:
    return not _is_short(asked) and name.startswith(asked)


def _holds(name: str, asked: str) -> bool:
    """Whether a name has a word in it that begins so, several words in a row, or Korean syllables."""
    if any(_is_begun(asked, word) for word in _WORDS.findall(name)[1:]):
        return True
    return not _is_short(asked) and asked in name and (" " in asked or not asked.isascii())


def _is_short(asked: str) -> bool:
    return len(asked) < (_LEAST_LETTERS if asked.isascii() else _LEAST_SYLLABLES)


def _has_ending(asked: str, name: str) -> bool:
    """Whether it is a name with a little behind it: 반도체들, indian."""
    least = _SHORT_LETTERS if name.isascii() else _LEAST_SYLLABLES
    return len(name) >= least and asked.startswith(name) and 0 < len(asked) - len(name) <= _MOST_ENDINGS


def _slips_of_parts(asked: list[str], parts: list[str]) -> int | None:
    """How many slips make parts of an id what was asked for, from its period on; None where another word is meant."""
    if asked[0] not in (parts[0], _ANY_PERIOD):
        return None
    slips, at = 0, 1
    for part in asked[1:]:
        while at < len(parts):
            found = 0 if part == parts[at] or _is_begun(part, parts[at]) else _slips(part, parts[at])
            at += 1
            if found is not None:
                slips += found
                break
        else:
            return None
    return slips


def _slips(asked: str, name: str) -> int | None:
    """How many letters are wrong, missing, too many or changed places; None where it is another word.

    Hangul is compared by the letters of its syllables. The beginning must be right, and all digits.
    """
    one, other = _letters(asked), _letters(name)
    length = max(len(one), len(other))
    most = 2 if length >= _LONG_LETTERS else 1
    if _is_short(asked) or one[:1] != other[:1] or abs(len(one) - len(other)) > most:
        return None
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return None
    slips = _distance(one, other)
    same_length = len(one) == len(other) <= _SHORT_LETTERS and one.isascii()
    if slips > most or (same_length and sorted(one) != sorted(other)):
        return None
    return slips or None


def _distance(one: str, other: str) -> int:
    """Optimal string alignment: insertions, deletions, substitutions and exchanges of neighbours."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, wanted in enumerate(other, start=1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                least = min(least, last[j - 2] + 1)
            row.append(least)
    return row[-1]
