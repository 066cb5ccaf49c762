"""A query of a user has limits: of time, of memory, and of rows on a terminal."""

import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from korea_trade.errors import UserSqlError
from korea_trade.questions.trade import Trade
from korea_trade.store import engine
from tests.cli.conftest import KTRADE, Ktrade
from tests.cli.terminal import on_terminal
from tests.forked import environment
from tests.small import write_fact_base

ENDLESS = "WITH RECURSIVE r AS (SELECT 1 n UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r"


def sql(*arguments: str) -> "subprocess.CompletedProcess[str]":
    """A process of its own: limits are set where DuckDB is not loaded yet."""
    command = [str(KTRADE), "sql", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment(), check=False, timeout=60)


def test_a_query_that_takes_too_long_is_ended() -> None:
    """After the seconds allowed a query ends with 1 and the next step."""
    done = sql(ENDLESS, "--timeout", "1")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "ktrade: error: the query took longer than 1 s\n  ask for less, or allow more seconds with --timeout\n"
    )


def test_loading_is_no_time_of_the_query(tmp_path: Path) -> None:
    """A fact base that takes longer to come than a query may take is waited for: the clock starts with the query."""
    content, pipe = write_fact_base(tmp_path).read_bytes(), tmp_path / "pipe.yaml"
    os.mkfifo(pipe)

    def write() -> None:
        with pipe.open("wb") as out:
            time.sleep(1.3)
            out.write(content)

    writer = Thread(target=write, daemon=True)
    writer.start()
    done = sql("SELECT count(*) AS facts FROM facts", "--json", "--timeout", "1", "--only-facts", "--facts", str(pipe))
    assert (done.returncode, done.stdout) == (0, '[{"facts": 1}]\n')
    writer.join()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="children are looked for in /proc")
def test_a_query_that_nobody_waits_for_ends() -> None:
    """Where the process that waits is killed, its query ends too, long before its time."""

    def comes(what: Callable[[], bool]) -> bool:
        for _ in range(400):
            if what():
                return True
            time.sleep(0.05)
        return False

    with subprocess.Popen([str(KTRADE), "sql", ENDLESS, "--timeout", "60"], env=environment()) as waiting:
        children = Path(f"/proc/{waiting.pid}/task/{waiting.pid}/children")
        assert comes(lambda: bool(children.read_text().split()))
        child = Path("/proc") / children.read_text().split()[0]
        assert comes(lambda: "Max address space         unlimited" not in (child / "limits").read_text())  # it begins
        waiting.kill()
    assert comes(lambda: not child.exists() or (child / "stat").read_text().split()[2] == "Z")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system does not limit the address space")
def test_a_query_that_takes_too_much_memory_is_ended() -> None:
    """A function that would take gigabytes ends with 1, where it could not even be interrupted."""
    done = sql("SELECT length(repeat('x', 4000000000))")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "ktrade: error: the query needed more memory than it may have\n  ask for less at once\n"


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("UPDATE EXTENSIONS", "a statement of kind OTHER"),
        ("PIVOT facts ON flow USING count(*)", "a PIVOT that does not name its values"),
        ("SELECT * FROM duckdb_secrets()", 'Cannot access directory "closed"'),
    ],
)
def test_what_python_does_not_know_is_refused(bundled: Trade, query: str, said: str) -> None:
    """Kinds of statements without a name are refused like any other, and no error names a folder of the user."""
    with pytest.raises(UserSqlError, match=said):
        bundled.sql(query)


def test_no_setting_names_the_home_directory(bundled: Trade) -> None:
    """Folders that DuckDB would make below the home directory are nowhere, and nothing is written beside the facts."""
    names = "('home_directory', 'secret_directory', 'extension_directory', 'temp_directory')"
    settings = bundled.sql(f"SELECT DISTINCT value FROM duckdb_settings() WHERE name IN {names} ORDER BY 1")  # noqa: S608
    assert list(settings) == [("",), ("closed",)]


