"""Where a Korean word ends: particles (은, 를) and endings of verbs (했다, 한) are no part of what they follow."""

import re

from korea_trade.vocabulary.particles import korean_particles
from korea_trade.vocabulary.syllables import Match
from korea_trade.vocabulary.words import korean_phrases

_NAMES = ("item", "partner", "flows")
_MOST_SYLLABLES = 8
_RUN = re.compile("[가-힣]+")
_COPULA = re.compile("(?:이었|였|이라|이다|이며|이고|이지|이자|인데|입니다|였습니다)[가-힣]*")
_VERB = re.compile("(?:하|했|한|할|함|해|되|됐|된|될|됨|돼|시켰|시킨)[가-힣]*")

_ENDING = re.compile(
    "(?:했|됐|되었|시켰)[가-힣]*|(?:하|되)(?:고|며|여|지|는|면|던|기|였|자)[가-힣]*|한|할|함|해|된|될|됨|돼|한다|된다"
)


def word_ends(text: str, at: int) -> bool:
    """Whether a word may end at a place with Hangul on both sides: before a particle, or a noun before a verb's ending.

    "3월 수출" ends before 은 and "3.1% 증가" before 했다; nothing ends within a name (디스플레 before 이).
    """
    begin = at
    while begin and _is_hangul(text[begin - 1]):
        begin -= 1
    run = _RUN.match(text, at)
    if run is None:
        return True
    if _within_name(text, begin, at, run.end()):
        return False
    rest = run[0]
    if is_particle(rest):
        return True
    known = any(match.end == at for match in _phrases_over(text, begin, at))
    return known and bool(_VERB.fullmatch(rest))


def is_broken_word(text: str, at: int) -> bool:
    """Whether a line of Korean that ended at a place broke a word there: 감소|했다, 석유제품|은, 연|속이다.

    ``text`` has no blank at that place. A word that is broken at no known noun, ending or particle is not recognised.
    """
    run = _RUN.match(text, at)
    if run is None or not at or not _is_hangul(text[at - 1]):
        return False
    begin = at
    while begin and _is_hangul(text[begin - 1]):
        begin -= 1
    phrases = korean_phrases()
    if any(match.end > at for start in range(begin, at) for match in phrases.at(text, start, run.end())):
        return True
    if is_particle(run[0]) or run[0] == "다":
        return not is_particle(text[at - 1])
    begins_a_name = any(
        meaning.kind in _NAMES
        for match in phrases.at(text, at, run.end())
        if match.end - at > 1
        for meaning in match.means
    )
    known = any(match.end == at for match in _phrases_over(text, begin, at))
    return known and not begins_a_name and bool(_ENDING.fullmatch(run[0]))


def is_particle(run: str) -> bool:
    """Whether syllables are nothing but one or two particles, or a form of 이다."""
    particles = korean_particles()
    if len(run) > _MOST_SYLLABLES:
        return False
    if run in particles or _COPULA.fullmatch(run):
        return True
    return any(run[:cut] in particles and run[cut:] in particles for cut in range(1, len(run)))


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣"


def _within_name(text: str, begin: int, at: int, end: int) -> bool:
    """Whether a place lies within a name that begins the run of syllables: 디스플레 in 디스플레이가."""
    return any(
        match.end > at and (match.end == end or is_particle(text[match.end : end]))
        for match in korean_phrases().at(text, begin, end)
        if any(meaning.kind in _NAMES for meaning in match.means)
    )


def _phrases_over(text: str, begin: int, at: int) -> list[Match]:
    return [match for start in range(begin, at) for match in korean_phrases().at(text, start, at)]
