"""Custody: the documents are those that were read, and nothing is without use."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.checks.custody import check_custody
from tests.checks.citing import citations_of, said
from tests.small import CHIPS, DOCUMENT, ITEMS, PARTNERS, group, write_fact_base

DIGEST = "7749556fe1caef1dda8b3dd558b49b4b3fe677c101c75c7b97bfdcb675aa234d"


def wrong(path: Path) -> list[tuple[str, str, str]]:
    """Line, rule and message of what is wrong, the line as text."""
    citations = citations_of(path)
    problems = check_custody(citations)
    assert {(problem.file, problem.fact) for problem in problems} <= {(citations.base.file, "")}
    lines = ["", *path.read_text(encoding="utf-8").split("\n")]
    return [(lines[problem.line].strip(), *found) for problem, found in zip(problems, said(problems), strict=True)]


def test_a_date_by_the_word_of_the_curator(tmp_path: Path) -> None:
    """A date that the curator gives, saying where it comes from, need not stand in the document."""
    known = {"published": "2021-01-04", "published_from": "the address of the page"}
    assert wrong(write_fact_base(tmp_path, source=known)) == []


def test_nothing_wrong(tmp_path: Path) -> None:
    """A document with its own digest, whose source, items and partners are all used, is in order."""
    groups = [group(CHIPS), group({"partner": "us", "direction": "up", "quotes": ["Exports"]})]
    assert wrong(write_fact_base(tmp_path, groups=groups)) == []


def test_a_document_that_was_changed(tmp_path: Path) -> None:
    """A document with another byte than the one that was read is reported with both digests."""
    path = write_fact_base(tmp_path)
    (tmp_path / "seeds" / "memo.txt").write_bytes(DOCUMENT.encode() + b" ")
    ((line, rule, message),) = wrong(path)
    assert (line, rule) == (f"sha256: {DIGEST}", "sha256")
    assert message.startswith("seeds/memo.txt has sha256 ")
    assert message.endswith(f"; expected the document that was read, {DIGEST}")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ({"title": "Exports of chips"}, []),
        ({"title": "[Exports of chips]"}, []),
        ({"published": None}, []),
        (
            {"title": "Imports of chips"},
            [("title: Imports of chips", "source", "title 'Imports of chips' is not in seeds/memo.txt")],
        ),
        (
            {"title": "[Imports of chips]"},
            [("title: '[Imports of chips]'", "source", "title 'Imports of chips' is not in seeds/memo.txt")],
        ),
        (
            {"published": "2021-01-04"},
            [("published: '2021-01-04'", "source", "published '2021-01-04' is not in seeds/memo.txt")],
        ),
    ],
)
def test_title_and_date(tmp_path: Path, source: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """Title and date of publication must stand in the document; brackets around the title do not."""
    assert wrong(write_fact_base(tmp_path, source=source)) == expected


def test_a_source_without_facts(tmp_path: Path) -> None:
    """A document that no fact cites is reported."""
    path = write_fact_base(tmp_path, others={"other": "Words."})
    assert wrong(path) == [("- id: other", "unused", "source `other` is used by no fact")]


def test_codes_without_facts(tmp_path: Path) -> None:
    """An item or a partner that no fact is about is reported, unless another entry names it as parent or member."""
    items = [ITEMS[0] | {"parent": "ships"}, ITEMS[1]]
    assert wrong(write_fact_base(tmp_path, items=items, partners=PARTNERS[:1])) == [
        ("- code: us", "unused", "`us` of `partners` is used by no fact"),
    ]


def test_a_document_that_is_not_there(tmp_path: Path) -> None:
    """Without its document a source is not compared with it."""
    path = write_fact_base(tmp_path, source={"published": "2021-01-04"})
    (tmp_path / "seeds" / "memo.txt").unlink()
    assert wrong(path) == []