def test_no_query_learns_where_files_are(bundled: Trade) -> None:
    """What DuckDB says of the file that it has opened names no folder of the user, nor of anybody."""
    for query in (
        "SELECT path FROM duckdb_databases() WHERE path IS NOT NULL",
        "SELECT value FROM duckdb_settings() WHERE name IN ('allowed_paths', 'allowed_directories')",
    ):
        done = sql(query, "--csv", "--timeout", "60")
        assert done.returncode == 0
        assert str(Path.home()) not in done.stdout
        assert environment().get("XDG_CACHE_HOME", "/nowhere") not in done.stdout


def test_the_copy_that_is_opened_has_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a compiled fact base is copied to is gone as soon as it is open, and can be asked all the same."""
    kept, copies = tmp_path / "kept.duckdb", tmp_path / "copies"
    engine.connect(str(kept)).execute("CREATE TABLE one AS SELECT 1").close()
    copies.mkdir()
    monkeypatch.setattr("korea_trade.store.copies.FOLDERS", (str(copies),))
    connection = engine.connect_to(kept)
    assert list(copies.iterdir()) == []
    assert connection.execute("FROM one").fetchall() == [(1,)]
    assert str(copies) in str(connection.execute("SELECT path FROM duckdb_databases()").fetchall())


def test_a_copy_of_a_killed_process_is_removed_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a process left that was killed while it opened its copy goes with the next start, and nothing else."""
    kept, copies = tmp_path / "kept.duckdb", tmp_path / "copies"
    engine.connect(str(kept)).execute("CREATE TABLE one AS SELECT 1").close()
    for name in ("ktrade-left", "ktrade-being-opened", "ktrade-of-others", "other"):
        (copies / name).mkdir(parents=True)
        (copies / name / ("notes" if name == "ktrade-of-others" else "ktrade.duckdb")).write_bytes(b"x")
        if name != "ktrade-being-opened":
            os.utime(copies / name, (0, 0))
    (copies / "ktrade-link").symlink_to(copies / "other")
    monkeypatch.setattr("korea_trade.store.copies.FOLDERS", (str(copies),))
    assert engine.connect_to(kept).execute("FROM one").fetchall() == [(1,)]
    left = sorted(path.name for path in copies.iterdir())
    assert left == ["ktrade-being-opened", "ktrade-link", "ktrade-of-others", "other"]
    assert all(any((copies / name).iterdir()) for name in left)


