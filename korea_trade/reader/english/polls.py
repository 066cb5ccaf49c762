"""What others had expected next to what came: "missing a median forecast of 6.9 percent in a poll" states nothing."""

from korea_trade.reader.english.elements import Element, past_fillers
from korea_trade.reader.node_at import node_at
from korea_trade.vocabulary.phrases import Meaning
from korea_trade.vocabulary.word_lists import word_list

_BARELY = ("almost", "nearly", "flat", "little", "slightly")
_REACH = 4  # how many words stand before the noun
_FAR = 10  # how many words such an expectation has


def without_polls(parts: list[Element]) -> list[Element]:
    """The elements of a sentence without the figures that had been expected of what has been."""
    found, index = list[Element](), 0
    while index < len(parts):
        last = _last(parts, index) or _polled(parts, index) or _told(parts, index) or _had_expected(parts, index)
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


def with_poll_of_today(parts: list[Element]) -> list[Element]:
    """The elements with "economists surveyed by a daily expect exports to grow 5 percent this month" as a forecast."""
    for at, part in enumerate(parts):
        asked = part.has("conditions", "supposed") and part.word.startswith("economists ")
        ahead = parts[at + 1 : at + _REACH + 3]
        expects = next((place for place, said in enumerate(ahead) if said.word in word_list("expects_now")), None)
        if asked and expects is not None and not any(said.figure or said.sign for said in ahead[:expects]):
            part.meanings = {}
    return parts


def _last(parts: list[Element], index: int) -> int | None:
    """Where such an expectation that begins here ends: behind its figure, with the noun and the poll behind it."""
    if parts[index].word == "and":
        return _behind_adjective(parts, index)
    head = parts[index].word.split(" ")[-1]
    against = head in word_list("against_expected") or parts[index].has("limits", part="verbs")
    against = against or parts[index].has("limits", part="words") or parts[index].has("than")
    if not against:
        return None
    figure, expected, place = None, None, index + 1
    while place < min(index + _FAR, len(parts)) and (expected is None or figure is None):
        part = parts[place]
        if part.sign or part.word in ("and", "but", "to") or (part.figure is not None and figure is not None):
            break
        if part.word == "at" and expected is not None:
            break  # "close to expectations at 5 percent": what came
        if part.figure is not None:
            figure = place
        elif _is_expectation(part) and not parts[place - 1].has("auxiliaries"):
            expected = place
        elif not _plain(part) and not _may_stand_between(part):
            break
        place += 1
    if expected is None:
        return None
    return expected if figure is None else _with_poll(parts, max(figure, expected))


def _behind_adjective(parts: list[Element], index: int) -> int | None:
    """For "against $4.6 billion in February and a forecast $3.8 billion"."""
    place = past_fillers(parts, index + 1)
    noun, figure = node_at(parts, place), node_at(parts, place + 1)
    if noun is None or figure is None or figure.figure is None or not _is_expectation(noun):
        return None
    return _with_poll(parts, place + 1) if any(part.figure is not None for part in parts[:index]) else None


def _with_poll(parts: list[Element], last: int) -> int:
    """The place of the last word of an expectation, with the noun of direction and the poll behind it."""
    last = _with_noun(parts, last)
    ahead = range(last + 1, min(last + 6, len(parts)))
    ends = [at for at in ahead if parts[at].word.split(" ")[0] in word_list("expected")]
    named = [at for at in ends if not any(part.sign or part.figure for part in parts[last + 1 : at])]
    return named[-1] if named else last


def _with_noun(parts: list[Element], figure: int) -> int:
    """The place of a figure, or of the noun of direction behind it: "a 5 percent gain"."""
    behind = node_at(parts, figure + 1)
    return figure + 1 if behind is not None and behind.has("directions", part="nouns") else figure


def _may_stand_between(part: Element) -> bool:
    """Whether a word may stand between a comparison, its figure and those who expected that."""
    kinds = ("prepositions", "counts", "auxiliaries", "reporting", "adjectives", "ignored", "status")
    moved = part.has("directions") and not part.has("directions", part="verbs")
    return moved or part.time is not None or any(part.has(kind) for kind in kinds)


def _polled(parts: list[Element], index: int) -> int | None:
    """For "… and economists' median forecast of 4 percent": what others had expected, whatever word is before it."""
    place = index + 1 if parts[index].word in ("and", "or") else index
    start = place
    while place < min(start + _REACH, len(parts)) and _plain(parts[place]):
        place += 1
    noun, figure = node_at(parts, place), place + 1
    if noun is None or not _is_expectation(noun):
        return None
    while (of := node_at(parts, figure)) is not None and of.word in ("of", "for", "a", "an", "the", "at"):
        figure += 1
    if figure == place + 1 or of is None or of.figure is None:
        return None
    last = _with_noun(parts, figure)
    poll = _with_poll(parts, figure)
    who = {part.word.strip("'’") for part in parts[start:place]} | set(noun.word.split(" ")[:-1])
    return poll if poll > last or who & word_list("polled") else None


def _told(parts: list[Element], index: int) -> int | None:
    """For "… and a gain of 17.8% tipped in a Reuters poll", "versus the 5 percent gain expected by economists"."""
    head = parts[index]
    if not (head.has("comparing") or head.word in word_list("against_expected") or head.word in ("and", "or")):
        return None
    figure = next((at for at in range(index + 1, min(index + 7, len(parts))) if parts[at].figure), None)
    if figure is None or any(part.sign or part.has("directions", part="verbs") for part in parts[index + 1 : figure]):
        return None
    said = _with_noun(parts, figure) + 1
    told = node_at(parts, said)
    if told is None or told.word not in word_list("told"):
        return None
    who = next((at for at in range(said + 1, min(said + 6, len(parts))) if _is_who(parts[at])), None)
    return None if who is None or any(part.sign for part in parts[said:who]) else who


def _is_who(part: Element) -> bool:
    return part.word.split(" ")[0] in ("poll", "survey", "economists", "analysts", "markets")


def _had_expected(parts: list[Element], index: int) -> int | None:
    """For "…, while economists had looked for a fall of 7.6%": what had been expected of the time that is told of."""
    if parts[index].word not in ("while", "whereas", "but", "and", "though", "although", "when", "as"):
        return None
    at = past_fillers(parts, index + 1)
    who, had = node_at(parts, at), node_at(parts, at + 1)
    if who is None or had is None or not _is_who(who) or had.word != "had":
        return None
    figure = next((place for place in range(at + 2, min(at + 9, len(parts))) if parts[place].figure), None)
    expected = figure is not None and any(part.has("status") for part in parts[at + 2 : figure])
    if figure is None or not expected or any(part.sign for part in parts[at + 2 : figure]):
        return None
    return _with_noun(parts, figure)


def _plain(part: Element) -> bool:
    return (part.unknown or part.has("fillers") or part.has("adjectives")) and not _is_expectation(part)


def _is_expectation(part: Element) -> bool:
    """Whether it is what was expected: "forecast", "median estimate"."""
    return part.word.split(" ")[-1] in word_list("expected")
