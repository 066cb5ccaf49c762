"""The ledger: every number of a document is cited by a fact or excluded with a reason."""

from pathlib import Path
from typing import Any

import pytest

from korea_trade.checks.codes import Role
from korea_trade.checks.ledger import Ledger, LedgerRow, check_ledger
from korea_trade.checks.proof import FactProver
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
    ledger = check_ledger(citations)
    missing = [problem for problem in ledger.problems if problem.rule == "ledger"]
    places = [(problem.file, problem.line, problem.message) for problem in missing]
    others = [problem for problem in ledger.problems if problem.rule != "ledger"]
    return list(ledger.rows), places, said([*citations.problems[before:], *others])


def cited(row: LedgerRow) -> int:
    """Numbers that a fact says or has as part of its period."""
    return row.said + row.periods


def read_ledger(folder: Path, **keys: Any) -> Ledger:
    """The ledger of a small fact base, with what the reader reads in words."""
    citations = citations_of(write_fact_base(folder, **keys))
    prover = FactProver(citations)
    return check_ledger(citations, {source: prover.statements(source) for source in citations.documents})


def test_a_balanced_document(tmp_path: Path) -> None:
    """A document whose numbers are all cited or excluded has none missing."""
    rows, missing, wrong = balance(tmp_path, exclusions=[DATE, REST])
    assert rows == [LedgerRow("memo", "seeds/memo.txt", found=8, said=3, periods=1, excluded=4)]
    assert (rows[0].missing, missing, wrong) == (0, [], [])


def test_missing_numbers_are_named_with_their_line(tmp_path: Path) -> None:
    """A number that is neither cited nor excluded is named at its line of the document, with the words around it."""
    rows, missing, wrong = balance(tmp_path, groups=[group(CHIPS)], exclusions=[DATE])
    assert (rows[0].found, cited(rows[0]), rows[0].excluded, rows[0].missing) == (8, 3, 1, 4)
    assert [(file, line) for file, line, _ in missing] == [("seeds/memo.txt", line) for line in (3, 3, 3, 4)]
    assert [message.partition(" is said")[0] for _, _, message in missing] == [
        f"number {number!r}" for number in ("5G", "15", "two", "$2.0 billion")
    ]
    assert missing[-1][2] == (
        "number '$2.0 billion' is said by no fact and excluded by no reason, "
        "in “…s fell for two months. Ships: $2.0 billion.…”"
    )
    assert wrong == []


