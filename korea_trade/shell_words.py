"""Words as they are typed in a shell."""

import re
import shlex
from collections.abc import Iterable

_PLAIN = re.compile(r"[\w@%+=:,./-]+")


def shell_words(words: Iterable[str]) -> str:
    """The words as one line of a shell, with quotes only where it needs them: not around 반도체."""
    return " ".join(word if _PLAIN.fullmatch(word) else shlex.quote(word) for word in words)
