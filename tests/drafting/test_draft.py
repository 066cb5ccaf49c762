"""A drafted fact base: accepted by the checks at once, with all that a person must decide said as comments."""

from pathlib import Path

import pytest

from korea_trade.arithmetic.arithmetic import Arithmetic
from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.fact_base import FactBase, read_fact_base
from korea_trade.bases.merge import merge
from korea_trade.bases.names import names_of
from korea_trade.documents.document import Document
from korea_trade.drafting.base_text import BaseText
from korea_trade.drafting.draft_base import Draft, Drafting
from korea_trade.drafting.kebab import kebab
from korea_trade.drafting.quoting import quote_at
from korea_trade.drafting.source_entry import About
from korea_trade.drafting.yaml_text import entry, scalar
from korea_trade.errors import KtradeError
from korea_trade.phrase import Phrase
from korea_trade.reader.reader import read_statements
from tests.checking import check_file
from tests.docs.examples import ROOT

KNOWN = read_fact_base(bundled_facts())
RELEASE = "\n\n".join(
    (
        "Korea's exports rise 3.1% in March 2024",
        "The ministry announced on April 1 that Korea's exports in March increased 3.1 percent to $56.6 billion. "
        "Imports fell 12.3 percent to $52.3 billion, and the trade balance posted a surplus of $4.3 billion.",
        "Semiconductor exports jumped 35.7 percent to $11.7 billion. Displays (up 16.2 percent) and vessels (up 102.1 "
        "percent) grew too.",
        "Exports to the United States rose 11.6 percent to $10.9 billion. 5G equipment was in demand; about 30 "
        "officials came. Some $7 billion matter.\n",
    )
)


def draft(folder: Path, text: str = RELEASE, published: str | None = "2024-04-01", *, base: str = "") -> Draft:
    """The draft of a text, written beside it; ``base`` is the fact base that it adds to."""
    (folder / "release.txt").write_text(text, encoding="utf-8")
    document = Document.read(folder, "release.txt")
    names = names_of(KNOWN)
    target = BaseText()
    path = folder / "base.yaml"
    if base:
        path.write_text(base, encoding="utf-8")
        target = BaseText(base, read_fact_base(path, KNOWN))
    drafting = Drafting(document, folder, "release.txt", About(published=published), names, KNOWN, target)
    drafted = drafting.draft(read_statements(text, published, names))
    path.write_text(drafted.text, encoding="utf-8")
    return drafted


def written(folder: Path) -> FactBase:
    """The fact base as it is read again."""
    return read_fact_base(folder / "base.yaml")


def test_the_checks_accept_a_draft_at_once(tmp_path: Path) -> None:
    """Facts with unique quotes in the order of the text, all proven; every other number excluded with its kind."""
    drafted = draft(tmp_path)
    report = check_file(tmp_path / "base.yaml")
    assert report.problems == ()
    assert {outcome.outcome for outcome in report.outcomes} == {"proven"}
    base = written(tmp_path)
    assert [placed.id for placed in base.facts] == [
        f"2024-03.{cell}@release-2024-04-01"
        for cell in (
            "exports", "imports", "balance", "exports.semiconductors", "exports.displays", "exports.ships",
            "exports.us",
        )
    ]  # fmt: skip
    exports = base.facts[0].fact
    assert (str(exports.value), str(exports.growth)) == ("56.6", "3.1")
    kinds = {exclusion.quote: exclusion.kind for exclusion in base.sources[0].exclusions}
    assert kinds == {"April 1": "date", "5G": "name", "30": "not-trade", "$7 billion": "beyond-the-model"}
    assert drafted.to_decide == drafted.text.count("# decide") == 3
    assert base.sources[0].title == "Korea's exports rise 3.1% in March 2024"


