"""What a person has to decide in a fact base: the lines with a comment ``# decide``, which a draft leaves."""

import re

_QUOTED = re.compile(r"""(?<![^\s\[{,:])(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')""")
_COMMENT = re.compile(r"(?<!\S)#\s*decide\b")


def lines_to_decide(text: str) -> tuple[int, ...]:
    """The lines of the text of a fact base, from 1, that have such a comment."""
    if "decide" not in text:
        return ()
    return tuple(
        number
        for number, line in enumerate(text.split("\n"), start=1)
        if "decide" in line and _COMMENT.search(_QUOTED.sub('""', line))
    )
