"""Where the time of ``ktrade totals --json --no-cache`` goes: the stages of a fresh run, medians and their shares."""

import subprocess
import sys
from statistics import median
from time import perf_counter

RUNS = 15
STAGES = {
    "imports": "import duckdb, korea_trade.cli.main, korea_trade.questions.trade, korea_trade.store.database\n"
    "from korea_trade.presentation.formats.json_format import json_array\n"
    "from korea_trade.presentation.formats.record import records_of",
    "reading": "trade = korea_trade.open_trade(cache=False)",
    "DuckDB start": "duckdb.connect(':memory:').close()",
    "store": "trade.connection",
    "query": "rows = trade.totals()",
    "output": "text = json_array(records_of(rows))",
}


def stage_times() -> dict[str, float]:
    """Seconds of each stage in one fresh interpreter, and of the interpreter itself."""
    lines = ["from time import perf_counter"]
    for name, code in STAGES.items():
        lines += ["start = perf_counter()", code, f"print({name!r}, perf_counter() - start, sep=':')"]
    start = perf_counter()
    printed = subprocess.run(  # noqa: S603  (our own code)
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, encoding="utf-8", check=True
    ).stdout
    whole = perf_counter() - start
    times = {name: float(seconds) for name, seconds in (line.split(":") for line in printed.splitlines())}
    return {"interpreter": whole - sum(times.values()), **times}


def main() -> None:
    """Print a row a stage."""
    runs = [stage_times() for _ in range(RUNS)]
    medians = {name: median(run[name] for run in runs) for name in runs[0]}
    # The start of DuckDB is part of the store stage too; it is timed apart to be taken off.
    medians["store"] = max(medians["store"] - medians["DuckDB start"], 0)
    whole = sum(medians.values())
    for name, seconds in medians.items():
        print(f"{name:14} {1000 * seconds:7.1f} ms {100 * seconds / whole:5.1f} %")


if __name__ == "__main__":
    main()