def test_without_a_day_what_needs_the_year_is_a_comment(tmp_path: Path) -> None:
    """A document that names no year is no base without its day; one that names it once has comments for the rest."""
    with pytest.raises(KtradeError, match="nothing is read"):
        draft(tmp_path, "Exports of chips rose 5.6 percent in March.\n", None)
    text = "In 2023, exports rose 1.5 percent.\n\nExports of chips rose 5.6 percent last month.\n"
    drafted = draft(tmp_path, text, None)
    assert check_file(tmp_path / "base.yaml").problems == ()
    assert [placed.fact.period for placed in written(tmp_path).facts] == ["2023"]
    assert "# decide (the year cannot be known without --published)" in drafted.text


def test_what_is_to_decide_is_told_by_the_checks(tmp_path: Path) -> None:
    """The checks count the comments that are left, name their lines, and take what they are about for undecided."""
    drafted = draft(tmp_path)
    report = check_file(tmp_path / "base.yaml")
    lines = drafted.text.split("\n")
    assert [line for _, line in report.to_decide] == [at for at, line in enumerate(lines, 1) if "# decide" in line]
    assert len(report.to_decide) == drafted.to_decide
    (row,) = report.ledger
    assert (row.undecided, row.beyond, row.excluded) == (2, 0, 4)
    decided = "\n".join(line.partition(" # decide")[0] for line in lines)
    (tmp_path / "base.yaml").write_text(decided, encoding="utf-8")
    report = check_file(tmp_path / "base.yaml")
    (row,) = report.ledger
    assert (report.problems, report.to_decide, row.undecided, row.beyond) == ((), (), 0, 1)


def test_a_statement_in_words_is_excluded_once(tmp_path: Path) -> None:
    """What is said in words and no fact says has one exclusion, also where other documents of the base say its cell."""
    text = "Exports fall in 2021, chips hold up\n\nExports of ships came to $9 billion in 2021.\n"
    drafted = draft(tmp_path, text, "2022-01-05")
    quotes = [exclusion.quote for exclusion in written(tmp_path).sources[0].exclusions]
    assert drafted.text.count("a statement in words that no fact says") == len(set(quotes)) == len(quotes)
    assert check_file(tmp_path / "base.yaml").problems == ()


def test_each_document_has_facts_of_its_own(tmp_path: Path) -> None:
    """What another document of the base says of a cell keeps no fact out of the draft of this one."""
    first = draft(tmp_path).text
    (tmp_path / "other.txt").write_text("Trade\n\nExports in March 2024 increased 3.1 percent to $56.6 billion.\n")
    document, names = Document.read(tmp_path, "other.txt"), names_of(KNOWN)
    target = BaseText(first, read_fact_base(tmp_path / "base.yaml", KNOWN))
    drafting = Drafting(document, tmp_path, "other.txt", About(published="2024-05-01"), names, KNOWN, target)
    drafted = drafting.draft(read_statements(document.text, "2024-05-01", names))
    assert (drafted.facts, drafted.to_decide) == (1, 0)
    (tmp_path / "base.yaml").write_text(drafted.text)
    assert check_file(tmp_path / "base.yaml").problems == ()


@pytest.mark.parametrize(
    ("text", "published", "told", "hint"),
    [
        ("", "2024-04-01", "document_without_text", "give_a_text"),
        (" \n", None, "document_without_text", "give_a_text"),
        ("Nothing of trade.\n", "2024-04-01", "nothing_to_draft", "see_doubts"),
        ("Nothing of trade.\n", None, "nothing_to_draft", "give_the_day_or_see_doubts"),
    ],
)
def test_a_document_without_facts_is_refused_with_what_helps(
    tmp_path: Path, text: str, published: str | None, told: str, hint: str
) -> None:
    """An empty document is said to be empty, and a day is asked for only where none is given."""
    with pytest.raises(KtradeError) as refused:
        draft(tmp_path, text, published)
    assert isinstance(refused.value.phrase, Phrase)
    assert isinstance(refused.value.advice, Phrase)
    assert (refused.value.phrase.name, refused.value.advice.name) == (told, hint)