def test_a_huge_result_is_bounded_like_its_query() -> None:
    """The seconds hold until all of the output is made, whatever the format."""
    for arguments in (["--json"], []):
        done = sql("SELECT * FROM range(30000000)", "--timeout", "1", *arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert "the query took longer than 1 s" in done.stderr or "more memory than it may have" in done.stderr


@pytest.mark.parametrize(("form", "line"), [("--csv", b"n\r\n"), ("--tsv", b"n\n"), ("--ndjson", b'{"n": 0}\n')])
def test_the_first_rows_do_not_wait_for_the_last(form: str, line: bytes) -> None:
    """What has lines is written as its rows come, and a reader that wants no more ends the query."""
    command = [str(KTRADE), "sql", "SELECT range AS n FROM range(3000000000)", form]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == line
        process.stdout.close()
        assert process.stderr is not None
        assert (process.stderr.read(), process.wait(20)) == (b"", 0)


def test_the_time_of_the_reader_does_not_count() -> None:
    """A query that has written rows waits for whoever reads them, longer than it may take, then goes on to its end."""
    command = [str(KTRADE), "sql", "SELECT range AS n FROM range(20000)", "--csv", "--timeout", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(1.5)
        rest = process.stdout.read()
        _, complained = process.communicate(timeout=20)
    assert (first, rest.count(b"\n"), complained, process.returncode) == (b"n\r\n", 20_000, b"", 0)


def test_a_long_answer_in_lines_is_bounded() -> None:
    """The seconds hold for rows that are written as they come, and that some are missing is an error."""
    done = sql("SELECT range AS n FROM range(3000000000)", "--ndjson", "--timeout", "1")
    assert (done.returncode, done.stdout.startswith('{"n": 0}\n')) == (1, True)
    assert "the query took longer than 1 s" in done.stderr


def test_json_is_json_whatever_a_query_gives() -> None:
    """NaN and infinite numbers, infinite days and those of no calendar of Python are texts."""
    query = "SELECT 'nan'::DOUBLE AS a, ['-inf'::DOUBLE] AS b, 'infinity'::DATE AS c, {'d': date '-0044-03-15'} AS d"
    expected = {"a": "NaN", "b": ["-Infinity"], "c": "infinity", "d": {"d": "0045-03-15 (BC)"}}
    assert json.loads(sql(query, "--json").stdout, parse_constant=pytest.fail) == [expected]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT id AS fact, value FROM totals WHERE period = '2020'", "2 definitions of trade (all-industries, ict)"),
        ("SELECT sector AS s, value FROM totals WHERE period = '2020'", "2 definitions of trade (all-industries, ict)"),
        ("SELECT sum(value) AS v FROM totals", "the rows do not say of which sector"),
        ("SELECT sum(value) AS v FROM totals WHERE sector = 'ict' AND measure = 'value' AND period = '2020'",
         "figures of 3 flows, balance, exports, imports (`flow`): group"),
        ("SELECT flow, sum(value) AS v FROM totals WHERE sector = 'ict' AND measure = 'value' AND period = '2020' "
         "GROUP BY flow", ""),
        ("SELECT any_value(sector) AS sector, sum(value) AS v FROM totals WHERE flow = 'exports' AND period = '2020'",
         "the rows do not say of which sector"),
        ("SELECT count(*) FROM totals", ""),
        ("SELECT sector, flow, value FROM totals WHERE period = '2020'", ""),
        ("SELECT avg(value) FROM totals WHERE period = '2020-12' AND sector = 'all-industries'",
         "2 measures, value, daily-average (`measure`); select"),
        ("WITH e AS (FROM totals WHERE flow = 'exports' AND sector = 'all-industries' AND period > '2024') "
         "SELECT max(value) FROM e", "limits (`bound`); targets or forecasts (`status`); select"),
        ("SELECT period, value FROM totals WHERE sector = 'all-industries' AND flow = 'exports' AND measure = 'value' "
         "ORDER BY value DESC LIMIT 1", "what: limits (`bound`); select"),
        ("SELECT period, value FROM totals WHERE sector = 'all-industries' AND flow = 'exports' AND measure = 'value' "
         "AND period < '2024' ORDER BY value DESC LIMIT 1", ""),
        ("SELECT item, value FROM facts WHERE period = '2020' AND value IS NOT NULL LIMIT 1",
         "no order says which rows the query takes"),
        ("SELECT item, value FROM (FROM facts WHERE period = '2020' AND value IS NOT NULL LIMIT 1)",
         "no order says which rows the query takes"),
        ("SELECT item, value FROM (FROM totals WHERE sector = 'all-industries' AND flow = 'exports' AND "
         "measure = 'value' AND period < '2024' ORDER BY value DESC LIMIT 1)", ""),
        ("SELECT item, value FROM facts WHERE period = '2020' AND flow = 'exports' AND measure = 'value' "
         "QUALIFY row_number() OVER (PARTITION BY item ORDER BY value DESC) = 1",
         "no order says which rows the query takes"),
        ("SELECT sector, sum(value) AS v FROM totals WHERE flow = 'exports' AND period = '2020' "
         "GROUP BY ROLLUP (sector)", "2 definitions of trade (all-industries, ict): never add"),
        ("SELECT string_agg(DISTINCT sector) AS sector, sum(value) AS v FROM totals WHERE flow = 'exports' "
         "AND period = '2020'", "2 definitions of trade (all-industries, ict): never add"),
        ("SELECT item, sum(value) AS v FROM items WHERE sector = 'all-industries' AND flow = 'exports' "
         "AND period = '2020' GROUP BY ROLLUP (item)", "from 2 of 20 rows only"),
        ("SELECT sum(growth) AS g FROM items WHERE sector = 'ict' AND period = '2020' AND partner IS NULL",
         "growth rates do not add"),
        ("SELECT item, flow, partner, value FROM derived WHERE period = '2019' AND sector = 'ict' "
         "AND measure = 'level'", "what: derived figures within bounds (`status`, `low`, `high`); select"),
        ("SELECT max(value) AS most, max(high) AS high FROM derived WHERE period = '2019' AND sector = 'ict' "
         "AND measure = 'level'", "what: derived figures within bounds (`status`, `low`, `high`)"),
        ("SELECT item, partner, flow, value, low, high FROM derived WHERE period = '2019' AND sector = 'ict' "
         "AND measure = 'level'", ""),
        ("SELECT item, partner, flow, value, status FROM derived WHERE period = '2019' AND sector = 'ict' "
         "AND measure = 'level'", ""),
        ("SELECT t.value FROM totals AS t JOIN sources AS s ON s.id = t.source WHERE t.sector = 'all-industries' "
         "AND t.flow = 'balance' AND t.period = '2023-12'", "figures that contradict others (`caveat`)"),
        ("SELECT period, value, bound, status FROM totals WHERE sector = 'all-industries' AND flow = 'exports' "
         "AND measure = 'value'", ""),
        ("SELECT value, bound AS b FROM totals WHERE sector = 'all-industries' AND period = '2025'", ""),
        ("SELECT value FROM totals WHERE sector = 'all-industries' AND status = 'target' AND bound IS NULL", ""),
        ("SELECT period, value FROM items WHERE sector = 'ict' AND item = 'semiconductors' AND partner IS NULL", ""),
        ("SELECT flow, item, partner, growth FROM facts WHERE sector = 'all-industries' AND period = '2020-12' "
         "AND measure = 'value'", ""),
    ],
)  # fmt: skip
def test_rows_of_several_kinds_say_so(ktrade: Ktrade, query: str, told: str) -> None:
    """Rows that mix definitions of trade, measures, limits, plans or doubtful figures unsaid come with a remark."""
    for form in ("--json", "--csv"):
        asked = ktrade("sql", query, form)
        assert told in asked.stderr
        assert bool(told) is bool(asked.stderr)
    assert bool(ktrade("sql", query, "--markdown", "--lang", "ko").stderr) is bool(told)