@pytest.mark.parametrize(
    ("keys", "expected"),
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
def test_a_number_is_cited_by_a_fact_that_states_it(tmp_path: Path, keys: dict[str, Any], expected: int) -> None:
    """A number inside a quote is cited only if it is a figure of that fact or a part of its period."""
    rows, _, _ = balance(tmp_path, groups=[group({**keys, "item": "semiconductors"})])
    assert cited(rows[0]) == expected


def test_a_fact_of_another_source_cites_nothing_here(tmp_path: Path) -> None:
    """Each document is balanced by its own facts."""
    rows, missing, _ = balance(
        tmp_path, groups=[group(CHIPS, source="other")], others={"other": DOCUMENT}, exclusions=[DATE, REST]
    )
    assert [(row.source, cited(row), row.missing) for row in rows] == [("memo", 0, 4), ("other", 3, 5)]
    assert [file for file, _, _ in missing] == ["seeds/memo.txt"] * 4 + ["seeds/other.txt"] * 5


def test_a_document_that_cannot_be_read_has_no_row(tmp_path: Path) -> None:
    """Without its document a source is left out of the ledger."""
    path = write_fact_base(tmp_path, others={"other": "Words."})
    (tmp_path / "seeds" / "memo.txt").unlink()
    ledger = check_ledger(citations_of(path))
    assert ([row.source for row in ledger.rows], ledger.problems) == (["other"], ())


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
        assert (cited(rows[0]), rows[0].excluded, wrong) == (4, excluded, [])

    @pytest.mark.parametrize(
        ("exclusion", "message"),
        [
            (
                {"quote": "Ships: $2.0 billion"},
                "excludes nothing: 'Ships: $2.0 billion' holds $2.0 billion, and facts say what it holds",
            ),
            ({"quote": "The"}, "excludes nothing: 'The' holds no number, and facts say what it holds"),
            (
                {"quote": "The 5G trade", "number": "6"},
                "excludes nothing: 'The 5G trade' holds 5G, and facts say what it holds",
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
        (problem,) = check_ledger(citations).problems
        lines = ["", *path.read_text(encoding="utf-8").split("\n")]
        assert (problem.file, lines[problem.line].strip()) == (citations.base.file, "- quote: The")

    def test_two_exclusions_may_share_a_number(self, tmp_path: Path) -> None:
        """A number is counted once, however many reasons exclude it."""
        rows, _, wrong = balance(tmp_path, exclusions=[DATE, {"quote": "2021-01-04", "reason": "date"}])
        assert (rows[0].excluded, wrong) == (1, [])


class TestRoles:
    """What accounts for a number."""

    def test_numbers_in_reading_order(self, tmp_path: Path) -> None:
        """Each number has its place, its role and the fact or the reason, in the order of the text."""
        exclusions = [{**DATE, "kind": "date"}, {**REST, "kind": "not-trade"}]
        ledger = read_ledger(tmp_path, document=DOCUMENT, groups=[group(CHIPS, SHIPS)], exclusions=exclusions)
        assert [(n.line, n.text, n.role, n.kind or n.fact) for n in ledger.numbers] == [
            (1, "2021-01-04", Role.EXCLUDED, "date"),
            (2, "5.6 percent", Role.SAID, "2020.exports.semiconductors@memo"),
            (2, "$99.2 billion", Role.SAID, "2020.exports.semiconductors@memo"),
            (2, "2020", Role.PERIOD, "2020.exports.semiconductors@memo"),
            (3, "5G", Role.EXCLUDED, "not-trade"),
            (3, "15", Role.EXCLUDED, "not-trade"),
            (3, "two", Role.EXCLUDED, "not-trade"),
            (4, "$2.0 billion", Role.SAID, "2020.exports.ships@memo"),
        ]
        assert all(DOCUMENT[n.start : n.end] == n.text for n in ledger.numbers)

    def test_a_true_figure_that_no_fact_can_hold_is_counted_apart(self, tmp_path: Path) -> None:
        """What is beyond the model is accounted for, and not said."""
        exclusions = [{**DATE, "kind": "date"}, {**REST, "kind": "beyond-the-model"}]
        (row,) = read_ledger(tmp_path, document=DOCUMENT, groups=[group(CHIPS, SHIPS)], exclusions=exclusions).rows
        assert (row.excluded, row.beyond, row.missing) == (4, 3, 0)
        assert (row.said, row.figures) == (3, 6)

    def test_a_number_that_counts_the_names_of_its_list(self, tmp_path: Path) -> None:
        """A number of names that facts cite behind it, or in the sentence that follows, is accounted for by them."""
        document = "A memo\n\nIn 2020 exports of three goods rose. They were chips, ships and cars.\n"
        names = {"semiconductors": "They were chips", "ships": "ships", "automobiles": "and cars"}
        facts = [{"item": item, "direction": "up", "quotes": ["In 2020", quote]} for item, quote in names.items()]
        ledger = read_ledger(tmp_path, document=document, groups=[group(*facts)])
        assert [(number.text, number.role) for number in ledger.numbers][1] == ("three", Role.LIST)
        ledger = read_ledger(tmp_path, document=document, groups=[group(*facts[:2])])
        assert ledger.numbers[1].role is Role.MISSING

    def test_a_number_counts_no_names_of_the_sentence_after_the_next(self, tmp_path: Path) -> None:
        """Of the first sentence too: names that stand two sentences behind a number are not those it counts."""
        document = "Exports of three goods rose\n\nThat was in 2020.\n\nThey were chips, ships and cars.\n"
        names = {"semiconductors": "They were chips", "ships": "ships", "automobiles": "and cars"}
        facts = [{"item": item, "direction": "up", "quotes": ["in 2020", quote]} for item, quote in names.items()]
        ledger = read_ledger(tmp_path, document=document, groups=[group(*facts)])
        assert (ledger.numbers[0].text, ledger.numbers[0].role) == ("three", Role.MISSING)


RECORD = {"measure": "rank", "value": "1", "unit": "place", "among": "history"}


class TestWords:
    """Statements that have no number."""

    DOCUMENT = "A memo\n\nImports hit a record in 2020. Exports of chips rose in 2020. Exports of ships fell in 2020.\n"
    FACTS = (
        group({"item": "semiconductors", "direction": "up", "quotes": ["Exports of chips rose in 2020"]}),
        group({"item": "ships", "direction": "down", "quotes": ["Exports of ships fell in 2020"]}),
        group({**RECORD, "quotes": ["Imports hit a record in 2020"]}, flow="imports"),
    )

    def test_what_facts_say_is_not_missing(self, tmp_path: Path) -> None:
        """Directions and records that facts say are accounted for."""
        assert read_ledger(tmp_path, document=self.DOCUMENT, groups=self.FACTS).problems == ()

    @pytest.mark.parametrize(
        ("left_out", "said_there"),
        [
            (0, "'Exports of chips rose in 2020' states 2020 exports semiconductors: up, which no fact says"),
            (1, "'Exports of ships fell in 2020' states 2020 exports ships: down, which no fact says"),
            (2, "'Imports hit a record in 2020' states 2020 imports: rank history, which no fact says"),
        ],
    )
    def test_a_statement_in_words_that_no_fact_says(self, tmp_path: Path, left_out: int, said_there: str) -> None:
        """A direction or a record that the reader reads and no fact says is missing, at its line."""
        groups = [one for number, one in enumerate(self.FACTS) if number != left_out]
        problems = read_ledger(tmp_path, document=self.DOCUMENT, groups=groups).problems
        (words,) = [problem for problem in problems if problem.rule == "statement"]
        assert (words.file, words.line, words.fact) == ("seeds/memo.txt", 3, "")
        assert words.message.startswith(said_there)

    @pytest.mark.parametrize(("quote", "cites"), [("Exports of chips rose", True), ("Exports of chips", False)])
    def test_a_confirmed_fact_says_the_words_that_it_cites(self, tmp_path: Path, quote: str, cites: bool) -> None:
        """What somebody confirmed of the same item may differ in its period, if its quote reaches to the last word."""
        confirmed = {"by": "Kim Min-ji", "reason": "said of the last month"}
        fact = {"item": "semiconductors", "direction": "up", "confirmed": confirmed, "quotes": [quote]}
        groups = [group(fact, period="2020-12"), *self.FACTS[1:]]
        problems = read_ledger(tmp_path, document=self.DOCUMENT, groups=groups).problems
        assert ("statement" in {problem.rule for problem in problems}) is not cites

    def test_an_exclusion_takes_words(self, tmp_path: Path) -> None:
        """A statement in words may be excluded with a reason; then the exclusion excludes something."""
        exclusions = [{"quote": "Exports of chips rose in 2020", "kind": "not-trade", "reason": "why"}]
        ledger = read_ledger(tmp_path, document=self.DOCUMENT, groups=self.FACTS[1:], exclusions=exclusions)
        assert [problem for problem in ledger.problems if problem.rule != "ledger"] == []

    def test_an_exclusion_of_what_facts_say(self, tmp_path: Path) -> None:
        """An exclusion of words that a fact says excludes nothing."""
        exclusions = [{"quote": "Exports of chips rose", "kind": "not-trade", "reason": "why"}]
        (problem,) = read_ledger(tmp_path, document=self.DOCUMENT, groups=self.FACTS, exclusions=exclusions).problems
        assert problem.rule == "exclusion"
