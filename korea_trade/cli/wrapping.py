"""Messages on a terminal: lines that end between words, where the terminal would break inside them."""

import os
import re
from typing import TextIO
from unicodedata import east_asian_width

_INDENT = "    "
_PIECE = re.compile(r"(\s*)((?:`[^`]*`|\S)+)")  # a word with the blanks before it; a command in backticks is one word


def on_terminal(text: str, stream: TextIO) -> str:
    """The text as it is printed on a stream: on a terminal its lines end between words, elsewhere as it is.

    A command is not broken, however long it is, so that it can be copied: the terminal does that.
    """
    if not stream.isatty():
        return text
    try:
        width = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return text
    return "\n".join(_wrapped(line, width) for line in text.split("\n")) if width > len(_INDENT) else text


def _wrapped(line: str, width: int) -> str:
    written, at = [], 0
    for blanks, word in _PIECE.findall(line):
        needed = _cells(word)
        if at and at + len(blanks) + needed > width:
            written.append(f"\n{_INDENT}{word}")
            at = len(_INDENT) + needed
        else:
            written.append(f"{blanks}{word}")
            at += len(blanks) + needed
        at = at % width if at > width else at
    return "".join(written)


def _cells(text: str) -> int:
    """How many columns a text takes."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)
