"""How each question scales: processor seconds on synthetic fact bases, and the exponent between the last two.

An exponent of 1 is linear, of 2 quadratic. Start-up (reading the base, loading DuckDB) is not counted, but each
question starts from a freshly opened base, so that the arithmetic it needs is.

    python benchmarks/scaling.py              # 10, 30 and 100 times our facts
    python benchmarks/scaling.py 3 10 30
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import log
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

if __name__ == "__main__":  # run as a file, the folder of this package is not on the path
    sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.synthetic import synthetic_base
from korea_trade.bases.fact_base import FactBase
from korea_trade.questions.filters import Filters
from korea_trade.questions.trade import Trade

RUNS = 3
QUESTIONS: dict[str, Callable[[Trade], object]] = {
    "verdicts": lambda trade: trade.verdicts(),
    "derived": lambda trade: trade.derived(),
    "derived columns": lambda trade: trade.derived_columns(trade.totals()),
    "show": lambda trade: trade.show([trade.base.facts[-1].id]),
    "sql, facts": lambda trade: trade.sql("SELECT flow, count(*), sum(value) FROM facts GROUP BY flow").fetchall(),
    "sql, derived": lambda trade: trade.sql("SELECT measure, count(*) FROM derived GROUP BY measure").fetchall(),
    "search": lambda trade: trade.search(["exports"]),
    "totals": lambda trade: trade.totals(),
    "items, ranked": lambda trade: trade.items(Filters(all_periods=True)),
    "facts": lambda trade: trade.facts(),
}


@contextmanager
def loaded(base: FactBase) -> Iterator[Trade]:
    """A fact base freshly opened and loaded into DuckDB."""
    with Trade(base) as trade:
        trade.sources()
        yield trade


def seconds(base: FactBase, question: Callable[[Trade], object]) -> float:
    """The median time of a question, each time asked of a freshly opened base."""
    times = []
    for _ in range(RUNS):
        with loaded(base) as trade:
            start = process_time()
            question(trade)
            times.append(process_time() - start)
    return median(times)


def exponent(smaller: tuple[int, float], larger: tuple[int, float]) -> float:
    """The power of the number of facts that the time grows with, from two pairs of facts and seconds."""
    (few, short), (many, long) = smaller, larger
    return log(long / short) / log(many / few)


def main() -> None:
    """Print a row a question: seconds on each base, and the exponent between the last two."""
    times = [float(argument) for argument in sys.argv[1:]] or [10, 30, 100]
    with TemporaryDirectory() as folder:
        bases = [synthetic_base(Path(folder) / str(factor), factor) for factor in times]
        print(f"{'facts':16}", *(f"{len(base.facts):9}" for base in bases), " exponent")
        for name, question in QUESTIONS.items():
            found = [(len(base.facts), seconds(base, question)) for base in bases]
            print(f"{name:16}", *(f"{taken:8.3f}s" for _, taken in found), f"{exponent(*found[-2:]):9.2f}", flush=True)


if __name__ == "__main__":
    main()
