"""Compiled fact bases: the answer is right whatever happens to the file, and whoever else writes at the same time."""

import os
import subprocess
import sys
import time
import tomllib
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path
from threading import Thread

import pytest

from korea_trade.bases import read
from korea_trade.bases.bundle import bundled_facts
from korea_trade.bases.problem import FactBaseError
from korea_trade.bases.read import read_fact_bases
from korea_trade.store import cache_key, compiled, digest, engine, seen_digests, seen_file
from korea_trade.store.cache_folder import SEEN, cache_folder, only_writer
from korea_trade.store.compiled import compiled_base
from korea_trade.store.damage import of_damage
from korea_trade.store.engine import Error, connect_to
from korea_trade.store.kept_files import clear_cache
from tests.small import group, write_fact_base

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
_ASK = """
import sys
from pathlib import Path
from korea_trade.bases.read import read_fact_bases
from korea_trade.store.compiled import compiled_base
paths = [Path(sys.argv[1])]
print(compiled_base(paths, lambda: read_fact_bases(paths)).compiled_file)
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, which is not there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = cache_folder()
    assert found == tmp_path / "cache" / "ktrade"
    return found


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A fact base of one figure, 99.2."""
    return write_fact_base(tmp_path / "base")


def compiled_path(paths: Sequence[Path]) -> Path | None:
    """The compiled file of bases; None where there is none, and they are in memory."""
    return compiled_base(paths, lambda: read.read_fact_bases(paths)).compiled_file


def values(*bases: Path) -> list[str] | None:
    """The figures that the compiled file has; None where there is none."""
    file = compiled_path(bases)
    return None if file is None else values_in(file)


def values_in(file: Path) -> list[str]:
    with connect_to(file) as connection:
        return [
            value for (value,) in connection.execute("SELECT value_written FROM facts ORDER BY position").fetchall()
        ]


def kept(folder: Path) -> list[str]:
    """The names in a folder, without the lock."""
    return sorted(file.name for file in folder.iterdir() if file.name != "lock")


