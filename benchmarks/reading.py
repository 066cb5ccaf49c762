"""What reading fact bases in YAML costs, in processor time: against libyaml's parse of the same text, and the next run.

Run: python -m benchmarks.reading FACTS.YAML ...
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from korea_trade.bases.read import read_fact_bases

_QUESTION = ("totals", "--limit", "1", "--json")


def main(paths: list[Path]) -> None:
    """Print a row for each fact base."""
    print(
        "facts | libyaml | its objects | read and validated | to libyaml | to its objects | next run | built-in | ratio"
    )
    with tempfile.TemporaryDirectory() as cache:
        environment = {"XDG_CACHE_HOME": cache, "PATH": "/usr/bin:/bin"}
        for path in paths:
            text = path.read_bytes()
            started = time.process_time()
            yaml.CLoader(text).raw_parse()  # no object of Python is made
            parsed, started = time.process_time() - started, time.process_time()
            yaml.load(text, Loader=yaml.CSafeLoader)  # dictionaries and lists, as any Python program gets them
            loaded, started = time.process_time() - started, time.process_time()
            base = read_fact_bases([path], None)
            read = time.process_time() - started
            ours, shipped = (_runs(given, environment) for given in (["--only-facts", "--facts", str(path)], []))
            ratios = f"{read / parsed:.1f} | {read / loaded:.2f}"
            figures = f"{parsed:.3f} s | {loaded:.2f} s | {read:.2f} s | {ratios} | {ours:.2f} s | {shipped:.2f} s"
            print(f"{len(base.facts):,} | {figures} | {ours / shipped:.2f}")


def _runs(given: list[str], environment: dict[str, str]) -> float:
    """The least processor time of five runs after the first."""
    command = [sys.executable, "-m", "korea_trade", *_QUESTION, *given]
    times: list[float] = []
    for _ in range(6):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True, env=environment)  # noqa: S603  (itself)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times[1:])


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
