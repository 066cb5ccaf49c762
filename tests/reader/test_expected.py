"""Small English texts in the styles of releases and news, with what a person wrote down before the reader read them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reader.reading import read

SENTENCES = Path(__file__).parent / "sentences"
EXPECTED = [
    SENTENCES / f"english-{name}.txt"
    for name in (
        "expected",
        "cells",
        "published",
        "misread",
        "events",
        "releases",
        "topics",
        "beside",
        "names",
        "whose",
        "times",
        "directions",
        "carried",
        "breadth",
    )
]


def small_texts() -> Iterator[tuple[str, str, list[str]]]:
    """The date of publication, the text and the expected statements of each block of the files."""
    for block in (block for path in EXPECTED for block in path.read_text("utf-8").removeprefix("@ ").split("\n@ ")):
        published, *lines = block.strip("\n").split("\n")
        text = "".join(f"{line}\n" for line in lines if not line.startswith("= "))
        yield published, text, [line[2:] for line in lines if line.startswith("= ")]


@pytest.mark.parametrize("first", range(4))
def test_small_texts_state_what_a_person_expects(first: int) -> None:
    """Of each small text the reader is sure of exactly the statements that were written down for it."""
    for published, text, expected in [*small_texts()][first::4]:
        assert (text, read(text, published)) == (text, expected)
