"""The lines of a text that have something, from a place on or before it, without the blanks around them."""

from collections.abc import Iterator

Span = tuple[int, int]
"""Where something begins and ends in a text."""


def lines_from(text: str, start: int) -> Iterator[Span]:
    """The lines from the one that begins at a place."""
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if (filled := _filled(text, start, end)) is not None:
            yield filled
        start = end + 1


def lines_before(text: str, end: int, most: int) -> list[Span]:
    """The last lines before a place, in their order."""
    found = list[Span]()
    while end > 0 and len(found) < most:
        start = text.rfind("\n", 0, end - 1) + 1
        if (filled := _filled(text, start, end)) is not None:
            found.append(filled)
        end = start
    return found[::-1]


def _filled(text: str, start: int, end: int) -> Span | None:
    line = text[start:end]
    bare = line.strip()
    begin = start + len(line) - len(line.lstrip())
    return (begin, begin + len(bare)) if bare else None
