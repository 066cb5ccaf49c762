"""Articles of our own with their figures annotated: ``[[512.9 billion|agrees]]`` is a figure and its right outcome."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "articles"
_MARKED = re.compile(r"\[\[(.*?)\|([a-z-]+)\]\]")


@dataclass(frozen=True)
class Annotated:
    """An article: its text without the marks, its day, and the figures (start, end) with their outcomes."""

    name: str
    text: str
    published: str
    figures: tuple[tuple[int, int, str], ...]


def articles() -> Iterator[Annotated]:
    """Every article, by name."""
    for path in sorted(FOLDER.glob("*.txt")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n")
        lines = [line for line in body.splitlines(keepends=True) if not line.startswith("#")]
        text, figures, done, marked = "", list[tuple[int, int, str]](), 0, "".join(lines)
        for match in _MARKED.finditer(marked):
            text += marked[done : match.start()]
            figures.append((len(text), len(text) + len(match[1]), match[2]))
            text += match[1]
            done = match.end()
        yield Annotated(path.stem, text + marked[done:], head.removeprefix("# published: "), tuple(figures))
