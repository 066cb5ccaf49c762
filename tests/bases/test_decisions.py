"""What a person has to decide in a fact base."""

from pathlib import Path

import pytest

from korea_trade.bases.decisions import lines_to_decide
from korea_trade.bases.fact_base import read_fact_base
from korea_trade.bases.merge import merge
from tests.small import CHIPS, group, write_fact_base


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("# decide: which flow?", True),
        ("      # decide (in doubt): period 2020", True),
        ("  - {quote: Korea's, kind: date, reason: it's a day}   #decide: is it none?", True),
        ('  - {quote: "5 \\" percent", kind: name} # decide: is it none?', True),
        ('  - {quote: "it was # decide day", kind: name}', False),
        ("  - {quote: 'it was # decide day, it''s # decide', kind: name}", False),
        ("# decided by Kim", False),
        ("reason: to#decide", False),
        ("# Decide where it says so", False),
    ],
)
def test_comments_say_what_is_to_decide(line: str, counts: bool) -> None:
    """A comment that begins with ``decide`` counts wherever it stands, and the same words in a text do not."""
    assert lines_to_decide(f"sources:\n{line}\nitems: []\n") == ((2,) if counts else ())


def test_places_are_those_of_all_bases(tmp_path: Path) -> None:
    """Of several bases together each place is in the file that it is in."""
    one = write_fact_base(tmp_path / "one")
    other = write_fact_base(tmp_path / "other", groups=[group(CHIPS, source="note")], source={"id": "note"})
    other.write_text(other.read_text(encoding="utf-8") + "# decide: all of it\n", encoding="utf-8")
    lines = other.read_text(encoding="utf-8").count("\n")
    base = merge(read_fact_base(one), read_fact_base(other))
    assert [(Path(file), line) for file, line in base.places_to_decide] == [(other, lines)]
