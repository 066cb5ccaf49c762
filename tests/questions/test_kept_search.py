"""The index of search that is kept: made once, and right whatever happens to it and to what it was made from."""

import sqlite3
from pathlib import Path

import pytest

from korea_trade.bases.problem import FactBaseError
from korea_trade.questions import search_entries
from korea_trade.questions.search import SearchRow
from korea_trade.questions.search_index import Entry, FullTextIndex
from korea_trade.questions.trade import open_trade
from korea_trade.store.compiled import SEARCH_ENDING
from tests.small import write_fact_base


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, which is not there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "ktrade"


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A fact base of one figure, 99.2, with its document."""
    return write_fact_base(tmp_path / "base")


def search(base: Path, word: str = "exports", *, cache: bool = True) -> list[SearchRow]:
    """What is found of a word."""
    with open_trade(base, only_facts=True, cache=cache) as trade:
        return list(trade.search(word))


def indexes(folder: Path) -> list[Path]:
    """The indexes in a folder."""
    return sorted(folder.glob(f"*{SEARCH_ENDING}"))


def no_entries(*_: object) -> list[Entry]:
    """In the place of what makes entries, where none may be made."""
    raise AssertionError("made anew")


def test_the_second_time_nothing_is_indexed(base: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index is made once, and gives what one in memory gives; without the cache none is kept."""
    anew = search(base, cache=False)
    assert anew
    assert not folder.exists()
    assert search(base) == anew
    assert len(indexes(folder)) == 1
    monkeypatch.setattr(search_entries, "entries_of", no_entries)
    assert search(base) == anew


def test_a_changed_document_is_indexed_anew(base: Path, folder: Path) -> None:
    """Documents are asked by content: a new paragraph is found, and so is the old one once it is back."""
    document = next(base.parent.parent.rglob("memo.txt"))
    before = document.read_bytes()
    first = search(base)
    document.write_bytes(before + b"\nA zebra crossed the border.\n")
    assert [row.text for row in search(base, "zebra")] == ["A zebra crossed the border."]
    document.write_bytes(before)
    assert search(base) == first
    assert search(base, "zebra") == []
    assert len(indexes(folder)) == 2
    document.unlink()
    with pytest.raises(FactBaseError, match=r"memo\.txt cannot be read"):
        search(base)


@pytest.mark.parametrize("harm", ["cut off", "bit", "foreign", "empty"])
def test_a_broken_index_is_made_anew(base: Path, folder: Path, harm: str) -> None:
    """An index that is not as its name says is never asked."""
    right = search(base)
    (file,) = indexes(folder)
    content = bytearray(file.read_bytes())
    if harm == "bit":
        content[len(content) // 2] ^= 1
    changed = {"cut off": bytes(content[:-100]), "bit": bytes(content), "empty": b""}.get(harm)
    if changed is None:
        file.unlink()
        foreign = Entry(is_fact=False, id="x:1", source="x", line=1, text="exports of a stranger", facts=())
        FullTextIndex([foreign], file).close()
    else:
        file.write_bytes(changed)
    harmed = file.read_bytes()
    assert search(base) == right
    (again,) = indexes(folder)
    assert again == file
    assert again.read_bytes() != harmed


def test_where_none_can_be_kept_search_answers(base: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full, or a file lost between looking and opening, costs time and no answer."""
    right = search(base)
    (file,) = indexes(folder)

    def lost(*_: object) -> FullTextIndex:
        raise OSError("lost")

    with monkeypatch.context() as patched:
        patched.setattr(FullTextIndex, "in_file", lost)
        assert search(base) == right
    file.unlink()
    file.with_suffix(".full").mkdir()

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr("korea_trade.questions.search_index._fill", full)
        with pytest.raises(OSError, match="disk is full"):
            FullTextIndex([], folder / "index")
    with monkeypatch.context() as patched:
        patched.setattr("korea_trade.questions.kept_search._write", lost)
        assert search(base) == right
    assert indexes(folder) == []