def test_new_names_are_proposed(tmp_path: Path) -> None:
    """A name that no base has gets a code in ASCII and the words that are known for it, and a comment."""
    text = "Exports rise in March 2024\n\nExports of DRAM rose 5.6 percent to $80 million in March 2024.\n"
    drafted = draft(tmp_path, text)
    assert check_file(tmp_path / "base.yaml").problems == ()
    (item,) = written(tmp_path).items
    assert (item.code, item.en, item.ko) == ("dram", "DRAM", "디램")
    assert "# decide: new: is it part of another (`parent`)" in drafted.text


def test_drafting_again_changes_nothing(tmp_path: Path) -> None:
    """A second draft of the same document proposes nothing."""
    first = draft(tmp_path)
    again = draft(tmp_path, base=first.text)
    assert again.text == first.text
    assert (again.facts, again.exclusions, again.to_decide) == (0, 0, 0)


def test_what_a_person_wrote_stays(tmp_path: Path) -> None:
    """Every line and comment of an edited base stays as it is; a fact that is not there any more is proposed again."""
    lines = draft(tmp_path).text.splitlines(keepends=True)
    lines = [line for line in lines if "102.1" not in line]
    at = next(number for number, line in enumerate(lines) if "4.3" in line)
    lines[at] = lines[at].replace("{value", "{note: looked at, value").rstrip("\n") + "   # by Kim\n"
    lines.insert(at, "      # a remark of Kim's\n")
    edited = "".join(lines)
    again = draft(tmp_path, base=edited)
    assert again.facts == 1
    kept = iter(again.text.splitlines(keepends=True))
    assert all(line in kept for line in lines)
    assert check_file(tmp_path / "base.yaml").problems == ()


def test_a_document_is_added_to_a_base_of_others(tmp_path: Path) -> None:
    """Sources, codes and groups go to the end of their lists; exclusions to the document."""
    first = draft(tmp_path).text
    (tmp_path / "other.txt").write_text(
        "Trade in April 2024\n\nExports of ships rose 5.6 percent in April 2024. 6G is near.\n"
    )
    document = Document.read(tmp_path, "other.txt")
    names = names_of(KNOWN)
    target = BaseText(first, read_fact_base(tmp_path / "base.yaml", KNOWN))
    drafting = Drafting(document, tmp_path, "other.txt", About(published="2024-05-01"), names, KNOWN, target)
    drafted = drafting.draft(read_statements(document.text, "2024-05-01", names))
    (tmp_path / "base.yaml").write_text(drafted.text)
    kept = iter(drafted.text.splitlines(keepends=True))
    assert all(line in kept for line in first.splitlines(keepends=True))
    assert check_file(tmp_path / "base.yaml").problems == ()
    assert [source.id for source in written(tmp_path).sources] == ["release-2024-04-01", "other-2024-05-01"]


def test_what_contradicts_the_known_facts_is_to_decide(tmp_path: Path) -> None:
    """A figure that the facts it will stand beside exclude is no fact of the draft, but a comment."""
    chips, ships = (
        "Exports of chips in 2020 rose 5.6 percent to $199.2 billion",
        "Exports of ships fell 2.0 percent in 2020",
    )
    text = f"Exports in 2020\n\n{chips}. {ships}.\n"
    drafted = draft(tmp_path, text, "2021-01-05")
    assert "# decide (refused by the checks: " in drafted.text
    together = Arithmetic(merge(KNOWN, written(tmp_path)))
    assert [v for v in together.verdicts if v.wrong and v.acknowledged is None] == []


