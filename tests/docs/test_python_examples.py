"""The examples in Python of the documentation run and give what they show."""

import doctest
import re

import pytest

from tests.docs.examples import DOCUMENTS, ROOT

_BLOCK = re.compile(r"^```pycon\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = {
    str(path.relative_to(ROOT)): "\n".join(_BLOCK.findall(text))
    for path in DOCUMENTS
    if "```pycon\n" in (text := path.read_text(encoding="utf-8"))
}


@pytest.mark.parametrize("document", EXAMPLES)
def test_examples_in_python_run(document: str) -> None:
    """Each example of a document gives what stands under it, one session a document."""
    test = doctest.DocTestParser().get_doctest(EXAMPLES[document], {}, document, document, 0)
    said: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=said.append)
    assert said == []


def test_the_documents_have_examples_in_python() -> None:
    """README and the page on Python show sessions, so that a change of the block format cannot hide them."""
    assert {"README.md", "docs/python.md"} <= EXAMPLES.keys()
