"""Files are written once and right."""

import os
from pathlib import Path

import pytest

from korea_trade.cli.files import write_file
from korea_trade.errors import QuestionError
from tests.cli.conftest import Ktrade
from tests.small import write_fact_base


def names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_new_file_has_the_mode_of_the_umask(tmp_path: Path) -> None:
    """A new file may be read and written by whom the umask lets."""
    before = os.umask(0o027)
    try:
        write_file(str(tmp_path / "new.csv"), b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "new.csv").stat().st_mode & 0o777 == 0o640


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    """A file that was there keeps its mode; nothing else is left in its folder."""
    file = tmp_path / "old.csv"
    file.write_text("what stood there before")
    file.chmod(0o604)
    write_file(str(file), b"new")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"new", 0o604)
    assert names_in(tmp_path) == ["old.csv"]


@pytest.mark.skipif(os.getuid() != 0, reason="only root can give a file away")
def test_a_file_keeps_its_owner(tmp_path: Path) -> None:
    """A file of somebody else stays theirs."""
    file = tmp_path / "theirs.csv"
    file.write_text("old")
    os.chown(file, 1234, 5678)
    write_file(str(file), b"new")
    assert (file.read_bytes(), file.stat().st_uid, file.stat().st_gid) == (b"new", 1234, 5678)


def test_a_file_that_only_may_not_be_replaced_is_written_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the owner of a file may not be given to a new one, the file itself gets the new content, shorter or not."""
    file = tmp_path / "theirs.csv"
    file.write_text("what stood there before")

    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refused)
    write_file(str(file), [b"n", b"ew"])
    assert file.read_bytes() == b"new"
    assert names_in(tmp_path) == ["theirs.csv"]


def test_a_file_that_may_not_be_written_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not replaced, though its folder would let it be."""
    file = tmp_path / "read-only.csv"
    file.write_text("old")

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    with monkeypatch.context() as patched:
        patched.setattr(os, "access", lambda *_: False)
        patched.setattr(Path, "open", refused)
        with pytest.raises(PermissionError) as caught:
            write_file(str(file), b"new")
    assert caught.value.filename == str(file)
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize("exists", [True, False])
def test_links_are_followed(tmp_path: Path, exists: bool) -> None:
    """A link stays one, and what it leads to is written, whether it exists or not."""
    target, link = tmp_path / "folder" / "target.csv", tmp_path / "link.csv"
    target.parent.mkdir()
    if exists:
        target.write_text("old")
    link.symlink_to("folder/target.csv")
    write_file(str(link), b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_other_names_of_a_file_stay_names_of_it(tmp_path: Path) -> None:
    """A file with two names is written under both."""
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text("old and longer")
    os.link(first, second)
    write_file(str(second), b"new")
    assert first.read_bytes() == b"new"


def test_a_long_name_works(tmp_path: Path) -> None:
    """A name of 249 bytes, which leaves no room for an ending, is as good as any."""
    file = tmp_path / f"{'x' * 245}.csv"
    write_file(str(file), b"x")
    assert file.read_bytes() == b"x"


@pytest.mark.parametrize("name", ["x.csv/", "folder", "folder/"])
def test_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    """A name that is that of a folder, or says so, is a wrong question."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(QuestionError, match="is a folder"):
        write_file(f"{tmp_path}/{name}", b"x")
    assert names_in(tmp_path) == ["folder"]


def test_an_input_is_refused_by_any_of_its_names(tmp_path: Path) -> None:
    """What is read is not written over, not through a link either; other files are."""
    read, link = tmp_path / "read.csv", tmp_path / "link.csv"
    read.write_text("figures")
    link.symlink_to(read)
    for name in (read, link):
        with pytest.raises(QuestionError, match="is what the answer is read from"):
            write_file(str(name), b"x", [tmp_path / "missing", read])
    assert read.read_text() == "figures"
    write_file(str(tmp_path / "other.csv"), b"x", [read])


@pytest.mark.parametrize("command", ["facts", "check", "sql SELECT\t1"])
@pytest.mark.parametrize("name", ["data/facts.yaml", "seeds/memo.txt"])
def test_no_command_writes_over_facts_or_documents(ktrade: Ktrade, tmp_path: Path, command: str, name: str) -> None:
    """The fact base and its documents are safe from -o."""
    facts = write_fact_base(tmp_path)
    before = (tmp_path / name).read_bytes()
    words = [word.replace("\t", " ") for word in command.split(" ")]
    done = ktrade(*words, "--csv", "--only-facts", "--facts", str(facts), "-o", str(tmp_path / name))
    assert (done.returncode, done.stdout) == (2, "")
    assert "is what the answer is read from" in done.stderr
    assert (tmp_path / name).read_bytes() == before


def test_standard_output_has_a_name(ktrade: Ktrade) -> None:
    """``-o -`` is standard output, in the format that an option says."""
    assert ktrade("sources", "-o", "-", "--json").stdout == ktrade("sources", "--json").stdout
    assert ktrade("sources", "-o", "-").stdout == ktrade("sources").stdout


def test_a_pipe_is_written_by_its_name(ktrade: Ktrade) -> None:
    """/dev/stdout leads to a pipe that has no path of its own."""
    assert ktrade("sources", "-o", "/dev/stdout", "--json").stdout == ktrade("sources", "--json").stdout


def test_an_interrupted_file_leaves_nothing(tmp_path: Path) -> None:
    """What was there stays, and nothing half written is left, where writing fails."""
    file = tmp_path / "old.csv"
    file.write_text("old")
    with pytest.raises(TypeError):
        write_file(str(file), 7)  # type: ignore[arg-type]  # cannot be written
    assert (file.read_text(), names_in(tmp_path)) == ("old", ["old.csv"])
