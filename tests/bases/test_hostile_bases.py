"""Fact bases of strangers: each trick ends at once in a problem at its line, and no file outside is read."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from korea_trade.bases.fact_base import read_fact_base
from korea_trade.bases.given import read_facts
from korea_trade.bases.problem import FactBaseError
from korea_trade.bases.read import read_fact_bases
from korea_trade.errors import KtradeError, in_english
from korea_trade.file_name import MOST_BYTES, MOST_BYTES_OF_BASE
from korea_trade.model.fact import Source
from korea_trade.questions.trade import open_trade
from korea_trade.store.cache_key import key_of
from tests.checking import check_file
from tests.small import CHIPS, ITEMS, group, write_fact_base

OUTSIDE = "expected a path inside the folder of the fact base, such as seeds/release.txt (value)"


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "//host/share/x.txt",
        "../secret.txt",
        "seeds/../../secret.txt",
        "..",
        "..\\secret.txt",
        "C:\\secret.txt",
        "C:secret.txt",
        "\\secret.txt",
        "seeds/\0memo.txt",
    ],
)
def test_a_path_that_leaves_the_folder_is_no_path_of_a_document(tmp_path: Path, name: str) -> None:
    """A path with a root, a drive, a step up or a NUL is a problem at its line, whatever the system."""
    path = write_fact_base(tmp_path / "base", source={"file": name})
    with pytest.raises(FactBaseError) as refused:
        read_fact_base(path)
    assert [str(problem) for problem in refused.value.problems] == [f"{path}:4: `file` is {name!r}: {OUTSIDE}"]


def _link(to: str) -> Callable[[Path], None]:
    return lambda file: file.symlink_to(to)


def _secret_folder(file: Path) -> None:
    file.parent.rmdir()
    file.parent.symlink_to("../secrets")


def _large(file: Path, size: int = MOST_BYTES + 1) -> None:
    file.touch()
    os.truncate(file, size)


DOCUMENTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link out": (_link("../../secrets/memo.txt"), "leads out of the folder of its fact base"),
    "a folder that is a link out": (_secret_folder, "leads out of the folder of its fact base"),
    "a link to a device": (_link("/dev/zero"), "leads out of the folder of its fact base"),
    "a link to itself": (_link("memo.txt"), "cannot be read: Too many levels of symbolic links"),
    "a pipe": (os.mkfifo, "is not a regular file"),
    "a folder": (Path.mkdir, "cannot be read: Is a directory"),
    "nothing": (lambda _: None, "cannot be read: No such file or directory"),
    "other bytes": (lambda file: file.write_bytes(b"\xff"), "cannot be read: not UTF-8 text"),
    "too much": (_large, "has more than 2,097,152 bytes"),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
@pytest.mark.parametrize("trick", DOCUMENTS)
def test_a_document_is_a_regular_file_in_the_folder(tmp_path: Path, trick: str) -> None:
    """What stands in the place of a document is read by no command; the problem is at the line that names it."""
    make, why = DOCUMENTS[trick]
    (tmp_path / "secrets").mkdir()
    (tmp_path / "secrets" / "memo.txt").write_text("secret", encoding="utf-8")
    path = write_fact_base(tmp_path / "base")
    document = tmp_path / "base" / "seeds" / "memo.txt"
    document.unlink()
    make(document)
    (found,) = [problem for problem in check_file(path).problems if problem.rule == "document"]
    assert str(found).startswith(f"{path}:4: seeds/memo.txt {why}")
    with open_trade(path, only_facts=True) as trade:
        for ask in (lambda: trade.search("secret"), lambda: trade.show(CHIPS_ID)):
            with pytest.raises(FactBaseError) as refused:
                ask()
            assert refused.value.problems == [found]


CHIPS_ID = "2020.exports.semiconductors@memo"


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    """A document may be a link to another file of the same folder, and the folder itself a link."""
    write_fact_base(tmp_path / "base")
    seeds = tmp_path / "base" / "seeds"
    (seeds / "memo.txt").rename(seeds / "kept.txt")
    (seeds / "memo.txt").symlink_to("kept.txt")
    (tmp_path / "link").symlink_to("base")
    assert check_file(tmp_path / "link" / "data" / "facts.yaml").clean


def test_documents_lie_beside_what_a_link_leads_to(tmp_path: Path) -> None:
    """Of a link to the file of a base, documents, tables and what is kept of it are those of what it leads to."""
    one, other = (write_fact_base(tmp_path / name) for name in ("one", "other"))
    (tmp_path / "far").mkdir()
    link = tmp_path / "far" / "facts.yaml"
    link.symlink_to(one)
    assert check_file(link).clean
    key = key_of([link])
    link.unlink()
    link.symlink_to(other)
    assert one.read_bytes() == other.read_bytes()
    assert key_of([link]) != key


def test_a_fact_base_that_never_ends_is_an_error(tmp_path: Path) -> None:
    """A device or a link to itself in the place of a fact base is an error, and no more is read than may be."""
    with pytest.raises(KtradeError, match="/dev/zero has more than 67,108,864 bytes"):
        read_fact_bases([Path("/dev/zero")])
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    with pytest.raises(OSError, match="Too many levels"):
        read_fact_bases([tmp_path / "loop.yaml"])


def test_sizes_are_limited(tmp_path: Path) -> None:
    """A document larger than allowed is refused, and so is a fact base; the limit can be set."""
    path = write_fact_base(tmp_path)
    size = (tmp_path / "seeds" / "memo.txt").stat().st_size
    with pytest.raises(FactBaseError, match=f"memo.txt has more than {size - 1} bytes"):
        source_text(path, size - 1)
    assert source_text(path, size)
    _large(path, MOST_BYTES_OF_BASE + 1)
    with pytest.raises(KtradeError, match=rf"facts\.yaml has more than {MOST_BYTES_OF_BASE:,} bytes"):
        read_fact_base(path)


def source_text(path: Path, most_bytes: int) -> str:
    base = read_facts(path, only_facts=True, max_bytes=most_bytes)
    return base.read_document(base.sources[0]).text


@pytest.mark.parametrize("key", ["quotes", "inferred", "inferred_ko", "confirmed", "acknowledges", "status", "value"])
@pytest.mark.parametrize("place", ["    flow: exports", "      growth: '5.6'"])
def test_an_alias_is_a_problem_wherever_it_stands(tmp_path: Path, key: str, place: str) -> None:
    """An alias in the place of text, a list or a mapping, of a group or of a fact, is reported at its line."""
    path = write_fact_base(tmp_path)
    text = path.read_text(encoding="utf-8").replace("title: E", "title: &x E").replace("    growth", "      growth")
    indent = " " * (len(place) - len(place.lstrip()))
    path.write_text(text.replace(place, f"{place}\n{indent}{key}: *x").replace("      growth", "    growth"))
    with pytest.raises(FactBaseError) as refused:
        read_fact_base(path)
    assert {"anchor", "alias"} <= {problem.rule for problem in refused.value.problems}


@pytest.mark.parametrize(
    ("fact", "keys", "line", "says"),
    [
        ({"value": "1234567890123"}, {}, 27, "`value` is '1234567890123': expected at most 12 digits"),
        ({"value": "1.1234567"}, {}, 27, "`value` is '1.1234567': expected at most 12 digits"),
        ({"growth": "1234567"}, {}, 29, "`growth` is '1234567': expected at most 6 digits"),
        ({"growth": "9" * 10_000}, {}, 29, f"`growth` is '{'9' * 100}…': expected at most 6 digits"),
        ({}, {"period": "0999"}, 22, "`period` is '0999': '0999' is not a period"),
        ({}, {"period": "0999-12"}, 22, "`period` is '0999-12': '0999-12' is not a period"),
        ({}, {"period": "0000"}, 22, "`period` is '0000'"),
        ({}, {"period": "0001-01-01/0001-01-20"}, 22, "`period` is '0001-01-01/0001-01-20'"),
    ],
)
def test_figures_and_times_beyond_the_columns_are_problems(
    tmp_path: Path, fact: dict[str, str], keys: dict[str, str], line: int, says: str
) -> None:
    """Figures beyond the decimals of the store and years before 1000 are problems at their lines."""
    path = write_fact_base(tmp_path, groups=[group({**CHIPS, **fact}, **keys)])
    with pytest.raises(FactBaseError) as refused:
        read_fact_base(path)
    (problem,) = refused.value.problems
    assert problem.line == line - 1
    assert problem.message.startswith(says)


@pytest.mark.parametrize(
    "text",
    ["sources: " + "[" * 500 + "]" * 500, "".join(f"{' ' * depth}a:\n" for depth in range(1_000)), "- " * 20_000 + "a"],
    ids=["flow lists", "mappings", "lists"],
)
def test_deep_nesting_is_a_problem(tmp_path: Path, text: str) -> None:
    """However deep a file is nested, it is one problem at a line."""
    (tmp_path / "facts.yaml").write_text(text)
    with pytest.raises(FactBaseError, match=r"facts\.yaml:\d+: nested more than 16 deep"):
        read_fact_base(tmp_path / "facts.yaml")


def test_a_long_chain_of_parents_is_read(tmp_path: Path) -> None:
    """Two thousand items, each the parent of the one before, are read and listed."""
    chain = [{"code": f"i{n}", "en": f"I{n}", "ko": f"아{n}", "parent": f"i{n + 1}"} for n in range(2_000)]
    items = [*chain, {"code": "i2000", "en": "I2000", "ko": "아2000"}, ITEMS[0]]
    with open_trade(write_fact_base(tmp_path, items=items), only_facts=True) as trade:
        assert len(trade.names()) == 2_002


def test_of_many_documents_one_that_is_not_there_is_found_by_its_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a document cannot be read, its source is not compared with all others, of which each may lack its own."""
    base = read_facts(write_fact_base(tmp_path), only_facts=True)
    [source] = base.sources
    (tmp_path / "seeds" / "memo.txt").unlink()
    listed = replace(base, sources=(source.model_copy(update={"id": "other"}), source))
    monkeypatch.setattr(Source, "__eq__", lambda *_: pytest.fail("sources are compared"))
    with pytest.raises(FactBaseError, match="memo"):
        listed.read_document(source)


def test_people_are_shown_the_first_problems_and_told_how_many_there_are(tmp_path: Path) -> None:
    """Of many problems a hundred are shown, and all are counted."""
    path = tmp_path / "facts.yaml"
    path.write_text("sources: []\nitems: []\npartners: []\ngroups: []\n" + "".join(f"k{n}: v\n" for n in range(3_000)))
    with pytest.raises(FactBaseError) as refused:
        read_fact_base(path)
    assert len(refused.value.problems) == 3_000
    details = refused.value.details
    assert len(details) == 101
    assert in_english(details[0]).startswith(f"{path}:5: unknown key `k0`")
    assert refused.value.message == "the fact base cannot be read; problems listed above: 3000"
