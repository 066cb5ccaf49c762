"""What the end of a Korean word makes of it."""

import pytest

from korea_trade.reader.korean.word_parts import begins_as_caused


@pytest.mark.parametrize(
    ("word", "caused"), [("힘입어", True), ("인해서", True), ("따라", True), ("영향으로", True), ("따라서", False)]
)
def test_therefore_is_no_cause_of_what_follows(word: str, caused: bool) -> None:
    """A word that makes a cause of what stands before it may go on; 따라서 only goes on from the sentence before."""
    assert begins_as_caused(word) is caused
