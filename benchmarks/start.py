"""What it costs to start: ``ktrade`` against bare imports and other tools on the same facts, ``sql`` against a listing.

Each pair runs in turn, so that a machine that gets slower does so for both; what counts is processor time of the whole
process, as other processes do not change it. Python keeps what it compiles, as it does for users, even where
that is turned off. Prints the median of the ratios, and of the milliseconds.

Peers are looked for in the folder of executables that is given: an environment with sqlite-utils, csvkit and datasette.
What is not there is left out.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

KTRADE = (str(Path(sys.executable).parent / "ktrade"),)
SELECT_1 = "duckdb.sql('SELECT 1').fetchall()"
BARE = {
    "import typer": "import typer",
    "import typer, duckdb; SELECT 1": f"import typer, duckdb; {SELECT_1}",
    "the same with rich": f"import typer, duckdb, rich.console, rich.table; {SELECT_1}",
}
TOTALS, ITEMS = ("totals", "--year", "2020", "--json"), ("items", "--sort", "growth")
SQL = (
    ("sql", "SELECT 1", "--json"),
    ("sql", "SELECT id, value FROM facts WHERE period = '2020'", "--json"),
    ("sql", "SELECT sum(value) FROM totals WHERE period = '2020'", "--json"),
    ("sql", "SELECT flow, sum(value) FROM totals GROUP BY flow", "--json"),
)
OURSELVES = "totals --year 2020 --json"
PAIRS = (
    (TOTALS, "import typer, duckdb; SELECT 1"),
    (ITEMS, "the same with rich"),
    (("--version",), "import typer"),
    *((asked, OURSELVES) for asked in SQL),
)
KEPT = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
QUERY = "SELECT id, value, growth FROM facts WHERE period = '2020'"


def cpu_seconds(command: Sequence[str], folder: Path) -> float:
    """Processor time of a run, user and system. Raises CalledProcessError where it fails."""
    with subprocess.Popen(  # noqa: S603  (our own commands)
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder, env=KEPT
    ) as process:
        errors = b"" if process.stderr is None else process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=errors)
    return used.ru_utime + used.ru_stime


def compare(ours: Sequence[str], theirs: Sequence[str], runs: int, folder: Path) -> tuple[float, float, float]:
    """The median ratio of pairs, and the median seconds of each side, after one pair that does not count."""
    pairs = [(cpu_seconds(ours, folder), cpu_seconds(theirs, folder)) for _ in range(runs + 1)][1:]
    return median(a / b for a, b in pairs), median(a for a, _ in pairs), median(b for _, b in pairs)


def peers(executables: Path, folder: Path) -> dict[str, list[str]]:
    """By name: the command of each peer that is there, with the facts in the form that it reads."""
    csv, database = folder / "facts.csv", folder / "facts.db"
    subprocess.run([*KTRADE, "facts", "--columns", "id,period,value,growth", "-o", str(csv)], check=True)  # noqa: S603
    found = {
        "sqlite-utils on a ready file": ["sqlite-utils", str(database), QUERY],
        "csvsql": ["csvsql", "--query", QUERY, str(csv)],
        "datasette --get": ["datasette", str(database), "--get", "/facts/facts.json?period=2020"],
    }
    if (executables / "sqlite-utils").exists():
        insert = [str(executables / "sqlite-utils"), "insert", str(database), "facts", str(csv), "--csv"]
        subprocess.run(insert, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    return {
        name: [str(executables / program), *arguments]
        for name, (program, *arguments) in found.items()
        if (executables / program).exists()
    }


def main() -> None:
    """Print a row a pair."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="pairs that count, of each comparison")
    parser.add_argument("--peers", type=Path, help="folder with the executables of other tools")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        against = {what: [sys.executable, "-c", code] for what, code in BARE.items()}
        against[OURSELVES] = [*KTRADE, *TOTALS]
        pairs = [(ask, what, against[what]) for ask, what in PAIRS]
        if given.peers is not None:
            pairs += [(TOTALS, what, command) for what, command in peers(given.peers.resolve(), folder).items()]
        for ask, what, command in pairs:
            ratio, ours, theirs = compare([*KTRADE, *ask], command, given.runs, folder)
            print(
                f"ktrade {' '.join(ask):27} / {what:31} {ratio:5.2f}  ({1000 * ours:4.0f} ms / {1000 * theirs:4.0f} ms)"
            )


if __name__ == "__main__":
    main()
