"""What is kept between runs: the same answers with and without it, and a command to see and remove it."""

import json
import shutil
from pathlib import Path

import pytest

from korea_trade.questions.trade import open_trade
from korea_trade.store import compiled
from tests.cli.conftest import Ktrade
from tests.small import write_fact_base

QUESTIONS = (
    "totals --derived --json",
    "items --sort growth",
    "items --item chips --lang ko",
    "regions --all-periods --csv",
    "milestones",
    "facts --lang ko",
    "sources",
    "derived --lang ko",
    "revisions --json",
    "show 2020.balance@motie-2021-01-04 exports computers 2020",
    "search chips --json",
    "compare 2020 2023 --json",
    "about us",
    "totals --as-of 2021-01-10 --json",
)


@pytest.fixture
def cache(tmp_path: Path) -> dict[str, str]:
    """The environment with a cache folder of its own, not there yet."""
    return {"XDG_CACHE_HOME": str(tmp_path / "cache")}


def test_answers_are_the_same_however_they_come(ktrade: Ktrade, cache: dict[str, str]) -> None:
    """What is compiled, what is read from where it was compiled, and what is read anew answer alike."""
    first = ktrade("items", "--json", env=cache)
    assert ktrade("items", "--json", env=cache).stdout == first.stdout
    for question in QUESTIONS:
        kept, read = (ktrade(*question.split(), *more, env=cache) for more in ((), ("--no-cache",)))
        assert (kept.returncode, kept.stdout, kept.stderr) == (read.returncode, read.stdout, read.stderr)


def test_the_cache_is_listed_and_cleared(ktrade: Ktrade, cache: dict[str, str]) -> None:
    """``ktrade cache`` lists what is kept, ``--clear`` removes it, and ``--no-cache`` keeps nothing."""
    folder = Path(cache["XDG_CACHE_HOME"], "ktrade")
    assert ktrade("totals", "--no-cache", env=cache).returncode == 0
    assert not folder.exists()
    nothing = ktrade("cache", "--json", env=cache)
    assert (nothing.stdout, nothing.stderr) == ("[]\n", f"ktrade: {folder} holds nothing\n")
    ktrade("totals", env=cache)
    (folder / "writing-left").mkdir()
    listed = ktrade("cache", "--json", env=cache)
    (kept,) = json.loads(listed.stdout)
    assert Path(kept["file"]).stat().st_size == kept["bytes"]
    assert listed.stderr.startswith(f"ktrade: {folder} holds 1 compiled file, ")
    cleared = ktrade("cache", "--clear", "--json", env=cache)
    assert cleared.stdout == listed.stdout
    assert cleared.stderr.startswith("ktrade: removed 1 compiled file, ")
    assert [file.name for file in folder.iterdir()] == ["lock"]


def test_only_own_files_are_cleared(ktrade: Ktrade, cache: dict[str, str], tmp_path: Path) -> None:
    """Where the folder is a link to one with other files, or has some of much the same names, all of them stay."""
    other = tmp_path / "other"
    (other / "writing-mine").mkdir(parents=True)
    (other / "folder.duckdb").mkdir()
    foreign = ["base.duckdb", f"{'0' * 32}.duckdb", f"{'0' * 32}-mine.duckdb", "writing-mine/thesis.txt"]
    for name in foreign:
        (other / name).write_text("mine", encoding="utf-8")
    (other / "writing-link").symlink_to(other / "writing-mine")
    folder = Path(cache["XDG_CACHE_HOME"], "ktrade")
    folder.parent.mkdir()
    folder.symlink_to(other)
    (other / "writing-left").mkdir()
    (other / "writing-left" / "base.duckdb.wal").touch()
    ktrade("totals", env=cache)
    assert not (other / "writing-left").exists()
    assert len(json.loads(ktrade("cache", "--json", env=cache).stdout)) == 1
    cleared = ktrade("cache", "--clear", env=cache)
    assert (cleared.returncode, cleared.stderr[:33]) == (0, "ktrade: removed 1 compiled file, ")
    assert [(other / name).read_text(encoding="utf-8") for name in foreign] == ["mine"] * 4
    assert {file.name for file in other.iterdir()} == {
        "base.duckdb", f"{'0' * 32}.duckdb", f"{'0' * 32}-mine.duckdb", "folder.duckdb", "lock", "writing-link",
        "writing-mine",
    }  # fmt: skip


def test_answers_need_no_cache_folder(ktrade: Ktrade, cache: dict[str, str], tmp_path: Path) -> None:
    """Without a home folder, or with a file in its place, answers are the same; ``ktrade cache`` says why."""
    plain = ktrade("totals", "--json", env=cache).stdout
    (tmp_path / "file").touch()
    assert ktrade("totals", "--json", env={"XDG_CACHE_HOME": str(tmp_path / "file")}).stdout == plain
    homeless = {"XDG_CACHE_HOME": "", "HOME": "nowhere"}
    assert ktrade("totals", "--json", env=homeless).stdout == plain
    told = ktrade("cache", env=homeless)
    assert (told.returncode, told.stderr) == (0, "ktrade: there is no cache folder, as no home folder is known\n")


def test_checks_read_what_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A trade that answers from a compiled base checks the fact base as it is written now."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    base = write_fact_base(tmp_path / "base")
    with open_trade(base, only_facts=True) as trade:
        assert trade.compiled_file is not None
        assert trade.check().clean
        base.write_text(base.read_text(encoding="utf-8").replace("99.2", "99.3"), encoding="utf-8")
        assert [str(row.value) for row in trade.facts()] == ["99.2"]
        assert not trade.check().clean
    monkeypatch.setattr(compiled, "find", None)
    with open_trade(base, only_facts=True, cache=False) as trade:
        assert not trade.check().clean


def test_a_file_that_is_lost_while_it_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever clears the cache takes no answer from a trade that is open, or about to be."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    base = write_fact_base(tmp_path / "base")
    with open_trade(base, only_facts=True) as opened, open_trade(base, only_facts=True) as unopened:
        stated = opened.facts()
        shutil.rmtree(tmp_path / "cache")
        assert opened.facts() == stated
        assert (unopened.facts(), unopened.files()) == (stated, opened.files())
        assert [placed.fact for placed in unopened.base.facts] == [placed.fact for placed in opened.base.facts]
        assert list(unopened.derived()) == list(opened.derived())
