"""What the end of a Korean word makes of it: a rate of a change (증가율), a cause of what stands before it (여파로)."""

import re

from korea_trade.vocabulary.word_lists import korean_word_parts

_FIRST_SYLLABLE = 0xAC00
_FINALS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_BY_REGION = re.compile(r"(?:지역|국가|나라|권역|시장|국|대륙)별")
_CAUSAL = ("", "에", "에도", "으로", "로")


def makes_rate(ending: str) -> bool:
    """Whether what follows a noun of change makes a rate of it: 증가율, 감소폭."""
    return ending.startswith(korean_word_parts("rates"))


def final_of(syllable: str) -> str:
    """The consonant that a syllable ends with, "" where it has none: ㄴ of 한."""
    return _FINALS[(ord(syllable) - _FIRST_SYLLABLE) % len(_FINALS)]


def describes_what_follows(word: str) -> bool:
    """Whether the last syllable of a verb makes it describe a noun, by its ㄴ: 늘어난, 줄어든, 증가한; not 늘었지만."""
    return not word.endswith("만") and final_of(word[-1]) == "ㄴ"


def ends_in_rate(word: str) -> bool:
    """Whether a word without its particle is a rate: 증가율."""
    return word.endswith(korean_word_parts("rates"))


def is_rate_of_both(word: str) -> bool:
    """Whether a word is the rate of rises and of falls: 증감률."""
    return word.startswith(korean_word_parts("rates_of_both"))


def is_cause(word: str) -> bool:
    """Whether a word makes what stands before it a cause: 여파로, 영향에도, 속."""
    return any(word.startswith(noun) and word[len(noun) :] in _CAUSAL for noun in korean_word_parts("causes"))


def begins_with_cause(word: str) -> bool:
    """Whether a word is a noun that makes what stands before it a cause, whatever follows it: 영향이다."""
    return word.startswith(korean_word_parts("causes"))


def is_caused(word: str) -> bool:
    """Whether a word says that what stands before it was the cause: 힘입어, 인해, 영향으로."""
    return word in korean_word_parts("caused")


def begins_as_caused(word: str) -> bool:
    """Whether a word with its ending does so: 힘입어서, 인해서; 따라서 goes on from the sentence before."""
    return word.startswith(korean_word_parts("caused")) and not word.startswith(korean_word_parts("therefore"))


def is_by_region(words: str) -> bool:
    """Whether words tell partner by partner: 국가별로, 지역별 수출을 보면."""
    return _BY_REGION.search(words) is not None