def rewritten(base: Path, old: str, new: str) -> None:
    """Change digits in a file, and nothing that ``stat`` tells but the time of the change."""
    before = base.stat()
    base.write_text(base.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    os.utime(base, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert (base.stat().st_size, base.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def test_the_second_time_nothing_is_read(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A compiled base is not read again; a copy of it elsewhere, whose documents are others, is another base."""
    first = compiled_path([base])
    copy = base.with_name("copy.yaml")
    copy.write_bytes(base.read_bytes())
    assert compiled_path([copy]) not in (None, first)
    monkeypatch.setattr("korea_trade.bases.read.read_fact_bases", None)
    assert first is not None
    assert compiled_path([base]) == first
    assert values_in(first) == ["99.2"]


def test_what_is_opened_ahead_is_asked_next(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A base whose opening has begun is what the next one to ask for it gets, once."""
    file = compiled_path([base])
    compiled.open_ahead([base])
    monkeypatch.setattr(compiled, "key_of", None)
    monkeypatch.setattr(engine, "_connect_to_copy", None)
    opened = compiled_base([base], lambda: read.read_fact_bases([base]))
    assert opened.compiled_file == file
    connection, _ = opened.connect()
    assert connection.execute("SELECT value_written FROM facts").fetchall() == [("99.2",)]
    for asked_again in (lambda: compiled_path([base]), opened.connect):
        with pytest.raises(TypeError, match="not callable"):
            asked_again()


def test_what_cannot_be_opened_ahead_is_opened_when_asked(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the background opens nothing, as without a compiled file or a thread, the answer is the same."""
    compiled.open_ahead([base])
    assert values(base) == ["99.2"]
    with monkeypatch.context() as patched:
        patched.setattr(engine, "_connect_to_copy", None)
        compiled.open_ahead([base])
        opened = compiled_base([base], lambda: read.read_fact_bases([base]))
    connection, _ = opened.connect()
    assert connection.execute("SELECT value_written FROM facts").fetchall() == [("99.2",)]
    with monkeypatch.context() as patched:
        patched.setattr(Thread, "start", refused)
        compiled.open_ahead([base])
    assert values(base) == ["99.2"]


def refused(_: Thread) -> None:
    """As a system that starts no more threads."""
    raise RuntimeError("can't start new thread")


def test_everything_is_filled(folder: Path) -> None:
    """A compiled file has the derived figures and the verdicts too, as they are computed."""
    from korea_trade.arithmetic.arithmetic import Arithmetic

    arithmetic = Arithmetic(read_fact_bases([bundled_facts()]))
    file = compiled_path([bundled_facts()])
    assert file is not None
    with connect_to(file) as connection:
        derived = connection.execute("SELECT id FROM derived ORDER BY position").fetchall()
        messages = connection.execute("SELECT message FROM verdicts ORDER BY position").fetchall()
    assert [id_ for (id_,) in derived] == [figure.id for figure in arithmetic.derived]
    assert [message for (message,) in messages] == [verdict.message for verdict in arithmetic.verdicts]


def test_changed_content_counts_and_no_time(base: Path) -> None:
    """Other content under the same name, of the same size and time, is compiled anew; the old one is found again."""
    first = compiled_path([base])
    rewritten(base, "99.2", "99.3")
    assert values(base) == ["99.3"]
    rewritten(base, "99.3", "99.2")
    assert compiled_path([base]) == first


def test_the_order_of_bases_counts(tmp_path: Path, base: Path) -> None:
    """Two bases in another order are another base."""
    other = write_fact_base(
        tmp_path / "other",
        document="Exports of ships fell 2.0 percent to $19.7 billion in 2020.",
        groups=[group({"item": "ships", "value": "19.7", "unit": "USD bn", "quotes": ["$19.7 billion"]}, source="log")],
        source={"id": "log"},
    )
    assert values(base, other) == ["99.2", "19.7"]
    assert values(other, base) == ["19.7", "99.2"]


def test_a_broken_base_is_no_secret(base: Path, folder: Path) -> None:
    """What is wrong with a base is said each time, and nothing is kept of it."""
    rewritten(base, "value", "vaule")
    for _ in range(2):
        with pytest.raises(FactBaseError, match="vaule"):
            compiled_path([base])
    assert not folder.exists()


def flipped(content: bytes, at: int) -> bytes:
    """The content with one bit changed."""
    return content[:at] + bytes([content[at] ^ 1 << at % 8]) + content[at + 1 :]


def test_damaged_files_are_replaced(tmp_path: Path, base: Path, folder: Path) -> None:
    """A file that was cut off, changed in one bit, emptied, or is that of another base gives no wrong answer."""
    file = compiled_path([base])
    assert file is not None
    content = file.read_bytes()
    other = compiled_path([write_fact_base(tmp_path / "other", groups=[group({"item": "ships", "growth": "2.0"})])])
    assert other is not None
    foreign = other.read_bytes()
    damages = [content[: len(content) * part // 4] for part in range(4)]
    damages += [flipped(content, len(content) * part // 200 + part % 9) for part in range(200)]
    key = file.name.partition("-")[0]
    for damaged in (*damages, b"not a database", content + b"\0", foreign):
        file.write_bytes(damaged)
        assert compiled.find(key) is None
    found = compiled_path([base])
    assert found is not None
    assert values_in(found) == ["99.2"]
    assert kept(folder) == sorted([found.name, other.name])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_pipes_in_the_cache_are_not_waited_for(base: Path, folder: Path) -> None:
    """A pipe under the name of a compiled file, or of what is remembered, is passed over, whatever is beside it."""
    file = compiled_path([base])
    assert file is not None
    key = file.name.partition("-")[0]
    os.mkfifo(folder / f"{key}-{'0' * 32}.duckdb")
    os.mkfifo(folder / SEEN)
    written = os.open(folder / SEEN, os.O_RDWR | os.O_NONBLOCK)  # a pipe without a writer would look like an empty file
    assert compiled.find(key) == file
    assert seen_digests._lines() == []
    os.close(written)
    file.unlink()
    os.mkfifo(file)
    assert compiled.find(key) is None
    found = compiled_path([base])
    assert found is not None
    assert values_in(found) == ["99.2"]


@pytest.fixture
def large(base: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fact base, taken for a large file that was written long ago."""
    for module in (cache_key, compiled, seen_file):
        monkeypatch.setattr(module, "LARGE", 0)
    monkeypatch.setattr(seen_file, "_SECONDS_UNTIL_SETTLED", -1.0)
    return base


def test_large_files_are_not_read_again(large: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the second time on neither a large base nor its compiled file is read whole, until somebody touches one."""
    digested: list[Path] = []

    def digest_of(path: Path) -> str:
        digested.append(path)
        return digest.digest_of(path)

    assert values(large) == ["99.2"]
    monkeypatch.setattr(seen_file, "digest_of", digest_of)
    assert (values(large), digested) == (["99.2"], [])
    rewritten(large, "99.2", "99.3")
    assert (values(large), digested) == (["99.3"], [large])
    file = compiled_path([large])
    assert file is not None
    os.utime(file)
    assert (values(large), digested) == (["99.3"], [large, file])
    file.write_bytes(flipped(file.read_bytes(), 20_000))
    assert values(large) == ["99.3"]
    digested.clear()
    (folder / SEEN).unlink()
    assert (values(large), digested) == (["99.3"], [large, compiled_path([large])])


def test_damaged_digests_change_no_answer(large: Path, folder: Path) -> None:
    """Whatever becomes of what is remembered of large files, the answer is right, and it is remembered anew."""
    assert values(large) == ["99.2"]
    remembered = (folder / SEEN).read_bytes()
    assert remembered.count(b"\n") == 2
    for at in range(3, len(remembered), 43):
        (folder / SEEN).write_bytes(flipped(remembered, at))
        assert values(large) == ["99.2"]
    for damaged in (b"", remembered[:-9], b"\xff" * 99):
        (folder / SEEN).write_bytes(damaged)
        assert values(large) == ["99.2"]
    rewritten(large, "99.2", "99.3")
    assert values(large) == ["99.3"]
    assert (folder / SEEN).read_bytes().count(b"\n") == 3  # the base and two compiled files
    (folder / "writing-left").mkdir()
    (folder / "writing-left" / SEEN).touch()
    clear_cache()
    assert kept(folder) == []


def test_a_large_base_just_written_is_read_again(large: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a base whose last change was a moment ago nothing is remembered: a second change might look like it."""
    monkeypatch.setattr(seen_file, "_SECONDS_UNTIL_SETTLED", 60.0)
    assert values(large) == ["99.2"]
    assert (folder / SEEN).read_bytes().count(b"\n") == 1  # the compiled file, after which the clock has gone on


def test_a_disk_that_changes_a_bit(large: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where bits of a large compiled file change and nothing tells it, DuckDB's checksums do: no answer is wrong."""
    said = []
    monkeypatch.setattr(seen_digests, "untouched", lambda _: "as it was")
    for part in range(6):
        file = compiled_path([large])
        assert file is not None
        content = file.read_bytes()
        file.write_bytes(flipped(content, len(content) * part // 6 + 7))
        connection, _ = compiled_base([large], lambda: read.read_fact_bases([large])).connect()
        with connection:
            try:
                assert connection.execute("SELECT value_written FROM facts").fetchall() == [("99.2",)]
            except Error as error:
                said.append(of_damage(error))
        if file.exists():
            file.write_bytes(content)
    assert None not in said
    assert len(said) > 0


@pytest.mark.parametrize("query", ["SELECT 'Corrupt database file'::INT", "SELECT error('Corrupt database file')"])
def test_words_of_a_query_are_no_damage(query: str, base: Path) -> None:
    """An error that repeats words of a query tells of no damage, whatever they are."""
    connection, _ = compiled_base([base], lambda: read.read_fact_bases([base])).connect()
    with connection, pytest.raises(Error) as error:
        connection.execute(query).fetchall()
    assert "Corrupt database file" in str(error.value)
    assert of_damage(error.value) is None


@pytest.mark.parametrize("place", ["a file", "/proc/nothing", "relative"])
def test_a_cache_that_cannot_be_written(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """Where nothing can be kept there is no file, and no error."""
    (tmp_path / "a file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", place if place != "a file" else str(tmp_path / place))
    monkeypatch.setenv("HOME", "/proc/nothing")
    assert compiled_path([base]) is None


def test_a_full_disk(base: Path, folder: Path) -> None:
    """Where a file cannot be written to its end, nothing is left of it."""
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))"
    done = subprocess.run(
        [sys.executable, "-c", f"{limited}\n{_ASK}", str(base)], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("None\n", "")
    assert kept(folder) == []


def test_a_writer_that_is_killed(base: Path, folder: Path) -> None:
    """What a killed writer leaves behind is never taken for a compiled base, and the next writer removes it."""
    killed = "import os, signal, korea_trade.store.arithmetic_tables as tables\n"
    killed += "tables.insert = lambda *_: os.kill(os.getpid(), signal.SIGKILL)"
    done = subprocess.run([sys.executable, "-c", f"{killed}\n{_ASK}", str(base)], capture_output=True, check=False)
    assert done.returncode == -9
    [left] = kept(folder)
    assert left.startswith("writing-")
    assert values(base) == ["99.2"]
    [name] = kept(folder)
    assert name.endswith(".duckdb")


def _ask(base: Path, start: "Barrier", answers: "Queue[list[str] | None]") -> None:
    start.wait()
    answers.put(values(base))


def test_ten_processes_at_once(base: Path, folder: Path) -> None:
    """Of ten processes that start on an empty cache each gets the right file or none, and one file is kept."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["korea_trade.store.compile"])
    start, answers = context.Barrier(10), context.Queue()
    processes = [context.Process(target=_ask, args=(base, start, answers)) for _ in range(10)]
    for process in processes:
        process.start()
    found = [answers.get(timeout=300) for _ in processes]
    for process in processes:
        process.join()
    assert all(values in (None, ["99.2"]) for values in found)
    assert ["99.2"] in found
    assert len(kept(folder)) == 1


def test_nobody_waits_for_another_writer(base: Path, folder: Path) -> None:
    """While another process writes there is no file, at once."""
    folder.mkdir(parents=True)
    with only_writer(folder) as alone:
        assert alone
        assert compiled_path([base]) is None
    assert values(base) == ["99.2"]


def test_two_versions_side_by_side(base: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of DuckDB or other code has files of its own, and leaves those of this one alone."""
    first = compiled_path([base])
    for name, other in (("ENGINE_VERSION", "1.9"), ("_code", lambda: "changed")):
        with monkeypatch.context() as patched:
            patched.setattr(cache_key, name, other)
            assert compiled_path([base]) not in (None, first)
    assert compiled_path([base]) == first
    assert len(kept(folder)) == 3


def test_changed_code_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of the package that is changed, with its size and time kept, is other code; bytecode is none."""
    (tmp_path / "package" / "__pycache__").mkdir(parents=True)
    code = tmp_path / "package" / "code.py"
    code.write_text("LIMIT = 1\n", encoding="utf-8")
    monkeypatch.setattr(cache_key, "_PACKAGE", str(tmp_path / "package"))
    before = cache_key._code()
    (tmp_path / "package" / "__pycache__" / "code.pyc").touch()
    assert cache_key._code() == before
    time.sleep(0.02)  # as long as the clock of a file system may stand still
    rewritten(code, "1", "2")
    assert cache_key._code() != before


def test_only_layers_above_the_store_are_not_asked() -> None:
    """What is left out of the code of a key are the layers that the store may not import."""
    contracts = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    above = [name for layer in layers[: layers.index("store")] for name in layer.split(" | ")]
    assert {*cache_key._ABOVE} == {*above} - {"__main__"}


def test_a_clock_that_goes_back(base: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files from the future, and a clock that shows another day, change no answer and lose no new file."""
    monkeypatch.setattr(compiled, "MOST_FILES", 2)
    for year in ("2021", "2022", "2023"):
        write_fact_base(base.parent.parent, groups=[group({"item": "ships", "growth": "2.0"}, period=year)])
        compiled_path([base])
        for early in folder.glob("*.duckdb"):
            os.utime(early, (9_000_000_000, 9_000_000_000))
    write_fact_base(base.parent.parent)
    monkeypatch.setattr(compiled, "time", lambda: 0.0)
    file = compiled_path([base])
    assert file is not None
    os.utime(file, (-1_000_000, -1_000_000))
    assert values(base) == ["99.2"]


def test_what_was_used_last_is_kept(base: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of too many files those go that were not used for longest; use within a day counts as the same."""
    monkeypatch.setattr(compiled, "MOST_FILES", 2)
    files: dict[str, Path] = {}

    def compile_digits(digits: str, days_ago: int) -> None:
        write_fact_base(base.parent.parent, groups=[group({"item": "ships", "value": digits, "unit": "USD bn"})])
        file = compiled_path([base])
        assert file is not None
        files[digits] = file
        os.utime(file, (time.time() - 86_400 * days_ago,) * 2)

    compile_digits("1.0", 9)
    compile_digits("2.0", 5)
    write_fact_base(base.parent.parent, groups=[group({"item": "ships", "value": "1.0", "unit": "USD bn"})])
    assert compiled_path([base]) == files["1.0"]  # used now
    compile_digits("3.0", 0)
    assert kept(folder) == sorted([files["1.0"].name, files["3.0"].name])


def test_too_large_files_go_too(base: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a limit of bytes, but the file just made is kept whatever its size."""
    compiled_path([base])
    monkeypatch.setattr(compiled, "MOST_BYTES", 10)
    rewritten(base, "99.2", "99.3")
    file = compiled_path([base])
    assert file is not None
    assert kept(folder) == [file.name]


def test_a_pipe_is_read_once(tmp_path: Path, base: Path, folder: Path) -> None:
    """A base that can be read only once is read once, and not kept."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=lambda: pipe.write_text(base.read_text(encoding="utf-8"), encoding="utf-8"))
    writer.start()
    opened = compiled_base([pipe], lambda: read_fact_bases([pipe]))
    writer.join()
    assert opened.compiled_file is None
    assert [placed.fact.item for placed in opened.facts().facts] == ["semiconductors"]
    assert not folder.exists()


def test_a_base_beyond_all_limits_is_not_digested(tmp_path: Path) -> None:
    """A file with a hole of a terabyte is left to its reader at once."""
    hole = tmp_path / "hole.yaml"
    with hole.open("wb") as file:
        file.truncate(1 << 40)
    assert cache_key.key_of([hole]) is None


def test_a_base_that_changes_while_it_is_read(base: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read while somebody wrote is not kept."""

    def read_and_change(paths: list[Path], lender: Path | None = None) -> object:
        found = read_fact_bases(paths, lender)
        rewritten(base, "99.2", "99.3")
        return found

    with monkeypatch.context() as patched:
        patched.setattr("korea_trade.bases.read.read_fact_bases", read_and_change)
        assert compiled_path([base]) is None
    assert values(base) == ["99.3"]


def test_a_compiled_base_reaches_nothing_else(base: Path) -> None:
    """A connection to a compiled file reads no other file, writes nothing, and keeps its settings."""
    file = compiled_path([base])
    assert file is not None
    with connect_to(file) as connection:
        for query in ("SELECT * FROM read_text('/etc/hostname')", "DELETE FROM fact_entries", "SET threads = 1"):
            with pytest.raises(Error):
                connection.execute(query)


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"HOME": "/home/a"}, "linux", "/home/a/.cache/ktrade"),
        ({"HOME": "/home/a", "XDG_CACHE_HOME": "/c"}, "linux", "/c/ktrade"),
        ({"HOME": "/home/a", "XDG_CACHE_HOME": "c"}, "linux", "/home/a/.cache/ktrade"),
        ({"HOME": "home"}, "linux", None),
        ({"HOME": ""}, "linux", None),
        ({"HOME": "/Users/a"}, "darwin", "/Users/a/Library/Caches/ktrade"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/ktrade/Cache"),
        ({}, "win32", None),
    ],
)
def test_where_files_are_kept(environment: dict[str, str], platform: str, folder: str | None) -> None:
    """The user's cache folder is where platformdirs says; a folder that depends on the current one is none."""
    assert cache_folder(environment, platform) == (None if folder is None else Path(folder))