def test_a_draft_of_which_the_checks_refuse_all_is_none(tmp_path: Path) -> None:
    """A document without a fact that stands becomes no base, and is not added to one: the reason is an error."""
    refused = "Exports in March 2020 came to $1 billion.\n"
    with pytest.raises(KtradeError, match="the checks refuse every fact that is read: outlier"):
        draft(tmp_path, refused, "2020-12-01")
    draft(tmp_path)
    base = (tmp_path / "base.yaml").read_text(encoding="utf-8").replace("release.txt", "first.txt")
    (tmp_path / "release.txt").rename(tmp_path / "first.txt")
    with pytest.raises(KtradeError, match="the checks refuse every fact that is read: outlier"):
        draft(tmp_path, refused, "2020-12-01", base=base)


@pytest.mark.parametrize(
    "text", ["plain", "a, b: [c] {d} # e", "- x", "true", "71.0", "'", '"', "\\", "a\u00a0b", "수출 #1", ": ", "a: b"]
)
def test_any_text_is_a_scalar(text: str) -> None:
    """A text written as a scalar, in an entry of one line, is read back as it is."""
    from korea_trade.bases.yaml_tree import read_yaml

    tree = read_yaml(f"x: {entry({'quote': text, 'list': [text]})} # c\ny: {scalar(text)}\n", "x")
    assert (tree.problems, tree.content) == ([], {"x": {"quote": text, "list": [text]}, "y": text})


def test_what_is_not_seen_is_written_as_an_escape() -> None:
    """No control, direction mark, blank that looks like another or noncharacter stands in YAML as it is."""
    hidden = [
        char
        for code in (*range(0x3000), *range(0xD7F0, 0xD800), *range(0xE000, 0x110000, 97), 0xFFFE, 0xFFFF, 0x1F600)
        if not (char := chr(code)).isprintable()
    ]
    for text in (
        "".join(hidden),
        *(f"수출 {char}{char}1" for char in hidden if ord(char) < 0x3000 or ord(char) > 0xFE00),
    ):
        test_any_text_is_a_scalar(text)
        assert scalar(text).isprintable()


def test_quotes_are_shortest_and_unique(tmp_path: Path) -> None:
    """A quote grows word by word until it stands once; it cuts no word; a text of repetitions has none."""
    (tmp_path / "x").write_text("rose 5 percent, then rose 5 percent again, and 12.3 is not 2.3\n\nla la\n")
    document = Document.read(tmp_path, "x")
    place = quote_at(document, (5, 14))
    assert place is not None
    assert document.text[slice(*place)] == "5 percent, then"
    assert document.text[slice(*(quote_at(document, (48, 51)) or (0, 0)))] == "12.3"
    (tmp_path / "x").write_text(
        "It fell 3 percent in 2024. Toys rose. They fell 4 percent in 2024! Cars rose 5 percent."
    )
    document = Document.read(tmp_path, "x")
    assert document.text[slice(*(quote_at(document, (21, 25)) or (0, 0)))] == "3 percent in 2024"
    (tmp_path / "x").write_text("la la la la")
    assert quote_at(Document.read(tmp_path, "x"), (0, 2)) is not None


def test_codes_are_made_of_any_name() -> None:
    """Names become kebab codes, Korean ones in Latin letters; what has no letters is unnamed."""
    assert [kebab(name) for name in ("Dried seaweed", "K-뷰티", "김", "Café & Co.", "…")] == [
        "dried-seaweed", "k-byuti", "gim", "cafe-co", "unnamed",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "published", "least"),
    [("monthly", "2024-06-01", 20), ("ict", "2024-06-13", 14), ("first20", "2024-05-21", 14)],
)
def test_releases_of_three_kinds(tmp_path: Path, name: str, published: str, least: int) -> None:
    """The drafts of the three releases of CONTRIBUTING.md are accepted, and few places are left to decide."""
    text = (ROOT / "docs" / "examples" / "releases" / f"{name}.txt").read_text(encoding="utf-8")
    drafted = draft(tmp_path, text, published)
    assert check_file(tmp_path / "base.yaml").problems == ()
    assert (drafted.facts >= least, drafted.to_decide <= 4) == (True, True)