def test_remarks_take_no_time_of_an_answer() -> None:
    """A query that ends early is answered, also where what it reads could not all be looked at in its time."""
    done = sql("SELECT DISTINCT a.sector, a.value FROM facts a, facts b, facts c, facts d LIMIT 1", "--timeout", "3")
    assert (done.returncode, done.stdout != "") == (0, True)


def test_a_terminal_shows_the_first_rows() -> None:
    """On a terminal the first thousand rows are shown, and how many there are is said."""
    ours, theirs = pty.openpty()
    command = [str(KTRADE), "sql", "SELECT range AS n FROM range(1001)"]
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.PIPE, env=environment()) as process:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # how Linux says that the other end was closed
            while chunk := os.read(ours, 65536):
                shown += chunk
        assert process.stderr is not None
        said = process.stderr.read().decode()
    os.close(ours)
    assert shown.rstrip().endswith(b"\n999")
    assert said == "ktrade: the first 1,000 of 1,001 rows; --json, --csv and -o FILE give all\n"


def test_a_terminal_shows_the_first_facts(tmp_path: Path) -> None:
    """Of more than a thousand facts a terminal shows the first thousand, and how many there are is said."""
    lines = [f"memo-{number},2018,exports,all-industries,value,{number}.5,USD bn" for number in range(1_001)]
    base = tmp_path / "facts.csv"
    base.write_text("\n".join(["source,period,flow,sector,measure,value,unit", *lines]) + "\n", encoding="utf-8")
    screen = on_terminal("facts", "--only-facts", "--facts", str(base), columns=120)
    assert "the first 1,000 of 1,001 rows" in screen.text
    assert ("memo-999" in screen.text, "memo-1000" in screen.text) == (True, False)
    cited = on_terminal("facts", "--only-facts", "--facts", str(base), "--cite", "bibtex", columns=120)
    assert ("memo-1000" in cited.text, "the first" in cited.text) == (True, False)
