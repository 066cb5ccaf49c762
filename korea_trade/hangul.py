"""The Korean script: syllables of Hangul, as characters and in texts."""

import re


def is_hangul(character: str) -> bool:
    """Whether a character is a Korean syllable."""
    return "가" <= character <= "힣"


def has_hangul(text: str) -> bool:
    """Whether a Korean syllable stands in a text."""
    return (
        not text.isascii() and re.search("[가-힣]", text) is not None
    )  # compiled where it is needed: it takes a while
