"""Times that a sentence tells in passing: of what had been years before, or of the base that a growth is against."""

from itertools import pairwise

from korea_trade.documents.numbers import Kind
from korea_trade.reader.english.elements import Element
from korea_trade.vocabulary.word_lists import word_list


def times_in_passing(parts: list[Element]) -> set[int]:
    """Where times stand that what a sentence reports is not of: "chips, which had soared last year, fell"."""
    return {
        part.start
        for at, part in enumerate(parts)
        if part.period is not None and any(then(parts, at) for then in _THEN)
    }


def times_of_parts(parts: list[Element]) -> set[int]:
    """Where parts of the time stand that a text goes on about: "December alone saw exports of $1.5 billion"."""
    return {part.start for part, behind in pairwise(parts) if part.period is not None and behind.word == "alone"}


def _had_been(parts: list[Element], at: int) -> bool:
    """For "which had soared last year": whether a time stands in a relative clause of what had been."""
    for place in range(at - 1, 0, -1):
        if parts[place].sign or parts[place].has("conjunctions"):
            return False
        if parts[place].word == "had":
            return parts[place - 1].word in ("which", "that", "who")
    return False


def _is_of_growth_then(parts: list[Element], at: int) -> bool:
    """For "rose 12 percent, more than the 9 percent rise in May": the time of the growth that is compared with."""
    figure, noun = parts[at - 2 : at] if at > 1 else (None, None)
    if figure is None or noun is None or not figure.is_figure(Kind.PERCENT) or not noun.has("directions", part="nouns"):
        return False
    before = [part for part in parts[: at - 2] if not part.has("fillers")]
    return bool(before) and before[-1].word.endswith("than")


def _is_of_base(parts: list[Element], at: int) -> bool:
    """For "After December 2019's weak base, exports rose", "thanks to the low base of 2020": what growth is against."""
    first = at
    while first > 0 and not parts[first - 1].sign:
        first -= 1
    ends = next((place for place in range(at, len(parts)) if parts[place].sign), len(parts))
    led = parts[first].word in ("after", "following") or parts[first].has("reasons")
    return led and any(part.word in word_list("bases") for part in parts[first:ends])


def _is_years_before(parts: list[Element], at: int) -> bool:
    """For "seven years after they passed $600 billion in 2018": whether a time is so long before the one reported."""
    for place in range(at - 1, 0, -1):
        if parts[place].sign:
            return False
        if parts[place].word in ("after", "since", "from"):
            return parts[place - 1].word in ("year", "years")
    return False


def _is_when_begun(parts: list[Element], at: int) -> bool:
    """For "continuing the fall that began in July last year": when something else than what is reported began."""
    verb, link = parts[at - 1 : at], parts[at - 2 : at - 1] if at > 1 else []
    told = [part.word for part in link] in (["that"], ["which"])
    return told and verb[0].word in word_list("began")


_THEN = (_had_been, _is_of_base, _is_of_growth_then, _is_years_before, _is_when_begun)
