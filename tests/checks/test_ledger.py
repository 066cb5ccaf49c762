"""The ledger: every number of a document is cited by a fact or excluded with a reason."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.checks.ledger import LedgerRow, check_ledger
from tests.checks.citing import citations_of, said
from tests.small import CHIPS, group, write_fact_base

DOCUMENT = """A memo, 2021-01-04
Exports of chips rose 5.6 percent to $99.2 billion in 2020.
The 5G trade of 15 items fell for two months.
Ships: $2.0 billion.
"""
SHIPS = {"item": "ships", "value": "2.0", "unit": "USD bn", "quotes": ["Ships: $2.0 billion"]}
DATE = {"quote": "A memo, 2021-01-04", "reason": "date"}
REST = {"quote": "The 5G trade of 15 items fell for two months", "reason": "no figures of ours"}


def balance(folder: Path, **keys: Any) -> tuple[list[LedgerRow], list[tuple[str, int, str]], list[tuple[str, str]]]:
    """Rows, missing numbers as file, line and message, and what is wrong with the exclusions."""
    citations = citations_of(write_fact_base(folder, **{"document": DOCUMENT, "groups": [group(CHIPS, SHIPS)], **keys}))
    before = len(citations.problems)
    rows, missing = check_ledger(citations)
    assert {problem.rule for problem in missing} <= {"ledger"}
    places = [(problem.file, problem.line, problem.message) for problem in missing]
    return rows, places, said(citations.problems[before:])


def test_a_balanced_document(tmp_path: Path) -> None:
    """A document whose numbers are all cited or excluded has none missing."""
    rows, missing, wrong = balance(tmp_path, exclusions=[DATE, REST])
    assert rows == [LedgerRow("memo", "seeds/memo.txt", found=8, cited=4, excluded=4)]
    assert (rows[0].missing, missing, wrong) == (0, [], [])
    assert rows[0].record() == {
        "source": "memo",
        "file": "seeds/memo.txt",
        "found": 8,
        "cited": 4,
        "excluded": 4,
        "missing": 0,
    }


def test_missing_numbers_are_named_with_their_line(tmp_path: Path) -> None:
    """A number that is neither cited nor excluded is named at its line of the document, with the words around it."""
    rows, missing, wrong = balance(tmp_path, groups=[group(CHIPS)], exclusions=[DATE])
    assert (rows[0].found, rows[0].cited, rows[0].excluded, rows[0].missing) == (8, 3, 1, 4)
    assert [(file, line) for file, line, _ in missing] == [("seeds/memo.txt", line) for line in (3, 3, 3, 4)]
    assert [message.partition(" is cited")[0] for _, _, message in missing] == [
        f"number {number!r}" for number in ("5G", "15", "two", "$2.0 billion")
    ]
    assert missing[-1][2] == (
        "number '$2.0 billion' is cited by no fact and excluded by no reason, "
        "in “…s fell for two months. Ships: $2.0 billion.…”"
    )
    assert wrong == []


@pytest.mark.parametrize(
    ("keys", "cited"),
    [
        ({"growth": "5.6", "quotes": ["Exports of chips rose 5.6 percent to $99.2 billion in 2020"]}, 2),
        ({"direction": "up", "quotes": ["Exports of chips rose 5.6 percent to $99.2 billion in 2020"]}, 1),
        ({"growth": "5.6", "quotes": ["rose 5.6 percent"]}, 1),
        ({"growth": "5.6", "quotes": ["5.6 percent"]}, 1),
        ({"growth": "5.7", "quotes": ["rose 5.6 percent"]}, 0),
        ({"value": "99.2", "unit": "USD bn", "quotes": ["rose 5.6 percent"]}, 0),
        ({"growth": "5.6", "quotes": ["rose", "not there: 5.6 percent"]}, 0),
    ],
)
def test_a_number_is_cited_by_a_fact_that_states_it(tmp_path: Path, keys: dict[str, Any], cited: int) -> None:
    """A number inside a quote is cited only if it is a figure of that fact or a part of its period."""
    rows, _, _ = balance(tmp_path, groups=[group({**keys, "item": "semiconductors"})])
    assert rows[0].cited == cited


def test_a_fact_of_another_source_cites_nothing_here(tmp_path: Path) -> None:
    """Each document is balanced by its own facts."""
    rows, missing, _ = balance(
        tmp_path, groups=[group(CHIPS, source="other")], others={"other": DOCUMENT}, exclusions=[DATE, REST]
    )
    assert [(row.source, row.cited, row.missing) for row in rows] == [("memo", 0, 4), ("other", 3, 5)]
    assert [file for file, _, _ in missing] == ["seeds/memo.txt"] * 4 + ["seeds/other.txt"] * 5


def test_a_document_that_cannot_be_read_has_no_row(tmp_path: Path) -> None:
    """Without its document a source is left out of the ledger."""
    path = write_fact_base(tmp_path, others={"other": "Words."})
    (tmp_path / "seeds" / "memo.txt").unlink()
    rows, missing = check_ledger(citations_of(path))
    assert ([row.source for row in rows], missing) == (["other"], [])


class TestExclusions:
    """Numbers that are no figures of trade."""

    @pytest.mark.parametrize(
        ("exclusion", "excluded"),
        [
            ({"quote": "The 5G trade of 15 items"}, 2),
            ({"quote": "The 5G trade of 15 items", "number": "5G"}, 1),
            ({"quote": "The 5G trade of 15 items", "number": "15"}, 1),
            ({"quote": "fell for two months"}, 1),
            ({"quote": "to $99.2 billion in 2020.\nThe 5G trade"}, 1),
        ],
    )
    def test_what_an_exclusion_takes(self, tmp_path: Path, exclusion: dict[str, str], excluded: int) -> None:
        """An exclusion takes the numbers of its quote, or the one it names, but never one that a fact cites."""
        rows, _, wrong = balance(tmp_path, exclusions=[{**exclusion, "reason": "why"}])
        assert (rows[0].cited, rows[0].excluded, wrong) == (4, excluded, [])

    @pytest.mark.parametrize(
        ("exclusion", "message"),
        [
            (
                {"quote": "Ships: $2.0 billion"},
                "excludes nothing: 'Ships: $2.0 billion' holds $2.0 billion, and facts cite what it holds",
            ),
            ({"quote": "The"}, "excludes nothing: 'The' holds no number, and facts cite what it holds"),
            (
                {"quote": "The 5G trade", "number": "6"},
                "excludes nothing: 'The 5G trade' holds 5G, and facts cite what it holds",
            ),
            (
                {"quote": "The 6G trade"},
                "not in seeds/memo.txt: 'The 6G trade'; did you mean 'The 5G trade'?",
            ),
            (
                {"quote": "5"},
                "stands 3 times in seeds/memo.txt (lines 2, 3, 3): '5'; expected words found once",
            ),
            (
                {"quote": "he 5G trade"},
                "begins or ends inside a word or number of seeds/memo.txt: 'he 5G trade'; expected whole ones",
            ),
        ],
    )
    def test_an_exclusion_that_does_not_hold(self, tmp_path: Path, exclusion: dict[str, str], message: str) -> None:
        """An exclusion must be found once, whole, and exclude something that nothing cites."""
        rows, _, wrong = balance(tmp_path, exclusions=[{**exclusion, "reason": "why"}])
        assert (rows[0].excluded, wrong) == (0, [("exclusion", message)])

    def test_a_problem_has_the_line_of_its_exclusion(self, tmp_path: Path) -> None:
        """What is wrong with an exclusion is reported where it stands in the fact base."""
        exclusions = [DATE, {"quote": "The", "reason": "why"}, REST]
        path = write_fact_base(tmp_path, document=DOCUMENT, groups=[group(CHIPS, SHIPS)], exclusions=exclusions)
        citations = citations_of(path)
        check_ledger(citations)
        (problem,) = citations.problems
        lines = ["", *path.read_text(encoding="utf-8").split("\n")]
        assert (problem.file, lines[problem.line].strip()) == (citations.base.file, "- quote: The")

    def test_two_exclusions_may_share_a_number(self, tmp_path: Path) -> None:
        """A number is counted once, however many reasons exclude it."""
        rows, _, wrong = balance(tmp_path, exclusions=[DATE, {"quote": "2021-01-04", "reason": "date"}])
        assert (rows[0].excluded, wrong) == (1, [])
