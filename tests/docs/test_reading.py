"""The page of what the reader understands says what it reads."""

import re

import pytest

from tests.docs.examples import ROOT
from tests.reader.reading import read

PAGE = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"((?:^>.*\n)+)\n((?:^- .*\n)+)", PAGE, re.MULTILINE)


def test_the_page_has_examples() -> None:
    """The examples of the page are found, those that state something and those that state nothing."""
    assert len(EXAMPLES) > 25
    assert any(stated == "- nothing\n" for _, stated in EXAMPLES)


@pytest.mark.parametrize(("quoted", "stated"), EXAMPLES)
def test_each_example_states_what_the_page_says(quoted: str, stated: str) -> None:
    """Of each text the reader is sure of the statements that stand behind it, and of no others."""
    text = re.sub(r"^> ?", "", quoted, flags=re.MULTILINE)
    assert read(text) == re.findall("`(.*)`", stated)
