"""What others had expected next to what came: "missing a median forecast of 6.9 percent in a poll" states nothing."""

from korea_trade.reader.english.elements import Element
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list

_BARELY = ("almost", "nearly", "flat", "little", "slightly")
_REACH = 4  # how many words stand before and behind the noun


def without_polls(parts: list[Element]) -> list[Element]:
    """The elements of a sentence without the figures that had been expected of what has been."""
    found, index = list[Element](), 0
    while index < len(parts):
        last = _last(parts, index) or _polled(parts, index)
        if last is None:
            found.append(parts[index])
        index = index + 1 if last is None else last + 1
    return found


def with_seen(parts: list[Element]) -> list[Element]:
    """The elements with "exports seen falling 2 percent", "exports are seen down" as what is expected."""
    for before, part, after in zip([None, *parts], parts, parts[1:], strict=False):
        moving = after.has("directions", part="participles") or after.word in ("at", "reaching", "hitting")
        are = before is not None and (before.has("auxiliaries") or before.has("level_verbs"))
        moving = moving or (are and (after.has("directions", part="adverbs") or after.word in _BARELY))
        if part.word == "seen" and part.unknown and moving:
            part.meanings = {"status": Meaning("status", "forecast")}
    return parts


def _last(parts: list[Element], index: int) -> int | None:
    """Where such an expectation that begins here ends: behind its figure, with the noun and the poll behind it."""
    head = parts[index]
    against = head.word.split(" ")[-1] in word_list("against_expected")
    if not against and not head.has("limits", part="verbs") and not head.has("than"):
        return None
    place = index + 1
    while place < min(index + 1 + _REACH, len(parts)) and _plain(parts[place]):
        place += 1
    if place >= len(parts) or parts[place].word not in word_list("expected"):
        return None
    figure = next((at for at in range(place + 1, min(place + _REACH, len(parts))) if parts[at].figure), None)
    if figure is None:
        return place
    last = figure
    if last + 1 < len(parts) and parts[last + 1].has("directions", part="nouns"):
        last += 1
    poll = _poll(parts, last)
    return last if poll is None else poll


def _poll(parts: list[Element], last: int) -> int | None:
    """Where the poll stands behind an expectation: "in a Reuters survey of economists"."""
    ahead = range(last + 1, min(last + 6, len(parts)))
    poll = next((at for at in ahead if parts[at].word.split(" ")[0] in ("poll", "survey")), None)
    return None if poll is None or any(part.sign for part in parts[last + 1 : poll]) else poll


def _polled(parts: list[Element], index: int) -> int | None:
    """For "… and economists' median forecast of 4 percent": what others had expected, whatever word is before it."""
    place = index + 1 if parts[index].word in ("and", "or") else index
    start = place
    while place < min(start + _REACH, len(parts)) and _plain(parts[place]):
        place += 1
    if place == start or place >= len(parts) or parts[place].word not in word_list("expected"):
        return None
    figure = place + 1
    while figure < len(parts) and parts[figure].word in ("of", "for", "a", "an", "the", "at"):
        figure += 1
    if figure == place + 1 or figure >= len(parts) or parts[figure].figure is None:
        return None
    noun = figure + 1 < len(parts) and parts[figure + 1].has("directions", part="nouns")
    last = figure + 1 if noun else figure
    poll = _poll(parts, last)
    median = any(part.word.strip("'’") in word_list("polled") for part in parts[start:place])
    return poll if poll is not None else last if median else None


def _plain(part: Element) -> bool:
    return (part.unknown or part.has("fillers") or part.has("adjectives")) and part.word not in word_list("expected")
