r"""Text made safe to show: what a terminal, a browser or a drawing library would obey, or hide, stands there in words.

A character is shown by its escape as Python writes it (``\x1b``, ``\u202e``, ``\U000e0001``) if it is

- a control character: C0 with the escape that begins terminal sequences, DEL, and C1;
- a format character: marks, overrides and isolates of direction, zero-width characters, soft hyphens, tags;
- a separator of lines or paragraphs (U+2028, U+2029);
- half of a surrogate pair, or no character at all (U+FFFE, U+FFFF, U+FDD0 and their like).

Everything else stays as it is, decomposed Hangul and private use too. Shown text is for reading: what was escaped
cannot be distinguished from a backslash that was there, so JSON escapes in its own way.
"""

import unicodedata

_SHOWN_BY_ESCAPE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_LAYOUT = frozenset("\n\t")


def visible(text: str) -> str:
    r"""The text on one line: line ends and tabs are shown as ``\n`` and ``\t`` too. Idempotent."""
    return text if text.isprintable() else "".join(map(_shown, text))


def visible_lines(text: str) -> str:
    """The text with its line ends and tabs kept, for what may take several lines. Idempotent."""
    if text.isprintable():
        return text
    return "".join(char if char in _LAYOUT else _shown(char) for char in text)


def is_safe(char: str) -> bool:
    """Whether a character is shown as it is."""
    return unicodedata.category(char) not in _SHOWN_BY_ESCAPE and not _is_noncharacter(ord(char))


def _shown(char: str) -> str:
    return char if is_safe(char) else char.encode("unicode_escape").decode("ascii")


def _is_noncharacter(code: int) -> bool:
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def on_one_line(text: str) -> str:
    """A text whose lines, and blanks in a row, are one line; other control characters stay, to be made visible."""
    for blank in "\n\r\t\u2028\u2029":
        text = text.replace(blank, " ")
    return " ".join(filter(None, text.split(" ")))
